"""Read the workbook as planners leave it: found by headings, cell by cell, every mistake at once."""

import warnings
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from akuntabel.berkas.buku.arsip import MOST_ROWS, Mentah, inspect
from akuntabel.berkas.buku.formulir_baca import read_form
from akuntabel.berkas.buku.kisi import Kisi
from akuntabel.berkas.buku.kolom_catatan import drop_notes
from akuntabel.berkas.buku.tabel_baca import read_table
from akuntabel.berkas.buku.tata import DAFTAR_PILIHAN, PANDUAN
from akuntabel.berkas.errors import RusakError
from akuntabel.berkas.judul import fold, tables_by_title
from akuntabel.berkas.rakit import Baris, HasilBaca, assemble
from akuntabel.berkas.sel import closest
from akuntabel.berkas.temuan import Kode, Tempat, Temuan
from akuntabel.skema.kolom import tabel_of
from akuntabel.skema.paket import RECORDS

_OURS = {fold(PANDUAN), fold(DAFTAR_PILIHAN)}


def read_workbook(file: Path) -> HasilBaca:
    """Read a workbook.

    Raises:
        BerkasError: it cannot be read at all.
    """
    facts = inspect(file)
    temuan: list[Temuan] = []
    rows: dict[str, Sequence[Baris]] = {}
    for sheet in _open(file):
        table = tables_by_title().get(fold(sheet.title))
        if table is None:
            temuan.extend(_unknown_sheet(sheet, facts))
        else:
            rows[table] = _read_sheet(Kisi.of(sheet, table, facts[sheet.title]), temuan)
    temuan.extend(_missing_sheets(rows))
    drop_notes(rows, temuan)
    return assemble(rows, temuan)


def _open(file: Path) -> list[Worksheet]:
    """Open with results instead of formulas; openpyxl fails in many ways, and all mean that the file is damaged.

    It gets the content and not the name: by the name it would refuse a workbook that someone called `.xls`.
    """
    with warnings.catch_warnings(), file.open("rb") as stream:
        warnings.simplefilter("ignore")
        try:
            return list(load_workbook(stream, data_only=True, keep_links=False).worksheets)
        except Exception as error:
            raise RusakError(nama=file.name) from error


def _read_sheet(kisi: Kisi, temuan: list[Temuan]) -> list[Baris]:
    if kisi.sheet.sheet_state != "visible":
        temuan.append(
            kisi.note(
                Kode.LEMBAR_TERSEMBUNYI,
                "Lembar ini tersembunyi, tetapi tetap dibaca.",
                "Tampilkan lembar ini, atau hapus.",
            )
        )
    if kisi.facts.rows > MOST_ROWS:
        temuan.append(
            kisi.note(
                Kode.TERLALU_BESAR,
                f"Lembar ini memuat lebih dari {MOST_ROWS} baris berisi sehingga tidak dibaca.",
                "Hapus baris yang tidak termasuk Paket.",
            )
        )
        return []
    description = tabel_of(RECORDS[kisi.table])
    before = len(temuan)
    rows = read_form(kisi, temuan) if description.tunggal else read_table(kisi, temuan)
    if description.wajib and not rows and len(temuan) == before:
        temuan.append(kisi.note(Kode.LEMBAR_BELUM_DIISI, "Lembar wajib ini belum diisi.", "Isi sedikitnya satu baris."))
    return rows


def _unknown_sheet(sheet: Worksheet, facts: Mapping[str, Mentah]) -> Iterator[Temuan]:
    if fold(sheet.title) not in _OURS and facts[sheet.title].rows:
        titles = [tabel_of(record).judul for record in RECORDS.values()]
        yield Temuan(
            Kode.LEMBAR_TIDAK_DIKENAL,
            Tempat((len(RECORDS), 0, 0), sheet.title),
            "Lembar ini tidak dikenal sehingga diabaikan.",
            closest(sheet.title, titles) or "Hapus, atau beri nama lembar Paket.",
        )


def _missing_sheets(found: Mapping[str, Sequence[Baris]]) -> Iterator[Temuan]:
    for number, (name, record) in enumerate(RECORDS.items()):
        description = tabel_of(record)
        if description.wajib and name not in found:
            yield Temuan(
                Kode.LEMBAR_TIDAK_ADA,
                Tempat((number, 0, 0), description.judul),
                "Lembar wajib ini tidak ada.",
                "Salin lembarnya dari templat, atau kembalikan nama lembarnya.",
            )
