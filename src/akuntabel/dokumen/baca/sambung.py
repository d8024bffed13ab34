"""Parts of one table that pages cut, put together again."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from akuntabel.dokumen.baca.batas import most_rows
from akuntabel.dokumen.baca.bentuk import is_column_numbers, is_key, is_value
from akuntabel.dokumen.baca.kepala import Baris, distinct, head_rows, is_across
from akuntabel.dokumen.baca.kisi import measured
from akuntabel.dokumen.baca.terbaca import SelTerbaca, Tempat

_LIST_MARK = re.compile(r"(?:[-–•▪●✓➢❖]|\(?\d{1,2}[.)]|[a-z][.)])\s")
_OPEN_END = re.compile(
    r"(?:[,\-–/(&]|\b(?:dan|atau|di|ke|dari|pada|dengan|untuk|yang|serta|dalam|oleh|terhadap|bagi|antara|atas|tentang))$",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[b-z](?!\w|[.)])")
"""The last letter of a word that a narrow column broke."""
_LABEL = re.compile(r"[^\W\d]+(?:\s+[^\W\d]+)?\s*[\d.]*\s*:")
_FEWEST = 3
"""Rows that show the manner of a table."""
_LOOSE = re.compile(r"\W+")


@dataclass(slots=True)
class Potongan:
    """A table while it is read: its grid, its head, its caption.

    `ditandai` when the format marked the head, `kunci` the head's texts to know it again by,
    `terpotong` when rows were left out.
    """

    grid: list[list[SelTerbaca]]
    kepala: int
    tempat: Tempat
    ditandai: bool = False
    judul: str = ""
    nomor: str = ""
    tempat_judul: Tempat | None = None
    kunci: list[list[str]] = field(default_factory=list)
    terpotong: bool = False


def append(table: Potongan, part: Potongan) -> bool:
    """Join a part to the table before it, if it is its next page; nothing but that may stand between them.

    Either its head is repeated (and dropped), or it has no head of its own and as many columns.
    A cell that the page cut in two becomes one again.
    """
    if not table.grid or not part.grid or len(table.grid[0]) != len(part.grid[0]):
        return False
    if table.tempat.lembar != part.tempat.lembar:
        return False
    if part.nomor and (part.nomor != table.nomor or not _says_on(part.judul, table.judul)):
        return False
    repeated = _repeated_head(table, part)
    if repeated:
        if _begins_again(table, part.grid[repeated:]):
            return False
    elif not _goes_on(table, part):
        return False
    _add_rows(table, part.grid[repeated:])
    table.terpotong |= part.terpotong
    return True


def _add_rows(table: Potongan, rows: list[list[SelTerbaca]]) -> None:
    if rows and len(table.grid) > table.kepala:
        first = rows[0]
        if _is_cut(table, first) or _is_cut_name(table, rows):
            _merge(table.grid, first, range(len(first)))
            rows = rows[1:]
        elif parents := _cut_parents(table, first):
            _merge(table.grid, first, parents)
            rows[0] = [replace(c, teks="") if at in parents else c for at, c in enumerate(first)]
    table.grid.extend(rows)
    shorten(table)


def shorten(table: Potongan) -> None:
    """Leave out the rows beyond the limit."""
    most = most_rows(len(table.grid[0]))
    if len(table.grid) > most:
        del table.grid[most:]
        table.terpotong = True


def _says_on(title: str, before: str) -> bool:
    """Is a caption the one of the page before, shortened or with a word that says so?"""
    return "lanjut" in title.casefold() or loose(before).startswith(loose(title))


def loose(text: str) -> str:
    """A text without case, spaces and signs, for comparing heads."""
    return _LOOSE.sub("", text).casefold()


def _repeated_head(table: Potongan, part: Potongan) -> int:
    """How many rows of the part repeat rows of the table's head, from its first title row or a later one on."""
    for start in range(len(table.kunci)):
        tail = table.kunci[start:]
        rows = [[loose(cell.teks) for cell in row] for row in part.grid[: len(tail)]]
        if rows == tail or (start == 0 and len(rows) == len(tail) and _is_clipped(rows, tail)):
            return len(tail)
    return _shorter_head(table.kunci, part)


def _is_clipped(rows: list[list[str]], heads: list[list[str]]) -> bool:
    """Are rows those of the head, their texts cut short by rows too low for them, or spilt into the row below?"""
    for at, (row, head) in enumerate(zip(rows, heads, strict=True)):
        pairs = list(zip(row, head, strict=True))
        cut = all(own in title if own else not title for own, title in pairs)
        spilt = at > 0 and all(
            title in own if title else not own for own, title in pairs if own not in title or not own
        )
        if not (cut or spilt) or 2 * sum(own == title for own, title in pairs) < len(head) or not any(head):
            return False
    return True


def _shorter_head(heads: list[list[str]], part: Potongan) -> int:
    """A part may repeat the titles and not the numbers of the columns."""
    count = 0
    for row, head in zip(part.grid, heads, strict=False):
        if [loose(cell.teks) for cell in row] != head:
            break
        count += 1
    return count


def _begins_again(table: Potongan, rows: Sequence[Baris]) -> bool:
    """Does the numbering of rows start again at 1, as in a second table with the same head?

    Not where it did so within the table: then each group has its own numbers, or they are parts of codes.
    """
    first = next((row[0].teks for row in rows if row[0].teks), "")
    before = [row[0].teks.rstrip(".)") for row in table.grid[table.kepala :] if is_key(row[0].teks)]
    return first.rstrip(".)") == "1" and len(before) > 1 and before[0] == "1" and before.count("1") == 1


def _goes_on(table: Potongan, part: Potongan) -> bool:
    """Without a repeated head: is the part the rest of the table, not one with a head of its own?"""
    if part.ditandai or len(table.grid) <= table.kepala:
        return False
    if is_column_numbers([cell.teks for cell in part.grid[0]]):
        return False
    if not head_rows(part.grid) or _is_cut(table, part.grid[0]):
        return not _begins_again(table, part.grid)
    return False


def _is_cut(table: Potongan, row: Baris) -> bool:
    """Is a row at the top of a page the rest of the row that the page before ended with?"""
    above = table.grid[-1]
    filled = [at for at, cell in enumerate(row) if cell.teks]
    if not filled or any(not above[at].teks or is_across(row) for at in filled):
        return False
    if any(is_value(row[at].teks) for at in filled) or is_key(row[0].teks):
        return False
    lost = [at for at, cell in enumerate(row) if not cell.teks and above[at].teks]
    if not lost:
        return False
    if all(_reads_on(above[at].teks, row[at].teks) for at in filled):
        return True
    if row[0].teks:
        return len(filled) > 1 and any(is_value(above[at].teks) for at in lost)
    return lost[-1] > filled[0] or filled[-1] == len(row) - 1


def _is_cut_name(table: Potongan, rows: Sequence[Baris]) -> bool:
    """Is the first row of a page the rest of a name, its only text, where no other row of the table is?

    Either every other row has figures beside its name, or every other name has a label before a colon.
    """
    row, above = rows[0], table.grid[-1]
    filled = [at for at, cell in enumerate(row) if cell.teks]
    others = [*table.grid[table.kepala :], *rows[1:]]
    if len(filled) != 1 or len(row) < 3 or len(others) < _FEWEST or is_across(row) or not above[filled[0]].teks:
        return False
    at = filled[0]
    if is_value(row[at].teks) or is_key(row[at].teks):
        return False
    names = [other for other in others if other[at].teks]
    if _LABEL.match(above[at].teks):
        return not _LABEL.match(row[at].teks) and all(_LABEL.match(other[at].teks) for other in names)
    return at == 0 and all(any(is_value(cell.teks) for cell in other[1:]) for other in names)


def _reads_on(above: str, below: str) -> bool:
    """Does a text read on in the one below it?"""
    return below[0].islower() or below.startswith("(") or _OPEN_END.search(above) is not None


def _cut_parents(table: Potongan, row: Baris) -> list[int]:
    """Columns left of a new row's figures whose text only goes on from the row above, in a cell over both rows.

    So it is when the row has no number although every text of that column has one beside it.
    """
    above = table.grid[-1]
    body = table.grid[table.kepala :]
    if row[0].teks or len(row) < 3 or not row[1].teks or not above[1].teks or not above[0].teks:
        return []
    numbered = all(is_key(r[0].teks) for r in body if r[1].teks)
    figures = any(is_value(cell.teks) for cell in row[2:])
    return [1] if numbered and figures else []


def _merge(grid: list[list[SelTerbaca]], row: Baris, columns: Sequence[int]) -> None:
    """Add the texts of a row to the cells above them, in every row and column those cover."""
    for at in columns:
        below = row[at]
        above = grid[-1][at]
        if not below.teks or (at and below is row[at - 1]):
            continue
        mark = "\n" if _LIST_MARK.match(below.teks) or not above.teks else " "
        if _LETTER.match(below.teks) and above.teks[-1:].isalpha():
            mark = ""
        _replace_up(grid, above, _joined(above, mark if above.teks else "", below))


def _joined(above: SelTerbaca, mark: str, below: SelTerbaca) -> SelTerbaca:
    """Two parts of a cell as one, which knows where its second part stands."""
    start = len(above.teks) + len(mark)
    parts = ((start, below.tempat), *((start + at, place) for at, place in below.sambungan))
    return replace(above, teks=above.teks + mark + below.teks, sambungan=above.sambungan + parts)


def _replace_up(grid: list[list[SelTerbaca]], old: SelTerbaca, new: SelTerbaca) -> None:
    for row in reversed(grid):
        if not any(cell is old for cell in row):
            return
        row[:] = [new if cell is old else cell for cell in row]


def spans_of_blanks(grid: list[list[SelTerbaca]], kepala: int) -> None:
    """In a head that shows merged cells as blanks, let each title cover its blanks.

    To the right where titles stand below, then down to the last title row; numbers of columns
    are left alone.
    """
    titles = kepala
    while titles > 1 and is_column_numbers([cell.teks for cell in distinct(grid[titles - 1])]):
        titles -= 1
    for number in range(titles - 1):
        row, below = grid[number], grid[number + 1]
        for at in range(1, len(row)):
            group = row[at - 1]
            if not row[at].teks and group.teks and below[at].teks and below[at - 1].teks:
                row[at] = group
    for number in range(1, titles):
        row, above = grid[number], grid[number - 1]
        row[:] = [upper if not cell.teks and upper.teks else cell for cell, upper in zip(row, above, strict=True)]
    grid[:titles] = measured(grid[:titles])
