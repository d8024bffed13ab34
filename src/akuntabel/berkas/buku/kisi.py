"""The grid of one sheet: what each cell says, where it stands, and cells that cannot be trusted."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from akuntabel.berkas.buku.arsip import Mentah
from akuntabel.berkas.sel import Isi, clean_text
from akuntabel.berkas.temuan import Kode, Tempat, Temuan
from akuntabel.skema.paket import RECORDS


@dataclass(frozen=True, slots=True)
class Kisi:
    """One sheet, read. `sel` holds every cell with content by row and column, both from 1.

    `rusak` holds those whose content is an error or was never computed; they are not in `sel`.
    """

    sheet: Worksheet
    table: str
    facts: Mentah
    sel: dict[tuple[int, int], Isi] = field(default_factory=dict)
    rusak: dict[tuple[int, int], Temuan] = field(default_factory=dict)

    @classmethod
    def of(cls, sheet: Worksheet, table: str, facts: Mentah) -> "Kisi":
        """Read all cells with content."""
        kisi = cls(sheet, table, facts)
        # iter_rows would make every empty cell up to the last one, however far away that is.
        for cell in sheet._cells.values():  # noqa: SLF001
            kisi._take(cell)
        return kisi

    def _take(self, cell: Any) -> None:
        if not isinstance(cell, Cell):
            return  # a cell hidden under a merged one
        place = (cell.row, cell.column)
        if cell.coordinate in self.facts.uncalculated:
            self.rusak[place] = self.note(
                Kode.RUMUS_BELUM_DIHITUNG,
                "Rumus pada sel ini belum pernah dihitung.",
                "Buka berkas di Excel atau LibreOffice, lalu simpan.",
                place,
            )
        elif cell.data_type == "e":
            self.rusak[place] = self.note(
                Kode.RUMUS_GALAT,
                f"Sel ini menghasilkan galat {cell.value}.",
                "Perbaiki rumusnya, atau ketik nilainya.",
                place,
            )
        elif (isi := content_of(cell)) != "":
            self.sel[place] = isi

    def note(self, kode: Kode, pesan: str, saran: str, place: tuple[int, int] = (0, 0)) -> Temuan:
        """A mistake at a cell, or of the whole sheet."""
        return Temuan(kode, self.tempat(*place), pesan, saran)

    def tempat(self, row: int = 0, column: int = 0, sel: str = "") -> Tempat:
        """Place of a cell; of the whole sheet without one."""
        name = f"{get_column_letter(column)}{row}" if row else ""
        return Tempat((list(RECORDS).index(self.table), row, column), self.sheet.title, sel or name)

    def is_formula(self, row: int, column: int) -> bool:
        """Tell whether a cell is computed."""
        return bool(row and column) and f"{get_column_letter(column)}{row}" in self.facts.formulas

    def columns(self, row: int) -> list[int]:
        """Numbers of the columns with content in a row, ascending."""
        return sorted(column for number, column in self.sel if number == row)

    def rows(self) -> Iterator[int]:
        """Numbers of the rows with content, ascending."""
        yield from sorted({row for row, _ in (*self.sel, *self.rusak)})


def content_of(cell: Cell) -> Isi:
    """What a cell shows to its author, as text, number or day."""
    value = cell.value
    match value:
        case None:
            return ""
        case bool():
            return "TRUE" if value else "FALSE"
        case int() | float():
            return _number(value, cell.number_format)
        case datetime():
            return value.date()
        case date():
            return value
        case _:
            return clean_text(str(value))


def _number(value: float, number_format: str) -> Isi:
    """The fifteen digits that Excel shows of a number; 0.92 in a percent format is shown as 92%."""
    number = Decimal(f"{value:.15g}")
    if "%" in number_format:
        return f"{(number * 100).normalize():f}%".replace(".", ",")
    return number
