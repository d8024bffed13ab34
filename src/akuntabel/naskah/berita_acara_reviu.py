"""Berita Acara Reviu: both sides put down what was found, what was answered and by when it is mended."""

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.dokumen.blocks import Blok, Gaya, HalamanBaru, Judul, Penomoran, Rincian
from akuntabel.dokumen.dokumen import Bagian, Dokumen, Kertas
from akuntabel.naskah.bahan_reviu import BahanReviu
from akuntabel.naskah.reviu import (
    CATATAN_FORMULIR,
    batas_waktu,
    kop_reviu,
    penanda_kosong,
    perangkat_daerah,
    ringkasan,
    tahun,
    tak_terbaca,
)
from akuntabel.naskah.tabel.reviu import tabel_diterima, tabel_formulir, tabel_tindak_lanjut
from akuntabel.naskah.tanda_tangan import tanda_tangan
from akuntabel.naskah.teks import isian, par, rangkai, rapat, sitasi, tanggal

_JUDUL = "Berita Acara Reviu atas Laporan Kinerja"


def susun_berita_acara_reviu(bahan: BahanReviu, kertas: Kertas = Kertas.A4) -> Dokumen:
    """The paper as a document of its own, the checklist as its lampiran."""
    return Dokumen(
        judul=_JUDUL,
        penulis="Inspektorat",
        subjek=f"{_JUDUL} {bahan.perangkat_daerah}".strip(),
        kata_kunci=("SAKIP", "reviu", "Laporan Kinerja"),
        kertas=kertas,
        tanggal=bahan.tanggal,
        bagian=(Bagian((*_berita(bahan), HalamanBaru(), *_lampiran(bahan)), kaki=_JUDUL),),
    )


def _berita(bahan: BahanReviu) -> tuple[Blok, ...]:
    return (
        kop_reviu(bahan),
        Judul(2, rangkai("BERITA ACARA REVIU"), Penomoran.SENYAP),
        par(
            "LAPORAN KINERJA {perangkat} TAHUN {tahun}",
            Gaya.TENGAH,
            sambung=True,
            perangkat=perangkat_daerah(bahan),
            tahun=tahun(bahan),
        ),
        par("Nomor: {nomor}", Gaya.TENGAH, nomor=isian("[nomor]")),
        par(
            "Pada hari ini {hari}, {tanggal}, bertempat di {tempat}, kami yang bertanda tangan di bawah ini:",
            sambung=True,
            hari=isian("[hari]"),
            tanggal=tanggal(bahan.tanggal),
            tempat=isian("[tempat]"),
        ),
        _pihak("Pihak Pertama", "Ketua Tim Reviu Inspektorat"),
        _pihak("Pihak Kedua", "penanggung jawab penyusunan Laporan Kinerja"),
        par("menyatakan bahwa reviu atas Laporan Kinerja telah dilaksanakan dan hasilnya telah dibahas bersama."),
        ringkasan(bahan),
        *tak_terbaca(bahan),
        par("Temuan, tanggapan, dan tindak lanjutnya:", Gaya.SUBJUDUL, sambung=True),
        tabel_tindak_lanjut(bahan),
        par("Temuan yang diterima dengan alasan:", Gaya.SUBJUDUL, sambung=True),
        tabel_diterima(bahan),
        par("Kesepakatan:", Gaya.SUBJUDUL, sambung=True),
        par(
            "Pihak Kedua memperbaiki Laporan Kinerja menurut tindak lanjut di atas dan menyampaikan hasilnya kepada "
            "Pihak Pertama. Formulir reviu terlampir dan tidak terpisahkan dari Berita Acara ini."
        ),
        batas_waktu(bahan),
        par("Berita Acara ini dibuat dengan sebenarnya untuk digunakan sebagaimana mestinya."),
        tanda_tangan(
            penanda_kosong("Penanggung jawab penyusunan", rangkai("Pihak Kedua,")),
            penanda_kosong("Ketua Tim Reviu", rangkai("Pihak Pertama,")),
        ),
    )


def _pihak(peran: str, kedudukan: str) -> Rincian:
    return Rincian(
        (
            (rangkai("{peran}", peran=peran), (rapat("{kedudukan}", kedudukan=kedudukan),)),
            (rangkai("Nama"), (rapat("{nama}", nama=isian("[nama]")),)),
            (rangkai("NIP"), (rapat("{nip}", nip=isian("[NIP]")),)),
            (rangkai("Jabatan"), (rapat("{jabatan}", jabatan=isian("[jabatan]")),)),
        )
    )


def _lampiran(bahan: BahanReviu) -> tuple[Blok, ...]:
    annex = sitasi(PERMENPANRB_53_2014.at("Lampiran III").teks)
    return (
        Judul(2, rangkai("FORMULIR REVIU LAPORAN KINERJA"), Penomoran.SENYAP),
        tabel_formulir(bahan),
        par(CATATAN_FORMULIR, Gaya.CATATAN, lampiran=annex),
        tanda_tangan(penanda_kosong("Ketua Tim Reviu")),
    )
