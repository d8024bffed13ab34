"""Bab III: the services that the office owes the public, and the revenue that it collects."""

from akuntabel.dasar.peraturan import PERMENDAGRI_59_2021, PP_2_2018
from akuntabel.dokumen.blocks import Blok, Isi, Rujuk
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.catatan_kelengkapan import kalimat_kelengkapan
from akuntabel.naskah.tabel.layanan import tabel_layanan
from akuntabel.naskah.tabel.pendapatan import tabel_pendapatan
from akuntabel.naskah.teks import isian, judul, nomor, par, rangkai, sitasi
from akuntabel.naskah.uang import atau_persen
from akuntabel.skema.tabel.layanan import JenisLayanan


def blok_layanan(bahan: Bahan) -> tuple[Blok, ...]:
    """The services under a heading of their own; nothing where none is told."""
    if not bahan.paket.layanan:
        return ()
    table = tabel_layanan(bahan)
    bound = any(row.jenis is JenisLayanan.SPM for row in bahan.paket.layanan)
    standard = par(
        "Standar Pelayanan Minimal (SPM) dilaporkan menurut {pp} dan {permendagri}: setiap penerima yang berhak harus "
        "dilayani.",
        pp=sitasi(PP_2_2018.singkat),
        permendagri=sitasi(PERMENDAGRI_59_2021.singkat),
    )
    return (
        judul(2, "Pelayanan dan Standar Pelayanan Minimal" if bound else "Pelayanan kepada Masyarakat"),
        *([standard] if bound else []),
        par(
            "Layanan yang diberikan {nama} tahun {y} beserta penerimanya disajikan pada {tabel}.",
            nama=isian(bahan.instansi.nama),
            y=nomor(bahan.tahun),
            tabel=Rujuk(table.label),
        ),
        table,
    )


def blok_pendapatan(bahan: Bahan) -> tuple[Blok, ...]:
    """What the office collects; nothing for an office without revenue."""
    if not bahan.paket.pendapatan:
        return ()
    table = tabel_pendapatan(bahan)
    return (
        par("{isi} Rinciannya disajikan pada {tabel}.", isi=_kalimat(bahan), tabel=Rujuk(table.label), sambung=True),
        table,
    )


def _kalimat(bahan: Bahan) -> Isi:
    target, real = bahan.angka("target_pendapatan"), bahan.angka("realisasi_pendapatan")
    name = isian(bahan.instansi.nama)
    if real.nilai is None:
        return rangkai("Realisasi pendapatan yang dikelola {nama} belum diisi.", nama=name)
    notes = kalimat_kelengkapan("Realisasi tersebut", real)
    amount = rangkai("Pendapatan yang dikelola {nama} terealisasi {r}", nama=name, r=bahan.fig("realisasi_pendapatan"))
    if target.nilai is None or target.kelengkapan or real.kelengkapan:
        return rangkai("{isi}.{kurang}", isi=amount, kurang=notes)
    return rangkai(
        "{isi}{persen} dari target {target}.",
        isi=amount,
        persen=atau_persen(bahan, "persen_pendapatan"),
        target=bahan.fig("target_pendapatan"),
    )


def kalimat_target_pendapatan(bahan: Bahan) -> tuple[Blok, ...]:
    """What was to be collected, for the plan of the year."""
    if not bahan.paket.pendapatan or bahan.angka("target_pendapatan").nilai is None:
        return ()
    target = bahan.angka("target_pendapatan")
    return (
        par(
            "{nama} juga mengelola pendapatan dengan target {target}.{kurang}",
            nama=isian(bahan.instansi.nama),
            target=bahan.fig("target_pendapatan"),
            kurang=kalimat_kelengkapan("Target tersebut", target),
        ),
    )
