"""Dated parameters: figures that a rule sets, each value from the day it took force.

One file a parameter in parameter/, with `description`, `unit`, `values` by date in force,
`reference` by the same dates, and `tafsir` where the text leaves something open.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import Any

from akuntabel.dasar._berkas import DATA, read_yaml
from akuntabel.dasar.errors import ParameterBelumBerlakuError, ParameterTidakDikenalError
from akuntabel.dasar.peraturan import Kutipan, peraturan

FOLDER = "parameter"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter with all its values.

    `nilai` and `rujukan` are keyed by the date in force, earliest first; `halaman_tafsir`
    names a page of docs/tafsir, or is empty.
    """

    nama: str
    uraian: str
    satuan: str
    nilai: Mapping[date, Mapping[str, Any]]
    rujukan: Mapping[date, tuple[Kutipan, ...]]
    tafsir: str
    halaman_tafsir: str

    def berlaku_sejak(self, pada: date) -> date:
        """The date of the value in force on a day.

        Raises:
            ParameterBelumBerlakuError: the day is before the first value.
        """
        sejak = [mulai for mulai in self.nilai if mulai <= pada]
        if not sejak:
            raise ParameterBelumBerlakuError(
                nama=self.nama, pada=f"{pada:%d-%m-%Y}", sejak=f"{min(self.nilai):%d-%m-%Y}"
            )
        return max(sejak)


@cache
def daftar_parameter() -> tuple[str, ...]:
    """Names of all parameters, in order of the alphabet."""
    return tuple(sorted(path.stem for path in (DATA / FOLDER).glob("*.yaml")))


def _kutipan(isi: Mapping[str, str]) -> Kutipan:
    return peraturan(isi["peraturan"]).at(isi.get("tempat", ""))


@cache
def load_parameter(nama: str) -> Parameter:
    """The parameter of this name, read once.

    Raises:
        ParameterTidakDikenalError: no file has this name.
    """
    if nama not in daftar_parameter():
        raise ParameterTidakDikenalError(nama=nama, tersedia=", ".join(daftar_parameter()))
    isi = read_yaml(FOLDER, f"{nama}.yaml")
    nilai, acuan = isi["values"], isi["reference"]
    return Parameter(
        nama=nama,
        uraian=isi["description"],
        satuan=isi["unit"],
        nilai=MappingProxyType({mulai: MappingProxyType(nilai[mulai]) for mulai in sorted(nilai)}),
        rujukan=MappingProxyType({mulai: tuple(map(_kutipan, daftar)) for mulai, daftar in acuan.items()}),
        tafsir=isi.get("tafsir", ""),
        halaman_tafsir=isi.get("halaman_tafsir", ""),
    )


def parameter(nama: str, pada: date) -> Mapping[str, Any]:
    """The value in force on a day: numbers are int or Decimal, never float.

    Raises:
        ParameterTidakDikenalError: no parameter has this name.
        ParameterBelumBerlakuError: no value was in force yet.

    >>> parameter("mutu_skm", date(2025, 12, 31))["desimal"]
    2
    """
    berkas = load_parameter(nama)
    return berkas.nilai[berkas.berlaku_sejak(pada)]


def rujukan(nama: str, pada: date) -> tuple[Kutipan, ...]:
    """Where the value in force on a day was taken from; raises as `parameter` does."""
    berkas = load_parameter(nama)
    return berkas.rujukan[berkas.berlaku_sejak(pada)]
