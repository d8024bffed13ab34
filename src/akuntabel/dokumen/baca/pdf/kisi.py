"""Tables as grids: where the borders of cells are, and which words stand in them."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from akuntabel.dokumen.baca.pdf.baris import box_text, lines_of, split_ruas
from akuntabel.dokumen.baca.pdf.bentuk import Garis, Kata, Kotak
from akuntabel.dokumen.baca.pdf.guratan import Bingkai

_NEAR = 3.0
"""Borders nearer than this, in points, are one."""
_COVERED = 0.5
"""A border is there where rules cover this share of a cell's side."""
_MOST_CELLS = 20_000
"""Cells of one page's table: a map's net has more."""
_GAP = 0.6
"""Of the size of text: a gap this wide may part columns."""
_FILLED = 0.5
"""A table has text in half of its cells, or a full head; a chart's net has neither."""


@dataclass(slots=True)
class Petak:
    """A cell on its page: where it begins, how many rows and columns it spans, its words.

    `kanan` is where the room for its lines ends, when no border tells.
    """

    baris: int
    kolom: int
    tinggi: int
    lebar: int
    kotak: Kotak
    kata: list[Kata] = field(default_factory=list)
    kanan: float | None = None

    @property
    def teks(self) -> str:
        """Its text, its wrapped lines joined."""
        return self.text()

    def text(self, known: frozenset[str] = frozenset()) -> str:
        """Its text, where words of the document that its narrow column broke are whole again."""
        return box_text(self.kata, self.kotak[2] if self.kanan is None else self.kanan, known) if self.kata else ""

    @property
    def tebal(self) -> bool:
        """Whether all its words are bold."""
        return bool(self.kata) and all(w.tebal for w in self.kata)


@dataclass(slots=True)
class Kisi:
    """A table, or the part of it that stands on one page; `sel` says which cell covers each place."""

    halaman: int
    kotak: Kotak
    xs: list[float]
    sel: list[list[Petak]]

    @property
    def petak(self) -> list[Petak]:
        """Each cell once, row by row."""
        return list({id(p): p for row in self.sel for p in row}.values())


Border = Callable[[int, int], bool]
"""Whether a border follows the place in this row and column."""


def merged(edges: Iterable[float]) -> list[float]:
    """Places of borders, ascending, those that are one joined."""
    groups: list[list[float]] = []
    for edge in sorted(edges):
        if groups and edge - groups[-1][-1] <= _NEAR:
            groups[-1].append(edge)
        else:
            groups.append([edge])
    return [sum(g) / len(g) for g in groups]


def covers(rules: Sequence[Garis], place: float, start: float, end: float) -> bool:
    """Whether rules at this place cover most of the way from start to end."""
    covered = sum(max(0.0, min(g.sampai, end) - max(g.dari, start)) for g in rules if abs(g.di - place) <= _NEAR)
    return covered >= _COVERED * (end - start)


def ruled_grid(frame: Bingkai, words: Sequence[Kata], page: int) -> Kisi | None:
    """The grid of a frame with standing rules; nothing where it is a box, a chart or a map."""
    left, bottom, right, top = frame.kotak
    xs = merged([*(g.di for g in frame.tegak), left, right])
    ys = merged([*(g.di for g in frame.datar), bottom, top])[::-1]
    if len(xs) + len(ys) < 5 or len(xs) < 2 or len(ys) < 2 or len(xs) * len(ys) > _MOST_CELLS:
        return None
    parted = [
        _parted_by_text(words, top, bottom, xs, [covers(frame.tegak, x, bottom, top) for x in xs[1:]])
        for top, bottom in pairwise(ys)
    ]
    return build_grid(
        page,
        xs,
        ys,
        words,
        right_of=lambda i, j: parted[i][j],
        below=lambda i, j: covers(frame.datar, ys[i + 1], xs[j], xs[j + 1]),
    )


def _parted_by_text(words: Sequence[Kata], top: float, bottom: float, xs: list[float], ruled: list[bool]) -> list[bool]:
    """Borders of a band: its rules, and in a head that has none, the white between texts that keep to columns."""
    if any(ruled[:-1]):
        return ruled
    inside = [w for w in words if bottom <= w.tengah[1] < top and xs[0] <= w.tengah[0] <= xs[-1] and not w.putar]
    if not inside:
        return ruled
    parts = [part for line in lines_of(inside) for part in split_ruas(line, _GAP)]
    columns = {bisect_right(xs, sum(p.kotak[::2]) / 2) for p in parts}
    crossed = any(p.kotak[0] < x - 1 and p.kotak[2] > x + 1 for p in parts for x in xs[1:-1])
    return [True] * len(ruled) if len(columns) > 1 and len(columns) > 0.6 * len(ruled) and not crossed else ruled


def build_grid(
    page: int, xs: list[float], ys: list[float], words: Sequence[Kata], *, right_of: Border, below: Border
) -> Kisi:
    """Join places that no border parts to cells, and put the words in; `ys` from the top down."""
    cells: list[list[Petak | None]] = [[None] * (len(xs) - 1) for _ in ys[1:]]
    for area in _areas(len(ys) - 1, len(xs) - 1, right_of, below):
        for part in _rectangles(area):
            _place(part, xs, ys, cells)
    grid = [[cell for cell in row if cell] for row in cells]
    drop = [-y for y in ys]
    for word in words:
        x, y = word.tengah
        i, j = bisect_right(drop, -y) - 1, bisect_right(xs, x) - 1
        if 0 <= i < len(grid) and 0 <= j < len(xs) - 1:
            grid[i][j].kata.append(word)
    return _without_slivers(Kisi(page, (xs[0], ys[-1], xs[-1], ys[0]), xs, grid), ys)


def _areas(rows: int, columns: int, right_of: Border, below: Border) -> list[list[tuple[int, int]]]:
    """Places that no border parts, together."""
    parent = list(range(rows * columns))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    places = [(i, j) for i in range(rows) for j in range(columns)]
    for i, j in places:
        if j + 1 < columns and not right_of(i, j):
            parent[root(i * columns + j + 1)] = root(i * columns + j)
        if i + 1 < rows and not below(i, j):
            parent[root((i + 1) * columns + j)] = root(i * columns + j)
    areas: dict[int, list[tuple[int, int]]] = {}
    for i, j in places:
        areas.setdefault(root(i * columns + j), []).append((i, j))
    return list(areas.values())


def _rectangles(area: list[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """An area as it is when it is a rectangle, else cut into its rows."""
    rows = sorted({i for i, _ in area})
    columns = sorted({j for _, j in area})
    if len(area) == len(rows) * len(columns):
        return [area]
    runs: list[list[tuple[int, int]]] = []
    for i, j in sorted(area):
        if runs and runs[-1][-1] == (i, j - 1):
            runs[-1].append((i, j))
        else:
            runs.append([(i, j)])
    return runs


def _place(area: list[tuple[int, int]], xs: list[float], ys: list[float], cells: list[list[Petak | None]]) -> None:
    top, left = min(area)
    bottom, right = max(area)
    box = (xs[left], ys[bottom + 1], xs[right + 1], ys[top])
    cell = Petak(top, left, bottom - top + 1, right - left + 1, box)
    for i, j in area:
        cells[i][j] = cell


def _without_slivers(grid: Kisi, ys: list[float]) -> Kisi:
    """Rows and columns too narrow for text are the two sides of a double rule."""
    filled = {(p.baris + i, p.kolom + j) for p in grid.petak if p.kata for i in range(p.tinggi) for j in range(p.lebar)}
    rows = [
        i for i in range(len(ys) - 1) if ys[i] - ys[i + 1] > 5 or any((i, j) in filled for j in range(len(grid.xs) - 1))
    ]
    columns = [
        j
        for j in range(len(grid.xs) - 1)
        if grid.xs[j + 1] - grid.xs[j] > 5 or any((i, j) in filled for i in range(len(ys) - 1))
    ]
    if len(rows) == len(ys) - 1 and len(columns) == len(grid.xs) - 1:
        return grid
    kept = [[grid.sel[i][j] for j in columns] for i in rows]
    return Kisi(grid.halaman, grid.kotak, [grid.xs[0], *(grid.xs[j + 1] for j in columns)], renumbered(kept))


def renumbered(rows: list[list[Petak]]) -> list[list[Petak]]:
    """Let each cell know where it stands, after rows or columns went or came."""
    first: dict[int, tuple[int, int]] = {}
    last: dict[int, tuple[int, int]] = {}
    for i, row in enumerate(rows):
        for j, cell in enumerate(row):
            first.setdefault(id(cell), (i, j))
            last[id(cell)] = (i, j)
    for row in rows:
        for cell in row:
            (cell.baris, cell.kolom), (bottom, right) = first[id(cell)], last[id(cell)]
            cell.tinggi, cell.lebar = bottom - cell.baris + 1, right - cell.kolom + 1
    return rows


def without_blank_end(grid: Kisi) -> Kisi:
    """A grid up to its last row with text."""
    rows = len(grid.sel)
    while rows > 1 and not any(p.kata for p in grid.sel[rows - 1]):
        rows -= 1
    if rows == len(grid.sel):
        return grid
    bottom = min(p.kotak[1] for p in grid.sel[rows - 1])
    box = (grid.kotak[0], bottom, grid.kotak[2], grid.kotak[3])
    return Kisi(grid.halaman, box, grid.xs, renumbered(grid.sel[:rows]))


def is_table(grid: Kisi) -> bool:
    """Whether a grid holds a table's share of text, and more than one cell of it."""
    cells = grid.petak
    filled = sum(bool(p.kata) for p in cells)
    if filled < 2 or len(cells) < 2:
        return False
    head = {id(p): p for p in grid.sel[0]}.values()
    return filled >= _FILLED * len(cells) or sum(bool(p.kata) for p in head) >= 0.8 * len(head) > 1


def is_rest_of_row(grid: Kisi) -> bool:
    """Whether a grid may be the rest of a row that the page before began: one row, one text."""
    return len(grid.sel) == 1 and len(grid.petak) > 2 and sum(bool(p.kata) for p in grid.petak) == 1
