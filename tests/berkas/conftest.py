"""A small coherent Paket as CSV, for tests that spoil one cell of it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from akuntabel.berkas.muat import load_paket
from akuntabel.skema.paket import Paket

TABLES = {
    "instansi": (
        "tahun;nama;jenis;pemerintah_daerah;kepala;kepala_daerah",
        "2025;Kecamatan Sukamaju;kecamatan;Kabupaten Contoh;Camat Sukamaju;Bupati Contoh",
    ),
    "renstra": (
        "kode;nama;tahun_awal;tahun_akhir;tahun_dasar",
        "R1;Renstra 2025–2029;2025;2029;2024",
        "R0;Renstra 2021–2026;2021;2026;2020",
    ),
    "unsur": (
        "kode;renstra;jenis;uraian;induk",
        "T1;R1;tujuan;Meningkatnya pelayanan;",
        "S1;R1;sasaran;Meningkatnya kepuasan;T1",
        "S0;R0;sasaran;Meningkatnya ketertiban;",
    ),
    "ukuran": (
        "kode;nama;bentuk;satuan",
        "IKM;Indeks Kepuasan Masyarakat;indeks;",
        "DOK;Jumlah dokumen;jumlah;Dokumen",
    ),
    "indikator": ("kode;unsur;ukuran;nama", "S1.IKM;S1;IKM;Indeks Kepuasan Masyarakat", "S0.DOK;S0;DOK;Jumlah dokumen"),
    "target_renstra": ("indikator;tahun;target", "S1.IKM;2025;92,50", "S1.IKM;2026;93", "S0.DOK;2025;4"),
    "tahapan": ("kode;jenis;nama", "murni;murni;Sebelum Perubahan"),
    "program": (
        "kode;nama",
        "7.01.01;Program Penunjang",
        "7.01.01.2.02;Administrasi Keuangan",
        "7.01.01.2.02.0001;Penyediaan Gaji",
        "7.01.01.2.02.0002;Penyediaan Administrasi",
    ),
    "pagu": (
        "program;belanja;tahapan;pagu",
        "7.01.01.2.02.0001;operasi;murni;2.255.288.887,40",
        "7.01.01.2.02.0002;operasi;murni;93960000",
    ),
    "realisasi_anggaran": (
        "program;belanja;tw1;tw2;tw3;tw4;setahun",
        "7.01.01.2.02.0001;operasi;100;200;300;400,25;1.000,25",
    ),
    "jumlah_tercetak": ("tahapan;jumlah;program", "murni;2349248887,40;7.01.01", "murni;2349248887,40;"),
    "perjanjian": ("kode;jenis;tahun;renstra;tahapan", "pk;murni;2025;R1;murni"),
    "target_pk": ("perjanjian;indikator;target", "pk;S1.IKM;92,5"),
    "realisasi": ("ukuran;tahun;nilai", "IKM;2024;91", "IKM;2025;92,33", "DOK;2025;4"),
}
"""Lines of each file: the heading, then records from line 2 on."""

Spoil = Callable[..., Path]
Edit = Callable[[Workbook], None]
Edited = Callable[[Edit], Path]


def write_tables(path: Path) -> None:
    """Write the sound Paket into a folder."""
    for name, lines in TABLES.items():
        (path / f"{name}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The sound Paket as a folder."""
    path = tmp_path / "paket"
    path.mkdir()
    write_tables(path)
    return path


@pytest.fixture
def spoil(folder: Path) -> Spoil:
    """Replace text in one file, or write the file anew; gives the folder."""

    def change(table: str, old: str = "", new: str = "") -> Path:
        file = folder / f"{table}.csv"
        text = file.read_text(encoding="utf-8") if old else ""
        if old:
            assert old in text
        file.write_text(text.replace(old, new) if old else new, encoding="utf-8")
        return folder

    return change


@pytest.fixture
def paket(folder: Path) -> Paket:
    """The sound Paket."""
    paket = load_paket(folder).paket
    assert paket is not None
    return paket


@pytest.fixture
def book(sound: Path, tmp_path: Path) -> Path:
    """A copy of the workbook that a module writes once as `sound`."""
    return Path(shutil.copy(sound, tmp_path / "paket.xlsx"))


@pytest.fixture
def edit(book: Path) -> Edited:
    """Change the workbook with openpyxl, as another program would, and give its path."""

    def change(action: Edit) -> Path:
        workbook = load_workbook(book)
        action(workbook)
        workbook.save(book)
        return book

    return change
