"""Read a PDF into a document: open it within bounds, take its pages apart, put its blocks in order."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any

from pypdfium2 import PdfDocument, PdfiumError

from akuntabel.dokumen.baca.batas import MAKS_BERKAS, ribuan
from akuntabel.dokumen.baca.bentuk import split_mark
from akuntabel.dokumen.baca.pdf.alir import Alinea, Ukuran, level, paragraphs, usual
from akuntabel.dokumen.baca.pdf.baris import Ruas
from akuntabel.dokumen.baca.pdf.bentuk import Lembar
from akuntabel.dokumen.baca.pdf.gambar import figure_lines
from akuntabel.dokumen.baca.pdf.halaman import Halaman, take_apart
from akuntabel.dokumen.baca.pdf.kisi import Kisi
from akuntabel.dokumen.baca.pdf.lembar import read_lembar
from akuntabel.dokumen.baca.pdf.pdfium import raw
from akuntabel.dokumen.baca.pdf.perabot import without_furniture
from akuntabel.dokumen.baca.pdf.putus import known_words
from akuntabel.dokumen.baca.pdf.sambung import alike
from akuntabel.dokumen.baca.susun import Penyusun
from akuntabel.dokumen.baca.terbaca import BacaError, DokumenTerbaca, SelTerbaca, Tempat

_MAX_PAGES = 1_000
_FEW_LINES = 6
_MAX_WORDS = 1_500_000
"""Words of a document; what one holds in memory grows with them."""


def read_pdf(path: Path) -> DokumenTerbaca:
    """Read a PDF that has text.

    Tables come whole, cells with the box they have on their page; pages without text are named
    in `catatan`. Tags, annotations, attachments and scripts of the file are not looked at.

    Raises:
        BacaError: not a PDF, damaged, locked by a password, too large, or without any text.
    """
    pages, total = _read_pages(path)
    notes = _notes(pages, total)
    if not any(page.lembar.kata for page in pages):
        raise BacaError(
            f"{path.name} tidak memuat teks, hanya gambar (hasil pindai); kirim berkas aslinya atau PDF hasil OCR."
        )
    composer = Penyusun()
    _compose(pages, composer)
    blocks = composer.selesai()
    return DokumenTerbaca(path.name, "pdf", blocks, total, (*notes, *composer.catatan))


def _read_pages(path: Path) -> tuple[list[Halaman], int]:
    pages: list[Halaman] = []
    words = 0
    with closing(_open(path)) as document:
        total = len(document)
        for number in range(1, min(total, _MAX_PAGES) + 1):
            pages.append(_read_page(document, number))
            words += len(pages[-1].lembar.kata)
            if words > _MAX_WORDS:
                break
    return pages, total


def _open(path: Path) -> Any:
    try:
        size = path.stat().st_size
    except OSError as error:
        raise BacaError(f"{path.name} tidak dapat dibuka; periksa nama dan izinnya.") from error
    if size > MAKS_BERKAS:
        raise BacaError(f"{path.name} lebih besar dari {ribuan(MAKS_BERKAS)} byte; kecilkan gambarnya dahulu.")
    try:
        document: Any = PdfDocument(path)  # type: ignore[no-untyped-call]
    except PdfiumError as error:
        raise BacaError(_refusal(path.name, raw.FPDF_GetLastError())) from error
    if not len(document):
        document.close()
        raise BacaError(f"{path.name} tidak memuat halaman; buat ulang PDF itu dari dokumen aslinya.")
    return document


def _refusal(name: str, code: int) -> str:
    if code in {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY}:
        return f"{name} dikunci dengan kata sandi; simpan salinannya tanpa kata sandi, lalu ulangi."
    return f"{name} bukan PDF yang utuh; unduh atau buat ulang berkas itu, lalu ulangi."


def _read_page(document: Any, number: int) -> Halaman:
    try:
        page = document[number - 1]
    except PdfiumError:
        return Halaman(Lembar(number, 0, 0, 0, []), [], [])
    with closing(page):
        return take_apart(read_lembar(page, number))


def _notes(pages: Sequence[Halaman], total: int) -> list[str]:
    notes = []
    if silent := [p.lembar.nomor for p in pages if not p.lembar.kata]:
        notes.append(f"Halaman {_ranges(silent)} tidak memuat teks (kosong atau gambar), jadi tidak diperiksa.")
    if cut := [p.lembar.nomor for p in pages if p.lembar.terpotong]:
        notes.append(f"Halaman {_ranges(cut)} terlalu padat dan hanya dibaca sebagian.")
    if len(pages) < total:
        notes.append(f"Hanya {ribuan(len(pages))} halaman pertama dari {ribuan(total)} yang dibaca.")
    return notes


def _ranges(numbers: Sequence[int]) -> str:
    """`1, 4–6`."""
    runs = [[n for _, n in run] for _, run in groupby(enumerate(numbers), lambda pair: pair[1] - pair[0])]
    return ", ".join(str(r[0]) if len(r) == 1 else f"{r[0]}–{r[-1]}" for r in runs)


def _compose(pages: Sequence[Halaman], composer: Penyusun) -> None:
    """Hand everything over in reading order."""
    own = without_furniture(pages)
    normal = usual(own)
    own, drawn = _without_figures(pages, own, normal)
    open_end: Alinea | None = None
    sides = _text_sides(pages, own, normal)
    items = [
        list(_in_order(page, lines, normal, sides[round(page.lembar.lebar)]))
        for page, lines in zip(pages, own, strict=True)
    ]
    parts = [
        (before[-1], after[0])
        for before, after in pairwise(items)
        if before and after and isinstance(before[-1], Kisi) and isinstance(after[0], Kisi)
    ]
    # Back again too: the third page may show a border that the first does not.
    for table, part in (*parts, *reversed(parts)):
        alike(table, part)
    known = known_words(word for page in pages for word in page.lembar.kata)
    if drawn:
        composer.catatan.append(f"Teks di dalam gambar dan grafik pada halaman {_ranges(drawn)} tidak diperiksa.")
    for page, texts in zip(pages, items, strict=True):
        for item in texts:
            if isinstance(item, Kisi):
                _add_table(page.lembar, item, known, composer)
                open_end = None
            elif open_end and _goes_on(open_end, item, normal):
                composer.tambah(item.teks)
                open_end = item if item.penuh else None
            else:
                heading = _add_text(page.lembar, item, normal, composer)
                open_end = item if item.penuh and not heading else None


def _without_figures(
    pages: Sequence[Halaman], own: Sequence[list[Ruas]], normal: Ukuran
) -> tuple[list[list[Ruas]], list[int]]:
    """The lines of each page outside figures, and the pages that have text in one."""
    kept, drawn = [], []
    for page, lines in zip(pages, own, strict=True):
        inside = figure_lines(page, lines, normal)
        kept.append([line for line in lines if id(line) not in inside])
        if inside:
            drawn.append(page.lembar.nomor)
    return kept, drawn


def _text_sides(pages: Sequence[Halaman], own: Sequence[list[Ruas]], normal: Ukuran) -> dict[int, tuple[float, float]]:
    """Where text begins and ends on pages of each width; where there is little of it, with equal margins."""
    sides: dict[int, tuple[float, float]] = {}
    for width in {round(page.lembar.lebar) for page in pages}:
        lines = [
            line
            for page, its in zip(pages, own, strict=True)
            if round(page.lembar.lebar) == width
            for line in its
            if abs(line.ukuran - normal.isi) < 1
        ]
        left = min((line.kotak[0] for line in lines), default=0.0)
        right = max((line.kotak[2] for line in lines), default=0.0)
        sides[width] = left, right if len(lines) >= _FEW_LINES else max(right, width - left)
    return sides


def _in_order(
    page: Halaman, lines: Sequence[Ruas], normal: Ukuran, sides: tuple[float, float]
) -> Iterator[Alinea | Kisi]:
    """Texts and tables of a page from the top down."""
    left, right = sides
    tables = sorted(page.tabel, key=lambda t: -t.kotak[3])
    rest = list(lines)
    for table in tables:
        above = [line for line in rest if line.kotak[1] + line.kotak[3] > table.kotak[1] + table.kotak[3]]
        yield from paragraphs(above, normal, left, right)
        yield table
        rest = [line for line in rest if line.kotak[1] + line.kotak[3] <= table.kotak[1] + table.kotak[3]]
    yield from paragraphs(rest, normal, left, right)


def _goes_on(before: Alinea, after: Alinea, normal: Ukuran) -> bool:
    """Whether a text at the top of a page reads on from the page before."""
    one, two = before.baris[-1], after.baris[0]
    same = abs(one.ukuran - two.ukuran) < 0.6 and one.tebal == two.tebal
    return same and not split_mark(after.teks)[0] and level(after, normal) is None


def _add_text(sheet: Lembar, text: Alinea, normal: Ukuran, composer: Penyusun) -> bool:
    place = Tempat(halaman=sheet.nomor, kotak=sheet.asal(text.kotak))
    plain = text.teks.replace("\xad", "")
    if found := level(text, normal):
        composer.judul(plain, found, place)
        return True
    mark, rest = split_mark(plain)
    composer.paragraf(rest, place, mark)
    return False


def _add_table(sheet: Lembar, table: Kisi, known: frozenset[str], composer: Penyusun) -> None:
    cells = {
        id(p): SelTerbaca(
            p.text(known).replace("\xad", ""),
            Tempat(halaman=sheet.nomor, kotak=sheet.asal(p.kotak)),
            p.lebar,
            p.tinggi,
        )
        for p in table.petak
    }
    grid = [[cells[id(p)] for p in row] for row in table.sel]
    composer.tabel(grid, Tempat(halaman=sheet.nomor, kotak=sheet.asal(table.kotak)))
