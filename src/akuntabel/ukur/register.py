"""Counts of a register: which rows count, in which triwulan, and the figure that they make.

How dates, states and groups are read: docs/tafsir/rumus-realisasi.md.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from akuntabel.aturan.register import BERSTATUS, HITUNG_REGISTER
from akuntabel.aturan.triwulan import BANYAK_TRIWULAN
from akuntabel.dasar.register import Hitungan, templat_register
from akuntabel.skema.nilai import Keadaan, Nilai
from akuntabel.skema.paket import Paket
from akuntabel.skema.pilihan import CaraHitung
from akuntabel.skema.tabel.variabel import IsiRegister, Variabel, split_kata
from akuntabel.ukur.angka import Angka, Sumber
from akuntabel.ukur.buku import Buku, nama_angka, sumber_of
from akuntabel.ukur.cetak import HITUNGAN, Cetak

_BERKELOMPOK = {CaraHitung.KELOMPOK, CaraHitung.KELOMPOK_BERSTATUS}
_BERNILAI = {CaraHitung.JUMLAH, CaraHitung.JUMLAH_BERSTATUS}


@dataclass(frozen=True, slots=True)
class Terhitung:
    """The rows of a register as one count takes them.

    `triwulan` holds the rows that count of each triwulan, by number, up to the last triwulan
    that any row of the register is dated in (`sampai`, 0 without a date). `tanpa_tanggal` count in the
    year only; `luar_tahun` and `tanpa_isi` (without the group or the value that is counted)
    do not count.
    """

    cara: CaraHitung
    status: frozenset[str]
    sampai: int
    triwulan: dict[int, tuple[IsiRegister, ...]]
    tanpa_tanggal: tuple[IsiRegister, ...]
    luar_tahun: tuple[IsiRegister, ...]
    tanpa_isi: tuple[IsiRegister, ...]

    @property
    def setahun(self) -> tuple[IsiRegister, ...]:
        """Every row that counts in the year, in order of their numbers."""
        dated = [row for rows in self.triwulan.values() for row in rows]
        return tuple(sorted([*dated, *self.tanpa_tanggal], key=lambda row: row.nomor))

    @property
    def tanpa_status(self) -> bool:
        """Is it a count by state that names no state, so that nothing can be counted?"""
        return self.cara in BERSTATUS and not self.status


def isi_of(paket: Paket, register: str) -> tuple[IsiRegister, ...]:
    """The rows of one register."""
    return tuple(row for row in paket.isi_register if row.register == register)


def sampai_of(paket: Paket, register: str) -> int:
    """The last triwulan of the reported year that a row of a register is dated in; 0 without such a date."""
    rows = isi_of(paket, register)
    days = (day for row in rows for day in (row.tanggal, row.tanggal_status) if day and day.year == paket.tahun)
    return max(map(_triwulan, days), default=0)


def hitungan_of(paket: Paket, variabel: Variabel) -> tuple[CaraHitung, frozenset[str]]:
    """How rows become the value of a variable, and the states that count, in small letters.

    As the variable says; what it leaves open, as the template of its register does for its
    peran; without both, every row counts.
    """
    templat = templat_register(paket.kunci["register"][variabel.register].jenis)
    counts: tuple[Hitungan, ...] = templat.hitungan if templat else ()
    own = [h for h in counts if h.peran == variabel.peran and variabel.cara_hitung in {None, h.cara}]
    cara = variabel.cara_hitung or (CaraHitung(own[0].cara) if own else CaraHitung.BARIS)
    if cara not in BERSTATUS:
        return cara, frozenset()
    words = split_kata(variabel.status_dihitung) or (own[0].status if own else ())
    return cara, frozenset(word.casefold() for word in words)


def terhitung_of(paket: Paket, variabel: Variabel) -> Terhitung:
    """Sort the rows of a variable's register into those that count, by triwulan, and the rest."""
    cara, status = hitungan_of(paket, variabel)
    rows = isi_of(paket, variabel.register)
    reach = sampai_of(paket, variabel.register)
    counted = [row for row in rows if cara not in BERSTATUS or row.status.strip().casefold() in status]
    field = "tanggal_status" if cara in BERSTATUS else "tanggal"
    whole = [row for row in counted if _has_content(row, cara)]
    dated = [(getattr(row, field), row) for row in whole]
    return Terhitung(
        cara,
        status,
        reach,
        {
            number: tuple(row for day, row in dated if _is_in(day, paket.tahun) and _triwulan(day) == number)
            for number in range(1, reach + 1)
        },
        tuple(row for day, row in dated if day is None),
        tuple(row for day, row in dated if day is not None and day.year != paket.tahun),
        tuple(row for row in counted if not _has_content(row, cara)),
    )


def _is_in(day: date | None, tahun: int) -> bool:
    return day is not None and day.year == tahun


def _triwulan(day: date) -> int:
    return (day.month + 2) // 3


def _has_content(row: IsiRegister, cara: CaraHitung) -> bool:
    """Does the row hold what this count is about?"""
    if cara in _BERKELOMPOK:
        return bool(row.kelompok.strip())
    return row.nilai is not None or cara not in _BERNILAI


def ukur_isi_register(buku: Buku, paket: Paket) -> None:
    """How many rows each register has, whether they count or not."""
    for register in paket.register:
        place = Sumber("Isi Register", register.kode, "banyaknya baris")
        rows = len(isi_of(paket, register.kode))
        buku.banyak(nama_angka("jumlah_isi_register", register.kode), f"Banyaknya baris {register.nama}", rows, place)


def ukur_register(buku: Buku, paket: Paket, variabel: Variabel, cetak: Cetak) -> dict[str, Angka]:
    """Enter the counts of a variable by period: each triwulan, up to each triwulan, and the year (no name)."""
    counted = terhitung_of(paket, variabel)
    by_quarter = counted.triwulan
    rows: dict[str, Sequence[IsiRegister] | None] = {"": counted.setahun}
    for number in range(1, BANYAK_TRIWULAN + 1):
        rows[f"tw{number}"] = by_quarter.get(number)
        up_to = [row for n, taken in by_quarter.items() if n <= number for row in taken]
        rows[f"sampai-tw{number}"] = up_to if by_quarter else None
    return {masa: _count(buku, variabel, counted, cetak, masa, taken) for masa, taken in rows.items()}


def _count(
    buku: Buku, variabel: Variabel, counted: Terhitung, cetak: Cetak, masa: str, rows: Sequence[IsiRegister] | None
) -> Angka:
    name, title = nama_angka("variabel", variabel.kode, masa), f"{variabel.nama}, {judul_masa(masa)}"
    if rows is None or counted.tanpa_status:
        place = Sumber("Isi Register", variabel.register, judul_masa(masa))
        return buku.isian(name, title, Keadaan.KOSONG, cetak, place)
    figures = [_row(buku, row, counted.cara) for row in rows]
    groups = {"kelompok": tuple(row.kelompok.strip().casefold() for row in rows)}
    return buku.turunkan(
        HITUNG_REGISTER[counted.cara], name, title, {"baris": figures}, cetak,
        lain=groups if counted.cara in _BERKELOMPOK else None,
    )  # fmt: skip


def judul_masa(masa: str) -> str:
    """A period in words: `tw2`, `sampai-tw2`, or nothing for the year."""
    return masa.replace("sampai-", "sampai ").replace("tw", "triwulan ") if masa else "setahun"


def _row(buku: Buku, row: IsiRegister, cara: CaraHitung) -> Angka:
    """One row as the number that it stands for, entered once for all counts that take it."""
    key, title = f"{row.register}/{row.nomor}", f"{row.register} nomor {row.nomor}: {row.uraian}"
    by_value = cara in _BERNILAI and row.nilai is not None
    name = nama_angka("nilai_isi_register" if by_value else "isi_register", key)
    if name in buku:
        return buku[name]
    if by_value:
        return buku.isian(
            name, title, Nilai(row.nilai or Decimal()), Cetak(HITUNGAN.bentuk), sumber_of(row, "nilai")
        )  # fmt: skip
    return buku.banyak(name, title, 1, sumber_of(row, "uraian"))
