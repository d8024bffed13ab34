"""The reviewed DOCX with a comment of Word at the very cell or sentence of each finding."""

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from akuntabel.dokumen.docx.teks import escape
from akuntabel.reviu.hasil import Butir
from akuntabel.reviu.keluaran.docx.alinea import Alinea, Belah, keep_spaces, paragraphs
from akuntabel.reviu.keluaran.docx.catatan_kaki import reference_to
from akuntabel.reviu.keluaran.docx.kemasan import Kemasan
from akuntabel.reviu.keluaran.docx.urai import Bagian, Sisip, Unsur, block_path, splice
from akuntabel.reviu.keluaran.teks import remark

PENULIS = "Akuntabel"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_COMMENT_ID = re.compile(rb'<w:comment\b[^>]*?\bw:id="(\d{1,9})"')
_ROOT_END = re.compile(rb"</w:comments\s*>\s*$")


def write_komentar(file: Path, butir: Sequence[Butir], waktu: datetime) -> bytes:
    """The DOCX at `file` with one comment per finding; everything else byte for byte as it was.

    A finding in a footnote is put at the reference to it, one in a text box at the paragraph that
    the box hangs on; one that has no place in the main text (the whole document, a header) at the
    first paragraph, and names its place. Word takes a comment's time for the local one.
    """
    package = Kemasan(file)
    part = Bagian(package.part(package.utama) or b"", (block_path(b.temuan.tempat.jalur) for b in butir))
    first = max(part.id_bebas, _last_comment(package) + 1)
    marks = _Tanda(part)
    for number, b in enumerate(butir, first):
        run = reference_to(package, part.xml, b.temuan.tempat.jalur)
        if run is None:
            marks.add(b, number)
        else:
            marks.add_around(run, number)
    package.replace(package.utama, splice(part.xml, marks.changes()))
    comments = "".join(_comment(b, number, waktu, marks.holds(b)) for number, b in enumerate(butir, first))
    _store(package, comments.encode())
    return package.write()


class _Tanda:
    """Where comments begin and end, gathered by the byte at which they stand."""

    def __init__(self, part: Bagian) -> None:
        self._part = part
        self._alinea: dict[int, Alinea] = {}
        self._places: dict[int, Belah] = {}
        self._ends: dict[int, list[str]] = defaultdict(list)
        self._begins: dict[int, list[str]] = defaultdict(list)
        self._whole: list[Sisip] = []
        self._empty: dict[int, tuple[Unsur, list[str]]] = {}

    def holds(self, butir: Butir) -> bool:
        """Is the place of a finding in this part?"""
        return block_path(butir.temuan.tempat.jalur) in self._part.unsur

    def add(self, butir: Butir, number: int) -> None:
        """Mark the place of one finding."""
        target = self._part.unsur.get(block_path(butir.temuan.tempat.jalur)) or self._part.pertama
        lines = list(paragraphs(target)) if target else []
        if target is None or not lines:
            return
        if target.nama in {"w:tbl", "w:tr"} or not self.holds(butir):
            lines = lines[:1]
        begin, end = _begin(number), _end(number)
        for line in lines:
            alinea = self._read(line)
            if found := alinea.find(butir.temuan.tercetak):
                self._put(alinea.before(found[0]), begin, self._begins)
                self._put(alinea.after(found[1]), end, self._ends)
                return
        if len(lines) == 1 and lines[0].isi == lines[0].akhir:
            self._empty.setdefault(lines[0].awal, (lines[0], []))[1].append(begin + end)
            return
        self._put_whole(lines[0], begin, at_start=True)
        self._put_whole(lines[-1], end, at_start=False)

    def add_around(self, run: tuple[int, int], number: int) -> None:
        """Mark a whole run."""
        self._put(Belah(run[0]), _begin(number), self._begins)
        self._put(Belah(run[1]), _end(number), self._ends)

    def _read(self, line: Unsur) -> Alinea:
        if line.awal not in self._alinea:
            self._alinea[line.awal] = Alinea(self._part.xml, line)
        return self._alinea[line.awal]

    def _put(self, place: Belah, mark: str, marks: dict[int, list[str]]) -> None:
        self._places.setdefault(place.letak, place)
        marks[place.letak].append(mark)

    def _put_whole(self, line: Unsur, mark: str, *, at_start: bool) -> None:
        """Mark the start or the end of a whole paragraph."""
        if line.isi == line.akhir:
            self._empty.setdefault(line.awal, (line, []))[1].append(mark)
            return
        look = next((child for child in line.anak if child.nama == "w:pPr"), None)
        at = (look.akhir if look else line.isi) if at_start else line.akhir_isi
        self._put(Belah(at), mark, self._begins if at_start else self._ends)

    def changes(self) -> list[Sisip]:
        """What to put in: at each place ends before beginnings, in a parted run where one must be parted."""
        out = []
        for at, place in self._places.items():
            marks = "".join([*self._ends[at], *self._begins[at]]).encode()
            out.append(Sisip(at, at, place.tutup + marks + place.buka))
        spaces = {place.spasi for place in self._places.values() if place.spasi is not None}
        out += [keep_spaces(at) for at in spaces]
        for line, marks_of in self._empty.values():
            tag = self._part.xml[line.awal : line.isi - 2].rstrip()
            name = tag[1:].split()[0]
            out.append(Sisip(line.awal, line.akhir, tag + b">" + "".join(marks_of).encode() + b"</" + name + b">"))
        return out


def _begin(number: int) -> str:
    return f'<w:commentRangeStart w:id="{number}"/>'


def _end(number: int) -> str:
    return f'<w:commentRangeEnd w:id="{number}"/><w:r><w:commentReference w:id="{number}"/></w:r>'


def _comment(butir: Butir, number: int, waktu: datetime, in_place: bool) -> str:
    """A comment; one that cannot stand at its place names it."""
    title, *lines = remark(butir)
    place = () if in_place else (butir.sebutan,)
    paragraphs_of = [_paragraph(title, bold=True), *map(_paragraph, (*place, *lines))]
    return (
        f'<w:comment w:id="{number}" w:author="{PENULIS}" w:date="{waktu:%Y-%m-%dT%H:%M:%SZ}" w:initials="AK">'
        f"{''.join(paragraphs_of)}</w:comment>"
    )


def _paragraph(text: str, *, bold: bool = False) -> str:
    look = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return f'<w:p><w:r>{look}<w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def _last_comment(package: Kemasan) -> int:
    name = package.related("comments")
    return max((int(n) for n in _COMMENT_ID.findall((name and package.part(name)) or b"")), default=-1)


def _store(package: Kemasan, comments: bytes) -> None:
    """Put the comments after those that the document has, or into a part of their own."""
    name = package.related("comments")
    old = package.part(name) if name else None
    end = _ROOT_END.search(old) if old else None
    if name and old and end:
        package.replace(name, old[: end.start()] + comments + old[end.start() :])
        return
    root = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="{_W}">'.encode()
    package.add_related("comments", root + comments + b"</w:comments>", _RELATION, _TYPE)
