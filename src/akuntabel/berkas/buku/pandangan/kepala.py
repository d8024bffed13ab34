"""The headings of a view as they stand on a sheet: which column holds what, wherever it was moved to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache

from akuntabel.berkas.buku.kisi import Kisi
from akuntabel.berkas.buku.pandangan import VIEWS
from akuntabel.berkas.buku.pandangan.rupa import Anak, Kol, Nilai, Pandangan, Rumah
from akuntabel.berkas.buku.pandangan.susun import code_heading, spread_heading
from akuntabel.berkas.buku.tata import TANDA
from akuntabel.berkas.judul import HITUNG, fold
from akuntabel.berkas.sel import Isi
from akuntabel.skema.kolom import Jenis, kolom_of
from akuntabel.skema.paket import RECORDS

SEARCHED = 20
_YEAR = re.compile(r"(?:tahun )?([0-9]{4})")


@dataclass(frozen=True, slots=True)
class Lebar:
    """A column of a spread: the part, its field, and what its heading names."""

    part: Anak
    field: str
    isi: str


@dataclass(slots=True)
class Kepala:
    """The row of headings: column of each field, what the spread columns name, the marks, and columns not read."""

    row: int
    fields: dict[str, int] = field(default_factory=dict)
    lebar: dict[int, Lebar] = field(default_factory=dict)
    tanda: int = 0
    dilewati: set[int] = field(default_factory=set)
    asing: list[int] = field(default_factory=list)
    ganda: list[int] = field(default_factory=list)


@cache
def fixed_headings(name: str) -> dict[str, str]:
    """Columns of a view by their folded heading, as `part.field`; a spread is not among them."""
    view = VIEWS[name]
    found: dict[str, str] = {}
    for kol in view.kolom:
        if kol.hitung:
            continue
        part = view.of(kol.bagian)
        if isinstance(part, Anak) and part.sebar:
            continue
        inner = part.field if isinstance(part, Nilai) else kol.field
        found[fold(kol.judul or kolom_of(RECORDS[part.tabel])[inner].judul)] = f"{part.nama}.{inner}"
    codes = {fold(code_heading(p)): f"{p.nama}.kode" for p in view.bagian if isinstance(p, Rumah) and not p.lihat_kode}
    return found | codes


@cache
def _spreads(name: str) -> list[tuple[str, Anak, Kol, str]]:
    """Beginning of the headings of each spread column, with its part and field; the longest first."""
    view = VIEWS[name]
    found = []
    for kol in view.kolom:
        if kol.hitung:
            continue
        part = view.of(kol.bagian)
        if isinstance(part, Anak) and part.sebar:
            names = [kol.field] if kol.field else part.isi
            found += [(spread_heading(part, kol, n, "").casefold(), part, kol, n) for n in names]
    return sorted(found, key=lambda item: -len(item[0]))


def find_headings(kisi: Kisi, view: Pandangan) -> Kepala:
    """Find the row near the top with most headings of a view, and what its columns hold; row 0 when none has any."""
    counts: dict[int, int] = {}
    for (row, _), isi in kisi.sel.items():
        if (
            row <= SEARCHED
            and isinstance(isi, str)
            and (fold(isi) in fixed_headings(view.nama) or fold(isi) == fold(TANDA))
        ):
            counts[row] = counts.get(row, 0) + 1
    kepala = Kepala(max(counts, key=lambda row: (counts[row], -row), default=0))
    for column in kisi.columns(kepala.row) if kepala.row else ():
        _take(kisi.sel[kepala.row, column], column, kepala, view)
    return kepala


def _take(isi: Isi, column: int, kepala: Kepala, view: Pandangan) -> None:
    text = fold(str(isi))
    name = fixed_headings(view.nama).get(text, "")
    if isinstance(isi, str) and isi.startswith(HITUNG):
        kepala.dilewati.add(column)
    elif text == fold(TANDA):
        kepala.tanda = column
    elif name and name not in kepala.fields:
        kepala.fields[name] = column
    elif found := _spread_of(isi, view):
        if found in kepala.lebar.values():
            kepala.ganda.append(column)
        else:
            kepala.lebar[column] = found
    else:
        (kepala.ganda if name else kepala.asing).append(column)


def _spread_of(isi: Isi, view: Pandangan) -> Lebar | None:
    line = " ".join((f"{isi:f}" if isinstance(isi, Decimal) else str(isi)).split())
    for before, part, _, name in _spreads(view.nama):
        by = kolom_of(RECORDS[part.tabel])[part.sebar]
        rest = line[len(before) :].strip() if line.casefold().startswith(before) else ""
        if by.jenis is Jenis.TAHUN:
            match = _YEAR.fullmatch(rest.casefold()) or _YEAR.fullmatch(line.casefold())
            if match:
                return Lebar(part, name, match[1])
        elif rest and (not by.pilihan or rest.casefold() in {choice.value for choice in by.pilihan}):
            return Lebar(part, name, rest.casefold() if by.pilihan else rest)
    return None


def score(kisi: Kisi, view: Pandangan) -> int:
    """How many headings of a view a sheet has."""
    kepala = find_headings(kisi, view)
    return len(kepala.fields) + len({(lebar.part.tabel, lebar.field) for lebar in kepala.lebar.values()})


def visible_headings(view: Pandangan) -> Iterator[str]:
    """Headings of a view that its planner sees, without its spreads."""
    for kol in view.kolom:
        if kol.hitung:
            continue
        part = view.of(kol.bagian)
        if not (isinstance(part, Anak) and part.sebar):
            inner = part.field if isinstance(part, Nilai) else kol.field
            yield kol.judul or kolom_of(RECORDS[part.tabel])[inner].judul
