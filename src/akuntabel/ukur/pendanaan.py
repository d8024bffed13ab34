"""Figures of the money of a Renstra by year: indicative pagu, and what was spent."""

from collections.abc import Mapping

from akuntabel.skema.paket import Paket
from akuntabel.skema.tabel.perencanaan import PendanaanRenstra
from akuntabel.ukur.angka import Angka
from akuntabel.ukur.buku import Buku, nama_angka, sumber_of


def ukur_pendanaan(buku: Buku, paket: Paket) -> None:
    """Pagu and realisasi of each programme code by Renstra and year.

    A blank realisasi of the reported year is what Realisasi Anggaran makes of the code.
    """
    for row in paket.pendanaan_renstra:
        konteks, name = f"{row.renstra}/{row.tahun}", paket.kunci["program"][row.program].nama
        buku.rupiah(
            nama_angka("pagu_renstra", row.program, konteks), f"Pagu indikatif {name} tahun {row.tahun}",
            row.pagu, sumber_of(row, "pagu"),
        )  # fmt: skip
        own = nama_angka("realisasi_renstra", row.program, konteks)
        if row.realisasi is None and (spent := dari_realisasi_anggaran(buku, paket, row)):
            buku.alias(own, spent)
        else:
            title = f"Realisasi anggaran {name} tahun {row.tahun}"
            buku.rupiah(own, title, row.realisasi, sumber_of(row, "realisasi"))


def dari_realisasi_anggaran(angka: Buku | Mapping[str, Angka], paket: Paket, row: PendanaanRenstra) -> Angka | None:
    """What Realisasi Anggaran makes of this code in this year; None for other years and where nothing is spent."""
    name = nama_angka("realisasi_anggaran", row.program)
    if row.tahun != paket.tahun or name not in angka or angka[name].nilai is None:
        return None
    return angka[name]
