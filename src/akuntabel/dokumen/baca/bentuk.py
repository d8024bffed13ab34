"""What a line is by its form: a caption, a heading, an item of a list, a figure, a number of a column."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

_CAPTION = re.compile(
    r"(?:(?:lanjutan|sambungan)\s+)?tabel(?:\s+|(?=\d+[.\-]\d))(?:(?:nomor|no\.?)\s+)?"
    r"(?P<nomor>(?:(?:T-?\.?C|[A-Z]{1,2}|[IVXLC]{1,6})[.\- ]{0,2})?\d{1,3}"
    r"(?:(?:[.\-]|\.\s(?=\d{1,3}(?:\s+[A-Z]|\s*$)))\d{1,3})*[a-z]?)"
    r"(?P<tutup>\s*[.:)]+)?(?=\s|$)\s*(?P<judul>.*)",
    re.IGNORECASE | re.DOTALL,
)
_SPEAKS = re.compile(
    r"(?:me\w+|di\w*|dapat|berikut|ini|itu|dan|atau|tersebut|adalah|ialah|yang|atas|sampai|s/d|telah|akan|terlihat|"
    r"tampak|sebagaimana|serta|hingga|untuk)\b"
)
_LONGEST_CAPTION = 300
_MARK = re.compile(
    r"(?P<tanda>[-–—•·*+▪●◦○■□➢➤✓✔❖➔→»]|\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]|\(\d{1,3}\)|\([a-z]\))\s+(?=\S)"
)
_DASH = re.compile(r"[-–—•*+▪●◦]")
_PAGE_AT_END = re.compile(r"(?:\.{3,}|…+|\t|\s{4,})\s*(?:\d{1,3}|[ivxlc]{1,6})\s*$", re.IGNORECASE)
_NO_HEADING = re.compile(
    rf"{_PAGE_AT_END.pattern}|^(?:[-–—•*+▪●◦○■□➢➤✓✔❖➔→»(]|\d{{1,3}}[.)]\s)|\d{{5,}}|^[:=]|:\s*\S", re.IGNORECASE
)
"""What leads to a page, is an item of a list, a name with its content, or holds a postcode or a telephone number."""
_FRONT = re.compile(
    r"(?:kata pengantar|daftar (?:isi|tabel|gambar|grafik|bagan|lampiran|singkatan|pustaka)"
    r"|(?:ikhtisar|ringkasan) eksekutif)",
    re.IGNORECASE,
)
_BAB = re.compile(r"BAB\s+(?:[IVXLC]{1,6}|\d{1,2})\b[.:]?\s*(?P<judul>.*)", re.DOTALL)
_ANNEX = re.compile(r"lampiran\s+(?:[IVXLC]{1,6}|\d{1,2})\b[.:]?\s*(?P<judul>.*)", re.IGNORECASE | re.DOTALL)
_LETTER_NUMBER = re.compile(r"[A-Z]\.\d{1,2}(?P<lanjut>(?:\.\d{1,2})*)\.?\s+\S")
_NUMBER_NUMBER = re.compile(r"\d{1,2}(?P<lanjut>(?:\.\d{1,2})+)\.?\s+[A-Z]")
_ROMAN = re.compile(r"[IVX]{1,5}\.\s+(?P<judul>\S.*)", re.DOTALL)
_LETTER = re.compile(r"[A-Z]\.\s+(?P<judul>\S.*)", re.DOTALL)
_ENDS_SENTENCE = re.compile(r"[.;,:?!]$")
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_LONGEST_HEADING = 150
_PAGE_NUMBER = re.compile(
    r"\W{0,3}(?:(?:halaman|hal\.?|page)\s+)?\d{1,3}(?:\s*(?:/|dari|of)\s*\d{1,3})?(?:\s*\|\s*P\s*a\s*g\s*e)?\W{0,3}",
    re.IGNORECASE,
)
_FIGURE = re.compile(
    r"[(\-–−+<>≤≥=±]{0,2}\s*(?:rp\.?)?\s*[(\-–−]?\s*\d[\d.,]*\s*\)?\s*(?:%|persen)?\s*\)?", re.IGNORECASE
)
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,]*\d)")
_MANY_COLUMNS = 7
_MOST_COLUMNS = 30
_ORDINAL = re.compile(r"\(?\s*(\d{1,2})\s*\)?\s*(?:$|=|/|:)|(\d{1,2})\s*=")
_VALUE = re.compile(
    r"(?!\d{1,3}[.)]\s)(?:rp\.?\s*)?[-–(]?\s*\d[\d.,]*\s*\)?\s*\S{0,12}|[A-Z]{1,2}\s*\(\s*\d[\d.,]*\s*\)", re.IGNORECASE
)
_KEY = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[ivxIVX]{1,5})[.)]?")


class Keterangan(NamedTuple):
    """The caption of a table: its number as printed and its title."""

    nomor: str
    judul: str


def caption(text: str) -> Keterangan | None:
    """Read a caption such as `Tabel 3.2 Judul`; a sentence that opens with the table's number is none."""
    if len(text) > _LONGEST_CAPTION or not text.lower().startswith(("tabel", "lanjutan", "sambungan")):
        return None
    found = _CAPTION.match(text)
    if found is None:
        return None
    title = " ".join(found["judul"].split()).lstrip(":-–. ")
    if _SPEAKS.match(title) and not found["tutup"]:
        return None
    return Keterangan(re.sub(r"\.\s+", ".", " ".join(found["nomor"].split())), title)


def split_mark(text: str) -> tuple[str, str]:
    """Split an item of a list into its mark and its text; of `- a. Isi` the inner mark counts."""
    found = _MARK.match(text)
    if found is None:
        return "", text
    mark, rest = found["tanda"], text[found.end() :]
    if _DASH.fullmatch(mark):
        inner = _MARK.match(rest)
        if inner is not None and not _DASH.fullmatch(inner["tanda"]):
            return inner["tanda"], rest[inner.end() :]
    return mark, rest


def heading_level(text: str, *, bold: bool = False) -> int | None:
    """The level of a line that is a heading by its form; it must stand alone.

    1: `BAB I`, `Lampiran 2`, a line in capitals. 2: `A. JUDUL`. From 3 on: `B.1`, `B.1.1`; and
    `1.1` is 2.
    """
    if not text or len(text) > _LONGEST_HEADING or _NO_HEADING.search(text) or caption(text):
        return None
    if _FRONT.fullmatch(text):
        return 1
    if found := _BAB.match(text):
        return 1 if not _ENDS_SENTENCE.search(found["judul"][40:]) else None
    if found := _ANNEX.match(text):
        return 1 if bold or not found["judul"] or is_capitals(found["judul"]) else None
    return _numbered_level(text, bold=bold) or (1 if is_capitals(text) and not text.endswith((",", ";")) else None)


def _numbered_level(text: str, *, bold: bool) -> int | None:
    ends = bool(_ENDS_SENTENCE.search(text))
    if found := _LETTER_NUMBER.match(text):
        return None if ends else 3 + found["lanjut"].count(".")
    if found := _NUMBER_NUMBER.match(text):
        return None if ends else 1 + found["lanjut"].count(".")
    if (found := _ROMAN.match(text)) and is_capitals(found["judul"]):
        return 1
    if found := _LETTER.match(text):
        return 2 if is_capitals(found["judul"]) or ((bold or len(text) <= 100) and not ends) else None
    return None


def opens_part(text: str) -> bool:
    """Does a heading open a part of any report: a chapter, a preface, a list of contents?"""
    return _BAB.match(text) is not None or _FRONT.fullmatch(text) is not None


def is_bare_bab(text: str) -> bool:
    """Is this the number of a chapter whose title stands on the next line?"""
    found = _BAB.fullmatch(text)
    return found is not None and not found["judul"]


def is_capitals(text: str) -> bool:
    """Is the text set in capitals, at least four letters of it? What stands in brackets may be mixed."""
    text = _IN_BRACKETS.sub("", text)
    letters = sum(map(str.isalpha, text))
    return letters >= 4 and text == text.upper()


def is_page_number(text: str) -> bool:
    """Is the line nothing but the number of its page?"""
    return len(text) <= 30 and _PAGE_NUMBER.fullmatch(text) is not None


def is_figure(text: str) -> bool:
    """Is the whole text one number, with or without Rp or a percent sign?"""
    return len(text) <= 40 and _FIGURE.fullmatch(text) is not None


def names_year(text: str) -> bool:
    """Does the text name a year: `2025`, `1 (2022)`?"""
    return _YEAR.search(text) is not None


def is_key(text: str) -> bool:
    """Is the text the number or letter of a row: `1.`, `2.1.3`, `IV`, `a)`?"""
    return len(text) <= 16 and _KEY.fullmatch(text) is not None


def is_value(text: str) -> bool:
    """Is the text something measured: a figure, with its unit or as a score (`4 Dok`, `B (67)`)?"""
    return is_figure(text) or (len(text) <= 24 and _VALUE.fullmatch(text) is not None)


def is_column_numbers(row: Sequence[str]) -> bool:
    """Does a row number the columns: `1`, `2`, `3`, `4=3/2*100`? Few may be blank or repeated.

    Where all are numbered they may leave columns of another table out: `1`, `2`, `3`, `7`, `8`, `11`, or `1`, `3`,
    `7`, `8`, `9` where they are many.
    """
    numbers: list[int] = []
    for text in row:
        found = _ORDINAL.match(text)
        if found is None and text:
            return False
        if found is not None:
            numbers.append(int(found[1] or found[2]))
    distinct = [number for at, number in enumerate(numbers) if at == 0 or number != numbers[at - 1]]
    steps = [b - a for a, b in pairwise(distinct)]
    if len(distinct) < 3 or distinct[0] > 1 or min(steps) <= 0:
        return False
    return steps.count(1) >= 0.8 * len(steps) or (
        (distinct[:3] == [1, 2, 3] or len(distinct) >= _MANY_COLUMNS) and all(row) and distinct[-1] <= _MOST_COLUMNS
    )
