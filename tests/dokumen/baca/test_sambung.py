"""Parts of one table on two pages: names cut in two, heads cut short."""

from akuntabel.dokumen.baca.kisi import measured
from akuntabel.dokumen.baca.susun import Penyusun
from akuntabel.dokumen.baca.terbaca import SelTerbaca, TabelTerbaca, Tempat


def parts(*texts: list[list[str]]) -> list[list[list[str]]]:
    """The tables that parts become, each given as rows of texts."""
    composer = Penyusun()
    for rows in texts:
        composer.tabel(measured([[SelTerbaca(text, Tempat()) for text in row] for row in rows]), Tempat())
    return [[[c.teks for c in row] for row in b.grid] for b in composer.selesai() if isinstance(b, TabelTerbaca)]


HEAD = ["Program", "Anggaran (Rp)", "Realisasi (Rp)"]
ROWS = [
    ["Program Penunjang Urusan", "1.500.000", "1.250.000"],
    ["Kegiatan Administrasi Umum", "900.000", "800.000"],
    ["Kegiatan Koordinasi", "250.000", "100.000"],
]


def test_a_name_cut_by_the_page_goes_on_where_every_row_has_figures() -> None:
    (table,) = parts([HEAD, *ROWS], [HEAD, ["Penyelenggaraan Pemerintahan", "", ""], ["Sub Kegiatan Rapat", "10", "9"]])
    assert table[3][0] == "Kegiatan Koordinasi Penyelenggaraan Pemerintahan"
    assert len(table) == 5


def test_a_group_on_top_of_a_page_stays_a_row_where_groups_have_no_figures() -> None:
    groups = [["Sasaran Satu", "", ""], *ROWS]
    (table,) = parts([HEAD, *groups], [HEAD, ["Sasaran Dua", "", ""], ["Kegiatan Rapat", "10", "9"]])
    assert [row[0] for row in table][-2:] == ["Sasaran Dua", "Kegiatan Rapat"]


def test_a_name_without_label_goes_on_the_labelled_one() -> None:
    head = ["No", "Uraian", "Target"]
    rows = [
        ["1", "Sasaran : Meningkatnya Pelayanan", ""],
        ["", "Indikator : Nilai", "90"],
        ["2", "Sasaran : Tertibnya", ""],
    ]
    (table,) = parts([head, *rows], [head, ["", "Masyarakat di Desa", ""], ["", "Indikator : Jumlah", "4"]])
    assert table[3] == ["2", "Sasaran : Tertibnya Masyarakat di Desa", ""]


def test_a_head_cut_short_on_the_next_page_is_the_same_head() -> None:
    head = ["No", "Tujuan / Sasaran Strategis", "Indikator", "Target Akhir Renstra (2026)", "Realisasi"]
    short = ["No", "Tujuan / Sasaran Strat", "Indikator", "Target Akhir Renstra", "Realisasi"]
    rows = [["1", "Sasaran A", "Nilai", "90", "80"], ["2", "Sasaran B", "Jumlah", "4", "3"]]
    (table,) = parts([head, *rows], [short, ["3", "Sasaran C", "Indeks", "5", "4"]])
    assert [row[0] for row in table] == ["No", "1", "2", "3"]


def test_the_last_letter_of_a_broken_word_is_set_to_it() -> None:
    head = ["No", "Indikator", "Target", "Realisasi"]
    rows = [["1", "Indeks Kepuasan Masyaraka", "90", "80"]]
    (table,) = parts([head, *rows], [head, ["", "t", "", ""], ["2", "Jumlah Desa", "4", "3"]])
    assert table[1][1] == "Indeks Kepuasan Masyarakat"


def test_a_cell_cut_by_pages_knows_where_each_part_stands() -> None:
    """Three pages: the text of the cell stands in lines 2, 5 and 8."""
    pages = [(HEAD, 1), (["", "Penjelasan atas", ""], 4), (["", "indikatornya", ""], 7)]
    composer = Penyusun()
    for row, line in pages:
        rows = [row, ["1", "Uraian Kegiatan", "900"]] if row is HEAD else [HEAD, row]
        cells = [[SelTerbaca(text, Tempat(baris=line + at)) for text in texts] for at, texts in enumerate(rows)]
        composer.tabel(measured(cells), Tempat(baris=line))
    (table,) = (block for block in composer.selesai() if isinstance(block, TabelTerbaca))
    cell = table.grid[1][1]
    assert cell.teks == "Uraian Kegiatan Penjelasan atas indikatornya"
    lines = [cell.tempat_teks(cell.teks.index(word)).baris for word in ("Uraian", "Penjelasan", "indikator")]
    assert lines == [2, 5, 8]
    assert {(p.tabel, p.baris_tabel, p.kolom) for _, p in cell.sambungan} == {(1, 2, 2)}


CODED = [["1", "20", "Program Satu", "900"], ["1", "21", "Program Dua", "800"]]
NUMBERED = [
    ["", "Kegiatan A", "9", "8"],
    ["1", "Sub A", "9", "8"],
    ["", "Kegiatan B", "7", "6"],
    ["1", "Sub B", "7", "6"],
]


def test_numbers_that_begin_anew_within_a_table_begin_no_other_on_the_next_page() -> None:
    head = ["Kode", "", "Program", "Pagu"]
    (coded,) = parts([head, *CODED], [head, ["1", "22", "Program Tiga", "700"]])
    assert [row[2] for row in coded[1:]] == ["Program Satu", "Program Dua", "Program Tiga"]
    head = ["No", "Kegiatan", "Pagu", "Realisasi"]
    (numbered,) = parts([head, *NUMBERED], [head, ["", "Kegiatan C", "5", "4"], ["1", "Sub C", "5", "4"]])
    assert len(numbered) == 7


def test_numbers_of_columns_of_which_some_are_left_out_are_no_row() -> None:
    head = ["No", "Sasaran", "Indikator", "Capaian", "Serapan", "Efisiensi"]
    numbers = ["1", "2", "3", "7", "8", "11"]
    rows = [["1", "Sasaran A", "Indeks", "100", "98", "2"], ["2", "Sasaran B", "Nilai", "90", "80", "10"]]
    (table,) = parts([head, numbers, *rows], [head, numbers, ["3", "Sasaran C", "Jumlah", "75", "70", "5"]])
    assert [row[0] for row in table] == ["No", "1", "1", "2", "3"]


def test_a_table_knows_that_it_may_go_on_overleaf() -> None:
    composer = Penyusun()
    for page, head in ((1, ["Program", "Pagu 2025"]), (2, ["Program", "Pagu 2026"])):
        rows = [head, ["Program Satu", "10"], ["Program Dua", "20"]]
        place = Tempat(halaman=page)
        composer.tabel([[SelTerbaca(text, place) for text in row] for row in rows], place)
    first, second = (b for b in composer.selesai() if isinstance(b, TabelTerbaca))
    assert (first.lanjutan, first.terbuka, second.lanjutan, second.terbuka) == (False, True, True, False)
