"""Read a page's words, rules and filled boxes from PDFium, turned so that most of its text is upright."""

import ctypes
import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from akuntabel.dokumen.baca.pdf import pdfium
from akuntabel.dokumen.baca.pdf.bentuk import Garis, Kata, Kotak, Lembar, turn
from akuntabel.dokumen.baca.pdf.pdfium import raw

_MAX_CHARS = 60_000
_MAX_SEGMENTS = 60_000
_MAX_DEPTH = 8
"""What one page may cost; a page of a report has 3,000 characters and 2,000 segments."""
_FARTHEST = 15_000.0
"""No page of a PDF is larger than 14,400 points; what is drawn beyond cannot be seen."""
_THIN = 3.0
"""A filled box no thicker than this is a rule."""
_GAP = 0.18
"""Of a character's height: what is farther apart are two words, printed space or not."""
_BELOW, _ABOVE = 0.22, 0.74
"""How far a line of text reaches below and above its baseline, of its size; glyphs and fonts tell it unevenly."""
_MAX_SIZE = 200.0
_BOLD = ("bold", "black", "heavy", "semibold", "demi")
_HYPHENS = {0x02: "-", 0xFFFE: "-", 0xAD: "\xad", 0x2010: "-", 0x2011: "-"}
_SIGNS = {0xF0B7: "•", 0xF0A7: "▪", 0xF0FC: "✓", 0xF0D8: "➢", 0xF076: "❖", 0xF02D: "-"}
"""The signs that Word takes from its symbol fonts."""
_INVISIBLE = {0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF}
_SPACES = {0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x2007, 0x2009, 0x202F, 0x3000}


@dataclass(frozen=True, slots=True)
class _Gaya:
    ukuran: float
    tebal: bool
    putar: int


@dataclass(slots=True)
class _Rangkai:
    """A word that is being put together; its box is turned upright by its own direction."""

    gaya: _Gaya
    kotak: Kotak
    spasi: bool
    huruf: list[str]


def read_lembar(page: Any, number: int) -> Lembar:
    """Read one page of an open pypdfium2 document; boxes are in points of the upright page."""
    width, height = page.get_size()
    text = page.get_textpage()
    try:
        found, cut = _words(pdfium.address(text.raw))
    finally:
        text.close()
    words = [word for word in found if _is_seen(word.kotak)]
    turns = _main_turn(words)
    rules = _Guratan()
    rules.read_page(pdfium.address(page.raw))
    if page.get_rotation() % 180:
        width, height = height, width
    lying, standing, fills = rules.turned(turns, width, height)
    return Lembar(
        number,
        height if turns % 2 else width,
        width if turns % 2 else height,
        turns,
        [replace(w, kotak=turn(w.kotak, turns, width, height), putar=(w.putar - turns) % 4) for w in words],
        lying,
        standing,
        fills,
        [turn(box, turns, width, height) for box in rules.drawn if _is_seen(box)],
        terpotong=cut or rules.cut,
    )


def _is_seen(box: Kotak) -> bool:
    return all(-_FARTHEST < number < _FARTHEST for number in box)


def _main_turn(words: list[Kata]) -> int:
    counts = Counter[int]()
    for word in words:
        counts[word.putar] += len(word.teks)
    return counts.most_common(1)[0][0] if counts else 0


def _words(text: int) -> tuple[list[Kata], bool]:
    """The words of a text page in the order of its content, in the file's coordinates."""
    count = pdfium.count_chars(text)
    rect, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    where, where_x, where_y = ctypes.addressof(rect), ctypes.addressof(x), ctypes.addressof(y)
    styles: dict[int, _Gaya] = {}
    words: list[Kata] = []
    word: _Rangkai | None = None
    space = False
    owner, style = 0, _Gaya(1, tebal=False, putar=0)
    for index in range(min(count, _MAX_CHARS)):
        code = pdfium.char_code(text, index)
        if code in _SPACES or code == 0:
            written = code in {0x20, 0xA0} and not pdfium.char_generated(text, index)
            if word:
                words.append(_finished(word, written))
                word = None
            space = True
            continue
        if code in _INVISIBLE:
            continue
        pdfium.char_box(text, index, where)
        found = pdfium.char_object(text, index) or 0
        if found != owner or not found:
            owner = found
            style = styles.get(owner) or styles.setdefault(owner, _style(text, index, owner))
            pdfium.char_origin(text, index, where_x, where_y)
        box = _line_box((rect.left, rect.bottom, rect.right, rect.top), x.value, y.value, style)
        sign = _HYPHENS.get(code) or _SIGNS.get(code) or chr(code)
        if word and _follows(word, style, box):
            word.huruf.append(sign)
            word.kotak = _grown(word.kotak, box)
        elif word and _repeats(word, sign, box):
            continue
        else:
            if word:
                words.append(_finished(word, written=False))
            word = _Rangkai(style, box, space, [sign])
        space = False
    if word:
        words.append(_finished(word, written=False))
    return words, count > _MAX_CHARS


def _line_box(box: Kotak, x: float, y: float, style: _Gaya) -> Kotak:
    """A character's box, upright by its own direction, as high as a line of its size."""
    left, _, right, _ = turn(box, style.putar, 0, 0)
    _, baseline, _, _ = turn((x, y, x, y), style.putar, 0, 0)
    return left, baseline - _BELOW * style.ukuran, right, baseline + _ABOVE * style.ukuran


def _follows(word: _Rangkai, style: _Gaya, box: Kotak) -> bool:
    size = style.ukuran
    return (
        style.putar == word.gaya.putar
        and -0.3 * size < box[0] - word.kotak[2] < _GAP * size
        and abs(box[1] - word.kotak[1]) < 0.25 * size
        and box[0] > word.kotak[0]
    )


def _repeats(word: _Rangkai, sign: str, box: Kotak) -> bool:
    """Bold that is made by printing a character twice."""
    return sign == word.huruf[-1] and abs(box[2] - word.kotak[2]) < 1 and abs(box[1] - word.kotak[1]) < 1


def _grown(one: Kotak, other: Kotak) -> Kotak:
    return (min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3]))


def _finished(word: _Rangkai, written: bool) -> Kata:
    style = word.gaya
    box = turn(word.kotak, -style.putar, 0, 0)
    *inner, last = word.huruf
    letters = "".join(inner).replace("\xad", "") + last
    return Kata(letters, box, style.ukuran, style.tebal, style.putar, word.spasi, lanjut=written)


def _style(text: int, index: int, owner: int) -> _Gaya:
    matrix = raw.FS_MATRIX()
    pdfium.char_matrix(text, index, ctypes.addressof(matrix))
    angle = math.atan2(matrix.b, matrix.a)
    turns = round(angle / (math.pi / 2)) % 4 if math.isfinite(angle) else 0
    size = pdfium.char_size(text, index) * math.hypot(matrix.c, matrix.d)
    return _Gaya(min(max(size, 1.0), _MAX_SIZE), bool(owner) and _is_bold(owner), turns)


def _is_bold(owner: int) -> bool:
    if pdfium.object_mode(owner) == raw.FPDF_TEXTRENDERMODE_FILL_STROKE:
        return True
    font = pdfium.object_font(owner)
    if not font:
        return False
    name = ctypes.create_string_buffer(128)
    pdfium.font_name(font, name, len(name))
    plain = name.value.decode("latin-1").casefold()
    return any(mark in plain for mark in _BOLD) or pdfium.font_weight(font) >= 600


class _Guratan:
    """Rules and filled boxes of a page, in the file's coordinates."""

    def __init__(self) -> None:
        self.strokes: list[Kotak] = []
        self.widths: list[float] = []
        self.fills: list[Kotak] = []
        self.drawn: list[Kotak] = []
        self.cut = False
        self._budget = _MAX_SEGMENTS
        self._numbers = [ctypes.c_float() for _ in range(3)]
        self._flags = [ctypes.c_int() for _ in range(2)]
        self._matrix = raw.FS_MATRIX()

    def read_page(self, page: int) -> None:
        """Take all paths of a page, those inside its forms too."""
        for index in range(pdfium.page_objects(page)):
            self._read(pdfium.page_object(page, index), (1, 0, 0, 1, 0, 0), 0)

    def _read(self, item: int, base: tuple[float, ...], depth: int) -> None:
        if self._budget <= 0:
            self.cut = True
            return
        self._budget -= 1
        kind = pdfium.object_type(item)
        if kind == raw.FPDF_PAGEOBJ_PATH:
            self._read_path(item, self._matrix_of(item, base))
        elif kind == raw.FPDF_PAGEOBJ_FORM and depth < _MAX_DEPTH:
            inner = self._matrix_of(item, base)
            for index in range(pdfium.form_objects(item)):
                self._read(pdfium.form_object(item, index), inner, depth + 1)

    def _matrix_of(self, item: int, base: tuple[float, ...]) -> tuple[float, ...]:
        m = self._matrix
        pdfium.object_matrix(item, ctypes.addressof(m))
        a, b, c, d, e, f = base
        return (
            m.a * a + m.b * c,
            m.a * b + m.b * d,
            m.c * a + m.d * c,
            m.c * b + m.d * d,
            m.e * a + m.f * c + e,
            m.e * b + m.f * d + f,
        )

    def _read_path(self, item: int, matrix: tuple[float, ...]) -> None:
        fill, stroke = self._flags
        pdfium.path_mode(item, ctypes.addressof(fill), ctypes.addressof(stroke))
        if not fill.value and not stroke.value:
            return
        width = self._numbers[2]
        pdfium.object_stroke_width(item, ctypes.addressof(width))
        thick = width.value * math.sqrt(abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]))
        for points, straight in self._subpaths(item, matrix):
            if not straight:
                self._add_drawn(points)
                continue
            if stroke.value:
                self._add_strokes(points, thick)
            if fill.value:
                self._add_fill(points)

    def _subpaths(self, item: int, matrix: tuple[float, ...]) -> Iterator[tuple[list[tuple[float, float]], bool]]:
        """The corners of each part of a path, and whether it has only straight sides."""
        count = pdfium.path_segments(item)
        if count > self._budget:
            self.cut = True
            return
        self._budget -= count
        x, y, _ = self._numbers
        a, b, c, d, e, f = matrix
        points: list[tuple[float, float]] = []
        straight = True
        for index in range(count):
            segment = pdfium.path_segment(item, index)
            kind = pdfium.segment_type(segment)
            if kind == raw.FPDF_SEGMENT_MOVETO:
                if len(points) > 1:
                    yield points, straight
                points, straight = [], True
            straight &= kind != raw.FPDF_SEGMENT_BEZIERTO
            pdfium.segment_point(segment, ctypes.addressof(x), ctypes.addressof(y))
            points.append((x.value * a + y.value * c + e, x.value * b + y.value * d + f))
        if len(points) > 1:
            yield points, straight

    def _add_strokes(self, points: list[tuple[float, float]], thick: float) -> None:
        closed = [*points, points[0]] if len(points) == 4 else points
        for (x0, y0), (x1, y1) in pairwise(closed):
            if min(abs(x1 - x0), abs(y1 - y0)) < 0.5 < max(abs(x1 - x0), abs(y1 - y0)):
                self.strokes.append((min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)))
                self.widths.append(thick)
            elif min(abs(x1 - x0), abs(y1 - y0)) >= 0.5:
                self._add_drawn([(x0, y0), (x1, y1)])

    def _add_drawn(self, points: list[tuple[float, float]]) -> None:
        xs, ys = [p[0] for p in points], [p[1] for p in points]
        self.drawn.append((min(xs), min(ys), max(xs), max(ys)))

    def _add_fill(self, points: list[tuple[float, float]]) -> None:
        xs, ys = [p[0] for p in points], [p[1] for p in points]
        if len({round(x, 1) for x in xs}) > 2 or len({round(y, 1) for y in ys}) > 2:
            return
        box = (min(xs), min(ys), max(xs), max(ys))
        across, up = box[2] - box[0], box[3] - box[1]
        if min(across, up) > _THIN:
            self.fills.append(box)
        elif max(across, up) > 0.5:
            self.strokes.append(box)
            self.widths.append(min(across, up))

    def turned(self, turns: int, width: float, height: float) -> tuple[list[Garis], list[Garis], list[Kotak]]:
        """Rules lying, rules standing and filled boxes on the upright page."""
        lying, standing = [], []
        for box, thick in zip(self.strokes, self.widths, strict=True):
            if not _is_seen(box):
                continue
            x0, y0, x1, y1 = turn(box, turns, width, height)
            if x1 - x0 >= y1 - y0:
                lying.append(Garis((y0 + y1) / 2, x0, x1, thick))
            else:
                standing.append(Garis((x0 + x1) / 2, y0, y1, thick))
        return lying, standing, [turn(box, turns, width, height) for box in self.fills if _is_seen(box)]
