"""A Paket as a command gets it: read, measured, with what reading and measuring have to say of it."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from akuntabel.berkas.muat import load_paket
from akuntabel.berkas.peta import Peta
from akuntabel.berkas.temuan import Tempat
from akuntabel.cli.aliran import one_line
from akuntabel.cli.errors import PaketBergalatError, PaketTidakTerbukaError, PerintahError
from akuntabel.cli.gambar import read_gambar
from akuntabel.cli.lambang import read_lambang
from akuntabel.cli.pesan import Pesan, Tingkat, pesan_of
from akuntabel.cli.pesan_baris import finding_lines
from akuntabel.dokumen.blocks import Gambar, Lambang
from akuntabel.skema.kolom import kolom_of
from akuntabel.skema.letak import Letak
from akuntabel.skema.nilai import Keadaan
from akuntabel.skema.paket import RECORDS, Paket
from akuntabel.ukur import Hasil, hitung
from akuntabel.ukur.hasil import Peringatan

_BERKAS = "PKT0"  # codes of what is wrong with the file itself
_PERHITUNGAN = "Perhitungan"


@dataclass(frozen=True, slots=True)
class Masukan:
    """What reading and measuring gave; figures only where the Paket has no galat."""

    nama: str
    hasil: Hasil | None
    lambang: Lambang | None
    pesan: tuple[Pesan, ...]
    peta: Peta | None = None
    gambar: Mapping[str, Gambar] = field(default_factory=dict)

    def banyak(self, tingkat: Tingkat) -> int:
        """Count what is of one gravity."""
        return sum(p.tingkat is tingkat for p in self.pesan)

    def tempat_of(self, letak: Letak | None, words: str = "") -> Tempat:
        """Where a record stands on disk; in words where that is not known."""
        if letak is None or self.peta is None:
            return Tempat((len(RECORDS), 0, 0), _PERHITUNGAN, words)
        return self.peta.tempat_of(letak)

    def dengan_lembar(self, teks: str) -> str:
        """A message that names sheets as this workbook has them."""
        return self.peta.dengan_lembar(teks) if self.peta else teks


def read_masukan(path: Path) -> Masukan:
    """Read and measure a Paket; nothing is raised for what may be wrong in it."""
    read = load_paket(path)
    found = tuple(map(pesan_of, read.temuan))
    if read.paket is None:
        return Masukan(path.name, None, None, found)
    hasil = hitung(read.paket)
    lambang, notes = read_lambang(path, read.paket.lembaga)
    gambar, missing = read_gambar(path, read.paket)
    masukan = Masukan(path.name, hasil, lambang, found, read.peta, gambar)
    measured = (_of_peringatan(masukan, p) for p in (*notes, *missing, *hasil.peringatan))
    return replace(masukan, pesan=(*found, *measured))


def require_hasil(masukan: Masukan) -> Hasil:
    """The figures of a Paket that has no galat; galat are told on the error stream.

    Raises:
        PaketTidakTerbukaError: the file itself cannot be read.
        PaketBergalatError: it can, and has galat.
    """
    if masukan.hasil is None:
        error = refusal(masukan)
        if isinstance(error, PaketBergalatError):
            for line in finding_lines(_galat(masukan)):
                print(one_line(line), file=sys.stderr)
        raise error
    return masukan.hasil


def refusal(masukan: Masukan) -> PerintahError:
    """Why nothing can be made of a Paket with galat."""
    galat = _galat(masukan)
    if galat[0].kode.startswith(_BERKAS):
        return PaketTidakTerbukaError(sebab=galat[0].pesan, saran=galat[0].saran)
    return PaketBergalatError(nama=masukan.nama, galat=len(galat))


def _galat(masukan: Masukan) -> list[Pesan]:
    return [p for p in masukan.pesan if p.tingkat is Tingkat.GALAT]


def count_isian(paket: Paket) -> int:
    """Count the cells of a Paket that hold something."""
    return sum(
        getattr(record, field) not in ("", None, Keadaan.KOSONG)
        for _, record_type, records in paket.isi()
        for record in records
        for field in kolom_of(record_type)
    )


def _of_peringatan(masukan: Masukan, peringatan: Peringatan) -> Pesan:
    return Pesan(
        peringatan.kode,
        Tingkat.PERINGATAN,
        masukan.tempat_of(peringatan.letak, peringatan.tempat),
        masukan.dengan_lembar(peringatan.pesan),
        masukan.dengan_lembar(peringatan.saran),
        peringatan.letak,
    )
