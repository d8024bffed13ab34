"""Sums: parts against their total at every level of a table, in each column of amounts, and across columns."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.reviu.angka import is_empty
from akuntabel.reviu.fakta import Besaran, Fakta, JenisSubjek, JenisTabel, TabelDikenali
from akuntabel.reviu.periksa.baris import name_of, slack, write
from akuntabel.reviu.periksa.kelompok import sum_of_heads
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check

_PELAPORAN = PERMENPANRB_53_2014.at("Lampiran II")
AMOUNTS = frozenset(
    {
        Besaran.PAGU,
        Besaran.REALISASI_ANGGARAN,
        Besaran.BAGIAN_ANGGARAN,
        Besaran.SELISIH_PAGU,
        Besaran.SISA,
        Besaran.CACAH,
    }
)
_LEAST_PARTS = 3
_DERIVED = frozenset({Besaran.SELISIH_PAGU, Besaran.SISA})

Sel = tuple[int, int]
"""Row and column of a table, from 1, of the cell that covers the place."""


class Macam(Enum):
    """What a sum runs over."""

    BARIS_JUMLAH = "baris jumlah"
    INDUK = "induk"
    LAJUR = "lajur"


@dataclass(frozen=True, slots=True)
class Jumlah:
    """One sum: the cell of the total and those of its parts, with the printed facts of all that print one."""

    macam: Macam
    total: Sel
    bagian: tuple[Sel, ...]
    fakta: Mapping[Sel, Fakta]

    @property
    def selisih(self) -> Decimal:
        """Total less the sum of the parts; zero when rounding of the amounts can explain it."""
        total = self.value(self.total)
        difference = total - self.seharusnya
        heads = sum_of_heads([self.value(cell) for cell in self.bagian])
        if difference and self.macam is Macam.BARIS_JUMLAH and total in (heads, self._sum_once()):
            return Decimal()
        if difference and self._has_rows_of_two_levels:
            return Decimal()
        facts = [self.fakta[cell] for cell in (self.total, *self.bagian) if cell in self.fakta]
        scores = (f.nilai.desimal for f in facts if f.besaran is Besaran.SKOR)
        rounding = slack(*facts) + sum((Decimal(5).scaleb(-decimals - 1) for decimals in scores), Decimal())
        return Decimal() if abs(difference) <= rounding else difference

    @property
    def _has_rows_of_two_levels(self) -> bool:
        """Are parts counted again in others, or is one a heading of what follows, which no number tells apart?

        Then the parts make about twice the total, or the total without those that are greater than it.
        """
        total = self.value(self.total)
        if total <= 0 or len(self.bagian) <= _LEAST_PARTS:
            return False
        if self.macam is Macam.BARIS_JUMLAH:
            return abs(self.seharusnya - 2 * total) <= total / 100
        within = [self.value(cell) for cell in self.bagian if self.value(cell) <= total]
        return self.macam is Macam.INDUK and len(within) < len(self.bagian) and sum(within) == total

    @property
    def seharusnya(self) -> Decimal:
        """The sum of the parts."""
        return sum((self.value(cell) for cell in self.bagian), Decimal())

    def _sum_once(self) -> Decimal:
        """The sum of the parts, where neighbours of one name and amount are one cell that a text repeats."""
        facts = [self.fakta[cell] for cell in self.bagian if cell in self.fakta]
        once = (
            fact
            for at, fact in enumerate(facts)
            if at == 0 or (fact.subjek, fact.nilai.angka) != (facts[at - 1].subjek, facts[at - 1].nilai.angka)
        )
        return sum((fact.nilai.angka for fact in once), Decimal())

    def value(self, cell: Sel) -> Decimal:
        """The amount in a cell; an empty one counts nothing."""
        return self.fakta[cell].nilai.angka if cell in self.fakta else Decimal()

    def correction(self, cell: Sel) -> Decimal:
        """What must be added to this cell so that the sum holds."""
        return -self.selisih if cell == self.total else self.selisih


@dataclass(frozen=True, slots=True)
class Salah:
    """A cell that does not add up: what it should be, and the sums that say so."""

    fakta: Fakta
    seharusnya: Decimal
    menurut: tuple[Jumlah, ...]

    @property
    def macam(self) -> Macam:
        """The kind of the sum whose total the cell is; across columns where it is a part of all."""
        return next(
            (s.macam for s in self.menurut if s.total in s.fakta and s.fakta[s.total] is self.fakta), Macam.LAJUR
        )


def sums_of(table: TabelDikenali, facts: Iterable[Fakta]) -> Iterator[Jumlah]:
    """All sums of a table that can be read: every part prints an amount or is empty."""
    grid = table.tabel.grid
    weighted = _weighted_scores(table, facts := tuple(facts))
    columns = {k.nomor for k in table.kolom if k.besaran in AMOUNTS and k.satuan != "%"} | weighted
    known = {
        (f.tempat.baris_tabel or 0, f.tempat.kolom or 0): f
        for f in facts
        if _is_amount(f) or (f.tempat.kolom in weighted and f.besaran is Besaran.SKOR)
    }

    def origin(row: int, column: int) -> Sel:
        place = grid[row - 1][column - 1].tempat
        return place.baris_tabel or row, place.kolom or column

    def build(macam: Macam, total: Sel, parts: Iterable[Sel]) -> Jumlah | None:
        cells = dict.fromkeys(part for part in parts if part != total)
        readable = all(c in known or is_empty(grid[c[0] - 1][c[1] - 1].teks) for c in cells)
        if total not in known or not readable or not any(c in known for c in cells):
            return None
        return Jumlah(macam, total, tuple(cells), {c: known[c] for c in (total, *cells) if c in known})

    for branch in table.hierarki:
        macam = Macam.BARIS_JUMLAH if branch.jenis is JenisSubjek.JUMLAH else Macam.INDUK
        for column in sorted(columns):
            cells = (origin(row, column) for row in branch.bagian)
            if found := build(macam, origin(branch.jumlah, column), cells):
                yield found
    for branch in table.hierarki_kolom:
        for row in range(table.badan, len(grid) + 1):
            cells = (origin(row, column) for column in branch.bagian)
            if found := build(Macam.LAJUR, origin(row, branch.jumlah), cells):
                yield found


def _weighted_scores(table: TabelDikenali, facts: tuple[Fakta, ...]) -> set[int]:
    """The column of scores that are parts of their weights, so that they add up to the value of an evaluation."""
    if table.jenis is not JenisTabel.EVALUASI:
        return set()
    parts = {row for branch in table.hierarki for row in branch.bagian}
    weights = {f.tempat.baris_tabel: f.nilai.angka for f in facts if f.besaran is Besaran.BOBOT}
    scores = [f for f in facts if f.besaran is Besaran.SKOR and f.tempat.baris_tabel in parts]
    within = [f.nilai.angka <= weights.get(f.tempat.baris_tabel, Decimal()) for f in scores]
    columns = {f.tempat.kolom for f in scores if f.tempat.kolom is not None}
    # One score may be mistyped above its weight.
    return columns if len(within) >= _LEAST_PARTS and within.count(False) <= 1 and len(columns) == 1 else set()


def _is_amount(fakta: Fakta) -> bool:
    return fakta.besaran in AMOUNTS and "%" not in (fakta.nilai.satuan, fakta.satuan)


def wrong_cells(sums: Sequence[Jumlah]) -> Iterator[Salah]:
    """The fewest cells that explain why sums fail, one correction each.

    A cell is to blame when one and the same correction mends two or more failing sums and
    breaks none that holds. Where no cell mends more than one, the total is named.
    """
    containing: dict[Sel, list[int]] = defaultdict(list)
    for number, one in enumerate(sums):
        for cell in one.fakta:
            containing[cell].append(number)
    failing = {number for number, one in enumerate(sums) if one.selisih}
    suspects = dict.fromkeys(cell for number in sorted(failing) for cell in sums[number].fakta)
    by_reach = sorted((c for c in suspects if len(containing[c]) > 1), key=lambda c: -len(containing[c]))
    for cell in by_reach:
        numbers = containing[cell]
        if failing.issuperset(numbers) and len({sums[n].correction(cell) for n in numbers}) == 1:
            first = sums[numbers[0]]
            yield Salah(first.fakta[cell], first.value(cell) + first.correction(cell), tuple(sums[n] for n in numbers))
            failing.difference_update(numbers)
    for number in sorted(failing):
        one = sums[number]
        yield Salah(one.fakta[one.total], one.seharusnya, (one,))


def _sums_by_table(
    tables: tuple[TabelDikenali, ...], facts: tuple[Fakta, ...]
) -> Iterator[tuple[TabelDikenali, tuple[Jumlah, ...]]]:
    by_table: dict[tuple[str, int | None], list[Fakta]] = defaultdict(list)
    for fact in facts:
        by_table[fact.berkas, fact.tempat.tabel].append(fact)
    for table in tables:
        if sums := tuple(sums_of(table, by_table[table.berkas, table.tabel.tempat.tabel])):
            yield table, sums


def _compare(facts: tuple[Fakta, ...], tables: tuple[TabelDikenali, ...], macam: Macam) -> Hasil:
    for table, sums in _sums_by_table(tables, facts):
        yield from (LULUS for s in sums if s.macam is macam and not s.selisih)
        for wrong in wrong_cells(sums):
            if wrong.macam is macam and not _follows(wrong.fakta, facts):
                yield _broken(wrong, table)


def _follows(fakta: Fakta, facts: tuple[Fakta, ...]) -> bool:
    """Is this a difference whose row it was taken from? Then the amounts it comes of are to blame."""
    if fakta.besaran not in _DERIVED:
        return False
    row = (f for f in facts if f.berkas == fakta.berkas and f.baris == fakta.baris)
    return sum(f.besaran in AMOUNTS - _DERIVED for f in row) >= 2


def _broken(wrong: Salah, table: TabelDikenali) -> Langgar:
    first = wrong.menurut[0]
    is_total = any(s.fakta.get(s.total) is wrong.fakta for s in wrong.menurut)
    others = dict.fromkeys(f.tempat for s in wrong.menurut for f in s.fakta.values() if f is not wrong.fakta)
    reason = f"jumlah {len(first.bagian)} bagiannya" if is_total else "jumlah baris dan lajur yang memuatnya"
    return Langgar(
        tempat=wrong.fakta.tempat,
        berkas=wrong.fakta.berkas,
        tercetak=wrong.fakta.nilai.teks,
        seharusnya=write(wrong.seharusnya, wrong.fakta.nilai),
        tempat_lain=tuple(others),
        isi={"subjek": name_of(wrong.fakta), "kolom": _head(wrong.fakta, table), "alasan": reason},
        perbaikan=is_total and len(wrong.menurut) > 1,
    )


def _head(fakta: Fakta, table: TabelDikenali) -> str:
    heads = (k.kepala for k in table.kolom if k.nomor == fakta.tempat.kolom)
    return " ".join((fakta.kolom or next(heads, "") or fakta.besaran.value).split())


_MESSAGE = "{subjek}, kolom {kolom}: tercetak {tercetak}, seharusnya {seharusnya} menurut {alasan}."


@check(
    "HIT007",
    message=_MESSAGE,
    hint="Jumlahkan kembali baris-baris di atasnya, lalu perbaiki jumlahnya atau bagian yang keliru.",
    dasar=_PELAPORAN,
)
def jumlah_wrong(fakta: tuple[Fakta, ...], tabel: tuple[TabelDikenali, ...]) -> Hasil:
    """Baris jumlah tidak sama dengan jumlah baris-barisnya.

    Rupiah tanpa sen dan angka dalam ribuan boleh berbeda sebesar pembulatannya; cacah tidak. Bila satu sel yang
    diubah memperbaiki beberapa jumlah sekaligus, sel itulah yang disebut.
    """
    yield from _compare(fakta, tabel, Macam.BARIS_JUMLAH)


@check(
    "HIT008",
    message=_MESSAGE,
    hint="Cocokkan program, kegiatan, dan sub kegiatan: induk sama dengan jumlah bagiannya pada setiap tahapan.",
    dasar=_PELAPORAN,
)
def induk_unlike_bagian(fakta: tuple[Fakta, ...], tabel: tuple[TabelDikenali, ...]) -> Hasil:
    """Program, kegiatan, atau kelompok tidak sama dengan jumlah bagiannya pada salah satu kolom."""
    yield from _compare(fakta, tabel, Macam.INDUK)


@check(
    "HIT009",
    message=_MESSAGE,
    hint="Jumlahkan kembali kolom-kolom pada baris itu, lalu perbaiki jumlahnya atau bagian yang keliru.",
    dasar=_PELAPORAN,
)
def lajur_unlike_bagian(fakta: tuple[Fakta, ...], tabel: tuple[TabelDikenali, ...]) -> Hasil:
    """Kolom jumlah tidak sama dengan jumlah kolom-kolomnya pada sebuah baris: pendidikan, laki-laki dan perempuan,
    triwulan.

    Juga sel tempat baris dan kolom yang keliru bersilangan, bila mengubahnya memperbaiki keduanya.
    """
    yield from _compare(fakta, tabel, Macam.LAJUR)
