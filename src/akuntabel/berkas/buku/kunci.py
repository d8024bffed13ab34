"""The sheet that nobody sees: what each record was called, and the order of records, when the workbook was written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from xlsxwriter.worksheet import Worksheet

from akuntabel.berkas.buku.isian import Isian
from akuntabel.berkas.rakit import Baris
from akuntabel.berkas.sebutan import named_tables
from akuntabel.skema.kolom import Jenis, kolom_of, tabel_of
from akuntabel.skema.paket import RECORDS

if TYPE_CHECKING:  # writing has no need of openpyxl, which takes long to load
    from openpyxl.worksheet.worksheet import Worksheet as SheetRead

_HEADINGS = ("tabel", "kunci", "sebutan", "urutan")
_IDENTIFYING = {Jenis.KODE, Jenis.RUJUKAN, Jenis.PILIHAN, Jenis.TAHUN, Jenis.BULAT}


@dataclass(frozen=True)
class Kunci:
    """What the sheet says: words by table and code, and the place of a record among those of its table."""

    sebutan: dict[str, dict[str, str]] = field(default_factory=dict)
    urutan: dict[str, dict[str, int]] = field(default_factory=dict)


def write_keys(sheet: Worksheet, isian: Isian, order: Mapping[str, Sequence[int]]) -> None:
    """Write the words of every record; and the place of each where the sheets hold a table in another order.

    Args:
        sheet: hidden, so that no planner needs to care for it.
        isian: the Paket.
        order: numbers of the records of a table as they are read back; a table not named is read in its order.
    """
    sheet.write_row(0, 0, _HEADINGS)
    row = 1
    for table in RECORDS:
        moved = list(order.get(table, ())) != sorted(order.get(table, ()))
        keys = keys_of(table, isian.teks[table])
        words = isian.sebutan.kata.get(table, {})
        for number, key in enumerate(keys):
            if moved or words:
                sheet.write_string(row, 0, table)
                sheet.write_string(row, 1, key)
                if words:
                    sheet.write_string(row, 2, words[key])
                if moved:
                    sheet.write_number(row, 3, number)
                row += 1
    sheet.very_hidden()


def read_keys(sheet: "SheetRead") -> Kunci:
    """Read the sheet back; what is not as we write it is passed over."""
    kunci = Kunci()
    for table, key, words, place, *_ in sheet.iter_rows(min_row=2, max_col=4, values_only=True):
        if isinstance(table, str) and table in RECORDS and isinstance(key, str):
            if isinstance(words, str):
                kunci.sebutan.setdefault(table, {})[key] = words
            if isinstance(place, int):
                kunci.urutan.setdefault(table, {})[key] = place
    return kunci


def in_order(table: str, rows: Sequence[Baris], kunci: Kunci) -> list[Baris]:
    """Records in the order of the workbook's Paket; a new one stays behind the one before it."""
    places = kunci.urutan.get(table)
    if not places:
        return list(rows)
    texts = [{name: _as_text(isi) for name, isi in row.isi.items()} for row in rows]
    ranked, last = [], -1
    for number, key in enumerate(keys_of(table, texts)):
        last = places.get(key, last)
        ranked.append((last, number))
    return [rows[number] for _, number in sorted(ranked)]


def keys_of(table: str, texts: Sequence[Mapping[str, str]]) -> list[str]:
    """What tells the records of a table apart: the code, or else what they are about and which of those they are."""
    if table in named_tables():
        return [row.get("kode", "") for row in texts]
    kolom = kolom_of(RECORDS[table])
    names = [n for n in tabel_of(RECORDS[table]).kunci or kolom if kolom[n].jenis in _IDENTIFYING]
    counts: dict[str, int] = {}
    keys = []
    for row in texts:
        about = "|".join(row.get(name, "").casefold() for name in names)
        counts[about] = counts.get(about, 0) + 1
        keys.append(f"{about}#{counts[about]}")
    return keys


def _as_text(isi: object) -> str:
    return f"{isi:f}" if isinstance(isi, Decimal) else str(isi)
