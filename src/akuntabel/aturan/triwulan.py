"""From four triwulan to one year, by type of target.

An input is the values of triwulan I to IV in order, None where a triwulan holds no value.
No value at all gives None: not yet measured is neither zero nor an error.
"""

from collections.abc import Callable, Sequence
from decimal import Decimal
from itertools import pairwise

from akuntabel.aturan.errors import PersentaseMenurunError, TargetNolError, TriwulanBerlebihError
from akuntabel.aturan.rule import Rule, rule
from akuntabel.dasar.peraturan import PERMENDAGRI_86_2017
from akuntabel.skema.pilihan import TipeTarget

Triwulan = Sequence[Decimal | None]

_EVALUASI_RENJA = PERMENDAGRI_86_2017.at("Lampiran, formulir E.81")
BANYAK_TRIWULAN = 4


def _terisi(nilai: Triwulan) -> list[Decimal]:
    if len(nilai) > BANYAK_TRIWULAN:
        raise TriwulanBerlebihError(banyak=len(nilai))
    return [isi for isi in nilai if isi is not None]


def _excel_terakhir(nilai: Sequence[str]) -> str:
    """The last cell that is filled, or an empty text."""
    formula = '""'
    for sel in nilai:
        formula = f'IF({sel}<>"",{sel},{formula})'
    return formula


def _excel_bila_terisi(fungsi: str) -> Callable[[Sequence[str]], str]:
    def write(nilai: Sequence[str]) -> str:
        sel = ",".join(nilai)
        return f'IF(COUNT({sel})=0,"",{fungsi}({sel}))'

    return write


@rule(
    id="triwulan.kumulatif",
    dasar=_EVALUASI_RENJA,
    judul="Realisasi setahun, target kumulatif",
    rumus="jumlah realisasi triwulan I sampai IV",
    excel=_excel_bila_terisi("SUM"),
    tafsir="triwulan",
)
def setahun_kumulatif(nilai: Triwulan) -> Decimal | None:
    """The sum of the triwulan that hold a value."""
    terisi = _terisi(nilai)
    return sum(terisi, Decimal()) if terisi else None


@rule(
    id="triwulan.terakhir",
    dasar=_EVALUASI_RENJA,
    judul="Realisasi setahun, nilai akhir",
    rumus="nilai triwulan terakhir yang terisi",
    excel=_excel_terakhir,
    tafsir="triwulan",
)
def setahun_terakhir(nilai: Triwulan) -> Decimal | None:
    """The last value filled: for a final value, and for a falling trend."""
    terisi = _terisi(nilai)
    return terisi[-1] if terisi else None


@rule(
    id="triwulan.persentase",
    dasar=_EVALUASI_RENJA,
    judul="Realisasi setahun, persentase kumulatif",
    rumus="persentase triwulan terakhir yang terisi; persentase tidak boleh menurun",
    excel=_excel_terakhir,
    tafsir="triwulan",
)
def setahun_persentase(nilai: Triwulan) -> Decimal | None:
    """The last percentage filled, of a series that may not fall.

    Raises:
        PersentaseMenurunError: a triwulan is below an earlier one.
    """
    for sebelum, sesudah in pairwise(_terisi(nilai)):
        if sesudah < sebelum:
            raise PersentaseMenurunError(sebelum=sebelum, sesudah=sesudah)
    return setahun_terakhir(nilai)


@rule(
    id="triwulan.tertinggi",
    dasar=_EVALUASI_RENJA,
    judul="Realisasi setahun, nilai tertinggi",
    rumus="nilai tertinggi di antara triwulan yang terisi",
    excel=_excel_bila_terisi("MAX"),
    tafsir="triwulan",
)
def setahun_tertinggi(nilai: Triwulan) -> Decimal | None:
    """The highest value filled."""
    return max(_terisi(nilai), default=None)


@rule(
    id="triwulan.rata-rata",
    dasar=_EVALUASI_RENJA,
    judul="Realisasi setahun, rata-rata",
    rumus="jumlah nilai / banyak triwulan yang terisi",
    excel=_excel_bila_terisi("AVERAGE"),
    tafsir="triwulan",
)
def setahun_rata_rata(nilai: Triwulan) -> Decimal | None:
    """The mean of the values filled, unrounded."""
    terisi = _terisi(nilai)
    return sum(terisi, Decimal()) / len(terisi) if terisi else None


_SETAHUN: dict[TipeTarget, Rule[[Triwulan], Decimal | None]] = {
    TipeTarget.KUMULATIF: setahun_kumulatif,
    TipeTarget.TREN_NEGATIF: setahun_terakhir,
    TipeTarget.PERSENTASE: setahun_persentase,
    TipeTarget.NILAI_AKHIR: setahun_terakhir,
    TipeTarget.NILAI_TERTINGGI: setahun_tertinggi,
    TipeTarget.RATA_RATA: setahun_rata_rata,
}


def aturan_setahun(tipe: TipeTarget) -> Rule[[Triwulan], Decimal | None]:
    """The single rule that makes a year of four triwulan for this type of target."""
    return _SETAHUN[tipe]


def setahun(nilai_triwulan: Triwulan, tipe: TipeTarget) -> Decimal | None:
    """Realisasi of the year, by the rule for this type of target.

    Source: types of the national planning system; docs/tafsir/triwulan.md.

    Returns:
        In the satuan of the input, unrounded; None when no triwulan holds a value.

    Raises:
        TriwulanBerlebihError: more than four values.
        PersentaseMenurunError: a cumulative percentage falls.

    >>> setahun([Decimal(3), Decimal(3), Decimal(2), Decimal(4)], TipeTarget.KUMULATIF)
    Decimal('12')
    """
    return aturan_setahun(tipe)(nilai_triwulan)


@rule(
    id="triwulan.kemajuan",
    dasar=_EVALUASI_RENJA,
    judul="Kemajuan menuju target setahun",
    rumus="realisasi sampai triwulan ini / target setahun × 100",
    latex=r"\text{Kemajuan} = \frac{\text{Realisasi sampai triwulan ini}}{\text{Target setahun}} \times 100\%",
    excel="{realisasi}/{target}*100",
    tafsir="masa-data",
)
def kemajuan(realisasi: Decimal, target: Decimal) -> Decimal:
    """What part of the year's target was reached up to a triwulan, for a target that adds up over the year.

    It is no capaian: neither the annual scale nor a verdict belongs to it
    (docs/tafsir/masa-data.md).

    Returns:
        Percent, unrounded.

    Raises:
        TargetNolError: the target is zero.
    """
    if target == 0:
        raise TargetNolError
    return realisasi / target * 100
