"""On which page each bookmark falls, as near as a small lay-out of our own can tell.

Contents show these numbers until Word or LibreOffice lays the document out and updates them.
The text is read back from the XML, so that what a style says is said in one place.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from itertools import zip_longest
from typing import Any

from lxml import etree

from akuntabel.dokumen.docx.bagian import Seksi
from akuntabel.dokumen.docx.gaya import SISI_LETAK, styles_xml
from akuntabel.dokumen.docx.penomoran import TAKUK_ISI, TAKUK_SEL
from akuntabel.dokumen.docx.ruang import NS, WP, W
from akuntabel.dokumen.docx.ukuran import EMU_PER_TWIP, TWIPS_PER_PT
from akuntabel.dokumen.dokumen import Kertas, NomorHalaman, roman

# Widths of Arial in thousandths of its size; what is not listed is as wide as a figure.
_WIDTHS = {
    ord(char): width
    for width, chars in {
        222: "ijl", 260: "|", 278: " !,./:;I[]ft", 333: "()-`r", 355: '"', 389: "*", 500: "Jcksvxyz", 584: "+<=>~",
        611: "FTZ", 667: "&ABEKPSVXY", 722: "CDHNRUw", 778: "GOQ", 833: "Mm", 889: "%", 944: "W", 1015: "@",
    }.items()
    for char in chars
}  # fmt: skip
_OTHER = 556
_BOLD = 1.06
_LINE = 1.149  # a line of Arial, in its size
_VAL = f"{W}val"
_FORMULA = 2.6  # the lines that a displayed formula takes


@dataclass(frozen=True, slots=True)
class Bentuk:
    """The shape of a paragraph, lengths in twips; `pas` is an exact line height."""

    ukuran: float = 11
    tebal: bool = False
    kapital: bool = False
    faktor: float = 1
    pas: int = 0
    sebelum: int = 0
    sesudah: int = 0
    kiri: int = 0
    kanan: int = 0
    lekat: bool = False
    baru: bool = False

    @property
    def baris(self) -> float:
        """The height of a line."""
        return self.pas or self.faktor * self.ukuran * TWIPS_PER_PT * _LINE


@dataclass(slots=True)
class Kotak:
    """What no page parts: a line, a row, a picture.

    `jarak` stands above it, `lekat` holds it on the page of the next one, `baru` begins a page,
    `ulang` is the height of head rows that a new page repeats above it.
    """

    tinggi: float
    jarak: float = 0
    lekat: bool = False
    baru: bool = False
    ulang: float = 0
    tanda: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Baris:
    """A row: one box, or the lines of its highest cell where pages may part it.

    `gabung` has the columns of merged cells: the height that one needs, None where it goes on.
    """

    kotak: list[Kotak]
    gabung: dict[int, float | None]
    kepala: bool


def estimate_pages(kertas: Kertas, sections: Sequence[tuple[Seksi, str]]) -> dict[str, str]:
    """Printed page numbers by bookmark, from the XML of each section."""
    pages: dict[str, str] = {}
    last = 0
    for section, xml in sections:
        first = 1 if section.mulai else last + 1
        body = etree.fromstring(f"<w:body {NS}>{xml}</w:body>")
        boxes = _TataLetak(_shapes(kertas)).boxes(body, section.halaman.lebar_isi)
        for page, box in _paginate(list(boxes), section.halaman.tinggi_isi):
            last = first + page
            printed = roman(last).lower() if section.nomor is NomorHalaman.ROMAWI else str(last)
            pages |= dict.fromkeys(box.tanda, printed)
    return pages


def _paginate(boxes: list[Kotak], height: float) -> Iterator[tuple[int, Kotak]]:
    page, used = 0, 0.0
    for group in _groups(boxes):
        whole = sum(box.jarak + box.tinggi for box in group)
        if used and (group[0].baru or used + whole > height >= whole):
            page, used = page + 1, group[0].ulang
        for box in group:
            gap = box.jarak if used else 0
            if used > box.ulang and used + gap + box.tinggi > height:
                page, used, gap = page + 1, box.ulang, 0
            used += gap + box.tinggi
            yield page, box


def _groups(boxes: list[Kotak]) -> Iterator[list[Kotak]]:
    """Boxes that hold together."""
    group: list[Kotak] = []
    for box in boxes:
        if group and (box.baru or not group[-1].lekat):
            yield group
            group = []
        group.append(box)
    if group:
        yield group


class _TataLetak:
    """Lays paragraphs and tables out one under the other."""

    def __init__(self, shapes: dict[str, Bentuk], step: int = TAKUK_ISI) -> None:
        self._shapes = shapes
        self._step = step
        self.sesudah = 0
        self._breaks = False

    def boxes(self, parent: etree._Element, width: int) -> Iterator[Kotak]:
        for child in parent:
            if child.tag == f"{W}p":
                yield from self._paragraph(child, width)
            elif child.tag == f"{W}tbl":
                yield from self._table(child)
            elif child.tag == f"{W}sdt":
                yield from self.boxes(child[-1], width)

    def _paragraph(self, node: etree._Element, width: int) -> Iterator[Kotak]:
        style = node[0][0].get(_VAL, "")
        if style == "Jeda" and node.find(f"{W}r/{W}br") is not None:
            self._breaks = True
            return
        shape = self._shape(style, node[0])
        lines = sum(
            _lines(text.upper() if shape.kapital else text, width - shape.kiri - shape.kanan, shape.ukuran, shape.tebal)
            for text in _texts(node)
        )
        height = _content_height(style, node, shape)
        gap, self.sesudah = self.sesudah + shape.sebelum, shape.sesudah
        for line in range(lines):
            yield Kotak(
                height,
                jarak=0 if line else gap,
                lekat=shape.lekat or (lines > 1 and line in {0, lines - 2}),
                baru=line == 0 and (shape.baru or self._breaks),
                tanda=[] if line else [mark.get(f"{W}name", "") for mark in node.iter(f"{W}bookmarkStart")],
            )
            self._breaks = False

    def _shape(self, style: str, properties: etree._Element) -> Bentuk:
        """The style's shape with what the paragraph says itself."""
        shape = self._shapes[style]
        for child in properties:
            if child.tag == f"{W}keepNext":
                shape = replace(shape, lekat=True)
            elif child.tag == f"{W}spacing":
                before, after = child.get(f"{W}before", "0"), child.get(f"{W}after", "0")
                shape = replace(shape, sebelum=int(before), sesudah=int(after))
            elif child.tag == f"{W}ind":
                shape = replace(shape, kiri=int(child.get(f"{W}left", "0")))
            elif child.tag == f"{W}numPr" and not shape.baru:
                shape = replace(shape, kiri=self._step * (int(child[0].get(_VAL, "0")) + 1))
        return shape

    def _table(self, node: etree._Element) -> Iterator[Kotak]:
        margins = node.find(f"{W}tblPr/{W}tblCellMar")
        across, beside = (40, SISI_LETAK) if margins is None else _sum_margins(margins)
        gap, self.sesudah = self.sesudah, 0
        rows = [self._row(row, across, beside) for row in node.iterfind(f"{W}tr")]
        _stretch(rows)
        repeated = 0.0
        rows[0].kotak[0].jarak += gap
        for row in rows:
            if row.kepala:
                repeated += sum(box.tinggi for box in row.kotak)
            else:
                for box in row.kotak:
                    box.ulang = repeated
            yield from row.kotak

    def _row(self, row: etree._Element, across: int, beside: int) -> Baris:
        said = {child.tag: child for child in row[0]} if row[0].tag == f"{W}trPr" else {}
        height = float(said[f"{W}trHeight"].get(_VAL, "0")) if f"{W}trHeight" in said else 0.0
        lines, marks, keep = [Kotak(0)], list[str](), False
        merged: dict[int, float | None] = {}
        column = 0
        for cell in row.iterfind(f"{W}tc"):
            properties = {child.tag: child for child in cell[0]}
            layout = _TataLetak(self._shapes, TAKUK_SEL)
            inner = list(layout.boxes(cell, int(properties[f"{W}tcW"].get(f"{W}w", "0")) - beside))
            marks += (mark for box in inner for mark in box.tanda)
            keep = keep or inner[-1].lekat
            filled = across + sum(box.jarak + box.tinggi for box in inner) + layout.sesudah
            if f"{W}vMerge" in properties:
                merged[column] = filled if properties[f"{W}vMerge"].get(_VAL) else None
            elif filled > height:
                height, lines = filled, inner
            span = properties.get(f"{W}gridSpan")
            column += 1 if span is None else int(span.get(_VAL, "1"))
        if f"{W}cantSplit" in said:
            lines = [Kotak(height, lekat=keep)]
        else:
            lines[0].tinggi += across
        lines[0].tanda = marks
        return Baris(lines, merged, kepala=f"{W}tblHeader" in said)


def _stretch(rows: list[Baris]) -> None:
    """Give what a merged cell needs beyond its rows to the last of them."""
    needs: dict[int, float] = {}  # by column: what cells that go on still lack
    for above, row in zip_longest(rows, rows[1:]):
        needs |= {column: need for column, need in above.gabung.items() if need is not None}
        height = sum(box.tinggi for box in above.kotak)
        needs = {column: need - height for column, need in needs.items()}
        going_on = {column for column, need in row.gabung.items() if need is None} if row else set()
        above.kotak[-1].tinggi += max([0.0, *(need for column, need in needs.items() if column not in going_on)])
        needs = {column: need for column, need in needs.items() if column in going_on}


def _sum_margins(margins: etree._Element) -> tuple[int, int]:
    top, left, bottom, right = (int(side.get(f"{W}w", "0")) for side in margins)
    return top + bottom, left + right


def _content_height(style: str, node: etree._Element, shape: Bentuk) -> float:
    """The height of each line of a paragraph."""
    if style == "Gambar" and (picture := node.find(f".//{WP}extent")) is not None:
        return max(shape.baris, int(picture.get("cy", "0")) / EMU_PER_TWIP * shape.faktor)
    return shape.baris * (_FORMULA if style == "Rumus" else 1)


def _texts(node: etree._Element) -> list[str]:
    """The text of a paragraph, parted at its line breaks."""
    parts: list[str] = [""]
    for item in node.iter(f"{W}t", f"{W}br"):
        if item.tag == f"{W}br":
            parts.append("")
        else:
            parts[-1] += item.text or ""
    return parts


@lru_cache(maxsize=32768)
def _lines(text: str, width: int, size: float, bold: bool) -> int:
    """How many lines a text fills."""
    room = width * 1000 / (size * TWIPS_PER_PT) / (_BOLD if bold else 1)
    lines, used = 1, 0
    for word in text.split(" "):
        long = _word(word)
        if used and used + _WIDTHS[32] + long > room:
            lines, used = lines + 1, 0
        used += long + (_WIDTHS[32] if used else 0)
        while used > room > 0:
            lines, used = lines + 1, int(used - room)
    return lines


@lru_cache(maxsize=16384)
def _word(word: str) -> int:
    return sum(_WIDTHS.get(ord(char), _OTHER) for char in word)


@cache
def _shapes(kertas: Kertas) -> dict[str, Bentuk]:
    """The paragraph styles of the styles part."""
    shapes = {"": Bentuk()}
    for style in etree.fromstring(styles_xml(kertas)).iterfind(f"{W}style[@{W}type='paragraph']"):
        parent = style.find(f"{W}basedOn")
        base = Bentuk(faktor=1.3) if parent is None else shapes[parent.get(_VAL, "")]
        shapes[style.get(f"{W}styleId", "")] = _styled(base, style)
    return shapes


def _styled(shape: Bentuk, style: etree._Element) -> Bentuk:
    def value(path: str, name: str = "val") -> str | None:
        node = style.find("/".join(f"{W}{step}" for step in path.split("/")))
        return None if node is None else node.get(f"{W}{name}", "1" if name == "val" else None)

    numbers = {
        "sebelum": value("pPr/spacing", "before"),
        "sesudah": value("pPr/spacing", "after"),
        "kiri": value("pPr/ind", "left"),
        "kanan": value("pPr/ind", "right"),
        "lekat": value("pPr/keepNext"),
        "baru": value("pPr/pageBreakBefore"),
        "tebal": value("rPr/b"),
        "kapital": value("rPr/caps"),
    }
    said: dict[str, Any] = {name: int(number) for name, number in numbers.items() if number is not None}
    shape = replace(shape, **said)
    size, line = value("rPr/sz"), value("pPr/spacing", "line")
    if size is not None:
        shape = replace(shape, ukuran=int(size) / 2)
    if line is not None and value("pPr/spacing", "lineRule") is not None:
        exact = value("pPr/spacing", "lineRule") == "exact"
        shape = replace(shape, pas=int(line)) if exact else replace(shape, faktor=int(line) / 240)
    return shape
