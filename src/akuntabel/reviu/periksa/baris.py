"""Facts of one row that belong together, and the words in which a finding speaks of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, DecimalException

from akuntabel.reviu.fakta import Besaran, Fakta, TabelDikenali
from akuntabel.reviu.ingatan import sekali
from akuntabel.reviu.tercetak import Beda, Tercetak
from akuntabel.skema.bilangan import Batas, format_bilangan

SERATUS = Decimal(100)
TERCAPAI = Batas(SERATUS)
EXACT = frozenset({Besaran.CACAH})
_LONGEST_NAME = 90

Letak = tuple[str, int | None, int | None, int | None]
"""A cell: file, table, row, column."""


@dataclass(frozen=True, slots=True)
class Baris:
    """The facts of one table row, in order of their columns."""

    fakta: tuple[Fakta, ...]

    def of(self, besaran: Besaran) -> tuple[Fakta, ...]:
        """The facts of one quantity."""
        return tuple(f for f in self.fakta if f.besaran is besaran)

    def companions(self, fakta: Fakta, besaran: Besaran) -> tuple[Fakta, ...]:
        """The facts of one quantity that can belong with a fact: same part of the year, same year, same basis.

        Those that name the fact's year, or its basis, go before those that leave it open. The
        target of a Renstra's end is of another year than what is measured by it.
        """
        found = [f for f in self.of(besaran) if f.triwulan == fakta.triwulan and f.bulan == fakta.bulan]
        found = [f for f in found if f.basis.selaras(fakta.basis)]
        if besaran is not Besaran.TARGET_AKHIR:
            found = [f for f in found if _same_or_open(f.tahun, fakta.tahun)]
        # A percentage of this year is of the plan's end, whatever year that has.
        for exact in ("basis",) if besaran is Besaran.TARGET_AKHIR else ("tahun", "basis"):
            found = [f for f in found if getattr(f, exact) == getattr(fakta, exact)] or found
        return tuple(found)


def _same_or_open(one: int | None, other: int | None) -> bool:
    return one is None or other is None or one == other


def cell_of(fakta: Fakta) -> Letak:
    """The cell that a fact was read from."""
    tempat = fakta.tempat
    return fakta.berkas, tempat.tabel, tempat.baris_tabel, tempat.kolom


@sekali
def rows(facts: Iterable[Fakta]) -> Iterator[Baris]:
    """Table rows in order of first appearance; a cell that spans rows counts in each of them."""
    grouped: dict[tuple[str, tuple[int, int]], dict[tuple[Letak, Besaran, str], Fakta]] = {}
    for fact in facts:
        if fact.baris is not None:
            row = grouped.setdefault((fact.berkas, fact.baris), {})
            row.setdefault((cell_of(fact), fact.besaran, fact.subjek.nama), fact)
    for row in grouped.values():
        yield Baris(tuple(sorted(row.values(), key=lambda f: f.tempat.kolom or 0)))


@dataclass(frozen=True, slots=True)
class RumusTercetak:
    """Which columns the heads of the tables name in the formula of a column."""

    kolom: Mapping[Letak, frozenset[int]]

    @classmethod
    def of(cls, tables: Iterable[TabelDikenali]) -> "RumusTercetak":
        """Collect the formulas of all tables."""
        return cls(
            {
                (table.berkas, table.tabel.tempat.tabel, None, rumus.kolom): frozenset(k for _, k in rumus.letak)
                for table in tables
                for rumus in table.rumus
            }
        )

    def narrow(self, fakta: Fakta, candidates: tuple[Fakta, ...]) -> tuple[Fakta, ...]:
        """The candidates that the formula of the fact's column names; all of them where it names none."""
        named = self.kolom.get((fakta.berkas, fakta.tempat.tabel, None, fakta.tempat.kolom), frozenset())
        return tuple(f for f in candidates if f.tempat.kolom in named) or candidates


def explains(printed: Tercetak, value: Decimal) -> bool:
    """Can the print be of this value, rounded or cut?"""
    return printed.beda(value) is not Beda.BERBEDA


def slack(*facts: Fakta) -> Decimal:
    """How far whole amounts may be off together because each was rounded; nothing where all show the sen.

    Counts are exact: only rupiah without sen, and amounts in thousands or millions, are rounded.
    """
    rounded = (f.nilai.desimal for f in facts if f.nilai.desimal <= 0 and f.nilai.angka and f.besaran not in EXACT)
    return sum((Decimal(5).scaleb(-decimals - 1) for decimals in rounded), Decimal())


def write(value: Decimal, like: Tercetak, batas: Iterable[Batas] = ()) -> str:
    """A value in the manner of a print: its decimals, its `%`, `Rp` or brackets.

    A print that counts in thousands or millions does not tell how many decimals it shows:
    the value is then written out in full.
    """
    try:
        text = format_bilangan(abs(value), max(like.desimal, 0), batas)
    except DecimalException:  # digits beyond any real amount
        text = f"{abs(value):.6E}"
    head, tail = _dress(like)
    if value < 0:
        return f"({head}{text}{tail})" if like.teks.strip().startswith("(") else f"-{head}{text}{tail}"
    return f"{head}{text}{tail}"


def _dress(like: Tercetak) -> tuple[str, str]:
    text = like.teks.strip().strip("()")
    head = text[: next((i for i, c in enumerate(text) if c.isdigit()), 0)].rstrip("-−–(")
    return head if head.casefold().startswith(("rp", "idr")) else "", "%" if text.endswith("%") else ""


def lainnya(facts: Sequence[Fakta]) -> str:
    """What a finding that tells the first of some facts says of the others; nothing where it is the only one."""
    if len(facts) < 2:
        return ""
    tables = len({(f.berkas, f.tempat.tabel) for f in facts})
    return f"; begitu pula {len(facts) - 1} lainnya" + (f" pada {tables} tabel" if tables > 1 else "")


def name_of(fakta: Fakta) -> str:
    """The subject as a finding names it, cut to the length of a line."""
    name = " ".join(fakta.subjek.nama.split()) or fakta.subjek.jenis.value
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1].rstrip() + "…"
