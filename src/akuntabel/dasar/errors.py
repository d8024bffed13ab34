"""Errors whose sentence lives in the class, written for the user who reads it."""

from decimal import Decimal
from typing import ClassVar


class PesanError(Exception):
    """An error that tells its user, in one Indonesian sentence, what is wrong and what to do.

    Subclasses set `pesan`; its fields in braces are filled by keyword, a Decimal with the
    comma that its user writes.
    """

    pesan: ClassVar[str] = ""

    def __init__(self, **isi: object) -> None:
        super().__init__(self.pesan.format(**{nama: _written(nilai) for nama, nilai in isi.items()}))


def _written(nilai: object) -> object:
    return f"{nilai:f}".replace(".", ",") if isinstance(nilai, Decimal) else nilai


class PeraturanTidakDikenalError(PesanError):
    """No regulation is stored under this key."""

    pesan = "Peraturan '{kunci}' tidak dikenal; periksa ejaan kuncinya pada daftar peraturan."


class ParameterTidakDikenalError(PesanError):
    """No parameter is stored under this name."""

    pesan = "Parameter '{nama}' tidak dikenal; yang tersedia: {tersedia}."


class ParameterBelumBerlakuError(PesanError):
    """The parameter had no value in force on the date asked for."""

    pesan = "Parameter '{nama}' belum berlaku pada {pada}; nilai pertamanya berlaku sejak {sejak}."


class BacaanTidakDikenalError(PesanError):
    """The scale has no reading of this name."""

    pesan = "Bacaan skala '{bacaan}' tidak dikenal; pilih salah satu dari {tersedia}."


class KodeTidakSahError(PesanError):
    """The text is no code of a program, kegiatan or sub kegiatan."""

    pesan = (
        "Kode '{kode}' tidak sah; tulis program seperti 7.01.02, kegiatan seperti 7.01.02.2.01, "
        "atau sub kegiatan seperti 7.01.02.2.01.0001."
    )


class DekretTidakDikenalError(PesanError):
    """No codes of this decree are stored."""

    pesan = "Kode menurut keputusan '{dekret}' belum tersedia; yang tersedia: {tersedia}."
