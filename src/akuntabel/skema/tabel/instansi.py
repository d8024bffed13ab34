"""Who reports: the perangkat daerah, its legal papers, its officials and its organisation."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

from akuntabel.skema.kolom import Tabel, tabel
from akuntabel.skema.pilihan import Bacaan, RumusEfisiensi
from akuntabel.skema.tabel import _kolom as k

_BAGIAN = "Perangkat daerah"


class JenisPerangkatDaerah(StrEnum):
    """Kinds of perangkat daerah that write an LKjIP."""

    KECAMATAN = "kecamatan"
    DINAS = "dinas"
    BADAN = "badan"
    SEKRETARIAT = "sekretariat"
    INSPEKTORAT = "inspektorat"


@tabel(
    Tabel(
        "instansi",
        "Instansi",
        _BAGIAN,
        "Perangkat daerah yang melapor dan tahun laporannya. Satu baris saja.",
        tunggal=True,
        wajib=True,
    )
)
@dataclass(frozen=True, slots=True)
class Instansi:
    """The office that reports, the year, and the readings of the law that it takes."""

    tahun: Annotated[int, k.tahun("Tahun laporan", "Tahun kinerja yang dilaporkan.", wajib=True, contoh="2025")]
    nama: Annotated[str, k.teks("Nama perangkat daerah", wajib=True, contoh="Kecamatan Sukamaju")]
    jenis: Annotated[JenisPerangkatDaerah, k.pilihan("Jenis", JenisPerangkatDaerah, wajib=True, contoh="kecamatan")]
    pemerintah_daerah: Annotated[str, k.teks("Pemerintah daerah", wajib=True, contoh="Kabupaten Contoh")]
    kepala: Annotated[
        str, k.teks("Jabatan kepala", "Yang menandatangani laporan.", wajib=True, contoh="Camat Sukamaju")
    ]
    kepala_daerah: Annotated[str, k.teks("Jabatan kepala daerah", wajib=True, contoh="Bupati Contoh")]
    alamat: Annotated[str, k.teks("Alamat", contoh="Jalan Merdeka Nomor 1, Sukamaju", lebar=40)] = ""
    kode_pos: Annotated[str, k.teks("Kode pos", contoh="12345")] = ""
    telepon: Annotated[str, k.teks("Telepon", contoh="(0331) 123456")] = ""
    surel: Annotated[str, k.teks("Surel", contoh="kec.sukamaju@contohkab.go.id", lebar=30)] = ""
    laman: Annotated[str, k.teks("Laman", lebar=30)] = ""
    tempat: Annotated[str, k.teks("Tempat penandatanganan", contoh="Sukamaju")] = ""
    tanggal_laporan: Annotated[
        date | None,
        k.tanggal("Tanggal laporan", "Tanggal kata pengantar ditandatangani.", contoh="19 Februari 2026"),
    ] = None
    penanda_tangan: Annotated[
        str,
        k.rujukan("Penanda tangan laporan", "pejabat", "Kode pejabat pada lembar Pejabat.", contoh="camat"),
    ] = ""
    lambang: Annotated[
        str,
        k.teks("Berkas lambang daerah", "Nama berkas gambar (PNG, JPG atau SVG) di map Paket; boleh kosong."),
    ] = ""
    bacaan_skala: Annotated[
        Bacaan,
        k.pilihan(
            "Bacaan celah skala",
            Bacaan,
            "G1: kelas berlaku di atas batas kelas di bawahnya. G2: kelas berlaku mulai batas bawah tercetak.",
            sumber="Permendagri 86/2017",
        ),
    ] = Bacaan.G1
    rumus_efisiensi: Annotated[
        RumusEfisiensi,
        k.pilihan("Rumus efisiensi", RumusEfisiensi, "R1 adalah rumus utama; R2 selalu disajikan di sampingnya."),
    ] = RumusEfisiensi.R1


@tabel(
    Tabel(
        "dokumen",
        "Dokumen dan Peraturan",
        _BAGIAN,
        "Peraturan daerah, keputusan, surat dan dokumen (Renja, DPA, LHE) yang dirujuk laporan. "
        "Peraturan nasional sudah tersedia dan tidak perlu diisi.",
        kunci=("kode",),
    )
)
@dataclass(frozen=True, slots=True)
class Dokumen:
    """A local regulation, decree, letter or plan that the report cites."""

    kode: Annotated[str, k.kode("Kode", contoh="perbup-sotk")]
    jenis: Annotated[str, k.teks("Jenis", wajib=True, contoh="Peraturan Bupati Contoh", lebar=30)]
    nomor: Annotated[str, k.teks("Nomor", contoh="29")] = ""
    tahun: Annotated[int | None, k.tahun("Tahun", contoh="2021")] = None
    tanggal: Annotated[date | None, k.tanggal("Tanggal")] = None
    tentang: Annotated[
        str, k.teks("Tentang", contoh="Kedudukan, Susunan Organisasi, Tugas dan Fungsi Kecamatan", lebar=60)
    ] = ""
    untuk: Annotated[
        str,
        k.teks(
            "Untuk",
            "Keperluan di laporan: sotk, sotk berikutnya, peta jabatan, rpjmd, perubahan apbd, pelaporan, renja, dpa, dppa, lhe.",
            contoh="sotk",
        ),
    ] = ""


class StatusPejabat(StrEnum):
    """How an official holds the post."""

    DEFINITIF = "definitif"
    PLT = "Plt."
    PLH = "Plh."
    PJ = "Pj."


@tabel(
    Tabel(
        "pejabat",
        "Pejabat",
        _BAGIAN,
        "Pejabat yang menandatangani: pihak Perjanjian Kinerja, penetap Indikator Kinerja Utama (IKU), verifikator.",
        kunci=("kode",),
    )
)
@dataclass(frozen=True, slots=True)
class Pejabat:
    """One official in one term of office; the name and NIP may stay empty and are then left as a place to fill."""

    kode: Annotated[str, k.kode("Kode", contoh="camat")]
    jabatan: Annotated[str, k.teks("Jabatan", wajib=True, contoh="Camat Sukamaju", lebar=30)]
    nama: Annotated[str, k.teks("Nama dan gelar", lebar=30)] = ""
    pangkat: Annotated[str, k.teks("Pangkat, golongan", contoh="Pembina / IV.a")] = ""
    nip: Annotated[str, k.teks("NIP", "Delapan belas angka.", lebar=24)] = ""
    status: Annotated[StatusPejabat, k.pilihan("Status", StatusPejabat)] = StatusPejabat.DEFINITIF
    mulai: Annotated[date | None, k.tanggal("Mulai menjabat")] = None
    selesai: Annotated[date | None, k.tanggal("Selesai menjabat")] = None


@tabel(
    Tabel(
        "organisasi",
        "Susunan Organisasi",
        _BAGIAN,
        "Unit kerja dan atasannya.",
        kunci=("kode",),
        induk="induk",
    )
)
@dataclass(frozen=True, slots=True)
class Organisasi:
    """One unit of the organisation tree."""

    kode: Annotated[str, k.kode("Kode", contoh="sekretariat")]
    nama: Annotated[str, k.teks("Nama unit", wajib=True, contoh="Sekretariat", lebar=45)]
    induk: Annotated[str, k.rujukan("Unit atasan", "organisasi", "Kosongkan untuk pimpinan.", contoh="camat")] = ""
    pemimpin: Annotated[str, k.teks("Jabatan pemimpin", contoh="Sekretaris Kecamatan", lebar=45)] = ""


class JenisTugas(StrEnum):
    """Tugas or fungsi."""

    KEDUDUKAN = "kedudukan"
    TUGAS = "tugas"
    FUNGSI = "fungsi"


@tabel(
    Tabel(
        "tugas_fungsi",
        "Tugas dan Fungsi",
        _BAGIAN,
        "Kedudukan, tugas dan fungsi menurut peraturan tentang susunan organisasi, satu butir satu baris.",
    )
)
@dataclass(frozen=True, slots=True)
class TugasFungsi:
    """One item of the office's legal duties."""

    jenis: Annotated[JenisTugas, k.pilihan("Jenis", JenisTugas, wajib=True, contoh="tugas")]
    uraian: Annotated[str, k.prosa("Uraian", wajib=True, contoh="Menyelenggarakan urusan pemerintahan umum.")]
    dokumen: Annotated[str, k.rujukan("Dasar", "dokumen", "Peraturan yang memuatnya.", contoh="perbup-sotk")] = ""


class KelompokJabatan(StrEnum):
    """Groups of posts, as the table of staff lists them."""

    PIMPINAN_TINGGI = "Jabatan Pimpinan Tinggi"
    ADMINISTRATOR = "Administrator"
    PENGAWAS = "Pengawas"
    PELAKSANA = "Pelaksana"
    FUNGSIONAL = "Jabatan Fungsional"


@tabel(
    Tabel(
        "pegawai",
        "Pegawai",
        _BAGIAN,
        "Kebutuhan menurut peta jabatan dan bezetting (jabatan terisi) per 31 Desember, menurut pendidikan dan jenis kelamin.",
        kunci=("kelompok",),
    )
)
@dataclass(frozen=True, slots=True)
class Pegawai:
    """Staff of one group of posts: need and bezetting by education, and by sex."""

    kelompok: Annotated[KelompokJabatan, k.pilihan("Kelompok jabatan", KelompokJabatan, wajib=True, contoh="Pengawas")]
    kebutuhan_sd: Annotated[int, k.bulat("Kebutuhan SD", contoh="0")] = 0
    kebutuhan_sma: Annotated[int, k.bulat("Kebutuhan SMA", contoh="1")] = 0
    kebutuhan_d3: Annotated[int, k.bulat("Kebutuhan D3")] = 0
    kebutuhan_s1: Annotated[int, k.bulat("Kebutuhan S1", contoh="4")] = 0
    kebutuhan_s2: Annotated[int, k.bulat("Kebutuhan S2", contoh="1")] = 0
    bezetting_sd: Annotated[int, k.bulat("Bezetting SD")] = 0
    bezetting_sma: Annotated[int, k.bulat("Bezetting SMA", contoh="1")] = 0
    bezetting_d3: Annotated[int, k.bulat("Bezetting D3")] = 0
    bezetting_s1: Annotated[int, k.bulat("Bezetting S1", contoh="2")] = 0
    bezetting_s2: Annotated[int, k.bulat("Bezetting S2", contoh="1")] = 0
    laki_laki: Annotated[int, k.bulat("Laki-laki", contoh="3")] = 0
    perempuan: Annotated[int, k.bulat("Perempuan", contoh="1")] = 0


class KelompokSarana(StrEnum):
    """The cards of the inventory (Kartu Inventaris Barang)."""

    TANAH = "Tanah"
    PERALATAN = "Peralatan dan Mesin"
    GEDUNG = "Gedung dan Bangunan"
    JALAN = "Jalan, Jaringan dan Irigasi"
    ASET_LAIN = "Aset Tetap Lainnya"


class Kondisi(StrEnum):
    """Condition of an asset."""

    BAIK = "baik"
    RUSAK_RINGAN = "rusak ringan"
    RUSAK_BERAT = "rusak berat"


@tabel(
    Tabel(
        "sarana",
        "Sarana dan Prasarana",
        _BAGIAN,
        "Isi Kartu Inventaris Barang (KIB) per 31 Desember.",
        kunci=("kelompok", "nama"),
    )
)
@dataclass(frozen=True, slots=True)
class Sarana:
    """One kind of asset with its count."""

    kelompok: Annotated[
        KelompokSarana, k.pilihan("Kelompok KIB", KelompokSarana, wajib=True, contoh="Peralatan dan Mesin")
    ]
    nama: Annotated[str, k.teks("Nama barang", wajib=True, contoh="Komputer", lebar=45)]
    jumlah: Annotated[int, k.bulat("Jumlah", wajib=True, contoh="16")]
    kondisi: Annotated[Kondisi, k.pilihan("Kondisi", Kondisi, contoh="baik")] = Kondisi.BAIK
    jumlah_ideal: Annotated[int | None, k.bulat("Jumlah ideal", contoh="16")] = None


@tabel(Tabel("isu_strategis", "Isu Strategis", _BAGIAN, "Satu isu satu baris."))
@dataclass(frozen=True, slots=True)
class IsuStrategis:
    """A condition with a large effect if it is not anticipated."""

    uraian: Annotated[
        str,
        k.prosa("Isu strategis", wajib=True, contoh="Pemanfaatan teknologi dalam pelayanan belum merata."),
    ]
