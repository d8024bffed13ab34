"""The last sheet: every closed choice, which the drop-downs of the other sheets show."""

from enum import StrEnum

from xlsxwriter.utility import quote_sheetname, xl_range_abs
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from akuntabel.berkas.buku.gaya import AKSEN, Gaya
from akuntabel.berkas.buku.tata import DAFTAR_PILIHAN, HEAD_ROW, HELP_ROW, TITLE_ROW
from akuntabel.skema.kolom import kolom_of, tabel_of
from akuntabel.skema.paket import RECORDS


def choice_name(choices: type[StrEnum]) -> str:
    """The defined name of a closed choice."""
    return f"pilihan_{choices.__name__}"


def write_choices(buku: Workbook, sheet: Worksheet, gaya: Gaya) -> None:
    """Write each closed choice as a column, under the heading and the sheet that use it first."""
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
