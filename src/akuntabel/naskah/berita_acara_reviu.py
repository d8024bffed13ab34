"""Berita Acara Reviu: both sides put down what was found, what was answered and by when it is mended."""

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.dokumen.blocks import Blok, Gaya, HalamanBaru, Judul, Penomoran, Rincian
from akuntabel.dokumen.dokumen import Bagian, Dokumen, Kertas
from akuntabel.naskah.bahan_reviu import BahanReviu
from akuntabel.naskah.reviu import (
    CATATAN_FORMULIR,
    batas_waktu,
    belum_dijawab,
    kop_reviu,
    penanda_kosong,
    perangkat_daerah,
    ringkasan,
    tahun,
    tak_terbaca,
    temuan_atau_tidak,
)
from akuntabel.naskah.tabel.reviu import tabel_diterima, tabel_formulir, tabel_tindak_lanjut
from akuntabel.naskah.tanda_tangan import tanda_tangan
from akuntabel.naskah.teks import isian, nomor, par, rangkai, rapat, sitasi, tanggal

_JUDUL = "Berita Acara Reviu atas Laporan Kinerja"
_RINGAN = "saran"


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
    grave = [t for t in bahan.temuan if t.tingkat != _RINGAN]
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
        _pihak(),
        par("sebagai Ketua Tim Reviu Inspektorat, selanjutnya disebut Pihak Pertama; dan", sambung=True),
        _pihak(),
        par("sebagai penanggung jawab penyusunan Laporan Kinerja, selanjutnya disebut Pihak Kedua,", sambung=True),
        par("menyatakan bahwa reviu atas Laporan Kinerja telah dilaksanakan dan hasilnya telah dibahas bersama."),
        ringkasan(bahan),
        *tak_terbaca(bahan),
        par("Temuan, tanggapan, dan tindak lanjutnya:", Gaya.SUBJUDUL, sambung=True),
        temuan_atau_tidak(tabel_tindak_lanjut(grave), "Tidak ada temuan yang memerlukan tindak lanjut."),
        *_saran(bahan),
        par("Temuan yang diterima dengan alasan:", Gaya.SUBJUDUL, sambung=True),
        temuan_atau_tidak(tabel_diterima(bahan), "Tidak ada."),
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


def _saran(bahan: BahanReviu) -> tuple[Blok, ...]:
    """Suggestions need no answer: they stand in the Catatan Hasil Reviu."""
    mild = [t for t in bahan.temuan if t.tingkat == _RINGAN]
    return (
        (par("Selain itu terdapat {n} saran, yang dimuat dalam Catatan Hasil Reviu.", n=nomor(len(mild))),)
        if mild
        else ()
    )


def _pihak() -> Rincian:
    return Rincian(
        (
            (rangkai("Nama"), (rapat("{nama}", nama=isian("[nama]")),)),
            (rangkai("NIP"), (rapat("{nip}", nip=isian("[NIP]")),)),
            (rangkai("Jabatan"), (rapat("{jabatan}", jabatan=isian("[jabatan]")),)),
        )
    )


def _lampiran(bahan: BahanReviu) -> tuple[Blok, ...]:
    annex = sitasi(PERMENPANRB_53_2014.at("Lampiran III").teks)
    return (
        Judul(2, rangkai("FORMULIR REVIU LAPORAN KINERJA"), Penomoran.SENYAP),
        par(CATATAN_FORMULIR, Gaya.CATATAN, sambung=True, lampiran=annex),
        tabel_formulir(bahan),
        belum_dijawab(bahan),
        tanda_tangan(penanda_kosong("Ketua Tim Reviu")),
    )
