"""Regulations, citable by legal name, lampiran and pasal.

The list is data (peraturan.yaml). Each entry says how far its text was seen, so that a
reader knows which citation to check against the official copy first.
"""

from dataclasses import dataclass
from functools import cache

from akuntabel.dasar._berkas import read_yaml
from akuntabel.dasar.errors import PeraturanTidakDikenalError


@dataclass(frozen=True, slots=True)
class Peraturan:
    """One national regulation.

    Fields: `jenis` is the kind of instrument in full; `singkat` the short name in use;
    `status` is "berlaku", "diubah", "dicabut" or "belum dipastikan"; `keterangan` says how
    the text was seen and what replaced it; `terlihat` is true when its text was read, in
    the official copy or in a reprint; `pengganti` is the key of what replaced a revoked one,
    `diubah` that of the last amendment known.
    """

    kunci: str
    jenis: str
    nomor: str
    tahun: int
    tentang: str
    singkat: str
    status: str
    keterangan: str
    terlihat: bool
    pengganti: str = ""
    diubah: str = ""

    @property
    def sebutan(self) -> str:
        """Full citation, as an office writes it."""
        # A number such as PER/09/M.PAN/5/2007 already carries its year.
        tahun = "" if self.nomor.endswith(str(self.tahun)) else f" Tahun {self.tahun}"
        return f"{self.jenis} Nomor {self.nomor}{tahun} tentang {self.tentang}"

    def at(self, tempat: str = "") -> "Kutipan":
        """A place in this regulation, such as "Lampiran I" or "Pasal 5 ayat (1)"; nothing means the whole."""
        return Kutipan(self, tempat)


@dataclass(frozen=True, slots=True)
class Kutipan:
    """A regulation and the place in it; `tempat` is empty when the whole is meant."""

    peraturan: Peraturan
    tempat: str = ""

    @property
    def teks(self) -> str:
        """Short citation: "PermenPANRB 53/2014, Lampiran I"."""
        return ", ".join(filter(None, (self.peraturan.singkat, self.tempat)))


@cache
def daftar_peraturan() -> dict[str, Peraturan]:
    """All regulations by key, in order of the file: higher instruments first."""
    return {
        kunci: Peraturan(kunci=kunci, **{**isi, "nomor": str(isi["nomor"])})
        for kunci, isi in read_yaml("peraturan.yaml").items()
    }


def peraturan(kunci: str) -> Peraturan:
    """The regulation under this key.

    Raises:
        PeraturanTidakDikenalError: no regulation has this key.

    >>> peraturan("permenpanrb-53-2014").at("Lampiran I").teks
    'PermenPANRB 53/2014, Lampiran I'
    """
    try:
        return daftar_peraturan()[kunci]
    except KeyError:
        raise PeraturanTidakDikenalError(kunci=kunci) from None


UU_25_2004 = peraturan("uu-25-2004")
UU_23_2014 = peraturan("uu-23-2014")
PP_65_2005 = peraturan("pp-65-2005")
PP_8_2006 = peraturan("pp-8-2006")
PP_39_2006 = peraturan("pp-39-2006")
PP_8_2008 = peraturan("pp-8-2008")
PP_18_2016 = peraturan("pp-18-2016")
PP_2_2018 = peraturan("pp-2-2018")
PERPRES_29_2014 = peraturan("perpres-29-2014")
PERMENPAN_9_2007 = peraturan("permenpan-9-2007")
PERMENPAN_20_2008 = peraturan("permenpan-20-2008")
PERMENPANRB_53_2014 = peraturan("permenpanrb-53-2014")
PERMENPANRB_14_2017 = peraturan("permenpanrb-14-2017")
PERMENPANRB_8_2021 = peraturan("permenpanrb-8-2021")
PERMENPANRB_88_2021 = peraturan("permenpanrb-88-2021")
PERMENPANRB_89_2021 = peraturan("permenpanrb-89-2021")
PERMENPANRB_6_2022 = peraturan("permenpanrb-6-2022")
PERMENPANRB_29_2022 = peraturan("permenpanrb-29-2022")
PERMENPANRB_4_2023 = peraturan("permenpanrb-4-2023")
PEDOMAN_PANRB_5_2023 = peraturan("pedoman-panrb-5-2023")
PERMENDAGRI_86_2017 = peraturan("permendagri-86-2017")
PERMENDAGRI_90_2019 = peraturan("permendagri-90-2019")
PERMENDAGRI_59_2021 = peraturan("permendagri-59-2021")
INMENDAGRI_2_2025 = peraturan("inmendagri-2-2025")
PMK_214_2017 = peraturan("pmk-214-2017")
PMK_22_2021 = peraturan("pmk-22-2021")
PMK_62_2023 = peraturan("pmk-62-2023")
