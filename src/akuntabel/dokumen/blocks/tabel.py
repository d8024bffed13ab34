"""Tables."""

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from akuntabel.dokumen.blocks.inline import Isi

if TYPE_CHECKING:
    from akuntabel.dokumen.blocks import Blok


class GridError(ValueError):
    """The rows of a table do not cover one grid."""


class Rata(Enum):
    """Alignment in a cell; ANGKA is right with tabular figures."""

    KIRI = "kiri"
    TENGAH = "tengah"
    ANGKA = "angka"


class Nada(Enum):
    """Background of a cell: the five colours of a five-step scale, named for what they look like."""

    BIRU = "biru muda"
    HIJAU = "hijau"
    KUNING = "kuning muda"
    ABU = "abu tua"
    MERAH = "merah"


class JenisBaris(Enum):
    """What a body row is: its look follows."""

    BIASA = "biasa"
    KELOMPOK = "kelompok"  # a heading inside the body
    JUMLAH = "jumlah"  # a total


@dataclass(frozen=True, slots=True)
class Sel:
    """A cell over `kolom` columns and `baris` rows; `isi` is one line of spans or a few blocks.

    `takuk` indents the text by that many steps. `rata` None takes the column's.
    """

    isi: "Isi | tuple[Blok, ...]" = ()
    kolom: int = 1
    baris: int = 1
    rata: Rata | None = None
    nada: Nada | None = None
    tebal: bool = False
    takuk: int = 0


@dataclass(frozen=True, slots=True)
class Baris:
    """A row: the cells that begin in it, left to right."""

    sel: tuple[Sel, ...]
    jenis: JenisBaris = JenisBaris.BIASA


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column: relative width and alignment of its body cells."""

    lebar: float = 1
    rata: Rata = Rata.KIRI


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table with a caption that numbers itself.

    Shape: head and body rows together cover the grid of `kolom`; a Sel spans columns and
    rows. Without `judul` it has no caption and no number (forms). `lanskap` asks for a wide
    page. Head rows repeat on every page. `label` is what `Rujuk` points to. `catatan` and
    `sumber` stand under it.

    Raises:
        GridError: rows cover more or fewer columns than `kolom`, or no head row stands.
    """

    kolom: tuple[Kolom, ...]
    head: tuple[Baris, ...]
    body: tuple[Baris, ...]
    judul: Isi = ()
    label: str = ""
    sumber: Isi = ()
    catatan: Isi = ()
    lanskap: bool = False

    def __post_init__(self) -> None:
        if not self.head:
            raise GridError(f"table {self.label or self.judul!r} has no head row")
        for part in (self.head, self.body):
            _check_grid(part, len(self.kolom), self.label)


def _check_grid(rows: tuple[Baris, ...], width: int, label: str) -> None:
    open_rows = [0] * width
    for number, row in enumerate(rows, 1):
        taken = [n > 0 for n in open_rows]
        open_rows = [max(0, n - 1) for n in open_rows]
        for cell in row.sel:
            start = next((i for i, full in enumerate(taken) if not full), width)
            span = range(start, start + cell.kolom)
            if span.stop > width or any(taken[i] for i in span):
                raise GridError(f"table {label!r}, row {number}: cells cover more than {width} columns")
            for i in span:
                taken[i] = True
                open_rows[i] = cell.baris - 1
        if not all(taken):
            raise GridError(f"table {label!r}, row {number}: cells cover fewer than {width} columns")
    if any(open_rows):
        raise GridError(f"table {label!r}: a cell reaches below the last row")
