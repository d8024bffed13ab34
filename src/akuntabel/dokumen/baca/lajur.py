"""Rows of tables that stand in a text, their cells set apart by tabs or by pipes."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from akuntabel.dokumen.baca.batas import MAKS_KOLOM, MAKS_SEL, most_rows
from akuntabel.dokumen.baca.bentuk import caption, heading_level, is_key

_PIPE = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"\|?\s*:?-{2,}:?\s*(?:[|+]\s*:?-{2,}:?\s*)*\|?")
_FRAME = re.compile(r"\+[-=+:]{2,}\+")
_UNDER_TABLE = re.compile(r"(?:sumber|catatan|keterangan|ket)\b", re.IGNORECASE)
_MOST_QUOTED = 60
_MOST_BROKEN = 8


class Sel(NamedTuple):
    """The raw text of a cell and the line where it begins, from 1."""

    teks: str
    baris: int


class Lajur(NamedTuple):
    """Rows of one width, how many of them a rule marks as head, the index of the line after them, if all were kept."""

    baris: list[list[Sel]]
    kepala: int
    sampai: int
    terpotong: bool


def tab_rows(lines: Sequence[str], start: int) -> Lajur:
    """Read the rows that stand from a line with a tab on, up to a blank line.

    A row broken over lines, in quotes or without, is put together; short rows are filled up
    with blank cells.
    """
    rows: list[list[Sel]] = []
    room = MAKS_SEL
    at = start
    while at < len(lines):
        line = lines[at]
        if "\t" in line:
            row, at = _tab_cells(lines, at)
            room -= len(row)
            if room > 0 and any(cell.teks.strip(" -:") or cell.teks.strip() == "-" for cell in row):
                rows.append(row)
        elif rows and line.strip() and _is_broken_off(lines, at):
            rows.append([Sel(line.strip(), at + 1)])
            at += 1
        else:
            break
    width = _width(rows)
    return Lajur(_filled(_put_together(rows, width), width), 0, at, room <= 0)


def pipe_rows(lines: Sequence[str], start: int) -> Lajur | None:
    """Read the rows set with pipes that stand from a line on; None if there is no table."""
    rows: list[list[Sel]] = []
    head = 0
    room = MAKS_SEL
    at = start
    while at < len(lines):
        line = lines[at].strip()
        if _RULE.fullmatch(line) or _FRAME.fullmatch(line):
            head = head or len(rows)
        elif line.startswith("|") or " | " in line:
            if room > 0:
                rows.append(_pipe_cells(line, at + 1))
                room -= len(rows[-1])
        else:
            break
        at += 1
    counts = Counter(map(len, rows))
    if not rows or (not head and max(counts.values()) < 2) or max(counts) < 2:
        return None
    return Lajur(_filled(rows, max(counts)), head, at, room <= 0)


def _pipe_cells(line: str, number: int) -> list[Sel]:
    line = line.removeprefix("|")
    if line.endswith("|") and not line.endswith("\\|"):
        line = line[:-1]
    return [Sel(text.strip().replace("\\|", "|"), number) for text in _PIPE.split(line)]


def _tab_cells(lines: Sequence[str], at: int) -> tuple[list[Sel], int]:
    """The cells of one line, and of those that a quoted cell goes on in."""
    row = [Sel(_unquoted(text), at + 1) for text in lines[at].split("\t")]
    while row[-1].teks.startswith('"') and row[-1].teks.count('"') % 2 and (end := _closing(lines, at)):
        inside = "\n".join((row[-1].teks[1:], *lines[at + 1 : end]))
        closing, *rest = lines[end].split("\t")
        row[-1] = Sel(f"{inside}\n{closing[:-1]}".replace('""', '"'), row[-1].baris)
        row += [Sel(_unquoted(text), end + 1) for text in rest]
        at = end
    return row, at + 1


def _unquoted(text: str) -> str:
    """A cell that a spreadsheet put in quotes because it holds some."""
    whole = len(text) > 2 and text.startswith('"') and text.endswith('"') and '""' in text[1:-1]
    return text[1:-1].replace('""', '"') if whole else text


def _closing(lines: Sequence[str], at: int) -> int:
    """The line whose first cell ends the quote that the line `at` left open; 0 if there is none near."""
    for end in range(at + 1, min(at + _MOST_QUOTED, len(lines))):
        first, *rest = lines[end].split("\t")
        if first.replace('""', "").endswith('"') and first.replace('""', "").count('"') == 1:
            return end
        if rest:
            return 0
    return 0


def _is_broken_off(lines: Sequence[str], at: int) -> bool:
    """Is a line without a tab a piece of a row, with more of the table right below it?"""
    for number in range(at, min(at + _MOST_BROKEN, len(lines))):
        line = lines[number].strip()
        if not line or caption(line) or heading_level(line) or _UNDER_TABLE.match(line):
            return False
        if "\t" in lines[number]:
            return True
    return False


def _width(rows: Sequence[Sequence[Sel]]) -> int:
    """The columns of a table: as most of its rows have, or as its widest filled row."""
    usual = Counter(len(row) for row in rows if len(row) > 1).most_common()
    most = max((width for width, count in usual if count == usual[0][1]), default=1)
    filled = max((at for row in rows for at, cell in enumerate(row, 1) if cell.teks.strip()), default=1)
    return min(max(most, filled), MAKS_KOLOM)


def _put_together(rows: list[list[Sel]], width: int) -> list[list[Sel]]:
    whole: list[list[Sel]] = []
    at = 0
    while at < len(rows):
        row = list(rows[at])
        pieces = _pieces(rows, at, width)
        for piece in rows[at + 1 : at + pieces]:
            row[-1] = Sel(f"{row[-1].teks}\n{piece[0].teks}", row[-1].baris)
            row += piece[1:]
        whole.append(row)
        at += pieces
    return whole


def _pieces(rows: Sequence[Sequence[Sel]], at: int, width: int) -> int:
    """How many lines a row is broken over: until its cells are complete, then while lines hold no tab."""
    cells = len(rows[at])
    end = at + 1
    for number in range(at + 1, min(at + _MOST_BROKEN, len(rows))):
        piece = rows[number]
        if cells >= width or len(piece) >= width or cells + len(piece) - 1 > width:
            break
        if len(piece) > 1 and (not piece[0].teks.strip() or is_key(piece[0].teks.strip())):
            break
        cells += len(piece) - 1
        if cells == width:
            end = number + 1
    while end < len(rows) and len(rows[end]) == 1:
        end += 1
    return end - at


def _filled(rows: list[list[Sel]], width: int) -> list[list[Sel]]:
    kept = rows[: most_rows(width) + 1]
    return [(row + [Sel("", row[0].baris)] * (width - len(row)))[:width] for row in kept]
