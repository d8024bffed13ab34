"""Figures of the steps of improvement: what each costs."""

from akuntabel.skema.paket import Paket
from akuntabel.ukur.buku import Buku, nama_angka, sumber_of


def ukur_langkah(buku: Buku, paket: Paket) -> None:
    """Budget of each langkah perbaikan, by its number in the Paket; none where it is left blank."""
    for number, row in enumerate(paket.langkah_perbaikan, 1):
        if row.anggaran is not None:
            buku.rupiah(
                nama_angka("anggaran_langkah", str(number)), f"Anggaran langkah perbaikan ke-{number}",
                row.anggaran, sumber_of(row, "anggaran"),
            )  # fmt: skip
