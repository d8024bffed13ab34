"""How many rows head a table, where the format does not say: told by their shape."""

from collections.abc import Sequence

from akuntabel.dokumen.baca.bentuk import is_column_numbers, is_key, is_value, names_year
from akuntabel.dokumen.baca.terbaca import SelTerbaca

Baris = Sequence[SelTerbaca]
_MOST_ROWS = 6
_LONGEST_TITLE = 120


def head_rows(grid: Sequence[Baris], marked: int = 0) -> int:
    """Count the rows that head a grid: titles, titles under a merged title, numbers of columns.

    `marked` is how many rows the format itself marks; more may follow by their shape.
    """
    if len(grid) < 2:
        return int(bool(grid) and is_column_titles(grid[0]))
    if not marked and is_across(grid[0]):
        below = head_rows(grid[1:])
        return below + 1 if below else 0
    if not marked and not is_column_titles(grid[0]):
        return 0
    count = max(1, marked)
    while count < min(len(grid), _MOST_ROWS) and _heads_on(grid[count - 1], grid[count]):
        count += 1
    if count < len(grid) - 1 and is_column_numbers([cell.teks for cell in grid[count]]):
        count += 1
    return count if count < len(grid) else 1


def is_column_titles(row: Baris) -> bool:
    """Can a row be the first that heads a table? Mostly filled, with short titles, no figures, no number of a row."""
    filled = [cell.teks for cell in distinct(row) if cell.teks]
    if not filled or 2 * sum(bool(cell.teks) for cell in row) < len(row) or is_column_numbers([c.teks for c in row]):
        return _is_grouped(row)
    return _are_titles(filled) and not is_key(row[0].teks)


def _is_grouped(row: Baris) -> bool:
    """Is this a row of titles over several columns each, blank behind the title as a text shows them?"""
    filled = [cell.teks for cell in row if cell.teks]
    return len(filled) >= 3 and bool(row[0].teks) and _are_titles(filled) and not is_key(row[0].teks)


def _are_titles(texts: Sequence[str]) -> bool:
    return all(
        len(text) <= _LONGEST_TITLE
        and (not is_value(text) or names_year(text))
        and not (len(text) > 40 and text.endswith((".", ";")))
        for text in texts
    )


def _heads_on(above: Baris, row: Baris) -> bool:
    """Does a row go on heading the table under the row `above`?"""
    if is_across(row):
        return False
    begun = [cell.teks for cell, upper in zip(row, above, strict=True) if cell is not upper and cell.teks]
    if not begun or not _are_titles(begun):
        return False
    if any(cell is upper for cell, upper in zip(row, above, strict=True)):
        return True
    if _repeats_titles(above, row):
        return True
    if any(cell.kolom > 1 for cell in above):
        return not is_key(row[0].teks) and all(
            bool(cell.teks) for cell, upper in zip(row, above, strict=True) if upper.kolom > 1
        )
    return _stands_under_groups(above, row)


def _repeats_titles(above: Baris, row: Baris) -> bool:
    """Does a row print titles above it once more, as a text does for cells that are merged downwards?"""
    pairs = enumerate(zip(row, above, strict=True))
    same = [at for at, (cell, upper) in pairs if cell.teks and cell.teks == upper.teks]
    return bool(same) and (same[0] == 0 or not is_key(row[0].teks)) and all(cell.teks for cell in row)


def _stands_under_groups(above: Baris, row: Baris) -> bool:
    """Without merged cells: is a row filled only where the row above opens a group or is blank inside one?"""
    filled = [at for at, cell in enumerate(row) if cell.teks]
    if row[0].teks or len(filled) < 2:
        return False
    width = len(above)
    return all(not above[at].teks or (at + 1 < width and not above[at + 1].teks) for at in filled)


def is_across(row: Baris) -> bool:
    """Is the row one cell over all columns?"""
    return len(row) > 1 and all(cell is row[0] for cell in row)


def distinct(row: Baris) -> list[SelTerbaca]:
    """The cells of a row, each once."""
    return [cell for at, cell in enumerate(row) if at == 0 or cell is not row[at - 1]]
