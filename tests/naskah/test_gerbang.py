"""Gates of the composed report: what a machine can see of its quality, in each format."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator
from tests.dokumen.alat import (
    TAGGED_PDF,
    blank_pages,
    convert,
    english_words,
    headings_last,
    ink_outside,
    page_texts,
    tags,
)
from tests.naskah.alat import kencong

from akuntabel.dokumen.blocks import Grafik, Judul, Penomoran, Tabel
from akuntabel.dokumen.dokumen import Dokumen, Kertas, walk
from akuntabel.dokumen.format import WRITERS
from akuntabel.naskah.lkjip import susun_lkjip

NAMESPACES = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}


@pytest.fixture(scope="module")
def laporan() -> Dokumen:
    return susun_lkjip(kencong())


@pytest.fixture(scope="module")
def pdf(laporan: Dokumen) -> bytes:
    return WRITERS["pdf"](laporan)


@pytest.fixture(scope="module")
def docx(laporan: Dokumen) -> bytes:
    return WRITERS["docx"](laporan)


def count(document: Dokumen, kind: type) -> int:
    return sum(isinstance(b, kind) for part in document.bagian for b in walk(part.blok))


def found(docx: bytes, xpath: str) -> int:
    """How many elements of the body an expression finds."""
    body = etree.fromstring(zipfile.ZipFile(io.BytesIO(docx)).read("word/document.xml"))
    return len(body.xpath(xpath, namespaces=NAMESPACES))  # type: ignore[arg-type]


def captions(document: Dokumen) -> int:
    blocks = (b for part in document.bagian for b in walk(part.blok))
    return sum(1 for b in blocks if isinstance(b, Tabel | Grafik) and b.judul)


def listed_headings(document: Dokumen) -> int:
    blocks = (b for part in document.bagian for b in walk(part.blok))
    return sum(1 for b in blocks if isinstance(b, Judul) and b.penomoran is not Penomoran.SENYAP)


def test_pdf_keeps_its_margins_and_its_headings(pdf: bytes) -> None:
    assert ink_outside(pdf) == []
    assert headings_last(pdf) == []
    assert blank_pages(pdf) == []


def test_pdf_speaks_indonesian(pdf: bytes) -> None:
    assert english_words("\n".join(page_texts(pdf))) == set()


def test_pdf_says_that_it_is_accessible_and_archivable(pdf: bytes, laporan: Dokumen) -> None:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        metadata = opened.open_metadata()
        assert metadata["pdfuaid:part"] == "1"
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "A")
        assert sum(1 for t in tags(opened) if t.jenis == "/Table") == count(laporan, Tabel)


def test_pdf_on_f4_keeps_its_margins(laporan: Dokumen) -> None:
    assert ink_outside(WRITERS["pdf"](susun_lkjip(kencong(), Kertas.F4))) == []


def test_docx_is_valid_and_holds_every_caption_and_heading(docx: bytes, laporan: Dokumen, tmp_path: Path) -> None:
    path = tmp_path / "lkjip.docx"
    path.write_bytes(docx)
    assert [error.description for error in OpenXmlValidator().validate(path).errors] == []
    assert found(docx, "//w:instrText[contains(., 'SEQ ')]") == captions(laporan)
    headings = sum(found(docx, f"//w:p[w:pPr/w:pStyle/@w:val='Heading{n}']") for n in range(1, 5))
    assert headings == listed_headings(laporan)


@pytest.mark.ci
def test_libreoffice_opens_the_docx_with_everything_in_it(
    docx: bytes, tmp_path: Path, require_program: Callable[[str], Path]
) -> None:
    source = tmp_path / "lkjip.docx"
    source.write_bytes(docx)
    back = (convert(require_program("soffice"), source, "docx", tmp_path / "bolak") / "lkjip.docx").read_bytes()
    for what in ("//w:tbl", "//w:instrText[contains(., 'SEQ ')]", "//w:p[w:pPr/w:pStyle/@w:val='Heading2']"):
        assert found(back, what) == found(docx, what), what


@pytest.mark.ci
def test_docx_looks_in_libreoffice_as_a_report_should(
    docx: bytes, tmp_path: Path, require_program: Callable[[str], Path]
) -> None:
    source = tmp_path / "lkjip.docx"
    source.write_bytes(docx)
    pdf = (convert(require_program("soffice"), source, TAGGED_PDF, tmp_path) / "lkjip.pdf").read_bytes()
    assert ink_outside(pdf) == []
    assert headings_last(pdf) == []
    assert blank_pages(pdf) == []
    assert english_words("\n".join(page_texts(pdf))) == set()


@pytest.mark.parametrize("jenis", WRITERS)
def test_same_report_gives_the_same_bytes(laporan: Dokumen, jenis: str) -> None:
    assert WRITERS[jenis](laporan) == WRITERS[jenis](susun_lkjip(kencong()))
