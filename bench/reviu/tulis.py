"""Write a report of the bench as DOCX, PDF or text, by none of our own writers."""

import json
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from xml.sax.saxutils import escape

import docx
import typst
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from bench.reviu.lembar import Alinea, Baris, Blok, Judul, Lembar, Sel, Tabel, teks

FORMAT = ("docx", "pdf", "txt")
_PIPA = frozenset({"titik", "tahun baris", "bertingkat"})
"""Layouts whose text has its tables in pipes; the others set them with tabs."""


def tulis(lembar: Lembar, bentuk: str) -> bytes:
    """The file in one format."""
    return {"docx": _docx, "pdf": _pdf, "txt": _txt}[bentuk](lembar)


def _caption(tabel: Tabel) -> list[str]:
    title = teks(tabel.judul)
    if tabel.letak == "tanpa":
        return []
    return [f"Tabel {tabel.nomor}", title] if tabel.letak == "dua baris" else [f"Tabel {tabel.nomor} {title}"]


def _with_captions(blok: Blok) -> Iterator[Blok | str]:
    """A block with the lines of its caption, above or below."""
    if not isinstance(blok, Tabel):
        yield blok
        return
    lines = _caption(blok)
    if blok.letak == "bawah":
        yield blok
        yield from lines
    else:
        yield from lines
        yield blok


def _words(alinea: Alinea) -> str:
    return f"{alinea.butir} {teks(alinea.isi)}".strip()


# DOCX


def _docx(lembar: Lembar) -> bytes:
    document = docx.Document()
    if any(isinstance(b, Tabel) and b.lanskap for b in lembar.blok):
        section = document.sections[0]
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = section.page_height, section.page_width
    for block in lembar.blok:
        for part in _with_captions(block):
            match part:
                case str():
                    document.add_paragraph(part)
                case Judul():
                    document.add_heading(teks(part.isi), part.tingkat)
                case Alinea():
                    document.add_paragraph(_words(part))
                case Tabel():
                    document.element.body.insert(-1, parse_xml(_table_xml(part)))
                    document.add_paragraph()
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def _table_xml(tabel: Tabel) -> str:
    width = sum(c.kolom for c in tabel.baris[0])
    grid = "".join('<w:gridCol w:w="1400"/>' for _ in range(width))
    rows = "".join(f"<w:tr>{''.join(map(_cell_xml, row))}</w:tr>" for row in _covered(tabel.baris, width))
    style = '<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
    return f"<w:tbl {nsdecls('w')}>{style}<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"


def _cell_xml(cell: tuple[Sel, bool]) -> str:
    sel, goes_on = cell
    span = f'<w:gridSpan w:val="{sel.kolom}"/>' if sel.kolom > 1 else ""
    merge = "<w:vMerge/>" if goes_on else '<w:vMerge w:val="restart"/>' if sel.baris > 1 else ""
    run = "" if goes_on else f'<w:r><w:t xml:space="preserve">{escape(sel.teks)}</w:t></w:r>'
    return f"<w:tc><w:tcPr>{span}{merge}</w:tcPr><w:p>{run}</w:p></w:tc>"


def _covered(rows: tuple[Baris, ...], width: int) -> Iterator[list[tuple[Sel, bool]]]:
    """For each row its cells from left to right, those that a cell above goes on in among them."""
    open_cells: dict[int, tuple[Sel, int]] = {}
    for row in rows:
        line: list[tuple[Sel, bool]] = []
        waiting = list(row)
        column = 0
        while column < width:
            if column in open_cells:
                cell, left = open_cells.pop(column)
                line.append((cell, True))
                if left > 1:
                    open_cells[column] = (cell, left - 1)
            else:
                cell = waiting.pop(0)
                line.append((cell, False))
                if cell.baris > 1:
                    open_cells[column] = (cell, cell.baris - 1)
            column += cell.kolom
        yield line


# Text


def _txt(lembar: Lembar) -> bytes:
    lines: list[str] = []
    for block in lembar.blok:
        for part in _with_captions(block):
            match part:
                case str():
                    lines += [part, ""]
                case Judul():
                    lines += [teks(part.isi), ""]
                case Alinea():
                    lines += [_words(part), ""]
                case Tabel():
                    lines += [*_text_rows(part, pipes=lembar.nama in _PIPA), ""]
    return "\n".join(lines).encode()


def _text_rows(tabel: Tabel, *, pipes: bool) -> Iterator[str]:
    width = sum(c.kolom for c in tabel.baris[0])
    for row in _covered(tabel.baris, width):
        texts: list[str] = []
        for cell, goes_on in row:
            texts += ["" if goes_on else cell.teks, *[""] * (cell.kolom - 1)]
        yield f"| {' | '.join(texts)} |" if pipes else "\t".join(texts)


# PDF

_TEMPLAT = """
#let data = json("data.json")
#set page(paper: "a4", flipped: data.lanskap, margin: 2cm, numbering: "1")
#set text(font: "Libertinus Serif", size: 10pt, lang: "id")
#set par(justify: true)
#show table.cell: set par(justify: false)
#for b in data.blok {
  if b.jenis == "judul" {
    let size = if b.tingkat == 1 { 14pt } else { 11pt }
    block(above: 1.4em, below: 0.8em, sticky: true, text(size: size, weight: "bold", b.teks))
  } else if b.jenis == "alinea" {
    par(b.teks)
  } else {
    set text(size: b.ukuran * 1pt)
    table(
      columns: b.lebar.map(w => if w > 0 { w * 1pt } else { 1fr }),
      stroke: 0.5pt,
      table.header(..b.head.map(c => table.cell(colspan: c.kolom, rowspan: c.baris, strong(c.teks)))),
      ..b.body.map(c => table.cell(colspan: c.kolom, rowspan: c.baris, breakable: false, c.teks)),
    )
  }
}
"""


@cache
def _compiler() -> typst.Compiler:
    return typst.Compiler(font_paths=typst.Fonts(include_system_fonts=False))


def _pdf(lembar: Lembar) -> bytes:
    wide = any(isinstance(b, Tabel) and b.lanskap for b in lembar.blok)
    room = 725.0 if wide else 480.0  # points between the margins of A4
    data = {
        "lanskap": wide,
        "blok": [_data(part, room) for block in lembar.blok for part in _with_captions(block)],
    }
    files = {"main.typ": _TEMPLAT.encode(), "data.json": json.dumps(data).encode()}
    found = _compiler().compile(files, format="pdf")  # type: ignore[type-var]
    if not isinstance(found, bytes):
        raise TypeError("the compiler gave no bytes")
    return found


def _data(part: Blok | str, room: float) -> dict[str, object]:
    match part:
        case str():
            return {"jenis": "alinea", "teks": part}
        case Judul():
            return {"jenis": "judul", "teks": teks(part.isi), "tingkat": part.tingkat}
        case Alinea():
            return {"jenis": "alinea", "teks": _words(part)}
        case Tabel():
            head, body = (
                [{"teks": c.teks, "kolom": c.kolom, "baris": c.baris} for row in rows for c in row]
                for rows in (part.head, part.body)
            )
            size, widths = _widths(part, room)
            return {"jenis": "tabel", "head": head, "body": body, "lebar": widths, "ukuran": size}


_LONGEST_SHORT = 22
_INSET = 12.0
_PER_LETTER = 0.58
"""Width of a letter by the size of the type, as wide as capitals and digits need."""


def _widths(tabel: Tabel, room: float) -> tuple[float, list[float]]:
    """Size of the type and widths in points; 0 for columns of long texts, which share what is left.

    A column of short texts is as wide as its longest, and no word of a head runs over its cell.
    """
    width = sum(c.kolom for c in tabel.baris[0])
    longest, word = [0] * width, [4] * width
    for number, row in enumerate(_covered(tabel.baris, width)):
        column = 0
        for cell, _ in row:
            if cell.kolom == 1:
                word[column] = max(word[column], *map(len, cell.teks.split()), 0)
                if number >= len(tabel.head):
                    longest[column] = max(longest[column], len(cell.teks))
            column += cell.kolom
    letters = [max(w, n) if n <= _LONGEST_SHORT else 0 for n, w in zip(longest, word, strict=True)]
    texts = sum(w for n, w in zip(letters, word, strict=True) if not n)
    free = room - _INSET * width
    size = min(8.0, free / (_PER_LETTER * max(1, sum(letters) + texts)))
    return size, [n * size * _PER_LETTER + _INSET if n else 0.0 for n in letters]
