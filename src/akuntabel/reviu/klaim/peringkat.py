"""Values with the letter or the word that a sentence gives them: `80,41 dengan predikat A (Memuaskan)`, `B (67)`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from akuntabel.reviu.angka import Ditemukan, numbers_in
from akuntabel.reviu.klaim.bilangan import is_year

_LETTER = r"(?:AA|BB|CC|DD|[A-F])(?:\s?[-−–+](?![\w\d]))?(?![\w.,]\w)"
_WORD = (
    r"(?:[Pp]elayanan\s+[Pp]rima|[Ss]angat\s+(?:[Mm]emuaskan|[Bb]aik|[Kk]urang|[Bb]uruk)|[Mm]emuaskan"
    r"|[Kk]urang\s+[Bb]aik|[Tt]idak\s+[Bb]aik"
    r"|[Bb]aik|[Cc]ukup(?:\s+[Bb]aik)?|[Kk]urang|[Bb]uruk|SANGAT\s+BAIK|BAIK|KURANG\s+BAIK|MEMUASKAN)\b"
)
_GRADE = rf"(?P<satu>{_LETTER}|{_WORD})(?:\s*[“\"”]?\s*[(/]\s*[“\"]?(?P<dua>{_LETTER}|{_WORD})|\s+(?P<tiga>{_WORD}))?"
_KEYWORD = (
    r"(?:[Pp]redikat|[Kk]ategori|[Kk]riteria|[Kk]ualifikasi|[Kk]lasifikasi|[Pp]eringkat|[Nn]ilai\s+[Mm]utu|[Mm]utu(?:\s+[Pp]elayanan)?"
    r"|[Kk]inerja\s+[Uu]nit\s+[Pp]elayanan|[Gg]rade)"
)
_FILL = (
    r"(?:\s|[:=“\"”(]|\b(?:nilai|mutu|pelayanan|adalah|yaitu|yakni|dengan|dan|kinerja|unit|termasuk|dalam|dinyatakan"
    r"|huruf)\b)*"
)
_BEHIND = re.compile(rf"[^.;\d<>≥≤]{{0,70}}?\b{_KEYWORD}{_FILL}{_GRADE}")
_RIGHT_BEHIND = re.compile(rf"\s*[(/]\s*[“\"]?{_GRADE}\s*[”\"]?\s*\)?")
_BEFORE = re.compile(
    rf"\b{_KEYWORD}{_FILL}{_GRADE}[”\"]?\s*\)?\s*(?:,\s*)?(?:dengan\s+|yaitu\s+|yakni\s+|atau\s+)?"
    r"(?:(?:nilai|skor|indeks|sebesar|rata-rata|akhir)\s+){1,3}\(?$"
)
_RIGHT_BEFORE = re.compile(rf"(?<![\w.])(?P<satu>{_LETTER}|{_WORD})\s*$")
_OTHER_VALUE = re.compile(
    r"\b(?:target\w*|menuju|menjadi|minimal|agar|untuk|dari\s+skala|skala|rentang|interval|antara|sampai)\b",
    re.IGNORECASE,
)
_OF_A_RANGE = re.compile(r"^\s*(?:[-–—−]|s\.?\s?/?\s?d\b|sampai|hingga|ke\s+atas|ke\s+bawah)")
_BOUND = re.compile(
    r"(?:[<>≥≤=–—−-]|\bs\.?\s?/?\s?d\.?|\b(?:sampai|hingga|antara|skala|lebih\s+dari|kurang\s+dari))\s*\(?$",
    re.IGNORECASE,
)
_MOST = 3
_NEAR = 110


@dataclass(frozen=True, slots=True)
class Peringkat:
    """A value and the grades that a sentence gives it: a letter, a word, or both."""

    nilai: Ditemukan
    sebutan: tuple[str, ...]


def grades(sentence: str) -> Iterator[Peringkat]:
    """The values with their grades; nothing where a sentence lists a whole scale or speaks of a bound."""
    numbers = [n for n in numbers_in(sentence) if not is_year(n) and n.nilai.satuan == ""]
    told = [found for number in numbers if (found := _grade_of(sentence, number))]
    if len(told) <= _MOST:
        yield from told


def _grade_of(sentence: str, number: Ditemukan) -> Peringkat | None:
    left, right = sentence[max(0, number.mulai - _NEAR) : number.mulai], sentence[number.akhir : number.akhir + _NEAR]
    if _BOUND.search(left) or _OF_A_RANGE.match(right):
        return None
    if number.nilai.teks.startswith("("):
        found = _RIGHT_BEFORE.search(left)
    else:
        found = _RIGHT_BEHIND.match(right) or _BEHIND.match(right)
        if found and _OTHER_VALUE.search(right[: found.start("satu")]):
            return None
        found = found or _BEFORE.search(left)
    if found is None:
        return None
    groups = found.groupdict()
    words = [groups.get(name) for name in ("satu", "dua", "tiga")]
    return Peringkat(number, tuple(" ".join(word.split()) for word in words if word))
