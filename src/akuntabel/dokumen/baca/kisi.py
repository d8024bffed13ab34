"""Grids of cells while they are read: all rows equally long, every cell with the span that it covers."""

from dataclasses import replace

from akuntabel.dokumen.baca.batas import most_rows
from akuntabel.dokumen.baca.terbaca import SelTerbaca, Tempat


def squared(rows: list[list[SelTerbaca]]) -> list[list[SelTerbaca]]:
    """Fill short rows up with blank cells; of a table beyond the limit, one row too many is kept to tell it by."""
    width = max(map(len, rows), default=0)
    del rows[most_rows(width) + 1 :]
    for row in rows:
        place = row[-1].tempat if row else Tempat()
        row += [SelTerbaca("", place) for _ in range(width - len(row))]
    return rows


def measured(rows: list[list[SelTerbaca]]) -> list[list[SelTerbaca]]:
    """Give each cell the span over which it is repeated in the grid."""
    corner: dict[int, tuple[int, int]] = {}
    end: dict[int, tuple[int, int]] = {}
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            corner.setdefault(id(cell), (at, column))
            end[id(cell)] = (at, column)
    whole: dict[int, SelTerbaca] = {}
    return [[_measure(cell, corner, end, whole) for cell in row] for row in rows]


def _measure(
    cell: SelTerbaca,
    corner: dict[int, tuple[int, int]],
    end: dict[int, tuple[int, int]],
    whole: dict[int, SelTerbaca],
) -> SelTerbaca:
    key = id(cell)
    if key not in whole:
        (top, left), (bottom, right) = corner[key], end[key]
        whole[key] = cell if corner[key] == end[key] else replace(cell, kolom=right - left + 1, baris=bottom - top + 1)
    return whole[key]
