"""Sentences against their own numbers: quotients, remainders, steps and comparisons."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import pairwise, product

from akuntabel.aturan import AturanError, aturan_capaian
from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca, ParagrafTerbaca, Tempat
from akuntabel.reviu.angka import Ditemukan, numbers_in
from akuntabel.reviu.fakta import Besaran
from akuntabel.reviu.klaim.bilangan import Bilangan, is_year, quantities
from akuntabel.reviu.klaim.kalimat import sentences
from akuntabel.reviu.periksa.baris import SERATUS, explains, write
from akuntabel.reviu.periksa.narasi_rujukan import quote
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.susunan import bagian_of
from akuntabel.reviu.tercetak import Tercetak
from akuntabel.skema.pilihan import Arah, RumusTurun

_PELAPORAN = PERMENPANRB_53_2014.at("Lampiran II")


def _sentences(dokumen: Iterable[DokumenTerbaca], words: re.Pattern[str]) -> Iterator[tuple[str, Tempat, str]]:
    """Sentences of the bodies that hold some words, each with its place and file."""
    for document in dokumen:
        for block in bagian_of(document).naskah:
            if isinstance(block, ParagrafTerbaca) and words.search(block.teks):
                yield from ((s, block.tempat, document.berkas) for s in sentences(block.teks) if words.search(s))


# --- quotients and remainders --------------------------------------------------------------------

_SHARE = re.compile(r"%|\b(?:persen|sisa|tersisa)\b", re.IGNORECASE)
_COUNTED = re.compile(
    r"\b(?P<bagian>\d{1,4})\s+(?:\([a-z ]+\)\s*)?(?:(?P<hal>[a-z]+)\s+)?(?:\w+\s+){0,3}?dari\s+"
    r"(?:(?:total|jumlah|seluruh)\s+)?(?P<semua>\d{1,4})\s+(?:\([a-z ]+\)\s*)?(?P<hal2>[a-z]+)\b[^\d;]{0,60}?"
    r"(?:atau|\(|sebesar|setara)\s*(?:sebesar\s+|dengan\s+)?\(?(?P<persen>\d[\d.,]*)\s*(?:%|persen)",
    re.IGNORECASE,
)
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
    for sentence, place, file in _sentences(dokumen, _SHARE):
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
    rests, spent, planned = (told[kind] for kind in _DIFFERENCE)
    if len(rests) == len(spent) == len(planned) == 1 and rests[0].nilai.satuan == "Rp":
        yield _held(Besaran.SISA.value, rests[0].nilai, [planned[0].nilai.angka - spent[0].nilai.angka])
    for found in _COUNTED.finditer(sentence):
        if found["hal"] is None or found["hal"].casefold() == found["hal2"].casefold():
            share = next((n.nilai for n in numbers_in(f"{found['persen']}%")), None)
            if share is not None and (count := Decimal(found["semua"])):
                yield _held("bagian", share, [Decimal(found["bagian"]) / count * 100])


def _quotients(told: Mapping[Besaran, list[Bilangan]]) -> Iterator[tuple[str, Tercetak, Decimal] | None]:
    for besaran, part, whole in _QUOTIENTS:
        if not any(k.kata for k in told[part]) and len(told[part]) == len(told[whole]) == len(told[besaran]):
            pairs = [(p.nilai, w.nilai.angka) for p, w in product(told[part], told[whole]) if w.nilai.angka]
            for percent in told[besaran]:
                values = [v for p, w in pairs for v in _percentages(besaran, p.angka, w)]
                if any(_of_more_digits(percent.nilai, besaran, p, w) for p, w in pairs):
                    yield None
                elif values:
                    yield _held(besaran.value, percent.nilai, values)


def _held(what: str, printed: Tercetak, values: list[Decimal]) -> tuple[str, Tercetak, Decimal] | None:
    """None where a print can be one of the values, or a value above 100 percent that is capped there."""
    capped = printed.satuan == "%" and printed.angka == SERATUS and any(v > SERATUS for v in values)
    return None if capped or any(explains(printed, v) for v in values) else (what, printed, values[0])


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


# --- steps ---------------------------------------------------------------------------------------

_OF_WHAT = r"(?:\s+(?:realisasi|nilai|capaian)\b[^.;\d]{0,160}?(?=\s+dari\s))?"
_MOVED = re.compile(
    rf"\b(?:(?P<naik>naik|meningkat|bertambah|(?:mengalami|terjadi)\s+(?:kenaikan|peningkatan){_OF_WHAT})"
    rf"|(?P<turun>turun|menurun|berkurang|(?:mengalami|terjadi)\s+penurunan{_OF_WHAT}))"
    r"(?:\s+dibanding(?:kan)?(?:\s+dengan)?\s+tahun\s+20\d\d\s*,?\s*(?:yaitu|yakni)?)?(?!\w)",
    re.IGNORECASE,
)
_NUMBER = r"(?:rp\.?\s*)?\d[\d.,]*-?(?:\s*(?:%|persen|ribu|juta|mil[iy]ar|triliun))?"
_FROM_TO = re.compile(
    rf"\s+(?:(?:sebesar|sebanyak|sejumlah)\s+)?(?:(?P<beda>{_NUMBER})\s+)?(?:[^\W\d]+\s+){{0,3}}?dari\s+"
    r"(?P<lalu>(?:rp\.|[^.;])*?\d[^;]*?)\s+menjadi\s+(?P<kini>[^;]*)",
    re.IGNORECASE,
)
_BY = re.compile(
    rf"(?:[^\d;]{{0,12}}?\btahun\s+\d{{4}}\b)?[^\d;]{{0,40}}?\b(?:naik|meningkat|bertambah|turun|menurun|berkurang|kenaikan|penurunan|peningkatan|(?:ber)?selisih)(?:nya)?\s+"
    rf"(?:sebesar\s+|sebanyak\s+|sejumlah\s+|adalah\s+)?(?P<beda>{_NUMBER})",
    re.IGNORECASE,
)
_STEP = re.compile(r"\smenjadi\s")
_FARTHEST = 120


@check(
    "NAR020",
    message="Kalimat menyatakan {tercetak}, padahal angkanya sendiri {seharusnya}: “{kalimat}”.",
    hint="Sesuaikan kata naik atau turun dengan kedua angkanya.",
    dasar=_PELAPORAN,
)
def arah_kalimat_wrong(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Sesuatu disebut naik dari sebuah angka menjadi angka yang lebih kecil, atau turun menjadi yang lebih besar.

    Hanya dua angka dengan satuan yang sama yang dibandingkan.
    """
    for sentence, place, file in _sentences(dokumen, _STEP):
        step = _step(sentence)
        if step is None:
            continue
        verb, before, after, _ = step
        rises, said = after.angka > before.angka, bool(verb["naik"])
        if rises == said:
            yield LULUS
        else:
            yield Langgar(
                tempat=place,
                berkas=file,
                tercetak=verb[0].casefold(),
                seharusnya="naik" if rises else "turun",
                isi={"kalimat": quote(sentence)},
            )


@check(
    "NAR024",
    message="Selisih tercetak {tercetak}, seharusnya {seharusnya}: “{kalimat}”.",
    hint="Hitung ulang selisih kedua angkanya; sebut poin bila bukan persentase terhadap angka lama.",
    dasar=_PELAPORAN,
)
def selisih_kalimat_wrong(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Kenaikan atau penurunan yang disebut bukan selisih kedua angka dalam kalimat yang sama.

    Baik selisihnya maupun persentasenya terhadap angka lama diterima.
    """
    for sentence, place, file in _sentences(dokumen, _STEP):
        step = _step(sentence)
        if step is None:
            continue
        _, before, after, told = step
        if told is None:
            continue
        gap = abs(after.angka - before.angka)
        values = [gap]
        if before.angka and told.satuan != "Rp":
            values.append(gap / abs(before.angka) * 100)
        if any(explains(told, v) for v in values):
            yield LULUS
        else:
            percent = told.satuan == "%" and before.satuan != "%"
            yield Langgar(
                tempat=place,
                berkas=file,
                tercetak=told.teks,
                seharusnya=write(values[-1] if percent else gap, told),
                isi={"kalimat": quote(sentence)},
            )


def _step(sentence: str) -> tuple[re.Match[str], Tercetak, Tercetak, Tercetak | None] | None:
    """The one step that a sentence tells: its verb, the number before, the one after, the difference it gives."""
    for verb in _MOVED.finditer(sentence):
        found = _FROM_TO.match(sentence, verb.end())
        if found is None:
            continue
        behind = _first_number(found["kini"][:_FARTHEST])
        before = _first_number(found["lalu"][:_FARTHEST])
        if before is None or behind is None:
            return None
        after = behind.nilai
        if before.nilai.satuan != after.satuan or before.nilai.angka == after.angka or _moves_again(found["lalu"]):
            return None
        told = _first_number(found["beda"]) if found["beda"] else None
        if told is None and (later := _BY.match(found["kini"], behind.akhir)):
            told = _first_number(later["beda"])
        return verb, before.nilai, after, told.nilai if told else None
    return None


def _moves_again(text: str) -> bool:
    return _MOVED.search(text) is not None


def _first_number(text: str) -> Ditemukan | None:
    return next((n for n in numbers_in(text) if not is_year(n)), None)


# --- comparisons ---------------------------------------------------------------------------------

_MORE = re.compile(
    r"\b(?:lebih\s+(?P<kata>tinggi|besar|banyak|rendah|kecil|sedikit)\s+(?:dari|daripada|dibanding(?:kan)?(?:\s+dengan)?)\b"
    r"|(?P<atas>di\s?atas|melampaui|melebihi)\b|(?P<bawah>di\s?bawah)\b)(?P<lain>[^.;\d]{3,90}?)"
    r"(?:\b(?:sebesar|sebanyak|senilai|yaitu|yakni|adalah|mencapai)\s+|\(\s*)$",
    re.IGNORECASE,
)
_NOT_OWN = re.compile(
    r"\b(?:target|tidak|belum|kurang|bukan|jika|bila|apabila|agar|harus|akan|diharapkan)\b", re.IGNORECASE
)
_YEAR_IN_IT = re.compile(r"\b(?:tahun\s+)?(?:19|20)\d\d\b")


@check(
    "NAR025",
    message="Kalimat menyatakan {tercetak}, padahal {pertama} dan {kedua}: “{kalimat}”.",
    hint="Sesuaikan kata pembandingnya dengan kedua angkanya.",
    dasar=_PELAPORAN,
)
def pembandingan_kalimat_wrong(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Sebuah angka disebut lebih tinggi atau lebih rendah daripada angka lain sekalimat, padahal sebaliknya.

    Hanya dua angka bersatuan sama yang mengapit kata pembandingnya yang dibandingkan.
    """
    for sentence, place, file in _sentences(dokumen, _COMPARES):
        if _NOT_OWN.search(sentence):
            continue
        numbers = [n for n in numbers_in(sentence) if not is_year(n)]
        for one, other in pairwise(numbers):
            between = _YEAR_IN_IT.sub("", sentence[one.akhir : other.mulai])
            found = _MORE.search(f"{between}(" if other.nilai.teks.startswith("(") else between)
            if found is None or one.nilai.satuan != other.nilai.satuan or len(between) > _FARTHEST:
                continue
            higher = bool(found["atas"]) or (found["kata"] or "").casefold() in {"tinggi", "besar", "banyak"}
            gap = one.nilai.angka - other.nilai.angka
            if (gap > 0) == higher and gap:
                yield LULUS
            elif gap:
                yield Langgar(
                    tempat=place,
                    berkas=file,
                    tercetak=" ".join(found[0].split()[:3]).casefold(),
                    isi={"pertama": one.nilai.teks, "kedua": other.nilai.teks, "kalimat": quote(sentence)},
                )


_COMPARES = re.compile(r"lebih|di ?atas|di ?bawah|melampaui")
