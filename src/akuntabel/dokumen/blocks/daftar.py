"""Lists."""

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from akuntabel.dokumen.blocks import Blok


class Butir(Enum):
    """What marks the items."""

    TITIK = "titik"  # •
    ANGKA = "angka"  # 1. 2. 3.
    HURUF = "huruf"  # a. b. c.
    KURUNG = "kurung"  # (1) (2) (3)


@dataclass(frozen=True, slots=True)
class Daftar:
    """A list; an item is a sequence of blocks, so lists nest. Each list counts from its start."""

    butir: "tuple[tuple[Blok, ...], ...]"
    jenis: Butir = Butir.TITIK
