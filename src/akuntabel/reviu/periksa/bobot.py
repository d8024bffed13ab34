"""Weights that must make 100."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.reviu.fakta import Besaran, Fakta, JenisSubjek, TabelDikenali
from akuntabel.reviu.periksa.baris import SERATUS, write
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check

_PELAPORAN = PERMENPANRB_53_2014.at("Lampiran II")
_FEWEST_WEIGHTS = 3
_NEAR = Decimal(15)
Lajur = tuple[str, int | None, int | None]


def _columns(facts: tuple[Fakta, ...], besaran: Besaran) -> Iterator[list[Fakta]]:
    """The facts of one quantity, by the column of the table they stand in."""
    grouped: dict[Lajur, dict[object, Fakta]] = defaultdict(dict)
    for fact in facts:
        if fact.besaran is besaran and fact.baris is not None:
            column = grouped[fact.berkas, fact.tempat.tabel, fact.tempat.kolom]
            column.setdefault(fact.tempat.baris_tabel, fact)
    return (list(column.values()) for column in grouped.values())


def _readings(weights: list[Fakta], table: TabelDikenali | None) -> Iterator[list[Fakta]]:
    """The weights that may have to make the whole: all, those without parts, those that are no part."""
    yield weights
    yield _outermost(weights)
    if table is not None and table.hierarki:
        branches = {b.jumlah for b in table.hierarki}
        parts = {row for b in table.hierarki if b.jenis is not JenisSubjek.JUMLAH for row in b.bagian}
        yield [w for w in weights if w.tempat.baris_tabel not in branches]
        yield [w for w in weights if w.tempat.baris_tabel not in parts]


def _outermost(weights: list[Fakta]) -> list[Fakta]:
    """The weights that are no part of one above them, where those below it make it up: 30 = 10 + 20, 10 = 2 + 5 + 3."""
    values = [w.nilai.angka for w in weights]
    behind = [0] * len(values)
    for at in reversed(range(len(values))):
        behind[at] = at + 1
        total, parts, below = Decimal(), 0, at + 1
        while below < len(values) and total < values[at]:
            total, parts, below = total + values[below], parts + 1, behind[below]
        if parts > 1 and total == values[at]:
            behind[at] = below
    outer, at = [], 0
    while at < len(values):
        outer.append(weights[at])
        at = behind[at]
    return outer


def _makes_whole(weights: list[Fakta]) -> bool:
    total = sum((w.nilai.angka for w in weights), Decimal())
    rounding = Decimal(5).scaleb(-max(w.nilai.desimal for w in weights) - 1) * len(weights)
    repeating = len({w.nilai.angka for w in weights}) == 1
    return total in {SERATUS, Decimal(1)} or (repeating and abs(total - SERATUS) <= rounding)


@check(
    "HIT010",
    message="Bobot pada kolom {kolom} berjumlah {tercetak}, seharusnya {seharusnya}.",
    hint="Periksa bobot yang tertinggal atau salah ketik; seluruh bobot harus berjumlah 100.",
    dasar=_PELAPORAN,
)
def bobot_unlike_100(fakta: tuple[Fakta, ...], tabel: tuple[TabelDikenali, ...]) -> Hasil:
    """Bobot pada satu kolom mendekati 100, tetapi tidak tepat 100.

    Semua bobot, bobot tanpa bagian, dan bobot yang bukan bagian dicoba, juga bila susunannya hanya tampak dari
    bobotnya (30 terdiri atas 10 dan 20). Bobot yang sama besar, seperti sembilan
    unsur survei, boleh meleset sebesar pembulatannya. Jumlah yang jauh dari 100 dianggap berarti lain, kecuali bila
    kolomnya sendiri mencetak 100 sebagai jumlahnya.
    """
    tables = {(t.berkas, t.tabel.tempat.tabel): t for t in tabel}
    for column in _columns(fakta, Besaran.BOBOT):
        weights = [w for w in column if w.subjek.jenis is not JenisSubjek.JUMLAH]
        whole = len(weights) > _FEWEST_WEIGHTS and weights[-1].nilai.angka == SERATUS
        # A last weight of 100 is the whole of those above it, whatever its row is called.
        weights = weights[:-1] if whole else weights
        whole = whole or any(w.nilai.angka == SERATUS for w in column if w not in weights)
        if len(weights) < _FEWEST_WEIGHTS:
            continue
        table = tables.get((weights[0].berkas, weights[0].tempat.tabel))
        readings = [reading for reading in _readings(weights, table) if reading]
        if any(map(_makes_whole, readings)):
            yield LULUS
            continue
        total = min((_total(r) for r in readings), key=lambda t: abs(t - SERATUS))
        if whole or abs(total - SERATUS) <= _NEAR:
            yield _not_whole(column, total)


def _total(weights: list[Fakta]) -> Decimal:
    return sum((w.nilai.angka for w in weights), Decimal())


def _not_whole(column: list[Fakta], total: Decimal) -> Langgar:
    place = next((f for f in column if f.subjek.jenis is JenisSubjek.JUMLAH), column[-1])
    return Langgar(
        tempat=place.tempat,
        berkas=place.berkas,
        tercetak=write(total, column[0].nilai),
        seharusnya=write(SERATUS, column[0].nilai),
        tempat_lain=tuple(f.tempat for f in column if f is not place),
        isi={"kolom": " ".join(place.kolom.split()) or "bobot"},
    )
