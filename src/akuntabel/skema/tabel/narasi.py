"""What the planner says in words, and what is attached."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from akuntabel.skema.kolom import Lingkup, Tabel, tabel
from akuntabel.skema.tabel import _kolom as k

_BAGIAN = "Narasi dan lampiran"


class JenisAnalisis(StrEnum):
    """What an analysis text says of its subject."""

    PENYEBAB = "penyebab"
    PENDORONG = "pendorong"
    PENGHAMBAT = "penghambat"
    SOLUSI = "solusi"
    SUMBER_EFISIENSI = "sumber efisiensi"
    TANTANGAN = "tantangan"
    FAKTOR_KUNCI = "faktor kunci"
    LANGKAH_PERBAIKAN = "langkah perbaikan"


@tabel(
    Tabel(
        "analisis",
        "Analisis",
        _BAGIAN,
        "Penjelasan perencana: pendorong, penghambat, solusi dan seterusnya; satu butir satu baris. "
        "Sebut angka dengan namanya, misalnya [capaian IKM].",
        lingkup=Lingkup.TAHUN,
    )
)
@dataclass(frozen=True, slots=True)
class Analisis:
    """One point of analysis.

    It speaks of a tujuan/sasaran (`unsur`), of one of its indikator, of a program, or of
    the whole report when all are empty; with `perjanjian` empty it holds for every
    Perjanjian Kinerja.
    """

    jenis: Annotated[JenisAnalisis, k.pilihan("Jenis", JenisAnalisis, wajib=True, contoh="pendorong")]
    uraian: Annotated[
        str,
        k.prosa(
            "Uraian",
            wajib=True,
            contoh="Capaian sebesar [capaian IKM] didukung petugas loket yang terlatih.",
        ),
    ]
    perjanjian: Annotated[str, k.rujukan("Perjanjian Kinerja", "perjanjian", contoh="pk-murni")] = ""
    unsur: Annotated[str, k.rujukan("Tujuan/sasaran", "unsur", contoh="S1")] = ""
    program: Annotated[str, k.rujukan("Program", "program")] = ""
    indikator: Annotated[
        str, k.rujukan("Indikator", "indikator", "Bila tujuan/sasarannya memiliki lebih dari satu indikator.")
    ] = ""


class BagianNarasi(StrEnum):
    """Places where the planner may add text of the office's own."""

    KATA_PENGANTAR = "kata pengantar"
    IKHTISAR = "ikhtisar eksekutif"
    LATAR_BELAKANG = "latar belakang"
    TUJUAN = "tujuan laporan"
    ORGANISASI = "tugas, fungsi dan susunan organisasi"
    SUMBER_DAYA_MANUSIA = "sumber daya manusia"
    SARANA = "sarana dan prasarana"
    ISU_STRATEGIS = "isu strategis"
    TINDAK_LANJUT = "tindak lanjut evaluasi"
    RENSTRA = "rencana strategis"
    IKU = "indikator kinerja utama"
    PERJANJIAN = "perjanjian kinerja"
    PROGRAM = "program, kegiatan dan sub kegiatan"
    PENGUKURAN = "kerangka pengukuran"
    CAPAIAN = "capaian kinerja"
    EFISIENSI = "efisiensi"
    KEUANGAN = "akuntabilitas keuangan"
    KESIMPULAN = "kesimpulan"
    LANGKAH = "langkah perbaikan"


@tabel(
    Tabel(
        "narasi",
        "Narasi",
        _BAGIAN,
        "Teks tambahan perencana untuk bagian laporan tertentu, dalam Markdown. Boleh kosong.",
        lingkup=Lingkup.TAHUN,
    )
)
@dataclass(frozen=True, slots=True)
class Narasi:
    """Text of the planner's own for one part of the report."""

    bagian: Annotated[BagianNarasi, k.pilihan("Bagian", BagianNarasi, wajib=True, contoh="latar belakang")]
    isi: Annotated[str, k.prosa("Isi", wajib=True)]
    perjanjian: Annotated[str, k.rujukan("Perjanjian Kinerja", "perjanjian", "Bila hanya untuk satu PK.")] = ""


@tabel(
    Tabel(
        "langkah_perbaikan",
        "Langkah Perbaikan",
        _BAGIAN,
        "Langkah ke depan pada bab penutup: siapa, kapan, dengan anggaran berapa.",
        kunci=("uraian",),
        lingkup=Lingkup.TAHUN,
    )
)
@dataclass(frozen=True, slots=True)
class LangkahPerbaikan:
    """One improvement that the office promises for the time ahead."""

    uraian: Annotated[str, k.prosa("Langkah", wajib=True, contoh="Menambah loket pelayanan pada jam sibuk.")]
    indikator: Annotated[str, k.rujukan("Indikator", "indikator", contoh="S1.IKM")] = ""
    unit: Annotated[str, k.rujukan("Penanggung jawab", "organisasi", contoh="seksi-pelayanan")] = ""
    tenggat: Annotated[date | None, k.tanggal("Tenggat", contoh="30 Juni 2026")] = None
    anggaran: Annotated[Decimal | None, k.rupiah("Anggaran", "0: tanpa anggaran khusus.")] = None
    program: Annotated[str, k.rujukan("Program/kegiatan/sub kegiatan", "program")] = ""
    rekomendasi: Annotated[str, k.rujukan("Rekomendasi", "rekomendasi", "Bila menjawab rekomendasi.")] = ""


class JenisGambar(StrEnum):
    """Kinds of pictures that an office gives."""

    FOTO = "foto"
    PETA = "peta"
    BAGAN = "bagan"


@tabel(
    Tabel(
        "gambar",
        "Gambar",
        _BAGIAN,
        "Foto kegiatan, peta wilayah, dan gambar lain; berkasnya (PNG atau JPG) di map Paket. Disebut di teks dengan "
        "[gambar KODE], atau ditempatkan pada akhir bagiannya.",
        kunci=("kode",),
        lingkup=Lingkup.TAHUN,
    )
)
@dataclass(frozen=True, slots=True)
class Gambar:
    """A picture with what it shows, where and when it was taken, and where it belongs."""

    kode: Annotated[str, k.kode("Kode", contoh="foto-skm")]
    berkas: Annotated[str, k.teks("Nama berkas", wajib=True, contoh="foto-skm.jpg", lebar=25)]
    judul: Annotated[
        str, k.teks("Keterangan", "Apa yang terlihat.", wajib=True, contoh="Pengisian survei di ruang tunggu", lebar=50)
    ]
    jenis: Annotated[JenisGambar, k.pilihan("Jenis", JenisGambar, contoh="foto")] = JenisGambar.FOTO
    tempat: Annotated[str, k.teks("Tempat", contoh="Ruang pelayanan", lebar=25)] = ""
    tanggal: Annotated[date | None, k.tanggal("Tanggal", contoh="14 Mei 2025")] = None
    bagian: Annotated[BagianNarasi | None, k.pilihan("Bagian laporan", BagianNarasi, contoh="capaian kinerja")] = None
    indikator: Annotated[str, k.rujukan("Indikator", "indikator", contoh="S1.IKM")] = ""


class JenisLampiran(StrEnum):
    """Attachments that are made, or a file of the office's own."""

    PERJANJIAN = "perjanjian kinerja"
    IKU = "keputusan IKU"
    TUJUAN_SASARAN = "tabel tujuan dan sasaran Renstra"
    BERKAS = "berkas"


@tabel(
    Tabel(
        "lampiran",
        "Lampiran",
        _BAGIAN,
        "Lampiran laporan menurut urutannya. Perjanjian Kinerja, Keputusan IKU dan tabel Renstra dibuat dari Paket.",
        lingkup=Lingkup.TAHUN,
    )
)
@dataclass(frozen=True, slots=True)
class Lampiran:
    """One attachment, in order."""

    judul: Annotated[str, k.teks("Judul", wajib=True, contoh="Perjanjian Kinerja Tahun 2025", lebar=60)]
    jenis: Annotated[JenisLampiran, k.pilihan("Jenis", JenisLampiran, wajib=True, contoh="perjanjian kinerja")]
    rujuk: Annotated[
        str,
        k.teks("Kode", "Kode PK, Keputusan IKU atau Renstra; untuk berkas: nama berkasnya.", contoh="pk-murni"),
    ] = ""
