"""Read a sheet with many records: find the headings, then each row below them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from operator import itemgetter

from openpyxl.utils import get_column_letter

from akuntabel.berkas.buku.kisi import Kisi
from akuntabel.berkas.buku.tata import CONTOH, PETUNJUK, TANDA
from akuntabel.berkas.contoh_jenis import is_contoh
from akuntabel.berkas.judul import HITUNG, fields_by_heading, fold, headings, note_advice
from akuntabel.berkas.rakit import Baris
from akuntabel.berkas.sebutan import example_of, has_hidden_code
from akuntabel.berkas.sel import Isi
from akuntabel.berkas.temuan import Kode, Temuan
from akuntabel.skema.bilangan import shorten
from akuntabel.skema.kolom import Jenis, Matriks, kolom_of, tabel_of
from akuntabel.skema.paket import RECORDS

_SEARCHED = 20
_YEAR = re.compile(r"(?<![0-9])[0-9]{4}(?![0-9])")
_WORD = re.compile(r"[^0-9a-z]+")
_YEAR_WORDS = {"tahun", "thn", "th", "ta"}
EMPTY = {"-", "–", "—"}
"""What people write into a cell of a number that has none."""


@dataclass(slots=True)
class _Kepala:
    """The row of headings: column of each field, of each year or stage, of the marks, and those not read."""

    row: int
    fields: dict[str, int] = field(default_factory=dict)
    lebar: dict[int, Isi] = field(default_factory=dict)
    tanda: int = 0
    dilewati: set[int] = field(default_factory=set)


def read_table(kisi: Kisi, temuan: list[Temuan]) -> list[Baris]:
    """Read all records of a sheet; mistakes of its layout go to `temuan`."""
    row = _heading_row(kisi)
    if row == 0:
        if kisi.sel:
            temuan.append(
                kisi.note(
                    Kode.JUDUL_TIDAK_ADA,
                    "Baris judul kolom tidak ditemukan.",
                    f"Kembalikan judulnya: {', '.join(headings(kisi.table))}.",
                )
            )
        return []
    kepala = _Kepala(row)
    temuan.extend(_read_headings(kisi, kepala))
    marked = {r: fold(str(kisi.sel.get((r, kepala.tanda), ""))) for r in kisi.rows() if r > row}
    below = [r for r, mark in marked.items() if mark not in {fold(PETUNJUK), fold(CONTOH)}]
    hints = {r for r, mark in marked.items() if mark == fold(PETUNJUK)}
    temuan.extend(_changed_examples(kisi, kepala, [r for r, mark in marked.items() if mark == fold(CONTOH)]))
    temuan.extend(merged_cells(kisi, {row, *hints}))
    temuan.extend(_hidden(kisi, kepala, below))
    temuan.extend(outside(kisi, {*kepala.fields.values(), *kepala.lebar, *kepala.dilewati}, below))
    return [baris for r in below for baris in _read_row(kisi, kepala, r, temuan)]


def _heading_row(kisi: Kisi) -> int:
    """The row near the top with most of our headings; 0 when none has any."""
    known = {*fields_by_heading(kisi.table), fold(TANDA)}
    counts: dict[int, int] = {}
    for (row, _), isi in kisi.sel.items():
        if row <= _SEARCHED and isinstance(isi, str) and fold(isi) in known:
            counts[row] = counts.get(row, 0) + 1
    return max(counts, key=lambda row: (counts[row], row), default=0)


def _read_headings(kisi: Kisi, kepala: _Kepala) -> Iterator[Temuan]:
    known = fields_by_heading(kisi.table)
    matriks = tabel_of(RECORDS[kisi.table]).matriks
    wide = {matriks.kolom, matriks.nilai} if matriks else set()
    for column in kisi.columns(kepala.row):
        isi = kisi.sel[kepala.row, column]
        text = fold(str(isi))
        name = known.get(text, "")
        if isinstance(isi, str) and isi.startswith(HITUNG):
            kepala.dilewati.add(column)
        elif text == fold(TANDA):
            kepala.tanda = column
        elif name and name not in wide:
            if name in kepala.fields:
                kepala.dilewati.add(column)
                yield _twice(kisi, (kepala.row, column), isi)
            else:
                kepala.fields[name] = column
        else:
            yield from _read_other_heading(kisi, kepala, column, isi, matriks)
    for name, kolom in kolom_of(RECORDS[kisi.table]).items():
        given = name == "kode" and has_hidden_code(kisi.table)
        if kolom.wajib and name not in kepala.fields and name not in wide and not given:
            yield Temuan(
                Kode.KOLOM_TIDAK_ADA,
                kisi.tempat(kepala.row, 1, f"baris {kepala.row}"),
                f"Kolom wajib '{kolom.judul}' tidak ada.",
                "Kembalikan judul kolomnya pada baris ini.",
            )


def _read_other_heading(
    kisi: Kisi, kepala: _Kepala, column: int, isi: Isi, matriks: Matriks | None
) -> Iterator[Temuan]:
    """A heading that names no field: a year or a stage in a wide sheet, else unknown."""
    value = _wide_heading(kisi.table, isi, matriks)
    if value is None:
        kepala.dilewati.add(column)
        given = {fold(str(kisi.sel[kepala.row, other])) for other in kisi.columns(kepala.row)}
        missing = [title for title in headings(kisi.table) if fold(title) not in given]
        yield kisi.note(
            Kode.KOLOM_TIDAK_DIKENAL,
            f"Kolom '{shorten(str(isi))}' tidak dikenal sehingga tidak dibaca.",
            note_advice(str(isi), missing),
            (kepala.row, column),
        )
    elif value in kepala.lebar.values():
        kepala.dilewati.add(column)
        yield _twice(kisi, (kepala.row, column), isi)
    else:
        kepala.lebar[column] = value


def _wide_heading(table: str, isi: Isi, matriks: Matriks | None) -> Isi | None:
    """The year in `2025`, `Tahun 2025`, `Target 2025` or 2025; the key of a stage as it stands; None for any other.

    A year beside any other word is a note: `Catatan 2025` is no target of 2025.
    """
    if matriks is None:
        return None
    kolom = kolom_of(RECORDS[table])
    if kolom[matriks.kolom].jenis is not Jenis.TAHUN:
        return isi
    text = f"{isi:f}" if isinstance(isi, Decimal) else str(isi)
    match = _YEAR.search(text)
    if match is None:
        return None
    beside = {word for word in _WORD.split(text.replace(match[0], " ", 1).casefold()) if word}
    return match[0] if beside <= _YEAR_WORDS | {kolom[matriks.nilai].judul.casefold()} else None


def _twice(kisi: Kisi, place: tuple[int, int], isi: Isi) -> Temuan:
    return kisi.note(Kode.KOLOM_GANDA, f"Kolom '{shorten(str(isi))}' ada dua.", "Hapus salah satu.", place)


def _changed_examples(kisi: Kisi, kepala: _Kepala, rows: list[int]) -> Iterator[Temuan]:
    """A row marked as example that says something else may be data that would go unread."""
    kolom = kolom_of(RECORDS[kisi.table])
    for row in rows:
        for name, column in kepala.fields.items():
            isi = kisi.sel.get((row, column), "")
            if isi and not is_contoh(str(isi), {kolom[name].contoh, example_of(kolom[name])}):
                yield changed_example(kisi, row, column)
                break


def changed_example(kisi: Kisi, row: int, column: int) -> Temuan:
    """Tell of an example row that says something of its own."""
    return kisi.note(
        Kode.BARIS_CONTOH,
        "Baris ini bertanda Contoh sehingga tidak dibaca, padahal isinya bukan contoh bawaan.",
        "Bila ini data, pindahkan ke baris di bawahnya.",
        (row, column),
    )


def merged_cells(kisi: Kisi, allowed: set[int]) -> Iterator[Temuan]:
    top = min(allowed)
    for merged in kisi.sheet.merged_cells.ranges:
        if merged.max_row > top and not set(range(merged.min_row, merged.max_row + 1)) <= allowed:
            yield Temuan(
                Kode.SEL_GABUNGAN,
                kisi.tempat(merged.min_row, merged.min_col, merged.coord),
                "Sel-sel ini digabung (merge), sehingga hanya sel pertamanya yang berisi.",
                "Pisahkan (unmerge), lalu isi setiap barisnya.",
            )


def _hidden(kisi: Kisi, kepala: _Kepala, below: list[int]) -> Iterator[Temuan]:
    hidden = [row for row in below if row in kisi.sheet.row_dimensions and kisi.sheet.row_dimensions[row].hidden]
    if hidden:
        yield Temuan(
            Kode.BARIS_TERSEMBUNYI,
            kisi.tempat(hidden[0], 1, f"baris {hidden[0]}"),
            f"{len(hidden)} baris tersembunyi atau tersaring, tetapi tetap dibaca.",
            "Tampilkan barisnya, atau hapus bila tidak dipakai.",
        )
    ours = kepala.fields.get("kode", 0) if has_hidden_code(kisi.table) else 0
    columns = {*kepala.fields.values(), *kepala.lebar} - {ours}
    for dimension in kisi.sheet.column_dimensions.values():
        covered = columns & set(range(dimension.min or 0, (dimension.max or 0) + 1))
        if dimension.hidden and covered:
            letter = get_column_letter(min(covered))
            yield Temuan(
                Kode.BARIS_TERSEMBUNYI,
                kisi.tempat(kepala.row, min(covered), f"kolom {letter}"),
                "Kolom ini tersembunyi, tetapi tetap dibaca.",
                "Tampilkan kolomnya.",
            )


def outside(kisi: Kisi, inside: set[int], below: list[int]) -> Iterator[Temuan]:
    """Tell of cells below the headings in columns that have none."""
    rows, told = set(below), set[int]()
    for (row, column), isi in sorted(kisi.sel.items(), key=itemgetter(0)):
        if row in rows and column not in inside | told:
            told.add(column)
            yield kisi.note(
                Kode.DI_LUAR_TABEL,
                f"'{shorten(str(isi))}' berada di kolom tanpa judul sehingga kolom itu tidak dibaca.",
                "Biarkan bila ini catatan Anda sendiri; bila data, beri kolomnya judul yang benar.",
                (row, column),
            )


def _read_row(kisi: Kisi, kepala: _Kepala, row: int, temuan: list[Temuan]) -> Iterator[Baris]:
    columns = {*kepala.fields.values(), *kepala.lebar}
    broken = {column: kisi.rusak[row, column] for column in columns if (row, column) in kisi.rusak}
    temuan.extend(broken.values())
    isi = {name: kisi.sel[row, column] for name, column in kepala.fields.items() if (row, column) in kisi.sel}
    # A broken cell has no place here: it was told above, and is not told again as empty.
    places = {name: kisi.tempat(row, column) for name, column in kepala.fields.items() if column not in broken}
    if not isi and not broken and not any((row, column) in kisi.sel for column in kepala.lebar):
        return
    matriks = tabel_of(RECORDS[kisi.table]).matriks
    if matriks is None:
        yield Baris(isi, places)
        return
    filled = [c for c in kepala.lebar if kisi.sel.get((row, c), "-") not in EMPTY]
    if not filled and not broken:
        temuan.append(_without_value(kisi, row))
    for column in filled:
        head = {matriks.kolom: kisi.tempat(kepala.row, column), matriks.nilai: kisi.tempat(row, column)}
        cell = {matriks.kolom: kepala.lebar[column], matriks.nilai: kisi.sel[row, column]}
        yield Baris(isi | cell, places | head)


def _without_value(kisi: Kisi, row: int) -> Temuan:
    return Temuan(
        Kode.BARIS_TANPA_NILAI,
        kisi.tempat(row, 1, f"baris {row}"),
        "Baris ini belum berisi satu nilai pun sehingga dilewati.",
        "Isi nilainya, atau hapus barisnya.",
    )
