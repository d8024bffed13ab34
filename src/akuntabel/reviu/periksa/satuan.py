"""Units of one indikator that differ between tables or documents."""

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.reviu.fakta import Besaran, Fakta
from akuntabel.reviu.periksa.baris import name_of
from akuntabel.reviu.periksa.pertentangan import table_of
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.temuan import Tingkat

_COUNTED = frozenset({Besaran.TARGET, Besaran.REALISASI, Besaran.TARGET_AKHIR, Besaran.KONDISI_AWAL})
_NO_UNIT = frozenset({"", "angka", "rp"})
_SCORED = frozenset({"indeks", "nilai", "poin", "skor", "point", "predikat"})
_SCORE = "indeks"
_BESIDE_SCORES = frozenset({_SCORE, "%"})
"""What a score may be printed in without anybody minding."""
_SHORT = {
    "dok": "dokumen",
    "lap": "laporan",
    "keg": "kegiatan",
    "org": "orang",
    "bln": "bulan",
    "persen": "%",
    "x": "kali",
    "persentase": "%",
    "orang/bulan": "ob",
    "orang bulan": "ob",
}


def _unit(fakta: Fakta) -> str:
    unit = " ".join(re.sub(r"[.()]", " ", (fakta.nilai.satuan or fakta.satuan).casefold()).split())
    unit = " ".join(dict.fromkeys(unit.split()))
    unit = _SCORE if unit in _SCORED else _SHORT.get(unit, unit)
    return "" if unit in _NO_UNIT or any(map(str.isdigit, unit)) else unit


def _same(one: str, other: str) -> bool:
    """Are two units one, the longer naming the shorter more fully: `lembaga`, `lembaga kemasyarakatan`?"""
    words = set(one.split()), set(other.split())
    fuller = one.startswith(other) or other.startswith(one) or words[0] <= words[1] or words[1] <= words[0]
    return fuller or {one, other} <= _BESIDE_SCORES


@check(
    "SIL010",
    message="{subjek}: satuan tercetak {tercetak}; {banyak} tabel lain mencetak {lain}.",
    hint="Pakai satu satuan, sesuai definisi indikator atau nomenklatur sub kegiatannya.",
    dasar=PERMENPANRB_53_2014.at("Lampiran II"),
    tingkat=Tingkat.PERINGATAN,
)
def satuan_differing(fakta: tuple[Fakta, ...]) -> Hasil:
    """Sebuah indikator dicetak dengan dua satuan pada Renstra atau Perjanjian Kinerja yang sama.

    Satuan yang berbeda di antara dua perjanjian, dengan nilai yang sama, hanya menjadi saran. Nilai
    tanpa satuan dan satuan yang hanya menyebut angka dibiarkan; indeks, nilai, dan skor dianggap satu satuan.
    """
    groups: dict[str, list[Fakta]] = defaultdict(list)
    for fact in fakta:
        if fact.besaran in _COUNTED and fact.subjek.kunci and _unit(fact):
            groups[fact.subjek.kunci].append(fact)
    for group in groups.values():
        if len({table_of(f) for f in group}) > 1:
            yield from _compare(group)


def _compare(group: list[Fakta]) -> Hasil:
    by_unit: dict[str, list[Fakta]] = defaultdict(list)
    for fact in group:
        by_unit[next((u for u in by_unit if _same(u, _unit(fact))), _unit(fact))].append(fact)
    usual, *odd = sorted(by_unit.values(), key=lambda facts: -len({table_of(f) for f in facts}))
    yield LULUS
    for facts in odd:
        if _may_be_two(facts, usual):
            continue
        if (pair := next(_together(facts, usual), None)) is None:
            continue
        one, other = pair
        yield Langgar(
            tempat=one.tempat,
            berkas=one.berkas,
            tercetak=one.nilai.satuan or one.satuan,
            seharusnya=other.nilai.satuan or other.satuan if len(usual) > len(facts) else "",
            tempat_lain=(other.tempat,),
            isi={
                "subjek": name_of(one),
                "lain": other.nilai.satuan or other.satuan,
                "banyak": str(len({table_of(f) for f in usual})),
            },
            tingkat=None if one.basis.selaras(other.basis) else Tingkat.SARAN,
        )


def _may_be_two(facts: list[Fakta], usual: list[Fakta]) -> bool:
    """One table counts, one prints percent: that may be a part of an indikator and its share."""
    tables = {table_of(f) for f in usual}
    return len(tables) == 1 and "%" in (_unit(facts[0]), _unit(usual[0]))


def _together(facts: list[Fakta], usual: list[Fakta]) -> Iterator[tuple[Fakta, Fakta]]:
    """Pairs that speak of one thing: on one basis, or of one value."""
    for one in facts:
        for other in usual:
            known = one.basis.renstra is not None and one.basis.renstra == other.basis.renstra
            same_value = one.nilai.angka == other.nilai.angka != Decimal(100)
            if table_of(one) != table_of(other) and (same_value or (known and one.basis.selaras(other.basis))):
                yield one, other
