"""Blocks put in order: what every reader hands over becomes headings, paragraphs and whole tables."""

from akuntabel.dokumen.baca.batas import MAKS_SEL, ribuan
from akuntabel.dokumen.baca.bentuk import caption, is_bare_bab, is_capitals
from akuntabel.dokumen.baca.kepala import head_rows
from akuntabel.dokumen.baca.sambung import Potongan, append, loose, shorten, spans_of_blanks
from akuntabel.dokumen.baca.terbaca import (
    BlokTerbaca,
    JudulTerbaca,
    ParagrafTerbaca,
    SelTerbaca,
    TabelTerbaca,
    Tempat,
)

_LONGEST_TITLE = 250


class Penyusun:
    """Takes headings, paragraphs and tables in reading order; gives each its section and its number.

    A caption is taken from the paragraphs right before a table; a table that only goes on after
    a page break is joined to the one before it.
    """

    def __init__(self) -> None:
        self._blok: list[JudulTerbaca | ParagrafTerbaca | Potongan] = []
        self._sel = 0
        self.catatan: list[str] = []

    @property
    def terakhir(self) -> JudulTerbaca | ParagrafTerbaca | Potongan | None:
        """The block that came last."""
        return self._blok[-1] if self._blok else None

    @property
    def penuh(self) -> bool:
        """Has the document as many cells as are read of one?"""
        return self._sel >= MAKS_SEL

    def judul(self, teks: str, tingkat: int, tempat: Tempat) -> None:
        """Take a heading; the title below a bare `BAB I` belongs to it."""
        last = self.terakhir
        if isinstance(last, JudulTerbaca) and is_bare_bab(last.teks) and is_capitals(teks) and not is_bare_bab(teks):
            self._blok[-1] = JudulTerbaca(f"{last.teks} {teks}", last.tingkat, last.tempat)
        else:
            self._blok.append(JudulTerbaca(teks, tingkat, tempat))

    def paragraf(self, teks: str, tempat: Tempat, tanda: str = "") -> None:
        """Take a paragraph or an item of a list."""
        self._blok.append(ParagrafTerbaca(teks, tempat, tanda))

    def tambah(self, teks: str) -> None:
        """Let the last paragraph read on."""
        last = self._blok[-1]
        if isinstance(last, ParagrafTerbaca):
            self._blok[-1] = ParagrafTerbaca(f"{last.teks} {teks}", last.tempat, last.tanda)

    def tabel(self, grid: list[list[SelTerbaca]], tempat: Tempat, *, ditandai: int = 0, kosong: bool = False) -> None:
        """Take a table or a part of one; `ditandai` head rows are marked, `kosong` shows merged cells as blanks."""
        if not grid or self.penuh:
            return
        self._sel += len(grid) * len(grid[0])
        if self._sel >= MAKS_SEL:
            self.catatan.append(f"Dokumen memuat lebih dari {ribuan(MAKS_SEL)} sel; tabel sesudahnya tidak dibaca.")
        part = Potongan(grid, 0, tempat, bool(ditandai))
        self._take_caption(part)
        last = self.terakhir
        if isinstance(last, Potongan) and append(last, part):
            return
        part.kepala = head_rows(grid, ditandai)
        part.kunci = [[loose(cell.teks) for cell in row] for row in grid[: part.kepala]]
        if kosong:
            spans_of_blanks(grid, part.kepala)
        shorten(part)
        self._blok.append(part)

    def _take_caption(self, part: Potongan) -> None:
        """Move the caption before a table from the paragraphs into it."""
        taken: list[ParagrafTerbaca] = []
        for block in reversed(self._blok[-3:]):
            if not isinstance(block, ParagrafTerbaca) or block.tanda or len(block.teks) > _LONGEST_TITLE:
                return
            taken.insert(0, block)
            if found := caption(block.teks):
                below = [b.teks for b in taken[1:]]
                if found.judul and not all(text.startswith("(") for text in below):
                    return
                if len(below) > 1 and not below[-1].startswith("("):
                    return
                part.nomor, part.tempat_judul = found.nomor, block.tempat
                part.judul = " ".join(filter(None, (found.judul, *below)))
                del self._blok[-len(taken) :]
                return

    def selesai(self) -> tuple[BlokTerbaca, ...]:
        """All blocks, every text with its section, every table with its number."""
        blocks: list[BlokTerbaca] = []
        section = ""
        count = 0
        for block in self._blok:
            if isinstance(block, JudulTerbaca):
                section = block.teks
                blocks.append(block)
            elif isinstance(block, ParagrafTerbaca):
                blocks.append(ParagrafTerbaca(block.teks, _placed(block.tempat, section), block.tanda))
            else:
                count += 1
                blocks.append(_whole(block, count, section))
                if block.terpotong:
                    self.catatan.append(f"Tabel {count} hanya dibaca sampai baris ke-{ribuan(len(block.grid))}.")
        return tuple(blocks)


def _placed(
    place: Tempat, section: str, table: int | None = None, row: int | None = None, column: int | None = None
) -> Tempat:
    return Tempat(place.halaman, place.baris, table, row, column, section, place.lembar, place.kotak, place.jalur)


def _whole(part: Potongan, number: int, section: str) -> TabelTerbaca:
    cells: dict[int, SelTerbaca] = {}
    grid: list[tuple[SelTerbaca, ...]] = []
    for row_number, row in enumerate(part.grid, 1):
        for column, cell in enumerate(row, 1):
            if id(cell) not in cells:
                place = _placed(cell.tempat, section, number, row_number, column)
                cells[id(cell)] = SelTerbaca(cell.teks, place, cell.kolom, cell.baris, cell.rumus, cell.nilai)
        grid.append(tuple(cells[id(cell)] for cell in row))
    captioned = part.tempat_judul
    return TabelTerbaca(
        tuple(grid),
        part.kepala,
        _placed(part.tempat, section, number),
        part.judul,
        part.nomor,
        None if captioned is None else _placed(captioned, section, number),
    )
