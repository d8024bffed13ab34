"""Templates of registers: what their columns mean, the words in use, the counts that they give.

No regulation read sets these lists; they follow the indikator that offices promise, and an office
says its own words in the Paket where they differ (docs/tafsir/rumus-realisasi.md).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from akuntabel.dasar._berkas import read_yaml


@dataclass(frozen=True, slots=True)
class Hitungan:
    """One count of a register.

    `cara` and `peran` are spelled as a planner picks them (CaraHitung, PeranVariabel); `status`
    are the states that count, empty where every row does.
    """

    nama: str
    cara: str
    peran: str
    status: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TemplatRegister:
    """One kind of register.

    `kolom` tells what a general column means here, `status` and `kelompok` the words in use
    (none: any word), `bertanggal` whether each row is an event of some day, `rumus` the formula
    (RumusRealisasi) that its counts make together.
    """

    jenis: str
    judul: str
    kolom: Mapping[str, str]
    status: tuple[str, ...]
    kelompok: tuple[str, ...]
    bertanggal: bool
    rumus: str
    hitungan: tuple[Hitungan, ...]


@cache
def daftar_templat_register() -> Mapping[str, TemplatRegister]:
    """All templates by kind, in the order of the file."""
    return MappingProxyType(
        {
            jenis: TemplatRegister(
                jenis,
                isi["judul"],
                MappingProxyType(isi["kolom"]),
                tuple(isi["status"]),
                tuple(isi["kelompok"]),
                isi["bertanggal"],
                isi["rumus"],
                tuple(Hitungan(h["nama"], h["cara"], h["peran"], tuple(h.get("status", ()))) for h in isi["hitungan"]),
            )
            for jenis, isi in read_yaml("register.yaml").items()
        }
    )


def templat_register(jenis: str) -> TemplatRegister | None:
    """The template of this kind; None for a kind without one (`lainnya`).

    >>> templat_register("pengaduan").status
    ('diterima', 'diproses', 'selesai')
    """
    return daftar_templat_register().get(jenis)
