"""The sheet of a table with one record: a form, heading left, value beside it, example and help behind."""

from math import ceil

from xlsxwriter.worksheet import Worksheet

from akuntabel.berkas.buku.gaya import Gaya
from akuntabel.berkas.buku.isi import add_choice, set_up_print, write_value
from akuntabel.berkas.buku.lembar import Lembar
from akuntabel.berkas.buku.tata import HEAD_ROW, HELP_ROW, HINT_ROW, ISIAN, PANDUAN, TITLE_ROW

_HEADINGS = (ISIAN, "Jawaban", "Contoh", "Petunjuk")
_WIDTHS = (30, 52, 34, 64)


def write_form(sheet: Worksheet, lembar: Lembar, gaya: Gaya) -> None:
    """Write the sheet of a table with one record.

    Raises:
        TeksPanjangError: a text is longer than a cell holds.
    """
    for number, width in enumerate(_WIDTHS):
        sheet.set_column(number, number, width)
    sheet.write_string(TITLE_ROW, 0, lembar.judul, gaya("judul"))
    sheet.write_url(TITLE_ROW, len(_WIDTHS) - 1, f"internal:'{PANDUAN}'!A1", gaya("kembali"), f"‹ {PANDUAN}")
    sheet.set_row(TITLE_ROW, 26)
    sheet.write_string(HELP_ROW, 0, lembar.tabel.bantuan, gaya("keterangan_sebaris"))
    for number, heading in enumerate(_HEADINGS):
        sheet.write_string(HEAD_ROW, number, heading, gaya("kepala_wajib"))
    sheet.set_row(HEAD_ROW, 22)
    for row, lajur in enumerate(lembar.lajur, HINT_ROW):
        kolom = lajur.kolom
        sheet.write_string(row, 0, f"{lajur.judul} *" if kolom.wajib else str(lajur.judul), gaya("label"))
        sheet.write_blank(row, 1, None, gaya.jawaban(kolom.jenis))
        if lembar.baris and (sel := lembar.baris[0].sel[row - HINT_ROW]):
            write_value(sheet, (row, 1), sel, kolom, gaya.jawaban(kolom.jenis))
        sheet.write_string(row, 2, lajur.contoh, gaya("contoh_sel"))
        sheet.write_string(row, 3, kolom.bantuan, gaya("redup"))
        sheet.set_row(row, 14 * ceil(len(kolom.bantuan) / _WIDTHS[3]) + 4 if kolom.bantuan else 18)
        add_choice(sheet, kolom, (row, 1, row, 1))
    sheet.freeze_panes(HEAD_ROW + 1, 1)
    sheet.hide_gridlines(2)
    set_up_print(sheet, (HINT_ROW + len(lembar.lajur) - 1, len(_WIDTHS) - 1))
    sheet.protect(options={"format_cells": True, "format_columns": True, "format_rows": True})
