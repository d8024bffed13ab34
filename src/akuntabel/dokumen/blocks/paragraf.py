"""Paragraphs."""

from dataclasses import dataclass
from enum import Enum

from akuntabel.dokumen.blocks.inline import Isi


class Gaya(Enum):
    """How a paragraph stands on the page."""

    ISI = "isi"  # justified body text
    RAPAT = "rapat"  # body text without first-line indent or space, for cells and lists
    TENGAH = "tengah"
    KANAN = "kanan"
    CATATAN = "catatan"  # smaller, for notes and sources
    SUBJUDUL = "subjudul"  # a run-in title that is no heading: bold, kept with what follows


@dataclass(frozen=True, slots=True)
class Paragraf:
    """One paragraph; `sambung` keeps it on the page of what follows."""

    isi: Isi
    gaya: Gaya = Gaya.ISI
    sambung: bool = False


@dataclass(frozen=True, slots=True)
class HalamanBaru:
    """What follows begins a new page."""
