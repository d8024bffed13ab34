"""What both papers of a reviu say: of which report, on which grounds, by when."""

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014, PERPRES_29_2014
from akuntabel.dokumen.blocks import Blok, Isi, KopSurat, Penanda, Tabel, Teks
from akuntabel.naskah.bahan_reviu import BahanReviu
from akuntabel.naskah.formulir_reviu import belum_lengkap
from akuntabel.naskah.kalimat import butir
from akuntabel.naskah.teks import banyak, daftar_kata, isian, nomor, par, rangkai, sitasi, tanggal

CATATAN_FORMULIR = (
    "Pernyataan pada formulir ini mengikuti maksud {lampiran}, dengan susunan kata sendiri karena naskah resminya "
    "belum dibandingkan. Jawaban yang sudah terisi berasal dari pemeriksaan otomatis."
)


def kop_reviu(bahan: BahanReviu) -> KopSurat:
    """The letterhead of the inspectorate, with places for what is not known."""
    government = bahan.pemerintah_daerah.upper() or "[KABUPATEN/KOTA]"
    return KopSurat((f"PEMERINTAH {government}", "INSPEKTORAT"), ("[alamat, telepon, dan surel Inspektorat]",))


def perangkat_daerah(bahan: BahanReviu) -> Teks:
    """The office whose report it is, as a title has it."""
    return isian(bahan.perangkat_daerah.upper() or "[nama perangkat daerah]")


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
    counts = [rangkai("{n} {apa}", n=banyak(number), apa=word) for word, number in bahan.jumlah.items() if number]
    accepted = (
        rangkai(" {n} temuan lain diterima dengan alasan.", n=banyak(len(bahan.diterima))) if bahan.diterima else ""
    )
    return par(
        "Pemeriksaan atas {berkas} membandingkan {banyak} dan {hasil}.{diterima}",
        berkas=berkas(bahan),
        banyak=_looked_at(bahan),
        hasil=rangkai("menghasilkan {temuan}", temuan=daftar_kata(counts)) if counts else "tidak menghasilkan temuan",
        diterima=accepted,
    )


def _looked_at(bahan: BahanReviu) -> Isi:
    """Numbers and tables of documents; of a Paket alone its entries."""
    if bahan.angka or bahan.tabel:
        return rangkai("{n} angka dalam {t} tabel", n=banyak(bahan.angka), t=banyak(bahan.tabel))
    return rangkai("{n} isian", n=banyak(bahan.isian))


def batas_waktu(bahan: BahanReviu) -> Blok:
    """The deadline: a day where it is known, else the rule that gives it; whether the reviu is past it."""
    return par(
        "Reviu dan perbaikan laporan diselesaikan paling lambat {hari} hari setelah laporan selesai disusun, "
        "sebelum laporan disampaikan. Laporan selesai disusun: {selesai}. Batas waktu: {batas}.{terlambat}",
        hari=nomor(bahan.lama_hari),
        selesai=tanggal(bahan.laporan_selesai),
        batas=tanggal(bahan.batas),
        terlambat=rangkai(" Reviu ini terlambat {n} hari.", n=nomor(bahan.terlambat)) if bahan.terlambat else "",
    )


def temuan_atau_tidak(table: Tabel, empty: str) -> Blok:
    """A table, or in place of one without rows the sentence that says so."""
    return table if table.body else par(empty)


def belum_dijawab(bahan: BahanReviu) -> Blok:
    """The statements of the checklist that keep the reviu open."""
    missing = belum_lengkap(bahan.formulir)
    if not missing:
        return par("Semua pernyataan sudah dijawab; setiap jawaban dipastikan oleh pereviu sebelum reviu ditutup.")
    return par(
        "Reviu ditutup setelah semua pernyataan dijawab dan dipastikan oleh pereviu. Belum dijawab: {nomor}.",
        nomor=daftar_kata([(nomor(each),) for each in missing]),
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
