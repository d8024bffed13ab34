"""Names of places and posts, misspelt once where they are right everywhere else."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca, Tempat
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.sebutan import distance
from akuntabel.reviu.susunan import Teks, teks_memuat, teks_of
from akuntabel.reviu.temuan import Tingkat

_PLACE = re.compile(r"\b(?P<jenis>kecamatan|kabupaten|kota|provinsi)\s+(?P<nama>[A-Z][A-Za-z]{4,20})\b", re.IGNORECASE)
_POST = re.compile(r"^\s*jabatan\s*:\s*(?P<jabatan>.{8,60}?)[\s.,]*$", re.IGNORECASE)
_PLACES = ("kecamatan", "kabupaten", "kota", "provinsi")
_OFTEN = 10
_MOST_TYPOS = 2
_SHORTEST_LINE = 6
_LONGEST_LINE = 60


class Sebutan(NamedTuple):
    """A name as printed, folded, with its place and file."""

    teks: str
    lipat: str
    tempat: Tempat
    berkas: str


def _lines(texts: Iterable[Teks], file: str) -> Iterator[tuple[str, Tempat, str]]:
    for text in texts:
        yield from ((line, text.tempat, file) for line in text.isi.split("\n"))


@check(
    "SIL022",
    message="Nama tercetak '{tercetak}', di {banyak} tempat lain '{lain}'.",
    hint="Periksa ejaan nama daerahnya.",
    dasar=PERMENPANRB_53_2014.at("Lampiran II"),
    tingkat=Tingkat.PERINGATAN,
)
def nama_daerah_misspelt(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Nama kecamatan, kabupaten, kota, atau provinsi sekali tercetak berselisih satu huruf dari nama yang lazim."""
    names: dict[tuple[str, str], list[Sebutan]] = defaultdict(list)
    lines = (line for d in dokumen for line in _lines(teks_memuat(d, *_PLACES), d.berkas))
    for line, place, file in lines:
        for found in _PLACE.finditer(line):
            if found["nama"][0].isupper():
                kind, name = found["jenis"].casefold(), found["nama"].casefold()
                names[kind, name].append(Sebutan(" ".join(found[0].split()), name, place, file))
    yield from (LULUS for _ in names)
    for one, other in combinations(names, 2):
        rare, usual = sorted((names[one], names[other]), key=len)
        if one[0] == other[0] and len(rare) == 1 and len(usual) >= _OFTEN and distance(one[1], other[1], 1) == 1:
            yield _misspelt(rare[0], usual)


def _misspelt(rare: Sebutan, usual: list[Sebutan]) -> Langgar:
    return Langgar(
        tempat=rare.tempat,
        berkas=rare.berkas,
        tercetak=rare.teks,
        seharusnya=usual[0].teks,
        tempat_lain=tuple(s.tempat for s in usual[:1]),
        isi={"lain": usual[0].teks, "banyak": str(len(usual))},
    )


@check(
    "SIL023",
    message="Jabatan tercetak '{tercetak}', di {banyak} tempat lain '{lain}'.",
    hint="Samakan sebutan jabatan pada naskah dan lampirannya.",
    dasar=PERMENPANRB_53_2014.at("Lampiran I"),
    tingkat=Tingkat.PERINGATAN,
)
def jabatan_misspelt(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Sebutan jabatan penanda tangan berselisih satu atau dua huruf dari jabatan yang ditulis pada naskahnya."""
    lines = list(_short_lines(dokumen))
    posts = {_fold(found["jabatan"]) for line, *_ in lines if (found := _POST.match(line))}
    names = {s.lipat for s in lines} if posts else set()
    for post in sorted(posts):
        same, near = {post, f"jabatan {post}"}, {name for name in names if _is_typo(name, post)} - posts
        usual = [s for s in lines if s.lipat in same]
        odd = [s for s in lines if s.lipat in near]
        yield LULUS
        for name in odd if len(usual) >= len(odd) else ():
            yield _misspelt(name, usual)


def _short_lines(documents: Iterable[DokumenTerbaca]) -> Iterator[Sebutan]:
    """The lines that may name a post."""
    for document in documents:
        if not any(teks_memuat(document, "jabatan")):
            continue
        for line, place, file in _lines(teks_of(document), document.berkas):
            if _SHORTEST_LINE <= len(line) <= _LONGEST_LINE:
                yield Sebutan(" ".join(line.split()), _fold(line), place, file)


def _is_typo(name: str, post: str) -> bool:
    return abs(len(name) - len(post)) <= _MOST_TYPOS and 0 < distance(name, post, _MOST_TYPOS) <= _MOST_TYPOS


def _fold(line: str) -> str:
    return " ".join(re.findall(r"\w+", line.casefold()))
