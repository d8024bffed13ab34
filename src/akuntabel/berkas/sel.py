"""One cell: what stands in it becomes the value of its field, and back to text."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from enum import StrEnum
from typing import Any

from akuntabel.berkas.kode import read_kode, without_invisible
from akuntabel.berkas.temuan import Kode
from akuntabel.skema.bilangan import BilanganError, check_panjang, decimals_of, parse_bilangan, shorten
from akuntabel.skema.kolom import Jenis, Kolom
from akuntabel.skema.nilai import Isian, Nilai, parse_isian, write_bilangan, write_isian
from akuntabel.skema.pilihan import Bentuk
from akuntabel.skema.tanggal import TanggalError, check_nomor_hari, format_tanggal, parse_tanggal

Isi = str | Decimal | date
"""What a cell holds on disk: text as typed, a number, or a day; an empty cell holds the empty text."""

_YEARS = range(1945, 2101)
# What XML, and so a workbook, cannot hold; a tab and a line end are plain text.
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


class SelError(ValueError):
    """A cell that cannot be read: its code, what is wrong and what to do."""

    def __init__(self, kode: Kode, masalah: str, saran: str) -> None:
        super().__init__(f"{masalah} {saran}")
        self.kode = kode
        self.masalah = masalah
        self.saran = saran


def clean_text(text: str) -> str:
    """Text without the white space around it, with one kind of line end."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def forbidden_character(text: str) -> str:
    """Name the first character that no Paket may hold, as `U+0007`; empty when there is none."""
    found = _FORBIDDEN.search(text)
    return f"U+{ord(found[0]):04X}" if found else ""


def parse_sel(isi: Isi, kolom: Kolom) -> Any:
    """Read a cell that is not empty; a NILAI is read by `parse_nilai`, which needs its ukuran.

    Raises:
        SelError: the cell does not hold what its field asks for.
    """
    if isinstance(isi, str) and (character := forbidden_character(isi)):
        raise SelError(
            Kode.KARAKTER_KENDALI,
            f"Teks memuat karakter yang tidak tercetak ({character}).",
            "Ketik ulang teksnya tanpa karakter itu.",
        )
    if isinstance(isi, str) and kolom.jenis not in {Jenis.TEKS, Jenis.PROSA}:
        isi = without_invisible(isi)
    return _PARSERS[kolom.jenis](isi, kolom)


def parse_nilai(isi: Isi, bentuk: Bentuk, satuan: str) -> Isian:
    """Read a target or a realisasi in the form of its ukuran.

    Raises:
        SelError: the cell holds no such value.
    """
    if isinstance(isi, date):
        raise _read_as_date(isi)
    try:
        if isinstance(isi, Decimal):
            return Nilai(check_panjang(isi))
        return parse_isian(without_invisible(isi), bentuk, satuan)
    except BilanganError as error:
        raise SelError(Kode.BUKAN_NILAI, error.masalah, error.saran) from error


def write_sel(value: Any, kolom: Kolom, bentuk: Bentuk | None = None) -> str:
    """Write a value as text that reads back as the same value; `bentuk` is that of a NILAI."""
    if value is None:
        return ""
    if kolom.jenis is Jenis.NILAI:
        return write_isian(value, bentuk or Bentuk.INDEKS)
    if kolom.jenis is Jenis.RUPIAH:
        return f"{value:.2f}".replace(".", ",")
    if kolom.jenis is Jenis.DESIMAL:
        return write_bilangan(value, Bentuk.INDEKS)
    return value.isoformat() if isinstance(value, date) else str(value)


def closest(word: str, known: Mapping[str, str] | list[str]) -> str:
    """A question that names the known words most like this one: ` Maksud Anda 'IKM'?`, or nothing."""
    words = list(known)
    folded = {w.casefold(): w for w in reversed(words)}
    near = get_close_matches(word.casefold(), list(folded), n=2, cutoff=0.6)
    return f"Maksud Anda {' atau '.join(repr(folded[n]) for n in near)}?" if near else ""


def _parse_text(isi: Isi, _: Kolom) -> str:
    if isinstance(isi, date):
        return format_tanggal(isi)
    return " ".join(_as_text(isi).splitlines())


def _parse_prose(isi: Isi, _: Kolom) -> str:
    return format_tanggal(isi) if isinstance(isi, date) else _as_text(isi)


def _parse_code(isi: Isi, kolom: Kolom) -> str:
    if isinstance(isi, date):
        raise _read_as_date(isi)
    code = read_kode(isi, kolom)
    if code is None:
        example = f", misalnya {kolom.contoh}" if kolom.contoh else ""
        raise SelError(
            Kode.KODE_BILANGAN,
            f"Excel mengubah kode menjadi bilangan ({shorten(_as_text(isi))}) sehingga titik atau nolnya hilang.",
            f"Ubah format sel menjadi Teks, lalu ketik ulang kodenya{example}.",
        )
    return code


def _as_text(isi: str | Decimal) -> str:
    return f"{isi:f}" if isinstance(isi, Decimal) else isi


def _parse_choice(isi: Isi, kolom: Kolom) -> StrEnum:
    choices = list(kolom.pilihan or ())
    text = " ".join(str(isi).split())
    for choice in choices:
        if choice.value.casefold() == text.casefold():
            return choice
    known = [choice.value for choice in choices]
    raise SelError(
        Kode.BUKAN_PILIHAN,
        f"'{shorten(text)}' bukan pilihan untuk {kolom.judul}.",
        closest(text, known) or f"Pilih salah satu: {', '.join(known)}.",
    )


def _parse_date(isi: Isi, _: Kolom) -> date:
    if isinstance(isi, date):
        return isi
    try:
        if isinstance(isi, Decimal):
            check_nomor_hari(isi)
        return parse_tanggal(_as_text(isi))
    except TanggalError as error:
        raise SelError(Kode.BUKAN_TANGGAL, error.masalah, error.saran) from error


def _parse_year(isi: Isi, _: Kolom) -> int:
    text = f"{isi.normalize():f}" if isinstance(isi, Decimal) else str(isi)
    if re.fullmatch(r"[0-9]{4}", text) and int(text) in _YEARS:
        return int(text)
    raise SelError(
        Kode.BUKAN_TAHUN, f"'{shorten(text)}' bukan tahun.", "Tulis tahun dengan empat angka, misalnya 2025."
    )


def _parse_whole(isi: Isi, _: Kolom) -> int:
    number = _number(isi, whole_thousands=True)
    if number < 0 or number != int(number):
        raise SelError(
            Kode.BUKAN_NILAI, f"'{shorten(str(isi))}' bukan bilangan bulat.", "Tulis bilangan bulat, nol atau lebih."
        )
    return int(number)


def _parse_rupiah(isi: Isi, _: Kolom) -> Decimal:
    number = _number(isi, whole_thousands=True)
    if decimals_of(number.normalize()) > 2:
        raise SelError(
            Kode.BUKAN_NILAI,
            f"'{shorten(str(isi))}' lebih rinci daripada sen.",
            "Tulis rupiah dengan paling banyak dua angka di belakang koma.",
        )
    return number


def _parse_decimal(isi: Isi, _: Kolom) -> Decimal:
    return _number(isi, whole_thousands=False)


def _number(isi: Isi, *, whole_thousands: bool) -> Decimal:
    if isinstance(isi, date):
        raise _read_as_date(isi)
    try:
        if isinstance(isi, Decimal):
            return check_panjang(isi)
        return parse_bilangan(isi, whole_thousands=whole_thousands)
    except BilanganError as error:
        raise SelError(Kode.BUKAN_NILAI, error.masalah, error.saran) from error


def _read_as_date(day: date) -> SelError:
    return SelError(
        Kode.TERBACA_TANGGAL,
        f"Isi sel tersimpan sebagai tanggal ({format_tanggal(day)}).",
        "Ubah format sel menjadi Teks, lalu ketik ulang isinya.",
    )


_PARSERS: dict[Jenis, Callable[[Isi, Kolom], Any]] = {
    Jenis.TEKS: _parse_text,
    Jenis.PROSA: _parse_prose,
    Jenis.KODE: _parse_code,
    Jenis.RUJUKAN: _parse_code,
    Jenis.PILIHAN: _parse_choice,
    Jenis.TANGGAL: _parse_date,
    Jenis.TAHUN: _parse_year,
    Jenis.BULAT: _parse_whole,
    Jenis.RUPIAH: _parse_rupiah,
    Jenis.DESIMAL: _parse_decimal,
}
