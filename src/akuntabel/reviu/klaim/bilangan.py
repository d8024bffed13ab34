"""What the numbers of a sentence stand for, by the words before them."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache

from akuntabel.reviu.angka import Ditemukan, numbers_in
from akuntabel.reviu.fakta import Besaran
from akuntabel.reviu.tercetak import Tercetak

_FILL = (
    r"(?:\s|[:=(,–-]|\b(?:tahun(?:\s+anggaran)?|th\.?|ta|19\d\d|20\d\d|sebesar|sebanyak|sejumlah|senilai|setara|adalah|ialah|yaitu|yakni|"
    r"hanya|baru|sudah|telah|mencapai|menjadi|pada|di|angka|nilai|dengan|ini|tersebut|total|kinerja(?:nya)?|akhir\s+tahun|"
    r"indikator(?:\s+ini)?|yang\s+ditetapkan|yang\s+diperjanjikan|[A-E]{1,2}[+-]?)(?=\W|$)|\))*"
)


def _label(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words}){_FILL}$", re.IGNORECASE)


_FOR_IT = r"(?:\s+(?:untuk\s+|bagi\s+)?(?:pelaksanaan\s+)?(?:program|kegiatan)\s+(?:ini|tersebut))?"
_MONEY = (
    (
        Besaran.REALISASI_ANGGARAN,
        _label(
            rf"realisasi(?:nya)?(?:\s+(?:total|seluruh|keseluruhan|anggaran|belanja|keuangan))*{_FOR_IT}"
            r"|terealisasi(?:kan)?|menyerap|terserap|diserap|dibelanjakan"
        ),
    ),
    (Besaran.SISA, _label(r"sisa(?:\s+anggaran)?|tersisa")),
    (
        Besaran.PAGU,
        _label(
            r"(?:pagu|anggaran|alokasi)(?:nya)?(?:\s+(?:anggaran|belanja|seluruh\s+program|program))*"
            rf"(?:\s+yang\s+(?:dialokasikan|disediakan|dianggarkan|tersedia))?{_FOR_IT}|dianggarkan{_FOR_IT}|dialokasikan{_FOR_IT}"
        ),
    ),
)
_SPENT_OR_PLANNED = frozenset({Besaran.PAGU, Besaran.REALISASI_ANGGARAN})
_PART_OF_MONEY = re.compile(r"[\s,(]*(?:atau|yaitu|setara)?\s*(?:sebesar|dengan|setara)?\s*\(?\s*", re.IGNORECASE)
_ABSORBED = _label(r"(?:serapan|penyerapan)(?:nya)?(?:\s+anggaran)?|terserap|diserap")
_ABSORBED_BY = re.compile(
    r"\b(?:(?:serapan|penyerapan)(?:nya)?|(?:realisasi|capaian)\s+(?:anggaran|keuangan|belanja))"
    r"(?![^\d;]*\b(?:kinerja|fisik|target)\b)[^\d;]{0,140}\b(?:sebesar|mencapai|adalah|yaitu|yakni)\s*\(?\s*$",
    re.IGNORECASE,
)
_MEAN = _label(r"rata-rata\s+(?:persentase\s+)?capaian(?:nya)?")
_AGAINST_END = re.compile(
    r"\bterhadap\s+target\s+(?:akhir|jangka\s+menengah)\b.*\b(?:adalah|sebesar|mencapai|yaitu|yakni)\W*$"
    r"|\bterhadap\s+target\s+(?:akhir|jangka\s+menengah)[^,;]{0,60}:\s*$",
    re.IGNORECASE | re.DOTALL,
)
_OPENS_WITH_END = re.compile(
    r"^\W*(?:jika\s+|bila\s+|apabila\s+)?(?:dibandingkan\s+(?:dengan\s+)?)?terhadap\s+target\s+(?:akhir|jangka\s+menengah)\b[^,;]*$",
    re.IGNORECASE,
)
_GOES_ON_WITH_RESULT = re.compile(r"[^,;.\d]{0,40},\s*(?:maka\s+)?(?:realisasi|capaian|kinerja)", re.IGNORECASE)
_END = re.compile(
    r"\btarget\s+(?:akhir|jangka\s+menengah)\b[^,;]{0,90}?\b(?:adalah|sebesar|yaitu|ditetapkan)\W*(?:[A-E]{1,2}[+-]?\W*)?$",
    re.IGNORECASE,
)
_NATIONAL = re.compile(
    r"\b(?:target|rata-rata|rerata|standar|capaian|nilai|angka|indeks)\b[^,;]{0,60}\bnasional\b[^,;]{0,80}?\b(?:adalah|sebesar|yaitu)\W*(?:[A-E]{1,2}[+-]?\W*)?$",
    re.IGNORECASE,
)
_OTHER_TARGET = re.compile(r"\b(?:nasional|provinsi|regional|akhir|jangka\s+menengah|pembanding)\b", re.IGNORECASE)
_DERIVED = re.compile(
    r"\b(?:pertumbuhan|laju|kenaikan|penurunan|peningkatan|selisih|deviasi|kontribusi|proyeksi|kekurangan|penghematan|rata-rata"
    r"(?!\s+(?:persentase\s+)?capaian))\b",
    re.IGNORECASE,
)
_REACHED = _label(r"target(?:nya)?\s+(?:tahun\s+(?:20\d\d\s+)?)?(?:ini\s+)?tercapai")
_AIMED = _label(r"target\s+capaian(?:nya)?")
_DONE = _label(r"realisasi\s+(?:target(?:nya)?(?:\s+capaian)?|capaian(?:nya)?)")
_RESULT = re.compile(
    r"\b(?:(?:pen)?capaian(?:nya)?|mencapai|ketercapaian|sesuai|terhadap)\s+(?:dari\s+|dengan\s+)?target(?:nya)?\b[^,;\d]*(?:20\d\d[^,;\d]*)?$"
    r"|\b(?:melebih\w*|melamp\w*|menyamai|di\s?atas|di\s?bawah)\s+target\b[^,;\d]*\b(?:yaitu|yakni)\b[^,;\d]*$",
    re.IGNORECASE,
)
"""A number behind `capaian target` or `melampaui target yaitu` is what was reached, in per cent or in its own unit."""
_PASSED = re.compile(r"\b(?:melebih\w*|melamp\w*|menyamai|di\s?atas|di\s?bawah)\s+target\b[^,;]*$", re.IGNORECASE)
_ROUGHLY = re.compile(
    r"(?:[<>≥≤±~]|\b(?:sekitar|hampir|kisaran|kurang\s+lebih|(?:lebih|kurang)\s+dari|(?:belum|tidak)\s+(?:dapat\s+)?(?:mencapai|memenuhi)))\s*$",
    re.IGNORECASE,
)
_PLAIN = (
    (Besaran.TARGET, _label(r"target(?:nya)?|ditargetkan|menargetkan")),
    (
        Besaran.REALISASI,
        _label(r"realisasi(?:nya)?|terealisasi(?:kan)?|direalisasikan"),
    ),
)
_TOLD = (
    (Besaran.RATA_RATA, _MEAN),
    (Besaran.CAPAIAN_AKHIR, _AGAINST_END),
    (Besaran.TARGET_AKHIR, _END),
    (Besaran.PEMBANDING, _NATIONAL),
    (Besaran.REALISASI, _REACHED),
)
_PERCENT = _label(
    r"(?:(?:persentase|prosentase|presentase|tingkat|%)\s+)?capaian(?:nya)?|\bsehingga\s+%\s*capaian(?:nya)?"
)
_OF_TARGET = re.compile(r"\s*dari\s+target\b(?!\s+(?:akhir|jangka|nasional|tersebut))", re.IGNORECASE)
_OF_THAT_TARGET = re.compile(r"\s*dari\s+target\s+(?:akhir|jangka\s+menengah|tersebut)\b", re.IGNORECASE)
_TARGET_AT_END = re.compile(r"\btarget\s+(?:akhir|jangka\s+menengah)\b", re.IGNORECASE)
_ONLY_REACHED = re.compile(r"\b(?:mencapai|setara\s+dengan)\s*$", re.IGNORECASE)
_YEAR_BEHIND = re.compile(
    r"\)?\s*\(\s*(?:tahun\s+)?(20\d\d)\s*\)|\)?(?:\s+(?!(?:dan|serta|sedangkan|naik|turun)\b)[a-z/]+)?\s+(?:pada|di)\s+tahun\s+(20\d\d)\b"
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_YEAR_WORD = re.compile(r"\btahun\s+((?:19|20)\d\d)\b", re.IGNORECASE)

_VALUE = r"[^.;]{0,12}?\d[\d.,]*\d*[^.;\d]{0,60}?"
_YEAR_OF_IT = r"(?:\(?\s*(?:pada\s+)?(?:tahun\s+)?20\d\d\s*\)?)?"
_MOVE = re.compile(
    r"\b(?:naik|meningkat|turun|menurun|(?:kenaikan|peningkatan|penurunan)(?:\s+(?:realisasi|nilai)\b[^.;\d]{0,160}?)?)"
    r"(?:\s+dibanding(?:kan)?(?:\s+dengan)?\s+tahun\s+20\d\d\s*,?\s*(?:yaitu|yakni)?)?"
    rf"\s+dari\s+(?P<lalu>{_VALUE}{_YEAR_OF_IT})\s+menjadi\s+(?P<kini>[^;]{{0,12}}?\d[\d.,]*)",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"\bdibanding(?:kan)?(?:\s+dengan)?\s+(?:realisasi\s+)?(?:pada\s+)?tahun\s+(?P<tahun>20\d\d)\s+(?:yang\s+)?(?:sebesar|sebanyak|mencapai)"
    rf"\s+(?P<lalu>{_VALUE}),[^.;]{{0,200}}?\b(?:naik|meningkat|turun|menurun)\s+menjadi\s+(?P<kini>[^;]{{0,12}}?\d[\d.,]*)",
    re.IGNORECASE,
)
_EXPLICIT_YEAR = re.compile(r"20\d\d")

_BEFORE = re.compile(rf"{_FILL}$", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\s*(?:poin\b|[(),.;”\"]|$|(?:dan|atau|dengan|pada|yang|dari|sehingga|tahun|dalam|kategori|masuk|naik|turun|meningkat|menurun"
    r"|sedangkan|lebih|telah|sudah|belum|serta|tercapai|mencapai|untuk)\b)",
    re.IGNORECASE,
)
_LONGEST_FILL = 80
_LEAST_BARE = 10


@dataclass(frozen=True, slots=True)
class Bilangan:
    """A number of a sentence: what it stands for, the year that the sentence gives it, where it stands."""

    besaran: Besaran
    nilai: Tercetak
    tahun: int | None
    mulai: int
    kata: str = ""


def is_year(found: Ditemukan) -> bool:
    """Is a number a year?"""
    return not found.nilai.satuan and bool(re.fullmatch(r"(?:19|20)\d\d", found.nilai.teks))


def quantities(sentence: str, before: str = "") -> tuple[Bilangan, ...]:
    """The numbers of a sentence whose words say what they stand for; `before` is the sentence before it."""
    return _quantities(sentence, _TARGET_AT_END.search(before) is not None)


@lru_cache(maxsize=4096)
def _quantities(sentence: str, after_end: bool) -> tuple[Bilangan, ...]:
    told: list[Bilangan] = []
    start = 0
    last: Besaran | None = None
    for found in numbers_in(sentence):
        if is_year(found):
            continue
        left = sentence[start : found.mulai]
        at_end = after_end or bool(_TARGET_AT_END.search(sentence[:start]))
        around = _Sekitar(found.nilai.satuan, left, sentence[found.akhir :], last, at_end)
        start = found.akhir
        last = around.meaning()
        if last is not None:
            word = around.word(last)
            told.append(Bilangan(last, found.nilai, _year_of(around.kiri, around.kanan), found.mulai, word))
    return tuple(told)


@dataclass(frozen=True, slots=True)
class _Sekitar:
    """A number's unit and the words around it, what the number before it stood for.

    `sesudah_akhir` is true where the text before that one speaks of the target at the end of the Renstra.
    """

    satuan: str
    kiri: str
    kanan: str
    terakhir: Besaran | None
    sesudah_akhir: bool

    def meaning(self) -> Besaran | None:
        """What the number stands for; None where the words leave it open, or make it a growth or a difference."""
        if (_DERIVED.search(self.kiri) and not _NATIONAL.search(self.kiri)) or _ROUGHLY.search(self.kiri):
            return None
        if self.satuan == "Rp":
            return next((quantity for quantity, label in _MONEY if label.search(self.kiri)), None)
        if self.satuan == "%" and _ONLY_REACHED.search(self.kiri) and _OF_THAT_TARGET.match(self.kanan):
            return self._of_percent()
        percent = self._of_percent() if self.satuan == "%" else None
        if percent is not None:
            return percent
        if _OPENS_WITH_END.match(self.kiri) and _GOES_ON_WITH_RESULT.match(self.kanan):
            return Besaran.TARGET_AKHIR
        return self._of_words()

    def word(self, besaran: Besaran) -> str:
        """`tercapai` or `melampaui` where the number may be what was reached instead."""
        if besaran is Besaran.REALISASI and _REACHED.search(self.kiri):
            return "tercapai"
        return "melampaui" if besaran is Besaran.TARGET and _PASSED.search(self.kiri) else ""

    def _of_words(self) -> Besaran | None:
        """What the words right before the number make of it."""
        told = next((quantity for quantity, label in _TOLD if label.search(self.kiri)), None)
        if told is not None or _OTHER_TARGET.search(self.kiri):
            return told
        if _DONE.search(self.kiri):
            return Besaran.REALISASI
        if _AIMED.search(self.kiri):
            return Besaran.TARGET
        if _RESULT.search(self.kiri):
            return None
        plain = next((quantity for quantity, label in _PLAIN if label.search(self.kiri)), None)
        if plain is None and self.satuan == "%" and _PERCENT.search(self.kiri):
            return Besaran.CAPAIAN
        return plain

    def _of_percent(self) -> Besaran | None:
        """What a percentage stands for by the amount before it or the target behind it."""
        of_money = self.terakhir in _SPENT_OR_PLANNED and _PART_OF_MONEY.fullmatch(self.kiri)
        if of_money or _ABSORBED.search(self.kiri) or _ABSORBED_BY.search(self.kiri):
            return Besaran.SERAPAN
        if not _ONLY_REACHED.search(self.kiri):
            return None
        if _OF_TARGET.match(self.kanan):
            return Besaran.CAPAIAN
        if self.terakhir is Besaran.TARGET_AKHIR and _GOES_ON_WITH_RESULT.match(self.kiri):
            return Besaran.CAPAIAN_AKHIR
        at_end = self.sesudah_akhir or _TARGET_AT_END.search(self.kanan[:40])
        return Besaran.CAPAIAN_AKHIR if at_end and _OF_THAT_TARGET.match(self.kanan) else None


@dataclass(frozen=True, slots=True)
class Telanjang:
    """A number that no word says the meaning of, and the text that it may follow a name in.

    `tahun` is the year between that text and the number, `tahun_kalimat` the last one before the number.
    """

    nilai: Tercetak
    kiri: str
    tahun: int | None
    tahun_kalimat: int | None


def bare_numbers(sentence: str, known: Collection[int]) -> Iterator[Telanjang]:
    """Numbers that no word says the meaning of; ordinals and counts of things are left out.

    `known` are the places of numbers that are understood.
    """
    for found in numbers_in(sentence):
        behind = sentence[found.akhir :]
        if is_year(found) or found.mulai in known or not _GOES_ON.match(behind):
            continue
        if found.nilai.desimal > 0 or found.nilai.satuan or found.nilai.angka >= _LEAST_BARE:
            start = max(0, found.mulai - _LONGEST_FILL)
            fill = _BEFORE.search(sentence, start, found.mulai)
            at = fill.start() if fill else found.mulai
            near, far = sentence[at : found.mulai], sentence[: found.mulai]
            yield Telanjang(found.nilai, sentence[:at], _year_of(near, behind), _year_of(far, behind))


def _year_of(left: str, right: str) -> int | None:
    if behind := _YEAR_BEHIND.match(right):
        return int(behind[1] or behind[2])
    named = _YEAR_WORD.findall(left)
    return int(named[-1]) if named else None


def listed_by_year(sentence: str) -> Iterator[Bilangan]:
    """Values with their years in brackets, `91 (2022), 85,42 (2023)`, of a sentence that speaks of realisasi."""
    if not re.search(r"\brealisasi", sentence, re.IGNORECASE):
        return
    for found in numbers_in(sentence):
        if not is_year(found) and (
            behind := re.match(r"\)?[^\d().;,]{0,30}\(\s*(20\d\d)\s*\)", sentence[found.akhir :])
        ):
            yield Bilangan(Besaran.REALISASI, found.nilai, int(behind[1]), found.mulai)


def changed(sentence: str, year: int | None) -> Iterator[Bilangan]:
    """Last year's value and this year's of `realisasi naik dari 91 pada tahun sebelumnya menjadi 92`."""
    if year is None or re.search(r"\bcapaian\b|\btarget\b|\bpagu\b|\banggaran\b", sentence, re.IGNORECASE):
        return
    for found in (*_MOVE.finditer(sentence), *_COMPARED.finditer(sentence)):
        start = found.start("lalu")
        if re.search(r"\brealisasi|\bnilai\b|\bindeks\b|\bskor\b", sentence[:start] + found[0], re.IGNORECASE):
            told = _EXPLICIT_YEAR.findall(found.groupdict().get("tahun") or found["lalu"])
            before = int(told[-1]) if told else year - 1
            for group, when in (("lalu", before), ("kini", year)):
                value = next((n for n in numbers_in(found[group]) if not is_year(n)), None)
                if value is not None:
                    yield Bilangan(Besaran.REALISASI, value.nilai, when, found.start(group) + value.mulai)
