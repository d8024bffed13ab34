"""How far into its year the data of a Paket reach: a finished year, or one that stands at some triwulan.

The rule and its grounds: docs/tafsir/masa-data.md.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from akuntabel.aturan.triwulan import BANYAK_TRIWULAN
from akuntabel.skema.nilai import Isian, Keadaan, Nilai
from akuntabel.skema.paket import Paket
from akuntabel.skema.pilihan import TipeTarget
from akuntabel.skema.tabel.anggaran import RealisasiAnggaran
from akuntabel.skema.tabel.kinerja import RealisasiTriwulan
from akuntabel.ukur.nilai_resmi import resmi_dipakai
from akuntabel.ukur.variabel import nilai_triwulan, triwulan_variabel, variabel_setahun

_TETAP_BERLAKU = {TipeTarget.NILAI_AKHIR, TipeTarget.TREN_NEGATIF}
"""Types whose last value stands for the year even where later triwulan are blank."""


@dataclass(frozen=True, slots=True)
class Masa:
    """What part of its year the data cover.

    `triwulan` is the last one for which a value or an amount is filled, 0 when none is.
    `kurang` are the promised ukuran, in the order of the agreements, that have neither a value
    for the year nor a word on why there is none. `anggaran` is the last triwulan of realisasi
    anggaran, 4 where an amount for the year is given. `capai` gives for each ukuran the last
    triwulan that its value covers, 4 where it is one for the year.
    """

    selesai: bool
    triwulan: int
    kurang: tuple[str, ...]
    anggaran: int
    capai: Mapping[str, int]

    def triwulan_of(self, ukuran: str) -> int:
        """The last triwulan that a value of this ukuran covers; 4 in a finished year."""
        return BANYAK_TRIWULAN if self.selesai else self.capai.get(ukuran, 0)


def masa_of(paket: Paket) -> Masa:
    """Tell how far the data of a Paket reach.

    The year is finished when at most half of the promised ukuran lack a value for the year
    or a word on why there is none, at least one has a value for the year (or the money
    does), no ukuran that adds up over the year stops before triwulan IV, and neither does
    the money. Anything else is an unfinished year, whatever the date of the report says.
    """
    agreements = {pk.kode for pk in paket.perjanjian_kepala}
    promised = list(
        dict.fromkeys(
            paket.kunci["indikator"][row.indikator].ukuran for row in paket.target_pk if row.perjanjian in agreements
        )
    )
    stated = {row.ukuran: row.nilai for row in paket.realisasi if row.tahun == paket.tahun}
    stated |= {kode: row.nilai for (kode, tahun), row in resmi_dipakai(paket).items() if tahun == paket.tahun}
    rows = {row.ukuran: row for row in paket.realisasi_triwulan}
    typed = {kode: _last(row) for kode, row in rows.items()}
    made = {kode: last for kode, last in triwulan_variabel(paket).items() if not typed.get(kode)}
    reach = typed | made
    whole = {kode for kode, isian in stated.items() if isinstance(isian, Nilai)}
    whole |= {kode for kode, row in rows.items() if _is_closed(row)}
    whole |= variabel_setahun(paket) & set(made)
    told = {kode for kode, isian in stated.items() if _is_told(isian) and not reach.get(kode)}
    quarterly = max(map(_last_amount, paket.realisasi_anggaran), default=0)
    money = BANYAK_TRIWULAN if any(row.setahun is not None for row in paket.realisasi_anggaran) else quarterly
    short = [kode for kode in promised if kode not in whole | told]
    finished = (
        (bool(whole) or money == BANYAK_TRIWULAN)
        and money in {0, BANYAK_TRIWULAN}
        and not any(reach.get(kode) and paket.kunci["ukuran"][kode].tipe not in _TETAP_BERLAKU for kode in short)
        and 2 * len(short) <= len(promised)
    )
    return Masa(
        selesai=finished,
        triwulan=max([quarterly, *reach.values()]),
        kurang=tuple(short),
        anggaran=money,
        capai=MappingProxyType(reach | dict.fromkeys(whole, BANYAK_TRIWULAN)),
    )


def _last(row: RealisasiTriwulan) -> int:
    return _highest(isinstance(isian, Nilai) for isian in nilai_triwulan(row))


def _last_amount(row: RealisasiAnggaran) -> int:
    return _highest(amount is not None for amount in (row.tw1, row.tw2, row.tw3, row.tw4))


def _highest(filled: Iterable[bool]) -> int:
    return max((number for number, given in enumerate(filled, 1) if given), default=0)


def _is_closed(row: RealisasiTriwulan) -> bool:
    """Was the ukuran followed to the end: triwulan IV has its value, or is said to have none after earlier ones."""
    return isinstance(row.tw4, Nilai) or (row.tw4 is Keadaan.TIDAK_DIUKUR and _last(row) > 0)


def _is_told(isian: Isian) -> bool:
    return isian in {Keadaan.BELUM_DIUKUR, Keadaan.TIDAK_DIUKUR}
