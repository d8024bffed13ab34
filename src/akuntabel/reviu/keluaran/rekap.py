"""One workbook for many reviewed files: every finding with its file, code, place, what is printed and expected."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from math import ceil

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from akuntabel.dokumen.lebar import text_width
from akuntabel.dokumen.xlsx.gaya import ISI, JUDUL, KEPALA, UKURAN, Gaya
from akuntabel.reviu.hasil import HasilReviu
from akuntabel.reviu.keluaran.teks import SEBUTAN_TINGKAT, acceptance, compared, printable
from akuntabel.reviu.temuan import Tingkat

_FINDINGS = (
    ("Berkas", 20),
    ("Kode", 8),
    ("Tingkat", 11),
    ("Tempat", 22),
    ("Temuan", 50),
    ("Tercetak", 16),
    ("Seharusnya", 16),
    ("Dibandingkan dengan", 26),
    ("Saran", 34),
    ("Dasar", 22),
    ("Penerimaan", 20),
)
_FILES = (
    ("Berkas", 32),
    ("Putusan", 12),
    ("Galat", 9),
    ("Peringatan", 11),
    ("Saran", 9),
    ("Diterima", 10),
    ("Angka diperiksa", 12),
    ("Tabel dikenali", 12),
    ("Tabel dibiarkan", 12),
    ("Catatan pembacaan", 60),
)
_CELL_LIMIT = 32_000
_LINE = 13.0  # points
_TALLEST = 400.0  # Excel takes 409
_POINTS = 5.25  # a character of a column's width
_Nilai = str | int


def write_rekap(hasil: Sequence[HasilReviu]) -> bytes:
    """The recap as XLSX: a sheet of files and a sheet of findings, both to be sorted and filtered.

    Texts are written as texts, so that nothing of a document becomes a formula.
    """
    out = BytesIO()
    with Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        gaya = Gaya(book)
        _write(book.add_worksheet("Berkas"), "Hasil reviu menurut berkas", _FILES, list(_files(hasil)), gaya)
        _write(book.add_worksheet("Temuan"), "Temuan", _FINDINGS, list(_findings(hasil)), gaya)
    return out.getvalue()


def _files(hasil: Sequence[HasilReviu]) -> Iterator[tuple[_Nilai, ...]]:
    for h in hasil:
        seen = h.diperiksa
        yield (
            ", ".join(d.berkas for d in h.dokumen),
            h.putusan.value,
            *(h.banyak(t) for t in Tingkat),
            len(h.diterima),
            seen.angka,
            seen.dikenali,
            seen.dibiarkan,
            " ".join(note for d in h.dokumen for note in d.catatan),
        )


def _findings(hasil: Sequence[HasilReviu]) -> Iterator[tuple[_Nilai, ...]]:
    for b in (b for h in hasil for b in h.butir):
        t = b.temuan
        yield (
            t.berkas,
            t.kode,
            SEBUTAN_TINGKAT[t.tingkat],
            b.sebutan,
            t.pesan,
            t.tercetak,
            t.seharusnya,
            compared(b, elsewhere=True),
            t.saran,
            t.aturan,
            acceptance(b),
        )


def _height(row: Sequence[_Nilai], columns: Sequence[tuple[str, int]]) -> float:
    """A height that shows every text of a row whole: not every program fits rows that come without one."""
    lines = (
        ceil(text_width(printable(value)) * UKURAN / (width * _POINTS))
        for value, (_, width) in zip(row, columns, strict=True)
        if isinstance(value, str)
    )
    return min(max(1, *lines) * _LINE + 3, _TALLEST)


def _write(
    sheet: Worksheet, title: str, columns: Sequence[tuple[str, int]], rows: Sequence[Sequence[_Nilai]], gaya: Gaya
) -> None:
    sheet.hide_gridlines(2)
    sheet.write_string(0, 0, title, gaya(JUDUL))
    for column, (name, width) in enumerate(columns):
        sheet.set_column(column, column, width)
        sheet.write_string(2, column, name, gaya(KEPALA))
    for number, row in enumerate(rows, 3):
        sheet.set_row(number, _height(row, columns))
        for column, value in enumerate(row):
            if isinstance(value, int):
                sheet.write_number(number, column, value, gaya(ISI, align="right", num_format="#,##0"))
            else:
                sheet.write_string(number, column, printable(value)[:_CELL_LIMIT], gaya(ISI))
    sheet.freeze_panes(3, 1)
    sheet.autofilter(2, 0, 2 + len(rows), len(columns) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(2)
