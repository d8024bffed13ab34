"""What both papers of a reviu say: of which report, on which grounds, by when."""

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014, PERPRES_29_2014
from akuntabel.dokumen.blocks import Blok, Isi, KopSurat, Penanda, Teks
from akuntabel.naskah.bahan_reviu import BahanReviu
from akuntabel.naskah.kalimat import butir
from akuntabel.naskah.teks import daftar_kata, isian, nomor, par, rangkai, sitasi, tanggal

CATATAN_FORMULIR = (
    "Pernyataan pada formulir ini mengikuti maksud {lampiran}, dengan susunan kata sendiri karena naskah resminya "
    "belum dibandingkan. Jawaban yang sudah terisi berasal dari pemeriksaan otomatis; setiap baris dipastikan oleh pereviu."
)


def kop_reviu(bahan: BahanReviu) -> KopSurat:
    """The letterhead of the inspectorate, with places for what is not known."""
    government = bahan.pemerintah_daerah.upper() or "[KABUPATEN/KOTA]"
    return KopSurat((f"PEMERINTAH {government}", "INSPEKTORAT"), ("[alamat, telepon, dan surel Inspektorat]",))


def perangkat_daerah(bahan: BahanReviu) -> Teks:
    """The office whose report it is."""
    return isian(bahan.perangkat_daerah or "[nama perangkat daerah]")


def tahun(bahan: BahanReviu) -> Teks:
    """The reported year."""
    return nomor(bahan.tahun) if bahan.tahun else isian("[tahun]")


def dasar_reviu() -> Blok:
    """The regulations that a reviu stands on."""
    return butir([(sitasi(p.sebutan),) for p in (PERPRES_29_2014, PERMENPANRB_53_2014)])


def berkas(bahan: BahanReviu) -> Isi:
    """The files that were read."""
    return daftar_kata([(isian(name),) for name in bahan.berkas])


def ringkasan(bahan: BahanReviu) -> Blok:
    """How much was looked at and what came out."""
    counts = daftar_kata([rangkai("{n} {apa}", n=nomor(number), apa=word) for word, number in bahan.jumlah.items()])
    return par(
        "Pemeriksaan atas {berkas} membandingkan {angka} angka dalam {tabel} tabel dan menghasilkan {temuan}.",
        berkas=berkas(bahan),
        angka=nomor(bahan.angka),
        tabel=nomor(bahan.tabel),
        temuan=counts or rangkai("tidak satu pun temuan"),
    )


def batas_waktu(bahan: BahanReviu) -> Blok:
    """The deadline: a day where it is known, else the rule that gives it."""
    return par(
        "Reviu dan perbaikan laporan diselesaikan paling lambat {hari} hari setelah laporan selesai disusun, "
        "sebelum laporan disampaikan. Laporan selesai disusun: {selesai}. Batas waktu: {batas}.",
        hari=nomor(bahan.lama_hari),
        selesai=tanggal(bahan.laporan_selesai),
        batas=tanggal(bahan.batas),
    )


def tak_terbaca(bahan: BahanReviu) -> tuple[Blok, ...]:
    """What of the files nobody looked at."""
    if not bahan.catatan:
        return ()
    return (
        par("Bagian berikut tidak terbaca dan perlu direviu tersendiri:", sambung=True),
        butir([(isian(note),) for note in bahan.catatan]),
    )


def penanda_kosong(jabatan: str, *atas: Isi) -> Penanda:
    """A signatory whose name is filled in by hand."""
    above = (*atas, rangkai("{jabatan},", jabatan=jabatan))
    return Penanda(above, (isian("[nama]", tebal=True),), (rangkai("NIP {nip}", nip=isian("[NIP]")),))
