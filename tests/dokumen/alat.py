"""What a machine can see of a PDF: ink, text, tags. Used by the gates of every document."""

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
from PIL import ImageOps

from akuntabel.dokumen import tema

_PT_PER_MM = 72 / 25.4
_FOOTER_MM = 10
"""The footer stands in the lower margin, no nearer to the edge than this."""
_TOLERANCE_MM = 1.0
_HEADING = re.compile(r"/H[1-6]?")
_ENGLISH = re.compile(
    r"\b(and|are|chapter|contents|error|false|figure|following|for|from|have|list|none|null|not|of|page|section"
    r"|table|the|this|true|undefined|unknown|value|was|with|year)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Unsur:
    """An element of a PDF's tag tree."""

    jenis: str
    isi: pikepdf.Dictionary
    induk: tuple[str, ...]


def page_texts(pdf: bytes) -> list[str]:
    """The text of each page, in the order of its content."""
    return [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in _pages(pdf)]


def _pages(pdf: bytes) -> Iterator[Any]:
    yield from pypdfium2.PdfDocument(pdf)  # type: ignore[no-untyped-call]


def ink_outside(pdf: bytes, dpi: int = 50) -> list[str]:
    """Where ink stands outside the margins of `tema`, as `halaman 3: kanan`; a turned page has its own margins."""
    found = []
    for number, page in enumerate(_pages(pdf), 1):
        image = page.render(scale=dpi / 72, grayscale=True).to_pil()
        box = ImageOps.invert(image).point(lambda level: 255 if level > 24 else 0).getbbox()
        if box is None:
            continue
        top, right, bottom, left = (
            tema.MARGIN_LANSKAP_MM
            if image.width > image.height
            else (tema.MARGIN_ATAS_MM, tema.MARGIN_KANAN_MM, tema.MARGIN_BAWAH_MM, tema.MARGIN_KIRI_MM)
        )
        per_mm = dpi / 25.4
        ink = {
            "kiri": box[0] / per_mm - left,
            "atas": box[1] / per_mm - top,
            "kanan": (image.width - box[2]) / per_mm - right,
            "bawah": (image.height - box[3]) / per_mm - min(bottom, _FOOTER_MM),
        }
        found += [f"halaman {number}: {side}" for side, room in ink.items() if room < -_TOLERANCE_MM]
    return found


def blank_pages(pdf: bytes) -> list[int]:
    """Pages without text above the footer's one or two lines."""
    return [number for number, text in enumerate(page_texts(pdf), 1) if len(text.split()) < 3]


def tags(pdf: pikepdf.Pdf) -> Iterator[Unsur]:
    """Walk the tag tree in reading order."""
    yield from _walk(pdf.Root.StructTreeRoot.get("/K"), ())


def _walk(node: pikepdf.Object | None, parents: tuple[str, ...]) -> Iterator[Unsur]:
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from _walk(child, parents)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        kind = str(node.S)
        yield Unsur(kind, node, parents)
        yield from _walk(node.get("/K"), (*parents, kind))


def headings_last(pdf: bytes) -> list[str]:
    """Headings after which nothing stands on their page, as `halaman 3: Judul`; needs a tagged PDF."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        owners = {content: element for element in tags(opened) for content in _marked(element.isi)}
        found = []
        for number, page in enumerate(opened.pages, 1):
            last = _last_marked(page)
            element = owners.get((page.obj.objgen, last)) if last is not None else None
            if element and any(_HEADING.fullmatch(kind) for kind in (element.jenis, *element.induk)):
                found.append(f"halaman {number}: {element.isi.get('/T', element.jenis)}")
        return found


def _marked(element: pikepdf.Dictionary) -> Iterator[tuple[tuple[int, int], int]]:
    """Pages (by object) and numbers of the marked content that an element owns itself."""
    children = element.get("/K", pikepdf.Array())
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        if isinstance(child, pikepdf.Dictionary):
            if "/MCID" in child:
                yield child.get("/Pg", element.get("/Pg", child)).objgen, int(child.MCID)
        else:
            yield element.Pg.objgen, int(child)


def _last_marked(page: pikepdf.Page) -> int | None:
    last = None
    for instruction in pikepdf.parse_content_stream(page, "BDC"):
        properties = instruction.operands[1]
        if isinstance(properties, pikepdf.Dictionary) and "/MCID" in properties:
            last = int(properties.MCID)
    return last


def english_words(text: str) -> set[str]:
    """Words of a text that give away an English program behind it."""
    return {match.casefold() for match in _ENGLISH.findall(text)}


TAGGED_PDF = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'


def convert(soffice: Path, source: Path, kind: str, folder: Path) -> Path:
    """Let LibreOffice write a file anew as `kind` into a folder, with a profile of its own; gives the folder."""
    profile = f"-env:UserInstallation=file://{source.parent}/profil"
    command = [str(soffice), profile, "--headless", "--convert-to", kind, "--outdir", str(folder), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    return folder
