"""A report in the bench's own terms: blocks made of marked pieces, so that an error can be planted in one of them.

It knows nothing of our blocks or readers: what is written from it is a stranger's file.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import NamedTuple


class Tanda(NamedTuple):
    """What a piece states: kind of fact, of whom, in which year (0 where none).

    Two pieces with one mark print one fact; they contradict each other when they differ.
    """

    jenis: str
    subjek: str = ""
    tahun: int = 0


@dataclass(frozen=True, slots=True)
class Potong:
    """A run of text; `tanda` says what it states, None for plain words."""

    teks: str
    tanda: Tanda | None = None


Isi = tuple[Potong, ...]


@dataclass(frozen=True, slots=True)
class Sel:
    """A cell over `kolom` columns and `baris` rows."""

    isi: Isi = ()
    kolom: int = 1
    baris: int = 1

    @property
    def teks(self) -> str:
        """The cell as it is printed."""
        return "".join(p.teks for p in self.isi)


Baris = tuple[Sel, ...]


@dataclass(frozen=True, slots=True)
class Judul:
    """A heading; `tingkat` 1 is a chapter."""

    isi: Isi
    tingkat: int


@dataclass(frozen=True, slots=True)
class Alinea:
    """A paragraph, or an item of a list with its mark (`a.`, `1)`)."""

    isi: Isi
    butir: str = ""


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table; `nomor` and `judul` make its caption, which stands above or below, or is left out.

    `jenis` names what it holds, for the bench's own use.
    """

    jenis: str
    head: tuple[Baris, ...]
    body: tuple[Baris, ...]
    nomor: str = ""
    judul: Isi = ()
    letak: str = "atas"  # atas | dua baris | bawah | tanpa
    lanskap: bool = False

    @property
    def baris(self) -> tuple[Baris, ...]:
        """Head and body."""
        return (*self.head, *self.body)

    @property
    def keterangan(self) -> str:
        """The caption in one line; empty where it is left out."""
        return "" if self.letak == "tanpa" else f"Tabel {self.nomor} {''.join(p.teks for p in self.judul)}"


Blok = Judul | Alinea | Tabel


class Letak(NamedTuple):
    """Where a piece stands: block, row and cell of a table (-1 outside one), piece."""

    blok: int
    baris: int
    sel: int
    potong: int


@dataclass(frozen=True, slots=True)
class Lembar:
    """A whole report, named by its layout; `tepat` holds percentages before they were rounded for print."""

    nama: str
    blok: tuple[Blok, ...]
    tepat: Mapping[Tanda, Decimal]

    def potongan(self) -> Iterator[tuple[Letak, Potong]]:
        """Every piece with its place, in reading order."""
        for number, blok in enumerate(self.blok):
            if isinstance(blok, Tabel):
                for row, cells in enumerate(blok.baris):
                    for column, cell in enumerate(cells):
                        for index, part in enumerate(cell.isi):
                            yield Letak(number, row, column, index), part
            else:
                for index, part in enumerate(blok.isi):
                    yield Letak(number, -1, -1, index), part

    def bertanda(self, *jenis: str) -> list[tuple[Letak, Potong]]:
        """The pieces that state one of some kinds of fact."""
        return [(at, p) for at, p in self.potongan() if p.tanda and p.tanda.jenis in jenis]

    def ganti(self, letak: Letak, teks: str) -> "Lembar":
        """The report with other words in one piece."""
        blok = self.blok[letak.blok]
        if not isinstance(blok, Tabel):
            return self.ganti_blok(letak.blok, replace(blok, isi=_put(blok.isi, letak.potong, teks)))
        rows = [list(row) for row in blok.baris]
        cell = rows[letak.baris][letak.sel]
        rows[letak.baris][letak.sel] = replace(cell, isi=_put(cell.isi, letak.potong, teks))
        return self.ganti_baris(letak.blok, tuple(map(tuple, rows)))

    def ganti_baris(self, number: int, rows: tuple[Baris, ...]) -> "Lembar":
        """The report with other rows in one table, as many head rows as before."""
        table = self.blok[number]
        if not isinstance(table, Tabel):
            raise TypeError(f"block {number} is no table")
        heads = len(table.head)
        return self.ganti_blok(number, replace(table, head=rows[:heads], body=rows[heads:]))

    def ganti_blok(self, number: int, *blok: Blok) -> "Lembar":
        """The report with other blocks in the place of one."""
        return replace(self, blok=(*self.blok[:number], *blok, *self.blok[number + 1 :]))

    def sebaris(self, letak: Letak) -> str:
        """What is printed where a piece stands: its row, its paragraph, its heading."""
        blok = self.blok[letak.blok]
        if isinstance(blok, Tabel):
            return " ".join(cell.teks for cell in blok.baris[letak.baris])
        return teks(blok.isi)


def teks(isi: Isi) -> str:
    """Pieces as they are printed."""
    return "".join(p.teks for p in isi)


def _put(isi: Isi, index: int, text: str) -> Isi:
    return (*isi[:index], replace(isi[index], teks=text), *isi[index + 1 :])


def p(text: str, jenis: str = "", subjek: str = "", tahun: int = 0) -> Potong:
    """A piece, marked where a kind of fact is given."""
    return Potong(text, Tanda(jenis, subjek, tahun) if jenis else None)


def sel(*isi: Potong | str, kolom: int = 1, baris: int = 1) -> Sel:
    """A cell of pieces and plain words."""
    return Sel(tuple(part if isinstance(part, Potong) else Potong(part) for part in isi), kolom, baris)


def alinea(*isi: Potong | str, butir: str = "") -> Alinea:
    """A paragraph of pieces and plain words."""
    return Alinea(tuple(part if isinstance(part, Potong) else Potong(part) for part in isi), butir)
