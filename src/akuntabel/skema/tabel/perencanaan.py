"""What was planned: RPJMD, Renstra, ukuran, indikator and their targets."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

from akuntabel.skema.kolom import Matriks, Tabel, tabel
from akuntabel.skema.nilai import Isian, Keadaan
from akuntabel.skema.pilihan import Arah, Bentuk, Instrumen, RumusTurun, TipeTarget
from akuntabel.skema.tabel import _kolom as k

_BAGIAN = "Perencanaan"


@tabel(Tabel("rpjmd", "RPJMD", _BAGIAN, "Rencana pembangunan jangka menengah daerah yang dirujuk.", kunci=("kode",)))
@dataclass(frozen=True, slots=True)
class Rpjmd:
    """A medium-term plan of the region."""

    kode: Annotated[str, k.kode("Kode", contoh="rpjmd-2025")]
    tahun_awal: Annotated[int, k.tahun("Tahun awal", wajib=True, contoh="2025")]
    tahun_akhir: Annotated[int, k.tahun("Tahun akhir", wajib=True, contoh="2029")]
    dokumen: Annotated[
        str, k.rujukan("Dasar", "dokumen", "Peraturan daerah yang menetapkan.", contoh="perda-rpjmd")
    ] = ""


class JenisUnsurRpjmd(StrEnum):
    """Levels of an RPJMD."""

    MISI = "misi"
    TUJUAN = "tujuan"
    SASARAN = "sasaran"


@tabel(
    Tabel(
        "unsur_rpjmd",
        "Misi, Tujuan, Sasaran RPJMD",
        _BAGIAN,
        "Hanya yang didukung perangkat daerah ini.",
        kunci=("kode",),
        induk="induk",
    )
)
@dataclass(frozen=True, slots=True)
class UnsurRpjmd:
    """A misi, tujuan or sasaran of the RPJMD."""

    kode: Annotated[str, k.kode("Kode", contoh="rpjmd-s1")]
    rpjmd: Annotated[str, k.rujukan("RPJMD", "rpjmd", wajib=True, contoh="rpjmd-2025")]
    jenis: Annotated[JenisUnsurRpjmd, k.pilihan("Jenis", JenisUnsurRpjmd, wajib=True, contoh="sasaran")]
    uraian: Annotated[str, k.teks("Uraian", wajib=True, contoh="Meningkatnya kualitas pelayanan publik", lebar=60)]
    induk: Annotated[str, k.rujukan("Induk", "unsur_rpjmd", contoh="rpjmd-t1")] = ""


@tabel(
    Tabel(
        "renstra",
        "Renstra",
        _BAGIAN,
        "Rencana strategis perangkat daerah. Bila dalam satu tahun berlaku dua Renstra, isi keduanya.",
        kunci=("kode",),
        wajib=True,
    )
)
@dataclass(frozen=True, slots=True)
class Renstra:
    """A strategic plan of the office.

    `tahun_dasar` is the year of the baseline; targets stand in the years after it up
    to `tahun_akhir`.
    """

    kode: Annotated[str, k.kode("Kode", contoh="renstra-2025")]
    nama: Annotated[str, k.teks("Nama", wajib=True, contoh="Renstra 2025–2029", lebar=30)]
    tahun_awal: Annotated[int, k.tahun("Tahun awal", wajib=True, contoh="2025")]
    tahun_akhir: Annotated[int, k.tahun("Tahun akhir", wajib=True, contoh="2029")]
    tahun_dasar: Annotated[int, k.tahun("Tahun kondisi awal", "Tahun baseline.", wajib=True, contoh="2024")]
    rpjmd: Annotated[str, k.rujukan("RPJMD", "rpjmd", contoh="rpjmd-2025")] = ""
    tanggal: Annotated[date | None, k.tanggal("Tanggal penetapan", contoh="23 September 2025")] = None
    tabel_sumber: Annotated[
        str,
        k.teks("Tabel sumber", "Nama tabel tujuan dan sasaran: Tabel T-C.25 atau Tabel 3.1.", contoh="Tabel 3.1"),
    ] = ""
    verifikator: Annotated[
        str,
        k.rujukan(
            "Verifikator",
            "pejabat",
            "Pejabat yang memverifikasi tabel sumber (Bappeda).",
            contoh="kepala-bappeda",
        ),
    ] = ""
    penanda_tangan: Annotated[str, k.rujukan("Penanda tangan tabel", "pejabat", contoh="camat")] = ""
    tanggal_tabel: Annotated[date | None, k.tanggal("Tanggal tabel sumber")] = None


class JenisUnsur(StrEnum):
    """Levels of a Renstra that carry indikator."""

    TUJUAN = "tujuan"
    SASARAN = "sasaran"


class KelompokUnsur(StrEnum):
    """Groups of the form T-C.25."""

    RUTIN = "rutin"
    NON_RUTIN = "non rutin"


@tabel(
    Tabel(
        "unsur",
        "Tujuan dan Sasaran",
        _BAGIAN,
        "Tujuan dan sasaran setiap Renstra.",
        kunci=("kode",),
        induk="induk",
        wajib=True,
    )
)
@dataclass(frozen=True, slots=True)
class Unsur:
    """A tujuan, or a sasaran under its tujuan, of one Renstra."""

    kode: Annotated[str, k.kode("Kode", contoh="S1")]
    renstra: Annotated[str, k.rujukan("Renstra", "renstra", wajib=True, contoh="renstra-2025")]
    jenis: Annotated[JenisUnsur, k.pilihan("Jenis", JenisUnsur, wajib=True, contoh="sasaran")]
    uraian: Annotated[str, k.teks("Uraian", wajib=True, contoh="Meningkatnya kepuasan masyarakat", lebar=60)]
    induk: Annotated[str, k.rujukan("Tujuan", "unsur", "Untuk sasaran: kode tujuannya.", contoh="T1")] = ""
    unsur_rpjmd: Annotated[str, k.rujukan("Sasaran RPJMD", "unsur_rpjmd", "Yang didukung.", contoh="rpjmd-s1")] = ""
    kelompok: Annotated[
        KelompokUnsur | None,
        k.pilihan("Kelompok T-C.25", KelompokUnsur, "Rutin atau non rutin, bila formulirnya memakai."),
    ] = None
    indikator_rpjmd: Annotated[
        str, k.teks("Indikator sasaran RPJMD", "Sebagaimana tertulis pada T-C.25.", lebar=45)
    ] = ""


@tabel(
    Tabel(
        "ukuran",
        "Ukuran",
        _BAGIAN,
        "Apa yang diukur, satu kali saja, walaupun dipakai beberapa Renstra.",
        kunci=("kode",),
        wajib=True,
    )
)
@dataclass(frozen=True, slots=True)
class Ukuran:
    """What is measured, once; indikator of several Renstra point to it and share its realisasi."""

    kode: Annotated[str, k.kode("Kode", "Singkat; dipakai menyebut angka di narasi.", contoh="IKM")]
    nama: Annotated[str, k.teks("Nama", wajib=True, contoh="Indeks Kepuasan Masyarakat", lebar=50)]
    bentuk: Annotated[Bentuk, k.pilihan("Bentuk", Bentuk, wajib=True, contoh="indeks")]
    satuan: Annotated[str, k.teks("Satuan", contoh="Indeks")] = ""
    arah: Annotated[
        Arah,
        k.pilihan("Arah", Arah, "naik: makin tinggi makin baik; turun: makin rendah makin baik.", contoh="naik"),
    ] = Arah.NAIK
    rumus_turun: Annotated[
        RumusTurun,
        k.pilihan("Rumus bila turun", RumusTurun, "N1 adalah bawaan.", sumber="docs/tafsir/arah-turun.md"),
    ] = RumusTurun.N1
    tipe: Annotated[
        TipeTarget,
        k.pilihan("Tipe triwulan", TipeTarget, "Cara empat triwulan menjadi satu tahun.", contoh="nilai akhir"),
    ] = TipeTarget.NILAI_AKHIR
    desimal: Annotated[int | None, k.bulat("Desimal cetak", "Kosong: sebagaimana ditulis.", contoh="2")] = None
    instrumen: Annotated[
        Instrumen | None,
        k.pilihan(
            "Instrumen",
            Instrumen,
            "Bila nilainya berasal dari survei (SKM), penilaian (IPP), evaluasi (AKIP) atau banyaknya indikator program "
            "yang tercapai.",
        ),
    ] = None


@tabel(
    Tabel(
        "indikator",
        "Indikator",
        _BAGIAN,
        "Indikator tujuan dan sasaran setiap Renstra.",
        kunci=("kode",),
        wajib=True,
    )
)
@dataclass(frozen=True, slots=True)
class Indikator:
    """An indikator of one tujuan or sasaran: a ukuran with this Renstra's name, baseline and end target."""

    kode: Annotated[str, k.kode("Kode", contoh="S1.IKM")]
    unsur: Annotated[str, k.rujukan("Tujuan/sasaran", "unsur", wajib=True, contoh="S1")]
    ukuran: Annotated[str, k.rujukan("Ukuran", "ukuran", wajib=True, contoh="IKM")]
    nama: Annotated[str, k.teks("Nama indikator", wajib=True, contoh="Indeks Kepuasan Masyarakat (Indeks)", lebar=50)]
    kondisi_awal: Annotated[
        Isian,
        k.nilai("Kondisi awal", "ukuran", "Bila realisasi tahun dasar diisi, boleh kosong.", contoh="92,80"),
    ] = Keadaan.KOSONG
    target_akhir: Annotated[
        Isian, k.nilai("Target akhir Renstra", "ukuran", "Kosong: target tahun terakhir.", contoh="97")
    ] = Keadaan.KOSONG


@tabel(
    Tabel(
        "target_renstra",
        "Target Renstra",
        _BAGIAN,
        "Target tahunan setiap indikator menurut Renstra.",
        kunci=("indikator", "tahun"),
        wajib=True,
        matriks=Matriks(("indikator",), "tahun", "target"),
    )
)
@dataclass(frozen=True, slots=True)
class TargetRenstra:
    """Target of an indikator in one year of its Renstra."""

    indikator: Annotated[str, k.rujukan("Indikator", "indikator", wajib=True, contoh="S1.IKM")]
    tahun: Annotated[int, k.tahun("Tahun", wajib=True, contoh="2025")]
    target: Annotated[Isian, k.nilai("Target", "indikator.ukuran", wajib=True, contoh="93,5")]
