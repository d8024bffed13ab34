"""Bab I tells the staff by status, the units in the field and the area, of whatever kind of office."""

import re
from decimal import Decimal

from tests.naskah.alat import bahan_kecil, spoken

from akuntabel.berkas.muat import load_paket
from akuntabel.contoh import lokasi
from akuntabel.dokumen.blocks import Tabel
from akuntabel.dokumen.dokumen import Kertas, walk
from akuntabel.naskah import NASKAH, naskah_bawaan
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.lkjip.bab1 import bab_pendahuluan
from akuntabel.skema.tabel.instansi import (
    JenisUnit,
    JenisWilayah,
    Organisasi,
    PegawaiStatus,
    StatusPegawai,
    Wilayah,
)
from akuntabel.ukur import hitung

_PNS, _PPPK, _NON = StatusPegawai.PNS, StatusPegawai.PPPK, StatusPegawai.NON_ASN
_UNIT = (
    Organisasi("kepala", "Kepala Dinas", jenis=JenisUnit.PIMPINAN),
    Organisasi("bidang", "Bidang Pasar", "kepala", jenis=JenisUnit.BIDANG),
    Organisasi("uptd", "UPTD Metrologi", "kepala", jenis=JenisUnit.UPTD),
)


def cells(bahan: Bahan, label: str) -> list[list[str]]:
    """The body of one table of Bab I."""
    (table,) = (b for b in walk(bab_pendahuluan(bahan)) if isinstance(b, Tabel) and b.label == label)
    return [[spoken(cell) for cell in row.sel] for row in table.body]


def test_staff_by_status_is_the_sum_of_its_units() -> None:
    staff = (
        PegawaiStatus(_PNS, "bidang", 3, 2),
        PegawaiStatus(_PNS, "uptd", 1, 1),
        PegawaiStatus(_PPPK, "uptd", 0, 4),
    )
    bahan = bahan_kecil(organisasi=_UNIT, status_pegawai=staff)
    assert cells(bahan, "tabel-status-pegawai") == [
        ["PNS", "4", "3", "7"],
        ["PPPK", "0", "4", "4"],
        ["Jumlah", "4", "7", "11"],
    ]
    assert cells(bahan, "tabel-pegawai-unit") == [["Bidang Pasar", "5", "", "5"], ["UPTD Metrologi", "2", "4", "6"]]
    assert "tercatat 11 orang per 31 Desember 2025: 7 PNS dan 4 PPPK." in spoken(bab_pendahuluan(bahan))


def test_a_status_told_for_the_whole_office_is_not_counted_again_by_its_units() -> None:
    staff = (PegawaiStatus(_PNS, "", 10, 8), PegawaiStatus(_PNS, "bidang", 3, 2))
    assert cells(bahan_kecil(organisasi=_UNIT, status_pegawai=staff), "tabel-status-pegawai")[-1] == [
        "Jumlah", "10", "8", "18",
    ]  # fmt: skip


def test_blank_counts_of_a_status_are_no_zeros() -> None:
    bahan = bahan_kecil(status_pegawai=(PegawaiStatus(_PNS, "", 5, None), PegawaiStatus(_NON)))
    assert cells(bahan, "tabel-status-pegawai") == [
        ["PNS", "5", "", "5"],
        ["non-ASN", "", "", ""],
        ["Jumlah", "5", "", "5"],
    ]
    assert "Banyaknya pegawai tersebut baru mencakup 1 dari 4 isian; 3 belum diisi." in spoken(bab_pendahuluan(bahan))
    unknown = bahan_kecil(status_pegawai=(PegawaiStatus(_NON),))
    assert "Banyaknya pegawai menurut status kepegawaian belum diisi." in spoken(bab_pendahuluan(unknown))


def test_units_in_the_field_are_named() -> None:
    text = spoken(bab_pendahuluan(bahan_kecil(organisasi=_UNIT)))
    assert "dilaksanakan oleh unit pelaksana teknis daerah, yaitu UPTD Metrologi." in text
    assert "kelurahan" not in text


def test_area_is_told_with_totals_that_say_what_is_missing() -> None:
    whole = Wilayah("Desa Satu", JenisWilayah.DESA, Decimal("8.25"), 100, 110, 60, "Data semester II")
    area = (whole, Wilayah("Kelurahan Dua", JenisWilayah.KELURAHAN, None, 90, 95, 50))
    bahan = bahan_kecil(wilayah=area)
    text = spoken(bab_pendahuluan(bahan))
    assert "Wilayah kerja Kecamatan Sukamaju terdiri atas 1 desa dan 1 kelurahan, dengan penduduk 395 jiwa." in text
    assert cells(bahan, "tabel-wilayah")[-1] == ["Jumlah", "8,25", "190", "205", "395", "110"]
    assert "Jumlah hanya memuat yang diisi: luas 1 dari 2 wilayah; 1 belum diisi." in text


def test_an_office_without_area_and_status_tells_nothing_of_them() -> None:
    text = spoken(bab_pendahuluan(bahan_kecil()))
    assert "Wilayah" not in text
    assert "status kepegawaian" not in text


def test_no_document_of_a_dinas_speaks_of_a_kecamatan() -> None:
    paket = load_paket(lokasi("dinas-perdagangan-2025")).paket
    assert paket is not None
    bahan = Bahan(hitung(paket))
    for name in naskah_bawaan(bahan):
        for document in NASKAH[name](bahan, Kertas.A4).values():
            assert re.findall(r"(?i)kecamatan|\bcamat\b", spoken(document.bagian)) == [], name
