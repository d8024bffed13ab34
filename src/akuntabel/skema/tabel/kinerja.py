"""What was reached: realisasi of ukuran and outputs, evidence, benchmarks."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

from akuntabel.skema.kolom import Lingkup, Matriks, Tabel, tabel
from akuntabel.skema.nilai import Isian, Keadaan
from akuntabel.skema.pilihan import Arah, Bentuk, TipeTarget
from akuntabel.skema.tabel import _kolom as k

_BAGIAN = "Pengukuran"


@tabel(
    Tabel(
        "realisasi",
        "Realisasi Tahunan",
        _BAGIAN,
        "Realisasi setiap ukuran pada akhir tahun, dari tahun dasar sampai tahun laporan.",
        kunci=("ukuran", "tahun"),
        matriks=Matriks(("ukuran",), "tahun", "nilai"),
        lingkup=Lingkup.KANTOR,
    )
)
@dataclass(frozen=True, slots=True)
class Realisasi:
    """Value of a ukuran at the end of one year."""

    ukuran: Annotated[str, k.rujukan("Ukuran", "ukuran", wajib=True, contoh="IKM")]
    tahun: Annotated[int, k.tahun("Tahun", wajib=True, contoh="2025")]
    nilai: Annotated[Isian, k.nilai("Realisasi", "ukuran", wajib=True, contoh="92,33")]


@tabel(
    Tabel(
        "realisasi_triwulan",
        "Realisasi Triwulan",
        _BAGIAN,
        "Realisasi setiap ukuran per triwulan pada tahun laporan; nilai setahun dihitung menurut tipe triwulannya.",
        kunci=("ukuran",),
        lingkup=Lingkup.TAHUN,
    )
)
@dataclass(frozen=True, slots=True)
class RealisasiTriwulan:
    """Quarterly values of a ukuran in the reported year."""

    ukuran: Annotated[str, k.rujukan("Ukuran", "ukuran", wajib=True, contoh="IKM")]
    tw1: Annotated[Isian, k.nilai("TW I", "ukuran")] = Keadaan.KOSONG
    tw2: Annotated[Isian, k.nilai("TW II", "ukuran")] = Keadaan.KOSONG
    tw3: Annotated[Isian, k.nilai("TW III", "ukuran")] = Keadaan.KOSONG
    tw4: Annotated[Isian, k.nilai("TW IV", "ukuran")] = Keadaan.KOSONG


@tabel(
    Tabel(
        "catatan_triwulan",
        "Catatan Triwulan",
        _BAGIAN,
        "Pendorong, hambatan, dan tindak lanjut setiap ukuran pada satu triwulan.",
        kunci=("ukuran", "triwulan"),
        lingkup=Lingkup.TAHUN,
    )
)
@dataclass(frozen=True, slots=True)
class CatatanTriwulan:
    """What stood behind the value of one triwulan, and what is done next."""

    ukuran: Annotated[str, k.rujukan("Ukuran", "ukuran", wajib=True, contoh="IKM")]
    triwulan: Annotated[int, k.bulat("Triwulan", "1 sampai 4.", wajib=True, contoh="2")]
    pendorong: Annotated[str, k.prosa("Pendorong")] = ""
    hambatan: Annotated[str, k.prosa("Hambatan", contoh="Antrean memanjang pada bulan pendaftaran sekolah.")] = ""
    tindak_lanjut: Annotated[str, k.prosa("Tindak lanjut", contoh="Loket tambahan dibuka pada jam sibuk.")] = ""
    unit: Annotated[str, k.rujukan("Unit kerja", "organisasi", contoh="seksi-pelayanan")] = ""
    tenggat: Annotated[date | None, k.tanggal("Tenggat tindak lanjut")] = None


class YaTidak(StrEnum):
    """A plain choice."""

    YA = "ya"
    TIDAK = "tidak"


@tabel(
    Tabel(
        "nilai_resmi",
        "Nilai Resmi",
        _BAGIAN,
        "Nilai yang ditetapkan pihak lain dengan surat atau laporan (IKM kabupaten, IPP, LHE, IP-ASN). Bila ada dua nilai yang "
        "berbeda, isi keduanya dan tandai yang dipakai; laporan menampilkan keduanya.",
        kunci=("ukuran", "tahun", "sumber"),
        lingkup=Lingkup.KANTOR,
    )
)
@dataclass(frozen=True, slots=True)
class NilaiResmi:
    """A value that another body gave by a paper; of several for one year at most one counts."""

    ukuran: Annotated[str, k.rujukan("Ukuran", "ukuran", wajib=True, contoh="IKM")]
    tahun: Annotated[int, k.tahun("Tahun", "Tahun kinerja yang dinilai.", wajib=True, contoh="2025")]
    sumber: Annotated[
        str, k.teks("Sumber", "Siapa yang menetapkan.", wajib=True, contoh="Bagian Organisasi Setda", lebar=35)
    ]
    nilai: Annotated[Isian, k.nilai("Nilai", "ukuran", wajib=True, contoh="92,33")]
    dokumen: Annotated[str, k.rujukan("Surat/laporan", "dokumen", contoh="lhe-2025")] = ""
    nomor: Annotated[str, k.teks("Nomor surat", lebar=32)] = ""
    tanggal: Annotated[date | None, k.tanggal("Tanggal")] = None
    dipakai: Annotated[
        YaTidak | None,
        k.pilihan("Dipakai", YaTidak, "Satu saja untuk setiap ukuran dan tahun; kosong: dipakai bila hanya satu."),
    ] = None
    keterangan: Annotated[str, k.teks("Alasan dipakai atau tidak", lebar=45)] = ""


@tabel(
    Tabel(
        "data_dukung",
        "Data Dukung",
        _BAGIAN,
        "Bukti setiap realisasi.",
        kunci=("ukuran", "tahun", "nama"),
        lingkup=Lingkup.TAHUN,
    )
)
@dataclass(frozen=True, slots=True)
class DataDukung:
    """A document that proves a realisasi."""

    ukuran: Annotated[str, k.rujukan("Ukuran", "ukuran", wajib=True, contoh="IKM")]
    tahun: Annotated[int, k.tahun("Tahun", wajib=True, contoh="2025")]
    nama: Annotated[str, k.teks("Nama dokumen", wajib=True, contoh="Laporan SKM Semester II", lebar=50)]
    triwulan: Annotated[int | None, k.bulat("Triwulan", "1 sampai 4; kosong: setahun.")] = None
    nomor: Annotated[str, k.teks("Nomor", lebar=32)] = ""
    tanggal: Annotated[date | None, k.tanggal("Tanggal")] = None
    tautan: Annotated[str, k.teks("Berkas atau tautan", lebar=40)] = ""


class Tingkat(StrEnum):
    """Level of a benchmark."""

    NASIONAL = "nasional"
    PROVINSI = "provinsi"
    DAERAH = "daerah"
    INTERNASIONAL = "internasional"


@tabel(
    Tabel(
        "pembanding",
        "Pembanding",
        _BAGIAN,
        "Standar atau target nasional/regional. Bila tidak ada, kosongkan nilainya dan tulis alasannya.",
        kunci=("ukuran", "tingkat"),
        lingkup=Lingkup.KANTOR,
    )
)
@dataclass(frozen=True, slots=True)
class Pembanding:
    """A benchmark of a ukuran, or the reason why there is none."""

    ukuran: Annotated[str, k.rujukan("Ukuran", "ukuran", wajib=True, contoh="SAKIP")]
    tingkat: Annotated[Tingkat, k.pilihan("Tingkat", Tingkat, wajib=True, contoh="nasional")]
    nilai: Annotated[Isian, k.nilai("Nilai pembanding", "ukuran", contoh="71")] = Keadaan.KOSONG
    nama: Annotated[str, k.teks("Nama", contoh="Target rata-rata nasional nilai AKIP", lebar=45)] = ""
    sumber: Annotated[str, k.teks("Sumber", contoh="Renstra KemenPANRB 2025–2029", lebar=40)] = ""
    tahun: Annotated[int | None, k.tahun("Tahun")] = None
    alasan: Annotated[str, k.teks("Alasan bila tidak ada", lebar=45)] = ""


class AsalRealisasi(StrEnum):
    """Where the realisasi of an output comes from."""

    DIISI = "diisi"
    SERAPAN = "serapan anggaran"


@tabel(
    Tabel(
        "indikator_program",
        "Indikator Program",
        _BAGIAN,
        "Indikator program, kegiatan dan sub kegiatan menurut PK, dengan target dan realisasinya.",
        kunci=("kode",),
        lingkup=Lingkup.TAHUN,
    )
)
@dataclass(frozen=True, slots=True)
class IndikatorProgram:
    """An output or outcome indikator of a program, kegiatan or sub kegiatan under one Perjanjian Kinerja.

    With `asal` serapan the realisasi is computed: the share of the programme's budget
    that was spent.
    """

    kode: Annotated[str, k.kode("Kode", contoh="murni-7.01.02-1")]
    perjanjian: Annotated[str, k.rujukan("Perjanjian Kinerja", "perjanjian", wajib=True, contoh="pk-murni")]
    program: Annotated[str, k.rujukan("Program/kegiatan/sub kegiatan", "program", wajib=True, contoh="7.01.02")]
    nama: Annotated[str, k.teks("Indikator", wajib=True, contoh="Jumlah laporan koordinasi", lebar=55)]
    bentuk: Annotated[Bentuk, k.pilihan("Bentuk", Bentuk, wajib=True, contoh="jumlah")]
    satuan: Annotated[str, k.teks("Satuan", contoh="Laporan")] = ""
    target: Annotated[Isian, k.nilai("Target", "", contoh="12")] = Keadaan.KOSONG
    realisasi: Annotated[Isian, k.nilai("Realisasi", "", contoh="12")] = Keadaan.KOSONG
    asal: Annotated[AsalRealisasi, k.pilihan("Asal realisasi", AsalRealisasi)] = AsalRealisasi.DIISI
    arah: Annotated[Arah, k.pilihan("Arah", Arah)] = Arah.NAIK
    keterangan: Annotated[str, k.prosa("Keterangan")] = ""
    indikator_renstra: Annotated[
        str,
        k.rujukan(
            "Indikator Renstra",
            "indikator",
            "Bila indikator ini ada pada Renstra: target dan realisasi antartahunnya.",
        ),
    ] = ""
    tw1: Annotated[Isian, k.nilai("Realisasi TW I", "")] = Keadaan.KOSONG
    tw2: Annotated[Isian, k.nilai("Realisasi TW II", "")] = Keadaan.KOSONG
    tw3: Annotated[Isian, k.nilai("Realisasi TW III", "")] = Keadaan.KOSONG
    tw4: Annotated[Isian, k.nilai("Realisasi TW IV", "")] = Keadaan.KOSONG
    tipe: Annotated[
        TipeTarget | None,
        k.pilihan(
            "Tipe triwulan", TipeTarget, "Cara empat triwulan menjadi satu tahun; kosong: kumulatif untuk jumlah."
        ),
    ] = None
