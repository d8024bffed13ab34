"""The checklist of a reviu of the report: statements in three groups, and how answers hang together.

The list follows PermenPANRB 53/2014 Lampiran III. Its text was not at hand: the statements are
worded anew, and every form that prints them says so.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType


class Jawaban(Enum):
    """An answer to a statement."""

    YA = "ya"
    TIDAK = "tidak"
    TIDAK_BERLAKU = "tidak berlaku"
    BELUM = "belum dijawab"


@dataclass(frozen=True, slots=True)
class Pernyataan:
    """One statement; `syarat` are those whose `tidak` it explains, so that it falls away when all are `ya`."""

    nomor: str
    uraian: str
    syarat: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class IsianPernyataan:
    """An answer with what it rests on."""

    jawaban: Jawaban = Jawaban.BELUM
    keterangan: str = ""


KELOMPOK: Mapping[str, tuple[Pernyataan, ...]] = MappingProxyType(
    {
        "Format": (
            Pernyataan("I.1", "Laporan Kinerja menampilkan data penting instansi."),
            Pernyataan("I.2", "Laporan Kinerja menyajikan informasi target kinerja."),
            Pernyataan("I.3", "Laporan Kinerja menyajikan capaian kinerja secara memadai."),
            Pernyataan("I.4", "Laporan Kinerja memiliki lampiran yang mendukung isinya."),
            Pernyataan("I.5", "Laporan Kinerja menyajikan upaya perbaikan ke depan."),
            Pernyataan("I.6", "Laporan Kinerja menyajikan akuntabilitas keuangan."),
        ),
        "Mekanisme penyusunan": (
            Pernyataan("II.1", "Laporan Kinerja disusun oleh unit kerja yang bertugas untuk itu."),
            Pernyataan("II.2", "Informasi dalam Laporan Kinerja didukung data yang memadai."),
            Pernyataan("II.3", "Terdapat mekanisme penyampaian data dan informasi dari unit kerja ke unit penyusun."),
            Pernyataan("II.4", "Penanggung jawab data dan informasi ditetapkan pada setiap unit kerja."),
            Pernyataan("II.5", "Data dan informasi dalam Laporan Kinerja diyakini keandalannya."),
            Pernyataan("II.6", "Analisis dan penjelasan dalam Laporan Kinerja diketahui oleh unit kerja terkait."),
            Pernyataan("II.7", "Laporan Kinerja merupakan gabungan sumbangan jenjang di bawahnya."),
        ),
        "Substansi": (
            Pernyataan("III.1", "Tujuan/sasaran dalam Laporan Kinerja sesuai dengan Perjanjian Kinerja."),
            Pernyataan("III.2", "Tujuan/sasaran dalam Laporan Kinerja selaras dengan Rencana Strategis."),
            Pernyataan(
                "III.3",
                "Apabila salah satu dari dua pernyataan sebelumnya dijawab tidak, terdapat penjelasan yang memadai.",
                ("III.1", "III.2"),
            ),
            Pernyataan("III.4", "Tujuan/sasaran dalam Laporan Kinerja sesuai dengan Indikator Kinerja."),
            Pernyataan("III.5", "Tujuan/sasaran dalam Laporan Kinerja sesuai dengan Indikator Kinerja Utama."),
            Pernyataan(
                "III.6",
                "Apabila salah satu dari dua pernyataan sebelumnya dijawab tidak, terdapat penjelasan yang memadai.",
                ("III.4", "III.5"),
            ),
            Pernyataan(
                "III.7",
                "Kinerja dibandingkan dengan tahun lalu, standar nasional, dan pembanding lain yang bermanfaat.",
            ),
            Pernyataan("III.8", "Indikator Kinerja Utama dan indikator kinerja telah cukup mengukur tujuan/sasaran."),
            Pernyataan(
                "III.9",
                "Apabila pernyataan sebelumnya dijawab tidak, terdapat penjelasan yang memadai.",
                ("III.8",),
            ),
            Pernyataan("III.10", "Indikator Kinerja Utama dan indikator kinerja memenuhi kriteria SMART."),
        ),
    }
)


def pernyataan() -> tuple[Pernyataan, ...]:
    """All statements, in order."""
    return tuple(p for group in KELOMPOK.values() for p in group)


def lengkapi(isian: Mapping[str, IsianPernyataan]) -> dict[str, IsianPernyataan]:
    """Answers to all statements, those not given as not yet answered.

    A conditional one falls away when every statement that it hangs on is `ya`, and asks to be
    answered when one is `tidak`; an answer given to it stands where it applies.
    """
    full = {p.nomor: isian.get(p.nomor, IsianPernyataan()) for p in pernyataan()}
    for p in pernyataan():
        answers = {full[nomor].jawaban for nomor in p.syarat}
        if answers == {Jawaban.YA}:
            full[p.nomor] = IsianPernyataan(Jawaban.TIDAK_BERLAKU)
        elif Jawaban.TIDAK in answers and full[p.nomor].jawaban is Jawaban.BELUM:
            full[p.nomor] = IsianPernyataan(Jawaban.BELUM, "Wajib dijawab.")
    return full


def belum_lengkap(isian: Mapping[str, IsianPernyataan]) -> tuple[str, ...]:
    """Statements without an answer, which keep a reviu open."""
    return tuple(nomor for nomor, answer in lengkapi(isian).items() if answer.jawaban is Jawaban.BELUM)
