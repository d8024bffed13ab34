"""Intervals as scales print them: `> 90 – 100`, `76 ≤ 90`, `≤ 50`, `75,01 s/d 90`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from akuntabel.skema.bilangan import decimals_of

_NUMBER = r"\d+(?:[.,]\d+)?"
_RANGE = re.compile(
    rf"(?P<dari>[<>]=?|[≥≤])?\s*(?P<rendah>{_NUMBER})\s*%?\s*"
    rf"(?P<sampai>s\s*/\s*d|s\.?\s*d\.?|sampai(?:\s+dengan)?|hingga|-|–|—|−|(?P<satu><=?|≤)(?:\s*[a-z]\s*(?P<dua><=?|≤))?)"
    rf"\s*(?P<batas><=?|≤)?\s*(?P<tinggi>{_NUMBER})\s*%?",
    re.IGNORECASE,
)
_ABOVE = re.compile(rf"(?P<tanda>>=?|≥|lebih dari|di ?atas)\s*(?P<angka>{_NUMBER})\s*%?", re.IGNORECASE)
_ABOVE_AFTER = re.compile(rf"(?P<angka>{_NUMBER})\s*%?\s*(?:ke ?atas|atau lebih)", re.IGNORECASE)
_BELOW = re.compile(rf"(?P<tanda><=?|≤|kurang dari|di ?bawah)\s*(?P<angka>{_NUMBER})\s*%?", re.IGNORECASE)
_BELOW_AFTER = re.compile(rf"(?P<angka>{_NUMBER})\s*%?\s*(?:ke ?bawah|atau kurang)", re.IGNORECASE)
_WITH_BOUND = frozenset({">=", "≥", "<=", "≤"})


@dataclass(frozen=True, slots=True)
class Rentang:
    """An interval; an open end is None, and `termasuk_*` says whether the bound itself belongs to it."""

    rendah: Decimal | None
    tinggi: Decimal | None
    termasuk_rendah: bool = True
    termasuk_tinggi: bool = True

    def memuat(self, value: Decimal) -> bool:
        """Does the value lie in it?"""
        above = self.rendah is None or value > self.rendah or (self.termasuk_rendah and value == self.rendah)
        below = self.tinggi is None or value < self.tinggi or (self.termasuk_tinggi and value == self.tinggi)
        return above and below

    @property
    def batas(self) -> tuple[Decimal, ...]:
        """The bounds that it has."""
        return tuple(b for b in (self.rendah, self.tinggi) if b is not None)


@dataclass(frozen=True, slots=True)
class Kelas:
    """One printed class: its interval as read and as printed, and the names that stand beside it."""

    rentang: Rentang
    teks: str
    sebutan: tuple[str, ...]

    @property
    def nama(self) -> str:
        """All names as one."""
        return " ".join(self.sebutan)


def read_rentang(text: str) -> Rentang | None:
    """Read a text that holds one interval and nothing else."""
    body = " ".join(text.split()).strip("()[] .;")
    if found := _RANGE.fullmatch(body):
        low, high = _number(found["rendah"]), _number(found["tinggi"])
        if found["dua"]:
            with_low, with_high = found["satu"] in _WITH_BOUND, found["dua"] in _WITH_BOUND
        else:
            with_low = found["dari"] not in {">", "<"}
            with_high = (found["batas"] or found["satu"]) != "<"
        if low > high:
            low, high, with_low, with_high = high, low, with_high, with_low
        return Rentang(low, high, with_low, with_high)
    for pattern in (_ABOVE, _ABOVE_AFTER):
        if found := pattern.fullmatch(body):
            return Rentang(_number(found["angka"]), None, termasuk_rendah=_includes(found))
    for pattern in (_BELOW, _BELOW_AFTER):
        if found := pattern.fullmatch(body):
            return Rentang(None, _number(found["angka"]), termasuk_tinggi=_includes(found))
    return None


def _includes(found: re.Match[str]) -> bool:
    return found.groupdict().get("tanda") in {*_WITH_BOUND, None}


def _number(text: str) -> Decimal:
    return Decimal(text.replace(",", "."))


@dataclass(frozen=True, slots=True)
class Sambungan:
    """Two neighbouring classes, the lower first, that share values or leave some out."""

    bawah: Kelas
    atas: Kelas
    tumpang_tindih: bool


def seams(classes: Sequence[Kelas]) -> Iterator[Sambungan | None]:
    """Each seam of a scale: None where two neighbours meet, else how they do not.

    Bounds one step of the printed digits apart meet (75 and 76, or 88,30 and 88,31): values are
    printed to that step.
    """
    step = Decimal(1).scaleb(-max(decimals_of(b) for c in classes for b in c.rentang.batas))
    for below, above in pairwise(sorted(classes, key=lambda c: (_floor(c), _ceiling(c)))):
        yield _seam(below, above, step)


def _seam(below: Kelas, above: Kelas, step: Decimal) -> Sambungan | None:
    high, low = below.rentang.tinggi, above.rentang.rendah
    if high is None or low is None or low < high:
        return Sambungan(below, above, tumpang_tindih=True)
    with_high, with_low = below.rentang.termasuk_tinggi, above.rentang.termasuk_rendah
    if low == high and with_high == with_low:
        return Sambungan(below, above, tumpang_tindih=with_high)
    return Sambungan(below, above, tumpang_tindih=False) if low - high > step else None


def _floor(kelas: Kelas) -> Decimal:
    return Decimal("-Infinity") if kelas.rentang.rendah is None else kelas.rentang.rendah


def _ceiling(kelas: Kelas) -> Decimal:
    return Decimal("Infinity") if kelas.rentang.tinggi is None else kelas.rentang.tinggi
