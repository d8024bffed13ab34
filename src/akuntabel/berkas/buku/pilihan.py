"""The last sheet: every closed choice, which the drop-downs of the other sheets show."""

from collections.abc import Iterator, Sequence
from enum import StrEnum

from xlsxwriter.utility import quote_sheetname, xl_range_abs, xl_rowcol_to_cell
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from akuntabel.berkas.buku.gaya import AKSEN, Gaya
from akuntabel.berkas.buku.isian import Isian
from akuntabel.berkas.buku.lembar import Lembar
from akuntabel.berkas.buku.tata import DAFTAR_PILIHAN, HEAD_ROW, HELP_ROW, TITLE_ROW
from akuntabel.berkas.sebutan import words_of
from akuntabel.skema.kolom import Jenis, kolom_of, tabel_of
from akuntabel.skema.paket import RECORDS

_COMING = 40
_ON_VIEWS = {
    "unsur": ("lembar_renstra", ("unsur.uraian",)),
    "ukuran": ("lembar_renstra", ("indikator.nama",)),
    "indikator": ("lembar_renstra", ("indikator.nama",)),
    "program": ("lembar_anggaran", ("program.kode", "program.nama")),
}
"""Tables that are filled in on a view: its plan, and the columns that make their words."""


def choice_name(choices: type[StrEnum]) -> str:
    """The defined name of a closed choice."""
    return f"pilihan_{choices.__name__}"


def words_name(table: str) -> str:
    """The defined name of the list of records of a table, as words."""
    return f"sebutan_{table}"


def write_choices(buku: Workbook, sheet: Worksheet, isian: Isian, lembar: Sequence[Lembar], gaya: Gaya) -> None:
    """Write each closed choice as a column, under the heading and the sheet that use it first; then the records.

    Records that are called by one field of a sheet are listed from there, and so grow with it.
    """
    sheet.write_string(TITLE_ROW, 0, DAFTAR_PILIHAN, gaya("judul"))
    sheet.write_string(HELP_ROW, 0, "Isi daftar tarik-turun pada lembar lain. Lembar ini tidak perlu diisi.")
    sheet.set_tab_color(AKSEN)
    sheet.hide_gridlines(2)
    for column, (choices, heading) in enumerate(_choices().items()):
        values = [choice.value for choice in choices]
        sheet.set_column(column, column, max(16, *(len(value) + 3 for value in values)))
        sheet.write_string(HEAD_ROW, column, heading, gaya("kepala"))
        sheet.write_column(HEAD_ROW + 1, column, values, gaya("sel"))
        cells = xl_range_abs(HEAD_ROW + 1, column, HEAD_ROW + len(values), column)
        buku.define_name(choice_name(choices), f"={quote_sheetname(DAFTAR_PILIHAN)}!{cells}")
    live = dict(_live_lists(isian, lembar))
    for column, table in enumerate(_pointed_to(), len(_choices())):
        buku.define_name(words_name(table), live.get(table) or _write_words(sheet, column, table, isian, lembar, gaya))
    sheet.freeze_panes(HEAD_ROW + 1, 0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.protect()


def _choices() -> dict[type[StrEnum], str]:
    found: dict[type[StrEnum], str] = {}
    for record in RECORDS.values():
        for kolom in kolom_of(record).values():
            if kolom.pilihan:
                found.setdefault(kolom.pilihan, f"{tabel_of(record).judul}: {kolom.judul}")
    return found


def _pointed_to() -> Sequence[str]:
    """Tables that others point to, in order."""
    kolom = [k for record in RECORDS.values() for k in kolom_of(record).values()]
    named = {k.rujuk for k in kolom if k.jenis is Jenis.RUJUKAN}
    return [table for table in RECORDS if table in named]


def _write_words(sheet: Worksheet, column: int, table: str, isian: Isian, lembar: Sequence[Lembar], gaya: Gaya) -> str:
    """Write what the records of a table are called, and below it, by formula, those that are still to be filled in.

    Returns:
        The formula of the list, as long as it is filled.
    """
    words = list(isian.sebutan.kata[table].values())
    sheet.set_column(column, column, 40)
    sheet.write_string(HEAD_ROW, column, tabel_of(RECORDS[table]).judul, gaya("kepala"))
    for row, word in enumerate(words, HEAD_ROW + 1):
        sheet.write_string(row, column, word, gaya("sel"))
    first = HEAD_ROW + 1 + len(words)
    for number, formula in enumerate(_coming(table, lembar)):
        sheet.write_formula(first + number, column, formula, gaya("sel"), "")
    cells = f"{quote_sheetname(DAFTAR_PILIHAN)}!{xl_range_abs(HEAD_ROW + 1, column, first + _COMING, column)}"
    return f'=INDEX({cells},1):INDEX({cells},MAX(1,COUNTIF({cells},"?*")))'


def _coming(table: str, lembar: Sequence[Lembar]) -> Iterator[str]:
    """Formulas for the words of the rows that stand empty below the records of a table."""
    sheets = {plan.tabel.nama: plan for plan in lembar}
    before, between, fields = words_of(table)
    home, columns = _ON_VIEWS.get(table, (table, fields))
    plan = sheets[home]
    first = plan.awal + len(plan.baris)
    for row in range(first, first + _COMING):
        cells = [f"{quote_sheetname(plan.judul)}!{xl_rowcol_to_cell(row, plan.nomor(name))}" for name in columns]
        head, *others = cells
        rest = "".join(f'&IF({cell}="","","{between}"&{cell})' for cell in others)
        yield f'=IF({head}="","","{before}"&{head}{rest})'


def _live_lists(isian: Isian, lembar: Sequence[Lembar]) -> Iterator[tuple[str, str]]:
    """Lists that are a column of another sheet, by table: where each record is called by that one cell."""
    own = {plan.tabel.nama: plan for plan in lembar}
    for table in _pointed_to():
        plan, (before, _, fields) = own.get(table), words_of(table)
        texts = isian.teks[table]
        plain = all(isian.sebutan.words(table, t["kode"]) == t[fields[0]] for t in texts)
        if plan and table not in _ON_VIEWS and len(fields) == 1 and not before and plain:
            yield table, f"={plan.terisi(plan.nomor(fields[0]))}"
