"""Parts of a table on two pages made alike, so that they can be joined: same columns, same head."""

import re
from collections.abc import Sequence

from akuntabel.dokumen.baca.pdf.kisi import Kisi, renumbered

_NEAR = 6.0
"""How far borders of one table may be apart on two pages, in points."""
_LOOSE = re.compile(r"\W+")
_MOST_HEAD_ROWS = 5
_ALIKE = 0.7
"""Share of a head's cells that must be the same for it to be the same head."""


def alike(table: Kisi, part: Kisi) -> None:
    """Give a part the columns and, where it nearly repeats it, the head of the table on the page before."""
    if not _same_sides(table, part):
        return
    places = _places(table.xs, part.xs)
    if len(places) > max(len(table.xs), len(part.xs)):
        return
    for grid in (table, part):
        _split(grid, places)
    _take_head(table, part)


def _same_sides(table: Kisi, part: Kisi) -> bool:
    shift = part.xs[0] - table.xs[0]
    return abs(part.xs[-1] - table.xs[-1] - shift) < _NEAR


def _places(one: Sequence[float], two: Sequence[float]) -> list[float]:
    """The borders of both, measured from the first; those that are near are one."""
    places: list[float] = []
    for x in sorted([x - one[0] for x in one] + [x - two[0] for x in two]):
        if not places or x - places[-1] > _NEAR:
            places.append(x)
    return places


def _split(grid: Kisi, places: list[float]) -> None:
    """Cut columns at borders that only the other part shows; a cell there spans both."""
    if len(grid.xs) == len(places):
        return
    start = grid.xs[0]
    columns = [max(j for j, x in enumerate(grid.xs[:-1]) if x - start <= place + _NEAR) for place in places[:-1]]
    grid.sel = renumbered([[row[j] for j in columns] for row in grid.sel])
    grid.xs = [start + place for place in places]


def _take_head(table: Kisi, part: Kisi) -> None:
    """A head that nearly repeats the table's is the same, cut short or broken otherwise."""
    for above, row in zip(table.sel[:_MOST_HEAD_ROWS], part.sel, strict=False):
        pairs = [(_loose(a.teks), _loose(b.teks)) for a, b in zip(above, row, strict=True)]
        same = sum(a == b for a, b in pairs)
        if same == len(pairs):
            continue
        if same < _ALIKE * len(pairs) or not all(a.startswith(b) for a, b in pairs):
            return
        for a, b in zip(above, row, strict=True):
            if _loose(a.teks) != _loose(b.teks):
                b.kata, b.kotak = a.kata, a.kotak


def _loose(text: str) -> str:
    return _LOOSE.sub("", text).casefold()
