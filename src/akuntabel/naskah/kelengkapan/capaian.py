"""What Bab III needs: for each indikator the seven analyses of PermenPANRB 53/2014, Lampiran II, and the money."""

from collections.abc import Iterator

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014, PERMENPANRB_88_2021
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.kelengkapan.syarat import Syarat, Uji
from akuntabel.skema.letak import Letak, letak_of
from akuntabel.skema.nilai import Keadaan, Nilai
from akuntabel.skema.tabel.kinerja import AsalRealisasi
from akuntabel.skema.tabel.perencanaan import Indikator
from akuntabel.skema.tabel.perjanjian import TargetPk
from akuntabel.ukur.kinerja import TAHUN_TREN

_PELAPORAN = PERMENPANRB_53_2014.at("Lampiran II")
_EVALUASI = PERMENPANRB_88_2021.at("Lampiran")


def diperjanjikan(bahan: Bahan) -> Iterator[tuple[TargetPk, Indikator]]:
    """What the head's agreements promise: an LKjIP reports these."""
    reported = {perjanjian.kode for perjanjian in bahan.paket.perjanjian_kepala}
    for row in bahan.paket.target_pk:
        if row.perjanjian in reported:
            yield row, bahan.paket.kunci["indikator"][row.indikator]


def _realisasi(bahan: Bahan) -> Iterator[Uji]:
    """At the year's own cell where the planner left one waiting, else beside the target."""
    cells = {r.ukuran: r for r in bahan.paket.realisasi if r.tahun == bahan.tahun}
    for row, indikator in diperjanjikan(bahan):
        angka = bahan.angka("realisasi", indikator.ukuran)
        cell = cells.get(indikator.ukuran)
        letak = letak_of(bahan.paket, cell, "nilai") if cell else letak_of(bahan.paket, row, "indikator")
        yield Uji(letak, indikator.nama, angka.nilai is not None or angka.keadaan is Keadaan.TIDAK_DIUKUR)


def _tahun_lalu(bahan: Bahan) -> Iterator[Uji]:
    """Any value in the years that a trend looks at before this one."""
    window = range(bahan.tahun - TAHUN_TREN + 1, bahan.tahun)
    known = {r.ukuran for r in bahan.paket.realisasi if r.tahun in window and isinstance(r.nilai, Nilai)}
    for _, indikator in diperjanjikan(bahan):
        yield Uji(Letak("realisasi"), indikator.nama, indikator.ukuran in known)


def _akhir(bahan: Bahan) -> Iterator[Uji]:
    for _, indikator in diperjanjikan(bahan):
        renstra = bahan.paket.kunci["unsur"][indikator.unsur].renstra
        angka = bahan.angka("target_akhir", indikator.ukuran, renstra)
        yield Uji(letak_of(bahan.paket, indikator, "target_akhir"), indikator.nama, angka.nilai is not None)


def _pembanding(bahan: Bahan) -> Iterator[Uji]:
    for _, indikator in diperjanjikan(bahan):
        rows = [r for r in bahan.paket.pembanding if r.ukuran == indikator.ukuran]
        letak = letak_of(bahan.paket, rows[0], "alasan") if rows else Letak("pembanding")
        yield Uji(letak, indikator.nama, any(isinstance(r.nilai, Nilai) or r.alasan for r in rows))


def _penyebab(bahan: Bahan) -> Iterator[Uji]:
    """As `ukur` sees it: a capaian that nobody explains, or a failure without a solution."""
    silent = {p.letak for p in bahan.hasil.peringatan if p.kode == "UKR004"}
    for row, indikator in diperjanjikan(bahan):
        letak = letak_of(bahan.paket, row, "indikator")
        yield Uji(letak, f"{indikator.nama} ({row.perjanjian})", letak not in silent)


def _program(bahan: Bahan) -> Iterator[Uji]:
    for row, indikator in diperjanjikan(bahan):
        unsur = bahan.paket.kunci["unsur"][indikator.unsur]
        ada = bool(bahan.program_pendukung(row.perjanjian, unsur))
        yield Uji(Letak("dukungan"), f"{unsur.uraian} ({row.perjanjian})", ada)


def _realisasi_anggaran(bahan: Bahan) -> Iterator[Uji]:
    """Every sub kegiatan with money in the last stage of the budget."""
    stage = bahan.paket.tahapan[-1].kode if bahan.paket.tahapan else ""
    rows = {(r.program, r.belanja): r for r in bahan.paket.realisasi_anggaran}
    for pagu in bahan.paket.pagu:
        if pagu.tahapan != stage or not pagu.pagu:
            continue
        key = ("realisasi_anggaran", f"{pagu.program}/{pagu.belanja.value}")
        row = rows.get((pagu.program, pagu.belanja))
        letak = letak_of(bahan.paket, row, "setahun") if row else letak_of(bahan.paket, pagu, "pagu")
        name = bahan.paket.kunci["program"][pagu.program].nama
        yield Uji(letak, f"{pagu.program} {name}", bahan.ada(*key) and bahan.angka(*key).nilai is not None)


def _data_dukung(bahan: Bahan) -> Iterator[Uji]:
    proven = {bukti.ukuran for bukti in bahan.paket.data_dukung if bukti.tahun == bahan.tahun}
    promised = {indikator.ukuran: indikator for _, indikator in diperjanjikan(bahan)}
    for row in bahan.paket.realisasi:
        if row.tahun == bahan.tahun and row.ukuran in promised and isinstance(row.nilai, Nilai):
            yield Uji(letak_of(bahan.paket, row, "nilai"), promised[row.ukuran].nama, row.ukuran in proven)


def _program_diukur(bahan: Bahan, kolom: str) -> Iterator[Uji]:
    reported = {perjanjian.kode for perjanjian in bahan.paket.perjanjian_kepala}
    for row in bahan.paket.indikator_program:
        if row.perjanjian not in reported:
            continue
        if kolom == "target" or row.asal is AsalRealisasi.DIISI:
            value = getattr(row, kolom)
            ada = isinstance(value, Nilai) or value is Keadaan.TIDAK_DIUKUR
            yield Uji(letak_of(bahan.paket, row, kolom), f"{row.nama} ({row.perjanjian})", ada)


CAPAIAN: tuple[Syarat, ...] = (
    Syarat(
        "KLG120",
        "Realisasi tahun laporan",
        _realisasi,
        "Bab III tidak memuat capaian indikator ini.",
        "Isi lembar Realisasi Tahunan.",
        _PELAPORAN,
    ),
    Syarat(
        "UKR004",
        "Penyebab dan solusi",
        _penyebab,
        "Bab III tidak memuat analisis penyebab keberhasilan atau kegagalan beserta solusinya.",
        "Isi lembar Analisis: penyebab, dan solusi bila target belum tercapai.",
        _PELAPORAN,
    ),
    Syarat(
        "KLG121",
        "Realisasi tahun sebelumnya",
        _tahun_lalu,
        "Bab III tidak memuat perbandingan dengan tahun-tahun sebelumnya.",
        "Isi realisasi tahun-tahun sebelumnya pada lembar Realisasi Tahunan.",
        _PELAPORAN,
    ),
    Syarat(
        "KLG122",
        "Target akhir Renstra",
        _akhir,
        "Bab III tidak memuat perbandingan dengan target jangka menengah.",
        "Isi Target akhir pada lembar Indikator, atau target tahun terakhir pada lembar Target Renstra.",
        _PELAPORAN,
    ),
    Syarat(
        "KLG123",
        "Standar nasional atau alasannya",
        _pembanding,
        "Bab III tidak memuat perbandingan dengan standar nasional, dan tidak menyebut alasannya.",
        "Isi nilai pembanding pada lembar Pembanding, atau alasan bila tidak ada.",
        _PELAPORAN,
    ),
    Syarat(
        "KLG124",
        "Program pendukung",
        _program,
        "Bab III tidak memuat efisiensi dan program yang menunjang tujuan atau sasaran ini.",
        "Isi lembar Program Pendukung.",
        _PELAPORAN,
    ),
    Syarat(
        "KLG125",
        "Realisasi anggaran",
        _realisasi_anggaran,
        "Tabel realisasi anggaran tidak memuat sub kegiatan ini, dan jumlahnya tidak lengkap.",
        "Isi lembar Realisasi Anggaran; tulis 0 bila memang tidak ada realisasi.",
        _PELAPORAN,
    ),
    Syarat(
        "DAT003",
        "Data dukung",
        _data_dukung,
        "Realisasi tidak dapat dibuktikan saat reviu dan evaluasi.",
        "Catat dokumen buktinya pada lembar Data Dukung.",
        _EVALUASI,
    ),
    Syarat(
        "KLG126",
        "Realisasi indikator program",
        lambda bahan: _program_diukur(bahan, "realisasi"),
        "Tabel dan uraian program tidak memuat realisasi indikator ini.",
        "Isi Realisasi pada lembar Indikator Program.",
    ),
    Syarat(
        "KLG127",
        "Target indikator program",
        lambda bahan: _program_diukur(bahan, "target"),
        "Tabel dan uraian program tidak memuat target dan capaian indikator ini.",
        "Isi Target pada lembar Indikator Program.",
    ),
)
