"""Lengths as WordprocessingML counts them, and the page they fill."""

from dataclasses import dataclass

from akuntabel.dokumen import tema
from akuntabel.dokumen.dokumen import Kertas

TWIPS_PER_PT = 20
EMU_PER_TWIP = 635
EMU_PER_MM = 36_000


def mm(length: float) -> int:
    """Millimetres in twips (1/20 pt)."""
    return round(length * 1440 / 25.4)


def pt(size: float) -> int:
    """Points in twips."""
    return round(size * TWIPS_PER_PT)


def half_points(size: float) -> int:
    """A type size as `w:sz` says it."""
    return round(size * 2)


@dataclass(frozen=True, slots=True)
class Halaman:
    """A page and its margins, in twips."""

    lebar: int
    tinggi: int
    kiri: int
    kanan: int
    atas: int
    bawah: int
    lanskap: bool

    @property
    def lebar_isi(self) -> int:
        """Width between the margins."""
        return self.lebar - self.kiri - self.kanan

    @property
    def tinggi_isi(self) -> int:
        """Height between the margins."""
        return self.tinggi - self.atas - self.bawah


def page(kertas: Kertas, *, lanskap: bool = False) -> Halaman:
    """The page of a paper, upright or turned."""
    width, height = (mm(side) for side in kertas.value)
    if lanskap:
        top, right, bottom, left = (mm(margin) for margin in tema.MARGIN_LANSKAP_MM)
        return Halaman(height, width, left, right, top, bottom, lanskap=True)
    left, right = mm(tema.MARGIN_KIRI_MM), mm(tema.MARGIN_KANAN_MM)
    return Halaman(width, height, left, right, mm(tema.MARGIN_ATAS_MM), mm(tema.MARGIN_BAWAH_MM), lanskap=False)
