"""The office's own address, telephone and e-mail, printed in two ways."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca, Tempat
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.sebutan import distance
from akuntabel.reviu.susunan import teks_memuat
from akuntabel.reviu.temuan import Tingkat

_PHONE = re.compile(
    r"(?:tele?po?n|telp|tlp|phone|fax|faks\w*|☎|🕿)\W{0,6}"
    r"\(?(?P<wilayah>0\d{2,3})\)?\s*[-–.]?\s*(?P<nomor>\d[\d ]{3,8}\d)"
    r"|\((?P<wilayah2>0\d{2,3})\)\s*[-–.]?\s*(?P<nomor2>\d[\d ]{3,8}\d)",
    re.IGNORECASE,
)
_PHONE_WORDS = ("tel", "tlp", "phone", "fax", "faks", "☎", "🕿", "(0")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_STREET = re.compile(
    r"\b(?:jl|jln|jalan)\b\.?\s*(?P<jalan>[^\W\d_][^,\d]{2,40}?)\s*,?\s*\b(?:no|nomor)\b\.?\s*(?P<nomor>\d{1,4}[a-z]?)\b"
    r"(?P<sesudah>[^\n]{0,80})",
    re.IGNORECASE,
)
_STREET_WORDS = ("jl", "jalan")
_POSTCODE = re.compile(r"(?<![\d.,/-])\d{5}(?![\d.,/-]?\d)")
_MOST_TYPOS = 2


class Sebutan(NamedTuple):
    """A printed detail: what it belongs to, its value, as printed, place and file."""

    milik: str
    nilai: str
    tercetak: str
    tempat: Tempat
    berkas: str


def _collect(
    documents: Iterable[DokumenTerbaca], words: Iterable[str], read: Callable[[str], Iterator[tuple[str, str, str]]]
) -> Iterator[Sebutan]:
    """What is read from the texts that hold one of the words."""
    for document in documents:
        for text in teks_memuat(document, *words):
            for owner, value, printed in read(text.isi):
                yield Sebutan(owner, value, printed, text.tempat, document.berkas)


def _phones(text: str) -> Iterator[tuple[str, str, str]]:
    for found in _PHONE.finditer(text):
        number = (found["nomor"] or found["nomor2"]).replace(" ", "")
        area = found["wilayah"] or found["wilayah2"]
        yield number, area, f"({area}) {number}"


def _house_numbers(text: str) -> Iterator[tuple[str, str, str]]:
    for found in _STREET.finditer(text):
        if code := _POSTCODE.search(found["sesudah"]):
            street = " ".join(found["jalan"].split()).title()
            yield f"{street.casefold()} {code[0]}", found["nomor"].casefold(), f"Jl. {street} No. {found['nomor']}"


def _postcodes(text: str) -> Iterator[tuple[str, str, str]]:
    for found in _STREET.finditer(text):
        if code := _POSTCODE.search(found["sesudah"]):
            street = " ".join(found["jalan"].split())
            yield f"{street} {found['nomor']}".casefold(), code[0], code[0]


def _differing(mentions: Iterable[Sebutan]) -> Hasil:
    groups: dict[str, list[Sebutan]] = defaultdict(list)
    for mention in mentions:
        groups[mention.milik].append(mention)
    for group in groups.values():
        counts = Counter(m.nilai for m in group)
        (usual, most), *others = counts.most_common()
        yield LULUS
        for value, count in others:
            odd = next(m for m in group if m.nilai == value)
            right = next(m for m in group if m.nilai == usual)
            yield Langgar(
                tempat=odd.tempat,
                berkas=odd.berkas,
                tercetak=odd.tercetak,
                seharusnya=right.tercetak if most > count else "",
                tempat_lain=tuple(m.tempat for m in group if m is not odd),
                isi={"lain": ", ".join(dict.fromkeys(m.tercetak for m in group if m.nilai != value))},
            )


_HINT = "Samakan dengan kop surat yang resmi."


@check(
    "SIL015",
    message="Nomor telepon tercetak {tercetak}, di tempat lain {lain}.",
    hint=_HINT,
    dasar=PERMENPANRB_53_2014.at(),
    tingkat=Tingkat.PERINGATAN,
)
def telepon_differing(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Nomor telepon yang sama dicetak dengan dua kode wilayah."""
    yield from _differing(_collect(dokumen, _PHONE_WORDS, _phones))


@check(
    "SIL016",
    message="Alamat tercetak {tercetak}, di tempat lain {lain}.",
    hint=_HINT,
    dasar=PERMENPANRB_53_2014.at(),
    tingkat=Tingkat.PERINGATAN,
)
def alamat_differing(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Alamat yang sama dicetak dengan dua kode pos, atau jalan dan kode pos yang sama dengan dua nomor."""
    yield from _differing(_collect(dokumen, _STREET_WORDS, _house_numbers))
    yield from _differing(_collect(dokumen, _STREET_WORDS, _postcodes))


@check(
    "SIL017",
    message="Alamat surel tercetak {tercetak}, di tempat lain {lain}.",
    hint=_HINT,
    dasar=PERMENPANRB_53_2014.at(),
    tingkat=Tingkat.PERINGATAN,
)
def surel_differing(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Dua alamat surel hanya berselisih satu atau dua huruf."""
    mentions = list(
        _collect(dokumen, "@", lambda text: (("", m[0].casefold().rstrip("."), m[0]) for m in _EMAIL.finditer(text)))
    )
    counts = Counter(m.nilai for m in mentions)
    yield from (LULUS for _ in counts)
    for one, other in combinations(sorted(counts, key=lambda v: counts[v]), 2):
        if distance(one, other, _MOST_TYPOS) <= _MOST_TYPOS:
            odd = next(m for m in mentions if m.nilai == one)
            usual = next(m for m in mentions if m.nilai == other)
            yield Langgar(
                tempat=odd.tempat,
                berkas=odd.berkas,
                tercetak=odd.tercetak,
                seharusnya=usual.tercetak if counts[other] > counts[one] else "",
                tempat_lain=(usual.tempat,),
                isi={"lain": usual.tercetak},
            )
