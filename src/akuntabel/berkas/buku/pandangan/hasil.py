"""Hasil: one row an ukuran, with its realisasi of the years and quarters, its benchmark, its obstacles."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from akuntabel.berkas.buku.isian import Isian
from akuntabel.berkas.buku.pandangan.capaian import capaian_columns
from akuntabel.berkas.buku.pandangan.rumus import lacking
from akuntabel.berkas.buku.pandangan.rupa import Anak, Kol, Letak, Pandangan, Terhitung, Tunjuk

_TW = ("tw1", "tw2", "tw3", "tw4")
_BENCHMARK = {
    "nilai": ("Pembanding", 13),
    "nama": ("Nama pembanding", 30),
    "sumber": ("Sumber pembanding", 30),
    "tahun": ("Tahun pembanding", 13),
    "alasan": ("Alasan tanpa pembanding", 34),
}
_NOTES = {
    "hambatan": ("Hambatan", 34),
    "tindak_lanjut": ("Tindak lanjut", 34),
    "pendorong": ("Pendorong", 34),
    "unit": ("Unit tindak lanjut", 24),
    "tenggat": ("Tenggat tindak lanjut", 18),
}


def _years(isian: Isian) -> Sequence[str]:
    plans = isian.terbaca.tabel["renstra"]
    first = min((plan["tahun_dasar"] for plan in plans), default=isian.tahun - 3)
    return [str(year) for year in range(min(max(first, isian.tahun - 5), isian.tahun), isian.tahun + 1)]


def _lacking(isian: Isian) -> Terhitung:
    """Neither the year nor a quarter has a realisasi; one that is made of variables needs none."""
    made = {texts["kode"] for texts in isian.teks["ukuran"] if texts["rumus"]}
    cells = (f"realisasi.nilai@{isian.tahun}", *(f"realisasi_triwulan.{name}" for name in _TW))
    column = lacking((cells,), (f"realisasi {isian.tahun}",), "ukuran.")

    def formula(place: Letak) -> str:
        return "" if place.kunci["ukuran"] in made else column.rumus(place)

    def value(place: Letak) -> str | Decimal:
        return "" if place.kunci["ukuran"] in made else column.nilai(place)

    return replace(column, rumus=formula, nilai=value)


def _national(_: Isian) -> Sequence[str]:
    return ("nasional",)


def _quarters(_: Isian) -> Sequence[str]:
    return ("1", "2", "3", "4")


VIEW = Pandangan(
    nama="hasil",
    judul="Hasil",
    bantuan="Realisasi setiap ukuran, satu ukuran satu baris walaupun dipakai dua Renstra. Tulis 'belum diukur' bila "
    "nilainya belum ada, 'tidak diukur' bila tahun itu tidak diukur; keduanya bukan nol.",
    bagian=(
        Tunjuk("ukuran", "ukuran"),
        Anak("realisasi", {"ukuran": "ukuran"}, ("nilai",), sebar="tahun"),
        Anak("realisasi_triwulan", {"ukuran": "ukuran"}, _TW),
        Anak("pembanding", {"ukuran": "ukuran"}, tuple(_BENCHMARK), sebar="tingkat"),
        Anak("catatan_triwulan", {"ukuran": "ukuran"}, tuple(_NOTES), sebar="triwulan"),
    ),
    kolom=(
        Kol("ukuran", judul="Indikator (ukuran)", lebar=40),
        Kol("realisasi", judul="Realisasi {}", lebar=13, untuk=_years),
        Kol("realisasi_triwulan", "tw1", judul="TW I", lebar=11),
        Kol("realisasi_triwulan", "tw2", judul="TW II", lebar=11),
        Kol("realisasi_triwulan", "tw3", judul="TW III", lebar=11),
        Kol("realisasi_triwulan", "tw4", judul="TW IV", lebar=11),
        Kol(hitung=lambda isian: (*capaian_columns(isian), _lacking(isian))),
        *(
            Kol("pembanding", name, judul=f"{words} {{}}", lebar=width, jauh=name != "nilai", untuk=_national)
            for name, (words, width) in _BENCHMARK.items()
        ),
        *(
            Kol("catatan_triwulan", name, judul=f"{words} TW {{}}", lebar=width, jauh=True, untuk=_quarters)
            for name, (words, width) in _NOTES.items()
        ),
    ),
    baris=lambda isian: [{"ukuran": texts["kode"]} for texts in isian.teks["ukuran"]],
)
