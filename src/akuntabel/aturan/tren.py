"""The trend word of a series of years, and what it means for the indikator."""

from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from akuntabel.aturan.rule import rule
from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.skema.pilihan import Arah

_PELAPORAN = PERMENPANRB_53_2014.at("Lampiran II")


class Tren(StrEnum):
    """Course of a series, whatever its meaning."""

    NAIK = "naik"
    TETAP = "tetap"
    TURUN = "turun"
    CENDERUNG_NAIK = "cenderung naik"
    CENDERUNG_TURUN = "cenderung turun"
    FLUKTUATIF = "fluktuatif"
    BELUM_ADA = "belum ada"


class MaknaTren(StrEnum):
    """What the course means, once the direction of the indikator is known."""

    MEMBAIK = "membaik"
    STABIL = "stabil"
    MEMBURUK = "memburuk"
    FLUKTUATIF = "fluktuatif"
    BELUM_ADA = "belum ada"


@rule(
    id="tren",
    dasar=_PELAPORAN,
    judul="Tren antartahun",
    rumus="selisih tahun berurutan: semua positif naik, semua nol tetap, semua negatif turun; positif dan nol "
    "cenderung naik, negatif dan nol cenderung turun, positif dan negatif fluktuatif",
    tafsir="tren",
)
def tren(nilai: Sequence[Decimal]) -> Tren:
    """Trend word for values of consecutive years, earliest first.

    Source: PermenPANRB 53/2014, Lampiran II asks for the comparison and defines no word; ours
    is argued in docs/tafsir/tren.md. Fewer than two values give BELUM_ADA.

    >>> tren([Decimal(91), Decimal("85.42"), Decimal("92.80"), Decimal("92.33")]).value
    'fluktuatif'
    """
    arah = {(kini > lalu) - (kini < lalu) for lalu, kini in pairwise(nilai)}
    if not arah:
        return Tren.BELUM_ADA
    if {1, -1} <= arah:
        return Tren.FLUKTUATIF
    if len(arah) > 1:
        return Tren.CENDERUNG_NAIK if 1 in arah else Tren.CENDERUNG_TURUN
    return {1: Tren.NAIK, 0: Tren.TETAP, -1: Tren.TURUN}[arah.pop()]


_MAKNA = {
    (Tren.NAIK, Arah.NAIK): MaknaTren.MEMBAIK,
    (Tren.NAIK, Arah.TURUN): MaknaTren.MEMBURUK,
    (Tren.TURUN, Arah.NAIK): MaknaTren.MEMBURUK,
    (Tren.TURUN, Arah.TURUN): MaknaTren.MEMBAIK,
}
_KECENDERUNGAN = {Tren.CENDERUNG_NAIK: Tren.NAIK, Tren.CENDERUNG_TURUN: Tren.TURUN}
_MAKNA_TANPA_ARAH = {
    Tren.TETAP: MaknaTren.STABIL,
    Tren.FLUKTUATIF: MaknaTren.FLUKTUATIF,
    Tren.BELUM_ADA: MaknaTren.BELUM_ADA,
}


@rule(
    id="tren.makna",
    dasar=_PELAPORAN,
    judul="Makna tren",
    rumus="naik pada progres positif atau turun pada progres negatif, juga kecenderungannya: membaik; "
    "sebaliknya memburuk; tetap: stabil",
    tafsir="tren",
)
def makna_tren(tren: Tren, arah: Arah) -> MaknaTren:
    """Is the course good news for an indikator of this direction?

    Source: docs/tafsir/tren.md.
    """
    return _MAKNA_TANPA_ARAH.get(tren) or _MAKNA[_KECENDERUNGAN.get(tren, tren), arah]


@rule(
    id="selisih",
    dasar=_PELAPORAN,
    judul="Selisih dengan tahun sebelumnya",
    rumus="nilai sekarang − nilai sebelumnya",
    excel="{sekarang}-{sebelumnya}",
)
def selisih(sekarang: Decimal, sebelumnya: Decimal) -> Decimal:
    """Change from an earlier value, in the satuan of both; negative when it fell.

    Source: second analysis of PermenPANRB 53/2014, Lampiran II.
    """
    return sekarang - sebelumnya
