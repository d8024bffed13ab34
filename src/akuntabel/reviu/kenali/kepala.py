"""The head of a table: for each column the titles above it, and where the body begins."""

import re
from dataclasses import dataclass
from itertools import pairwise

from akuntabel.dokumen.baca.bentuk import is_column_numbers
from akuntabel.dokumen.baca.kepala import head_rows, is_across
from akuntabel.dokumen.baca.terbaca import SelTerbaca, TabelTerbaca
from akuntabel.reviu.angka import scale_of

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
    while count < min(len(grid), _MOST_HEAD_ROWS) and (
        _is_numbering(grid[count]) or _is_units(grid[count], grid[count - 1])
    ):
        count += 1
    across: list[str] = []
    titles: list[tuple[SelTerbaca, ...]] = []
    ordinals: tuple[SelTerbaca, ...] = ()
    for at, row in enumerate(grid[:count]):
        if is_across(row) and titles and not _tells_units(fold(row[0].teks)):
            count = at
            break
        if is_across(row):
            across.append(fold(row[0].teks))
        elif _is_numbering(row):
            ordinals = row
        else:
            titles.append(row)
    width = len(grid[0]) if grid else 0
    numbers = {id(cell) for cell in ordinals}
    return Rangka(
        tuple(across),
        tuple(
            Kepala(at + 1, _titles_over(titles, at, numbers), fold(ordinals[at].teks) if ordinals else "")
            for at in range(width)
        ),
        count,
    )


def _is_numbering(row: tuple[SelTerbaca, ...]) -> bool:
    """Does the row number the columns? Formulas such as `7= 6/5*100` may stand in it, and a slip in the count."""
    texts = [_BEFORE_FORMULA.sub(r"\1", fold(cell.teks)) for cell in row]
    if is_column_numbers(texts):
        return True
    numbers = [int(text.strip("() ")) for text in texts if text.strip("() ").isdecimal() and len(text) <= 4]
    if len(numbers) < max(_LEAST_NUMBERED, sum(map(bool, texts))) or max(numbers) > len(row) + _SLIP:
        return False
    steps = [after - before for before, after in pairwise(numbers)]
    return numbers[0] <= _SLIP and sum(step in {0, 1} for step in steps) >= _MOSTLY * len(steps)


def _is_units(row: tuple[SelTerbaca, ...], above: tuple[SelTerbaca, ...]) -> bool:
    """Does the row go on heading the columns, below their numbers, with `K` and `Rp`?"""
    begun = [cell for cell, upper in zip(row, above, strict=True) if cell is not upper and cell.teks.strip()]
    texts = [fold(cell.teks).casefold().strip(".()") for cell in begun]
    return len(texts) >= _LEAST_NUMBERED and sum(text in _UNITS for text in texts) >= _MOSTLY * len(texts)


def _tells_units(text: str) -> bool:
    """Does a text across the columns, below their titles, say what they count in, as `(dalam ribuan rupiah)`?"""
    return scale_of(text) > 1 or text.casefold().strip("() .") in {"rp", "rupiah", "dalam rupiah"}


_BEFORE_FORMULA = re.compile(r"^(?:kolom\s*)?(\d{1,2})\s*[=:(].*$", re.IGNORECASE)
_UNITS = frozenset({"k", "rp", "%", "target", "realisasi", "kinerja", "anggaran", "fisik", "keuangan"})
_LEAST_NUMBERED = 3
_SLIP = 3
_MOSTLY = 0.7


def _titles_over(rows: list[tuple[SelTerbaca, ...]], at: int, numbers: set[int]) -> tuple[str, ...]:
    """The distinct titles over a column; a blank beside a group's title belongs to the group."""
    found: list[str] = []
    for depth, row in enumerate(rows):
        if id(row[at]) in numbers:
            continue
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
