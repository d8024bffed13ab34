"""A document's tables as a workbook whose figures are live.

Every printed figure refers to its cell in `Angka` (rules as formulas) or `Masukan` (cells of the
Paket); a change there runs through all sheets. Each formula carries the value it has now, for
readers that do not compute.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from akuntabel.dokumen.blocks import (
    Blok,
    Foto,
    Grafik,
    GrafikBatang,
    GrafikGaris,
    GrafikPohon,
    Isi,
    Judul,
    Tabel,
)
from akuntabel.dokumen.dokumen import Dokumen, number, plain_with, walk
from akuntabel.dokumen.figur import figures_of
from akuntabel.dokumen.gambar.data import data_table
from akuntabel.dokumen.xlsx.angka import LEMBAR_ANGKA, LEMBAR_MASUKAN, DaftarSel
from akuntabel.dokumen.xlsx.foto import write_picture
from akuntabel.dokumen.xlsx.gaya import CATATAN, ISI, JUDUL, KEPALA, TAUTAN, Gaya
from akuntabel.dokumen.xlsx.grafik import native_chart
from akuntabel.dokumen.xlsx.lembar_angka import write_angka, write_masukan
from akuntabel.dokumen.xlsx.lembar_tabel import BARIS_TABEL, Plain, write_table

__all__ = ["write_xlsx"]

_LEMBAR_ISI = "Daftar Isi"
_NOT_IN_SHEET_NAMES = re.compile(r"[\[\]:*?/\\]")
_LONGEST_SHEET_NAME = 31
_PETUNJUK = (
    "Setiap tabel dan gambar laporan ada pada lembarnya sendiri; setiap angka di dalamnya menunjuk ke sel asalnya.",
    "Lembar Angka memuat setiap angka sekali, dengan aturan, rumus, dasar hukum, dan masukannya.",
    "Lembar Masukan memuat nilai yang diisikan; ubah sel berwarna krem untuk melihat akibatnya di seluruh tabel.",
    "Pemisah ribuan dan desimal mengikuti setelan bahasa komputer pembaca.",
)


@dataclass(frozen=True, slots=True)
class _Lembar:
    isi: Tabel | Foto
    nomor: str
    judul: str
    nama: str
    grafik: GrafikBatang | GrafikGaris | None = None

    @property
    def kepala(self) -> str:
        """The title over the sheet."""
        return " ".join(filter(None, (self.nomor, self.judul)))


def write_xlsx(document: Dokumen) -> bytes:
    """Write every table of the document, and the figures of charts and text.

    Raises:
        KeyError: a reference points to a label that no table or picture has.
        ValueError: two blocks have one label.
    """
    blocks = [block for part in document.bagian for block in walk(part.blok)]
    labels = number(document).label

    def plain_text(isi: Isi) -> str:
        return plain_with(isi, labels)

    cells = DaftarSel(figures_of(blocks))
    sheets = list(_sheets(blocks, labels, plain_text))
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        book.set_properties(
            {
                "title": document.judul,
                "author": document.penulis,
                "subject": document.subjek,
                "keywords": ", ".join(document.kata_kunci),
                "created": document.dibuat.replace(tzinfo=None),
            }
        )
        gaya = Gaya(book)
        _write_contents(book.add_worksheet(_LEMBAR_ISI), document, sheets, gaya)
        for sheet in sheets:
            title, worksheet, home = sheet.kepala, book.add_worksheet(sheet.nama), _link(_LEMBAR_ISI)
            if isinstance(sheet.isi, Foto):
                write_picture(worksheet, sheet.isi, title, gaya, plain_text, home)
                continue
            write_table(worksheet, sheet.isi, title, cells, gaya, plain_text, document.kertas, home)
            if sheet.grafik:
                chart = native_chart(book, sheet.grafik, sheet.nama, BARIS_TABEL + 1, title)
                below = BARIS_TABEL + len(sheet.isi.head) + len(sheet.isi.body) + 2
                worksheet.insert_chart(below, 0, chart)
        write_angka(book.add_worksheet(LEMBAR_ANGKA), cells, gaya)
        write_masukan(book.add_worksheet(LEMBAR_MASUKAN), cells, gaya)
    return stream.getvalue()


def _sheets(blocks: list[Blok], labels: dict[str, str], plain_text: Plain) -> Iterator[_Lembar]:
    """Tables, charts and pictures in order, each with its sheet's name; without caption it goes by its heading."""
    taken = {_LEMBAR_ISI.casefold(), LEMBAR_ANGKA.casefold(), LEMBAR_MASUKAN.casefold()}
    heading = ""
    for block in blocks:
        if isinstance(block, Judul):
            heading = plain_text(block.isi)
            continue
        content, chart = (block, None) if isinstance(block, Foto) else _table_of(block)
        if content is None:
            continue
        nomor = labels[content.label] if content.judul else ""
        judul = plain_text(content.judul) if content.judul else heading or "Tabel"
        yield _Lembar(content, nomor, judul, _sheet_name(f"{nomor.removeprefix('Tabel ')} {judul}", taken), chart)


def _table_of(block: Blok) -> tuple[Tabel | None, GrafikBatang | GrafikGaris | None]:
    """The table that a block is, or that holds the figures of a chart."""
    if isinstance(block, Tabel):
        return block, None
    if isinstance(block, Grafik) and not isinstance(block.gambar, GrafikPohon):
        data = data_table(block.gambar)
        return replace(data, judul=block.judul, label=block.label, sumber=block.sumber), block.gambar
    return None, None


def _sheet_name(text: str, taken: set[str]) -> str:
    """A name that Excel takes: short, without its own signs, unlike the others whatever their case."""
    clean = _NOT_IN_SHEET_NAMES.sub(" ", text).strip().strip("'")
    count = 1
    while True:
        suffix = f" ({count})" if count > 1 else ""
        name = f"{_cut(clean, _LONGEST_SHEET_NAME - len(suffix))}{suffix}"
        if name.casefold() not in taken:
            taken.add(name.casefold())
            return name
        count += 1


def _cut(text: str, length: int) -> str:
    """Cut behind a whole word."""
    if len(text) <= length:
        return text
    whole, space, _ = text[: length + 1].rpartition(" ")
    return whole.rstrip(" ,(–-") if space else text[:length]


def _link(sheet: str) -> str:
    quoted = sheet.replace("'", "''")
    return f"internal:'{quoted}'!A1"


def _write_contents(sheet: Worksheet, document: Dokumen, sheets: list[_Lembar], gaya: Gaya) -> None:
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, 16)
    sheet.set_column(1, 1, 112)
    sheet.set_column(2, 2, 36)
    sheet.write_string(0, 0, document.judul, gaya(JUDUL, font_size=14))
    sheet.write_string(1, 0, document.penulis, gaya(text_wrap=False))
    for row, text in enumerate(_PETUNJUK, 2):
        sheet.merge_range(row, 0, row, 2, "", gaya(CATATAN))
        sheet.write_string(row, 0, text, gaya(CATATAN))
    first = 2 + len(_PETUNJUK) + 1
    for column, name in enumerate(("Nomor", "Judul", "Lembar")):
        sheet.write_string(first, column, name, gaya(KEPALA))
    listed = [
        *((entry.nomor, entry.judul, entry.nama) for entry in sheets),
        ("", "Seluruh angka, aturan, dan dasar hukumnya", LEMBAR_ANGKA),
        ("", "Nilai yang diisikan dalam Paket", LEMBAR_MASUKAN),
    ]
    for row, (nomor, judul, nama) in enumerate(listed, first + 1):
        sheet.write_string(row, 0, nomor, gaya(ISI))
        sheet.write_string(row, 1, judul, gaya(ISI, text_wrap=False))
        sheet.write_url(row, 2, _link(nama), gaya(ISI, TAUTAN), nama)
    sheet.freeze_panes(first + 1, 0)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
