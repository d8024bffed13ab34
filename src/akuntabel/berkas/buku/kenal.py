"""What a sheet holds: told by its name, and where that fails or leaves a doubt, by its headings."""

from openpyxl.worksheet.worksheet import Worksheet

from akuntabel.berkas.buku.arsip import Mentah
from akuntabel.berkas.buku.kisi import Kisi
from akuntabel.berkas.buku.pandangan import VIEWS
from akuntabel.berkas.buku.pandangan.kepala import SEARCHED, fixed_headings, score
from akuntabel.berkas.buku.pandangan.rupa import Pandangan
from akuntabel.berkas.buku.sipd import heading_row
from akuntabel.berkas.buku.tata import DAFTAR_PILIHAN, KUNCI, PANDUAN
from akuntabel.berkas.judul import fields_by_heading, fold, sheet_title, tables_by_title
from akuntabel.skema.paket import RECORDS

_LEAST = 3
_SHARE = 0.6


SIPD = "sipd"
"""What a sheet that was copied from SIPD is told as."""


def identify(sheet: Worksheet, facts: Mentah) -> Pandangan | str | None:
    """The view or the table of a sheet, or SIPD; None for one that is not of a Paket."""
    if sheet.title in {PANDUAN, DAFTAR_PILIHAN, KUNCI}:
        return None
    title = fold(sheet.title)
    view = next((v for v in VIEWS.values() if fold(v.judul) == title), None)
    table = tables_by_title().get(title, "")
    if view is None and table:
        return table
    kisi = Kisi.of(sheet, next(iter(RECORDS)), facts)
    if view:
        return table if table and _table_score(kisi, table) > score(kisi, view) else view
    return SIPD if heading_row(kisi) else _by_headings(kisi)


def sheet_of(table: str) -> str:
    """Title of the sheet where a planner looks for a table."""
    return next((view.judul for view in VIEWS.values() if table in view.tabel), sheet_title(table))


def _table_score(kisi: Kisi, table: str) -> int:
    """The most headings of a table that stand in one row near the top."""
    known = fields_by_heading(table)
    counts: dict[int, set[str]] = {}
    for (row, _), isi in kisi.sel.items():
        if row <= SEARCHED and isinstance(isi, str) and fold(isi) in known:
            counts.setdefault(row, set()).add(known[fold(isi)])
    return max(map(len, counts.values()), default=0)


def _by_headings(kisi: Kisi) -> Pandangan | str | None:
    """A sheet under another name that has most headings of one of ours, and more than of any other."""
    shares: list[tuple[float, int, Pandangan | str]] = []
    for view in VIEWS.values():
        found = score(kisi, view)
        shares.append((found / len(fixed_headings(view.nama)), found, view))
    for table in RECORDS:
        found = _table_score(kisi, table)
        shares.append((found / len(set(fields_by_heading(table).values())), found, table))
    fitting = sorted((s for s in shares if s[0] >= _SHARE and s[1] >= _LEAST), key=lambda s: s[:2])
    return fitting[-1][2] if fitting else None
