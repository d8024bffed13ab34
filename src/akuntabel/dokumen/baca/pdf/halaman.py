"""A page taken apart: its tables, and the lines that stand outside them."""

from collections.abc import Sequence
from dataclasses import dataclass

from akuntabel.dokumen.baca.pdf.baris import Ruas, lines_of
from akuntabel.dokumen.baca.pdf.bentuk import Kata, Kotak, Lembar
from akuntabel.dokumen.baca.pdf.guratan import Bingkai, frames
from akuntabel.dokumen.baca.pdf.kisi import Kisi, is_rest_of_row, is_table, ruled_grid
from akuntabel.dokumen.baca.pdf.tumpuk import loose_grids, stacked_grids


@dataclass(frozen=True, slots=True)
class Halaman:
    """What one page holds; lines and tables in points of the upright page."""

    lembar: Lembar
    baris: list[Ruas]
    tabel: list[Kisi]


def take_apart(sheet: Lembar) -> Halaman:
    """Find the tables of a page, and the lines around them."""
    found = frames(sheet.datar, sheet.tegak)
    drawn = [g for f in found if _has_inner(f) and (g := ruled_grid(f, sheet.kata, sheet.nomor))]
    grids = _outermost([g for g in drawn if is_table(g) or (is_rest_of_row(g) and _leads(sheet, g))])
    words = _outside(sheet.kata, grids)
    lying = [g for f in found if not _has_inner(f) for g in f.datar]
    stacks = [g for g in stacked_grids(sheet.nomor, words, lying, sheet.isian, [g.kotak for g in grids]) if is_table(g)]
    words = _outside(words, stacks)
    loose = [g for g in loose_grids(sheet.nomor, words, _drawn(sheet, [*grids, *stacks])) if is_table(g)]
    words = _outside(words, loose)
    tables = sorted((*grids, *stacks, *loose), key=lambda g: -g.kotak[3])
    return Halaman(sheet, lines_of(w for w in words if not w.putar), tables)


def _drawn(sheet: Lembar, grids: Sequence[Kisi]) -> list[Kotak]:
    """Curves, slanted lines and rules that are no table's."""
    rules = [(g.dari, g.di, g.sampai, g.di) for g in sheet.datar] + [
        (g.di, g.dari, g.di, g.sampai) for g in sheet.tegak
    ]
    boxes = [g.kotak for g in grids]
    return [*sheet.lukisan, *(r for r in rules if not any(_holds(_wider(box), r) for box in boxes))]


def _wider(box: Kotak) -> Kotak:
    return box[0] - 3, box[1] - 3, box[2] + 3, box[3] + 3


def _leads(sheet: Lembar, grid: Kisi) -> bool:
    """Whether a grid is the first on its page, but for a running head."""
    return len(lines_of(w for w in sheet.kata if w.kotak[1] > grid.kotak[3])) < 3


def _has_inner(frame: Bingkai) -> bool:
    """Whether a standing rule parts what is inside a frame."""
    left, _, right, _ = frame.kotak
    return any(left + 3 < g.di < right - 3 for g in frame.tegak)


def _outermost(grids: list[Kisi]) -> list[Kisi]:
    """Tables that stand in no cell of another."""
    return [g for g in grids if not any(g is not other and _holds(other.kotak, g.kotak) for other in grids)]


def _holds(outer: Kotak, inner: Kotak) -> bool:
    return outer[0] < inner[0] and outer[1] < inner[1] and outer[2] > inner[2] and outer[3] > inner[3]


def _outside(words: Sequence[Kata], grids: Sequence[Kisi]) -> list[Kata]:
    taken = {id(w) for g in grids for p in g.petak for w in p.kata}
    return [w for w in words if id(w) not in taken]
