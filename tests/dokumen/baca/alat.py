"""What the tests of the readers share: small files made in code, and what a tree of blocks should read as."""

from pathlib import Path
from typing import cast
from zipfile import ZIP_DEFLATED, ZipFile

from akuntabel.dokumen.baca.markah import linear
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca, JudulTerbaca, ParagrafTerbaca, TabelTerbaca
from akuntabel.dokumen.blocks import Blok, Judul, Paragraf, Rumus, Sel, Tabel
from akuntabel.dokumen.blocks.inline import Isi, plain
from akuntabel.dokumen.dokumen import Dokumen, cell_blocks, number, walk

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_NAMES = (
    f'{W} xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
_RELS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'


def zipped(path: Path, parts: dict[str, str | bytes]) -> Path:
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def docx(folder: Path, body: str, name: str = "laporan.docx", **parts: str) -> Path:
    """A DOCX with this body; `styles`, `numbering` and `footnotes` hold the inside of their parts."""
    files: dict[str, str | bytes] = {
        "_rels/.rels": _RELS.format(f'<Relationship Id="r" Type="{_RELATION}" Target="word/document.xml"/>'),
        "word/document.xml": f"<w:document {_NAMES}><w:body>{body}</w:body></w:document>",
    }
    files |= {f"word/{part}.xml": f"<w:{part} {_NAMES}>{inside}</w:{part}>" for part, inside in parts.items()}
    return zipped(folder / name, files)


def p(text: str = "", style: str = "", inside: str = "") -> str:
    """A paragraph; `inside` stands among its properties."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{inside}</w:pPr>{r(text) if text else ''}</w:p>"


def r(text: str, looks: str = "") -> str:
    return f'<w:r><w:rPr>{looks}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def tc(text: str = "", looks: str = "", more: str = "") -> str:
    return f"<w:tc><w:tcPr>{looks}</w:tcPr>{p(text)}{more}</w:tc>"


def tr(*cells: str, looks: str = "") -> str:
    return f"<w:tr><w:trPr>{looks}</w:trPr>{''.join(cells)}</w:tr>"


def tbl(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def table(document: DokumenTerbaca, number: int = 1) -> TabelTerbaca:
    return list(document.tabel())[number - 1]


def rows(found: TabelTerbaca) -> list[list[str]]:
    return [[cell.teks for cell in row] for row in found.grid]


def headings(document: DokumenTerbaca) -> list[tuple[int, str]]:
    return [(b.tingkat, b.teks) for b in document.blok if isinstance(b, JudulTerbaca)]


def paragraphs(document: DokumenTerbaca) -> list[tuple[str, str]]:
    return [(b.tanda, b.teks) for b in document.blok if isinstance(b, ParagrafTerbaca)]


def fold(text: str) -> str:
    return " ".join(text.split())


def expected_headings(document: Dokumen) -> list[str]:
    """Numbered headings as they are printed, in capitals or not, folded for comparing."""
    blocks = [b for part in document.bagian for b in walk(part.blok) if isinstance(b, Judul)]
    numbers = number(document).judul
    return [fold(f"{n} {plain(b.isi)}").casefold() for n, b in zip(numbers, blocks, strict=True) if n]


Bernomor = list[tuple[str, list[list[str]]]]
"""Captioned tables with their numbers; every cell as its letters, repeated over its span."""


def expected_tables(document: Dokumen) -> Bernomor:
    """The captioned tables of a tree of blocks, in order."""
    labels = number(document).label
    blocks = (b for part in document.bagian for b in walk(part.blok))
    tables = [b for b in blocks if isinstance(b, Tabel) and b.judul]
    return [(labels[t.label].removeprefix("Tabel "), _grid(t)) for t in tables]


def captioned(document: DokumenTerbaca) -> Bernomor:
    """What was read, in the form of `expected_tables`."""
    return [(t.nomor, [[letters(cell.teks) for cell in row] for row in t.grid]) for t in document.tabel() if t.nomor]


def letters(text: str) -> str:
    """A text without spaces and without the marks of lists, which formats set in their own way."""
    lines = (line.strip().lstrip("•–-").strip() for line in text.split("\n"))
    return "".join("".join(_unmarked(line).split()) for line in lines).replace("−", "-")


def _unmarked(line: str) -> str:
    mark, _, rest = line.partition(" ")
    return rest if rest and len(mark) <= 3 and mark.endswith((".", ")")) else line


def _grid(block: Tabel) -> list[list[str]]:
    grid: list[list[str]] = []
    width = len(block.kolom)
    open_cells: list[tuple[str, int]] = [("", 0)] * width
    for row in (*block.head, *block.body):
        line = [text if left else None for text, left in open_cells]
        open_cells = [(text, max(0, left - 1)) for text, left in open_cells]
        for cell in row.sel:
            at = line.index(None)
            text = letters("\n".join(_lines(cell)))
            for column in range(at, at + cell.kolom):
                line[column] = text
                open_cells[column] = (text, cell.baris - 1)
        grid.append([text or "" for text in line])
    return grid


def _lines(cell: Sel) -> list[str]:
    blocks = cell_blocks(cell)
    return [_words(b) for b in walk(blocks)] if blocks else [plain(cast("Isi", cell.isi))]


def _words(block: Blok) -> str:
    match block:
        case Paragraf(isi=isi):
            return plain(isi)
        case Rumus(latex=latex):
            return linear(latex)
        case _:
            return ""
