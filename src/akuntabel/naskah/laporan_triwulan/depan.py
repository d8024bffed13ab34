"""What stands before the figures: summary, contents, and what the report covers."""

from akuntabel.dasar.peraturan import PERPRES_29_2014
from akuntabel.dokumen.blocks import Blok, Butir, DaftarIsi, Isi, IsiDaftar, Judul, Penomoran, Teks
from akuntabel.naskah.bahan import Bahan, sebut_perjanjian
from akuntabel.naskah.kalimat import butir
from akuntabel.naskah.laporan_triwulan.anggaran import kalimat_anggaran
from akuntabel.naskah.masa import nama_masa, nama_triwulan
from akuntabel.naskah.teks import daftar_kata, isian, judul, nomor, par, rangkai, sitasi, tanggal
from akuntabel.skema.tabel.perjanjian import Perjanjian
from akuntabel.ukur.berlaku import perjanjian_pada

_TANPA_NILAI = {
    "jumlah_belum_diisi": "belum diisi",
    "jumlah_belum_diukur": "belum diukur",
    "jumlah_tidak_diukur": "tidak diukur tahun ini",
    "jumlah_tidak_dihitung": "tidak dapat dihitung realisasinya",
}


def judul_laporan(bahan: Bahan, triwulan: int) -> Isi:
    """`Laporan Kinerja Kecamatan Kencong Triwulan II (Semester I) Tahun 2025`."""
    return rangkai(
        "Laporan Kinerja {nama} {masa} Tahun {y}",
        nama=isian(bahan.instansi.nama),
        masa=nama_masa(triwulan),
        y=nomor(bahan.tahun),
    )


def bagian_depan(bahan: Bahan, triwulan: int) -> tuple[Blok, ...]:
    """Contents and summary."""
    return (
        Judul(1, (Teks("DAFTAR ISI"),), Penomoran.SENYAP),
        DaftarIsi(IsiDaftar.JUDUL),
        *_ikhtisar(bahan, triwulan),
    )


def _ikhtisar(bahan: Bahan, triwulan: int) -> tuple[Blok, ...]:
    agreements = perjanjian_pada(bahan.paket, triwulan)
    points = [kalimat_terisi(bahan, p, triwulan) for p in agreements]
    if bahan.ada("realisasi_anggaran", "", f"tw{triwulan}"):
        points.append(kalimat_anggaran(bahan, triwulan))
    return (
        Judul(1, (Teks("IKHTISAR"),), Penomoran.TANPA),
        par(
            "{judul} menyajikan perkembangan kinerja yang diperjanjikan dan penggunaan anggaran sampai dengan {masa}. "
            "Tahun {y} masih berjalan. Oleh karena itu laporan ini menyandingkan realisasi dengan target setahun, dan "
            "tidak menilai capaian, tren, maupun efisiensi tahun {y}.",
            judul=judul_laporan(bahan, triwulan),
            masa=nama_triwulan(triwulan),
            y=nomor(bahan.tahun),
        )
        if not bahan.masa.selesai
        else par(
            "{judul} menyajikan perkembangan kinerja yang diperjanjikan dan penggunaan anggaran sampai dengan {masa}. "
            "Penilaian capaian, tren, dan efisiensi setahun disajikan dalam laporan kinerja tahunan.",
            judul=judul_laporan(bahan, triwulan),
            masa=nama_triwulan(triwulan),
        ),
        par("Keadaannya adalah sebagai berikut.", sambung=True),
        butir(points),
    )


def kalimat_terisi(bahan: Bahan, perjanjian: Perjanjian, triwulan: int) -> Isi:
    """Of how many promised indikator a realisasi is known, and why it is not known of the others."""
    context = f"{perjanjian.kode}/tw{triwulan}"
    known = rangkai("{n} sudah memiliki realisasi", n=bahan.fig("jumlah_terealisasi", "", context))
    without = [
        rangkai("{n} {kata}", n=bahan.fig(jenis, "", context), kata=word)
        for jenis, word in _TANPA_NILAI.items()
        if bahan.angka(jenis, "", context).nilai
    ]
    return rangkai(
        "Dari {semua} indikator {pk}, {bagian}.",
        semua=bahan.fig("jumlah_indikator", "", perjanjian.kode),
        pk=sebut_perjanjian(perjanjian),
        bagian=daftar_kata([known, *without]),
    )


def bab_cakupan(bahan: Bahan, triwulan: int) -> tuple[Blok, ...]:
    """What the report stands on, what it covers, and how progress is told."""
    agreements = perjanjian_pada(bahan.paket, triwulan)
    return (
        judul(1, "DASAR DAN CAKUPAN LAPORAN"),
        judul(2, "Dasar"),
        par(
            "Laporan ini merupakan bagian dari pengukuran dan pelaporan kinerja dalam Sistem Akuntabilitas Kinerja "
            "Instansi Pemerintah (SAKIP) menurut {dasar}. Kinerja yang dilaporkan adalah kinerja yang dijanjikan dalam:",
            dasar=sitasi(PERPRES_29_2014.sebutan),
            sambung=True,
        ),
        butir([_sebut_dasar(bahan, p) for p in agreements], Butir.ANGKA),
        judul(2, "Cakupan"),
        par(
            "Realisasi dihitung sejak awal tahun {y} sampai dengan akhir {masa}. Target yang disandingkan adalah target "
            "setahun menurut Perjanjian Kinerja; target triwulan disebut bila ditetapkan dalam rencana aksi.",
            y=nomor(bahan.tahun),
            masa=nama_triwulan(triwulan),
        ),
        judul(2, "Cara Membaca Perkembangan"),
        par("Perkembangan disajikan menurut sifat target setiap indikator:", sambung=True),
        butir(
            [
                rangkai(
                    "target yang dijumlahkan selama setahun: bagian dari target setahun yang sudah terealisasi, dalam "
                    "persen;"
                ),
                rangkai(
                    "target berupa nilai akhir, nilai tertinggi, persentase, atau rata-rata: nilai sampai triwulan ini "
                    "beserta jaraknya dari target setahun, dalam satuannya; dan"
                ),
                rangkai(
                    "target yang makin rendah makin baik: nilai sampai triwulan ini beserta jaraknya dari batas setahun."
                ),
            ],
            Butir.HURUF,
        ),
    )


def _sebut_dasar(bahan: Bahan, perjanjian: Perjanjian) -> Isi:
    signed = rangkai(" tanggal {hari}", hari=tanggal(perjanjian.tanggal)) if perjanjian.tanggal else ()
    return rangkai(
        "{pk}{hari} berdasarkan {renstra}.",
        pk=sebut_perjanjian(perjanjian),
        hari=signed,
        renstra=isian(bahan.renstra(perjanjian).nama),
    )
