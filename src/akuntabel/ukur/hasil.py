"""All figures of a Paket, found by name."""

import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from akuntabel.skema.letak import Letak
from akuntabel.skema.paket import Paket
from akuntabel.ukur.angka import Angka
from akuntabel.ukur.sebutan import KURUNG, nama_of, near_words


class SebutanError(KeyError):
    """A text names a figure that does not exist."""

    def __init__(self, nama: str, candidates: list[str]) -> None:
        self.nama = nama
        hint = f" Mungkin maksudnya {', '.join(candidates)}." if candidates else ""
        self.pesan = f"Angka '{nama}' tidak dikenal.{hint}"
        super().__init__(self.pesan)

    def __str__(self) -> str:
        return self.pesan


@dataclass(frozen=True, slots=True)
class Peringatan:
    """Something true about the figures that their author should look at.

    `kode` is stable; `tempat` says which record in words, `pesan` what is seen, `saran` what to do,
    `letak` leads back to the record.
    """

    kode: str
    tempat: str
    pesan: str
    saran: str
    letak: Letak | None = None


@dataclass(frozen=True, slots=True)
class Hasil:
    """Every derived figure of one Paket, in the order it was made, and what to look at."""

    paket: Paket
    angka: Mapping[str, Angka]
    peringatan: tuple[Peringatan, ...] = ()

    def __getitem__(self, nama: str) -> Angka:
        """Find a figure.

        Raises:
            SebutanError: no figure has this name; the message suggests the nearest.
        """
        try:
            return self.angka[nama]
        except KeyError:
            raise SebutanError(nama, difflib.get_close_matches(nama, self.angka, n=3, cutoff=0.6)) from None

    def __contains__(self, nama: str) -> bool:
        return nama in self.angka


_KURAWAL = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")
_SEBUTAN = re.compile(f"(?:{_KURAWAL.pattern})|(?:{KURUNG.pattern})", re.IGNORECASE)


def names_figures(teks: str) -> bool:
    """Tell whether a text names a figure, in either form."""
    return _SEBUTAN.search(teks) is not None


def split_sebutan(teks: str, hasil: Hasil) -> Iterator[str | Angka]:
    """Split a planner's text at `{{…}}` and `[…]` into text and the figures named.

    Raises:
        SebutanError: a name is unknown.
    """
    end = 0
    for match in _SEBUTAN.finditer(teks):
        if match.start() > end:
            yield teks[end : match.start()]
        yield hasil[match[1]] if match[1] is not None else _by_words(match[2], hasil)
        end = match.end()
    if end < len(teks):
        yield teks[end:]


def _by_words(kata: str, hasil: Hasil) -> Angka:
    name = nama_of(kata, hasil.paket, hasil.angka)
    if name is None:
        raise SebutanError(f"[{kata}]", near_words(kata, hasil.paket))
    return hasil[name]
