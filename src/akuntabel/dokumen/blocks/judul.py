"""Headings."""

from dataclasses import dataclass
from enum import Enum

from akuntabel.dokumen.blocks.inline import Isi


class Penomoran(Enum):
    """How a heading is numbered.

    BAB: `BAB I` (level 1), `A.` (2), `A.1` (3), `A.1.1` (4), counted by the writer.
    LAMPIRAN: `Lampiran 1` (level 1 only). TANPA: no number, listed in the contents.
    SENYAP: no number and not in the contents (titles of decrees and forms).
    """

    BAB = "bab"
    LAMPIRAN = "lampiran"
    TANPA = "tanpa"
    SENYAP = "senyap"


@dataclass(frozen=True, slots=True)
class Judul:
    """A heading of level 1 to 4.

    Level 1 begins a new page and restarts the numbers of tables and pictures; SENYAP does
    neither, so that a letterhead can stand above it.
    """

    tingkat: int
    isi: Isi
    penomoran: Penomoran = Penomoran.BAB
