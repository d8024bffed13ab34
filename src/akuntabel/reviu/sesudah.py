"""What recognised tables tell of one another: the Renstra of a table that names none, totals of torn tables."""

from collections.abc import Sequence
from dataclasses import replace

from akuntabel.reviu.fakta import Basis, Besaran, JenisSubjek, JenisTabel, TabelDikenali
from akuntabel.reviu.kenali import Dikenal

_LEAST_YEARS = 3
_DETAILS = frozenset({JenisTabel.KONTRIBUSI, JenisTabel.EFISIENSI})


def settle(recognised: Sequence[Dikenal]) -> list[Dikenal]:
    """The tables of one document, each completed by what the others tell of it."""
    return [
        replace(found, tabel=tabel)
        for found, tabel in zip(
            recognised, _follow(_with_periods(_mend_torn([r.tabel for r in recognised]))), strict=True
        )
    ]


def _mend_torn(tables: Sequence[TabelDikenali]) -> list[TabelDikenali]:
    """A table without caption that goes on with the one before cannot say what its total covers."""
    mended: list[TabelDikenali] = []
    for at, table in enumerate(tables):
        before = tables[at - 1] if at else None
        torn = (
            before is not None
            and not table.tabel.judul
            and table.jenis is before.jenis
            and _shape(table) == _shape(before)
            and not any(b.jenis is JenisSubjek.JUMLAH for b in before.hierarki)
        )
        rest = tuple(b for b in table.hierarki if b.jenis is not JenisSubjek.JUMLAH)
        mended.append(replace(table, hierarki=rest) if torn else table)
    return mended


def _shape(table: TabelDikenali) -> list[str]:
    return [c.besaran.value for c in table.kolom if c.besaran]


def _with_periods(tables: Sequence[TabelDikenali]) -> list[TabelDikenali]:
    """A table of targets by year, of a Renstra that it does not name, stands on the one whose years it lists."""
    periods = {t.basis.renstra for t in tables if t.basis.renstra}
    settled: list[TabelDikenali] = []
    for table in tables:
        years = {c.tahun for c in table.kolom if c.besaran is Besaran.TARGET and c.tahun}
        fitting = [p for p in periods if years and p[0] <= min(years) and p[1] <= max(years) <= p[1] + 1]
        if table.basis.renstra is None and len(years) >= _LEAST_YEARS and len(fitting) == 1:
            settled.append(replace(table, basis=replace(table.basis, renstra=fitting[0])))
        else:
            settled.append(table)
    return settled


def _follow(tables: Sequence[TabelDikenali]) -> list[TabelDikenali]:
    """Where two agreements are reported, programs and efficiency of no named one go with the capaian before them."""
    if len({t.basis.perjanjian for t in tables} - {""}) < 2:
        return list(tables)
    told = Basis()
    settled: list[TabelDikenali] = []
    for table in tables:
        if table.jenis is JenisTabel.CAPAIAN and table.basis.perjanjian:
            told = table.basis
        nameless = not table.basis.perjanjian and not table.basis.renstra
        settled.append(replace(table, basis=told) if table.jenis in _DETAILS and nameless else table)
    return settled
