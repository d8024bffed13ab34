"""How a document is built: which headings open a chapter, and which documents are reports of kinerja."""

import pytest

from akuntabel.dokumen.baca.terbaca import DokumenTerbaca, JudulTerbaca, Tempat
from akuntabel.reviu.susunan import Bab, adalah_laporan_kinerja, bab_of

PLACE = Tempat()


@pytest.mark.parametrize(
    ("heading", "level", "bab"),
    [
        ("BAB IV P E N U T U P", 1, Bab.PENUTUP),
        ("Bab I. Pendahuluan", 2, Bab.PENDAHULUAN),
        ("Penutup", 3, Bab.PENUTUP),
        ("EKSEKUTIF SUMMARY", 2, Bab.IKHTISAR),
        ("Perencanaan Kinerja", 1, Bab.PERENCANAAN),
        ("Perencanaan Kinerja", 2, None),
        ("A. Penutup", 1, None),
    ],
)
def test_heading_opens_a_chapter_by_its_name(heading: str, level: int, bab: Bab | None) -> None:
    assert bab_of(JudulTerbaca(heading, level, PLACE)) is bab


@pytest.mark.parametrize(("chapters", "is_report"), [(4, True), (2, False)])
def test_report_without_a_cover_is_known_by_its_chapters(chapters: int, is_report: bool) -> None:
    names = ["BAB I PENDAHULUAN", "BAB II PERENCANAAN KINERJA", "BAB III AKUNTABILITAS KINERJA", "BAB IV PENUTUP"]
    headings = tuple(JudulTerbaca(name, 1, PLACE) for name in names[:chapters])
    assert adalah_laporan_kinerja(DokumenTerbaca("a.pdf", "pdf", headings)) is is_report
