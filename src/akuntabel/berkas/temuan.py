"""What is wrong with a Paket: each mistake with its code, its place, and what to do."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from akuntabel.skema.letak import Letak


class Tingkat(StrEnum):
    """How grave a mistake is: with any galat there is no Paket."""

    GALAT = "galat"
    PERINGATAN = "peringatan"


class Kode(StrEnum):
    """Stable codes: 0xx the file, 1xx its structure, 2xx one cell, 3xx galat and 4xx peringatan of coherence.

    A few of the others are peringatan as well: a code keeps its number when its gravity changes.
    """

    TIDAK_DITEMUKAN = "PKT001"
    JENIS_BERKAS = "PKT002"
    TERKUNCI = "PKT003"
    RUSAK = "PKT004"
    BERKAS_KOSONG = "PKT005"
    TERLALU_BESAR = "PKT006"
    MAKRO = "PKT007"
    LEMBAR_TIDAK_ADA = "PKT101"
    LEMBAR_TIDAK_DIKENAL = "PKT102"
    KOLOM_TIDAK_DIKENAL = "PKT103"
    KOLOM_TIDAK_ADA = "PKT104"
    KOLOM_GANDA = "PKT105"
    SEL_GABUNGAN = "PKT106"
    LEMBAR_TERSEMBUNYI = "PKT107"
    BARIS_TERSEMBUNYI = "PKT108"
    DI_LUAR_TABEL = "PKT109"
    BARIS_CONTOH = "PKT110"
    BARIS_TANPA_NILAI = "PKT111"
    JUDUL_TIDAK_ADA = "PKT112"
    SUSUNAN_CSV = "PKT113"
    LEMBAR_BELUM_DIISI = "PKT114"
    ISIAN_BERBEDA = "PKT115"
    SEBUTAN_GANDA = "PKT116"
    WAJIB_KOSONG = "PKT201"
    BUKAN_NILAI = "PKT202"
    BUKAN_TANGGAL = "PKT203"
    BUKAN_TAHUN = "PKT204"
    BUKAN_PILIHAN = "PKT205"
    RUMUS_GALAT = "PKT206"
    RUMUS_BELUM_DIHITUNG = "PKT207"
    KARAKTER_KENDALI = "PKT208"
    TERBACA_TANGGAL = "PKT209"
    KODE_BILANGAN = "PKT210"
    KUNCI_GANDA = "PKT301"
    RUJUKAN_HILANG = "PKT302"
    INDUK_MELINGKAR = "PKT303"
    TARGET_DI_LUAR_RENSTRA = "PKT304"
    INDIKATOR_LUAR_RENSTRA = "PKT305"
    JUMLAH_TIDAK_COCOK = "PKT306"
    TRIWULAN_TIDAK_COCOK = "PKT307"
    UKURAN_GANDA = "PKT308"
    PEGAWAI_TIDAK_COCOK = "PKT309"
    KODE_PROGRAM = "PKT310"
    PROGRAM_TANPA_INDUK = "PKT311"
    PAGU_BUKAN_SUB_KEGIATAN = "PKT312"
    URUTAN_TAHUN = "PKT313"
    SATU_CATATAN = "PKT314"
    TAHUN_TANPA_ATURAN = "PKT315"
    TARGET_PK_BEDA = "PKT401"
    REALISASI_TANPA_PAGU = "PKT402"
    REALISASI_LEBIH_PAGU = "PKT403"
    TARGET_NOL = "PKT404"
    REALISASI_KOSONG = "PKT405"
    BELUM_DIUKUR = "PKT406"
    KONDISI_AWAL_BEDA = "PKT407"
    TARGET_TRANSISI = "PKT408"
    TARGET_AKHIR_BEDA = "PKT409"
    PERSEN_PECAHAN = "PKT410"
    NILAI_KELIPATAN = "PKT411"
    NILAI_NEGATIF = "PKT412"
    NIP_JANGGAL = "PKT413"
    KODE_LUAR_NOMENKLATUR = "PKT414"
    KELUARAN_TANPA_BELANJA = "PKT415"
    BELANJA_TANPA_KELUARAN = "PKT416"
    AKSARA_TAK_TERCETAK = "PKT417"
    SUMBER_DANA_TIDAK_COCOK = "PKT430"
    SASARAN_TANPA_PENDUKUNG = "PKT431"
    SASARAN_TANPA_INDUK = "PKT432"
    INDIKATOR_TANPA_PEMILIK = "PKT433"
    PK_BEDA_ATASAN = "PKT434"
    JABATAN_BERTUMPANG = "PKT435"
    DI_LUAR_MASA_JABATAN = "PKT436"
    BUKAN_ATASAN = "PKT437"
    SELESAI_TANPA_BUKTI = "PKT438"
    STATUS_BERTENTANGAN = "PKT439"
    TENGGAT_LEWAT = "PKT440"
    LANGKAH_BELUM_LENGKAP = "PKT441"
    KATA_LUAR_DAFTAR = "PKT442"
    URUTAN_TANGGAL = "PKT443"

    @property
    def tingkat(self) -> Tingkat:
        """Galat or peringatan, the same wherever the mistake is found."""
        return Tingkat.PERINGATAN if self in _PERINGATAN else Tingkat.GALAT


_PERINGATAN = {
    Kode.LEMBAR_TIDAK_DIKENAL,
    Kode.KOLOM_TIDAK_DIKENAL,
    Kode.DI_LUAR_TABEL,
    Kode.LEMBAR_TERSEMBUNYI,
    Kode.BARIS_TERSEMBUNYI,
    Kode.BARIS_CONTOH,
    Kode.BARIS_TANPA_NILAI,
    Kode.PEGAWAI_TIDAK_COCOK,
    *(kode for kode in Kode if kode.startswith("PKT4")),
}


@dataclass(frozen=True, slots=True, order=True)
class Tempat:
    """A place in a Paket: `D7` of a sheet, or line and field of a file.

    `urutan` (sheet, row, column, counted as the Paket orders them) sorts mistakes
    as a reader meets them.
    """

    urutan: tuple[int, int, int] = field(repr=False)
    lembar: str
    sel: str = ""

    def __str__(self) -> str:
        mark = "!" if self.sel[:1].isupper() else " "
        return f"{self.lembar}{mark}{self.sel}".rstrip()


@dataclass(frozen=True, slots=True)
class Temuan:
    """One mistake: what is wrong (`pesan`) and what to do (`saran`), in formal Indonesian.

    `letak` is the record that it speaks of, where it speaks of one.
    """

    kode: Kode
    tempat: Tempat
    pesan: str
    saran: str = ""
    letak: Letak | None = field(default=None, compare=False, repr=False)

    @property
    def tingkat(self) -> Tingkat:
        """Galat or peringatan."""
        return self.kode.tingkat

    def __str__(self) -> str:
        return f"{self.tempat}: {self.pesan} {self.saran}".rstrip()

    def as_data(self) -> dict[str, str]:
        """The mistake for a machine, ready for JSON."""
        return {
            "kode": self.kode.value,
            "tingkat": self.tingkat.value,
            "lembar": self.tempat.lembar,
            "sel": self.tempat.sel,
            "pesan": self.pesan,
            "saran": self.saran,
        }


def ordered(temuan: Iterable[Temuan]) -> tuple[Temuan, ...]:
    """Each mistake once, by place."""
    return tuple(sorted(dict.fromkeys(temuan), key=lambda t: (t.tempat, t.kode)))


def has_galat(temuan: Iterable[Temuan]) -> bool:
    """Tell whether any of these forbids a Paket."""
    return any(t.tingkat is Tingkat.GALAT for t in temuan)
