"""Read an HTML page as it stands: nothing in it runs, nothing is loaded."""

import codecs
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path
from typing import NamedTuple, cast

from lxml import etree
from lxml import html as lxml_html

from akuntabel.dokumen.baca import bentuk
from akuntabel.dokumen.baca.batas import MAKS_BARIS_TABEL, MAKS_HTML, MAKS_KOLOM, MAKS_SEL, ribuan
from akuntabel.dokumen.baca.docx.penomoran import as_text
from akuntabel.dokumen.baca.kisi import measured, squared
from akuntabel.dokumen.baca.markah import fold, fold_lines, fraction
from akuntabel.dokumen.baca.susun import Penyusun
from akuntabel.dokumen.baca.teks import decode
from akuntabel.dokumen.baca.terbaca import BacaError, DokumenTerbaca, SelTerbaca, Tempat

_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?([A-Za-z0-9_-]{2,40})""", re.IGNORECASE)
_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_SILENT = frozenset(
    ("annotation", "annotation-xml", "audio", "canvas", "datalist", "dialog", "head", "iframe", "input", "map", "nav")
) | frozenset(("noscript", "object", "rp", "script", "select", "style", "svg", "template", "textarea", "video"))
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = (
    frozenset(
        ("address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset")
    )
    | frozenset(
        (
            "figcaption",
            "figure",
            "footer",
            "form",
            "header",
            "hr",
            "html",
            "legend",
            "li",
            "main",
            "menu",
            "ol",
            "p",
            "pre",
        )
    )
    | frozenset(("section", "summary", "ul"))
)
_SPACES = re.compile(r"[\s\x00-\x08\x0e-\x1f\x7f]+")
_LIST_SHAPE = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_BULLETS = "•◦▪▫"
_SIGN = frozenset("=+×+−-≤≥≈<>·:")
_DEEPEST = 200


def read_html(path: Path) -> DokumenTerbaca:
    """Read an HTML page; `tempat.baris` is the line of its source, `jalur` the path of the element.

    Raises:
        BacaError: the page is empty, broken or too large.
    """
    if path.stat().st_size > MAKS_HTML:
        limit = ribuan(MAKS_HTML // 1_000_000)
        raise BacaError(f"{path.name} lebih besar dari {limit} MB; bagi menjadi beberapa berkas.")
    source = _DECLARATION.sub("", _decoded(path.read_bytes()), count=1)
    parser = lxml_html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        root = lxml_html.document_fromstring(source, parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise BacaError(f"{path.name} kosong atau bukan halaman HTML yang utuh; simpan ulang lalu ulangi.") from error
    reader = _Pembaca(_titles_alone(root))
    reader.read(root)
    if not reader.composer.terakhir:
        raise BacaError(f"{path.name} tidak memuat teks; tidak ada yang dapat dibaca.")
    return DokumenTerbaca(path.name, "html", reader.composer.selesai(), catatan=reader.notes())


def _decoded(data: bytes) -> str:
    """The page's text, by the encoding that it names or by the looks of its bytes."""
    named = _CHARSET.search(data[:4096])
    if named is None or data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return decode(data)
    try:
        return data.decode(named[1].decode("ascii"), errors="replace")
    except LookupError:
        return decode(data)


def _titles_alone(root: etree._Element) -> int:
    """How many levels of headings hold but the title of the page; those do not count."""
    levels = Counter(_HEADINGS[str(heading.tag)] for heading in root.iter(*_HEADINGS))
    top = min(levels, default=1)
    return top if levels[top] == 1 and len(levels) > 1 else top - 1


class Simpul(NamedTuple):
    """An element and its path from the root."""

    unsur: etree._Element
    jalur: str

    def children(self, *tags: str) -> "Iterator[Simpul]":
        """Child elements in order, of some names or of all."""
        counts: Counter[object] = Counter()
        for child in self.unsur.iterchildren(tag=etree.Element):
            counts[child.tag] += 1
            if not tags or child.tag in tags:
                yield Simpul(child, f"{self.jalur}/{child.tag}[{counts[child.tag]}]")

    def place(self) -> Tempat:
        """Where the element stands: its line in the source and its path."""
        return Tempat(baris=cast("int | None", self.unsur.sourceline), jalur=self.jalur)


class _Pembaca:
    """Walks over the page; inline text gathers in `_line` until a block ends it."""

    def __init__(self, shift: int) -> None:
        self.composer = Penyusun()
        self._shift = shift
        self._line: list[str] = []
        self._place = Tempat()
        self._mark = ""
        self._pictures = 0

    def read(self, root: etree._Element) -> None:
        self._walk(Simpul(root, f"/{root.tag}"), 0)
        self._flush()

    def notes(self) -> tuple[str, ...]:
        notes = list(self.composer.catatan)
        if self._pictures:
            notes.append(f"Halaman memuat {self._pictures} gambar; tulisan di dalam gambar tidak dibaca.")
        return tuple(notes)

    def _walk(self, parent: Simpul, depth: int) -> None:
        self._say(parent.unsur.text, parent)
        for child in parent.children():
            if not _is_silent(child.unsur) and depth < _DEEPEST:
                self._child(child, depth + 1)
            self._pictures += child.unsur.tag in {"img", "svg", "canvas"} and not _is_hidden(child.unsur)
            self._say(child.unsur.tail, parent)

    def _child(self, child: Simpul, depth: int) -> None:
        tag = str(child.unsur.tag)
        if tag in _HEADINGS:
            self._flush()
            if text := fold(_text(child.unsur)):
                self.composer.judul(text, max(1, _HEADINGS[tag] - self._shift), child.place())
        elif tag == "table":
            self._flush()
            self._table(child, depth)
        elif tag in {"ul", "ol", "menu"}:
            self._flush()
            self._list(child, depth)
        elif tag == "math":
            self._say(f" {_math(child.unsur, 0)} ", child)
        elif tag == "br":
            self._line.append("\n")
        elif tag in _BLOCKS:
            self._flush()
            self._walk(child, depth)
            self._flush()
        else:
            self._walk(child, depth)

    def _list(self, items: Simpul, depth: int) -> None:
        marks = _marks(items.unsur)
        for item in items.children():
            if _is_silent(item.unsur):
                continue
            self._mark = next(marks) if item.unsur.tag == "li" else ""
            self._child(item, depth)
            self._flush()
            self._mark = ""

    def _say(self, text: str | None, node: Simpul) -> None:
        shown = _one_line(text)
        if shown.strip() and not any(part.strip() for part in self._line):
            self._place = node.place()
        self._line.append(shown)

    def _flush(self) -> None:
        text = fold("".join(self._line))
        self._line.clear()
        if not text:
            return
        level = None if self._mark else bentuk.heading_level(text) if bentuk.opens_part(text) else None
        mark, rest = (self._mark, text) if self._mark else bentuk.split_mark(text)
        self._mark = ""
        if level:
            self.composer.judul(text, level, self._place)
        else:
            self.composer.paragraf(rest, self._place, mark)

    # -- tables

    def _table(self, table: Simpul, depth: int) -> None:
        rows = [row for row in _rows(table) if not _is_hidden(row.unsur)]
        cells = [cell for row in rows[:2] for cell in _cells(row)]
        if len(rows) == 1 and len(cells) == 1:
            self._walk(cells[0], depth + 1)
            self._flush()
            return
        caption = table.unsur.find("caption")
        grid, heads, cut = _grid(rows)
        title = "" if caption is None else fold(_text(caption))
        self.composer.tabel(grid, table.place(), ditandai=heads, judul=title, terpotong=cut)
        if depth < _DEEPEST and next(table.unsur.iterdescendants("table"), None) is not None:
            for inner in _nested(table, depth):
                self._table(inner, depth + 1)


def _rows(table: Simpul) -> Iterator[Simpul]:
    for child in table.children("tr", "thead", "tbody", "tfoot"):
        if child.unsur.tag == "tr":
            yield child
        else:
            yield from child.children("tr")


def _cells(row: Simpul) -> Iterator[Simpul]:
    return (cell for cell in row.children("td", "th") if not _is_hidden(cell.unsur))


def _nested(parent: Simpul, depth: int) -> Iterator[Simpul]:
    """Tables inside a table's cells, not those inside them again."""
    for child in parent.children():
        if child.unsur.tag == "table":
            yield child
        elif not _is_silent(child.unsur) and depth < _DEEPEST:
            yield from _nested(child, depth + 1)


def _grid(rows: Iterable[Simpul]) -> tuple[list[list[SelTerbaca]], int, bool]:
    """Lay out the cells; also how many of the first rows are marked as head, and whether rows were left out."""
    grid: list[list[SelTerbaca]] = []
    open_cells: dict[int, tuple[SelTerbaca, int]] = {}
    heads = 0
    room = MAKS_SEL
    for row in rows:
        line: list[SelTerbaca] = []
        cells = list(_cells(row))
        for cell in cells:
            _carry(line, open_cells)
            whole = SelTerbaca(_cell_text(cell.unsur), cell.place())
            span = _span(cell.unsur, "colspan", MAKS_KOLOM)
            for at in range(len(line), len(line) + span):
                open_cells[at] = (whole, _span(cell.unsur, "rowspan", MAKS_BARIS_TABEL) - 1)
            line += [whole] * span
        _carry(line, open_cells)
        heads += heads == len(grid) and _is_head(row.unsur, cells)
        if line:
            grid.append(line[:MAKS_KOLOM])
            room -= len(line)
        if room < 0 or len(grid) > MAKS_BARIS_TABEL:
            break
    return measured(squared(grid)), heads if heads < len(grid) else 0, room < 0


def _carry(line: list[SelTerbaca], open_cells: dict[int, tuple[SelTerbaca, int]]) -> None:
    """Let cells that began in rows above cover their columns of this one."""
    while (begun := open_cells.get(len(line))) is not None and begun[1] > 0:
        open_cells[len(line)] = (begun[0], begun[1] - 1)
        line.append(begun[0])


def _is_head(row: etree._Element, cells: list[Simpul]) -> bool:
    parent = row.getparent()
    return (parent is not None and parent.tag == "thead") or (
        bool(cells) and all(cell.unsur.tag == "th" for cell in cells)
    )


def _span(cell: etree._Element, name: str, most: int) -> int:
    text = str(cell.get(name, "1")).strip()
    return min(max(1, int(text)), most) if text.isdecimal() and len(text) < 8 else 1


# -- text


def _text(node: etree._Element, depth: int = 0) -> str:
    """The text of an element, a new line for each block in it; tables inside are left out."""
    out = [_one_line(node.text)]
    marks = _marks(node) if node.tag in {"ul", "ol"} else None
    for child in node.iterchildren(tag=etree.Element):
        tag = str(child.tag)
        if tag == "br":
            out.append("\n")
        elif tag == "math":
            out.append(f" {_math(child, 0)} ")
        elif tag != "table" and not _is_silent(child) and depth < _DEEPEST:
            mark = f"{next(marks)} " if marks is not None and tag == "li" else ""
            inner = _text(child, depth + 1)
            out.append(f"\n{mark}{inner.lstrip()}\n" if tag in _BLOCKS else inner)
        out.append(_one_line(child.tail))
    return "".join(out)


def _cell_text(cell: etree._Element) -> str:
    return fold_lines(_text(cell))


def _one_line(text: str | None) -> str:
    """A text as it is shown: the lines of the source mean nothing, control characters are dropped."""
    return _SPACES.sub(" ", text) if text else ""


def _marks(items: etree._Element) -> Iterator[str]:
    """The marks of a list's items, as a browser counts them without a style sheet."""
    if items.tag != "ol":
        above = sum(1 for _ in items.iterancestors("ul", "menu"))
        while True:
            yield _BULLETS[min(above, len(_BULLETS) - 1)]
    start = str(items.get("start", "1"))
    shape = _LIST_SHAPE.get(str(items.get("type", "1")), "decimal")
    for number in count(int(start) if start.isdecimal() and len(start) < 7 else 1):
        yield f"{as_text(number, shape)}."


def _math(node: etree._Element, depth: int) -> str:
    """A formula of MathML on one line."""
    tag = _local(node)
    children = [c for c in node.iterchildren(tag=etree.Element) if _local(c) not in _SILENT]
    if depth > _DEEPEST or not children:
        text = fold("".join(str(part) for part in node.itertext()))
        return f" {text} " if tag == "mo" and text in _SIGN else text
    parts = [_math(child, depth + 1) for child in children]
    if tag == "mfrac" and len(parts) == 2:
        return fraction(*parts)
    if tag in {"msup", "msub"} and len(parts) == 2:
        return f"{parts[0]}{'^' if tag == 'msup' else '_'}{parts[1]}"
    if tag == "msqrt":
        return f"√({''.join(parts)})"
    return "".join(parts)


def _local(node: etree._Element) -> str:
    """The name of an element without its namespace; a page may hold names that XML forbids."""
    return str(node.tag).rpartition("}")[2]


def _is_silent(node: etree._Element) -> bool:
    return node.tag in _SILENT or _is_hidden(node)


def _is_hidden(node: etree._Element) -> bool:
    """Is an element not shown: hidden by attribute, a pop-up that is closed, styled away?"""
    if node.get("hidden") is not None or node.get("popover") is not None:
        return True
    style = node.get("style")
    return style is not None and _HIDDEN_STYLE.search(style) is not None
