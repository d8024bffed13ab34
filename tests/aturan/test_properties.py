"""What holds of the rules for any figures."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel import aturan
from akuntabel.aturan.sampel import krejcie_morgan
from akuntabel.aturan.skala import classify
from akuntabel.dasar import akip, skala, survei
from akuntabel.dasar.ipp import instrumen_ipp
from akuntabel.dasar.kalender import ketentuan_tenggat
from akuntabel.skema.bilangan import round_half_up
from akuntabel.skema.pilihan import Arah, RumusEfisiensi, RumusTurun, TipeTarget

PADA = date(2025, 12, 31)
SKALA = [
    skala.skala_predikat(PADA, "G1"),
    skala.skala_predikat(PADA, "G2"),
    skala.skala_mutu_skm(PADA),
    skala.skala_kategori_ipp(PADA),
    skala.skala_grade_akip(PADA),
    skala.skala_predikat_akip(PADA),
]
INSTRUMEN = survei.instrumen_skm(PADA)
SEPERSEMBILAN = INSTRUMEN.bobot["1/9"]
HAMPIR = Decimal("1e-20")

positive = st.decimals("0.01", "1000000", places=2)
figures = st.decimals("-1000000", "1000000", places=2)
percents = st.decimals("-200", "300", places=3)
answers = st.lists(st.lists(st.none() | st.integers(1, 4), min_size=9, max_size=9), min_size=1, max_size=30).filter(
    lambda rows: all(any(row[u] is not None for row in rows) for u in range(9))
)
quarters = st.lists(st.none() | figures, max_size=4)


@given(positive, positive, st.integers(1, 50))
def test_rising_capaian_grows_with_its_realisasi(realisasi: Decimal, target: Decimal, kali: int) -> None:
    sekali = aturan.capaian_naik(realisasi, target)
    assert abs(aturan.capaian_naik(realisasi * kali, target) - kali * sekali) <= HAMPIR * abs(kali * sekali)


@given(positive, st.sampled_from([RumusTurun.N1, RumusTurun.N2]), st.sampled_from(Arah))
def test_a_target_just_met_is_one_hundred_and_reached(target: Decimal, rumus: RumusTurun, arah: Arah) -> None:
    capaian = aturan.capaian(target, target, arah, rumus)
    assert capaian == 100
    assert aturan.tercapai(capaian)


@given(positive, positive)
def test_falling_capaian_mirrors_the_rising_at_the_target(realisasi: Decimal, target: Decimal) -> None:
    naik, turun = aturan.capaian_naik(realisasi, target), aturan.capaian_turun_n1(realisasi, target)
    assert abs(naik + turun - 200) <= HAMPIR * (abs(naik) + 200)


@given(positive, positive, st.sampled_from(RumusTurun))
def test_a_falling_indikator_is_reached_only_at_or_below_its_target(
    realisasi: Decimal, target: Decimal, rumus: RumusTurun
) -> None:
    capaian = aturan.capaian(realisasi, target, Arah.TURUN, rumus)
    batas = 0 if rumus is RumusTurun.N3 else 100
    assert (capaian >= batas) == (realisasi <= target)


@given(positive, positive, positive, st.sampled_from(Arah))
def test_a_range_of_one_value_is_a_plain_target(a: Decimal, b: Decimal, realisasi: Decimal, arah: Arah) -> None:
    assert aturan.capaian_rentang(realisasi, a, a, arah) == aturan.capaian(realisasi, a, arah)
    bawah, atas = sorted((a, b))
    assert (aturan.capaian_rentang(realisasi, bawah, atas, arah) == 100) == (bawah <= realisasi <= atas)


@given(st.lists(percents))
def test_every_measured_indikator_is_reached_or_not(capaian: list[Decimal]) -> None:
    assert aturan.jumlah_tercapai(capaian) + aturan.jumlah_tidak_tercapai(capaian) == len(capaian)


@given(st.lists(percents, min_size=1))
def test_a_mean_lies_between_its_extremes(capaian: list[Decimal]) -> None:
    assert min(capaian) - HAMPIR <= aturan.rata_rata_capaian(capaian) <= max(capaian) + HAMPIR


@given(st.sampled_from(SKALA), percents, percents)
def test_a_scale_is_total_and_never_falls_as_the_value_grows(satu: skala.Skala, a: Decimal, b: Decimal) -> None:
    rendah, tinggi = (classify(nilai, satu) for nilai in sorted((a, b)))
    assert satu.kelas.index(tinggi) <= satu.kelas.index(rendah)


@pytest.mark.parametrize("satu", SKALA, ids=lambda satu: f"{satu.nama} {satu.bacaan}".strip())
def test_a_scale_runs_from_high_to_low_and_ends_open(satu: skala.Skala) -> None:
    *atas, terendah = satu.kelas
    assert terendah.mulai is None
    assert all(a.mulai > b.mulai for a, b in pairwise(atas) if a.mulai is not None and b.mulai is not None)
    assert len({kelas.kode for kelas in satu.kelas}) == len(satu.kelas)


@pytest.mark.parametrize("triwulan", [1, 2, 3])
def test_the_annual_scale_waits_for_the_year(triwulan: int) -> None:
    assert not aturan.skala_tahunan_berlaku(triwulan)
    with pytest.raises(aturan.AturanError, match=f"triwulan {triwulan}"):
        aturan.predikat(Decimal(100), SKALA[0], triwulan)
    assert aturan.predikat(Decimal(100), SKALA[0], 4).kode == "ST"


@given(st.lists(figures, min_size=2))
def test_a_reversed_series_reverses_its_trend(nilai: list[Decimal]) -> None:
    pairs = [("NAIK", "TURUN"), ("CENDERUNG_NAIK", "CENDERUNG_TURUN")]
    kebalikan = {aturan.Tren[a]: aturan.Tren[b] for pair in pairs for a, b in (pair, pair[::-1])}
    tren = aturan.tren(nilai)
    assert aturan.tren(nilai[::-1]) == kebalikan.get(tren, tren)


@given(st.sampled_from(aturan.Tren))
def test_the_meaning_of_a_trend_turns_with_the_direction(tren: aturan.Tren) -> None:
    baik, buruk = aturan.MaknaTren.MEMBAIK, aturan.MaknaTren.MEMBURUK
    kebalikan = {baik: buruk, buruk: baik}
    naik, turun = (aturan.makna_tren(tren, arah) for arah in (Arah.NAIK, Arah.TURUN))
    assert turun == kebalikan.get(naik, naik)


@given(quarters, st.sampled_from([tipe for tipe in TipeTarget if tipe is not TipeTarget.PERSENTASE]))
def test_a_year_without_any_value_is_not_measured(nilai: list[Decimal | None], tipe: TipeTarget) -> None:
    terukur = any(isi is not None for isi in nilai)
    assert (aturan.setahun(nilai, tipe) is not None) == terukur


@given(st.lists(figures, min_size=1, max_size=4), st.integers(0, 3))
def test_an_empty_triwulan_changes_no_year(nilai: list[Decimal], tempat: int) -> None:
    berlubang: list[Decimal | None] = [*nilai]
    berlubang.insert(min(tempat, len(nilai)), None)
    for tipe in (TipeTarget.KUMULATIF, TipeTarget.NILAI_TERTINGGI, TipeTarget.RATA_RATA):
        assert aturan.setahun(berlubang[:4], tipe) == aturan.setahun([*filter_none(berlubang[:4])], tipe)


@given(st.lists(figures, min_size=4, max_size=4))
def test_a_cumulative_percentage_is_taken_only_when_it_never_falls(nilai: list[Decimal]) -> None:
    if nilai == sorted(nilai):
        assert aturan.setahun(nilai, TipeTarget.PERSENTASE) == nilai[-1]
    else:
        with pytest.raises(aturan.AturanError):
            aturan.setahun(nilai, TipeTarget.PERSENTASE)


@given(st.lists(st.lists(figures)))
def test_a_total_is_the_same_by_level_and_at_once(bagian: list[list[Decimal]]) -> None:
    bertingkat = aturan.jumlah([aturan.jumlah(isi) for isi in bagian])
    assert bertingkat == aturan.jumlah([nilai for isi in bagian for nilai in isi])


@given(percents, percents)
def test_a_target_not_reached_is_never_efficient_by_r1(capaian: Decimal, serapan: Decimal) -> None:
    hasil = aturan.EFISIENSI[RumusEfisiensi.R1](capaian, serapan)
    efisien = hasil.kategori is aturan.KategoriEfisiensi.EFISIEN
    assert efisien == (aturan.tercapai(capaian) and serapan < capaian)


@given(st.lists(st.tuples(positive, positive, st.decimals("1", "200", places=2)), min_size=1, max_size=5))
def test_efficiency_by_r4_stays_between_0_and_100(program: list[tuple[Decimal, Decimal, Decimal]]) -> None:
    pagu, realisasi, capaian = (list(kolom) for kolom in zip(*program, strict=True))
    hasil = aturan.efisiensi_r4(pagu, realisasi, capaian)
    assert hasil.nilai is not None
    assert 0 <= hasil.nilai <= 100


@given(answers)
def test_a_survey_lies_between_25_and_100_and_counts_agree_with_answers(jawaban: list[list[int | None]]) -> None:
    hasil = aturan.ikm_dari_jawaban(jawaban, INSTRUMEN, SEPERSEMBILAN)
    assert 25 - HAMPIR <= hasil.nilai <= 100 + HAMPIR
    hitungan = {
        unsur.kunci: {pilihan: [baris[u] for baris in jawaban].count(pilihan) for pilihan in range(1, 5)}
        for u, unsur in enumerate(INSTRUMEN.unsur)
    }
    assert aturan.ikm_dari_hitungan(hitungan, INSTRUMEN, SEPERSEMBILAN) == hasil
    assert all(hasil.nrr[kunci] == min(hasil.nrr.values()) for kunci in hasil.terendah)


@given(answers)
def test_a_rounded_weight_never_raises_a_survey(jawaban: list[list[int | None]]) -> None:
    nilai = [aturan.ikm_dari_jawaban(jawaban, INSTRUMEN, bobot).nilai for bobot in INSTRUMEN.bobot.values()]
    assert nilai == sorted(nilai, reverse=True)


@given(st.data())
def test_a_service_index_lies_between_0_and_5(data: st.DataObject) -> None:
    instrumen = instrumen_ipp(PADA)
    skor = st.integers(0, 5).map(Decimal)
    indeks = [
        aturan.indeks_aspek(
            [data.draw(skor) for _ in aspek.indikator], [indikator.bobot for indikator in aspek.indikator]
        )
        for aspek in instrumen.aspek
    ]
    f02 = aturan.nilai_f02(indeks, [aspek.bobot for aspek in instrumen.aspek])
    assert 0 <= aturan.ipp(f02, data.draw(skor), instrumen.bobot_f02, instrumen.bobot_f03) <= 5


@given(st.data())
def test_a_nilai_akip_lies_between_0_and_100_in_steps_of_a_twentieth(data: st.DataObject) -> None:
    nilai = st.sampled_from(list(akip.nilai_grade(PADA).values()))
    total = aturan.nilai_akip(
        [
            aturan.nilai_sub_komponen(data.draw(nilai), sub.bobot)
            for komponen in akip.komponen_akip(PADA)
            for sub in komponen.sub
        ]
    )
    assert 0 <= total <= 100
    assert total % Decimal("0.05") == 0


@pytest.mark.parametrize(("kode", "predikat"), [("BB", "BB"), ("A", "A"), ("AA", "AA"), ("E", "D")])
def test_one_grade_throughout_gives_its_own_predikat(kode: str, predikat: str) -> None:
    nilai = akip.nilai_grade(PADA)[kode]
    total = aturan.nilai_akip(
        [aturan.nilai_sub_komponen(nilai, sub.bobot) for komponen in akip.komponen_akip(PADA) for sub in komponen.sub]
    )
    assert total == nilai
    assert aturan.predikat_akip(total, skala.skala_predikat_akip(PADA)).kode == predikat


def test_the_printed_sample_table_follows_its_formula_but_for_its_last_row() -> None:
    berbeda = {
        populasi: sampel
        for populasi, sampel in survei.tabel_sampel(PADA).items()
        if round_half_up(krejcie_morgan(populasi), 0) != sampel
    }
    assert berbeda == {100000: 384}


@given(st.integers(1, 200000))
def test_a_sample_is_never_larger_than_its_population(populasi: int) -> None:
    assert 1 <= aturan.ukuran_sampel(populasi, survei.tabel_sampel(PADA)) <= populasi


@given(st.dates(date(2014, 5, 1), date(2090, 1, 1)))
def test_a_month_after_the_budget_is_in_the_next_month(dpa: date) -> None:
    batas = aturan.batas_pk(dpa, ketentuan_tenggat(dpa))
    assert batas.month == dpa.month % 12 + 1
    assert batas.day == dpa.day or (batas + timedelta(days=1)).day == 1


pairs = st.lists(st.tuples(positive, positive), min_size=1, max_size=4)


@given(pairs)
def test_a_ratio_of_sums_lies_between_its_quarterly_ratios(pasangan: list[tuple[Decimal, Decimal]]) -> None:
    atas, bawah = ([*kolom] for kolom in zip(*pasangan, strict=True))
    triwulanan = [aturan.rasio([a], [b]) for a, b in pasangan]
    longgar = HAMPIR * (1 + max(triwulanan))
    assert min(triwulanan) - longgar <= aturan.rasio(atas, bawah) <= max(triwulanan) + longgar


@given(pairs, st.integers(2, 100))
def test_weights_count_only_in_proportion(pasangan: list[tuple[Decimal, Decimal]], kali: int) -> None:
    nilai, bobot = ([*kolom] for kolom in zip(*pasangan, strict=True))
    sekali = aturan.tertimbang(nilai, bobot)
    assert abs(aturan.tertimbang(nilai, [b * kali for b in bobot]) - sekali) <= HAMPIR * (1 + sekali)
    assert abs(aturan.tertimbang(nilai, [Decimal(1)] * len(nilai)) - aturan.rata_rata_bagian(nilai)) <= HAMPIR


@given(st.lists(figures, min_size=1), st.lists(figures, min_size=1))
def test_a_difference_is_undone_by_its_sum(atas: list[Decimal], bawah: list[Decimal]) -> None:
    selisih = aturan.selisih_bagian(atas, bawah)
    assert aturan.jumlah_bagian([selisih, *bawah]) == aturan.jumlah_bagian(atas)


@given(pairs)
def test_growth_is_the_ratio_of_the_years_less_a_hundred(pasangan: list[tuple[Decimal, Decimal]]) -> None:
    kini, lalu = ([*kolom] for kolom in zip(*pasangan, strict=True))
    rasio = aturan.rasio(kini, lalu)
    assert abs(aturan.pertumbuhan(kini, lalu) - (rasio - 100)) <= HAMPIR * (1 + rasio)


@given(st.lists(st.sampled_from("abcd")))
def test_groups_are_never_more_than_their_rows(kelompok: list[str]) -> None:
    baris = [Decimal(1)] * len(kelompok)
    groups = aturan.banyak_kelompok(baris, kelompok)
    assert (groups == 0) == (not kelompok)
    assert groups <= aturan.banyak_baris(baris)
    assert groups == aturan.banyak_kelompok([*baris, *baris], [*kelompok, *kelompok])


def filter_none(nilai: list[Decimal | None]) -> list[Decimal]:
    return [isi for isi in nilai if isi is not None]
