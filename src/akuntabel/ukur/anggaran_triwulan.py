"""Figures of money of a year under way: spent up to each triwulan, of the pagu then in force."""

from decimal import Decimal

from akuntabel.aturan.anggaran import jumlah, selisih_pagu, serapan
from akuntabel.aturan.triwulan import BANYAK_TRIWULAN
from akuntabel.skema.paket import Paket
from akuntabel.skema.tabel.anggaran import RealisasiAnggaran
from akuntabel.ukur.anggaran import name_of, roll_up
from akuntabel.ukur.angka import Angka, Sumber
from akuntabel.ukur.berlaku import tahapan_pada
from akuntabel.ukur.buku import Buku, nama_angka
from akuntabel.ukur.cetak import RUPIAH, persen


def ukur_anggaran_triwulan(buku: Buku, paket: Paket) -> None:
    """Realisasi, serapan and what is left by code up to each triwulan for which an amount is given."""
    if not paket.tahapan:
        return
    for number in range(1, BANYAK_TRIWULAN + 1):
        if any(amounts_of(row)[number - 1] is not None for row in paket.realisasi_anggaran):
            _up_to(buku, paket, number)


def amounts_of(row: RealisasiAnggaran) -> tuple[Decimal | None, ...]:
    """The four amounts of a row, in order."""
    return row.tw1, row.tw2, row.tw3, row.tw4


def _up_to(buku: Buku, paket: Paket, triwulan: int) -> None:
    context, stage = f"tw{triwulan}", tahapan_pada(paket, triwulan).kode
    spent: dict[str, list[Angka]] = {}
    for row in paket.realisasi_anggaran:
        if any(amount is not None for amount in amounts_of(row)[:triwulan]):
            spent.setdefault(row.program, []).append(_leaf(buku, row, triwulan))
    # Which lines still wait is counted for the triwulan as a whole, below.
    title = f"Realisasi anggaran sampai triwulan {triwulan}"
    roll_up(buku, paket, spent, "realisasi_anggaran", context, title, lambda _: None)
    for kode in ("", *(p.kode for p in paket.program)):
        real, pagu = buku[nama_angka("realisasi_anggaran", kode, context)], buku[nama_angka("pagu", kode, stage)]
        name = f"{name_of(paket, kode)} sampai triwulan {triwulan}"
        buku.alias(nama_angka("pagu", kode, context), pagu)
        buku.turunkan(
            serapan, nama_angka("serapan", kode, context), f"Serapan anggaran {name}",
            {"realisasi": real, "anggaran": pagu}, persen(),
        )  # fmt: skip
        buku.turunkan(
            selisih_pagu, nama_angka("sisa_anggaran", kode, context), f"Sisa anggaran {name}",
            {"sesudah": pagu, "sebelum": real}, RUPIAH,
        )  # fmt: skip
    _count(buku, paket, triwulan, stage)


def _leaf(buku: Buku, row: RealisasiAnggaran, triwulan: int) -> Angka:
    key = f"{row.program}/{row.belanja.value}"
    parts = [
        buku[f"{nama_angka('realisasi_anggaran', key)}/tw{n}"]
        for n, amount in enumerate(amounts_of(row)[:triwulan], 1)
        if amount is not None
    ]
    name = nama_angka("realisasi_anggaran", key, f"tw{triwulan}")
    if len(parts) == 1:
        return buku.alias(name, parts[0])
    title = f"Realisasi belanja {row.belanja.value} {row.program} sampai triwulan {triwulan}"
    return buku.turunkan(jumlah, name, title, {"bagian": parts}, RUPIAH)


def _count(buku: Buku, paket: Paket, triwulan: int, stage: str) -> None:
    """Of how many lines of the budget the amount of this triwulan is known."""
    filled = {(r.program, r.belanja) for r in paket.realisasi_anggaran if amounts_of(r)[triwulan - 1] is not None}
    lines = [(row.program, row.belanja) for row in paket.pagu if row.tahapan == stage and row.pagu]
    place = Sumber("Realisasi Anggaran", f"TW {triwulan}", "banyaknya rincian")
    for jenis, title, count in (
        ("jumlah_rincian_anggaran", "Jumlah rincian belanja", len(lines)),
        ("jumlah_rincian_kosong", "Jumlah rincian belanja yang belum diisi", sum(li not in filled for li in lines)),
    ):
        buku.banyak(nama_angka(jenis, "", f"tw{triwulan}"), f"{title}, triwulan {triwulan}", count, place)
