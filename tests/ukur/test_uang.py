"""Money by month, revenue, services and the money of a Renstra."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from tests.naskah.alat import paket_kecil

from akuntabel.skema.paket import Paket
from akuntabel.skema.tabel.anggaran import JenisBelanja, Pagu, Pendapatan, Program, RealisasiAnggaran, RealisasiBulanan
from akuntabel.skema.tabel.layanan import JenisLayanan, Layanan
from akuntabel.skema.tabel.perencanaan import PendanaanRenstra
from akuntabel.ukur import Hasil, hitung
from akuntabel.ukur.angka import Sumber, Turunan
from akuntabel.ukur.masa import masa_of

SUB = "7.01.02.2.01.0002"
LEVELS = ("7.01.02", "7.01.02.2.01", SUB)
OPERASI = JenisBelanja.OPERASI
SEMUA = range(1, 13)
BULAN = (
    *("januari", "februari", "maret", "april", "mei", "juni"),
    *("juli", "agustus", "september", "oktober", "november", "desember"),
)


def paket(**tables: Any) -> Paket:
    """The small office with one sub kegiatan of a thousand rupiah."""
    return paket_kecil().ganti(
        program=tuple(Program(kode, kode) for kode in LEVELS),
        pagu=(Pagu(SUB, OPERASI, "murni", Decimal(1000)),),
        **tables,
    )


def bulanan(*amounts: int | None) -> tuple[RealisasiBulanan, ...]:
    given = {name: None if a is None else Decimal(a) for name, a in zip(BULAN, amounts, strict=False)}
    return (replace(RealisasiBulanan(SUB, OPERASI), **given),)  # type: ignore[arg-type]


def triwulan(*amounts: int | None, setahun: int | None = None) -> tuple[RealisasiAnggaran, ...]:
    given = [None if a is None else Decimal(a) for a in amounts]
    whole = None if setahun is None else Decimal(setahun)
    return (replace(RealisasiAnggaran(SUB, OPERASI, *given), setahun=whole),)


def codes(hasil: Hasil) -> set[str]:
    return {w.kode for w in hasil.peringatan}


def test_months_make_the_triwulan_and_these_the_year() -> None:
    hasil = hitung(paket(realisasi_bulanan=bulanan(*SEMUA)))
    assert hasil[f"realisasi_anggaran:{SUB}/operasi/tw2"].nilai == 4 + 5 + 6
    assert hasil["realisasi_anggaran"].nilai == 78
    assert hasil["serapan:7.01.02"].teks == "7,80%"
    assert hasil["realisasi_anggaran@tw2"].nilai == 21
    leaf = hasil[f"realisasi_anggaran:{SUB}/operasi/tw2"]
    assert isinstance(leaf.asal, Turunan)
    assert next(a.asal for a in leaf.asal.angka()) == Sumber("Realisasi Anggaran Bulanan", f"{SUB}, operasi", "April")
    assert masa_of(hasil.paket).anggaran == 4


def test_months_under_way_reach_as_far_as_they_go() -> None:
    hasil = hitung(paket(realisasi_bulanan=bulanan(1, 2, 3, 4)))
    assert hasil["realisasi_anggaran"].nilai == 10
    assert masa_of(hasil.paket).anggaran == 2


def test_triwulan_typed_stands_where_its_months_are_not_all_given() -> None:
    hasil = hitung(paket(realisasi_anggaran=triwulan(60, None, 40), realisasi_bulanan=bulanan(1, 2, None, 4)))
    assert hasil[f"realisasi_anggaran:{SUB}/operasi/tw1"].nilai == 60
    assert hasil[f"realisasi_anggaran:{SUB}/operasi/tw2"].nilai == 4
    assert hasil["realisasi_anggaran"].nilai == 104


def test_paket_without_months_is_the_same_as_before() -> None:
    given = paket(realisasi_anggaran=triwulan(1, 2, 3, 4))
    assert hitung(given).paket is given


def test_target_of_revenue_in_force_is_the_changed_one() -> None:
    rows = (
        Pendapatan(
            "Retribusi pasar", "", Decimal(100), Decimal(80), Decimal(10), Decimal(20), Decimal(30), Decimal(40)
        ),
        Pendapatan("Retribusi parkir", "", Decimal(50), setahun=Decimal(20)),
    )
    hasil = hitung(paket(pendapatan=rows))
    assert hasil["target_pendapatan:Retribusi pasar"].nilai == 80
    assert hasil["target_pendapatan:Retribusi pasar@murni"].nilai == 100
    assert hasil["realisasi_pendapatan:Retribusi pasar"].nilai == 100
    assert hasil["persen_pendapatan:Retribusi pasar"].teks == "125,00%"
    assert hasil["persen_pendapatan:Retribusi parkir"].teks == "40,00%"
    assert hasil["target_pendapatan"].nilai == 130
    assert hasil["realisasi_pendapatan"].nilai == 120
    assert hasil["persen_pendapatan"].teks == "92,31%"


def test_percent_of_all_revenue_takes_only_rows_that_have_both_and_counts_them() -> None:
    rows = (
        Pendapatan("A", "", Decimal(100), setahun=Decimal(50)),
        Pendapatan("B", "", Decimal(900)),
        Pendapatan("C", "", setahun=Decimal(7)),
    )
    hasil = hitung(paket(pendapatan=rows))
    assert hasil["persen_pendapatan"].teks == "50,00%"
    assert hasil["persen_pendapatan"].catatan == (
        "Baru mencakup 1 dari 3 jenis pendapatan; 2 tanpa target atau realisasi."
    )
    assert hasil["realisasi_pendapatan"].nilai == 57
    assert hasil["realisasi_pendapatan"].catatan == "Baru mencakup 2 dari 3 jenis pendapatan; 1 belum diisi."
    assert [hasil[f"jumlah_pendapatan{end}"].teks for end in ("", "_berealisasi", "_sebanding")] == ["3", "2", "1"]
    assert hasil["persen_pendapatan:B"].teks == "belum diisi"


def test_no_revenue_has_no_figures() -> None:
    assert not [name for name in hitung(paket()).angka if "pendapatan" in name]


def test_service_tells_the_share_that_was_served() -> None:
    rows = (
        Layanan("Kesehatan", "Ibu hamil", JenisLayanan.SPM, "Orang", Decimal(1240), Decimal(1198), Decimal(100)),
        Layanan("Kesehatan", "Balita", JenisLayanan.SPM, "Orang", None, Decimal(5)),
        Layanan("Dispensasi nikah", harus_dilayani=Decimal(0), terlayani=Decimal(0)),
    )
    hasil = hitung(paket(layanan=rows))
    assert hasil["persen_layanan:Kesehatan|Ibu hamil"].teks == "96,61%"
    assert hasil["persen_layanan:Kesehatan|Balita"].teks == "belum diisi"
    assert "yang harus dilayani berjumlah 0" in hasil["persen_layanan:Dispensasi nikah"].catatan
    assert hasil["terlayani:Kesehatan|Ibu hamil"].teks == "1.198 Orang"


@pytest.mark.parametrize(("tahun", "realisasi", "made"), [(2025, None, 10), (2024, None, None), (2025, 9, 9)])
def test_spending_of_the_reported_year_is_taken_from_the_budget_when_blank(
    tahun: int, realisasi: int | None, made: int | None
) -> None:
    stated = None if realisasi is None else Decimal(realisasi)
    row = PendanaanRenstra("R1", "7.01.02", tahun, Decimal(2000), stated)
    hasil = hitung(paket(realisasi_anggaran=triwulan(1, 2, 3, 4), pendanaan_renstra=(row,)))
    assert hasil[f"realisasi_renstra:7.01.02@R1/{tahun}"].nilai == made
    assert hasil[f"pagu_renstra:7.01.02@R1/{tahun}"].nilai == 2000
    assert ("UKR041" in codes(hasil)) is (realisasi == 9)
