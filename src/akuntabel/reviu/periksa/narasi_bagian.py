"""Sentences in the wrong place: other sasaran, programs and formulas, pasted paragraphs."""

from collections import defaultdict
from dataclasses import replace
from typing import Final

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.reviu.fakta import Basis, Fakta, JenisKlaim, JenisSubjek, Klaim, Subjek
from akuntabel.reviu.periksa.narasi_rujukan import broken, claims_of, name_of_subject, quote
from akuntabel.reviu.registry import LULUS, Hasil, check
from akuntabel.reviu.sebutan import stem, tokens
from akuntabel.reviu.temuan import Tingkat

_PELAPORAN = PERMENPANRB_53_2014.at("Lampiran II")
_UNSUR: Final = frozenset({JenisSubjek.TUJUAN, JenisSubjek.SASARAN})


# --- programs, sasaran, indikator ----------------------------------------------------------------


@check(
    "NAR009",
    message="Program “{tercetak}” disebut mendukung {sasaran}, tabel kontribusinya memuat {seharusnya}.",
    hint="Sebut program yang mendukung sasaran itu; kalimat mungkin tersalin dari sasaran lain.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.PERINGATAN,
)
def program_pendukung_wrong(klaim: tuple[Klaim, ...]) -> Hasil:
    """Program yang disebut mendukung sebuah sasaran tidak ada dalam tabel kontribusi bagian yang sama."""
    for one in claims_of(klaim, JenisKlaim.PROGRAM_PENDUKUNG):
        unsur, *programs = one.konteks
        if one.subjek is None or one.subjek.kunci in {s.kunci for s in programs}:
            yield LULUS
        else:
            yield broken(
                one,
                tercetak=name_of_subject(one.subjek),
                seharusnya="; ".join(map(name_of_subject, programs)),
                sasaran=f"“{name_of_subject(unsur)}”",
            )


@check(
    "NAR010",
    message="Bagian ini membahas “{seharusnya}”, kalimatnya menyebut “{tercetak}”.",
    hint="Sebut sasaran bagian ini; kalimat mungkin tersalin dari bagian lain.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.PERINGATAN,
)
def sasaran_disebut_wrong(klaim: tuple[Klaim, ...], fakta: tuple[Fakta, ...]) -> Hasil:
    """Kalimat analisis menyebut sasaran lain daripada sasaran yang dibahas bagiannya.

    Dua nama yang sebagian besar katanya sama mungkin satu sasaran yang ditulis dengan dua cara; temuannya saran,
    kecuali bila tabel memuat keduanya menurut Renstra atau perjanjian kinerja yang berlainan.
    """
    bases: dict[tuple[str, str], set[Basis]] = defaultdict(set)
    for fact in fakta:
        for subject in (fact.subjek, *fact.konteks):
            if subject.jenis in _UNSUR:
                bases[fact.berkas, subject.kunci].add(replace(fact.basis, tahapan=""))
    for one in claims_of(klaim, JenisKlaim.UNSUR_DISEBUT):
        section = one.konteks[0]
        if one.subjek is None or one.subjek.jenis is not section.jenis:
            continue
        if one.subjek.kunci == section.kunci:
            yield LULUS
        else:
            found = broken(one, tercetak=name_of_subject(one.subjek), seharusnya=name_of_subject(section))
            apart = _are_apart(bases[one.berkas, one.subjek.kunci], bases[one.berkas, section.kunci])
            close = not apart and _shares_most_words(one.subjek.nama, section.nama)
            yield replace(found, tingkat=Tingkat.SARAN) if close else found


def _are_apart(bases: set[Basis], others: set[Basis]) -> bool:
    """Do the tables have one thing on some Renstra or agreement, and another on others only?"""
    return bool(bases and others) and not any(one.selaras(other) for one in bases for other in others)


def _shares_most_words(one: str, other: str) -> bool:
    """Have two names most words of the shorter in common behind their verbs, as far as the stems tell?"""
    words, others = ({stem(w) for w in tokens(name)[1:]} for name in (one, other))
    return 2 * len(words & others) > min(len(words), len(others))


@check(
    "NAR011",
    message="“{sasaran}” disebut diukur dengan {tercetak}, sedangkan tabelnya memuat {seharusnya}.",
    hint="Sebut indikator yang tercantum pada sasaran itu dalam perjanjian kinerja.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.PERINGATAN,
)
def pengukur_wrong(klaim: tuple[Klaim, ...], fakta: tuple[Fakta, ...]) -> Hasil:
    """Kalimat memberi sebuah tujuan atau sasaran indikator milik tujuan atau sasaran lain."""
    owners: dict[tuple[str, str], list[Fakta]] = defaultdict(list)
    for fact in fakta:
        if fact.subjek.jenis is JenisSubjek.INDIKATOR and fact.konteks and fact.konteks[0].jenis in _UNSUR:
            owners[fact.berkas, fact.konteks[0].kunci].append(fact)
    for one in claims_of(klaim, JenisKlaim.PENGUKUR):
        unsur = one.konteks[0]
        own = [f for f in owners[one.berkas, unsur.kunci] if f.basis.selaras(one.basis)]
        if one.subjek is None or not own:
            continue
        if one.subjek.kunci in {f.subjek.kunci for f in own}:
            yield LULUS
        elif not any(_is_part_of(one.subjek, f.subjek) for f in own):
            yield broken(
                one,
                tercetak=name_of_subject(one.subjek),
                seharusnya="; ".join(dict.fromkeys(name_of_subject(f.subjek) for f in own)),
                dibanding=own,
                sasaran=name_of_subject(unsur),
            )


def _is_part_of(one: Subjek, other: Subjek) -> bool:
    """Do the words of a name stand in another: a row that lost its beginning, or a number that the other bears?"""
    words = set(tokens(one.nama))
    return words <= set(tokens(other.nama))


@check(
    "NAR012",
    message="Rumus {indikator} menjelaskan {tercetak}.",
    hint="Tulis cara menghitung indikator yang dibahas; teksnya mungkin tersalin dari indikator lain.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.PERINGATAN,
)
def formulasi_of_another_indikator(klaim: tuple[Klaim, ...]) -> Hasil:
    """Uraian cara menghitung sebuah indikator berbicara tentang indikator lain."""
    sections: dict[tuple[str, str, object], list[Klaim]] = defaultdict(list)
    for one in claims_of(klaim, JenisKlaim.FORMULASI):
        sections[one.berkas, one.konteks[0].kunci, one.basis].append(one)
    for (_, key, _), told in sections.items():
        if any(k.subjek and k.subjek.kunci == key for k in told):
            yield LULUS
            continue
        first = told[0]
        yield broken(
            first,
            tercetak=name_of_subject(first.subjek),
            seharusnya=name_of_subject(first.konteks[0]),
            indikator=name_of_subject(first.konteks[0]),
        )


# --- pasted paragraphs ---------------------------------------------------------------------------

_ALIKE = 0.9


_LONG = 40
"""Words of a paragraph that two indikator do not share by chance."""


@check(
    "NAR013",
    message="Alinea ini sama dengan alinea pada {lain}: “{kalimat}”.",
    hint="Tulis analisis yang khas bagi setiap indikator, atau satukan yang memang berlaku bersama.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.SARAN,
)
def alinea_pasted(klaim: tuple[Klaim, ...]) -> Hasil:
    """Alinea panjang yang sama berdiri di bawah dua indikator dari perjanjian kinerja yang sama.

    Begitu pula alinea pendek yang persis sama dan memuat angka indikator yang disebutnya.
    Alinea dengan angka yang berbeda dibiarkan. Bila alinea itu masih menyebut nama yang lain, dan bukan nama indikator
    atau sasaran bagiannya sendiri, temuannya lebih berat.
    """
    before: dict[tuple[str, object, str], list[tuple[Klaim, frozenset[str]]]] = defaultdict(list)
    for one in claims_of(klaim, JenisKlaim.URAIAN):
        words = frozenset(tokens(one.kalimat))
        place = (one.berkas, one.basis, " ".join(one.kalimat.casefold().split()[:3]))
        twin = next((k for k, other in before[place] if _twins(one, k, words, other) and _elsewhere(k, one)), None)
        before[place].append((one, words))
        if twin is None:
            yield LULUS
        else:
            found = broken(one, tercetak=quote(one.kalimat), lain=name_of_subject(twin.subjek))
            carried = _names(words, twin) and not _names(words, one)
            yield replace(found, tingkat=Tingkat.PERINGATAN) if carried else found


def _twins(one: Klaim, other: Klaim, words: frozenset[str], others: frozenset[str]) -> bool:
    """Are two paragraphs the same: long ones in most of their words, short ones to the letter?"""
    if min(len(one.kalimat.split()), len(other.kalimat.split())) < _LONG:
        return one.kalimat.casefold().split() == other.kalimat.casefold().split()
    return _same(words, others)


def _same(one: frozenset[str], other: frozenset[str]) -> bool:
    if {word for word in one ^ other if any(map(str.isdigit, word))}:
        return False
    return len(one & other) >= _ALIKE * len(one | other)


def _names(words: frozenset[str], one: Klaim) -> bool:
    """Does a paragraph name the indikator or the sasaran of a claim's section?"""
    return any(words.issuperset(tokens(s.nama)) for s in (one.subjek, *one.konteks) if s)


def _elsewhere(one: Klaim, other: Klaim) -> bool:
    """Under another indikator, of another sasaran: what a sasaran's indikator share may be told twice."""
    return {s.kunci for s in (one.subjek, *one.konteks) if s}.isdisjoint(
        s.kunci for s in (other.subjek, *other.konteks) if s
    )
