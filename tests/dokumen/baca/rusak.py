"""Damaged documents made from a number alone: sound ones first, then spoilt where a reader and a check look.

The text of a document is put together from the fixtures of the checks, so that every check has
something to read; its lines become paragraphs and tables of each format.
"""

import io
import random
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pikepdf
from lxml import etree
from openpyxl import Workbook
from tests.dokumen.baca import alat

from akuntabel.dokumen.blocks import Baris, Blok, Judul, Kolom, Paragraf, Sel, Tabel, Teks
from akuntabel.dokumen.dokumen import Bagian, Dokumen
from akuntabel.dokumen.format import WRITERS

_FIXTURES = Path(__file__).parents[2] / "reviu"
_ODD = (
    *(
        "133.825.00,00",
        "89,3405,300",
        "1.2.3.4.5.6.7",
        "-0",
        "(((",
        "0,00%%",
        "9" * 400,
        "1e999",
        "NaN",
        "½ ² Ⅳ ٣٤ １２",
    ),
    *("Rp", "Rp-", "%", "IV" * 40, "BAB " + "M" * 30, "31 Februari 20255", "7=6/5*100", "=SUM(A1:ZZ99999999)", "∞"),
    *(
        "{0} {tercetak} %s",
        "\\frac{\\frac{1}{",
        "$$$$",
        "<td rowspan=99999>",
        "<!-- ",
        "]]>",
        "&#x110000;",
        "\u202e\u200b",
    ),
    *("", " ", "\t\t\t", "|" * 60, "-" * 500, "....", "a" * 5000, "Tabel 3." + "1" * 50, "NIP. 1970" + " 1" * 40),
    *("100%", "0", "2025", "2024-2026", "(100)", "A (80,41)", "nihil", "\x0c", "\ufeff", "\ud7ff", "🕿 (0331)"),
)
_ODD_LENGTHS = (0, -1, Decimal("1e9"), Decimal("0.0001"), 99_999)
_NUMBERS = ("-1", "0", "1", "2", "255", "65536", "999999999", "99999999999999999999", "x", "", "1.5", "-99")


Step = pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage


def rusak(kind: str, number: int) -> bytes:
    """The damaged file of a number; of each kind every fourth is damaged byte by byte, on top or instead."""
    rng = random.Random(f"{kind}-{number}")  # noqa: S311  # damage, not secrets
    data = KINDS[kind](rng)
    return _spoil_bytes(data, rng) if rng.random() < 0.25 else data


def _lines(rng: random.Random) -> list[str]:
    texts = rng.choices(_texts(), k=rng.randint(1, 4))
    lines = [line for text in texts for line in text.splitlines()]
    for _ in range(rng.randint(0, 12)):
        _spoil_lines(lines, rng)
    return lines


@cache
def _texts() -> Sequence[str]:
    return [path.read_text(encoding="utf-8") for path in sorted(_FIXTURES.glob("*/*.txt"))]


def _spoil_lines(lines: list[str], rng: random.Random) -> None:
    """One change of a text: lines moved, doubled or lost, cells and words replaced by odd ones."""
    at = rng.randrange(len(lines)) if lines else 0
    if not lines:
        lines.append(rng.choice(_ODD))
        return
    line = lines[at]
    match rng.randrange(9):
        case 0:
            lines.insert(at, lines[rng.randrange(len(lines))])
        case 1:
            del lines[at]
        case 2:
            lines[at : at + 3] = reversed(lines[at : at + 3])
        case 3:
            lines[at] = line.replace("\t", "|") if "\t" in line else line.replace(" | ", "\t")
        case 4:
            cut = rng.randint(0, len(line))
            lines[at] = line[:cut] + rng.choice(_ODD) + line[cut:]
        case 5:
            cells = line.split("\t")
            cells[rng.randrange(len(cells))] = rng.choice(_ODD)
            lines[at] = "\t".join(cells)
        case 6:
            words = line.split(" ")
            rng.shuffle(words)
            lines[at] = " ".join(words)
        case 7:
            lines[at] = line * rng.randint(2, 30)
        case _:
            lines[at:at] = [line] * rng.randint(2, 60)


def _spoil_bytes(data: bytes, rng: random.Random) -> bytes:
    """A few bytes changed, cut, doubled or moved."""
    spoilt = bytearray(data)
    for _ in range(rng.randint(1, 8)):
        at, length = rng.randrange(len(spoilt) or 1), rng.randint(1, 60)
        match rng.randrange(5):
            case 0:
                spoilt[at : at + 1] = bytes([rng.randrange(256)])
            case 1:
                del spoilt[at : at + length]
            case 2:
                spoilt[at:at] = spoilt[at : at + length]
            case 3:
                to = rng.randrange(len(spoilt) or 1)
                spoilt[to : to + length] = spoilt[at : at + length]
            case _:
                del spoilt[at + rng.randint(0, len(spoilt)) :]
    return bytes(spoilt) or b"\n"


# Texts and pages


def _text(rng: random.Random) -> bytes:
    return "\n".join(_lines(rng)).encode(rng.choice(("utf-8", "utf-8", "utf-8", "utf-16", "latin-1")), "replace")


def _html(rng: random.Random) -> bytes:
    parts = ["<!doctype html><html><body>"]
    for line in _lines(rng):
        if "\t" in line:
            cells = "".join(f"<td{_attributes(rng)}>{cell}" for cell in line.split("\t"))
            parts.append(rng.choice(("<tr>{}", "<table><tr>{}", "<tr>{}</table>", "<tr>{}<tr>")).format("") + cells)
        else:
            tag = rng.choice(("p", "h1", "h2", "li", "div", "td", "table", "pre", "sup", "caption", "script"))
            parts.append(f"<{tag}>{line}" + (f"</{tag}>" if rng.random() < 0.8 else ""))
    return "\n".join(parts).encode("utf-8", "replace")


def _attributes(rng: random.Random) -> str:
    if rng.random() < 0.8:
        return ""
    return f' {rng.choice(("rowspan", "colspan", "style", "hidden"))}="{rng.choice(_NUMBERS)}"'


# Office files


def _docx(rng: random.Random) -> bytes:
    body: list[str] = []
    rows: list[str] = []
    for line in [*_lines(rng), ""]:
        cells = [_escaped(cell) for cell in line.split("\t")]
        if len(cells) > 1:
            rows.append(alat.tr(*map(alat.tc, cells)))
            continue
        if rows:
            body.append(alat.tbl(*rows))
            rows = []
        body.append(alat.p(cells[0], rng.choice(("", "", "Heading1", "Judul2"))))
    with TemporaryDirectory() as folder:
        sound = alat.docx(
            Path(folder),
            "".join(body),
            styles='<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>',
            numbering='<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
            footnotes=f'<w:footnote w:id="1">{alat.p("Catatan.")}</w:footnote>',
        )
        parts = _parts(sound)
    spoilt = rng.choice(["word/document.xml", *parts])
    return _zipped(parts | {spoilt: _spoil_tree(parts[spoilt], rng)})


def _escaped(text: str) -> str:
    legal = "".join(c for c in text if c >= " " or c in "\t\n")
    return legal.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _xlsx(rng: random.Random) -> bytes:
    book = Workbook()
    sheet = book.create_sheet("Data", 0)
    for line in _lines(rng):
        sheet.append(["".join(c for c in cell if c >= " ")[:32_000] for cell in line.split("\t")[:200]])
    if rng.random() < 0.5:
        sheet["C3"] = rng.choice(("=A1/0", "=SUM(A1:A9)", "=IF(1,2", "=" + "(" * 300, "=A1^A2^A3", "=1E308*10", "=C3"))
    kept = io.BytesIO()
    book.save(kept)
    parts = {
        name: part for name, part in _parts(kept).items() if not name.startswith("docProps/")
    }  # they hold the time
    spoilt = rng.choice([name for name in parts if name.startswith("xl/")])
    return _zipped(parts | {spoilt: _spoil_tree(parts[spoilt], rng)})


def _parts(archive: Path | io.BytesIO) -> dict[str, bytes]:
    with ZipFile(archive) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def _zipped(parts: Mapping[str, bytes]) -> bytes:
    kept = io.BytesIO()
    with ZipFile(kept, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(ZipInfo(name), content, ZIP_DEFLATED)  # without the clock
    return kept.getvalue()


def _spoil_tree(part: bytes, rng: random.Random) -> bytes:
    """Elements moved, doubled, nested, renamed or lost; attributes and texts replaced."""
    root = etree.fromstring(part)
    for _ in range(rng.choice((0, 1, 1, 2, 6))):
        elements = list(root.iter(etree.Element))
        one, other = rng.choice(elements), rng.choice(elements)
        match rng.randrange(7):
            case 0 if one is not root:
                one.getparent().remove(one)  # type: ignore[union-attr]
            case 1 if one is not root:
                one.addnext(etree.fromstring(etree.tostring(one)))
            case 2:
                other.append(etree.fromstring(etree.tostring(one)))
            case 3:
                one.tag = other.tag
            case 4 if one.attrib:
                one.set(rng.choice(list(one.attrib)), rng.choice(_NUMBERS))
            case 5:
                one.text = _escaped(rng.choice(_ODD)).replace("\ud7ff", "")
            case _:
                copy = etree.tostring(one)
                for _ in range(rng.choice((3, 40))):
                    inner = etree.fromstring(copy)
                    other.append(inner)
                    other = inner
    return etree.tostring(root)


# PDF


def _pdf(rng: random.Random) -> bytes:
    with pikepdf.open(io.BytesIO(_sound_pdf(rng.randrange(6)))) as document:
        for _ in range(rng.randint(1, 5)):
            page = rng.choice(list(document.pages))
            if rng.random() < 0.7:
                _spoil_content(document, page, rng)
            else:
                _spoil_object(rng.choice(list(document.objects)), rng)
        kept = io.BytesIO()
        document.save(kept, deterministic_id=True)
    return kept.getvalue()


@cache
def _sound_pdf(number: int) -> bytes:
    rng = random.Random(number)  # noqa: S311  # a document, not a secret
    blocks: list[Blok] = []
    rows: list[list[str]] = []
    for line in [*(line for text in rng.choices(_texts(), k=6) for line in text.splitlines()), ""]:
        if "\t" in line:
            rows.append(line.split("\t"))
            continue
        if len(rows) > 1:
            blocks.append(_table(rows, f"tabel-{len(blocks)}"))
        rows = []
        if line.strip():
            blocks.append(Judul(1, (Teks(line),)) if line.isupper() else Paragraf((Teks(line),)))
    return WRITERS["pdf"](Dokumen("Laporan", "", (Bagian(tuple(blocks)),)))


def _table(rows: list[list[str]], label: str) -> Tabel:
    width = max(map(len, rows))
    head, *body = (Baris(tuple(Sel((Teks(cell),)) for cell in [*row, *[""] * width][:width])) for row in rows)
    return Tabel((Kolom(),) * width, (head,), tuple(body), judul=(Teks("Capaian Kinerja"),), label=label)


def _spoil_content(document: pikepdf.Pdf, page: pikepdf.Page, rng: random.Random) -> None:
    """Drawing instructions moved, doubled or lost; their numbers replaced by odd ones."""
    steps: list[Step] = list(pikepdf.parse_content_stream(page))
    for _ in range(rng.randint(1, 20)):
        at = rng.randrange(len(steps) or 1)
        if not steps:
            return
        match rng.randrange(5):
            case 0:
                steps.insert(at, steps[rng.randrange(len(steps))])
            case 1:
                del steps[at]
            case 2:
                steps[at : at + 30] = reversed(steps[at : at + 30])
            case 3:
                steps[at:at] = steps[at : at + 20] * rng.choice((2, 40))
            case _:
                steps[at] = _odd_step(steps[at], rng)
    page.Contents = document.make_stream(pikepdf.unparse_content_stream(steps))


def _odd_step(step: Step, rng: random.Random) -> Step:
    if not isinstance(step, pikepdf.ContentStreamInstruction):
        return step
    operands: list[object] = list(step.operands)
    odd = [rng.choice(_ODD_LENGTHS) if isinstance(o, int | float | Decimal) else o for o in operands]
    return pikepdf.ContentStreamInstruction(cast("list[pikepdf.Object]", odd), step.operator)


def _spoil_object(found: pikepdf.Object, rng: random.Random) -> None:
    """An entry of a dictionary lost or made something else."""
    if not isinstance(found, pikepdf.Dictionary) or not len(found):
        return
    name = rng.choice(list(found.keys()))
    if rng.random() < 0.3:
        del found[name]
    else:
        found[name] = rng.choice(
            (0, -1, 2**31, pikepdf.Name("/X"), pikepdf.Array([0, -5, 10**9, 1]), pikepdf.String("x"))
        )


KINDS: Mapping[str, Callable[[random.Random], bytes]] = {
    "teks": _text,
    "html": _html,
    "docx": _docx,
    "xlsx": _xlsx,
    "pdf": _pdf,
}
