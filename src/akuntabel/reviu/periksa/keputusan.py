"""Decrees and letters: one number with two dates, one decree with two numbers."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca, Tempat
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.susunan import teks_memuat

_MONTHS = "januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember"
_DATED = re.compile(
    r"(?:nomor|no)\b\.?\s*:?\s*(?P<nomor>[A-Z0-9][\w.\s-]{0,20}(?:/\s*[\w.\s-]{1,20}){1,6})\s*,?\s*"
    rf"(?:tertanggal|tanggal|tgl)\.?\s*:?\s*(?P<tanggal>\d{{1,2}}\s+(?:{_MONTHS})\s+\d{{4}})",
    re.IGNORECASE,
)


class Surat(NamedTuple):
    """A letter or decree as cited: number and date folded, the date as printed, place and file."""

    nomor: str
    tanggal: str
    tercetak: str
    tempat: Tempat
    berkas: str


def _letters(document: DokumenTerbaca) -> Iterator[Surat]:
    for text in teks_memuat(document, "tanggal", "tgl"):
        for found in _DATED.finditer(text.isi):
            number = "".join(found["nomor"].split()).casefold()
            date = " ".join(found["tanggal"].split())
            yield Surat(number, date.casefold(), date, text.tempat, document.berkas)


@check(
    "SIL018",
    message="Surat atau keputusan nomor {nomor}: tanggal tercetak {tercetak}, di tempat lain {lain}.",
    hint="Cocokkan dengan surat atau keputusan aslinya, lalu samakan di semua tempat.",
    dasar=PERMENPANRB_53_2014.at(),
)
def tanggal_surat_differing(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Surat atau keputusan dengan satu nomor disebut dengan dua tanggal."""
    groups: dict[str, list[Surat]] = defaultdict(list)
    for letter in (letter for document in dokumen for letter in _letters(document)):
        groups[letter.nomor].append(letter)
    for number, group in groups.items():
        (usual, most), *others = Counter(s.tanggal for s in group).most_common()
        yield LULUS
        for date, count in others:
            odd = next(s for s in group if s.tanggal == date)
            right = next(s for s in group if s.tanggal == usual)
            yield Langgar(
                tempat=odd.tempat,
                berkas=odd.berkas,
                tercetak=odd.tercetak,
                seharusnya=right.tercetak if most > count else "",
                tempat_lain=tuple(s.tempat for s in group if s is not odd),
                isi={"lain": right.tercetak, "nomor": number.upper()},
            )
