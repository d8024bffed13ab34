"""Widths of table columns: the shares that were asked for, moved just enough that nothing breaks badly."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from akuntabel.dokumen.blocks import Baris, Blok, Daftar, Inline, Judul, Paragraf, Rincian, Sel, Tabel, plain

_NARROW = dict.fromkeys(" .,:;/'|!ijlI()[]-ft", 0.3) | dict.fromkeys("%@mMW—", 0.9) | dict.fromkeys("wOQGC&", 0.78)
_TOKEN = re.compile(r"[^\s\u200b–-]+[–-]?")
_LONGEST_WHOLE_WORD = 13
_LONGEST_WHOLE_FIGURE = 20  # 1.234.567.890.123,45


def column_widths(table: Tabel, total: float, size: float, padding: float) -> list[float]:
    """Share `total` points among the columns of a table whose text has `size` points.

    Figures and codes keep one line where the page allows it, then words of ordinary length;
    `padding` is what a cell loses on both sides together.
    """
    sizes = [column.lebar for column in table.kolom]
    words, figures = _needs(table, size, padding)
    for needs in ([max(pair) for pair in zip(words, figures, strict=True)], figures):
        if sum(needs) <= total:
            return _share(sizes, needs, total)
    return _share(sizes, [0.0] * len(sizes), total)


@lru_cache(maxsize=16384)
def text_width(text: str) -> float:
    """About how wide a text in Arial is, in ems, rather more than less."""
    return sum(_NARROW.get(c) or (0.73 if c.isupper() else 0.56) for c in text)


def _needs(table: Tabel, size: float, padding: float) -> tuple[list[float], list[float]]:
    words, figures = [0.0] * len(table.kolom), [0.0] * len(table.kolom)
    for column, cell in _cells(table):
        if cell.kolom > 1:
            continue
        for token in _TOKEN.findall(cell_text(cell)):
            is_word = token.isalpha()
            if len(token) > (_LONGEST_WHOLE_WORD if is_word else _LONGEST_WHOLE_FIGURE):
                continue
            needs = words if is_word else figures
            needs[column] = max(needs[column], text_width(token) * size * 1.04 + padding)
    return words, figures


def _cells(table: Tabel) -> Iterator[tuple[int, Sel]]:
    for part in (table.head, table.body):
        for placed in place(part, len(table.kolom)):
            yield from placed


def place(rows: Sequence[Baris], width: int) -> Iterator[list[tuple[int, Sel]]]:
    """For each row its cells, each with the column in which it begins."""
    busy = [0] * width
    for row in rows:
        placed, column = [], 0
        for cell in row.sel:
            while busy[column]:
                column += 1
            placed.append((column, cell))
            busy[column : column + cell.kolom] = [cell.baris] * cell.kolom
            column += cell.kolom
        busy = [max(0, left - 1) for left in busy]
        yield placed


def cell_text(cell: Sel) -> str:
    """All text of a cell, blocks included."""
    return " ".join(_texts(cell.isi))


def _texts(parts: Sequence[Blok | Inline]) -> Iterator[str]:
    for part in parts:
        if isinstance(part, Inline):
            yield plain((part,))
        elif isinstance(part, Paragraf | Judul):
            yield plain(part.isi)
        elif isinstance(part, Daftar):
            for item in part.butir:
                yield from _texts(item)
        elif isinstance(part, Rincian):
            for label, body in part.butir:
                yield plain(label)
                yield from _texts(body)


def _share(sizes: list[float], needs: list[float], total: float) -> list[float]:
    """Give every column its need, and what is left by size."""
    fixed: dict[int, float] = {}
    while True:
        free = [i for i in range(len(sizes)) if i not in fixed]
        unit = (total - sum(fixed.values())) / (sum(sizes[i] for i in free) or 1)
        short = [i for i in free if sizes[i] * unit < needs[i] - 1e-6]
        if not short:
            return [fixed[i] if i in fixed else sizes[i] * unit for i in range(len(sizes))]
        fixed |= {i: needs[i] for i in short}
