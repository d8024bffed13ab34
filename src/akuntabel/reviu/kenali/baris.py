"""Rows of a recognised table: whom each speaks of, under whom it stands, and what adds up to what."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from akuntabel.dokumen.baca.terbaca import SelTerbaca
from akuntabel.reviu.angka import is_empty
from akuntabel.reviu.fakta import Besaran, Cabang, JenisSubjek, JenisTabel, Kolom, Subjek
from akuntabel.reviu.kenali import kosakata as kata
from akuntabel.reviu.kenali.jenjang import JENIS, NamaBaris, settle_levels, take_apart

Grid = Sequence[Sequence[SelTerbaca]]

_TOTAL_WORDS = (
    r"total|jumlah|keseluruhan|seluruhnya|seluruh|anggaran|angaran|belanja|program|pagu|biaya|rp|umum|besar|kegiatan|"
    r"pegawai|aset|bobot|nilai|skor|akhir|i+|[a-d]|dan|\d{4}|tahun|perangkat|daerah|pd|skpd|opd|dana|realisasi"
)
_TOTAL = re.compile(rf"(?:sub\s*-?\s*)?(?:jumlah|total|grand\s+total)(?:\W+(?:{_TOTAL_WORDS}))*\W*", re.IGNORECASE)
_GRAND = re.compile(
    r"grand|jumlah\s+total|total\s+(?:keseluruhan|seluruh)|jumlah\s+(?:keseluruhan|seluruh)", re.IGNORECASE
)
_MEAN = re.compile(r"rata\s*-?\s*rata\b|rerata\b", re.IGNORECASE)
_LABEL = re.compile(
    r"\s*(?P<jenis>tujuan|sasaran|indikator)(?:\s+(?:strategis|kinerja|utama|sasaran|tujuan|program|kegiatan))*"
    r"\s*(?P<nomor>(?:[IVX]+|\d+)?(?:\.\d+)*)\s*(?P<tanda>[:.)\-–]?)\s*",
    re.IGNORECASE,
)
_LIST_NUMBER = re.compile(
    r"(?:\(?\d{1,2}[.)]|\(\d{1,2}\)|[a-z][.)]|[-•–▪])\s+(?=\S)|\d{1,2}\.(?=[^\W\d_])", re.IGNORECASE
)
_QUOTES = " \t\n\"'“”‘’«»"
_KINDS = {"tujuan": JenisSubjek.TUJUAN, "sasaran": JenisSubjek.SASARAN, "indikator": JenisSubjek.INDIKATOR}
_PROGRAM_ROLES = (kata.PROGRAM, kata.KEGIATAN, kata.SUB_KEGIATAN, kata.URAIAN_PROGRAM)
_LEVEL_OF_ROLE = {kata.PROGRAM: 1, kata.KEGIATAN: 2, kata.SUB_KEGIATAN: 3}


class Macam(Enum):
    """What a row is."""

    ISI = "isi"
    JUMLAH = "jumlah"
    RERATA = "rata-rata"


@dataclass(frozen=True, slots=True)
class Baris:
    """One body row: its number from 1 in the grid, whom it measures, whose money it states, under whom it stands.

    `baru` is false where a row goes on with the program of the row above.
    """

    nomor: int
    macam: Macam
    kinerja: Subjek | None = None
    anggaran: Subjek | None = None
    konteks: tuple[Subjek, ...] = ()
    satuan: str = ""
    label: str = ""
    jenjang: int | None = None
    baru: bool = True


@dataclass(frozen=True, slots=True)
class _Peta:
    """Columns by role."""

    kolom: dict[str, list[int]]
    besaran: list[int]

    def texts(self, row: Sequence[SelTerbaca], role: str) -> list[str]:
        return [" ".join(row[at].teks.split()) for at in self.kolom.get(role, [])]

    def text(self, row: Sequence[SelTerbaca], role: str) -> str:
        return next((t for t in self.texts(row, role) if t and t != "-"), "")


def map_columns(columns: Sequence[Kolom]) -> _Peta:
    """Indices of columns by role, and those of quantities."""
    by_role: dict[str, list[int]] = {}
    for column in columns:
        if column.peran and column.besaran is None:
            by_role.setdefault(column.peran, []).append(column.nomor - 1)
    return _Peta(by_role, [c.nomor - 1 for c in columns if c.besaran is not None])


def read_rows(grid: Grid, start: int, columns: Sequence[Kolom], kind: JenisTabel) -> list[Baris]:
    """Say of each body row whom it speaks of; rows that say nothing are left out."""
    places = map_columns(columns)
    if any(role in places.kolom for role in _PROGRAM_ROLES):
        return list(_program_rows(grid, start, places))
    if kind in {JenisTabel.PEGAWAI, JenisTabel.SARANA, JenisTabel.BOBOT, JenisTabel.SURVEI, JenisTabel.EVALUASI}:
        return list(_counted_rows(grid, start, places, columns, kind))
    return list(_performance_rows(grid, start, places))


def is_total(row: Sequence[SelTerbaca], places: _Peta) -> str:
    """The label of a row of totals, empty for other rows."""
    return _label_like(row, places, lambda text: _TOTAL.fullmatch(text) is not None)


def is_mean(row: Sequence[SelTerbaca], places: _Peta) -> str:
    """The label of a row of means, empty for other rows."""
    return _label_like(row, places, lambda text: _MEAN.match(text) is not None)


def _label_like(row: Sequence[SelTerbaca], places: _Peta, fits: Callable[[str], bool]) -> str:
    first = min(places.besaran, default=len(row))
    names = [t for cell in row[:first] if (t := " ".join(cell.teks.split()))]
    return names[0] if names and fits(names[0]) and len(set(names)) <= 2 and all(map(fits, names[:1])) else ""


def strip_label(text: str) -> tuple[str, JenisSubjek | None]:
    """A name without `Sasaran 1.1 :`, quotes and numbers of a list, and the kind that the label names."""
    text = " ".join(text.split()).strip(_QUOTES)
    found = _LABEL.match(text)
    kind = None
    if found and (found["nomor"] or found["tanda"]) and found.end() < len(text):
        kind = _KINDS[found["jenis"].casefold()]
        text = text[found.end() :]
    if number := _LIST_NUMBER.match(text):
        text = text[number.end() :]
        if (
            kind is None
            and (found := _LABEL.match(text))
            and (found["nomor"] or found["tanda"])
            and found.end() < len(text)
        ):
            kind, text = _KINDS[found["jenis"].casefold()], text[found.end() :]
    return text.strip(_QUOTES + ":;.,"), kind


def _begins(grid: Grid, at: int, column: int) -> bool:
    """Does the cell begin in this row, and not go on from the row above?"""
    return at == 0 or grid[at][column] is not grid[at - 1][column]


def _performance_rows(grid: Grid, start: int, places: _Peta) -> Iterator[Baris]:
    goal: Subjek | None = None
    target: Subjek | None = None
    for at in range(start, len(grid)):
        row = grid[at]
        if special := _special(row, places, at):
            yield replace(special, konteks=(target,) if target else ())
            continue
        for role, default in ((kata.TUJUAN, JenisSubjek.TUJUAN), (kata.SASARAN, JenisSubjek.SASARAN)):
            name, kind = strip_label(places.text(row, role))
            if not name:
                continue
            subject = Subjek(kind if kind is not JenisSubjek.INDIKATOR and kind else default, name)
            if subject.jenis is JenisSubjek.TUJUAN:
                if subject != goal:
                    goal, target = subject, None
            else:
                target = subject
        measured, goal, target = _measured(row, places, goal, target)
        context = tuple(s for s in (target, goal) if s and s != measured)
        if measured is None and not context:
            continue
        yield Baris(
            at + 1,
            Macam.ISI,
            kinerja=measured,
            anggaran=target or goal or measured,
            konteks=context,
            satuan=places.text(row, kata.SATUAN),
        )


def _measured(
    row: Sequence[SelTerbaca], places: _Peta, goal: Subjek | None, target: Subjek | None
) -> tuple[Subjek | None, Subjek | None, Subjek | None]:
    """Whom a row measures, with the tujuan and sasaran that it stands under from here on."""
    if text := places.text(row, kata.INDIKATOR):
        return Subjek(JenisSubjek.INDIKATOR, strip_label(text)[0]), goal, target
    if text := places.text(row, kata.SASARAN_INDIKATOR):
        return _one_of_mixed(text, row, places, (goal, target))
    if kata.INDIKATOR in places.kolom or kata.SASARAN_INDIKATOR in places.kolom:
        return None, goal, target
    if text := places.text(row, kata.URAIAN) or places.text(row, kata.UNSUR):
        return Subjek(JenisSubjek.INDIKATOR, strip_label(text)[0]), goal, target
    return target or goal, goal, target


def _one_of_mixed(
    text: str, row: Sequence[SelTerbaca], places: _Peta, above: tuple[Subjek | None, Subjek | None]
) -> tuple[Subjek | None, Subjek | None, Subjek | None]:
    """A cell of a column that holds tujuan, sasaran and indikator by turns: by its label, else by the row's figures."""
    name, kind = strip_label(text)
    goal, target = above
    if kind is JenisSubjek.TUJUAN:
        return None, Subjek(kind, name), None
    filled = any(not is_empty(row[at].teks) and row[at].kolom == 1 for at in places.besaran)
    if kind is JenisSubjek.SASARAN or (kind is None and not filled):
        return None, goal, Subjek(JenisSubjek.SASARAN, name)
    return Subjek(JenisSubjek.INDIKATOR, name), goal, target


def _special(row: Sequence[SelTerbaca], places: _Peta, at: int) -> Baris | None:
    if label := is_total(row, places):
        subject = Subjek(JenisSubjek.JUMLAH, label)
        return Baris(at + 1, Macam.JUMLAH, subject, subject, label=label)
    if label := is_mean(row, places):
        subject = Subjek(JenisSubjek.UMUM, label)
        return Baris(at + 1, Macam.RERATA, subject, subject, label=label)
    return None


def _program_rows(grid: Grid, start: int, places: _Peta) -> Iterator[Baris]:
    rows = [(at, grid[at]) for at in range(start, len(grid))]
    named = [_name_of_program(row, places) for _, row in rows]
    specials = [_special(row, places, at) for at, row in rows]
    fresh = {
        at: name
        for at, ((index, _), name, special) in enumerate(zip(rows, named, specials, strict=True))
        if name and special is None and _is_new(grid, index, places)
    }
    numbers = [places.text(rows[at][1], kata.NOMOR) for at in fresh]
    levels = dict(zip(fresh, settle_levels(list(fresh.values()), numbers), strict=True))
    path: dict[int, Subjek] = {}
    current: Subjek | None = None
    goal: tuple[Subjek, ...] = ()
    for at, ((index, row), special) in enumerate(zip(rows, specials, strict=True)):
        if special:
            yield special
            continue
        name = named[at]
        if sasaran := strip_label(places.text(row, kata.SASARAN))[0]:
            goal = (Subjek(JenisSubjek.SASARAN, sasaran),)
        level = levels.get(at)
        if at in levels and name:
            kind = (
                JENIS[level] if level is not None else JenisSubjek.PROGRAM if not _mixed(places) else JenisSubjek.UMUM
            )
            current = Subjek(kind, name.nama, kode=name.kode or places.text(row, kata.NOMOR))
            path = {depth: s for depth, s in path.items() if level is not None and depth < level}
            if level is not None:
                path[level] = current
        indicator = strip_label(places.text(row, kata.INDIKATOR))[0]
        above = tuple(path[depth] for depth in sorted(path, reverse=True) if path[depth] != current)
        measured = Subjek(JenisSubjek.INDIKATOR_PROGRAM, indicator) if indicator else None
        if measured is None and kata.INDIKATOR not in places.kolom:
            measured = current
        if current is None and measured is None:
            continue
        own = (current,) if current and measured is not current else ()
        yield Baris(
            index + 1,
            Macam.ISI,
            kinerja=measured,
            anggaran=current,
            konteks=(*own, *above, *goal),
            satuan=places.text(row, kata.SATUAN),
            jenjang=level,
            baru=at in levels,
        )


def _mixed(places: _Peta) -> bool:
    return kata.URAIAN_PROGRAM in places.kolom


def _is_new(grid: Grid, at: int, places: _Peta) -> bool:
    """Does a program begin in this row, rather than a further indikator of the one above?"""
    return any(
        _begins(grid, at, column) and grid[at][column].teks.strip()
        for role in _PROGRAM_ROLES
        for column in places.kolom.get(role, [])
    )


def _name_of_program(row: Sequence[SelTerbaca], places: _Peta) -> NamaBaris | None:
    """The lowest program, kegiatan or sub kegiatan that a row names."""
    codes = [c for c in places.texts(row, kata.KODE) if c]
    for role in (kata.SUB_KEGIATAN, kata.KEGIATAN, kata.PROGRAM):
        if text := places.text(row, role):
            found = take_apart(_code_for(codes, role), strip_list_number(text))
            alone = [r for r in _LEVEL_OF_ROLE if r in places.kolom] == [role]
            level = found.jenjang if alone and found.jenjang is not None else _LEVEL_OF_ROLE[role]
            return replace(found, jenjang=level)
    if text := places.text(row, kata.URAIAN_PROGRAM):
        return take_apart(".".join(codes), strip_list_number(text))
    return None


def _code_for(codes: Sequence[str], role: str) -> str:
    """Of several codes in a row the one of this level; a code split over columns is joined."""
    whole = [c for c in codes if c.count(".") >= 2]
    if not whole:
        return ".".join(codes)
    level = _LEVEL_OF_ROLE[role]
    fitting = [c for c in whole if take_apart(c, "").jenjang == level]
    return fitting[0] if fitting else whole[-1]


def strip_list_number(text: str) -> str:
    """A name without the number of a list in front; codes stay."""
    found = _LIST_NUMBER.match(text)
    return text[found.end() :] if found else text


def _counted_rows(grid: Grid, start: int, places: _Peta, columns: Sequence[Kolom], kind: JenisTabel) -> Iterator[Baris]:
    subject_kind = {
        JenisTabel.PEGAWAI: JenisSubjek.KELOMPOK_JABATAN,
        JenisTabel.SARANA: JenisSubjek.BARANG,
    }.get(kind, JenisSubjek.UMUM)
    names = [
        c.nomor - 1
        for c in columns
        if c.besaran is None and c.peran in {kata.JABATAN, kata.BARANG, kata.URAIAN, kata.UNSUR}
    ]
    rows = []
    for at in range(start, len(grid)):
        row = grid[at]
        if special := _special(row, places, at):
            rows.append(special)
            continue
        text = next((t for column in names if (t := " ".join(row[column].teks.split()))), "")
        if not text:
            continue
        inline = _LIST_NUMBER.match(text)
        number = places.text(row, kata.NOMOR) or (inline[0].strip() if inline else "")
        subject = Subjek(subject_kind, strip_list_number(text), kode=number)
        rows.append(Baris(at + 1, Macam.ISI, subject, subject, satuan=places.text(row, kata.SATUAN)))
    yield from _with_group_levels(rows)


_GROUP_NUMBER = re.compile(r"\(?(?:[IVX]+|[A-H])[.)]?")


def _with_group_levels(rows: list[Baris]) -> Iterator[Baris]:
    """Levels by the style of numbers: Roman, capital or no number over Arabic ones."""
    codes = [r.anggaran.kode if r.anggaran else "" for r in rows]
    numbered = [bool(c) and c.strip("(). ")[:1].isdigit() for c in codes]
    grouped = [bool(_GROUP_NUMBER.fullmatch(c)) or not c for c in codes]
    two = any(numbered) and any(g for g, r in zip(grouped, rows, strict=True) if r.macam is Macam.ISI)
    for row, is_item in zip(rows, numbered, strict=True):
        yield replace(row, jenjang=(2 if is_item else 1) if two else 1) if row.macam is Macam.ISI else row


def branches(rows: Sequence[Baris], filled: Callable[[int], bool]) -> tuple[Cabang, ...]:
    """What adds up to what: rows with the rows right below their level, then rows of totals.

    Args:
        rows: the rows in order.
        filled: does the row of this number state an amount?
    """
    own = [r for r in rows if r.macam is Macam.ISI and r.baru and filled(r.nomor)]
    return (*_by_level(own), *_totals(rows, own))


def _by_level(rows: Sequence[Baris]) -> Iterator[Cabang]:
    for at, row in enumerate(rows):
        if row.jenjang is None:
            continue
        below: list[Baris] = []
        for later in rows[at + 1 :]:
            if later.jenjang is None:
                below = []
                break
            if later.jenjang <= row.jenjang:
                break
            below.append(later)
        if below:
            nearest = min(b.jenjang for b in below if b.jenjang is not None)
            parts = [b for b in below if b.jenjang == nearest]
            if below[0].jenjang == nearest:
                kind = row.anggaran.jenis if row.anggaran else JenisSubjek.JUMLAH
                yield Cabang(row.nomor, tuple(p.nomor for p in parts), kind)


def _totals(rows: Sequence[Baris], own: Sequence[Baris]) -> Iterator[Cabang]:
    totals = [r for r in rows if r.macam is Macam.JUMLAH]
    grand = [t for t in totals if _GRAND.search(t.label)]
    parts_of_grand: list[int] = []
    previous = 0
    for total in totals:
        if total in grand and parts_of_grand:
            yield Cabang(total.nomor, tuple(parts_of_grand))
            continue
        between = [r for r in own if previous < r.nomor < total.nomor]
        if between:
            top = min((r.jenjang for r in between if r.jenjang is not None), default=None)
            if top is None or all(r.jenjang is not None for r in between):
                yield Cabang(total.nomor, tuple(r.nomor for r in between if top is None or r.jenjang == top))
        parts_of_grand.append(total.nomor)
        previous = total.nomor


def means(rows: Sequence[Baris]) -> tuple[Cabang, ...]:
    """Rows of means with the rows that they average: those of the sasaran just above, where the label names one."""
    found: list[Cabang] = []
    for row in rows:
        if row.macam is not Macam.RERATA:
            continue
        before = [r for r in rows if r.nomor < row.nomor and r.macam is Macam.ISI and r.kinerja]
        if "sasaran" in row.label.casefold() and before:
            last = next((c for c in before[-1].konteks if c.jenis is JenisSubjek.SASARAN), None)
            before = [r for r in before if last in r.konteks]
        else:
            since = max((r.nomor for r in rows if r.macam is not Macam.ISI and r.nomor < row.nomor), default=0)
            before = [r for r in before if r.nomor > since]
        if before:
            found.append(Cabang(row.nomor, tuple(r.nomor for r in before), JenisSubjek.UMUM))
    return tuple(found)


_SUM_TITLE = re.compile(r"^(?:Σ|jumlah|total|jml|sub total|∑)\b|^[Σ∑]", re.IGNORECASE)
_GENDER = re.compile(r"^(?:l|p|laki.*|perempuan|wanita|pria|lk|pr)$")
_FILLED_POSTS = re.compile(r"bezetting|eksisting|existing|terisi|jumlah pegawai|yang ada|tersedia", re.IGNORECASE)


def column_branches(columns: Sequence[Kolom]) -> tuple[Cabang, ...]:
    """Columns of counts that a total beside them adds up, by group; two sexes add up to the posts filled."""
    groups: dict[str, list[Kolom]] = {}
    for column in columns:
        if column.besaran is Besaran.CACAH:
            head, _, _leaf = column.kepala.rpartition(" / ")
            groups.setdefault(head, []).append(column)
    found: list[Cabang] = []
    sums: list[Kolom] = []
    for head, members in groups.items():
        totals = [c for c in members if _SUM_TITLE.search(c.kepala.rpartition(" / ")[2])]
        parts = [c for c in members if c not in totals and (head or _GENDER.fullmatch(kata.spelled(c.kepala)))]
        sums.extend(totals)
        if len(totals) == 1 and len(parts) >= 2:
            found.append(Cabang(totals[0].nomor, tuple(c.nomor for c in parts)))
    sexes = [c for c in groups.get("", []) if _GENDER.fullmatch(kata.spelled(c.kepala))]
    posts = [c for c in sums if _FILLED_POSTS.search(c.kepala)]
    if len(sexes) == 2 and len(posts) == 1 and not any(set(b.bagian) & {s.nomor for s in sexes} for b in found):
        found.append(Cabang(posts[0].nomor, tuple(c.nomor for c in sexes)))
    return tuple(found)
