"""Blocks put in order: what every reader hands over becomes headings, paragraphs and whole tables."""

import re
from collections.abc import Sequence
from dataclasses import replace

from akuntabel.dokumen.baca.batas import MAKS_BLOK, MAKS_SEL, ribuan
from akuntabel.dokumen.baca.bentuk import caption, is_bare_bab, is_capitals, opens_part, split_mark
from akuntabel.dokumen.baca.kepala import head_rows
from akuntabel.dokumen.baca.keterangan import Baris, lines_of_caption, may_caption
from akuntabel.dokumen.baca.sambung import Potongan, append, loose, shorten, spans_of_blanks
from akuntabel.dokumen.baca.terbaca import (
    BlokTerbaca,
    JudulTerbaca,
    ParagrafTerbaca,
    SelTerbaca,
    TabelTerbaca,
    Tempat,
)

_Blok = JudulTerbaca | ParagrafTerbaca | Potongan

_FEWEST_BELOW = 2
_NEAR = 4
"""Behind so few blocks, lines of a head mostly, a table may go on."""
_NOTE = re.compile(r"(?:sumber|catatan|keterangan|ket)\b[^:]{0,20}:", re.IGNORECASE)


class Penyusun:
    """Takes headings, paragraphs and tables in reading order; gives each its section and its number.

    A caption is taken from the paragraphs right before a table; a table that only goes on after
    a page break is joined to the one before it.
    """

    def __init__(self) -> None:
        self._blok: list[_Blok] = []
        self._sel = 0
        self.catatan: list[str] = []

    @property
    def terakhir(self) -> _Blok | None:
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
        elif self._has_room():
            self._blok.append(JudulTerbaca(teks, tingkat, tempat))

    def paragraf(self, teks: str, tempat: Tempat, tanda: str = "") -> None:
        """Take a paragraph or an item of a list."""
        if teks.startswith("NIP"):
            self._demote_signature()
        if self._has_room():
            self._blok.append(ParagrafTerbaca(teks, tempat, tanda))

    def _demote_signature(self) -> None:
        """A post or a name in capitals right above an employee's number is no heading."""
        for at in range(max(0, len(self._blok) - 4), len(self._blok)):
            block = self._blok[at]
            if isinstance(block, JudulTerbaca) and is_capitals(block.teks) and not opens_part(block.teks):
                self._blok[at] = ParagrafTerbaca(block.teks, block.tempat)

    def _has_room(self) -> bool:
        if len(self._blok) < MAKS_BLOK:
            return True
        note = f"Dokumen hanya dibaca sampai {ribuan(MAKS_BLOK)} paragraf."
        if note not in self.catatan:
            self.catatan.append(note)
        return False

    def tambah(self, teks: str) -> None:
        """Let the last paragraph read on."""
        last = self._blok[-1]
        if isinstance(last, ParagrafTerbaca):
            self._blok[-1] = ParagrafTerbaca(f"{last.teks} {teks}", last.tempat, last.tanda)

    def tabel(
        self,
        grid: list[list[SelTerbaca]],
        tempat: Tempat,
        *,
        ditandai: int = 0,
        kosong: bool = False,
        judul: str = "",
        terpotong: bool = False,
    ) -> None:
        """Take a table or a part of one.

        `ditandai` head rows are marked by the format, `kosong` shows merged cells as blanks,
        `judul` is a caption that the format ties to the table, `terpotong` says that rows were left out.
        """
        if not grid or self.penuh or not self._has_room():
            return
        if is_form(grid):
            self._form(grid)
            return
        self._sel += len(grid) * len(grid[0])
        if self._sel >= MAKS_SEL:
            self.catatan.append(f"Dokumen memuat lebih dari {ribuan(MAKS_SEL)} sel; tabel sesudahnya tidak dibaca.")
        part = Potongan(grid, 0, tempat, bool(ditandai), terpotong=terpotong)
        if judul:
            part.nomor, part.judul = caption(judul) or ("", judul)
            part.tempat_judul = tempat
        else:
            self._take_caption(part)
        last = self.terakhir
        if isinstance(last, Potongan) and append(last, part):
            self._notes_below(last)
            return
        part.kepala = head_rows(grid, ditandai)
        part.kunci = [[loose(cell.teks) for cell in row] for row in grid[: part.kepala]]
        if kosong:
            spans_of_blanks(grid, part.kepala)
        shorten(part)
        self._blok.append(part)
        self._notes_below(part)

    def _form(self, grid: list[list[SelTerbaca]]) -> None:
        """Hand over a form, names before colons, as its lines."""
        for row in grid:
            first, *rest = " ".join(cell.teks for cell in row if cell.teks).split("\n")
            self.paragraf(first, row[0].tempat)
            for line in rest:
                mark, text = split_mark(line)
                self.paragraf(text, row[-1].tempat, mark)

    def _notes_below(self, part: Potongan) -> None:
        """Take source and notes out of a table whose last rows hold them across its columns."""
        notes: list[SelTerbaca] = []
        while len(part.grid) > 1 and _is_note(part.grid[-1]):
            notes.insert(0, part.grid.pop()[0])
        for cell in notes:
            for line in cell.teks.splitlines():
                self.paragraf(line, cell.tempat)

    def _take_caption(self, part: Potongan) -> None:
        """Move the caption before a table from the paragraphs into it.

        Right before the table, with its title on the next lines (set as a heading or not) or a unit in
        brackets between; on a sheet other lines may stand between.
        """
        between: list[Baris] = []
        for at in range(len(self._blok) - 1, max(-1, len(self._blok) - 5), -1):
            block = self._blok[at]
            if isinstance(block, Potongan) or not may_caption(block):
                return
            if block.tempat.lembar != part.tempat.lembar:
                return
            if isinstance(block, ParagrafTerbaca) and (found := caption(block.teks)):
                taken = lines_of_caption(found.judul, between, on_sheet=bool(part.tempat.lembar))
                if taken is not None:
                    part.nomor, part.tempat_judul = found.nomor, block.tempat
                    part.judul = " ".join(filter(None, (found.judul, *(line.teks for line in taken))))
                    self._blok[at:] = [line for line in between if line not in taken]
                return
            between.insert(0, block)

    def _captions_below(self) -> None:
        """Give captions to the tables above them where a document has all its captions there.

        That is so where each caption stands right behind a table, some with no table behind them.
        """
        found: list[tuple[int, str, str, Tempat, bool]] = []
        for at, block in enumerate(self._blok):
            after_table = at > 0 and isinstance(self._blok[at - 1], Potongan)
            if isinstance(block, Potongan) and block.tempat_judul is not None:
                found.append((at, block.nomor, block.judul, block.tempat_judul, after_table))
            elif isinstance(block, ParagrafTerbaca) and (told := caption(block.teks)):
                found.append((at, told.nomor, told.judul, block.tempat, after_table))
        loose = [at for at, *_ in found if isinstance(self._blok[at], ParagrafTerbaca)]
        if len(loose) < _FEWEST_BELOW or not all(behind for *_, behind in found):
            return
        for at, nomor, judul, tempat, _ in found:
            own, above = self._blok[at], self._blok[at - 1]
            if isinstance(own, Potongan):
                own.nomor, own.judul, own.tempat_judul = "", "", None
            if isinstance(above, Potongan):
                above.nomor, above.judul, above.tempat_judul = nomor, judul, tempat
        self._blok = [block for at, block in enumerate(self._blok) if at not in set(loose)]

    def selesai(self) -> tuple[BlokTerbaca, ...]:
        """All blocks, every text with its section, every table with its number."""
        self._captions_below()
        blocks: list[BlokTerbaca] = []
        section = sheet = ""
        count = 0
        for at, block in enumerate(self._blok):
            if block.tempat.lembar != sheet:
                section, sheet = "", block.tempat.lembar
            if isinstance(block, JudulTerbaca):
                section = block.teks
                blocks.append(block)
            elif isinstance(block, ParagrafTerbaca):
                blocks.append(ParagrafTerbaca(block.teks, _placed(block.tempat, section), block.tanda))
            else:
                count += 1
                whole = _whole(block, count, section)
                before = [b for b in self._blok[max(0, at - _NEAR) : at] if isinstance(b, Potongan)]
                after = next(iter(self._blok[at + 1 : at + 2]), None)
                blocks.append(replace(whole, lanjutan=_goes_on(before, block), terbuka=_is_open(block, after)))
                if block.terpotong:
                    self.catatan.append(f"Tabel {count} hanya dibaca sampai baris ke-{ribuan(len(block.grid))}.")
        return tuple(blocks)


def _goes_on(before: Sequence[Potongan], part: Potongan) -> bool:
    """Does a table without a caption follow one of as many columns on the page before, little between them?"""
    if part.tempat_judul is not None:
        return False
    return any(len(one.grid[0]) == len(part.grid[0]) and _is_open(one, part) for one in before)


def _is_open(part: Potongan, after: _Blok | None) -> bool:
    """Does a table end its page, as far as the format has pages?"""
    last = max((cell.tempat.halaman or 0 for cell in part.grid[-1]), default=0)
    return last > 0 and after is not None and after.tempat.halaman != last


def is_form(grid: list[list[SelTerbaca]]) -> bool:
    """Does a column of colons stand between names and what is said of them?"""
    if len(grid[0]) != 3 or any(row[0] is row[1] or row[1] is row[2] for row in grid):
        return False
    signs = [row[1].teks for row in grid]
    return ":" in signs and all(sign in {"", ":"} for sign in signs)


def _is_note(row: list[SelTerbaca]) -> bool:
    """Is a row nothing but a note across the table, or blank across it?"""
    if len(row) < 2 or any(cell.teks and cell is not row[0] for cell in row):
        return False
    across = all(cell is row[0] for cell in row)
    return _NOTE.match(row[0].teks) is not None or (across and not row[0].teks)


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
                at = (section, number, row_number, column)
                parts = tuple((start, _placed(place, *at)) for start, place in cell.sambungan)
                place = _placed(cell.tempat, *at)
                cells[id(cell)] = SelTerbaca(cell.teks, place, cell.kolom, cell.baris, cell.rumus, cell.nilai, parts)
        grid.append(tuple(cells[id(cell)] for cell in row))
    captioned = part.tempat_judul
    return TabelTerbaca(
        tuple(grid),
        part.kepala if part.kepala < len(grid) else 0,
        _placed(part.tempat, section, number),
        part.judul,
        part.nomor,
        None if captioned is None else _placed(captioned, section, number),
    )
