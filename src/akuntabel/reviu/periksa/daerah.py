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
from akuntabel.reviu.susunan import teks_of
from akuntabel.reviu.temuan import Tingkat

_PLACE = re.compile(r"\b(?P<jenis>kecamatan|kabupaten|kota|provinsi)\s+(?P<nama>[A-Z][A-Za-z]{4,20})\b", re.IGNORECASE)
_POST = re.compile(r"^\s*jabatan\s*:\s*(?P<jabatan>.{8,60}?)[\s.,]*$", re.IGNORECASE)
_OFTEN = 10
_MOST_TYPOS = 2
_LONGEST_LINE = 60


class Sebutan(NamedTuple):
    """A name as printed, folded, with its place and file."""

    teks: str
    lipat: str
    tempat: Tempat
    berkas: str


def _lines(documents: Iterable[DokumenTerbaca]) -> Iterator[tuple[str, Tempat, str]]:
    for document in documents:
        for text in teks_of(document):
            yield from ((line, text.tempat, document.berkas) for line in text.isi.split("\n"))


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
    for line, place, file in _lines(dokumen):
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
    lines = [
        Sebutan(" ".join(line.split()), _fold(line), place, file)
        for line, place, file in _lines(dokumen)
        if len(line) <= _LONGEST_LINE
    ]
    posts = {_fold(found["jabatan"]) for line, *_ in lines if (found := _POST.match(line))}
    for post in sorted(posts):
        usual = [s for s in lines if s.lipat.removeprefix("jabatan ") == post]
        odd = [s for s in lines if 0 < distance(s.lipat, post, _MOST_TYPOS) <= _MOST_TYPOS and s.lipat not in posts]
        yield LULUS
        for name in odd if len(usual) >= len(odd) else ():
            yield _misspelt(name, usual)


def _fold(line: str) -> str:
    return " ".join(re.findall(r"\w+", line.casefold()))
