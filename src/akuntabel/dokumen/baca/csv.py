"""Read a CSV file: rows of cells set apart by semicolons, commas or tabs, as spreadsheets write them."""

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from akuntabel.dokumen.baca.batas import MAKS_KOLOM, MAKS_SEL, MAKS_TEKS, most_rows, ribuan
from akuntabel.dokumen.baca.susun import Penyusun
from akuntabel.dokumen.baca.teks import decode, read_text
from akuntabel.dokumen.baca.terbaca import BacaError, DokumenTerbaca, SelTerbaca, Tempat

_SIGNS = (";", ",", "\t", "|")
_SAMPLE = 50
_MOSTLY = 0.6


def read_csv(path: Path) -> DokumenTerbaca:
    """Read a CSV file; `tempat.baris` is the line where a row begins. One without columns is read as text.

    A blank row ends a table; a row with one cell above a table is a line of text.

    Raises:
        BacaError: the file is no text, is empty, too large or has a cell without end.
    """
    if path.stat().st_size > MAKS_TEKS:
        limit = ribuan(MAKS_TEKS // 1_000_000)
        raise BacaError(f"{path.name} lebih besar dari {limit} MB; bagi menjadi beberapa berkas.")
    text = decode(path.read_bytes()).replace("\r\n", "\n").replace("\r", "\n")
    declared = text[4] if text[:4].casefold() == "sep=" and text[4:5] in _SIGNS else ""
    sign = declared or _sign_of(text)
    if not sign or "\x00" in text:
        return read_text(path)
    composer = Penyusun()
    try:
        _compose(_rows(text, sign, skip=bool(declared)), composer)
    except csv.Error as error:
        raise BacaError(f"{path.name} tidak dapat dibaca sebagai CSV; simpan ulang dari aplikasi asalnya.") from error
    return DokumenTerbaca(path.name, "csv", composer.selesai(), catatan=tuple(composer.catatan))


def _sign_of(text: str) -> str:
    """The sign by which most of the first rows have as many cells, more than one; empty where there is none."""
    best, most = "", 0.0
    for sign in _SIGNS:
        try:
            rows = list(islice(csv.reader(text.split("\n"), delimiter=sign), _SAMPLE))
        except csv.Error:
            continue
        widths = Counter(len(row) for row in rows if any(cell.strip() for cell in row))
        width, count = max(widths.items(), key=lambda item: item[1] * (item[0] > 1), default=(0, 0))
        share = count / max(1, widths.total())
        if width > 1 and share >= _MOSTLY and share * width > most:
            best, most = sign, share * width
    return best


def _rows(text: str, sign: str, *, skip: bool) -> Iterator[tuple[int, list[str]]]:
    """The rows with the line that each begins on, lines inside cells kept."""
    reader = csv.reader(text.splitlines(keepends=True), delimiter=sign)
    line = 1
    for row in reader:
        if not (skip and line == 1):
            yield line, [cell.strip() for cell in row[:MAKS_KOLOM]]
        line = reader.line_num + 1


def _compose(rows: Iterator[tuple[int, list[str]]], composer: Penyusun) -> None:
    table: list[tuple[int, list[str]]] = []
    cells = 0
    for line, row in rows:
        filled = [cell for cell in row if cell]
        if len(filled) > 1 or (table and filled):
            table.append((line, row))
            cells += len(row)
            if cells > MAKS_SEL:
                break
            continue
        _add(table, composer)
        table = []
        if filled:
            composer.paragraf(" ".join(filled[0].split()), Tempat(baris=line))
    _add(table, composer)


def _add(table: Sequence[tuple[int, list[str]]], composer: Penyusun) -> None:
    if not table:
        return
    width = max(len(row) for _, row in table)
    kept = table[: most_rows(width) + 1]
    grid = [[SelTerbaca(text, Tempat(baris=line)) for text in (*row, *[""] * (width - len(row)))] for line, row in kept]
    composer.tabel(grid, Tempat(baris=table[0][0]), kosong=True, terpotong=len(kept) < len(table))
