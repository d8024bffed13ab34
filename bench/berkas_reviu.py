"""Files that a review is timed on: the LKjIP of Kencong, n times as long, with one figure changed for each number."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from akuntabel.dokumen.baca.buka import read_document
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca, TabelTerbaca
from akuntabel.dokumen.dokumen import Dokumen
from akuntabel.dokumen.format import WRITERS
from bench.bahan import change_figure, compose, kencong
from bench.perbanyak import multiply

FORMAT = ("docx", "txt", "pdf", "html", "xlsx")


def write_laporan(folder: Path, form: str, number: int, size: int = 1) -> Path:
    """Write the report of a number in one format; a text as somebody would save it from the DOCX."""
    path = folder / f"lkjip-{size}-{number}.{form}"
    document = _composed(number, size)
    path.write_bytes(_text(document) if form == "txt" else WRITERS[form](document))
    return path


@lru_cache(maxsize=2)
def _composed(number: int, size: int) -> Dokumen:
    return compose(multiply(change_figure(kencong(), number), size))


def _text(document: Dokumen) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "lkjip.docx"
        path.write_bytes(WRITERS["docx"](document))
        return "\n".join(_lines(read_document(path))).encode()


def _lines(document: DokumenTerbaca) -> list[str]:
    """A line for each paragraph, a blank between them, tables with tabs."""
    lines: list[str] = []
    for block in document.blok:
        if isinstance(block, TabelTerbaca):
            lines += [f"Tabel {block.nomor} {block.judul}" if block.nomor else block.judul, ""]
            lines += _rows(block)
        else:
            lines.append(getattr(block, "tanda", "") + block.teks)
        lines.append("")
    return lines


def _rows(table: TabelTerbaca) -> Iterator[str]:
    """Cells with tabs between; one that covers several places is written in the first."""
    written: set[int] = set()
    for row in table.grid:
        cells = []
        for cell in row:
            cells.append("" if id(cell) in written else " ".join(cell.teks.split()))
            written.add(id(cell))
        yield "\t".join(cells)
