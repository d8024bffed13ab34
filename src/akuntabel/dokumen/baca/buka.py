"""Open any document: what it is, is told by its content; only a CSV file is told by its name."""

import re
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import cast
from zipfile import ZipFile

from akuntabel.dokumen.baca.arsip import open_archive
from akuntabel.dokumen.baca.terbaca import BacaError, DokumenTerbaca

_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RTF = b"{\\rtf"
_PDF = b"%PDF-"
_PDF_WITHIN = 1024
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|table|div|p|h[1-6])\b", re.IGNORECASE)
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM")
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")


def read_document(path: Path) -> DokumenTerbaca:
    """Read a DOCX, PDF, XLSX, HTML, CSV or text file.

    Raises:
        BacaError: the file is missing, empty, damaged, locked, too large or of another kind; the
            message says what to do.
    """
    try:
        with path.open("rb") as file:
            head = file.read(4096)
    except OSError as error:
        raise BacaError(f"{path.name} tidak dapat dibuka; periksa nama dan letak berkasnya.") from error
    if not head.strip():
        raise BacaError(f"{path.name} kosong; tidak ada yang dapat dibaca.")
    return _reader(path, head)(path)


def _reader(path: Path, head: bytes) -> Callable[[Path], DokumenTerbaca]:
    if head.startswith(_ZIP):
        return _load(_kind_of_archive(path))
    if _PDF in head[:_PDF_WITHIN]:
        return _load("pdf")
    if head.startswith(_OLE2):
        raise BacaError(_about_ole2(path))
    if head.startswith(_RTF):
        raise BacaError(f"{path.name} berformat RTF; buka di Word, lalu simpan sebagai .docx.")
    if head.startswith(_PICTURES):
        raise BacaError(f"{path.name} berupa gambar; teks di dalam gambar tidak dapat dibaca.")
    if path.suffix.casefold() == ".csv":
        return _load("csv")
    # UTF-16 shows its tags once the zeros between its letters are gone.
    return _load("html" if _HTML.search(head.replace(b"\x00", b"")[:2048]) and _opens_with_tag(head) else "teks")


def _opens_with_tag(head: bytes) -> bool:
    return head.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\x00").startswith(b"<")


def _load(kind: str) -> Callable[[Path], DokumenTerbaca]:
    """The reader of a format; it is loaded when it is first used."""
    name = "text" if kind == "teks" else kind
    reader = getattr(import_module(f"akuntabel.dokumen.baca.{kind}"), f"read_{name}")
    return cast("Callable[[Path], DokumenTerbaca]", reader)


def _kind_of_archive(path: Path) -> str:
    with open_archive(path) as archive:
        names = set(archive.namelist())
        if any(name.startswith("word/") for name in names):
            return "docx"
        if any(name.startswith("xl/") for name in names):
            if any(name == "xl/workbook.bin" for name in names):
                raise BacaError(f"{path.name} berformat XLSB; buka di Excel, lalu simpan sebagai .xlsx.")
            return "xlsx"
        raise BacaError(_about_other_archive(path, archive, names))


def _about_other_archive(path: Path, archive: ZipFile, names: set[str]) -> str:
    if "mimetype" in names:
        with archive.open("mimetype") as part:
            kind = part.read(100)
        if b"opendocument.spreadsheet" in kind:
            return f"{path.name} berformat OpenDocument (ODS); buka di LibreOffice, lalu simpan sebagai .xlsx."
        if b"opendocument" in kind:
            return f"{path.name} berformat OpenDocument (ODT); buka di LibreOffice, lalu simpan sebagai .docx."
    if any(name.startswith("ppt/") for name in names):
        return f"{path.name} berupa paparan; simpan laporannya sebagai .docx atau .pdf."
    return f"{path.name} berupa arsip ZIP; keluarkan isinya, lalu baca berkasnya satu per satu."


def _about_ole2(path: Path) -> str:
    """What to do with a file of old Office, or with one that is locked: both come in the same container."""
    with path.open("rb") as file:
        data = file.read(2_000_000)
    if _ENCRYPTED_PACKAGE in data:
        return f"{path.name} terkunci kata sandi; buka kuncinya, simpan, lalu ulangi."
    kind = ".xlsx" if "Workbook".encode("utf-16-le") in data else ".docx"
    return f"{path.name} berformat Office lama (.doc atau .xls); buka di Word atau Excel, lalu simpan sebagai {kind}."
