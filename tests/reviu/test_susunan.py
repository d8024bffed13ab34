"""How a document is built: which headings open a chapter, and which documents are reports of kinerja."""

import pytest

from akuntabel.dokumen.baca.terbaca import DokumenTerbaca, JudulTerbaca, ParagrafTerbaca, Tempat
from akuntabel.reviu.susunan import Bab, adalah_laporan_kinerja, bab_of, bagian_of

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


def test_headings_above_the_first_long_text_are_no_entries_of_a_list() -> None:
    """The number of the chapter may be a picture, so that its name is a heading of a lower level."""
    entry = ParagrafTerbaca("Tabel 2.1 Rencana Kinerja ........ II-4", PLACE)
    headings = (JudulTerbaca("Pendahuluan", 3, PLACE), JudulTerbaca("1.1. Latar Belakang", 2, PLACE))
    text = ParagrafTerbaca("Laporan ini disusun menurut peraturan. " * 10, PLACE)
    blocks = (JudulTerbaca("DAFTAR TABEL", 1, PLACE), entry, *headings, text)
    assert bagian_of(DokumenTerbaca("a.pdf", "pdf", blocks)).badan == (*headings, text)
