"""A picture that the office gives keeps its proportion, fits its page, and is there in every format."""

import io
import zipfile
from dataclasses import replace

import pytest
from openpyxl import load_workbook
from tests.dokumen.contoh import PIKSEL, foto

from akuntabel.dokumen.blocks import Foto, Paragraf, Rujuk
from akuntabel.dokumen.dokumen import Bagian, Dokumen
from akuntabel.dokumen.format import WRITERS


def sized(width: int, height: int) -> Foto:
    """A picture of so many pixels."""
    return replace(foto(), gambar=replace(foto().gambar, piksel=(width, height)))


@pytest.mark.parametrize(
    ("pixels", "millimetres"),
    [((96, 48), (25.4, 12.7)), ((3000, 1500), (160, 80)), ((1500, 3000), (60, 120)), ((1, 4000), (0.03, 120))],
)
def test_picture_keeps_its_proportion_and_never_grows(
    pixels: tuple[int, int], millimetres: tuple[float, float]
) -> None:
    assert sized(*pixels).ukuran_mm(160) == pytest.approx(millimetres)


def document(*blocks: object) -> Dokumen:
    """A document of a few blocks."""
    return Dokumen("Laporan", "Kantor", (Bagian(blocks),))  # type: ignore[arg-type]  # blocks, as given


def test_workbook_and_word_hold_the_picture_as_it_is() -> None:
    written = document(foto())
    for form in ("docx", "xlsx"):
        with zipfile.ZipFile(io.BytesIO(WRITERS[form](written))) as package:
            assert PIKSEL in [package.read(name) for name in package.namelist() if "media/" in name], form
    names = load_workbook(io.BytesIO(WRITERS["xlsx"](written))).sheetnames
    assert "Gambar 1 Ruang pelayanan" in names


@pytest.mark.parametrize("form", WRITERS)
def test_reference_without_block_prints_its_substitute_and_without_one_is_an_error(form: str) -> None:
    assert WRITERS[form](document(Paragraf((Rujuk("tiada", "gambar lain"),))))
    if form != "xlsx":  # a workbook holds no paragraphs
        with pytest.raises((LookupError, ValueError)):
            WRITERS[form](document(Paragraf((Rujuk("tiada"),))))
