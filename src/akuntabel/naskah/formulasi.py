"""How an indikator is computed: a fraction where the line holds it, else words."""

import re

from akuntabel.dokumen.blocks import Blok, Gaya, Rumus
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.markdown import markdown
from akuntabel.naskah.teks import isian, lower_first, nomor, rapat
from akuntabel.skema.tabel.perjanjian import Iku

LEBAR_SEL = 20
"""Characters of a fraction that a table cell holds on one line."""

_SERATUS = nomor("100%")
_KHUSUS = re.compile(r"([{}_&#$%])")


def blok_formulasi(bahan: Bahan, iku: Iku, lebar: int = LEBAR_SEL) -> tuple[Blok, ...]:
    """The formula as blocks: a ratio as a real fraction if its parts stay within `lebar` characters."""
    words = markdown(iku.formulasi, bahan.hasil, Gaya.RAPAT)
    if not is_rasio(iku):
        return words or (rapat("–"),)
    return (*_rasio(iku, lebar), *words)


def is_rasio(iku: Iku) -> bool:
    """Is it a ratio, times 100 percent?"""
    return bool(iku.pembilang and iku.penyebut)


def _rasio(iku: Iku, lebar: int) -> tuple[Blok, ...]:
    if max(len(iku.pembilang), len(iku.penyebut)) <= lebar:
        return (_fraction(iku),)
    return (
        rapat("{pembilang}", pembilang=isian(iku.pembilang)),
        rapat("÷ {penyebut}", penyebut=isian(lower_first(iku.penyebut))),
        rapat("× {seratus}", seratus=_SERATUS),
    )


def _fraction(iku: Iku) -> Rumus:
    return Rumus(
        rf"\frac{{\text{{{_escape(iku.pembilang)}}}}}{{\text{{{_escape(iku.penyebut)}}}}} \times 100\%",
        f"{iku.pembilang} dibagi {lower_first(iku.penyebut)}, dikali 100 persen",
    )


def _escape(text: str) -> str:
    """Text inside `\\text{…}`; the little LaTeX of the writers has no backslash of its own."""
    return _KHUSUS.sub(r"\\\1", text.replace("\\", "/").replace("~", "–"))
