"""Short makers of `Kolom`, so that a record reads like its form."""

from enum import StrEnum

from akuntabel.skema.kolom import Jenis, Kolom


def teks(
    judul: str, bantuan: str = "", *, wajib: bool = False, contoh: str = "", sumber: str = "", lebar: int = 0
) -> Kolom:
    """One line of text."""
    return Kolom(judul, Jenis.TEKS, bantuan, wajib=wajib, contoh=contoh, sumber=sumber, lebar=lebar)


def prosa(judul: str, bantuan: str = "", *, wajib: bool = False, contoh: str = "", sumber: str = "") -> Kolom:
    """Text of the planner in Markdown; figures are named, not typed."""
    return Kolom(judul, Jenis.PROSA, bantuan, wajib=wajib, contoh=contoh, sumber=sumber, lebar=60)


def kode(judul: str, bantuan: str = "", *, contoh: str = "", sumber: str = "") -> Kolom:
    """Key of a record."""
    return Kolom(judul, Jenis.KODE, bantuan, wajib=True, contoh=contoh, sumber=sumber, lebar=16)


def rujukan(judul: str, rujuk: str, bantuan: str = "", *, wajib: bool = False, contoh: str = "") -> Kolom:
    """Key of a record in another table (or in this one)."""
    return Kolom(judul, Jenis.RUJUKAN, bantuan, wajib=wajib, contoh=contoh, rujuk=rujuk, lebar=18)


def pilihan(
    judul: str,
    choices: type[StrEnum],
    bantuan: str = "",
    *,
    wajib: bool = False,
    contoh: str = "",
    sumber: str = "",
) -> Kolom:
    """One of a closed list."""
    return Kolom(judul, Jenis.PILIHAN, bantuan, wajib=wajib, contoh=contoh, pilihan=choices, sumber=sumber, lebar=16)


def tanggal(judul: str, bantuan: str = "", *, wajib: bool = False, contoh: str = "") -> Kolom:
    """A day."""
    return Kolom(judul, Jenis.TANGGAL, bantuan, wajib=wajib, contoh=contoh, lebar=18)


def tahun(judul: str, bantuan: str = "", *, wajib: bool = False, contoh: str = "") -> Kolom:
    """A year of four digits."""
    return Kolom(judul, Jenis.TAHUN, bantuan, wajib=wajib, contoh=contoh, lebar=10)


def bulat(judul: str, bantuan: str = "", *, wajib: bool = False, contoh: str = "") -> Kolom:
    """A whole number, zero or more."""
    return Kolom(judul, Jenis.BULAT, bantuan, wajib=wajib, contoh=contoh, lebar=10)


def rupiah(judul: str, bantuan: str = "", *, wajib: bool = False, contoh: str = "") -> Kolom:
    """An amount of money, to the sen."""
    return Kolom(judul, Jenis.RUPIAH, bantuan, wajib=wajib, contoh=contoh, lebar=22)


def desimal(judul: str, bantuan: str = "", *, wajib: bool = False, contoh: str = "") -> Kolom:
    """A plain number."""
    return Kolom(judul, Jenis.DESIMAL, bantuan, wajib=wajib, contoh=contoh, lebar=12)


def nilai(judul: str, bentuk_dari: str, bantuan: str = "", *, wajib: bool = False, contoh: str = "") -> Kolom:
    """A target or a realisasi, in the form of its ukuran."""
    return Kolom(judul, Jenis.NILAI, bantuan, wajib=wajib, contoh=contoh, bentuk_dari=bentuk_dari, lebar=14)
