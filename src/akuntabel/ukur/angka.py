"""A figure: its exact value, how it prints, and where it comes from.

A figure is a leaf (`Sumber`: a cell of the Paket) or made by one rule from other
figures (`Turunan`), so that a page can show the way back to the cells and a
workbook can hold the same formulas live.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from akuntabel.aturan.rule import Aturan
from akuntabel.skema.bilangan import Batas, format_bilangan
from akuntabel.skema.nilai import Keadaan, format_nilai
from akuntabel.skema.pilihan import Bentuk

_TANPA_NILAI = {
    Keadaan.KOSONG: "belum diisi",
    Keadaan.BELUM_DIUKUR: "belum diukur",
    Keadaan.TIDAK_DIUKUR: "tidak diukur",
}


@dataclass(frozen=True, slots=True)
class Sumber:
    """A cell of the Paket: table, record and field in the planner's words, and the paper it was taken from."""

    tabel: str
    baris: str
    kolom: str
    dokumen: str = ""

    def __str__(self) -> str:
        place = f"{self.tabel}, {self.baris}, {self.kolom}"
        return f"{place} ({self.dokumen})" if self.dokumen else place


@dataclass(frozen=True, slots=True)
class Turunan:
    """One rule applied to figures.

    `masukan` holds a figure or several for each of the rule's parameters that are
    figures, in order; `lain` the other arguments (arah, skala) as the rule got them.
    `kunci` gives the keys of a parameter that is a mapping, in the order of its figures.
    """

    aturan: Aturan
    masukan: "tuple[tuple[str, Angka | tuple[Angka, ...]], ...]"
    lain: tuple[tuple[str, Any], ...] = ()
    kunci: tuple[tuple[str, tuple[Any, ...]], ...] = ()

    def angka(self) -> "Iterator[Angka]":
        """Walk the input figures."""
        for _, given in self.masukan:
            if isinstance(given, Angka):
                yield given
            else:
                yield from given

    def excel(self, cell: "Callable[[Angka], str]") -> str | None:
        """Write the rule as a spreadsheet formula; `cell` names the cell of an input. None where no formula can."""
        if self.aturan.excel is None:
            return None
        return self.aturan.formula(**self.argumen(cell))

    def argumen(self, read: "Callable[[Angka], Any]") -> dict[str, Any]:
        """The rule's arguments, each figure as `read` gives it."""
        keys = dict(self.kunci)
        given: dict[str, Any] = dict(self.lain)
        for name, figures in self.masukan:
            if isinstance(figures, Angka):
                given[name] = read(figures)
            elif name in keys:
                given[name] = {key: read(a) for key, a in zip(keys[name], figures, strict=True)}
            else:
                given[name] = [read(a) for a in figures]
        return given


@dataclass(frozen=True, slots=True)
class Kelengkapan:
    """How many parts of a figure are known, of how many: 3 of 4 `sub kegiatan`, and what the rest is."""

    terisi: int
    semua: int
    sebutan: str
    sisa: str = "belum diisi"

    @property
    def kurang(self) -> int:
        """How many parts are missing."""
        return self.semua - self.terisi

    def __str__(self) -> str:
        return f"Baru mencakup {self.terisi} dari {self.semua} {self.sebutan}; {self.kurang} {self.sisa}."


@dataclass(frozen=True, slots=True, eq=False)
class Angka:
    """One figure of the report.

    `nama` is its stable name (`capaian:IKM@pk-murni`), `judul` what it is called in a
    list. `nilai` is exact and unrounded, in `satuan`; None when there is none, and then
    `keadaan` or `catatan` says why. A figure that is a word (a class, a trend) has it in
    `kata`, its short code in `kode` and the colour of its class in `warna`. `batas` are
    the limits that its print may not cross. `catatan` is fit for a report; `saran`, what its
    author can do, is told by `periksa` alone. `kelengkapan` says how many of its parts are
    known where some are missing; it is None where the figure is whole.
    """

    nama: str
    judul: str
    nilai: Decimal | None
    bentuk: Bentuk
    asal: Sumber | Turunan
    satuan: str = ""
    desimal: int | None = None
    predikat: str = ""
    sampai: Decimal | None = None
    kata: str = ""
    kode: str = ""
    warna: str = ""
    batas: tuple[Batas, ...] = ()
    keadaan: Keadaan | None = None
    catatan: str = ""
    saran: str = ""
    kelengkapan: Kelengkapan | None = None

    @property
    def teks(self) -> str:
        """The figure as a sentence prints it, with its unit."""
        return self._print(with_unit=True)

    @property
    def teks_tabel(self) -> str:
        """The figure as a table cell prints it: amounts without `Rp`, the rest as in a sentence."""
        return self._print(with_unit=False)

    @property
    def teks_polos(self) -> str:
        """The figure without its unit, for a row that names the unit in a column of its own."""
        if self.kata or self.nilai is None or self.sampai is not None or self.bentuk is Bentuk.RUPIAH:
            return self.teks_tabel
        return format_bilangan(self.nilai, self.desimal, self.batas)

    def _print(self, *, with_unit: bool) -> str:
        if self.kata:
            return self.kata
        if self.nilai is None:
            if self.keadaan is not None:
                return _TANPA_NILAI[self.keadaan]
            return "tidak dapat dihitung" if with_unit else "–"
        if self.sampai is not None:
            lower = format_bilangan(self.nilai, self.desimal)
            return f"{lower}–{format_nilai(self.sampai, self.bentuk, self.satuan, decimals=self.desimal)}"
        if self.bentuk is Bentuk.RUPIAH and not with_unit:
            amount = format_bilangan(abs(self.nilai), 2)
            return f"({amount})" if self.nilai < 0 else amount
        return format_nilai(
            self.nilai,
            self.bentuk,
            self.satuan,
            predikat=self.predikat,
            decimals=self.desimal,
            batas=self.batas,
        )


def sumber_angka(angka: Angka) -> Iterator[Sumber]:
    """The cells of the Paket that a figure comes from, in the order of its rules."""
    if isinstance(angka.asal, Sumber):
        yield angka.asal
    else:
        for part in angka.asal.angka():
            yield from sumber_angka(part)
