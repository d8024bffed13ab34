"""Parts that a sentence, or the list behind it, gives for a whole."""

import re
from collections.abc import Sequence
from itertools import pairwise

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.dokumen.baca.terbaca import BlokTerbaca, DokumenTerbaca, ParagrafTerbaca, Tempat
from akuntabel.reviu.angka import numbers_in
from akuntabel.reviu.daftar import list_after
from akuntabel.reviu.klaim.kalimat import sentences
from akuntabel.reviu.klaim.putusan import has_number
from akuntabel.reviu.klaim.rincian import Rincian, divisions, listed_parts
from akuntabel.reviu.periksa.baris import write
from akuntabel.reviu.periksa.narasi_rujukan import quote
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, Lulus, check

_MAY_DIVIDE = re.compile(
    r"terdiri|terbagi|rinci|komposisi|meliputi|mencakup|yaitu|yakni|masing|\(|\b[Dd]ari\b|sehingga|maka"
)
_ANNOUNCES = re.compile(
    r"(?::|\bberikut(?:\s+ini)?|\b(?:yaitu|yakni|terdiri\s+(?:dari|atas)|rincian(?:nya)?))\W*$", re.IGNORECASE
)
_SPENDING = re.compile(r"\W*belanja\b", re.IGNORECASE)
_BUDGET = re.compile(
    r"\b(?:total|seluruh|jumlah|pagu|alokasi)\b.*\b(?:anggaran|belanja)\b|\banggaran\b.*\bsebesar\b", re.IGNORECASE
)
_BACK = 2
_LONGEST = 1500
_AT_START = 15


_RANKS = re.compile(r"\b(?:diikuti|disusul|kemudian\s+diikuti|terbesar\s+kedua)\b", re.IGNORECASE)
"""A sentence that ranks places or things: the first is none of whose parts the others are."""


@check(
    "NAR023",
    message="Rinciannya berjumlah {tercetak}, keseluruhannya {seharusnya}: “{kalimat}”.",
    hint="Hitung ulang bagian-bagian yang disebut, atau betulkan keseluruhannya.",
    dasar=PERMENPANRB_53_2014.at("Lampiran II"),
)
def rincian_unlike_keseluruhan(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Bagian yang disebut sebuah kalimat atau daftar sesudahnya tidak membentuk keseluruhan yang disebutnya.

    Misalnya `24 orang terdiri dari 18 PNS dan 5 PPPK`, `dari 12 indikator, 9 tercapai dan 4 belum`, atau jenis belanja
    yang tidak membentuk anggarannya. Bagian yang hanya contoh, atau yang tidak semuanya berangka, dibiarkan.
    """
    for document in dokumen:
        for at, block in enumerate(document.blok):
            if isinstance(block, ParagrafTerbaca) and _MAY_DIVIDE.search(block.teks) and has_number(block.teks):
                said = [*filter(has_number, sentences(block.teks)), ""]
                for sentence, after in pairwise(said):
                    for found in () if _RANKS.search(sentence) else divisions(sentence):
                        if not _rest_follows(found, after):
                            yield _compare(found, sentence, block.tempat, document.berkas)
            if isinstance(block, ParagrafTerbaca) and _ANNOUNCES.search(block.teks[-40:]):
                yield from _listed(document.blok, at, block, document.berkas)


def _rest_follows(found: Rincian, after: str) -> bool:
    """Does the next sentence begin with what is left of the whole: `1 indikator belum diukur`?"""
    first = next(iter(numbers_in(after)), None)
    if first is None or first.mulai > _AT_START:
        return False
    return any(whole.nilai.angka - found.jumlah == first.nilai.angka for whole in found.keseluruhan)


def _compare(found: Rincian, sentence: str, place: Tempat, file: str) -> Lulus | Langgar:
    if found.cocok():
        return LULUS
    whole = found.keseluruhan[-1].nilai
    return Langgar(
        tempat=place,
        berkas=file,
        tercetak=write(found.jumlah, whole if whole.desimal >= 0 else found.bagian[0].nilai),
        seharusnya=whole.teks,
        isi={"kalimat": quote(sentence)},
    )


def _listed(blocks: Sequence[BlokTerbaca], at: int, lead: ParagrafTerbaca, file: str) -> Hasil:
    listed = list_after(blocks, at)
    if listed is None or not listed.utuh or len(listed.butir) < 2:
        return
    items = [item.teks for item in listed.butir]
    sentence = sentences(lead.teks)[-1]
    if found := listed_parts(sentence, items):
        yield _compare(found, sentence, lead.tempat, file)
    elif all(map(_SPENDING.match, items)):
        before = (b.teks for b in reversed(blocks[max(0, at - _BACK) : at]) if isinstance(b, ParagrafTerbaca))
        total = next((s for text in before if _BUDGET.search(text) for s in sentences(text) if _BUDGET.search(s)), "")
        if found := listed_parts(total, items):
            yield _compare(found, total, lead.tempat, file)
