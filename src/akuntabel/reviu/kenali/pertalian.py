"""What columns are by one another: years alone, percentages of the column before, formulas over columns."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from akuntabel.reviu.fakta import Besaran, Kolom, RumusKolom
from akuntabel.reviu.kenali.acuan import settle_references
from akuntabel.reviu.kenali.isi import Isi
from akuntabel.reviu.kenali.kosakata import (
    BARANG,
    INDIKATOR,
    INTERVAL,
    JABATAN,
    KETERANGAN,
    KINERJA,
    SASARAN_INDIKATOR,
    SUBJEK,
    UANG,
    URAIAN,
    spelled,
)

_MOSTLY = 0.7
TO_MONEY: Final = {
    Besaran.TARGET: Besaran.PAGU,
    Besaran.REALISASI: Besaran.REALISASI_ANGGARAN,
    Besaran.CAPAIAN: Besaran.SERAPAN,
}
"""What quantities of performance are called where they are of money."""
_LEAST_YEARS = 3
_NAMING: Final = frozenset(role for _, role in SUBJEK) | {SASARAN_INDIKATOR, INTERVAL}


def settle_columns(columns: list[Kolom], contents: Sequence[Isi], formulas: Sequence[RumusKolom]) -> list[Kolom]:
    """Complete what single titles leave open, and take back what other columns make unsure."""
    columns = _settle_bare_years(columns, contents)
    columns = _settle_letters(columns, contents)
    columns = _settle_places(columns)
    columns = _settle_counts(columns, contents)
    columns = _settle_money_percent(columns)
    columns = _settle_differences(columns)
    columns = _settle_names(columns, contents)
    columns = _settle_percent_columns(columns)
    columns = _settle_yearly_money(columns, contents)
    columns = settle_references(columns)
    return _settle_by_formula(columns, formulas)


def _settle_bare_years(columns: list[Kolom], contents: Sequence[Isi]) -> list[Kolom]:
    """Years alone, following one another over numbers, beside an indikator: its targets, or its money."""
    roles = {c.peran for c in columns}
    bare = [c for c in columns if not c.peran and c.tahun and c.kepala.strip("() ") == str(c.tahun)]
    following = all(b.tahun and a.tahun and b.tahun - a.tahun == 1 for a, b in pairwise(bare))
    measured = any(c.besaran in {Besaran.TARGET, Besaran.REALISASI, Besaran.PAGU} for c in columns)
    if len(bare) < _LEAST_YEARS or not following or measured or not roles & {INDIKATOR, SASARAN_INDIKATOR}:
        return columns
    if not all(contents[c.nomor - 1].angka >= _MOSTLY for c in bare):
        return columns
    money = all(contents[c.nomor - 1].uang >= _MOSTLY for c in bare)
    quantity = Besaran.PAGU if money else Besaran.TARGET
    numbers = {c.nomor for c in bare}
    return [replace(c, besaran=quantity, peran=quantity.value) if c.nomor in numbers else c for c in columns]


_LETTERS: Final = {"t": Besaran.TARGET, "r": Besaran.REALISASI, "c": Besaran.CAPAIAN}


def _settle_letters(columns: list[Kolom], contents: Sequence[Isi]) -> list[Kolom]:
    """`T` and `R` side by side over numbers are target and realisasi, or the money of both."""
    leaves = {c.nomor: spelled(c.kepala.rpartition(" / ")[2]) for c in columns if not c.peran}
    if not {"t", "r"} <= set(leaves.values()):
        return columns
    settled: list[Kolom] = []
    for column, content in zip(columns, contents, strict=True):
        quantity = _LETTERS.get(leaves.get(column.nomor, ""))
        if quantity and content.angka < _MOSTLY and content.terisi:
            quantity = None
        if quantity and content.uang >= _MOSTLY:
            quantity = TO_MONEY[quantity]
        settled.append(replace(column, besaran=quantity, peran=quantity.value) if quantity else column)
    return settled


_OWN_PLACE = re.compile(r"\b(?:kabupaten|kota|kab|dinas|badan|opd|skpd|kecamatan|perangkat daerah|daerah)\b")
_UPPER_PLACE = re.compile(r"\b(?:provinsi|prov|jawa|sumatera|kalimantan|sulawesi)\b")


def _settle_places(columns: list[Kolom]) -> list[Kolom]:
    """Beside the realisasi of a kabupaten, that of the province is what it is held against."""
    values = [c for c in columns if c.besaran is Besaran.REALISASI]
    upper = {
        c.nomor for c in values if _UPPER_PLACE.search(spelled(c.kepala)) and not _OWN_PLACE.search(spelled(c.kepala))
    }
    if not upper or len(upper) == len(values):
        return columns
    other = Besaran.PEMBANDING
    return [replace(c, besaran=other, peran=other.value) if c.nomor in upper else c for c in columns]


def _settle_counts(columns: list[Kolom], contents: Sequence[Isi]) -> list[Kolom]:
    """Beside a count of staff or assets, columns of plain numbers count too: `PNS`, `S1`, `Rusak`."""
    roles = {c.peran for c in columns}
    if not roles & {JABATAN, BARANG} or Besaran.CACAH.value not in roles:
        return columns
    settled: list[Kolom] = []
    for column, content in zip(columns, contents, strict=True):
        counts = not column.peran and not column.tahun and content.angka >= _MOSTLY and not content.uang
        settled.append(replace(column, besaran=Besaran.CACAH, peran=Besaran.CACAH.value) if counts else column)
    return settled


def _settle_money_percent(columns: list[Kolom]) -> list[Kolom]:
    """A percentage that says of what neither itself nor by a group is of the column before: of money, its serapan."""
    spends = any(c.besaran is Besaran.REALISASI_ANGGARAN for c in columns)
    settled: list[Kolom] = []
    before: Besaran | None = None
    for column in columns:
        own = spelled(column.kepala)
        bare = column.besaran is Besaran.CAPAIAN and not KINERJA.search(own) and not UANG.search(own)
        if spends and bare and before in _OF_MONEY - {Besaran.SERAPAN}:
            settled.append(replace(column, besaran=Besaran.SERAPAN, peran=Besaran.SERAPAN.value))
        else:
            settled.append(column)
        before = column.besaran or before
    return settled


_OF_MONEY: Final = frozenset(
    {Besaran.PAGU, Besaran.REALISASI_ANGGARAN, Besaran.SERAPAN, Besaran.SELISIH_PAGU, Besaran.SISA}
)


def _settle_differences(columns: list[Kolom]) -> list[Kolom]:
    """A difference is one of money only right after money."""
    settled: list[Kolom] = []
    before: Besaran | None = None
    for column in columns:
        loose = column.besaran in {Besaran.SELISIH_PAGU, Besaran.SISA} and before not in _OF_MONEY
        settled.append(replace(column, besaran=None, peran="") if loose else column)
        before = settled[-1].besaran or before
    return settled


def _settle_names(columns: list[Kolom], contents: Sequence[Isi]) -> list[Kolom]:
    """Where no column names what the rows are, the one column of words before the figures does."""
    if any(c.peran in _NAMING for c in columns):
        return columns
    first = next((c.nomor for c in columns if c.besaran), 0)
    words = [
        c for c in columns if c.nomor < first and c.peran in {"", KETERANGAN} and contents[c.nomor - 1].kata >= _MOSTLY
    ]
    if len(words) != 1:
        return columns
    return [replace(c, peran=URAIAN) if c is words[0] else c for c in columns]


def _settle_percent_columns(columns: list[Kolom]) -> list[Kolom]:
    """Where a bare `Capaian` stands beside a percentage and no realisasi, it is the realisasi.

    Bare ones of several years, beside neither, may be either, and are left alone.
    """
    quantities = {c.besaran for c in columns}
    bare = {
        c.nomor
        for c in columns
        if c.besaran is Besaran.CAPAIAN and c.satuan != "%" and not _RATED.search(spelled(c.kepala))
    }
    percent = any(c.besaran is Besaran.CAPAIAN and c.nomor not in bare for c in columns)
    if Besaran.REALISASI in quantities or not bare:
        return columns
    if percent and Besaran.TARGET in quantities:
        chosen: Besaran | None = Besaran.REALISASI
    elif len({c.tahun for c in columns if c.nomor in bare}) > 1:
        chosen = None
    else:
        return columns
    role = chosen.value if chosen else ""
    return [replace(c, besaran=chosen, peran=role) if c.nomor in bare else c for c in columns]


_RUPIAH = re.compile(r"rp(?: (?:juta|ribu|miliar|000))?")


def _settle_yearly_money(columns: list[Kolom], contents: Sequence[Isi]) -> list[Kolom]:
    """Beside the target of a year, a column `Rp` under the same year is its money."""
    years = {(c.kepala.rpartition(" / ")[0], c.tahun) for c in columns if c.besaran is Besaran.TARGET and c.tahun}
    settled: list[Kolom] = []
    for column, content in zip(columns, contents, strict=True):
        group, _, leaf = column.kepala.rpartition(" / ")
        money = not column.peran and (group, column.tahun) in years and _RUPIAH.fullmatch(spelled(leaf)) is not None
        if money and (content.angka >= _MOSTLY or not content.terisi):
            settled.append(replace(column, besaran=Besaran.PAGU, peran=Besaran.PAGU.value))
        else:
            settled.append(column)
    return settled


_RATED = re.compile(r"tingkat|rasio|persen|prosen|presen|derajat|%")
_VAGUE: Final = frozenset({Besaran.CAPAIAN, Besaran.SKOR, Besaran.CACAH})
_RATIO = re.compile(r"\(?\(?(\d+)\)?/\(?(\d+)\)?\)?(?:\*100)?")
_DIFFERENCE = re.compile(r"\(?(\d+)-(\d+)\)?")
_BY_RATIO: Final[Mapping[tuple[Besaran, Besaran], Besaran]] = {
    (Besaran.REALISASI, Besaran.TARGET): Besaran.CAPAIAN,
    (Besaran.REALISASI_ANGGARAN, Besaran.PAGU): Besaran.SERAPAN,
    (Besaran.REALISASI, Besaran.TARGET_AKHIR): Besaran.CAPAIAN_AKHIR,
}
_BY_DIFFERENCE: Final[Mapping[tuple[Besaran, Besaran], Besaran]] = {
    (Besaran.PAGU, Besaran.PAGU): Besaran.SELISIH_PAGU,
    (Besaran.PAGU, Besaran.REALISASI_ANGGARAN): Besaran.SISA,
}


def _settle_by_formula(columns: list[Kolom], formulas: Sequence[RumusKolom]) -> list[Kolom]:
    """A printed formula says what its column is, where the title does not or only says `Capaian` or `Nilai`."""
    by_number = {c.nomor: c for c in columns}
    for formula in formulas:
        column = by_number[formula.kolom]
        quantity = _by_formula(formula, by_number)
        if quantity is not None and (not column.peran or column.besaran in _VAGUE):
            by_number[formula.kolom] = replace(column, besaran=quantity, peran=quantity.value)
    return [by_number[c.nomor] for c in columns]


def _by_formula(formula: RumusKolom, columns: Mapping[int, Kolom]) -> Besaran | None:
    places = dict(formula.letak)
    for pattern, table in ((_RATIO, _BY_RATIO), (_DIFFERENCE, _BY_DIFFERENCE)):
        if found := pattern.fullmatch(formula.ungkapan):
            sides = [columns[places[n]].besaran if n in places else None for n in map(int, found.groups())]
            if sides[0] is not None and sides[1] is not None:
                return table.get((sides[0], sides[1]))
    return None
