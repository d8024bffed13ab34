"""What can go wrong at the edge, each as one Indonesian sentence, with its exit status."""

import errno
from pathlib import Path
from typing import ClassVar

from akuntabel.dasar.errors import PesanError

MASUKAN = 1
PEMAKAIAN = 2


class PerintahError(PesanError):
    """A command that cannot be carried out."""

    status: ClassVar[int] = PEMAKAIAN


class PaketBergalatError(PerintahError):
    """The Paket has galat, which have been told already."""

    status = MASUKAN
    pesan = "Paket '{nama}' memuat {galat} galat. Betulkan lebih dahulu, lalu jalankan lagi."


class PaketTidakTerbukaError(PerintahError):
    """There is no Paket to read at all."""

    status = MASUKAN
    pesan = "{sebab} {saran}"


class IsianTidakDapatDitulisError(PerintahError):
    """A value of the Paket fits one form on disk, and not the other."""

    status = MASUKAN
    pesan = "{sebab}"


class SudahAdaError(PerintahError):
    """Something that stands there would be replaced."""

    pesan = "{nama} sudah ada. Pilih tempat lain, atau tambahkan --timpa untuk menggantinya."


class BukanBukuKerjaError(PerintahError):
    """The name is not one of a workbook."""

    pesan = "'{nama}' bukan nama buku kerja Excel. Tulis nama yang berakhiran .xlsx."


class SatuPaketError(PerintahError):
    """An option that works on one Paket was given for several."""

    pesan = "{pilihan} berlaku untuk satu Paket. Sebutkan satu Paket saja."


class BukanFolderError(PerintahError):
    """A file stands where a folder should be."""

    pesan = "'{nama}' bukan folder. Pilih nama folder yang lain."


class PilihanTidakAdaError(PerintahError):
    """No check has this code."""

    pesan = "Tidak ada pemeriksaan berkode '{kode}'. Kelompok yang ada: {kelompok}."


class BerkasKembarError(PerintahError):
    """Documents that are reviewed together are told apart by their names."""

    pesan = "Dua berkas bernama '{nama}' tidak dapat direviu bersama. Ganti nama salah satunya."


class TanpaLaporanError(PerintahError):
    """A folder without a document."""

    pesan = "Folder '{nama}' tidak memuat laporan (.docx, .pdf, .txt, .md, .html, .xlsx) dan bukan Paket."


class DuaPaketError(PerintahError):
    """A review knows one Paket."""

    pesan = "Reviu bersama menerima paling banyak satu Paket."


class AngkaTidakDitemukanError(PerintahError):
    """No figure fits the pattern."""

    pesan = "Tidak ada angka yang cocok dengan '{pola}'. Lihat semua nama dengan --semua."


class HanyaRingkasError(PerintahError):
    """Every figure of several Pakets at once would help nobody."""

    pesan = "--semua dan --angka hanya untuk satu Paket, tanpa --ringkas. Jalankan perintahnya untuk setiap Paket."


class RuangPenuhError(PerintahError):
    """The disk is full."""

    pesan = "Ruang penyimpanan untuk '{nama}' tidak cukup. Kosongkan ruang, lalu jalankan lagi."


class TidakDapatDitulisError(PerintahError):
    """The system does not let us write there."""

    pesan = (
        "'{nama}' tidak dapat ditulis. Tutup program yang sedang memakainya, "
        "periksa izin foldernya, atau pilih tempat lain."
    )


class SedangDibukaError(PerintahError):
    """Windows replaces no file that a program has open."""

    pesan = "'{nama}' sedang dibuka di program lain, misalnya Excel atau Word. Tutup di sana, lalu jalankan lagi."


class HanyaBacaError(PerintahError):
    """The disk, or the share, takes nothing."""

    pesan = "'{nama}' berada di media yang hanya dapat dibaca. Pilih folder di tempat lain."


class NamaTerlaluPanjangError(PerintahError):
    """The system takes no name, or no path, of this length."""

    pesan = "Nama atau letak '{nama}' terlalu panjang. Pilih folder dengan nama dan letak yang lebih pendek."


class TautanBerputarError(PerintahError):
    """A link leads back to itself."""

    pesan = "'{nama}' adalah tautan yang berputar ke dirinya sendiri. Pilih letak yang lain."


class FolderHilangError(PerintahError):
    """The folder went away while it was written to."""

    pesan = "'{nama}' tidak dapat ditulis karena foldernya tidak ada lagi. Periksa letaknya, lalu jalankan lagi."


class FolderBukanBerkasError(PerintahError):
    """A folder stands where a file should go."""

    pesan = "'{nama}' adalah folder, bukan berkas. Pilih nama yang lain."


_KELUARAN = "keluaran perintah"
"""What an error without a file is about: all that is written to files names them."""

_SHARING, _ACCESS_DENIED = (32, 33), 5
"""How Windows says that a file is open elsewhere: always, and when it is to be replaced."""

_LONGEST_WINDOWS_PATH = 248

_BY_NUMBER: dict[int, type[PerintahError]] = {
    errno.ENOSPC: RuangPenuhError,
    errno.EDQUOT: RuangPenuhError,
    errno.EFBIG: RuangPenuhError,
    errno.EROFS: HanyaBacaError,
    errno.ENAMETOOLONG: NamaTerlaluPanjangError,
    errno.ELOOP: TautanBerputarError,
    errno.ENOENT: FolderHilangError,
    errno.ENOTDIR: BukanFolderError,
    errno.EEXIST: BukanFolderError,
    errno.EISDIR: FolderBukanBerkasError,
}


def as_pesan(error: OSError) -> PesanError:
    """Say an error of the system in a sentence that helps its user."""
    name = str(error.filename2 or error.filename or _KELUARAN)
    windows = getattr(error, "winerror", None)
    if windows in _SHARING or (windows == _ACCESS_DENIED and Path(name).is_file()):
        return SedangDibukaError(nama=name)
    if windows is not None and isinstance(error, FileNotFoundError) and len(name) >= _LONGEST_WINDOWS_PATH:
        return NamaTerlaluPanjangError(nama=name)
    return _BY_NUMBER.get(error.errno or 0, TidakDapatDitulisError)(nama=name)


def exit_status(error: PesanError) -> int:
    """The exit status that tells of this error; errors of other rooms come from what was asked."""
    return error.status if isinstance(error, PerintahError) else PEMAKAIAN
