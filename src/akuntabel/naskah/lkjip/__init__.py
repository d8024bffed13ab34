"""LKjIP: the yearly performance report, in the order of PermenPANRB 53/2014, Lampiran II."""

from akuntabel.dokumen.blocks import plain
from akuntabel.dokumen.dokumen import Bagian, Dokumen, Kertas, NomorHalaman
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.lkjip.bab1 import bab_pendahuluan
from akuntabel.naskah.lkjip.bab2 import bab_perencanaan
from akuntabel.naskah.lkjip.bab3 import bab_akuntabilitas
from akuntabel.naskah.lkjip.bab4 import bab_penutup
from akuntabel.naskah.lkjip.depan import bagian_depan, judul_laporan, sampul
from akuntabel.naskah.lkjip.lampiran import lampiran


def susun_lkjip(bahan: Bahan, kertas: Kertas = Kertas.A4) -> Dokumen:
    """Compose the whole report of one year."""
    title = plain(judul_laporan(bahan))
    body = (*bab_pendahuluan(bahan), *bab_perencanaan(bahan), *bab_akuntabilitas(bahan), *bab_penutup(bahan))
    return Dokumen(
        judul=title,
        penulis=bahan.instansi.nama,
        subjek="Laporan Kinerja Instansi Pemerintah",
        kata_kunci=("LKjIP", "SAKIP", bahan.instansi.nama, str(bahan.tahun)),
        kertas=kertas,
        tanggal=bahan.instansi.tanggal_laporan,
        bagian=(
            Bagian((sampul(bahan),), NomorHalaman.TANPA),
            Bagian(bagian_depan(bahan), NomorHalaman.ROMAWI, title),
            Bagian(body, NomorHalaman.ARAB, title),
            *((Bagian(attached, NomorHalaman.ARAB, title),) if (attached := lampiran(bahan)) else ()),
        ),
    )
