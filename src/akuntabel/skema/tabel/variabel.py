"""What a realisasi is counted from: variables with their quarters, and registers whose rows are counted."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from akuntabel.skema.kolom import Lingkup, Tabel, tabel
from akuntabel.skema.pilihan import CaraHitung, PeranVariabel, TipeTarget
from akuntabel.skema.tabel import _kolom as k

_BAGIAN = "Data kinerja"


class JenisRegister(StrEnum):
    """Templates of registers; `akuntabel.dasar` holds the columns, states and counts of each."""

    TRANTIB = "laporan ketertiban"
    MASALAH_DESA = "permasalahan desa"
    PEMBERDAYAAN = "kegiatan pemberdayaan"
    MUSRENBANG = "lembaga musrenbang"
    DOKUMEN_WAJIB = "dokumen wajib"
    LAPORAN_BULANAN = "laporan bulanan"
    PENGADAAN = "pengadaan"
    PEMELIHARAAN = "pemeliharaan aset"
    PENGADUAN = "pengaduan"
    LAINNYA = "lainnya"


@tabel(
    Tabel(
        "register",
        "Register",
        _BAGIAN,
        "Daftar yang barisnya dihitung menjadi realisasi: laporan trantib, permasalahan desa, dokumen wajib, dan sebagainya.",
        kunci=("kode",),
        lingkup=Lingkup.KANTOR,
    )
)
@dataclass(frozen=True, slots=True)
class Register:
    """A list of one kind of cases; columns, states and counts come from its template or are said here.

    `status` and `kelompok` list the words that its rows may use, parted by semicolons; empty
    takes those of the template (of `lainnya`: any word).
    """

    kode: Annotated[str, k.kode("Kode", contoh="reg-trantib")]
    nama: Annotated[str, k.teks("Nama register", wajib=True, contoh="Laporan Gangguan Ketertiban", lebar=45)]
    jenis: Annotated[JenisRegister, k.pilihan("Jenis", JenisRegister, contoh="laporan ketertiban")] = (
        JenisRegister.LAINNYA
    )
    unit: Annotated[str, k.rujukan("Unit kerja", "organisasi", "Yang mengisi.", contoh="seksi-trantib")] = ""
    status: Annotated[
        str, k.teks("Status yang dipakai", "Dipisah titik koma.", contoh="masuk; diproses; selesai", lebar=35)
    ] = ""
    kelompok: Annotated[
        str, k.teks("Kelompok yang dipakai", "Dipisah titik koma.", contoh="laporan; standar pelayanan", lebar=35)
    ] = ""
    alasan_hitung: Annotated[
        str,
        k.teks("Alasan cara menghitung", "Misalnya mengapa sepuluh naskah dihitung empat dokumen.", lebar=50),
    ] = ""


def split_kata(text: str) -> tuple[str, ...]:
    """The words of a list parted by semicolons."""
    return tuple(word.strip() for word in text.split(";") if word.strip())


@tabel(
    Tabel(
        "isi_register",
        "Isi Register",
        _BAGIAN,
        "Satu kejadian atau satu dokumen satu baris.",
        kunci=("register", "nomor"),
        lingkup=Lingkup.TAHUN,
    )
)
@dataclass(frozen=True, slots=True)
class IsiRegister:
    """One row of a register: what, when, where, in which state."""

    register: Annotated[str, k.rujukan("Register", "register", wajib=True, contoh="reg-trantib")]
    nomor: Annotated[int, k.bulat("Nomor", wajib=True, contoh="1")]
    uraian: Annotated[str, k.teks("Uraian", wajib=True, contoh="Laporan gangguan ketertiban di pasar", lebar=50)]
    tanggal: Annotated[date | None, k.tanggal("Tanggal", "Menentukan triwulannya.", contoh="14 Mei 2025")] = None
    asal: Annotated[str, k.teks("Asal", "Pelapor, desa, atau unit.", contoh="Desa Sukamaju", lebar=25)] = ""
    kelompok: Annotated[str, k.teks("Kelompok", contoh="laporan", lebar=25)] = ""
    status: Annotated[str, k.teks("Status", contoh="selesai")] = ""
    tanggal_status: Annotated[date | None, k.tanggal("Tanggal status", "Kapan status itu tercapai.")] = None
    nilai: Annotated[Decimal | None, k.desimal("Nilai", "Bila dijumlahkan: orang, hari, rupiah.", contoh="25")] = None
    tenggat: Annotated[date | None, k.tanggal("Tenggat")] = None
    bukti: Annotated[str, k.teks("Bukti", "Nomor surat, berkas, atau tautan.", lebar=35)] = ""
    keterangan: Annotated[str, k.teks("Keterangan", lebar=40)] = ""


@tabel(
    Tabel(
        "variabel",
        "Variabel",
        _BAGIAN,
        "Bilangan yang membentuk realisasi sebuah ukuran: pembilang, penyebut, atau bagian indeks. Rumusnya disebut pada lembar Ukuran.",
        kunci=("kode",),
        lingkup=Lingkup.KANTOR,
    )
)
@dataclass(frozen=True, slots=True)
class Variabel:
    """A number from which the realisasi of a ukuran is made: typed by quarter, or counted in a register."""

    kode: Annotated[str, k.kode("Kode", contoh="TRANTIB.selesai")]
    ukuran: Annotated[str, k.rujukan("Ukuran", "ukuran", wajib=True, contoh="TRANTIB")]
    nama: Annotated[str, k.teks("Nama", wajib=True, contoh="Laporan yang diselesaikan", lebar=45)]
    peran: Annotated[PeranVariabel, k.pilihan("Peran", PeranVariabel, wajib=True, contoh="pembilang")]
    satuan: Annotated[str, k.teks("Satuan", contoh="Laporan")] = ""
    tipe: Annotated[
        TipeTarget,
        k.pilihan("Tipe triwulan", TipeTarget, "Cara empat triwulan menjadi satu tahun.", contoh="kumulatif"),
    ] = TipeTarget.KUMULATIF
    bobot: Annotated[Decimal | None, k.desimal("Bobot", "Untuk rata-rata tertimbang.", contoh="0,4")] = None
    register: Annotated[
        str, k.rujukan("Register", "register", "Bila dihitung dari register.", contoh="reg-trantib")
    ] = ""
    cara_hitung: Annotated[
        CaraHitung | None, k.pilihan("Cara menghitung", CaraHitung, contoh="banyak baris berstatus")
    ] = None
    status_dihitung: Annotated[
        str, k.teks("Status yang dihitung", "Dipisah titik koma.", contoh="selesai", lebar=25)
    ] = ""
    sumber_data: Annotated[str, k.teks("Sumber data", lebar=30)] = ""


@tabel(
    Tabel(
        "nilai_variabel",
        "Nilai Variabel",
        _BAGIAN,
        "Nilai setiap variabel per triwulan tahun ini (bukan kumulatif). Variabel yang dihitung dari register tidak diisi di sini.",
        kunci=("variabel",),
        lingkup=Lingkup.TAHUN,
    )
)
@dataclass(frozen=True, slots=True)
class NilaiVariabel:
    """Values of one variable in the four triwulan; an empty one is not yet filled."""

    variabel: Annotated[str, k.rujukan("Variabel", "variabel", wajib=True, contoh="TRANTIB.selesai")]
    tw1: Annotated[Decimal | None, k.desimal("TW I", contoh="3")] = None
    tw2: Annotated[Decimal | None, k.desimal("TW II")] = None
    tw3: Annotated[Decimal | None, k.desimal("TW III")] = None
    tw4: Annotated[Decimal | None, k.desimal("TW IV")] = None
    tahun_lalu: Annotated[Decimal | None, k.desimal("Tahun sebelumnya", "Untuk rumus pertumbuhan.", contoh="40")] = None
