"""Lists that the writer fills: contents, tables, pictures."""

from dataclasses import dataclass
from enum import Enum


class IsiDaftar(Enum):
    """What is listed."""

    JUDUL = "judul"
    TABEL = "tabel"
    GAMBAR = "gambar"


@dataclass(frozen=True, slots=True)
class DaftarIsi:
    """A list with page numbers, kept up to date by the reader's program."""

    isi: IsiDaftar
