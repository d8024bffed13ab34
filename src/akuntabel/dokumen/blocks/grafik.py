"""Charts: what they show, not how they are drawn."""

from dataclasses import dataclass

from akuntabel.dokumen.blocks.inline import Isi
from akuntabel.dokumen.blocks.tabel import Nada
from akuntabel.ukur.angka import Angka


@dataclass(frozen=True, slots=True)
class Batang:
    """One bar; without a value its place stays empty and says so.

    `kelas` is the word for what `nada` shows, printed behind the figure: colour never speaks alone.
    """

    nama: str
    angka: Angka
    nada: Nada | None = None
    kelas: str = ""


@dataclass(frozen=True, slots=True)
class GrafikBatang:
    """Horizontal bars from zero, each labelled with its figure; `acuan` draws a reference line."""

    batang: tuple[Batang, ...]
    sumbu: str
    acuan: tuple[float, str] | None = None


@dataclass(frozen=True, slots=True)
class Seri:
    """One line: a figure for each label of the axis, or None where there is none."""

    nama: str
    titik: tuple[Angka | None, ...]
    putus: bool = False


@dataclass(frozen=True, slots=True)
class GrafikGaris:
    """Lines over an ordered axis; `putus` series are dashed."""

    sumbu: tuple[str, ...]
    seri: tuple[Seri, ...]
    satuan: str = ""


@dataclass(frozen=True, slots=True)
class Simpul:
    """A box of a tree; `lapis` is its level from the left, 0 first, and gives its shade."""

    kode: str
    teks: str
    induk: str = ""
    lapis: int = 0


@dataclass(frozen=True, slots=True)
class GrafikPohon:
    """A tree read from left to right; `lapis` names the levels."""

    simpul: tuple[Simpul, ...]
    lapis: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grafik:
    """A chart with a caption that numbers itself and a text for those who do not see it."""

    gambar: GrafikBatang | GrafikGaris | GrafikPohon
    judul: Isi
    alt: str
    label: str
    sumber: Isi = ()
