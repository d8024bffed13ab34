"""A tree read from left to right: one column a level, boxes as high as their text, elbow links."""

from dataclasses import dataclass, field

from akuntabel.dokumen.blocks import GrafikPohon, Simpul
from akuntabel.dokumen.gambar.gaya import AKSEN, BARIS, DASAR, FONT, GARIS, SAMAR, TINTA, Spec
from akuntabel.dokumen.gambar.huruf import wrap

_LORONG = 20.0  # between columns, for the links
_SELA = 7.0  # between boxes
_BANTAL = 6.0  # inside a box
_TEPI = 1.0  # around the picture, for the outermost lines
_UKURAN = (11.0, 10.5, 10.0)  # the first that keeps the picture on a page is taken
_TINGGI_HALAMAN = 850.0
_LAPIS = (
    (AKSEN, DASAR),
    ("#C9D6E6", TINTA),
    ("#DCE5F0", TINTA),
    ("#EBF0F6", TINTA),
    ("#F6F8FB", TINTA),
)
"""Ground and ink of each level; deeper levels keep the last."""


@dataclass(slots=True)
class _Kotak:
    simpul: Simpul
    baris: list[str]
    height: float
    anak: "list[_Kotak]" = field(default_factory=list)
    y: float = 0.0

    @property
    def middle(self) -> float:
        return self.y + self.height / 2

    @property
    def branch(self) -> float:
        """Height of the box or of all that hangs on it, whichever is more."""
        below = sum(anak.branch for anak in self.anak) + _SELA * (len(self.anak) - 1)
        return max(self.height, below)


@dataclass(frozen=True, slots=True)
class _Petak:
    """Where columns stand and how large the text in them is."""

    column: float
    top: float
    size: float

    def x(self, level: int) -> float:
        return level * (self.column + _LORONG)

    def first_line(self, top: float) -> float:
        return top + self.size * BARIS / 2


def tree(chart: GrafikPohon, width: float) -> Spec:
    """The chart as a Vega spec of `width` pixels.

    Raises:
        ValueError: a box hangs on one that is not there, or on itself by way of others.
    """
    columns = max([1, len(chart.lapis), *(s.lapis + 1 for s in chart.simpul)])
    column = (width - 2 * _TEPI - _LORONG * (columns - 1)) / columns
    for size in _UKURAN:
        heads = [wrap(name, column, size) for name in chart.lapis]
        plan = _Petak(column, max(map(len, heads), default=0) * size * BARIS + _SELA, size)
        boxes, bottom = _stack(chart, plan)
        if bottom <= _TINGGI_HALAMAN:
            break
    titles = [
        {"teks": "\n".join(head), "x": plan.x(i), "y": plan.first_line(0), "tinta": SAMAR}
        for i, head in enumerate(heads)
    ]
    layers = [
        _layer(
            "path",
            "tautan",
            _links(boxes, plan),
            path={"field": "jalur"},
            stroke={"value": SAMAR},
            strokeWidth={"value": 0.9},
        ),
        _layer("rect", "kotak", _grounds(boxes, plan), **_GROUND_LOOK, width={"value": plan.column}),
        _layer("text", "lapis", titles, **_text_look(size)),
        _layer("text", "isi", [_content(box, plan) for box in boxes], **_text_look(size)),
    ]
    return {
        "$schema": "https://vega.github.io/schema/vega/v6.json",
        "width": width - 2 * _TEPI,
        "height": bottom,
        "padding": _TEPI,
        "autosize": "none",
        "background": DASAR,
        "config": {"lineBreak": "\n"},
        "data": [data for data, _ in layers],
        "marks": [mark for _, mark in layers],
    }


def _stack(chart: GrafikPohon, plan: _Petak) -> tuple[list[_Kotak], float]:
    """Boxes at their heights, parents in the middle of what hangs on them; and where the last ends."""
    boxes = {}
    for node in chart.simpul:
        lines = wrap(node.teks, plan.column - 2 * _BANTAL, plan.size)
        boxes[node.kode] = _Kotak(node, lines, len(lines) * plan.size * BARIS + 1.4 * _BANTAL)
    roots: list[_Kotak] = []
    for box in boxes.values():
        parent = box.simpul.induk
        if parent and parent not in boxes:
            raise ValueError(f"box {box.simpul.kode!r} hangs on {parent!r}, which is not in the tree")
        (boxes[parent].anak if parent else roots).append(box)
    top, placed = plan.top, 0
    for root in roots:
        placed += _place(root, top)
        top += root.branch + 1.6 * _SELA
    if placed < len(boxes):
        raise ValueError("boxes of the tree hang on each other in a ring")
    return list(boxes.values()), top - _SELA


def _place(box: _Kotak, top: float) -> int:
    """Set the box and all below it into the height that they need from `top`; count them."""
    box.y = top + (box.branch - box.height) / 2
    below = sum(child.branch for child in box.anak) + _SELA * (len(box.anak) - 1)
    at = top + (box.branch - below) / 2
    placed = 1
    for child in box.anak:
        placed += _place(child, at)
        at += child.branch + _SELA
    return placed


def _look(box: _Kotak) -> tuple[str, str]:
    return _LAPIS[min(box.simpul.lapis, len(_LAPIS) - 1)]


def _content(box: _Kotak, plan: _Petak) -> Spec:
    return {
        "teks": "\n".join(box.baris),
        "x": plan.x(box.simpul.lapis) + _BANTAL,
        "y": plan.first_line(box.y + 0.7 * _BANTAL),
        "tinta": _look(box)[1],
    }


def _grounds(boxes: list[_Kotak], plan: _Petak) -> list[Spec]:
    return [{"x": plan.x(box.simpul.lapis), "y": box.y, "tinggi": box.height, "dasar": _look(box)[0]} for box in boxes]


def _links(boxes: list[_Kotak], plan: _Petak) -> list[Spec]:
    """Elbows from the right of a box to the left of each that hangs on it.

    The knee stands beside the parent, so that a link over a skipped level runs in the child's own row.
    """
    links = []
    for box in boxes:
        start = plan.x(box.simpul.lapis) + plan.column
        knee = start + _LORONG / 2
        for child in box.anak:
            end = plan.x(child.simpul.lapis)
            links.append({"jalur": f"M{start:g},{box.middle:g}H{knee:g}V{child.middle:g}H{end:g}"})
    return links


_GROUND_LOOK: Spec = {
    "x": {"field": "x"},
    "y": {"field": "y"},
    "height": {"field": "tinggi"},
    "fill": {"field": "dasar"},
    "stroke": {"value": GARIS},
    "strokeWidth": {"value": 0.75},
    "cornerRadius": {"value": 2},
}


def _text_look(size: float) -> Spec:
    return {
        "x": {"field": "x"},
        "y": {"field": "y"},
        "text": {"field": "teks"},
        "fill": {"field": "tinta"},
        "font": {"value": FONT},
        "fontSize": {"value": size},
        "lineHeight": {"value": size * BARIS},
        "baseline": {"value": "middle"},
    }


def _layer(kind: str, name: str, values: list[Spec], **look: Spec) -> tuple[Spec, Spec]:
    """Data and the marks that draw it."""
    mark = {"type": kind, "aria": False, "from": {"data": name}, "encode": {"enter": look}}
    return {"name": name, "values": values}, mark
