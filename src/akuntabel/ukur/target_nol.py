"""Capaian against a target, target akhir or pembanding of zero, which no ratio can measure."""

from akuntabel.aturan.target_nol import capaian_target_nol
from akuntabel.skema.paket import Paket
from akuntabel.skema.pilihan import Arah
from akuntabel.ukur.angka import Angka
from akuntabel.ukur.buku import Buku
from akuntabel.ukur.cetak import Cetak


def is_target_nol(arah: Arah, target: Angka) -> bool:
    """Is zero what a falling indikator promises?"""
    return arah is Arah.TURUN and target.nilai == 0 and target.sampai is None


def ukur_target_nol(
    buku: Buku, paket: Paket, nama: str, judul: str, masukan: tuple[Angka, Angka], cetak: Cetak
) -> Angka:
    """Capaian of a realisasi against a target of zero, `masukan` in this order, in the office's reading."""
    realisasi, target = masukan
    return buku.turunkan(
        capaian_target_nol, nama, judul, {"realisasi": realisasi, "target": target}, cetak,
        lain={"bacaan": paket.lembaga.bacaan_target_nol},
    )  # fmt: skip
