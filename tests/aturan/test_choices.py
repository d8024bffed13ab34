"""A choice of the planner picks one rule; its sentence speaks as the planner writes."""

from decimal import Decimal

import pytest

from akuntabel import aturan
from akuntabel.aturan import ATURAN, aturan_capaian, aturan_setahun
from akuntabel.skema.pilihan import Arah, CaraHitung, RumusEfisiensi, RumusRealisasi, RumusTurun, TipeTarget


@pytest.mark.parametrize(
    ("arah", "rumus", "id_"),
    [
        (Arah.NAIK, RumusTurun.N2, "capaian.naik"),
        (Arah.TURUN, RumusTurun.N1, "capaian.turun-n1"),
        (Arah.TURUN, RumusTurun.N2, "capaian.turun-n2"),
        (Arah.TURUN, RumusTurun.N3, "capaian.turun-n3"),
    ],
)
def test_direction_and_formula_pick_the_rule_of_capaian(arah: Arah, rumus: RumusTurun, id_: str) -> None:
    assert aturan_capaian(arah, rumus) is ATURAN[id_]
    assert aturan.capaian(Decimal(8), Decimal(10), arah, rumus) == ATURAN[id_](Decimal(8), Decimal(10))


@pytest.mark.parametrize(
    ("tipe", "id_"),
    [
        (TipeTarget.KUMULATIF, "triwulan.kumulatif"),
        (TipeTarget.TREN_NEGATIF, "triwulan.terakhir"),
        (TipeTarget.PERSENTASE, "triwulan.persentase"),
        (TipeTarget.NILAI_AKHIR, "triwulan.terakhir"),
        (TipeTarget.NILAI_TERTINGGI, "triwulan.tertinggi"),
        (TipeTarget.RATA_RATA, "triwulan.rata-rata"),
    ],
)
def test_type_of_target_picks_the_rule_of_the_year(tipe: TipeTarget, id_: str) -> None:
    nilai = [Decimal(1), None, Decimal(3)]
    assert aturan_setahun(tipe) is ATURAN[id_]
    assert aturan.setahun(nilai, tipe) == ATURAN[id_](nilai)


def test_every_named_rule_of_efficiency_gives_its_own_name() -> None:
    for rumus in (RumusEfisiensi.R1, RumusEfisiensi.R2, RumusEfisiensi.R3):
        assert aturan.EFISIENSI[rumus](Decimal(100), Decimal(80)).rumus is rumus
    r4 = aturan.EFISIENSI[RumusEfisiensi.R4]([Decimal(100)], [Decimal(80)], [Decimal(100)])
    assert r4.rumus is RumusEfisiensi.R4


def test_a_figure_in_an_error_is_written_with_a_comma() -> None:
    with pytest.raises(aturan.AturanError, match="dari 97,5 menjadi 80,25"):
        aturan.setahun([Decimal("97.5"), Decimal("80.25")], TipeTarget.PERSENTASE)


def test_a_miss_without_a_percentage_is_a_miss_and_leaves_no_mean() -> None:
    judged = [Decimal(100), None, Decimal(80)]
    assert (aturan.jumlah_tercapai(judged), aturan.jumlah_tidak_tercapai(judged)) == (1, 2)
    with pytest.raises(aturan.AturanError, match="1 dari 3 capaian tidak dapat dinyatakan dalam persen"):
        aturan.rata_rata_capaian(judged)


def test_every_named_formula_and_every_way_to_count_has_its_rule() -> None:
    assert set(aturan.RUMUS_REALISASI) == set(RumusRealisasi)
    assert set(aturan.HITUNG_REGISTER) == set(CaraHitung)
    assert {rule.aturan.tafsir for rule in aturan.RUMUS_REALISASI.values()} == {"rumus-realisasi"}
