"""One sheet of the workbook, planned from the schema: which columns, which rows, which headings it offers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Self

from xlsxwriter.utility import quote_sheetname, xl_range_abs

from akuntabel.berkas.buku.guna import GUNA
from akuntabel.berkas.buku.hitung import Hitung, computed
from akuntabel.berkas.buku.isian import Isian
from akuntabel.berkas.buku.tata import FIRST_ROW
from akuntabel.berkas.contoh_jenis import contoh_jenis, petunjuk_jenis
from akuntabel.berkas.judul import sheet_title
from akuntabel.berkas.matriks import Judul, headings, widen
from akuntabel.berkas.sebutan import Texts, example_of, has_hidden_code
from akuntabel.berkas.terbaca import Fields, Terbaca
from akuntabel.skema.kolom import Jenis, Kolom, Matriks, Tabel, kolom_of, tabel_of
from akuntabel.skema.paket import RECORDS
from akuntabel.skema.tabel.instansi import JenisPerangkatDaerah

_SPARE = 2
_YEARS_OFFERED = {"target_renstra": range(-4, 6), "realisasi": range(-5, 1)}
_STAGES_OFFERED = ("murni", "pergeseran", "perubahan")
_MOST_YEARS = 15
_REACH = 2000
_HELP_WIDTH = 30
_WORDS_WIDTH = 30
_WIDE_KEY = 40


class Rumus(tuple[str, Any]):
    """A formula and the result to show before anything is recalculated."""

    __slots__ = ()

    def __new__(cls, rumus: str, hasil: Any) -> Self:
        """Keep both as a pair."""
        return super().__new__(cls, (rumus, hasil))


Sel = Rumus | tuple[Any, str] | None
"""A value with its text as CSV writes it, or a formula; None for a cell that stays empty."""


@dataclass(frozen=True, slots=True)
class Lajur:
    """One column to fill in: a field of the record, or the value column of one year or stage (`sebar`).

    The heading of a `geser` column may be typed over. `jauh`: seldom filled in, and not printed. `terhitung` names
    the look of a column that is computed and never read. `rapat`: no wider than the schema says. `contoh` is the
    example that stands in a sheet still empty.
    """

    field: str
    kolom: Kolom
    judul: Judul
    geser: bool = False
    sebar: bool = False
    tersembunyi: bool = False
    jauh: bool = False
    terhitung: str = ""
    rapat: bool = False
    contoh: str = ""

    @property
    def lebar(self) -> int:
        """Width in characters: as the schema says, and room for the longest word of the heading and for the help."""
        if self.rapat:
            return max(self.kolom.lebar, *(len(word) + 4 for word in str(self.judul).split() or [""]))
        help_width = 0 if self.sebar else min(_HELP_WIDTH, len(self.kolom.bantuan) // 2)
        words = _WORDS_WIDTH if self.kolom.jenis is Jenis.RUJUKAN else 0
        return max(self.kolom.lebar or 20, help_width, words, *(len(word) + 4 for word in str(self.judul).split()))


def last_row(first: int, count: int) -> int:
    """Last row, from 0, that drop-downs and lookups of a sheet reach."""
    return first + max(_REACH, count + _REACH // 2)


@dataclass(frozen=True, slots=True)
class BarisLembar:
    """One row: what its computed columns look at, and its cells."""

    fields: Fields
    sel: tuple[Sel, ...]


@dataclass(frozen=True, slots=True)
class Lembar:
    """What one sheet will hold.

    `kosong` are rows below the data that already compute; `syarat` is the column that a row must fill to be in
    the sum over its sheet.
    """

    tabel: Tabel
    lajur: tuple[Lajur, ...]
    hitung: tuple[Hitung, ...]
    baris: tuple[BarisLembar, ...]
    pandangan: bool = False
    kosong: tuple[BarisLembar, ...] = ()
    syarat: str = ""

    @property
    def judul(self) -> str:
        """Name of the sheet."""
        return self.tabel.judul if self.pandangan else sheet_title(self.tabel.nama)

    @property
    def bantuan(self) -> str:
        """What the sheet is for, and what the report loses without it."""
        return f"{self.tabel.bantuan} {GUNA.get(self.tabel.nama, '')}".rstrip()

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
        return last_row(self.awal, len(self.baris))

    @property
    def beku(self) -> int:
        """How many columns stay in sight when the sheet is moved: the marks, and the first that is not too wide."""
        shown = (n for n, lajur in enumerate(self.lajur, 1) if not lajur.tersembunyi)
        first = next(shown)
        return first + 1 if self.lajur[first - 1].lebar <= _WIDE_KEY else first

    @property
    def tercetak(self) -> int:
        """The last column that is printed; what is seldom filled in stays on the screen."""
        shown = [n for n, lajur in enumerate(self.lajur, 1) if not (lajur.jauh or lajur.tersembunyi)]
        return shown[-1] + len(self.hitung) if shown[-1] == len(self.lajur) or not self.pandangan else shown[-1]

    def nomor(self, field: str) -> int:
        """Column of a field, from 0; the first column holds the marks."""
        return 1 + next(n for n, lajur in enumerate(self.lajur) if lajur.field == field)

    def isi(self, column: int) -> str:
        """Formula for the cells of a column below its headings."""
        cells = self._anchored(column)
        return f"INDEX({cells},2):INDEX({cells},ROWS({cells}))"

    def terisi(self, column: int) -> str:
        """Formula for those cells of a column that are filled, when none between them is empty."""
        cells = self._anchored(column)
        return f"INDEX({cells},2):INDEX({cells},1+MAX(1,COUNTA({self.isi(column)})))"

    def _anchored(self, column: int) -> str:
        """The range is anchored on the row above, so that a row inserted on top of the data is in it."""
        return f"{quote_sheetname(self.judul)}!{xl_range_abs(self.awal - 1, column, self.akhir, column)}"


def with_contoh(lembar: Lembar, jenis: JenisPerangkatDaerah) -> Lembar:
    """The same sheet with the examples and hints of one kind of office."""
    columns = (
        replace(
            lajur,
            contoh=contoh_jenis(example_of(lajur.kolom), jenis),
            kolom=replace(lajur.kolom, bantuan=petunjuk_jenis(lajur.kolom.bantuan, jenis)),
        )
        for lajur in lembar.lajur
    )
    return replace(lembar, lajur=tuple(columns))


def plan_sheet(table: str, isian: Isian, numbers: Sequence[int] | None = None) -> Lembar:
    """Plan the sheet of one table, for all of its records or those of some numbers; references show words."""
    terbaca, tahun = isian.terbaca, isian.tahun
    description, kolom = tabel_of(RECORDS[table]), kolom_of(RECORDS[table])
    hitung = tuple(computed(table))
    chosen = range(len(isian.teks[table])) if numbers is None else numbers
    rows = [(terbaca.tabel[table][n], _worded(table, isian.teks[table][n], isian)) for n in chosen]
    if description.matriks:
        pairs = [{name: (value, texts[name]) for name, value in raw.items()} for raw, texts in rows]
        lajur = tuple(_wide_columns(table, description.matriks, _offered(table, description.matriks, terbaca, tahun)))
        return Lembar(description, lajur, hitung, tuple(_wide_rows(description.matriks, lajur, pairs)))
    hidden = has_hidden_code(table)
    lajur = tuple(Lajur(name, k, k.judul, tersembunyi=hidden and name == "kode") for name, k in kolom.items())
    return Lembar(
        description,
        lajur,
        hitung,
        tuple(BarisLembar(raw, tuple((raw[name], texts[name]) for name in kolom)) for raw, texts in rows),
    )


def _worded(table: str, texts: Texts, isian: Isian) -> Texts:
    kolom = kolom_of(RECORDS[table])
    return {
        name: isian.sebutan.words(kolom[name].rujuk, text) if text and kolom[name].rujuk else text
        for name, text in texts.items()
    }


def _wide_columns(table: str, matriks: Matriks, offered: Sequence[Judul]) -> Iterator[Lajur]:
    kolom = kolom_of(RECORDS[table])
    for name in matriks.baris:
        yield Lajur(name, kolom[name], kolom[name].judul)
    for judul in (*offered, *[""] * _SPARE):
        yield Lajur(matriks.nilai, kolom[matriks.nilai], judul, geser=True, sebar=True)


def _wide_rows(
    matriks: Matriks, lajur: Sequence[Lajur], pairs: Sequence[dict[str, tuple[Any, str]]]
) -> Iterator[BarisLembar]:
    keyed = [pair | {matriks.kolom: pair[matriks.kolom][0]} for pair in pairs]
    for row in widen(matriks, keyed):
        cells: list[Sel] = []
        for column in lajur:
            record = row.sel.get(column.judul) if column.sebar else row.kunci
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
