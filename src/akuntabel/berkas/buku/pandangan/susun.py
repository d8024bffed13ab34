"""Plan a view: rows of a Paket laid into its columns, and which records found their place."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cached_property
from typing import Any

from xlsxwriter.utility import xl_rowcol_to_cell

from akuntabel.berkas.buku.isian import Isian
from akuntabel.berkas.buku.lembar import BarisLembar, Lajur, Lembar, Rumus, Sel, last_row
from akuntabel.berkas.buku.pandangan.rupa import (
    Anak,
    Kol,
    Kunci,
    Letak,
    Nilai,
    Pandangan,
    Rumah,
    Terhitung,
    Tunjuk,
    kolom_in,
)
from akuntabel.berkas.buku.tata import FIRST_ROW
from akuntabel.berkas.judul import HITUNG
from akuntabel.skema.kolom import Jenis, Kolom, Lingkup, Tabel, kolom_of
from akuntabel.skema.paket import RECORDS

_SPARE = 2
_AHEAD = 40
_COMPUTED = "hitung"

Rekaman = tuple[str, int]
"""A record: its table and its number in it."""


@dataclass(slots=True)
class _Baris:
    """One row on the way: what it is about, and the records of each group of cells."""

    kunci: dict[str, str]
    anak: dict[tuple[str, str], list[int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rencana:
    """A view ready to be written, and the records in it in the order in which they are read back."""

    lembar: Lembar
    ditempatkan: Mapping[str, Sequence[int]]


def plan_view(view: Pandangan, isian: Isian) -> Rencana:
    """Lay the records of a Paket into a view; those that it cannot hold are left to their own sheets."""
    rows = _rows(view, isian)
    for part in view.bagian:
        if isinstance(part, Anak):
            _hang(view, part, isian, rows)
    lajur = tuple(columns_of(view, isian))
    placed: dict[str, list[int]] = {table: [] for table in view.tabel}
    writer = _Penata(view, isian, lajur, placed, view.luar(isian), FIRST_ROW + (not rows), len(rows))
    baris = tuple(writer.row(number, row) for number, row in enumerate(rows))
    slots = {part.nama: "" for part in view.bagian if not isinstance(part, Anak)}
    ahead = tuple(writer.row(len(rows) + n, _Baris(dict(slots))) for n in range(_AHEAD))
    tabel = Tabel(f"lembar_{view.nama}", view.judul, "Lembar kerja", view.bantuan, lingkup=Lingkup.TAHUN)
    sheet = Lembar(tabel, lajur, (), baris, pandangan=True, kosong=ahead, syarat=view.syarat)
    return Rencana(sheet, placed)


def _rows(view: Pandangan, isian: Isian) -> list[_Baris]:
    slots = [part.nama for part in view.bagian if not isinstance(part, Anak)]
    return [_Baris(dict.fromkeys(slots, "") | dict(key)) for key in view.baris(isian)]


def _hang(view: Pandangan, part: Anak, isian: Isian, rows: list[_Baris]) -> None:
    """Give each record of a child table its row: the first that is about the same and has its cells free."""
    known: dict[tuple[str, ...], list[_Baris]] = {}
    slots = tuple(part.kunci.values())
    for row in rows:
        known.setdefault(tuple(row.kunci[slot] for slot in slots), []).append(row)
    for number, texts in enumerate(isian.teks[part.tabel]):
        if not part.daftar and not any(texts[name] for name in part.isi):
            continue  # nothing that a cell could show
        if part.daftar and not texts[part.isi[0]]:
            continue
        key = tuple(texts[name] for name in part.kunci)
        group = (part.tabel, texts[part.sebar] if part.sebar else "")
        same = known.setdefault(key, [])
        free = [row for row in same if part.daftar or group not in row.anak]
        if not free:
            about = dict.fromkeys((p.nama for p in view.bagian if not isinstance(p, Anak)), "")
            free = [_Baris(about | dict(zip(slots, key, strict=True)))]
            rows.insert(_after(rows, same[-1]) if same else len(rows), free[0])
            same.append(free[0])
        free[0].anak.setdefault(group, []).append(number)


def _after(rows: Sequence[_Baris], last: _Baris) -> int:
    return 1 + next(n for n, row in enumerate(rows) if row is last)


def columns_of(view: Pandangan, isian: Isian) -> Iterator[Lajur]:
    """The columns of a view for a Paket, in order; the first stands in column 1."""
    for kol in view.kolom:
        if kol.hitung:
            yield from map(_computed, kol.hitung(isian))
            continue
        part = view.of(kol.bagian)
        if isinstance(part, Anak) and part.sebar:
            yield from _spread(part, kol, isian)
            continue
        kolom = _described(part, kol)
        name = kol.field or ("" if not isinstance(part, Nilai) else part.field)
        yield Lajur(f"{part.nama}.{name}", kolom, kolom.judul, jauh=kol.jauh, rapat=True)
    for part in view.bagian:
        if isinstance(part, Rumah) and not part.lihat_kode:
            kolom = Kolom(code_heading(part), Jenis.KODE, lebar=16)
            yield Lajur(f"{part.nama}.kode", kolom, kolom.judul, tersembunyi=True)


def _computed(column: Terhitung) -> Lajur:
    heading = f"{HITUNG} {column.judul}"
    kolom = Kolom(heading, Jenis.TEKS, "Dihitung.", lebar=column.lebar)
    return Lajur(f"{_COMPUTED}.{column.nama}", kolom, heading, rapat=True, terhitung=column.gaya)


def code_heading(part: Rumah) -> str:
    """Heading of the hidden column with the codes of a part."""
    return f"Kode {part.nama.replace('_', ' ')}"


def _described(part: Any, kol: Kol) -> Kolom:
    if isinstance(part, Tunjuk):
        return Kolom(kol.judul, Jenis.RUJUKAN, kol.bantuan, kol.wajib, rujuk=part.tabel, lebar=kol.lebar or 30)
    kolom = kolom_in(part, part.field if isinstance(part, Nilai) else kol.field)
    return replace(
        kolom,
        judul=kol.judul or kolom.judul,
        bantuan=kol.bantuan or kolom.bantuan,
        lebar=kol.lebar or kolom.lebar,
        wajib=kol.wajib,
    )


def _spread(part: Anak, kol: Kol, isian: Isian) -> Iterator[Lajur]:
    """The columns of a part for every value that is used or offered; all fields of one value stand together."""
    described = kolom_of(RECORDS[part.tabel])
    by = described[part.sebar]
    values = dict.fromkeys(texts[part.sebar] for texts in isian.teks[part.tabel])
    offered = list(kol.untuk(isian)) if kol.untuk else []
    if by.jenis is Jenis.RUJUKAN:
        order = list(isian.sebutan.kata[by.rujuk])
        used = sorted({*values, *offered}, key=lambda v: order.index(v) if v in order else len(order))
    elif by.pilihan:
        used = [v for v in offered if v] + [v for v in values if v not in offered]
    else:
        used = sorted({*values, *offered}, key=int)
    names = [kol.field] if kol.field else list(part.isi)
    for value in used:
        for name in names:
            yield Lajur(
                f"{part.nama}.{name}@{value}",
                replace(described[name], lebar=kol.lebar or described[name].lebar, wajib=False),
                spread_heading(part, kol, name, isian.sebutan.words(by.rujuk, value) if by.rujuk else value),
                geser=by.jenis is Jenis.TAHUN,
                sebar=True,
                jauh=kol.jauh,
                rapat=True,
            )
    if by.jenis is Jenis.TAHUN:
        for _ in range(_SPARE):
            yield Lajur(f"{part.nama}.{names[0]}@", described[names[0]], "", geser=True, sebar=True, rapat=True)


def spread_heading(part: Anak, kol: Kol, name: str, value: str) -> str:
    """Heading of one column of a spread: words of the field before the year, the stage or the agreement."""
    before = kol.judul or f"{kolom_of(RECORDS[part.tabel])[name].judul} {{}}"
    heading = before.replace("{}", value)
    return heading[:1].upper() + heading[1:]


@dataclass
class _Penata:
    """Fills the cells of the rows, one after another, and keeps what has found its place."""

    view: Pandangan
    isian: Isian
    lajur: tuple[Lajur, ...]
    placed: dict[str, list[int]]
    luar: AbstractSet[tuple[str, str]]
    awal: int
    banyak: int
    _rumah: dict[tuple[str, str], str] = field(default_factory=dict)
    _nomor: dict[str, dict[str, int]] = field(default_factory=dict)

    def row(self, number: int, row: _Baris) -> BarisLembar:
        """The cells of one row; `number` counts the rows from 0."""
        cells = [self._cell(lajur, row, (self.awal + number, n)) for n, lajur in enumerate(self.lajur, 1)]
        texts = {lajur.field: str(sel[1]) if sel else "" for lajur, sel in zip(self.lajur, cells, strict=True)}
        place = self._place(row.kunci, texts, self.awal + number)
        for column, lajur in enumerate(self.lajur):
            if lajur.terhitung:
                computed = self._computed[lajur.field]
                formula, value = computed.rumus(place), computed.nilai(place)
                cells[column] = Rumus(f"={formula}", value) if formula else (value, str(value)) if value else None
        return BarisLembar(texts, tuple(cells))

    @cached_property
    def _computed(self) -> Mapping[str, Terhitung]:
        columns = [c for kol in self.view.kolom if kol.hitung for c in kol.hitung(self.isian)]
        return {f"{_COMPUTED}.{column.nama}": column for column in columns}

    def _place(self, kunci: Kunci, texts: Mapping[str, str], row: int) -> Letak:
        return Letak(kunci, texts, self._columns, row, last_row(self.awal, self.banyak))

    @cached_property
    def _columns(self) -> Mapping[str, int]:
        return {lajur.field: number for number, lajur in enumerate(self.lajur, 1)}

    def _cell(self, lajur: Lajur, row: _Baris, cell: tuple[int, int]) -> Sel:
        name, _, rest = lajur.field.partition(".")
        if name == _COMPUTED:
            return None
        part = self.view.of(name)
        if isinstance(part, Rumah):
            return None if self.view.diam(lajur.field, row.kunci) else self._home(part, rest, row.kunci[name], cell)
        if isinstance(part, Anak):
            if self.view.menjumlah(row.kunci):
                return self._sum(part, rest, row.kunci, lajur.field, cell[0])
            return self._child(part, rest, row)
        text = row.kunci[name]
        if not text:
            return None
        return (text, self.isian.sebutan.words(part.tabel, text) if isinstance(part, Tunjuk) else text)

    def _home(self, part: Rumah, name: str, code: str, cell: tuple[int, int]) -> Sel:
        number = self._numbers(part.tabel).get(code)
        if number is None:
            return None
        if number not in self.placed[part.tabel] and (part.tabel, code) not in self.luar:
            self.placed[part.tabel].append(number)
        if name == "kode":
            return (code, code)
        texts, kolom = self.isian.teks[part.tabel][number], kolom_of(RECORDS[part.tabel])[name]
        text = self.isian.sebutan.words(kolom.rujuk, texts[name]) if kolom.rujuk and texts[name] else texts[name]
        if not text:
            return None
        if (part.tabel, code) in self.luar:
            return (text, text) if name == part.naman else None
        key = (f"{part.nama}.{name}", code)
        if key in self._rumah:
            return Rumus(f"={self._rumah[key]}", text)
        self._rumah[key] = xl_rowcol_to_cell(*cell)
        return (self.isian.terbaca.tabel[part.tabel][number][name], text)

    def _child(self, part: Anak, rest: str, row: _Baris) -> Sel:
        name, _, value = rest.partition("@")
        numbers = row.anak.get((part.tabel, value), [])
        if not numbers:
            return None
        if name == part.isi[0]:
            self.placed[part.tabel].extend(numbers)
        kolom = kolom_of(RECORDS[part.tabel])[name]
        records = [self.isian.teks[part.tabel][n][name] for n in numbers]
        if part.daftar:
            text = "\n".join(self.isian.sebutan.words(kolom.rujuk, code) for code in records)
            return (text, text)
        text = self.isian.sebutan.words(kolom.rujuk, records[0]) if kolom.rujuk and records[0] else records[0]
        return (self.isian.terbaca.tabel[part.tabel][numbers[0]][name], text) if text else None

    def _sum(self, part: Anak, rest: str, kunci: Kunci, column: str, row: int) -> Sel:
        """The amount of a row that sums up those below its code."""
        formula = self.view.jumlah(self._place(kunci, {}, row), column)
        name, _, value = rest.partition("@")
        if not formula or (part.sebar and not value):
            return None
        records = zip(self.isian.teks[part.tabel], self.isian.terbaca.tabel[part.tabel], strict=True)
        amounts = [
            fields[name]
            for texts, fields in records
            if texts["program"].startswith(f"{kunci['program']}.") and (not part.sebar or texts[part.sebar] == value)
        ]
        known = [amount for amount in amounts if amount is not None]
        return Rumus(f"={formula}", sum(known, Decimal()) if known else "")

    def _numbers(self, table: str) -> dict[str, int]:
        if table not in self._nomor:
            self._nomor[table] = {texts["kode"]: n for n, texts in enumerate(self.isian.teks[table])}
        return self._nomor[table]
