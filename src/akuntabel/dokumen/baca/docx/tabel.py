"""Tables of Word: which cell covers which place of the grid."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lxml import etree

from akuntabel.dokumen.baca.batas import MAKS_BARIS_TABEL, MAKS_KOLOM, MAKS_SEL
from akuntabel.dokumen.baca.docx.ruang import VAL, W, child_of, is_on, number_of, step_of, value_of
from akuntabel.dokumen.baca.kisi import measured, squared
from akuntabel.dokumen.baca.terbaca import SelTerbaca, Tempat

_WRAPPERS = frozenset((f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}smartTag", f"{W}ins", f"{W}moveTo"))


@dataclass(frozen=True, slots=True)
class Kisi:
    """The grid of a table, how many of its first rows are marked to repeat on each page, and if rows were left out."""

    baris: list[list[SelTerbaca]]
    ulang: int
    terpotong: bool


def children(parent: etree._Element, path: str, *tags: str) -> Iterator[tuple[etree._Element, str]]:
    """Children of some names with their paths, also those that stand in content controls and the like."""
    counts: dict[object, int] = {}
    for child in parent.iterchildren(tag=etree.Element):
        counts[child.tag] = counts.get(child.tag, 0) + 1
        if child.tag in tags:
            yield child, f"{path}/{child.tag.replace(W, 'w:')}[{counts[child.tag]}]"
        elif child.tag in _WRAPPERS:
            yield from children(child, f"{path}/{step_of(child)}", *tags)


def read_grid(table: etree._Element, path: str, text_of: Callable[[etree._Element, str], str]) -> Kisi:
    """Lay out the cells of a table; `text_of` reads a cell once, where it begins."""
    rows: list[list[SelTerbaca]] = []
    repeated = cells = 0
    for row, row_path in children(table, path, f"{W}tr"):
        properties = child_of(row, "trPr")
        if child_of(properties, "del") is not None:
            continue
        if len(rows) > MAKS_BARIS_TABEL or cells > MAKS_SEL:
            break
        if is_on(properties, "tblHeader") and repeated == len(rows):
            repeated += 1
        rows.append(_read_row(row, row_path, rows[-1] if rows else [], properties, text_of))
        cells += len(rows[-1])
    return Kisi(measured(squared(rows)), repeated if repeated < len(rows) else 0, cells > MAKS_SEL)


def _read_row(
    row: etree._Element,
    path: str,
    above: list[SelTerbaca],
    properties: etree._Element | None,
    text_of: Callable[[etree._Element, str], str],
) -> list[SelTerbaca]:
    place = Tempat(jalur=path)
    out = [SelTerbaca("", place) for _ in range(min(number_of(value_of(properties, "gridBefore")), MAKS_KOLOM))]
    for cell, cell_path in children(row, path, f"{W}tc"):
        looks = child_of(cell, "tcPr")
        merge = child_of(looks, "vMerge")
        span = max(1, min(number_of(value_of(looks, "gridSpan"), 1), MAKS_KOLOM))
        at = len(out)
        if merge is not None and merge.get(VAL, "continue") == "continue" and at < len(above):
            out += [above[min(at, len(above) - 1)]] * span
        else:
            out += [SelTerbaca(text_of(cell, cell_path), Tempat(jalur=cell_path))] * span
    out += [SelTerbaca("", place) for _ in range(min(number_of(value_of(properties, "gridAfter")), MAKS_KOLOM))]
    return out[:MAKS_KOLOM]
