"""Money by month: the triwulan that months make, so that the rest of the figures need not know of months."""

from dataclasses import replace
from decimal import Decimal

from akuntabel.aturan.anggaran import jumlah
from akuntabel.skema.paket import Paket
from akuntabel.skema.tabel.anggaran import BULAN_TRIWULAN, RealisasiAnggaran, RealisasiBulanan
from akuntabel.ukur.buku import Buku, nama_angka, sumber_of
from akuntabel.ukur.cetak import RUPIAH


def with_bulanan(paket: Paket) -> Paket:
    """The Paket whose realisasi anggaran also holds what its months make; rows of months alone come after the others.

    A triwulan is what its months add up to when all three are given, or when no amount of its
    own is; otherwise the amount typed for it stands.
    """
    if not paket.realisasi_bulanan:
        return paket
    monthly = {(row.program, row.belanja): row for row in paket.realisasi_bulanan}
    rows = [_filled(row, monthly.pop((row.program, row.belanja), None)) for row in paket.realisasi_anggaran] + [
        _filled(RealisasiAnggaran(row.program, row.belanja), row) for row in monthly.values()
    ]
    return paket.ganti(realisasi_anggaran=tuple(rows))


def _filled(row: RealisasiAnggaran, months: RealisasiBulanan | None) -> RealisasiAnggaran:
    if months is None:
        return row
    made = {n: sum(given, Decimal()) for n, given in _made(row, months).items()}
    return replace(
        row, tw1=made.get(1, row.tw1), tw2=made.get(2, row.tw2), tw3=made.get(3, row.tw3), tw4=made.get(4, row.tw4)
    )


def _made(row: RealisasiAnggaran | None, months: RealisasiBulanan) -> dict[int, list[Decimal]]:
    """The amounts of the triwulan that their months make."""
    found: dict[int, list[Decimal]] = {}
    for number, names in BULAN_TRIWULAN.items():
        given = [amount for name in names if (amount := getattr(months, name)) is not None]
        typed = getattr(row, f"tw{number}") if row else None
        if len(given) == len(names) or (given and typed is None):
            found[number] = given
    return found


def ukur_bulanan(buku: Buku, paket: Paket) -> None:
    """Each month, and each triwulan that months make, of the Paket as it was typed."""
    quarterly = {(row.program, row.belanja): row for row in paket.realisasi_anggaran}
    for row in paket.realisasi_bulanan:
        name = nama_angka("realisasi_anggaran", f"{row.program}/{row.belanja.value}")
        title = f"Realisasi belanja {row.belanja.value} {row.program}"
        made = _made(quarterly.get((row.program, row.belanja)), row)
        for number, names in BULAN_TRIWULAN.items():
            parts = [
                buku.rupiah(f"{name}/{month}", f"{title}, {month.capitalize()}", amount, sumber_of(row, month))
                for month in names
                if (amount := getattr(row, month)) is not None
            ]
            if number in made:
                buku.turunkan(jumlah, f"{name}/tw{number}", f"{title}, triwulan {number}", {"bagian": parts}, RUPIAH)
