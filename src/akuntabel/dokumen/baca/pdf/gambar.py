"""Text inside charts and diagrams: axis labels and boxes are no sentences."""

import re
from collections.abc import Iterator, Sequence

from akuntabel.dokumen.baca.pdf.alir import Ukuran
from akuntabel.dokumen.baca.pdf.baris import Ruas
from akuntabel.dokumen.baca.pdf.bentuk import Kotak
from akuntabel.dokumen.baca.pdf.halaman import Halaman

_CAPTION = re.compile(r"(?:gambar|grafik|bagan|diagram|skema)\s+[\w.\-]*\d", re.IGNORECASE)
_SMALLER = 0.3
"""How much smaller than the body, in points, the text of a figure is at least."""
_DRAWN = 3
"""Lines and boxes that a figure is drawn with at least."""


def figure_lines(page: Halaman, lines: Sequence[Ruas], normal: Ukuran) -> set[int]:
    """The lines (by id) that stand in a figure, above or below a caption of one.

    They are smaller than the body and reach from the caption to the next text of its size, with
    something drawn there.
    """
    found: set[int] = set()
    for at, line in enumerate(lines):
        if _CAPTION.match(line.teks):
            for side in (lines[:at][::-1], lines[at + 1 :]):
                inside = list(_small(side, page, line, normal))
                if inside and _is_drawn(page, inside, line):
                    found.update(id(small) for small in inside)
                    break
    return found


def _small(lines: Sequence[Ruas], page: Halaman, caption: Ruas, normal: Ukuran) -> Iterator[Ruas]:
    tables = [t.kotak for t in page.tabel]
    for line in lines:
        if line.ukuran > normal.isi - _SMALLER or _parted(tables, line.kotak, caption.kotak):
            return
        if _CAPTION.match(line.teks):
            return
        yield line


def _parted(tables: Sequence[Kotak], one: Kotak, two: Kotak) -> bool:
    low, high = min(one[1], two[1]), max(one[3], two[3])
    return any(low < box[1] and box[3] < high for box in tables)


def _is_drawn(page: Halaman, lines: Sequence[Ruas], caption: Ruas) -> bool:
    low = min(line.kotak[1] for line in (*lines, caption))
    high = max(line.kotak[3] for line in (*lines, caption))
    sheet = page.lembar
    drawn = sum(low - 2 < (b[1] + b[3]) / 2 < high + 2 for b in (*sheet.lukisan, *sheet.isian))
    rules = sum(low < g.di < high for g in sheet.datar) + sum(low < (g.dari + g.sampai) / 2 < high for g in sheet.tegak)
    return drawn + rules >= _DRAWN
