"""Numbers out of what a document prints: cells of tables and running text.

Nothing here raises: what is no number is None, and digits that make no number are `Rusak`.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from akuntabel.reviu.tercetak import Tercetak
from akuntabel.skema.bilangan import BilanganError, MaknaGandaError, decimals_of, parse_bilangan

_LONGEST_CELL = 80
_MOST_DIGITS = 30
_EMPTY = frozenset({"", "-", "–", "—", "--", "...", "…", "n/a", "na", "nihil", "tad", "t.a.d", "xxx", "#n/a"}) | {
    f"{rp}{rest}" for rp in ("rp", "rp.") for rest in ("", " -", "-", " –", " ,-")
}
_DIGITS = r"\d[\d.,]*"
_MONEY = r"(?:rp\.?|idr\.?)\s*"
_NUMBER = re.compile(
    rf"(?P<buka>\(?)\s*(?P<rp>{_MONEY})?(?P<tanda>[-−–+]?)\s*(?P<rp2>{_MONEY})?(?P<buka2>\(?)\s*"
    rf"(?P<angka>{_DIGITS})(?P<sen>,?-)?\s*(?P<persen>%|persen\b)?\s*(?P<tutup>\)?)\s*(?P<persen2>%?)",
    re.IGNORECASE,
)
_GRADE = (
    r"[A-E]{1,2}[+\-]?|(?:sangat|amat|tidak|kurang|cukup)?\s*"
    r"(?:baik|memuaskan|tinggi|sedang|rendah|cukup|kurang|memadai|berhasil|prima|istimewa)"
)
_GRADE_FIRST = re.compile(rf"(?P<predikat>{_GRADE})\s*[/:=]?\s*\(?\s*(?P<angka>{_DIGITS})\s*\)?", re.IGNORECASE)
_GRADE_LAST = re.compile(
    rf"(?P<angka>{_DIGITS})\s*(?:\(\s*(?P<kurung>{_GRADE})(?:\s*[/;,-]\s*[^()]*)?\)?|[/;]?\s*(?P<predikat>{_GRADE}))",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"(?:\([^()\d]*\)\s*)?[/]?\s*(?P<satuan>[^\W\d_][^\d()]{0,40}?)\s*\.?"
    r"|(?P<per>(?:/|per)\s*1[0.,]*0(?:\s+[^\W\d_][^\d()]{0,30}?)?)\s*\.?",
    re.DOTALL | re.IGNORECASE,
)
_LISTED = re.compile(r"\(?\d{1,3}[.)]\s+[^\W\d]")
_NOTE_MARK = re.compile(r"(?<=[\d%)])\s*\*+\)?$")
_BROKEN = re.compile(rf"\(?\s*(?:{_MONEY})?[-−]?\s*\(?\s*(?P<angka>{_DIGITS})\s*\)?\s*%?\s*\)?", re.IGNORECASE)
_IN_PROSE = re.compile(
    rf"(?<![\w.,/\-–])(?P<rp>{_MONEY})?(?P<buka>\()?(?P<angka>\d(?:[\d.,]*\d)?)(?:,-)?(?(buka)\)?)"
    r"(?:\s*(?P<persen>%|persen\b|prosen\b)|\s*(?P<kali>ribu|juta|miliar|milyar|triliun|trilyun)\b)?"
    r"(?![\w/]|[-–.,]\d)",
    re.IGNORECASE,
)
_TIMES = {
    "ribu": 10**3,
    "ribuan": 10**3,
    "juta": 10**6,
    "jutaan": 10**6,
    "miliar": 10**9,
    "milyar": 10**9,
    "miliaran": 10**9,
    "triliun": 10**12,
    "trilyun": 10**12,
}
_HEAD_ZEROS = re.compile(r"\(?\s*(?:dalam\s+)?rp\.?\s*(?:x\s*)?(?P<nol>1?[.,]?000(?:[.,]000)*)\b", re.IGNORECASE)
_HEAD_WORDS = re.compile(
    r"(?:rp\.?|rupiah|dalam)\s*\(?\s*(?P<kali>ribuan|ribu|jutaan|juta|miliaran|miliar|milyar|triliun)\b"
    r"|\b(?P<kali2>ribuan|ribu|jutaan|juta|miliaran|miliar|milyar|triliun)\s+(?:rupiah|rp)\b",
    re.IGNORECASE,
)
_COMMA_GROUPS = re.compile(r"\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|\d{1,3}(?:,\d{3})+\.\d+")
_ONE_SIGN = re.compile(
    r"(?<![\d.,])(?P<utuh>\d{1,3}(?P<tanda>[.,])\d{3}(?:(?P=tanda)\d{3})*)(?P=tanda)(?P<sen>\d{2})(?![\d.,])"
)


@dataclass(frozen=True, slots=True)
class Rusak:
    """Digits and separators that make no number, as printed."""

    teks: str


@dataclass(frozen=True, slots=True)
class Ditemukan:
    """A number found in running text, and where in it."""

    nilai: Tercetak
    mulai: int
    akhir: int


def is_empty(text: str) -> bool:
    """Is a cell blank, or does it say that there is nothing?"""
    return " ".join(text.split()).casefold() in _EMPTY


def read_cell(text: str, *, thousands: bool = True, english: bool = False, scale: int = 1) -> Tercetak | Rusak | None:
    """Read a cell that holds one value: `99,82%`, `Rp. 1.234,50`, `(8.091.400,00)`, `4 Dok`, `B (67)`.

    Args:
        text: the cell's text.
        thousands: does `3.160` mean three thousand (rupiah, counts) rather than 3,16 (percent, index)?
        english: are thousands grouped by commas, as `english_style` tells of a column?
        scale: what a number counts in, as `scale_of` reads it from the head.

    Returns:
        The value, `Rusak` for digits that make no number, None for no number, or more than one.
    """
    folded = " ".join(text.split())
    if not folded or len(folded) > _LONGEST_CELL or not any(map(str.isdigit, folded)):
        return None
    return _read_folded(folded, thousands, english, scale)


@lru_cache(maxsize=8192)
def _read_folded(folded: str, thousands: bool, english: bool, scale: int) -> Tercetak | Rusak | None:
    if _LISTED.match(folded):
        return None
    body = _NOTE_MARK.sub("", folded).rstrip(";.")
    return (
        _read_grade(body, folded, english=english)
        or _read_plain(body, folded, thousands=thousands, english=english, scale=scale)
        or (Rusak(folded) if _is_broken(body) else None)
    )


def _read_plain(body: str, text: str, *, thousands: bool, english: bool, scale: int) -> Tercetak | None:
    found = _NUMBER.match(body)
    if found is None:
        return None
    unit = _unit_of(body[found.end() :])
    if unit is None or (unit and found["buka"] and not found["tutup"]):
        return None
    percent = bool(found["persen"] or found["persen2"]) or unit.casefold() == "persen"
    money = bool(found["rp"] or found["rp2"])
    number = _number(found["angka"], thousands=(thousands or money) and not percent, english=english)
    if number is None:
        return None
    negative = found["tanda"] in {"-", "−", "–"} if found["tanda"] else False
    if (found["buka"] or found["buka2"]) and found["tutup"]:
        negative = not negative
    elif found["buka"] or found["buka2"] or found["tutup"]:
        return None
    printed = "%" if percent else "Rp" if money else unit
    return _scaled(Tercetak(text, -number if negative else number, decimals_of(number), printed), scale)


def _unit_of(rest: str) -> str | None:
    """The unit that follows a number; empty when nothing does, None when what follows is no unit."""
    rest = rest.strip()
    if not rest:
        return ""
    found = _UNIT.fullmatch(rest)
    if found is None:
        return None
    unit = found["satuan"] or found["per"]
    return unit.strip(" ./") if len(unit.split()) <= 4 else None


def _read_grade(body: str, text: str, *, english: bool) -> Tercetak | None:
    if not any(map(str.isalpha, body)):
        return None
    for pattern in (_GRADE_FIRST, _GRADE_LAST):
        if found := pattern.fullmatch(body):
            number = _number(found["angka"], thousands=False, english=english)
            groups = found.groupdict()
            grade = groups.get("kurung") or groups.get("predikat") or ""
            if number is not None:
                return Tercetak(text, number, decimals_of(number), predikat=" ".join(grade.split()))
    return None


def _is_broken(body: str) -> bool:
    found = _BROKEN.fullmatch(body)
    return found is not None and sum(map(found["angka"].count, ".,")) >= 2


def _number(digits: str, *, thousands: bool, english: bool) -> Decimal | None:
    """Read bare digits; an ending separator belongs to the sentence."""
    digits = digits.rstrip(".,")
    if len(digits) > _MOST_DIGITS:
        return None
    if english:
        digits = digits.translate(str.maketrans(",.", ".,"))
    try:
        return parse_bilangan(digits, whole_thousands=thousands)
    except MaknaGandaError:
        return Decimal(digits.replace(",", "."))
    except BilanganError:
        return None


def _scaled(value: Tercetak, scale: int) -> Tercetak:
    """Apply what the head says the numbers count in; a percent counts in nothing else."""
    if scale == 1 or value.satuan == "%":
        return value
    zeros = len(str(scale)) - 1
    return Tercetak(value.teks, value.angka * scale, value.desimal - zeros, value.satuan, value.predikat)


def english_style(texts: Iterable[str]) -> bool:
    """Do the numbers of a column group thousands by commas, as `1,234,567.00`?"""
    return any(_COMMA_GROUPS.search(text) for text in texts)


def is_one_sign(text: str) -> bool:
    """Does a number part its thousands and its decimals by the same sign, as `1,234,567,00`?"""
    return _ONE_SIGN.search(text) is not None


def part_decimals(text: str) -> str:
    """The text with the other sign before the decimals, where one sign parts both: `1,234,567.00`."""
    return _ONE_SIGN.sub(lambda m: f"{m['utuh']}{'.' if m['tanda'] == ',' else ','}{m['sen']}", text)


def scale_of(head: str) -> int:
    """What the numbers below a head count in: 1000 for `(Rp. 000)`, 10**6 for `(juta rupiah)`, else 1."""
    if found := _HEAD_ZEROS.search(head):
        return int(10 ** found["nol"].count("0"))
    if found := _HEAD_WORDS.search(head):
        return _TIMES[(found["kali"] or found["kali2"]).casefold()]
    return 1


def numbers_in(text: str) -> Iterator[Ditemukan]:
    """All numbers of a running text, in order; digits inside words, codes, dates and ranges are none.

    Years and the numbers of decrees are numbers too: what they stand for is for the reader to tell.
    """
    for found in _IN_PROSE.finditer(text):
        money, percent = bool(found["rp"]), bool(found["persen"])
        number = _number(found["angka"], thousands=not percent, english=False)
        if number is None:
            continue
        unit = "%" if percent else "Rp" if money else ""
        scale = _TIMES[found["kali"].casefold()] if found["kali"] else 1
        value = Tercetak(found[0].strip(), number, decimals_of(number), unit)
        yield Ditemukan(_scaled(value, scale), found.start(), found.end())
