"""Sentences against their own numbers: steps from one to another, and comparisons of two."""

import re
from itertools import pairwise

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca
from akuntabel.reviu.angka import Ditemukan, numbers_in
from akuntabel.reviu.klaim.bilangan import is_year
from akuntabel.reviu.periksa.baris import explains, write
from akuntabel.reviu.periksa.narasi_hitung import sentences_with
from akuntabel.reviu.periksa.narasi_rujukan import quote
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.tercetak import Tercetak

_PELAPORAN = PERMENPANRB_53_2014.at("Lampiran II")
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
    r"(?P<lalu>(?:rp\.|[^.;]){0,160}?\d[^;]{0,160}?)\s+menjadi\s+(?P<kini>[^;]*)",
    re.IGNORECASE,
)
_BY = re.compile(
    rf"(?:[^\d;]{{0,12}}?\btahun\s+\d{{4}}\b)?[^\d;]{{0,40}}?\b(?:naik|meningkat|bertambah|turun|menurun|berkurang|kenaikan|penurunan|peningkatan|(?:ber)?selisih)(?:nya)?\s+"
    rf"(?:sebesar\s+|sebanyak\s+|sejumlah\s+|adalah\s+)?(?P<beda>{_NUMBER})",
    re.IGNORECASE,
)
_BY_END = re.compile(
    r"^[^;]{0,60}\b(?:naik|meningkat|bertambah|turun|menurun|berkurang|kenaikan|penurunan|peningkatan)\s*"
    r"(?:sebesar|sebanyak|sejumlah)?\s*\(?$",
    re.IGNORECASE,
)
_ANY_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_MAY_DIFFER = re.compile(r"naik|turun|ningkat|tambah|kurang")
_FROM = re.compile(r"\sdari\s", re.IGNORECASE)
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
    for sentence, place, file in sentences_with(dokumen, _STEP):
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
    for sentence, place, file in sentences_with(dokumen, _MAY_DIFFER):
        step = _step(sentence)
        found = _difference(sentence) if step is None else step[1:]
        if found is None:
            continue
        before, after, told = found
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
    if not _STEP.search(sentence):
        return None
    for verb in _MOVED.finditer(sentence):
        found = _FROM_TO.match(sentence, verb.end())
        if found is None:
            continue
        behind = _first_number(found["kini"][:_FARTHEST])
        before = _first_number(_FROM.split(found["lalu"])[-1][:_FARTHEST])
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


def _difference(sentence: str) -> tuple[Tercetak, Tercetak, Tercetak] | None:
    """Two numbers and the difference given behind them: `2023 91,2%, 2024 93,6%, naik sebesar 2,4%`."""
    numbers = [n for n in numbers_in(sentence) if not is_year(n)]
    if len(numbers) != 3 or numbers[0].nilai.satuan != numbers[1].nilai.satuan:
        return None
    before, after, told = numbers
    between = sentence[before.akhir : after.mulai]
    two_years = len(_ANY_YEAR.findall(sentence[: after.akhir])) == 2 and _ANY_YEAR.search(between)
    if not (two_years or _STEP.search(between)) or not _BY_END.search(sentence[after.akhir : told.mulai]):
        return None
    return before.nilai, after.nilai, told.nilai


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
_APART = re.compile(r"\b(?:tahun\s+)?(?:19|20)\d\d\b|\bper\s+[\d.]+")


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
    for sentence, place, file in sentences_with(dokumen, _COMPARES):
        if _NOT_OWN.search(sentence):
            continue
        numbers = [n for n in numbers_in(sentence) if not is_year(n) and not _PER.search(sentence[: n.mulai])]
        for one, other in pairwise(numbers):
            between = _APART.sub("", sentence[one.akhir : other.mulai])
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


_PER = re.compile(r"\bper\s*$", re.IGNORECASE)
_COMPARES = re.compile(r"lebih|di ?atas|di ?bawah|melampaui")
