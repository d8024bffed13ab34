"""What stands inside a line: typed text, figures, references, formulas."""

from dataclasses import dataclass
from enum import Enum

from akuntabel.ukur.angka import Angka


class Peran(Enum):
    """Why a text stands there; digits are allowed in every role but BIASA."""

    BIASA = "biasa"  # our own words
    ISIAN = "isian"  # the planner's own text
    SITASI = "sitasi"  # a regulation or decree
    TANGGAL = "tanggal"
    NOMOR = "nomor"  # a year, a code, an ordinal, the number of a paper


@dataclass(frozen=True, slots=True)
class Teks:
    """A run of text with one role and one look."""

    isi: str
    peran: Peran = Peran.BIASA
    tebal: bool = False
    miring: bool = False


@dataclass(frozen=True, slots=True)
class Figur:
    """A figure, printed by its own rules.

    `tabel` leaves out `Rp`, for columns that name it; `polos` leaves out every unit, for
    rows that name it.
    """

    angka: Angka
    tabel: bool = False
    tebal: bool = False
    polos: bool = False

    @property
    def teks(self) -> str:
        """What is printed."""
        if self.polos:
            return self.angka.teks_polos
        return self.angka.teks_tabel if self.tabel else self.angka.teks


@dataclass(frozen=True, slots=True)
class Rujuk:
    """A reference to a captioned block by its label: printed `Tabel 3.2`, linked, kept up to date.

    `pengganti` is printed where the document has no such block; without it that is an error.
    """

    label: str
    pengganti: str = ""


@dataclass(frozen=True, slots=True)
class Tautan:
    """A link to a page or a file."""

    alamat: str
    teks: str


@dataclass(frozen=True, slots=True)
class GantiBaris:
    """A line break inside a paragraph."""


Inline = Teks | Figur | Rujuk | Tautan | GantiBaris
Isi = tuple[Inline, ...]


def plain(isi: Isi) -> str:
    """Flatten to text, references left out."""
    parts = []
    for span in isi:
        match span:
            case Teks(isi=text) | Tautan(teks=text):
                parts.append(text)
            case Figur():
                parts.append(span.teks)
            case GantiBaris():
                parts.append(" ")
            case Rujuk():
                pass
    return "".join(parts)
