"""Widths of table columns: the shares that were asked for, moved just enough that nothing breaks badly."""

import re
from collections.abc import Iterator, Sequence
from enum import IntEnum
from functools import lru_cache

from akuntabel.dokumen import tema
from akuntabel.dokumen.blocks import Baris, Blok, Daftar, Inline, Judul, Paragraf, Rata, Rincian, Sel, Tabel, plain

_NARROW = dict.fromkeys(" .,:;/'|!ijlI()[]-ft", 0.3) | dict.fromkeys("%@mMW—", 0.9) | dict.fromkeys("wOQGC&", 0.78)
_TOKEN = re.compile(r"[^\s\u200b–-]+[–-]?")
_LONGEST_WHOLE_WORD = 13
_LONGEST_WHOLE_FIGURE = 20  # 1.234.567.890.123,45
_ENDS_AMOUNT = frozenset("0123456789%)")
_SLACK = 1.04
_SIZES = (9.0, 8.5, 8.0, 7.5, 7.0)
_LONGEST_WHOLE_UNIT = 12  # 4 Dokumen


def fit_table(table: Tabel, total: float, padding: float) -> tuple[float, list[float]]:
    """The size of text, in points, and the widths of the columns on `total` points.

    The size is that of `tema` or a little smaller: the largest at which words and figures
    keep one line, or else figures and codes, or else figures alone.
    """
    largest = tema.table_size(len(table.kolom))
    sizes = [size for size in _SIZES if size <= largest]
    shares, ems = [column.lebar for column in table.kolom], _widest(table)
    for keeps in (_Keeps.WORDS, _Keeps.CODES, _Keeps.AMOUNTS):
        for size in sizes:
            needs = _needs(ems, keeps, size, padding)
            if sum(needs) <= total:
                return size, _share(shares, needs, total)
    return sizes[-1], _share(shares, [0.0] * len(shares), total)


def column_widths(table: Tabel, total: float, size: float, padding: float) -> list[float]:
    """Share `total` points among the columns of a table whose text has `size` points.

    Figures keep one line where the page allows it, then codes, then words of ordinary
    length; `padding` is what a cell loses on both sides together.
    """
    shares, ems = [column.lebar for column in table.kolom], _widest(table)
    for keeps in (_Keeps.WORDS, _Keeps.CODES, _Keeps.AMOUNTS):
        needs = _needs(ems, keeps, size, padding)
        if sum(needs) <= total:
            return _share(shares, needs, total)
    return _share(shares, [0.0] * len(shares), total)


@lru_cache(maxsize=16384)
def text_width(text: str) -> float:
    """About how wide a text in Arial is, in ems, rather more than less."""
    return sum(_NARROW.get(c) or (0.73 if c.isupper() else 0.56) for c in text)


class _Keeps(IntEnum):
    """What should not break; who keeps a kind keeps those before it."""

    AMOUNTS = 0
    CODES = 1
    WORDS = 2


def _needs(ems: list[list[float]], keeps: _Keeps, size: float, padding: float) -> list[float]:
    """The least width of each column, in points."""
    widest = [max(column[: keeps + 1]) for column in ems]
    return [em * size * _SLACK + padding if em else 0.0 for em in widest]


def _widest(table: Tabel) -> list[list[float]]:
    """For each column the widest part of each kind that should not break, in ems."""
    widest = [[0.0] * len(_Keeps) for _ in table.kolom]
    for column, cell in _cells(table):
        if cell.kolom == 1:
            is_amount = (cell.rata or table.kolom[column].rata) is Rata.ANGKA
            for text, kind in _unbroken(cell_text(cell), is_amount=is_amount):
                widest[column][kind] = max(widest[column][kind], text_width(text))
    return widest


def _unbroken(text: str, *, is_amount: bool) -> Iterator[tuple[str, _Keeps]]:
    """The parts of a cell's text that should keep one line, and how much."""
    if len(text) <= _LONGEST_WHOLE_UNIT and text[:1].isdigit():
        yield text, _Keeps.WORDS
    for token in _TOKEN.findall(text):
        if token.isalpha():
            if len(token) <= _LONGEST_WHOLE_WORD:
                yield token, _Keeps.WORDS
        elif len(token) <= _LONGEST_WHOLE_FIGURE:
            yield token, _Keeps.AMOUNTS if is_amount and token[-1] in _ENDS_AMOUNT else _Keeps.CODES


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
