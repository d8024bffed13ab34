"""Checks: each a relation that yields what is broken, under a stable code, entered by `@check`.

A check says by the types of its parameters what it reads: `Fakta` and `Klaim` tuples, the
recognised tables, the documents, or a Paket. It yields `LULUS` for each comparison that
holds and a `Langgar` for each that does not, so that a result can say how much was looked at.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from inspect import signature
from types import MappingProxyType
from typing import Final, get_type_hints

from akuntabel.dasar.peraturan import Kutipan
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca, Tempat
from akuntabel.reviu.fakta import Fakta, Klaim, TabelDikenali
from akuntabel.reviu.temuan import Temuan, Tingkat
from akuntabel.skema.paket import Paket


class Lulus:
    """A comparison that holds."""

    __slots__ = ()


LULUS: Final = Lulus()


@dataclass(frozen=True, slots=True)
class Langgar:
    """A comparison that does not hold: where, what is printed, what it should be, with what it was compared.

    `isi` fills the names of the check's message; `tercetak` and `seharusnya` are filled too.
    `tingkat` overrides the check's own where this case is graver or milder.
    """

    tempat: Tempat
    tercetak: str = ""
    seharusnya: str = ""
    tempat_lain: tuple[Tempat, ...] = ()
    isi: Mapping[str, str] = field(default_factory=dict)
    perbaikan: bool = False
    tingkat: Tingkat | None = None
    berkas: str = ""


Hasil = Iterator[Lulus | Langgar]

KELUARGA: Mapping[str, str] = MappingProxyType(
    {
        "HIT": "Hitungan: capaian, serapan, selisih, jumlah, bobot, rata-rata, dan banyaknya.",
        "SIL": "Silang: hal yang sama dengan dua isi, dalam satu dokumen atau antardokumen.",
        "NAR": "Narasi: kalimat terhadap angka.",
        "SKL": "Skala: predikat, kriteria, kategori, dan kelas efisiensi terhadap nilainya.",
        "STR": "Struktur: bab, daftar isi, nomor tabel, butir, judul, dan diktum.",
        "ATR": "Aturan: peraturan yang dirujuk, kode program, satuan, tenggat, dan NIP.",
        "DAT": "Data: isi Paket yang kurang atau perlu dijelaskan.",
    }
)
"""The families of checks, in the order in which they are told of."""


@dataclass(frozen=True, slots=True)
class Perkara:
    """Everything that checks read: documents given together, what was recognised in them, perhaps a Paket."""

    dokumen: tuple[DokumenTerbaca, ...]
    tabel: tuple[TabelDikenali, ...] = ()
    fakta: tuple[Fakta, ...] = ()
    klaim: tuple[Klaim, ...] = ()
    paket: Paket | None = None


@dataclass(frozen=True, slots=True)
class Pemeriksaan:
    """A registered check and what can be told of it."""

    kode: str
    nama: str
    tingkat: Tingkat
    pesan: str
    saran: str
    dasar: tuple[Kutipan, ...]
    penjelasan: str
    jalan: Callable[[Perkara], Hasil]
    untuk_paket: bool = False

    @property
    def keluarga(self) -> str:
        """The family: HIT, SIL, NAR, SKL, STR, ATR, DAT."""
        return self.kode[:3]


_registry: dict[str, Pemeriksaan] = {}

PEMERIKSAAN: Mapping[str, Pemeriksaan] = MappingProxyType(_registry)
"""All checks by code; complete once `akuntabel.reviu.periksa` is imported."""


def check(
    kode: str,
    *,
    message: str,
    hint: str,
    dasar: Kutipan | tuple[Kutipan, ...],
    tingkat: Tingkat = Tingkat.GALAT,
) -> Callable[[Callable[..., Hasil]], Callable[..., Hasil]]:
    """Register a check; the function's name becomes the check's, its docstring the page in the docs.

    Raises:
        ValueError: the code is taken, or a parameter is of a type that no check can read.
    """

    def register(function: Callable[..., Hasil]) -> Callable[..., Hasil]:
        if kode in _registry:
            raise ValueError(f"two checks are called {kode}")
        reads = _reads(function)
        _registry[kode] = Pemeriksaan(
            kode=kode,
            nama=function.__name__.replace("_", "-"),
            tingkat=tingkat,
            pesan=message,
            saran=hint,
            dasar=dasar if isinstance(dasar, tuple) else (dasar,),
            penjelasan=(function.__doc__ or "").strip(),
            jalan=lambda perkara: function(*(read(perkara) for read in reads)),
            untuk_paket=Paket in get_type_hints(function).values(),
        )
        return function

    return register


_READS: Mapping[object, Callable[[Perkara], object]] = {
    tuple[Fakta, ...]: lambda p: p.fakta,
    tuple[Klaim, ...]: lambda p: p.klaim,
    tuple[TabelDikenali, ...]: lambda p: p.tabel,
    tuple[DokumenTerbaca, ...]: lambda p: p.dokumen,
    Paket: lambda p: p.paket,
}


def _reads(function: Callable[..., Hasil]) -> list[Callable[[Perkara], object]]:
    hints = get_type_hints(function)
    try:
        return [_READS[hints[name]] for name in signature(function).parameters]
    except KeyError as error:
        raise ValueError(f"{function.__name__} reads what no check can: {error}") from None


@dataclass(frozen=True, slots=True)
class Jejak:
    """How often a check compared, and how often the comparison held."""

    kode: str
    diperiksa: int
    lulus: int


def run(perkara: Perkara, kode: str) -> tuple[Jejak, tuple[Temuan, ...]]:
    """Run one check; a check of a Paket does nothing without one."""
    entry = _registry[kode]
    if entry.untuk_paket and perkara.paket is None:
        return Jejak(kode, 0, 0), ()
    passed, found = 0, []
    for outcome in entry.jalan(perkara):
        if isinstance(outcome, Langgar):
            found.append(_finding(entry, outcome, perkara))
        else:
            passed += 1
    return Jejak(kode, passed + len(found), passed), tuple(found)


def _finding(entry: Pemeriksaan, broken: Langgar, perkara: Perkara) -> Temuan:
    words = {**broken.isi, "tercetak": broken.tercetak, "seharusnya": broken.seharusnya}
    return Temuan(
        kode=entry.kode,
        tingkat=broken.tingkat or entry.tingkat,
        pesan=entry.pesan.format(**words),
        saran=entry.saran.format(**words),
        aturan="; ".join(k.teks for k in entry.dasar),
        berkas=broken.berkas or (perkara.dokumen[0].berkas if perkara.dokumen else ""),
        tempat=broken.tempat,
        tercetak=broken.tercetak,
        seharusnya=broken.seharusnya,
        tempat_lain=broken.tempat_lain,
        perbaikan=broken.perbaikan,
    )
