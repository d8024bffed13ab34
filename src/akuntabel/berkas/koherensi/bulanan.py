"""Money told twice or split: months beside their triwulan and their year, sources beside the pagu."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from akuntabel.berkas.koherensi.anggaran import pagu_by_code, rupiah
from akuntabel.berkas.koherensi.catatan import Catatan, check
from akuntabel.berkas.temuan import Kode
from akuntabel.skema.paket import Paket
from akuntabel.skema.tabel.anggaran import BULAN_TRIWULAN, RealisasiAnggaran, RealisasiBulanan

_BULAN = tuple(name for names in BULAN_TRIWULAN.values() for name in names)


@check("realisasi_bulanan", "realisasi_anggaran")
def months_unlike_their_triwulan_or_year(paket: Paket) -> Iterator[Catatan]:
    """Only where every month is given: until then the months are a part of what the triwulan tells."""
    quarterly = {(row.program, row.belanja): row for row in paket.realisasi_anggaran}
    for nomor, months in enumerate(paket.realisasi_bulanan):
        row = quarterly.get((months.program, months.belanja))
        if row is None:
            continue
        for number, names in BULAN_TRIWULAN.items():
            stated, made = getattr(row, f"tw{number}"), _sum_of(months, names)
            if stated is not None and made is not None and stated != made:
                yield _unlike(nomor, names, f"triwulan {number}", stated, made)
        whole = _year_of(row, months)
        if row.setahun is not None and whole is not None and row.setahun != whole:
            yield _unlike(nomor, _BULAN, "setahun", row.setahun, whole)


def _sum_of(months: RealisasiBulanan, names: tuple[str, ...]) -> Decimal | None:
    """What months add up to; None where one of them is blank."""
    amounts = [getattr(months, name) for name in names]
    return None if None in amounts else sum(amounts, Decimal())


def _year_of(row: RealisasiAnggaran, months: RealisasiBulanan) -> Decimal | None:
    """The year of complete triwulan, of which at least one comes from its months; None where it cannot be told."""
    made = {number: _sum_of(months, names) for number, names in BULAN_TRIWULAN.items()}
    amounts = [getattr(row, f"tw{number}") if amount is None else amount for number, amount in made.items()]
    if None in amounts or all(amount is None for amount in made.values()):
        return None
    return sum((amount for amount in amounts if amount is not None), Decimal())


def _unlike(nomor: int, names: tuple[str, ...], masa: str, stated: Decimal, made: Decimal) -> Catatan:
    return Catatan(
        Kode.TRIWULAN_TIDAK_COCOK,
        "realisasi_bulanan",
        nomor,
        names[-1],
        f"Jumlah {names[0].capitalize()} sampai {names[-1].capitalize()} {rupiah(made)} tidak sama dengan realisasi "
        f"{masa} {rupiah(stated)} pada lembar Realisasi Anggaran (selisih {rupiah(made - stated)}).",
        "Betulkan bulannya, atau kosongkan nilai pada lembar Realisasi Anggaran agar dihitung dari bulannya.",
    )


@check("realisasi_bulanan", "realisasi_anggaran", "pagu", "tahapan")
def monthly_money_above_the_pagu(paket: Paket) -> Iterator[Catatan]:
    """Of lines that are told by month alone; the others are held to their pagu by their triwulan."""
    if not paket.tahapan:
        return
    last = paket.tahapan[-1].kode
    pagu = {(p.program, p.belanja): p.pagu for p in paket.pagu if p.tahapan == last}
    told = {(r.program, r.belanja) for r in paket.realisasi_anggaran}
    for nomor, row in enumerate(paket.realisasi_bulanan):
        spent = sum((amount for name in _BULAN if (amount := getattr(row, name)) is not None), Decimal())
        allowed = pagu.get((row.program, row.belanja), Decimal())
        if (row.program, row.belanja) not in told and spent > allowed:
            yield Catatan(
                Kode.REALISASI_LEBIH_PAGU,
                "realisasi_bulanan",
                nomor,
                "program",
                f"Realisasi {rupiah(spent)} melebihi pagu tahapan '{last}' {rupiah(allowed)}.",
                "Periksa realisasi dan pagu belanja ini.",
            )


@check("sumber_dana", "pagu", "tahapan")
def sources_unlike_the_pagu(paket: Paket) -> Iterator[Catatan]:
    """Told at the last source of a programme; while a source is blank, only when the others pass the pagu."""
    pagu = pagu_by_code(paket)
    rows: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for nomor, row in enumerate(paket.sumber_dana):
        rows[row.tahapan, row.program].append(nomor)
    for (tahapan, program), numbers in rows.items():
        amounts = [paket.sumber_dana[nomor].jumlah for nomor in numbers]
        total, parts = sum((a for a in amounts if a is not None), Decimal()), pagu[tahapan, program]
        if total > parts or (total != parts and None not in amounts):
            yield Catatan(
                Kode.SUMBER_DANA_TIDAK_COCOK,
                "sumber_dana",
                numbers[-1],
                "jumlah",
                f"Sumber dana {program} pada tahapan '{tahapan}' berjumlah {rupiah(total)}, sedangkan pagunya "
                f"{rupiah(parts)} (selisih {rupiah(total - parts)}).",
                "Lengkapi atau betulkan sumber dananya, atau periksa pagunya.",
            )
