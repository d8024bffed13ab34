"""When each part of the cycle is due, as data that a government may move for one year."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType

from akuntabel.dasar.parameter import parameter


@dataclass(frozen=True, slots=True)
class KetentuanTenggat:
    """Terms of the deadlines, in months and days.

    The two `digeser` hold days that replace a computed deadline, by reported year; give a
    copy with other entries (`dataclasses.replace`) where a circular or a local rule moves one.
    """

    pk_bulan_setelah_dpa: int
    lkj_perangkat_daerah_bulan: int
    lkj_pemda_bulan: int
    reviu_hari: int
    lkj_perangkat_daerah_digeser: Mapping[int, date]
    lkj_pemda_digeser: Mapping[int, date]


@cache
def ketentuan_tenggat(pada: date) -> KetentuanTenggat:
    """The terms in force on a day, with the national exceptions known."""
    isi = parameter("tenggat", pada)
    return KetentuanTenggat(
        pk_bulan_setelah_dpa=isi["pk_bulan_setelah_dpa"],
        lkj_perangkat_daerah_bulan=isi["lkj_perangkat_daerah_bulan"],
        lkj_pemda_bulan=isi["lkj_pemda_bulan"],
        reviu_hari=isi["reviu_hari"],
        lkj_perangkat_daerah_digeser=MappingProxyType(isi["lkj_perangkat_daerah_digeser"]),
        lkj_pemda_digeser=MappingProxyType(isi["lkj_pemda_digeser"]),
    )
