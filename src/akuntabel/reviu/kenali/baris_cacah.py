"""Rows of tables that count: staff, assets, scored parts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from akuntabel.reviu.fakta import JenisSubjek, Subjek
from akuntabel.reviu.kenali import kosakata as kata
from akuntabel.reviu.kenali.baris import Baris, Grid, Macam, Peta, list_number, special_row, strip_list_number

_NAMES = (kata.JABATAN, kata.BARANG, kata.URAIAN, kata.UNSUR)
_BARE_NUMBER = re.compile(r"(\d{1,3})\s+(?=[^\W\d_])")
_TOTAL_OF_SCORES = re.compile(r"(?:nilai|total|skor|hasil|jumlah)\b", re.IGNORECASE)
_GROUP_NUMBER = re.compile(r"\(?(?:[IVX]+|[A-H])[.)]?")


def counted_rows(grid: Grid, start: int, places: Peta, kind: JenisSubjek) -> Iterator[Baris]:
    """Each row with the thing that it counts; groups over their items by the style of their numbers."""
    rows: list[Baris] = []
    for at in range(start, len(grid)):
        row = grid[at]
        if special := special_row(row, at):
            rows.append(special)
            continue
        before = places.text(row, kata.NOMOR)
        text = next((t for role in _NAMES if (t := places.text(row, role))), "")
        if not text and _TOTAL_OF_SCORES.match(before):
            text = before
        if text:
            number, name = _numbered(text, before, apart=kata.NOMOR in places.kolom)
            subject = Subjek(kind, name, kode=number)
            rows.append(Baris(at + 1, Macam.ISI, subject, subject, satuan=places.text(row, kata.SATUAN)))
    _name_total(rows, kind)
    levels = _levels([r.anggaran.kode for r in rows if r.macam is Macam.ISI and r.anggaran])
    for found in rows:
        yield replace(found, jenjang=next(levels)) if found.macam is Macam.ISI else found


def _name_total(rows: list[Baris], kind: JenisSubjek) -> None:
    """Below numbered parts that are scored, a last row without a number that is called a value is their total."""
    if kind is not JenisSubjek.UMUM or len(rows) < 3 or rows[-1].macam is not Macam.ISI:
        return
    last, *above = (rows[-1], *rows[:-1])
    numbered = all(r.anggaran and r.anggaran.kode.strip("(). ").isdigit() for r in above)
    if numbered and last.anggaran and not last.anggaran.kode and _TOTAL_OF_SCORES.match(last.anggaran.nama):
        subject = Subjek(JenisSubjek.JUMLAH, last.anggaran.nama)
        rows[-1] = Baris(last.nomor, Macam.JUMLAH, subject, subject, label=last.anggaran.nama)


def _numbered(text: str, number: str, *, apart: bool) -> tuple[str, str]:
    """The number of a row and the name: from a column of its own, or in front of the name."""
    if number not in {"", text}:
        return number, strip_list_number(text)
    bare = None if apart else _BARE_NUMBER.match(text)
    return (bare[1], text[bare.end() :]) if bare else (list_number(text), strip_list_number(text))


def _levels(numbers: Sequence[str]) -> Iterator[int]:
    """1 for groups, 2 for their items: Roman, capital or no number over Arabic ones; Arabic ones over none.

    The last only where the table begins with a number and more rows have none than have one.
    """
    arabic = [number.strip("(). ")[:1].isdigit() for number in numbers]
    grouped = [not number or bool(_GROUP_NUMBER.fullmatch(number)) for number in numbers]
    if not any(arabic) or not any(grouped):
        return iter([1] * len(numbers))
    without = sum(not number for number in numbers)
    if (
        arabic[0]
        and without > sum(arabic)
        and not any(number and not a for number, a in zip(numbers, arabic, strict=True))
    ):
        return iter([1 if is_arabic else 2 for is_arabic in arabic])
    return iter([2 if is_arabic else 1 for is_arabic in arabic])
