"""Figures of the area: each desa and kelurahan by its size and people, and the whole."""

from collections.abc import Sequence
from decimal import Decimal

from akuntabel.aturan.anggaran import jumlah
from akuntabel.skema.nilai import Isian, Keadaan, Nilai
from akuntabel.skema.paket import Paket
from akuntabel.skema.pilihan import Bentuk
from akuntabel.skema.tabel.instansi import JenisWilayah, Wilayah
from akuntabel.ukur.angka import Angka, Kelengkapan, Sumber
from akuntabel.ukur.buku import Buku, nama_angka, sumber_of
from akuntabel.ukur.cetak import HITUNGAN, Cetak

LUAS = Cetak(Bentuk.JUMLAH, "km²", desimal=2)
KOLOM_WILAYAH = ("luas", "laki_laki", "perempuan", "penduduk", "keluarga")


def ukur_wilayah(buku: Buku, paket: Paket) -> None:
    """Each place by size, men, women, people and families; the totals of what is known; the places by kind."""
    rows = paket.wilayah
    if not rows:
        return
    cells = {column: [_cell(buku, row, column) for row in rows] for column in KOLOM_WILAYAH if column != "penduduk"}
    cells["penduduk"] = [
        buku.turunkan(
            jumlah, nama_angka("wilayah", f"{row.nama}/penduduk"), f"Penduduk {row.nama}", {"bagian": pair}, HITUNGAN
        )
        for row, *pair in zip(rows, cells["laki_laki"], cells["perempuan"], strict=True)
    ]
    for column in KOLOM_WILAYAH:
        _total(buku, column, cells[column])
    for kind in JenisWilayah:
        count = sum(row.jenis is kind for row in rows)
        if count:
            place = Sumber("Wilayah", "seluruhnya", "banyaknya")
            buku.banyak(nama_angka("jumlah_wilayah", kind.value), f"Banyaknya {kind.value}", count, place)


def _cell(buku: Buku, row: Wilayah, column: str) -> Angka:
    amount = getattr(row, column)
    isian: Isian = Keadaan.KOSONG if amount is None else Nilai(Decimal(amount))
    title = f"{row.nama}, {column.replace('_', '-')}"
    cetak = LUAS if column == "luas" else HITUNGAN
    return buku.isian(nama_angka("wilayah", f"{row.nama}/{column}"), title, isian, cetak, sumber_of(row, column))


def _total(buku: Buku, column: str, parts: Sequence[Angka]) -> Angka:
    known = [part for part in parts if part.nilai is not None]
    missing = Kelengkapan(len(known), len(parts), "wilayah") if len(known) < len(parts) else None
    cetak = LUAS if column == "luas" else HITUNGAN
    title = f"{column.replace('_', '-').capitalize()} seluruh wilayah"
    return buku.himpun(jumlah, nama_angka("wilayah", column), title, {"bagian": known or parts}, cetak, missing)
