"""A document as it was read: headings, paragraphs and tables in order, each with its place.

Unlike the blocks that we compose, what is read has no typed spans: it is text, and every
text knows where it stands, so that a remark can be put at the very cell or sentence.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Tempat:
    """Where something stands.

    `halaman` from 1 (PDF), `baris` the line of a text file from 1, `tabel` the number of the
    table in reading order from 1, `baris_tabel` and `kolom` its row and column from 1 (head
    rows counted), `bagian` the heading it stands under, `lembar` a sheet. `kotak` is its box on
    the page in points, left, bottom, right, top (PDF). `jalur` leads the format's own writer
    back to the element: for DOCX the path of its part and its elements
    (`word/document.xml:/w:document/w:body/w:tbl[3]/w:tr[4]/w:tc[2]`), for XLSX the cell
    (`Sheet1!D7`).
    """

    halaman: int | None = None
    baris: int | None = None
    tabel: int | None = None
    baris_tabel: int | None = None
    kolom: int | None = None
    bagian: str = ""
    lembar: str = ""
    kotak: tuple[float, float, float, float] | None = None
    jalur: str = ""


@dataclass(frozen=True, slots=True)
class JudulTerbaca:
    """A heading; `tingkat` 1 is the highest, as far as the format tells."""

    teks: str
    tingkat: int
    tempat: Tempat


@dataclass(frozen=True, slots=True)
class ParagrafTerbaca:
    """A paragraph or an item of a list, white space folded; `tanda` is the item's mark as printed (`a.`, `-`, `•`)."""

    teks: str
    tempat: Tempat
    tanda: str = ""


@dataclass(frozen=True, slots=True)
class SelTerbaca:
    """A cell where it begins; lines inside it are kept as `\\n`.

    `rumus` is a spreadsheet formula, `nilai` the exact value behind the print, where the
    format has them. `sambungan` tells, for a cell that pages cut, from which character on its
    text stands at another place.
    """

    teks: str
    tempat: Tempat
    kolom: int = 1
    baris: int = 1
    rumus: str = ""
    nilai: Decimal | None = None
    sambungan: tuple[tuple[int, Tempat], ...] = ()

    def tempat_teks(self, mulai: int) -> Tempat:
        """Where the text from a character on stands: the place of the cell, or of its part on a later page."""
        return next((place for start, place in reversed(self.sambungan) if start <= mulai), self.tempat)


@dataclass(frozen=True, slots=True)
class TabelTerbaca:
    """A table in one piece: parts that pages cut are joined and repeated heads dropped.

    `grid` holds for each row and column the cell that covers it (one object repeated over its
    span), all rows equally long. `kepala` is how many rows head it, as far as the format or the
    shape tells. `judul` is the caption that stands with it, without its number; `nomor` is that
    number as printed (`3.2`), `tempat_judul` where the caption stands. `lanjutan` tables without a
    caption follow one of as many columns on the page before, and may go on with it; `terbuka` ones end their
    page, and may go on behind it.
    """

    grid: tuple[tuple[SelTerbaca, ...], ...]
    kepala: int
    tempat: Tempat
    judul: str = ""
    nomor: str = ""
    tempat_judul: Tempat | None = None
    lanjutan: bool = False
    terbuka: bool = False


BlokTerbaca = JudulTerbaca | ParagrafTerbaca | TabelTerbaca


@dataclass(frozen=True, slots=True)
class DokumenTerbaca:
    """Everything that was read from one file, in reading order.

    `catatan` says in Indonesian sentences what could not be read (a page without text, text in
    pictures) so that silence is never taken for soundness.
    """

    berkas: str
    format: str
    blok: tuple[BlokTerbaca, ...]
    halaman: int | None = None
    catatan: tuple[str, ...] = ()

    def tabel(self) -> Iterator[TabelTerbaca]:
        """The tables, in order."""
        return (b for b in self.blok if isinstance(b, TabelTerbaca))


class BacaError(Exception):
    """A file cannot be read at all; the message is one Indonesian sentence: what, and what to do."""
