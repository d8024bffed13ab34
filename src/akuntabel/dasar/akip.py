"""The worksheet of the AKIP evaluation as typed objects: components, sub-components, grades."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from types import MappingProxyType

from akuntabel.dasar.parameter import parameter


@dataclass(frozen=True, slots=True)
class SubKomponen:
    """Keberadaan, kualitas or pemanfaatan of one component, its weight and number of criteria."""

    kode: str
    nama: str
    bobot: Decimal
    kriteria: int


@dataclass(frozen=True, slots=True)
class Komponen:
    """One of the four components; its sub-components' weights sum to its own."""

    kode: str
    nama: str
    bobot: Decimal
    sub: tuple[SubKomponen, ...]


@cache
def komponen_akip(pada: date) -> tuple[Komponen, ...]:
    """The components in force on a day, in order of the worksheet; all weights sum to 100."""
    return tuple(
        Komponen(
            kode=komponen["kode"],
            nama=komponen["nama"],
            bobot=Decimal(komponen["bobot"]),
            sub=tuple(
                SubKomponen(sub["kode"], sub["nama"], Decimal(sub["bobot"]), sub["kriteria"]) for sub in komponen["sub"]
            ),
        )
        for komponen in parameter("komponen_akip", pada)["komponen"]
    )


@cache
def nilai_grade(pada: date) -> Mapping[str, Decimal]:
    """Value of each grade, AA 100 down to E 0."""
    return MappingProxyType({kode: Decimal(isi) for kode, isi in parameter("grade_akip", pada)["nilai"].items()})
