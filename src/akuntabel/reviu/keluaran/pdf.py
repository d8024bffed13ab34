"""The reviewed PDF with an annotation at the place of each finding."""

import logging
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Page, Pdf, String

from akuntabel.dasar.errors import PesanError
from akuntabel.reviu.hasil import Butir
from akuntabel.reviu.keluaran.pdf_tambah import appended, is_signed
from akuntabel.reviu.keluaran.teks import remark
from akuntabel.reviu.temuan import Tingkat

# What pikepdf mends in a damaged file's metadata is nothing to tell the user of, least of all in English.
logging.getLogger("pikepdf").addHandler(logging.NullHandler())

PENULIS = "Akuntabel"
_COLOUR = {
    Tingkat.GALAT: (0.76, 0.1, 0.1),
    Tingkat.PERINGATAN: (0.72, 0.45, 0.0),
    Tingkat.SARAN: (0.12, 0.3, 0.6),
}
_DASHES = {Tingkat.PERINGATAN: (5, 2), Tingkat.SARAN: (1.5, 1.5)}
_LINE = 1.3  # points
_CLEARANCE = 2.0
_NOTE = 20.0  # side of a note's icon, in points
_MOST_NOTES = 20  # notes in one column of a page
_PRINT = 4
_Kotak = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Anotasi:
    """The annotated file, and whether it holds a signature."""

    isi: bytes
    ditandatangani: bool = False


class PdfTidakDapatDitandaiError(PesanError):
    """The PDF was read as text, and cannot be written."""

    pesan = "{nama} tidak dapat diberi catatan; simpan ulang PDF-nya, lalu reviu lagi."


def write_anotasi(file: Path, butir: Sequence[Butir], waktu: datetime) -> Anotasi:
    """The PDF at `file` with one annotation per finding, its code and words inside.

    A signed file is not rewritten: the annotations follow it as an incremental update, so that
    the version that was signed stays whole.

    A finding with a box is a frame around it, drawn by gravity: full, dashed or dotted. One that
    has only a page, or none, is a note in the margin of that page, or of the first. Nothing printed changes.

    Raises:
        PdfTidakDapatDitandaiError: the file cannot be written again.
    """
    try:
        original = file.read_bytes()
        with Pdf.open(BytesIO(original)) as pdf:
            signed = is_signed(pdf)
            changed: list[Object] = []
            pages = list(pdf.pages)
            notes: dict[int, int] = defaultdict(int)
            for number, b in enumerate(butir, 1):
                at = _page_of(b, len(pages))
                mark = _frame(b, number, waktu)
                if mark is None:
                    mark = _note(b, number, waktu, _margin(pages[at], notes[at]))
                    notes[at] += 1
                changed += _annotate(pdf, pages[at], mark)
            if signed:
                return Anotasi(appended(original, pdf, changed), ditandatangani=True)
            out = BytesIO()
            pdf.save(out, deterministic_id=True)
    except (pikepdf.PdfError, pikepdf.PasswordError, ValueError, TypeError, IndexError) as error:
        raise PdfTidakDapatDitandaiError(nama=file.name) from error
    return Anotasi(out.getvalue())


def _page_of(butir: Butir, pages: int) -> int:
    page = butir.temuan.tempat.halaman or 1
    return page - 1 if page <= pages else 0


def _annotate(pdf: Pdf, page: Page, mark: Dictionary) -> tuple[Object, Object]:
    """Put an annotation on a page; returns the objects that are new or changed."""
    mark["/P"] = page.obj
    if "/Annots" not in page:
        page["/Annots"] = Array()
    added = pdf.make_indirect(mark)
    page.Annots.append(added)
    return added, page.Annots if page.Annots.is_indirect else page.obj


def _frame(butir: Butir, number: int, waktu: datetime) -> Dictionary | None:
    box = butir.temuan.tempat.kotak
    if box is None or butir.temuan.tempat.halaman is None:
        return None
    apart = _CLEARANCE if butir.temuan.tempat.tabel is None else 0  # the lines of a table keep their cells apart
    left, bottom, right, top = box
    mark = _mark(butir, number, waktu, (left - apart, bottom - apart, right + apart, top + apart))
    mark["/Subtype"] = Name.Square
    dashes = _DASHES.get(butir.temuan.tingkat)
    mark["/BS"] = Dictionary(W=_LINE, S=Name.D, D=Array(list(dashes))) if dashes else Dictionary(W=_LINE, S=Name.S)
    return mark


def _note(butir: Butir, number: int, waktu: datetime, box: _Kotak) -> Dictionary:
    mark = _mark(butir, number, waktu, box)
    mark["/Subtype"] = Name.Text
    mark["/Name"] = Name.Comment
    return mark


def _mark(butir: Butir, number: int, waktu: datetime, box: _Kotak) -> Dictionary:
    title, *lines = remark(butir)
    place = () if butir.temuan.tempat.kotak else (butir.sebutan,)
    date = String(f"D:{waktu:%Y%m%d%H%M%S}{_offset(waktu)}")
    return Dictionary(
        Type=Name.Annot,
        Rect=Array([_points(c) for c in box]),
        Contents=String("\n".join([title, *place, *lines])),
        T=String(PENULIS),
        Subj=String(butir.temuan.kode),
        NM=String(f"akuntabel-{number}"),
        M=date,
        CreationDate=date,
        C=Array([_points(c) for c in _COLOUR[butir.temuan.tingkat]]),
        F=_PRINT,
    )


def _offset(waktu: datetime) -> str:
    """The distance from UTC as a PDF writes it: `+07'00'`."""
    offset = f"{waktu:%z}"
    return f"{offset[:3]}'{offset[3:5]}'" if offset else ""


def _margin(page: Page, number: int) -> _Kotak:
    """A box in the left margin, below the notes that stand there."""
    left, _, _, top = (float(side) for side in page.cropbox)
    column, row = divmod(number, _MOST_NOTES)
    x, y = left + 4 + column * _NOTE, top - 4 - row * (_NOTE + 2)
    return x, y - _NOTE, x + _NOTE, y


def _points(value: float) -> float:
    return round(value, 3)
