"""Parts of official papers: cover, letterhead, clauses, signatures."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from akuntabel.dokumen.blocks.inline import Isi

if TYPE_CHECKING:
    from akuntabel.dokumen.blocks import Blok


@dataclass(frozen=True, slots=True)
class Lambang:
    """An emblem: the bytes of the office's own file and its kind (png, jpg, svg)."""

    isi: bytes
    jenis: str
    alt: str


@dataclass(frozen=True, slots=True)
class Sampul:
    """A cover page: title lines, year, owner, address; an empty place where an emblem is not given."""

    judul: str
    pemilik: tuple[str, ...]
    tahun: str
    alamat: tuple[str, ...] = ()
    lambang: Lambang | None = None


@dataclass(frozen=True, slots=True)
class KopSurat:
    """A letterhead: owner lines (the last the largest), contact lines, emblem, and the double rule below."""

    pemilik: tuple[str, ...]
    kontak: tuple[str, ...] = ()
    lambang: Lambang | None = None


@dataclass(frozen=True, slots=True)
class Rincian:
    """Labels with what they say: `Nama : …`, `Menimbang : a. …`, `KESATU : …`.

    `lebar` is the label column's share of the width.
    """

    butir: "tuple[tuple[Isi, tuple[Blok, ...]], ...]"
    lebar: float = 0.22


@dataclass(frozen=True, slots=True)
class Penanda:
    """One signatory: lines above the space (place and date, post), then name and what stands under it."""

    atas: tuple[Isi, ...]
    nama: Isi
    bawah: tuple[Isi, ...] = ()


@dataclass(frozen=True, slots=True)
class TandaTangan:
    """Signatures side by side, left to right, never split and never alone on a page; one alone stands right."""

    penanda: tuple[Penanda, ...]
