"""Who reports: the perangkat daerah, its legal papers, its officials and its organisation."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from akuntabel.skema.kolom import Lingkup, Tabel, tabel
from akuntabel.skema.pilihan import Bacaan, BacaanTargetNol, RumusEfisiensi
from akuntabel.skema.tabel import _kolom as k

_BAGIAN = "Perangkat daerah"


class JenisPerangkatDaerah(StrEnum):
    """Kinds of perangkat daerah that write an LKjIP."""

    KECAMATAN = "kecamatan"
    KELURAHAN = "kelurahan"
    DINAS = "dinas"
    BADAN = "badan"
    SEKRETARIAT = "sekretariat"
    BAGIAN = "bagian"
    INSPEKTORAT = "inspektorat"
    SATPOL_PP = "satuan polisi pamong praja"
    RSUD = "rumah sakit umum daerah"
    UPTD = "unit pelaksana teknis daerah"


@tabel(
    Tabel(
        "instansi",
        "Instansi",
        _BAGIAN,
        "Perangkat daerah yang melapor dan tahun laporannya. Satu baris saja.",
        tunggal=True,
        wajib=True,
        lingkup=Lingkup.TAHUN,
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
    bacaan_target_nol: Annotated[
        BacaanTargetNol,
        k.pilihan(
            "Bacaan target nol",
            BacaanTargetNol,
            "Bila target 0 (misalnya nol pengaduan) tidak tercapai. Z1: dinyatakan tidak tercapai tanpa persentase. "
            "Z2: capaiannya 0%.",
            sumber="docs/tafsir/target-nol.md",
        ),
    ] = BacaanTargetNol.Z1


@tabel(
    Tabel(
        "dokumen",
        "Dokumen dan Peraturan",
        _BAGIAN,
        "Peraturan daerah, keputusan, surat dan dokumen (Renja, DPA, LHE) yang dirujuk laporan. "
        "Peraturan nasional sudah tersedia dan tidak perlu diisi.",
        kunci=("kode",),
        lingkup=Lingkup.KANTOR,
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


class JenjangJabatan(StrEnum):
    """Levels of posts between which a Perjanjian Kinerja is made."""

    KEPALA_DAERAH = "kepala daerah"
    PIMPINAN = "pimpinan perangkat daerah"
    ADMINISTRATOR = "administrator"
    PENGAWAS = "pengawas"
    FUNGSIONAL = "fungsional"
    PELAKSANA = "pelaksana"


@tabel(
    Tabel(
        "jabatan",
        "Jabatan",
        _BAGIAN,
        "Jabatan yang membuat Perjanjian Kinerja atau menandatangani, di dalam maupun di luar perangkat daerah. "
        "Pemegangnya diisi pada lembar Pejabat.",
        kunci=("kode",),
        induk="atasan",
        lingkup=Lingkup.KANTOR,
    )
)
@dataclass(frozen=True, slots=True)
class Jabatan:
    """A post, whoever holds it; `unit` is empty for a post outside the office."""

    kode: Annotated[str, k.kode("Kode", contoh="kasi-pelayanan")]
    nama: Annotated[str, k.teks("Nama jabatan", wajib=True, contoh="Kepala Seksi Pelayanan Umum", lebar=40)]
    jenjang: Annotated[JenjangJabatan | None, k.pilihan("Jenjang", JenjangJabatan, contoh="pengawas")] = None
    unit: Annotated[
        str, k.rujukan("Unit kerja", "organisasi", "Kosong: di luar perangkat daerah.", contoh="seksi-pelayanan")
    ] = ""
    atasan: Annotated[str, k.rujukan("Atasan langsung", "jabatan", contoh="camat")] = ""


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
        "Siapa memegang jabatan, sejak kapan sampai kapan: pihak Perjanjian Kinerja, penetap Indikator Kinerja Utama (IKU), "
        "verifikator.",
        kunci=("kode",),
        lingkup=Lingkup.KANTOR,
    )
)
@dataclass(frozen=True, slots=True)
class Pejabat:
    """One official in one term of office; the name and NIP may stay empty and are then left as a place to fill."""

    kode: Annotated[str, k.kode("Kode", contoh="camat-2025")]
    jabatan: Annotated[str, k.rujukan("Jabatan", "jabatan", wajib=True, contoh="camat")]
    nama: Annotated[str, k.teks("Nama dan gelar", lebar=30)] = ""
    pangkat: Annotated[str, k.teks("Pangkat, golongan", contoh="Pembina / IV.a")] = ""
    nip: Annotated[str, k.teks("NIP", "Delapan belas angka.", lebar=24)] = ""
    status: Annotated[StatusPejabat, k.pilihan("Status", StatusPejabat)] = StatusPejabat.DEFINITIF
    mulai: Annotated[date | None, k.tanggal("Mulai menjabat")] = None
    selesai: Annotated[date | None, k.tanggal("Selesai menjabat")] = None


class JenisUnit(StrEnum):
    """Kinds of units under the head of an office."""

    PIMPINAN = "pimpinan"
    SEKRETARIAT = "sekretariat"
    BIDANG = "bidang"
    SEKSI = "seksi"
    SUB_BAGIAN = "sub bagian"
    KELOMPOK_FUNGSIONAL = "kelompok jabatan fungsional"
    UPTD = "unit pelaksana teknis daerah"
    KELURAHAN = "kelurahan"


@tabel(
    Tabel(
        "organisasi",
        "Susunan Organisasi",
        _BAGIAN,
        "Unit kerja dan atasannya.",
        kunci=("kode",),
        induk="induk",
        lingkup=Lingkup.KANTOR,
    )
)
@dataclass(frozen=True, slots=True)
class Organisasi:
    """One unit of the organisation tree."""

    kode: Annotated[str, k.kode("Kode", contoh="sekretariat")]
    nama: Annotated[str, k.teks("Nama unit", wajib=True, contoh="Sekretariat", lebar=45)]
    induk: Annotated[str, k.rujukan("Unit atasan", "organisasi", "Kosongkan untuk pimpinan.", contoh="camat")] = ""
    pemimpin: Annotated[str, k.teks("Jabatan pemimpin", contoh="Sekretaris Kecamatan", lebar=45)] = ""
    jenis: Annotated[JenisUnit | None, k.pilihan("Jenis unit", JenisUnit, contoh="sekretariat")] = None


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
        lingkup=Lingkup.KANTOR,
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
        "Kebutuhan menurut peta jabatan dan bezetting (jabatan terisi) per 31 Desember, menurut pendidikan dan jenis kelamin. "
        "Tulis 0 bila tidak ada; sel kosong berarti belum diisi.",
        kunci=("kelompok",),
        lingkup=Lingkup.TAHUN,
    )
)
@dataclass(frozen=True, slots=True)
class Pegawai:
    """Staff of one group of posts: need and bezetting by education, and by sex."""

    kelompok: Annotated[KelompokJabatan, k.pilihan("Kelompok jabatan", KelompokJabatan, wajib=True, contoh="Pengawas")]
    kebutuhan_sd: Annotated[int | None, k.bulat("Kebutuhan SD", contoh="0")] = None
    kebutuhan_sma: Annotated[int | None, k.bulat("Kebutuhan SMA", contoh="1")] = None
    kebutuhan_d3: Annotated[int | None, k.bulat("Kebutuhan D3")] = None
    kebutuhan_s1: Annotated[int | None, k.bulat("Kebutuhan S1", contoh="4")] = None
    kebutuhan_s2: Annotated[int | None, k.bulat("Kebutuhan S2", contoh="1")] = None
    bezetting_sd: Annotated[int | None, k.bulat("Bezetting SD")] = None
    bezetting_sma: Annotated[int | None, k.bulat("Bezetting SMA", contoh="1")] = None
    bezetting_d3: Annotated[int | None, k.bulat("Bezetting D3")] = None
    bezetting_s1: Annotated[int | None, k.bulat("Bezetting S1", contoh="2")] = None
    bezetting_s2: Annotated[int | None, k.bulat("Bezetting S2", contoh="1")] = None
    laki_laki: Annotated[int | None, k.bulat("Laki-laki", contoh="3")] = None
    perempuan: Annotated[int | None, k.bulat("Perempuan", contoh="1")] = None


class StatusPegawai(StrEnum):
    """How a member of staff is employed."""

    PNS = "PNS"
    CPNS = "CPNS"
    PPPK = "PPPK"
    PPPK_PARUH_WAKTU = "PPPK paruh waktu"
    NON_ASN = "non-ASN"


@tabel(
    Tabel(
        "status_pegawai",
        "Pegawai menurut Status",
        _BAGIAN,
        "Banyaknya pegawai per 31 Desember menurut status kepegawaian (termasuk PPPK dan non-ASN) dan unit kerjanya. "
        "Tanpa isian ini laporan hanya memuat pegawai menurut kelompok jabatan.",
        kunci=("status", "unit"),
        lingkup=Lingkup.TAHUN,
    )
)
@dataclass(frozen=True, slots=True)
class PegawaiStatus:
    """Staff of one status of employment, of the whole office or of one unit."""

    status: Annotated[StatusPegawai, k.pilihan("Status", StatusPegawai, wajib=True, contoh="PPPK")]
    unit: Annotated[str, k.rujukan("Unit kerja", "organisasi", "Kosong: seluruh perangkat daerah.")] = ""
    laki_laki: Annotated[int | None, k.bulat("Laki-laki", contoh="3")] = None
    perempuan: Annotated[int | None, k.bulat("Perempuan", contoh="5")] = None


class JenisWilayah(StrEnum):
    """What lies within the area of a kecamatan or a kelurahan."""

    DESA = "desa"
    KELURAHAN = "kelurahan"
    LINGKUNGAN = "lingkungan"


@tabel(
    Tabel(
        "wilayah",
        "Wilayah",
        _BAGIAN,
        "Desa dan kelurahan di wilayah kerja, dengan luas dan penduduknya. Untuk kecamatan dan kelurahan.",
        kunci=("nama",),
        lingkup=Lingkup.TAHUN,
    )
)
@dataclass(frozen=True, slots=True)
class Wilayah:
    """One desa or kelurahan of the area, with its people at the end of the year."""

    nama: Annotated[str, k.teks("Nama", wajib=True, contoh="Desa Sukamaju", lebar=30)]
    jenis: Annotated[JenisWilayah | None, k.pilihan("Jenis", JenisWilayah, contoh="desa")] = None
    luas: Annotated[Decimal | None, k.desimal("Luas (km²)", contoh="8,25")] = None
    laki_laki: Annotated[int | None, k.bulat("Penduduk laki-laki", contoh="3210")] = None
    perempuan: Annotated[int | None, k.bulat("Penduduk perempuan", contoh="3305")] = None
    keluarga: Annotated[int | None, k.bulat("Kepala keluarga", contoh="2104")] = None
    sumber: Annotated[str, k.teks("Sumber data", contoh="Data kependudukan semester II", lebar=35)] = ""


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
        lingkup=Lingkup.TAHUN,
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
    kondisi: Annotated[Kondisi | None, k.pilihan("Kondisi", Kondisi, contoh="baik")] = None
    jumlah_ideal: Annotated[int | None, k.bulat("Jumlah ideal", contoh="16")] = None


@tabel(
    Tabel(
        "isu_strategis",
        "Isu Strategis",
        _BAGIAN,
        "Satu isu satu baris.",
        lingkup=Lingkup.TAHUN,
    )
)
@dataclass(frozen=True, slots=True)
class IsuStrategis:
    """A condition with a large effect if it is not anticipated."""

    uraian: Annotated[
        str,
        k.prosa("Isu strategis", wajib=True, contoh="Pemanfaatan teknologi dalam pelayanan belum merata."),
    ]
