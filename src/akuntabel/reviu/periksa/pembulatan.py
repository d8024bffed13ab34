"""Percentages that were cut instead of rounded, and digits that make no number."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from akuntabel.aturan import serapan
from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.reviu.angka import is_one_sign
from akuntabel.reviu.fakta import BERUPA_KATA, Besaran, Fakta, TabelDikenali
from akuntabel.reviu.periksa import anggaran, capaian
from akuntabel.reviu.periksa.baris import cell_of, lainnya, name_of, write
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.temuan import Tingkat
from akuntabel.reviu.tercetak import Beda

_SLIPS = 8
"""Percentages that may be cut by oversight; more of them are the manner of a document."""
_PELAPORAN = PERMENPANRB_53_2014.at("Lampiran II")


def percentages(facts: tuple[Fakta, ...], tables: tuple[TabelDikenali, ...]) -> Iterator[tuple[Fakta, Decimal]]:
    """Each printed percentage of a row with the exact value that it prints."""
    for besaran, acuan in capaian.PERBANDINGAN:
        for one in capaian.computations(facts, tables, besaran, acuan):
            if (value := one.printed_value()) is not None:
                yield one.tercetak, value
    for other in anggaran.computations(facts, Besaran.SERAPAN, anggaran.spending(tables), lambda _: serapan):
        yield other.tercetak, other.nilai


@check(
    "HIT012",
    message="Persentase pada kolom {kolom} dipotong, bukan dibulatkan: {subjek} tercetak {tercetak} untuk "
    "{seharusnya}{lainnya}.",
    hint="Bulatkan semua persentase dengan satu cara, setengah ke atas.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.SARAN,
)
def persentase_cut(fakta: tuple[Fakta, ...], tabel: tuple[TabelDikenali, ...]) -> Hasil:
    """Persentase dipotong sesudah angka terakhirnya, padahal pembulatan memberi angka lain.

    Bila lebih dari delapan, itulah cara dokumennya, dan disebut satu kali.
    """
    cut: dict[str, list[tuple[Fakta, Decimal]]] = defaultdict(list)
    for printed, value in percentages(fakta, tabel):
        match printed.nilai.beda(value):
            case Beda.SAMA:
                yield LULUS
            case Beda.DIPOTONG:
                cut[printed.berkas].append((printed, value))
            case Beda.BERBEDA:
                continue
    slips = (group for pairs in cut.values() for group in ([[p] for p in pairs] if len(pairs) <= _SLIPS else [pairs]))
    for found in slips:
        first, value = found[0]
        yield Langgar(
            tempat=first.tempat,
            berkas=first.berkas,
            tercetak=first.nilai.teks,
            seharusnya=write(value, first.nilai),
            tempat_lain=tuple(f.tempat for f, _ in found[1:]),
            isi={
                "lainnya": lainnya([f for f, _ in found]),
                "kolom": " ".join(first.kolom.split()) or first.besaran.value,
                "subjek": name_of(first),
            },
        )


@check(
    "HIT013",
    message="{subjek}: '{tercetak}' {masalah}.",
    hint="Tulis titik untuk ribuan dan koma untuk desimal, misalnya 3.920.691.860,40.",
    dasar=_PELAPORAN,
)
def angka_broken(fakta: tuple[Fakta, ...]) -> Hasil:
    """Angka dan pemisahnya tidak membentuk bilangan, seperti `133.825.00,00`; nilai seharusnya tidak dapat
    diketahui.

    Tabel yang memisahkan ribuan dan desimal dengan tanda yang sama, seperti `1,234,567,00`, tetap terbaca; hal itu
    disebut satu kali untuk setiap dokumen, sebagai peringatan.
    """
    one_sign: dict[str, list[Fakta]] = defaultdict(list)
    for fact in {cell_of(f): f for f in fakta}.values():
        if fact.besaran is Besaran.RUSAK:
            yield _unreadable(fact, "tidak dapat dibaca sebagai angka: letak titik dan komanya keliru")
        elif fact.besaran not in BERUPA_KATA and is_one_sign(fact.nilai.teks):
            one_sign[fact.berkas].append(fact)
        else:
            yield LULUS
    for first, *others in one_sign.values():
        also = f"; begitu pula {len(others)} angka lain" if others else ""
        yield replace(
            _unreadable(first, f"memisahkan ribuan dan desimal dengan tanda yang sama{also}"),
            tempat_lain=tuple(f.tempat for f in others),
            tingkat=Tingkat.PERINGATAN,
        )


def _unreadable(fact: Fakta, problem: str) -> Langgar:
    return Langgar(
        tempat=fact.tempat,
        berkas=fact.berkas,
        tercetak=fact.nilai.teks,
        isi={"subjek": name_of(fact), "masalah": problem},
    )
