"""The survey of public satisfaction as typed objects: unsur, weights, sample table."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from types import MappingProxyType

from akuntabel.dasar.parameter import parameter

BOBOT_BAKU = "1/9"


@dataclass(frozen=True, slots=True)
class Unsur:
    """One thing that a respondent rates; `kunci` is stable where numbers are not."""

    kunci: str
    nama: str


@dataclass(frozen=True, slots=True)
class Bobot:
    """Weight of one unsur, kept as a fraction so that nine ninths make one."""

    nama: str
    pembilang: Decimal
    penyebut: Decimal


@dataclass(frozen=True, slots=True)
class InstrumenSkm:
    """What the questionnaire asks, the answers it allows, and the weights of an unsur by name."""

    unsur: tuple[Unsur, ...]
    jawaban_terendah: int
    jawaban_tertinggi: int
    bobot: Mapping[str, Bobot]


@cache
def instrumen_skm(pada: date) -> InstrumenSkm:
    """The questionnaire in force on a day; `bobot` holds 1/9, 0,111 and 0,11 by name."""
    isi = parameter("unsur_skm", pada)
    return InstrumenSkm(
        unsur=tuple(Unsur(**unsur) for unsur in isi["unsur"]),
        jawaban_terendah=isi["jawaban"]["terendah"],
        jawaban_tertinggi=isi["jawaban"]["tertinggi"],
        bobot=MappingProxyType(
            {
                nama: Bobot(nama, Decimal(bobot["pembilang"]), Decimal(bobot["penyebut"]))
                for nama, bobot in isi["bobot"].items()
            }
        ),
    )


def tabel_sampel(pada: date) -> Mapping[int, int]:
    """Number of respondents by size of the population, as the table in force prints them."""
    tabel: Mapping[int, int] = parameter("sampel_skm", pada)["tabel"]
    return tabel
