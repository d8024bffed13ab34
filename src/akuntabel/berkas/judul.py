"""Headings as people leave them: names of fields or their Indonesian headings, in any case, with marks."""

import re
from collections.abc import Iterable
from functools import cache

from akuntabel.berkas.sel import closest
from akuntabel.skema.kolom import kolom_of, tabel_of
from akuntabel.skema.paket import RECORDS

HITUNG = "ƒ"
"""Mark of a heading whose column is computed and never read."""

_MARKS = re.compile(r"[\s*:]+$")


_TITLES = {
    "instansi": "Profil",
    "renstra": "Daftar Renstra",
    "indikator_program": "Keluaran",
    "rekomendasi": "Tindak Lanjut",
}
"""Sheets that are not named as their table is."""


def sheet_title(table: str) -> str:
    """Name of the sheet of a table."""
    return _TITLES.get(table) or tabel_of(RECORDS[table]).judul


def fold(text: str) -> str:
    """The heading alone, for comparing: one space, no case, no mark behind it."""
    return _MARKS.sub("", " ".join(text.split())).casefold()


@cache
def fields_by_heading(table: str) -> dict[str, str]:
    """Field names of a table by their folded heading and by their own folded name."""
    kolom = kolom_of(RECORDS[table])
    return {fold(k.judul): name for name, k in kolom.items()} | {name: name for name in kolom}


@cache
def tables_by_title() -> dict[str, str]:
    """Table names by the folded title of their sheet, now or once, and by their own name."""
    titles = {fold(tabel_of(r).judul): name for name, r in RECORDS.items()}
    return titles | {fold(sheet_title(name)): name for name in RECORDS} | {name: name for name in RECORDS}


def note_advice(text: str, missing: Iterable[str]) -> str:
    """What to do with a heading that names no field: a planner's own note stays; a misspelt one is mended.

    Only headings that the sheet lacks are offered: to rename a note after a column that is there would make it data.
    """
    near = closest(text, list(missing))
    return f"{near} Bila ya, betulkan judulnya." if near else "Biarkan bila ini catatan Anda sendiri."


def headings(table: str) -> Iterable[str]:
    """Indonesian headings of a table, in order."""
    return [k.judul for k in kolom_of(RECORDS[table]).values()]
