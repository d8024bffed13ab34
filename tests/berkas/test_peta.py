"""The way back from a record to its cell, in both forms on disk."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from akuntabel.berkas.buku.tulis import save_workbook
from akuntabel.berkas.muat import load_paket
from akuntabel.contoh import lokasi
from akuntabel.skema.letak import Letak, find_letak, letak_of, read_letak


@pytest.fixture(scope="module")
def buku(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example as a workbook."""
    file = tmp_path_factory.mktemp("peta") / "kencong.xlsx"
    paket = load_paket(lokasi("kencong-2025")).paket
    assert paket is not None
    save_workbook(paket, file)
    return file


def test_record_of_a_workbook_leads_to_its_cell(buku: Path) -> None:
    read = load_paket(buku)
    assert read.paket is not None
    assert read.peta is not None
    row = next(r for r in read.paket.realisasi if (r.ukuran, r.tahun) == ("IKM", 2025))
    place = read.peta.tempat_of(letak_of(read.paket, row, "nilai"))
    assert load_workbook(buku)[place.lembar][place.sel].value == "92,33"


def test_record_of_a_folder_leads_to_its_line() -> None:
    read = load_paket(lokasi("kencong-2025"))
    assert read.peta is not None
    place = read.peta.tempat_of(Letak("perjanjian", 1, "tanggal"))
    assert (place.lembar, place.sel) == ("perjanjian.csv", "baris 3, kolom tanggal")


@pytest.mark.parametrize(("form", "sheet"), [("folder", "rencana_aksi.csv"), ("buku", "Rencana Aksi")])
def test_table_without_rows_leads_to_its_sheet(buku: Path, form: str, sheet: str) -> None:
    read = load_paket(buku if form == "buku" else lokasi("kencong-2025"))
    assert read.peta is not None
    place = read.peta.tempat_of(Letak("rencana_aksi"))
    assert (place.lembar, place.sel) == (sheet, "")


def test_words_lead_to_the_record() -> None:
    paket = load_paket(lokasi("kencong-2025")).paket
    assert paket is not None
    number = next(n for n, r in enumerate(paket.realisasi) if (r.ukuran, r.tahun) == ("IKM", 2025))
    assert find_letak(paket, "Realisasi Tahunan", "IKM, 2025", "Realisasi") == Letak("realisasi", number, "nilai")
    assert find_letak(paket, "Realisasi Tahunan", "IKM, 1999") == Letak("realisasi")
    assert find_letak(paket, "Lembar Lain", "IKM, 2025") is None


@pytest.mark.parametrize(
    ("words", "tabel", "kolom", "has_record"),
    [
        ("Realisasi Tahunan, IKM, 2025, Realisasi", "realisasi", "nilai", True),
        ("Program, Kegiatan, Sub Kegiatan, 7.01.02, Nama", "program", "nama", True),
        ("Program, Kegiatan, Sub Kegiatan, 7.01.02", "program", "", True),
        ("Instansi, Tanggal laporan", "instansi", "tanggal_laporan", True),
        ("Realisasi Tahunan, IKM, 1999, Realisasi", "realisasi", "nilai", False),
        ("Rencana Aksi", "rencana_aksi", "", False),
    ],
)
def test_place_in_words_is_read(words: str, tabel: str, kolom: str, has_record: bool) -> None:
    paket = load_paket(lokasi("kencong-2025")).paket
    assert paket is not None
    found = read_letak(paket, words)
    assert found is not None
    assert (found.tabel, found.kolom, found.nomor is not None) == (tabel, kolom, has_record)
    assert read_letak(paket, f"Entah, {words}") is None
