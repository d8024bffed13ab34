"""Figures of efficiency: for each sasaran, its capaian beside the serapan of the programs that serve it."""

from akuntabel.aturan.anggaran import jumlah, serapan
from akuntabel.aturan.efisiensi import EFISIENSI
from akuntabel.skema.paket import Paket
from akuntabel.skema.pilihan import RumusEfisiensi
from akuntabel.ukur.angka import Angka
from akuntabel.ukur.buku import Buku, Masukan, nama_angka
from akuntabel.ukur.cetak import INDEKS, RUPIAH, persen


def ukur_efisiensi(buku: Buku, paket: Paket) -> None:
    """Budget, realisasi, serapan and class of each supported tujuan or sasaran, under each Perjanjian Kinerja.

    The budget is the last valid pagu of the year, also for the first agreement. A program
    that serves several sasaran counts once in the total.
    """
    for perjanjian in paket.perjanjian:
        supports: dict[str, list[str]] = {}
        for row in paket.dukungan:
            if row.perjanjian == perjanjian.kode:
                supports.setdefault(row.unsur, []).append(row.program)
        for unsur, programs in supports.items():
            _of_unsur(buku, paket, perjanjian.kode, unsur, programs)
        everything = list(dict.fromkeys(p for programs in supports.values() for p in programs))
        _support(buku, "", perjanjian.kode, everything, "seluruh program pendukung")


def _support(buku: Buku, kunci: str, perjanjian: str, programs: list[str], judul: str) -> tuple[Angka, Angka, Angka]:
    pagu = buku.turunkan(
        jumlah, nama_angka("anggaran_pendukung", kunci, perjanjian), f"Anggaran {judul}",
        {"bagian": [buku[nama_angka("pagu", p)] for p in programs]}, RUPIAH,
    )  # fmt: skip
    real = buku.turunkan(
        jumlah, nama_angka("realisasi_pendukung", kunci, perjanjian), f"Realisasi anggaran {judul}",
        {"bagian": [buku[nama_angka("realisasi_anggaran", p)] for p in programs]}, RUPIAH,
    )  # fmt: skip
    spent = buku.turunkan(
        serapan, nama_angka("serapan_pendukung", kunci, perjanjian), f"Serapan {judul}",
        {"realisasi": real, "anggaran": pagu}, persen(),
    )  # fmt: skip
    return pagu, real, spent


def _of_unsur(buku: Buku, paket: Paket, perjanjian: str, unsur: str, programs: list[str]) -> None:
    record = paket.kunci["unsur"][unsur]
    pagu, real, spent = _support(buku, unsur, perjanjian, programs, f"program pendukung {record.uraian}")
    reached = nama_angka("capaian_unsur", unsur, perjanjian)
    if reached not in buku:
        return
    for jenis, rumus in (("efisiensi", paket.lembaga.rumus_efisiensi), ("efisiensi_pembanding", RumusEfisiensi.R2)):
        masukan: dict[str, Masukan] = {"capaian": buku[reached], "serapan": spent}
        if rumus is RumusEfisiensi.R4:
            masukan = {"pagu": [pagu], "realisasi": [real], "capaian": [buku[reached]]}
        buku.turunkan(
            EFISIENSI[rumus], nama_angka(jenis, unsur, perjanjian), f"Efisiensi {record.uraian} ({rumus.value})",
            masukan, INDEKS,
        )  # fmt: skip
