"""What the figures of a table say of a column whose title leaves open what it is measured by."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from akuntabel.dokumen.baca.terbaca import SelTerbaca
from akuntabel.reviu.angka import is_empty, read_cell
from akuntabel.reviu.fakta import Besaran, Kolom
from akuntabel.reviu.tercetak import Tercetak

_HALF = 0.5
_ROUNDING = Decimal("0.6")


def by_end_of_plan(columns: tuple[Kolom, ...], body: Sequence[Sequence[SelTerbaca]]) -> tuple[Kolom, ...]:
    """A percentage is of the plan's end where half of the rows say so.

    It stands beside a realisasi and no target but the plan's end, or is the second, right of the plan's end.
    """
    of = {kind: [c for c in columns if c.besaran is kind] for kind in _KINDS}
    if of[Besaran.CAPAIAN_AKHIR] or len(of[Besaran.REALISASI]) != 1 or len(of[Besaran.TARGET_AKHIR]) != 1:
        return columns
    realised, end = of[Besaran.REALISASI][0], of[Besaran.TARGET_AKHIR][0]
    percentages = of[Besaran.CAPAIAN]
    reached = percentages[-1] if percentages else None
    alone = len(percentages) == 1 and not of[Besaran.TARGET]
    if reached is None or not (alone or (len(percentages) == 2 and percentages[0].nomor < end.nomor < reached.nomor)):
        return columns
    told = [_is_share(*numbers) for row in body if (numbers := _numbers(row, reached, realised, end))]
    if not told or sum(told) < _HALF * len(told):
        return columns
    last = Besaran.CAPAIAN_AKHIR
    return tuple(replace(c, besaran=last, peran=last.value) if c is reached else c for c in columns)


def by_borne_out(columns: tuple[Kolom, ...], body: Sequence[Sequence[SelTerbaca]]) -> tuple[Kolom, ...]:
    """A bare `Capaian` is the realisasi beside a percentage only where the percentages bear it out.

    Where fewer than half of the rows do, neither it nor the percentage has a role.
    """
    bare = [c for c in columns if c.besaran is Besaran.REALISASI and "realisasi" not in c.kepala.casefold()]
    percentages = [c for c in columns if c.besaran is Besaran.CAPAIAN]
    targets = [c for c in columns if c.besaran is Besaran.TARGET]
    if not bare or not targets or len(percentages) != 1:
        return columns
    reached = percentages[0]
    told = [
        any(_is_share(*numbers) for numbers in found)
        for row in body
        if (found := [n for v in bare for t in targets if v.tahun == t.tahun and (n := _numbers(row, reached, v, t))])
    ]
    if len(told) < _FEWEST or sum(told) >= _HALF * len(told):
        return columns
    unsure = {c.nomor for c in (*bare, reached)}
    return tuple(replace(c, besaran=None, peran="") if c.nomor in unsure else c for c in columns)


_FEWEST = 4
_KINDS = (Besaran.CAPAIAN, Besaran.REALISASI, Besaran.TARGET_AKHIR, Besaran.TARGET, Besaran.CAPAIAN_AKHIR)


def _numbers(row: Sequence[SelTerbaca], *columns: Kolom) -> tuple[Decimal, ...]:
    """The numbers of a row in some columns; nothing where one prints none."""
    values = [_number(row[c.nomor - 1].teks) for c in columns]
    found = tuple(value for value in values if value is not None)
    return found if len(found) == len(columns) else ()


def _number(text: str) -> Decimal | None:
    value = None if is_empty(text) else read_cell(text, thousands=False)
    return value.angka if isinstance(value, Tercetak) else None


def _is_share(percent: Decimal, part: Decimal, whole: Decimal) -> bool:
    """Is a percentage that of a part in the whole, whether more or less of it is better?"""
    if not whole:
        return False
    return any(abs(percent - share * 100) <= _ROUNDING for share in (part / whole, (2 * whole - part) / whole))
