"""Where something stands in a Paket: table, record and field, before anybody knows which sheet or line that is."""

from dataclasses import dataclass
from typing import Any

from akuntabel.skema.kolom import kolom_of, tabel_of
from akuntabel.skema.paket import RECORDS, Paket


@dataclass(frozen=True, slots=True)
class Letak:
    """A place in a Paket; `nomor` counts records from 0, None for the whole table, `kolom` is a field."""

    tabel: str
    nomor: int | None = None
    kolom: str = ""


def letak_of(paket: Paket, record: Any, kolom: str = "") -> Letak:
    """The place of a record of this Paket, and of one of its fields; of its table when it is no part of the Paket."""
    name = tabel_of(type(record)).nama
    nomor = next((n for n, other in enumerate(getattr(paket, name)) if other is record), None)
    return Letak(name, nomor, kolom)


def find_letak(paket: Paket, judul: str, kunci: str, kolom: str = "") -> Letak | None:
    """The place that words name: heading of the table, key as `words_of_key` writes it, heading of the column.

    None where no table has this heading; without such a record the whole table.
    """
    record = next((r for r in RECORDS.values() if tabel_of(r).judul == judul), None)
    if record is None:
        return None
    name = tabel_of(record).nama
    field = next((f for f, k in kolom_of(record).items() if k.judul == kolom), "")
    rows = enumerate(getattr(paket, name)) if kunci or tabel_of(record).tunggal else ()
    nomor = next((n for n, row in rows if words_of_key(row) == kunci), None)
    return Letak(name, nomor, field)


def read_letak(paket: Paket, words: str) -> Letak | None:
    """The place that is written as `Target PK, pk-murni, S1.IKM, Target`; key and column may lack.

    None where no table is named; without such a record the whole table.
    """
    titles = sorted((tabel_of(record).judul for record in RECORDS.values()), key=len, reverse=True)
    judul = next((title for title in titles if words == title or words.startswith(f"{title}, ")), "")
    rest = words[len(judul) :].removeprefix(", ")
    before, _, last = rest.rpartition(", ")
    tries = [find_letak(paket, judul, key, column) for key, column in ((before, last), (rest, ""))]
    return next((found for found in tries if found and found.nomor is not None), tries[0])


def words_of_key(record: Any) -> str:
    """The key of a record in words: `pk-murni, S1.IKM`; parts that are empty are left out."""
    values = (getattr(record, field) for field in tabel_of(type(record)).kunci)
    return ", ".join(str(value) for value in values if value not in {None, ""})
