"""Weighted sums, weights in percent."""

from collections.abc import Sequence
from decimal import Decimal

from akuntabel.aturan.errors import BanyakNilaiBerbedaError
from akuntabel.aturan.rule import Excel


def weighted_sum(nilai: Sequence[Decimal], bobot: Sequence[Decimal], sebutan: str) -> Decimal:
    """Σ nilai × bobot / 100; `sebutan` names the values in the error.

    Raises:
        BanyakNilaiBerbedaError: the lists differ in length.
    """
    if len(nilai) != len(bobot):
        raise BanyakNilaiBerbedaError(satu=sebutan, banyak_satu=len(nilai), dua="bobot", banyak_dua=len(bobot))
    return sum((n * b for n, b in zip(nilai, bobot, strict=True)), Decimal()) / 100


def excel_of_weighted_sum(parameter: str) -> Excel:
    """The same sum, of the rule's parameter of this name, over cells that need not be neighbours."""

    def write(*, bobot: Sequence[str], **sel: Sequence[str]) -> str:
        return "(" + "+".join(f"{n}*{b}" for n, b in zip(sel[parameter], bobot, strict=True)) + ")/100"

    return write
