"""One table of the document as a sheet that looks as in the report."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import ceil

from xlsxwriter.worksheet import Worksheet

from akuntabel.dokumen import tema
from akuntabel.dokumen.baca.markah import linear
from akuntabel.dokumen.blocks import (
    Baris,
    Blok,
    Butir,
    Daftar,
    Figur,
    Inline,
    Isi,
    JenisBaris,
    Paragraf,
    Rata,
    Rumus,
    Sel,
    Tabel,
    Teks,
)
from akuntabel.dokumen.dokumen import Kertas
from akuntabel.dokumen.gambar.huruf import text_width
from akuntabel.dokumen.lebar import cell_text, fit_table
from akuntabel.dokumen.xlsx.angka import DaftarSel, Nilai
from akuntabel.dokumen.xlsx.gaya import CATATAN, ISI, JUDUL, KEPALA, TAUTAN, UKURAN, Gaya, number_format
from akuntabel.dokumen.xlsx.lembar_angka import write_value

BARIS_TABEL = 3
"""The first head row, counted from zero; title, link and a free row stand above."""

_PAPER = {Kertas.A4: 9, Kertas.F4: 14}  # 14 is Folio, 8.5 by 13 inch, which is F4 in Indonesia
_WIDTHS_PT = (440.0, 560.0, 680.0, 800.0, 960.0, 1120.0)
_LEAST_COLUMN_PT = 66.0  # on average
_PADDING_PT = 12.0  # that columns are wider than what should stay whole
_INSET_PT = 4.0  # that a program leaves free in a cell
_LINE_PT = 13.0
_SLACK = 1.1
_TALLEST_ROW_PT = 400.0  # Excel takes 409
_PT_PER_CHARACTER = 5.25
_RATA = {Rata.KIRI: "left", Rata.TENGAH: "center", Rata.ANGKA: "right"}
_JENIS = {
    JenisBaris.BIASA: {},
    JenisBaris.KELOMPOK: {"bold": True, "bg_color": f"#{tema.AKSEN_TIPIS}"},
    JenisBaris.JUMLAH: {"bold": True, "top": 1, "top_color": f"#{tema.AKSEN}"},
}

Plain = Callable[[Isi], str]


@dataclass(frozen=True, slots=True)
class Petak:
    """A cell with its place: first row and column, counted from the table's first row."""

    sel: Sel
    baris: int
    kolom: int
    jenis: JenisBaris
    kepala: bool


def write_table(
    sheet: Worksheet, table: Tabel, title: str, cells: DaftarSel, gaya: Gaya, plain: Plain, paper: Kertas, home: str
) -> None:
    """Fill a sheet; `home` is the link to the list of sheets."""
    widths = _widths(table)
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width / _PT_PER_CHARACTER)
    sheet.hide_gridlines(2)
    sheet.write_string(0, 0, title, gaya(JUDUL))
    sheet.write_url(1, 0, home, gaya(TAUTAN, font_size=9), "Kembali ke Daftar Isi")
    placed = [*_place(table.head, 0, head=True), *_place(table.body, len(table.head), head=False)]
    for petak in placed:
        _write_cell(sheet, petak, table, cells, gaya, plain)
    for row, height in enumerate(_heights(placed, widths, len(table.head) + len(table.body), plain)):
        sheet.set_row(BARIS_TABEL + row, height)
    _write_notes(sheet, table, sum(widths), gaya, plain)
    _set_up_print(sheet, table, paper)


def _widths(table: Tabel) -> list[float]:
    """Widths in points: the smallest table whose words, codes and figures stay whole, if one of them does."""
    largest = tema.table_size(len(table.kolom))
    for total in (each for each in _WIDTHS_PT if each >= len(table.kolom) * _LEAST_COLUMN_PT or each == _WIDTHS_PT[-1]):
        size, widths = fit_table(table, total, _PADDING_PT)
        if size == largest:
            break
    return [width * UKURAN / size for width in widths]


def _place(rows: tuple[Baris, ...], first: int, *, head: bool) -> Iterator[Petak]:
    """Cells with the rows and columns that they begin in."""
    covered: dict[int, int] = {}
    for number, row in enumerate(rows):
        column = 0
        for cell in row.sel:
            while covered.get(column, 0) > number:
                column += 1
            yield Petak(cell, first + number, column, row.jenis, head)
            covered |= dict.fromkeys(range(column, column + cell.kolom), number + cell.baris)
            column += cell.kolom


def _write_cell(sheet: Worksheet, petak: Petak, table: Tabel, cells: DaftarSel, gaya: Gaya, plain: Plain) -> None:
    cell = petak.sel
    figur = _only_figure(cell)
    look = gaya(*_looks(petak, table, figur))
    row, column = BARIS_TABEL + petak.baris, petak.kolom
    if cell.kolom * cell.baris > 1:
        sheet.merge_range(row, column, row + cell.baris - 1, column + cell.kolom - 1, "", look)
    value = cells.shown(figur) if figur else Nilai("", _text(cell, plain))
    if value.nilai == "" and not value.formula:
        sheet.write_blank(row, column, None, look)
    else:
        write_value(sheet, row, column, value, look)


def _looks(petak: Petak, table: Tabel, figur: Figur | None) -> Iterator[dict[str, object]]:
    cell = petak.sel
    if petak.kepala:
        yield KEPALA
        return
    yield ISI
    yield _JENIS[petak.jenis]
    yield {"align": _RATA[cell.rata or table.kolom[petak.kolom].rata]}
    if cell.nada:
        yield {"bg_color": f"#{tema.NADA[cell.nada]}"}
    if cell.tebal or _is_bold(cell):
        yield {"bold": True}
    if cell.takuk:
        yield {"indent": cell.takuk}
    if figur:
        yield {"num_format": number_format(figur)}


def _only_figure(cell: Sel) -> Figur | None:
    """The figure of a cell that holds nothing else."""
    return cell.isi[0] if len(cell.isi) == 1 and isinstance(cell.isi[0], Figur) else None


def _is_bold(cell: Sel) -> bool:
    return bool(cell.isi) and all(isinstance(span, Teks | Figur) and span.tebal for span in cell.isi)


def _text(cell: Sel, plain: Plain) -> str:
    if not cell.isi or isinstance(cell.isi[0], Inline):
        return plain(cell.isi)  # type: ignore[arg-type]  # spans, as just seen
    return "\n".join(_lines(cell.isi, plain))


def _lines(blocks: tuple[Blok, ...], plain: Plain, indent: str = "") -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraf):
            yield indent + plain(block.isi)
        elif isinstance(block, Daftar):
            for number, item in enumerate(block.butir, 1):
                lines = list(_lines(item, plain, indent + "    "))
                yield f"{indent}{_marker(block.jenis, number)} {''.join(lines[:1]).strip()}"
                yield from lines[1:]
        elif isinstance(block, Rumus):
            yield indent + linear(block.latex)
        else:
            yield indent + cell_text(Sel((block,)))


def _marker(kind: Butir, number: int) -> str:
    return {
        Butir.TITIK: "•",
        Butir.ANGKA: f"{number}.",
        Butir.HURUF: f"{chr(ord('a') + (number - 1) % 26)}.",
        Butir.KURUNG: f"({number})",
    }[kind]


def _heights(placed: list[Petak], widths: list[float], rows: int, plain: Plain) -> list[float]:
    """Heights that show every text whole: programs do not fit rows to merged cells by themselves."""
    heights = [_LINE_PT + 3] * rows
    for petak in sorted(placed, key=lambda each: each.sel.baris):
        span = range(petak.baris, petak.baris + petak.sel.baris)
        width = sum(widths[petak.kolom : petak.kolom + petak.sel.kolom]) - _INSET_PT - petak.sel.takuk * UKURAN
        lines = sum(_wrapped(line, width) for line in _text(petak.sel, plain).split("\n"))
        missing = lines * _LINE_PT + 3 - sum(heights[i] for i in span)
        if missing > 0:
            heights[span[-1]] += missing
    return [min(height, _TALLEST_ROW_PT) for height in heights]


def _wrapped(line: str, width: float) -> int:
    """About how many lines a text takes; lines break at words, so none but the only one is full."""
    lines = text_width(line, UKURAN) / width
    return 1 if lines <= 1 else ceil(lines * _SLACK)


def _write_notes(sheet: Worksheet, table: Tabel, width: float, gaya: Gaya, plain: Plain) -> None:
    row = BARIS_TABEL + len(table.head) + len(table.body)
    for label, isi in (("Catatan", table.catatan), ("Sumber", table.sumber)):
        if not isi:
            continue
        text = f"{label}: {plain(isi)}"
        if len(table.kolom) > 1:
            sheet.merge_range(row, 0, row, len(table.kolom) - 1, "", gaya(CATATAN))
        sheet.write_string(row, 0, text, gaya(CATATAN))
        sheet.set_row(row, _wrapped(text, width) * _LINE_PT + 3)
        row += 1


def _set_up_print(sheet: Worksheet, table: Tabel, paper: Kertas) -> None:
    last_head = BARIS_TABEL + len(table.head)
    sheet.freeze_panes(last_head, 1 if len(table.kolom) > 3 else 0)
    sheet.repeat_rows(BARIS_TABEL, last_head - 1)
    sheet.set_paper(_PAPER[paper])
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.8, right=0.6, top=0.7, bottom=0.7)
    sheet.set_footer("&L&8&A&R&8Halaman &P dari &N")
