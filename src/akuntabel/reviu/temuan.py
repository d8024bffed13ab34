"""Findings: coded, placed, with what is printed and what it should be."""

from dataclasses import dataclass
from enum import StrEnum

from akuntabel.dokumen.baca.terbaca import Tempat


class Tingkat(StrEnum):
    """How sure and how grave."""

    GALAT = "galat"
    PERINGATAN = "peringatan"
    SARAN = "saran"


@dataclass(frozen=True, slots=True)
class Temuan:
    """One finding.

    `perbaikan` is true where `seharusnya` is certain and can replace `tercetak` as it
    stands (a computed cell). `tempat_lain` are the places that it was compared with.
    """

    kode: str
    tingkat: Tingkat
    pesan: str
    saran: str
    aturan: str
    berkas: str
    tempat: Tempat
    tercetak: str = ""
    seharusnya: str = ""
    tempat_lain: tuple[Tempat, ...] = ()
    perbaikan: bool = False
