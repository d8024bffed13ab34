"""STR: items of a list without a mark, or with two."""

import re
from collections import defaultdict

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.dokumen.baca.terbaca import BlokTerbaca, DokumenTerbaca, ParagrafTerbaca
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.temuan import Tingkat

_PELAPORAN = PERMENPANRB_53_2014.at("Lampiran II")
_WORD = re.compile(r"[^\W_]+")
_FIRST = re.compile(r"\(?[a1][.)]")
_OPENS_LIST = re.compile(r":\W*$")
_LEADS_IN = re.compile(r"(?::|\b(?:berikut|lain|yaitu|yakni|meliputi|ini|adalah|dari))\W*$", re.IGNORECASE)
_OWN_MARK = re.compile(r"(?:[a-z]|\d{1,2})[.)](?=\s|[A-Z])")
_CAPTION = re.compile(r"\W*(?:gambar|grafik|diagram|bagan|tabel|sumber|keterangan|catatan)\b", re.IGNORECASE)
_FEWEST_WORDS = 6
_LONGEST = 300


@check(
    "STR027",
    message="Butir pertama daftar ini tidak bertanda: “{tercetak}”.",
    hint="Beri tanda pada butir pertama, dan geser tanda butir-butir berikutnya.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.PERINGATAN,
)
def butir_pertama_unmarked(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Sebuah daftar dimulai dengan alinea tanpa tanda, dan butir sesudahnya bertanda a atau 1.

    Alinea itu dianggap butir bila kalimat di atasnya berakhir dengan titik dua dan ia sendiri bukan pengantar,
    atau bila di tempat lain ia tercetak sebagai butir; yang pertama hanya menjadi saran.
    """
    for document in dokumen:
        marked: dict[tuple[str, ...], list[ParagrafTerbaca]] = defaultdict(list)
        for block in document.blok:
            if isinstance(block, ParagrafTerbaca) and block.tanda:
                marked[_words(block.teks)].append(block)
        blocks = document.blok
        for at in range(1, len(blocks) - 1):
            lead, first, second = blocks[at - 1], blocks[at], blocks[at + 1]
            if not _begins_list(second) or not isinstance(first, ParagrafTerbaca) or not _may_be_item(first):
                continue
            twin = next(iter(marked.get(_words(first.teks), [])), None)
            if twin is None and not (isinstance(lead, ParagrafTerbaca) and _OPENS_LIST.search(lead.teks)):
                yield LULUS
                continue
            yield Langgar(
                first.tempat,
                _short(first.teks),
                tempat_lain=(second.tempat, *([twin.tempat] if twin else [])),
                tingkat=None if twin else Tingkat.SARAN,
                berkas=document.berkas,
            )


def _begins_list(block: BlokTerbaca) -> bool:
    return isinstance(block, ParagrafTerbaca) and _FIRST.fullmatch(block.tanda) is not None


def _may_be_item(block: ParagrafTerbaca) -> bool:
    """Is it a sentence without a mark that leads in nothing?"""
    words = _words(block.teks)
    if block.tanda or len(words) < _FEWEST_WORDS or len(block.teks) > _LONGEST:
        return False
    return not (_LEADS_IN.search(block.teks) or _CAPTION.match(block.teks) or ":" in block.teks)


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold()))


def _short(text: str) -> str:
    words = text.split()
    return " ".join(words) if len(words) <= 14 else " ".join(words[:14]) + "…"


@check(
    "STR028",
    message="Butir {tercetak} bertanda dua kali.",
    hint="Hapus salah satu tandanya.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.SARAN,
)
def butir_marked_twice(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Tanda sebuah butir tercetak sekali lagi di depan isinya."""
    for document in dokumen:
        for block in document.blok:
            if not isinstance(block, ParagrafTerbaca) or not block.tanda.strip("().").isalnum():
                continue
            found = _OWN_MARK.match(block.teks)
            if found is not None and found[0].rstrip(".)") == block.tanda.strip("()."):
                yield Langgar(block.tempat, f"{block.tanda} {found[0]}", berkas=document.berkas)
            else:
                yield LULUS
