"""Whether a number of a sentence can be held to the tables: one meaning, one unit, one set of things."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from akuntabel.reviu.angka import numbers_in
from akuntabel.reviu.fakta import Besaran, Fakta, JenisSubjek, Klaim
from akuntabel.reviu.klaim.bilangan import is_year
from akuntabel.reviu.periksa.baris import SERATUS, explains
from akuntabel.reviu.periksa.narasi_rujukan import Rujukan
from akuntabel.reviu.sebutan import distance
from akuntabel.reviu.tercetak import Tercetak

_MONEY = frozenset({Besaran.PAGU, Besaran.REALISASI_ANGGARAN, Besaran.SISA, Besaran.SERAPAN})
_IN_A_UNIT = frozenset({Besaran.TARGET, Besaran.REALISASI, Besaran.TARGET_AKHIR, Besaran.KONDISI_AWAL})
_CONFUSED = {
    Besaran.TARGET: (Besaran.CAPAIAN,),
    Besaran.REALISASI: (Besaran.CAPAIAN,),
    Besaran.CAPAIAN: (Besaran.REALISASI, Besaran.TARGET),
}
"""What a table may give as the other: a capaian in per cent of the target as the realisasi."""
_PER_CENT = re.compile(r"\W*(?:persentase|prosentase|presentase|persen)\b|\(\s*%\s*\)", re.IGNORECASE)
_THINGS = re.compile(r"\W*(?:jumlah|banyaknya)\b", re.IGNORECASE)
_BARE_UNIT = re.compile(r"\W*(?:%|persen|indeks|nilai|angka|poin|point|skor|predikat)?\W*", re.IGNORECASE)
_UNIT_BEHIND = re.compile(r"\s*(?:\([a-z ]+\)\s*)?(?P<satuan>[A-Za-z]{2,})")
_NO_UNIT = frozenset(
    {
        *("dan", "atau", "dengan", "pada", "yang", "dari", "sehingga", "tahun", "dalam", "poin", "persen"),
        *("realisasi", "naik", "turun", "meningkat", "menurun", "sedangkan", "lebih", "telah", "sudah", "belum"),
        *("serta", "tercapai", "mencapai", "untuk", "kategori", "masuk", "capaian", "target", "dapat"),
        *("terealisasi", "maka", "namun", "tidak", "melampaui", "melebihi", "di", "oleh", "adalah", "artinya"),
        *("hal", "jika", "bila", "atas", "terhadap", "juta"),
    }
)
_ALL = re.compile(
    r"\b(?:dinas|badan|kecamatan|inspektorat|sekretariat|rumah\s+sakit|kantor|satpol|opd|skpd|perangkat\s+daerah|total|seluruh"
    r"|keseluruhan)\b",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:program|kegiatan|apbn|dekonsentrasi|tugas\s+pembantuan|(?:tidak\s+)?langsung|btl|pendapatan|pajak|retribusi|bidang"
    r"|uptd?|balai|hibah|bantuan|sasaran|fisik)\b",
    re.IGNORECASE,
)
_PLAINLY = re.compile(r"\W*(?:[a-z]\.\s*|\d{1,2}[.)]\s*)?target\b", re.IGNORECASE)
_MOST_SLIPS = 3
_ONE_SCALE = Decimal(12)
_ROUNDED = Decimal(1000)


@dataclass(frozen=True, slots=True)
class Terbanding:
    """A claim, the facts that it can be held to, and those that agree with it."""

    klaim: Klaim
    fakta: tuple[Fakta, ...]
    cocok: tuple[Fakta, ...]


def is_sure(one: Terbanding, group: Sequence[Terbanding], rujukan: Rujukan) -> bool:
    """Is a number that no table gives wrong? `group` is all that its sentence says of the subject.

    It may not be where the sentence gives two such values, means what the tables give as another quantity,
    or agrees with them in nothing.
    """
    if (
        any(_contradicts(one.klaim, other.klaim) for other in group)
        or any(_is_confused(t, rujukan) for t in group if not t.cocok)
        or _follows(one, group, rujukan)
        or _is_printed(one, group)
        or _stands_in_row(one, rujukan)
    ):
        return False
    if one.klaim.subjek is not None and one.klaim.subjek.jenis is JenisSubjek.UMUM:
        return bool(totals_of(one, group))
    return any(t.cocok for t in group) or _quotes_a_row(one, rujukan) or _is_sure_alone(one)


def _is_sure_alone(one: Terbanding) -> bool:
    """Is a number surely the subject's that comes with no other which the tables bear out?"""
    if one.klaim.besaran is Besaran.SERAPAN:
        return not one.klaim.tersirat
    if one.klaim.nilai is not None and one.klaim.nilai.satuan == "Rp":
        return any(_is_slip(one.klaim.nilai, f.nilai) for f in one.fakta)
    return not one.klaim.tersirat or (_opens_plainly(one.klaim) and len(_numbers(one.klaim)) == 1)


def totals_of(one: Terbanding, group: Sequence[Terbanding]) -> tuple[Fakta, ...]:
    """The totals that a sentence about the whole office speaks of: of a row that it quotes, else the only one near."""
    rows = {(f.berkas, f.baris) for t in group for f in t.cocok}
    if rows:
        return tuple(f for f in one.fakta if (f.berkas, f.baris) in rows)
    values = {f.nilai.angka for f in one.fakta}
    told = one.klaim.nilai
    if len(group) > 1 or len(values) != 1 or told is None or not _is_of_all(one.klaim.kalimat):
        return ()
    slip = any(_is_slip(told, f.nilai) for f in one.fakta)
    return one.fakta if slip or one.klaim.besaran is Besaran.SERAPAN else ()


def _is_of_all(sentence: str) -> bool:
    """Does a sentence speak of all money of the office, and of no program, source or kind of it?"""
    return bool(_ALL.search(sentence)) and not _PART.search(sentence)


def _quotes_a_row(one: Terbanding, rujukan: Rujukan) -> bool:
    """Does the sentence print another amount of a row that it is compared with?"""
    amounts = [n for n in _numbers(one.klaim) if n.satuan == "Rp" and n != one.klaim.nilai]
    row = (f for fact in one.fakta for f in rujukan.baris.get((fact.berkas, fact.baris), ()) if f.besaran in _MONEY)
    return bool(amounts) and any(amount.cocok(f.nilai) for f in row for amount in amounts)


def _is_slip(told: Tercetak, known: Tercetak) -> bool:
    """Is an amount another one mistyped, so that it is no amount of something else?"""
    typed, right = (str(abs(value.angka).quantize(Decimal(1))).rstrip("0") for value in (told, known))
    most = min(_MOST_SLIPS, len(right) // 3)
    return sorted(typed) == sorted(right) or distance(typed, right, most) <= most


def _numbers(klaim: Klaim) -> list[Tercetak]:
    return [n.nilai for n in numbers_in(klaim.kalimat) if not is_year(n)]


def _opens_plainly(klaim: Klaim) -> bool:
    """Is a target said to be reached by a sentence that begins with it?"""
    return not klaim.kata or bool(_PLAINLY.match(klaim.kalimat))


def _follows(one: Terbanding, group: Sequence[Terbanding], rujukan: Rujukan) -> bool:
    """Is a capaian that of a target and a realisasi of the tables or the sentence, whatever the tables print?"""
    told = one.klaim.nilai
    if told is None or one.klaim.besaran is not Besaran.CAPAIAN:
        return False
    targets, done = (rujukan.of_claim(one.klaim, kind) for kind in (Besaran.TARGET, Besaran.REALISASI))
    told_by = {t.klaim.besaran: t.klaim.nilai.angka for t in group if t.klaim.nilai}
    own = (told_by.get(Besaran.TARGET), told_by.get(Besaran.REALISASI))
    pairs = [(t.nilai.angka, d.nilai.angka) for t in targets for d in done]
    return any(t and d is not None and explains(told, d / t * SERATUS) for t, d in [*pairs, own])


def _stands_in_row(one: Terbanding, rujukan: Rujukan) -> bool:
    """Does a row print the number in a column that was not understood, or any in quite another scale?"""
    told = one.klaim.nilai
    if told is None or told.satuan == "Rp":
        return False
    scales = [told.angka / f.nilai.angka for f in one.fakta if f.nilai.angka]
    if scales and told.angka and not any(1 / _ONE_SCALE <= scale <= _ONE_SCALE for scale in scales):
        return True
    cells = (text for fact in one.fakta for text in rujukan.cells(fact))
    shown = told.desimal > 0 or told.angka >= SERATUS
    return shown and any(n.nilai.cocok(told) for text in cells for n in numbers_in(text))


def _is_printed(one: Terbanding, group: Sequence[Terbanding]) -> bool:
    """Does the sentence print what the table has, as a number that it gives no meaning?"""
    told = {t.klaim.nilai.angka for t in group if t.klaim.nilai}
    rest = {n.angka for n in _numbers(one.klaim) if n.desimal > 0 or n.angka >= SERATUS} - told
    return any(f.nilai.angka in rest for f in one.fakta)


def _contradicts(one: Klaim, other: Klaim) -> bool:
    """Does a sentence give one quantity of one year twice, so that one is of something else?"""
    if one.nilai is None or other.nilai is None or one.besaran is None:
        return False
    same = one.besaran is other.besaran and one.tahun == other.tahun
    return same and not one.nilai.cocok(other.nilai)


def _is_confused(one: Terbanding, rujukan: Rujukan) -> bool:
    klaim = one.klaim
    kinds = _CONFUSED.get(klaim.besaran, ()) if klaim.besaran else ()
    others = (f for kind in kinds for f in rujukan.of_claim(klaim, kind))
    return klaim.nilai is not None and any(explains(klaim.nilai, v) for f in others for v in rujukan.values(f))


def in_same_unit(klaim: Klaim, facts: Iterable[Fakta]) -> list[Fakta]:
    """The facts that count what a claim counts: per cent is not held to pieces, nor pieces to per cent."""
    return [f for f in facts if f.besaran not in _IN_A_UNIT or not _units_differ(klaim, f)]


def _units_differ(klaim: Klaim, fact: Fakta) -> bool:
    if klaim.nilai is None or klaim.nilai.satuan == "Rp":
        return False
    unit = fact.nilai.satuan or fact.satuan
    per_cent = "%" in unit or "persen" in unit.casefold() or bool(_PER_CENT.search(fact.subjek.nama))
    things = not per_cent and (not _BARE_UNIT.fullmatch(unit) or bool(_THINGS.match(fact.subjek.nama)))
    return things if klaim.nilai.satuan == "%" else per_cent and _has_unit(klaim)


def _has_unit(klaim: Klaim) -> bool:
    """Does a word of what is counted follow the number, `13 (tiga belas) dokumen`?"""
    if klaim.nilai is None:
        return False
    places = re.finditer(rf"(?<!\d){re.escape(klaim.nilai.teks)}(?!\d)", klaim.kalimat)
    behind = (_UNIT_BEHIND.match(klaim.kalimat, found.end()) for found in places)
    return any(found is not None and found["satuan"].casefold() not in _NO_UNIT for found in behind)


def rounds(klaim: Klaim, fact: Fakta) -> bool:
    """Is an amount that ends in three noughts one of a table, told in thousands?"""
    told = klaim.nilai
    if told is None or told.satuan != "Rp" or told.angka % _ROUNDED or told.angka % (_ROUNDED * 10) == 0:
        return False
    return abs(told.angka - fact.nilai.angka) < _ROUNDED
