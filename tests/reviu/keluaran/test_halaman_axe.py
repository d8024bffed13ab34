"""The page of a review before axe, in a browser, on a wide screen and a phone, by day and by night."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from tests.dokumen.peramban import axe_findings, opened
from tests.reviu.keluaran import alat
from tests.reviu.keluaran.alat import accepted, butir, cell, paragraph, temuan

from akuntabel.dokumen.baca.terbaca import Tempat
from akuntabel.reviu.jalan import review
from akuntabel.reviu.keluaran.halaman import write_halaman
from akuntabel.reviu.temuan import Tingkat


@pytest.fixture
def halaman(tmp_path: Path) -> Path:
    """A page with findings of every gravity, at words, in a cell, on a whole table, without a place, and accepted."""
    report = alat.write_laporan(tmp_path, "docx")
    document = alat.read(report)
    table = next(iter(document.tabel())).tempat
    found = butir(
        document,
        temuan(document, paragraph(document, "99,18%"), tempat_lain=(cell(document, "92,33"),)),
        *(temuan(document, cell(document, "99,18%"), tingkat=tingkat) for tingkat in Tingkat),
        temuan(document, table, kode="STR001", tercetak="", tingkat=Tingkat.PERINGATAN),
        temuan(document, Tempat(), kode="STR002"),
        temuan(document, cell(document, "120,01%"), kode="SIL002", tercetak="120,01%"),
    )
    result = alat.hasil(document, *found[:-1], accepted(found[-1]))
    result = replace(result, diperiksa=review([report]).diperiksa)
    file = tmp_path / "halaman.html"
    file.write_text(write_halaman(result), "utf-8")
    return file


@pytest.mark.ci
@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (390, "light"), (390, "dark")])
def test_page_has_no_axe_findings(
    halaman: Path,
    width: int,
    scheme: str,
    require_program: Callable[[str], Path],
    require_module: Callable[[str], Any],
) -> None:
    with opened(halaman, width, scheme, require_program, require_module) as page:
        closed = axe_findings(page, require_module)
        for details in page.locator("summary:visible").all():
            details.click()
        unfolded = axe_findings(page, require_module)
        scroll_width = page.evaluate("document.documentElement.scrollWidth")
    assert closed + unfolded == []
    assert scroll_width == width


@pytest.mark.ci
def test_findings_of_a_gravity_and_parts_without_findings_can_be_hidden(
    halaman: Path, require_program: Callable[[str], Path], require_module: Callable[[str], Any]
) -> None:
    with opened(halaman, 1280, "light", require_program, require_module) as page:
        assert page.locator("article.saran").is_visible()
        page.get_by_label("Saran (1)").uncheck()
        assert not page.locator("article.saran").is_visible()
        assert page.locator("article.galat").first.is_visible()
        parts = page.locator(".baris:visible").count()
        page.get_by_label("Bagian tanpa temuan").uncheck()
        assert 0 < page.locator(".baris:visible").count() < parts
        page.get_by_label("Diterima (1)").uncheck()
        assert not page.locator("article.diterima").is_visible()


@pytest.mark.ci
def test_printed_page_begins_with_title_summary_and_document(
    halaman: Path, require_program: Callable[[str], Path], require_module: Callable[[str], Any]
) -> None:
    with opened(halaman, 1280, "light", require_program, require_module) as page:
        printed = page.pdf(format="A4")
    document: Any = pypdfium2.PdfDocument(printed)  # type: ignore[no-untyped-call]
    first = document[0].get_textpage().get_text_bounded()
    assert [words in first for words in ("Hasil reviu: laporan.docx", "temuan", "AKUNTABILITAS KINERJA")] == [True] * 3
    assert "Tampilkan" not in first
