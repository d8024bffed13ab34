"""The CSV reader: signs, quotes, lines inside cells, merged heads, titles above tables, what is no table."""

import csv
from pathlib import Path

import pytest

from akuntabel.dokumen.baca.buka import read_document
from akuntabel.dokumen.baca.terbaca import BacaError, DokumenTerbaca, ParagrafTerbaca, TabelTerbaca


def baca(folder: Path, text: str, encoding: str = "utf-8") -> DokumenTerbaca:
    path = folder / "data.csv"
    path.write_bytes(text.encode(encoding))
    return read_document(path)


def texts(table: TabelTerbaca) -> list[list[str]]:
    return [[cell.teks for cell in row] for row in table.grid]


@pytest.mark.parametrize(
    "text",
    [
        "No;Indikator;Target\n1;Nilai SAKIP;75,50\n2;Indeks, menurut survei;83,00\n",
        'No,Indikator,Target\n1,Nilai SAKIP,"75,50"\n2,"Indeks, menurut survei","83,00"\n',
        "sep=;\nNo;Indikator;Target\n1;Nilai SAKIP;75,50\n2;Indeks, menurut survei;83,00\n",
        "\ufeffNo;Indikator;Target\r\n1;Nilai SAKIP;75,50\r\n2;Indeks, menurut survei;83,00\r\n",
    ],
    ids=["semicolons", "commas", "declared", "Excel"],
)
def test_a_file_is_one_table(tmp_path: Path, text: str) -> None:
    (table,) = baca(tmp_path, text).tabel()
    assert texts(table) == [
        ["No", "Indikator", "Target"],
        ["1", "Nilai SAKIP", "75,50"],
        ["2", "Indeks, menurut survei", "83,00"],
    ]
    assert table.kepala == 1


def test_lines_inside_a_cell_are_kept_and_rows_know_their_line(tmp_path: Path) -> None:
    (table,) = baca(tmp_path, 'No;Indikator;Target\n1;"Nilai\nSAKIP";75\n2;IKM;83\n').tabel()
    assert table.grid[1][1].teks == "Nilai\nSAKIP"
    assert [row[0].tempat.baris for row in table.grid] == [1, 2, 4]


def test_titles_stand_above_tables_and_blank_rows_part_them(tmp_path: Path) -> None:
    text = (
        "Tabel 1.1 Target;;\nNo;Indikator;Target\n1;Nilai;75\n2;Indeks;83\n;;\n"
        "Catatan penutup;;\n;;\nNo;Barang;Jumlah\n1;Meja;4\n"
    )
    read = baca(tmp_path, text)
    first, second = read.tabel()
    assert (first.nomor, first.judul, len(first.grid)) == ("1.1", "Target", 3)
    assert texts(second)[1] == ["1", "Meja", "4"]
    assert [b.teks for b in read.blok if isinstance(b, ParagrafTerbaca)] == ["Catatan penutup"]


def test_blanks_beside_a_group_are_its_merged_cells(tmp_path: Path) -> None:
    (table,) = baca(tmp_path, "No;Indikator;Tahun 2024;\n;;Target;Realisasi\n1;Nilai;75;76\n2;Indeks;83;84\n").tabel()
    assert table.kepala == 2
    assert table.grid[0][2] is table.grid[0][3]


def test_text_without_columns_is_read_as_text(tmp_path: Path) -> None:
    read = baca(tmp_path, "Laporan ini tidak memuat tabel.\nIsinya hanya kalimat, dan satu koma.\n")
    assert not list(read.tabel())
    assert read.blok


def test_a_cell_without_end_ends_in_a_sentence(tmp_path: Path) -> None:
    rows = "No;Indikator;Target\n" + "1;Nilai;75\n" * 60
    before = csv.field_size_limit(100_000)
    try:
        with pytest.raises(BacaError, match="CSV"):
            baca(tmp_path, rows + '2;"' + "x\n" * 80_000)
    finally:
        csv.field_size_limit(before)
