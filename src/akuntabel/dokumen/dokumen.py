"""A whole document: sections of blocks, with what a reader's program wants to know of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from enum import Enum

from akuntabel.dokumen.blocks import (
    Blok,
    Daftar,
    Foto,
    Grafik,
    Isi,
    Judul,
    Penomoran,
    Rincian,
    Rujuk,
    Sel,
    Tabel,
    plain,
)


class Kertas(Enum):
    """Paper, width and height in millimetres."""

    A4 = (210, 297)
    F4 = (215, 330)


class NomorHalaman(Enum):
    """Page numbers of a section; a change of kind starts again at one."""

    TANPA = "tanpa"
    ROMAWI = "romawi"
    ARAB = "arab"


@dataclass(frozen=True, slots=True)
class Bagian:
    """Pages of one kind: numbering, and the short title in the footer. Each begins a new page."""

    blok: tuple[Blok, ...]
    nomor: NomorHalaman = NomorHalaman.ARAB
    kaki: str = ""


@dataclass(frozen=True, slots=True)
class Dokumen:
    """A document in Indonesian.

    Wide tables (`Tabel.lanskap`) are put on landscape pages by the writers; neighbours share one.
    `tanggal` is the date of the paper.
    """

    judul: str
    penulis: str
    bagian: tuple[Bagian, ...]
    subjek: str = ""
    kata_kunci: tuple[str, ...] = ()
    kertas: Kertas = Kertas.A4
    bahasa: str = field(default="id-ID")
    tanggal: date | None = None

    @property
    def dibuat(self) -> datetime:
        """What a file says of its making: the paper's date, never the clock, so that one tree gives one file."""
        return datetime.combine(self.tanggal or date(2000, 1, 1), time(), UTC)


def walk(blocks: tuple[Blok, ...]) -> Iterator[Blok]:
    """Walk blocks and what stands inside them, in reading order."""
    for block in blocks:
        yield block
        match block:
            case Daftar(butir=items):
                for item in items:
                    yield from walk(item)
            case Rincian(butir=entries):
                for _, body in entries:
                    yield from walk(body)
            case Tabel(head=head, body=body):
                for row in (*head, *body):
                    for cell in row.sel:
                        yield from walk(cell_blocks(cell))
            case _:
                pass


def cell_blocks(cell: Sel) -> tuple[Blok, ...]:
    """The blocks of a cell; none when it holds one line of spans."""
    return tuple(b for b in cell.isi if isinstance(b, Blok))


@dataclass(frozen=True, slots=True)
class Nomor:
    """Printed numbers of headings and captions, counted once for all formats.

    `judul` maps the position of a heading (in walking order) to its printed number
    (`BAB I`, `A.`, `A.1`, empty when it has none); `label` maps the label of a table or
    picture to its caption number (`Tabel 3.2`).
    """

    judul: tuple[str, ...]
    label: dict[str, str]


def number(document: Dokumen) -> Nomor:
    """Number headings, tables and pictures: `Tabel 3.2` is the second table of Bab III.

    Before the first Bab and in attachments captions count on their own: `Tabel 1`, `Tabel L1.1`.

    Raises:
        ValueError: two blocks have one label.
    """
    headings: list[str] = []
    labels: dict[str, str] = {}
    chapter = ""
    bab = lampiran = 0
    counters = [0, 0, 0]
    captions = {"Tabel": 0, "Gambar": 0}
    for block in (b for part in document.bagian for b in walk(part.blok)):
        if isinstance(block, Judul):
            if block.tingkat == 1 and block.penomoran is not Penomoran.SENYAP:
                captions = dict.fromkeys(captions, 0)
                counters = [0, 0, 0]
                if block.penomoran is Penomoran.BAB:
                    bab += 1
                    chapter = f"{bab}."
                elif block.penomoran is Penomoran.LAMPIRAN:
                    lampiran += 1
                    chapter = f"L{lampiran}."
                else:
                    chapter = ""
            headings.append(_heading_number(block, bab, lampiran, counters))
        elif isinstance(block, Tabel | Grafik | Foto) and block.judul:
            word = "Tabel" if isinstance(block, Tabel) else "Gambar"
            captions[word] += 1
            if block.label in labels:
                raise ValueError(f"two blocks are labelled {block.label!r}")
            labels[block.label] = f"{word} {chapter}{captions[word]}"
    return Nomor(tuple(headings), labels)


def plain_with(isi: Isi, labels: Mapping[str, str]) -> str:
    """Flatten to text, with the numbers of what is referred to.

    Raises:
        KeyError: a reference without a substitute names no captioned block.
    """
    return "".join(
        (labels.get(s.label) or s.pengganti or labels[s.label]) if isinstance(s, Rujuk) else plain((s,)) for s in isi
    )


def _heading_number(block: Judul, bab: int, lampiran: int, counters: list[int]) -> str:
    if block.penomoran is Penomoran.LAMPIRAN:
        return f"Lampiran {lampiran}"
    if block.penomoran is not Penomoran.BAB:
        return ""
    if block.tingkat == 1:
        return f"BAB {roman(bab)}"
    counters[block.tingkat - 2] += 1
    counters[block.tingkat - 1 :] = [0] * (4 - block.tingkat)
    letter = chr(ord("A") + counters[0] - 1)
    return ".".join([letter, *(str(c) for c in counters[1 : block.tingkat - 1])]) + ("." if block.tingkat == 2 else "")


def roman(number: int) -> str:
    """Write a number up to 39 in Roman capitals."""
    tens, ones = divmod(number, 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]
