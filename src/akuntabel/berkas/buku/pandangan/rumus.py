"""Formulas that several views share: a cell as a number, however it was typed, and what a row still lacks."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from akuntabel.berkas.buku.pandangan.rupa import Letak, Terhitung
from akuntabel.skema.nilai import Isian, Nilai

_CENT = Decimal("0.01")
_MOST_WORDS = 200


def number_of(cell: str) -> str:
    """A cell as a number: 92,5 and 92.5 and B (67) are text in the workbook, so that they stay as typed."""
    inner = f'IFERROR(MID({cell},FIND("(",{cell})+1,FIND(")",{cell})-FIND("(",{cell})-1),{cell})'
    comma = f'_xlfn.NUMBERVALUE({inner},",",".")'
    return f'IF(ISNUMBER({cell}),{cell},IF(ISNUMBER(FIND(",",{inner})),{comma},_xlfn.NUMBERVALUE({inner},".",",")))'


def angka_of(isian: Isian | None) -> Decimal | None:
    """The one number of a value; None for a range and for what has no value."""
    return isian.angka if isinstance(isian, Nilai) and isian.sampai is None else None


def cents(number: Decimal) -> Decimal:
    """A number on two decimals, half up, as ROUND gives it."""
    return number.quantize(_CENT, rounding=ROUND_HALF_UP)


def lacking(needed: Sequence[Sequence[str]], words: Sequence[str], when: str) -> Terhitung:
    """A column that names what a row still lacks.

    Args:
        needed: columns of which one must be filled, for each of the words.
        words: what lacks when none of those is.
        when: the column that makes a row count at all.
    """

    def formula(place: Letak) -> str:
        here = [[name for name in names if name in place.kolom] for names in needed]
        parts = [
            f'IF({"&".join(map(place.sel, names))}="","; {word}","")'
            for names, word in zip(here, words, strict=True)
            if names
        ]
        return f'IF({place.sel(when)}="","",MID({"&".join(parts)},3,{_MOST_WORDS}))' if parts else ""

    def value(place: Letak) -> str:
        if not place.teks.get(when):
            return ""
        return "; ".join(
            word
            for names, word in zip(needed, words, strict=True)
            if any(n in place.kolom for n in names) and not any(place.teks.get(n) for n in names)
        )

    return Terhitung("belum", "Belum diisi", 20, formula, value, "hitung_belum")
