"""Tables that show their columns by white space: with lying rules only, or with none."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from akuntabel.dokumen.baca.pdf.baris import Ruas, is_amount, lines_of, split_ruas
from akuntabel.dokumen.baca.pdf.bentuk import Garis, Kata, Kotak
from akuntabel.dokumen.baca.pdf.kisi import Kisi, build_grid, covers, merged

_GAP = 0.6
"""Of the size of text: a gap this wide may part columns."""
_WIDE_SPACE = 0.45
"""Of the size of text: white between words that is no mere space."""
_EDGE = 4.0
"""How far ends of rules and boxes may be apart, in points, to be the same border."""
_PROSE = 0.85
"""A line this wide, of the width of a table, is no row."""
_MOST_PARTITIONS = 500
_GROUPS = 0.7
"""Titles over several columns are fewer than this share of them."""
_YEAR = re.compile(r"(19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Pita:
    """What stands between two rules: its lines, each cut at its wide gaps."""

    atas: float
    bawah: float
    baris: list[list[Ruas]]

    @property
    def ruas(self) -> list[Ruas]:
        """All its pieces."""
        return [part for line in self.baris for part in line]


def make_pita(words: Sequence[Kata], top: float, bottom: float) -> Pita:
    """The band between two heights."""
    inside = [w for w in words if bottom <= w.tengah[1] < top and not w.putar]
    return Pita(top, bottom, [split_ruas(line, _GAP) for line in lines_of(inside)] if inside else [])


def columns_of(
    bands: Sequence[Pita], left: float, right: float, fills: Sequence[Kotak], *, crossing: int = 1
) -> list[float]:
    """Where columns part: edges of filled boxes that no text crosses, else the middle of the white between texts.

    `crossing` bands, or a tenth of them, may have a text across: a merged head, a title of a group.
    """
    many = [band for band in bands if any(len(line) > 1 for line in band.baris)]
    if not many:
        return [left, right]
    allowed = max(len(many) // 10, crossing) if len(many) > 2 else 0
    count = [0] * (int(right - left) + 2)
    for band in many:
        for x in _shadow(band, left, right):
            count[x] += 1
    white = _white_runs(count, allowed)
    edges = [x for x in _shared_edges(fills, left, right) if count[round(x - left)] <= allowed]
    if len(edges) > 1 and _is_covered(fills, left, right):
        return merged([left, *edges, right])
    found = [*edges]
    for start, end, rest in white:
        if not any(left + start - _EDGE <= x <= left + end + _EDGE for x in edges):
            found.append(left + rest)
    xs = merged([left, *found, right])
    return xs if edges else _with_company(xs, many)


def _shadow(band: Pita, left: float, right: float) -> set[int]:
    return {
        x
        for part in band.ruas
        for x in range(max(0, round(part.kotak[0] - left)), min(round(part.kotak[2] - left), int(right - left)) + 1)
    }


def _white_runs(count: list[int], allowed: int) -> list[tuple[int, int, float]]:
    """Runs between texts that nearly nothing covers, each with the middle of its last part that nothing covers."""
    runs: list[tuple[int, int, float]] = []
    start: int | None = None
    for x, covered in enumerate([*count, allowed + 1]):
        if covered <= allowed:
            start = x if start is None else start
        elif start is not None:
            if start > 0 and x < len(count):
                runs.append((start, x, _clear(count, start, x)))
            start = None
    return runs


def _clear(count: list[int], start: int, end: int) -> float:
    least = min(count[start:end])
    stop = next(x for x in range(end - 1, start - 1, -1) if count[x] == least)
    begin = next((x + 1 for x in range(stop, start - 1, -1) if count[x] != least), start)
    return (begin + stop + 1) / 2


def _shared_edges(fills: Sequence[Kotak], left: float, right: float) -> list[float]:
    """Where one filled box ends and its neighbour begins."""
    found = []
    for _, bottom, edge, top in fills:
        if left + _EDGE < edge < right - _EDGE and any(
            abs(other[0] - edge) < 1 and min(other[3], top) - max(other[1], bottom) > 2 for other in fills
        ):
            found.append(edge)
    return merged(found)


def _is_covered(fills: Sequence[Kotak], left: float, right: float) -> bool:
    """Whether filled boxes side by side, as of a head, reach from border to border."""
    for _, bottom, _, top in fills:
        row = sorted((b[0], b[2]) for b in fills if b[1] < top - 1 and b[3] > bottom + 1)
        reached = left
        for start, end in row:
            if start > reached + _EDGE:
                break
            reached = max(reached, end)
        if reached > right - _EDGE and len({start for start, _ in row}) > 2:
            return True
    return False


def _with_company(xs: list[float], bands: Sequence[Pita]) -> list[float]:
    """Drop borders between neighbours that never have text side by side: a head stands over its figures."""
    kept = [xs[0]]
    for at, x in enumerate(xs[1:-1], 1):
        if any(_has_text(band, kept[-1], x) and _has_text(band, x, xs[at + 1]) for band in bands):
            kept.append(x)
    return [*kept, xs[-1]]


def _has_text(band: Pita, start: float, end: float) -> bool:
    return any(start <= (r.kotak[0] + r.kotak[2]) / 2 < end for r in band.ruas)


def open_grid(
    page: int, words: Sequence[Kata], ys: list[float], xs: list[float], rules: Sequence[Garis], fills: Sequence[Kotak]
) -> Kisi:
    """The grid of rows and columns that rules show in part; `ys` from the top down."""
    bands = [make_pita(words, top, bottom) for top, bottom in pairwise(ys)]
    parted = [_parted(band, xs, rules, fills) for band in bands]
    grid = build_grid(
        page,
        xs,
        ys,
        words,
        right_of=lambda i, j: parted[i][j],
        below=lambda i, j: covers(rules, ys[i + 1], xs[j], xs[j + 1]),
    )
    _find_right_ends(grid)
    return grid


def _find_right_ends(grid: Kisi) -> None:
    """Lines of a column end where the longest of them does."""
    ends: dict[int, float] = {}
    for cell in grid.petak:
        if cell.kata:
            last = cell.kolom + cell.lebar
            ends[last] = max(ends.get(last, 0), *(w.kotak[2] for w in cell.kata))
    for cell in grid.petak:
        cell.kanan = ends.get(cell.kolom + cell.lebar)


def _parted(band: Pita, xs: list[float], rules: Sequence[Garis], fills: Sequence[Kotak]) -> list[bool]:
    """For each column but the last, whether a border follows it in this band."""
    inner = xs[1:-1]
    parted = [not any(_crosses(r, x) for r in band.ruas) for x in inner]
    short = [
        rule
        for rule in rules
        if abs(rule.di - band.bawah) < _EDGE and (rule.dari > xs[0] + _EDGE or rule.sampai < xs[-1] - _EDGE)
    ]
    if not short and _is_group_title(band, xs, parted):
        return [*(False for _ in inner), True]
    for rule in short:
        _part_head(band, xs, rule, parted)
    _join_centred_start(band, xs, parted)
    boxes = [f for f in fills if min(f[3], band.atas) - max(f[1], band.bawah) > 0.8 * (band.atas - band.bawah)]
    return [*(_parted_by(boxes, x, otherwise=by_text) for x, by_text in zip(inner, parted, strict=True)), True]


def _crosses(part: Ruas, x: float) -> bool:
    """Whether a text goes on over a border; between words that stand wide apart it does not."""
    if not part.kotak[0] < x - 1 < x + 1 < part.kotak[2]:
        return False
    return not any(
        before.kotak[2] - 1 < x < word.kotak[0] + 1 and word.kotak[0] - before.kotak[2] > _WIDE_SPACE * word.ukuran
        for before, word in pairwise(part.kata)
    )


def _parted_by(boxes: Sequence[Kotak], x: float, *, otherwise: bool) -> bool:
    """Whether filled boxes begin or end here; a box over this place joins what other boxes beside it part."""
    if any(abs(edge - x) < _EDGE for box in boxes for edge in (box[0], box[2])):
        return True
    over = next((box for box in boxes if box[0] < x < box[2]), None)
    beside = over and any(abs(box[0] - over[2]) < _EDGE or abs(box[2] - over[0]) < _EDGE for box in boxes)
    return False if beside else otherwise


def _is_group_title(band: Pita, xs: list[float], parted: list[bool]) -> bool:
    """One text over most columns, and nothing beside it, is a row of its own."""
    touched = [j for j in range(len(xs) - 1) if any(r.kotak[0] < xs[j + 1] and r.kotak[2] > xs[j] for r in band.ruas)]
    if len(touched) < 2 or 2 * len(touched) < len(xs) - 1:
        return False
    return not any(parted[j] for j in touched[:-1])


def _part_head(band: Pita, xs: list[float], rule: Garis, parted: list[bool]) -> None:
    """Give the columns above a short rule to the texts that stand over them, each as near its middle as can be."""
    under = [j for j in range(len(xs) - 1) if xs[j] >= rule.dari - _EDGE and xs[j + 1] <= rule.sampai + _EDGE]
    if len(under) < 2:
        return
    over = [r for r in band.ruas if rule.dari - _EDGE <= sum(r.kotak[::2]) / 2 <= rule.sampai + _EDGE]
    band_texts = [r.teks for r in over if not _YEAR.fullmatch(r.teks)]
    texts = _stacked(over)
    inner = under[:-1]
    if not texts or len(texts) > _GROUPS * len(under) or any(map(is_amount, band_texts)):
        return
    best = min(
        list(combinations(inner, len(texts) - 1))[:_MOST_PARTITIONS],
        key=lambda cuts: _off_centre(texts, xs, under, cuts),
    )
    for j in inner:
        parted[j] = j in best


def _join_centred_start(band: Pita, xs: list[float], parted: list[bool]) -> None:
    """A row's first text may be centred over columns from the first on, as `Jumlah` is."""
    if not band.baris:
        return
    start, _, end, _ = min((r.kotak for r in band.ruas), key=lambda b: b[0])
    middle = (start + end) / 2
    last = sum(x <= middle for x in xs[1:-1])
    off = middle - (xs[0] + xs[last + 1]) / 2
    if last and start > xs[last] and abs(off) < 2 < abs(middle - (xs[last] + xs[last + 1]) / 2):
        parted[:last] = [False] * last


def _stacked(parts: list[Ruas]) -> list[tuple[float, float]]:
    """Texts side by side, lines of one text together, as extents."""
    spans: list[tuple[float, float]] = []
    for x0, _, x1, _ in sorted(p.kotak for p in parts):
        if spans and x0 < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(spans[-1][1], x1))
        else:
            spans.append((x0, x1))
    return spans


def _off_centre(texts: list[tuple[float, float]], xs: list[float], under: list[int], cuts: tuple[int, ...]) -> float:
    borders = [xs[under[0]], *(xs[j + 1] for j in cuts), xs[under[-1] + 1]]
    return sum(abs((x0 + x1) / 2 - (a + b) / 2) for (x0, x1), (a, b) in zip(texts, pairwise(borders), strict=True))
