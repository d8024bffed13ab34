"""Small parts that all tables share."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from akuntabel.dokumen.blocks import Baris, JenisBaris, Kolom, Nada, Rata, Sel, Tabel
from akuntabel.naskah.teks import Span, as_isi, nomor
from akuntabel.ukur.angka import Angka

KIRI, TENGAH, ANGKA = Rata.KIRI, Rata.TENGAH, Rata.ANGKA

NADA = {
    "biru muda": Nada.BIRU,
    "hijau": Nada.HIJAU,
    "kuning muda": Nada.KUNING,
    "abu-abu tua": Nada.ABU,
    "merah": Nada.MERAH,
}
"""Tint of each class colour that a scale names."""


def kolom(*columns: tuple[float, Rata]) -> tuple[Kolom, ...]:
    """Columns from widths and alignments."""
    return tuple(Kolom(width, align) for width, align in columns)


def kepala(*titles: Span) -> Baris:
    """A head row of one cell a column."""
    return Baris(tuple(Sel(as_isi(title), rata=TENGAH, tebal=True) for title in titles))


def sel_kepala(title: Span, kolom: int = 1, baris: int = 1) -> Sel:
    """A head cell that spans columns or rows."""
    return Sel(as_isi(title), kolom, baris, TENGAH, tebal=True)


def nomor_kolom(count: int, rumus: Mapping[int, str] = MappingProxyType({})) -> Baris:
    """The row of column numbers that official tables carry; a computed column says how: `7 = 6 / 5 × 100`."""
    titles = (f"{n} = {rumus[n]}" if n in rumus else str(n) for n in range(1, count + 1))
    return Baris(tuple(Sel((nomor(title),), rata=TENGAH) for title in titles))


def baris(*cells: Span | Sel, jenis: JenisBaris = JenisBaris.BIASA) -> Baris:
    """A body row; spans become cells."""
    return Baris(tuple(c if isinstance(c, Sel) else Sel(as_isi(c)) for c in cells), jenis)


def baris_jumlah(cells: Sequence[Span | Sel]) -> Baris:
    """A total row."""
    return baris(*cells, jenis=JenisBaris.JUMLAH)


def kelompok(title: Span, columns: int) -> Baris:
    """A heading row inside the body."""
    return baris(Sel(as_isi(title), kolom=columns, rata=KIRI, tebal=True), jenis=JenisBaris.KELOMPOK)


def gabung(groups: Iterable[tuple[Baris, ...]]) -> tuple[Baris, ...]:
    """Chain groups of rows."""
    return tuple(row for group in groups for row in group)


def formulir(tabel: Tabel) -> Tabel:
    """A table as a form has it: no caption, no number, no source."""
    return replace(tabel, judul=(), label="", sumber=(), catatan=())


def nada_of(angka: Angka) -> Nada | None:
    """The tint of the class that a figure names."""
    return NADA.get(angka.warna)
