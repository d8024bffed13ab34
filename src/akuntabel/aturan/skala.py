"""Placing a value on a scale, in Python and as a spreadsheet formula."""

from decimal import Decimal

from akuntabel.aturan.rule import Excel
from akuntabel.dasar.skala import Kelas, Skala
from akuntabel.skema.bilangan import round_half_up


def classify(nilai: Decimal, skala: Skala) -> Kelas:
    """The highest class that the value reaches, after the rounding that the scale asks for."""
    if skala.desimal is not None:
        nilai = round_half_up(nilai, skala.desimal)
    return next(kelas for kelas in skala.kelas if kelas.memuat(nilai))


def excel_of_scale(parameter: str) -> Excel:
    """The formula of a rule that classifies its parameter of this name by its `skala`."""

    def write(*, skala: Skala, **sel: str) -> str:
        return scale_formula(sel[parameter], skala)

    return write


def scale_formula(nilai: str, skala: Skala) -> str:
    """Nested IFs that give the name of the class, for a value held in a cell."""
    if skala.desimal is not None:
        nilai = f"ROUND({nilai},{skala.desimal})"
    *atas, terendah = skala.kelas
    formula = f'"{terendah.nama}"'
    for kelas in reversed(atas):
        formula = f'IF({nilai}{">=" if kelas.termasuk else ">"}{kelas.mulai},"{kelas.nama}",{formula})'
    return formula
