"""Tables as one XML text each: a grid of cells with spans, shades, and rows that repeat or hold together."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from math import ceil

from akuntabel.dokumen import tema
from akuntabel.dokumen.blocks import Baris, JenisBaris, Nada, Rata, Sel, Tabel
from akuntabel.dokumen.docx.gaya import TABEL, TATA_LETAK, cell_style
from akuntabel.dokumen.docx.teks import escape
from akuntabel.dokumen.docx.ukuran import TWIPS_PER_PT, Halaman, pt
from akuntabel.dokumen.dokumen import cell_blocks
from akuntabel.dokumen.lebar import cell_text, column_widths, place, text_width

_ALIGNMENTS = {Rata.KIRI: "", Rata.TENGAH: "Tengah", Rata.ANGKA: "Angka"}
_RESTART, _CONTINUE = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
_WHOLE = 0.3  # a table, or rows joined by a cell, up to this part of a page stay whole
_LEADING = 1.2


@dataclass(frozen=True, slots=True)
class Petak:
    """A cell on the grid with its look worked out; `sel` None continues the cell above.

    `lebar` is the room for its text in twips, `sifat` its properties as XML, `sisa` the rows
    that it covers from here on.
    """

    sel: Sel | None
    lebar: int
    gaya: str
    tebal: bool
    sifat: str
    sisa: int


RenderCell = Callable[[Petak, bool], str]
"""Writes the paragraphs of a cell; the flag keeps them on the page of the next row."""


def table_xml(
    table: Tabel, caption: str, page: Halaman, render: RenderCell, closing: str, *, width: int, indent: int = 0
) -> str:
    """A table `width` twips wide; `caption` names it for those who do not see it.

    `closing` (notes, signatures) stands in a row of its own under the last rule: LibreOffice holds
    a row on the page of the next one, but not a long table on that of what follows.
    """
    columns = len(table.kolom)
    size, inset = tema.table_size(columns), tema.cell_inset(columns)
    widths = share(column_widths(table, width / TWIPS_PER_PT, size, 2 * inset), width)
    layout = _TataLetak(table, widths, size, pt(inset))
    rows = [*layout.rows(table.head, head=True), *layout.rows(table.body, head=False)]
    heights = [_height(row, size, inset) for row in rows]
    keeps = _keeps(table, heights, rows, page.tinggi_isi, closed=bool(closing))
    body = "".join(
        _row(row, render, head=at < len(table.head), keep=keep, may_split=height > page.tinggi_isi / 3)
        for at, (row, keep, height) in enumerate(zip(rows, keeps, heights, strict=True))
    )
    if closing:
        body += _closing_row(closing, widths)
    heads = "; ".join(filter(None, map(cell_text, table.head[0].sel)))
    described = escape(f"{columns} kolom, {len(table.body)} baris: {heads}")
    named = f'<w:tblCaption w:val="{escape(caption)}"/>' if caption else ""
    return (
        f"<w:tbl>{_properties(TABEL, widths, indent)}{_margins(pt(inset))}"
        f'<w:tblLook w:val="0020" w:firstRow="1"/>{named}<w:tblDescription w:val="{described}"/></w:tblPr>'
        f"{_grid(widths)}{body}</w:tbl>"
    )


def layout_table(widths: Sequence[int], rows: str, *, indent: int = 0) -> str:
    """A table without lines that only puts things side by side; `rows` is their XML."""
    properties = _properties(TATA_LETAK, widths, indent)
    return f'<w:tbl>{properties}<w:tblLook w:val="0000"/></w:tblPr>{_grid(widths)}{rows}</w:tbl>'


def layout_row(cells: Sequence[tuple[int, str]], *, whole: bool = False, height: int = 0) -> str:
    """A row of a layout table from widths and XML; `whole` keeps it on one page."""
    room = f'<w:trHeight w:val="{height}"/>' if height else ""
    properties = f"<w:trPr>{'<w:cantSplit/>' * whole}{room}</w:trPr>" if whole or room else ""
    body = "".join(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{xml}</w:tc>' for width, xml in cells)
    return f"<w:tr>{properties}{body}</w:tr>"


def share(weights: Sequence[float], width: int) -> tuple[int, ...]:
    """Divide a width by weights, to the twip.

    >>> share((1, 1, 1), 100)
    (33, 34, 33)
    """
    edges = [round(edge * width / sum(weights)) for edge in accumulate(weights, initial=0.0)]
    return tuple(right - left for left, right in pairwise(edges))


def _properties(style: str, widths: Sequence[int], indent: int) -> str:
    return (
        f'<w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblInd w:w="{indent}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
    )


def _margins(inset: int) -> str:
    sides = (("top", inset - 10), ("left", inset), ("bottom", inset - 10), ("right", inset))
    rooms = "".join(f'<w:{side} w:w="{room}" w:type="dxa"/>' for side, room in sides)
    return f"<w:tblCellMar>{rooms}</w:tblCellMar>"


def _grid(widths: Sequence[int]) -> str:
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tblGrid>{columns}</w:tblGrid>"


@dataclass(frozen=True, slots=True)
class _TataLetak:
    """The grid of one table: widths and insets in twips, the size of its text in points."""

    table: Tabel
    widths: tuple[int, ...]
    size: float
    inset: int

    def rows(self, part: Sequence[Baris], *, head: bool) -> Iterator[list[Petak]]:
        """Rows with every place of the grid filled: Word wants a merged cell continued in each row."""
        above: dict[int, Petak] = {}  # by column: cells that reach below the last row
        for at, (row, placed) in enumerate(zip(part, place(part, len(self.widths)), strict=True)):
            cells = {column: _continued(cell) for column, cell in above.items()}
            for column, cell in placed:
                is_last_head = head and at + cell.baris == len(part)
                cells[column] = self._petak(cell, column, row.jenis, head=head, rule_below=is_last_head)
            above = {column: cell for column, cell in cells.items() if cell.sisa > 1}
            yield [cells[column] for column in sorted(cells)]

    def _petak(self, cell: Sel, column: int, kind: JenisBaris, *, head: bool, rule_below: bool) -> Petak:
        width = sum(self.widths[column : column + cell.kolom])
        rata = cell.rata or (Rata.TENGAH if head and cell.kolom > 1 else self.table.kolom[column].rata)
        rules = ("top", 6) * (kind is JenisBaris.JUMLAH) or ("bottom", 5) * rule_below
        return Petak(
            sel=cell,
            lebar=width - 2 * self.inset,
            gaya=cell_style(_ALIGNMENTS[rata], self.size, head=head),
            tebal=cell.tebal or kind is not JenisBaris.BIASA,
            sifat=_cell_properties(cell, width, _ground(cell.nada, kind, head=head), rules, middle=head),
            sisa=cell.baris,
        )


def _continued(upper: Petak) -> Petak:
    return replace(upper, sel=None, sifat=upper.sifat.replace(_RESTART, _CONTINUE), sisa=upper.sisa - 1)


def _cell_properties(cell: Sel, width: int, ground: str, rule: tuple[object, ...], *, middle: bool) -> str:
    span = f'<w:gridSpan w:val="{cell.kolom}"/>' if cell.kolom > 1 else ""
    merge = _RESTART if cell.baris > 1 else ""
    border = ""
    if rule:
        side, weight = rule
        line = f'<w:{side} w:val="single" w:sz="{weight}" w:space="0" w:color="{tema.AKSEN}"/>'
        border = f"<w:tcBorders>{line}</w:tcBorders>"
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{ground}"/>' if ground else ""
    align = '<w:vAlign w:val="center"/>' if middle else ""
    return f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}{border}{shade}{align}</w:tcPr>'


def _ground(nada: Nada | None, kind: JenisBaris, *, head: bool) -> str:
    if nada is not None:
        return tema.NADA[nada]
    if head:
        return tema.AKSEN_MUDA
    return tema.AKSEN_TIPIS if kind is JenisBaris.KELOMPOK else ""


def _row(cells: list[Petak], render: RenderCell, *, head: bool, keep: bool, may_split: bool) -> str:
    properties = f"{'' if may_split else '<w:cantSplit/>'}{'<w:tblHeader/>' * head}"
    body = "".join(f"<w:tc>{cell.sifat}{render(cell, keep)}</w:tc>" for cell in cells)
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{body}</w:tr>"


def _closing_row(closing: str, widths: Sequence[int]) -> str:
    rule = f'<w:top w:val="single" w:sz="6" w:space="0" w:color="{tema.AKSEN}"/><w:bottom w:val="nil"/>'
    flush = '<w:tcMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/></w:tcMar>'
    return (
        f'<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:gridSpan w:val="{len(widths)}"/><w:tcBorders>{rule}</w:tcBorders>{flush}</w:tcPr>{closing}</w:tc></w:tr>'
    )


def _height(row: list[Petak], size: float, inset: float) -> float:
    """About how high a row is, in twips; cells that reach below it are left out."""
    lines = max((_lines(cell.sel, cell.lebar, size) for cell in row if cell.sel and cell.sisa == 1), default=1)
    return lines * pt(size) * _LEADING + 2 * pt(inset)


def _lines(cell: Sel, room: int, size: float) -> int:
    text = text_width(cell_text(cell)) * pt(size)
    return max(1, ceil(text / max(room, pt(size)))) + len(cell_blocks(cell))


def _keeps(
    table: Tabel, heights: list[float], rows: list[list[Petak]], page_height: int, *, closed: bool
) -> list[bool]:
    """Which rows stand on the page of the next one.

    A short table stays whole. In a long one heads, group rows and merged rows stay with what they
    lead, a total with what it sums, and no row stands alone at either end; what closes it stays with the last row.
    """
    kinds = [JenisBaris.BIASA] * len(table.head) + [row.jenis for row in table.body]
    last = len(rows) - 1
    if sum(heights) <= _WHOLE * page_height:
        return [True] * last + [closed]
    joined = _joined(rows, heights, _WHOLE * page_height)
    return [
        at in joined
        or at in {len(table.head), last - 1}
        or kinds[at] is JenisBaris.KELOMPOK
        or kinds[at + 1] is JenisBaris.JUMLAH
        for at in range(last)
    ] + [closed]


def _joined(rows: list[list[Petak]], heights: list[float], limit: float) -> set[int]:
    """Rows that a merged cell ties to the next one, where all that it covers is not too high."""
    joined: set[int] = set()
    for at, row in enumerate(rows):
        reach = max((cell.sisa for cell in row if cell.sel), default=1)
        if sum(heights[at : at + reach]) <= limit:
            joined.update(range(at, at + reach - 1))
    return joined
