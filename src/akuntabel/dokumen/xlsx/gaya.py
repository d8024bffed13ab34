"""Formats of cells: the look of the report, each made once a workbook."""

from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

from akuntabel.dokumen import tema
from akuntabel.dokumen.blocks import Figur
from akuntabel.dokumen.figur import printed
from akuntabel.skema.pilihan import Bentuk
from akuntabel.ukur.angka import Angka

UKURAN = 10
_DASAR: dict[str, Any] = {"font_name": tema.FONT, "font_size": UKURAN, "valign": "top"}
_MOST_DECIMALS = 30

JUDUL = {"bold": True, "font_size": 12, "font_color": f"#{tema.AKSEN}"}
CATATAN = {"font_size": 9, "font_color": f"#{tema.SAMAR}", "text_wrap": True}
KEPALA = {
    "bold": True,
    "text_wrap": True,
    "align": "center",
    "valign": "vcenter",
    "bg_color": f"#{tema.AKSEN_MUDA}",
    "border": 1,
    "border_color": f"#{tema.GARIS}",
}
ISI = {"text_wrap": True, "bottom": 1, "bottom_color": f"#{tema.GARIS}"}
MASUKAN = {"bg_color": "#FFF9E5", "font_color": "#0B3D91", "locked": False}
"""Cells to change: blue on cream, as auditors expect of inputs."""
TAUTAN = {"font_color": "#0B3D91", "underline": 1}


class Gaya:
    """Formats by their properties."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, Any], ...], Format] = {}

    def __call__(self, *looks: dict[str, Any], **more: Any) -> Format:
        """The format with all these properties, later ones winning."""
        merged = dict(_DASAR)
        for look in (*looks, more):
            merged.update(look)
        key = tuple(sorted(merged.items()))
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = self._book.add_format(merged)
        return made


def number_format(figur: Figur) -> str:
    """A number format that prints as the figure does: its decimals, its unit, brackets for negative amounts.

    Separators follow the reader's own setting (comma and point change places between languages).
    """
    angka = figur.angka
    digits = _digits(decimals_printed(printed(figur)))
    if angka.bentuk is Bentuk.RUPIAH:
        unit = "" if figur.tabel or figur.polos else '"Rp"'
        return f"{unit}{digits};({unit}{digits})"
    if figur.polos:
        return digits
    if angka.bentuk is Bentuk.PERSEN:
        return f'{digits}"%"'
    if angka.bentuk is Bentuk.PREDIKAT and angka.predikat:
        return f'"{angka.predikat} ("{digits}")"'
    if angka.bentuk is Bentuk.JUMLAH and angka.satuan:
        return f'{digits}" {_quoted(angka.satuan)}"'
    return digits


def plain_format(angka: Angka) -> str:
    """The figure's decimals without its unit."""
    return _digits(decimals_printed(printed(Figur(angka))))


def decimals_printed(text: str) -> int:
    """Count the decimals of a number printed in Indonesian notation."""
    _, comma, tail = text.rpartition(",")
    if not comma:
        return 0
    return next((i for i, letter in enumerate(tail) if not letter.isdigit()), len(tail))


def _digits(decimals: int) -> str:
    return f"#,##0.{'0' * min(decimals, _MOST_DECIMALS)}" if decimals else "#,##0"


def _quoted(text: str) -> str:
    return text.replace('"', "")
