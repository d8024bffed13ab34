"""Laporan Kinerja Triwulan: where a year under way stands, without the scale and the verdicts of a whole year."""

from akuntabel.dokumen.blocks import Sampul, plain
from akuntabel.dokumen.dokumen import Bagian, Dokumen, Kertas, NomorHalaman
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.laporan_triwulan.anggaran import bab_anggaran
from akuntabel.naskah.laporan_triwulan.depan import bab_cakupan, bagian_depan, judul_laporan
from akuntabel.naskah.laporan_triwulan.kinerja import bab_kinerja
from akuntabel.naskah.laporan_triwulan.tindak_lanjut import bab_tindak_lanjut
from akuntabel.naskah.lkjip.depan import sampul
from akuntabel.naskah.masa import nama_masa, require_triwulan


def susun_laporan_triwulan(bahan: Bahan, kertas: Kertas = Kertas.A4) -> Dokumen:
    """Compose the report on one triwulan.

    Raises:
        BelumAdaTriwulanError: the Paket holds nothing for it.
    """
    triwulan = require_triwulan(bahan)
    title = plain(judul_laporan(bahan, triwulan))
    body = (
        *bab_cakupan(bahan, triwulan),
        *bab_kinerja(bahan, triwulan),
        *bab_anggaran(bahan, triwulan),
        *bab_tindak_lanjut(bahan, triwulan),
    )
    return Dokumen(
        judul=title,
        penulis=bahan.instansi.nama,
        subjek="Laporan Kinerja Triwulan",
        kata_kunci=("SAKIP", "Laporan Kinerja Triwulan", bahan.instansi.nama, str(bahan.tahun)),
        kertas=kertas,
        tanggal=bahan.instansi.tanggal_laporan,
        bagian=(
            Bagian((_sampul(bahan, triwulan),), NomorHalaman.TANPA),
            Bagian(bagian_depan(bahan, triwulan), NomorHalaman.ROMAWI, title),
            Bagian(body, NomorHalaman.ARAB, title),
        ),
    )


def _sampul(bahan: Bahan, triwulan: int) -> Sampul:
    return sampul(bahan, f"LAPORAN KINERJA {nama_masa(triwulan).upper()}")
