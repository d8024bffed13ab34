"""The ledger in which figures are made: cells of the Paket in, rules applied, nothing lost on the way."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from akuntabel.aturan.efisiensi import Efisiensi
from akuntabel.aturan.errors import AturanError
from akuntabel.aturan.rule import Rule
from akuntabel.dasar.skala import Kelas
from akuntabel.skema.kolom import kolom_of, tabel_of
from akuntabel.skema.nilai import Isian, Keadaan, Nilai
from akuntabel.ukur.angka import Angka, Kelengkapan, Sumber, Turunan
from akuntabel.ukur.cetak import HITUNGAN, RUPIAH, Cetak

Masukan = Angka | Sequence[Angka]


def nama_angka(jenis: str, kunci: str = "", konteks: str = "") -> str:
    """Name a figure: `capaian:IKM@pk-murni`, `serapan:7.01.02`, `pagu@perubahan`."""
    name = f"{jenis}:{kunci}" if kunci else jenis
    return f"{name}@{konteks}" if konteks else name


def sumber_of(record: Any, field: str, dokumen: str = "") -> Sumber:
    """Say which cell of the Paket a field of a record is."""
    table: type = type(record)
    description = tabel_of(table)
    key = ", ".join(str(getattr(record, name)) for name in description.kunci)
    return Sumber(description.judul, key, kolom_of(table)[field].judul, dokumen)


class Buku:
    """Figures by name, each written once."""

    def __init__(self) -> None:
        self._angka: dict[str, Angka] = {}

    def __getitem__(self, nama: str) -> Angka:
        return self._angka[nama]

    def __contains__(self, nama: str) -> bool:
        return nama in self._angka

    def cari(self, nama: str) -> Angka | None:
        """The figure of a name, None where it was not made."""
        return self._angka.get(nama)

    def tutup(self) -> Mapping[str, Angka]:
        """Close the ledger: every figure by name, in the order it was made."""
        return MappingProxyType(self._angka)

    def catat(self, angka: Angka) -> Angka:
        """Enter a figure.

        Raises:
            ValueError: the name is taken; two figures of one name would be two truths.
        """
        if self._angka.setdefault(angka.nama, angka) is not angka:
            raise ValueError(f"two figures are called {angka.nama}")
        return angka

    def alias(self, nama: str, angka: Angka) -> Angka:
        """Enter a figure under a second, shorter name."""
        self._angka.setdefault(nama, angka)
        return angka

    def isian(self, nama: str, judul: str, isian: Isian, cetak: Cetak, asal: Sumber) -> Angka:
        """Enter a value, or the reason why there is none, as the planner wrote it."""
        draft = _draft(nama, judul, asal, cetak)
        if isinstance(isian, Keadaan):
            return self.catat(replace(draft, keadaan=isian))
        return self.catat(replace(draft, nilai=isian.angka, sampai=isian.sampai, predikat=isian.predikat))

    def rupiah(self, nama: str, judul: str, amount: Decimal | None, asal: Sumber) -> Angka:
        """Enter an amount of money."""
        isian = Keadaan.KOSONG if amount is None else Nilai(amount)
        return self.isian(nama, judul, isian, RUPIAH, asal)

    def banyak(self, nama: str, judul: str, count: int | None, asal: Sumber) -> Angka:
        """Enter a count; None where it was not filled in."""
        isian = Keadaan.KOSONG if count is None else Nilai(Decimal(count))
        return self.isian(nama, judul, isian, HITUNGAN, asal)

    def turunkan(
        self,
        rule: Rule[..., Any],
        nama: str,
        judul: str,
        masukan: Mapping[str, Masukan],
        cetak: Cetak,
        *,
        lain: Mapping[str, Any] | None = None,
        kunci: Mapping[str, tuple[Any, ...]] | None = None,
        boleh_kosong: bool = False,
    ) -> Angka:
        """Apply a rule to figures and enter the result.

        An input without a value gives a figure without one, with the same state; a rule
        that has no answer gives its sentence as `catatan`, and what its author can do as
        `saran`. With `boleh_kosong` the rule itself takes None. `lain` are arguments of the
        rule that are no figures, `kunci` the keys of an argument that is a mapping. What is
        made of a figure whose parts are not all known misses the same parts.
        """
        given = tuple((name, a if isinstance(a, Angka) else tuple(a)) for name, a in masukan.items())
        asal = Turunan(rule.aturan, given, tuple((lain or {}).items()), tuple((kunci or {}).items()))
        missing = next((a.kelengkapan for a in asal.angka() if a.kelengkapan), None)
        return self.catat(_made(rule, _draft(nama, judul, asal, cetak), missing, boleh_kosong=boleh_kosong))

    def himpun(
        self,
        rule: Rule[..., Any],
        nama: str,
        judul: str,
        masukan: Mapping[str, Sequence[Angka]],
        cetak: Cetak,
        kelengkapan: Kelengkapan | None,
        *,
        boleh_kosong: bool = False,
    ) -> Angka:
        """Apply a rule to the known parts of a whole; `kelengkapan` says of how many, where some are missing."""
        given = tuple((name, tuple(figures)) for name, figures in masukan.items())
        draft = _draft(nama, judul, Turunan(rule.aturan, given), cetak)
        return self.catat(_made(rule, draft, kelengkapan, boleh_kosong=boleh_kosong))

    def nilai(self, rule: Rule[..., Any], nama: str, judul: str, masukan: Mapping[str, Masukan], cetak: Cetak) -> Angka:
        """Apply a rule that judges or compares: of figures of which a part is missing it makes nothing."""
        figures = [a for given in masukan.values() for a in ([given] if isinstance(given, Angka) else given)]
        missing = next((a.kelengkapan for a in figures if a.kelengkapan), None)
        if missing is None:
            return self.turunkan(rule, nama, judul, masukan, cetak)
        given = tuple((name, a if isinstance(a, Angka) else tuple(a)) for name, a in masukan.items())
        draft = _draft(nama, judul, Turunan(rule.aturan, given), cetak)
        return self.catat(replace(draft, catatan=f"Belum dihitung. {missing}", kelengkapan=missing))


def _made(rule: Rule[..., Any], draft: Angka, kelengkapan: Kelengkapan | None, *, boleh_kosong: bool = False) -> Angka:
    """The figure that a rule makes of the inputs of a draft, or the reason why it makes none."""
    asal = draft.asal
    if not isinstance(asal, Turunan):
        raise TypeError(f"{draft.nama} has no inputs")
    if not boleh_kosong and (empty := next((a for a in asal.angka() if a.nilai is None), None)):
        return replace(draft, keadaan=empty.keadaan, catatan=empty.catatan)
    try:
        result = rule(**asal.argumen(lambda a: a.nilai))
    except AturanError as error:
        return replace(draft, catatan=str(error), saran=error.saran)
    if kelengkapan:
        draft = replace(draft, catatan=str(kelengkapan), kelengkapan=kelengkapan)
    return replace(draft, **_fields(result))


def _draft(nama: str, judul: str, asal: Sumber | Turunan, cetak: Cetak) -> Angka:
    return Angka(nama, judul, None, cetak.bentuk, asal, satuan=cetak.satuan, desimal=cetak.desimal, batas=cetak.batas)


def _fields(result: object) -> dict[str, Any]:
    """Put a rule's result into the fields of an `Angka`."""
    match result:
        case None:
            return {"keadaan": Keadaan.KOSONG}
        case Decimal() | int():
            return {"nilai": Decimal(result)}
        case Kelas(kode=kode, nama=nama, warna=warna):
            return {"kata": nama, "kode": kode, "warna": warna}
        case Efisiensi(kategori=None, nilai=None):
            return {"catatan": "Aturan ini hanya menilai sasaran yang tercapai."}
        case Efisiensi(kategori=kategori, nilai=nilai):
            return {"nilai": nilai, "kata": kategori.value if kategori else ""}
        case StrEnum():
            return {"kata": result.value, "kode": result.value}
        case _:
            raise TypeError(f"no figure can be made of {type(result).__name__}")
