"""Numbers of one table printed in different manners."""

import re
from collections import defaultdict
from collections.abc import Iterator

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.reviu.fakta import Besaran, Fakta
from akuntabel.reviu.periksa.baris import lainnya
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.temuan import Tingkat

_PERCENTAGES = frozenset({Besaran.CAPAIAN, Besaran.CAPAIAN_AKHIR, Besaran.SERAPAN})
_WORDS = frozenset({Besaran.PREDIKAT, Besaran.EFISIENSI, Besaran.TEKS, Besaran.RUSAK})
_DOT_DECIMALS = re.compile(r"(?<![\d.,])\d+\.\d{1,2}(?![\d.,])")
_COMMA_DECIMALS = re.compile(r",\d{1,2}(?!\d)")
_AMOUNTS = frozenset({Besaran.PAGU, Besaran.REALISASI_ANGGARAN, Besaran.SELISIH_PAGU, Besaran.SISA})
_FEWEST = 4
_MOSTLY = 0.7


@check(
    "HIT016",
    message="Angka {besaran} tercetak {cara}: {tercetak} di kolom {kolom}{lainnya}.",
    hint=(
        "Cetak semua angka dengan koma desimal, rupiah dengan atau tanpa sen di semua baris, "
        "dan tanda persen pada semua baris atau pada kepala kolom saja."
    ),
    dasar=PERMENPANRB_53_2014.at("Lampiran II"),
    tingkat=Tingkat.SARAN,
)
def gaya_angka_differing(fakta: tuple[Fakta, ...]) -> Hasil:
    """Angka sejenis pada satu tabel dicetak dengan cara berbeda: titik desimal di antara koma,
    persen tanpa tandanya, rupiah tanpa sen.

    Disebut satu kali untuk setiap cara.
    """
    commas = {f.berkas for f in fakta if _COMMA_DECIMALS.search(f.nilai.teks)}
    columns: dict[object, list[Fakta]] = defaultdict(list)
    for fact in fakta:
        if fact.besaran not in _WORDS and fact.baris is not None:
            columns[fact.berkas, fact.tempat.tabel, fact.besaran].append(fact)
    told: dict[tuple[str, str], list[Fakta]] = defaultdict(list)
    for column in columns.values():
        odd = dict(_odd_manners(column, commas))
        if not odd:
            yield LULUS
        for manner, facts in odd.items():
            told[column[0].berkas, manner].extend(facts)
    for (_, manner), facts in told.items():
        yield _told(facts, manner)


def _odd_manners(column: list[Fakta], commas: set[str]) -> Iterator[tuple[str, list[Fakta]]]:
    dotted = [f for f in column if f.berkas in commas and _is_dotted(f)]
    if dotted and len(dotted) < len(column):
        yield "dengan titik desimal", dotted
    percent = [f for f in column if f.besaran in _PERCENTAGES]
    bare = [f for f in percent if "%" not in f.nilai.teks and f.nilai.angka]
    if bare and len(percent) >= _FEWEST and len(bare) <= (1 - _MOSTLY) * len(percent):
        yield "tanpa tanda persen", bare
    money = [f for f in column if f.besaran in _AMOUNTS and f.nilai.angka]
    whole = [f for f in money if f.nilai.desimal == 0]
    if whole and len(money) >= _FEWEST and len(whole) <= (1 - _MOSTLY) * len(money):
        yield "tanpa sen", whole


def _is_dotted(fakta: Fakta) -> bool:
    return fakta.nilai.desimal > 0 and bool(_DOT_DECIMALS.search(fakta.nilai.teks))


def _told(facts: list[Fakta], manner: str) -> Langgar:
    first = facts[0]
    return Langgar(
        tempat=first.tempat,
        berkas=first.berkas,
        tercetak=first.nilai.teks,
        tempat_lain=tuple(f.tempat for f in facts[1:]),
        isi={
            "lainnya": lainnya(facts),
            "besaran": first.besaran.value,
            "kolom": " ".join(first.kolom.split()) or "tanpa kepala",
            "cara": manner,
        },
    )
