"""Horizontal bars from zero, each with its name before and its figure behind it."""

from dataclasses import dataclass

from akuntabel.dokumen import tema
from akuntabel.dokumen.blocks import Batang, GrafikBatang
from akuntabel.dokumen.gambar.gaya import (
    AKSEN,
    BARIS,
    GARIS_TEGAS,
    HURUF,
    KECIL,
    SAMAR,
    Spec,
    first_line,
    frame,
    ground_layer,
    place,
    text_layer,
)
from akuntabel.dokumen.gambar.huruf import text_width, wrap

_TEBAL = 15.0  # thickness of a bar
_SELA = 9.0  # between rows
_JARAK = 6.0  # between a bar and its texts
_LEBAR_NAMA = 0.38  # names take at most this share of the width
_LEBAR_KELAS = 0.16  # and classes behind the figures this


@dataclass(frozen=True, slots=True)
class _Row:
    batang: Batang
    nama: list[str]
    kelas: list[str]
    middle: float

    @property
    def value(self) -> float:
        """Where the bar ends; a missing value ends at zero."""
        return float(self.batang.angka.nilai or 0)

    @property
    def label_end(self) -> float:
        """Width from the bar's end to the end of the label."""
        kelas = max((text_width(line, KECIL) for line in self.kelas), default=-_JARAK)
        return self.class_shift + kelas + 2

    @property
    def class_shift(self) -> float:
        """Distance from the bar's end to the class."""
        return 2 * _JARAK + text_width(self.batang.angka.teks, HURUF)


@dataclass(frozen=True, slots=True)
class _Scale:
    low: float
    high: float
    width: float

    def x(self, value: float) -> float:
        return (value - self.low) / (self.high - self.low) * self.width

    def end(self, row: _Row) -> float:
        """Where labels of the row begin: behind the bar, or behind zero when it runs to the left."""
        return self.x(max(row.value, 0))

    def encode(self, field: str) -> Spec:
        scale = {"domain": [self.low, self.high], "nice": False, "zero": False}
        return {"field": field, "type": "quantitative", "scale": scale, "axis": None}


def bars(chart: GrafikBatang, width: float) -> Spec:
    """The chart as a Vega-Lite spec of `width` pixels."""
    left = min(max((text_width(b.nama, HURUF) for b in chart.batang), default=0) + 2, _LEBAR_NAMA * width) + 2 * _JARAK
    rows, height = _rows(chart, left - 2 * _JARAK, _LEBAR_KELAS * width)
    scale = _scale(rows, chart, width - left)
    top = 34.0 if chart.acuan else 22.0
    axis_title = [{"teks": chart.sumbu, "x": -left, "y": KECIL / 2 + 1 - top}]
    layers = [
        *(_reference(*chart.acuan, scale, height) if chart.acuan else ()),
        _bar_layer(rows, scale),
        _rule(0, (-3, height + 3), scale, color=AKSEN),
        *_labels(rows, scale, left),
        text_layer(axis_title, size=KECIL, fill=SAMAR),
    ]
    return frame((scale.width, height), (top, 0, 5, left), layers)


def _rows(chart: GrafikBatang, name_width: float, class_width: float) -> tuple[list[_Row], float]:
    rows: list[_Row] = []
    top = 0.0
    for batang in chart.batang:
        nama = wrap(batang.nama, name_width, HURUF)
        kelas = wrap(batang.kelas, class_width, KECIL)
        height = max(_TEBAL, len(nama) * HURUF * BARIS, len(kelas) * KECIL * BARIS) + _SELA
        rows.append(_Row(batang, nama, kelas, top + height / 2))
        top += height
    return rows, top


def _scale(rows: list[_Row], chart: GrafikBatang, width: float) -> _Scale:
    """From zero, or below it, so far that every label fits behind its bar and the reference inside."""
    low = min([0.0, *(row.value for row in rows)])
    reach = [low + (max(row.value, 0) - low) * width / (width - row.label_end) for row in rows]
    if chart.acuan:
        reach.append(low + (chart.acuan[0] - low) * 1.04)
    high = max(reach, default=low)
    return _Scale(low, high if high > low else low + 1, width)


def _bar_layer(rows: list[_Row], scale: _Scale) -> Spec:
    values = [
        {
            "nol": 0,
            "nilai": row.value,
            "y": row.middle - _TEBAL / 2,
            "y2": row.middle + _TEBAL / 2,
            "warna": f"#{tema.NADA[row.batang.nada]}" if row.batang.nada else AKSEN,
        }
        for row in rows
        if row.batang.angka.nilai is not None
    ]
    return {
        "data": {"values": values},
        "mark": {"type": "rect", "stroke": GARIS_TEGAS, "strokeWidth": 0.5},
        "encoding": {
            "x": scale.encode("nol"),
            "x2": {"field": "nilai"},
            "y": place("y"),
            "y2": {"field": "y2"},
            "fill": {"field": "warna", "type": "nominal", "scale": None},
        },
    }


def _rule(at: float, span: tuple[float, float], scale: _Scale, **mark: object) -> Spec:
    return {
        "data": {"values": [{"x": at, "y": span[0], "y2": span[1]}]},
        "mark": {"type": "rule", **mark},
        "encoding": {"x": scale.encode("x"), "y": place("y"), "y2": {"field": "y2"}},
    }


def _reference(at: float, name: str, scale: _Scale, height: float) -> list[Spec]:
    """A dashed line behind all bars, its name above it and inside the picture."""
    middle = min(scale.x(at), scale.width - text_width(name, KECIL) / 2)
    return [
        _rule(at, (-4, height + 3), scale, color=SAMAR, strokeDash=[4, 3]),
        text_layer([{"teks": name, "x": middle, "y": -11}], size=KECIL, fill=SAMAR, align="center"),
    ]


def _labels(rows: list[_Row], scale: _Scale, left: float) -> list[Spec]:
    def label(row: _Row, lines: list[str], x: float, size: float) -> Spec:
        return {"teks": "\n".join(lines), "x": x, "y": first_line(row.middle, len(lines), size)}

    figures: dict[bool, list[Spec]] = {True: [], False: []}
    for row in rows:
        measured = row.batang.angka.nilai is not None
        figures[measured].append(label(row, [row.batang.angka.teks], scale.end(row) + _JARAK, HURUF))
    classes = [label(row, row.kelas, scale.end(row) + row.class_shift, KECIL) for row in rows]
    return [
        ground_layer([_ground(row, scale.end(row)) for row in rows]),
        text_layer([label(row, row.nama, -left, HURUF) for row in rows]),
        text_layer(figures[True]),
        text_layer(figures[False], fill=SAMAR, fontStyle="italic"),
        text_layer(classes, size=KECIL, fill=SAMAR),
    ]


def _ground(row: _Row, end: float) -> Spec:
    half = max(HURUF, len(row.kelas) * KECIL) * BARIS / 2
    return {"x": end + 3, "x2": end + row.label_end + 1, "y": row.middle - half, "y2": row.middle + half}
