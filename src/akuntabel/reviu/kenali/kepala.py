"""The head of a table: for each column the titles above it, and where the body begins."""

import re
from dataclasses import dataclass

from akuntabel.dokumen.baca.bentuk import is_column_numbers
from akuntabel.dokumen.baca.kepala import head_rows, is_across
from akuntabel.dokumen.baca.terbaca import SelTerbaca, TabelTerbaca

_MOST_HEAD_ROWS = 8
_LONGEST_TITLE = 160


@dataclass(frozen=True, slots=True)
class Kepala:
    """Titles over one column, from top to bottom; `nomor` counts from 1, `ordinal` is its printed number cell."""

    nomor: int
    judul: tuple[str, ...]
    ordinal: str = ""

    @property
    def daun(self) -> str:
        """The lowest title."""
        return self.judul[-1] if self.judul else ""

    @property
    def grup(self) -> str:
        """The titles above the lowest."""
        return " ".join(self.judul[:-1])

    @property
    def teks(self) -> str:
        """All of them, as one."""
        return " / ".join(self.judul)


@dataclass(frozen=True, slots=True)
class Rangka:
    """A table taken apart: titles that lie across all columns, heads, and the index of the first body row."""

    melintang: tuple[str, ...]
    kepala: tuple[Kepala, ...]
    badan: int


def read_head(tabel: TabelTerbaca) -> Rangka:
    """Take the head of a table apart; without a head all columns are nameless."""
    grid = tabel.grid
    count = min(tabel.kepala or head_rows(grid), _MOST_HEAD_ROWS, len(grid))
    while count < len(grid) and count < _MOST_HEAD_ROWS and _is_numbering(grid[count]):
        count += 1
    across: list[str] = []
    titles: list[tuple[SelTerbaca, ...]] = []
    ordinals: tuple[SelTerbaca, ...] = ()
    for row in grid[:count]:
        if is_across(row):
            across.append(fold(row[0].teks))
        elif _is_numbering(row):
            ordinals = row
        else:
            titles.append(row)
    width = len(grid[0]) if grid else 0
    return Rangka(
        tuple(across),
        tuple(
            Kepala(at + 1, _titles_over(titles, at), fold(ordinals[at].teks) if ordinals else "") for at in range(width)
        ),
        count,
    )


def _is_numbering(row: tuple[SelTerbaca, ...]) -> bool:
    """Does the row number the columns? Formulas such as `7= 6/5*100` may stand in it."""
    texts = [fold(cell.teks) for cell in row]
    return is_column_numbers(texts) or is_column_numbers([_BEFORE_FORMULA.sub(r"\1", t) for t in texts])


_BEFORE_FORMULA = re.compile(r"^(?:kolom\s*)?(\d{1,2})\s*[=:(].*$", re.IGNORECASE)


def _titles_over(rows: list[tuple[SelTerbaca, ...]], at: int) -> tuple[str, ...]:
    """The distinct titles over a column; a blank beside a group's title belongs to the group."""
    found: list[str] = []
    for depth, row in enumerate(rows):
        text = fold(row[at].teks)
        if not text and depth + 1 < len(rows):
            text = _group_left_of(rows, depth, at)
        if text and text not in found and len(text) <= _LONGEST_TITLE:
            found.append(text)
    return tuple(found)


def _group_left_of(rows: list[tuple[SelTerbaca, ...]], depth: int, at: int) -> str:
    """The title that a text without merged cells prints only over the first of its columns."""
    row, below = rows[depth], rows[depth + 1]
    if not below[at].teks:
        return ""
    for left in range(at - 1, -1, -1):
        if row[left].teks:
            return fold(row[left].teks) if below[left].teks and below[left] is not row[left] else ""
        if not below[left].teks:
            return ""
    return ""


def fold(text: str) -> str:
    """One line, white space folded; a word divided at a line's end is joined again."""
    return " ".join(text.split())
