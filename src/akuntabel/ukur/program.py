"""Figures of output indikator: each program, kegiatan and sub kegiatan under each Perjanjian Kinerja."""

from akuntabel.aturan.capaian import aturan_capaian, jumlah_tercapai
from akuntabel.aturan.triwulan import aturan_setahun
from akuntabel.dasar.nomenklatur import Jenjang, Kode
from akuntabel.skema.nilai import Isian, Keadaan, Nilai
from akuntabel.skema.paket import Paket
from akuntabel.skema.pilihan import Bentuk, TipeTarget
from akuntabel.skema.tabel.kinerja import AsalRealisasi, IndikatorProgram
from akuntabel.ukur.angka import Angka, Sumber
from akuntabel.ukur.buku import Buku, nama_angka, sumber_of
from akuntabel.ukur.cetak import HITUNGAN, Cetak, persen
from akuntabel.ukur.kinerja import terukur
from akuntabel.ukur.target_nol import is_target_nol, ukur_target_nol


def ukur_program(buku: Buku, paket: Paket) -> None:
    """Target, realisasi and capaian of each output indikator; how many of a program's were reached."""
    reached: dict[str, list[Angka]] = {p.kode: [] for p in paket.perjanjian}
    for row in paket.indikator_program:
        capaian = _measure(buku, paket, row)
        if Kode(row.program).jenjang is Jenjang.PROGRAM:
            reached[row.perjanjian].append(capaian)
    for kode, capaian_program in reached.items():
        _count(buku, kode, capaian_program)


def _measure(buku: Buku, paket: Paket, row: IndikatorProgram) -> Angka:
    target = buku.isian(
        nama_angka("target_program", row.kode), f"Target {row.nama}", row.target,
        Cetak(row.bentuk, row.satuan), sumber_of(row, "target"),
    )  # fmt: skip
    name, title, realisasi = (
        nama_angka("capaian_program", row.kode),
        f"Capaian {row.nama}",
        _realisasi(buku, paket, row),
    )
    if is_target_nol(row.arah, target):
        return ukur_target_nol(buku, paket, name, title, (realisasi, target), persen())
    return buku.turunkan(
        aturan_capaian(row.arah), name, title, {"realisasi": realisasi, "target": target}, persen()
    )  # fmt: skip


def _realisasi(buku: Buku, paket: Paket, row: IndikatorProgram) -> Angka:
    """What an output reached: serapan, else the value typed, else its triwulan, else that of its Renstra indikator."""
    name, title = nama_angka("realisasi_program", row.kode), f"Realisasi {row.nama}"
    cetak = Cetak(row.bentuk, row.satuan)
    if row.asal is AsalRealisasi.SERAPAN:
        return buku.alias(name, buku[nama_angka("serapan", row.program)])
    filled = any(isinstance(value, Nilai) for value in triwulan_program(row))
    quarters = [
        buku.isian(
            nama_angka("realisasi_program", row.kode, f"tw{n}"), f"{title}, triwulan {n}", value, cetak,
            sumber_of(row, f"tw{n}"),
        )
        for n, value in enumerate(triwulan_program(row), 1)
        if filled
    ]  # fmt: skip
    if quarters and not isinstance(row.realisasi, Nilai):
        return buku.turunkan(
            aturan_setahun(tipe_program(row)), name, title, {"nilai": quarters}, cetak, boleh_kosong=True
        )  # fmt: skip
    if row.realisasi is Keadaan.KOSONG and row.indikator_renstra:
        ukuran = paket.kunci["indikator"][row.indikator_renstra].ukuran
        return buku.alias(name, buku[nama_angka("realisasi", ukuran)])
    return buku.isian(name, title, row.realisasi, cetak, sumber_of(row, "realisasi"))


def triwulan_program(row: IndikatorProgram) -> tuple[Isian, ...]:
    """The four values of an output as typed, in order."""
    return row.tw1, row.tw2, row.tw3, row.tw4


def tipe_program(row: IndikatorProgram) -> TipeTarget:
    """How the triwulan of an output make its year: as it says, else counts and money add up and the rest ends."""
    adds_up = row.bentuk in {Bentuk.JUMLAH, Bentuk.RUPIAH}
    return row.tipe or (TipeTarget.KUMULATIF if adds_up else TipeTarget.NILAI_AKHIR)


def _count(buku: Buku, perjanjian: str, capaian: list[Angka]) -> None:
    """How many program indikator were reached, of how many, and the percentage."""
    measured = [a for a in capaian if a.nilai is not None]
    every = buku.banyak(
        nama_angka("jumlah_indikator_program", "", perjanjian), "Jumlah indikator program", len(capaian),
        Sumber("Indikator Program", perjanjian, "banyaknya indikator tingkat program"),
    )  # fmt: skip
    count = buku.himpun(
        jumlah_tercapai, nama_angka("jumlah_indikator_program_tercapai", "", perjanjian),
        "Jumlah indikator program yang tercapai", {"capaian": measured}, HITUNGAN,
        terukur(capaian, "indikator program"),
    )  # fmt: skip
    buku.turunkan(
        aturan_capaian(), nama_angka("persentase_indikator_program", "", perjanjian),
        "Persentase indikator program yang tercapai, dihitung dari rinciannya",
        {"realisasi": count, "target": every}, persen(),
    )  # fmt: skip
