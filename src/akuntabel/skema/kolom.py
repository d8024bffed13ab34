"""A field described once: the workbook, the CSV descriptor, pages and docs derive from it.

A record is a frozen dataclass whose fields are `Annotated[type, Kolom(...)]`,
registered with `@tabel(...)`; `kolom_of` and `tabel_of` read the description back.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, fields, is_dataclass
from enum import Enum, StrEnum
from functools import cache
from typing import Any, TypeVar, get_type_hints


class Lingkup(StrEnum):
    """How far the records of a table reach: a new year, a database and an import follow it."""

    DAERAH = "daerah"  # one truth for every office of the region, over years
    KANTOR = "kantor"  # one truth for the office, over years
    TAHUN = "tahun"  # of the office in the reported year alone


class Jenis(Enum):
    """What a field holds, and so how it is typed, checked and printed."""

    TEKS = "teks"
    PROSA = "prosa"  # Markdown of the planner, figures named as {{capaian:IKM@pk-awal}}
    KODE = "kode"  # short identifier, the record's own key or part of it
    RUJUKAN = "rujukan"  # key of a record in the table named by `rujuk`
    PILIHAN = "pilihan"
    TANGGAL = "tanggal"
    TAHUN = "tahun"
    BULAT = "bulat"
    RUPIAH = "rupiah"
    DESIMAL = "desimal"
    NILAI = "nilai"  # Isian; its Bentuk is found by following `bentuk_dari`


@dataclass(frozen=True, slots=True)
class Kolom:
    """One field, in the words of the form that it comes from.

    `rujuk` names the table that a RUJUKAN points to. `bentuk_dari` is the path of
    reference fields from this record to the one whose `bentuk` and `satuan` rule a
    NILAI (`indikator.ukuran`; empty: the record itself). `wajib` fields may not be
    empty; every other field has an empty default.
    """

    judul: str
    jenis: Jenis
    bantuan: str = ""
    wajib: bool = False
    contoh: str = ""
    rujuk: str = ""
    pilihan: type[StrEnum] | None = None
    bentuk_dari: str = ""
    sumber: str = ""
    lebar: int = 0


@dataclass(frozen=True, slots=True)
class Matriks:
    """A long table that people fill in wide: one row a `baris`, one column a `kolom`, the cell is `nilai`."""

    baris: tuple[str, ...]
    kolom: str
    nilai: str


@dataclass(frozen=True, slots=True)
class Tabel:
    """One subject: a sheet of the workbook, a file of the folder.

    `kunci` fields together are unique. `tunggal` tables hold exactly one record.
    `induk` names the field that points to a parent in the same table.
    `bagian` groups the sheets in the guide. `lingkup` says for whom and how long a
    record is true.
    """

    nama: str
    judul: str
    bagian: str
    bantuan: str
    kunci: tuple[str, ...] = ()
    tunggal: bool = False
    wajib: bool = False
    induk: str = ""
    matriks: Matriks | None = None
    lingkup: Lingkup = field(kw_only=True)


_Record = TypeVar("_Record", bound=type)
_TABLES: dict[type, Tabel] = {}


def tabel(description: Tabel) -> Callable[[_Record], _Record]:
    """Register a record class with the description of its table."""

    def register(record: _Record) -> _Record:
        _TABLES[record] = description
        return record

    return register


def tabel_of(record: type) -> Tabel:
    """Find the description of a record class."""
    return _TABLES[record]


@cache
def kolom_of(record: type) -> dict[str, Kolom]:
    """List the fields of a record class with their descriptions, in order."""
    if not is_dataclass(record):
        raise TypeError(f"{record.__name__} is no record")
    hints: dict[str, Any] = get_type_hints(record, include_extras=True)
    return {f.name: next(m for m in hints[f.name].__metadata__ if isinstance(m, Kolom)) for f in fields(record)}
