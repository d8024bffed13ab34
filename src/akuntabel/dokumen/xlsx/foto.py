"""One picture of the document as a sheet of its own."""

from collections.abc import Callable
from io import BytesIO

from xlsxwriter.worksheet import Worksheet

from akuntabel.dokumen.blocks import Foto, Isi
from akuntabel.dokumen.xlsx.gaya import CATATAN, JUDUL, TAUTAN, Gaya

_LEBAR_MM = 160.0
_PX_PER_MM = 96 / 25.4
_BARIS = 3  # title, link and a free row stand above


def write_picture(
    sheet: Worksheet, block: Foto, title: str, gaya: Gaya, plain: Callable[[Isi], str], home: str
) -> None:
    """Fill a sheet; `home` is the link to the list of sheets."""
    width, height = block.ukuran_mm(_LEBAR_MM)
    own = block.gambar.piksel
    sheet.hide_gridlines(2)
    sheet.write_string(0, 0, title, gaya(JUDUL))
    sheet.write_url(1, 0, home, gaya(TAUTAN, font_size=9), "Kembali ke Daftar Isi")
    if block.sumber:
        sheet.write_string(2, 0, f"Sumber: {plain(block.sumber)}", gaya(CATATAN, text_wrap=False))
    sheet.insert_image(
        _BARIS,
        0,
        f"gambar.{block.gambar.jenis}",
        {
            "image_data": BytesIO(block.gambar.isi),
            "x_scale": width * _PX_PER_MM / own[0],
            "y_scale": height * _PX_PER_MM / own[1],
            "description": block.alt,
        },
    )
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
