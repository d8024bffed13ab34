"""Codes as people leave them in cells: made numbers by Excel, in another case, with a space or a dot too many."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import Any

from akuntabel.skema.kolom import Jenis, Kolom, kolom_of, tabel_of
from akuntabel.skema.paket import RECORDS

_DOTTED = re.compile(r"[0-9Xx](?:[0-9Xx ]*\.)+[0-9Xx ]*")
_DOTTED_EXAMPLE = re.compile(r"[0-9]+(?:\.[0-9]+)+")
_FIRST = frozenset("0123456789Xx")
# What Excel writes into a CSV for a code that it took for a number.
_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)?[Ee]\+?[0-9]+|[0-9]+,[0-9]+")


def without_invisible(text: str) -> str:
    """Text without the signs that nobody sees or types: zero width spaces, marks of direction, soft hyphens."""
    if text.isascii():
        return text
    return "".join(c for c in text if unicodedata.category(c) != "Cf")


def read_kode(isi: str | Decimal, kolom: Kolom) -> str | None:
    """The code in a cell; None where Excel made a number of it, so that its zeros and dots are lost."""
    if isinstance(isi, Decimal):
        whole = isi == int(isi)
        return f"{isi.normalize():f}" if whole and not _is_dotted(kolom) else None
    text = " ".join(isi.split()).removeprefix("'")
    if text[:1] not in _FIRST:
        return text
    if _NUMBER.fullmatch(text) or (_is_dotted(kolom) and text.isdecimal()):
        return None
    return text.replace(" ", "").rstrip(".").upper() if _DOTTED.fullmatch(text) else text


@cache
def _is_dotted(kolom: Kolom) -> bool:
    """Does this field hold codes of numbers with dots, as its example shows?"""
    return _DOTTED_EXAMPLE.fullmatch(kolom.contoh) is not None


def unify_references(values: Mapping[str, Sequence[dict[str, Any]]]) -> None:
    """Give each reference the spelling of the code that it means: `s1.ikm` is S1.IKM where only one code reads so."""
    spelling = {name: _spellings(name, values[name]) for name in RECORDS}
    exact = {name: set(codes.values()) for name, codes in spelling.items()}
    for name, record in RECORDS.items():
        references = {field: k.rujuk for field, k in kolom_of(record).items() if k.jenis is Jenis.RUJUKAN}
        for row in values[name]:
            for field, table in references.items():
                if (code := row.get(field)) and code not in exact[table]:
                    row[field] = spelling[table].get(same_code(code), code)


def _spellings(table: str, rows: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """Codes of a table by what is left of them without case, spaces and a dot behind; only those that stay apart."""
    key = tabel_of(RECORDS[table]).kunci
    if len(key) != 1:
        return {}
    bysame_code: dict[str, set[str]] = {}
    for row in rows:
        if key[0] in row:
            bysame_code.setdefault(same_code(str(row[key[0]])), set()).add(row[key[0]])
    return {folded: codes.pop() for folded, codes in bysame_code.items() if len(codes) == 1}


def same_code(code: str) -> str:
    """A code for comparing: no case, no spaces, no dot behind."""
    return "".join(code.split()).rstrip(".").casefold()
