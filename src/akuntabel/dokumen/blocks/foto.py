"""Pictures that an office gives: photographs, maps, charts drawn elsewhere."""

from dataclasses import dataclass

from akuntabel.dokumen.blocks.inline import Isi

_MM_PER_PIXEL = 25.4 / 96
_TALLEST_MM = 120.0
"""A picture leaves room on its page for the text that speaks of it."""


@dataclass(frozen=True, slots=True)
class Gambar:
    """The content of a picture: bytes, kind (png or jpg), and its width and height in pixels."""

    isi: bytes
    jenis: str
    piksel: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Foto:
    """A picture with a caption that numbers itself and a text for those who do not see it."""

    gambar: Gambar
    judul: Isi
    alt: str
    label: str
    sumber: Isi = ()

    def ukuran_mm(self, lebar: float) -> tuple[float, float]:
        """Width and height in millimetres: its own size, or smaller where `lebar` or a page asks for it."""
        width, height = self.gambar.piksel
        factor = min(_MM_PER_PIXEL, lebar / width, _TALLEST_MM / height)
        return width * factor, height * factor
