"""Walks over the parts of a DOCX and hands its blocks to the composer."""

import re
from collections import Counter
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from zipfile import ZipFile

from lxml import etree

from akuntabel.dokumen.baca import bentuk
from akuntabel.dokumen.baca.arsip import open_archive, read_part
from akuntabel.dokumen.baca.docx.gaya import DaftarGaya, Gaya, heading_level
from akuntabel.dokumen.baca.docx.isi import Isi, PembacaIsi, is_bold
from akuntabel.dokumen.baca.docx.penomoran import Penomoran
from akuntabel.dokumen.baca.docx.ruang import W, child_of, is_on, number_of, path_of, step_of, value_of
from akuntabel.dokumen.baca.docx.tabel import read_grid
from akuntabel.dokumen.baca.markah import fold, fold_lines
from akuntabel.dokumen.baca.susun import Penyusun
from akuntabel.dokumen.baca.terbaca import BacaError, DokumenTerbaca, Tempat

_PARAGRAPH, _TABLE = f"{W}p", f"{W}tbl"
_WRAPPERS = frozenset((f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}smartTag", f"{W}ins", f"{W}moveTo"))
_TARGET = re.compile(r"(?:^|/)officeDocument$")
_STYLED_HEADINGS = 3
_DEEPEST = 60


@dataclass(frozen=True, slots=True)
class _Alinea:
    """A paragraph ready to be handed over."""

    teks: str
    tanda: str
    gaya: Gaya
    isi: Isi


def read_docx(path: Path) -> DokumenTerbaca:
    """Read a DOCX; `tempat.jalur` is the path of the paragraph or cell in its part.

    Raises:
        BacaError: the file is broken, locked, too large, or no DOCX.
    """
    with open_archive(path) as archive:
        part = _main_part(archive)
        root = read_part(archive, part)
        body = None if root is None else root.find(f"{W}body")
        if root is None or body is None:
            raise BacaError(
                f"{path.name} bukan dokumen Word; buka di Word atau LibreOffice, lalu simpan sebagai .docx."
            )
        folder = part.rpartition("/")[0]
        parts = {
            name: read_part(archive, f"{folder}/{name}.xml")
            for name in ("styles", "numbering", "footnotes", "endnotes")
        }
    reader = _Pembaca(part, parts)
    reader.read(body)
    if not reader.composer.terakhir:
        raise BacaError(f"{path.name} tidak memuat teks; pindaian gambar tidak dapat dibaca.")
    blocks = reader.composer.selesai()
    return DokumenTerbaca(path.name, "docx", blocks, catatan=reader.notes())


def _main_part(archive: ZipFile) -> str:
    """The part that holds the document, as the archive's relations name it."""
    relations = read_part(archive, "_rels/.rels")
    for relation in () if relations is None else relations.iterchildren(tag=etree.Element):
        if _TARGET.search(str(relation.get("Type", ""))):
            return str(relation.get("Target", "")).lstrip("/")
    return "word/document.xml"


class _Pembaca:
    """Reads one document; counts its numbers and notes in reading order."""

    def __init__(self, part: str, parts: dict[str, etree._Element | None]) -> None:
        self.composer = Penyusun()
        self._part = part
        self._styles = DaftarGaya(parts["styles"])
        self._numbers = Penomoran(parts["numbering"])
        self._text = PembacaIsi(self._styles)
        self._notes = {
            (kind, str(note.get(f"{W}id"))): note
            for kind in ("footnotes", "endnotes")
            if (root := parts[kind]) is not None
            for note in root.iterchildren(tag=etree.Element)
        }
        self._note_count: Counter[str] = Counter()
        self._styled = False
        self._nested: list[tuple[etree._Element, str]] = []
        self._other_documents = 0
        self._too_deep = False

    def read(self, body: etree._Element) -> None:
        headings = (p for p in body.iter(_PARAGRAPH) if self._style_of(child_of(p, "pPr")).tingkat > 0)
        self._styled = sum(1 for _ in islice(headings, _STYLED_HEADINGS)) == _STYLED_HEADINGS
        self._blocks(body, f"{self._part}:{path_of(body)}", 0)

    def notes(self) -> tuple[str, ...]:
        notes = list(self.composer.catatan)
        if self._text.gambar:
            notes.append(f"Dokumen memuat {self._text.gambar} gambar; tulisan di dalam gambar tidak dibaca.")
        if self._other_documents:
            notes.append("Dokumen menyisipkan dokumen lain; isinya tidak dibaca.")
        if self._too_deep:
            notes.append("Isi yang bersarang terlalu dalam tidak dibaca.")
        return tuple(notes)

    def _has_depth(self, depth: int) -> bool:
        """May one more level be read? Word itself nests tables no deeper."""
        self._too_deep |= depth >= _DEEPEST
        return depth < _DEEPEST

    # -- blocks

    def _blocks(self, parent: etree._Element, path: str, depth: int) -> None:
        counts: Counter[object] = Counter()
        for child in parent.iterchildren(tag=etree.Element):
            counts[child.tag] += 1
            if child.tag == _PARAGRAPH:
                self._paragraph(child, f"{path}/w:p[{counts[child.tag]}]", depth)
            elif child.tag == _TABLE:
                self._table(child, f"{path}/w:tbl[{counts[child.tag]}]", depth)
            elif child.tag in _WRAPPERS and self._has_depth(depth):
                self._blocks(child, f"{path}/{step_of(child)}", depth + 1)
            elif child.tag == f"{W}altChunk":
                self._other_documents += 1

    def _paragraph(self, paragraph: etree._Element, path: str, depth: int) -> None:
        found = self._read(paragraph)
        text = fold(found.teks)
        place = Tempat(jalur=path)
        if text:
            level = self._heading_level(paragraph, found, text)
            if level:
                self.composer.judul(fold(f"{found.tanda} {text}"), level, place)
            elif found.tanda:
                self.composer.paragraf(text, place, found.tanda)
            else:
                mark, rest = ("", text) if found.gaya.daftar_isi else bentuk.split_mark(text)
                self.composer.paragraf(rest, place, mark)
        self._hanging(found.isi, depth)

    def _hanging(self, content: Isi, depth: int) -> None:
        """Hand over what hangs on a paragraph: text boxes, footnotes."""
        for box in content.kotak if self._has_depth(depth) else ():
            self._blocks(box, f"{self._part}:{path_of(box)}", depth + 1)
        for kind, number in content.catatan:
            note = self._notes.get((kind, number))
            if note is None:
                continue
            self._note_count[kind] += 1
            folder = self._part.rpartition("/")[0]
            for paragraph in note.iterchildren(_PARAGRAPH):
                if text := fold(self._read(paragraph).teks):
                    place = Tempat(jalur=f"{folder}/{kind}.xml:{path_of(paragraph)}")
                    self.composer.paragraf(text, place, str(self._note_count[kind]))

    def _heading_level(self, paragraph: etree._Element, found: _Alinea, text: str) -> int | None:
        if found.gaya.daftar_isi:
            return None
        own = heading_level("", child_of(paragraph, "pPr"), found.gaya.tingkat)
        whole = fold(f"{found.tanda} {text}")
        if own and not bentuk.caption(whole):
            return own
        level = bentuk.heading_level(whole, bold=True)
        if level is None or (bentuk.is_capitals(text) and not self._styled):
            return level
        if level == 1 and self._styled:
            return level if bentuk.opens_part(whole) else None
        return level if is_bold(paragraph, found.gaya) else None

    # -- paragraphs

    def _style_of(self, properties: etree._Element | None) -> Gaya:
        name = value_of(properties, "pStyle")
        return self._styles.of(name or self._styles.bawaan)

    def _read(self, paragraph: etree._Element) -> _Alinea:
        properties = child_of(paragraph, "pPr")
        style = self._style_of(properties)
        content = self._text.read(paragraph, style)
        return _Alinea(content.teks, self._mark(properties, style, content), style, content)

    def _mark(self, properties: etree._Element | None, style: Gaya, content: Isi) -> str:
        """The number that Word sets before a paragraph; an empty one counts too, and a deleted one does not."""
        numbered = child_of(properties, "numPr")
        number = value_of(numbered, "numId") or style.nomor
        if not number or number == "0" or (not content.teks.strip() and _is_gone(properties)):
            return ""
        level = number_of(value_of(numbered, "ilvl"), style.lapis)
        return self._numbers.next(number, level)

    # -- tables

    def _table(self, table: etree._Element, path: str, depth: int) -> None:
        outer, self._nested = self._nested, []
        if (alone := _only_cell(table)) is not None and self._has_depth(depth):
            self._blocks(alone, f"{path}/w:tr[1]/w:tc[1]", depth + 1)
            self._nested = outer
            return
        grid = read_grid(table, path, self._cell_text)
        nested, self._nested = self._nested, outer
        self.composer.tabel(grid.baris, Tempat(jalur=path), ditandai=grid.ulang, terpotong=grid.terpotong)
        for inner, inner_path in nested:
            if self._has_depth(depth):
                self._table(inner, inner_path, depth + 1)

    def _cell_text(self, cell: etree._Element, path: str) -> str:
        """The text of a cell, a line for each paragraph; tables inside it are kept for later."""
        lines: list[str] = []
        self._cell_lines(cell, path, lines, 0)
        return fold_lines("\n".join(lines))

    def _cell_lines(self, parent: etree._Element, path: str, lines: list[str], depth: int) -> None:
        counts: Counter[object] = Counter()
        for child in parent.iterchildren(tag=etree.Element):
            counts[child.tag] += 1
            if child.tag == _PARAGRAPH:
                found = self._read(child)
                lines.append(f"{found.tanda} {found.teks}" if found.teks.strip() else "")
                for box in found.isi.kotak if self._has_depth(depth) else ():
                    self._cell_lines(box, path, lines, depth + 1)
            elif child.tag == _TABLE:
                self._nested.append((child, f"{path}/w:tbl[{counts[child.tag]}]"))
            elif child.tag in _WRAPPERS and self._has_depth(depth):
                self._cell_lines(child, f"{path}/{step_of(child)}", lines, depth + 1)


def _only_cell(table: etree._Element) -> etree._Element | None:
    """The cell of a table that is nothing but a frame."""
    rows = table.findall(f"{W}tr")
    cells = rows[0].findall(f"{W}tc") if len(rows) == 1 else []
    return cells[0] if len(cells) == 1 and len(rows[0].findall(f"{W}sdt")) == 0 else None


def _is_gone(properties: etree._Element | None) -> bool:
    """Was the paragraph's own end deleted?"""
    marks = child_of(properties, "rPr")
    return child_of(marks, "del") is not None or bool(is_on(marks, "vanish"))
