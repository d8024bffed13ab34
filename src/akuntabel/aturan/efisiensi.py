"""Efficiency of the budget: four rules in use, none of them binding on local governments.

Grounds and limits of each: docs/tafsir/efisiensi.md. A report names the rule it used.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType

from akuntabel.aturan.capaian import tercapai
from akuntabel.aturan.errors import AnggaranNolError, BanyakNilaiBerbedaError
from akuntabel.aturan.rule import Rule, rule
from akuntabel.dasar.peraturan import PERMENPANRB_53_2014, PMK_22_2021, PMK_214_2017
from akuntabel.skema.pilihan import RumusEfisiensi

_SUMBER_DAYA = PERMENPANRB_53_2014.at("Lampiran II")
TOLERANSI = Decimal(5)
BATAS_EFISIENSI = Decimal(20)


class KategoriEfisiensi(StrEnum):
    """Verdict of the rules that give one."""

    EFISIEN = "efisien"
    CUKUP_EFISIEN = "cukup efisien"
    TIDAK_EFISIEN = "tidak efisien"


@dataclass(frozen=True, slots=True)
class Efisiensi:
    """Result of one rule.

    `nilai` is the figure that the rule prints: capaian less serapan in percentage points
    (R1, R2), budget left in percent (R3), or the value 0 to 100 (R4). It is None, as is
    `kategori`, where the rule passes no judgement. `sebelum_dibatasi` is the efficiency in
    percent before R4 clamps it, None for the others.
    """

    rumus: RumusEfisiensi
    kategori: KategoriEfisiensi | None
    nilai: Decimal | None
    sebelum_dibatasi: Decimal | None = None


@rule(
    id="efisiensi.r1",
    dasar=_SUMBER_DAYA,
    judul="Efisiensi R1: tercapai dengan serapan lebih kecil dari capaian",
    rumus="efisien bila capaian ≥ 100 dan serapan < capaian; selain itu tidak efisien",
    excel='IF(AND({capaian}>=100,{serapan}<{capaian}),"efisien","tidak efisien")',
    tafsir="efisiensi",
)
def efisiensi_r1(capaian: Decimal, serapan: Decimal) -> Efisiensi:
    """Efficient when the target was reached with a smaller part of the budget.

    Both inputs in percent, unrounded. Source: inferred from a kecamatan's report.

    >>> efisiensi_r1(Decimal(100), Decimal("71.11")).kategori.value
    'efisien'
    """
    efisien = tercapai(capaian) and serapan < capaian
    return Efisiensi(
        rumus=RumusEfisiensi.R1,
        kategori=KategoriEfisiensi.EFISIEN if efisien else KategoriEfisiensi.TIDAK_EFISIEN,
        nilai=capaian - serapan,
    )


@rule(
    id="efisiensi.r2",
    dasar=_SUMBER_DAYA,
    judul="Efisiensi R2: selisih capaian dan serapan dengan toleransi",
    rumus="capaian − serapan: > 5 efisien; −5 sampai 5 cukup efisien; < −5 tidak efisien",
    excel=('IF({capaian}-{serapan}>5,"efisien",IF({capaian}-{serapan}>=-5,"cukup efisien","tidak efisien"))'),
    tafsir="efisiensi",
)
def efisiensi_r2(capaian: Decimal, serapan: Decimal) -> Efisiensi:
    """The gap between capaian and serapan, judged with a tolerance of five points.

    Both inputs in percent, unrounded. Source: the practice of a kabupaten.
    """
    selisih = capaian - serapan
    if selisih > TOLERANSI:
        kategori = KategoriEfisiensi.EFISIEN
    elif selisih >= -TOLERANSI:
        kategori = KategoriEfisiensi.CUKUP_EFISIEN
    else:
        kategori = KategoriEfisiensi.TIDAK_EFISIEN
    return Efisiensi(rumus=RumusEfisiensi.R2, kategori=kategori, nilai=selisih)


@rule(
    id="efisiensi.r3",
    dasar=_SUMBER_DAYA,
    judul="Efisiensi R3: sisa anggaran indikator yang tercapai",
    rumus="100 − serapan, hanya bagi indikator dengan capaian ≥ 100",
    excel='IF({capaian}>=100,100-{serapan},"")',
    tafsir="efisiensi",
)
def efisiensi_r3(capaian: Decimal, serapan: Decimal) -> Efisiensi:
    """Part of the budget left, for a target that was reached; no figure for one that was not.

    Both inputs in percent, unrounded. Source: a public application; its slip of showing 100
    for a budget fully spent is not repeated.
    """
    return Efisiensi(
        rumus=RumusEfisiensi.R3,
        kategori=None,
        nilai=100 - serapan if tercapai(capaian) else None,
    )


def _excel_r4(pagu: Sequence[str], realisasi: Sequence[str], capaian: Sequence[str]) -> str:
    harapan = "+".join(f"{p}*{c}/100" for p, c in zip(pagu, capaian, strict=True))
    efisiensi = f"(({harapan})-SUM({','.join(realisasi)}))/({harapan})*100"
    return f"50+MIN(20,MAX(-20,{efisiensi}))/20*50"


@rule(
    id="efisiensi.r4",
    dasar=(PMK_214_2017.at("Lampiran"), PMK_22_2021.at("Lampiran")),
    judul="Efisiensi R4: nilai efisiensi gaya kementerian/lembaga",
    rumus=(
        "E = Σ(pagu × capaian − realisasi) / Σ(pagu × capaian) × 100, dibatasi −20 sampai 20; nilai = 50 + E / 20 × 50"
    ),
    latex=(
        r"E = \frac{\sum (PAK_i \times CK_i - RAK_i)}{\sum (PAK_i \times CK_i)} \times 100\%,\quad "
        r"NE = 50 + \frac{E}{20} \times 50"
    ),
    excel=_excel_r4,
    tafsir="efisiensi",
)
def efisiensi_r4(pagu: Sequence[Decimal], realisasi: Sequence[Decimal], capaian: Sequence[Decimal]) -> Efisiensi:
    """Spending against what the output reached should have cost, over n programs or outputs.

    Source: the ministry of finance's rules for central ministries, borrowed; the clamp to
    ±20 was not read in their text. Without it one report printed 235.

    Args:
        pagu: n budgets in rupiah.
        realisasi: n amounts spent in rupiah, same order.
        capaian: n percentages, same order.

    Returns:
        `nilai` from 0 to 100, unrounded, and the efficiency before the clamp; no kategori.

    Raises:
        BanyakNilaiBerbedaError: the three lists differ in length.
        AnggaranNolError: pagu × capaian sums to zero.
    """
    for nama, daftar in (("realisasi", realisasi), ("capaian", capaian)):
        if len(daftar) != len(pagu):
            raise BanyakNilaiBerbedaError(satu="pagu", banyak_satu=len(pagu), dua=nama, banyak_dua=len(daftar))
    harapan = sum((p * c / 100 for p, c in zip(pagu, capaian, strict=True)), Decimal())
    if harapan == 0:
        raise AnggaranNolError
    efisiensi = (harapan - sum(realisasi, Decimal())) / harapan * 100
    dibatasi = min(BATAS_EFISIENSI, max(-BATAS_EFISIENSI, efisiensi))
    return Efisiensi(
        rumus=RumusEfisiensi.R4,
        kategori=None,
        nilai=50 + dibatasi / BATAS_EFISIENSI * 50,
        sebelum_dibatasi=efisiensi,
    )


EFISIENSI: Mapping[RumusEfisiensi, Rule[..., Efisiensi]] = MappingProxyType(
    {
        RumusEfisiensi.R1: efisiensi_r1,
        RumusEfisiensi.R2: efisiensi_r2,
        RumusEfisiensi.R3: efisiensi_r3,
        RumusEfisiensi.R4: efisiensi_r4,
    }
)
"""The rules by name. R1 to R3 take (capaian, serapan); R4 takes (pagu, realisasi, capaian)."""
