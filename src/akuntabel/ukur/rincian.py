"""How much of the budget is filled in: the parts that every total of money is made of, and those still empty."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from akuntabel.dasar.nomenklatur import Kode
from akuntabel.skema.paket import Paket
from akuntabel.ukur.angka import Kelengkapan

_CAMPURAN = "rincian anggaran"


@dataclass(frozen=True, slots=True)
class Rincian:
    """Which parts a code is made of, and which of them have their pagu (by stage) and their realisasi.

    A part is a code with an amount of its own, or one without anything below it.
    """

    bagian: Mapping[str, tuple[str, ...]]
    pagu: Mapping[str, frozenset[str]]
    realisasi: frozenset[str]

    def pagu_lengkap(self, *kode: str, tahapan: str = "") -> Kelengkapan | None:
        """How many parts of some codes have a pagu at a stage, the last if none is named; None when all have."""
        return kelengkapan(self._parts(kode), self.pagu[tahapan or list(self.pagu)[-1]])

    def realisasi_lengkap(self, *kode: str) -> Kelengkapan | None:
        """How many parts of some codes say what was spent; None when all do."""
        return kelengkapan(self._parts(kode), self.realisasi)

    def _parts(self, kode: Iterable[str]) -> Iterable[str]:
        return dict.fromkeys(part for code in kode for part in self.bagian[code])


def kelengkapan(bagian: Iterable[str], terisi: frozenset[str]) -> Kelengkapan | None:
    """How many parts are filled in; None when none is missing."""
    every = list(bagian)
    known = sum(part in terisi for part in every)
    return Kelengkapan(known, len(every), _sebutan(every)) if known < len(every) else None


def _sebutan(codes: list[str]) -> str:
    levels = {Kode(code).jenjang.value for code in codes}
    return levels.pop() if len(levels) == 1 else _CAMPURAN


def children_of(paket: Paket) -> dict[str, list[str]]:
    """Codes under each code that stands in the Paket, in order; the programs stand under the empty code."""
    tree: dict[str, list[str]] = {"": []}
    for program in paket.program:
        tree.setdefault(program.kode, [])
        parent = Kode(program.kode).induk
        tree.setdefault(parent.teks if parent else "", []).append(program.kode)
    return tree


def rincian_of(paket: Paket) -> Rincian:
    """Look at the amounts of a Paket."""
    return Rincian(
        _parts(paket),
        {stage.kode: frozenset(r.program for r in paket.pagu if r.tahapan == stage.kode) for stage in paket.tahapan},
        _spent(paket),
    )


def _parts(paket: Paket) -> dict[str, tuple[str, ...]]:
    tree, own = children_of(paket), {row.program for row in paket.pagu}
    parts: dict[str, tuple[str, ...]] = {}

    def collect(kode: str) -> tuple[str, ...]:
        below = tuple(part for child in tree[kode] for part in collect(child))
        parts[kode] = (kode,) if kode and (kode in own or not tree[kode]) else below
        return parts[kode]

    collect("")
    return parts


def _spent(paket: Paket) -> frozenset[str]:
    """Codes of which every kind of belanja in the last pagu says what was spent; no pagu, nothing to spend."""
    known = {
        (row.program, row.belanja)
        for row in paket.realisasi_anggaran
        if any(amount is not None for amount in (row.setahun, row.tw1, row.tw2, row.tw3, row.tw4))
    }
    last = [row for row in paket.pagu if row.tahapan == paket.tahapan[-1].kode]
    owed = {row.program for row in last if row.pagu and (row.program, row.belanja) not in known}
    return frozenset({row.program for row in last} | {program for program, _ in known}) - owed
