"""Money: the programme structure with its codes, pagu at each stage, realisasi."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from akuntabel.skema.kolom import Matriks, Tabel, tabel
from akuntabel.skema.tabel import _kolom as k

_BAGIAN = "Program dan anggaran"


class JenisTahapan(StrEnum):
    """Stages that a budget passes in one year."""

    MURNI = "murni"
    PERGESERAN = "pergeseran"
    PERUBAHAN = "perubahan"


@tabel(
    Tabel(
        "tahapan",
        "Tahapan Anggaran",
        _BAGIAN,
        "Tahapan anggaran tahun ini menurut waktu; yang terakhir adalah pagu yang berlaku.",
        kunci=("kode",),
        wajib=True,
    )
)
@dataclass(frozen=True, slots=True)
class Tahapan:
    """One stage of the year's budget; the last in order is the one in force."""

    kode: Annotated[str, k.kode("Kode", contoh="murni")]
    jenis: Annotated[JenisTahapan, k.pilihan("Jenis", JenisTahapan, wajib=True, contoh="murni")]
    nama: Annotated[str, k.teks("Nama", wajib=True, contoh="Sebelum Perubahan", lebar=30)]
    tanggal: Annotated[date | None, k.tanggal("Tanggal")] = None
    dokumen: Annotated[str, k.rujukan("Dokumen", "dokumen", "DPA atau DPPA.", contoh="dpa-2025")] = ""


@tabel(
    Tabel(
        "program",
        "Program, Kegiatan, Sub Kegiatan",
        _BAGIAN,
        "Struktur menurut kode resmi; jenjang dan induk terbaca dari kodenya.",
        kunci=("kode",),
        wajib=True,
    )
)
@dataclass(frozen=True, slots=True)
class Program:
    """A program, kegiatan or sub kegiatan; its level and parent follow from the code."""

    kode: Annotated[
        str,
        k.kode("Kode", "Kode resmi, misalnya 7.01.02.2.01.0002.", contoh="7.01.02", sumber="Permendagri 90/2019"),
    ]
    nama: Annotated[
        str,
        k.teks("Nama", wajib=True, contoh="Program Penyelenggaraan Pemerintahan dan Pelayanan Publik", lebar=60),
    ]
    nomenklatur: Annotated[
        str,
        k.teks("Keputusan nomenklatur", "Keputusan yang memuat kode ini; boleh 'belum dipastikan'.", lebar=26),
    ] = ""
    penanggung_jawab: Annotated[str, k.teks("Penanggung jawab", lebar=30)] = ""


class JenisBelanja(StrEnum):
    """Kinds of belanja of a regional budget."""

    OPERASI = "operasi"
    MODAL = "modal"
    TIDAK_TERDUGA = "tidak terduga"
    TRANSFER = "transfer"


@tabel(
    Tabel(
        "pagu",
        "Pagu",
        _BAGIAN,
        "Pagu sub kegiatan menurut jenis belanja pada setiap tahapan. Jumlah kegiatan, program dan total dihitung.",
        kunci=("program", "belanja", "tahapan"),
        wajib=True,
        matriks=Matriks(("program", "belanja"), "tahapan", "pagu"),
    )
)
@dataclass(frozen=True, slots=True)
class Pagu:
    """Budget of one sub kegiatan at one stage."""

    program: Annotated[str, k.rujukan("Sub kegiatan", "program", wajib=True, contoh="7.01.02.2.01.0002")]
    belanja: Annotated[JenisBelanja, k.pilihan("Jenis belanja", JenisBelanja, wajib=True, contoh="operasi")]
    tahapan: Annotated[str, k.rujukan("Tahapan", "tahapan", wajib=True, contoh="murni")]
    pagu: Annotated[Decimal, k.rupiah("Pagu", wajib=True, contoh="893.700.000,00")]


@tabel(
    Tabel(
        "realisasi_anggaran",
        "Realisasi Anggaran",
        _BAGIAN,
        "Realisasi sub kegiatan per triwulan (bukan kumulatif), atau setahun bila rincian triwulan tidak ada.",
        kunci=("program", "belanja"),
    )
)
@dataclass(frozen=True, slots=True)
class RealisasiAnggaran:
    """Money spent by one sub kegiatan: four quarters, or the year, or both when they agree to the sen."""

    program: Annotated[str, k.rujukan("Sub kegiatan", "program", wajib=True, contoh="7.01.02.2.01.0002")]
    belanja: Annotated[JenisBelanja, k.pilihan("Jenis belanja", JenisBelanja, wajib=True, contoh="operasi")]
    tw1: Annotated[Decimal | None, k.rupiah("TW I")] = None
    tw2: Annotated[Decimal | None, k.rupiah("TW II")] = None
    tw3: Annotated[Decimal | None, k.rupiah("TW III")] = None
    tw4: Annotated[Decimal | None, k.rupiah("TW IV")] = None
    setahun: Annotated[
        Decimal | None, k.rupiah("Setahun", "Kosong: jumlah empat triwulan.", contoh="793.025.000,00")
    ] = None


@tabel(
    Tabel(
        "jumlah_tercetak",
        "Jumlah Tercetak",
        _BAGIAN,
        "Jumlah yang tercetak pada dokumen asal (DPA, PK) untuk dicocokkan dengan rinciannya sampai ke sen. Boleh kosong.",
        kunci=("tahapan", "program"),
    )
)
@dataclass(frozen=True, slots=True)
class JumlahTercetak:
    """A total as its source document prints it; checked against its parts, never used as a figure."""

    tahapan: Annotated[str, k.rujukan("Tahapan", "tahapan", wajib=True, contoh="murni")]
    jumlah: Annotated[Decimal, k.rupiah("Jumlah", wajib=True, contoh="4.667.506.655,00")]
    program: Annotated[
        str, k.rujukan("Program/kegiatan", "program", "Kosong: total seluruh program.", contoh="7.01.02")
    ] = ""
