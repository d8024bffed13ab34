"""The pictures of a Paket: PNG and JPG in its folder, made small enough for a document.

What a camera writes beside the picture (place, device, time) is left behind: a report is public.
"""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

from akuntabel.cli.berkas_gambar import GambarError, read_beside
from akuntabel.dokumen.blocks import Gambar
from akuntabel.skema.letak import letak_of
from akuntabel.skema.paket import Paket
from akuntabel.ukur.hasil import Peringatan

MOST_BYTES = 20_000_000
MOST_PIXELS = 60_000_000
LONGEST_SIDE = 1600
"""In pixels: 250 to the inch across the text of a page."""
_QUALITY = 82
_KINDS = {"PNG": "png", "JPEG": "jpg"}
_PNG_MODES = {"1", "L", "LA", "P", "RGB", "RGBA"}


def read_gambar(path: Path, paket: Paket) -> tuple[Mapping[str, Gambar], tuple[Peringatan, ...]]:
    """Read the pictures that a Paket names, by code; one that cannot be used is told of and left out."""
    found: dict[str, Gambar] = {}
    notes = []
    for nomor, row in enumerate(paket.gambar, 1):
        try:
            _, content = read_beside(path, row.berkas, "Berkas", MOST_BYTES)
            found[row.kode] = _shrunk(content, row.berkas)
        except GambarError as error:
            words = f"Gambar, isian ke-{nomor}, Nama berkas"
            place = letak_of(paket, row, "berkas")
            notes.append(Peringatan("GBR001", words, f"{error} Gambarnya tidak dimuat.", error.saran, place))
    return found, tuple(notes)


def _shrunk(content: bytes, name: str) -> Gambar:
    """The picture upright, without what its camera wrote, its longer side within the limit."""
    from PIL import Image, ImageOps  # noqa: PLC0415  # heavy, and needed only where a picture is given

    try:
        with Image.open(BytesIO(content), formats=tuple(_KINDS)) as opened:
            kind, pixels = str(opened.format), opened.width * opened.height
            if kind in _KINDS and pixels <= MOST_PIXELS:
                picture = ImageOps.exif_transpose(opened)
                picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    except Image.DecompressionBombError:
        pixels = MOST_PIXELS + 1
    except (OSError, ValueError, SyntaxError):
        kind, pixels = "", 0
    if pixels > MOST_PIXELS:
        raise GambarError(f"Gambar '{name}' lebih dari 60 juta piksel.", "Perkecil gambarnya.")
    if kind not in _KINDS:
        raise GambarError(
            f"Berkas '{name}' rusak atau bukan gambar PNG atau JPG.", "Simpan ulang sebagai PNG atau JPG."
        )
    return Gambar(_saved(picture, kind), _KINDS[kind], picture.size)


def _saved(picture: Any, kind: str) -> bytes:
    stream = BytesIO()
    picture.info.clear()
    if kind == "JPEG":
        plain = picture if picture.mode in {"L", "RGB"} else picture.convert("RGB")
        plain.save(stream, "JPEG", quality=_QUALITY, optimize=True)
    else:
        plain = picture if picture.mode in _PNG_MODES else picture.convert("RGBA")
        plain.save(stream, "PNG", optimize=True)
    return stream.getvalue()
