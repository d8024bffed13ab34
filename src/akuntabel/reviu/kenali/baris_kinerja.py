"""Rows of tables that measure indikator of tujuan and sasaran."""

import re
from collections.abc import Iterator
from dataclasses import replace

from akuntabel.dokumen.baca.kepala import is_across
from akuntabel.reviu.angka import is_empty
from akuntabel.reviu.fakta import JenisSubjek, Subjek
from akuntabel.reviu.kenali import kosakata as kata
from akuntabel.reviu.kenali.baris import Baris, Grid, Macam, Peta, Sel, items_of, lone_text, special_row, strip_label

_NAMES = (kata.INDIKATOR, kata.SASARAN_INDIKATOR, kata.URAIAN, kata.UNSUR, kata.SASARAN, kata.TUJUAN)

_YEAR = re.compile(r"20\d\d")
_ITS_YEARS = re.compile(
    r"\s*\(?\s*\b(?:(?:pada|selama|dari|untuk)\s+)?(?:tahun|th|thn|periode)?\.?\s*20\d\d\b.*$", re.IGNORECASE
)
_SAYS_WHAT = re.compile(
    r"\W*(?:perkembangan|perbandingan|tren[d]?|target|realisasi|(?:pen)?capaian|dan|data|grafik|rekapitulasi|hasil|kinerja|pengukuran"
    r"|atas|untuk|dari|indikator|utama|tahunan)\b\W*",
    re.IGNORECASE,
)


class _Letak:
    """The tujuan and sasaran that the walk stands under."""

    def __init__(self) -> None:
        self.tujuan: Subjek | None = None
        self.sasaran: Subjek | None = None

    def enter(self, subject: Subjek) -> None:
        """Go on below a tujuan or a sasaran; a new tujuan leaves the sasaran of the one before."""
        if subject.jenis is not JenisSubjek.TUJUAN:
            self.sasaran = subject
        elif subject != self.tujuan:
            self.tujuan, self.sasaran = subject, None

    @property
    def terdekat(self) -> Subjek | None:
        return self.sasaran or self.tujuan


def performance_rows(grid: Grid, start: int, places: Peta, title: str = "") -> Iterator[Baris]:
    """Each row with its indikator; a tujuan or sasaran named once holds until the next is named.

    Rows of years measure the indikator that the caption, `title`, names.
    """
    if kata.PERIODE in places.kolom and not any(role in places.kolom for role in _NAMES):
        yield from _years(grid, start, places, _named_by(title))
        return
    place = _Letak()
    unnamed = not any(role in places.kolom for role in _NAMES)
    for at in range(start, len(grid)):
        row = grid[at]
        if special := special_row(row, at):
            yield replace(special, konteks=(place.terdekat,) if place.terdekat else ())
        elif is_across(row) or (unnamed and lone_text(row)):
            _enter_across(lone_text(row), place)
        elif found := _measuring_row(row, at, places, place):
            yield found


def _years(grid: Grid, start: int, places: Peta, name: str) -> Iterator[Baris]:
    """Rows of one indikator, each of a year; none where the caption names no indikator."""
    measured = Subjek(JenisSubjek.INDIKATOR, name)
    for at in range(start, len(grid)):
        year = _YEAR.search(places.text(grid[at], kata.PERIODE))
        if name and year:
            yield Baris(at + 1, Macam.ISI, kinerja=measured, anggaran=measured, tahun=int(year[0]))


def _named_by(title: str) -> str:
    """The indikator that a caption such as `Perkembangan IKM Tahun 2021-2025` is about; empty where it names none.

    >>> _named_by("Target dan Realisasi Indeks Kepuasan Masyarakat Tahun 2021-2025")
    'Indeks Kepuasan Masyarakat'
    >>> _named_by("Target dan Realisasi Kinerja Tahun 2021-2025")
    ''
    """
    name = _ITS_YEARS.sub("", title)
    while found := _SAYS_WHAT.match(name):
        name = name[found.end() :]
    name = name.strip(" \t\"“”'.:,-–")
    return name if len(name.split()) > 1 else ""


def _enter_across(text: str, place: _Letak) -> None:
    """A text across the table names the sasaran of the rows below, if it says or sounds so."""
    name, kind = strip_label(text)
    if kind in {JenisSubjek.TUJUAN, JenisSubjek.SASARAN}:
        place.enter(Subjek(kind, name))
    elif name and kata.SASARAN_KALIMAT.match(name):
        place.enter(Subjek(JenisSubjek.SASARAN, name))


def _measuring_row(row: Sel, at: int, places: Peta, place: _Letak) -> Baris | None:
    for role, default in ((kata.TUJUAN, JenisSubjek.TUJUAN), (kata.SASARAN, JenisSubjek.SASARAN)):
        name, kind = strip_label(places.text(row, role))
        if name:
            place.enter(Subjek(JenisSubjek.TUJUAN if kind is JenisSubjek.TUJUAN else default, name))
    measured = _measured(row, places, place)
    context = tuple(s for s in (place.sasaran, place.tujuan) if s and s != measured)
    if measured is None and not context:
        return None
    several = tuple(
        Subjek(JenisSubjek.INDIKATOR, item) for item in items_of(places.cell(row, kata.INDIKATOR)) if measured
    )
    return Baris(
        at + 1,
        Macam.ISI,
        kinerja=measured,
        anggaran=place.terdekat or measured,
        konteks=context,
        satuan=places.text(row, kata.SATUAN),
        ganda=several,
    )


def _measured(row: Sel, places: Peta, place: _Letak) -> Subjek | None:
    """Whom a row measures; None where its indikator is blank."""
    if text := places.text(row, kata.INDIKATOR):
        return Subjek(JenisSubjek.INDIKATOR, strip_label(text)[0])
    if text := places.text(row, kata.SASARAN_INDIKATOR):
        return _one_of_mixed(text, row, places, place)
    if kata.INDIKATOR in places.kolom or kata.SASARAN_INDIKATOR in places.kolom:
        return None
    if text := places.text(row, kata.URAIAN) or places.text(row, kata.UNSUR):
        return Subjek(JenisSubjek.INDIKATOR, strip_label(text)[0])
    return place.terdekat


def _one_of_mixed(text: str, row: Sel, places: Peta, place: _Letak) -> Subjek | None:
    """A cell of a column that holds tujuan, sasaran and indikator by turns: by its label, else by the row's figures."""
    name, kind = strip_label(text)
    filled = any(not is_empty(row[at].teks) and row[at].kolom == 1 for at in places.besaran)
    if kind is None:
        kind = JenisSubjek.INDIKATOR if filled else JenisSubjek.SASARAN
    if kind is JenisSubjek.INDIKATOR:
        return Subjek(kind, name)
    place.enter(Subjek(kind, name))
    return None
