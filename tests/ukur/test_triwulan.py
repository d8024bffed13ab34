"""Figures of a year under way: by type of target, and of money up to a triwulan."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from tests.naskah.alat import paket_kecil

from akuntabel.skema.nilai import Isian, Keadaan, Nilai
from akuntabel.skema.paket import Paket
from akuntabel.skema.pilihan import Arah, Bentuk, TipeTarget
from akuntabel.skema.tabel.anggaran import JenisBelanja, JenisTahapan, Pagu, Program, RealisasiAnggaran, Tahapan
from akuntabel.skema.tabel.kinerja import RealisasiTriwulan
from akuntabel.skema.tabel.perencanaan import Ukuran
from akuntabel.skema.tabel.perjanjian import JenisPerjanjian, Perjanjian, RencanaAksi
from akuntabel.ukur import hitung
from akuntabel.ukur.berlaku import perjanjian_pada, tahapan_pada

SUB, SUB_LAIN = "7.01.02.2.01.0002", "7.01.02.2.01.0003"


def paket(ukuran: Ukuran, *values: int | Keadaan, target: int = 12) -> Paket:
    """One promised ukuran with its values by triwulan."""
    given: list[Isian] = [v if isinstance(v, Keadaan) else Nilai(Decimal(v)) for v in values]
    base = paket_kecil()
    return base.ganti(
        ukuran=(replace(ukuran, kode="IKM"),),
        target_pk=(replace(base.target_pk[0], target=Nilai(Decimal(target))),),
        realisasi_triwulan=(RealisasiTriwulan("IKM", *given),),
    )


def test_target_that_adds_up_has_a_part_of_the_year_reached() -> None:
    hasil = hitung(paket(Ukuran("", "Laporan", Bentuk.JUMLAH, tipe=TipeTarget.KUMULATIF), 2, 4))
    assert hasil["realisasi_sampai:IKM@tw1"].nilai == 2
    assert hasil["kemajuan:IKM@pk/tw2"].teks == "50,00%"


@pytest.mark.parametrize(
    ("tipe", "sampai"), [(TipeTarget.NILAI_AKHIR, 8), (TipeTarget.NILAI_TERTINGGI, 10), (TipeTarget.RATA_RATA, 9)]
)
def test_other_targets_have_a_value_and_a_distance_and_no_percentage(tipe: TipeTarget, sampai: int) -> None:
    hasil = hitung(paket(Ukuran("", "Indeks", Bentuk.INDEKS, tipe=tipe), 10, 8))
    assert hasil["realisasi_sampai:IKM@tw2"].nilai == sampai
    assert hasil["jarak_target:IKM@pk/tw2"].nilai == 12 - sampai
    assert "kemajuan:IKM@pk/tw2" not in hasil


def test_falling_sum_has_a_distance_from_its_limit_and_no_percentage() -> None:
    falling = Ukuran("", "Pengaduan", Bentuk.JUMLAH, "Pengaduan", Arah.TURUN, tipe=TipeTarget.KUMULATIF)
    hasil = hitung(paket(falling, 2, 4))
    assert hasil["jarak_target:IKM@pk/tw2"].teks == "6 Pengaduan"
    assert "kemajuan:IKM@pk/tw2" not in hasil


def test_distance_between_percentages_is_in_points() -> None:
    hasil = hitung(paket(Ukuran("", "Cakupan", Bentuk.PERSEN, "%"), 90, target=97))
    assert hasil["jarak_target:IKM@pk/tw1"].teks == "7 poin persen"


@pytest.mark.parametrize(
    ("last", "count"), [(Keadaan.KOSONG, "jumlah_belum_diisi"), (Keadaan.BELUM_DIUKUR, "jumlah_belum_diukur")]
)
def test_blank_and_waiting_are_counted_apart(last: Keadaan, count: str) -> None:
    given = paket(Ukuran("", "Indeks", Bentuk.INDEKS), last).ganti(
        program=(Program("7.01.02", "P"), Program("7.01.02.2.01", "K"), Program(SUB, "S")),
        realisasi_anggaran=(RealisasiAnggaran(SUB, JenisBelanja.OPERASI, Decimal(5)),),
    )
    hasil = hitung(given)
    counts = {
        jenis: hasil[f"{jenis}@pk/tw1"].teks
        for jenis in ("jumlah_terealisasi", "jumlah_belum_diisi", "jumlah_belum_diukur")
    }
    assert counts == {"jumlah_terealisasi": "0", "jumlah_belum_diisi": "0", "jumlah_belum_diukur": "0"} | {count: "1"}


def test_mark_of_the_rencana_aksi_counts_where_its_steps_agree() -> None:
    base = paket(Ukuran("", "Laporan", Bentuk.JUMLAH, tipe=TipeTarget.KUMULATIF), 2)
    steps = [RencanaAksi("pk", "S1.IKM", aksi, Nilai(Decimal(mark))) for aksi, mark in (("a", 3), ("b", 3), ("c", 4))]
    assert hitung(base.ganti(rencana_aksi=tuple(steps[:2])))["target_triwulan:IKM@pk/tw1"].nilai == 3
    assert "target_triwulan:IKM@pk/tw1" not in hitung(base.ganti(rencana_aksi=tuple(steps)))


def test_mark_of_a_triwulan_is_that_of_the_revision_made_by_its_end() -> None:
    base = paket(Ukuran("", "Laporan", Bentuk.JUMLAH, tipe=TipeTarget.KUMULATIF), 2, 2)
    first = RencanaAksi("pk", "S1.IKM", "a", Nilai(Decimal(3)), Nilai(Decimal(3)))
    second = replace(
        first, target_tw1=Nilai(Decimal(5)), target_tw2=Nilai(Decimal(6)), revisi=1, tanggal_revisi=date(2025, 5, 2)
    )
    hasil = hitung(base.ganti(rencana_aksi=(first, second)))
    assert [hasil[f"target_triwulan:IKM@pk/tw{n}"].nilai for n in (1, 2)] == [3, 6]


def test_money_is_told_up_to_a_triwulan_of_the_pagu_then_in_force_with_what_lacks() -> None:
    stages = (
        Tahapan("murni", JenisTahapan.MURNI, "Sebelum Perubahan"),
        Tahapan("perubahan", JenisTahapan.PERUBAHAN, "Sesudah Perubahan", date(2025, 9, 12)),
    )
    given = paket_kecil().ganti(
        tahapan=stages,
        program=tuple(Program(kode, kode) for kode in ("7.01.02", "7.01.02.2.01", SUB, SUB_LAIN)),
        pagu=tuple(
            Pagu(kode, JenisBelanja.OPERASI, stage, Decimal(amount))
            for stage, amount in (("murni", 100), ("perubahan", 50))
            for kode in (SUB, SUB_LAIN)
        ),
        realisasi_anggaran=(
            RealisasiAnggaran(SUB, JenisBelanja.OPERASI, Decimal(10), Decimal(20), Decimal(5)),
            RealisasiAnggaran(SUB_LAIN, JenisBelanja.OPERASI, Decimal(10)),
        ),
    )
    hasil = hitung(given)
    assert hasil["realisasi_anggaran@tw2"].nilai == 40
    assert hasil["serapan@tw2"].nilai == 20
    assert hasil["sisa_anggaran@tw3"].nilai == 55
    assert [hasil[f"jumlah_rincian_kosong@tw{n}"].teks for n in (1, 2, 3)] == ["0", "1", "1"]
    assert "realisasi_anggaran@tw4" not in hasil


def test_agreement_and_stage_of_a_triwulan_are_those_signed_by_its_end() -> None:
    stages = tuple(Tahapan(kode, JenisTahapan(kode), kode) for kode in ("murni", "perubahan"))
    agreements = (
        Perjanjian("pk", JenisPerjanjian.MURNI, 2025, "R1", "murni", date(2025, 2, 10)),
        Perjanjian("pk2", JenisPerjanjian.PERUBAHAN, 2025, "R1", "perubahan", date(2025, 9, 24)),
    )
    given = paket_kecil().ganti(tahapan=stages, perjanjian=agreements)
    assert [[pk.kode for pk in perjanjian_pada(given, n)] for n in (1, 2, 3)] == [["pk"], ["pk"], ["pk", "pk2"]]
    assert [tahapan_pada(given, n).kode for n in (1, 2, 3)] == ["murni", "murni", "perubahan"]
