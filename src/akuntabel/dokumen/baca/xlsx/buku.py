"""The parts of a workbook: its sheets, shared texts, number formats, and the cells of a sheet row by row."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import NamedTuple
from zipfile import ZipFile

from lxml import etree
from openpyxl.formula.translate import Translator, TranslatorError
from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format
from openpyxl.utils.cell import column_index_from_string, coordinate_from_string, get_column_letter, range_boundaries
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, from_excel
from openpyxl.utils.exceptions import CellCoordinatesException

from akuntabel.dokumen.baca.arsip import read_bytes, read_part
from akuntabel.dokumen.baca.batas import MAKS_BARIS_TABEL, MAKS_KOLOM, MAKS_SEL
from akuntabel.dokumen.baca.xlsx.format import shown

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_MOST_MERGES = 50_000
_LONGEST_FORMULA = 500


class Sel(NamedTuple):
    """A cell that holds something: what it shows, its formula, its exact value if it is a number."""

    teks: str
    rumus: str = ""
    nilai: Decimal | None = None


class Gabung(NamedTuple):
    """Merged cells: first and last row and column, from 1."""

    atas: int
    kiri: int
    bawah: int
    kanan: int


@dataclass(slots=True)
class Lembar:
    """A sheet: its cells by row and column from 1, its merged cells; `terpotong` when rows or columns were left out."""

    nama: str
    tersembunyi: bool
    sel: dict[int, dict[int, Sel]] = field(default_factory=dict)
    gabung: list[Gabung] = field(default_factory=list)
    terpotong: bool = False


class Buku:
    """A workbook whose sheets are read one by one."""

    def __init__(self, archive: ZipFile, main: str) -> None:
        self._archive = archive
        self._folder = main.rpartition("/")[0]
        self._main = read_part(archive, main)
        self._texts = self._shared_texts()
        self._formats = self._number_formats()
        properties = None if self._main is None else self._main.find(f"{_S}workbookPr")
        mac = properties is not None and properties.get("date1904") in {"1", "true"}
        self._epoch = CALENDAR_MAC_1904 if mac else CALENDAR_WINDOWS_1900

    def sheets(self) -> Iterator[Lembar]:
        """The sheets in order; hidden ones are named and not read."""
        relations = read_part(self._archive, f"{self._folder}/_rels/workbook.xml.rels")
        targets = {} if relations is None else {r.get("Id"): str(r.get("Target", "")) for r in relations.iterchildren()}
        for sheet in () if self._main is None else self._main.iter(f"{_S}sheet"):
            target = targets.get(sheet.get(_RELATION), "")
            if "worksheets/" not in target:
                continue
            found = Lembar(str(sheet.get("name", "")), sheet.get("state", "visible") != "visible")
            part = target.lstrip("/") if target.startswith("/") else f"{self._folder}/{target}"
            if not found.tersembunyi and (data := read_bytes(self._archive, part)) is not None:
                self._read_sheet(found, data)
            yield found

    def _shared_texts(self) -> list[str]:
        root = read_part(self._archive, f"{self._folder}/sharedStrings.xml")
        return [] if root is None else [_rich_text(item) for item in root.iterchildren(f"{_S}si")]

    def _number_formats(self) -> list[str]:
        root = read_part(self._archive, f"{self._folder}/styles.xml")
        if root is None:
            return []
        own = {str(f.get("numFmtId")): str(f.get("formatCode", "")) for f in root.iter(f"{_S}numFmt")}
        table = root.find(f"{_S}cellXfs")
        codes = [] if table is None else [str(xf.get("numFmtId", "0")) for xf in table.iterchildren(f"{_S}xf")]
        return [own.get(code) or BUILTIN_FORMATS.get(int(code) if code.isdecimal() else 0, "General") for code in codes]

    def _read_sheet(self, sheet: Lembar, data: bytes) -> None:
        shared: dict[str, tuple[str, str]] = {}
        rows = cells = 0
        events = etree.iterparse(
            io.BytesIO(data),
            tag=(f"{_S}row", f"{_S}mergeCell"),
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
        )
        for _, element in events:
            if element.tag == f"{_S}mergeCell":
                if len(sheet.gabung) < _MOST_MERGES and (area := _area(str(element.get("ref", "")))):
                    sheet.gabung.append(area)
            elif rows < MAKS_BARIS_TABEL and cells < MAKS_SEL:
                cells += (found := self._read_row(sheet, element, shared))
                rows += found > 0
            elif len(element):
                sheet.terpotong = True
            element.clear()
            while element.getprevious() is not None:
                parent = element.getparent()
                if parent is None:
                    break
                del parent[0]

    def _read_row(self, sheet: Lembar, row: etree._Element, shared: dict[str, tuple[str, str]]) -> int:
        line: dict[int, Sel] = {}
        number = str(row.get("r", ""))
        at = int(number) if number.isdecimal() and len(number) < 9 else max(sheet.sel, default=0) + 1
        column = 0
        for cell in row.iterchildren(f"{_S}c"):
            column = _column(str(cell.get("r", "")), column + 1)
            if column > MAKS_KOLOM:
                sheet.terpotong = True
                continue
            found = self._cell(cell, f"{get_column_letter(column)}{at}", shared)
            if found.teks or found.rumus:
                line[column] = found
        if line:
            sheet.sel[at] = line
        return len(line)

    def _cell(self, cell: etree._Element, place: str, shared: dict[str, tuple[str, str]]) -> Sel:
        formula = _formula(cell.find(f"{_S}f"), place, shared)
        raw = cell.findtext(f"{_S}v") or ""
        match cell.get("t", "n"):
            case "s":
                return Sel(self._texts[int(raw)] if raw.isdecimal() and int(raw) < len(self._texts) else "", formula)
            case "inlineStr":
                inline = cell.find(f"{_S}is")
                return Sel("" if inline is None else _rich_text(inline), formula)
            case "b":
                return Sel("TRUE" if raw == "1" else "FALSE", formula)
            case "str" | "e" | "d":
                return Sel(raw, formula)
            case _:
                return self._number(raw, str(cell.get("s", "0")), formula)

    def _number(self, raw: str, style: str, formula: str) -> Sel:
        try:
            value = Decimal(raw.strip())
        except InvalidOperation:
            return Sel(raw, formula)
        known = style.isdecimal() and int(style) < len(self._formats)
        code = self._formats[int(style)] if known else "General"
        if not value.is_finite() or not -300 < value.adjusted() < 300:
            return Sel(raw, formula)
        if is_date_format(code):
            try:
                moment = from_excel(float(value), self._epoch)
            except (ValueError, OverflowError, TypeError):
                return Sel(raw, formula, value)
            return Sel(shown(moment, code), formula)
        return Sel(shown(value, code), formula, value)


def find_workbook(archive: ZipFile) -> str:
    """The part that holds the workbook, as the archive's relations name it."""
    relations = read_part(archive, "_rels/.rels")
    for relation in () if relations is None else relations.iterchildren(tag=etree.Element):
        if str(relation.get("Type", "")).endswith("/officeDocument"):
            return str(relation.get("Target", "")).lstrip("/")
    return "xl/workbook.xml"


def _rich_text(item: etree._Element) -> str:
    """The text of a string item; the reading aids of East Asian scripts are left out."""
    return "".join(
        node.text or ""
        for node in item.iter(f"{_S}t")
        if (parent := node.getparent()) is None or parent.tag != f"{_S}rPh"
    )


def _formula(node: etree._Element | None, place: str, shared: dict[str, tuple[str, str]]) -> str:
    """A cell's formula; one that is shared is moved to the cell, as Excel does."""
    if node is None:
        return ""
    text = node.text or ""
    if node.get("t") == "shared":
        index = str(node.get("si", ""))
        if text:
            shared[index] = (f"={text}", place)
        elif index in shared:
            formula, origin = shared[index]
            return _moved(formula, origin, place)
    return f"={text}" if text else ""


def _moved(formula: str, origin: str, place: str) -> str:
    if len(formula) > _LONGEST_FORMULA:
        return formula
    try:
        return str(Translator(formula, origin=origin).translate_formula(place))
    except (TranslatorError, ValueError, IndexError):
        return formula


def _column(reference: str, following: int) -> int:
    """The column of a cell; one without a reference stands right of the cell before it."""
    try:
        return column_index_from_string(coordinate_from_string(reference)[0]) if reference else following
    except (CellCoordinatesException, ValueError):
        return following


def _area(reference: str) -> Gabung | None:
    try:
        left, top, right, bottom = range_boundaries(reference)
    except (CellCoordinatesException, ValueError, TypeError):
        return None
    if None in {left, top, right, bottom}:
        return None
    return Gabung(int(top or 0), int(left or 0), int(bottom or 0), int(right or 0))
