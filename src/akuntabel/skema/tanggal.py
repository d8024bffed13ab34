"""Dates as an office writes them."""

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from decimal import Decimal

BULAN = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
# How months are also written: old spelling, abbreviations that leave letters out, and the names of an English Excel.
_OTHER_NAMES = {
    1: ("January",),
    2: ("Pebruari", "February"),
    3: ("March",),
    5: ("May",),
    6: ("June",),
    7: ("July",),
    8: ("Agt", "Agst", "Ags", "August"),
    10: ("October",),
    11: ("Nopember",),
    12: ("December",),
}
_DAY_NAME = re.compile(r"(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad),?\s+", re.IGNORECASE)
_NUMERIC = re.compile(r"(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})", re.ASCII)
_WORDS = re.compile(r"(\d{1,2})[\s/.-]+([A-Za-z]+)[\s/.-]+(\d{4}|\d{2})", re.ASCII)
_NO_DAY = re.compile(r"([A-Za-z]+)[\s/.-]+(\d{4}|\d{2})", re.ASCII)
_CENTURY = 2000
_SERIALS = range(20_000, 80_000)
"""Day numbers of Excel, from 1954 to 2119: what a date becomes when its cell is a number."""


class TanggalError(ValueError):
    """The text is no date: what is wrong, and what to do."""

    def __init__(self, text: str, masalah: str = "", saran: str = "") -> None:
        self.masalah = masalah or f"'{text[:40]}' bukan tanggal."
        self.saran = saran or "Tulis misalnya 23 September 2025 atau 2025-09-23."
        super().__init__(f"{self.masalah} {self.saran}")


class TanpaHariError(TanggalError):
    """A month or a year alone, of which no day may be invented."""

    def __init__(self, text: str) -> None:
        super().__init__(
            text,
            f"'{text[:40]}' tidak menyebut harinya.",
            "Tulis tanggal lengkap, misalnya 23 September 2025; kosongkan sel ini bila harinya belum diketahui.",
        )


class TahunDuaAngkaError(TanggalError):
    """A year of two digits, of which only its author knows the century."""

    def __init__(self, text: str, day: date) -> None:
        super().__init__(
            text,
            f"Tahun pada '{text[:40]}' hanya dua angka.",
            f"Tulis tahunnya dengan empat angka, misalnya {format_tanggal(day)}.",
        )


class NomorHariError(TanggalError):
    """A day that stands in its cell as Excel's number of it."""

    def __init__(self, number: Decimal) -> None:
        day = date(1899, 12, 30) + timedelta(days=int(number))
        super().__init__(
            str(number),
            f"Tanggal tersimpan sebagai bilangan ({number:f}).",
            f"Ubah format sel menjadi Tanggal, atau ketik tanggalnya; menurut Excel {format_tanggal(day)}.",
        )


def parse_tanggal(text: str) -> date:
    """Read `23 September 2025`, `23-Sep-2025`, `23/9/2025` (day first) or `2025-09-23`.

    Raises:
        TanggalError: a subclass that says in one Indonesian sentence what is wrong.
    """
    body = _DAY_NAME.sub("", " ".join(text.split()), count=1)
    try:
        if match := _NUMERIC.fullmatch(body):
            return _day(text, match[1], int(match[2]), match[3])
        if match := _WORDS.fullmatch(body):
            return _day(text, match[1], _month(match[2]), match[3])
        if (match := _NO_DAY.fullmatch(body)) and _month(match[1]):
            raise TanpaHariError(text)
        if re.fullmatch(r"(19|20)[0-9]{2}", body):
            raise TanpaHariError(text)
        return datetime.fromisoformat(body).date()
    except TanggalError:
        raise
    except ValueError:
        raise TanggalError(text) from None


def check_nomor_hari(number: Decimal) -> None:
    """Refuse Excel's number of a day.

    Raises:
        NomorHariError: it says which day Excel means by it.
    """
    if number == int(number) and int(number) in _SERIALS:
        raise NomorHariError(number)


def _day(text: str, day: str, month: int, year: str) -> date:
    if len(year) == 2:
        raise TahunDuaAngkaError(text, date(_CENTURY + int(year), month, int(day)))
    return date(int(year), month, int(day))


def _month(word: str) -> int:
    found = [n for n, _ in enumerate(BULAN, 1) if len(word) >= 3 and _starts(word, _names(n))]
    if len(found) != 1:
        raise ValueError(word)
    return found[0]


def _names(month: int) -> Iterable[str]:
    return (BULAN[month - 1], *_OTHER_NAMES.get(month, ()))


def _starts(word: str, names: Iterable[str]) -> bool:
    return any(name.casefold().startswith(word.casefold()) for name in names)


def format_tanggal(value: date) -> str:
    """Print `23 September 2025`."""
    return f"{value.day} {BULAN[value.month - 1]} {value.year}"
