"""What a percentage is of: columns named `Capaian` that are held against another year, or against nothing printed."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from akuntabel.reviu.fakta import Besaran, Kolom
from akuntabel.reviu.kenali.kosakata import INDIKATOR, PROGRAM_NAMES, spelled

_RATED = re.compile(r"tingkat|rasio|persen|prosen|presen|derajat|%")
_BARE = re.compile(r"%|(?:persen|prosen|presen)\w*(?: %)?")
_LEVEL = re.compile(r"\bindikator\b.*\b(tujuan|sasaran|program|kegiatan|outcome|output|keluaran|hasil)\b")
_OUTPUT = frozenset({"program", "kegiatan", "outcome", "output", "keluaran", "hasil"})
_PERCENT_OF = re.compile(r"realisasi (?:%|persen)")
_PAST = re.compile(r"\b(?:tahun|thn|th) (?:lalu|sebelum(?:nya)?)\b|\bn-1\b")
_RATED_GROUP = re.compile(r"^(?:% |persen\w* |prosentase |presentase )?(?:capaian|pencapaian)\b.*(?:%|persen)")


def settle_references(columns: list[Kolom]) -> list[Kolom]:
    """Say of percentages what they are of; those that are of nothing a report is held to have no role."""
    columns = _settle_shares(columns)
    columns = _settle_percent_of_target(columns)
    columns = _settle_rated_groups(columns)
    columns = _settle_past(columns)
    columns = _settle_growth(columns)
    return _settle_levels(_settle_later_target(columns))


def _settle_levels(columns: list[Kolom]) -> list[Kolom]:
    """Of indikator of several levels side by side, what stands right of them is of the last.

    Outputs of a program or kegiatan bear one name in every unit: those that no column names the program of are left.
    """
    levels = {
        c.nomor: found[1] for c in columns if c.peran == INDIKATOR and (found := _LEVEL.search(spelled(c.kepala)))
    }
    first = next((c.nomor for c in columns if c.besaran), 0)
    if len(set(levels.values())) < 2 or max(levels) > first or any(c.peran in PROGRAM_NAMES for c in columns):
        return columns
    last = levels[max(levels)]
    kept = set() if last in _OUTPUT else {nomor for nomor, level in levels.items() if level == last}
    return [replace(c, peran="") if c.nomor in levels.keys() - kept else c for c in columns]


def _settle_shares(columns: list[Kolom]) -> list[Kolom]:
    """Beside pagu alone, with no target and nothing spent, a bare percentage is a share of the sum."""
    quantities = {c.besaran for c in columns}
    if Besaran.PAGU not in quantities or quantities & {
        Besaran.TARGET,
        Besaran.TARGET_AKHIR,
        Besaran.REALISASI,
        Besaran.REALISASI_ANGGARAN,
    }:
        return columns
    return [_with(c, None) if c.besaran is Besaran.CAPAIAN and _BARE.fullmatch(_leaf(c)) else c for c in columns]


def _with(column: Kolom, quantity: Besaran | None) -> Kolom:
    return replace(column, besaran=quantity, peran=quantity.value if quantity else "")


def _of(columns: Sequence[Kolom], quantity: Besaran) -> list[Kolom]:
    return [c for c in columns if c.besaran is quantity]


def _leaf(column: Kolom) -> str:
    return spelled(column.kepala.rpartition(" / ")[2])


def _settle_percent_of_target(columns: list[Kolom]) -> list[Kolom]:
    """`Realisasi (%)` right of the `Realisasi` of the same year, beside a target, is how far the target was met."""
    if not _of(columns, Besaran.TARGET):
        return columns
    values = {
        b.nomor
        for a, b in pairwise(columns)
        if a.besaran is b.besaran is Besaran.REALISASI and a.tahun == b.tahun and not _PERCENT_OF.fullmatch(_leaf(a))
    }
    percent = {c.nomor for c in columns if c.nomor in values and _PERCENT_OF.fullmatch(_leaf(c))}
    return [_with(c, Besaran.CAPAIAN) if c.nomor in percent else c for c in columns]


def _settle_rated_groups(columns: list[Kolom]) -> list[Kolom]:
    """Below `Capaian (%)`, a target and a realisasi are percentages of a target that stands elsewhere."""
    bare = {Besaran.TARGET: "target", Besaran.REALISASI: "realisasi"}
    rated = {
        c.nomor
        for c in columns
        if c.besaran in bare
        and _leaf(c) == bare[c.besaran]
        and _RATED_GROUP.search(spelled(c.kepala.rpartition(" / ")[0]))
    }
    return [_with(c, None) if c.nomor in rated else c for c in columns]


def _settle_past(columns: list[Kolom]) -> list[Kolom]:
    """A bare `Capaian` of an earlier year, beside realisasi and percentage of this one, may be either of the two."""
    values = _of(columns, Besaran.REALISASI)
    percent = [c for c in _of(columns, Besaran.CAPAIAN) if _is_rated(c)]
    if not values or not percent:
        return columns
    years = {c.tahun for c in (*values, *percent)}
    unsure = {c.nomor for c in _of(columns, Besaran.CAPAIAN) if not _is_rated(c) and _is_past(c, years)}
    return [_with(c, None) if c.nomor in unsure else c for c in columns]


def _is_rated(column: Kolom) -> bool:
    return column.satuan == "%" or _RATED.search(spelled(column.kepala)) is not None


def _is_past(column: Kolom, years: set[int | None]) -> bool:
    return _PAST.search(spelled(column.kepala)) is not None or (column.tahun is not None and column.tahun not in years)


def _settle_growth(columns: list[Kolom]) -> list[Kolom]:
    """Beside the realisasi of several years and no target, a percentage is of one year against another."""
    years = {c.tahun for c in _of(columns, Besaran.REALISASI)}
    aimed = _of(columns, Besaran.TARGET) or _of(columns, Besaran.TARGET_AKHIR)
    if aimed or len(years) < 2 or None in years:
        return columns
    return [_with(c, None) if c.besaran is Besaran.CAPAIAN and c.tahun is None else c for c in columns]


def _settle_later_target(columns: list[Kolom]) -> list[Kolom]:
    """The one target of a year after that of all realisasi is the plan's last, and the percentage is of it."""
    targets, values = _of(columns, Besaran.TARGET), _of(columns, Besaran.REALISASI)
    reached = [c.tahun for c in values if c.tahun]
    last = targets[0].tahun if len(targets) == 1 else None
    if last is None or len(reached) < len(values) or not reached or last <= max(reached):
        return columns
    turned = {Besaran.TARGET: Besaran.TARGET_AKHIR, Besaran.CAPAIAN: Besaran.CAPAIAN_AKHIR}
    return [_with(c, turned[c.besaran]) if c.besaran in turned else c for c in columns]
