"""Wholes and their parts in a sentence: `24 orang terdiri dari 18 PNS dan 6 PPPK`, `dari 12 indikator, 9 tercapai`."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from akuntabel.reviu.angka import Ditemukan, numbers_in
from akuntabel.reviu.klaim.bilangan import is_year
from akuntabel.reviu.tercetak import Tercetak

_JOINS = re.compile(
    r"\b(?:terdiri\s+(?:dari|atas)|terbagi\s+(?:menjadi|atas|dalam|ke\s+dalam)|dengan\s+(?:rincian|perincian|komposisi|pembagian)"
    r"|(?:per)?rinciannya|komposisinya|meliputi|mencakup|yaitu|yakni|masing-masing)\b[^\d;]{0,40}?(?=\W|$)",
    re.IGNORECASE,
)
_SUMMED = re.compile(
    r"\b(?:sehingga|maka|jadi)\s+(?:total|jumlah|berjumlah|seluruhnya|keseluruhan)(?:nya)?\b[^\d;]{0,60}?(?=(?:rp\.?\s*)?\d)",
    re.IGNORECASE,
)
_JOIN_WORDS = (
    "terdiri",
    "terbagi",
    "rinci",
    "kompos",
    "pembagian",
    "meliputi",
    "mencakup",
    "yaitu",
    "yakni",
    "masing-",
)
_BRACKET = re.compile(r"\(([^()\d]*\d[^()]*?(?:[,;]\s|\bdan\b)[^()\d]*\d[^()]*)\)")
_BETWEEN = re.compile(r"[,;]\s|\b(?:dan|serta|sedangkan|sementara|ditambah)\b", re.IGNORECASE)
_SOME = re.compile(
    r"\b(?:antara\s+lain|di\s?antaranya|misalnya|termasuk|sebagian|kurang\s+lebih|sekitar|hampir|lebih\s+dari|minimal|maksimal|ideal\w*"
    r"|kebutuhan|semula|sebelumnya|rata-rata|setiap|tiap|per(?!\s+(?:\d|tanggal)))\b",
    re.IGNORECASE,
)
_FROM_ALL = re.compile(
    r"\bdari\s+(?:(?:total|jumlah|keseluruhan|seluruh|sebanyak|sejumlah|hasil|pengukuran|terhadap)\s+){0,4}"
    r"(?P<angka>\d{1,3})\s*(?:\([a-z ]+\)\s*)?"
    r"(?P<hal>indikator|sasaran|program|kegiatan|sub\s*kegiatan|iku|target|rekomendasi)\b",
    re.IGNORECASE,
)
_MISSED = re.compile(r"\b(?:tidak|belum|kurang|gagal)\b", re.IGNORECASE)
_REACHED = re.compile(
    r"(?<!tidak )(?<!belum )(?<!belum dapat )(?<!tidak dapat )"
    r"\b(?:tercapai|mencapai|memenuhi|terpenuhi|melampaui|terlampaui|berhasil|selesai)\b",
    re.IGNORECASE,
)
_NOUN = re.compile(r"\s*(?:\([^)]*\)\s*)?(?P<hal>[a-z]+)?", re.IGNORECASE)
_PEOPLE = frozenset(
    {"orang", "jiwa", "pegawai", "personil", "personel", "asn", "pns", "aparatur", "karyawan", "staf", "penduduk"}
)
_NOT_PEOPLE = re.compile(
    r"(?:kelompok|tim|desa|kelurahan|dusun|rt|rw|kk|keluarga|regu|unit|kali|tahun|bulan|hari|jam|seksi|sub|bidang|bagian|persen|km|ha|poin"
    r"|angkatan|kegiatan|program|dokumen|laporan|lokasi|kecamatan|lembaga|paket|buah)",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?:tercapai|mencapai|telah|sudah|belum|tidak|yang|di|diantaranya|berkategori|berpredikat|dengan|berstatus|memenuhi|melampaui|dalam|masuk"
    r"|dinyatakan|berhasil|termasuk|masih)",
    re.IGNORECASE,
)
_MOST_PARTS = 14
_NEAR = 70


@dataclass(frozen=True, slots=True)
class Rincian:
    """A whole, or several readings of it, with parts that should make it."""

    keseluruhan: tuple[Ditemukan, ...]
    bagian: tuple[Ditemukan, ...]

    @property
    def jumlah(self) -> Decimal:
        """What the parts add up to."""
        return sum((n.nilai.angka for n in self.bagian), Decimal())

    def cocok(self) -> bool:
        """Do the parts, or some of them, make the whole, as far as rounded prints can tell?"""
        slack = sum((rounding(n.nilai) for n in self.bagian), Decimal())
        wholes = [(n.nilai.angka, slack + rounding(n.nilai)) for n in self.keseluruhan]
        sums = {Decimal()}
        for part in self.bagian[:_MOST_PARTS]:
            sums |= {s + part.nilai.angka for s in sums}
        return any(abs(s - whole) <= off for s in sums for whole, off in wholes)


def rounding(printed: Tercetak) -> Decimal:
    """How far a print may be off: half its last digit for rupiah without sen, and for thousands and more."""
    coarse = printed.desimal < 0 or (printed.satuan == "Rp" and printed.desimal == 0)
    return Decimal(5).scaleb(-printed.desimal - 1) if coarse else Decimal()


def divisions(sentence: str) -> Iterator[Rincian]:
    """Wholes with parts that a sentence claims to be all of them; nothing where a part has no number of its own."""
    folded = sentence.casefold()
    joint = _JOINS.search(sentence) if any(word in folded for word in _JOIN_WORDS) else None
    bracket = _BRACKET.search(sentence) if "(" in sentence else None
    judged = _FROM_ALL.search(sentence) if "dari " in folded else None
    summed = _SUMMED.search(sentence) if "jumlah" in folded or "total" in folded else None
    if not (joint or bracket or judged or summed) or _SOME.search(sentence):
        return
    if joint and (found := _joined(sentence, joint.start(), sentence[joint.end() :])):
        yield found
    if (
        bracket
        and (found := _joined(sentence, bracket.start(), bracket[1]))
        and unit_of(sentence, found.keseluruhan[0]) in {"Rp", "orang"}
    ):
        yield found
    if judged and (found := _judged(sentence, judged)):
        yield found
    if summed and (found := _summed(sentence, summed)):
        yield found


def _joined(sentence: str, at: int, told: str) -> Rincian | None:
    """The number before a place in the sentence, and those of the parts told behind it."""
    left = [n for n in numbers_in(sentence[:at]) if not is_year(n) and n.nilai.satuan != "%"]
    if not left or at - left[-1].akhir > _NEAR:
        return None
    unit = unit_of(sentence, left[-1])
    parts: list[Ditemukan] = []
    for segment in _segments(told):
        one = parts_in(segment, left[-1].nilai.satuan, unit)
        if one is None:
            return None
        parts.extend(one)
        if len(parts) > 1 and sum(n.nilai.angka for n in parts) == left[-1].nilai.angka:
            break
    wholes = [n for n in left if n.nilai.satuan == left[-1].nilai.satuan and unit_of(sentence, n) == unit]
    return Rincian(tuple(wholes), tuple(parts)) if len(parts) > 1 else None


def _segments(text: str) -> Iterator[str]:
    return (part for part in _BETWEEN.split(text) if part.strip(" :.,"))


def unit_of(text: str, number: Ditemukan) -> str:
    """`Rp`, or the word behind a number; one word for all that count people."""
    if number.nilai.satuan:
        return number.nilai.satuan
    found = _NOUN.match(text, number.akhir)
    noun = (found["hal"] or "").casefold() if found else ""
    return "orang" if noun in _PEOPLE else noun


def parts_in(text: str, printed: str, unit: str) -> list[Ditemukan] | None:
    """The one number of a part; None where it has none, several, or one that counts something else."""
    numbers = [n for n in numbers_in(text) if not is_year(n) and n.nilai.satuan != "%"]
    if len(numbers) != 1 or numbers[0].nilai.satuan != printed:
        return None
    if printed == "Rp":
        return numbers
    noun = _NOUN.match(text, numbers[0].akhir)
    word = (noun["hal"] or "").casefold() if noun else ""
    if unit == "orang":
        fits = not _NOT_PEOPLE.fullmatch(word)
    else:
        fits = not word or word == unit or _BARE.fullmatch(word) is not None
    return numbers if fits and unit and numbers[0].nilai.desimal <= 0 else None


def _judged(sentence: str, whole: re.Match[str]) -> Rincian | None:
    """`Dari 12 indikator, 9 tercapai dan 4 belum tercapai`: what is reached and what is missed make the whole."""
    rest = sentence[whole.end() :]
    numbers = [n for n in numbers_in(rest) if not is_year(n) and not n.nilai.satuan and n.nilai.desimal <= 0]
    thing = whole["hal"].casefold()
    parts: list[Ditemukan] = []
    missed = reached = False
    for at, number in enumerate(numbers):
        noun = _NOUN.match(rest, number.akhir)
        word = (noun["hal"] or "").casefold() if noun else ""
        if word != thing and not _BARE.fullmatch(word):
            continue
        until = numbers[at + 1].mulai if at + 1 < len(numbers) else len(rest)
        said = rest[number.akhir : until]
        missed, reached = missed or bool(_MISSED.search(said)), reached or bool(_REACHED.search(said))
        parts.append(number)
    if len(parts) < 2 or not (missed and reached):
        return None
    total = next(iter(numbers_in(whole["angka"])))
    return Rincian((total,), tuple(parts))


def _summed(sentence: str, said: re.Match[str]) -> Rincian | None:
    """`Belanja operasi Rp60 dan belanja modal Rp40 sehingga total belanja Rp100`."""
    numbers = [n for n in numbers_in(sentence) if not is_year(n) and n.nilai.satuan != "%"]
    whole = next((n for n in numbers if n.mulai >= said.end()), None)
    parts = [n for n in numbers if n.mulai < said.start()]
    if whole is None or len(parts) < 2:
        return None
    unit = unit_of(sentence, whole)
    same = unit in {"Rp", "orang"} and all(unit_of(sentence, n) == unit for n in parts)
    return Rincian((whole,), tuple(parts)) if same else None


def listed_parts(lead: str, items: Iterable[str]) -> Rincian | None:
    """The whole that a lead ends with, and one part from each item of the list behind it."""
    if _SOME.search(lead):
        return None
    wholes = [n for n in numbers_in(lead) if not is_year(n) and n.nilai.satuan != "%"]
    if not wholes:
        return None
    last = wholes[-1]
    unit = unit_of(lead, last)
    parts: list[Ditemukan] = []
    for item in items:
        if re.match(r"\W*(?:jumlah|total)\b", item, re.IGNORECASE):
            continue
        told = parts_in(item, last.nilai.satuan, unit)
        if told is None:
            return None
        parts.extend(told)
    same = tuple(n for n in wholes if n.nilai.satuan == last.nilai.satuan and unit_of(lead, n) == unit)
    return Rincian(same, tuple(parts)) if len(parts) > 1 else None
