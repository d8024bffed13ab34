"""What the tests of the examples share: reading one, and the marks of a person."""

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from akuntabel.berkas.muat import load_paket
from akuntabel.contoh import lokasi
from akuntabel.skema.nilai import Isian, Nilai
from akuntabel.skema.paket import Paket
from akuntabel.skema.pilihan import PeranVariabel, RumusRealisasi, TipeTarget
from akuntabel.skema.tabel.variabel import Variabel

DINAS, KECAMATAN = "dinas-perdagangan-2025", "kecamatan-triwulan-2026"
NIP = re.compile(r"(?<!\d)\d{8}[ .]?\d{6}[ .]?\d[ .]?\d{3}(?!\d)")
# Degrees betray a name: "S.E.", "S. STP", "M.Si", "Drs.", "Dr.".
DEGREE = re.compile(r"\b(?:S\. ?(?:E|H|T|Sos|STP|IP|Pd|Kom)|M\. ?(?:M|Si|H|AP|Pd)|Drs|Dra|Ir)\b")


@cache
def read(nama: str) -> Paket:
    """The Paket of an example."""
    paket = load_paket(lokasi(nama)).paket
    assert paket is not None
    return paket


def number(isian: Isian) -> Decimal:
    """The number of a cell that holds one."""
    assert isinstance(isian, Nilai)
    return isian.angka


def amount(cell: Decimal | None) -> Decimal:
    """A number that a cell holds."""
    assert cell is not None
    return cell


def variable(paket: Paket, kode: str, quarters: Sequence[int]) -> Decimal:
    """A variable over some triwulan: the sum of what adds up, else the value of the last."""
    row = paket.kunci["variabel"][kode]
    if row.register:
        return Decimal(_counted(paket, row, quarters))
    values = next(v for v in paket.nilai_variabel if v.variabel == kode)
    filled = [amount((values.tw1, values.tw2, values.tw3, values.tw4)[quarter - 1]) for quarter in quarters]
    return sum(filled, Decimal()) if row.tipe is TipeTarget.KUMULATIF else filled[-1]


def _counted(paket: Paket, row: Variabel, quarters: Sequence[int]) -> int:
    """Rows of a register in these triwulan: by the day they came in, or by that of the state that counts."""
    rows = [i for i in paket.isi_register if i.register == row.register]
    if row.status_dihitung:
        days = [i.tanggal_status for i in rows if i.status in row.status_dihitung.split("; ")]
    else:
        days = [i.tanggal for i in rows]
    return sum(1 for day in days if day and (day.month + 2) // 3 in quarters)


def made(paket: Paket, ukuran: str, quarters: Sequence[int]) -> Decimal:
    """Realisasi that the variables of a ukuran make over some triwulan, rounded as it is typed."""
    rows = [v for v in paket.variabel if v.ukuran == ukuran]
    values = {v.kode: variable(paket, v.kode, quarters) for v in rows}
    match paket.kunci["ukuran"][ukuran].rumus:
        case RumusRealisasi.RASIO:
            parts = {v.peran: values[v.kode] for v in rows}
            value = parts[PeranVariabel.PEMBILANG] / parts[PeranVariabel.PENYEBUT] * 100
        case RumusRealisasi.JUMLAH:
            value = sum(values.values(), Decimal())
        case _:
            value = sum((values[v.kode] * amount(v.bobot) for v in rows), Decimal())
    return round(value, 2)
