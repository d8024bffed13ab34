"""Dates as an office writes them."""

import re
from datetime import date, datetime

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
_NUMERIC = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_WORDS = re.compile(r"(\d{1,2})\s+([A-Za-z]+)\.?\s+(\d{4})")


class TanggalError(ValueError):
    """The text is no date: what is wrong, and what to do."""

    def __init__(self, text: str) -> None:
        self.masalah = f"'{text[:40]}' bukan tanggal."
        self.saran = "Tulis misalnya 23 September 2025 atau 2025-09-23."
        super().__init__(f"{self.masalah} {self.saran}")


def parse_tanggal(text: str) -> date:
    """Read `23 September 2025`, `23/9/2025` (day first) or `2025-09-23`."""
    body = text.strip()
    try:
        if match := _NUMERIC.fullmatch(body):
            day, month, year = map(int, match.groups())
            return date(year, month, day)
        if match := _WORDS.fullmatch(body):
            return date(int(match[3]), _month(match[2]), int(match[1]))
        return datetime.fromisoformat(body).date()
    except ValueError:
        raise TanggalError(text) from None


def _month(word: str) -> int:
    found = [n for n, name in enumerate(BULAN, 1) if len(word) >= 3 and name.casefold().startswith(word.casefold())]
    if len(found) != 1:
        raise ValueError(word)
    return found[0]


def format_tanggal(value: date) -> str:
    """Print `23 September 2025`."""
    return f"{value.day} {BULAN[value.month - 1]} {value.year}"
