"""A Paket with n times the programmes and indikator, as coherent as the one it is made from."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from akuntabel.skema.kolom import Jenis, kolom_of, tabel_of
from akuntabel.skema.paket import RECORDS, Paket

DIPERBANYAK = frozenset({"program", "unsur", "ukuran", "indikator", "indikator_program", "variabel"})
"""Tables that are copied with new codes; every record that points to one of them is copied along."""

MOST = 99
"""A copy takes a bidang of its own in the codes of its programmes, which have two digits for it."""


def multiply(paket: Paket, times: int) -> Paket:
    """Copy programmes, tujuan, sasaran, ukuran, indikator and all that belongs to them.

    Raises:
        ValueError: fewer than one copy, or more than the codes can tell apart.
    """
    if not 1 <= times <= MOST:
        raise ValueError(f"a Paket can be multiplied 1 to {MOST} times, not {times}")
    tables = {name: tuple(_copies(paket, name, times)) for name in RECORDS}
    return replace(paket, **tables)


def _copies(paket: Paket, name: str, times: int) -> Iterator[Any]:
    renamed = [field for field, table in _codes(name) if table in DIPERBANYAK]
    for number in range(1, times + 1):
        for record in getattr(paket, name):
            pointers = {field: _rename(getattr(record, field), number) for field in renamed if getattr(record, field)}
            if number == 1:
                whole = name == "jumlah_tercetak" and not record.program
                yield replace(record, jumlah=record.jumlah * times) if whole else record
            elif pointers:
                yield replace(record, **pointers)


def _codes(name: str) -> Iterator[tuple[str, str]]:
    """Fields of a table that hold a code, each with the table that the code is of."""
    for field, kolom in kolom_of(RECORDS[name]).items():
        if kolom.jenis is Jenis.RUJUKAN:
            yield field, kolom.rujuk
        elif kolom.jenis is Jenis.KODE and tabel_of(RECORDS[name]).kunci == (field,):
            yield field, name


def _rename(code: str, number: int) -> str:
    if number == 1:
        return code
    return f"7.{number:02}{code[4:]}" if code.startswith("7.01.") else f"{code}~{number}"
