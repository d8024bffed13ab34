"""Pictures and formulas in a line of their own."""

from functools import lru_cache

import latex2mathml.converter
import mathml_to_omml  # type: ignore[import-untyped]
import vl_convert

from akuntabel.dokumen.blocks import Lambang
from akuntabel.dokumen.docx.teks import escape
from akuntabel.dokumen.docx.ukuran import EMU_PER_TWIP

_SIGN_OVER = '<m:groupChr><m:groupChrPr><m:chr m:val="\u00af"/><m:pos m:val="top"/></m:groupChrPr>'
_BAR_OVER = '<m:bar><m:barPr><m:pos m:val="top"/></m:barPr>'

Ukuran = tuple[int, int]
"""Width and height, in EMU."""


def drawing(relation: str, number: int, alt: str, size: Ukuran) -> str:
    """A picture as a run."""
    width, height = size
    described = f'id="{number}" name="Gambar {number}" descr="{escape(alt)}"'
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:docPr {described}/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f"<pic:nvPicPr><pic:cNvPr {described}/><pic:cNvPicPr/></pic:nvPicPr>"
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def shrink(size: Ukuran, width: int) -> Ukuran:
    """A picture in its own size, or smaller where it is wider than `width` (twips)."""
    return _scaled(size, min(1.0, width * EMU_PER_TWIP / size[0]))


def inscribe(size: Ukuran, side: int) -> Ukuran:
    """A picture as large as a square of `side` (twips) holds it."""
    return _scaled(size, side * EMU_PER_TWIP / max(size))


def _scaled(size: Ukuran, factor: float) -> Ukuran:
    return round(size[0] * factor), round(size[1] * factor)


def emblem_file(emblem: Lambang) -> bytes:
    """An emblem as Word shows it everywhere: drawings become pictures."""
    if emblem.jenis != "svg":
        return emblem.isi
    png: bytes = vl_convert.svg_to_png(emblem.isi.decode(), scale=2)
    return png


@lru_cache(maxsize=512)
def equation(latex: str) -> str:
    """A displayed formula as Word's own mathematics."""
    omml: str = mathml_to_omml.convert(latex2mathml.converter.convert(latex, display="block"))
    return f"<m:oMathPara>{_with_bars(omml)}</m:oMathPara>"


def _with_bars(omml: str) -> str:
    """The bar of a mean comes as a sign set over the letter; Word has a line for it."""
    if omml.count("<m:groupChr>") != omml.count(_SIGN_OVER):
        return omml
    return omml.replace(_SIGN_OVER, _BAR_OVER).replace("</m:groupChr>", "</m:bar>")
