"""Where a record of a Paket stands: its table, its row by key, its column by heading."""

from typing import Any

from akuntabel.dokumen.baca.terbaca import Tempat
from akuntabel.skema.kolom import kolom_of, tabel_of
from akuntabel.skema.letak import Letak, find_letak, words_of_key
from akuntabel.skema.paket import RECORDS, Paket


def letak_rekaman(record: Any, kolom: str = "") -> Tempat:
    """The place of a record, and of one of its fields when that is named.

    The heading of the column takes the place that a cell has in a workbook, since a Paket
    may be a workbook or a folder, and its rows may have been sorted.
    """
    kind: type = type(record)
    description = tabel_of(kind)
    key = words_of_key(record)
    heading = kolom_of(kind)[kolom].judul if kolom else ""
    return Tempat(lembar=description.judul, bagian=key, jalur=heading and f"{description.judul}!{heading}")


def letak_tabel(tabel: str) -> Tempat:
    """The place of a whole table, where the record that is spoken of is not there."""
    return Tempat(lembar=tabel_of(RECORDS[tabel]).judul)


def tempat_letak(letak: Letak, paket: Paket) -> Tempat:
    """The place of a record as `letak_rekaman` tells it."""
    if letak.nomor is None:
        return letak_tabel(letak.tabel)
    return letak_rekaman(getattr(paket, letak.tabel)[letak.nomor], letak.kolom)


def letak_of_tempat(tempat: Tempat, paket: Paket) -> Letak | None:
    """The record and field that a place of a Paket is, found by its words."""
    return find_letak(paket, tempat.lembar, tempat.bagian, tempat.jalur.rpartition("!")[2])


def sebutan_rekaman(tempat: Tempat) -> str:
    """A place in a Paket in words: `lembar Target PK, baris pk-murni, 21-S2.1.IKM, kolom Target`."""
    column = tempat.jalur.rpartition("!")[2]
    parts = (
        tempat.lembar and f"lembar {tempat.lembar}",
        tempat.bagian and f"baris {tempat.bagian}",
        column and f"kolom {column}",
    )
    return ", ".join(filter(None, parts)) or "Paket"
