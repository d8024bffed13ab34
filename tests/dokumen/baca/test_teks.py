"""Plain text and Markdown as they are read: tables whole, every text with its line."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.dokumen.baca import batas
from akuntabel.dokumen.baca.teks import decode, read_text
from akuntabel.dokumen.baca.terbaca import BacaError, DokumenTerbaca, JudulTerbaca, ParagrafTerbaca, TabelTerbaca


def read(folder: Path, text: str | bytes, name: str = "laporan.txt") -> DokumenTerbaca:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_text(path)


def table(document: DokumenTerbaca, number: int = 1) -> TabelTerbaca:
    return list(document.tabel())[number - 1]


def rows(found: TabelTerbaca) -> list[list[str]]:
    return [[cell.teks for cell in row] for row in found.grid]


def headings(document: DokumenTerbaca) -> list[tuple[int, str]]:
    return [(b.tingkat, b.teks) for b in document.blok if isinstance(b, JudulTerbaca)]


def paragraphs(document: DokumenTerbaca) -> list[tuple[str, str]]:
    return [(b.tanda, b.teks) for b in document.blok if isinstance(b, ParagrafTerbaca)]


def test_tab_table_keeps_cells_and_lines(tmp_path: Path) -> None:
    found = table(read(tmp_path, "Pengantar.\n\nNo\tNama\tNilai\n1\tApel\t4,5\n2\tJeruk\t\n"))
    assert rows(found) == [["No", "Nama", "Nilai"], ["1", "Apel", "4,5"], ["2", "Jeruk", ""]]
    assert found.kepala == 1
    assert [row[0].tempat.baris for row in found.grid] == [3, 4, 5]
    cell = found.grid[1][2]
    assert (cell.tempat.tabel, cell.tempat.baris_tabel, cell.tempat.kolom) == (1, 2, 3)


def test_pages_are_joined_and_repeated_heads_dropped(tmp_path: Path) -> None:
    text = "No\tUraian\tNilai\n1\tApel\t4\n\nNo\tUraian\tNilai\n2\tJeruk\t5\n\n3\tMangga\t6\n"
    document = read(tmp_path, text)
    assert len(list(document.tabel())) == 1
    assert [row[0] for row in rows(table(document))] == ["No", "1", "2", "3"]
    assert [row[0].tempat.baris for row in table(document).grid] == [1, 2, 5, 7]


@pytest.mark.parametrize("between", ["12\n", "- 12 -\n", "Halaman 12 dari 40\n", "12 | P a g e\n"])
def test_page_number_does_not_part_a_table(tmp_path: Path, between: str) -> None:
    head = "No\tUraian\tNilai\n"
    document = read(tmp_path, f"{head}1\tApel\t4\n\n{between}\n{head}2\tJeruk\t5\n")
    assert [row[0] for row in rows(table(document))] == ["No", "1", "2"]


def test_cell_cut_by_page_is_one_again(tmp_path: Path) -> None:
    head = "No\tUraian\tNilai\n"
    text = f"{head}1\tAlat kantor (mesin, papan\t6\n\n{head}\tpengumuman)\t\n2\tMeja\t7\n"
    found = table(read(tmp_path, text))
    assert rows(found)[1:] == [["1", "Alat kantor (mesin, papan pengumuman)", "6"], ["2", "Meja", "7"]]
    assert found.grid[1][1].tempat.baris == 2


def test_row_without_number_and_with_figures_is_a_row_of_its_own(tmp_path: Path) -> None:
    head = "No\tUraian\tUkuran\tNilai\n"
    found = table(read(tmp_path, f"{head}1\tBuah segar\tBerat\t6\n\n{head}\t\tPanjang\t7\n"))
    assert rows(found)[1:] == [["1", "Buah segar", "Berat", "6"], ["", "", "Panjang", "7"]]


def test_parent_cut_by_page_goes_on_above_its_second_row(tmp_path: Path) -> None:
    head = "No\tKelompok\tUkuran\tNilai\n"
    text = f"{head}1\tSayur\tBerat\t5\n2\tBuah segar dari\tBerat\t6\n\n{head}\tkebun sendiri\tPanjang\t7\n"
    assert rows(table(read(tmp_path, text)))[2:] == [
        ["2", "Buah segar dari kebun sendiri", "Berat", "6"],
        ["", "", "Panjang", "7"],
    ]


def test_numbering_that_begins_again_is_a_second_table(tmp_path: Path) -> None:
    part = "No\tUraian\tNilai\n1\tApel\t4\n2\tJeruk\t5\n"
    assert [len(t.grid) for t in read(tmp_path, f"{part}\n{part}").tabel()] == [3, 3]


def test_another_head_of_the_same_width_is_a_second_table(tmp_path: Path) -> None:
    text = "Nama\tNilai\nApel\t4\n\nKota\tLuas\nAtas\t5\n"
    assert [rows(t)[0] for t in read(tmp_path, text).tabel()] == [["Nama", "Nilai"], ["Kota", "Luas"]]


def test_two_head_rows_cover_the_grid(tmp_path: Path) -> None:
    text = "No\tNama\tTahun 2025\t\tKet\n\t\tAwal\tAkhir\t\n1\t2\t3\t4=3/2*100\t5\n1\tApel\t4\t5\tbaik\n"
    found = table(read(tmp_path, text))
    assert found.kepala == 3
    first, second = found.grid[0], found.grid[1]
    assert first[2] is first[3]
    assert (first[2].kolom, first[2].baris) == (2, 1)
    assert second[0] is first[0]
    assert (first[0].kolom, first[0].baris) == (1, 2)
    assert [cell.teks for cell in second] == ["No", "Nama", "Awal", "Akhir", "Ket"]


def test_head_of_years_is_a_head(tmp_path: Path) -> None:
    text = "No\tNama\tTarget\t\t\n\t\t1 (2022)\t2 (2023)\t2024\n1\tApel\t4\t5\t6\n"
    assert table(read(tmp_path, text)).kepala == 2


@pytest.mark.parametrize(
    ("caption", "number", "title"),
    [
        ("Tabel 3.2 Hasil panen", "3.2", "Hasil panen"),
        ("tabel 3.7 Hasil panen", "3.7", "Hasil panen"),
        ("Tabel 1.1\nHasil panen", "1.1", "Hasil panen"),
        ("Tabel 1.1\n\nHasil panen", "1.1", "Hasil panen"),
        ("**Tabel 2.3 Hasil panen\nTahun 2025**", "2.3", "Hasil panen Tahun 2025"),
        ("**Tabel 4. Hasil panen**", "4", "Hasil panen"),
        ("Tabel 5. Hasil panen\n(Rp. 000)", "5", "Hasil panen (Rp. 000)"),
        ("Tabel T-C.25. Hasil panen", "T-C.25", "Hasil panen"),
        ("TABEL IV.1: HASIL PANEN", "IV.1", "HASIL PANEN"),
    ],
)
def test_caption_belongs_to_its_table(tmp_path: Path, caption: str, number: str, title: str) -> None:
    document = read(tmp_path, f"Lihat di bawah.\n\n{caption}\n\nNo\tNilai\n1\t4,5\n2\t5,5\n")
    found = table(document)
    assert (found.nomor, found.judul) == (number, title)
    assert found.tempat_judul is not None
    assert found.tempat_judul.baris == 3
    assert paragraphs(document) == [("", "Lihat di bawah.")]


@pytest.mark.parametrize(
    ("lines", "number", "title"),
    [
        ("Tabel 3.1\n\n#### Hasil Panen Padi\n\n#### Tahun 2025", "3.1", "Hasil Panen Padi Tahun 2025"),
        ("Tabel 3.1\n\nHasil Panen Padi\n\nDi Kecamatan Sukamaju", "3.1", "Hasil Panen Padi Di Kecamatan Sukamaju"),
        ("Tabel 3.1\n\nHasil Panen Padi\n\nHasil panen padi ini naik.", "", ""),
        ("TABEL3.1\n\nHasil Panen Padi", "3.1", "Hasil Panen Padi"),
        ("Tabel 3.1\n\n#### B. Hasil Panen", "", ""),
        ("Tabel 3.1\n\n#### 3.1.2 Hasil Panen", "", ""),
        ("Tabel 3.1 Hasil\n\n#### Kebun Percobaan", "", ""),
    ],
)
def test_title_on_lines_of_its_own_belongs_to_the_number_above(
    tmp_path: Path, lines: str, number: str, title: str
) -> None:
    found = table(read(tmp_path, f"{lines}\n\n| No | Nilai |\n| 1 | 4,5 |\n"))
    assert (found.nomor, found.judul) == (number, title)


def test_sentence_about_a_table_is_no_caption(tmp_path: Path) -> None:
    document = read(tmp_path, "Tabel 3.2 menunjukkan hasil panen.\n\nNo\tNilai\n1\t4,5\n")
    assert table(document).nomor == ""
    assert paragraphs(document) == [("", "Tabel 3.2 menunjukkan hasil panen.")]


def test_source_below_a_table_stays_a_paragraph(tmp_path: Path) -> None:
    document = read(tmp_path, "No\tNilai\n1\t4,5\nSumber : Dinas, 2025\n")
    assert len(table(document).grid) == 2
    assert paragraphs(document) == [("", "Sumber : Dinas, 2025")]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("<p>Satu</p> <p>dua</p>", "Satu\ndua"),
        ("Satu<br>dua<br/>tiga", "Satu\ndua\ntiga"),
        ("<ul><li>apel</li><li>jeruk</li></ul>", "apel\njeruk"),
        ("<ul> • apel segar • jeruk", "• apel segar\n• jeruk"),
        ("<b>tebal</b> &amp; <u>garis</u>", "tebal & garis"),
        ("**tebal** dan *miring*", "tebal dan miring"),
        (r"$\frac{\text{Hasil}}{\text{Lahan}} \times 100\%$", "Hasil / Lahan × 100%"),
        (r"$\frac{a - (b - a)}{a}$", "(a - (b - a)) / a"),
        (r"$76 \leq 90$", "76 ≤ 90"),
        ("7= 6/5*100 dan 8= 7/6*100", "7= 6/5*100 dan 8= 7/6*100"),
        ("<100% dan >90%", "<100% dan >90%"),
        ("Rp$5 dan R&D", "Rp$5 dan R&D"),
    ],
)
def test_marks_inside_a_cell_are_resolved(tmp_path: Path, cell: str, text: str) -> None:
    assert rows(table(read(tmp_path, f"No\tUraian\n1\t{cell}\n2\tlain\n")))[1][1] == text


def test_quoted_cell_over_lines(tmp_path: Path) -> None:
    text = 'No\tUraian\tNilai\n1\t"Apel\nyang ""manis""\n\ndan merah"\t4\n2\tJeruk\t5\n'
    found = table(read(tmp_path, text))
    assert rows(found)[1:] == [["1", 'Apel\nyang "manis"\ndan merah', "4"], ["2", "Jeruk", "5"]]
    assert [row[0].tempat.baris for row in found.grid] == [1, 2, 6]


def test_row_broken_over_lines(tmp_path: Path) -> None:
    text = "No\tUraian\tNilai\tKet\n1\tApel yang\nmanis\t4\tbaik\n2\tJeruk\t5\tbaik\nsekali\n3\tMangga\t6\tbaik\n"
    found = table(read(tmp_path, text))
    assert rows(found)[1:] == [
        ["1", "Apel yang\nmanis", "4", "baik"],
        ["2", "Jeruk", "5", "baik\nsekali"],
        ["3", "Mangga", "6", "baik"],
    ]
    assert [cell.tempat.baris for cell in found.grid[1]] == [2, 2, 3, 3]


def test_tabs_cut_off_at_the_end_are_blank_cells(tmp_path: Path) -> None:
    found = table(read(tmp_path, "No\tUraian\tNilai\tKet\nA\tBuah\n1\tApel\t4\tbaik\n2\tJeruk\t5\n"))
    assert rows(found)[1:] == [["A", "Buah", "", ""], ["1", "Apel", "4", "baik"], ["2", "Jeruk", "5", ""]]


def test_pipe_tables(tmp_path: Path) -> None:
    text = "| No | Uraian \\| jenis | Nilai |\n|---|:---|---:|\n| 1 | Apel<br>merah | 4,5 |\n\nlalu\n\n"
    text += "A | B | C\n1 | 2 | 3\n"
    document = read(tmp_path, text, "laporan.md")
    assert rows(table(document)) == [["No", "Uraian | jenis", "Nilai"], ["1", "Apel\nmerah", "4,5"]]
    assert table(document).kepala == 1
    assert rows(table(document, 2)) == [["A", "B", "C"], ["1", "2", "3"]]
    assert [row[0].tempat.baris for row in table(document, 2).grid] == [7, 8]


def test_headings(tmp_path: Path) -> None:
    text = (
        "KATA PENGANTAR\n\nIsi.\n\nBAB I\n\nPENDAHULUAN\n\nA. LATAR BELAKANG\n\nIsi.\n\nB. Tujuan Penulisan\n\n"
        "B.1 Tujuan umum\n\nB.1.1 Tujuan khusus\n\n2.1 Gambaran Umum\n\nBAB III\nHASIL DAN\nPEMBAHASAN\n\n"
        "# Judul Markdown\n\n## Anak *judul*\n\nLampiran 1. DAFTAR PEGAWAI\n"
    )
    assert headings(read(tmp_path, text)) == [
        (1, "KATA PENGANTAR"),
        (1, "BAB I PENDAHULUAN"),
        (2, "A. LATAR BELAKANG"),
        (2, "B. Tujuan Penulisan"),
        (3, "B.1 Tujuan umum"),
        (4, "B.1.1 Tujuan khusus"),
        (2, "2.1 Gambaran Umum"),
        (1, "BAB III HASIL DAN PEMBAHASAN"),
        (1, "Judul Markdown"),
        (2, "Anak judul"),
        (1, "Lampiran 1. DAFTAR PEGAWAI"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Isi biasa.\n\n1. TANAH DAN AIR\n\nIsi.\n",
        "A. ini butir yang panjang dan berakhir dengan titik.\n",
        "BAB I PENDAHULUAN ........ 1\n",
        "BAB I PENDAHULUAN\t1\nBAB II HASIL\t4\n",
        "NAMA LENGKAP, S.E.\nPembina\nNIP. 1\n",
        "Atas, 17 April 2023\n\nKEPALA DINAS\n\n\n\nNAMA LENGKAP\n\nPembina\nNIP. 1\n",
        "JALAN MERDEKA 68100\n",
    ],
)
def test_no_heading(tmp_path: Path, text: str) -> None:
    assert headings(read(tmp_path, text)) == []


def test_section_is_the_heading_above(tmp_path: Path) -> None:
    document = read(tmp_path, "BAB I\nAWAL\n\nIsi.\n\nA. TABEL UTAMA\n\nNo\tNilai\n1\t4\n2\t5\n")
    assert [b.tempat.bagian for b in document.blok if not isinstance(b, JudulTerbaca)] == [
        "BAB I AWAL",
        "A. TABEL UTAMA",
    ]
    assert table(document).grid[0][0].tempat.bagian == "A. TABEL UTAMA"


def test_lists_keep_their_marks(tmp_path: Path) -> None:
    text = "- a. satu\n- 1) dua\n- tiga\n• empat\n(5) lima\ni. enam\n1.\ttujuh\n2.\tdelapan\n"
    assert paragraphs(read(tmp_path, text)) == [
        ("a.", "satu"),
        ("1)", "dua"),
        ("-", "tiga"),
        ("•", "empat"),
        ("(5)", "lima"),
        ("i.", "enam"),
        ("1.", "tujuh"),
        ("2.", "delapan"),
    ]


def test_paragraph_cut_by_a_page_or_wrapped_reads_on(tmp_path: Path) -> None:
    text = (
        "Kalimat panjang yang terpotong oleh akhir halaman sehingga berlanjut\n\n"
        "sampai di sini. Selesai.\n\nBaris yang dilipat pada lebar tertentu akan disambung oleh pembaca\n"
        "Dengan huruf besar sekalipun.\n\nSingkat\nTerpisah\n"
    )
    assert [text for _, text in paragraphs(read(tmp_path, text))] == [
        "Kalimat panjang yang terpotong oleh akhir halaman sehingga berlanjut sampai di sini. Selesai.",
        "Baris yang dilipat pada lebar tertentu akan disambung oleh pembaca Dengan huruf besar sekalipun.",
        "Singkat",
        "Terpisah",
    ]


def test_forms_and_contents_are_no_tables(tmp_path: Path) -> None:
    document = read(tmp_path, "Nama\t: Budi\nJabatan\t: Guru\n\nDAFTAR ISI\n\n\tHal :\nBAB I AWAL\t1\nA. TUJUAN\tii\n")
    assert not list(document.tabel())
    assert ("", "BAB I AWAL 1") in paragraphs(document)


def test_displayed_formula_over_lines(tmp_path: Path) -> None:
    document = read(tmp_path, "$$\nC = \\frac{R}{T}\n\\times 100\n$$\n\nSelesai.\n")
    assert [text for _, text in paragraphs(document)] == ["C = R / T × 100", "Selesai."]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_encodings(encoding: str) -> None:
    text = "Nilai\t“baik” – café\r\n1\t2\r\n"
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("content", [b"", b" \n\t\n", bytes(range(32)) * 200, b"\x89PNG\x00\x01\x02" * 500])
def test_what_is_no_text_is_one_sentence(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(BacaError, match=r"^[^\n]*\.$"):
        read(tmp_path, content)


def test_large_text_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("akuntabel.dokumen.baca.teks.MAKS_TEKS", 10)
    with pytest.raises(BacaError, match="bagi"):
        read(tmp_path, "Lebih dari sepuluh.")


def test_long_table_is_cut_with_a_note(tmp_path: Path) -> None:
    text = "No\tNilai\n" + "".join(f"{n}\t{n}\n" for n in range(1, batas.MAKS_BARIS_TABEL + 500))
    document = read(tmp_path, text)
    assert len(table(document).grid) == batas.MAKS_BARIS_TABEL
    assert document.catatan == ("Tabel 1 hanya dibaca sampai baris ke-20.000.",)


@pytest.mark.parametrize(
    "text",
    [
        "*a " * 100_000,
        "$x" * 100_000,
        r"\(" * 100_000,
        r"\frac{" * 100_000,
        "<p " * 100_000,
        'a\t"b\n' * 50_000,
        "a | b\n" * 50_000,
        "(" * 100_000 + "1",
        "1\n" * 100_000,
        "ab\tcd\nef\n" * 30_000,
        "kecil\n\n" * 50_000,
    ],
)
def test_time_grows_with_length_only(tmp_path: Path, text: str) -> None:
    start = time.process_time()
    read(tmp_path, text)
    assert time.process_time() - start < 5


_WORD = st.text("abcdefghijklmnopqrstuvwxyz", min_size=2, max_size=9)
_CELL = st.one_of(
    st.just(""),
    st.decimals(0, 10**9, places=2).map(lambda d: f"{d:,.2f}".translate(str.maketrans(",.", ".,"))),
    st.lists(_WORD, min_size=1, max_size=5).map(" ".join),
    st.lists(_WORD, min_size=2, max_size=3).map("\n".join),
)


@st.composite
def tables(draw: st.DrawFn) -> list[list[str]]:
    """A head of short words and rows that open with their number; one row at least."""
    width = draw(st.integers(2, 7))
    head = ["No", *(f"Judul {draw(_WORD)}" for _ in range(width - 1))]
    body = draw(st.lists(st.lists(_CELL, min_size=width - 1, max_size=width - 1), min_size=1, max_size=12))
    return [head, *([f"{n}.", *row] for n, row in enumerate(body, 1))]


@given(grid=tables(), cut=st.integers(1, 12), form=st.sampled_from(["tab", "pipa"]))
def test_any_table_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, grid: list[list[str]], cut: int, form: str
) -> None:
    def line(row: list[str]) -> str:
        cells = [cell.replace("\n", "<br>") for cell in row]
        return "\t".join(cells) if form == "tab" else f"| {' | '.join(cells)} |"

    head, *body = map(line, grid)
    pages = ["\n".join((head, *body[at : at + cut])) for at in range(0, len(body), cut)]
    document = read(tmp_path_factory.mktemp("teks"), "Pengantar.\n\n" + "\n\n".join(pages) + "\n\nPenutup.\n")
    assert [rows(t) for t in document.tabel()] == [grid]
    assert table(document).kepala == 1


BAWAH = """Pengantar bab.

| No | Nama |
| 1 | Apel |

Tabel 1.1 Buah

Kalimat di antaranya.

| No | Nama |
| 1 | Bayam |

Tabel 1.2 Sayur

| No | Nama | Banyak |
| 1 | Padi | 3 |

Tabel 1.3 Biji
{penutup}
"""


def test_captions_below_their_tables_belong_to_the_tables_above(tmp_path: Path) -> None:
    found = read(tmp_path, BAWAH.format(penutup=""))
    assert [(t.nomor, t.judul) for t in found.tabel()] == [("1.1", "Buah"), ("1.2", "Sayur"), ("1.3", "Biji")]
    assert [text for _, text in paragraphs(found)] == ["Pengantar bab.", "Kalimat di antaranya."]


def test_one_caption_above_its_table_leaves_all_others_above(tmp_path: Path) -> None:
    found = read(tmp_path, BAWAH.format(penutup="\nUraian.\n\nTabel 1.4 Umbi\n\n| No | Nama |\n| 1 | Ubi |"))
    assert [t.nomor for t in found.tabel()] == ["", "", "1.2", "1.4"]
