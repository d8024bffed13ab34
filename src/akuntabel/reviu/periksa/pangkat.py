"""Ranks of officials, held to the golongan beside them."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca, Tempat
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.susunan import teks_of

PANGKAT: Mapping[str, str] = MappingProxyType(
    {
        "IV/e": "Pembina Utama",
        "IV/d": "Pembina Utama Madya",
        "IV/c": "Pembina Utama Muda",
        "IV/b": "Pembina Tingkat I",
        "IV/a": "Pembina",
        "III/d": "Penata Tingkat I",
        "III/c": "Penata",
        "III/b": "Penata Muda Tingkat I",
        "III/a": "Penata Muda",
        "II/d": "Pengatur Tingkat I",
        "II/c": "Pengatur",
        "II/b": "Pengatur Muda Tingkat I",
        "II/a": "Pengatur Muda",
        "I/d": "Juru Tingkat I",
        "I/c": "Juru",
        "I/b": "Juru Muda Tingkat I",
        "I/a": "Juru Muda",
    }
)
"""Ranks of civil servants by their golongan and ruang."""

_RANK = re.compile(
    r"\s*(?:pangkat\s*(?:/\s*gol\w*\.?)?\s*:\s*)?(?P<pangkat>P\w+|Juru)(?P<lanjut>(?:\s+(?:utama|madya|muda|tingkat|tk\.?|I))*)"
    r"\s*[/,(\-–]\s*(?:gol\w*\.?\s*)?\(?(?P<golongan>IV|III|II|I)\s*[/.\-]?\s*(?P<ruang>[a-e])\)?\W*",
    re.IGNORECASE,
)


@check(
    "SKL008",
    message="Pangkat tercetak '{tercetak}' untuk golongan {golongan}, seharusnya {seharusnya}.",
    hint="Cocokkan pangkat dan golongan dengan data kepegawaian.",
    dasar=PERMENPANRB_53_2014.at("Lampiran I"),
)
def pangkat_unlike_golongan(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Nama pangkat bukan pangkat golongan ruang di sampingnya: IV/a adalah Pembina, III/d Penata Tingkat I."""
    for document in dokumen:
        for line, place in _lines(document):
            if (found := _RANK.fullmatch(line)) is None:
                continue
            group = f"{found['golongan'].upper()}/{found['ruang'].lower()}"
            expected = PANGKAT.get(group, "")
            printed = " ".join(f"{found['pangkat']}{found['lanjut']}".split())
            if not expected or _fold(printed) == _fold(expected):
                yield LULUS
            else:
                yield Langgar(
                    tempat=place,
                    berkas=document.berkas,
                    tercetak=printed,
                    seharusnya=expected,
                    isi={"golongan": group},
                )


def _lines(document: DokumenTerbaca) -> Iterator[tuple[str, Tempat]]:
    """Lines of texts and cells, then the cells of a column of ranks with those of a column of golongan beside it."""
    for text in teks_of(document):
        yield from ((line, text.tempat) for line in text.isi.split("\n"))
    for table in document.tabel():
        head = [" ".join(cell.teks.casefold().split()) for cell in table.grid[max(table.kepala, 1) - 1]]
        ranks = [at for at, title in enumerate(head) if "pangkat" in title and "gol" not in title]
        groups = [at for at, title in enumerate(head) if title.startswith("gol") and "pangkat" not in title]
        if len(ranks) == len(groups) == 1:
            for row in table.grid[table.kepala :]:
                yield f"{row[ranks[0]].teks} / {row[groups[0]].teks}", row[ranks[0]].tempat


def _fold(rank: str) -> str:
    return re.sub(r"\btk\b\.?", "tingkat", " ".join(rank.casefold().split())).replace(" 1", " i")
