"""What the papers of a reviu are made of: findings in words, with no tie to how they were found."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from akuntabel.naskah.formulir_reviu import IsianPernyataan


@dataclass(frozen=True, slots=True)
class TemuanReviu:
    """One finding, in words."""

    kode: str
    tingkat: str
    tempat: str
    uraian: str
    saran: str = ""
    dasar: str = ""


@dataclass(frozen=True, slots=True)
class TemuanDiterima:
    """A finding that somebody answers for."""

    temuan: TemuanReviu
    alasan: str
    nama: str
    tanggal: date


@dataclass(frozen=True, slots=True)
class PemeriksaanReviu:
    """How often one family of checks compared, and how often it held."""

    nama: str
    diperiksa: int
    sesuai: int


@dataclass(frozen=True, slots=True)
class BahanReviu:
    """The result of a reviu of one report; `temuan` the gravest first.

    Empty names and dates are printed as places to fill in. `batas` is the last day of the
    reviu, `lama_hari` how many days after the report is finished that is, `terlambat` by how many days
    the reviu is past it. `isian` counts what was compared, all in all. `catatan` says what of
    the files could not be read.
    """

    berkas: tuple[str, ...]
    temuan: tuple[TemuanReviu, ...] = ()
    diterima: tuple[TemuanDiterima, ...] = ()
    jumlah: Mapping[str, int] = field(default_factory=dict)
    pemeriksaan: tuple[PemeriksaanReviu, ...] = ()
    angka: int = 0
    tabel: int = 0
    isian: int = 0
    catatan: tuple[str, ...] = ()
    formulir: Mapping[str, IsianPernyataan] = field(default_factory=dict)
    perangkat_daerah: str = ""
    pemerintah_daerah: str = ""
    tahun: int | None = None
    tanggal: date | None = None
    laporan_selesai: date | None = None
    batas: date | None = None
    lama_hari: int = 0
    terlambat: int = 0
