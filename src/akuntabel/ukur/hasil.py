"""All figures of a Paket, found by name."""

import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from akuntabel.skema.letak import Letak
from akuntabel.skema.paket import Paket
from akuntabel.ukur.angka import Angka


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


_SEBUTAN = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")


def split_sebutan(teks: str, hasil: Hasil) -> Iterator[str | Angka]:
    """Split a planner's text at `{{…}}` into text and the figures named.

    Raises:
        SebutanError: a name is unknown.
    """
    for number, part in enumerate(_SEBUTAN.split(teks)):
        if number % 2:
            yield hasil[part]
        elif part:
            yield part
