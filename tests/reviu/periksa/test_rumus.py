"""Formulas of a workbook worked out from the values that cells keep."""

from decimal import Decimal

import pytest

from akuntabel.dokumen.baca.terbaca import SelTerbaca, Tempat
from akuntabel.reviu.periksa.rumus import evaluate

CELLS = {
    f"{sheet}!{name}": SelTerbaca(str(value), Tempat(jalur=f"{sheet}!{name}"), nilai=Decimal(value))
    for sheet, name, value in (
        ("Satu", "A1", 10),
        ("Satu", "A2", 20),
        ("Satu", "A4", 30),
        ("Lembar Dua", "B1", 4),
    )
}


@pytest.mark.parametrize(
    ("rumus", "nilai"),
    [
        ("=A1+A2*2", 50),
        ("=(A1+A2)*2", 60),
        ("=-A1^2", 100),
        ("=SUM(A1:A4)", 60),
        ("=SUM($A$1,A2;5)", 35),
        ("=AVERAGE(A1:A4)", 20),
        ("='Lembar Dua'!B1/A1*100", 40),
        ("=ROUND(A1/A4*100,2)", Decimal("33.33")),
        ("=IF(A1>=A2,1,MAX(A1,A2))", 20),
        ("=A1*50%", 5),
        ("=ABS(A1-A2)", 10),
    ],
)
def test_a_formula_is_worked_out(rumus: str, nilai: Decimal) -> None:
    assert evaluate(rumus, "Satu", CELLS) == nilai


@pytest.mark.parametrize(
    "rumus",
    ["=VLOOKUP(A1,A1:A4,1)", "=A3", "=A1/0", "=A1&A2", "=SUM(A1:XFD1048576)", "=(A1", "=A1)", "", "=A1:A2", "=1E999"],
)
def test_what_cannot_be_worked_out_is_none(rumus: str) -> None:
    assert evaluate(rumus, "Satu", CELLS) is None


def test_a_formula_nested_a_thousand_deep_is_left_alone() -> None:
    assert evaluate("=" + "(" * 900 + "A1" + ")" * 900, "Satu", CELLS) in {None, Decimal(10)}
