"""Passages that a document prints twice, one of them with a word of another spelling or meaning."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca, JudulTerbaca, TabelTerbaca, Tempat
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.sebutan import alike
from akuntabel.reviu.susunan import sel_of
from akuntabel.reviu.temuan import Tingkat

_WORD = re.compile(r"[^\W_]+")
_ITEM = re.compile(r"\n+|(?:^|(?<=\s))(?:[-•✓▪–]|\(?(?:\d{1,2}|[a-z])[.)])\s+")
_BLANKS = str.maketrans(dict.fromkeys(".,;:()[]{}/\\\"'“”‘’«»-–—•✓▪·&+%*=_<>?!|…", " "))
_ANCHOR_WORDS = 5
_ANCHOR_LETTERS = 30
_FEWEST_LINES = 2
_MOST_TWINS = 6
_MOST_CHANGED = 2


class _Baris(NamedTuple):
    """A line of a list, a cell or the text: its words, as printed, and the run of lines that it stands in."""

    kata: tuple[str, ...]
    teks: str
    tempat: Tempat
    rangkai: int
    sel: bool


class _Beda(NamedTuple):
    """Two lines that differ in a few words: the later one, the earlier one, the words in which they differ."""

    ini: _Baris
    itu: _Baris
    kata: tuple[tuple[str, str], ...]


@check(
    "SIL032",
    message="Bagian yang tercetak dua kali berbeda pada satu kata: di sini “{tercetak}”, di tempat lain “{lain}”.",
    hint="Cocokkan kedua tempat dengan naskah aslinya, lalu pakai satu bunyi.",
    dasar=PERMENPANRB_53_2014.at("Lampiran II"),
    tingkat=Tingkat.PERINGATAN,
)
def kembar_differing(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Uraian yang sama di dua tempat, di antara baris-baris yang persis sama, berbeda pada satu atau dua kata.

    Singkatan yang lain, dan pada tabel juga kata yang lain, menjadi peringatan; salah ketik, yaitu kata yang
    hanya sekali ada dalam dokumen, menjadi saran. Kalimat yang berbeda pada angkanya tidak diperiksa, begitu pula
    kata yang berbeda di luar tabel: kalimat itu mungkin memang menyatakan hal lain.
    """
    for document in dokumen:
        lines = list(_lines(document))
        told: set[frozenset[str]] = set()
        twins = list(_twins(lines))
        counts = Counter(word for line in lines for word in line.kata) if any(twins) else Counter[str]()
        for found in twins:
            if found is None:
                yield LULUS
                continue
            for here, there in found.kata:
                level = _level(found, here, there, counts)
                if level is None or frozenset((here, there)) in told:
                    continue
                told.add(frozenset((here, there)))
                odd, usual = _odd(found, here, there, counts)
                yield Langgar(
                    odd[0].tempat,
                    _around(odd),
                    tempat_lain=(usual[0].tempat,),
                    isi={"lain": _around(usual)},
                    tingkat=level,
                    berkas=document.berkas,
                )


def _lines(document: DokumenTerbaca) -> Iterator[_Baris]:
    run = 0
    for block in document.blok:
        if isinstance(block, TabelTerbaca):
            for text, place in sel_of(block):
                run += 1
                if "\n" not in text:
                    continue
                items = [item for item in _ITEM.split(text) if item and item.strip()]
                if len(items) >= _FEWEST_LINES:
                    yield from (_line(item, place, run, cell=True) for item in items)
            run += 1
        elif isinstance(block, JudulTerbaca):
            run += 1
        else:
            yield _line(block.teks, block.tempat, run, cell=False)


def _line(text: str, place: Tempat, run: int, *, cell: bool) -> _Baris:
    return _Baris(tuple(text.casefold().translate(_BLANKS).split()), text, place, run, cell)


def _twins(lines: Sequence[_Baris]) -> Iterator[_Beda | None]:
    """Lines beside equal long ones: None where they are equal too, else how they differ."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        if len(line.kata) >= _ANCHOR_WORDS and sum(map(len, line.kata)) >= _ANCHOR_LETTERS:
            places[line.kata].append(at)
    for found in places.values():
        for first, second in pairwise(found[:_MOST_TWINS]):
            for step in (-1, 1):
                a, b = _at(lines, first, step), _at(lines, second, step)
                if a is None or b is None or a is lines[second]:
                    continue
                if a.kata == b.kata:
                    yield None
                    continue
                beyond = (_at(lines, first, 2 * step), _at(lines, second, 2 * step))
                closed = all(beyond) and beyond[0].kata == beyond[1].kata  # type: ignore[union-attr]
                open_ended = not any(beyond)
                changed = _changed(a.kata, b.kata) if closed or open_ended else ()
                if changed and not (a.sel and b.sel and a.tempat.tabel == b.tempat.tabel):
                    yield _Beda(b, a, changed)


def _at(lines: Sequence[_Baris], at: int, step: int) -> _Baris | None:
    """The line so many steps away in the same run."""
    other = at + step
    return lines[other] if 0 <= other < len(lines) and lines[other].rangkai == lines[at].rangkai else None


def _changed(here: tuple[str, ...], there: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """The pairs of words, later and earlier, in which two lines differ; empty where it is more than a few."""
    pairs: list[tuple[str, str]] = []
    if len(here) != len(there) or len(here) <= _MOST_CHANGED - 1:
        return ()
    for tag, i, j, k, end in SequenceMatcher(None, here, there, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        if tag != "replace" or j - i != end - k:
            return ()
        pairs.extend(zip(there[k:end], here[i:j], strict=True))
    few = len(pairs) <= _MOST_CHANGED and len(pairs) * 2 <= len(here)
    return tuple(pairs) if few and all(a.isalpha() and b.isalpha() for a, b in pairs) else ()


def _level(found: _Beda, here: str, there: str, counts: Counter[str]) -> Tingkat | None:
    if _is_acronym(found.ini, here) and _is_acronym(found.itu, there):
        return Tingkat.PERINGATAN
    if alike(here, there):
        return Tingkat.SARAN if min(counts[here], counts[there]) == 1 < max(counts[here], counts[there]) else None
    return Tingkat.PERINGATAN if found.ini.sel or found.itu.sel else None


def _is_acronym(line: _Baris, word: str) -> bool:
    return len(word) > _MOST_CHANGED and word.upper() in _WORD.findall(line.teks)


def _odd(found: _Beda, here: str, there: str, counts: Counter[str]) -> tuple[tuple[_Baris, str], tuple[_Baris, str]]:
    """The line with the rarer word, then the other; the later one where both are as rare."""
    pair = ((found.ini, here), (found.itu, there))
    return pair if counts[here] <= counts[there] else pair[::-1]


def _around(line: tuple[_Baris, str]) -> str:
    """The word with those beside it, as printed."""
    words = line[0].teks.split()
    at = next((i for i, w in enumerate(words) if line[1] in _WORD.findall(w.casefold())), 0)
    return " ".join(words[max(0, at - 3) : at + 3]).strip(" .,;:()")
