"""Lines to headings, paragraphs and items of lists."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from akuntabel.dokumen.baca.bentuk import caption, heading_level, is_bare_bab, is_capitals
from akuntabel.dokumen.baca.pdf.baris import Ruas, join_lines, wraps
from akuntabel.dokumen.baca.pdf.bentuk import Kotak, hull

_LONGEST_HEADING = 200
_LARGER = 1.05
"""Text this much larger than the body's heads it."""
_LEADER = re.compile(r"(?:[.…_]\s?){4,}|(?:[.…]\s){2,}\s*\w+$")
_ENDS = re.compile(r"[.;:!?]$")
_NUMBERED = re.compile(r"(?:BAB|LAMPIRAN)\b|(?:[A-Z]|[IVXLC]{1,6}|\d{1,2}(?:\.\d{1,2})*)[.)]\s|\d{1,2}(?:\.\d{1,2})+\s")
_LABELLED = re.compile(r"[A-Z][A-Za-z]+(?: [A-Za-z]+){0,2} : \S")
"""What stands before a colon of its own column: `KEDUA : …`, `Jabatan : …`."""
_CENTRED = 4.0
_INSET = 8.0
"""How near the middles of centred lines are, and how far their ends from others, in points."""


@dataclass(frozen=True, slots=True)
class Ukuran:
    """What is usual in a document: the size of its text, the white between its lines."""

    isi: float
    sela: float


@dataclass(frozen=True, slots=True)
class Alinea:
    """Lines that are one text; `penuh` when the last of them is full, so that it may go on overleaf."""

    teks: str
    baris: tuple[Ruas, ...]
    penuh: bool

    @property
    def kotak(self) -> Kotak:
        """The box around its lines."""
        return hull([line.kotak for line in self.baris])


def usual(pages: Iterable[Sequence[Ruas]]) -> Ukuran:
    """The size most letters have, and the white between most of their lines."""
    sizes, gaps = Counter[float](), Counter[float]()
    for lines in pages:
        for line in lines:
            sizes[round(line.ukuran, 1)] += len(line.teks)
        for before, line in pairwise(lines):
            if abs(before.ukuran - line.ukuran) < 0.3:
                gaps[round((before.kotak[1] - line.kotak[3]) / line.ukuran, 1)] += 1
    size = sizes.most_common(1)[0][0] if sizes else 11.0
    near = Counter({gap: n for gap, n in gaps.items() if -0.1 <= gap <= 1.6})
    return Ukuran(size, near.most_common(1)[0][0] if near else 0.3)


def paragraphs(lines: Sequence[Ruas], usual_: Ukuran, left: float, right: float) -> Iterator[Alinea]:
    """Join lines that wrap, from the lines of a page that no table parts."""
    group: list[Ruas] = []
    text = ""
    for line in lines:
        if group and _goes_on(group[-1], text, line, usual_, left, right):
            text = join_lines(text, group[-1], line)
            group.append(line)
            continue
        if group:
            yield Alinea(text, tuple(group), penuh=False)
        group, text = [line], line.teks
    if group:
        yield Alinea(text, tuple(group), penuh=_is_open(group[-1], text, right))


def _goes_on(before: Ruas, text: str, line: Ruas, usual_: Ukuran, left: float, right: float) -> bool:
    gap = before.kotak[1] - line.kotak[3]
    if gap > (usual_.sela + 0.25) * line.ukuran or abs(before.ukuran - line.ukuran) > 0.6 or before.tebal != line.tebal:
        return False
    begins = caption(line.teks) or _LABELLED.match(line.teks)
    if _leads_away(before) or is_bare_bab(text) or (begins and _ENDS.search(text)):
        return False
    if wraps(before, line, right, usual_.sela + 0.25):
        return not (line.tebal and _opens_heading(line.teks))
    named = caption(text)
    return _both_centred(before, line, left, right) and not (named and not named.judul)


def _opens_heading(text: str) -> bool:
    """Does a line begin a heading, rather than go on one in capitals that did not fit its line?"""
    return heading_level(text, bold=True) is not None and (not is_capitals(text) or _NUMBERED.match(text) is not None)


def _leads_away(line: Ruas) -> bool:
    """A line of a table of contents: leaders, or a number far to the right."""
    if _LEADER.search(line.teks):
        return True
    if len(line.kata) < 2 or not line.kata[-1].teks.isdecimal():
        return False
    return line.kata[-1].kotak[0] - line.kata[-2].kotak[2] > 2 * line.ukuran


def _both_centred(before: Ruas, line: Ruas, left: float, right: float) -> bool:
    middle = (left + right) / 2
    return all(abs((r.kotak[0] + r.kotak[2]) / 2 - middle) < _CENTRED and r.kotak[0] > left + 8 for r in (before, line))


def _is_open(line: Ruas, text: str, right: float) -> bool:
    """Whether a text is cut by the end of the page."""
    return line.kotak[2] > right - 4 * line.ukuran and not _ENDS.search(text) and not _leads_away(line)


def level(alinea: Alinea, usual_: Ukuran) -> int | None:
    """The level of a heading, none for other text: by its form, else by standing out from the body."""
    text, first = alinea.teks, alinea.baris[0]
    if len(text) > _LONGEST_HEADING or len(alinea.baris) > 4 or _LEADER.search(text) or caption(text):
        return None
    bold = all(line.tebal for line in alinea.baris)
    larger = first.ukuran >= _LARGER * usual_.isi
    if by_form := heading_level(text, bold=bold or larger):
        return by_form
    if not larger and not bold:
        return None
    if _ENDS.search(text) or not any(map(str.isalpha, text)) or len(text) < 3:
        return None
    return 2 if larger else 4
