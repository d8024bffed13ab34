"""What a report says helped and hindered it: hindrances listed as help, and one thing said to have done both."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca, ParagrafTerbaca, TabelTerbaca, Tempat
from akuntabel.reviu.ingatan import sekali
from akuntabel.reviu.klaim.kalimat import sentences
from akuntabel.reviu.periksa.narasi_rujukan import quote
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.sebutan import stem, tokens
from akuntabel.reviu.susunan import bagian_of
from akuntabel.reviu.temuan import Tingkat

_PELAPORAN = PERMENPANRB_53_2014.at("Lampiran II")


class Arah(Enum):
    """Which way a factor worked."""

    PENDORONG = "pendorong"
    PENGHAMBAT = "penghambat"


_HELP = r"(?:\bfaktor(?:-faktor)?\s+(?:kunci|pendorong|pendukung|penentu|keberhasilan)\b)"
_HINDER = (
    r"(?:\bfaktor(?:-faktor)?\s+(?:penghambat|hambatan|kendala|kegagalan)\b"
    r"|\b(?:hambatan|kendala|permasalahan)(?=\s+(?:dan\s+permasalahan\s+)?(?:yang|dalam|pada|adalah|kinerja|antara|utama|:)))"
)
_LEAD = re.compile(rf"(?P<help>{_HELP})|(?P<hinder>{_HINDER})", re.IGNORECASE)
_TELLS = re.compile(r"\b(?:adalah|ialah|yaitu|yakni|meliputi|antara\s+lain|berupa)\b\s*:?|:", re.IGNORECASE)
_NEGATIVE = re.compile(
    r"\b(?:ter?batasnya|keterbatasan|terbatas|kekurangan|kurang(?:nya)?|minim(?:nya)?|rendah(?:nya)?|lemah(?:nya)?"
    r"|belum|tidak|kendala|hambatan|sulit(?:nya)?)\b",
    re.IGNORECASE,
)
_SHORTAGE = re.compile(
    r"(?:ter?batasnya|keterbatasan|kurangnya|minimnya|rendahnya|lemahnya|belum|tidak\s+(?:ada|tersedia|optimal)\w*"
    r"|kendala|hambatan)\b",
    re.IGNORECASE,
)
_BEYOND = re.compile(
    r"\s(?:dalam|terhadap|pada|untuk|guna|bagi|melalui|sebagai|sehingga|dari|oleh|di|ke)\s", re.IGNORECASE
)
_PART = re.compile(r"\b(?:sebagian|beberapa|sejumlah|masih\s+ada|yang\s+ada|tertentu|mulai)\b", re.IGNORECASE)
_REMEDY = re.compile(r"\b(?:peningkatan|penambahan|perbaikan|pemenuhan|upaya|penguatan|optimalisasi)\b", re.IGNORECASE)
_BETWEEN = re.compile(
    r"\s*(?:[,;]|\bserta\b|\bmaupun\b|\bdan\b(?=\s+(?:masih\s+)?(?:keter|kurang|minim|rendah|lemah|belum|tidak|kendala|hambatan)))\s*",
    re.IGNORECASE,
)
_HOW = frozenset(
    {
        *("optimal", "maksimal", "baik", "memadai", "merata", "tersedia", "sedia", "ada", "aktif", "efektif", "cukup"),
        *("dukung", "dukungan", "tinggi", "sangat", "jelas", "masih", "adanya"),
    }
)
"""Stems of words that say how much of a thing there is, not what it is."""
_LEADS = (":", "berikut", "berikut.", "antara lain")
"""How a paragraph ends that introduces a list."""
_FEWEST = 2
"""Words that name a thing well enough to know it again."""
_FAR = 16
"""Paragraphs after which what is told belongs to another matter."""


@dataclass(frozen=True, slots=True)
class Faktor:
    """One thing that helped or hindered: its words, its place, how many paragraphs of the text precede it."""

    arah: Arah
    teks: str
    tempat: Tempat
    urutan: int
    dari_daftar: bool

    @property
    def perkara(self) -> frozenset[str]:
        """The stems that name the thing, without how much of it there is and what it is for."""
        named = _NEGATIVE.sub(" ", _BEYOND.split(f" {self.teks} ", maxsplit=1)[0])
        return frozenset(s for word in tokens(named) if (s := stem(word)) not in _HOW and word not in _HOW)


@sekali
def faktor_of(dokumen: DokumenTerbaca) -> Iterator[Faktor]:
    """Every factor in the text of a document: those of a sentence, and the items of a list that one introduces.

    One paragraph without a mark may stand between the introduction and the items.
    """
    way: Arah | None = None
    begun = False
    for number, block in enumerate(bagian_of(dokumen).naskah):
        if isinstance(block, TabelTerbaca):
            way = None
        elif isinstance(block, ParagrafTerbaca) and block.tanda and way is not None and not _LEAD.search(block.teks):
            begun = True
            yield Faktor(way, block.teks, block.tempat, number, dari_daftar=True)
        elif isinstance(block, ParagrafTerbaca) and way is not None and not begun and not _LEAD.search(block.teks):
            begun = True
            yield Faktor(way, block.teks, block.tempat, number, dari_daftar=False)
        else:
            way, begun = _opened(block.teks), False
            for sentence in sentences(block.teks):
                yield from (
                    Faktor(arah, told, block.tempat, number, dari_daftar=False) for told, arah in _told(sentence)
                )


def _way(lead: re.Match[str]) -> Arah:
    return Arah.PENDORONG if lead["help"] else Arah.PENGHAMBAT


def _opened(text: str) -> Arah | None:
    """Which way the list works that a paragraph introduces; None when it introduces none, or both at once."""
    ways = {_way(lead) for lead in _LEAD.finditer(text)}
    opens = text.rstrip().endswith(_LEADS) or (_LEAD.match(text) and not _TELLS.search(text) and text[-1] not in ".;")
    return ways.pop() if len(ways) == 1 and opens else None


def _told(sentence: str) -> Iterator[tuple[str, Arah]]:
    """What a sentence says helped or hindered, behind its verb."""
    leads = list(_LEAD.finditer(sentence))
    if len({_way(lead) for lead in leads}) != 1:
        return
    verb = _TELLS.search(sentence, leads[0].end())
    if verb is not None and (rest := sentence[verb.end() :].strip(" .:")):
        yield rest, _way(leads[0])


@check(
    "NAR019",
    message="Hambatan “{tercetak}” terdaftar sebagai faktor keberhasilan.",
    hint="Pindahkan ke daftar hambatan, atau tulis faktor keberhasilannya.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.PERINGATAN,
)
def hambatan_as_faktor_keberhasilan(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Butir daftar faktor pendorong atau faktor kunci keberhasilan menyebut kekurangan."""
    for document in dokumen:
        for one in faktor_of(document):
            if one.arah is not Arah.PENDORONG or not one.dari_daftar:
                continue
            if _SHORTAGE.match(one.teks):
                yield Langgar(tempat=one.tempat, berkas=document.berkas, tercetak=quote(one.teks))
            else:
                yield LULUS


@check(
    "NAR031",
    message="“{tercetak}” disebut menghambat, padahal “{lain}” disebut mendorong hal yang sama.",
    hint="Pilih salah satu, atau jelaskan bagian mana yang mendorong dan mana yang menghambat.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.PERINGATAN,
)
def faktor_working_both_ways(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Kekurangan suatu hal disebut sebagai hambatan, sedangkan hal itu sendiri disebut sebagai faktor pendorong.

    Hanya dalam bagian yang sama dan berdekatan. Hambatan atau pendorong yang hanya mengenai sebagian hal itu
    atau baru mulai, dan peningkatan atau penambahan yang menjadi jawabannya, tidak bertentangan.
    """
    for document in dokumen:
        found = [part for whole in faktor_of(document) for part in _parts(whole)]
        helping = [f for f in found if f.arah is Arah.PENDORONG and not _is_qualified(f)]
        for one in found:
            if one.arah is not Arah.PENGHAMBAT or not _NEGATIVE.search(one.teks) or _PART.search(one.teks):
                continue
            other = _opposite(one, helping)
            if other is None:
                yield LULUS
                continue
            yield Langgar(
                one.tempat,
                quote(one.teks),
                tempat_lain=(other.tempat,),
                isi={"lain": quote(other.teks)},
                berkas=document.berkas,
            )


def _parts(faktor: Faktor) -> Iterator[Faktor]:
    return (replace(faktor, teks=part) for part in _BETWEEN.split(faktor.teks) if part)


def _is_qualified(faktor: Faktor) -> bool:
    """Does a thing that helped lack something itself, help in part, or only answer a want?"""
    return any(words.search(faktor.teks) for words in (_NEGATIVE, _PART)) or _REMEDY.match(faktor.teks) is not None


def _opposite(one: Faktor, helping: Sequence[Faktor]) -> Faktor | None:
    """The nearest thing that helped and is all that this hindrance is about."""
    thing = one.perkara
    if len(thing) < _FEWEST:
        return None
    near = (f for f in helping if abs(f.urutan - one.urutan) <= _FAR and f.tempat.bagian == one.tempat.bagian)
    return min((f for f in near if thing <= f.perkara), key=lambda f: abs(f.urutan - one.urutan), default=None)
