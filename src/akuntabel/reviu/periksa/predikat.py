"""Words for a value, held to the value: predikat of a capaian, letters of scores, classes of efficiency."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal
from itertools import product

from akuntabel.aturan import Efisiensi, KategoriEfisiensi, efisiensi_r1, efisiensi_r2, rata_rata_capaian
from akuntabel.aturan.skala import classify
from akuntabel.dasar.peraturan import (
    PEDOMAN_PANRB_5_2023,
    PERMENDAGRI_86_2017,
    PERMENPANRB_14_2017,
    PERMENPANRB_53_2014,
    PERMENPANRB_88_2021,
)
from akuntabel.dasar.skala import Kelas, Skala, skala_kategori_ipp, skala_mutu_skm, skala_predikat, skala_predikat_akip
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca
from akuntabel.reviu.fakta import Besaran, Fakta, JenisTabel, TabelDikenali
from akuntabel.reviu.periksa import capaian
from akuntabel.reviu.periksa.baris import Baris, Letak, cell_of, name_of, rows
from akuntabel.reviu.periksa.rentang import Rentang
from akuntabel.reviu.periksa.skala import SkalaTercetak, printed_scales
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.tercetak import Tercetak

_READINGS = tuple(skala_predikat(date.max, reading) for reading in ("G1", "G2"))
_OTHER_WORDS = frozenset({"sangat baik", "baik", "cukup", "cukup baik", "kurang", "kurang baik", "sangat kurang"})
_AKIP = re.compile(r"\bs?akip\b|akuntabilitas kinerja instansi", re.IGNORECASE)
_SKM = re.compile(r"kepuasan\s+masyarakat|\bikm\b|\bskm\b", re.IGNORECASE)
_IPP = re.compile(r"indeks\s+pelayanan\s+publik|\bipp\b", re.IGNORECASE)
_GRADED = frozenset(
    {
        Besaran.TARGET,
        Besaran.REALISASI,
        Besaran.KONDISI_AWAL,
        Besaran.TARGET_AKHIR,
        Besaran.PEMBANDING,
        Besaran.SKOR,
    }
)


def _words(text: str) -> str:
    return " ".join(re.sub(r"[^\w+\- ]", " ", text.replace("−", "-").replace("–", "-")).casefold().split())


def _class_named(text: str, scale: Skala) -> Kelas | None:
    """The class that a print names, by name, by code, or by both: `Sangat Tinggi`, `ST`, `A (Memuaskan)`."""
    said = _words(text)
    for kelas in scale.kelas:
        code, name = _words(kelas.kode), _words(kelas.nama)
        if said in {name, code, f"{code} {name}", f"{name} {code}"}:
            return kelas
    return None


# --- predikat of a capaian -----------------------------------------------------------------------


def _values(row: Baris, predicate: Fakta, exact: dict[Letak, tuple[Decimal, ...]]) -> tuple[Decimal, ...]:
    """The capaian that the predikat of a row can speak of, printed and exact."""
    printed = row.companions(predicate, Besaran.CAPAIAN)
    return tuple(v for f in printed for v in (f.nilai.angka, *exact.get(cell_of(f), ())))


@check(
    "SKL001",
    message="{subjek}: kriteria tercetak {tercetak}, seharusnya {seharusnya} untuk capaian {nilai}.",
    hint="Sesuaikan kriteria dengan skala nilai peringkat kinerja yang dipakai laporan.",
    dasar=PERMENDAGRI_86_2017.at("Lampiran"),
)
def predikat_wrong(
    fakta: tuple[Fakta, ...], tabel: tuple[TabelDikenali, ...], dokumen: tuple[DokumenTerbaca, ...]
) -> Hasil:
    """Sebutan di samping capaian bukan kelasnya menurut bacaan skala mana pun yang diterima.

    Kedua bacaan atas celah antarrentang diterima, begitu pula skala yang dicetak laporan itu sendiri. Sebutan yang
    tidak ada pada skala mana pun dibiarkan; laporan yang memakai sebutan lain (Baik, Cukup) hanya diukur dengan
    skalanya sendiri.
    """
    exact = {
        cell_of(one.tercetak): tuple(one.exact())
        for one in capaian.computations(fakta, tabel, Besaran.CAPAIAN, Besaran.TARGET)
        if one.explained()
    }
    scales, others = tuple(printed_scales(dokumen, tabel)), _with_other_words(fakta)
    for row in rows(fakta):
        for predicate in row.of(Besaran.PREDIKAT):
            values = _values(row, predicate, exact)
            said = predicate.nilai.predikat or predicate.nilai.teks
            readings = () if predicate.berkas in others else _READINGS
            named = [k for scale in readings if (k := _class_named(said, scale)) is not None]
            printed = _intervals_of(said, (s for s in scales if s.berkas == predicate.berkas))
            if not values or not (named or printed) or _letters_of_a_score(predicate, said):
                continue
            by_law = any(classify(v, scale) in named for v, scale in product(values, readings))
            if by_law or any(i.memuat(v) for i, v in product(printed, values)):
                yield LULUS
            else:
                yield Langgar(
                    tempat=predicate.tempat,
                    berkas=predicate.berkas,
                    tercetak=said,
                    seharusnya=classify(values[0], _READINGS[0]).nama if named else _printed_class(values[0], scales),
                    tempat_lain=tuple(f.tempat for f in row.companions(predicate, Besaran.CAPAIAN)),
                    isi={
                        "subjek": name_of(predicate),
                        "nilai": row.companions(predicate, Besaran.CAPAIAN)[0].nilai.teks,
                    },
                    perbaikan=bool(named),
                )


def _with_other_words(facts: tuple[Fakta, ...]) -> frozenset[str]:
    """Files that grade their capaian `Baik` and `Cukup`, and by no word that only the scale of the law has."""
    own: set[str] = set()
    law: set[str] = set()
    for row in rows(facts):
        for predicate in row.of(Besaran.PREDIKAT) if row.of(Besaran.CAPAIAN) else ():
            said = _words(predicate.nilai.predikat or predicate.nilai.teks)
            if said in _OTHER_WORDS:
                own.add(predicate.berkas)
            elif said != "sedang" and any(_class_named(said, scale) for scale in _READINGS):
                law.add(predicate.berkas)
    return frozenset(own - law)


def _printed_class(value: Decimal, scales: tuple[SkalaTercetak, ...]) -> str:
    return next((k.nama for s in scales for k in s.daftar if k.rentang.memuat(value)), "")


def _letters_of_a_score(predicate: Fakta, said: str) -> bool:
    """Does a letter stand beside the score of an evaluation rather than beside a capaian?"""
    return len(said.strip()) == 1 and any(p.search(predicate.subjek.nama) for p in (_AKIP, _SKM, _IPP))


def _intervals_of(said: str, scales: Iterable[SkalaTercetak]) -> list[Rentang]:
    """What printed scales give for a class of this name."""
    return [k.rentang for scale in scales for k in scale.daftar if _words(said) in map(_words, k.sebutan)]


# --- letters and names of scores -----------------------------------------------------------------


def _graded(facts: tuple[Fakta, ...]) -> Iterator[tuple[Fakta, Fakta, str]]:
    """Each score with the place of its grade and the grade: in its own cell, or in the predikat of its row."""
    for fact in facts:
        if fact.besaran in _GRADED and fact.nilai.predikat:
            yield fact, fact, fact.nilai.predikat
    for row in rows(facts):
        predicates = row.of(Besaran.PREDIKAT)
        scores = [f for f in row.fakta if f.besaran in {Besaran.REALISASI, Besaran.SKOR} and not f.nilai.predikat]
        if len(predicates) == 1 and len(scores) == 1 and not row.of(Besaran.CAPAIAN):
            yield scores[0], predicates[0], predicates[0].nilai.predikat or predicates[0].nilai.teks


def _grades(
    facts: tuple[Fakta, ...],
    scale: Skala,
    spoken_of: Callable[[Fakta], bool],
    to_scale: Callable[[Tercetak], Decimal | None],
) -> Hasil:
    for score, place, grade in _graded(facts):
        value = to_scale(score.nilai) if spoken_of(score) else None
        named = _class_named(grade, scale)
        if value is None or named is None:
            continue
        expected = classify(value, scale)
        if named is expected or expected.nama == named.nama:
            yield LULUS
            continue
        by_name = _words(grade) == _words(named.nama)
        yield Langgar(
            tempat=place.tempat,
            berkas=place.berkas,
            tercetak=grade,
            seharusnya=expected.nama if by_name else expected.kode,
            tempat_lain=() if place is score else (score.tempat,),
            isi={"subjek": name_of(score), "nilai": score.nilai.teks, "besaran": score.besaran.value},
        )


def _speaks_of(pattern: re.Pattern[str]) -> Callable[[Fakta], bool]:
    return lambda fact: bool(pattern.search(fact.subjek.nama) or pattern.search(fact.kolom))


_GRADE_MESSAGE = "{subjek}: {besaran} {nilai} tercetak {tercetak}, seharusnya {seharusnya}."
_GRADE_HINT = "Sesuaikan huruf atau sebutan dengan nilainya, atau nilainya dengan hasil resmi."


@check("SKL002", message=_GRADE_MESSAGE, hint=_GRADE_HINT, dasar=PERMENPANRB_88_2021.at("Lampiran"))
def predikat_akip_wrong(fakta: tuple[Fakta, ...], tabel: tuple[TabelDikenali, ...]) -> Hasil:
    """Huruf atau sebutan di samping nilai AKIP bukan predikatnya: di atas 60 sampai 70 adalah B, 80,00 masih BB."""
    evaluations = {(t.berkas, t.tabel.tempat.tabel) for t in tabel if t.jenis is JenisTabel.EVALUASI}
    named = _speaks_of(_AKIP)

    def spoken_of(fact: Fakta) -> bool:
        total = fact.subjek.jenis.value in {"jumlah", "umum"} and (fact.berkas, fact.tempat.tabel) in evaluations
        return named(fact) or total

    yield from _grades(
        fakta, skala_predikat_akip(date.max), spoken_of, lambda t: t.angka if 0 <= t.angka <= 100 else None
    )


@check("SKL003", message=_GRADE_MESSAGE, hint=_GRADE_HINT, dasar=PERMENPANRB_14_2017.at("Lampiran"))
def mutu_skm_wrong(fakta: tuple[Fakta, ...]) -> Hasil:
    """Mutu di samping IKM bukan mutu nilainya: A mulai 88,31, B mulai 76,61, C mulai 65,00.

    Nilai 1 sampai 4 adalah indeks dan dikalikan 25.
    """
    yield from _grades(fakta, skala_mutu_skm(date.max), _speaks_of(_SKM), _as_ikm)


def _as_ikm(printed: Tercetak) -> Decimal | None:
    if 1 <= printed.angka <= 4:
        return printed.angka * 25
    return printed.angka if 25 <= printed.angka <= 100 else None


@check("SKL004", message=_GRADE_MESSAGE, hint=_GRADE_HINT, dasar=PEDOMAN_PANRB_5_2023.at())
def kategori_ipp_wrong(fakta: tuple[Fakta, ...]) -> Hasil:
    """Kategori di samping Indeks Pelayanan Publik bukan kategori nilainya pada skala A sampai F."""
    yield from _grades(
        fakta, skala_kategori_ipp(date.max), _speaks_of(_IPP), lambda t: t.angka if 0 <= t.angka <= 5 else None
    )


# --- efficiency ----------------------------------------------------------------------------------

_SAID = (
    (re.compile(r"^(?:tidak|kurang|belum)\s+efisien$"), KategoriEfisiensi.TIDAK_EFISIEN),
    (re.compile(r"^cukup\s+efisien$"), KategoriEfisiensi.CUKUP_EFISIEN),
    (re.compile(r"^(?:sangat\s+)?efisien$"), KategoriEfisiensi.EFISIEN),
)


def _plain(reached: Decimal, spent: Decimal) -> KategoriEfisiensi:
    return KategoriEfisiensi.EFISIEN if reached > spent else KategoriEfisiensi.TIDAK_EFISIEN


def _verdicts(reached: Decimal, spent: Decimal) -> Iterator[KategoriEfisiensi | None]:
    results: tuple[Efisiensi, ...] = (efisiensi_r1(reached, spent), efisiensi_r2(reached, spent))
    yield from (r.kategori for r in results)
    yield _plain(reached, spent)


@check(
    "SKL007",
    message=(
        "{subjek}: kategori tercetak {tercetak}, seharusnya {seharusnya} "
        "(capaian {capaian}, serapan {serapan}); tidak ada aturan yang dikenal memberikan kategori tercetak."
    ),
    hint="Terapkan satu aturan efisiensi pada semua baris dan sebutkan aturannya.",
    dasar=PERMENPANRB_53_2014.at("Lampiran II"),
)
def efisiensi_wrong(fakta: tuple[Fakta, ...]) -> Hasil:
    """Kategori efisiensi tidak dapat dihasilkan oleh aturan mana pun dari capaian dan serapan di sampingnya.

    Dicoba: capaian 100 atau lebih dengan serapan lebih kecil; selisih keduanya dengan toleransi lima poin; dan mana
    yang lebih besar. Kategori untuk beberapa indikator dicocokkan dengan masing-masing dan dengan rata-ratanya.
    """
    ordered = list(rows(fakta))
    for number, row in enumerate(ordered):
        for verdict in row.of(Besaran.EFISIENSI):
            said = next((k for pattern, k in _SAID if pattern.match(_words(verdict.nilai.teks))), None)
            spent = row.companions(verdict, Besaran.SERAPAN)
            reached = (
                row.companions(verdict, Besaran.CAPAIAN)
                or row.companions(verdict, Besaran.RATA_RATA)
                or _below(ordered, number)
            )
            if said is None or len(spent) != 1 or not reached:
                continue
            values = [f.nilai.angka for f in reached]
            values.append(rata_rata_capaian(values))
            share = spent[0].nilai.angka
            if any(said is found for value in values for found in _verdicts(value, share)):
                yield LULUS
                continue
            yield Langgar(
                tempat=verdict.tempat,
                berkas=verdict.berkas,
                tercetak=verdict.nilai.teks,
                seharusnya=str(_plain(values[-1], share)),
                tempat_lain=(*(f.tempat for f in reached), spent[0].tempat),
                isi={
                    "subjek": name_of(reached[0]),
                    "capaian": reached[0].nilai.teks,
                    "serapan": spent[0].nilai.teks,
                },
            )


def _below(ordered: list[Baris], number: int) -> tuple[Fakta, ...]:
    """The capaian of the rows that follow in the same table, up to the next class."""
    first, found = ordered[number].fakta[0], list[Fakta]()
    for row in ordered[number + 1 :]:
        same_table = row.fakta[0].berkas == first.berkas and row.fakta[0].tempat.tabel == first.tempat.tabel
        if not same_table or row.of(Besaran.EFISIENSI) or row.of(Besaran.SERAPAN):
            break
        found.extend(row.of(Besaran.CAPAIAN))
    return tuple(found)
