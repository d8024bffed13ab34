"""Columns of money that are parts of one beside them: by source of funds, by kind of spending, by quarter."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from akuntabel.dokumen.baca.terbaca import SelTerbaca
from akuntabel.reviu.angka import is_empty, read_cell
from akuntabel.reviu.fakta import Besaran, Cabang, Kolom
from akuntabel.reviu.kenali.kosakata import spelled
from akuntabel.reviu.tercetak import Tercetak

Badan = Sequence[Sequence[SelTerbaca]]

_SOURCE = re.compile(
    r"\b(?:apbn|dak|dau|dbh|dbhcht|did|blud|pad|hibah|bok|jkn|banprov|bkk?|silpa|insentif fiskal|dana desa|pinjaman"
    r"|dana alokasi (?:umum|khusus)|dana bagi hasil|pendapatan asli daerah"
    r"|bantuan keuangan|cukai|apbd (?:kota|kabupaten|kab|prov\w*|ii?|1|2)|non fisik|fisik)\b"
    r"|\bbelanja (?:operasi|modal|pegawai|barang|tidak terduga|transfer|hibah|bantuan|langsung|tidak langsung|jasa)"
)
_TOTAL = re.compile(r"\b(?:jumlah|total)\b")
_AMOUNTS = frozenset({Besaran.PAGU, Besaran.REALISASI_ANGGARAN, Besaran.REALISASI, Besaran.TARGET})
_FOLLOWING = frozenset({Besaran.SERAPAN, Besaran.CAPAIAN, Besaran.SISA})
_QUARTERS = {1, 2, 3, 4}
_SOME = 0.3
_LEAST_ROWS = 2
"""Rows whose large amounts add up are no chance: in how many, and in which share, they must."""


def by_source(columns: tuple[Kolom, ...], body: Badan) -> tuple[Kolom, ...]:
    """Amounts of two or more sources of funds are parts of a pagu or of its realisasi, not a pagu each."""
    named = [c for c in columns if c.besaran in _AMOUNTS | _FOLLOWING and _is_part(c)]
    money = [
        c
        for c in named
        if c.besaran in _AMOUNTS and (c.besaran not in {Besaran.REALISASI, Besaran.TARGET} or _is_money(c, body))
    ]
    untold = [c for c in columns if c.besaran is None and _is_part(c)]  # a source by its name alone
    if not money or len({_without_quantity(c) for c in (*money, *untold)}) < 2:
        return columns
    parts, rest = {c.nomor for c in money}, {c.nomor for c in named}
    part = Besaran.BAGIAN_ANGGARAN
    return tuple(
        replace(c, besaran=part, peran=part.value)
        if c.nomor in parts
        else replace(c, besaran=None, peran="")
        if c.nomor in rest
        else c
        for c in columns
    )


def _is_part(column: Kolom) -> bool:
    head = spelled(column.kepala)
    return _SOURCE.search(head) is not None and not _TOTAL.search(head) and not column.basis.tahapan


def _without_quantity(column: Kolom) -> str:
    """The source that a head names."""
    found = _SOURCE.search(spelled(column.kepala))
    return found[0] if found else ""


def _is_money(column: Kolom, body: Badan) -> bool:
    """Are the numbers of a column large, nothing spent aside?"""
    values = [v.angka for row in body if (v := _amount(row, column)) is not None and v.angka]
    return bool(values) and all(abs(v) >= 10_000 for v in values)


def _amount(row: Sequence[SelTerbaca], column: Kolom) -> Tercetak | None:
    text = row[column.nomor - 1].teks
    value = None if is_empty(text) else read_cell(text)
    return value if isinstance(value, Tercetak) else None


def money_branches(columns: Sequence[Kolom], body: Badan) -> tuple[Cabang, ...]:
    """Columns of amounts that a column beside them adds up in several rows: sources, kinds of spending, quarters."""
    return tuple(
        Cabang(total.nomor, tuple(c.nomor for c in parts))
        for total, parts in (*_sources(columns), *_quarters(columns))
        if _holds(total, parts, body)
    )


def _sources(columns: Sequence[Kolom]) -> Iterator[tuple[Kolom, list[Kolom]]]:
    """The totals of pagu and of realisasi, each with the columns of sources under a title of its own kind."""
    parts = [c for c in columns if c.besaran is Besaran.BAGIAN_ANGGARAN]
    for total in columns:
        if total.besaran in {Besaran.PAGU, Besaran.REALISASI_ANGGARAN} and not total.triwulan and parts:
            spent = total.besaran is Besaran.REALISASI_ANGGARAN
            own = [c for c in parts if ("realisasi" in spelled(c.kepala)) is spent and c.tahun in {None, total.tahun}]
            if len(own) > 1:
                yield total, own


def _quarters(columns: Sequence[Kolom]) -> Iterator[tuple[Kolom, list[Kolom]]]:
    for quantity in (Besaran.PAGU, Besaran.REALISASI_ANGGARAN):
        own = [c for c in columns if c.besaran is quantity and not c.bulan]
        parts = [c for c in own if c.triwulan]
        totals = [c for c in own if not c.triwulan]
        if {c.triwulan for c in parts} == _QUARTERS and len(parts) == len(_QUARTERS) and len(totals) == 1:
            yield totals[0], parts


def _holds(total: Kolom, parts: Sequence[Kolom], body: Badan) -> bool:
    holds: list[bool] = []
    for row in body:
        value = _amount(row, total)
        if value is not None and value.angka:
            added = (v.angka for c in parts if (v := _amount(row, c)) is not None)
            holds.append(abs(sum(added, Decimal()) - value.angka) <= len(parts))
    return sum(holds) >= max(_LEAST_ROWS, _SOME * len(holds))
