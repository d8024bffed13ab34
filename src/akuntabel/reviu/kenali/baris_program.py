"""Rows of tables of program, kegiatan and sub kegiatan, by code, label, number or place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from akuntabel.reviu.angka import is_empty
from akuntabel.reviu.fakta import JenisSubjek, Subjek
from akuntabel.reviu.kenali import kosakata as kata
from akuntabel.reviu.kenali.baris import (
    Baris,
    Grid,
    Macam,
    Peta,
    Sel,
    begins,
    items_of,
    special_row,
    strip_label,
    strip_list_number,
)
from akuntabel.reviu.kenali.jenjang import JENIS, NamaBaris, is_nomenclature, settle_levels, take_apart, tells_level

PROGRAM_ROLES = (kata.PROGRAM, kata.KEGIATAN, kata.SUB_KEGIATAN, kata.URAIAN_PROGRAM, kata.SASARAN_PROGRAM)
_LEVEL_OF_ROLE = {kata.PROGRAM: 1, kata.KEGIATAN: 2, kata.SUB_KEGIATAN: 3}
_CODED = 3
_DEEP = 3
"""Dots in a code that stands below a program, however it is mistyped."""


@dataclass(frozen=True, slots=True)
class _Nama:
    """What a row names: programs with their levels, highest first, or a sasaran among programs."""

    nama: tuple[NamaBaris, ...] = ()
    sasaran: str = ""


class _Jalur:
    """The program, kegiatan and sub kegiatan that the walk stands in, by level, below a unit and a sasaran."""

    def __init__(self) -> None:
        self.path: dict[int, Subjek] = {}
        self.loose: Subjek | None = None
        self.paid = False
        self.goal: Subjek | None = None
        self.unit: Subjek | None = None

    def enter(self, subject: Subjek, level: int | None) -> None:
        """Go into a program; those of its level and below are left."""
        self.paid = False
        self.loose = subject if level is None else None
        if level is not None:
            self.path = {depth: s for depth, s in self.path.items() if depth < level} | {level: subject}

    @property
    def current(self) -> Subjek | None:
        return self.loose or (self.path[max(self.path)] if self.path else None)

    def above(self) -> tuple[Subjek, ...]:
        """What stands over the current program, nearest first."""
        chain = tuple(self.path[depth] for depth in sorted(self.path, reverse=True))
        return (*(s for s in chain if s != self.current), *(s for s in (self.goal, self.unit) if s))


def program_rows(grid: Grid, start: int, places: Peta) -> Iterator[Baris]:
    """Each row with its program and, where there is one, the indikator of it that it measures."""
    rows = grid[start:]
    specials = [special_row(row, start + at) for at, row in enumerate(rows)]
    named = [_name_row(row, places) for row in rows]
    levels = _settle(rows, named, specials, places, grid, start)
    way = _Jalur()
    for at, (row, special, name) in enumerate(zip(rows, specials, named, strict=True)):
        if special:
            yield special
            continue
        _enter(way, row, places, name, levels.get(at, ()))
        if found := _row(row, start + at + 1, places, way):
            level = levels[at][-1] if at in levels else None
            yield replace(found, jenjang=level, baru=at in levels)


def _settle(
    rows: Grid,
    named: Sequence[_Nama],
    specials: Sequence[Baris | None],
    places: Peta,
    grid: Grid,
    start: int,
) -> dict[int, tuple[int | None, ...]]:
    """The levels of the programs that begin in each row; rows that begin none have no entry.

    Where names carry codes, one without code, label or place in the nomenclature is what the program
    above brings about, or the end of its name.
    """
    fresh = [
        at
        for at, (name, special) in enumerate(zip(named, specials, strict=True))
        if name.nama and special is None and _is_new(grid, start + at, places)
    ]
    coded = [named[at].nama[-1].nama.casefold() for at in fresh if is_nomenclature(named[at].nama[-1].kode)]
    if len(coded) >= _CODED:
        known = frozenset(coded)
        fresh = [at for at in fresh if _is_program(named[at].nama[-1], known)]
    settled = settle_levels([named[at].nama[-1] for at in fresh], [places.text(rows[at], kata.NOMOR) for at in fresh])
    return {at: (*(n.jenjang for n in named[at].nama[:-1]), level) for at, level in zip(fresh, settled, strict=True)}


def _is_program(name: NamaBaris, known: frozenset[str]) -> bool:
    """Is it a program of its own in a table whose names carry codes, not a coded one's name said again?"""
    return bool(name.kode) or (tells_level(name) and name.nama.casefold() not in known)


def _name_row(row: Sel, places: Peta) -> _Nama:
    codes = [c for c in places.texts(row, kata.KODE) if c]
    roles = [role for role in _LEVEL_OF_ROLE if role in places.kolom]
    names = [
        (role, take_apart(_code_for(codes, role), strip_list_number(text)))
        for role in roles
        if (text := places.text(row, role))
    ]
    if not names:
        return _name_in_one_column(row, places, codes)
    if len(roles) == 1 and (names[0][1].jenjang is not None or names[0][1].kode.count(".") >= _DEEP):
        return _Nama((names[0][1],))
    return _Nama(tuple(replace(name, jenjang=_LEVEL_OF_ROLE[role]) for role, name in names))


def _name_in_one_column(row: Sel, places: Peta, codes: Sequence[str]) -> _Nama:
    """A name of a column that holds all levels by turns, and perhaps sasaran too."""
    text = places.text(row, kata.URAIAN_PROGRAM) or places.text(row, kata.SASARAN_PROGRAM)
    if not text:
        return _Nama()
    found = take_apart(".".join(codes), strip_list_number(text))
    name, kind = strip_label(text)
    goal_like = kind in {JenisSubjek.SASARAN, JenisSubjek.TUJUAN} or bool(kata.SASARAN_KALIMAT.match(name))
    if kata.SASARAN_PROGRAM in places.kolom and found.jenjang is None and goal_like:
        return _Nama(sasaran=name)
    return _Nama((found,))


def _code_for(codes: Sequence[str], role: str) -> str:
    """Of several codes in a row the one of this level; a code split over columns is joined."""
    whole = [c for c in codes if c.count(".") >= 2]
    if not whole:
        return ".".join(codes)
    fitting = [c for c in whole if take_apart(c, "").jenjang == _LEVEL_OF_ROLE[role]]
    return fitting[0] if fitting else whole[-1]


def _is_new(grid: Grid, at: int, places: Peta) -> bool:
    """Does a program begin in this row, rather than a further indikator of the one above?"""
    return any(
        begins(grid, at, column) and grid[at][column].teks.strip()
        for role in PROGRAM_ROLES
        for column in places.kolom.get(role, [])
    )


def _enter(way: _Jalur, row: Sel, places: Peta, name: _Nama, levels: tuple[int | None, ...]) -> None:
    if unit := places.text(row, kata.UNIT):
        way.unit = Subjek(JenisSubjek.UMUM, unit)
    goal = name.sasaran or strip_label(places.text(row, kata.SASARAN))[0]
    if goal:
        way.goal = Subjek(JenisSubjek.SASARAN, goal)
    if name.sasaran:
        way.path, way.loose = {}, None
    number = places.text(row, kata.NOMOR)
    for at, (part, level) in enumerate(zip(name.nama, levels, strict=False)):
        kind = JENIS[level] if level is not None else JenisSubjek.UMUM
        own_number = number if at == len(name.nama) - 1 else ""
        way.enter(Subjek(kind, part.nama, kode=part.kode or own_number), level)


def _row(row: Sel, number: int, places: Peta, way: _Jalur) -> Baris | None:
    """A row as it stands under the current program; the first row with money states the program's.

    A row that names nothing at all belongs to nobody.
    """
    if not any(row[at].teks.strip() for role in (*PROGRAM_ROLES, kata.INDIKATOR) for at in places.kolom.get(role, [])):
        return None
    current = way.current
    owner = current or way.goal
    payer = None if way.paid else owner
    way.paid = way.paid or any(not is_empty(row[at].teks) for at in places.uang)
    kind = JenisSubjek.INDIKATOR_PROGRAM if current else JenisSubjek.INDIKATOR
    indicator = strip_label(places.text(row, kata.INDIKATOR))[0]
    measured = Subjek(kind, indicator) if indicator else None
    if measured is None and kata.INDIKATOR not in places.kolom:
        measured = owner
    if owner is None and measured is None:
        return None
    own = (current,) if current and measured is not current else ()
    several = tuple(Subjek(kind, item) for item in items_of(places.cell(row, kata.INDIKATOR)) if measured)
    return Baris(
        number,
        Macam.ISI,
        kinerja=measured,
        anggaran=payer,
        konteks=(*own, *(s for s in way.above() if s != measured)),
        satuan=places.text(row, kata.SATUAN),
        ganda=several,
    )
