"""Figures of the yearly plan and of the rencana aksi: what each paper has, what changed, what is in force."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from tests.naskah.alat import paket_kecil

from akuntabel.skema.nilai import Nilai
from akuntabel.skema.paket import Paket
from akuntabel.skema.tabel.anggaran import JenisBelanja, Pagu, Program
from akuntabel.skema.tabel.perencanaan import Renja, TahapRencana
from akuntabel.skema.tabel.perjanjian import RencanaAksi
from akuntabel.ukur import hitung
from akuntabel.ukur.rencana_aksi import aksi_berlaku, perubahan_aksi

RKPD, RENJA, DPA = TahapRencana.RKPD, TahapRencana.RENJA, TahapRencana.DPA


def plan(*rows: Renja) -> Paket:
    codes = ("7.01.01", "7.01.02", "7.01.02.2.01", "7.01.02.2.01.0001")
    return paket_kecil().ganti(
        program=tuple(Program(kode, f"Nama {kode}") for kode in codes),
        pagu=(Pagu(codes[-1], JenisBelanja.OPERASI, "murni", Decimal(850)),),
        renja=rows,
    )


def test_pagu_of_each_paper_and_how_much_it_moved() -> None:
    hasil = hitung(
        plan(Renja(RKPD, "7.01.02", pagu=Decimal(1000)), Renja(RENJA, "7.01.02", pagu=Decimal(900)),
             Renja(DPA, "7.01.02", pagu=Decimal(850)))
    )  # fmt: skip
    assert hasil["pagu_rencana:7.01.02@rkpd"].nilai == 1000
    assert hasil["selisih_rencana:7.01.02@renja"].nilai == 100
    assert hasil["selisih_rencana:7.01.02@dpa"].nilai == 50
    assert "selisih_rencana:7.01.02@rkpd" not in hasil, "nothing stands before the first paper"


def test_a_dpa_that_the_plan_names_takes_its_pagu_from_the_budget() -> None:
    hasil = hitung(plan(Renja(DPA, "7.01.02", "S1.IKM", Nilai(Decimal(90)))))
    assert hasil["pagu_rencana:7.01.02@dpa"] is hasil["pagu:7.01.02@murni"]


def test_total_of_a_paper_lacks_where_a_program_lacks() -> None:
    whole = (Renja(RENJA, "7.01.01", pagu=Decimal(10)), Renja(RENJA, "7.01.02", pagu=Decimal(20)))
    assert hitung(plan(*whole))["pagu_rencana@renja"].nilai == 30
    assert "pagu_rencana@rkpd" not in hitung(plan(*whole, Renja(RKPD, "7.01.02", pagu=Decimal(20))))


def test_target_is_found_by_its_indikator_alone() -> None:
    hasil = hitung(plan(Renja(RENJA, "7.01.02", "S1.IKM", Nilai(Decimal(91)))))
    assert hasil["target_rencana:S1.IKM@renja"] is hasil["target_rencana:7.01.02/S1.IKM@renja"]


def mark(value: int) -> Nilai:
    return Nilai(Decimal(value))


FIRST = RencanaAksi("pk", "S1.IKM", "Survei", target_tw2=mark(90), target_tw4=mark(92), anggaran=Decimal(100))
OTHER = RencanaAksi("pk", "S1.IKM", "Pelatihan")
REVISED = replace(
    FIRST, target_tw2=mark(88), anggaran=None, keluaran="Laporan", revisi=1,
    tanggal_revisi=date(2025, 7, 1), alasan_revisi="Anggaran berkurang",
)  # fmt: skip
NEW = replace(REVISED, aksi="Kotak saran", target_tw2=mark(1))


def test_rows_of_the_last_revision_are_in_force() -> None:
    paket = paket_kecil().ganti(rencana_aksi=(FIRST, OTHER, REVISED, NEW))
    assert aksi_berlaku(paket, "pk", "S1.IKM") == [REVISED, NEW]


def test_a_revision_tells_what_moved_what_is_new_and_what_ends() -> None:
    paket = paket_kecil().ganti(rencana_aksi=(FIRST, OTHER, REVISED, NEW))
    moved, new, ended = perubahan_aksi(paket, "pk")
    assert (moved.semula, moved.triwulan, moved.anggaran, moved.kolom) == (FIRST, (2,), True, ("keluaran",))
    assert (new.kini, new.semula) == (NEW, None)
    assert (ended.kini, ended.berhenti, ended.revisi.alasan_revisi) == (OTHER, True, "Anggaran berkurang")


def test_marks_of_a_step_are_named_by_indikator_and_number() -> None:
    hasil = hitung(paket_kecil().ganti(rencana_aksi=(FIRST, REVISED)))
    assert hasil["target_aksi:S1.IKM/1@pk/tw2"].nilai == 90
    assert hasil["target_aksi:S1.IKM/2@pk/tw2"].nilai == 88
    assert hasil["anggaran_aksi:S1.IKM/1@pk"].nilai == 100
    assert "anggaran_aksi:S1.IKM/2@pk" not in hasil
