"""Blocks of filled cells become tables; lines above and below them become headings and paragraphs."""

from collections.abc import Iterator
from pathlib import Path

from lxml import etree
from openpyxl.utils import get_column_letter

from akuntabel.dokumen.baca import bentuk
from akuntabel.dokumen.baca.arsip import broken, open_archive
from akuntabel.dokumen.baca.batas import MAKS_BARIS_TABEL, most_rows
from akuntabel.dokumen.baca.kepala import distinct
from akuntabel.dokumen.baca.kisi import measured
from akuntabel.dokumen.baca.markah import fold, fold_lines
from akuntabel.dokumen.baca.susun import Penyusun
from akuntabel.dokumen.baca.terbaca import BacaError, DokumenTerbaca, SelTerbaca, Tempat
from akuntabel.dokumen.baca.xlsx.buku import Buku, Lembar, find_workbook

Kisi = list[list[SelTerbaca]]


def read_xlsx(path: Path) -> DokumenTerbaca:
    """Read a workbook; `tempat.lembar` is the sheet, `jalur` the cell (`Sheet1!D7`).

    Raises:
        BacaError: the file is broken, locked, too large, or no workbook.
    """
    composer = Penyusun()
    hidden: list[str] = []
    with open_archive(path) as archive:
        book = Buku(archive, find_workbook(archive))
        try:
            for sheet in book.sheets():
                if sheet.tersembunyi:
                    hidden.append(sheet.nama)
                    continue
                _read_sheet(composer, sheet)
        except etree.XMLSyntaxError as error:
            raise broken(path.name) from error
    if not composer.terakhir:
        raise BacaError(f"{path.name} tidak memuat isian; tidak ada yang dapat dibaca.")
    if hidden:
        composer.catatan.append(f"Lembar tersembunyi tidak dibaca: {', '.join(hidden)}.")
    blocks = composer.selesai()
    return DokumenTerbaca(path.name, "xlsx", blocks, catatan=tuple(composer.catatan))


def _read_sheet(composer: Penyusun, sheet: Lembar) -> None:
    if sheet.terpotong:
        composer.catatan.append(f"Lembar {sheet.nama} terlalu luas; hanya bagian awalnya yang dibaca.")
    for band in _bands(sheet):
        _hand_over(composer, sheet, band)


def _bands(sheet: Lembar) -> Iterator[Kisi]:
    """Rows that follow each other without a blank one between, as grids cut to the columns they use."""
    covered = _merged(sheet)
    numbers = sorted(set(sheet.sel) | {row for row, _ in covered})
    start = 0
    for at in range(1, len(numbers) + 1):
        if at == len(numbers) or numbers[at] != numbers[at - 1] + 1:
            yield _grid(sheet, numbers[start:at], covered)
            start = at


def _merged(sheet: Lembar) -> dict[tuple[int, int], tuple[int, int]]:
    """For each place that merged cells cover, the place where they begin; only those that hold something."""
    covered: dict[tuple[int, int], tuple[int, int]] = {}
    room = 20 * MAKS_BARIS_TABEL
    for area in sheet.gabung:
        room -= (area.bawah - area.atas + 1) * (area.kanan - area.kiri + 1)
        if room < 0 or area.kiri not in sheet.sel.get(area.atas, {}):
            continue
        for row in range(area.atas, area.bawah + 1):
            for column in range(area.kiri, area.kanan + 1):
                covered[row, column] = (area.atas, area.kiri)
    return covered


def _grid(sheet: Lembar, rows: list[int], covered: dict[tuple[int, int], tuple[int, int]]) -> Kisi:
    first, last = rows[0], rows[-1]
    columns = {c for row in rows for c in sheet.sel.get(row, ())} | {c for r, c in covered if first <= r <= last}
    span = range(min(columns), max(columns) + 1)
    rows = rows[: most_rows(len(span)) + 1]
    made: dict[tuple[int, int], SelTerbaca] = {}

    def cell_at(row: int, column: int) -> SelTerbaca:
        place = covered.get((row, column), (row, column))
        if place not in made:
            found = sheet.sel.get(place[0], {}).get(place[1])
            where = Tempat(lembar=sheet.nama, jalur=f"{sheet.nama}!{get_column_letter(place[1])}{place[0]}")
            made[place] = (
                SelTerbaca("", where)
                if found is None
                else SelTerbaca(fold_lines(found.teks), where, rumus=found.rumus, nilai=found.nilai)
            )
        return made[place]

    return measured([[cell_at(row, column) for column in span] for row in rows])


def _hand_over(composer: Penyusun, sheet: Lembar, grid: Kisi) -> None:
    """Lines with one text above a table are its titles; a block with nothing but such lines is text."""
    start = 0
    while start < len(grid) and len(_filled(grid[start])) == 1 and _is_text(_filled(grid[start])[0]):
        start += 1
    if len(grid) - start < 2:
        _lines(composer, grid)
        return
    _lines(composer, grid[:start])
    table = _trimmed(grid[start:])
    composer.tabel(table, Tempat(lembar=sheet.nama, jalur=table[0][0].tempat.jalur))


def _filled(row: list[SelTerbaca]) -> list[SelTerbaca]:
    return [cell for cell in distinct(row) if cell.teks]


def _is_text(cell: SelTerbaca) -> bool:
    return not bentuk.is_value(cell.teks) and not cell.rumus


def _trimmed(grid: Kisi) -> Kisi:
    """Leave out columns at the sides that only titles above the table reached."""
    used = [at for at in range(len(grid[0])) if any(row[at].teks for row in grid)]
    return measured([row[used[0] : used[-1] + 1] for row in grid]) if used else grid


def _lines(composer: Penyusun, grid: Kisi) -> None:
    seen: set[int] = set()
    for row in grid:
        cells = [cell for cell in _filled(row) if id(cell) not in seen]
        seen.update(map(id, cells))
        text = fold(" ".join(cell.teks for cell in cells))
        if not text:
            continue
        place = cells[0].tempat
        if len(cells) == 1 and (level := bentuk.heading_level(text)):
            composer.judul(text, level, place)
        else:
            mark, rest = bentuk.split_mark(text)
            composer.paragraf(rest, place, mark)
