"""Words of sentences against the figures: reached, rising, above others, efficient, of a class."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

from akuntabel.aturan.skala import classify
from akuntabel.dasar.peraturan import PERMENDAGRI_86_2017, PERMENPANRB_53_2014
from akuntabel.dasar.skala import skala_predikat
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca
from akuntabel.reviu.angka import numbers_in
from akuntabel.reviu.fakta import Besaran, Fakta, JenisKlaim, JenisSubjek, JenisTabel, Klaim, TabelDikenali
from akuntabel.reviu.klaim.bilangan import is_year, listed_by_year
from akuntabel.reviu.periksa.arah import Petunjuk, evidence
from akuntabel.reviu.periksa.baris import SERATUS
from akuntabel.reviu.periksa.narasi_rujukan import Rujukan, broken, claims_of, listed
from akuntabel.reviu.periksa.narasi_tercapai import or_others, reached_of
from akuntabel.reviu.periksa.skala import printed_scales
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, Lulus, check
from akuntabel.reviu.temuan import Tingkat
from akuntabel.skema.pilihan import Arah

_PELAPORAN = PERMENPANRB_53_2014.at("Lampiran II")
_READINGS = tuple(skala_predikat(date.max, reading) for reading in ("G1", "G2"))
_FLAT = 3
_ROUGHLY_STABLE = Decimal("0.1")
_COURSE = {
    JenisKlaim.NAIK: "naik",
    JenisKlaim.TURUN: "turun",
    JenisKlaim.STABIL: "stabil",
    JenisKlaim.FLUKTUATIF: "tidak stabil",
}


# --- trends --------------------------------------------------------------------------------------


@check(
    "NAR004",
    message="{subjek}: kalimat menyatakan realisasinya {tercetak}, padahal {deret}.",
    hint="Sesuaikan kata trennya dengan deret realisasi: {seharusnya}.",
    dasar=_PELAPORAN,
)
def tren_wrong(klaim: tuple[Klaim, ...], fakta: tuple[Fakta, ...], tabel: tuple[TabelDikenali, ...]) -> Hasil:
    """Kata tren dalam kalimat bertentangan dengan deret realisasi dalam tabel.

    Naik setiap tahun menuntut tidak ada tahun yang turun; dibanding tahun sebelumnya hanya langkah
    terakhir yang dilihat. Stabil baru dipersoalkan bila nilainya bergeser lebih dari sepersepuluh.
    """
    rujukan, hints = Rujukan.of(fakta, tabel), evidence(fakta)
    for one in claims_of(klaim, *_COURSE):
        series = rujukan.series(one)
        if one.tahun is not None and one.tahun not in series:
            continue
        series = _looked_at(one, series)
        if len(series) < 2 or _meaning_differs(one, next(iter(series.values())), hints):
            continue
        verdict = _verdict(one, [f.nilai.angka for f in series.values()])
        if verdict is None:
            yield LULUS
            continue
        found = broken(
            one,
            tercetak=_COURSE[one.jenis],
            seharusnya=verdict[0],
            dibanding=series.values(),
            deret=", ".join(f"{f.nilai.teks} ({year})" for year, f in series.items()),
        )
        yield replace(found, tingkat=verdict[1])


def _looked_at(one: Klaim, series: dict[int, Fakta]) -> dict[int, Fakta]:
    """The years that a sentence speaks of: last year and this, as many as it says, or those whose values it lists."""
    if one.kata == "tahun sebelumnya":
        return {year: f for year, f in series.items() if one.tahun and year >= one.tahun - 1}
    if listed := {number.tahun for number in listed_by_year(one.kalimat)}:
        return {year: f for year, f in series.items() if year in listed}
    if one.tahun and (found := _SO_MANY_YEARS.search(one.kalimat)):
        return {year: f for year, f in series.items() if year > one.tahun - int(found[1])}
    return series


_SO_MANY_YEARS = re.compile(r"\b(?:dalam|selama)\s+(\d{1,2})\s*(?:\([^)]*\)\s*)?tahun\s+terakhir\b", re.IGNORECASE)


def _meaning_differs(one: Klaim, fact: Fakta, hints: Petunjuk) -> bool:
    """May `meningkat` speak of the performance of an indikator whose figures are to fall?"""
    return hints.of(fact) is not Arah.NAIK and bool(re.search(r"\b(?:kinerja|capaian)", one.kalimat, re.IGNORECASE))


def _verdict(one: Klaim, values: list[Decimal]) -> tuple[str, Tingkat] | None:
    """What the series does instead, and how grave it is to say otherwise; None where the claim holds."""
    steps = {(b > a) - (b < a) for a, b in pairwise(values)}
    if one.jenis in {JenisKlaim.NAIK, JenisKlaim.TURUN} and one.kata == "setiap tahun":
        latest = values[-_FLAT:]
        if len(latest) == _FLAT and len(set(latest)) == 1:
            return "tetap", Tingkat.GALAT
    wanted = {JenisKlaim.NAIK: 1, JenisKlaim.TURUN: -1}.get(one.jenis)
    does = {frozenset({1}): "naik", frozenset({-1}): "turun", frozenset({0}): "tetap"}.get(
        frozenset(steps), "fluktuatif"
    )
    if wanted is not None:
        if wanted in steps and -wanted not in steps:
            return None
        overall = (values[-1] > values[0]) - (values[-1] < values[0])
        loose = overall == wanted and one.kata not in {"setiap tahun", "tahun sebelumnya"}
        return does, Tingkat.PERINGATAN if loose else Tingkat.GALAT
    if one.jenis is JenisKlaim.FLUKTUATIF:
        return (does, Tingkat.GALAT) if does != "fluktuatif" and len(values) > 2 else None
    spread = max(values) - min(values)
    return (does, Tingkat.PERINGATAN) if spread > _ROUGHLY_STABLE * max(map(abs, values)) else None


# --- benchmarks ----------------------------------------------------------------------------------


@check(
    "NAR005",
    message="{subjek}: kalimat menyatakan “{tercetak}”, padahal pembandingnya {pembanding}{realisasi}.",
    hint="Tulis perbandingan menurut pembanding dan realisasi dalam tabel.",
    dasar=_PELAPORAN,
)
def pembanding_wrong(klaim: tuple[Klaim, ...], fakta: tuple[Fakta, ...], tabel: tuple[TabelDikenali, ...]) -> Hasil:
    """Kalimat menyatakan tidak ada pembanding padahal tabel memuatnya, atau salah menyebut siapa yang lebih tinggi.

    Pembanding yang hanya disebut kalimatnya sendiri, seperti rata-rata kabupaten, ikut dibandingkan.
    """
    rujukan, hints = Rujukan.of(fakta, tabel), evidence(fakta)
    kinds = (JenisKlaim.TANPA_PEMBANDING, JenisKlaim.DI_ATAS_PEMBANDING, JenisKlaim.DI_BAWAH_PEMBANDING)
    for one in claims_of(klaim, *kinds):
        others = rujukan.of_claim(one, Besaran.PEMBANDING)
        others = [f for f in others if f.basis.selaras(one.basis)] or others
        own = rujukan.of_claim(one, Besaran.REALISASI)
        if one.jenis is JenisKlaim.TANPA_PEMBANDING:
            if others and own:
                yield broken(one, tercetak=one.kata, dibanding=others, pembanding=listed(others), realisasi="")
            elif own:
                yield LULUS
            continue
        printed = [one.nilai] if one.nilai and not others and _is_alone(one.kalimat) else [f.nilai for f in others]
        if not own or not printed or not all(_higher_is_meant(one, hints.of(f)) for f in own):
            continue
        gaps = {_sign(a.nilai.angka - b.angka) for a in own for b in printed}
        against = {-1} if one.jenis is JenisKlaim.DI_ATAS_PEMBANDING else {1}
        if gaps != against:
            yield LULUS
        else:
            yield broken(
                one,
                tercetak=one.kata,
                dibanding=(*own, *others),
                pembanding=" atau ".join(dict.fromkeys(v.teks for v in printed)),
                realisasi=f" dan realisasinya {listed(own)}",
            )


def _is_alone(sentence: str) -> bool:
    """Does a sentence print one number only, so that it is compared with that of the table?"""
    return sum(not is_year(n) for n in numbers_in(sentence)) == 1


def _higher_is_meant(one: Klaim, arah: Arah | None) -> bool:
    """Does the sentence say that a value is higher or lower? `Lebih baik` does so where more is known to be better."""
    return arah is Arah.NAIK or (arah is None and not _BETTER.search(one.kata))


_BETTER = re.compile(r"\b(?:baik|unggul|menyamai|setara)\b", re.IGNORECASE)


def _sign(value: Decimal) -> int:
    return (value > 0) - (value < 0)


# --- efficiency ----------------------------------------------------------------------------------


@check(
    "NAR006",
    message="{subjek}: kalimat menyatakan {tercetak}, padahal tabel efisiensi memuat “{seharusnya}”.",
    hint="Samakan kelas efisiensi dalam kalimat dengan tabelnya, juga nomor sasarannya.",
    dasar=_PELAPORAN,
)
def efisiensi_kalimat_wrong(
    klaim: tuple[Klaim, ...], fakta: tuple[Fakta, ...], tabel: tuple[TabelDikenali, ...]
) -> Hasil:
    """Kalimat menyebut penggunaan anggaran efisien atau tidak, bertentangan dengan kelas dalam tabel efisiensi."""
    rujukan = Rujukan.of(fakta, tabel)
    for one in claims_of(klaim, JenisKlaim.EFISIEN, JenisKlaim.TIDAK_EFISIEN):
        if _classes(one, rujukan):
            yield or_others(one, _efficient(one, rujukan), lambda k: _efficient(k, rujukan))


def _classes(one: Klaim, rujukan: Rujukan) -> list[Fakta]:
    """The classes of the table; one between efficient and not bears out neither where another stands beside it."""
    found = [f for f in rujukan.of_claim(one, Besaran.EFISIENSI) if "efisien" in f.nilai.teks.casefold()]
    return [f for f in found if not f.nilai.teks.casefold().startswith("cukup")] or found


def _efficient(one: Klaim, rujukan: Rujukan) -> Lulus | Langgar:
    classes, denied = _classes(one, rujukan), one.jenis is JenisKlaim.TIDAK_EFISIEN
    if any(_denies(f.nilai.teks) == denied for f in classes):
        return LULUS
    return broken(one, tercetak=one.kata, seharusnya=listed(classes), dibanding=classes)


def _denies(word: str) -> bool:
    return bool(re.search(r"\b(?:tidak|belum|kurang)\b", word, re.IGNORECASE))


@check(
    "NAR016",
    message="{subjek}: kalimat menyatakan “{tercetak}”, padahal serapannya {serapan} dan capaiannya {capaian}.",
    hint="Bandingkan serapan dengan capaian pada baris yang sama dalam tabel efisiensi.",
    dasar=_PELAPORAN,
)
def serapan_kalimat_wrong(
    klaim: tuple[Klaim, ...], fakta: tuple[Fakta, ...], tabel: tuple[TabelDikenali, ...]
) -> Hasil:
    """Kalimat menyatakan serapan anggaran lebih besar atau lebih kecil daripada capaian, bertentangan dengan tabel."""
    rujukan = Rujukan.of(fakta, tabel)
    for one in claims_of(klaim, JenisKlaim.SERAPAN_LEBIH, JenisKlaim.SERAPAN_KURANG):
        spent, reached = rujukan.of_claim(one, Besaran.SERAPAN), reached_of(one, rujukan)
        gaps = {_sign(a.nilai.angka - b.nilai.angka) for a in spent for b in reached}
        if not gaps:
            continue
        if gaps != {-1 if one.jenis is JenisKlaim.SERAPAN_LEBIH else 1}:
            yield LULUS
        else:
            yield broken(
                one,
                tercetak=one.kata,
                dibanding=(*spent, *reached),
                serapan=listed(spent),
                capaian=listed(reached),
            )


# --- predikat ------------------------------------------------------------------------------------


@check(
    "NAR007",
    message="{subjek}: kalimat menyebut kriteria {tercetak}, seharusnya {seharusnya} untuk capaian {capaian}.",
    hint="Sesuaikan kriteria dalam kalimat dengan capaian dan skala yang dipakai laporan.",
    dasar=PERMENDAGRI_86_2017.at("Lampiran"),
)
def kriteria_kalimat_wrong(
    klaim: tuple[Klaim, ...],
    fakta: tuple[Fakta, ...],
    tabel: tuple[TabelDikenali, ...],
    dokumen: tuple[DokumenTerbaca, ...],
) -> Hasil:
    """Kriteria yang disebut kalimat bukan kelas capaiannya, dan bukan pula kriteria yang tercetak dalam tabel."""
    rujukan = Rujukan.of(fakta, tabel)
    printed = [(s.berkas, k) for s in printed_scales(dokumen, tabel) for k in s.daftar]
    for one in claims_of(klaim, JenisKlaim.PREDIKAT):
        reached = rujukan.of_claim(one, Besaran.CAPAIAN)
        if not reached:
            continue
        values = [v for f in reached for v in rujukan.values(f)]
        word = _plain(one.kata)
        told = {_plain(f.nilai.teks) for f in rujukan.of_claim(one, Besaran.PREDIKAT)}
        by_law = {_plain(classify(v, scale).nama) for v in values for scale in _READINGS}
        by_print = any(
            file == one.berkas and word in map(_plain, k.sebutan) and any(k.rentang.memuat(v) for v in values)
            for file, k in printed
        )
        if word in told | by_law or by_print:
            yield LULUS
        else:
            yield broken(
                one,
                tercetak=one.kata,
                seharusnya=classify(values[-1], _READINGS[0]).nama,
                dibanding=reached,
                capaian=listed(reached),
            )


def _plain(word: str) -> str:
    return " ".join(re.sub(r"\([^)]*\)|[^\w ]", " ", word).casefold().split())


# --- counts --------------------------------------------------------------------------------------


@check(
    "NAR008",
    message="Kalimat menyebut {tercetak} {hal}, tabel capaiannya memuat {seharusnya}.",
    hint="Hitung ulang dari tabel capaian perjanjian kinerja yang sama.",
    dasar=_PELAPORAN,
)
def cacah_kalimat_wrong(klaim: tuple[Klaim, ...], fakta: tuple[Fakta, ...], tabel: tuple[TabelDikenali, ...]) -> Hasil:
    """Banyaknya tujuan, sasaran, atau indikator dalam kalimat, juga yang tercapai, tidak cocok dengan satu tabel pun.

    Hanya tabel capaian dan perjanjian kinerja dengan dasar yang sama yang dihitung, dan hanya bila tabel-tabel itu
    sepakat tentang banyaknya. Kalimat tentang sebagian saja, seperti indikator sebuah sasaran atau misi, dibiarkan.
    """
    rujukan = Rujukan.of(fakta, tabel)
    rows = list(_rows(fakta, tabel))
    for one in claims_of(klaim, JenisKlaim.NILAI, JenisKlaim.CACAH_TERCAPAI, JenisKlaim.CACAH_TIDAK_TERCAPAI):
        if one.besaran is not Besaran.CACAH or one.nilai is None:
            continue
        fitting = [(t, f) for t, f in rows if t.berkas == one.berkas and t.basis.selaras(one.basis)]
        told = _told(one, (f for _, f in fitting), rujukan)
        sure = _told(one, _agreed(fitting), rujukan)
        if int(one.nilai.angka) in told:
            yield LULUS
        elif sure and not _is_of_a_part(one):
            yield broken(
                one,
                tercetak=one.nilai.teks,
                seharusnya=" atau ".join(map(str, dict.fromkeys(sure))),
                hal=_counted(one),
            )


def _told(one: Klaim, tables: Iterable[list[Fakta]], rujukan: Rujukan) -> list[int]:
    """How many of what a claim counts each table has; none of a whole is no count."""
    numbers = (n for facts in tables for n in _counts(one, facts, rujukan))
    return [n for n in numbers if n or one.jenis is not JenisKlaim.NILAI]


def _agreed(tables: list[tuple[TabelDikenali, list[Fakta]]]) -> list[list[Fakta]]:
    """The tables that list the most indikator, where two list as many or where it is the only table of capaian."""
    listing = [(table, facts, len({f.subjek.kunci for f in facts})) for table, facts in tables if facts]
    most = max((size for *_, size in listing), default=0)
    largest = [(table, facts) for table, facts, size in listing if size == most]
    alone = len(listing) == 1 and listing[0][0].jenis is JenisTabel.CAPAIAN
    return [facts for _, facts in largest] if alone or len(largest) > 1 else []


def _is_of_a_part(one: Klaim) -> bool:
    """Does a sentence count only some, those of one sasaran, of a misi, or those that did well?"""
    if one.jenis is JenisKlaim.NILAI and one.nilai is not None and one.nilai.angka == 1:
        return True
    return bool(one.konteks) or bool(_OF_A_PART.search(one.kalimat))


_OF_A_PART = re.compile(
    r"\b(?:misi|tujuan|sasaran)\s+(?:strategis\s+)?(?:ini|tersebut|diatas|ke\w*|pertama)\b|\bdiukur\s+(?:melalui|dengan|dari)\b"
    r"|\b(?:non|kecuali|dipilih|hanya|hampir|mendekati|jauh|percepatan|perlambatan|meningkat\w*|menurun\w*|naik|turun)\b"
    r"|\bke\s+\d|\byang\s*[<>≥≤]|\bdi\s?(?:atas|bawah)\s+\d",
    re.IGNORECASE,
)


def _counted(one: Klaim) -> str:
    ending = {JenisKlaim.CACAH_TERCAPAI: " tercapai", JenisKlaim.CACAH_TIDAK_TERCAPAI: " tidak tercapai"}
    return one.kata + ending.get(one.jenis, "")


def _rows(facts: tuple[Fakta, ...], tables: tuple[TabelDikenali, ...]) -> Iterator[tuple[TabelDikenali, list[Fakta]]]:
    """The facts of each table that lists the indikator of an agreement with what was reached or promised."""
    own: dict[tuple[str, int | None], list[Fakta]] = {}
    for fact in facts:
        if fact.subjek.jenis is JenisSubjek.INDIKATOR:
            own.setdefault((fact.berkas, fact.tempat.tabel), []).append(fact)
    for table in tables:
        if table.jenis in {JenisTabel.CAPAIAN, JenisTabel.PERJANJIAN}:
            yield table, own.get((table.berkas, table.tabel.tempat.tabel), [])


def _missed_zero(facts: Sequence[Fakta]) -> set[str]:
    """The indikator with a target of zero in a row whose realisasi of the same year is above it."""
    zero = {(f.subjek.kunci, f.baris, f.tahun) for f in facts if f.besaran is Besaran.TARGET and f.nilai.angka == 0}
    return {
        f.subjek.kunci
        for f in facts
        if f.besaran is Besaran.REALISASI and f.nilai.angka > 0 and (f.subjek.kunci, f.baris, f.tahun) in zero
    }


def _counts(one: Klaim, facts: Sequence[Fakta], rujukan: Rujukan) -> tuple[int, ...]:
    """How many a table has of what a claim counts, by name and by row; empty where it does not tell."""
    if one.jenis is not JenisKlaim.NILAI:
        reached = {f.subjek.kunci: max(rujukan.values(f)) for f in facts if f.besaran is Besaran.CAPAIAN}
        wanted = one.jenis is JenisKlaim.CACAH_TERCAPAI
        if not reached:
            return ()
        count = sum((value >= SERATUS) == wanted for value in reached.values())
        # A promise of zero that was missed has no percentage; who counts it as missed is right as well.
        return (count,) if wanted else (count, count + len(_missed_zero(facts) - reached.keys()))
    if one.kata == "indikator":
        return len({f.subjek.kunci for f in facts}), len({f.baris for f in facts})
    above = {s.kunci: s.jenis for f in facts for s in f.konteks}
    if set(above.values()) != {JenisSubjek.TUJUAN, JenisSubjek.SASARAN}:
        return ()
    kind = JenisSubjek.TUJUAN if one.kata == "tujuan" else JenisSubjek.SASARAN
    return (sum(jenis is kind for jenis in above.values()),)
