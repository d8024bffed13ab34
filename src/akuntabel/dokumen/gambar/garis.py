"""Lines over an ordered axis, each named at its end."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle, groupby

from akuntabel.dokumen.blocks import GrafikGaris, Seri
from akuntabel.dokumen.gambar.gaya import (
    AKSEN,
    BARIS,
    GARIS,
    HURUF,
    KECIL,
    SAMAR,
    Spec,
    frame,
    ground_layer,
    place,
    text_layer,
)
from akuntabel.dokumen.gambar.huruf import text_width, wrap

_TINGGI = 200.0
_ATAS, _BAWAH = 20.0, 24.0  # room inside the plot for labels above the highest and below the lowest point
_WARNA = (AKSEN, "#B45309", "#0F766E", "#7E22CE")
_WARNA_PUTUS = (SAMAR, "#92600A", "#0E7490")
_BESARAN = ((1e12, "triliun"), (1e9, "miliar"), (1e6, "juta"))
_LEBAR_NAMA = 0.22  # names at the line ends take at most this share of the width
_JARAK = 9.0
_LABEL_SAMPING = 0.3  # of its width, a label moves from its own line
_LABEL_RUANG = 34.0  # between two lines, so that a label stands between them
_LABEL_GESER = 12.0  # from a point to the middle of its figure
_BANYAK_SELA = 4  # between ticks, about
_TITIK_DINAMAI = 2  # with so many series every point carries its figure


@dataclass(frozen=True, slots=True)
class _Titik:
    tempat: int
    nilai: float
    teks: str


@dataclass(frozen=True, slots=True)
class _Garis:
    nama: str
    putus: bool
    warna: str
    titik: list[_Titik]

    @classmethod
    def of(cls, seri: Seri, warna: str) -> "_Garis":
        points = [
            _Titik(i, float(angka.nilai), angka.teks)
            for i, angka in enumerate(seri.titik)
            if angka is not None and angka.nilai is not None
        ]
        return cls(seri.nama, seri.putus, warna, points)

    def runs(self) -> Iterator[list[_Titik]]:
        """The points between gaps."""
        for _, run in groupby(enumerate(self.titik), lambda pair: pair[1].tempat - pair[0]):
            yield [point for _, point in run]


@dataclass(frozen=True, slots=True)
class _Bidang:
    """The plot: pixel places of axis positions and values."""

    width: float
    positions: int
    ticks: list[float]

    @property
    def step(self) -> float:
        return self.width / max(self.positions, 1)

    def x(self, tempat: int) -> float:
        return (tempat + 0.5) * self.step

    def y(self, nilai: float) -> float:
        share = (nilai - self.ticks[0]) / (self.ticks[-1] - self.ticks[0])
        return _TINGGI - _BAWAH - share * (_TINGGI - _BAWAH - _ATAS)


def lines(chart: GrafikGaris, width: float) -> Spec:
    """The chart as a Vega-Lite spec of `width` pixels."""
    drawn = _coloured(chart)
    ticks = _ticks([p.nilai for line in drawn for p in line.titik] or [0])
    factor, word = next((b for b in _BESARAN if ticks[-1] >= b[0]), (1, ""))
    decimals = max(0, -math.floor(math.log10((ticks[1] - ticks[0]) / factor) + 1e-9))
    left = max(text_width(f"{tick / factor:,.{decimals}f}", KECIL) for tick in ticks) + _JARAK
    ending = [line for line in drawn if line.titik[-1].tempat == len(chart.sumbu) - 1]
    right = min(max((text_width(line.nama, HURUF) for line in ending), default=0), _LEBAR_NAMA * width) + _JARAK + 2
    field = _Bidang(width - left - right, len(chart.sumbu), ticks)
    top = KECIL * 2
    unit = f"{chart.satuan} ({word})" if word else chart.satuan
    point_labels = _point_labels(drawn, field)
    names, names_height = _axis_names(chart, field)
    layers = [
        _grid(field, f"format(datum.value / {factor:g}, ',.{decimals}f')"),
        ground_layer([_ground(label) for labels in point_labels for label in labels["data"]["values"]]),
        *_strokes(drawn, field),
        *point_labels,
        *_end_names(ending, field, right),
        text_layer(names, size=KECIL, fill=SAMAR, align="center"),
        text_layer([{"teks": unit, "x": -left, "y": KECIL / 2 + 1 - top}], size=KECIL, fill=SAMAR),
    ]
    return frame((field.width, _TINGGI), (top, right, names_height + 6, left), layers)


def _coloured(chart: GrafikGaris) -> list[_Garis]:
    """Lines that have a point, dashed ones first so that solid ones are drawn over them."""
    colours = {True: cycle(_WARNA_PUTUS), False: cycle(_WARNA)}
    drawn = [_Garis.of(seri, next(colours[seri.putus])) for seri in chart.seri]
    return sorted((line for line in drawn if line.titik), key=lambda line: not line.putus)


def _ticks(values: list[float]) -> list[float]:
    """Few round numbers around the values; from zero where the values come near it."""
    low, high = min(values), max(values)
    if 0 <= low < high / 2:
        low = 0
    if low == high:
        low, high = low - 1, high + 1
    rough = (high - low) / _BANYAK_SELA
    size = 10.0 ** math.floor(math.log10(rough))
    step = next(size * m for m in (1, 2, 5, 10) if size * m >= rough * 0.999)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return [i * step for i in range(first, last + 1)]


def _grid(field: _Bidang, label: str) -> Spec:
    axis = {
        "values": field.ticks,
        "labelExpr": label,
        "title": None,
        "domain": False,
        "ticks": False,
        "gridColor": GARIS,
        "gridWidth": 0.75,
        "labelColor": SAMAR,
        "labelFontSize": KECIL,
        "labelPadding": _JARAK - 3,
    }
    scale = {
        "domain": [field.ticks[0], field.ticks[-1]],
        "range": [field.y(field.ticks[0]), field.y(field.ticks[-1])],
        "nice": False,
        "zero": False,
    }
    return {
        "data": {"values": [{"nilai": field.ticks[0]}]},
        "mark": {"type": "rule", "color": SAMAR, "strokeWidth": 1, "opacity": int(field.ticks[0] == 0)},
        "encoding": {"y": {"field": "nilai", "type": "quantitative", "scale": scale, "axis": axis}},
    }


def _strokes(drawn: list[_Garis], field: _Bidang) -> list[Spec]:
    values = [
        {"x": field.x(p.tempat), "y": field.y(p.nilai), "ruas": f"{i}.{j}", "warna": line.warna, "putus": line.putus}
        for i, line in enumerate(drawn)
        for j, run in enumerate(line.runs())
        for p in run
    ]
    colour = {"field": "warna", "type": "nominal", "scale": None}
    dashes = {"condition": {"test": "datum.putus", "value": [5, 4]}, "value": [1, 0]}
    place_of = {"x": place("x"), "y": place("y")}
    return [
        {
            "data": {"values": values},
            "mark": {"type": "line", "strokeWidth": 2.25, "strokeJoin": "round"},
            "encoding": {**place_of, "detail": {"field": "ruas"}, "stroke": colour, "strokeDash": dashes},
        },
        {
            "data": {"values": values},
            "mark": {"type": "point", "shape": "circle", "filled": True, "opacity": 1, "size": 38},
            "encoding": {**place_of, "fill": colour},
        },
    ]


def _point_labels(drawn: list[_Garis], field: _Bidang) -> list[Spec]:
    """Figures at the points, and the names of lines that end before the axis does."""
    every = len(drawn) <= _TITIK_DINAMAI and all(
        text_width(p.teks, KECIL) <= field.step - 4 for line in drawn for p in line.titik
    )
    layers = []
    for line in drawn:
        labels, names = [], []
        for point in line.titik if every else line.titik[-1:]:
            others = [o for other in drawn if other is not line for o in other.titik if o.tempat == point.tempat]
            if line.putus and any(o.teks == point.teks for o in others):
                continue
            side = _label_side(point, line, others, field)
            left, right = _passes(point, line, side)
            aside = (left - right) * text_width(point.teks, KECIL) * _LABEL_SAMPING
            x, y = field.x(point.tempat) + aside, field.y(point.nilai) + side * _LABEL_GESER
            labels.append({"teks": point.teks, "x": x, "y": y})
            if point is line.titik[-1] and point.tempat < field.positions - 1:
                names.append({"teks": line.nama, "x": x, "y": y + side * HURUF * BARIS})
        layers.append(text_layer(labels, size=KECIL, fill=line.warna, align="center"))
        layers.append(text_layer(names, fill=line.warna, align="center"))
    return layers


def _ground(label: Spec) -> Spec:
    half = text_width(label["teks"], KECIL) / 2 + 2
    return {"x": label["x"] - half, "x2": label["x"] + half, "y": label["y"] - KECIL / 2, "y2": label["y"] + KECIL / 2}


def _label_side(point: _Titik, line: _Garis, others: list[_Titik], field: _Bidang) -> int:
    """Above its point (-1) or below (1): away from another line, and off its own strokes where there is room."""
    if not others:
        return 1 if sum(_passes(point, line, -1)) > sum(_passes(point, line, 1)) else -1
    side = 1 if any(other.nilai > point.nilai for other in others) else -1
    gaps = [(field.y(other.nilai) - field.y(point.nilai)) * -side for other in others]
    is_free = all(gap <= 0 or gap > _LABEL_RUANG for gap in gaps)
    return -side if is_free and all(_passes(point, line, side)) else side


def _passes(point: _Titik, line: _Garis, side: int) -> tuple[bool, bool]:
    """Does the line run left, and right, of its point on this side of it?"""
    beside = {p.tempat - point.tempat: p.nilai for p in line.titik}
    left, right = ((beside.get(at, point.nilai) - point.nilai) * side < 0 for at in (-1, 1))
    return left, right


def _end_names(ending: list[_Garis], field: _Bidang, width: float) -> list[Spec]:
    """Names right of the plot, at their lines' ends, moved apart where they would touch."""
    layers = []
    free = -math.inf
    for line in sorted(ending, key=lambda each: field.y(each.titik[-1].nilai)):
        name = wrap(line.nama, width - _JARAK, HURUF)
        half = len(name) * HURUF * BARIS / 2
        middle = max(field.y(line.titik[-1].nilai), free + half)
        free = middle + half
        at = {"teks": "\n".join(name), "x": field.width + _JARAK, "y": middle - half + HURUF * BARIS / 2}
        layers.append(text_layer([at], fill=line.warna))
    return layers


def _axis_names(chart: GrafikGaris, field: _Bidang) -> tuple[list[Spec], float]:
    wrapped = [wrap(name, field.step - 4, KECIL) for name in chart.sumbu]
    top = _TINGGI + 4 + KECIL * BARIS / 2
    values = [{"teks": "\n".join(name), "x": field.x(i), "y": top} for i, name in enumerate(wrapped)]
    return values, 4 + max((len(name) for name in wrapped), default=0) * KECIL * BARIS
