"""Words and amounts that a narrow column broke are whole again; what stands on two lines on purpose stays apart."""

from collections.abc import Callable
from pathlib import Path

import pytest
import typst

from akuntabel.dokumen.baca.pdf import read_pdf
from akuntabel.dokumen.baca.pdf.bentuk import Kata
from akuntabel.dokumen.baca.pdf.putus import is_torn, is_torn_amount, known_words
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca, JudulTerbaca

Baca = Callable[[str], DokumenTerbaca]

KNOWN = known_words(
    Kata(text, (0, 0, 10, 10), 10, tebal=False, putar=0, spasi=True, lanjut=True)
    for text in ("Meningkatnya", "kepuasan", "masyarakat", "penyelenggaraan", "UMUM", "kecamatan,", "verifikasi")
)


@pytest.fixture
def baca(tmp_path: Path) -> Baca:
    def read(source: str) -> DokumenTerbaca:
        path = tmp_path / "laporan.pdf"
        page = '#set page(width: 210mm, height: 297mm, margin: 25mm)\n#set text(size: 11pt, font: "Libertinus Serif")\n'
        path.write_bytes(typst.compile((page + source).encode(), format="pdf", pdf_standards="1.7"))
        return read_pdf(path)

    return read


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Meningkat", [["nya", "kepuasan"]]),
        ("Indeks Kepuasan Masyara", [["kat"]]),
        ("penyele", [["nggara"], ["an", "urusan"]]),
        ("UMU", [["M", "DAERAH"]]),
        ("Kecamata", [["n.", "(Indeks)"]]),
        ("Pelayana", [["n", "Publik"]]),
        ("Pengujian/Verifika", [["si"]]),
    ],
)
def test_a_word_that_goes_on_below_is_torn(text: str, lines: list[list[str]]) -> None:
    assert is_torn(text, lines, KNOWN)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Indeks", [["kepuasan"]]),
        ("Masyarakat", [["di", "kecamatan"]]),
        ("Kepuasan", [["Masyarakat"]]),
        ("B", [["a", "b"]]),
        ("Meningkatnya", [["95,5"]]),
        ("Sasaran:", [["n"]]),
        ("12", [["dokumen"]]),
    ],
)
def test_words_that_stand_below_one_another_are_not(text: str, lines: list[list[str]]) -> None:
    assert not is_torn(text, lines, KNOWN)


@pytest.mark.parametrize(
    ("last", "first"),
    [
        ("Rp2.911.3", "11.160,40"),
        ("797.300", ".000,00"),
        ("Rp.68.861.20", "0"),
        ("(63,1", "7)"),
        ("1.2", "00.000"),
        ("2.09.01.2.02.000", "1"),
        ("7.01.02.2", ".01"),
    ],
)
def test_an_amount_is_cut_inside_a_group_or_its_brackets(last: str, first: str) -> None:
    assert is_torn_amount(last, first)


@pytest.mark.parametrize(
    ("last", "first"),
    [
        ("2.911.311", "500.000"),
        ("12", "13"),
        ("92,33", "93,50"),
        ("4", "5)"),
        ("2.911.311.160,40", "12"),
        ("92,3", "3"),
        ("2.09.01", "2.09.03"),
    ],
)
def test_two_numbers_stay_two(last: str, first: str) -> None:
    assert not is_torn_amount(last, first)


def test_narrow_cells_read_as_their_words(baca: Baca) -> None:
    lines = (
        "Indeks\\ Kepuasan\\ Masyaraka\\ t di\\ Kecamata\\ n",
        "Rp12.345.6\\ 78,00",
        "99,81\\ %",
    )
    cells = ", ".join(f"[{cell}]" for cell in ("Indikator", "Pagu", "Capaian", *lines))
    read = baca(
        f"Indeks Kepuasan Masyarakat di Kecamatan.\n\n#table(columns: (22mm, 23mm, 15mm), stroke: .5pt, {cells})"
    )
    (table,) = read.tabel()
    assert [cell.teks for cell in table.grid[1]] == [
        "Indeks Kepuasan Masyarakat di Kecamatan",
        "Rp12.345.678,00",
        "99,81%",
    ]


def test_a_heading_in_capitals_over_two_lines_is_one(baca: Baca) -> None:
    heading = "B. CAPAIAN DAN ANALISIS KINERJA MENURUT PERJANJIAN KINERJA TAHUN 2024 DENGAN DASAR RENSTRA 2021-2026"
    read = baca(f'#text(size: 14pt, weight: "bold")[{heading}]\n\n#lorem(60)\n')
    assert [b.teks for b in read.blok if isinstance(b, JudulTerbaca)] == [heading]
