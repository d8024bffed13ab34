"""One thing to say of a Paket, whoever found it, with its place on disk."""

from dataclasses import dataclass
from enum import StrEnum

from akuntabel.berkas.temuan import Tempat, Temuan
from akuntabel.skema.letak import Letak


class Tingkat(StrEnum):
    """How grave, in the order in which they are told; only a galat keeps documents from being made."""

    GALAT = "galat"
    PERINGATAN = "peringatan"
    SARAN = "saran"
    KELENGKAPAN = "kelengkapan"


@dataclass(frozen=True, slots=True)
class Pesan:
    """What is wrong or lacks, where, and what to do.

    `letak` is the record, where there is one. For what lacks, `naskah` are the documents that
    lose by it, `akibat` what they lose, `dasar` the regulation that demands it.
    """

    kode: str
    tingkat: Tingkat
    tempat: Tempat
    pesan: str
    saran: str
    letak: Letak | None = None
    naskah: tuple[str, ...] = ()
    akibat: str = ""
    dasar: str = ""

    def as_data(self) -> dict[str, object]:
        """The finding for a machine."""
        plain: dict[str, object] = {
            "kode": self.kode,
            "tingkat": self.tingkat.value,
            "lembar": self.tempat.lembar,
            "sel": self.tempat.sel,
            "pesan": self.pesan,
            "saran": self.saran,
        }
        if self.tingkat is Tingkat.KELENGKAPAN:
            plain |= {"naskah": list(self.naskah), "akibat": self.akibat, "dasar": self.dasar}
        return plain


def pesan_of(temuan: Temuan) -> Pesan:
    """What the reader of the Paket found."""
    return Pesan(
        temuan.kode.value, Tingkat(temuan.tingkat.value), temuan.tempat, temuan.pesan, temuan.saran, temuan.letak
    )
