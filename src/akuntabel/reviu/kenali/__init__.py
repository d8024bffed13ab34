"""Recognising tables: what a table is, what its columns hold, whom its rows speak of; by titles and shape."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from akuntabel.dokumen.baca.terbaca import TabelTerbaca
from akuntabel.reviu.angka import is_empty
from akuntabel.reviu.fakta import Besaran, Cabang, JenisSubjek, JenisTabel, Kolom, TabelDikenali
from akuntabel.reviu.kenali import kosakata as kata
from akuntabel.reviu.kenali.baris import Baris, Macam, map_columns
from akuntabel.reviu.kenali.baris_cacah import counted_rows
from akuntabel.reviu.kenali.baris_kinerja import performance_rows
from akuntabel.reviu.kenali.baris_program import PROGRAM_ROLES, program_rows
from akuntabel.reviu.kenali.dana import by_source, money_branches
from akuntabel.reviu.kenali.jenis import kind_of
from akuntabel.reviu.kenali.jumlah import adds_up, branches, column_branches, means
from akuntabel.reviu.kenali.kepala import read_head
from akuntabel.reviu.kenali.menurut_angka import by_borne_out, by_end_of_plan
from akuntabel.reviu.kenali.peran import by_code, read_columns
from akuntabel.reviu.kenali.rumus import read_formulas
from akuntabel.reviu.latar import Latar

__all__ = ["Dikenal", "recognise"]

_ADDED_UP = frozenset(
    {
        Besaran.PAGU,
        Besaran.REALISASI_ANGGARAN,
        Besaran.BAGIAN_ANGGARAN,
        Besaran.SELISIH_PAGU,
        Besaran.SISA,
        Besaran.CACAH,
        Besaran.BOBOT,
        Besaran.SKOR,
    }
)
_COUNTED_ONCE = re.compile(
    r"\b(?:di)?hitung\s+(?:hanya\s+)?(?:satu|1|se)\s*kali\b|\btidak\s+(?:di)?hitung\s+(?:ganda|dua\s+kali|berulang)\b",
    re.IGNORECASE,
)
_WITHOUT_ROWS = frozenset({JenisTabel.DIBIARKAN, JenisTabel.SKALA})


@dataclass(frozen=True, slots=True)
class Dikenal:
    """A recognised table with its rows, as the facts are made from them."""

    tabel: TabelDikenali
    baris: tuple[Baris, ...]


def recognise(tabel: TabelTerbaca, latar: Latar, berkas: str = "") -> Dikenal:
    """Say what a table is and take it apart; a table that nothing tells is left alone, with the reason."""
    rangka = read_head(tabel)
    body = tabel.grid[rangka.badan :]
    formulas = read_formulas(rangka.kepala)
    columns = by_code(read_columns(rangka, body, formulas, judul=tabel.judul), body)
    columns = by_borne_out(by_end_of_plan(by_source(columns, body), body), body)
    kind, reason = kind_of(columns, (*rangka.melintang, *latar.teks[:4])) if body else _EMPTY
    found = TabelDikenali(
        tabel,
        kind,
        tuple(c.peran for c in columns),
        reason,
        kolom=columns,
        rumus=formulas,
        badan=rangka.badan + 1,
        tahun=latar.tahun,
        basis=latar.basis,
        berkas=berkas,
    )
    if kind in _WITHOUT_ROWS:
        return Dikenal(found, ())
    rows = _read_rows(tabel, rangka.badan, columns, kind)
    added = [c.nomor - 1 for c in columns if c.besaran in _ADDED_UP]
    return Dikenal(
        replace(
            found,
            hierarki=_without_overlap(
                _hierarchy(tabel, rows, added, sure=kata.URAIAN not in map_columns(columns).kolom), latar.catatan
            ),
            hierarki_kolom=(*column_branches(columns, body), *money_branches(columns, body)),
            rerata=means(rows),
        ),
        rows,
    )


def _hierarchy(tabel: TabelTerbaca, rows: tuple[Baris, ...], added: list[int], *, sure: bool) -> tuple[Cabang, ...]:
    """What adds up in the columns of amounts; rows of no known kind only where one column bears it out.

    Nothing where a row among them, or right behind, states an amount and nobody knows whose, nor where
    the page before or behind may hold others of them.
    """
    grid = tabel.grid

    def filled(number: int) -> bool:
        return any(not is_empty(grid[number - 1][at].teks) for at in added)

    known = {row.nomor for row in rows}
    found = tuple(
        branch
        for branch in branches(rows, filled)
        if not any(filled(number) for number in _reach(branch, known, len(grid)) if number not in known)
        and not _is_cut(branch, tabel, rows)
    )
    return found if sure else tuple(branch for branch in found if any(adds_up(grid, branch, at) for at in added))


def _is_cut(branch: Cabang, tabel: TabelTerbaca, rows: tuple[Baris, ...]) -> bool:
    """May parts of a branch stand on the page before, or behind?"""
    if branch.jumlah > branch.bagian[0]:
        return tabel.lanjutan and branch.bagian[0] == rows[0].nomor
    last = max(branch.bagian)
    level = next((row.jenjang for row in rows if row.nomor == last), None)
    behind = [row for row in rows if row.nomor > last]
    return tabel.terbuka and all(row.macam is Macam.ISI and _is_within(row, level) for row in behind)


def _is_within(row: Baris, level: int | None) -> bool:
    """Does a row go on with the one above, or stand below a level?"""
    return not row.baru or (row.jenjang is not None and level is not None and row.jenjang > level)


def _reach(branch: Cabang, known: AbstractSet[int], count: int) -> range:
    """The rows from the first of a branch to the last, and those behind it that are not known."""
    first, last = min(branch.jumlah, *branch.bagian), max(branch.jumlah, *branch.bagian)
    while last < count and last + 1 not in known:
        last += 1
    return range(first, last + 1)


def _without_overlap(found: tuple[Cabang, ...], notes: tuple[str, ...]) -> tuple[Cabang, ...]:
    """No total where a note says that what several rows share counts once in it."""
    if not any(_COUNTED_ONCE.search(note) for note in notes):
        return found
    return tuple(branch for branch in found if branch.jenis is not JenisSubjek.JUMLAH)


def _read_rows(tabel: TabelTerbaca, start: int, columns: Sequence[Kolom], kind: JenisTabel) -> tuple[Baris, ...]:
    """Say of each body row whom it speaks of; rows that say nothing are left out."""
    grid, places = tabel.grid, map_columns(columns)
    if kind in _COUNTED:
        return tuple(counted_rows(grid, start, places, _COUNTED[kind]))
    if any(role in places.kolom for role in PROGRAM_ROLES):
        return tuple(program_rows(grid, start, places))
    if kind is JenisTabel.REALISASI_ANGGARAN and kata.SASARAN not in places.kolom:
        return tuple(counted_rows(grid, start, places, JenisSubjek.UMUM))
    return tuple(performance_rows(grid, start, places, tabel.judul))


_COUNTED = {
    JenisTabel.PEGAWAI: JenisSubjek.KELOMPOK_JABATAN,
    JenisTabel.SARANA: JenisSubjek.BARANG,
    JenisTabel.BOBOT: JenisSubjek.UMUM,
    JenisTabel.SURVEI: JenisSubjek.UMUM,
    JenisTabel.EVALUASI: JenisSubjek.UMUM,
}
_EMPTY = (JenisTabel.DIBIARKAN, "tidak ada baris di bawah kepala tabel")
