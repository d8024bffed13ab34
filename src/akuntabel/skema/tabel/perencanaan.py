"""What was planned: RPJMD, Renstra, ukuran, indikator and their targets."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from akuntabel.skema.kolom import Lingkup, Matriks, Tabel, tabel
from akuntabel.skema.nilai import Isian, Keadaan
from akuntabel.skema.pilihan import Arah, Bentuk, Instrumen, RumusRealisasi, RumusTurun, TipeTarget
from akuntabel.skema.tabel import _kolom as k

_BAGIAN = "Perencanaan"


@tabel(
    Tabel(
        "rpjmd",
        "RPJMD",
        _BAGIAN,
        "Rencana pembangunan jangka menengah daerah yang dirujuk.",
        kunci=("kode",),
        lingkup=Lingkup.DAERAH,
    )
)
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
        lingkup=Lingkup.DAERAH,
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
        lingkup=Lingkup.KANTOR,
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
    """Levels of results that carry indikator: of the Renstra, and below it of each programme code.

    Source: PermenPANRB 89/2021 (penjenjangan kinerja); levels of the Renstra by Permendagri 86/2017.
    """

    TUJUAN = "tujuan"
    SASARAN = "sasaran"
    SASARAN_PROGRAM = "sasaran program"
    SASARAN_KEGIATAN = "sasaran kegiatan"
    SASARAN_SUB_KEGIATAN = "sasaran sub kegiatan"
    SASARAN_INDIVIDU = "sasaran individu"


class KelompokUnsur(StrEnum):
    """Groups of the form T-C.25."""

    RUTIN = "rutin"
    NON_RUTIN = "non rutin"


@tabel(
    Tabel(
        "unsur",
        "Tujuan dan Sasaran",
        _BAGIAN,
        "Tujuan dan sasaran setiap Renstra, dan di bawahnya sasaran program, kegiatan, sub kegiatan, dan individu "
        "yang diperjanjikan jenjang berikutnya.",
        kunci=("kode",),
        induk="induk",
        wajib=True,
        lingkup=Lingkup.KANTOR,
    )
)
@dataclass(frozen=True, slots=True)
class Unsur:
    """A result of one Renstra at one level; a sasaran may stand without tujuan.

    Below a sasaran stand the results that serve it, down to one person's: what the
    `program` code is to bring about, answered for by `unit`. `induk` is the result one
    level up; further ones that it serves are in `dukungan_silang`.
    """

    kode: Annotated[str, k.kode("Kode", contoh="S1")]
    renstra: Annotated[str, k.rujukan("Renstra", "renstra", wajib=True, contoh="renstra-2025")]
    jenis: Annotated[JenisUnsur, k.pilihan("Jenis", JenisUnsur, wajib=True, contoh="sasaran")]
    uraian: Annotated[str, k.teks("Uraian", wajib=True, contoh="Meningkatnya kepuasan masyarakat", lebar=60)]
    induk: Annotated[
        str,
        k.rujukan(
            "Induk", "unsur", "Untuk sasaran: tujuannya, boleh kosong; di bawahnya: sasaran di atasnya.", contoh="T1"
        ),
    ] = ""
    unsur_rpjmd: Annotated[str, k.rujukan("Sasaran RPJMD", "unsur_rpjmd", "Yang didukung.", contoh="rpjmd-s1")] = ""
    kelompok: Annotated[
        KelompokUnsur | None,
        k.pilihan("Kelompok T-C.25", KelompokUnsur, "Rutin atau non rutin, bila formulirnya memakai."),
    ] = None
    indikator_rpjmd: Annotated[
        str, k.teks("Indikator sasaran RPJMD", "Sebagaimana tertulis pada T-C.25.", lebar=45)
    ] = ""
    program: Annotated[
        str,
        k.rujukan(
            "Program/kegiatan/sub kegiatan", "program", "Untuk sasaran program ke bawah: kode yang mewujudkannya."
        ),
    ] = ""
    unit: Annotated[str, k.rujukan("Unit kerja", "organisasi", "Yang bertanggung jawab atas sasaran ini.")] = ""


@tabel(
    Tabel(
        "ukuran",
        "Ukuran",
        _BAGIAN,
        "Apa yang diukur, satu kali saja, walaupun dipakai beberapa Renstra.",
        kunci=("kode",),
        wajib=True,
        lingkup=Lingkup.KANTOR,
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
    rumus: Annotated[
        RumusRealisasi | None,
        k.pilihan(
            "Rumus realisasi",
            RumusRealisasi,
            "Cara variabel (lembar Variabel) menjadi realisasi; kosong: realisasi diisi langsung.",
            contoh="rasio",
            sumber="docs/tafsir/rumus-realisasi.md",
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
        lingkup=Lingkup.KANTOR,
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
        lingkup=Lingkup.KANTOR,
    )
)
@dataclass(frozen=True, slots=True)
class TargetRenstra:
    """Target of an indikator in one year of its Renstra."""

    indikator: Annotated[str, k.rujukan("Indikator", "indikator", wajib=True, contoh="S1.IKM")]
    tahun: Annotated[int, k.tahun("Tahun", wajib=True, contoh="2025")]
    target: Annotated[Isian, k.nilai("Target", "indikator.ukuran", wajib=True, contoh="93,5")]


@tabel(
    Tabel(
        "dukungan_silang",
        "Dukungan Silang",
        _BAGIAN,
        "Sasaran lain yang juga didukung sebuah sasaran (crosscutting), di dalam atau di luar perangkat daerah. "
        "Induk utamanya tetap pada lembar Tujuan dan Sasaran.",
        kunci=("unsur", "didukung", "pihak_lain"),
        lingkup=Lingkup.KANTOR,
    )
)
@dataclass(frozen=True, slots=True)
class DukunganSilang:
    """A second result that one result serves: of this office (`didukung`) or of another (`pihak_lain`).

    Source: PermenPANRB 89/2021 (crosscutting).
    """

    unsur: Annotated[str, k.rujukan("Sasaran", "unsur", wajib=True, contoh="SP2")]
    didukung: Annotated[str, k.rujukan("Sasaran yang didukung", "unsur", contoh="S1")] = ""
    pihak_lain: Annotated[str, k.teks("Perangkat daerah lain", contoh="Dinas Sosial", lebar=35)] = ""
    uraian: Annotated[str, k.teks("Bentuk dukungan", lebar=50)] = ""


class PeranPemilik(StrEnum):
    """What a unit does for an indikator."""

    PENANGGUNG_JAWAB = "penanggung jawab"
    PENDUKUNG = "pendukung"
    PENGUMPUL_DATA = "pengumpul data"


@tabel(
    Tabel(
        "pemilik",
        "Pemilik Indikator",
        _BAGIAN,
        "Unit kerja yang memiliki setiap indikator; satu indikator boleh dimiliki beberapa unit.",
        kunci=("indikator", "unit", "peran"),
        lingkup=Lingkup.KANTOR,
    )
)
@dataclass(frozen=True, slots=True)
class Pemilik:
    """A unit that owns an indikator, and in which part."""

    indikator: Annotated[str, k.rujukan("Indikator", "indikator", wajib=True, contoh="S1.IKM")]
    unit: Annotated[str, k.rujukan("Unit kerja", "organisasi", wajib=True, contoh="seksi-pelayanan")]
    peran: Annotated[PeranPemilik, k.pilihan("Peran", PeranPemilik, contoh="penanggung jawab")] = (
        PeranPemilik.PENANGGUNG_JAWAB
    )


@tabel(
    Tabel(
        "pendanaan_renstra",
        "Pendanaan Renstra",
        _BAGIAN,
        "Pagu indikatif dan realisasi setiap program, kegiatan, atau sub kegiatan per tahun Renstra. Dipakai formulir E.80 dan E.81.",
        kunci=("renstra", "program", "tahun"),
        lingkup=Lingkup.KANTOR,
    )
)
@dataclass(frozen=True, slots=True)
class PendanaanRenstra:
    """Money of one programme code in one year of a Renstra: indicative pagu, and what was spent.

    Source: Permendagri 86/2017, formulir E.80 (column Rp).
    """

    renstra: Annotated[str, k.rujukan("Renstra", "renstra", wajib=True, contoh="renstra-2025")]
    program: Annotated[str, k.rujukan("Program/kegiatan/sub kegiatan", "program", wajib=True, contoh="7.01.02")]
    tahun: Annotated[int, k.tahun("Tahun", wajib=True, contoh="2025")]
    pagu: Annotated[Decimal | None, k.rupiah("Pagu indikatif", contoh="750.000.000,00")] = None
    realisasi: Annotated[
        Decimal | None, k.rupiah("Realisasi", "Tahun laporan boleh kosong: dihitung dari Realisasi Anggaran.")
    ] = None


class TahapRencana(StrEnum):
    """Papers that carry the targets and the pagu of one year, in the order in which they are made."""

    RKPD = "RKPD"
    RENJA = "Renja"
    RKA = "RKA"
    DPA = "DPA"
    RENJA_PERUBAHAN = "Renja perubahan"
    DPPA = "DPPA"


@tabel(
    Tabel(
        "renja",
        "Rencana Kerja Tahunan",
        _BAGIAN,
        "Target dan pagu tahun ini menurut RKPD, Renja, RKA, DPA, dan perubahannya, untuk disandingkan dengan Renstra dan PK.",
        kunci=("tahap", "program", "indikator"),
        lingkup=Lingkup.TAHUN,
    )
)
@dataclass(frozen=True, slots=True)
class Renja:
    """One line of a yearly plan: a programme code, or an indikator of it, with target and pagu.

    Source: Permendagri 86/2017, Renja (columns of Tabel T-C.33).
    """

    tahap: Annotated[TahapRencana, k.pilihan("Dokumen", TahapRencana, wajib=True, contoh="Renja")]
    program: Annotated[str, k.rujukan("Program/kegiatan/sub kegiatan", "program", contoh="7.01.02")] = ""
    indikator: Annotated[str, k.rujukan("Indikator", "indikator", contoh="SP2.LAPORAN")] = ""
    target: Annotated[Isian, k.nilai("Target", "indikator.ukuran", contoh="12")] = Keadaan.KOSONG
    pagu: Annotated[Decimal | None, k.rupiah("Pagu", contoh="893.700.000,00")] = None
    lokasi: Annotated[str, k.teks("Lokasi", contoh="Kecamatan Sukamaju", lebar=25)] = ""
    sumber_dana: Annotated[str, k.teks("Sumber dana", contoh="PAD")] = ""
    target_maju: Annotated[Isian, k.nilai("Prakiraan maju: target", "indikator.ukuran", "Target tahun berikutnya.")] = (
        Keadaan.KOSONG
    )
    pagu_maju: Annotated[Decimal | None, k.rupiah("Prakiraan maju: pagu")] = None
    catatan: Annotated[str, k.teks("Catatan", lebar=35)] = ""
