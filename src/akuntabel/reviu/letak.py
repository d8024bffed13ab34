"""Where a place stands in its document: its order there, its name in words, the words around it."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from akuntabel.dokumen.baca.terbaca import BlokTerbaca, DokumenTerbaca, JudulTerbaca, SelTerbaca, TabelTerbaca, Tempat

_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+(?=[A-Z\"“(])")
_PAGE_NUMBER = re.compile(r"[\s.…]+\d{1,3}$")
_LONGEST_SECTION = 60


class Posisi(NamedTuple):
    """Block of the document from 0 (-1 before the first), row and column of a table from 1 (0 for the whole)."""

    blok: int
    baris: int = 0
    kolom: int = 0


AWAL = Posisi(-1)


@dataclass(frozen=True, slots=True)
class _Urutan:
    """Places in rising order of one number, each with its position."""

    nilai: list[int]
    posisi: list[Posisi]

    def sebelum(self, nilai: int) -> Posisi | None:
        """The last position at or before a number."""
        index = bisect_right(self.nilai, nilai)
        return self.posisi[index - 1] if index else None


class Denah:
    """The plan of one document: finds the block, row and column of any place in it.

    A place that no block has (a part of a paragraph, an element inside a cell) is found by
    what it says of itself: its table, the path of its element, its line, its page.
    """

    def __init__(self, dokumen: DokumenTerbaca) -> None:
        self.dokumen = dokumen
        self._tepat: dict[Tempat, Posisi] = {}
        self._asli: set[int] = set()
        self._tabel: dict[int, int] = {}
        self._jalur: dict[str, Posisi] = {}
        self._paragraf: dict[int, int] = {}
        lines: list[tuple[int, Posisi]] = []
        self._halaman: dict[int, Posisi] = {}
        since_heading = 0
        for index, block in enumerate(dokumen.blok):
            if isinstance(block, TabelTerbaca) and block.tempat.tabel is not None:
                self._tabel.setdefault(block.tempat.tabel, index)
            since_heading = 0 if isinstance(block, JudulTerbaca) else since_heading + 1
            self._paragraf[index] = since_heading
            for tempat, posisi in _places(index, block):
                self._tepat.setdefault(tempat, posisi)
                self._asli.add(id(tempat))
                if tempat.jalur:
                    self._jalur.setdefault(tempat.jalur, posisi)
                if tempat.baris is not None:
                    lines.append((tempat.baris, posisi))
                if tempat.halaman is not None:
                    self._halaman.setdefault(tempat.halaman, posisi)
        lines.sort()
        self._baris = _Urutan([line for line, _ in lines], [posisi for _, posisi in lines])

    def owns(self, tempat: Tempat) -> bool:
        """Was this place read from this document? One that only looks the same was not."""
        return id(tempat) in self._asli

    def holds(self, tempat: Tempat) -> bool:
        """Does the document have such a place?"""
        return tempat in self._tepat

    def posisi(self, tempat: Tempat) -> Posisi:
        """The position of a place; `AWAL` when the document does not know it."""
        return (
            self._tepat.get(tempat)
            or self._by_table(tempat)
            or self._by_path(tempat.jalur)
            or self._by_line(tempat)
            or self._by_page(tempat)
            or AWAL
        )

    def _by_table(self, tempat: Tempat) -> Posisi | None:
        block = self._tabel.get(tempat.tabel) if tempat.tabel is not None else None
        return None if block is None else Posisi(block, tempat.baris_tabel or 0, tempat.kolom or 0)

    def _by_path(self, jalur: str) -> Posisi | None:
        while jalur:
            if found := self._jalur.get(jalur):
                return found
            jalur = jalur.rpartition("/")[0]
        return None

    def _by_line(self, tempat: Tempat) -> Posisi | None:
        return None if tempat.baris is None else self._baris.sebelum(tempat.baris)

    def _by_page(self, tempat: Tempat) -> Posisi | None:
        if tempat.halaman is None:
            return None
        return self._block_at(tempat) or self._halaman.get(tempat.halaman)

    def _block_at(self, tempat: Tempat) -> Posisi | None:
        """The block whose box holds the middle of this one."""
        if tempat.kotak is None:
            return None
        left, bottom, right, top = tempat.kotak
        across, up = (left + right) / 2, (bottom + top) / 2
        for index, block in enumerate(self.dokumen.blok):
            place = block.tempat
            if place.halaman == tempat.halaman and place.kotak is not None:
                x0, y0, x1, y1 = place.kotak
                if x0 <= across <= x1 and y0 <= up <= y1:
                    return Posisi(index)
        return None

    def tabel(self, tempat: Tempat) -> TabelTerbaca | None:
        """The table that a place belongs to."""
        block = self._block(self.posisi(tempat))
        return block if isinstance(block, TabelTerbaca) else None

    def sel(self, tempat: Tempat) -> SelTerbaca | None:
        """The cell that a place is, or lies in."""
        posisi = self.posisi(tempat)
        block = self._block(posisi)
        if not isinstance(block, TabelTerbaca) or not posisi.kolom or posisi.baris > len(block.grid):
            return None
        row = block.grid[posisi.baris - 1]
        return row[posisi.kolom - 1] if posisi.kolom <= len(row) else None

    def teks(self, tempat: Tempat) -> str:
        """What is printed there: a cell, a paragraph, a heading; empty for a whole table or an unknown place."""
        block = self._block(self.posisi(tempat))
        if block is None:
            return ""
        if isinstance(block, TabelTerbaca):
            cell = self.sel(tempat)
            return cell.teks if cell else ""
        return block.teks

    def _block(self, posisi: Posisi) -> BlokTerbaca | None:
        return self.dokumen.blok[posisi.blok] if posisi.blok >= 0 else None

    # In words

    def sebutan(self, tempat: Tempat) -> str:
        """A place as its reader would look for it: `Tabel 3.2 baris 4, halaman 31`."""
        parts = [self._named(tempat)]
        if tempat.tabel is not None and tempat.baris is not None and self.dokumen.format == "teks":
            parts.append(f"baris teks {tempat.baris}")
        if tempat.halaman is not None:
            parts.append(f"halaman {tempat.halaman}")
        return ", ".join(filter(None, parts)) or "seluruh dokumen"

    def _named(self, tempat: Tempat) -> str:
        if tempat.lembar:
            cell = tempat.jalur.rpartition("!")[2]
            return f"lembar {tempat.lembar}" + (f" sel {cell}" if cell else "")
        if tempat.tabel is not None:
            table = self.tabel(tempat)
            name = f"Tabel {table.nomor}" if table and table.nomor else f"tabel ke-{tempat.tabel}"
            return f"{name} baris {tempat.baris_tabel}" if tempat.baris_tabel else name
        if tempat.baris is not None:
            return f"baris {tempat.baris}"
        posisi = self.posisi(tempat)
        if tempat.halaman is not None or posisi == AWAL:
            return ""
        section = f"bagian {shortened(tempat.bagian, _LONGEST_SECTION)}" if tempat.bagian else "awal dokumen"
        paragraph = self._paragraf[posisi.blok]
        return f"{section}, paragraf {paragraph}" if paragraph else section

    def around(self, tempat: Tempat, tercetak: str) -> tuple[str, ...]:
        """The words by which a place is known when the document has moved on.

        For a cell the caption, the head of its column and the name of its row; for a sentence
        its own words, without the page that a line of contents ends with; one entry each.
        """
        posisi = self.posisi(tempat)
        block = self._block(posisi)
        if not isinstance(block, TabelTerbaca):
            return (_PAGE_NUMBER.sub("", sentence_with(self.teks(tempat), tercetak)),)
        head = dict.fromkeys(row[posisi.kolom - 1].teks for row in block.grid[: block.kepala] if posisi.kolom)
        row = block.grid[posisi.baris - 1] if 0 < posisi.baris <= len(block.grid) else ()
        label = max((cell.teks for cell in row), key=_letters, default="")
        return block.judul or block.nomor, " ".join(head), label


def _places(index: int, block: BlokTerbaca) -> Iterator[tuple[Tempat, Posisi]]:
    """Every place of a block with its position; a cell counts where it begins."""
    if not isinstance(block, TabelTerbaca):
        yield block.tempat, Posisi(index)
        return
    if block.tempat_judul is not None:
        yield block.tempat_judul, Posisi(index)
    yield block.tempat, Posisi(index)
    seen: set[int] = set()
    for number, row in enumerate(block.grid, 1):
        for column, cell in enumerate(row, 1):
            if id(cell) not in seen:
                seen.add(id(cell))
                yield cell.tempat, Posisi(index, number, column)


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))


def sentence_with(text: str, needle: str) -> str:
    """The sentence of a paragraph that holds some words; the paragraph when none does."""
    folded = " ".join(text.split())
    wanted = " ".join(needle.split())
    if not wanted:
        return folded
    return next((s for s in _SENTENCE_END.split(folded) if wanted in s), folded)


def shortened(text: str, length: int) -> str:
    """A text cut to a length at a word, with `…` where something is missing."""
    folded = " ".join(text.split())
    if len(folded) <= length:
        return folded
    whole_words = folded[:length].rpartition(" ")[0] or folded[: length - 1]
    return whole_words.rstrip(" ,.;:") + "…"
