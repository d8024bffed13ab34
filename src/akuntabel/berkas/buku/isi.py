"""Write a planned sheet: headings, hints, example, data, computed columns, drop-downs."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from math import ceil
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_range, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from akuntabel.berkas.buku.gaya import Gaya
from akuntabel.berkas.buku.hitung import Hitung
from akuntabel.berkas.buku.lembar import BarisLembar, Lajur, Lembar, Rumus
from akuntabel.berkas.buku.pilihan import choice_name, words_name
from akuntabel.berkas.buku.tata import (
    CONTOH,
    HEAD_ROW,
    HELP_ROW,
    HINT_ROW,
    MOST_TEXT,
    PANDUAN,
    PETUNJUK,
    TANDA,
    TITLE_ROW,
)
from akuntabel.berkas.errors import TeksPanjangError
from akuntabel.skema.kolom import Jenis, Kolom

_LINE = 13
_TALLEST = 409  # Excel allows no more

_COMPUTED_AHEAD = 40
_HELP_COLUMNS = 8
_NARROW = 1.06  # an average letter is narrower than the digit that widths are counted in
_MOST_MEASURED = 3000
_WIDE = 220
_A3, _A4 = 8, 9
_NUMBERS = {Jenis.RUPIAH, Jenis.DESIMAL, Jenis.BULAT, Jenis.TAHUN}
_OLDEST = date(1901, 1, 1)  # Excel counts the days before March 1900 wrongly
_ALLOWED = "format_cells format_columns format_rows insert_rows insert_hyperlinks delete_rows sort autofilter"
_EDITING = dict.fromkeys(_ALLOWED.split(), True)


def write_sheet(sheet: Worksheet, lembar: Lembar, gaya: Gaya) -> None:
    """Write the sheet of a table with many records.

    Raises:
        TeksPanjangError: a text is longer than a cell holds.
    """
    _write_top(sheet, lembar, gaya)
    for number, lajur in enumerate(lembar.lajur, 1):
        _write_heading(sheet, lembar, lajur, number, gaya)
        if not lajur.tersembunyi and not lajur.terhitung:
            add_choice(sheet, lajur.kolom, (lembar.awal, number, lembar.akhir, number))
    _write_shared_hint(sheet, lembar, gaya)
    for row, baris in enumerate(lembar.baris, lembar.awal):
        _fit_height(sheet, row, baris, lembar)
        for number, (lajur, sel) in enumerate(zip(lembar.lajur, baris.sel, strict=True), 1):
            if isinstance(sel, Rumus):
                sheet.write_formula(row, number, sel[0], _formula_style(lajur, gaya), sel[1])
            elif sel:
                write_value(sheet, (row, number), sel, lajur.kolom, gaya.isian(lajur.kolom.jenis))
    for number, hitung in enumerate(lembar.hitung, 1 + len(lembar.lajur)):
        _write_computed(sheet, lembar, hitung, number, gaya)
    last_row, last_column = lembar.awal + max(len(lembar.baris), 1) - 1, len(lembar.lajur) + len(lembar.hitung)
    sheet.ignore_errors({"number_stored_as_text": xl_range(HEAD_ROW, 0, lembar.akhir, last_column)})
    _write_ahead(sheet, lembar, gaya)
    sheet.freeze_panes(HINT_ROW + 1, lembar.beku)
    sheet.hide_gridlines(2)
    shown = [lajur.lebar for lajur in lembar.lajur[: lembar.tercetak] if not lajur.tersembunyi]
    wide = sum(shown) + sum(hitung.lebar for hitung in lembar.hitung)
    set_up_print(sheet, (last_row, min(last_column, lembar.tercetak)), _A3 if wide > _WIDE else _A4)
    sheet.protect(options=_EDITING)


def _sum_of(cells: str, lembar: Lembar) -> str:
    """The sum of a column; its range is anchored on the cell of the sum itself, which is not in it."""
    if not lembar.syarat:
        return f"SUM({_below_first(cells)})"
    column = lembar.nomor(lembar.syarat)
    filled = _below_first(xl_range(lembar.awal - 1, column, lembar.akhir, column))
    return f'SUMIFS({_below_first(cells)},{filled},"?*")'


def _below_first(cells: str) -> str:
    return f"INDEX({cells},2):INDEX({cells},ROWS({cells}))"


def _formula_style(lajur: Lajur, gaya: Gaya) -> Format:
    return gaya(lajur.terhitung) if lajur.terhitung else gaya.ulang(lajur.kolom.jenis)


def _write_ahead(sheet: Worksheet, lembar: Lembar, gaya: Gaya) -> None:
    """Let the rows that are still to be filled in compute already; what is computed may not be typed over."""
    first = lembar.awal + len(lembar.baris)
    for row, baris in enumerate(lembar.kosong, first):
        for number, (lajur, sel) in enumerate(zip(lembar.lajur, baris.sel, strict=True), 1):
            if isinstance(sel, Rumus):
                sheet.write_formula(row, number, sel[0], _formula_style(lajur, gaya), sel[1])
    for number, lajur in enumerate(lembar.lajur, 1):
        if lajur.terhitung:
            _keep_computed(sheet, (lembar.awal, number, max(first + len(lembar.kosong) - 1, lembar.awal), number))


def _keep_computed(sheet: Worksheet, cells: tuple[int, int, int, int]) -> None:
    sheet.data_validation(
        *cells,
        {
            "validate": "custom",
            "value": "=FALSE",
            "error_title": "Kolom dihitung",
            "error_message": "Kolom ini dihitung dari kolom lain dan tidak perlu diisi.",
        },
    )


def set_up_print(sheet: Worksheet, last: tuple[int, int], paper: int = _A4) -> None:
    """Print landscape, one page wide, headings repeated; `last` is the last row and column to print."""
    sheet.set_landscape()
    sheet.set_paper(paper)
    sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(HEAD_ROW, HINT_ROW)
    sheet.print_area(0, 0, *last)
    sheet.set_footer("&L&8&A&R&8Halaman &P dari &N")


def write_value(sheet: Worksheet, cell: tuple[int, int], sel: tuple[Any, str], kolom: Kolom, style: Format) -> None:
    """Write one value as a number or a date where Excel keeps it exactly, else as text.

    Raises:
        TeksPanjangError: the text is longer than a cell holds.
    """
    value, text = sel
    if not text:
        return
    if kolom.jenis in _NUMBERS and _is_exact(value, kolom.jenis):
        sheet.write_number(*cell, value, style)
    elif kolom.jenis is Jenis.TANGGAL and value >= _OLDEST:
        sheet.write_datetime(*cell, value, style)
    else:
        units = len(text.encode("utf-16-le")) // 2
        if units > MOST_TEXT:
            place = f"{sheet.name}!{xl_rowcol_to_cell(*cell)}"
            raise TeksPanjangError(tempat=place, panjang=units, batas=MOST_TEXT)
        sheet.write_string(*cell, text, style)


def _is_exact(value: Decimal | int, jenis: Jenis) -> bool:
    """Tell whether the fifteen digits that Excel keeps are all that the number has; a DESIMAL keeps its zeros too."""
    kept = Decimal(f"{value:.15g}").normalize()
    return kept == value and (jenis is not Jenis.DESIMAL or f"{kept:f}" == f"{value:f}")


def add_choice(sheet: Worksheet, kolom: Kolom, cells: tuple[int, int, int, int]) -> None:
    """Give cells the drop-down of their field: a closed choice, or the keys of the table it points to."""
    if kolom.pilihan:
        sheet.data_validation(
            *cells,
            {
                "validate": "list",
                "source": f"={choice_name(kolom.pilihan)}",
                "error_title": "Bukan pilihan",
                "error_message": "Pilih salah satu dari daftar.",
            },
        )
    elif kolom.jenis is Jenis.RUJUKAN:
        sheet.data_validation(
            *cells,
            {
                "validate": "list",
                "source": f"={words_name(kolom.rujuk)}",
                "error_type": "warning",
                "error_title": "Belum ada pada daftar",
                "error_message": "Nama ini belum ada pada lembar asalnya. Tetap dipakai?",
            },
        )


def _write_top(sheet: Worksheet, lembar: Lembar, gaya: Gaya) -> None:
    sheet.set_column(0, 0, 9, gaya("tanda"))
    sheet.write_url(TITLE_ROW, 0, f"internal:'{PANDUAN}'!A1", gaya("kembali"), f"‹ {PANDUAN}")
    sheet.set_row(TITLE_ROW, 26, gaya("polos"))  # or else the lines of the columns run through
    first = next(n for n, lajur in enumerate(lembar.lajur, 1) if not lajur.tersembunyi)
    last = min(len(lembar.lajur), first + _HELP_COLUMNS)
    width = sum(lajur.lebar for lajur in lembar.lajur[first - 1 : last] if not lajur.tersembunyi)
    sheet.write_string(TITLE_ROW, first, lembar.judul, gaya("judul"))
    _write_over(sheet, (HELP_ROW, first, HELP_ROW, last), lembar.bantuan, gaya("keterangan"))
    sheet.set_row(HELP_ROW, 16 * _lines(lembar.bantuan, width) + 4, gaya("polos"))
    sheet.write_string(HEAD_ROW, 0, TANDA, gaya("kepala_hitung"))
    sheet.write_string(HINT_ROW, 0, PETUNJUK, gaya("petunjuk"))
    headings = [(str(lajur.judul), lajur.lebar) for lajur in lembar.lajur] + [
        (h.kepala, h.lebar) for h in lembar.hitung
    ]
    sheet.set_row(HEAD_ROW, 16 * max(_lines(text, lebar - 2) for text, lebar in headings) + 6)
    hints = [_lines(lajur.kolom.bantuan, lajur.lebar + 1) for lajur in lembar.lajur if not lajur.sebar]
    sheet.set_row(HINT_ROW, 12.5 * max(hints) + 4)
    if lembar.bercontoh:
        sheet.write_string(HINT_ROW + 1, 0, CONTOH, gaya("contoh"))


def _fit_height(sheet: Worksheet, row: int, baris: BarisLembar, lembar: Lembar) -> None:
    """Give a row the height of its longest text; LibreOffice does not do so on opening."""
    cells = zip(lembar.lajur, baris.sel, strict=True)
    texts = [(str(sel[1]), lajur.lebar) for lajur, sel in cells if sel]
    texts += [(str(hitung.nilai(baris.fields)), hitung.lebar - 4) for hitung in lembar.hitung]  # italics run wider
    lines = max(sum(_lines(part, width - 2) for part in text.split("\n")) for text, width in texts)
    if lines > 1:
        sheet.set_row(row, min(_LINE * lines + 3, _TALLEST))


def _write_over(sheet: Worksheet, cells: tuple[int, int, int, int], text: str, style: Format) -> None:
    """Write one text over several columns; a single cell cannot be merged."""
    if cells[1] == cells[3]:
        sheet.write_string(cells[0], cells[1], text, style)
    else:
        sheet.merge_range(*cells, text, style)


def _lines(text: str, width: int) -> int:
    """How many lines a text takes in a column of this many characters, broken between words."""
    room = max(width, 1) * _NARROW
    if len(text) <= room:
        return 1
    if len(text) > _MOST_MEASURED:
        return ceil(len(text) / room)
    lines, used = 1, 0.0
    for word in text.split(" "):
        if used and used + len(word) > room:
            lines, used = lines + 1, 0.0
        lines += int(len(word) // room)
        used += len(word) + 1
    return lines


def _write_heading(sheet: Worksheet, lembar: Lembar, lajur: Lajur, number: int, gaya: Gaya) -> None:
    kolom = lajur.kolom
    hidden = {"hidden": True} if lajur.tersembunyi else {}
    body = gaya(lajur.terhitung) if lajur.terhitung else gaya.isian(kolom.jenis)
    sheet.set_column(number, number, lajur.lebar, body, hidden)
    if lajur.terhitung:
        sheet.write_string(HEAD_ROW, number, str(lajur.judul), gaya("kepala_hitung"))
        sheet.write_string(HINT_ROW, number, kolom.bantuan, gaya("petunjuk"))
    elif isinstance(lajur.judul, int):
        sheet.write_number(HEAD_ROW, number, lajur.judul, gaya("kepala_isian"))
    elif lajur.geser or lajur.sebar:
        head = gaya("kepala_isian" if lajur.geser else "kepala_sebar")
        sheet.write_string(HEAD_ROW, number, str(lajur.judul), head)
    else:
        sheet.write_string(HEAD_ROW, number, f"{lajur.judul} *" if kolom.wajib else lajur.judul, _head(lajur, gaya))
        sheet.write_string(HINT_ROW, number, kolom.bantuan, gaya("petunjuk"))
    if lajur.sebar and kolom.jenis is Jenis.RUPIAH:
        cells = xl_range(lembar.awal - 1, number, lembar.akhir, number)
        sum_of = _sum_of(cells, lembar)
        place = xl_rowcol_to_cell(HEAD_ROW, number)
        cells_of = (baris.sel[number - 1] for baris in lembar.baris)
        total = sum((sel[0] for sel in cells_of if sel and not isinstance(sel, Rumus)), Decimal())
        sheet.write_formula(
            HINT_ROW, number, f'=IF({place}="","",{sum_of})', gaya("hitung_rupiah"), total if lajur.judul else ""
        )
    if lembar.bercontoh:
        sheet.write_string(HINT_ROW + 1, number, _example(lembar, lajur, number), gaya.contoh(kolom.jenis))


def _head(lajur: Lajur, gaya: Gaya) -> Format:
    return gaya("kepala_jauh" if lajur.jauh else "kepala_wajib" if lajur.kolom.wajib else "kepala")


def _example(lembar: Lembar, lajur: Lajur, number: int) -> str:
    """The example of a field; in a wide sheet only the first value column shows it."""
    before = lembar.lajur[number - 2]
    if lajur.tersembunyi or not lajur.judul or (lajur.sebar and before.sebar and before.kolom == lajur.kolom):
        return ""
    return lajur.contoh


def _write_shared_hint(sheet: Worksheet, lembar: Lembar, gaya: Gaya) -> None:
    """Say once over the value columns of a wide sheet what their headings mean; money shows its totals there."""
    numbers = [n for n, lajur in enumerate(lembar.lajur, 1) if lajur.geser]
    if not numbers or lembar.lajur[numbers[0] - 1].kolom.jenis is Jenis.RUPIAH:
        return
    text = "Menurut tahun pada judul kolom. Tahun pada judul boleh diganti atau ditambah."
    _write_over(sheet, (HINT_ROW, numbers[0], HINT_ROW, numbers[-1]), text, gaya("petunjuk"))


def _write_computed(sheet: Worksheet, lembar: Lembar, hitung: Hitung, number: int, gaya: Gaya) -> None:
    style = gaya("hitung")
    sheet.set_column(number, number, hitung.lebar, style)
    sheet.write_string(HEAD_ROW, number, hitung.kepala, gaya("kepala_hitung"))
    sheet.write_string(HINT_ROW, number, "Dihitung.", gaya("petunjuk"))
    last = lembar.awal + len(lembar.baris) + _COMPUTED_AHEAD
    for row, value in enumerate(_cached(lembar, hitung, last), lembar.awal):
        cells = {
            lajur.field: xl_rowcol_to_cell(row, column, col_abs=True) for column, lajur in enumerate(lembar.lajur, 1)
        }
        sheet.write_formula(row, number, "=" + hitung.rumus.format_map(cells), style, value)
    _keep_computed(sheet, (lembar.awal, number, last, number))


def _cached(lembar: Lembar, hitung: Hitung, last: int) -> Iterator[str | Decimal]:
    """Values to show in a program that does not recalculate."""
    for row in range(lembar.awal, last + 1):
        number = row - lembar.awal
        yield hitung.nilai(lembar.baris[number].fields) if number < len(lembar.baris) else ""
