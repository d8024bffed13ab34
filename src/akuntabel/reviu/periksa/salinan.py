"""Money of one thing printed under another: rows copied, or counted twice."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.reviu.fakta import Besaran, Cabang, Fakta, JenisSubjek, TabelDikenali
from akuntabel.reviu.periksa.baris import name_of
from akuntabel.reviu.periksa.kelompok import sum_of_heads
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check

_PAIR = (Besaran.PAGU, Besaran.REALISASI_ANGGARAN)


@check(
    "HIT015",
    message=(
        "{subjek}: anggaran {tercetak} dan realisasi {realisasi} sama persis dengan baris {lain}, "
        "sedangkan jumlah tabel hanya cocok bila barisnya berbeda."
    ),
    hint="Isi baris itu dengan anggaran dan realisasi programnya sendiri, atau jelaskan pembagiannya.",
    dasar=PERMENPANRB_53_2014.at("Lampiran II"),
)
def anggaran_repeated(fakta: tuple[Fakta, ...], tabel: tuple[TabelDikenali, ...]) -> Hasil:
    """Dua baris memuat anggaran dan realisasi yang sama persis, dan keduanya membuat jumlah tabel tidak cocok.

    Anggaran satu program yang mendukung dua sasaran dihitung dua kali, atau baris lain tersalin.
    """
    cells = {(f.berkas, f.tempat.tabel, f.tempat.baris_tabel, f.besaran): f for f in fakta if f.besaran in _PAIR}
    for table in tabel:
        for branch in (b for b in table.hierarki if b.jenis is JenisSubjek.JUMLAH):
            money = {
                row: pair for row in (*branch.bagian, branch.jumlah) if (pair := _pair(cells, table, row)) is not None
            }
            if branch.jumlah in money:
                yield from _compare(money, branch)


def _pair(
    cells: dict[tuple[str, int | None, int | None, Besaran], Fakta], table: TabelDikenali, row: int
) -> tuple[Fakta, Fakta] | None:
    place = (table.berkas, table.tabel.tempat.tabel, row)
    budget, spent = (cells.get((*place, besaran)) for besaran in _PAIR)
    return (budget, spent) if budget is not None and spent is not None else None


def _compare(money: dict[int, tuple[Fakta, Fakta]], branch: Cabang) -> Hasil:
    parts = [money[row] for row in branch.bagian if row in money]
    if all(_adds_up(parts, money[branch.jumlah], at) for at in (0, 1)):
        yield LULUS
        return
    for budget, spent, first in _repeated(parts):
        yield Langgar(
            tempat=budget.tempat,
            berkas=budget.berkas,
            tercetak=budget.nilai.teks,
            tempat_lain=(spent.tempat, first.tempat, *(f.tempat for f in money[branch.jumlah])),
            isi={"subjek": name_of(budget), "realisasi": spent.nilai.teks, "lain": f"'{name_of(first)}'"},
        )


def _adds_up(parts: list[tuple[Fakta, Fakta]], total: tuple[Fakta, Fakta], at: int) -> bool:
    """Do the parts add up to the total, a group's members counted once with it?"""
    values = [pair[at].nilai.angka for pair in parts]
    return total[at].nilai.angka in (sum(values, Decimal()), sum_of_heads(values))


def _repeated(parts: list[tuple[Fakta, Fakta]]) -> Iterator[tuple[Fakta, Fakta, Fakta]]:
    """Rows whose two amounts stood in an earlier row of another name, with that row."""
    seen: dict[tuple[Decimal, Decimal], list[Fakta]] = defaultdict(list)
    for budget, spent in parts:
        earlier = seen[budget.nilai.angka, spent.nilai.angka]
        alike = any(one.subjek == budget.subjek for one in earlier)
        if earlier and not alike and budget.nilai.angka and spent.nilai.angka:
            yield budget, spent, earlier[0]
        earlier.append(budget)
