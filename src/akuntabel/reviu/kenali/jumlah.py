"""What adds up to what in a table: rows by level, rows of totals and of means, columns of counts."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal

from akuntabel.reviu.angka import is_empty, read_cell
from akuntabel.reviu.fakta import Besaran, Cabang, JenisSubjek, Kolom
from akuntabel.reviu.kenali.baris import Baris, Grid, Macam
from akuntabel.reviu.kenali.kosakata import spelled
from akuntabel.reviu.tercetak import Tercetak

_GRAND = re.compile(
    r"grand|jumlah\s+total|total\s+(?:keseluruhan|seluruh)|jumlah\s+(?:keseluruhan|seluruh)", re.IGNORECASE
)
_SUM_TITLE = re.compile(r"(?:jumlah|total|jml|sub total)\b|[Σ∑]", re.IGNORECASE)
_GENDER = re.compile(r"(?:l|p|laki.*|perempuan|wanita|pria|lk|pr)")
_FILLED_POSTS = re.compile(r"bezetting|eksisting|existing|terisi|jumlah pegawai|yang ada|tersedia", re.IGNORECASE)
_MOSTLY = 0.6
_LEAST_ROWS = 3


def branches(rows: Sequence[Baris], filled: Callable[[int], bool]) -> tuple[Cabang, ...]:
    """Rows with the rows right below their level, then rows of totals.

    Args:
        rows: the rows in order.
        filled: does the row of this number state an amount?
    """
    own = [r for r in rows if r.macam is Macam.ISI and filled(r.nomor)]
    own = [r for at, r in enumerate(own) if r.baru or at == 0 or own[at - 1].anggaran != r.anggaran]
    levels = _inherited_levels(rows, own)
    totals = [r.nomor for r in rows if r.macam is Macam.JUMLAH]
    return (*_by_level(own, levels, totals), *_totals(rows, own, levels))


def _inherited_levels(rows: Sequence[Baris], own: Sequence[Baris]) -> dict[int, int | None]:
    """The level of each row by its number; a row that goes on with a program stands at the program's level."""
    counted = {r.nomor for r in own}
    levels: dict[int, int | None] = {}
    level: int | None = None
    for row in rows:
        if row.macam is Macam.ISI:
            level = row.jenjang if row.baru else level
            if row.nomor in counted:
                levels[row.nomor] = level
    return levels


def _by_level(rows: Sequence[Baris], levels: Mapping[int, int | None], totals: Sequence[int]) -> Iterator[Cabang]:
    """Rows with those of the nearest level below them; a row without number behind a total is of none of them."""
    for at, row in enumerate(rows):
        level = levels[row.nomor]
        below: list[tuple[int, int]] = []
        for later in rows[at + 1 :] if level is not None else ():
            lower = levels[later.nomor]
            behind_total = any(row.nomor < total < later.nomor for total in totals)
            if lower is None or (behind_total and not _numbered(later)):
                below = below if lower is not None and _numbered(row) else []
                break
            if level is not None and lower <= level:
                break
            below.append((later.nomor, lower))
        nearest = min((lower for _, lower in below), default=0)
        if below and below[0][1] == nearest:
            kind = row.anggaran.jenis if row.anggaran else JenisSubjek.JUMLAH
            yield Cabang(row.nomor, tuple(number for number, lower in below if lower == nearest), kind)


def _numbered(row: Baris) -> bool:
    return row.anggaran is not None and bool(row.anggaran.kode)


def _totals(rows: Sequence[Baris], own: Sequence[Baris], levels: Mapping[int, int | None]) -> Iterator[Cabang]:
    """Totals over the highest rows since the total before; a grand total over the totals before it and those rows.

    A single total that stands before all rows is theirs; where several stand over their rows, none is sure.
    """
    counted = {r.nomor for r in own}
    labelled = [r for r in rows if r.macam is Macam.JUMLAH]
    if labelled and own and labelled[0].nomor < own[0].nomor:
        if len(labelled) == 1 and (parts := _highest([r.nomor for r in own], levels)):
            yield Cabang(labelled[0].nomor, parts)
        return
    totals: list[int] = []
    since: list[int] = []
    for row in rows:
        if row.nomor in counted:
            since.append(row.nomor)
        elif row.macam is Macam.JUMLAH:
            if _GRAND.search(row.label) and totals:
                loose = _highest(since, levels)
                if loose or not since:
                    yield Cabang(row.nomor, (*totals, *loose))
            elif parts := _highest(since, levels):
                yield Cabang(row.nomor, parts)
                totals.append(row.nomor)
            since = []


def _highest(numbers: Sequence[int], levels: Mapping[int, int | None]) -> tuple[int, ...]:
    """Of rows the highest in level; none where only some have a level."""
    known = [level for number in numbers if (level := levels[number]) is not None]
    if known and len(known) < len(numbers):
        return ()
    top = min(known, default=None)
    return tuple(number for number in numbers if levels[number] == top)


def adds_up(grid: Grid, branch: Cabang, column: int) -> bool:
    """Do the parts of a row add up to it in a column?"""
    total = _count(grid[branch.jumlah - 1][column].teks)
    return total is not None and total == sum(_count(grid[n - 1][column].teks) or Decimal(0) for n in branch.bagian)


def means(rows: Sequence[Baris]) -> tuple[Cabang, ...]:
    """Rows of means with the rows that they average: those of the sasaran just above, where the label names one."""
    found: list[Cabang] = []
    since: list[Baris] = []
    for row in rows:
        if row.macam is Macam.ISI:
            if row.kinerja:
                since.append(row)
            continue
        averaged = since
        if "sasaran" in row.label.casefold() and since:
            last = next((c for c in since[-1].konteks if c.jenis is JenisSubjek.SASARAN), None)
            averaged = [r for r in since if last in r.konteks]
        if row.macam is Macam.RERATA and averaged:
            found.append(Cabang(row.nomor, tuple(r.nomor for r in averaged), JenisSubjek.UMUM))
        since = []
    return tuple(found)


def column_branches(columns: Sequence[Kolom], body: Grid) -> tuple[Cabang, ...]:
    """Columns of counts that a total beside them adds up, by group; two sexes add up to the posts filled.

    Columns that stand in no group belong to the total right after them where most rows say so.
    """
    groups: dict[str, list[Kolom]] = {}
    for column in columns:
        if column.besaran is Besaran.CACAH:
            groups.setdefault(column.kepala.rpartition(" / ")[0], []).append(column)
    found: list[Cabang] = []
    sums: list[Kolom] = []
    for head, members in groups.items():
        totals = [c for c in members if _SUM_TITLE.match(_leaf(c))]
        sums.extend(totals)
        parts = [c.nomor for c in members if c not in totals and (head or _GENDER.fullmatch(spelled(_leaf(c))))]
        if len(totals) == 1 and not head and len(parts) < 2:
            parts = _parts_by_figures(members, totals[0], body)
        if len(totals) == 1 and len(parts) >= 2:
            found.append(Cabang(totals[0].nomor, tuple(parts)))
    sexes = [c.nomor for c in groups.get("", []) if _GENDER.fullmatch(spelled(_leaf(c)))]
    posts = [c for c in sums if _FILLED_POSTS.search(c.kepala)]
    if len(sexes) == 2 and len(posts) == 1 and not any(set(b.bagian) & set(sexes) for b in found):
        found.append(Cabang(posts[0].nomor, tuple(sexes)))
    return tuple(found)


def _leaf(column: Kolom) -> str:
    return column.kepala.rpartition(" / ")[2]


def _parts_by_figures(members: Sequence[Kolom], total: Kolom, body: Grid) -> list[int]:
    """The columns right before a total, where they add up to it in most rows."""
    parts = [c.nomor for c in members if c.nomor < total.nomor]
    if len(parts) < 2 or parts != list(range(total.nomor - len(parts), total.nomor)):
        return []
    holds: list[bool] = []
    for row in body:
        value = _count(row[total.nomor - 1].teks)
        if value is not None:
            holds.append(sum(_count(row[number - 1].teks) or Decimal(0) for number in parts) == value)
    return parts if len(holds) >= _LEAST_ROWS and sum(holds) >= _MOSTLY * len(holds) else []


def _count(text: str) -> Decimal | None:
    value = None if is_empty(text) else read_cell(text)
    return value.angka if isinstance(value, Tercetak) else None
