"""Figures of formulir E.81 and E.80: what adds up, what stands, what is left out, and when a class is given."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from tests.naskah.alat import paket_kecil

from akuntabel.berkas.muat import load_paket
from akuntabel.contoh import lokasi
from akuntabel.skema.nilai import Isian, Keadaan, Nilai
from akuntabel.skema.paket import Paket
from akuntabel.skema.pilihan import Arah, Bentuk, TipeTarget
from akuntabel.skema.tabel.anggaran import JenisBelanja, Pagu, Program, RealisasiAnggaran
from akuntabel.skema.tabel.kinerja import IndikatorProgram, Realisasi
from akuntabel.skema.tabel.perencanaan import (
    Indikator,
    JenisUnsur,
    PendanaanRenstra,
    Renja,
    TahapRencana,
    TargetRenstra,
    Ukuran,
    Unsur,
)
from akuntabel.ukur import Hasil, hitung

SUB = "7.01.02.2.01.0001"
KODE = ("7.01.02", "7.01.02.2.01", SUB)


def n(value: str | int | None) -> Isian:
    return Keadaan.KOSONG if value is None else Nilai(Decimal(value))


def office(tipe: TipeTarget = TipeTarget.KUMULATIF, targets: tuple[int | None, ...] = (12,) * 5, **more: Any) -> Paket:
    """An office in the third year of its Renstra, with one output that is of the Renstra too."""
    base = paket_kecil()
    (instansi,) = base.instansi
    return base.ganti(
        instansi=(replace(instansi, tahun=2027),),
        perjanjian=(replace(base.perjanjian[0], tahun=2027),),
        unsur=(*base.unsur, Unsur("SP1", "R1", JenisUnsur.SASARAN_PROGRAM, "Tertib laporan", "S1", program="7.01.02")),
        ukuran=(*base.ukuran, Ukuran("LAP", "Laporan", Bentuk.JUMLAH, "Dokumen", tipe=tipe)),
        indikator=(*base.indikator, Indikator("SP1.LAP", "SP1", "LAP", "Jumlah laporan")),
        target_renstra=tuple(
            TargetRenstra("SP1.LAP", 2025 + at, n(target)) for at, target in enumerate(targets) if target is not None
        ),
        realisasi=(
            Realisasi("LAP", 2025, n(10)),
            Realisasi("LAP", 2026, n(14)),
            Realisasi("IKM", 2027, n(93)),
        ),
        program=tuple(Program(kode, f"Nama {kode}") for kode in KODE),
        pagu=(Pagu(SUB, JenisBelanja.OPERASI, "murni", Decimal("2255291160.40")),),
        realisasi_anggaran=(
            RealisasiAnggaran(SUB, JenisBelanja.OPERASI, Decimal(1), Decimal(2), Decimal(3), Decimal(1547798086)),
        ),
        indikator_program=(
            IndikatorProgram(
                "O1", "pk", "7.01.02", "Jumlah laporan", Bentuk.JUMLAH, "Dokumen", n(12), indikator_renstra="SP1.LAP",
                tw1=n(3), tw2=n(3), tw3=n(2), tw4=n(4),
            ),
        ),
    ).ganti(**more)  # fmt: skip


def value(hasil: Hasil, name: str) -> Decimal | None:
    return hasil[name].nilai


def test_a_quantity_that_adds_up_follows_the_worked_example() -> None:
    hasil = hitung(office())
    assert value(hasil, "target_akhir_renstra:LAP@R1") == 60
    assert value(hasil, "realisasi_renstra_lalu:LAP@R1") == 24
    assert [value(hasil, f"realisasi_renja:O1@tw{q}") for q in (1, 2, 3, 4)] == [3, 3, 2, 4]
    assert value(hasil, "realisasi_renja_sampai:O1@tw4") == 12
    assert value(hasil, "derajat_renja:O1@tw4") == 100
    assert value(hasil, "realisasi_renstra_sampai:O1@tw4") == 36
    assert value(hasil, "derajat_renstra:O1@tw4") == 60


@pytest.mark.parametrize(("triwulan", "reached"), [(1, 3), (2, 6), (3, 8), (4, 12)])
def test_each_triwulan_has_a_form_of_its_own(triwulan: int, reached: int) -> None:
    hasil = hitung(office())
    assert value(hasil, f"realisasi_renja_sampai:O1@tw{triwulan}") == reached
    assert value(hasil, f"realisasi_renstra_sampai:O1@tw{triwulan}") == 24 + reached


def test_a_final_value_is_never_added_to_earlier_years() -> None:
    hasil = hitung(office(TipeTarget.NILAI_AKHIR, (12, 13, 14, 15, 16)))
    assert value(hasil, "target_akhir_renstra:LAP@R1") == 16
    assert value(hasil, "realisasi_renstra_lalu:LAP@R1") == 14
    assert value(hasil, "realisasi_renstra_sampai:O1@tw4") == 12
    assert value(hasil, "derajat_renstra:O1@tw4") == 75


def test_a_final_value_not_measured_this_year_keeps_its_last() -> None:
    row = replace(office().indikator_program[0], tw1=n(None), tw2=n(None), tw3=n(None), tw4=n(None))
    hasil = hitung(office(TipeTarget.NILAI_AKHIR, indikator_program=(row,)))
    assert value(hasil, "realisasi_renja_sampai:O1@tw4") is None
    assert value(hasil, "realisasi_renstra_sampai:O1@tw4") == 14


def test_a_year_that_lacks_leaves_the_sum_blank() -> None:
    hasil = hitung(office(targets=(12, 12, 12, 12, None), realisasi=(Realisasi("LAP", 2026, n(14)),)))
    for name in ("target_akhir_renstra:LAP@R1", "realisasi_renstra_lalu:LAP@R1", "derajat_renstra:O1@tw4"):
        assert value(hasil, name) is None, name
    assert value(hasil, "derajat_renja:O1@tw4") == 100, "the year itself is whole"


def test_in_the_first_year_of_a_renstra_its_realisasi_is_that_of_the_year() -> None:
    base = office()
    first = hitung(
        base.ganti(
            instansi=(replace(base.instansi[0], tahun=2025),),
            perjanjian=(replace(base.perjanjian[0], tahun=2025),),
            realisasi=(Realisasi("IKM", 2025, n(93)),),
        )
    )
    assert "realisasi_renstra_lalu:LAP@R1" not in first
    assert value(first, "realisasi_renstra_sampai:O1@tw4") == 12


def test_less_is_better_is_measured_by_its_own_formula() -> None:
    base = office(TipeTarget.NILAI_AKHIR, (10,) * 5)
    falling = replace(base.ukuran[-1], arah=Arah.TURUN)
    row = replace(base.indikator_program[0], target=n(10), arah=Arah.TURUN, tipe=TipeTarget.NILAI_AKHIR, tw4=n(8))
    hasil = hitung(base.ganti(ukuran=(*base.ukuran[:-1], falling), indikator_program=(row,)))
    assert value(hasil, "derajat_renja:O1@tw4") == 120
    assert value(hasil, "derajat_renstra:O1@tw4") == 120


def test_an_output_that_the_renstra_lacks_has_the_columns_of_the_year_alone() -> None:
    row = replace(office().indikator_program[0], indikator_renstra="")
    hasil = hitung(office(indikator_program=(row,)))
    assert value(hasil, "derajat_renja:O1@tw4") == 100
    assert "derajat_renstra:O1@tw4" not in hasil


def test_an_indikator_of_the_renstra_without_an_output_is_a_line_too() -> None:
    hasil = hitung(office(indikator_program=(), realisasi=(*office().realisasi, Realisasi("LAP", 2027, n(9)))))
    assert value(hasil, "realisasi_renja_sampai:SP1.LAP@tw4") == 9
    assert value(hasil, "realisasi_renstra_sampai:SP1.LAP@tw4") == 33


def test_target_is_that_of_the_renja_and_else_of_the_agreement() -> None:
    plan = (Renja(TahapRencana.RENJA, "7.01.02", "SP1.LAP", n(16)),)
    assert value(hitung(office(renja=plan)), "derajat_renja:O1@tw4") == 75
    assert value(hitung(office()), "target_renja:O1@tw4") == 12


def test_money_of_the_year_by_triwulan_and_code() -> None:
    hasil = hitung(office())
    assert [value(hasil, f"belanja_triwulan:7.01.02@tw{q}") for q in (1, 2, 3, 4)] == [1, 2, 3, 1547798086]
    assert value(hasil, "realisasi_anggaran_renja:7.01.02@tw2") == 3
    assert value(hasil, "realisasi_anggaran_renja:7.01.02@tw4") == 1547798092
    assert hasil["derajat_anggaran_renja:7.01.02@tw4"].teks == "68,63%"


def test_pagu_of_the_renja_stands_only_where_every_code_has_one() -> None:
    plan = tuple(Renja(TahapRencana.RENJA, kode, pagu=Decimal(3000000000)) for kode in KODE)
    assert value(hitung(office(renja=plan)), f"pagu_renja:{SUB}@tw4") == 3000000000
    partial = hitung(office(renja=plan[:1]))
    assert value(partial, "pagu_renja:7.01.02@tw4") == Decimal("2255291160.40")


def funding(**blank: int) -> tuple[PendanaanRenstra, ...]:
    return tuple(
        PendanaanRenstra("R1", SUB, year, Decimal(100), None if year in blank.values() or year >= 2027 else Decimal(90))
        for year in range(2025, 2030)
    )


def test_money_of_the_renstra_rolls_up_and_adds_to_the_years_before() -> None:
    small = (RealisasiAnggaran(SUB, JenisBelanja.OPERASI, setahun=Decimal(70)),)
    hasil = hitung(office(pendanaan_renstra=funding(), realisasi_anggaran=small))
    for kode in ("", "7.01.02", SUB):
        key = f":{kode}" if kode else ""
        assert value(hasil, f"pagu_renstra_akhir{key}@R1") == 500
        assert value(hasil, f"realisasi_anggaran_renstra{key}@tw4") == 250
        assert value(hasil, f"derajat_anggaran_renstra{key}@tw4") == 50
        assert value(hasil, f"rasio_pendanaan{key}@R1/2026") == 90


def test_money_of_a_year_that_lacks_gives_no_sum() -> None:
    hasil = hitung(office(pendanaan_renstra=funding(kosong=2026)))
    assert value(hasil, "realisasi_pendanaan_lalu:7.01.02@R1") is None
    assert value(hasil, "derajat_anggaran_renstra:7.01.02@tw4") is None
    assert value(hasil, "pagu_renstra_akhir:7.01.02@R1") == 500


def test_blank_rows_are_no_part_of_the_mean() -> None:
    base = office()
    blank = replace(base.indikator_program[0], kode="O2", indikator_renstra="", tw1=n(None), tw2=n(None), tw3=n(None))
    blank = replace(blank, tw4=n(None))
    half = replace(base.indikator_program[0], kode="O3", indikator_renstra="", target=n(24))
    hasil = hitung(base.ganti(indikator_program=(*base.indikator_program, blank, half)))
    mean = hasil["rata_derajat_renja@tw4"]
    assert (mean.nilai, str(mean.kelengkapan)) == (
        Decimal(75),
        "Baru mencakup 2 dari 3 baris; 1 belum memiliki capaian.",
    )


def test_a_row_that_promised_nothing_lacks_nothing() -> None:
    base = office()
    none = replace(base.indikator_program[0], kode="O2", indikator_renstra="", target=n(0))
    more = (*base.program, Program("7.01.03", "Tanpa pagu"))
    hasil = hitung(base.ganti(indikator_program=(*base.indikator_program, none), program=more))
    for jenis in ("rata_derajat_renja", "rata_derajat_anggaran_renja"):
        assert hasil[f"{jenis}@tw4"].kelengkapan is None, jenis


def test_class_waits_for_the_end_of_what_it_judges() -> None:
    hasil = hitung(office())
    assert hasil["predikat_derajat_renja@tw4"].kata == "Sangat Tinggi"
    assert "predikat_derajat_renja@tw3" not in hasil
    assert "predikat_derajat_renstra@tw4" not in hasil, "the Renstra has two years to go"
    last = office(renstra=(replace(office().renstra[0], tahun_akhir=2027),))
    assert hitung(last)["predikat_derajat_renstra@tw4"].kata == "Sangat Tinggi"


def test_a_year_under_way_has_a_form_up_to_its_last_triwulan() -> None:
    row = replace(office().indikator_program[0], tw3=n(None), tw4=n(None))
    hasil = hitung(office(indikator_program=(row,), realisasi=office().realisasi[:2], realisasi_anggaran=()))
    assert value(hasil, "realisasi_renja_sampai:O1@tw2") == 6
    assert "realisasi_renja_sampai:O1@tw3" not in hasil
    assert "predikat_derajat_renja@tw2" not in hasil


def test_ratio_of_a_year_is_given_when_the_year_is_over() -> None:
    hasil = hitung(office())
    assert hasil["rasio_tahunan:LAP@R1/2026"].teks == "116,67%"
    assert "rasio_tahunan:LAP@R1/2028" not in hasil
    running = office(realisasi=office().realisasi[:2], realisasi_anggaran=())
    assert "rasio_tahunan:LAP@R1/2027" not in hitung(running)


def test_an_output_and_an_indikator_of_one_code_are_two_lines() -> None:
    paket = load_paket(lokasi("dinas-perdagangan-2025")).paket
    assert paket is not None
    below = next(i for i in paket.indikator if paket.kunci["unsur"][i.unsur].jenis is JenisUnsur.SASARAN_PROGRAM)
    first = paket.indikator_program[0]
    rows = (replace(first, kode=below.kode, indikator_renstra=""), *paket.indikator_program[1:])
    free = tuple(replace(row, indikator_renstra="") for row in rows)
    assert f"realisasi_renja_sampai:renstra/{below.kode}@tw4" in hitung(paket.ganti(indikator_program=free))
