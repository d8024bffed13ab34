"""A workbook before it is opened: is it one, is it whole, is it of bearable size, and what openpyxl would not tell."""

import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from akuntabel.berkas.arsip import MOST_BYTES, open_archive
from akuntabel.berkas.errors import (
    BerkasError,
    JenisBerkasError,
    KosongError,
    MakroError,
    RusakError,
    TerkunciError,
)

MOST_ROWS = 20_000
"""Rows with content on one sheet that are still read."""

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT = b"http://purl.oclc.org/ooxml/"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_HEADS = (
    (b"%pdf", "dokumen PDF"),
    (b"{\\rtf", "dokumen RTF"),
    (b"<!doctype", "halaman web (HTML)"),
    (b"<html", "halaman web (HTML)"),
    (b"<?xml", "berkas XML"),
    (b"\x89png", "gambar"),
    (b"\xff\xd8\xff", "gambar"),
)
_PARTS = (
    ("word/document.xml", "dokumen Word"),
    ("ppt/presentation.xml", "presentasi PowerPoint"),
    ("xl/workbook.bin", "buku kerja Excel biner (.xlsb)"),
    ("content.xml", "berkas OpenDocument (.ods atau .odt)"),
)
_FORBIDDEN_MARKUP = tuple(
    markup.encode(encoding) for markup in ("<!DOCTYPE", "<!ENTITY") for encoding in ("ascii", "utf-16-le", "utf-16-be")
)


@dataclass(frozen=True, slots=True)
class Mentah:
    """Facts of one sheet: how many rows have content, which cells are formulas, and which of them hold no result."""

    rows: int
    uncalculated: frozenset[str]
    formulas: frozenset[str] = frozenset()


def inspect(file: Path) -> Mapping[str, Mentah]:
    """Look into a workbook without opening it.

    Returns:
        Facts by the title of the sheet.

    Raises:
        BerkasError: it is none, or damaged, locked, too large, or carries macros.
    """
    _refuse_other_kinds(file)
    try:
        with open_archive(file) as archive:
            _refuse_archive(archive, file.name)
            return {title: _facts(archive, part) for title, part in _sheets(archive)}
    except (KeyError, ValueError, etree.XMLSyntaxError) as error:
        raise RusakError(nama=file.name) from error


def _refuse_other_kinds(file: Path) -> None:
    with file.open("rb") as stream:
        head = stream.read(64)
    if not head:
        raise KosongError(nama=file.name)
    if head.startswith(_OLE):
        raise _ole_error(file)
    if head.startswith(b"PK"):
        return
    text = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    kind = next((kind for start, kind in _HEADS if text.startswith(start)), "")
    if not kind and file.suffix.lower() == ".xlsx":
        raise RusakError(nama=file.name)
    raise JenisBerkasError(nama=file.name, jenis=kind or _by_suffix(file))


def _ole_error(file: Path) -> BerkasError:
    """Excel wraps an encrypted workbook in the container of its old format."""
    if _ENCRYPTED in file.read_bytes()[:MOST_BYTES]:
        return TerkunciError(nama=file.name)
    return JenisBerkasError(nama=file.name, jenis="berkas Office lama (.xls atau .doc)")


def _by_suffix(file: Path) -> str:
    if file.suffix.lower() == ".csv":
        return "satu berkas CSV; Paket CSV dibaca semap"
    return "berkas jenis lain"


def _refuse_archive(archive: zipfile.ZipFile, name: str) -> None:
    infos = archive.infolist()
    names = {info.filename for info in infos}
    if "xl/workbook.xml" not in names:
        kind = next((kind for part, kind in _PARTS if part in names), "arsip zip")
        raise JenisBerkasError(nama=name, jenis=kind)
    if _STRICT in archive.read("xl/workbook.xml"):
        raise JenisBerkasError(nama=name, jenis="buku kerja Strict Open XML")
    types = archive.read("[Content_Types].xml")
    if any(part.endswith("vbaProject.bin") for part in names) or b"macroEnabled" in types:
        raise MakroError(nama=name)
    for info in infos:
        if info.filename.endswith((".xml", ".rels")) and _declares_entities(archive.read(info)):
            raise RusakError(nama=name)


def _declares_entities(part: bytes) -> bool:
    """Office never writes a document type; whoever does wants entities expanded or fetched."""
    return any(markup in part for markup in _FORBIDDEN_MARKUP)


def _parse(content: bytes) -> etree._Element:
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))


def _sheets(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Title and part of each sheet with cells."""
    relations = {r.get("Id"): r for r in _parse(archive.read("xl/_rels/workbook.xml.rels"))}
    for sheet in _parse(archive.read("xl/workbook.xml")).iter(f"{_MAIN}sheet"):
        relation = relations[sheet.get(_RELATION)]
        target = str(relation.get("Target"))
        if "chartsheet" not in str(relation.get("Type")):
            yield str(sheet.get("name")), target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _facts(archive: zipfile.ZipFile, part: str) -> Mentah:
    rows = 0
    uncalculated, formulas = set[str](), set[str]()
    with archive.open(part) as stream:
        for _, row in etree.iterparse(stream, tag=f"{_MAIN}row", resolve_entities=False, no_network=True):
            filled = [cell for cell in row if len(cell)]
            rows += bool(filled)
            computed = [cell for cell in filled if cell.find(f"{_MAIN}f") is not None]
            formulas.update(str(cell.get("r")) for cell in computed)
            uncalculated.update(str(cell.get("r")) for cell in computed if _is_uncalculated(cell))
            row.clear()
    return Mentah(rows, frozenset(uncalculated), frozenset(formulas))


def _is_uncalculated(cell: etree._Element) -> bool:
    """A formula whose result nobody has computed; a text formula may well have an empty result."""
    value = cell.find(f"{_MAIN}v")
    return cell.get("t") != "str" and (value is None or not value.text)
