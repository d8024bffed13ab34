"""From the variables of a ukuran to its realisasi, of a triwulan or of a year, by a named formula.

An input is the values of the variables of one role, in the order of the Paket; every one has a
value, for a figure made of a part would look like the whole. What is left open by the law, and
how it is read here: docs/tafsir/rumus-realisasi.md.
"""

from collections.abc import Sequence
from decimal import Decimal

from akuntabel.aturan.errors import (
    BanyakNilaiBerbedaError,
    BobotNolError,
    PenyebutNolError,
    TahunLaluNolError,
    VariabelKurangError,
)
from akuntabel.aturan.rule import Rule, rule
from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.skema.pilihan import RumusRealisasi

_PENGUKURAN = PERMENPANRB_53_2014.at("Lampiran II")
_TAFSIR = "rumus-realisasi"


def _sum(nilai: Sequence[Decimal]) -> Decimal:
    return sum(nilai, Decimal())


@rule(
    id="realisasi.rasio",
    dasar=_PENGUKURAN,
    judul="Realisasi sebagai rasio",
    rumus="jumlah pembilang / jumlah penyebut × 100",
    latex=r"\text{Realisasi} = \frac{\sum \text{Pembilang}}{\sum \text{Penyebut}} \times 100\%",
    excel="SUM({pembilang})/SUM({penyebut})*100",
    tafsir=_TAFSIR,
)
def rasio(pembilang: Sequence[Decimal], penyebut: Sequence[Decimal]) -> Decimal:
    """Share of the penyebut that the pembilang makes, in percent, unrounded.

    Source: the comparison that PermenPANRB 53/2014, Lampiran II, asks for; the formula itself
    is the office's own, set by its Keputusan IKU.

    Raises:
        VariabelKurangError: one of the two has no variable.
        PenyebutNolError: the penyebut add up to zero.

    >>> rasio([Decimal(9)], [Decimal(12)])
    Decimal('75.00')
    """
    if not pembilang or not penyebut:
        raise VariabelKurangError
    if _sum(penyebut) == 0:
        raise PenyebutNolError
    return _sum(pembilang) / _sum(penyebut) * 100


@rule(
    id="realisasi.jumlah",
    dasar=_PENGUKURAN,
    judul="Realisasi sebagai jumlah",
    rumus="jumlah seluruh bagian",
    latex=r"\text{Realisasi} = \sum_{i=1}^{n} \text{Bagian}_i",
    excel="SUM({bagian})",
    tafsir=_TAFSIR,
)
def jumlah_bagian(bagian: Sequence[Decimal]) -> Decimal:
    """Sum of the parts, in their satuan.

    Raises:
        VariabelKurangError: there is no part.
    """
    if not bagian:
        raise VariabelKurangError
    return _sum(bagian)


@rule(
    id="realisasi.selisih",
    dasar=_PENGUKURAN,
    judul="Realisasi sebagai selisih",
    rumus="jumlah pembilang − jumlah penyebut",
    latex=r"\text{Realisasi} = \sum \text{Pembilang} - \sum \text{Penyebut}",
    excel="SUM({pembilang})-SUM({penyebut})",
    tafsir=_TAFSIR,
)
def selisih_bagian(pembilang: Sequence[Decimal], penyebut: Sequence[Decimal]) -> Decimal:
    """What the pembilang exceed the penyebut by, in their satuan; negative when they fall short.

    Raises:
        VariabelKurangError: one of the two has no variable.
    """
    if not pembilang or not penyebut:
        raise VariabelKurangError
    return _sum(pembilang) - _sum(penyebut)


@rule(
    id="realisasi.rata-rata",
    dasar=_PENGUKURAN,
    judul="Realisasi sebagai rata-rata",
    rumus="jumlah seluruh bagian / banyak bagian",
    latex=r"\text{Realisasi} = \frac{\sum_{i=1}^{n} \text{Bagian}_i}{n}",
    excel="AVERAGE({bagian})",
    tafsir=_TAFSIR,
)
def rata_rata_bagian(bagian: Sequence[Decimal]) -> Decimal:
    """Plain mean of the parts, unrounded.

    Raises:
        VariabelKurangError: there is no part.
    """
    return jumlah_bagian(bagian) / len(bagian)


def _excel_tertimbang(bagian: Sequence[str], bobot: Sequence[str]) -> str:
    weighted = "+".join(f"{nilai}*{berat}" for nilai, berat in zip(bagian, bobot, strict=True))
    return f"({weighted})/({'+'.join(map(str, bobot))})"


@rule(
    id="realisasi.tertimbang",
    dasar=_PENGUKURAN,
    judul="Realisasi sebagai rata-rata tertimbang",
    rumus="jumlah (bagian × bobot) / jumlah bobot",
    latex=r"\text{Realisasi} = \frac{\sum \text{Bagian}_i \times \text{Bobot}_i}{\sum \text{Bobot}_i}",
    excel=_excel_tertimbang,
    tafsir=_TAFSIR,
)
def tertimbang(bagian: Sequence[Decimal], bobot: Sequence[Decimal]) -> Decimal:
    """Weighted mean of the parts, unrounded; weights as fractions or as percents give the same.

    Raises:
        VariabelKurangError: there is no part.
        BanyakNilaiBerbedaError: a part has no weight.
        BobotNolError: the weights add up to zero.
    """
    if not bagian:
        raise VariabelKurangError
    if len(bagian) != len(bobot):
        raise BanyakNilaiBerbedaError(satu="bagian", banyak_satu=len(bagian), dua="bobot", banyak_dua=len(bobot))
    if _sum(bobot) == 0:
        raise BobotNolError
    return _sum([nilai * berat for nilai, berat in zip(bagian, bobot, strict=True)]) / _sum(bobot)


@rule(
    id="realisasi.pertumbuhan",
    dasar=_PENGUKURAN,
    judul="Realisasi sebagai pertumbuhan",
    rumus="(jumlah bagian tahun ini − jumlah bagian tahun lalu) / jumlah bagian tahun lalu × 100",
    latex=r"\frac{\sum \text{Tahun Ini} - \sum \text{Tahun Lalu}}{\sum \text{Tahun Lalu}} \times 100\%",
    excel="(SUM({bagian})-SUM({tahun_lalu}))/SUM({tahun_lalu})*100",
    tafsir=_TAFSIR,
)
def pertumbuhan(bagian: Sequence[Decimal], tahun_lalu: Sequence[Decimal]) -> Decimal:
    """Growth over the year before, in percent, unrounded; negative when it shrank.

    Raises:
        VariabelKurangError: one of the two has no value.
        TahunLaluNolError: the values of the year before add up to zero.
    """
    if not bagian or not tahun_lalu:
        raise VariabelKurangError
    if _sum(tahun_lalu) == 0:
        raise TahunLaluNolError
    return (_sum(bagian) - _sum(tahun_lalu)) / _sum(tahun_lalu) * 100


RUMUS_REALISASI: dict[RumusRealisasi, Rule[..., Decimal]] = {
    RumusRealisasi.RASIO: rasio,
    RumusRealisasi.JUMLAH: jumlah_bagian,
    RumusRealisasi.SELISIH: selisih_bagian,
    RumusRealisasi.RATA_RATA: rata_rata_bagian,
    RumusRealisasi.TERTIMBANG: tertimbang,
    RumusRealisasi.PERTUMBUHAN: pertumbuhan,
}
"""The one rule of each named formula."""
