"""What a Perjanjian Kinerja needs: parties, date, targets and budget, as the form of Lampiran I has them."""

from collections.abc import Iterator

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014, PERMENPANRB_88_2021
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.kelengkapan.bersama import tanggal_pk
from akuntabel.naskah.kelengkapan.syarat import Syarat, Uji, isi_kolom, isi_pejabat
from akuntabel.skema.letak import letak_of
from akuntabel.skema.tabel.perjanjian import JenisPerjanjian

_PERJANJIAN = PERMENPANRB_53_2014.at("Lampiran I")


def _pihak(bahan: Bahan) -> Iterator[Uji]:
    for perjanjian in bahan.paket.perjanjian:
        yield from isi_pejabat(bahan, perjanjian, "pihak_pertama")
        yield from isi_pejabat(bahan, perjanjian, "pihak_kedua")


def _tempat(bahan: Bahan) -> Iterator[Uji]:
    for perjanjian in bahan.paket.perjanjian:
        ada = bool(perjanjian.tempat or bahan.instansi.tempat)
        yield Uji(letak_of(bahan.paket, perjanjian, "tempat"), perjanjian.kode, ada)


def _target(bahan: Bahan) -> Iterator[Uji]:
    promised = {row.perjanjian for row in bahan.paket.target_pk}
    for perjanjian in bahan.paket.perjanjian:
        yield Uji(letak_of(bahan.paket, perjanjian, "kode"), perjanjian.kode, perjanjian.kode in promised)


def _anggaran(bahan: Bahan) -> Iterator[Uji]:
    budgeted = {row.tahapan for row in bahan.paket.pagu}
    for perjanjian in bahan.paket.perjanjian:
        yield Uji(letak_of(bahan.paket, perjanjian, "tahapan"), perjanjian.kode, perjanjian.tahapan in budgeted)


def _alasan(bahan: Bahan) -> Iterator[Uji]:
    changed = [p for p in bahan.paket.perjanjian if p.jenis is JenisPerjanjian.PERUBAHAN]
    yield from isi_kolom(bahan, changed, "alasan", lambda pk: pk.kode)


def _rencana_aksi(bahan: Bahan) -> Iterator[Uji]:
    """At the agreement where it has none at all, else at the target that has none."""
    planned = {(aksi.perjanjian, aksi.indikator) for aksi in bahan.paket.rencana_aksi}
    begun = {perjanjian for perjanjian, _ in planned}
    for row in bahan.paket.target_pk:
        if row.perjanjian not in begun:
            perjanjian = bahan.paket.kunci["perjanjian"][row.perjanjian]
            yield Uji(letak_of(bahan.paket, perjanjian), f"semua indikator {perjanjian.kode}", ada=False)
        else:
            name = bahan.paket.kunci["indikator"][row.indikator].nama
            ada = (row.perjanjian, row.indikator) in planned
            yield Uji(letak_of(bahan.paket, row), f"{name} ({row.perjanjian})", ada)


PK: tuple[Syarat, ...] = (
    Syarat(
        "KLG001",
        "Nama kedua pihak",
        _pihak,
        "Tempat nama pihak pada pernyataan dan tanda tangan Perjanjian Kinerja kosong.",
        "Isi kedua pihak pada lembar Perjanjian Kinerja, dan namanya pada lembar Pejabat.",
        _PERJANJIAN,
    ),
    tanggal_pk(lambda bahan: bahan.paket.perjanjian),
    Syarat(
        "KLG201",
        "Tempat Perjanjian Kinerja",
        _tempat,
        "Tempat penandatanganan Perjanjian Kinerja kosong.",
        "Isi Tempat pada lembar Perjanjian Kinerja, atau Tempat penandatanganan pada lembar Instansi.",
        _PERJANJIAN,
    ),
    Syarat(
        "KLG202",
        "Target yang diperjanjikan",
        _target,
        "Lampiran Perjanjian Kinerja tidak memuat indikator dan target.",
        "Isi lembar Target PK.",
        _PERJANJIAN,
    ),
    Syarat(
        "KLG203",
        "Anggaran program",
        _anggaran,
        "Lampiran Perjanjian Kinerja tidak memuat anggaran program.",
        "Isi lembar Pagu untuk tahapan anggaran Perjanjian Kinerja ini.",
        _PERJANJIAN,
    ),
    Syarat(
        "KLG204",
        "Alasan perubahan",
        _alasan,
        "Perjanjian Kinerja Perubahan tidak menyebut alasan perubahannya.",
        "Isi Alasan perubahan pada lembar Perjanjian Kinerja.",
        _PERJANJIAN,
    ),
    Syarat(
        "DAT010",
        "Rencana aksi",
        _rencana_aksi,
        "Langkah triwulanan untuk mencapai target tidak dapat dipantau dan dievaluasi.",
        "Isi lembar Rencana Aksi untuk setiap indikator yang diperjanjikan.",
        PERMENPANRB_88_2021.at("Lampiran"),
    ),
    Syarat(
        "KLG205",
        "Sumber dana",
        lambda bahan: isi_kolom(bahan, bahan.paket.perjanjian, "sumber_dana", lambda pk: pk.kode),
        "Kolom keterangan pada tabel anggaran Perjanjian Kinerja kosong.",
        "Isi Sumber dana pada lembar Perjanjian Kinerja.",
    ),
)
