"""Money: the programme structure with its codes, pagu at each stage, realisasi."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import Annotated

from akuntabel.skema.kolom import Lingkup, Matriks, Tabel, tabel
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
        lingkup=Lingkup.TAHUN,
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
        lingkup=Lingkup.KANTOR,
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
        matriks=Matriks(("program", "belanja"), "tahapan", "pagu"),
        lingkup=Lingkup.TAHUN,
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
        lingkup=Lingkup.TAHUN,
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
        lingkup=Lingkup.TAHUN,
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


@tabel(
    Tabel(
        "realisasi_bulanan",
        "Realisasi Anggaran Bulanan",
        _BAGIAN,
        "Realisasi sub kegiatan per bulan (bukan kumulatif). Bila diisi, realisasi triwulan dihitung darinya.",
        kunci=("program", "belanja"),
        lingkup=Lingkup.TAHUN,
    )
)
@dataclass(frozen=True, slots=True)
class RealisasiBulanan:
    """Money spent by one sub kegiatan in each month; an empty month is not yet filled."""

    program: Annotated[str, k.rujukan("Sub kegiatan", "program", wajib=True, contoh="7.01.02.2.01.0002")]
    belanja: Annotated[JenisBelanja, k.pilihan("Jenis belanja", JenisBelanja, wajib=True, contoh="operasi")]
    januari: Annotated[Decimal | None, k.rupiah("Januari")] = None
    februari: Annotated[Decimal | None, k.rupiah("Februari")] = None
    maret: Annotated[Decimal | None, k.rupiah("Maret")] = None
    april: Annotated[Decimal | None, k.rupiah("April")] = None
    mei: Annotated[Decimal | None, k.rupiah("Mei")] = None
    juni: Annotated[Decimal | None, k.rupiah("Juni")] = None
    juli: Annotated[Decimal | None, k.rupiah("Juli")] = None
    agustus: Annotated[Decimal | None, k.rupiah("Agustus")] = None
    september: Annotated[Decimal | None, k.rupiah("September")] = None
    oktober: Annotated[Decimal | None, k.rupiah("Oktober")] = None
    november: Annotated[Decimal | None, k.rupiah("November")] = None
    desember: Annotated[Decimal | None, k.rupiah("Desember")] = None


BULAN_TRIWULAN: Mapping[int, tuple[str, str, str]] = MappingProxyType(
    {
        1: ("januari", "februari", "maret"),
        2: ("april", "mei", "juni"),
        3: ("juli", "agustus", "september"),
        4: ("oktober", "november", "desember"),
    }
)
"""The months of each triwulan, as the fields of RealisasiBulanan."""


@tabel(
    Tabel(
        "sumber_dana",
        "Sumber Dana",
        _BAGIAN,
        "Sumber dana setiap program pada satu tahapan. Jumlahnya harus sama dengan pagu programnya.",
        kunci=("tahapan", "program", "sumber"),
        lingkup=Lingkup.TAHUN,
    )
)
@dataclass(frozen=True, slots=True)
class SumberDana:
    """What one source pays of a programme's pagu at one stage."""

    tahapan: Annotated[str, k.rujukan("Tahapan", "tahapan", wajib=True, contoh="murni")]
    program: Annotated[str, k.rujukan("Program", "program", wajib=True, contoh="7.01.02")]
    sumber: Annotated[str, k.teks("Sumber dana", wajib=True, contoh="Dana Alokasi Umum", lebar=30)]
    jumlah: Annotated[Decimal | None, k.rupiah("Jumlah", contoh="700.000.000,00")] = None


@tabel(
    Tabel(
        "pendapatan",
        "Pendapatan",
        _BAGIAN,
        "Pendapatan yang dikelola perangkat daerah (pajak, retribusi, lain-lain), dengan target dan realisasinya. "
        "Kosong bagi perangkat daerah tanpa pendapatan.",
        kunci=("uraian",),
        lingkup=Lingkup.TAHUN,
    )
)
@dataclass(frozen=True, slots=True)
class Pendapatan:
    """One kind of revenue: target before and after the change of the budget, and what came in by triwulan."""

    uraian: Annotated[str, k.teks("Uraian", wajib=True, contoh="Retribusi Pelayanan Pasar", lebar=45)]
    kode_rekening: Annotated[str, k.teks("Kode rekening", contoh="4.1.02.01.03")] = ""
    target_murni: Annotated[Decimal | None, k.rupiah("Target sebelum perubahan")] = None
    target_perubahan: Annotated[
        Decimal | None, k.rupiah("Target setelah perubahan", "Kosong: tidak ada perubahan.")
    ] = None
    tw1: Annotated[Decimal | None, k.rupiah("Realisasi TW I")] = None
    tw2: Annotated[Decimal | None, k.rupiah("Realisasi TW II")] = None
    tw3: Annotated[Decimal | None, k.rupiah("Realisasi TW III")] = None
    tw4: Annotated[Decimal | None, k.rupiah("Realisasi TW IV")] = None
    setahun: Annotated[Decimal | None, k.rupiah("Realisasi setahun", "Kosong: jumlah empat triwulan.")] = None
    unit: Annotated[str, k.rujukan("Unit kerja", "organisasi")] = ""
