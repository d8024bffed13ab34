"""Catatan Hasil Reviu: what the reviu of a report looked at and found, for those who wrote the report.

The checklist follows PermenPANRB 53/2014 Lampiran III, whose text was not at hand.
"""

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.dokumen.blocks import Blok, Gaya, Judul, Penomoran
from akuntabel.dokumen.dokumen import Bagian, Dokumen, Kertas
from akuntabel.naskah.bahan_reviu import BahanReviu
from akuntabel.naskah.reviu import (
    CATATAN_FORMULIR,
    batas_waktu,
    belum_dijawab,
    dasar_reviu,
    kop_reviu,
    penanda_kosong,
    perangkat_daerah,
    ringkasan,
    tahun,
    tak_terbaca,
    temuan_atau_tidak,
)
from akuntabel.naskah.tabel.reviu import tabel_diterima, tabel_formulir, tabel_pemeriksaan, tabel_temuan
from akuntabel.naskah.tanda_tangan import tanda_tangan
from akuntabel.naskah.teks import isian, par, rangkai, sitasi, tanggal

_JUDUL = "Catatan Hasil Reviu atas Laporan Kinerja"


def susun_catatan_hasil_reviu(bahan: BahanReviu, kertas: Kertas = Kertas.A4) -> Dokumen:
    """The paper as a document of its own."""
    return Dokumen(
        judul=_JUDUL,
        penulis="Inspektorat",
        subjek=f"{_JUDUL} {bahan.perangkat_daerah}".strip(),
        kata_kunci=("SAKIP", "reviu", "Laporan Kinerja"),
        kertas=kertas,
        tanggal=bahan.tanggal,
        bagian=(Bagian(_isi(bahan), kaki=_JUDUL),),
    )


def _isi(bahan: BahanReviu) -> tuple[Blok, ...]:
    annex = sitasi(PERMENPANRB_53_2014.at("Lampiran III").teks)
    return (
        kop_reviu(bahan),
        Judul(2, rangkai("CATATAN HASIL REVIU"), Penomoran.SENYAP),
        par(
            "ATAS LAPORAN KINERJA {perangkat} TAHUN {tahun}",
            Gaya.TENGAH,
            sambung=True,
            perangkat=perangkat_daerah(bahan),
            tahun=tahun(bahan),
        ),
        par("Nomor: {nomor}", Gaya.TENGAH, nomor=isian("[nomor]")),
        _subjudul("Dasar"),
        dasar_reviu(),
        _subjudul("Tujuan dan ruang lingkup"),
        par(
            "Reviu memberikan keyakinan terbatas bahwa Laporan Kinerja menyajikan informasi yang andal dan sesuai dengan "
            "ketentuan, sebelum laporan ditandatangani. Reviu mencakup format, mekanisme penyusunan, dan substansi laporan. "
            "Tanggung jawab atas isi laporan tetap pada perangkat daerah yang menyusunnya."
        ),
        _subjudul("Yang diperiksa"),
        ringkasan(bahan),
        tabel_pemeriksaan(bahan),
        *tak_terbaca(bahan),
        _subjudul("Temuan"),
        temuan_atau_tidak(tabel_temuan(bahan.temuan), "Tidak ada temuan."),
        _subjudul("Temuan yang diterima dengan alasan"),
        temuan_atau_tidak(tabel_diterima(bahan), "Tidak ada."),
        _subjudul("Formulir reviu"),
        par(CATATAN_FORMULIR, Gaya.CATATAN, sambung=True, lampiran=annex),
        tabel_formulir(bahan),
        belum_dijawab(bahan),
        _subjudul("Batas waktu"),
        batas_waktu(bahan),
        tanda_tangan(
            penanda_kosong("Anggota Tim Reviu"),
            penanda_kosong(
                "Ketua Tim Reviu",
                rangkai("{tempat}, {hari}", tempat=isian("[tempat]"), hari=tanggal(bahan.tanggal)),
            ),
        ),
    )


def _subjudul(text: str) -> Blok:
    return par(text, Gaya.SUBJUDUL, sambung=True)
