"""Both forms hold the same, and nothing is lost on the way."""

import tempfile
from functools import cache
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.berkas.conftest import TABLES, write_tables
from tests.berkas.strategi import pakets

from akuntabel.berkas.buku.tulis import save_workbook
from akuntabel.berkas.folder import save_csv
from akuntabel.berkas.muat import load_paket
from akuntabel.berkas.temuan import Tingkat
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
def test_workbook_gives_back_the_paket_in_its_order(paket: Paket) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        save_workbook(paket, Path(temporary, "paket.xlsx"))
        assert read(Path(temporary, "paket.xlsx")) == paket


@few
@given(paket=pakets())
def test_folder_to_workbook_to_folder_changes_no_byte(paket: Paket) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        first, book, last = Path(temporary, "a"), Path(temporary, "b.xlsx"), Path(temporary, "c")
        save_csv(paket, first)
        save_workbook(read(first), book)
        save_csv(read(book), last)
        assert files(first) == files(last)


@settings(max_examples=60)
@given(data=st.data())
def test_no_damage_to_a_workbook_ends_in_a_traceback(data: st.DataObject) -> None:
    content = bytearray(small_workbook())
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(content) - 1))
        patch = data.draw(st.binary(min_size=1, max_size=40))
        content[start : start + len(patch)] = patch
    with tempfile.TemporaryDirectory() as temporary:
        file = Path(temporary, "paket.xlsx")
        file.write_bytes(content)
        result = load_paket(file)
        assert result.paket is None or not any(t.tingkat is Tingkat.GALAT for t in result.temuan)


@settings(max_examples=100)
@given(name=st.sampled_from(list(TABLES)), text=st.text(max_size=60), raw=st.booleans(), data=st.data())
def test_no_text_in_a_folder_ends_in_a_traceback(name: str, text: str, raw: bool, data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        write_tables(Path(temporary))
        file = Path(temporary, f"{name}.csv")
        before = file.read_bytes()
        cut = data.draw(st.integers(0, len(before)))
        middle = data.draw(st.binary(max_size=20)) if raw else text.encode("utf-8", "surrogatepass")
        file.write_bytes(before[:cut] + middle + before[cut:])
        load_paket(Path(temporary))


@cache
def small_workbook() -> bytes:
    with tempfile.TemporaryDirectory() as temporary:
        write_tables(Path(temporary))
        save_workbook(read(Path(temporary)), Path(temporary, "paket.xlsx"))
        return Path(temporary, "paket.xlsx").read_bytes()
