"""Scales as typed objects: ordered classes, each with the place where it begins.

Predikat of capaian, mutu of a survey, kategori of the IPP, grade and predikat of the AKIP
are the same thing with other figures; `akuntabel.aturan` classifies by any of them.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from akuntabel.dasar.errors import BacaanTidakDikenalError
from akuntabel.dasar.parameter import load_parameter, parameter, rujukan
from akuntabel.dasar.peraturan import Kutipan

BACAAN_BAKU = "G1"


@dataclass(frozen=True, slots=True)
class Kelas:
    """One class of a scale.

    `mulai` is the value at which the class begins, None for the lowest, which has no floor;
    `termasuk` tells whether that value itself belongs to this class or to the one below.
    `rentang` is the interval as printed beside the class; `warna` a name, never a code.
    """

    kode: str
    nama: str
    mulai: Decimal | None
    termasuk: bool
    rentang: str = ""
    warna: str = ""

    def memuat(self, nilai: Decimal) -> bool:
        """Does the value reach this class?"""
        if self.mulai is None:
            return True
        return nilai >= self.mulai if self.termasuk else nilai > self.mulai


@dataclass(frozen=True, slots=True)
class Skala:
    """Classes from highest to lowest.

    `desimal` is the number of decimals a value is rounded to, half up, before it is
    classified, or None when the exact value decides. `bacaan` names the reading taken where
    the printed bands leave gaps; `tafsir` gives its grounds in a sentence.
    """

    nama: str
    kelas: tuple[Kelas, ...]
    desimal: int | None
    dasar: tuple[Kutipan, ...]
    bacaan: str = ""
    tafsir: str = ""


def _kelas(isi: dict[str, Any], termasuk: bool) -> Kelas:
    mulai = isi.get("mulai")
    return Kelas(
        kode=isi["kode"],
        nama=isi["nama"],
        mulai=None if mulai is None else Decimal(mulai),
        termasuk=isi.get("termasuk", termasuk),
        rentang=isi.get("rentang", ""),
        warna=isi.get("warna", ""),
    )


@cache
def _skala(nama: str, pada: date) -> Skala:
    isi = parameter(nama, pada)
    return Skala(
        nama=nama,
        kelas=tuple(_kelas(kelas, isi["termasuk"]) for kelas in isi["kelas"]),
        desimal=isi["desimal"],
        dasar=rujukan(nama, pada),
        tafsir=load_parameter(nama).tafsir,
    )


@cache
def skala_predikat(pada: date, bacaan: str = BACAAN_BAKU) -> Skala:
    """Predikat of a capaian, five classes, in the reading G1 or G2 of the printed bands.

    Raises:
        BacaanTidakDikenalError: the reading has another name.
        ParameterBelumBerlakuError: no scale was in force on that day.
    """
    isi = parameter("predikat", pada)
    if bacaan not in isi["bacaan"]:
        raise BacaanTidakDikenalError(bacaan=bacaan, tersedia=", ".join(isi["bacaan"]))
    batas = isi["bacaan"][bacaan]
    return Skala(
        nama="predikat",
        kelas=tuple(
            _kelas({**kelas, "mulai": batas["mulai"].get(kelas["kode"])}, batas["termasuk"]) for kelas in isi["kelas"]
        ),
        desimal=None,
        dasar=rujukan("predikat", pada),
        bacaan=str(bacaan),
        tafsir=batas["tafsir"],
    )


def skala_mutu_skm(pada: date) -> Skala:
    """Mutu of a survey value (25 to 100), four classes A to D."""
    return _skala("mutu_skm", pada)


def skala_kategori_ipp(pada: date) -> Skala:
    """Kategori of the Indeks Pelayanan Publik (0 to 5), nine classes A to F."""
    return _skala("kategori_ipp", pada)


def skala_grade_akip(pada: date) -> Skala:
    """Grade of a sub-komponen from the percentage of its criteria that are met, BB to E."""
    return _skala("grade_akip", pada)


def skala_predikat_akip(pada: date) -> Skala:
    """Predikat of a nilai AKIP (0 to 100), seven classes AA to D."""
    return _skala("predikat_akip", pada)
