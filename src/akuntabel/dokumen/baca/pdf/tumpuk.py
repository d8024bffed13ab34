"""Find tables that have lying rules only, or no rules at all, among the other text of a page."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from akuntabel.dokumen.baca.bentuk import caption
from akuntabel.dokumen.baca.pdf.baris import Ruas, is_amount, is_mark, lines_of, split_ruas
from akuntabel.dokumen.baca.pdf.bentuk import Garis, Kata, Kotak, hull
from akuntabel.dokumen.baca.pdf.kisi import Kisi, without_blank_end
from akuntabel.dokumen.baca.pdf.ruang import Pita, columns_of, make_pita, open_grid

_EDGE = 4.0
"""Ends of rules that are no farther apart, in points, are one border."""
_PROSE = 0.85
_OUTSIDE = re.compile(
    r"((tabel|gambar|grafik)\s+\d|(tabel|gambar|grafik)\s+[IVX]+\b|(sumber|keterangan|catatan)\s*:)", re.IGNORECASE
)
"""What stands over and under tables, not in them."""
_CONTENTS = re.compile(r"(tabel|gambar|grafik|lampiran|bab)\b|.*(\.\s?){4}", re.IGNORECASE)
_FEW_RULES = 4
"""A table with no more lying rules than these does not rule its rows."""
_ALIGNED = 1.5
_ROUND = 10.0
_DRAWN = 3
"""Lines of a chart that stand among its labels, or as near to them, in points."""
_GAP = 0.9
"""Of the size of text: a gap between columns where no rule helps."""


def stacked_grids(
    page: int, words: Sequence[Kata], lying: Sequence[Garis], fills: Sequence[Kotak], taken: Sequence[Kotak]
) -> Iterator[Kisi]:
    """Tables between lying rules of one width."""
    done = list(taken)
    for group in _same_ends(lying):
        left, right = group[0].dari, group[0].sampai
        heights = sorted({g.di for g in group}, reverse=True)
        for run in _runs(heights, words, left, right, done):
            box = (left, run[-1], right, run[0])
            inside = [w for w in words if left - _EDGE <= w.tengah[0] <= right + _EDGE]
            rules = [g for g in lying if run[-1] - 1 <= g.di <= run[0] + 1 and _belongs(g, left, right, inside)]
            ys = _all_heights(run, rules)
            boxes = [f for f in fills if _inside(f, box)]
            ys = with_rows(ys, inside, left, right, boxes)
            xs = columns_of([make_pita(inside, top, bottom) for top, bottom in pairwise(ys)], left, right, boxes)
            if len(xs) > 2:
                done.append(box)
                ruled = _all_heights(run, rules)
                rules += _rules_at(set(ys) - set(ruled), box)
                yield without_blank_end(open_grid(page, inside, ys, xs, rules, boxes))


def _same_ends(lying: Sequence[Garis]) -> list[list[Garis]]:
    groups: list[list[Garis]] = []
    for rule in sorted(lying, key=lambda g: g.dari - g.sampai):
        for group in groups:
            if abs(group[0].dari - rule.dari) < _EDGE and abs(group[0].sampai - rule.sampai) < _EDGE:
                group.append(rule)
                break
        else:
            groups.append([rule])
    return [g for g in groups if len(g) > 1]


def _belongs(rule: Garis, left: float, right: float, words: Sequence[Kata]) -> bool:
    """Whether a rule parts cells; a fraction's bar is as wide as the one text above or below it."""
    if rule.dari < left - _EDGE or rule.sampai > right + _EDGE:
        return False
    if rule.sampai - rule.dari > 0.8 * (right - left):
        return True
    over = [w for w in words if rule.dari - 1 <= w.tengah[0] <= rule.sampai + 1]
    above = [w for w in over if 0 <= w.tengah[1] - rule.di < w.ukuran]
    below = [w for w in over if 0 <= rule.di - w.tengah[1] < w.ukuran]
    if not above or not below:
        return True
    pieces = [split_ruas(line, _GAP) for group in (above, below) for line in lines_of(group)]
    widest = max(part.kotak[2] - part.kotak[0] for line in pieces for part in line)
    return any(len(line) > 1 for line in pieces) or widest < 0.85 * (rule.sampai - rule.dari)


def _rules_at(heights: set[float], box: Kotak) -> list[Garis]:
    return [Garis(y, box[0], box[2], 0) for y in heights]


def _all_heights(run: list[float], rules: Sequence[Garis]) -> list[float]:
    heights: list[float] = []
    for y in sorted({*run, *(g.di for g in rules)}, reverse=True):
        if not heights or heights[-1] - y > 3:
            heights.append(y)
    return heights


def _inside(box: Kotak, frame: Kotak) -> bool:
    return (
        box[0] > frame[0] - _EDGE
        and box[1] > frame[1] - _EDGE
        and box[2] < frame[2] + _EDGE
        and box[3] < frame[3] + _EDGE
    )


def _runs(
    heights: list[float], words: Sequence[Kata], left: float, right: float, taken: Sequence[Kotak]
) -> Iterator[list[float]]:
    """Cut heights of rules of one width where what stands between two of them is no row."""
    run: list[float] = []
    for y in heights:
        if run and run[-1] - y <= 3:
            continue
        if run and not _is_row(words, left, right, run[-1], y, taken):
            if len(run) > 1:
                yield run
            run = []
        run.append(y)
    if len(run) > 1:
        yield run


def _is_row(
    words: Sequence[Kata], left: float, right: float, top: float, bottom: float, taken: Sequence[Kotak]
) -> bool:
    if any(b[1] < top - 1 and b[3] > bottom + 1 and b[0] < right and b[2] > left for b in taken):
        return False
    inside = [w for w in words if bottom <= w.tengah[1] < top and w.kotak[2] > left - 50 and w.kotak[0] < right + 50]
    if not inside:
        return False
    band = make_pita(inside, top, bottom)
    if not band.baris:
        return True
    if any(len(line) <= 2 and _stands_outside(line[0].teks) for line in band.baris):
        return False
    size = band.ruas[0].ukuran
    box = hull([part.kotak for part in band.ruas])
    over, under = top - box[3], box[1] - bottom
    if max(over, under) > 3 * size or box[0] < left - _EDGE or box[2] > right + _EDGE:
        return False
    loose = max(over, under) > 0.75 * size
    alone = all(len(line) == 1 for line in band.baris)
    return not (loose and (alone or any(_is_prose(line, left, right) for line in band.baris)))


def _stands_outside(text: str) -> bool:
    return _OUTSIDE.match(text) is not None or caption(text) is not None


def _is_prose(line: list[Ruas], left: float, right: float) -> bool:
    """A line of running text goes from one border to the other, justified or not."""
    return sum(r.kotak[2] - r.kotak[0] for r in line) > _PROSE * (right - left)


def with_rows(ys: list[float], words: Sequence[Kata], left: float, right: float, fills: Sequence[Kotak]) -> list[float]:
    """Heights of rules, and between them those of rows that have no rule of their own."""
    if len(ys) > _FEW_RULES:
        return ys
    bands = [make_pita(words, top, bottom) for top, bottom in pairwise(ys)]
    lines = [Pita(b.atas, b.bawah, [line]) for b in bands for line in b.baris]
    xs = columns_of(lines, left, right, fills)
    return sorted({*ys, *(y for band in bands for y in row_edges(band, xs))}, reverse=True)


def row_edges(band: Pita, xs: list[float]) -> list[float]:
    """Between rows of a band: a column of amounts has one for each row, and the widest white parts two of them."""
    anchors = _anchors(band, xs)
    if len(anchors) < 2:
        return []
    edges = [_widest_white(band, one, two) for one, two in pairwise(anchors)]
    return [_widest_white(band, 0, anchors[0]), *edges] if anchors[0] else edges


def _anchors(band: Pita, xs: list[float]) -> list[int]:
    """The lines of the column that has most amounts, one after its head or all of its texts."""
    columns: list[list[tuple[int, bool]]] = [[] for _ in xs[1:]]
    for number, line in enumerate(band.baris):
        for part in line:
            place = sum(x <= (part.kotak[0] + part.kotak[2]) / 2 for x in xs[1:-1])
            columns[place].append((number, is_amount(part.teks)))
    best: list[int] = []
    for column in columns:
        first = next((i for i, (_, amount) in enumerate(column) if amount), 0)
        lines = [number for number, amount in column[first:] if amount]
        if first <= 3 and len(lines) > len(best) and len(lines) >= 0.8 * len(column[first:]):
            best = lines
    return sorted(set(best))


def _widest_white(band: Pita, one: int, two: int) -> float:
    whites = [(_bottom(band.baris[i]) - _top(band.baris[i + 1]), i) for i in range(one, two)]
    widest = max(white for white, _ in whites)
    place = max(i for white, i in whites if white > widest - 0.5)
    return (_bottom(band.baris[place]) + _top(band.baris[place + 1])) / 2


def _top(line: list[Ruas]) -> float:
    return max(r.kotak[3] for r in line)


def _bottom(line: list[Ruas]) -> float:
    return min(r.kotak[1] for r in line)


def loose_grids(page: int, words: Sequence[Kata], drawn: Sequence[Kotak]) -> Iterator[Kisi]:
    """Tables without any rule: at least three lines whose pieces stand in columns, one of them of numbers.

    Where something is drawn, they are the labels of a chart.
    """
    lines = [split_ruas(line, _GAP) for line in lines_of(w for w in words if not w.putar)]
    for start, end in _regions(lines):
        box = hull([part.kotak for line in lines[start:end] for part in line])
        if sum(_meets(box, other) for other in drawn) >= _DRAWN:
            continue
        grid = _loose_grid(page, lines[start:end])
        if grid:
            yield grid


def _meets(box: Kotak, other: Kotak) -> bool:
    return (
        other[0] < box[2] + _ROUND
        and other[2] > box[0] - _ROUND
        and other[1] < box[3] + _ROUND
        and other[3] > box[1] - _ROUND
    )


def _regions(lines: list[list[Ruas]]) -> Iterator[tuple[int, int]]:
    """From the first to after the last of lines that stand close and are mostly in pieces."""
    at = 0
    while at < len(lines):
        if len(lines[at]) < 2:
            at += 1
            continue
        end = last = at
        while end + 1 < len(lines) and _goes_on(lines[at : end + 1], lines[end + 1]):
            end += 1
            last = end if len(lines[end]) > 1 else last
        if last - at >= 2:
            yield at, end + 1
        at = end + 1


def _goes_on(region: list[list[Ruas]], line: list[Ruas]) -> bool:
    size = line[0].ukuran
    if _bottom(region[-1]) - _top(line) > 1.6 * size:
        return False
    if len(line) > 1:
        return True
    return _continues_column(region, line[0].kotak)


def _continues_column(region: list[list[Ruas]], box: Kotak) -> bool:
    """Whether a line alone goes on in a column: it begins, ends or is centred with a text there, and stays in it."""
    x0, _, x1, _ = box
    parts = [part.kotak for line in region for part in line]
    if not any(min(abs(a - x0), abs(b - x1), abs(a + b - x0 - x1) / 2) < _ALIGNED for a, _, b, _ in parts):
        return False
    amounts = [r.kotak[0] for line in region for r in line if is_amount(r.teks) and r.kotak[0] > x0]
    if amounts and x1 < min(amounts):
        return True
    left, _, right, _ = hull(parts)
    return any(a - _EDGE < x0 and x1 < b + _EDGE for a, b in pairwise(_loose_columns(region, left, right)))


def _loose_columns(lines: list[list[Ruas]], left: float, right: float) -> list[float]:
    """Where columns part below the head, that is from the first line with an amount."""
    first = next((i for i, line in enumerate(lines) if any(is_amount(part.teks) for part in line)), 0)
    bands = [Pita(_top(line), _bottom(line), [line]) for line in lines[first:]]
    return columns_of(bands, left, right, [], crossing=0)


def _loose_grid(page: int, lines: list[list[Ruas]]) -> Kisi | None:
    if sum(bool(_CONTENTS.match(line[0].teks) or _CONTENTS.match(line[-1].teks)) for line in lines) * 3 > len(lines):
        return None
    words = [w for line in lines for part in line for w in part.kata]
    box = hull([w.kotak for w in words])
    box = (box[0] - 2, box[1] - 1, box[2] + 2, box[3] + 1)
    xs = _loose_columns(lines, box[0], box[2])
    if len(xs) < 4 or not _stands_in_columns(lines, xs):
        return None
    whole = Pita(box[3], box[1], lines)
    ys = sorted({box[3], box[1], *row_edges(whole, xs)}, reverse=True)
    if len(ys) < 4:
        return None
    return open_grid(page, words, ys, xs, _rules_at(set(ys), box), [])


def _stands_in_columns(lines: list[list[Ruas]], xs: list[float]) -> bool:
    """Whether pieces keep to columns, one each, and one column is of numbers and none of colons."""
    columns: list[list[str]] = [[] for _ in xs[1:]]
    clashes = 0
    for line in lines:
        places = [sum(x <= sum(part.kotak[::2]) / 2 for x in xs[1:-1]) for part in line]
        clashes += len(set(places)) < len(places)
        for place, part in zip(places, line, strict=True):
            columns[place].append(part.teks)
    if clashes * 5 > len(lines) or any(c and sum(t.startswith(":") for t in c) * 2 > len(c) for c in columns):
        return False
    return any(len(c) > 1 and sum(is_amount(t) and not is_mark(t) for t in c) >= 0.6 * len(c) for c in columns[1:])
