"""Page furniture: running heads, feet and page numbers, known by coming again at one place."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from akuntabel.dokumen.baca.bentuk import caption, is_bare_bab, is_page_number
from akuntabel.dokumen.baca.pdf.baris import Ruas
from akuntabel.dokumen.baca.pdf.halaman import Halaman

_ZONE = 0.13
"""Of a page's longer side: furniture stands this near to its upper or lower edge, upright or across."""
_LINES = 3
_AGAIN = 3
"""On how many pages a line comes again at least."""
_SAME_HEIGHT = 4.0
_RARE = 0.5
"""Of all pages: a line that comes again on more of them is furniture, however near to the text it stands."""
_LINE_GAP = 0.9
_SAME_SIZE = 0.3
_NUMBER = re.compile(r"\d+|\b[ivxlc]{1,7}$|^[ivxlc]{1,7}\b")
_ROMAN = re.compile(r"\W{0,3}[ivxlc]{1,7}\W{0,3}", re.IGNORECASE)

_Key = tuple[str, bool, int]


def without_furniture(pages: Sequence[Halaman]) -> list[list[Ruas]]:
    """The lines of each page that are its own."""
    counts = Counter(key for page in pages for key in {k for _, keys in _candidates(page) for k in keys})
    return [_own(page, counts, len(pages)) for page in pages]


def _own(page: Halaman, counts: Counter[_Key], pages: int) -> list[Ruas]:
    gone = {
        id(line)
        for line, keys in _candidates(page)
        if max(counts[k] for k in keys) >= (2 if keys[0][0] == "#" else min(_AGAIN, max(pages, 2)))
    }
    rare = {id(line) for line, keys in _candidates(page) if max(counts[k] for k in keys) <= _RARE * pages}
    _keep_text(page.baris, gone, rare)
    _keep_text(page.baris[::-1], gone, rare)
    return [line for line in page.baris if id(line) not in gone]


def _keep_text(lines: Sequence[Ruas], gone: set[int], rare: set[int]) -> None:
    """Take out of `gone` what reads on from the text beside it, from one edge of the page to the other.

    An item of a list may stand at the foot of several pages with the same words.
    """
    for before, line in pairwise(lines):
        gap = max(before.kotak[1] - line.kotak[3], line.kotak[1] - before.kotak[3])
        near = gap < _LINE_GAP * line.ukuran and abs(before.ukuran - line.ukuran) < _SAME_SIZE
        if near and id(before) not in gone and id(line) in rare and not is_page_number(line.teks):
            gone.discard(id(line))


def _candidates(page: Halaman) -> Iterator[tuple[Ruas, tuple[_Key, _Key]]]:
    """Lines near the edges with what they are known by; two heights, so that none falls between."""
    tables = [t.kotak for t in page.tabel]
    height = page.lembar.tinggi
    zone = _ZONE * max(height, page.lembar.lebar)
    top = max([b[3] for b in tables], default=0.0)
    bottom = min([b[1] for b in tables], default=height)
    for line in page.baris[:_LINES]:
        if line.kotak[1] > height - zone and line.kotak[1] >= top - 1:
            yield line, _keys(line, height - line.kotak[3], upper=True)
    for line in page.baris[-_LINES:]:
        if line.kotak[3] < zone and line.kotak[3] <= bottom + 1:
            yield line, _keys(line, line.kotak[1], upper=False)


def _keys(line: Ruas, distance: float, *, upper: bool) -> tuple[_Key, _Key]:
    text = line.teks
    if caption(text) or is_bare_bab(text):
        return (text, upper, -1), (text, upper, -1)
    masked = "#" if is_page_number(text) or _ROMAN.fullmatch(text) else _NUMBER.sub("#", text.casefold())
    place = round(distance / _SAME_HEIGHT)
    return (masked, upper, place), (masked, upper, place + (1 if distance / _SAME_HEIGHT > place else -1))
