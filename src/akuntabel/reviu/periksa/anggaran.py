"""Money of one row: what was spent of a pagu, how a pagu changed, what is left of it."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, product

from akuntabel.aturan import AturanError, persen_perubahan, selisih_pagu, serapan
from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.reviu.fakta import Besaran, Fakta, TabelDikenali
from akuntabel.reviu.periksa.baris import Baris, Letak, RumusTercetak, cell_of, explains, name_of, rows, slack, write
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check

_REALISASI_ANGGARAN = PERMENPANRB_53_2014.at("Lampiran II")
_STAGES = {"murni": 0, "pergeseran": 1, "perubahan": 2}

Pasangan = tuple[Fakta, Fakta]


@dataclass(frozen=True, slots=True)
class Hitungan:
    """A printed figure with the two it is computed from and the value they give."""

    tercetak: Fakta
    dari: Pasangan
    nilai: Decimal

    @property
    def explained(self) -> bool:
        """Is the print this value, to its own digits and to those of the amounts?"""
        printed = self.tercetak.nilai
        if explains(printed, self.nilai):
            return True
        if self.tercetak.besaran is Besaran.SERAPAN:
            return self._explained_by_rounded_amounts
        return printed.satuan != "%" and abs(printed.angka - self.nilai) <= slack(self.tercetak, *self.dari)

    @property
    def _explained_by_rounded_amounts(self) -> bool:
        """Can amounts that round to the printed ones (millions, thousands) give this share?"""
        spent, budget = self.dari
        most, least = budget.nilai.angka + slack(budget), budget.nilai.angka - slack(budget)
        if least <= 0:
            return False
        half = Decimal(5).scaleb(-self.tercetak.nilai.desimal - 1)
        lowest, highest = (
            serapan(spent.nilai.angka - slack(spent), most),
            serapan(spent.nilai.angka + slack(spent), least),
        )
        return lowest - half <= self.tercetak.nilai.angka <= highest + half


def _compare(
    facts: tuple[Fakta, ...],
    besaran: Besaran,
    pairs_of: Callable[[Baris, Fakta], Iterator[Pasangan]],
    rule_of: Callable[[Fakta], Callable[[Decimal, Decimal], Decimal]],
) -> Hasil:
    for one in computations(facts, besaran, pairs_of, rule_of):
        yield LULUS if one.explained else _broken(one)


def computations(
    facts: tuple[Fakta, ...],
    besaran: Besaran,
    pairs_of: Callable[[Baris, Fakta], Iterator[Pasangan]],
    rule_of: Callable[[Fakta], Callable[[Decimal, Decimal], Decimal]],
) -> Iterator[Hitungan]:
    """Each printed figure once, with the pair that explains it or else the likeliest."""
    seen: set[Letak] = set()
    for row in rows(facts):
        for printed in row.of(besaran):
            if cell_of(printed) in seen:
                continue
            found = list(_computed(printed, pairs_of(row, printed), rule_of(printed)))
            if found:
                seen.add(cell_of(printed))
                yield next((h for h in found if h.explained), found[0])


def _computed(
    printed: Fakta, pairs: Iterator[Pasangan], rule: Callable[[Decimal, Decimal], Decimal]
) -> Iterator[Hitungan]:
    for first, second in pairs:
        try:
            yield Hitungan(printed, (first, second), rule(first.nilai.angka, second.nilai.angka))
        except AturanError:
            continue


def _broken(one: Hitungan) -> Langgar:
    first, second = one.dari
    return Langgar(
        tempat=one.tercetak.tempat,
        berkas=one.tercetak.berkas,
        tercetak=one.tercetak.nilai.teks,
        seharusnya=write(one.nilai, one.tercetak.nilai),
        tempat_lain=(first.tempat, second.tempat),
        isi={"subjek": name_of(one.tercetak), "pertama": first.nilai.teks, "kedua": second.nilai.teks},
        perbaikan=one.tercetak.nilai.desimal >= 0,
    )


def _by_stage(facts: tuple[Fakta, ...]) -> list[Fakta]:
    return sorted(facts, key=lambda f: (_STAGES.get(f.basis.tahapan, -1), f.tempat.kolom or 0))


def spending(tables: tuple[TabelDikenali, ...]) -> Callable[[Baris, Fakta], Iterator[Pasangan]]:
    """Pairs of realisasi anggaran and pagu, the last stage of the pagu first."""
    formulas = RumusTercetak.of(tables)

    def pairs(row: Baris, printed: Fakta) -> Iterator[Pasangan]:
        spent, budget = (
            formulas.narrow(printed, row.companions(printed, b)) for b in (Besaran.REALISASI_ANGGARAN, Besaran.PAGU)
        )
        return product(spent, reversed(_by_stage(budget)))

    return pairs


def stages(tables: tuple[TabelDikenali, ...]) -> Callable[[Baris, Fakta], Iterator[Pasangan]]:
    """Pairs of a later and an earlier stage of the pagu, the last two first."""
    formulas = RumusTercetak.of(tables)

    def pairs(row: Baris, printed: Fakta) -> Iterator[Pasangan]:
        budgets = reversed(_by_stage(formulas.narrow(printed, row.of(Besaran.PAGU))))
        return combinations(budgets, 2)

    return pairs


def change(facts: tuple[Fakta, ...]) -> Callable[[Fakta], Callable[[Decimal, Decimal], Decimal]]:
    """The rule of a printed change: rupiah or percent, without its sign in a column that prints none."""
    signed = {(cell_of(f)[:2], f.tempat.kolom) for f in facts if f.nilai.angka < 0}

    def rule(printed: Fakta) -> Callable[[Decimal, Decimal], Decimal]:
        formula = persen_perubahan if "%" in (printed.nilai.satuan, printed.satuan) else selisih_pagu
        if (cell_of(printed)[:2], printed.tempat.kolom) in signed:
            return formula
        return lambda after, before: abs(formula(after, before))

    return rule


def _rest(
    facts: tuple[Fakta, ...], tables: tuple[TabelDikenali, ...]
) -> Callable[[Fakta], Callable[[Decimal, Decimal], Decimal]]:
    """The rule of a column's rest: what is left of the pagu, or the spending over it where most rows print that.

    A rest printed in percent is a share of the pagu.
    """
    left = _left_over
    manner: Counter[tuple[str, int | None, int | None]] = Counter()
    for one in computations(facts, Besaran.SISA, spending(tables), lambda _: left):
        if one.nilai:
            printed = one.tercetak.nilai.angka
            manner[_column_of(one.tercetak)] += (printed == one.nilai) - (printed == -one.nilai)

    def rule(printed: Fakta) -> Callable[[Decimal, Decimal], Decimal]:
        if "%" in (printed.nilai.satuan, printed.satuan):
            return lambda spent, budget: abs(persen_perubahan(spent, budget))
        return left if manner[_column_of(printed)] >= 0 else lambda spent, budget: spent - budget

    return rule


def _left_over(spent: Decimal, budget: Decimal) -> Decimal:
    return budget - spent


def _column_of(fakta: Fakta) -> tuple[str, int | None, int | None]:
    return fakta.berkas, fakta.tempat.tabel, fakta.tempat.kolom


@check(
    "HIT004",
    message="{subjek}: serapan tercetak {tercetak}, seharusnya {seharusnya} (realisasi {pertama} dari {kedua}).",
    hint="Hitung ulang serapan dari realisasi dan anggaran pada baris yang sama.",
    dasar=_REALISASI_ANGGARAN,
)
def serapan_wrong(fakta: tuple[Fakta, ...], tabel: tuple[TabelDikenali, ...]) -> Hasil:
    """Serapan tercetak bukan realisasi anggaran dalam persen terhadap salah satu pagu pada barisnya."""
    yield from _compare(fakta, Besaran.SERAPAN, spending(tabel), lambda _: serapan)


@check(
    "HIT005",
    message="{subjek}: perubahan pagu tercetak {tercetak}, seharusnya {seharusnya} ({pertama} dikurangi {kedua}).",
    hint="Hitung ulang selisih antara kedua tahapan anggaran pada baris yang sama.",
    dasar=_REALISASI_ANGGARAN,
)
def selisih_pagu_wrong(fakta: tuple[Fakta, ...], tabel: tuple[TabelDikenali, ...]) -> Hasil:
    """Perubahan pagu tercetak bukan selisih dua tahapan anggaran pada barisnya.

    Kolom yang tidak mencetak tanda sama sekali hanya diperiksa besarnya.
    """
    yield from _compare(fakta, Besaran.SELISIH_PAGU, stages(tabel), change(fakta))


@check(
    "HIT006",
    message="{subjek}: sisa anggaran tercetak {tercetak}, seharusnya {seharusnya} ({kedua} dikurangi {pertama}).",
    hint="Hitung ulang sisa sebagai anggaran dikurangi realisasi pada baris yang sama.",
    dasar=_REALISASI_ANGGARAN,
)
def sisa_wrong(fakta: tuple[Fakta, ...], tabel: tuple[TabelDikenali, ...]) -> Hasil:
    """Sisa anggaran tercetak bukan pagu dikurangi realisasi anggaran pada barisnya.

    Kolom lebih atau kurang yang umumnya dihitung sebagai realisasi dikurangi pagu diperiksa dengan cara itu.
    """
    yield from _compare(fakta, Besaran.SISA, spending(tabel), _rest(fakta, tabel))
