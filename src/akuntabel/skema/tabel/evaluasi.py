"""How the office was judged: LHE, survey answers, service index, AKIP components."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from akuntabel.skema.kolom import Lingkup, Tabel, tabel
from akuntabel.skema.tabel import _kolom as k

_BAGIAN = "Evaluasi dan survei"


class StatusTindakLanjut(StrEnum):
    """How far a recommendation was followed up."""

    BELUM = "belum"
    PROSES = "proses"
    SELESAI = "selesai"


@tabel(
    Tabel(
        "rekomendasi",
        "Rekomendasi LHE",
        _BAGIAN,
        "Rekomendasi Laporan Hasil Evaluasi (LHE) AKIP dan tindak lanjutnya. Rekomendasi yang belum selesai terbawa ke tahun berikutnya.",
        kunci=("kode",),
        lingkup=Lingkup.KANTOR,
    )
)
@dataclass(frozen=True, slots=True)
class Rekomendasi:
    """A recommendation of an LHE with its follow-up, until it is done."""

    kode: Annotated[str, k.kode("Kode", contoh="R1")]
    rekomendasi: Annotated[
        str, k.prosa("Rekomendasi", wajib=True, contoh="Menyusun pedoman teknis pengukuran kinerja.")
    ]
    tindak_lanjut: Annotated[str, k.prosa("Tindak lanjut", contoh="Pedoman teknis disusun dan ditetapkan.")] = ""
    dokumen: Annotated[str, k.rujukan("LHE", "dokumen", contoh="lhe-2025")] = ""
    bukti: Annotated[str, k.teks("Bukti", contoh="Pedoman teknis", lebar=35)] = ""
    status: Annotated[StatusTindakLanjut | None, k.pilihan("Status", StatusTindakLanjut, contoh="proses")] = None
    penanggung_jawab: Annotated[str, k.teks("Penanggung jawab", lebar=30)] = ""
    tenggat: Annotated[date | None, k.tanggal("Tenggat")] = None
    tahun: Annotated[int | None, k.tahun("Tahun LHE", contoh="2025")] = None
    komponen: Annotated[
        str, k.teks("Komponen", "Komponen AKIP yang dinilai, misalnya Perencanaan Kinerja.", lebar=25)
    ] = ""
    unit: Annotated[str, k.rujukan("Unit kerja", "organisasi", contoh="sekretariat")] = ""
    selesai: Annotated[date | None, k.tanggal("Tanggal selesai")] = None
    perubahan_rencana: Annotated[
        str,
        k.teks("Perubahan rencana", "Apa yang diubah pada Renja, PK, atau rencana aksi berikutnya.", lebar=45),
    ] = ""


@tabel(
    Tabel(
        "tindak_lanjut",
        "Tindak Lanjut per Triwulan",
        _BAGIAN,
        "Kemajuan setiap rekomendasi pada satu triwulan, dengan buktinya.",
        kunci=("rekomendasi", "tahun", "triwulan"),
        lingkup=Lingkup.KANTOR,
    )
)
@dataclass(frozen=True, slots=True)
class TindakLanjut:
    """What was done for one recommendation in one triwulan."""

    rekomendasi: Annotated[str, k.rujukan("Rekomendasi", "rekomendasi", wajib=True, contoh="R1")]
    tahun: Annotated[int, k.tahun("Tahun", wajib=True, contoh="2025")]
    triwulan: Annotated[int, k.bulat("Triwulan", "1 sampai 4.", wajib=True, contoh="4")]
    uraian: Annotated[str, k.prosa("Yang dikerjakan", contoh="Matriks perencanaan disusun.")] = ""
    status: Annotated[StatusTindakLanjut | None, k.pilihan("Status", StatusTindakLanjut, contoh="proses")] = None
    bukti: Annotated[str, k.teks("Bukti", lebar=35)] = ""
    tanggal: Annotated[date | None, k.tanggal("Tanggal")] = None


class HasilReviu(StrEnum):
    """How a reviu of the report ended."""

    SESUAI = "sesuai"
    DENGAN_CATATAN = "dengan catatan"


@tabel(
    Tabel(
        "reviu",
        "Reviu Laporan",
        _BAGIAN,
        "Reviu atas laporan kinerja oleh Inspektorat atau tim yang ditunjuk.",
        kunci=("tanggal", "pelaksana"),
        lingkup=Lingkup.TAHUN,
    )
)
@dataclass(frozen=True, slots=True)
class ReviuLaporan:
    """One reviu of the year's report.

    Source: PermenPANRB 53/2014, Lampiran III.
    """

    tanggal: Annotated[date, k.tanggal("Tanggal", wajib=True, contoh="12 Februari 2026")]
    pelaksana: Annotated[str, k.teks("Pelaksana", wajib=True, contoh="Inspektorat Kabupaten Contoh", lebar=35)]
    nomor: Annotated[str, k.teks("Nomor Berita Acara", lebar=32)] = ""
    hasil: Annotated[HasilReviu | None, k.pilihan("Hasil", HasilReviu, contoh="dengan catatan")] = None
    dokumen: Annotated[str, k.rujukan("Dokumen", "dokumen")] = ""
    keterangan: Annotated[str, k.teks("Keterangan", lebar=40)] = ""


@tabel(
    Tabel(
        "catatan_reviu",
        "Catatan Reviu",
        _BAGIAN,
        "Catatan hasil reviu dan perbaikannya.",
        kunci=("nomor",),
        lingkup=Lingkup.TAHUN,
    )
)
@dataclass(frozen=True, slots=True)
class CatatanReviu:
    """One remark of a reviu, with what was mended."""

    nomor: Annotated[int, k.bulat("Nomor", wajib=True, contoh="1")]
    uraian: Annotated[str, k.prosa("Catatan", wajib=True, contoh="Capaian IKM pada Tabel 3.2 belum sesuai rumus.")]
    saran: Annotated[str, k.prosa("Saran")] = ""
    perbaikan: Annotated[str, k.prosa("Perbaikan", "Apa yang sudah diperbaiki.")] = ""
    status: Annotated[StatusTindakLanjut | None, k.pilihan("Status", StatusTindakLanjut, contoh="selesai")] = None


@tabel(
    Tabel(
        "skm",
        "Hasil SKM",
        _BAGIAN,
        "Banyaknya jawaban 1 sampai 4 untuk setiap unsur Survei Kepuasan Masyarakat (SKM); IKM dihitung. "
        "Tulis 0 bila tidak ada; sel kosong berarti belum diisi.",
        kunci=("ukuran", "tahun", "unsur"),
        lingkup=Lingkup.KANTOR,
    )
)
@dataclass(frozen=True, slots=True)
class Skm:
    """Counts of answers to one unsur of an SKM."""

    ukuran: Annotated[str, k.rujukan("Ukuran", "ukuran", wajib=True, contoh="IKM")]
    tahun: Annotated[int, k.tahun("Tahun", wajib=True, contoh="2025")]
    unsur: Annotated[str, k.teks("Unsur", "Nama unsur.", wajib=True, contoh="Persyaratan", lebar=40)]
    jawaban_1: Annotated[int | None, k.bulat("Jawaban 1", contoh="0")] = None
    jawaban_2: Annotated[int | None, k.bulat("Jawaban 2", contoh="2")] = None
    jawaban_3: Annotated[int | None, k.bulat("Jawaban 3", contoh="40")] = None
    jawaban_4: Annotated[int | None, k.bulat("Jawaban 4", contoh="58")] = None


@tabel(
    Tabel(
        "ipp",
        "Penilaian IPP",
        _BAGIAN,
        "Skor 0 sampai 5 setiap indikator Formulir 02, dan nilai Formulir 03 (nomor 0).",
        kunci=("ukuran", "tahun", "nomor"),
        lingkup=Lingkup.KANTOR,
    )
)
@dataclass(frozen=True, slots=True)
class Ipp:
    """Score of one indikator of the service index; number 0 is the users' form F03."""

    ukuran: Annotated[str, k.rujukan("Ukuran", "ukuran", wajib=True, contoh="IPP")]
    tahun: Annotated[int, k.tahun("Tahun", wajib=True, contoh="2025")]
    nomor: Annotated[int, k.bulat("Nomor indikator", "1 sampai 30; 0 untuk nilai F03.", wajib=True, contoh="1")]
    skor: Annotated[Decimal, k.desimal("Skor", wajib=True, contoh="3")]


@tabel(
    Tabel(
        "akip",
        "Nilai Komponen AKIP",
        _BAGIAN,
        "Nilai setiap sub komponen menurut LHE; nilai AKIP adalah jumlahnya.",
        kunci=("ukuran", "tahun", "sub_komponen"),
        lingkup=Lingkup.KANTOR,
    )
)
@dataclass(frozen=True, slots=True)
class Akip:
    """Points of one sub component of the AKIP evaluation, as the LHE states them."""

    ukuran: Annotated[str, k.rujukan("Ukuran", "ukuran", wajib=True, contoh="SAKIP")]
    tahun: Annotated[int, k.tahun("Tahun", wajib=True, contoh="2025")]
    sub_komponen: Annotated[str, k.teks("Sub komponen", "1a sampai 4c.", wajib=True, contoh="1a")]
    nilai: Annotated[Decimal, k.desimal("Nilai", wajib=True, contoh="5,4")]
