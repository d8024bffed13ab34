"""Codes of program, kegiatan and sub kegiatan, and what a decree fixes for each.

A code means something only with its decree: numbers were re-issued. Data: one folder a decree
in kodefikasi/, named by the key of its regulation, or `belum-dipastikan` where the source
of the codes did not name one; in it one file a bidang urusan. Stored are the levels of
government 1 (province) and 2 (kabupaten/kota) of the kegiatan; a program that both write
differently has the name of the kabupaten/kota. Special autonomy (Aceh, Papua, Yogyakarta,
Jakarta) is not at hand.
"""

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from itertools import islice
from types import MappingProxyType

from akuntabel.dasar._berkas import DATA
from akuntabel.dasar.errors import DekretTidakDikenalError, KodeTidakSahError
from akuntabel.dasar.peraturan import Peraturan, peraturan

FOLDER = "kodefikasi"
BELUM_DIPASTIKAN = "belum-dipastikan"

# Program of the secretariat: every bidang shares it, so a decree prints it once under this placeholder.
SEKRETARIAT = "X.XX.01"
_BIDANG = len("X.XX")
_TINGKAT = len("X.XX.01.2")
_OLD_DIGITS = 2
KEWILAYAHAN = ("7.01", SEKRETARIAT[:_BIDANG])
"""Bidang of the kecamatan, with the program that every bidang shares."""

_POLA = re.compile(r"(\d\.\d{2}|X\.XX)\.\d{2}(\.\d\.\d{2}(\.(\d{2}|\d{4}))?)?")


class Jenjang(StrEnum):
    """Level of a code."""

    PROGRAM = "program"
    KEGIATAN = "kegiatan"
    SUB_KEGIATAN = "sub kegiatan"


_JENJANG = {3: Jenjang.PROGRAM, 5: Jenjang.KEGIATAN, 6: Jenjang.SUB_KEGIATAN}
_PANJANG_INDUK = {Jenjang.KEGIATAN: 3, Jenjang.SUB_KEGIATAN: 5}


@dataclass(frozen=True, slots=True, order=True)
class Kode:
    """A valid code; sorts as a decree lists it, parents before their children.

    Raises:
        KodeTidakSahError: the text is no code of a program, kegiatan or sub kegiatan.

    >>> Kode("7.01.01.2.02.0001").induk
    Kode(teks='7.01.01.2.02')
    """

    teks: str

    def __post_init__(self) -> None:
        if not _POLA.fullmatch(self.teks):
            raise KodeTidakSahError(kode=self.teks)

    def __str__(self) -> str:
        return self.teks

    @property
    def jenjang(self) -> Jenjang:
        """Program, kegiatan or sub kegiatan, told by the number of parts."""
        return _JENJANG[len(self.teks.split("."))]

    @property
    def induk(self) -> "Kode | None":
        """The code one level up; None for a program."""
        if self.jenjang is Jenjang.PROGRAM:
            return None
        return Kode(".".join(self.teks.split(".")[: _PANJANG_INDUK[self.jenjang]]))

    @property
    def bidang(self) -> str:
        """The bidang urusan: `7.01`, or the placeholder of the secretariat."""
        return self.teks[:_BIDANG]

    @property
    def dari_sekretariat(self) -> bool:
        """Is it the program that supports the urusan, or below it?"""
        return self.teks[_BIDANG:].startswith(SEKRETARIAT[_BIDANG:])

    @property
    def placeholder(self) -> "Kode":
        """The same code under the placeholder that a decree prints for the secretariat."""
        return Kode(SEKRETARIAT[:_BIDANG] + self.teks[_BIDANG:])


@dataclass(frozen=True, slots=True)
class Nomenklatur:
    """What a decree fixes for a code.

    `kinerja`, `indikator` and `satuan` are empty above the sub kegiatan; `dekret` is None
    where the decree is not certain.
    """

    kode: Kode
    nama: str
    kinerja: str
    indikator: str
    satuan: str
    dekret: Peraturan | None

    @property
    def sebutan_dekret(self) -> str:
        """The decree in short, or "belum dipastikan"."""
        return self.dekret.singkat if self.dekret else "belum dipastikan"


@cache
def daftar_dekret() -> tuple[str, ...]:
    """Keys of the decrees whose codes are stored."""
    return tuple(sorted(path.name for path in (DATA / FOLDER).iterdir() if path.is_dir()))


@cache
def daftar_bidang(dekret: str = BELUM_DIPASTIKAN) -> tuple[str, ...]:
    """The bidang urusan of a decree that are stored (`7.01`), the secretariat's placeholder last.

    Raises:
        DekretTidakDikenalError: no codes of this decree are stored.
    """
    if dekret not in daftar_dekret():
        raise DekretTidakDikenalError(dekret=dekret, tersedia=", ".join(daftar_dekret()))
    return tuple(sorted(path.stem for path in (DATA / FOLDER / dekret).glob("*.csv")))


@cache
def daftar_nomenklatur(dekret: str = BELUM_DIPASTIKAN, bidang: tuple[str, ...] = ()) -> Mapping[str, Nomenklatur]:
    """Entries of a decree by code, as it lists them; of some bidang alone where these are given.

    A bidang that is not stored has no entries. All of a decree take some hundredths of a second to read.

    Raises:
        DekretTidakDikenalError: no codes of this decree are stored.
    """
    stored = daftar_bidang(dekret)
    return MappingProxyType(
        {kode: entri for b in (bidang or stored) if b in stored for kode, entri in _entri(dekret, b).items()}
    )


@cache
def _entri(dekret: str, bidang: str) -> dict[str, Nomenklatur]:
    sumber = None if dekret == BELUM_DIPASTIKAN else peraturan(dekret)
    with (DATA / FOLDER / dekret / f"{bidang}.csv").open(encoding="utf-8", newline="") as berkas:
        return {
            kode: Nomenklatur(Kode(kode), nama, kinerja, indikator, satuan, sumber)
            for kode, nama, kinerja, indikator, satuan in islice(csv.reader(berkas), 1, None)
        }


def cari(kode: str, dekret: str = BELUM_DIPASTIKAN) -> Nomenklatur | None:
    """The entry of a code in a decree, or None when the decree has no such code.

    A code of the secretariat is found for any bidang, and keeps the code asked for.

    Raises:
        KodeTidakSahError: the text is no code.
        DekretTidakDikenalError: no codes of this decree are stored.

    >>> cari("7.01.04.2.01.0001").satuan
    'Laporan'
    """
    dicari = Kode(kode)
    if entri := daftar_nomenklatur(dekret, (dicari.bidang,)).get(dicari.teks):
        return entri
    umum = dicari.placeholder
    if dicari.dari_sekretariat and (entri := daftar_nomenklatur(dekret, (umum.bidang,)).get(umum.teks)):
        return replace(entri, kode=dicari)
    return None


def has_neighbours(kode: Kode, dekret: str = BELUM_DIPASTIKAN) -> bool:
    """Does a decree list codes beside this one, so that its own absence says something?

    Neighbours of a program are those of its bidang; of what stands below, those of the same program and level of
    government. A sub kegiatan of two digits is of an older decree than one of four.

    Raises:
        DekretTidakDikenalError: no codes of this decree are stored.

    >>> has_neighbours(Kode("7.01.09")), has_neighbours(Kode("7.02.02"))
    (True, False)
    """
    if kode.jenjang is Jenjang.SUB_KEGIATAN and len(kode.teks.rpartition(".")[2]) == _OLD_DIGITS:
        return False
    length = _BIDANG if kode.jenjang is Jenjang.PROGRAM else _TINGKAT
    own = [kode, *([kode.placeholder] if kode.dari_sekretariat else [])]
    starts = {k.teks[:length] for k in own}
    return any(listed[:length] in starts for listed in daftar_nomenklatur(dekret, tuple(k.bidang for k in own)))
