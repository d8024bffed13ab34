"""What the tests of the examples share: reading one, and the marks of a person."""

import re
from decimal import Decimal
from functools import cache

from akuntabel.berkas.muat import load_paket
from akuntabel.contoh import lokasi
from akuntabel.skema.nilai import Isian, Nilai
from akuntabel.skema.paket import Paket

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


def variable(paket: Paket, kode: str, quarter: int) -> Decimal:
    """A variable up to one triwulan: sums of what adds up, else the value of that triwulan."""
    row = paket.kunci["variabel"][kode]
    if row.register:
        counted = row.status_dihitung.split("; ") if row.status_dihitung else None
        dated = [(i.tanggal, i.status) for i in paket.isi_register if i.register == row.register]
        states = [state for day, state in dated if day and (day.month + 2) // 3 <= quarter]
        return Decimal(sum(1 for state in states if counted is None or state in counted))
    values = next(v for v in paket.nilai_variabel if v.variabel == kode)
    filled = [amount(cell) for cell in (values.tw1, values.tw2, values.tw3, values.tw4)[:quarter]]
    return sum(filled, Decimal()) if row.tipe.value == "kumulatif" else filled[-1]


def made(paket: Paket, ukuran: str, quarter: int) -> Decimal:
    """Realisasi that the variables of a ukuran make up to one triwulan, rounded as it is typed."""
    rows = [v for v in paket.variabel if v.ukuran == ukuran]
    parts = {v.peran.value: variable(paket, v.kode, quarter) for v in rows}
    match paket.kunci["ukuran"][ukuran].rumus.value:
        case "rasio":
            value = parts["pembilang"] / parts["penyebut"] * 100
        case "jumlah":
            value = sum((variable(paket, v.kode, quarter) for v in rows), Decimal())
        case _:
            value = sum((variable(paket, v.kode, quarter) * amount(v.bobot) for v in rows), Decimal())
    return round(value, 2)
