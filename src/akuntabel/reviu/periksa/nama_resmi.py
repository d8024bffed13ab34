"""ATR: names of national systems and terms that are not spelt as their regulation does."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from akuntabel.dasar.istilah import NamaResmi, nama_resmi
from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.susunan import teks_memuat
from akuntabel.reviu.temuan import Tingkat

_SEVERAL = 4


@check(
    "ATR012",
    message="Nama resmi tercetak “{tercetak}”, seharusnya “{seharusnya}” menurut {dasar}.",
    hint="Tulis nama itu lengkap seperti dalam peraturannya.",
    dasar=PERMENPANRB_53_2014.at("Lampiran III"),
    tingkat=Tingkat.PERINGATAN,
)
def nama_resmi_wrong(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Nama sistem atau istilah nasional kehilangan satu katanya, atau tertulis dengan bentuk keliru yang lazim.

    Huruf besar, spasi, dan tanda hubung tidak dihitung. Disebut satu kali untuk setiap alinea atau sel.
    """
    for document in dokumen:
        for name, right, wrong in _patterns():
            for text in teks_memuat(document, name.tanda):
                if (found := wrong.search(text.isi)) is not None:
                    yield Langgar(
                        text.tempat,
                        " ".join(found[0].split()),
                        name.resmi,
                        isi={"dasar": name.peraturan.singkat},
                        berkas=document.berkas,
                    )
                elif right.search(text.isi) is not None:
                    yield LULUS


@cache
def _patterns() -> tuple[tuple[NamaResmi, re.Pattern[str], re.Pattern[str]], ...]:
    return tuple(_pattern(name) for name in nama_resmi(date.max))


def _pattern(name: NamaResmi) -> tuple[NamaResmi, re.Pattern[str], re.Pattern[str]]:
    """What finds a name as it should be, and what finds it without one of its inner words."""
    words = name.resmi.split()
    forms = [name.keliru] if name.keliru else []
    if len(words) >= _SEVERAL:
        forms.extend(_spaced(short) for short in _shortened(words))
    return (
        name,
        re.compile(_spaced(words), re.IGNORECASE),
        re.compile("|".join(f"(?:{form})" for form in forms), re.IGNORECASE),
    )


def _shortened(words: list[str]) -> Iterator[list[str]]:
    for at in range(1, len(words) - 1):
        yield [*words[:at], *words[at + 1 :]]


def _spaced(words: list[str]) -> str:
    return r"\b" + r"\s+".join(map(re.escape, words)) + r"(?!\w)"
