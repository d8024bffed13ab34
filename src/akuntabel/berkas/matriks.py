"""Long tables laid wide: one row a key, one column a year or a stage."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from akuntabel.berkas.terbaca import Fields, Terbaca
from akuntabel.skema.kolom import Jenis, Matriks, kolom_of, tabel_of
from akuntabel.skema.paket import RECORDS

Judul = int | str
"""Heading of a value column: a year, or a key of the table that the columns name."""


@dataclass(frozen=True, slots=True)
class BarisLebar:
    """One row of a wide sheet: the fields of its key, and its record in each column that has one."""

    kunci: Fields
    sel: dict[Judul, Fields] = field(default_factory=dict)


def widen(matriks: Matriks, records: Iterable[Fields]) -> list[BarisLebar]:
    """Lay records wide, rows in order of first appearance; a second record for one cell opens a row of its own."""
    rows: list[BarisLebar] = []
    open_rows: dict[tuple[Any, ...], BarisLebar] = {}
    for record in records:
        key = tuple(record[name] for name in matriks.baris)
        row = open_rows.get(key)
        if row is None or record[matriks.kolom] in row.sel:
            row = open_rows[key] = BarisLebar(dict(zip(matriks.baris, key, strict=True)))
            rows.append(row)
        row.sel[record[matriks.kolom]] = record
    return rows


def headings(table: str, terbaca: Terbaca) -> list[Judul]:
    """Value columns that the records of a table need: years ascending, keys in the order of their own table."""
    matriks = tabel_of(RECORDS[table]).matriks
    if matriks is None:
        raise TypeError(f"{table} is not wide")
    used = dict.fromkeys(record[matriks.kolom] for record in terbaca.tabel[table])
    kolom = kolom_of(RECORDS[table])[matriks.kolom]
    if kolom.jenis is Jenis.TAHUN:
        return sorted(used)
    return [*terbaca.kunci[kolom.rujuk], *(key for key in used if key not in terbaca.kunci[kolom.rujuk])]
