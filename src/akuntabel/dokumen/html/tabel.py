"""Tables of a page."""

from collections.abc import Callable, Iterator

from akuntabel.dokumen.blocks import Blok, Figur, Inline, Isi, JenisBaris, Nada, Rata, Sel, Tabel
from akuntabel.dokumen.html.teks import escape

_NADA = {nada: f" {nada.name.lower()}" for nada in Nada}
_RATA = {Rata.KIRI: "", Rata.TENGAH: " tengah", Rata.ANGKA: " angka"}
_DEEPEST_INDENT = 4
WIDE = 6
"""From so many columns a table scrolls in a frame of its own, its head and first column kept in view."""

Line = Callable[[Isi], str]
Blocks = Callable[[tuple[Blok, ...]], str]


def table(block: Tabel, *, anchor: str, number: str, line: Line, blocks: Blocks) -> str:
    """A table in a frame that scrolls, its caption above, notes and source under it."""
    wide = len(block.kolom) >= WIDE
    caption = (
        f'<caption><span><b class="nomor">{escape(number)}</b> {line(block.judul)}</span></caption>' if number else ""
    )
    name = f' tabindex="0" role="group" aria-label="{escape(number or "Tabel")}"'
    notes = "".join(
        f'<p class="catatan">{label}{line(isi)}</p>'
        for label, isi in (("Catatan: ", block.catatan), ("Sumber: ", block.sumber))
        if isi
    )
    render = _Rows(block, line, blocks)
    return (
        f'<div class="tabel{" lebar" if wide else ""}{" lanskap" if block.lanskap else ""}" id="{anchor}">'
        f'<div class="gulir"{name}><table class="k{len(block.kolom)}">{caption}'
        f"<colgroup>{''.join(_columns(block))}</colgroup>"
        f"<thead>{''.join(render.head())}</thead><tbody>{''.join(render.body())}</tbody></table></div>{notes}</div>"
    )


def column_shares(block: Tabel) -> list[int]:
    """Widths of the columns in percent of the table."""
    total = sum(column.lebar for column in block.kolom)
    return [max(1, round(column.lebar / total * 100)) for column in block.kolom]


def _columns(block: Tabel) -> Iterator[str]:
    return (f'<col class="l{share}">' for share in column_shares(block))


class _Rows:
    """Rows of one table, walked with the columns that cells from above still cover."""

    def __init__(self, block: Tabel, line: Line, blocks: Blocks) -> None:
        self._block = block
        self._ratas = [_RATA[column.rata] for column in block.kolom]
        self._line = line
        self._blocks = blocks

    def head(self) -> Iterator[str]:
        for row in self._block.head:
            yield f"<tr>{''.join(self._head_cell(cell) for cell in row.sel)}</tr>"

    def body(self) -> Iterator[str]:
        width = len(self._block.kolom)
        covered = [0] * width
        for row in self._block.body:
            cells = []
            column = 0
            for cell in row.sel:
                while covered[column]:
                    column += 1
                cells.append(self._body_cell(cell, column, row.jenis))
                for i in range(column, column + cell.kolom):
                    covered[i] = cell.baris
                column += cell.kolom
            covered = [n - 1 if n else 0 for n in covered]
            yield (
                f'<tr class="{row.jenis.value}">{"".join(cells)}</tr>'
                if row.jenis is not JenisBaris.BIASA
                else (f"<tr>{''.join(cells)}</tr>")
            )

    def _head_cell(self, cell: Sel) -> str:
        scope = "colgroup" if cell.kolom > 1 else "col"
        return f'<th scope="{scope}"{_spans(cell)}>{self._content(cell)}</th>'

    def _body_cell(self, cell: Sel, column: int, kind: JenisBaris) -> str:
        classes = [self._ratas[column] if cell.rata is None else _RATA[cell.rata]]
        if column == 0:
            classes.append(" awal")
        if cell.nada is not None:
            classes.append(_NADA[cell.nada])
        if cell.tebal:
            classes.append(" tebal")
        if cell.takuk:
            classes.append(f" takuk{min(cell.takuk, _DEEPEST_INDENT)}")
        if len(cell.isi) == 1 and type(cell.isi[0]) is Figur:
            classes.append(" angka-saja")
        joined = "".join(classes)
        named = f' class="{joined[1:]}"' if joined else ""
        if kind is JenisBaris.KELOMPOK and cell.kolom > 1:
            return f'<th scope="rowgroup"{_spans(cell)}{named}>{self._content(cell)}</th>'
        return f"<td{_spans(cell)}{named}>{self._content(cell)}</td>"

    def _content(self, cell: Sel) -> str:
        if cell.isi and not isinstance(cell.isi[0], Inline):
            return self._blocks(cell.isi)
        return self._line(cell.isi)  # type: ignore[arg-type]


def _spans(cell: Sel) -> str:
    if cell.kolom == cell.baris == 1:
        return ""
    columns = f' colspan="{cell.kolom}"' if cell.kolom > 1 else ""
    return f'{columns} rowspan="{cell.baris}"' if cell.baris > 1 else columns
