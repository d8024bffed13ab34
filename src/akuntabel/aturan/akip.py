"""Nilai AKIP: grades of twelve sub-components, their sum, and its predikat."""

from collections.abc import Sequence
from decimal import Decimal

from akuntabel.aturan.errors import BanyakKriteriaError
from akuntabel.aturan.rule import rule
from akuntabel.aturan.skala import classify, excel_of_scale, scale_formula
from akuntabel.dasar.peraturan import PERMENPANRB_88_2021
from akuntabel.dasar.skala import Kelas, Skala

_EVALUASI = PERMENPANRB_88_2021.at("Lampiran")


def _excel_grade(terpenuhi: str, berlaku: str, skala: Skala) -> str:
    return scale_formula(f"({terpenuhi}/{berlaku}*100)", skala)


@rule(
    id="akip.grade",
    dasar=_EVALUASI,
    judul="Grade sub-komponen",
    rumus="kriteria terpenuhi / kriteria yang berlaku × 100, lalu digolongkan BB sampai E",
    excel=_excel_grade,
    tafsir="nilai-akip",
)
def grade(terpenuhi: int, berlaku: int, skala: Skala) -> Kelas:
    """Grade of a sub-komponen from how many of its criteria are met.

    A and AA are an evaluator's judgement and never come from a percentage.

    Args:
        terpenuhi: criteria met.
        berlaku: criteria that apply, at least one.
        skala: from `akuntabel.dasar.skala.skala_grade_akip`.

    Raises:
        BanyakKriteriaError: none applies, or more are met than apply.
    """
    if berlaku < 1 or not 0 <= terpenuhi <= berlaku:
        raise BanyakKriteriaError(terpenuhi=terpenuhi, berlaku=berlaku)
    return classify(Decimal(terpenuhi) / berlaku * 100, skala)


@rule(
    id="akip.nilai-sub-komponen",
    dasar=_EVALUASI,
    judul="Nilai sub-komponen",
    rumus="nilai grade / 100 × bobot",
    latex=r"\text{Nilai} = \frac{\text{Nilai Grade}}{100} \times \text{Bobot}",
    excel="{nilai_grade}/100*{bobot}",
    tafsir="nilai-akip",
)
def nilai_sub_komponen(nilai_grade: Decimal, bobot: Decimal) -> Decimal:
    """Value of one sub-komponen, 0 to its weight, unrounded.

    `nilai_grade` comes from `akuntabel.dasar.akip.nilai_grade`, `bobot` from `komponen_akip`.
    """
    return nilai_grade / 100 * bobot


@rule(
    id="akip.nilai",
    dasar=_EVALUASI,
    judul="Nilai AKIP",
    rumus="jumlah nilai seluruh sub-komponen",
    latex=r"\text{Nilai AKIP} = \sum \text{Nilai Sub-Komponen}",
    excel="SUM({nilai_sub})",
    tafsir="nilai-akip",
)
def nilai_akip(nilai_sub: Sequence[Decimal]) -> Decimal:
    """The total, 0 to 100, unrounded; also the value of one komponen from its own three."""
    return sum(nilai_sub, Decimal())


@rule(
    id="akip.predikat",
    dasar=_EVALUASI,
    judul="Predikat AKIP",
    rumus="nilai dibulatkan dua desimal, lalu kelas tertinggi yang batas bawahnya dilewati",
    excel=excel_of_scale("nilai"),
    tafsir="nilai-akip",
)
def predikat_akip(nilai: Decimal, skala: Skala) -> Kelas:
    """Predikat AA to D of a value; `skala` comes from `akuntabel.dasar.skala.skala_predikat_akip`.

    A lower bound does not belong to its class: 80,00 is BB and 90,00 is A.
    """
    return classify(nilai, skala)
