"""A falling indikator that promises zero: no complaints, no stunting, no fires."""

from decimal import Decimal
from enum import StrEnum

from akuntabel.aturan.capaian import SERATUS
from akuntabel.aturan.rule import rule
from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.skema.pilihan import BacaanTargetNol

_PELAPORAN = PERMENPANRB_53_2014.at("Lampiran II")


class TanpaPersen(StrEnum):
    """What is known of a target where its capaian has no percentage."""

    TIDAK_TERCAPAI = "tidak tercapai"


def _excel_target_nol(realisasi: str, target: str, bacaan: BacaanTargetNol = BacaanTargetNol.Z1) -> str:
    missed = "0" if bacaan is BacaanTargetNol.Z2 else f'"{TanpaPersen.TIDAK_TERCAPAI}"'
    return f"IF({realisasi}<={target},100,{missed})"


@rule(
    id="capaian.target-nol",
    dasar=_PELAPORAN,
    judul="Capaian indikator progres negatif dengan target 0",
    rumus="realisasi 0: 100; di atas 0: tidak tercapai, tanpa persentase (bacaan Z1) atau 0 (bacaan Z2)",
    excel=_excel_target_nol,
    tafsir="target-nol",
)
def capaian_target_nol(
    realisasi: Decimal, target: Decimal, bacaan: BacaanTargetNol = BacaanTargetNol.Z1
) -> Decimal | TanpaPersen:
    """Capaian of a falling indikator whose target is zero.

    Source: the comparison of target and realisasi of PermenPANRB 53/2014, Lampiran II; no
    formula divides by zero, so what a miss is worth is our tafsir, docs/tafsir/target-nol.md.

    Args:
        realisasi: value at the end of the period, in the indikator's satuan.
        target: zero.
        bacaan: how a miss is told: Z1 without a percentage, Z2 as 0 percent.

    Returns:
        100 where realisasi is not above the target; else the bare fact that it was missed,
        or 0.

    >>> capaian_target_nol(Decimal(0), Decimal(0))
    Decimal('100')
    >>> capaian_target_nol(Decimal(3), Decimal(0)).value
    'tidak tercapai'
    """
    if realisasi <= target:
        return SERATUS
    return Decimal() if bacaan is BacaanTargetNol.Z2 else TanpaPersen.TIDAK_TERCAPAI


@rule(
    id="capaian.jarak-target",
    dasar=_PELAPORAN,
    judul="Jarak realisasi dari target",
    rumus="selisih target dan realisasi, tanpa tanda",
    excel="ABS({target}-{realisasi})",
)
def jarak_target(realisasi: Decimal, target: Decimal) -> Decimal:
    """How far a realisasi is from its target, in the satuan of both, on whichever side."""
    return abs(target - realisasi)
