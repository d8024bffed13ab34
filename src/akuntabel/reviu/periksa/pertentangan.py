"""One fact with several values: grouping what should agree, and telling the odd value from the right one."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice, takewhile

from akuntabel.reviu.fakta import Basis, Fakta, JenisSubjek, JenisTabel, TabelDikenali
from akuntabel.reviu.sebutan import tokens
from akuntabel.reviu.tercetak import Tercetak

Kunci = tuple[object, ...]
Tabel = tuple[str, int | None]
_CARRIED_OUT = frozenset({JenisSubjek.PROGRAM, JenisSubjek.KEGIATAN, JenisSubjek.SUB_KEGIATAN})
_LEAST_WORDS = 4
_SEVERAL = 3
_NO_PERCENTAGE = 10_000
_UNCLEAR = frozenset({JenisSubjek.UMUM, JenisSubjek.JUMLAH})


@dataclass(frozen=True, slots=True)
class Nilai:
    """Facts that print one value, and how much speaks for it."""

    fakta: tuple[Fakta, ...]
    dukungan: int

    @property
    def teks(self) -> str:
        """The value in its finest print."""
        return max((f.nilai for f in self.fakta), key=lambda t: (t.desimal, len(t.teks))).teks


@dataclass(frozen=True, slots=True)
class Pertentangan:
    """A value that stands against another; `serupa` are those of its table that do so with it, told with it."""

    ganjil: Nilai
    lazim: Nilai
    serupa: tuple["Pertentangan", ...] = ()

    @property
    def pasti(self) -> bool:
        """Has the other clearly more support?"""
        return self.lazim.dukungan > self.ganjil.dukungan

    @property
    def satu_basis(self) -> bool:
        """Do the two stand on the same Renstra or agreement somewhere, as far as both name one?"""
        pairs = ((a.basis, b.basis) for a in self.ganjil.fakta for b in self.lazim.fakta)
        return any(a.selaras(b) and _shared(a, b) for a, b in pairs)


def _shared(one: Basis, other: Basis) -> bool:
    return bool((one.renstra and other.renstra) or (one.perjanjian and other.perjanjian))


def table_of(fakta: Fakta) -> Tabel:
    """The table that a fact stands in."""
    return fakta.berkas, fakta.tempat.tabel


def grouped(
    facts: Iterable[Fakta], key_of: Callable[[Fakta], Kunci | None], part_of: Callable[[Basis], Basis]
) -> Iterator[list[Fakta]]:
    """Facts that should print one value; of a table that gives one key two values on one basis, none are kept."""
    groups: dict[Kunci, list[Fakta]] = defaultdict(list)
    for fact in facts:
        if fact.subjek.jenis not in _UNCLEAR and (key := key_of(fact)) is not None:
            groups[(fact.subjek.kunci or (fact.subjek.jenis, fact.subjek.nama.casefold()), *key)].append(fact)
    for group in groups.values():
        unclear = _tables_with_two_values(group, part_of)
        kept = [f for f in group if (table_of(f), f.besaran, part_of(f.basis)) not in unclear]
        if len({table_of(f) for f in kept}) > 1 or len({f.besaran for f in kept}) > 1:
            yield kept


def without_cut_names(facts: Sequence[Fakta]) -> list[Fakta]:
    """Facts without those of a program or kegiatan whose name begins several others.

    Such a name was cut where its page ends, or it says too little to tell one unit's kegiatan from another's.
    """
    names = {f.subjek.nama: tokens(f.subjek.nama) for f in facts if f.subjek.jenis in _CARRIED_OUT}
    longer = sorted(set(names.values()))
    cut = {name for name, words in names.items() if len(words) >= _LEAST_WORDS and _begins_several(words, longer)}
    return [f for f in facts if f.subjek.nama not in cut]


def _begins_several(words: tuple[str, ...], names: Sequence[tuple[str, ...]]) -> bool:
    after = names[bisect_right(names, words) :]
    return len(list(takewhile(lambda other: other[: len(words)] == words, islice(after, _SEVERAL)))) == _SEVERAL


def _tables_with_two_values(group: Sequence[Fakta], part_of: Callable[[Basis], Basis]) -> set[Kunci]:
    first: dict[Kunci, Fakta] = {}
    unclear: set[Kunci] = set()
    for fact in group:
        place = (table_of(fact), fact.besaran, part_of(fact.basis))
        if not first.setdefault(place, fact).nilai.cocok(fact.nilai):
            unclear.add(place)
    return unclear


def conflicts(
    group: Sequence[Fakta],
    primary: Mapping[Tabel, bool],
    part_of: Callable[[Basis], Basis],
    known: frozenset[Basis],
) -> Iterator[Pertentangan | None]:
    """Each value of a group: None where it agrees with the rest, else what it stands against.

    Args:
        group: facts that should print one value.
        primary: tables that decide what the value is.
        part_of: what of a basis holds two values of this quantity apart.
        known: that part of the basis of everything given, so that a fact that leaves its basis
            open is not held to one value while another could be meant.
    """
    settled, floating = _by_basis(group, part_of)
    for facts in settled:
        yield from _odd_values(clusters(facts, primary))
    values = clusters([f for facts in settled for f in facts], primary)
    placed = {part_of(f.basis) for facts in settled for f in facts}
    certain = [f for f in floating if not _may_be_of_another(part_of(f.basis), placed, known)]
    if not values:
        yield from _odd_values(clusters(certain, primary))
        return
    for odd in clusters(certain, primary):
        agrees = any(odd.fakta[0].nilai.cocok(v.fakta[0].nilai) for v in values)
        yield None if agrees else Pertentangan(odd, values[0])


def _may_be_of_another(basis: Basis, placed: AbstractSet[Basis], known: frozenset[Basis]) -> bool:
    """Could an open basis be one that no fact of the group is placed on?"""
    fitting = [b for b in known if b.selaras(basis)]
    if not placed:
        return any(not a.selaras(b) for a in fitting for b in fitting)
    return any(not any(b.selaras(p) for p in placed) for b in fitting)


def _by_basis(group: Sequence[Fakta], part_of: Callable[[Basis], Basis]) -> tuple[list[list[Fakta]], list[Fakta]]:
    """Facts whose basis excludes no other of their list, and those that could stand in several lists.

    A fact that leaves its basis open joins the one list that it can stand in.
    """
    settled: list[tuple[set[Basis], list[Fakta]]] = []
    floating: list[Fakta] = []
    for fact in sorted(group, key=lambda f: -_known(part_of(f.basis))):
        basis = part_of(fact.basis)
        fitting = [one for one in settled if all(map(basis.selaras, one[0]))] if _known(basis) else []
        if not _known(basis) or len(fitting) > 1:
            floating.append(fact)
        elif fitting:
            fitting[0][0].add(basis)
            fitting[0][1].append(fact)
        else:
            settled.append(({basis}, [fact]))
    return [facts for _, facts in settled], floating


def _known(basis: Basis) -> int:
    return sum(map(bool, (basis.renstra, basis.perjanjian, basis.tahapan)))


def clusters(facts: Sequence[Fakta], primary: Mapping[Tabel, bool]) -> list[Nilai]:
    """The values that facts print, the best supported first; a coarse print joins the finer one."""
    # A value is printed in few ways, however many tables print it.
    found: list[tuple[dict[tuple[Decimal, int], Tercetak], list[Fakta]]] = []
    for fact in sorted(facts, key=lambda f: -f.nilai.desimal):
        home = next((c for c in found if all(map(fact.nilai.cocok, c[0].values()))), None)
        if home is None:
            found.append(home := ({}, []))
        home[0].setdefault((fact.nilai.angka, fact.nilai.desimal), fact.nilai)
        home[1].append(fact)
    values = [Nilai(tuple(sorted(c, key=_order)), _support(c, primary)) for _, c in found]
    return sorted(values, key=lambda v: (-v.dukungan, _order(v.fakta[0])))


def _support(facts: Sequence[Fakta], primary: Mapping[Tabel, bool]) -> int:
    tables = {table_of(f) for f in facts}
    return 2 * len(tables) + any(primary.get(t, False) for t in tables)


def _order(fakta: Fakta) -> tuple[str, int, int, int]:
    place = fakta.tempat
    return fakta.berkas, place.tabel or 0, place.baris_tabel or 0, place.kolom or 0


def _odd_values(values: Sequence[Nilai]) -> Iterator[Pertentangan | None]:
    if values:
        yield None
    for odd in values[1:]:
        yield Pertentangan(odd, values[0])


def known_bases(facts: Iterable[Fakta], part_of: Callable[[Basis], Basis]) -> frozenset[Basis]:
    """The bases that facts name, as far as they hold values apart."""
    return frozenset(b for f in facts if _known(b := part_of(f.basis)))


def primary_tables(tables: Iterable[TabelDikenali], kinds: frozenset[JenisTabel]) -> dict[Tabel, bool]:
    """Which tables decide, by their kind."""
    return {(t.berkas, t.tabel.tempat.tabel): t.jenis in kinds for t in tables}


def in_year(fakta: Fakta) -> Kunci | None:
    """The part of a year that a value is of, None when the year is unknown."""
    return None if fakta.tahun is None else (fakta.tahun, fakta.triwulan, fakta.bulan)


def is_percent(fakta: Fakta) -> bool | None:
    """Does the value count in percent? None when it prints no unit."""
    unit = fakta.nilai.satuan or fakta.satuan
    return None if not unit else unit == "%"


def comparable_units(group: Sequence[Fakta]) -> bool:
    """Are the values all in percent, or all not, as far as they tell? Thousands without a unit are no percentage."""
    told = {is_percent(f) for f in group}
    counts = any(is_percent(f) is None and abs(f.nilai.angka) >= _NO_PERCENTAGE for f in group)
    return len(told - {None}) < 2 and not (counts and True in told)
