"""Evaluation of a Renja and of a Renstra (formulir E.81 and E.80): what was reached of a year, and of the whole plan.

The forms were read in public repositories, not in the annex itself: docs/tafsir/evaluasi-renja.md.
"""

from collections.abc import Sequence
from decimal import Decimal

from akuntabel.aturan.capaian import aturan_capaian, capaian
from akuntabel.aturan.rule import rule
from akuntabel.dasar.peraturan import PERMENDAGRI_86_2017
from akuntabel.skema.pilihan import Arah, RumusTurun

_E80 = PERMENDAGRI_86_2017.at("Lampiran, formulir E.80")
_E81 = PERMENDAGRI_86_2017.at("Lampiran, formulir E.81")


def _excel_capaian(realisasi: str, target: str, arah: Arah = Arah.NAIK, rumus_turun: RumusTurun = RumusTurun.N1) -> str:
    return aturan_capaian(arah, rumus_turun).aturan.formula(realisasi=realisasi, target=target)


@rule(
    id="renja.jumlah-tahun",
    dasar=(_E80, _E81),
    judul="Jumlah selama tahun-tahun Renstra",
    rumus="jumlah seluruh tahun",
    latex=r"\sum_{t=1}^{n} \text{Tahun}_t",
    excel="SUM({tahun})",
    tafsir="evaluasi-renja",
)
def jumlah_tahun(tahun: Sequence[Decimal]) -> Decimal:
    """What a quantity that adds up, or money, makes over the years given, in its own unit.

    >>> jumlah_tahun([Decimal(12), Decimal(12)])
    Decimal('24')
    """
    return sum(tahun, Decimal())


@rule(
    id="renja.realisasi-renstra",
    dasar=_E81,
    judul="Realisasi Renstra sampai dengan tahun berjalan",
    rumus="realisasi sampai tahun lalu + realisasi tahun berjalan (kolom 13 = 6 + 12)",
    excel="{lalu}+{berjalan}",
    tafsir="evaluasi-renja",
)
def realisasi_renstra(lalu: Decimal, berjalan: Decimal) -> Decimal:
    """Column 13 of formulir E.81 for money and for a quantity that adds up over the years; the unit of its inputs.

    A value of another type is never added: its last one stands.

    >>> realisasi_renstra(Decimal(24), Decimal(12))
    Decimal('36')
    """
    return lalu + berjalan


@rule(
    id="renja.derajat-renja",
    dasar=_E81,
    judul="Tingkat capaian Renja",
    rumus="realisasi Renja / target Renja × 100 (kolom 12 / 7); makin rendah makin baik: menurut rumus indikatornya",
    latex=r"\frac{\text{Realisasi Renja}}{\text{Target Renja}} \times 100\%",
    excel=_excel_capaian,
    tafsir="evaluasi-renja",
)
def derajat_renja(
    realisasi: Decimal, target: Decimal, arah: Arah = Arah.NAIK, rumus_turun: RumusTurun = RumusTurun.N1
) -> Decimal:
    """How far the year's Renja was carried out, in percent, unrounded; raises as `capaian` does.

    >>> derajat_renja(Decimal(12), Decimal(12))
    Decimal('100')
    """
    return capaian(realisasi, target, arah, rumus_turun)


@rule(
    id="renja.derajat-renstra",
    dasar=_E81,
    judul="Tingkat capaian Renstra",
    rumus="realisasi Renstra / target akhir Renstra × 100 (kolom 14 = 13 / 5); makin rendah makin baik: menurut rumus "
    "indikatornya",
    latex=r"\frac{\text{Realisasi Renstra}}{\text{Target Akhir Renstra}} \times 100\%",
    excel=_excel_capaian,
    tafsir="evaluasi-renja",
)
def derajat_renstra(
    realisasi: Decimal, target: Decimal, arah: Arah = Arah.NAIK, rumus_turun: RumusTurun = RumusTurun.N1
) -> Decimal:
    """Column 14 of formulir E.81, in percent, unrounded; raises as `capaian` does.

    >>> derajat_renstra(Decimal(36), Decimal(60))
    Decimal('60.0')
    """
    return capaian(realisasi, target, arah, rumus_turun)


@rule(
    id="renja.rasio-tahunan",
    dasar=_E80,
    judul="Rasio capaian satu tahun Renstra",
    rumus="realisasi tahun itu / target tahun itu × 100; makin rendah makin baik: menurut rumus indikatornya",
    latex=r"\frac{\text{Realisasi Tahun}}{\text{Target Tahun}} \times 100\%",
    excel=_excel_capaian,
    tafsir="evaluasi-renja",
)
def rasio_tahunan(
    realisasi: Decimal, target: Decimal, arah: Arah = Arah.NAIK, rumus_turun: RumusTurun = RumusTurun.N1
) -> Decimal:
    """Columns 17 to 21 of formulir E.80, in percent, unrounded; raises as `capaian` does."""
    return capaian(realisasi, target, arah, rumus_turun)
