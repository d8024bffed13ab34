"""One type for every value that a target or a realisasi can hold.

A number with a unit, a percent, an index, or a predicate with its score; what
it is (`Bentuk`) and its unit are said once, by the ukuran that it measures.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from akuntabel.skema.bilangan import (
    Batas,
    BilanganError,
    BukanBilanganError,
    decimals_of,
    format_bilangan,
    parse_bilangan,
    shorten,
)
from akuntabel.skema.pilihan import Bentuk


class Keadaan(StrEnum):
    """Why there is no value; none of these is 0% or 100%."""

    KOSONG = ""
    BELUM_DIUKUR = "belum diukur"
    TIDAK_DIUKUR = "tidak diukur"


@dataclass(frozen=True, slots=True)
class Nilai:
    """A value as its author wrote it.

    `angka` keeps the digits typed (92,5 and 92,50 differ in print, not in value);
    `sampai` is the upper end of a range target (`80–90`); `predikat` is the letter
    that stands before a score (`B` of `B (67)`).
    """

    angka: Decimal
    sampai: Decimal | None = None
    predikat: str = ""


Isian = Nilai | Keadaan

_PREDIKAT = re.compile(r"(?!(?i:rp))(?P<kata>[A-Za-z]{1,2}[+-]?)\s*\(?\s*(?P<skor>[0-9][0-9.,]*)\s*\)?")
_RANGE = re.compile(r"(?P<bawah>[^–—-]+?)\s*(?:[–—-]|s\.?/?d\.?)\s*(?P<atas>[0-9].*)")
_UNIT = re.compile(
    r"(?P<angka>[(+\-]?\s*(?:[Rr][Pp]\.?\s*)?[0-9][0-9.,]*\s*\)?)\s*(?P<satuan>%|[^\W\d_].*)?", re.DOTALL
)
_EMPTY = {"", "-", "–", "—"}
_STATES = {
    "belum diukur": Keadaan.BELUM_DIUKUR,
    "belum tersedia": Keadaan.BELUM_DIUKUR,
    "tidak diukur": Keadaan.TIDAK_DIUKUR,
    "n/a": Keadaan.TIDAK_DIUKUR,
}


class SatuanError(BilanganError):
    """A unit was typed that is not the ukuran's."""

    def __init__(self, text: str, typed: str, expected: str) -> None:
        super().__init__(
            f"'{shorten(text)}' memakai satuan '{shorten(typed)}', padahal satuannya '{expected or 'tanpa satuan'}'.",
            "Tulis angkanya saja, atau betulkan satuan pada lembar Ukuran.",
        )


class RentangError(BilanganError):
    """The ends of a range stand in the wrong order."""

    def __init__(self, text: str) -> None:
        super().__init__(f"'{shorten(text)}' bukan rentang.", "Tulis batas bawah lalu batas atas, misalnya 80–90.")


def parse_isian(text: str, bentuk: Bentuk, satuan: str = "") -> Isian:
    """Read a target or a realisasi as people type it.

    Args:
        text: the cell's text.
        bentuk: what the ukuran holds; decides how `3.160` is read.
        satuan: the ukuran's unit; a unit typed behind the number must match it
            in its first letters (`4 Dok` for `Dokumen`).

    Raises:
        BilanganError: one Indonesian sentence.
    """
    body = text.replace("\u00a0", " ").strip()
    if body in _EMPTY:
        return Keadaan.KOSONG
    if (state := _STATES.get(body.casefold())) is not None:
        return state
    if match := _PREDIKAT.fullmatch(body):
        if bentuk is not Bentuk.PREDIKAT:
            raise BukanBilanganError(text)
        return Nilai(_number(match["skor"], bentuk), predikat=match["kata"].upper())
    if (match := _RANGE.fullmatch(body)) and body[0].isdigit():
        lower, upper = _number(match["bawah"], bentuk), _without_unit(match["atas"], bentuk, satuan)
        if lower >= upper:
            raise RentangError(text)
        return Nilai(lower, sampai=upper)
    return Nilai(_without_unit(body, bentuk, satuan))


def _number(text: str, bentuk: Bentuk) -> Decimal:
    return parse_bilangan(text, whole_thousands=bentuk in {Bentuk.RUPIAH, Bentuk.JUMLAH})


def _without_unit(text: str, bentuk: Bentuk, satuan: str) -> Decimal:
    match = _UNIT.fullmatch(text.strip())
    if match is None:
        raise BukanBilanganError(text)
    typed = (match["satuan"] or "").strip()
    if typed and not _same_unit(typed, "%" if bentuk is Bentuk.PERSEN else satuan):
        raise SatuanError(text, typed, satuan)
    return _number(match["angka"], bentuk)


def _same_unit(typed: str, expected: str) -> bool:
    """`Dok` and `dokumen.` are Dokumen; `Laporan` is not."""
    short, long = typed.casefold().rstrip("."), expected.casefold()
    return bool(long) and (long.startswith(short) or short.startswith(long))


def format_nilai(
    angka: Decimal,
    bentuk: Bentuk,
    satuan: str = "",
    *,
    predikat: str = "",
    decimals: int | None = None,
    batas: Iterable[Batas] = (),
) -> str:
    """Print one value with its unit: `4 Dok`, `99,82%`, `Rp3.920.691.860,40`, `B (67)`."""
    if bentuk is Bentuk.RUPIAH:
        amount = format_bilangan(abs(angka), 2 if decimals is None else decimals)
        return f"(Rp{amount})" if angka < 0 else f"Rp{amount}"
    number = format_bilangan(angka, decimals, batas)
    if bentuk is Bentuk.PERSEN:
        return f"{number}%"
    if bentuk is Bentuk.PREDIKAT and predikat:
        return f"{predikat} ({number})"
    return f"{number} {satuan}" if bentuk is Bentuk.JUMLAH and satuan else number


def write_isian(isian: Isian, bentuk: Bentuk) -> str:
    """Write a value so that `parse_isian` reads the same back, without unit."""
    if isinstance(isian, Keadaan):
        return isian.value
    text = write_bilangan(isian.angka, bentuk)
    if isian.sampai is not None:
        text = f"{text}–{write_bilangan(isian.sampai, bentuk)}"
    return f"{isian.predikat} ({text})" if isian.predikat else text


def write_bilangan(value: Decimal, bentuk: Bentuk) -> str:
    """Write a number without grouping, with decimal comma; three decimals get a zero so that no one reads thousands."""
    ambiguous = bentuk in {Bentuk.RUPIAH, Bentuk.JUMLAH} and decimals_of(value) == 3
    return f"{value:.{decimals_of(value) + ambiguous}f}".replace(".", ",")
