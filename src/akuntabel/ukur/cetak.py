"""How figures of one kind print."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from akuntabel.skema.bilangan import Batas
from akuntabel.skema.pilihan import Bentuk, RumusRealisasi
from akuntabel.skema.tabel.perencanaan import Ukuran

SERATUS = Batas(Decimal(100))
MELEWATI_SERATUS = Batas(Decimal(100), termasuk=False)
"""Reached, and passed: 100,001 is no 100,00."""


@dataclass(frozen=True, slots=True)
class Cetak:
    """Kind, unit, decimals and the limits that a print may not cross; own decimals when `desimal` is None."""

    bentuk: Bentuk
    satuan: str = ""
    desimal: int | None = None
    batas: tuple[Batas, ...] = ()


RUPIAH = Cetak(Bentuk.RUPIAH, desimal=2)
HITUNGAN = Cetak(Bentuk.JUMLAH, desimal=0)
INDEKS = Cetak(Bentuk.INDEKS, desimal=2)
KATA = Cetak(Bentuk.INDEKS)
"""For figures that are words; their number, if any, is never printed."""


def persen(batas: Iterable[Batas] = (SERATUS,)) -> Cetak:
    """A percentage on two decimals; half a print may not move it over 100 or another limit."""
    return Cetak(Bentuk.PERSEN, "%", 2, tuple(batas))


_UTUH = {None, RumusRealisasi.JUMLAH, RumusRealisasi.SELISIH}


def seperti(ukuran: Ukuran) -> Cetak:
    """As the ukuran says."""
    return Cetak(ukuran.bentuk, ukuran.satuan, ukuran.desimal)


def hasil_seperti(ukuran: Ukuran) -> Cetak:
    """For what is computed: decimals as the ukuran says, else two for a quotient and all for the rest."""
    decimals = ukuran.desimal if ukuran.desimal is not None or ukuran.rumus in _UTUH else 2
    return Cetak(ukuran.bentuk, ukuran.satuan, decimals)


def jarak(ukuran: Ukuran) -> Cetak:
    """A distance between two values of the ukuran: between percentages in points, between scores without a letter."""
    cetak = hasil_seperti(ukuran)
    if ukuran.bentuk is Bentuk.PERSEN:
        return Cetak(Bentuk.JUMLAH, "poin persen", cetak.desimal)
    return Cetak(Bentuk.INDEKS, "", cetak.desimal) if ukuran.bentuk is Bentuk.PREDIKAT else cetak
