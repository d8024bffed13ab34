"""Tables and documents written down in a few lines, as a reader would hand them over."""

from akuntabel.dokumen.baca.terbaca import (
    BlokTerbaca,
    DokumenTerbaca,
    JudulTerbaca,
    ParagrafTerbaca,
    SelTerbaca,
    TabelTerbaca,
    Tempat,
)
from akuntabel.reviu.fakta import Besaran, Fakta, TabelDikenali
from akuntabel.reviu.perkara import susun_perkara
from akuntabel.reviu.registry import Perkara


def tabel(text: str, *, kepala: int = 1, judul: str = "", nomor: int = 1) -> TabelTerbaca:
    """A table from lines of cells between bars: `<` goes on from the left, `^` from above, `\\n` breaks a line."""
    grid: list[list[SelTerbaca]] = []
    for at, line in enumerate(filter(None, map(str.strip, text.strip().split("\n"))), 1):
        row: list[SelTerbaca] = []
        for column, cell in enumerate((c.strip() for c in line.split("|")), 1):
            if cell == "<":
                row.append(row[-1])
            elif cell == "^":
                row.append(grid[-1][column - 1])
            else:
                row.append(SelTerbaca(cell.replace("\\n", "\n"), Tempat(tabel=nomor, baris_tabel=at, kolom=column)))
        grid.append(row)
    return TabelTerbaca(tuple(map(tuple, grid)), kepala, Tempat(tabel=nomor), judul=judul)


def judul(text: str, tingkat: int = 1) -> JudulTerbaca:
    return JudulTerbaca(text, tingkat, Tempat())


def paragraf(text: str) -> ParagrafTerbaca:
    return ParagrafTerbaca(text, Tempat())


def dokumen(*blok: BlokTerbaca, berkas: str = "laporan.txt") -> DokumenTerbaca:
    return DokumenTerbaca(berkas, "teks", blok)


def perkara(*blok: BlokTerbaca) -> Perkara:
    """The Perkara of one document of these blocks."""
    return susun_perkara([dokumen(*blok)])


def kenali(text: str, *, kepala: int = 1, judul: str = "") -> TabelDikenali:
    """What one table, alone, is taken for."""
    return perkara(tabel(text, kepala=kepala, judul=judul)).tabel[0]


def fakta(text: str, *, kepala: int = 1, judul: str = "") -> tuple[Fakta, ...]:
    """The facts of one table, alone."""
    return perkara(tabel(text, kepala=kepala, judul=judul)).fakta


def nilai(facts: tuple[Fakta, ...], besaran: Besaran) -> list[tuple[str, str]]:
    """Names and prints of one quantity, in order."""
    return [(f.subjek.nama, f.nilai.teks) for f in facts if f.besaran is besaran]
