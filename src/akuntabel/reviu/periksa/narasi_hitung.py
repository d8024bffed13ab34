"""Sentences against their own numbers: quotients and remainders."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from itertools import product

from akuntabel.aturan import AturanError, aturan_capaian
from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca, ParagrafTerbaca, Tempat
from akuntabel.reviu.angka import numbers_in
from akuntabel.reviu.fakta import Besaran
from akuntabel.reviu.klaim.bilangan import Bilangan, is_year, quantities
from akuntabel.reviu.klaim.kalimat import sentences
from akuntabel.reviu.klaim.rincian import rounding
from akuntabel.reviu.periksa.baris import SERATUS, explains, write
from akuntabel.reviu.periksa.narasi_rujukan import quote
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.susunan import bagian_of
from akuntabel.reviu.tercetak import Tercetak
from akuntabel.skema.pilihan import Arah, RumusTurun

_PELAPORAN = PERMENPANRB_53_2014.at("Lampiran II")
_LONGEST = 1500
_USUAL = 2
_FAR = Decimal("0.02")


def sentences_with(dokumen: Iterable[DokumenTerbaca], words: re.Pattern[str]) -> Iterator[tuple[str, Tempat, str]]:
    """Sentences of the bodies that hold some words, each with its place and file."""
    for document in dokumen:
        for block in bagian_of(document).naskah:
            if isinstance(block, ParagrafTerbaca) and words.search(block.teks):
                told = (s for s in sentences(block.teks) if len(s) <= _LONGEST and words.search(s))
                yield from ((s, block.tempat, document.berkas) for s in told)


# --- quotients and remainders --------------------------------------------------------------------

_SHARE = re.compile(r"%|\b(?:persen|sisa|tersisa)\b", re.IGNORECASE)
_COUNTED = re.compile(
    r"\b(?P<bagian>\d{1,3}(?:\.?\d{3})*)\s+(?:\([a-z ]+\)\s*)?(?:(?P<hal>[a-z]+)\s+)?(?:\w+\s+){0,3}?dari\s+"
    r"(?:(?:total|jumlah|seluruh)\s+)?(?P<semua>\d{1,3}(?:\.?\d{3})*)\s+(?:\([a-z ]+\)\s*)?(?P<hal2>[a-z]+)\b"
    r"[^\d;]{0,60}?(?:atau|\(|sebesar|setara)\s*(?:sebesar\s+|dengan\s+)?\(?(?P<persen>\d[\d.,]*)\s*(?:%|persen)",
    re.IGNORECASE,
)
_SPENT = re.compile(
    r"[^;]{0,40}?\b(?:terealisasi(?:kan)?|realisasi(?:nya)?|terserap|diserap)\b[^;]{0,30}", re.IGNORECASE
)
_OR = re.compile(r"[\s,(]*(?:atau|setara)?\s*(?:sebesar|dengan|mencapai)?[\s(]*", re.IGNORECASE)
_QUOTIENTS = (
    (Besaran.SERAPAN, Besaran.REALISASI_ANGGARAN, Besaran.PAGU),
    (Besaran.CAPAIAN, Besaran.REALISASI, Besaran.TARGET),
)
_DIFFERENCE = (Besaran.SISA, Besaran.REALISASI_ANGGARAN, Besaran.PAGU)


@check(
    "NAR002",
    message="Kalimat “{kalimat}”: {besaran} {tercetak}, seharusnya {seharusnya} menurut angkanya sendiri.",
    hint="Hitung ulang dari angka-angka yang disebut kalimat yang sama.",
    dasar=_PELAPORAN,
)
def persentase_kalimat_wrong(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Persentase atau sisa dalam sebuah kalimat bukan hasil hitung angka-angka yang disebut kalimat itu sendiri.

    Serapan dan sisa dihitung dari pagu dan realisasi anggaran, capaian dari target dan realisasi menurut semua
    bacaan arah indikator, bagian dari banyaknya (`9 dari 12 indikator atau 75%`).
    """
    for sentence, place, file in sentences_with(dokumen, _SHARE):
        for wrong in _computed(sentence):
            if wrong is None:
                yield LULUS
                continue
            besaran, printed, expected = wrong
            yield Langgar(
                tempat=place,
                berkas=file,
                tercetak=printed.teks.strip("() "),
                seharusnya=write(expected, printed),
                isi={"besaran": besaran, "kalimat": quote(sentence)},
            )


def _computed(sentence: str) -> Iterator[tuple[str, Tercetak, Decimal] | None]:
    """For each result that a sentence gives: None where it is right, else what it is, its print and the right value."""
    told: dict[Besaran, list[Bilangan]] = defaultdict(list)
    for number in quantities(sentence):
        told[number.besaran].append(number)
    yield from _quotients(told)
    if not (told[Besaran.SERAPAN] and len(told[Besaran.PAGU]) == len(told[Besaran.REALISASI_ANGGARAN])):
        yield from _in_a_row(sentence)
    rests, spent, planned = (told[kind] for kind in _DIFFERENCE)
    if len(rests) == len(spent) == len(planned) == 1 and rests[0].nilai.satuan == "Rp":
        rest, expected = rests[0].nilai, planned[0].nilai.angka - spent[0].nilai.angka
        off = abs(rest.angka - expected) > sum(map(rounding, (rest, planned[0].nilai, spent[0].nilai)), Decimal())
        yield (Besaran.SISA.value, rest, expected) if off else None
    for found in _COUNTED.finditer(sentence):
        if found["hal"] is None or found["hal"].casefold() == found["hal2"].casefold():
            share = next((n.nilai for n in numbers_in(f"{found['persen']}%")), None)
            part, whole = (Decimal(found[group].replace(".", "")) for group in ("bagian", "semua"))
            if share is not None and whole:
                yield _held("bagian", share, [part / whole * 100])


def _quotients(told: Mapping[Besaran, list[Bilangan]]) -> Iterator[tuple[str, Tercetak, Decimal] | None]:
    for besaran, part, whole in _QUOTIENTS:
        if not any(k.kata for k in (*told[part], *told[whole])) and len(told[part]) == len(told[whole]) == len(
            told[besaran]
        ):
            both = [(p, w) for p, w in product(told[part], told[whole]) if w.nilai.angka and _same_year(p, w)]
            pairs = [(p.nilai, w.nilai.angka) for p, w in both]
            for percent in told[besaran]:
                values = [v for p, w in pairs for v in _percentages(besaran, p.angka, w)]
                if any(_of_more_digits(percent.nilai, besaran, p, w) for p, w in pairs):
                    yield None
                elif values:
                    yield _held(besaran.value, percent.nilai, values)


def _same_year(one: Bilangan, other: Bilangan) -> bool:
    return one.tahun is None or other.tahun is None or one.tahun == other.tahun


def _in_a_row(sentence: str) -> Iterator[tuple[str, Tercetak, Decimal] | None]:
    """`Rp100 terealisasi Rp90 (90%)`: an amount, what was spent of it, and the percentage right behind."""
    numbers = [n for n in numbers_in(sentence) if not is_year(n)]
    for planned, spent, percent in zip(numbers, numbers[1:], numbers[2:], strict=False):
        if [n.nilai.satuan for n in (planned, spent, percent)] != ["Rp", "Rp", "%"] or not planned.nilai.angka:
            continue
        between, behind = sentence[planned.akhir : spent.mulai], sentence[spent.akhir : percent.mulai]
        if _SPENT.fullmatch(between) and _OR.fullmatch(behind):
            yield _held(Besaran.SERAPAN.value, percent.nilai, [spent.nilai.angka / planned.nilai.angka * 100])


def _held(what: str, printed: Tercetak, values: list[Decimal]) -> tuple[str, Tercetak, Decimal] | None:
    """None where a print can be one of the values, or a value above 100 percent that is capped there."""
    capped = printed.satuan == "%" and printed.angka == SERATUS and any(v > SERATUS for v in values)
    rounded = _without_last_zero(printed)
    if capped or any(explains(rounded, v) for v in values) or all(_is_garbled(printed, v) for v in values):
        return None
    return what, printed, values[0]


def _without_last_zero(printed: Tercetak) -> Tercetak:
    """`98,840%` may be 98,84 filled up."""
    filled = printed.desimal > _USUAL and printed.teks.strip("() %").endswith("0")
    return replace(printed, desimal=printed.desimal - 1) if filled else printed


def _is_garbled(printed: Tercetak, value: Decimal) -> bool:
    """Is an amount so far off that it lost or won digits, so that nothing can be computed of it?"""
    return bool(printed.angka) and not _FAR < value / printed.angka < 1 / _FAR


def _of_more_digits(printed: Tercetak, besaran: Besaran, part: Tercetak, whole: Decimal) -> bool:
    """Can a percentage come of a part with more decimals than it shows? One that shows none is taken as exact."""
    if part.desimal <= 0:
        return False
    half, last = Decimal(5).scaleb(-part.desimal - 1), Decimal(5).scaleb(-printed.desimal - 1)
    ends = (list(_percentages(besaran, part.angka + step, whole)) for step in (-half, half))
    return any(min(pair) - last <= printed.angka <= max(pair) + last for pair in zip(*ends, strict=False))


def _percentages(besaran: Besaran, part: Decimal, whole: Decimal) -> Iterator[Decimal]:
    yield part / whole * 100
    if besaran is Besaran.SERAPAN:
        return
    for formula in RumusTurun:
        try:
            yield aturan_capaian(Arah.TURUN, formula)(part, whole)
        except AturanError:
            continue
