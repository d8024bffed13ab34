"""Months beside their triwulan and their year, and sources of money beside the pagu, to the sen."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from tests.ukur.test_uang import SEMUA, bulanan, paket, triwulan

from akuntabel.berkas.koherensi import periksa
from akuntabel.berkas.temuan import Kode, Temuan, Tingkat
from akuntabel.skema.tabel.anggaran import SumberDana


def found(kode: Kode, **tables: Any) -> list[Temuan]:
    return [t for t in periksa(paket(**tables)) if t.kode is kode]


@pytest.mark.parametrize(
    ("quarters", "months", "count"),
    [
        (triwulan(6, 15, 24, 33), bulanan(*SEMUA), 0),
        (triwulan(6, 15, 24, 33, setahun=78), bulanan(*SEMUA), 0),
        (triwulan(7, None), bulanan(*SEMUA), 1),
        (triwulan(7, None), bulanan(1, 2), 0),
        (triwulan(setahun=79), bulanan(*SEMUA), 1),
        (triwulan(setahun=79), bulanan(1, 2, 3), 0),
        (triwulan(None, 15, 24, 33, setahun=79), bulanan(1, 2, 3), 2),
    ],
)
def test_months_that_are_all_given_add_up_to_what_is_stated(quarters: Any, months: Any, count: int) -> None:
    tables = {"realisasi_anggaran": quarters, "realisasi_bulanan": months}
    told = found(Kode.TRIWULAN_TIDAK_COCOK, **tables)
    assert len(told) == count
    assert all(t.tingkat is Tingkat.GALAT for t in told)


def test_message_names_the_months_both_amounts_and_the_difference() -> None:
    (temuan,) = found(
        Kode.TRIWULAN_TIDAK_COCOK, realisasi_anggaran=triwulan(None, 16), realisasi_bulanan=bulanan(*SEMUA)
    )
    assert str(temuan.tempat) == "Realisasi Anggaran Bulanan baris 1, kolom Juni"
    assert "April sampai Juni Rp15,00 tidak sama dengan realisasi triwulan 2 Rp16,00" in temuan.pesan
    assert "selisih -Rp1,00" in temuan.pesan


def test_money_told_by_month_alone_is_held_to_its_pagu() -> None:
    assert not found(Kode.REALISASI_LEBIH_PAGU, realisasi_bulanan=bulanan(1000))
    (temuan,) = found(Kode.REALISASI_LEBIH_PAGU, realisasi_bulanan=bulanan(1000, 1))
    assert "Realisasi Rp1.001,00 melebihi pagu tahapan 'murni' Rp1.000,00" in temuan.pesan


def test_monthly_money_stands_on_a_sub_kegiatan() -> None:
    above = tuple(replace(row, program="7.01.02") for row in bulanan(1))
    assert len(found(Kode.PAGU_BUKAN_SUB_KEGIATAN, realisasi_bulanan=above)) == 1
    assert not found(Kode.PAGU_BUKAN_SUB_KEGIATAN, realisasi_bulanan=bulanan(1))


@pytest.mark.parametrize(
    ("amounts", "count"),
    [((700, 300), 0), ((700, 299), 1), ((700, None), 0), ((1001, None), 1), ((Decimal("999.99"),), 1)],
)
def test_sources_make_the_pagu_of_their_programme(amounts: tuple[Any, ...], count: int) -> None:
    rows = tuple(
        SumberDana("murni", "7.01.02", f"Sumber {n}", None if a is None else Decimal(a)) for n, a in enumerate(amounts)
    )
    told = found(Kode.SUMBER_DANA_TIDAK_COCOK, sumber_dana=rows)
    assert len(told) == count
    assert all(t.tingkat is Tingkat.PERINGATAN for t in told)
