"""Contribution of programs, kegiatan and sub kegiatan to a sasaran."""

from akuntabel.dasar.nomenklatur import Jenjang
from akuntabel.dokumen.blocks import Baris, Figur, JenisBaris, Sel, Tabel
from akuntabel.naskah.bahan import Bahan, sebut_perjanjian
from akuntabel.naskah.tabel.anggaran import jenjang, nama_program
from akuntabel.naskah.tabel.capaian import sebut_unsur
from akuntabel.naskah.tabel.rangka import ANGKA, KIRI, TENGAH, baris, kepala, kolom
from akuntabel.naskah.teks import isian, rangkai
from akuntabel.skema.tabel.anggaran import Program
from akuntabel.skema.tabel.perencanaan import Unsur
from akuntabel.skema.tabel.perjanjian import Perjanjian


def tabel_kontribusi(bahan: Bahan, perjanjian: Perjanjian, number: str, unsur: Unsur) -> Tabel | None:
    """Target, realisasi and capaian of every output indikator of the programs that serve an unsur; None without any."""
    rows = []
    for code in bahan.program_pendukung(perjanjian.kode, unsur):
        for program in bahan.paket.program:
            if program.kode == code or program.kode.startswith(f"{code}."):
                rows.extend(_rows(bahan, perjanjian.kode, program))
    if not rows:
        return None
    return Tabel(
        kolom=kolom((3.6, KIRI), (3.4, KIRI), (1.25, TENGAH), (1.0, ANGKA), (1.05, ANGKA), (1.1, ANGKA)),
        head=(kepala("Program/Kegiatan/Sub Kegiatan", "Indikator", "Satuan", "Target", "Realisasi", "Capaian"),),
        body=tuple(rows),
        judul=rangkai(
            "Kontribusi Capaian Program, Kegiatan dan Sub Kegiatan terhadap {unsur} dalam {perjanjian}",
            unsur=sebut_unsur(number, unsur),
            perjanjian=sebut_perjanjian(perjanjian),
        ),
        label=f"tabel-kontribusi-{perjanjian.kode}-{unsur.kode}",
    )


def _rows(bahan: Bahan, perjanjian: str, program: Program) -> list[Baris]:
    indicators = bahan.indikator_program(perjanjian, program.kode)
    rows = []
    for number, indikator in enumerate(indicators):
        name = nama_program(program)
        cells = [] if number else [Sel(name.isi, baris=len(indicators), takuk=name.takuk)]
        target, realisasi = (
            Figur(bahan.angka(f"{kind}_program", indikator.kode), polos=True) for kind in ("target", "realisasi")
        )
        capaian = bahan.kolom("capaian_program", indikator.kode)
        kind = JenisBaris.KELOMPOK if jenjang(program) is Jenjang.PROGRAM else JenisBaris.BIASA
        rows.append(
            baris(*cells, isian(indikator.nama), isian(indikator.satuan), target, realisasi, capaian, jenis=kind)
        )
    return rows
