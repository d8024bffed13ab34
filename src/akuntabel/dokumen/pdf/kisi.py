"""The grid of a table as data: widths, alignment, fills, and which rows may break."""

from collections.abc import Callable, Sequence
from math import ceil
from typing import Any

from akuntabel.dokumen import tema
from akuntabel.dokumen.blocks import Baris, GantiBaris, JenisBaris, Paragraf, Rata, Sel, Tabel
from akuntabel.dokumen.dokumen import cell_blocks, walk
from akuntabel.dokumen.lebar import cell_text, fit_table, place, text_width

Data = dict[str, Any]
"""A JSON object."""

EncodeCell = Callable[[Sel, float, float], Any]
"""Encodes what stands in a cell, given its room and its size of text in points."""

_INDENT_PT = 9.0
_LINE = 1.2
_RAGGED = 1.15  # what whole words leave empty at the ends of lines
_BLOCK_LINES = 1.5  # its last line, and the space after it
_WHOLE = 0.4
"""A row, rows joined by a cell, or a whole table stay on one page up to this share of its height.

Heights are guessed rather too high, so this is about a third.
"""
_SIGNATURES = 170.0
"""What signatures and the space above them take."""
_ALIGN = {Rata.KIRI: "left", Rata.TENGAH: "center", Rata.ANGKA: "right"}


def encode_grid(table: Tabel, page: tuple[float, float], encode_cell: EncodeCell, *, is_signed: bool) -> Data:
    """Encode columns and rows for a page of `page` points; `is_signed` when signatures follow at once."""
    columns = len(table.kolom)
    inset = tema.cell_inset(columns)
    size, widths = fit_table(table, page[0], 2 * inset)
    limit = page[1] * _WHOLE
    total = 0.0

    def encode_part(rows: Sequence[Baris], *, is_head: bool) -> list[Data]:
        placed = list(place(rows, columns))
        rooms = [[_room(widths, column, cell, inset) for column, cell in cells] for cells in placed]
        heights = _heights(placed, rooms, size, inset)
        crossed = _crossed(placed)
        nonlocal total
        total += sum(heights)
        return [
            {
                "jenis": "head" if is_head else _kind(rows, at, is_crossed=crossed[at]),
                "sel": [
                    _cell(
                        cell,
                        encode_cell(cell, room, size),
                        align=_align(table, column, cell) if is_head or cell.rata else None,
                        whole=sum(heights[at : at + cell.baris]) <= limit,
                    )
                    for (column, cell), room in zip(placed[at], rooms[at], strict=True)
                ],
            }
            for at, row in enumerate(rows)
        ]

    head = encode_part(table.head, is_head=True)
    body = encode_part(table.body, is_head=False)
    return {
        "kolom": widths,
        "rata": [_ALIGN[column.rata] for column in table.kolom],
        "ukuran": size,
        "inset": inset,
        "utuh": total <= (page[1] - _SIGNATURES if is_signed else limit),
        "head": head,
        "body": body,
    }


def _room(widths: Sequence[float], column: int, cell: Sel, inset: float) -> float:
    return sum(widths[column : column + cell.kolom]) - 2 * inset - cell.takuk * _INDENT_PT


def _kind(rows: Sequence[Baris], at: int, *, is_crossed: bool) -> str:
    """A group row heads what follows in the tags too, unless a cell runs through it or no plain row follows it.

    The typesetter stops on group rows that follow one another where a page ends.
    """
    if rows[at].jenis is not JenisBaris.KELOMPOK:
        return rows[at].jenis.value
    heads = at + 1 < len(rows) and rows[at + 1].jenis is JenisBaris.BIASA
    return rows[at].jenis.value if heads and not is_crossed else "terlintas"


def _align(table: Tabel, column: int, cell: Sel) -> str:
    if cell.rata is not None:
        return _ALIGN[cell.rata]
    return "center" if cell.kolom > 1 else _ALIGN[table.kolom[column].rata]


def _cell(cell: Sel, content: Any, *, align: str | None, whole: bool) -> Data:
    data = {
        "isi": content,
        "colspan": cell.kolom if cell.kolom > 1 else None,
        "rowspan": cell.baris if cell.baris > 1 else None,
        "align": align,
        "fill": tema.NADA[cell.nada] if cell.nada else None,
        "tebal": cell.tebal or None,
        "takuk": cell.takuk * _INDENT_PT or None,
        "utuh": whole or None,
    }
    return {key: value for key, value in data.items() if value is not None}


def _heights(
    placed: Sequence[Sequence[tuple[int, Sel]]], rooms: Sequence[Sequence[float]], size: float, inset: float
) -> list[float]:
    """About how high each row is, rather more than less; a joined cell's excess falls to its last row."""
    heights = [0.0] * len(placed)
    joined: list[tuple[int, int, float]] = []
    for at, (cells, widths) in enumerate(zip(placed, rooms, strict=True)):
        for (_, cell), room in zip(cells, widths, strict=True):
            height = _height(cell, room, size) + 2 * inset
            if cell.baris == 1:
                heights[at] = max(heights[at], height)
            else:
                joined.append((at, at + cell.baris, height))
    for start, end, height in joined:
        heights[end - 1] += max(0.0, height - sum(heights[start:end]))
    return heights


def _height(cell: Sel, room: float, size: float) -> float:
    blocks = list(walk(cell_blocks(cell)))
    spans = [span for part in (cell, *blocks) if isinstance(part, Sel | Paragraf) for span in part.isi]
    breaks = sum(isinstance(span, GantiBaris) for span in spans)
    lines = ceil(text_width(cell_text(cell)) * size * _RAGGED / max(room, size)) + breaks + _BLOCK_LINES * len(blocks)
    return max(lines, 1) * size * _LINE


def _crossed(placed: Sequence[Sequence[tuple[int, Sel]]]) -> list[bool]:
    """For each row: does a cell of more than one row begin in it or run through it?"""
    ends = 0
    crossed = []
    for at, cells in enumerate(placed):
        ends = max([ends, *(at + cell.baris for _, cell in cells if cell.baris > 1)])
        crossed.append(ends > at)
    return crossed
