"""Is a path a Paket, as far as can be seen without reading it?"""

import re
import zipfile
from pathlib import Path

_SHEET = re.compile(rb'<(?:\w+:)?sheet\b[^>]*\bname="([^"]*)"')
_FEWEST_SHEETS = 3
_MOST_WORKBOOK_BYTES = 5_000_000


def is_paket(path: Path) -> bool:
    """Is this a folder, a zip of CSV, or a workbook with the sheets of a Paket, rather than a document?"""
    if path.is_dir():
        return any(file.name.lower() == "instansi.csv" for file in path.iterdir())
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            if any(name.lower().endswith("instansi.csv") for name in names):
                return True
            with archive.open("xl/workbook.xml") as part:
                sheets = _SHEET.findall(part.read(_MOST_WORKBOOK_BYTES))
    except (OSError, KeyError, ValueError, NotImplementedError, RuntimeError, zipfile.BadZipFile):
        return False
    from akuntabel.berkas.judul import fold, tables_by_title  # noqa: PLC0415  # needed for workbooks alone

    known = {tables_by_title().get(fold(sheet.decode("utf-8", "replace"))) for sheet in sheets} - {None}
    return "instansi" in known and len(known) >= _FEWEST_SHEETS
