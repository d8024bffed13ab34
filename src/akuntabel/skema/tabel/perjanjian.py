"""What was promised: Indikator Kinerja Utama by decree, Perjanjian Kinerja, rencana aksi."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from akuntabel.skema.kolom import Lingkup, Tabel, tabel
from akuntabel.skema.nilai import Isian, Keadaan
from akuntabel.skema.tabel import _kolom as k

_BAGIAN = "Perjanjian Kinerja dan IKU"


@tabel(
    Tabel(
        "keputusan_iku",
        "Keputusan IKU",
        _BAGIAN,
        "Keputusan kepala perangkat daerah tentang IKU.",
        kunci=("kode",),
        lingkup=Lingkup.KANTOR,
    )
)
@dataclass(frozen=True, slots=True)
class KeputusanIku:
    """A decree that sets the indikator kinerja of one Renstra."""

    kode: Annotated[str, k.kode("Kode", contoh="iku-2025")]
    renstra: Annotated[str, k.rujukan("Renstra", "renstra", wajib=True, contoh="renstra-2025")]
    nomor: Annotated[str, k.teks("Nomor", wajib=True, contoh="000.8.6.3/1/35.01.01/2025", lebar=32)]
    tanggal: Annotated[date | None, k.tanggal("Tanggal", contoh="10 Februari 2025")] = None
    tentang: Annotated[str, k.teks("Tentang", contoh="Indikator Kinerja Utama Kecamatan Sukamaju", lebar=50)] = ""
    tempat: Annotated[str, k.teks("Ditetapkan di", contoh="Sukamaju")] = ""
    pejabat: Annotated[str, k.rujukan("Ditetapkan oleh", "pejabat", contoh="camat")] = ""
    salinan: Annotated[str, k.prosa("Salinan disampaikan kepada", "Satu penerima satu baris.")] = ""


class JenisPertimbangan(StrEnum):
    """Opening parts of a decree."""

    MENIMBANG = "menimbang"
    MENGINGAT = "mengingat"


@tabel(
    Tabel(
        "pertimbangan_iku",
        "Menimbang dan Mengingat IKU",
        _BAGIAN,
        "Pertimbangan dan dasar hukum setiap Keputusan IKU, menurut urutannya.",
        lingkup=Lingkup.KANTOR,
    )
)
@dataclass(frozen=True, slots=True)
class PertimbanganIku:
    """One consideration or one legal ground of a decree.

    A legal ground is either a national regulation (`peraturan`, its key in
    `akuntabel.dasar`) or a local document; a consideration is free text.
    """

    keputusan: Annotated[str, k.rujukan("Keputusan IKU", "keputusan_iku", wajib=True, contoh="iku-2025")]
    jenis: Annotated[JenisPertimbangan, k.pilihan("Jenis", JenisPertimbangan, wajib=True, contoh="mengingat")]
    peraturan: Annotated[
        str,
        k.teks(
            "Peraturan nasional",
            "Kunci peraturan, misalnya permenpanrb-53-2014.",
            contoh="perpres-29-2014",
            lebar=26,
        ),
    ] = ""
    dokumen: Annotated[str, k.rujukan("Dokumen daerah", "dokumen", contoh="perda-rpjmd")] = ""
    uraian: Annotated[str, k.prosa("Uraian", "Untuk menimbang, atau keterangan perubahan peraturan.")] = ""


class JenisIku(StrEnum):
    """Utama, or lainnya: an indikator of a sasaran that is no IKU."""

    UTAMA = "utama"
    LAINNYA = "lainnya"


@tabel(
    Tabel(
        "iku",
        "IKU",
        _BAGIAN,
        "Formulasi, definisi operasional, sumber data dan penanggung jawab setiap indikator.",
        kunci=("keputusan", "indikator"),
        lingkup=Lingkup.KANTOR,
    )
)
@dataclass(frozen=True, slots=True)
class Iku:
    """How an indikator is measured, as its decree says.

    A ratio is given as `pembilang` and `penyebut` (times 100 percent) and shown as a
    fraction; any other formula is written in `formulasi`.
    """

    keputusan: Annotated[str, k.rujukan("Keputusan IKU", "keputusan_iku", wajib=True, contoh="iku-2025")]
    indikator: Annotated[str, k.rujukan("Indikator", "indikator", wajib=True, contoh="S1.IKM")]
    jenis: Annotated[JenisIku, k.pilihan("Jenis", JenisIku, contoh="utama")] = JenisIku.UTAMA
    formulasi: Annotated[str, k.prosa("Formulasi", "Bila bukan rasio.", contoh="Nilai hasil evaluasi AKIP.")] = ""
    pembilang: Annotated[
        str, k.teks("Pembilang", "Untuk rasio × 100%.", contoh="Jumlah laporan yang diselesaikan", lebar=40)
    ] = ""
    penyebut: Annotated[str, k.teks("Penyebut", contoh="Jumlah laporan yang masuk", lebar=40)] = ""
    definisi: Annotated[str, k.prosa("Definisi operasional")] = ""
    sumber_data: Annotated[str, k.teks("Sumber data", contoh="Laporan SKM", lebar=30)] = ""
    penanggung_jawab: Annotated[str, k.teks("Penanggung jawab", contoh="Seksi Pelayanan Umum", lebar=30)] = ""


class JenisPerjanjian(StrEnum):
    """The first agreement of the year, or a changed one."""

    MURNI = "murni"
    PERUBAHAN = "perubahan"


@tabel(
    Tabel(
        "perjanjian",
        "Perjanjian Kinerja",
        _BAGIAN,
        "Setiap Perjanjian Kinerja (PK) tahun ini. PK kepala perangkat daerah dilaporkan seluruhnya dalam LKjIP; "
        "PK jenjang di bawahnya menyebut PK atasannya.",
        kunci=("kode",),
        induk="induk",
        wajib=True,
        lingkup=Lingkup.TAHUN,
    )
)
@dataclass(frozen=True, slots=True)
class Perjanjian:
    """One Perjanjian Kinerja of the year, on one Renstra and one stage of the budget.

    Without `induk` it is the head's; with one it was derived from the agreement of the
    level above, and binds `unit` or the one person that signs as pihak pertama.
    """

    kode: Annotated[str, k.kode("Kode", contoh="pk-murni")]
    jenis: Annotated[JenisPerjanjian, k.pilihan("Jenis", JenisPerjanjian, wajib=True, contoh="murni")]
    tahun: Annotated[int, k.tahun("Tahun", wajib=True, contoh="2025")]
    renstra: Annotated[str, k.rujukan("Renstra", "renstra", wajib=True, contoh="renstra-2025")]
    tahapan: Annotated[
        str, k.rujukan("Tahapan anggaran", "tahapan", "Pagu yang dimuat PK.", wajib=True, contoh="murni")
    ]
    tanggal: Annotated[date | None, k.tanggal("Tanggal", contoh="10 Februari 2025")] = None
    tempat: Annotated[str, k.teks("Tempat", contoh="Sukamaju")] = ""
    pihak_pertama: Annotated[str, k.rujukan("Pihak pertama", "pejabat", contoh="camat")] = ""
    pihak_kedua: Annotated[str, k.rujukan("Pihak kedua", "pejabat", contoh="bupati")] = ""
    sumber_dana: Annotated[str, k.teks("Sumber dana", contoh="APBD")] = ""
    alasan: Annotated[
        str,
        k.prosa(
            "Alasan perubahan",
            "Untuk PK perubahan.",
            contoh="perubahan Renstra dan penetapan DPPA",
            sumber="PermenPANRB 53/2014, Lampiran I",
        ),
    ] = ""
    induk: Annotated[
        str, k.rujukan("PK atasan", "perjanjian", "Untuk PK di bawah kepala perangkat daerah.", contoh="pk-murni")
    ] = ""
    unit: Annotated[str, k.rujukan("Unit kerja", "organisasi", "Untuk PK unit kerja.", contoh="seksi-pelayanan")] = ""


@tabel(
    Tabel(
        "target_pk",
        "Target PK",
        _BAGIAN,
        "Indikator dan target setiap PK, menurut urutan tercetak.",
        kunci=("perjanjian", "indikator"),
        wajib=True,
        lingkup=Lingkup.TAHUN,
    )
)
@dataclass(frozen=True, slots=True)
class TargetPk:
    """Target of an indikator as one Perjanjian Kinerja promises it."""

    perjanjian: Annotated[str, k.rujukan("Perjanjian Kinerja", "perjanjian", wajib=True, contoh="pk-murni")]
    indikator: Annotated[str, k.rujukan("Indikator", "indikator", wajib=True, contoh="S1.IKM")]
    target: Annotated[Isian, k.nilai("Target", "indikator.ukuran", wajib=True, contoh="93,5")]


@tabel(
    Tabel(
        "dukungan",
        "Program Pendukung",
        _BAGIAN,
        "Program yang mendukung setiap tujuan dan sasaran, menurut PK.",
        kunci=("perjanjian", "unsur", "program"),
        lingkup=Lingkup.TAHUN,
    )
)
@dataclass(frozen=True, slots=True)
class Dukungan:
    """A programme that serves a tujuan or sasaran under one Perjanjian Kinerja."""

    perjanjian: Annotated[str, k.rujukan("Perjanjian Kinerja", "perjanjian", wajib=True, contoh="pk-murni")]
    unsur: Annotated[str, k.rujukan("Tujuan/sasaran", "unsur", wajib=True, contoh="S1")]
    program: Annotated[str, k.rujukan("Program", "program", wajib=True, contoh="7.01.02")]


@tabel(
    Tabel(
        "rencana_aksi",
        "Rencana Aksi",
        _BAGIAN,
        "Langkah triwulanan untuk mencapai target PK, dengan realisasinya. Rencana yang direvisi ditulis lagi dengan nomor revisinya; "
        "yang lama tetap.",
        kunci=("perjanjian", "indikator", "aksi", "revisi"),
        lingkup=Lingkup.TAHUN,
    )
)
@dataclass(frozen=True, slots=True)
class RencanaAksi:
    """One step toward a target, with its quarterly marks and what was reached of them.

    `revisi` counts the revisions of the plan: the rows of the highest number are in force
    for their indikator, the earlier ones tell what was planned before.
    """

    perjanjian: Annotated[str, k.rujukan("Perjanjian Kinerja", "perjanjian", wajib=True, contoh="pk-murni")]
    indikator: Annotated[str, k.rujukan("Indikator", "indikator", wajib=True, contoh="S1.IKM")]
    aksi: Annotated[str, k.teks("Aksi", wajib=True, contoh="Menyelenggarakan survei kepuasan masyarakat", lebar=50)]
    target_tw1: Annotated[Isian, k.nilai("Target TW I", "indikator.ukuran")] = Keadaan.KOSONG
    target_tw2: Annotated[Isian, k.nilai("Target TW II", "indikator.ukuran")] = Keadaan.KOSONG
    target_tw3: Annotated[Isian, k.nilai("Target TW III", "indikator.ukuran")] = Keadaan.KOSONG
    target_tw4: Annotated[Isian, k.nilai("Target TW IV", "indikator.ukuran")] = Keadaan.KOSONG
    program: Annotated[str, k.rujukan("Program/kegiatan/sub kegiatan", "program", contoh="7.01.02")] = ""
    anggaran: Annotated[Decimal | None, k.rupiah("Anggaran")] = None
    penanggung_jawab: Annotated[str, k.teks("Penanggung jawab", lebar=30)] = ""
    unit: Annotated[str, k.rujukan("Unit kerja", "organisasi", contoh="seksi-pelayanan")] = ""
    keluaran: Annotated[str, k.teks("Keluaran aksi", contoh="Laporan SKM semester I", lebar=35)] = ""
    realisasi_tw1: Annotated[Isian, k.nilai("Realisasi TW I", "indikator.ukuran")] = Keadaan.KOSONG
    realisasi_tw2: Annotated[Isian, k.nilai("Realisasi TW II", "indikator.ukuran")] = Keadaan.KOSONG
    realisasi_tw3: Annotated[Isian, k.nilai("Realisasi TW III", "indikator.ukuran")] = Keadaan.KOSONG
    realisasi_tw4: Annotated[Isian, k.nilai("Realisasi TW IV", "indikator.ukuran")] = Keadaan.KOSONG
    revisi: Annotated[int, k.bulat("Revisi ke-", "0 atau kosong: rencana semula.", contoh="0")] = 0
    tanggal_revisi: Annotated[date | None, k.tanggal("Tanggal revisi")] = None
    alasan_revisi: Annotated[str, k.teks("Alasan revisi", lebar=40)] = ""


@tabel(
    Tabel(
        "pemantauan",
        "Pemantauan",
        _BAGIAN,
        "Jadwal pemantauan rencana aksi dan hasilnya. Tanpa isian ini jadwal hanya memuat batas waktu triwulan.",
        kunci=("triwulan", "kegiatan"),
        lingkup=Lingkup.TAHUN,
    )
)
@dataclass(frozen=True, slots=True)
class Pemantauan:
    """One planned look at the rencana aksi: when, by whom, what came of it.

    Source: PermenPANRB 88/2021, criteria 1c and 2b (rencana aksi monitored, levels watch the one below).
    """

    triwulan: Annotated[int, k.bulat("Triwulan", "1 sampai 4.", wajib=True, contoh="2")]
    kegiatan: Annotated[str, k.teks("Kegiatan pemantauan", wajib=True, contoh="Rapat evaluasi rencana aksi", lebar=40)]
    rencana: Annotated[date | None, k.tanggal("Tanggal rencana", contoh="10 Juli 2025")] = None
    pelaksanaan: Annotated[date | None, k.tanggal("Tanggal pelaksanaan", "Kosong: belum dilaksanakan.")] = None
    unit: Annotated[str, k.rujukan("Pelaksana", "organisasi", contoh="sekretariat")] = ""
    hasil: Annotated[str, k.prosa("Hasil")] = ""
    tindak_lanjut: Annotated[str, k.prosa("Tindak lanjut")] = ""
    dokumen: Annotated[str, k.rujukan("Dokumen", "dokumen", "Notulen atau laporan pemantauan.")] = ""
