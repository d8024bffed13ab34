"""Closed choices that records hold, each value spelled as a planner picks it."""

from enum import StrEnum


class Arah(StrEnum):
    """Direction of an indikator: is more better, or less?"""

    NAIK = "naik"
    TURUN = "turun"


class RumusTurun(StrEnum):
    """The three formulas in use for a falling indikator; see docs/tafsir/arah-turun.md."""

    N1 = "N1"
    N2 = "N2"
    N3 = "N3"


class Bacaan(StrEnum):
    """Readings of the gaps between the printed bands; see docs/tafsir/celah-skala.md."""

    G1 = "G1"
    G2 = "G2"


class BacaanTargetNol(StrEnum):
    """How a missed target of zero is told: without a percentage, or as 0 percent; see docs/tafsir/target-nol.md."""

    Z1 = "Z1"
    Z2 = "Z2"


class RumusEfisiensi(StrEnum):
    """Rules for the efficiency of a budget; see docs/tafsir/efisiensi.md."""

    R1 = "R1"
    R2 = "R2"
    R3 = "R3"
    R4 = "R4"


class TipeTarget(StrEnum):
    """How four triwulan make one year."""

    KUMULATIF = "kumulatif"
    TREN_NEGATIF = "tren negatif"
    PERSENTASE = "persentase"
    NILAI_AKHIR = "nilai akhir"
    NILAI_TERTINGGI = "nilai tertinggi"
    RATA_RATA = "rata-rata"


class Bentuk(StrEnum):
    """What kind of value a ukuran holds, and so how it is read and printed."""

    JUMLAH = "jumlah"
    PERSEN = "persen"
    INDEKS = "indeks"
    PREDIKAT = "predikat"
    RUPIAH = "rupiah"


class Instrumen(StrEnum):
    """Instruments whose parts make the value of a ukuran, so that it can be computed or checked."""

    SKM = "SKM"
    IPP = "IPP"
    AKIP = "AKIP"
    INDIKATOR_PROGRAM = "indikator program"


class RumusRealisasi(StrEnum):
    """Named ways in which variables make a realisasi; see docs/tafsir/rumus-realisasi.md."""

    RASIO = "rasio"
    JUMLAH = "jumlah"
    SELISIH = "selisih"
    RATA_RATA = "rata-rata"
    TERTIMBANG = "rata-rata tertimbang"
    PERTUMBUHAN = "pertumbuhan"


class PeranVariabel(StrEnum):
    """Part that a variable plays in the formula of its ukuran."""

    PEMBILANG = "pembilang"
    PENYEBUT = "penyebut"
    BAGIAN = "bagian"


class CaraHitung(StrEnum):
    """How the rows of a register become one count."""

    BARIS = "banyak baris"
    BERSTATUS = "banyak baris berstatus"
    KELOMPOK = "banyak kelompok"
    KELOMPOK_BERSTATUS = "banyak kelompok berstatus"
    JUMLAH = "jumlah nilai"
    JUMLAH_BERSTATUS = "jumlah nilai berstatus"
