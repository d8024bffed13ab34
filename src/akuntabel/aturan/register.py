"""From the rows of a register to one count: the rows, the groups, or what they add up to.

A row comes as the number that it stands for: 1, or its `nilai` where values are added up. Which
rows come (all, or those in a counted state) is settled before; no row at all is no count, since
nobody may have begun to write. Grounds: docs/tafsir/rumus-realisasi.md.
"""

from collections.abc import Sequence
from decimal import Decimal

from akuntabel.aturan.errors import BanyakNilaiBerbedaError
from akuntabel.aturan.rule import Rule, rule
from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.skema.pilihan import CaraHitung

_PENGUKURAN = PERMENPANRB_53_2014.at("Lampiran II")
_TAFSIR = "rumus-realisasi"


def _excel_sum(baris: Sequence[str]) -> str:
    return f"SUM({','.join(baris)})" if baris else "0"


@rule(
    id="register.banyak-baris",
    dasar=_PENGUKURAN,
    judul="Banyak baris register",
    rumus="banyaknya baris yang dihitung",
    excel=_excel_sum,
    tafsir=_TAFSIR,
)
def banyak_baris(baris: Sequence[Decimal]) -> Decimal:
    """How many rows are counted, each coming as 1; zero when none of those written counts."""
    return sum(baris, Decimal())


def _excel_groups(baris: Sequence[str], kelompok: Sequence[str]) -> str:
    """Each group counts once when any of its rows holds a number above zero."""
    members: dict[str, list[str]] = {}
    for cell, group in zip(baris, kelompok, strict=True):
        members.setdefault(group, []).append(cell)
    return "+".join(f"SIGN({'+'.join(cells)})" for cells in members.values()) or "0"


@rule(
    id="register.banyak-kelompok",
    dasar=_PENGUKURAN,
    judul="Banyak kelompok dalam register",
    rumus="banyaknya kelompok yang mempunyai sedikitnya satu baris yang dihitung",
    excel=_excel_groups,
    tafsir=_TAFSIR,
)
def banyak_kelompok(baris: Sequence[Decimal], kelompok: Sequence[str]) -> Decimal:
    """How many groups have at least one counted row: ten papers of four kinds are four.

    Args:
        baris: the counted rows, each as 1.
        kelompok: the group of each of them, in the same order.

    Raises:
        BanyakNilaiBerbedaError: a row has no group.
    """
    if len(baris) != len(kelompok):
        raise BanyakNilaiBerbedaError(satu="baris", banyak_satu=len(baris), dua="kelompok", banyak_dua=len(kelompok))
    return Decimal(len({group for value, group in zip(baris, kelompok, strict=True) if value > 0}))


@rule(
    id="register.jumlah-nilai",
    dasar=_PENGUKURAN,
    judul="Jumlah nilai register",
    rumus="jumlah kolom Nilai dari baris yang dihitung",
    excel=_excel_sum,
    tafsir=_TAFSIR,
)
def jumlah_nilai(baris: Sequence[Decimal]) -> Decimal:
    """What the counted rows add up to, in the satuan of their values."""
    return sum(baris, Decimal())


HITUNG_REGISTER: dict[CaraHitung, Rule[..., Decimal]] = {
    CaraHitung.BARIS: banyak_baris,
    CaraHitung.BERSTATUS: banyak_baris,
    CaraHitung.KELOMPOK: banyak_kelompok,
    CaraHitung.KELOMPOK_BERSTATUS: banyak_kelompok,
    CaraHitung.JUMLAH: jumlah_nilai,
    CaraHitung.JUMLAH_BERSTATUS: jumlah_nilai,
}
"""The rule of each way to count; those by state take only the rows in a counted state."""

BERSTATUS = frozenset({CaraHitung.BERSTATUS, CaraHitung.KELOMPOK_BERSTATUS, CaraHitung.JUMLAH_BERSTATUS})
"""Ways that take only rows in a counted state."""
