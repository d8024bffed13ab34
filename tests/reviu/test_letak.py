"""Places in words, in order, and by the words around them."""

from pathlib import Path

import pytest

from akuntabel.dokumen.baca.terbaca import (
    DokumenTerbaca,
    JudulTerbaca,
    ParagrafTerbaca,
    SelTerbaca,
    TabelTerbaca,
    Tempat,
)
from akuntabel.reviu.letak import AWAL, Denah, Posisi, sentence_with, shortened

BAGIAN = "B. Capaian"


def table(number: int = 1, nomor: str = "3.2", **place: object) -> TabelTerbaca:
    def cell(text: str, row: int, column: int) -> SelTerbaca:
        return SelTerbaca(
            text,
            Tempat(tabel=number, baris_tabel=row, kolom=column, bagian=BAGIAN, **place),  # type: ignore[arg-type]
        )

    rows = (("No", "Indikator", "Capaian"), ("1", "Indeks Kepuasan", "99,18%"))
    grid = tuple(tuple(cell(t, r, c) for c, t in enumerate(row, 1)) for r, row in enumerate(rows, 1))
    return TabelTerbaca(grid, 1, Tempat(tabel=number, bagian=BAGIAN), "Capaian Kinerja", nomor)


@pytest.fixture
def document() -> DokumenTerbaca:
    blocks = (
        ParagrafTerbaca("Sampul", Tempat(jalur="a:/p[1]")),
        JudulTerbaca(BAGIAN, 2, Tempat(bagian=BAGIAN, jalur="a:/p[2]")),
        ParagrafTerbaca("Capaian 99,18%. Hal lain.", Tempat(bagian=BAGIAN, jalur="a:/p[3]")),
        table(),
        table(2, ""),
    )
    return DokumenTerbaca("x.docx", "docx", blocks)


@pytest.mark.parametrize(
    ("tempat", "words"),
    [
        (Tempat(), "seluruh dokumen"),
        (Tempat(jalur="a:/p[1]"), "awal dokumen, paragraf 1"),
        (Tempat(bagian=BAGIAN, jalur="a:/p[2]"), "bagian B. Capaian"),
        (Tempat(bagian=BAGIAN, jalur="a:/p[3]"), "bagian B. Capaian, paragraf 1"),
        (Tempat(tabel=1, baris_tabel=2, kolom=3), "Tabel 3.2 baris 2"),
        (Tempat(tabel=1), "Tabel 3.2"),
        (Tempat(tabel=2, baris_tabel=2), "tabel ke-2 baris 2"),
        (Tempat(tabel=1, baris_tabel=2, halaman=31), "Tabel 3.2 baris 2, halaman 31"),
        (Tempat(halaman=4), "halaman 4"),
        (Tempat(baris=77), "baris 77"),
        (Tempat(lembar="PK", jalur="PK!D7"), "lembar PK sel D7"),
    ],
)
def test_place_in_words(document: DokumenTerbaca, tempat: Tempat, words: str) -> None:
    assert Denah(document).sebutan(tempat) == words


@pytest.mark.parametrize(
    ("tempat", "posisi"),
    [
        (Tempat(jalur="a:/p[1]"), Posisi(0)),
        (Tempat(jalur="a:/p[3]/r[2]/t[1]"), Posisi(2)),
        (Tempat(tabel=1, baris_tabel=2, kolom=3), Posisi(3, 2, 3)),
        (Tempat(tabel=2), Posisi(4)),
        (Tempat(tabel=9, bagian="tidak ada"), AWAL),
        (Tempat(), AWAL),
    ],
)
def test_position(document: DokumenTerbaca, tempat: Tempat, posisi: Posisi) -> None:
    assert Denah(document).posisi(tempat) == posisi


def test_line_of_a_text_belongs_to_what_begins_before_it() -> None:
    lines = (ParagrafTerbaca("a", Tempat(baris=3)), ParagrafTerbaca("b", Tempat(baris=9)))
    plan = Denah(DokumenTerbaca("x.txt", "teks", lines))
    assert [plan.posisi(Tempat(baris=n)).blok for n in (1, 3, 8, 9, 99)] == [-1, 0, 0, 1, 1]


def test_box_on_a_page_belongs_to_the_block_that_holds_it() -> None:
    blocks = (
        ParagrafTerbaca("a", Tempat(halaman=2, kotak=(0, 700, 500, 720))),
        ParagrafTerbaca("b", Tempat(halaman=2, kotak=(0, 600, 500, 690))),
    )
    plan = Denah(DokumenTerbaca("x.pdf", "pdf", blocks))
    assert plan.posisi(Tempat(halaman=2, kotak=(100, 650, 200, 660))).blok == 1
    assert plan.posisi(Tempat(halaman=2, kotak=(100, 10, 200, 20))).blok == 0


def test_words_around_a_cell_and_a_sentence(document: DokumenTerbaca) -> None:
    plan = Denah(document)
    assert plan.around(Tempat(tabel=1, baris_tabel=2, kolom=3), "99,18%") == (
        "Capaian Kinerja",
        "Capaian",
        "Indeks Kepuasan",
    )
    assert plan.around(Tempat(bagian=BAGIAN, jalur="a:/p[3]"), "99,18%") == ("Capaian 99,18%.",)


def test_words_around_a_line_of_contents_leave_its_page_out(tmp_path: Path) -> None:
    line = ParagrafTerbaca("A. Latar Belakang ........ 14", Tempat(baris=1))
    assert Denah(DokumenTerbaca("x", "teks", (line,))).around(Tempat(baris=1), "") == ("A. Latar Belakang",)


@pytest.mark.parametrize(
    ("needle", "sentence"),
    [("dua", "Kalimat dua."), ("", "Kalimat satu. Kalimat dua."), ("tujuh", "Kalimat satu. Kalimat dua.")],
)
def test_sentence_with(needle: str, sentence: str) -> None:
    assert sentence_with("Kalimat satu.  Kalimat dua.", needle) == sentence


def test_shortened_at_a_word() -> None:
    assert shortened("satu dua tiga", 9) == "satu dua…"
    assert shortened("satu", 9) == "satu"
