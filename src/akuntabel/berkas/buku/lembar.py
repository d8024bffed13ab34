"""One sheet of the workbook, planned from the schema: which columns, which rows, which headings it offers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from xlsxwriter.utility import quote_sheetname, xl_range_abs

from akuntabel.berkas.buku.hitung import Hitung, computed
from akuntabel.berkas.buku.tata import FIRST_ROW
from akuntabel.berkas.contoh_jenis import contoh_jenis, petunjuk_jenis
from akuntabel.berkas.matriks import Judul, headings, widen
from akuntabel.berkas.terbaca import Fields, Terbaca
from akuntabel.berkas.tulis import text_rows
from akuntabel.skema.kolom import Jenis, Kolom, Matriks, Tabel, kolom_of, tabel_of
from akuntabel.skema.paket import RECORDS
from akuntabel.skema.tabel.instansi import JenisPerangkatDaerah

_SPARE = 2
_YEARS_OFFERED = {"target_renstra": range(-4, 6), "realisasi": range(-5, 1)}
_STAGES_OFFERED = ("murni", "pergeseran", "perubahan")
_MOST_YEARS = 15
_REACH = 2000
_HELP_WIDTH = 30

Sel = tuple[Any, str] | None
"""A value with its text as CSV writes it; None for a cell that stays empty."""


@dataclass(frozen=True, slots=True)
class Lajur:
    """One column to fill in: a field of the record, or the value column of one year or stage (`geser`)."""

    field: str
    kolom: Kolom
    judul: Judul
    geser: bool = False

    @property
    def lebar(self) -> int:
        """Width in characters: as the schema says, and room for the longest word of the heading and for the help."""
        help_width = 0 if self.geser else min(_HELP_WIDTH, len(self.kolom.bantuan) // 2)
        return max(self.kolom.lebar or 20, help_width, *(len(word) + 4 for word in str(self.judul).split()))


@dataclass(frozen=True, slots=True)
class BarisLembar:
    """One row: what its computed columns look at, and its cells."""

    fields: Fields
    sel: tuple[Sel, ...]


@dataclass(frozen=True, slots=True)
class Lembar:
    """What one sheet will hold."""

    tabel: Tabel
    lajur: tuple[Lajur, ...]
    hitung: tuple[Hitung, ...]
    baris: tuple[BarisLembar, ...]

    @property
    def judul(self) -> str:
        """Name of the sheet."""
        return self.tabel.judul

    @property
    def bercontoh(self) -> bool:
        """Tell whether an example row is shown: only while the sheet has nothing of its own."""
        return not self.baris

    @property
    def awal(self) -> int:
        """First row of data, from 0."""
        return FIRST_ROW + self.bercontoh

    @property
    def akhir(self) -> int:
        """Last row, from 0, that drop-downs and lookups reach."""
        return self.awal + max(_REACH, len(self.baris) + _REACH // 2)

    def nomor(self, field: str) -> int:
        """Column of a field, from 0; the first column holds the marks."""
        return 1 + next(n for n, lajur in enumerate(self.lajur) if lajur.field == field)

    def isi(self, column: int) -> str:
        """Formula for the cells of a column below its headings.

        The range is anchored on the row above, so that a row inserted on top of the data is in it.
        """
        cells = f"{quote_sheetname(self.judul)}!{xl_range_abs(self.awal - 1, column, self.akhir, column)}"
        return f"INDEX({cells},2):INDEX({cells},ROWS({cells}))"


def with_contoh(lembar: Lembar, jenis: JenisPerangkatDaerah) -> Lembar:
    """The same sheet with the examples of one kind of office."""
    columns = (
        replace(
            lajur,
            kolom=replace(
                lajur.kolom,
                contoh=contoh_jenis(lajur.kolom.contoh, jenis),
                bantuan=petunjuk_jenis(lajur.kolom.bantuan, jenis),
            ),
        )
        for lajur in lembar.lajur
    )
    return replace(lembar, lajur=tuple(columns))


def plan_sheet(table: str, terbaca: Terbaca, tahun: int) -> Lembar:
    """Plan the sheet of one table; `tahun` is the reported year."""
    description, kolom = tabel_of(RECORDS[table]), kolom_of(RECORDS[table])
    hitung = tuple(computed(table, terbaca))
    rows = zip(terbaca.tabel[table], text_rows(table, terbaca), strict=True)
    if description.matriks:
        pairs = [{name: (value, texts[name]) for name, value in raw.items()} for raw, texts in rows]
        lajur = tuple(_wide_columns(table, description.matriks, _offered(table, description.matriks, terbaca, tahun)))
        return Lembar(description, lajur, hitung, tuple(_wide_rows(description.matriks, lajur, pairs)))
    lajur = tuple(Lajur(name, k, k.judul) for name, k in kolom.items())
    return Lembar(
        description,
        lajur,
        hitung,
        tuple(BarisLembar(raw, tuple((raw[name], texts[name]) for name in kolom)) for raw, texts in rows),
    )


def _wide_columns(table: str, matriks: Matriks, offered: Sequence[Judul]) -> Iterator[Lajur]:
    kolom = kolom_of(RECORDS[table])
    for name in matriks.baris:
        yield Lajur(name, kolom[name], kolom[name].judul)
    for judul in (*offered, *[""] * _SPARE):
        yield Lajur(matriks.nilai, kolom[matriks.nilai], judul, geser=True)


def _wide_rows(
    matriks: Matriks, lajur: Sequence[Lajur], pairs: Sequence[dict[str, tuple[Any, str]]]
) -> Iterator[BarisLembar]:
    keyed = [pair | {matriks.kolom: pair[matriks.kolom][0]} for pair in pairs]
    for row in widen(matriks, keyed):
        cells: list[Sel] = []
        for column in lajur:
            record = row.sel.get(column.judul) if column.geser else row.kunci
            cells.append(record[column.field] if record else None)
        yield BarisLembar({name: pair[0] for name, pair in row.kunci.items()}, tuple(cells))


def _offered(table: str, matriks: Matriks, terbaca: Terbaca, tahun: int) -> list[Judul]:
    """Headings of the value columns: those in use, and those that a planner will want next."""
    used = headings(table, terbaca)
    if kolom_of(RECORDS[table])[matriks.kolom].jenis is not Jenis.TAHUN:
        return used or list(_STAGES_OFFERED)
    plans = terbaca.tabel["renstra"]
    if not plans:
        return sorted({*used, *(tahun + step for step in _YEARS_OFFERED[table])})
    first, last = min(plan["tahun_dasar"] for plan in plans) + 1, max(plan["tahun_akhir"] for plan in plans)
    if table == "realisasi":  # from the baseline to the reported year
        first, last = first - 1, tahun
    return sorted({*used, *range(first, min(last + 1, first + _MOST_YEARS))})
