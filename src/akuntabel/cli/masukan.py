"""A Paket as a command gets it: read, measured, with everything there is to say of it."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from akuntabel.berkas.muat import load_paket
from akuntabel.berkas.temuan import Temuan, Tingkat
from akuntabel.cli.aliran import one_line
from akuntabel.cli.errors import PaketBergalatError, PaketTidakTerbukaError
from akuntabel.cli.lambang import read_lambang
from akuntabel.dokumen.blocks import Lambang
from akuntabel.skema.kolom import kolom_of
from akuntabel.skema.nilai import Keadaan
from akuntabel.skema.paket import Paket
from akuntabel.ukur import Hasil, hitung
from akuntabel.ukur.hasil import Peringatan

_BERKAS = "PKT0"  # codes of what is wrong with the file itself
_PERHITUNGAN = "Perhitungan"


@dataclass(frozen=True, slots=True)
class Pesan:
    """One thing to say of a Paket, whoever found it."""

    kode: str
    tingkat: Tingkat
    lembar: str
    tempat: str
    pesan: str
    saran: str

    def as_data(self) -> dict[str, str]:
        """The finding for a machine."""
        return {
            "kode": self.kode,
            "tingkat": self.tingkat.value,
            "lembar": self.lembar,
            "sel": self.tempat,
            "pesan": self.pesan,
            "saran": self.saran,
        }


@dataclass(frozen=True, slots=True)
class Masukan:
    """What reading and measuring gave; figures only where the Paket has no galat."""

    nama: str
    hasil: Hasil | None
    lambang: Lambang | None
    pesan: tuple[Pesan, ...]

    def banyak(self, tingkat: Tingkat) -> int:
        """Count what is of one gravity."""
        return sum(p.tingkat is tingkat for p in self.pesan)


def read_masukan(path: Path) -> Masukan:
    """Read and measure a Paket; nothing is raised for what may be wrong in it."""
    read = load_paket(path)
    found = [_of_temuan(t) for t in read.temuan]
    if read.paket is None:
        return Masukan(path.name, None, None, tuple(found))
    hasil = hitung(read.paket)
    lambang, notes = read_lambang(path, read.paket.lembaga)
    found.extend(_of_peringatan(p) for p in (*notes, *hasil.peringatan))
    return Masukan(path.name, hasil, lambang, tuple(found))


def require_hasil(masukan: Masukan) -> Hasil:
    """The figures of a Paket that has no galat; galat are told on the error stream.

    Raises:
        PaketTidakTerbukaError: the file itself cannot be read.
        PaketBergalatError: it can, and has galat.
    """
    if masukan.hasil is None:
        galat = [p for p in masukan.pesan if p.tingkat is Tingkat.GALAT]
        if galat[0].kode.startswith(_BERKAS):
            raise PaketTidakTerbukaError(sebab=galat[0].pesan, saran=galat[0].saran)
        for line in finding_lines(galat):
            print(one_line(line), file=sys.stderr)
        raise PaketBergalatError(nama=masukan.nama, galat=len(galat))
    return masukan.hasil


def finding_lines(pesan: Iterable[Pesan]) -> Iterator[str]:
    """Findings as lines, grouped by sheet: place, gravity and code, then what and what to do."""
    for lembar, group in groupby(pesan, key=lambda p: p.lembar):
        yield lembar
        for p in group:
            yield f"  {p.tempat or lembar}: {p.tingkat.value} {p.kode}"
            yield f"    {p.pesan}"
            if p.saran:
                yield f"    {p.saran}"
        yield ""


def count_isian(paket: Paket) -> int:
    """Count the cells of a Paket that hold something."""
    return sum(
        getattr(record, field) not in ("", None, Keadaan.KOSONG)
        for _, record_type, records in paket.isi()
        for record in records
        for field in kolom_of(record_type)
    )


def _of_temuan(temuan: Temuan) -> Pesan:
    place = temuan.tempat
    return Pesan(temuan.kode.value, temuan.tingkat, place.lembar, place.sel, temuan.pesan, temuan.saran)


def _of_peringatan(peringatan: Peringatan) -> Pesan:
    return Pesan(
        peringatan.kode, Tingkat.PERINGATAN, _PERHITUNGAN, peringatan.tempat, peringatan.pesan, peringatan.saran
    )
