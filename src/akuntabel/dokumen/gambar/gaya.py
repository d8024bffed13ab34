"""What all charts share: sizes in pixels of 1/96 inch, colours, and the frame of a Vega-Lite chart."""

from typing import Any

from akuntabel.dokumen import tema

Spec = dict[str, Any]

MM = 96 / 25.4
LEBAR_MM = 155.0
"""Text width of a page with the margins of the house, and so the width of a chart."""

HURUF = 12.0  # 9 pt
KECIL = 11.0
BARIS = 1.22  # line height of wrapped labels

FONT = f"{tema.FONT_BEBAS}, {tema.FONT}, Helvetica, sans-serif"
TINTA = f"#{tema.TINTA}"
SAMAR = f"#{tema.SAMAR}"
GARIS = f"#{tema.GARIS}"
GARIS_TEGAS = "#7C8796"  # round light fills, so that their shape is seen on white
AKSEN = f"#{tema.AKSEN}"
DASAR = f"#{tema.DASAR}"


def frame(size: tuple[float, float], padding: tuple[float, float, float, float], layers: list[Spec]) -> Spec:
    """A Vega-Lite chart with a plot of exactly this size (width, height) and padding (top, right, bottom, left)."""
    top, right, bottom, left = padding
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "width": size[0],
        "height": size[1],
        "padding": {"top": top, "right": right, "bottom": bottom, "left": left},
        "autosize": "none",
        "background": DASAR,
        "config": {
            "aria": False,
            "font": FONT,
            "lineBreak": "\n",
            "view": {"stroke": None},
            "text": {"fill": TINTA},
        },
        "layer": layers,
    }


def place(field: str) -> Spec:
    """An encoding by pixels that are already known."""
    return {"field": field, "type": "quantitative", "scale": None, "axis": None}


def text_layer(values: list[Spec], *, size: float = HURUF, **mark: Any) -> Spec:
    """Texts (`teks`) whose first line is centred on `y` and begins, unless aligned otherwise, at `x`."""
    look = {"type": "text", "fontSize": size, "lineHeight": size * BARIS, "align": "left", "baseline": "middle", **mark}
    return {
        "data": {"values": values},
        "mark": look,
        "encoding": {"x": place("x"), "y": place("y"), "text": {"field": "teks", "type": "nominal"}},
    }


def ground_layer(values: list[Spec]) -> Spec:
    """White rectangles from (x, y) to (x2, y2) under labels, so that lines behind do not strike them through."""
    return {
        "data": {"values": values},
        "mark": {"type": "rect", "fill": DASAR},
        "encoding": {"x": place("x"), "x2": {"field": "x2"}, "y": place("y"), "y2": {"field": "y2"}},
    }


def first_line(middle: float, lines: int, size: float) -> float:
    """Where the first of several lines stands so that all are centred on `middle`."""
    return middle - (lines - 1) * size * BARIS / 2
