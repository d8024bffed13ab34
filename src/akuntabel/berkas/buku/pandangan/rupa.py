"""What a view is made of: whose record a row holds, which fields stand in its columns, what is spread over columns."""

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from decimal import Decimal

from xlsxwriter.utility import xl_rowcol_to_cell

from akuntabel.berkas.buku.isian import Isian
from akuntabel.skema.kolom import Kolom, kolom_of
from akuntabel.skema.paket import RECORDS

Kunci = Mapping[str, str]
"""What a row is about: the code (or the plain value) of each part that names it."""


@dataclass(frozen=True, slots=True)
class Rumah:
    """Records that live in the view: some fields stand in columns, `kunci` fields come from other parts.

    A record may stand in many rows; the first holds it, the others show it by formula.
    `lihat_kode` keeps the code in sight, for codes that the planner knows. `turun`: an empty cell means the
    record of the row above. `sendiri`: every row is a record of its own. `lemah`: what it says of a record
    counts only where no other part says it; `bawaan` are fields that go without saying. Without words of its
    own a record goes by those of the column `ikut`, or is the record of the part `jatuh`; `juga` are parts among
    whose records its words are looked up too; `lintas`: it is the same for every Renstra.
    """

    nama: str
    tabel: str
    kunci: Mapping[str, str] = field(default_factory=dict)
    naman: str = "nama"
    lihat_kode: bool = False
    turun: bool = False
    sendiri: bool = False
    lemah: bool = False
    bawaan: Mapping[str, str] = field(default_factory=dict)
    ikut: str = ""
    jatuh: str = ""
    juga: tuple[str, ...] = ()
    lintas: bool = False


@dataclass(frozen=True, slots=True)
class Tunjuk:
    """A record of another sheet, named by its words; `turun`: an empty cell means that of the row above."""

    nama: str
    tabel: str
    turun: bool = False


@dataclass(frozen=True, slots=True)
class Nilai:
    """A plain value that is part of the key of children, as the kind of belanja."""

    nama: str
    tabel: str
    field: str


@dataclass(frozen=True, slots=True)
class Anak:
    """Records that hang on a row: `kunci` fields come from parts, the others stand in cells.

    `sebar`: the field over whose values the columns are spread. `daftar`: one cell lists the words of several
    records, one a line, and this is the field that they name.
    """

    tabel: str
    kunci: Mapping[str, str]
    isi: tuple[str, ...]
    sebar: str = ""
    daftar: bool = False

    @property
    def nama(self) -> str:
        """Its name among the parts."""
        return self.tabel


@dataclass(frozen=True, slots=True)
class Letak:
    """A row for the formulas of its computed columns: what it is about, its texts, and where its cells are."""

    kunci: Kunci
    teks: Mapping[str, str]
    kolom: Mapping[str, int]
    nomor: int
    akhir: int

    def sel(self, name: str) -> str:
        """Address of a cell of this row."""
        return xl_rowcol_to_cell(self.nomor, self.kolom[name], col_abs=True)

    def bawah(self, name: str) -> str:
        """The cells of a column below this row."""
        first = xl_rowcol_to_cell(self.nomor + 1, self.kolom[name], col_abs=True)
        return f"{first}:{xl_rowcol_to_cell(self.akhir, self.kolom[name], row_abs=True, col_abs=True)}"


@dataclass(frozen=True, slots=True)
class Terhitung:
    """A computed column: formula and present result for a row; without a formula the result alone is written."""

    nama: str
    judul: str
    lebar: int
    rumus: Callable[[Letak], str]
    nilai: Callable[[Letak], str | Decimal]
    gaya: str = "hitung"


Bagian = Rumah | Tunjuk | Nilai | Anak


@dataclass(frozen=True, slots=True)
class Kol:
    """A column, or the columns that a part is spread over.

    `judul` overrides the heading of the schema; of a spread it comes before the year or the words. `untuk` are
    the values that a spread always offers. `jauh`: seldom filled in, so at the far end. With `hitung` it stands for
    computed columns and is of no part.
    """

    bagian: str = ""
    field: str = ""
    judul: str = ""
    bantuan: str = ""
    lebar: int = 0
    wajib: bool = False
    jauh: bool = False
    hitung: Callable[[Isian], Sequence[Terhitung]] | None = None
    untuk: Callable[[Isian], Sequence[str]] | None = None


@dataclass(frozen=True, slots=True)
class Pandangan:
    """A working sheet.

    `baris` lists what its rows are about. `luar` names records (table, code) that stand on their own sheets and
    are only pointed to; `diam` tells which cells say nothing in a row. `menjumlah` tells of a row by its codes
    that it only sums others up: its amounts are computed by `jumlah`, and one that is typed there is a printed
    sum. `syarat`: the column that tells rows with amounts of their own.
    """

    nama: str
    judul: str
    bantuan: str
    bagian: tuple[Bagian, ...]
    kolom: tuple[Kol, ...]
    baris: Callable[[Isian], Sequence[Kunci]]
    diam: Callable[[str, Kunci], bool] = lambda _name, _kunci: False
    luar: Callable[[Isian], AbstractSet[tuple[str, str]]] = lambda _: frozenset()
    menjumlah: Callable[[Kunci], bool] = lambda _: False
    jumlah: Callable[[Letak, str], str] = lambda _letak, _name: ""
    syarat: str = ""

    def of(self, name: str) -> Bagian:
        """A part by name."""
        return next(part for part in self.bagian if part.nama == name)

    @property
    def tabel(self) -> tuple[str, ...]:
        """Tables whose records live here."""
        return tuple(dict.fromkeys(part.tabel for part in self.bagian if isinstance(part, Rumah | Anak)))


def kolom_in(part: Bagian, field: str) -> Kolom:
    """The description of a field of a part."""
    return kolom_of(RECORDS[part.tabel])[field or "kode"]
