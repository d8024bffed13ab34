"""What a document needs: each requirement as data, with its test, its legal ground and what is lost without it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from akuntabel.dasar.peraturan import Kutipan
from akuntabel.naskah.bahan import Bahan
from akuntabel.skema.kolom import kolom_of
from akuntabel.skema.letak import Letak, letak_of


@dataclass(frozen=True, slots=True)
class Uji:
    """One thing that was looked for: where it belongs, of what it is asked, whether it is there."""

    letak: Letak
    subjek: str
    ada: bool


@dataclass(frozen=True, slots=True)
class Syarat:
    """One requirement of one document or several.

    `kode` is stable; a fact that another room tells too has the code of that room. `bagian`
    names what is blank, `akibat` says what the document loses, `saran` what to do. `dasar`
    is the regulation that demands it; None where it is only advisable.
    """

    kode: str
    bagian: str
    uji: Callable[[Bahan], Iterable[Uji]]
    akibat: str
    saran: str
    dasar: Kutipan | None = None

    @property
    def diminta(self) -> bool:
        """Does a regulation demand it?"""
        return self.dasar is not None


@dataclass(frozen=True, slots=True)
class Kekurangan:
    """A requirement that a document does not meet: what lacks, out of how many that were looked for."""

    naskah: str
    syarat: Syarat
    kosong: tuple[Uji, ...]
    banyak: int


def uji_syarat(naskah: str, syarat: Syarat, bahan: Bahan) -> Kekurangan | None:
    """Test one requirement; None where nothing lacks."""
    looked = tuple(dict.fromkeys(syarat.uji(bahan)))
    empty = tuple(uji for uji in looked if not uji.ada)
    return Kekurangan(naskah, syarat, empty, len(looked)) if empty else None


def isi_kolom(bahan: Bahan, records: Iterable[Any], kolom: str, subjek: Callable[[Any], str]) -> Iterator[Uji]:
    """Is one field of each record filled in?"""
    for record in records:
        yield Uji(letak_of(bahan.paket, record, kolom), subjek(record), getattr(record, kolom) not in {"", None})


def isi_tabel(bahan: Bahan, tabel: str) -> Iterator[Uji]:
    """Does a table hold anything?"""
    yield Uji(Letak(tabel), "", bool(getattr(bahan.paket, tabel)))


def isi_pejabat(bahan: Bahan, record: Any, kolom: str) -> Iterator[Uji]:
    """Does a record name an official in this field, and is that official's name known?"""
    kind: type = type(record)
    pejabat = bahan.paket.kunci["pejabat"].get(getattr(record, kolom))
    if pejabat is None:
        yield Uji(letak_of(bahan.paket, record, kolom), kolom_of(kind)[kolom].judul, ada=False)
    else:
        yield Uji(letak_of(bahan.paket, pejabat, "nama"), bahan.pejabat(pejabat.kode).jabatan, bool(pejabat.nama))
