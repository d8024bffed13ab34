"""Why a Paket cannot be read or written at all; each is one sentence for its user."""

from typing import ClassVar

from akuntabel.berkas.temuan import Kode
from akuntabel.dasar.errors import PesanError


class BerkasError(PesanError):
    """The file cannot be read at all; `saran` says what to do."""

    kode: ClassVar[Kode]
    saran: ClassVar[str]


class TidakDitemukanError(BerkasError):
    """There is nothing at this path."""

    kode = Kode.TIDAK_DITEMUKAN
    pesan = "Berkas atau map '{nama}' tidak ditemukan."
    saran = "Periksa nama dan letaknya."


class TidakTerbacaError(BerkasError):
    """The system does not let us read it."""

    kode = Kode.TIDAK_DITEMUKAN
    pesan = "'{nama}' tidak dapat dibuka."
    saran = "Tutup program yang sedang memakainya, atau periksa izin membacanya."


class BukanPaketError(BerkasError):
    """A folder or archive without any table of a Paket."""

    kode = Kode.JENIS_BERKAS
    pesan = "'{nama}' bukan map Paket: tidak ada satu pun berkas CSV Paket di dalamnya."
    saran = "Pilih map yang memuat instansi.csv, atau buku kerja Excel (.xlsx)."


class JenisBerkasError(BerkasError):
    """The file is of another kind, whatever its name says."""

    kode = Kode.JENIS_BERKAS
    pesan = "'{nama}' bukan buku kerja Excel (.xlsx), melainkan {jenis}."
    saran = "Buka di Excel atau LibreOffice, lalu simpan sebagai Buku Kerja Excel (.xlsx)."


class TerkunciError(BerkasError):
    """The workbook is encrypted."""

    kode = Kode.TERKUNCI
    pesan = "'{nama}' dilindungi kata sandi sehingga tidak dapat dibaca."
    saran = "Buka di Excel, hapus kata sandinya (File, Info, Protect Workbook), lalu simpan."


class RusakError(BerkasError):
    """The file is damaged."""

    kode = Kode.RUSAK
    pesan = "'{nama}' rusak sehingga tidak dapat dibaca."
    saran = "Ambil salinan yang utuh, atau buka dan perbaiki di Excel lalu simpan ulang."


class KosongError(BerkasError):
    """The file holds nothing."""

    kode = Kode.BERKAS_KOSONG
    pesan = "'{nama}' kosong."
    saran = "Pilih berkas yang berisi; templat kosong dibuat dengan perintah `akuntabel templat`."


class TerlaluBesarError(BerkasError):
    """The file holds more than a Paket ever needs."""

    kode = Kode.TERLALU_BESAR
    pesan = "'{nama}' terlalu besar: {ukuran}, sedangkan batasnya {batas}."
    saran = "Hapus lembar, baris atau gambar yang tidak termasuk Paket."


class MakroError(BerkasError):
    """The workbook carries macros."""

    kode = Kode.MAKRO
    pesan = "'{nama}' memuat makro."
    saran = "Simpan sebagai Buku Kerja Excel tanpa makro (.xlsx), lalu coba lagi."


class SedangDitulisError(BerkasError):
    """Another run is writing here at this moment."""

    kode = Kode.TIDAK_DITEMUKAN
    pesan = "Map '{nama}' sedang ditulis oleh akuntabel yang lain."
    saran = "Tunggu sampai selesai, lalu jalankan lagi."


class TerputusError(BerkasError):
    """A run ended while its files moved in, and nobody has been able to finish it since."""

    kode = Kode.TIDAK_DITEMUKAN
    pesan = "Penulisan terakhir ke map '{nama}' terputus, dan sisanya belum dapat diselesaikan."
    saran = "Tutup program yang memakai isinya, pastikan map itu dapat ditulis, lalu jalankan lagi."


class TulisError(PesanError):
    """A Paket that cannot be written."""


class MapBukanPaketError(TulisError):
    """The folder holds something else, which must not be overwritten."""

    pesan = "Map '{nama}' berisi berkas lain dan bukan Paket, sehingga tidak ditimpa. Pilih map kosong atau nama baru."


class BerkasBukanPaketError(TulisError):
    """A folder stands where a file should go."""

    pesan = "'{nama}' adalah map, bukan berkas. Pilih nama berkas yang lain."


class KarakterError(TulisError):
    """A text holds a character that neither form can hold."""

    pesan = "{tempat} memuat karakter yang tidak dapat disimpan ({karakter}). Hapus karakter itu."


class TeksPanjangError(TulisError):
    """A text is longer than a cell of Excel can hold."""

    pesan = "{tempat} memuat {panjang} karakter, sedangkan sel Excel memuat paling banyak {batas}. Bagi teksnya."


class SenError(TulisError):
    """An amount is finer than a sen."""

    pesan = "{tempat} memuat rupiah yang lebih rinci daripada sen ({nilai}). Bulatkan sampai dua desimal."
