"""Counts that a sentence announces against the list that follows it, or that it gives itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca, ParagrafTerbaca
from akuntabel.reviu.daftar import Daftar, list_after, mark_readings
from akuntabel.reviu.klaim.kalimat import sentences
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, Lulus, check
from akuntabel.reviu.temuan import Tingkat
from akuntabel.reviu.terbilang import KATA_BILANGAN, read_terbilang

_KINDS = (
    r"(?:(?:sub\s*-?\s*)?(?:seksi|bagian|bidang|tujuan|sasaran|indikator|program|kegiatan|misi|isu|faktor|unsur|komponen|aspek"
    r"|tahap(?:an)?|langkah|strategi|kebijakan|desa|kelurahan|dusun|lingkungan|kecamatan|kabupaten|fungsi|tugas|prinsip|hal|poin|permasalahan"
    r"|masalah|kendala|hambatan|kriteria|kategori|jenis|kelompok|bab|rekomendasi|saran|dokumen|inovasi|layanan|pelayanan|perspektif"
    r"|dimensi|pilar|tantangan|agenda|prioritas|nilai|cara|macam|sumber|peraturan|regulasi))"
)
_COUNT = re.compile(
    rf"(?<![\d.,/–-])\b(?:(?P<angka>\d{{1,2}})\s*(?:\(\s*[a-z ]+\)\s*)?"
    rf"|(?P<kata>{KATA_BILANGAN}(?:\s+belas|\s+puluh)?)\s+(?:\(\d+\)\s*)?)"
    rf"(?:buah\s+|macam\s+|jenis\s+)?(?P<hal>{_KINDS})\b",
    re.IGNORECASE,
)
_ANNOUNCES = re.compile(
    r"(?::|\b(?:berikut(?:\s+ini)?|yaitu|yakni|adalah|meliputi|antara\s+lain|terdiri\s+(?:dari|atas)))\W*$",
    re.IGNORECASE,
)
_ENDS = (":", "berikut", "berikut.", "ini", "yaitu", "yakni", "adalah", "meliputi", "dari", "atas", ";")
_SOME = re.compile(
    r"\b(?:antara\s+lain|di\s?antaranya|misalnya|seperti|contoh|sekurang|minimal|paling|lebih\s+dari|kurang\s+lebih|hampir|sekitar"
    r"|masing|setiap|tiap|per|salah\s+satu|beberapa|(?<!terdiri )dari\s+\d+|tahun\s+ke)\b",
    re.IGNORECASE,
)
_ORDERING = re.compile(
    r"\b(?:sasaran|tujuan|indikator|program|misi|nomor|no\.?|tabel|pasal|ayat|bab|urutan|peringkat|tahun|ke"
    r"|(?<!terdiri )dari)\s*$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_ANY_THING = re.compile(_KINDS, re.IGNORECASE)
_NAMES = re.compile(
    r",?[^.;:,\d]{0,40}?,?\s*(?:\b(?:yaitu|yakni|ialah|adalah|meliputi|terdiri\s+(?:dari|atas))\b\s*:?|:)\s*",
    re.IGNORECASE,
)
_MAY_NAME = re.compile(r"\b(?:yaitu|yakni|ialah|adalah|meliputi|terdiri)\b|:")
_ITEM = re.compile(r"(?:(?<=[\s,;:])|^)(?P<tanda>\(?(?:\d{1,2}|[a-z])[.)])\s*(?=[A-Z\"“])")
_BETWEEN = re.compile(r"[,;]|\b(?:dan|serta)\b", re.IGNORECASE)
_PLACES = frozenset({"desa", "kelurahan", "dusun", "kecamatan", "lingkungan"})
_PLACE = re.compile(r"(?:(?:Desa|Kelurahan|Dusun|Kecamatan|Lingkungan)\s+)?[A-Z][\w’']+(?:\s+[A-Z][\w’']+)?")
_ENDING = 60
_QUALIFIERS = 2
_NEAR = 12
_WINDOW = 90
_NEAR_WORD = 40
_MOST = 40
_LONGEST = 800
_FEWEST = 2


@check(
    "NAR022",
    message="Kalimat menyebut {tercetak} {hal}, daftarnya memuat {seharusnya}.",
    hint="Samakan banyaknya dalam kalimat dengan daftar sesudahnya.",
    dasar=PERMENPANRB_53_2014.at("Lampiran II"),
    tingkat=Tingkat.PERINGATAN,
)
def cacah_daftar_wrong(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Kalimat mengantar `4 (empat) seksi`, lalu daftar sesudahnya atau dalam kalimat itu memuat banyak yang lain.

    Daftar yang terputus, yang hanya memuat contoh, atau yang butirnya sendiri memuat cacahan dibiarkan.
    """
    for document in dokumen:
        for at, block in enumerate(document.blok):
            if not isinstance(block, ParagrafTerbaca):
                continue
            said = _announced(block.teks)
            listed = list_after(document.blok, at) if said else None
            if said and listed and (count := _length(listed, said.hal)):
                yield _compare(said, count, block, document.berkas)
            for inside, count in _inside(block.teks):
                yield _compare(inside, count, block, document.berkas)


@dataclass(frozen=True, slots=True)
class _Cacah:
    """How many of what, as printed, and where the words behind it begin."""

    teks: str
    angka: int
    hal: str
    akhir: int


def _compare(said: _Cacah, count: int, block: ParagrafTerbaca, file: str) -> Lulus | Langgar:
    if said.angka == count:
        return LULUS
    return Langgar(
        tempat=block.tempat, berkas=file, tercetak=said.teks, seharusnya=str(count), isi={"hal": said.hal.casefold()}
    )


def _counts(text: str) -> Iterator[_Cacah]:
    for found in _COUNT.finditer(text):
        number = Decimal(found["angka"]) if found["angka"] else read_terbilang(found["kata"])
        if number is not None and not _ORDERING.search(text[max(0, found.start() - _NEAR_WORD) : found.start()]):
            said = found["angka"] or " ".join(found["kata"].split())
            yield _Cacah(said, int(number), " ".join(found["hal"].split()), found.end())


# --- the list behind the sentence ----------------------------------------------------------------


def _announced(text: str) -> _Cacah | None:
    """The one count that the last sentence of a paragraph announces a list of."""
    if not text.rstrip(' ”"').endswith(_ENDS) or not _ANNOUNCES.search(text[-_ENDING:]):
        return None
    sentence = sentences(text)[-1]
    counts = list(_counts(sentence))
    if len(counts) != 1 or _SOME.search(sentence):
        return None
    behind = _WORD.findall(sentence[counts[0].akhir :])
    others = any(_ANY_THING.fullmatch(word) for word in behind[_QUALIFIERS:])
    return counts[0] if len(behind) <= _NEAR and not others else None


def _length(listed: Daftar, thing: str) -> int:
    """How many items a list has; 0 where it may be another list, or no whole one."""
    ordered = mark_readings(listed.butir[0].tanda)
    counted = re.compile(
        rf"\d\s*(?:\([^)]*\)\s*)?{re.escape(thing)}|[:=]\s*\d+\W*(?:\w+\W*)?$|\b(?:sebanyak|sejumlah)\b", re.IGNORECASE
    )
    if not listed.utuh or len(listed.butir) < _FEWEST or (ordered and ordered[0][1] != 1):
        return 0
    return 0 if any(counted.search(item.teks) for item in listed.butir) else len(listed.butir)


# --- the list inside the sentence ----------------------------------------------------------------


def _inside(text: str) -> Iterator[tuple[_Cacah, int]]:
    """Counts of a paragraph with the number of things that it names right behind them."""
    seen: set[int] = set()
    for joint in islice(_MAY_NAME.finditer(text), _MOST):
        start = max(0, joint.start() - _WINDOW)
        for said in _counts(text[start : joint.start()]):
            names = _NAMES.match(text, start + said.akhir)
            if names is None or names.end() in seen or _SOME.search(names[0]):
                continue
            seen.add(names.end())
            rest = text[names.end() : names.end() + _LONGEST]
            if count := _numbered(rest) or _named(sentences(rest)[0] if rest.strip() else "", said):
                yield said, count


def _numbered(text: str) -> int:
    """How many items bear marks, `1) ..., 2) ...`; 0 where the text begins with none or gives one twice."""
    first = _ITEM.match(text)
    if first is None:
        return 0
    styles = [style for style, number in mark_readings(first["tanda"]) if number == 1]
    count = 0
    for found in _ITEM.finditer(text):
        if styles and (styles[0], count + 1) in mark_readings(found["tanda"]):
            count += 1
        elif styles and count > 1 and (styles[0], count) in mark_readings(found["tanda"]):
            return 0
    return count if count >= _FEWEST else 0


def _named(sentence: str, said: _Cacah) -> int:
    """How many things a sentence names one by one, each with its kind: `Seksi A, Seksi B dan Seksi C`."""
    parts = [part.strip() for part in _BETWEEN.split(sentence.rstrip(" .;:")) if part.strip()]
    kind = re.compile(rf"{re.escape(said.hal)}\s+\S", re.IGNORECASE)
    named = sum(kind.match(part) is not None for part in parts)
    if parts and kind.match(parts[0]) and named >= _FEWEST:
        return named if named == len(parts) or named > said.angka else 0
    if said.hal.casefold() in _PLACES and len(parts) >= _FEWEST and all(_PLACE.fullmatch(p) for p in parts):
        return len(parts)
    return 0
