"""Facts out of recognised tables: one for each cell whose column and row are understood."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from akuntabel.dokumen.baca.terbaca import SelTerbaca
from akuntabel.reviu.angka import (
    Rusak,
    english_style,
    is_empty,
    is_one_sign,
    numbers_in,
    part_decimals,
    read_cell,
)
from akuntabel.reviu.fakta import Basis, Besaran, Fakta, JenisSubjek, JenisTabel, Kolom, Subjek, TabelDikenali
from akuntabel.reviu.kenali import Dikenal
from akuntabel.reviu.kenali import kosakata as kata
from akuntabel.reviu.kenali.baris import Baris, Macam
from akuntabel.reviu.latar import with_stage, years_in
from akuntabel.reviu.tercetak import Tercetak

_WORDS = frozenset({Besaran.PREDIKAT, Besaran.EFISIENSI, Besaran.STATUS, Besaran.TREN})
_AIMED = frozenset({Besaran.TARGET, Besaran.TARGET_AKHIR})
_AT_LEAST = re.compile(r"(?:[≥≤<>=]{1,2}|min(?:imal|\.)?|maks(?:imal|\.)?)\s*(?=[\dR])", re.IGNORECASE)
_MONEY = frozenset(
    {
        Besaran.PAGU,
        Besaran.REALISASI_ANGGARAN,
        Besaran.BAGIAN_ANGGARAN,
        Besaran.SERAPAN,
        Besaran.SELISIH_PAGU,
        Besaran.SISA,
        Besaran.EFISIENSI,
        Besaran.TINGKAT_EFISIENSI,
    }
)
_OF_A_YEAR = frozenset({Besaran.TARGET, Besaran.REALISASI, Besaran.CAPAIAN, Besaran.PREDIKAT, Besaran.STATUS})
_STAGED = frozenset({Besaran.PAGU, Besaran.REALISASI_ANGGARAN, Besaran.SELISIH_PAGU})
_DOT_DECIMAL = re.compile(r"\d+\.(?:\d{1,2}|\d{4,})(?:\s*%)?")
_NEXT_YEAR = re.compile(r"n[\W_]?depan|\bn\s*\+\s*1\b|prakiraan\s+maju", re.IGNORECASE)
_YEAR_BEFORE = re.compile(r"\b(?:tahun|thn|th)\.?\s*(?:lalu|sebelum(?:nya)?)\b|\bn\s*-\s*1\b", re.IGNORECASE)
_LONGEST_WORD = 200
_MANNER = 3
"""So many numbers written alike in a table are its manner, not slips."""


def facts_of(dikenal: Dikenal) -> Iterator[Fakta]:
    """The facts of one recognised table, row by row; none of a table that was left alone."""
    tabel = dikenal.tabel
    columns = [c for c in tabel.kolom if c.besaran is not None]
    one_sign = _parts_all_by_one_sign(tabel)
    readers = {c.nomor: _Pembaca.of_column(tabel, c, one_sign=one_sign) for c in columns}
    for row in dikenal.baris:
        for column in columns:
            cell = _own_cell(tabel, row.nomor - 1, column.nomor - 1)
            if cell is None or is_empty(cell.teks):
                continue
            if row.ganda and column.besaran not in _MONEY:
                yield from _facts_by_line(tabel, row, column, cell, readers[column.nomor])
            elif fact := _fact(tabel, row, column, cell, readers[column.nomor]):
                yield fact


def _facts_by_line(
    tabel: TabelDikenali, row: Baris, column: Kolom, cell: SelTerbaca, reader: "_Pembaca"
) -> Iterator[Fakta]:
    """The facts of a cell that has a line for each indikator of its row; none where the lines do not tally."""
    lines = [line.strip() for line in cell.teks.split("\n") if line.strip()]
    if len(lines) != len(row.ganda):
        return
    for subject, line in zip(row.ganda, lines, strict=True):
        fact = _fact(tabel, replace(row, kinerja=subject), column, replace(cell, teks=line), reader)
        if fact is not None:
            yield fact


def _parts_all_by_one_sign(tabel: TabelDikenali) -> bool:
    """Is it the manner of a table to part thousands and decimals by one sign?"""
    return sum(is_one_sign(cell.teks) for row in tabel.tabel.grid[tabel.badan - 1 :] for cell in row) >= _MANNER


def _own_cell(tabel: TabelDikenali, row: int, column: int) -> SelTerbaca | None:
    """The cell that begins at a place; None where it goes on from above or from the left."""
    grid = tabel.tabel.grid
    cell = grid[row][column]
    if (row and grid[row - 1][column] is cell) or (column and grid[row][column - 1] is cell):
        return None
    return cell


class _Pembaca:
    """How the numbers of one column are read."""

    def __init__(self, *, thousands: bool, english: bool, scale: int, one_sign: bool) -> None:
        self.thousands, self.english, self.scale, self.one_sign = thousands, english, scale, one_sign

    @classmethod
    def of_column(cls, tabel: TabelDikenali, column: Kolom, *, one_sign: bool) -> "_Pembaca":
        texts = [row[column.nomor - 1].teks for row in tabel.tabel.grid[tabel.badan - 1 :]]
        english = english_style(texts)
        whole = column.besaran in _MONEY or column.besaran is Besaran.CACAH
        dots = not english and any(_DOT_DECIMAL.fullmatch(text.strip()) for text in texts)
        return cls(
            thousands=whole or (column.satuan != "%" and not dots),
            english=english,
            scale=column.skala
            if column.besaran in _MONEY - {Besaran.SERAPAN, Besaran.TINGKAT_EFISIENSI} and column.satuan != "%"
            else 1,
            one_sign=one_sign,
        )

    def read(self, text: str) -> Tercetak | Rusak | None:
        value = read_cell(text, thousands=self.thousands, english=self.english, scale=self.scale)
        if not self.one_sign or not isinstance(value, Rusak):
            return value
        parted = read_cell(part_decimals(text), thousands=self.thousands, english=self.english, scale=self.scale)
        return replace(parted, teks=value.teks) if isinstance(parted, Tercetak) else value


def _fact(tabel: TabelDikenali, row: Baris, column: Kolom, cell: SelTerbaca, reader: _Pembaca) -> Fakta | None:
    quantity = column.besaran
    subject = _subject(row, column)
    if quantity is None or subject is None:
        return None
    read_as, value = _value(quantity, cell.teks, reader)
    if row.macam is Macam.RERATA and read_as in {Besaran.CAPAIAN, Besaran.REALISASI}:
        read_as = Besaran.RATA_RATA
    basis = _basis(tabel, column)
    return Fakta(
        subject,
        read_as,
        value,
        cell.tempat,
        tahun=row.tahun if row.tahun and quantity in _OF_A_YEAR else _year(tabel, column, basis),
        basis=basis,
        baris=(tabel.tabel.tempat.tabel or 0, row.nomor),
        kolom=column.kepala,
        konteks=_context(row, subject),
        satuan=value.satuan or column.satuan or ("" if quantity in _MONEY else row.satuan),
        triwulan=column.triwulan,
        bulan=column.bulan,
        berkas=tabel.berkas,
    )


_OF_LEVEL = {
    kata.PAGU_KEGIATAN: JenisSubjek.KEGIATAN,
    kata.PAGU_PROGRAM: JenisSubjek.PROGRAM,
    kata.PAGU_UNIT: JenisSubjek.UMUM,
}


def _subject(row: Baris, column: Kolom) -> Subjek | None:
    """Of whom a column speaks in a row: money of the program or sasaran, performance of the indikator."""
    if column.peran in _OF_LEVEL:
        return next((s for s in row.konteks if s.jenis is _OF_LEVEL[column.peran]), None)
    return row.anggaran if column.besaran in _MONEY else row.kinerja


def _value(quantity: Besaran, text: str, reader: _Pembaca) -> tuple[Besaran, Tercetak]:
    word = Tercetak(" ".join(text.split())[:_LONGEST_WORD], Decimal(0))
    if quantity in _WORDS:
        return quantity, word
    value = reader.read(text)
    if value is None and quantity in _AIMED and (bound := _AT_LEAST.match(text.strip())):
        value = reader.read(text.strip()[bound.end() :])
        value = replace(value, teks=word.teks) if isinstance(value, Tercetak) else value
    if isinstance(value, Rusak):
        return Besaran.RUSAK, word
    if value is None and quantity is Besaran.PEMBANDING:
        value = _only_number(text)
    return (Besaran.TEKS, word) if value is None else (quantity, value)


def _only_number(text: str) -> Tercetak | None:
    """The one number of a cell such as `Target nasional: 71 (BB)`, years aside."""
    years = {Decimal(year) for year in years_in(text)}
    found = [f.nilai for f in numbers_in(text) if f.nilai.angka not in years]
    return found[0] if len(found) == 1 else None


def _year(tabel: TabelDikenali, column: Kolom, basis: Basis) -> int | None:
    quantity = column.besaran
    if quantity is Besaran.CAPAIAN_AKHIR:
        named = [y for y in years_in(column.kepala) if tabel.tahun is None or y <= tabel.tahun]
        return min(named, default=tabel.tahun)
    if quantity is Besaran.TARGET_AKHIR:
        return column.tahun or (basis.renstra[1] if basis.renstra else None)
    if quantity is Besaran.KONDISI_AWAL:
        return column.tahun
    if column.tahun is None and tabel.tahun and _NEXT_YEAR.search(column.kepala):
        return tabel.tahun + 1
    if column.tahun is None and tabel.tahun and _YEAR_BEFORE.search(column.kepala):
        return tabel.tahun - 1
    return column.tahun or tabel.tahun


_STAGED_BY_TITLE = frozenset({JenisTabel.ANGGARAN_PERJANJIAN, JenisTabel.REALISASI_ANGGARAN})


def _basis(tabel: TabelDikenali, column: Kolom) -> Basis:
    """The table's basis, with the stage of the budget that the column names, or that the agreement implies."""
    basis = tabel.basis
    if column.besaran not in _STAGED:
        return replace(basis, tahapan="") if basis.tahapan else basis
    if column.basis.tahapan:
        return replace(basis, tahapan=column.basis.tahapan)
    if tabel.jenis is JenisTabel.ANGGARAN_PERJANJIAN and basis.perjanjian:
        return replace(basis, tahapan=basis.perjanjian)
    return with_stage(basis, tabel.tabel.judul) if tabel.jenis in _STAGED_BY_TITLE else basis


def _context(row: Baris, subject: Subjek) -> tuple[Subjek, ...]:
    """What a subject stands under: of a row's context what comes after it."""
    if subject in row.konteks:
        return row.konteks[row.konteks.index(subject) + 1 :]
    return row.konteks


def facts(recognised: Sequence[Dikenal]) -> tuple[Fakta, ...]:
    """The facts of all tables, in order."""
    return tuple(fact for dikenal in recognised for fact in facts_of(dikenal))
