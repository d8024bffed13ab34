"""What sentences say of the office itself: its villages, its area, its people, its staff."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from akuntabel.reviu.angka import Ditemukan, numbers_in
from akuntabel.reviu.klaim.bilangan import is_year
from akuntabel.reviu.latar import years_in
from akuntabel.reviu.tercetak import Tercetak

_PLACES = (
    r"(?:desa(?:\s*/\s*kelurahan)?|kelurahan|dusun|lingkungan|rt|rw|rukun\s+tetangga|rukun\s+warga|kecamatan|misi)"
)
_COUNTED = re.compile(
    rf"\s*(?:\([a-z ]+\)\s*)?(?:buah\s+)?(?P<hal>{_PLACES})\b(?P<sesudah>.{{0,25}})", re.IGNORECASE | re.DOTALL
)
_NUMBER_OF = re.compile(
    rf"\bjumlah\s+(?P<hal>{_PLACES})(?:\s+(?:di|pada|se|dalam)\s+\w+(?:\s+[A-Z]\w+)*)?\s*(?:sebanyak|adalah|ada|yaitu|:|berjumlah|sejumlah)?\s*$",
    re.IGNORECASE,
)
_HAS = re.compile(
    r"\b(?:terdiri\s+(?:dari|atas)|terbagi\s+(?:menjadi|atas|dalam|ke\s+dalam)|meliputi|membawahi|membawahkan|mencakup|memiliki|mempunyai"
    r"|menetapkan|dijabarkan\s+(?:dalam|ke\s+dalam|menjadi))\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"\b(?:kecamatan|wilayah(?:nya)?|kabupaten|kota|administrati(?:f|ve)|visi|bupati|wali\s?kota|rpjmd)\b",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\s*(?:yang(?!\s+(?:terdiri|terbagi|tersebar|meliputi|ada\b))|percontohan|tertinggal|mandiri|maju|berkembang|terdampak|binaan|rawan|sasaran|siaga"
    r"|wisata|prioritas|pesisir|lain|dan\s+(?:kelurahan|desa)\b|tangguh|sudah|telah|belum|masing|per\b|pertama|kedua|[A-Z])",
)
_ONE_AREA = re.compile(
    r"\b(?:[Ww]ilayah|[Kk]awasan|[Zz]ona|[Dd]aerah)\s+(?!kerja\b|kecamatan\b|kabupaten\b|kota\b|provinsi\b|administra|ini\b|tersebut\b|yang\b"
    r"|meliputi\b|mencakup\b|terdiri\b|terbagi\b|dinas\b|pemerintahan\b|di\b|se|dengan\b|seluas\b|adalah\b|dan\b|pada\b)[a-z]{4,}",
)
"""`wilayah pesisir`: a part of the whole."""
_ONE_VILLAGE = re.compile(r"\b(?:desa|kelurahan|dusun)\s+[A-Z]", re.MULTILINE)
_TAIL = (
    r"(?:\s+(?:(?i:yang\s+ada|pada|di|lingkungan|lingkup|kantor|saat\s+ini|sampai\s+dengan|hingga|akhir|posisi|seluruhnya|secara"
    r"|keseluruhan|administratif|kerja|kami|ini|tersebut|menurut\s+data|berdasarkan\s+data)|(?i:kecamatan|dinas|badan|kabupaten|kota"
    r"|sekretariat|inspektorat)(?:\s+[A-Z]\w+){0,5}))*[\s,:]*(?i:sebanyak|sebesar|seluas|adalah|berjumlah|sejumlah|yaitu|yakni|mencapai"
    r"|ada|±|kurang\s+lebih|sekitar)?(?i:\s+(?:sebanyak|sebesar|seluas|±|kurang\s+lebih|sekitar))?\s*$"
)
"""What may stand between the name of a quantity of the whole office and its number."""
_AREA = re.compile(
    rf"\b(?i:luas)(?:nya|\s+(?i:wilayah|daerah|total|keseluruhan))?{_TAIL}|\b(?i:seluas)\s*(?:±|(?i:kurang\s+lebih|sekitar))?\s*$"
)
_NOT_AREA = re.compile(
    r"\b(?:tanah|bangunan|lahan|sawah|hutan|kantor|gedung|kebun|ruang|panen|perkebunan|permukiman|pertanian|tegal)",
    re.IGNORECASE,
)
_LAND = re.compile(
    r"\b(?:wilayah(?:nya)?|administrati(?:f|ve)|(?:[Kk]ecamatan|[Kk]abupaten|[Kk]ota|[Pp]rovinsi|[Dd]esa|[Kk]elurahan)\s+[A-Z])"
)
"""What a bare `seluas` must speak of to be the area of a place."""
_AREA_UNIT = re.compile(r"\s*(?P<satuan>km\s?(?:2|²|persegi)|kilometer\s+persegi|ha\b|hektar\w*)", re.IGNORECASE)
_PEOPLE = re.compile(rf"\b(?i:jumlah\s+(?:total\s+|keseluruhan\s+)?penduduk)(?:nya)?{_TAIL}")
_PERSONS = re.compile(r"\s*(?:\([a-z ]+\)\s*)?(?:jiwa|orang)\b", re.IGNORECASE)
_STAFF_WORD = r"(?:pegawai|personil|personel|aparatur|sdm|sumber\s+daya\s+manusia|asn|aparatur\s+sipil\s+negara|pns)"
_STAFF = re.compile(
    rf"\b(?i:jumlah\s+(?:keseluruhan\s+|seluruh\s+|total\s+|sumber\s+daya\s+)?{_STAFF_WORD}(?:\s+(?:asn|pns|negeri\s+sipil|sipil\s+negara))?)"
    rf"{_TAIL}|\b(?i:{_STAFF_WORD})(?:\s+(?i:pada|di)|\s+(?i:kecamatan|dinas|badan|kantor)(?:\s+[A-Z]\w+){{0,5}}){{0,3}}\s+"
    r"(?i:sebanyak|berjumlah|sejumlah|adalah\s+sebanyak)\s*$"
)
_NOT_ALL_STAFF = re.compile(
    r"\b(?:ideal\w*|kebutuhan|dibutuhkan|formasi|seharusnya|kekurangan|analisis|analisa|beban|abk|laki|perempuan|pria|wanita|golongan|eselon"
    r"|pendidikan|berpendidikan|struktural|fungsional|pensiun|mengikuti|pelatihan|diklat|jabatan|honorer|kontrak|pppk|non|tenaga|mutasi"
    r"|desa|hadir|peserta|penerima|dilatih|bersertifikat|target|realisasi|capaian|indikator|pembanding|nasional|provinsi|yang(?!\s+ada\b))\b",
    re.IGNORECASE,
)
_PNS = re.compile(r"\bpns\b|\bnegeri\s+sipil\b", re.IGNORECASE)
_ASN = re.compile(r"\basn\b|\bsipil\s+negara\b", re.IGNORECASE)
_ORANG = re.compile(r"\s*(?:\([a-z ]+\)\s*)?orang\b(?!\s+(?:laki|perempuan|pria|wanita))", re.IGNORECASE)
_OWNER = re.compile(
    r"\b(?P<jenis>[Kk]ecamatan|KECAMATAN|[Kk]abupaten|[Kk]ota|[Pp]rovinsi|[Dd]esa|[Kk]elurahan)\s+(?P<nama>[A-Z]\w+)"
)
_ROUGH = re.compile(
    r"\b(?:(?<!terdiri )dari|lebih\s+dari|kurang\s+dari|hampir|minimal|maksimal|setiap|tiap|rata-rata|sebagian"
    r"|masing)\b[^.;]{0,25}$",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"\b(?:(?:per(?:\s+tanggal)?\s+)?\d{1,2}\s+"
    r"(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)\s+)?"
    r"(?:tahun\s+)?20\d\d\b",
    re.IGNORECASE,
)
_NEAR = 140
_WINDOW = 300
_SAME = {"rukun tetangga": "rt", "rukun warga": "rw"}
_ACRES = Decimal(100)


@dataclass(frozen=True, slots=True)
class FaktaUmum:
    """One thing that a sentence says of an office or a place: what, of whom, in which year, how much.

    `pemilik` is the place as named, empty where the sentence names none. Areas count in hectares.
    """

    hal: str
    pemilik: str
    tahun: int | None
    nilai: Tercetak


def office_facts(sentence: str) -> Iterator[FaktaUmum]:
    """What a sentence says of the whole office; nothing of parts, plans, needs and single villages."""
    for number in numbers_in(sentence):
        if is_year(number) or number.nilai.satuan:
            continue
        left = _DATE.sub(" ", sentence[max(0, number.mulai - _WINDOW) : number.mulai])
        right = sentence[number.akhir : number.akhir + _WINDOW]
        if _ROUGH.search(left):
            continue
        told = (
            _area(sentence, left, right, number)
            or _persons(sentence, left, right, number)
            or _places(sentence, left, right, number)
        )
        if told:
            yield told


def _fact(what: str, left: str, sentence: str, value: Tercetak) -> FaktaUmum:
    owners = list(_OWNER.finditer(left))
    owner = f"{owners[-1]['jenis']} {owners[-1]['nama']}".casefold() if owners else ""
    years = set(years_in(sentence))
    return FaktaUmum(what, owner, years.pop() if len(years) == 1 else None, value)


def _area(sentence: str, left: str, right: str, number: Ditemukan) -> FaktaUmum | None:
    unit = _AREA_UNIT.match(right)
    found = _AREA.search(left) if unit else None
    if unit is None or found is None or _NOT_AREA.search(found[0]):
        return None
    near = left[-_NEAR:]
    if found[0].casefold().startswith("seluas") and (_NOT_AREA.search(near) or not _LAND.search(near)):
        return None
    value = number.nilai
    if unit["satuan"].casefold().startswith("k"):
        value = Tercetak(f"{value.teks} {unit['satuan']}", value.angka * _ACRES, value.desimal - 2)
    else:
        value = Tercetak(f"{value.teks} {unit['satuan']}", value.angka, value.desimal)
    return _fact("luas wilayah", left, sentence, value)


def _persons(sentence: str, left: str, right: str, number: Ditemukan) -> FaktaUmum | None:
    if _PERSONS.match(right) and _PEOPLE.search(left):
        return _fact("jumlah penduduk", left, sentence, number.nilai)
    if not _ORANG.match(right) or (found := _STAFF.search(left)) is None:
        return None
    if _NOT_ALL_STAFF.search(left[-_NEAR:]) or number.nilai.desimal > 0:
        return None
    kind = "PNS" if _PNS.search(found[0]) else "ASN" if _ASN.search(found[0]) else "pegawai"
    return _fact(f"jumlah {kind}", left, sentence, number.nilai)


def _places(sentence: str, left: str, right: str, number: Ditemukan) -> FaktaUmum | None:
    counted = _COUNTED.match(right)
    behind = None if counted else _NUMBER_OF.search(left)
    if number.nilai.desimal > 0 or not (counted or behind):
        return None
    if counted and (not (_HAS.search(left) and _WHOLE.search(left)) or _PART.match(counted["sesudah"])):
        return None
    if _ONE_VILLAGE.search(left) or _ONE_AREA.search(left):
        return None
    what = (counted or behind)["hal"].casefold()  # type: ignore[index]
    return _fact(f"jumlah {_SAME.get(' '.join(what.split()), what)}", left, sentence, number.nilai)
