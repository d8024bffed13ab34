"""ATR: names of program, kegiatan and sub kegiatan that lack or add a word of the nomenclature."""

from collections import defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache

from akuntabel.dasar.nomenklatur import KEWILAYAHAN, Jenjang, Nomenklatur, daftar_nomenklatur
from akuntabel.dasar.peraturan import PERMENDAGRI_90_2019
from akuntabel.reviu.fakta import Fakta, JenisSubjek
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.sebutan import alike, tokens
from akuntabel.reviu.temuan import Tingkat

_LEVELS = {
    JenisSubjek.PROGRAM: Jenjang.PROGRAM,
    JenisSubjek.KEGIATAN: Jenjang.KEGIATAN,
    JenisSubjek.SUB_KEGIATAN: Jenjang.SUB_KEGIATAN,
}
_FEWEST_WORDS = 3
_MOST_ODD = 2
_SHARED = 0.75
_KINDS = frozenset({"program", "kegiatan", "subkegiatan"})

Kata = tuple[str, ...]


@check(
    "ATR016",
    message="{jenis} tercetak “{tercetak}”, dalam nomenklatur “{seharusnya}”.",
    hint="Salin nama dari keputusan nomenklatur yang berlaku; keputusan yang memuat daftar ini belum dipastikan.",
    dasar=PERMENDAGRI_90_2019.at("Lampiran"),
    tingkat=Tingkat.SARAN,
)
def nama_unlike_nomenklatur(fakta: tuple[Fakta, ...]) -> Hasil:
    """Nama program, kegiatan, atau sub kegiatan berbeda satu dua kata, atau salah tulis, dibanding nomenklatur.

    Huruf besar, tanda baca, dan kata yang terpenggal tidak dihitung. Keputusan yang memuat daftar itu belum
    dipastikan dan nama berubah dari tahun ke tahun, sehingga temuannya hanya saran, satu kali setiap nama.
    """
    seen: dict[tuple[str, JenisSubjek, Kata], list[tuple[Fakta, str]]] = defaultdict(list)
    for fact in fakta:
        for subject in (fact.subjek, *fact.konteks):
            if subject.jenis in _LEVELS:
                printed = " ".join(subject.nama.split())
                seen[fact.berkas, subject.jenis, _words(printed)].append((fact, printed))
    for (_, kind, words), places in seen.items():
        meant = _meant(words, _LEVELS[kind])
        if meant is None:
            continue
        first, printed = places[0]
        if words == _words(meant.nama) or _is_spaced_otherwise(printed, meant.nama):
            yield LULUS
            continue
        tables = {f.tempat.tabel: f.tempat for f, _ in places}
        yield Langgar(
            first.tempat,
            printed,
            meant.nama,
            tuple(place for table, place in tables.items() if table != first.tempat.tabel),
            isi={"jenis": kind.value.capitalize()},
            berkas=first.berkas,
        )


def _is_spaced_otherwise(printed: str, name: str) -> bool:
    """Are the letters of two names equal, but for the kind that stands before one of them?"""
    return _letters(name).endswith(_letters(printed)) and len(_words(name)) <= len(_words(printed)) + 1


def _letters(name: str) -> str:
    """The letters of a name alone: a word broken at a line's end is the same."""
    return "".join(filter(str.isalnum, name.casefold()))


def _words(name: str) -> Kata:
    words = tokens(name)
    return words[1:] if words and words[0] in _KINDS else words


@cache
def _by_level() -> dict[Jenjang, dict[Kata, Nomenklatur]]:
    found: dict[Jenjang, dict[Kata, Nomenklatur]] = defaultdict(dict)
    for entry in daftar_nomenklatur(bidang=KEWILAYAHAN).values():
        found[entry.kode.jenjang].setdefault(_words(entry.nama), entry)
    return found


@cache
def _by_word() -> dict[tuple[Jenjang, str], tuple[Kata, ...]]:
    found: dict[tuple[Jenjang, str], list[Kata]] = defaultdict(list)
    for level, names in _by_level().items():
        for words in names:
            for word in set(words):
                found[level, word].append(words)
    return {key: tuple(names) for key, names in found.items()}


def _meant(words: Kata, level: Jenjang) -> Nomenklatur | None:
    """The entry that a name is, or the only one that it differs from by a word or two; None where that is unsure."""
    names = _by_level()[level]
    if words in names:
        return names[words]
    if len(words) < _FEWEST_WORDS:
        return None
    near = {other for word in set(words) for other in _by_word().get((level, word), ())}
    found = [other for other in near if _differs_little(words, other)]
    return names[found[0]] if len(found) == 1 else None


def _differs_little(words: Kata, other: Kata) -> bool:
    """Do only a few words lack or stand too many, or differ in their ending, and most agree in order?"""
    if abs(len(words) - len(other)) > _MOST_ODD:
        return False
    odd = 0
    for tag, i, j, k, end in SequenceMatcher(None, words, other, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        if tag == "replace" and not all(_is_form(a, b) for a, b in _paired(words[i:j], other[k:end])):
            return False
        odd += max(j - i, end - k)
    return odd <= _MOST_ODD and odd <= (1 - _SHARED) * max(len(words), len(other)) + 1


def _paired(one: Kata, other: Kata) -> Iterator[tuple[str, str]]:
    yield from zip(one, other, strict=False)


def _is_form(one: str, other: str) -> bool:
    return alike(one, other) or one.startswith(other) or other.startswith(one)
