"""Charts as pictures: one specification a chart, drawn by vl-convert without a browser.

Figures enter a specification as numbers only to place marks; what is printed are their own texts.
Pictures are kept by their specification, so a chart that has not changed is not drawn again;
all functions may be called from several threads.
"""

import json
import re
from functools import cache, lru_cache
from html import escape
from importlib import resources

import vl_convert

from akuntabel.dokumen.blocks import Grafik, GrafikBatang, GrafikGaris, GrafikPohon, plain
from akuntabel.dokumen.gambar.batang import bars
from akuntabel.dokumen.gambar.garis import lines
from akuntabel.dokumen.gambar.gaya import LEBAR_MM, MM, Spec
from akuntabel.dokumen.gambar.png import shrink
from akuntabel.dokumen.gambar.pohon import tree

_INDONESIAN = {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["Rp", ""]}
_KEPT = 256
_DPI = 200
# What Vega tells assistive programs of groups and marks; the whole picture has one text of ours instead.
_CLUTTER = re.compile(
    r' (?:class|aria-[a-z]+|role)="[^"]*"| xmlns:xlink="[^"]*"| version="1\.1"|<path[^>]*display="none"/>'
)


def draw_svg(grafik: Grafik, lebar_mm: float = LEBAR_MM) -> str:
    """Draw as an `<svg>` element without ids, scripts or references, named by the block's title and alt.

    Its size is in CSS pixels, `lebar_mm` wide; type is about 9 pt at that width.

    Raises:
        ValueError: a tree whose boxes do not hang together.
    """
    svg = _svg(_specification(grafik, lebar_mm))
    name = f"<title>{escape(plain(grafik.judul))}</title><desc>{escape(grafik.alt)}</desc>"
    opening, body = svg.split(">", 1)
    return f'{opening} role="img">{name}{body}'


def draw_png(grafik: Grafik, lebar_mm: float = LEBAR_MM, dpi: int = _DPI) -> bytes:
    """Draw as PNG, `lebar_mm` wide at `dpi`; raises as `draw_svg` does."""
    return _png(_specification(grafik, lebar_mm), dpi)


def warm_up() -> None:
    """Start the drawing engine (about half a second, once a process), so that the first chart need not wait."""
    _svg(json.dumps({"$schema": "https://vega.github.io/schema/vega/v6.json", "width": 1, "height": 1}))


def _specification(grafik: Grafik, lebar_mm: float) -> str:
    width = lebar_mm * MM
    spec: Spec
    match grafik.gambar:
        case GrafikBatang() as chart:
            spec = bars(chart, width)
        case GrafikGaris() as chart:
            spec = lines(chart, width)
        case GrafikPohon() as chart:
            spec = tree(chart, width)
    return json.dumps(spec)


@lru_cache(maxsize=_KEPT)
def _svg(specification: str) -> str:
    _register_fonts()
    draw = vl_convert.vegalite_to_svg if "/vega-lite/" in specification[:80] else vl_convert.vega_to_svg
    svg: str = draw(specification, allowed_base_urls=[], format_locale=_INDONESIAN)
    return _CLUTTER.sub("", svg)


@lru_cache(maxsize=_KEPT)
def _png(specification: str, dpi: int) -> bytes:
    png: bytes = vl_convert.svg_to_png(_svg(specification), scale=72 / 96, ppi=dpi)
    return shrink(png)


@cache
def _register_fonts() -> None:
    vl_convert.register_font_directory(str(resources.files("fontpkg_arimo") / "files"))
