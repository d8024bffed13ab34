"""Figures of efficiency: for each sasaran, its capaian beside the serapan of the programs that serve it."""

from akuntabel.aturan.anggaran import jumlah, serapan
from akuntabel.aturan.efisiensi import EFISIENSI
from akuntabel.skema.paket import Paket
from akuntabel.skema.pilihan import RumusEfisiensi
from akuntabel.ukur.angka import Angka, Kelengkapan
from akuntabel.ukur.buku import Buku, Masukan, nama_angka
from akuntabel.ukur.cetak import INDEKS, RUPIAH, persen
from akuntabel.ukur.masa import masa_of
from akuntabel.ukur.rincian import Rincian, rincian_of

Dukungan = tuple[Angka, Angka, Angka]
"""Budget, realisasi and serapan of some programs."""


def ukur_efisiensi(buku: Buku, paket: Paket) -> None:
    """Budget, realisasi, serapan and class of each supported tujuan or sasaran, under each Perjanjian Kinerja.

    No class where the year is not over: half a year's capaian beside half a year's money says
    nothing of it. The budget is the last valid pagu of the year, also for the first agreement. A program
    that serves several sasaran counts once in the total.
    """
    whole, finished = rincian_of(paket), masa_of(paket).selesai
    for perjanjian in paket.perjanjian:
        supports: dict[str, list[str]] = {}
        for row in paket.dukungan:
            if row.perjanjian == perjanjian.kode:
                supports.setdefault(row.unsur, []).append(row.program)
        for unsur, programs in supports.items():
            title = f"program pendukung {paket.kunci['unsur'][unsur].uraian}"
            money = _support(buku, whole, unsur, perjanjian.kode, programs, title)
            if finished and nama_angka("capaian_unsur", unsur, perjanjian.kode) in buku:
                _judge(buku, paket, perjanjian.kode, unsur, money)
        everything = list(dict.fromkeys(p for programs in supports.values() for p in programs))
        _support(buku, whole, "", perjanjian.kode, everything, "seluruh program pendukung")


def _support(buku: Buku, whole: Rincian, kunci: str, perjanjian: str, programs: list[str], judul: str) -> Dukungan:
    pagu, real = (
        _total(
            buku,
            nama_angka(name, kunci, perjanjian),
            f"{word} {judul}",
            [buku[nama_angka(part, p)] for p in programs],
            missing,
        )
        for name, part, word, missing in (
            ("anggaran_pendukung", "pagu", "Anggaran", whole.pagu_lengkap(*programs)),
            ("realisasi_pendukung", "realisasi_anggaran", "Realisasi anggaran", whole.realisasi_lengkap(*programs)),
        )
    )
    spent = buku.turunkan(
        serapan, nama_angka("serapan_pendukung", kunci, perjanjian), f"Serapan {judul}",
        {"realisasi": real, "anggaran": pagu}, persen(),
    )  # fmt: skip
    return pagu, real, spent


def _total(buku: Buku, nama: str, judul: str, amounts: list[Angka], missing: Kelengkapan | None) -> Angka:
    """The sum of the programs that have an amount; no value where none has."""
    known = [a for a in amounts if a.nilai is not None]
    return buku.himpun(jumlah, nama, judul, {"bagian": known or amounts}, RUPIAH, missing)


def _judge(buku: Buku, paket: Paket, perjanjian: str, unsur: str, money: Dukungan) -> None:
    """The class by the office's rule, and by R2 beside it."""
    pagu, real, spent = money
    record, reached = paket.kunci["unsur"][unsur], buku[nama_angka("capaian_unsur", unsur, perjanjian)]
    for jenis, rumus in (("efisiensi", paket.lembaga.rumus_efisiensi), ("efisiensi_pembanding", RumusEfisiensi.R2)):
        masukan: dict[str, Masukan] = {"capaian": reached, "serapan": spent}
        if rumus is RumusEfisiensi.R4:
            masukan = {"pagu": [pagu], "realisasi": [real], "capaian": [reached]}
        buku.nilai(
            EFISIENSI[rumus], nama_angka(jenis, unsur, perjanjian), f"Efisiensi {record.uraian} ({rumus.value})",
            masukan, INDEKS,
        )  # fmt: skip
