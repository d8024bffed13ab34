"""The reviewed PDF with an annotation at the place of each finding."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Page, Pdf, String

from akuntabel.dasar.errors import PesanError
from akuntabel.reviu.hasil import Butir
from akuntabel.reviu.keluaran.teks import remark
from akuntabel.reviu.temuan import Tingkat

PENULIS = "Akuntabel"
_COLOUR = {
    Tingkat.GALAT: (0.96, 0.62, 0.58),
    Tingkat.PERINGATAN: (1.0, 0.85, 0.4),
    Tingkat.SARAN: (0.65, 0.82, 0.96),
}
_NOTE = 20.0  # side of a note's icon, in points
_MOST_NOTES = 20  # notes in one column of a page
_PRINT = 4
_Kotak = tuple[float, float, float, float]


class PdfTidakDapatDitandaiError(PesanError):
    """The PDF was read as text, and cannot be written."""

    pesan = "{nama} tidak dapat diberi catatan; simpan ulang PDF-nya, lalu reviu lagi."


def write_anotasi(file: Path, butir: Sequence[Butir], waktu: datetime) -> bytes:
    """The PDF at `file` with one annotation per finding, coloured by gravity, its code and words inside.

    A finding with a box is a highlight over it; one that has only a page, or none, is a note in
    the margin of that page, or of the first. Nothing printed changes.

    Raises:
        PdfTidakDapatDitandaiError: the file cannot be written again.
    """
    try:
        with Pdf.open(file) as pdf:
            pages = list(pdf.pages)
            notes: dict[int, int] = defaultdict(int)
            for number, b in enumerate(butir, 1):
                at = _page_of(b, len(pages))
                mark = _highlight(b, number, waktu)
                if mark is None:
                    mark = _note(b, number, waktu, _margin(pages[at], notes[at]))
                    notes[at] += 1
                _annotate(pdf, pages[at], mark)
            out = BytesIO()
            pdf.save(out, deterministic_id=True)
    except (pikepdf.PdfError, pikepdf.PasswordError, ValueError, TypeError, IndexError) as error:
        raise PdfTidakDapatDitandaiError(nama=file.name) from error
    return out.getvalue()


def _page_of(butir: Butir, pages: int) -> int:
    page = butir.temuan.tempat.halaman or 1
    return page - 1 if page <= pages else 0


def _annotate(pdf: Pdf, page: Page, mark: Dictionary) -> None:
    mark["/P"] = page.obj
    if "/Annots" not in page:
        page["/Annots"] = Array()
    page.Annots.append(pdf.make_indirect(mark))


def _highlight(butir: Butir, number: int, waktu: datetime) -> Dictionary | None:
    box = butir.temuan.tempat.kotak
    if box is None or butir.temuan.tempat.halaman is None:
        return None
    left, bottom, right, top = box
    corners = (left, top, right, top, left, bottom, right, bottom)
    mark = _mark(butir, number, waktu, box)
    mark["/Subtype"] = Name.Highlight
    mark["/QuadPoints"] = Array([_points(c) for c in corners])
    return mark


def _note(butir: Butir, number: int, waktu: datetime, box: _Kotak) -> Dictionary:
    mark = _mark(butir, number, waktu, box)
    mark["/Subtype"] = Name.Text
    mark["/Name"] = Name.Comment
    return mark


def _mark(butir: Butir, number: int, waktu: datetime, box: _Kotak) -> Dictionary:
    title, *lines = remark(butir)
    place = () if butir.temuan.tempat.kotak else (butir.sebutan,)
    date = String(f"D:{waktu:%Y%m%d%H%M%S}Z")
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


def _margin(page: Page, number: int) -> _Kotak:
    """A box in the left margin, below the notes that stand there."""
    left, _, _, top = (float(side) for side in page.cropbox)
    column, row = divmod(number, _MOST_NOTES)
    x, y = left + 4 + column * _NOTE, top - 4 - row * (_NOTE + 2)
    return x, y - _NOTE, x + _NOTE, y


def _points(value: float) -> float:
    return round(value, 3)
