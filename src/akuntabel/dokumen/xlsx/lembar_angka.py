"""The sheets `Masukan` and `Angka`: every figure with its rule, its regulation and its way back."""

from collections.abc import Sequence

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from akuntabel.dokumen.blocks import Figur
from akuntabel.dokumen.figur import printed
from akuntabel.dokumen.xlsx.angka import BARIS_PERTAMA, DaftarSel, Nilai, value_of
from akuntabel.dokumen.xlsx.gaya import CATATAN, ISI, JUDUL, KEPALA, MASUKAN, Gaya, plain_format
from akuntabel.ukur.angka import Angka, Sumber, Turunan

_NAMED_INPUTS = 8
_LONGEST_TEXT = 32000

_MASUKAN = (
    ("Nama", 34), ("Judul", 52), ("Nilai", 20), ("Satuan", 12), ("Tabel", 24), ("Baris", 34), ("Kolom", 22),
    ("Dokumen", 30), ("Keterangan", 36),
)  # fmt: skip
_ANGKA = (
    ("Nama", 34), ("Judul", 52), ("Nilai", 20), ("Satuan", 12), ("Rumus", 46), ("Dasar", 34), ("Asal", 70),
    ("Keterangan", 36),
)  # fmt: skip


def write_masukan(sheet: Worksheet, cells: DaftarSel, gaya: Gaya) -> None:
    """The cells of the Paket that the document stands on; their values may be changed."""
    _prepare(sheet, gaya, "Masukan", "Ubah sel berwarna krem; semua rumus di buku kerja ini ikut berubah.", _MASUKAN)
    text = gaya(ISI, text_wrap=False)
    for row, angka in enumerate(cells.masukan, BARIS_PERTAMA):
        asal = angka.asal
        if not isinstance(asal, Sumber):
            raise TypeError(f"{angka.nama} is no input")
        _write_texts(sheet, row, (angka.nama, angka.judul), text)
        look = gaya(ISI, MASUKAN, text_wrap=False, num_format=plain_format(angka), align="right")
        if angka.nilai is None:
            sheet.write_blank(row, 2, None, look)
        else:
            _write_value(sheet, row, Nilai("", value_of(angka)), look)
        state = printed(Figur(angka)) if angka.nilai is None or angka.sampai is not None else ""
        note = ". ".join(filter(None, (state, angka.catatan)))
        _write_texts(sheet, row, (angka.satuan, asal.tabel, asal.baris, asal.kolom, asal.dokumen, note), text, first=3)


def write_angka(sheet: Worksheet, cells: DaftarSel, gaya: Gaya) -> None:
    """All figures: inputs by reference, the rest by their rules."""
    _prepare(sheet, gaya, "Angka", "Setiap angka laporan, aturan yang membuatnya, dan asalnya.", _ANGKA)
    text = gaya(ISI, text_wrap=False)
    for row, angka in enumerate(cells.angka, BARIS_PERTAMA):
        computed = cells.computed(angka)
        _write_texts(sheet, row, (angka.nama, angka.judul), text)
        _write_value(sheet, row, computed, gaya(ISI, text_wrap=False, num_format=plain_format(angka), align="right"))
        rule = ("", "")
        if isinstance(angka.asal, Turunan):
            aturan = angka.asal.aturan
            rule = (f"{aturan.judul}: {aturan.rumus}", "; ".join(kutipan.teks for kutipan in aturan.dasar))
        _write_texts(sheet, row, (angka.satuan, *rule, _origin(angka, cells), computed.catatan), text, first=3)


def _origin(angka: Angka, cells: DaftarSel) -> str:
    if isinstance(angka.asal, Sumber):
        return str(angka.asal)
    inputs = list(angka.asal.angka())
    named = [f"{given.judul or given.nama} ({cells.cell(given).replace('$', '')})" for given in inputs[:_NAMED_INPUTS]]
    more = len(inputs) - len(named)
    return "; ".join([*named, *([f"dan {more} lainnya"] if more else [])])


def _prepare(sheet: Worksheet, gaya: Gaya, title: str, note: str, columns: Sequence[tuple[str, int]]) -> None:
    sheet.hide_gridlines(2)
    sheet.write_string(0, 0, title, gaya(JUDUL))
    sheet.write_string(1, 0, note, gaya(CATATAN, text_wrap=False))
    for column, (name, width) in enumerate(columns):
        sheet.set_column(column, column, width)
        sheet.write_string(BARIS_PERTAMA - 1, column, name, gaya(KEPALA))
    sheet.freeze_panes(BARIS_PERTAMA, 2)
    sheet.repeat_rows(BARIS_PERTAMA - 1)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _write_texts(sheet: Worksheet, row: int, texts: Sequence[str], look: Format, first: int = 0) -> None:
    for column, text in enumerate(texts, first):
        sheet.write_string(row, column, text[:_LONGEST_TEXT], look)


def _write_value(sheet: Worksheet, row: int, value: Nilai, look: Format) -> None:
    write_value(sheet, row, 2, value, look)


def write_value(sheet: Worksheet, row: int, column: int, value: Nilai, look: Format) -> None:
    """Write a formula with the value it has now, a number, or a text that never turns into a formula."""
    if value.formula:
        sheet.write_formula(row, column, f"={value.formula}", look, value.nilai)
    elif isinstance(value.nilai, str):
        sheet.write_string(row, column, value.nilai[:_LONGEST_TEXT], look)
    else:
        sheet.write_number(row, column, value.nilai, look)
