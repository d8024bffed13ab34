"""What the words of a sentence hold to be true: reached or missed, rising or falling, efficient, above others."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from akuntabel.reviu.angka import numbers_in
from akuntabel.reviu.fakta import JenisKlaim
from akuntabel.reviu.tercetak import Tercetak

_SAID = re.compile(
    r"\b(?:dapat|bisa)\s+(?:disimpulkan|dikatakan|dilihat|diketahui|dijelaskan|disampaikan|dinyatakan)", re.IGNORECASE
)
_HEDGE = re.compile(
    r"\b(?:agar|supaya|diharapkan|harapan|akan|(?:jika|bila|bilamana|apabila)(?!\s+dibanding)|dapat|bisa|perlu|guna|untuk|upaya|rangka|seharusnya"
    r"|semestinya|harus|berpotensi|optimis|dinyatakan|diupayakan|berupaya|berusaha|bertujuan|rencana|strategi|kendala|hambatan"
    r"|tantangan|faktor|apakah|sebelum|mendorong|memastikan|menjamin|demi|makin|semakin)\b",
    re.IGNORECASE,
)
_NOT = r"(?P<tidak>\b(?:tidak|belum|kurang|gagal)\s+(?:dapat\s+|berhasil\s+|sepenuhnya\s+|optimal\s+)?)?"
_REACHED = re.compile(
    rf"\btarget(?:nya)?\b(?P<antara>(?:(?!\btarget\b|tidak|belum)[^.;:]){{0,70}}?){_NOT}\b(?P<kata>tercapai|terpenuhi|terlampaui)\b",
    re.IGNORECASE,
)
_REACHES = re.compile(
    rf"{_NOT}\b(?P<kata>mencapai|memenuhi|melampaui|melebihi|menyamai)\s+(?:dari\s+)?target\b(?P<sesudah>[^.;]{{0,50}})",
    re.IGNORECASE,
)
_STANDS = re.compile(
    r"\b(?P<kata>di\s?bawah|di\s?atas|melampaui|melebihi)\s+target\b(?P<sesudah>[^.;]{0,50})", re.IGNORECASE
)
_NUMBER_NEXT = re.compile(r"\s*(?:sebesar\s*|sebanyak\s*)?\(?\s*[A-E]{0,2}[+-]?\s*\(?\d")
_AT_END = re.compile(r"\b(?:akhir|jangka\s+menengah|renstra|rpjmd|20\d\d\s*[-–])", re.IGNORECASE)
_OF_OTHERS = re.compile(
    r"\b(?:nasional|provinsi|regional|kabupaten|kota|pusat|program|kegiatan|iku\s+bupati)\b", re.IGNORECASE
)
_COUNTED = re.compile(
    r"\b\d+\s*(?:\([^)]*\)\s*)?(?:indikator|sasaran|program|kegiatan)\b|\bindikator,\s*\d", re.IGNORECASE
)

_TREND = re.compile(r"\btren[d]?\b|\bperkembangan\s+realisasi\b", re.IGNORECASE)
_EACH_YEAR = re.compile(
    r"\bdari\s+tahun\s+ke\s+tahun\b|\b(?:setiap|tiap|tiap-tiap)\s+tahun(?:nya)?\b|\bsecara\s+konsisten\b|\bkonsisten(?:si)?\b"
    r"|\bdalam\s+(?:\d+\s*(?:\([^)]*\)\s*)?|beberapa\s+)tahun\s+terakhir\b",
    re.IGNORECASE,
)
_LAST_YEAR = re.compile(
    r"\b(?:dari|dibanding(?:kan)?(?:\s+dengan)?|daripada|terhadap)\s+(?:realisasi\s+|capaian\s+)?(?:pada\s+)?tahun\s+(?:sebelumnya|lalu)\b"
    r"|\btahun\s+sebelumnya\s+(?:menjadi|sebesar)",
    re.IGNORECASE,
)
_A_YEAR_BACK = re.compile(
    r"\b(?:dari|dibanding(?:kan)?(?:\s+dengan)?|daripada)\s+(?:realisasi\s+|capaian\s+|nilai\s+)?(?:pada\s+)?tahun\s+(?P<tahun>20\d\d)\b",
    re.IGNORECASE,
)
_MEASURED = re.compile(r"\b(?:realisasi|capaian|nilai|indeks|skor|tren[d]?|persentase)", re.IGNORECASE)
_COURSES = (
    (
        JenisKlaim.FLUKTUATIF,
        re.compile(
            r"\b(?:ber)?fluktua\w+|\b(?:tidak|belum|kurang)\s+(?:stabil|konsisten)\b|\bnaik[- ]turun\b", re.IGNORECASE
        ),
    ),
    (JenisKlaim.NAIK, re.compile(r"\b(?:kenaikan|naik|meningkat|peningkatan)\b(?!\s*[-–]?\s*turun)", re.IGNORECASE)),
    (JenisKlaim.TURUN, re.compile(r"\b(?:penurunan|menurun|turun)\b", re.IGNORECASE)),
    (
        JenisKlaim.STABIL,
        re.compile(
            r"(?<!tidak )(?<!belum )(?<!kurang )\b(?:stabil|konstan|tetap(?!\s+(?:perlu|harus|di|men|mem|ber)))\b",
            re.IGNORECASE,
        ),
    ),
)

_OTHERS = r"(?:nasional|provinsi|regional|benchmark|pembanding(?:nya)?|standar\s+nasional)"
_NONE_THERE = re.compile(
    rf"\b(?:tidak|belum)\s+(?:dapat|bisa)\s+(?:dilakukan\s+|di)?(?:benchmark|perbandingan|dibandingkan|bandingkan)\b(?=[^.;]*\b(?:{_OTHERS}|indikator)\b|\W|$)"
    rf"|\b(?:tidak|belum)\s+(?:ada|tersedia|terdapat|memiliki)\s+(?:\w+\s+){{0,2}}(?:data\s+(?:untuk\s+)?|target\s+|standar\s+)?{_OTHERS}\b",
    re.IGNORECASE,
)
_ABOVE = re.compile(
    rf"(?P<tidak>\b(?:tidak|belum)\s+)?\b(?P<kata>melampaui|melebihi|di\s?atas|lebih\s+(?:tinggi|baik|besar)\s+(?:dari|daripada)"
    rf"|mencapai|menyamai|di\s?bawah|lebih\s+(?:rendah|kecil)\s+(?:dari|daripada))\s+(?:[\w-]+\s+){{0,4}}?{_OTHERS}\b",
    re.IGNORECASE,
)
_ABOVE_OF_MORE = re.compile(
    r"(?P<tidak>\b(?:tidak|belum)\s+)?\b(?P<kata>melampaui|melebihi|di\s?atas|lebih\s+(?:tinggi|besar)\s+(?:dari|daripada)"
    r"|di\s?bawah|lebih\s+(?:rendah|kecil)\s+(?:dari|daripada))\s+(?:rata-rata|rerata|capaian|nilai|realisasi)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:kabupaten|kota|kecamatan|perangkat\s+daerah)\b(?:\s+lain(?:nya)?)?",
    re.IGNORECASE,
)
_PRINTED = re.compile(
    r"[^\d.;,]{0,50}?(?:sebesar|yaitu|yakni|adalah|mencapai|\()\s*(?P<angka>\d[\d.,]*\d(?:\s*%)?)", re.IGNORECASE
)
_BELOW = re.compile(r"di\s?bawah|lebih\s+(?:rendah|kecil)", re.IGNORECASE)

_MONEY_WORDS = re.compile(r"\banggaran|\befisiensi\b|\bsumber\s+daya\b", re.IGNORECASE)
_EFFICIENT = re.compile(r"\befisien(?:si)?\b", re.IGNORECASE)
_JUDGED = re.compile(
    r"\b(?P<tidak>(?:tidak|belum|kurang)\s+)?(?:tergolong|termasuk(?:\s+(?:dalam\s+)?kategori(?:nya)?)?|kategori(?:nya)?|dikategorikan"
    r"|dinilai|anggaran(?:nya)?|sudah|telah)?\W*(?P<tidak2>(?:tidak|belum|kurang)\s+)?$",
    re.IGNORECASE,
)
_THERE_IS = re.compile(
    r"(?P<tidak>\b(?:tidak|belum)\s+)?\b(?:terdapat|ada|terjadi|menunjukkan)\s+(?:adanya\s+)?$", re.IGNORECASE
)
_ROUGHLY = re.compile(r"\b(?:cukup|sangat|lebih|efektif(?:\s+dan|,))\s+efisien", re.IGNORECASE)

_CLASS = re.compile(
    r"\b(?:ber)?(?:kriteria|predikat|kategori|peringkat|skala)\b(?:\s+(?:capaian(?:nya)?|kinerja(?:nya)?|penilaian|nilai|realisasi|adalah|yaitu|:|“|\"|\d+(?:[.,]\d+)?\s*%?))*"
    r"\W*(?P<kata>sangat\s+tinggi|sangat\s+rendah|tinggi|sedang|rendah)\b",
    re.IGNORECASE,
)
_CLASS_BEHIND = re.compile(
    r"\bcapaian\b[^.;]*?\d\s*%?\s*\(\s*(?:(?:kriteria|predikat|kategori)\s+)?(?P<kata>sangat\s+tinggi|sangat\s+rendah|tinggi|sedang|rendah)\s*\)",
    re.IGNORECASE,
)

_DIGIT = re.compile(r"\d")
_NUMERAL = r"(?P<angka>\d{1,3})\s*(?:\([^)\d]*\)\s*)?"
_PLANNED = re.compile(r"\b(?:terdiri\s+(?:dari|atas)|memuat|mencakup|meliputi|terhadap|dari)\b", re.IGNORECASE)
_THINGS = re.compile(rf"\b{_NUMERAL}(?P<apa>tujuan|sasaran|indikator)\b(?!\s+program)", re.IGNORECASE)
_REACHED_COUNT = re.compile(
    rf"\b{_NUMERAL}(?:indikator(?:\s+kinerja)?(?:\s+(?:sasaran|utama|tujuan))*\s+)?(?:di\s?antaranya\s+)?(?:yang\s+)?(?:telah\s+|sudah\s+|berhasil\s+)?"
    r"(?P<tidak>tidak\s+|belum\s+)?(?:dapat\s+|berhasil\s+)?(?P<kata>tercapai|mencapai(?:\s+atau\s+melampaui)?\s+target|memenuhi\s+target|terpenuhi)\b",
    re.IGNORECASE,
)
_OUT_OF = re.compile(
    rf"\b{_NUMERAL}(?:indikator\s+)?dari\s+(?:total\s+|seluruh\s+)?(?P<semua>\d{{1,3}})\s*(?:\([^)\d]*\)\s*)?indikator\b(?!\s+program)",
    re.IGNORECASE,
)
_COUNT_BEHIND = re.compile(
    r"\bindikator(?:\s+(?:kinerja|sasaran|utama|tujuan))*\s+(?:yang\s+)?(?:telah\s+|sudah\s+|berhasil\s+)?(?P<tidak>tidak\s+|belum\s+)?"
    r"(?:tercapai|mencapai\s+target|memenuhi\s+target|terpenuhi)(?:nya)?\s*(?:adalah|sebanyak|berjumlah|sejumlah|yaitu|ada|:)\s*"
    r"(?:sebanyak\s+)?(?P<angka>\d{1,3})\b(?!\s*[%)]|[.,]\d)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Putusan:
    """A claim in words: its kind, the word that makes it, what it is about, how far back it looks.

    `kata` of a trend is `tahun sebelumnya` where it compares with last year only, `setiap tahun` where it
    speaks of each year, else the trend word; `akhir` is true for the target at the end of the Renstra,
    `nilai` what a sentence gives for the one that it compares with.
    """

    jenis: JenisKlaim
    kata: str
    akhir: bool = False
    angka: int | None = None
    nilai: Tercetak | None = None


def verdicts(sentence: str) -> Iterator[Putusan]:
    """Is the target reached, missed or passed, as the sentence says?"""
    if "target" not in sentence.casefold():
        return
    text = _SAID.sub("", sentence)
    if _COUNTED.search(text):
        return
    found = _verdict(text)
    if found:
        yield found


def _verdict(text: str) -> Putusan | None:
    for pattern in (_REACHED, _REACHES, _STANDS):
        for found in pattern.finditer(text):
            groups = found.groupdict()
            between, behind = groups.get("antara") or "", groups.get("sesudah") or ""
            if _HEDGE.search(text[: found.start()]) or _HEDGE.search(between) or _OF_OTHERS.search(between + behind):
                continue
            if pattern is _REACHED and _NUMBER_NEXT.match(text[found.end() :]):
                continue
            if pattern is not _REACHED and _OF_OTHERS.search(text[max(0, found.start() - 25) : found.start()]):
                continue
            word = found["kata"].casefold()
            missed = bool(groups.get("tidak")) or "bawah" in word
            passed = word in {"terlampaui", "melampaui", "melebihi"} or "atas" in word
            kind = JenisKlaim.TIDAK_TERCAPAI if missed else JenisKlaim.MELAMPAUI if passed else JenisKlaim.TERCAPAI
            if missed and passed:
                return None
            denied = " ".join((groups.get("tidak") or "").split())
            said = f"target {denied} {word}" if pattern is _REACHED else f"{denied} {word} target"
            return Putusan(kind, " ".join(said.split()), akhir=bool(_AT_END.search(between + behind)))
    return None


def trends(sentence: str, year: int | None = None) -> Iterator[Putusan]:
    """Does the sentence say how a series goes up to a year? Nothing where its words go two ways."""
    if not _mentions(sentence, "tren", "tahun", "konsisten"):
        return
    each, last = _EACH_YEAR.search(sentence), _LAST_YEAR.search(sentence)
    if year is not None and not last:
        named = list(_A_YEAR_BACK.finditer(sentence))
        last = named[0] if len(named) == 1 and int(named[0]["tahun"]) == year - 1 else None
    trend = _TREND.search(sentence)
    if not (trend or each or last) or not _MEASURED.search(sentence):
        return
    courses = [(kind, found) for kind, pattern in _COURSES if (found := pattern.search(sentence))]
    if any(_HEDGE.search(_SAID.sub("", sentence[: found.start()])) for _, found in courses):
        return
    kinds = {kind for kind, _ in courses}
    if JenisKlaim.NAIK in kinds and kinds <= {JenisKlaim.NAIK, JenisKlaim.STABIL}:
        courses = courses[:1]
    if JenisKlaim.TURUN in kinds and kinds <= {JenisKlaim.TURUN, JenisKlaim.STABIL}:
        courses = courses[:1]
    if JenisKlaim.FLUKTUATIF in kinds and not kinds & {JenisKlaim.NAIK, JenisKlaim.TURUN}:
        courses = courses[:1]
    if len(courses) == 1 and (kind := courses[0][0]):
        scope = "tahun sebelumnya" if last and not each else "setiap tahun" if each else courses[0][1][0]
        yield Putusan(kind, scope.casefold())


def benchmarks(sentence: str) -> Iterator[Putusan]:
    """Is the value above or below that of others, or is there none to compare with?"""
    if not _mentions(sentence, "nasional", "provinsi", "regional", "benchmark", "banding", "kabupaten", "kota", "rata"):
        return
    if found := _NONE_THERE.search(sentence):
        yield Putusan(JenisKlaim.TANPA_PEMBANDING, " ".join(found[0].split()))
        return
    found = _ABOVE.search(sentence) or _ABOVE_OF_MORE.search(sentence)
    if found and not _HEDGE.search(_SAID.sub("", sentence[: found.start()])):
        below = bool(found["tidak"]) != bool(_BELOW.match(found["kata"]))
        behind = _PRINTED.match(sentence, found.end())
        printed = next((n.nilai for n in numbers_in(behind["angka"])), None) if behind else None
        if (found["tidak"] and _BELOW.match(found["kata"])) or (printed is None and found.re is _ABOVE_OF_MORE):
            return
        yield Putusan(
            JenisKlaim.DI_BAWAH_PEMBANDING if below else JenisKlaim.DI_ATAS_PEMBANDING,
            " ".join(found[0].split()),
            nilai=printed,
        )


def efficiencies(sentence: str) -> Iterator[Putusan]:
    """Is the spending efficient? Nothing where the sentence gives two classes, or a class between."""
    if "efisien" not in sentence.casefold() or not _MONEY_WORDS.search(sentence) or _ROUGHLY.search(sentence):
        return
    found = {negated for m in _EFFICIENT.finditer(sentence) if (negated := _judgement(sentence, m)) is not None}
    if len(found) == 1:
        negated = found.pop()
        yield Putusan(
            JenisKlaim.TIDAK_EFISIEN if negated else JenisKlaim.EFISIEN, "tidak efisien" if negated else "efisien"
        )


_SPENT_MORE = re.compile(
    r"\b(?:realisasi|serapan|penyerapan|capaian)\s+anggaran(?:nya)?\s+lebih\s+(?P<kata>besar|tinggi|kecil|rendah)\s+(?:dari|daripada)\s+"
    r"(?:realisasi|capaian|persentase\s+capaian)(?:\s+kinerja)?(?:nya)?\b",
    re.IGNORECASE,
)


def spendings(sentence: str) -> Iterator[Putusan]:
    """Is the serapan above or below the capaian?"""
    found = _SPENT_MORE.search(sentence) if "anggaran" in sentence.casefold() else None
    if found and not _HEDGE.search(_SAID.sub("", sentence[: found.start()]).split(",")[-1]):
        more = found["kata"].casefold() in {"besar", "tinggi"}
        yield Putusan(JenisKlaim.SERAPAN_LEBIH if more else JenisKlaim.SERAPAN_KURANG, " ".join(found[0].split()))


def _judgement(sentence: str, word: re.Match[str]) -> bool | None:
    """Is the word a judgement that denies efficiency (True) or finds it (False)? None where it is none."""
    before = sentence[: word.start()]
    judged = (_THERE_IS if word[0].casefold() == "efisiensi" else _JUDGED).search(before[-60:])
    if not judged or not judged[0].strip() or _HEDGE.search(_SAID.sub("", before)):
        return None
    return any(judged.groupdict().values())


def classes(sentence: str) -> Iterator[Putusan]:
    """The class of the capaian that the sentence names."""
    if not _mentions(sentence, "tinggi", "sedang", "rendah"):
        return
    found = list(_CLASS.finditer(sentence)) or list(_CLASS_BEHIND.finditer(sentence))
    if len(found) == 1:
        yield Putusan(JenisKlaim.PREDIKAT, " ".join(found[0]["kata"].split()))


def counts(sentence: str) -> Iterator[Putusan]:
    """How many indikator are reached or missed, and how many there are, with the thing counted as the word."""
    if not _mentions(sentence, "indikator", "sasaran", "tujuan") or not has_number(sentence):
        return
    reached = [*_REACHED_COUNT.finditer(sentence), *_COUNT_BEHIND.finditer(sentence)]
    # `5 dari 6 indikator tercapai`: the five are reached, the six are all.
    shares = {found.start("semua"): found for found in _OUT_OF.finditer(sentence)}
    if "indikator" in sentence.casefold():
        for found in reached:
            kind = JenisKlaim.CACAH_TIDAK_TERCAPAI if found["tidak"] else JenisKlaim.CACAH_TERCAPAI
            yield Putusan(kind, "indikator", angka=int(shares.get(found.start("angka"), found)["angka"]))
    if _PLANNED.search(sentence):
        told = {f.start("angka") for f in (*reached, *shares.values())} - set(shares)
        for found in _THINGS.finditer(sentence):
            whole = found.start("angka") in shares
            if found.start("angka") not in told and (whole or not _PART_OF_ALL.match(sentence, found.end())):
                yield Putusan(JenisKlaim.NILAI, found["apa"].casefold(), angka=int(found["angka"]))


_PART_OF_ALL = re.compile(
    r"(?:\s+(?:kinerja|sasaran|utama|strategis|tujuan))*\s+(?:(?:yang\s+)?(?:capaian|realisasi|nilai)(?:nya)?\b|di\s?bawah\b|di\s?atas\b"
    r"|(?:yang\s+)?(?:belum|tidak|masih|sudah|telah|terukur|dapat|bisa|berhasil|ber(?:kategori|kriteria|predikat))\b|lain(?:nya)?\b"
    r"|dengan\s+(?:kategori|kriteria|predikat|capaian)\b)",
    re.IGNORECASE,
)
"""What follows a count of some of all."""


def has_number(sentence: str) -> bool:
    """Does a sentence print any number?"""
    return _DIGIT.search(sentence) is not None


def _mentions(sentence: str, *words: str) -> bool:
    folded = sentence.casefold()
    return any(word in folded for word in words)
