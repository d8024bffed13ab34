"""The instrument of the Indeks Pelayanan Publik as typed objects: aspects, indicators, weights."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from akuntabel.dasar.parameter import parameter


@dataclass(frozen=True, slots=True)
class IndikatorIpp:
    """One indicator, scored 0 to 5; `bobot` is its percent of the aspect, `tingkat` what each score means."""

    nomor: int
    nama: str
    bobot: Decimal
    tingkat: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AspekIpp:
    """One aspect; `bobot` is its percent of form F02."""

    kode: str
    nama: str
    bobot: Decimal
    indikator: tuple[IndikatorIpp, ...]


@dataclass(frozen=True, slots=True)
class InstrumenIpp:
    """The six aspects, and the percents of evaluators (F02) and users (F03) in the index."""

    aspek: tuple[AspekIpp, ...]
    bobot_f02: Decimal
    bobot_f03: Decimal


@cache
def instrumen_ipp(pada: date) -> InstrumenIpp:
    """The instrument in force on a day."""
    isi = parameter("instrumen_ipp", pada)
    return InstrumenIpp(
        aspek=tuple(
            AspekIpp(
                kode=aspek["kode"],
                nama=aspek["nama"],
                bobot=Decimal(aspek["bobot"]),
                indikator=tuple(
                    IndikatorIpp(
                        nomor=indikator["nomor"],
                        nama=indikator["nama"],
                        bobot=Decimal(indikator["bobot"]),
                        tingkat=tuple(indikator["tingkat"]),
                    )
                    for indikator in aspek["indikator"]
                ),
            )
            for aspek in isi["aspek"]
        ),
        bobot_f02=Decimal(isi["bobot_f02"]),
        bobot_f03=Decimal(isi["bobot_f03"]),
    )
