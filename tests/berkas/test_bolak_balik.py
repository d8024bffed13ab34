"""Both forms hold the same, and nothing is lost on the way."""

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from tests.berkas.strategi import pakets

from akuntabel.berkas.buku.tulis import save_workbook
from akuntabel.berkas.folder import save_csv
from akuntabel.berkas.matriks import canonical
from akuntabel.berkas.muat import load_paket
from akuntabel.skema.paket import Paket

# A Paket is large to draw, and a workbook takes half a second both ways.
few = settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def read(path: Path) -> Paket:
    result = load_paket(path)
    assert result.paket is not None, [str(t) for t in result.temuan]
    return result.paket


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@settings(few, max_examples=40)
@given(paket=pakets())
def test_folder_gives_back_the_paket(paket: Paket) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        save_csv(paket, Path(temporary, "paket"))
        assert read(Path(temporary, "paket")) == paket


@few
@given(paket=pakets())
def test_workbook_gives_back_the_paket_in_the_order_of_its_sheets(paket: Paket) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        save_workbook(paket, Path(temporary, "paket.xlsx"))
        assert read(Path(temporary, "paket.xlsx")) == canonical(paket)


@few
@given(paket=pakets())
def test_folder_to_workbook_to_folder_changes_no_byte(paket: Paket) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        first, book, last = Path(temporary, "a"), Path(temporary, "b.xlsx"), Path(temporary, "c")
        save_csv(canonical(paket), first)
        save_workbook(read(first), book)
        save_csv(read(book), last)
        assert files(first) == files(last)
