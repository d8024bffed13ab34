"""The look of every document, said once: colours, sizes, margins.

Colours are hexadecimal sRGB without `#`; lengths are in millimetres where the name says so
and in points where it is type. Every text colour stands on every ground it is used on with
a contrast of at least 4.5 to 1.
"""

from akuntabel.dokumen.blocks import Nada

FONT = "Arial"
FONT_BEBAS = "Arimo"
"""The free font with the widths of Arial, for formats that embed their fonts."""

TINTA = "1A1A1A"
SAMAR = "595959"  # page numbers, notes, sources
AKSEN = "1F3A5F"
AKSEN_MUDA = "E4EAF2"  # head rows
AKSEN_TIPIS = "F2F5F9"  # group rows
GARIS = "BFC8D4"  # hairlines
DASAR = "FFFFFF"

NADA: dict[Nada, str] = {
    Nada.BIRU: "BDD7EE",
    Nada.HIJAU: "A9D18E",
    Nada.KUNING: "FFF2CC",
    Nada.ABU: "A6A6A6",
    Nada.MERAH: "F4B0A8",
}

MARGIN_KIRI_MM = 30
MARGIN_KANAN_MM = 25
MARGIN_ATAS_MM = 25
MARGIN_BAWAH_MM = 25

MARGIN_LANSKAP_MM = (30, 25, 25, 25)
"""Top, right, bottom, left of a turned page: the bound edge lies on top."""

ISI_PT = 11.0
SPASI = 1.3
JARAK_PARAGRAF_PT = 7.0  # paragraphs stand apart by space, without first-line indent
CATATAN_PT = 8.5
KETERANGAN_PT = 9.5  # captions
KAKI_PT = 8.5
JUDUL_PT = (15.0, 12.0, 11.0, 11.0)
"""Headings of level 1 to 4."""

TABEL_PT = 9.0
TABEL_LEBAR_PT = 8.0
TABEL_SANGAT_LEBAR_PT = 7.5


def table_size(columns: int) -> float:
    """The size of text in a table of so many columns, in points."""
    if columns <= 7:
        return TABEL_PT
    return TABEL_LEBAR_PT if columns <= 11 else TABEL_SANGAT_LEBAR_PT


def cell_inset(columns: int) -> float:
    """The space at each side of a cell's text in a table of so many columns, in points."""
    return 5.0 if columns <= 7 else 3.0
