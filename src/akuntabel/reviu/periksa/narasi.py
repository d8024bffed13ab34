"""Numbers in sentences against the tables, and against each other."""

import re
from collections import defaultdict

from akuntabel.aturan import rata_rata_capaian
from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.reviu.fakta import Besaran, Fakta, JenisKlaim, JenisSubjek, Klaim, TabelDikenali
from akuntabel.reviu.latar import years_in
from akuntabel.reviu.periksa.baris import explains
from akuntabel.reviu.periksa.narasi_rujukan import Rujukan, broken, claims_of, listed, name_of_subject
from akuntabel.reviu.periksa.narasi_yakin import Terbanding, in_same_unit, is_sure, rounds, totals_of
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.temuan import Tingkat

_PELAPORAN = PERMENPANRB_53_2014.at("Lampiran II")
_MONEY = (Besaran.PAGU, Besaran.REALISASI_ANGGARAN, Besaran.SISA, Besaran.SELISIH_PAGU)
_MEASURED = (
    Besaran.TARGET,
    Besaran.REALISASI,
    Besaran.CAPAIAN,
    Besaran.TARGET_AKHIR,
    Besaran.CAPAIAN_AKHIR,
    Besaran.KONDISI_AWAL,
    Besaran.PEMBANDING,
    Besaran.SKOR,
)
_ACCOUNTS = re.compile(
    r"\b(?:realisasi\s+anggaran|akuntabilitas\s+(?:keuangan|anggaran)|kinerja\s+keuangan)\b", re.IGNORECASE
)
_TOTAL = re.compile(
    r"\b(?:total|seluruh|keseluruhan|jumlah|kinerja\s+keuangan|pagu|apbd|dpp?a|tahun\s+anggaran)\b", re.IGNORECASE
)


@check(
    "NAR001",
    message="{subjek}: kalimat menyebut {besaran} {tercetak}, tabel memuat {seharusnya}.",
    hint="Samakan angka dalam kalimat dengan tabelnya, atau perbaiki tabelnya.",
    dasar=_PELAPORAN,
)
def angka_kalimat_wrong(klaim: tuple[Klaim, ...], fakta: tuple[Fakta, ...], tabel: tuple[TabelDikenali, ...]) -> Hasil:
    """Angka dalam kalimat berbeda dari semua angka tabel untuk hal, tahun, dan perjanjian kinerja yang sama.

    Angka yang hanya berbeda pembulatannya cocok, begitu pula persentase yang benar menurut target dan
    realisasi pada barisnya. Jumlah uang seluruh perangkat daerah hanya dibandingkan bila tidak satu pun
    angka uang dalam tabel sama dengannya.
    """
    rujukan = Rujukan.of(fakta, tabel)
    groups: dict[tuple[object, ...], list[Terbanding]] = defaultdict(list)
    for one in claims_of(klaim, JenisKlaim.NILAI):
        if one.nilai is None or one.subjek is None or one.besaran is Besaran.CACAH:
            continue
        if against := in_same_unit(one, _against(one, rujukan)):
            fitting = tuple(f for f in against if _agrees(one, f, rujukan))
            sentence = (one.berkas, one.tempat, one.kalimat, one.subjek.kunci, one.besaran is None)
            groups[sentence].append(Terbanding(one, tuple(against), fitting))
    for group in groups.values():
        for told in group:
            if told.cocok or _mean_agrees(told.klaim, rujukan):
                yield LULUS
            elif not _somewhere(told.klaim, rujukan) and is_sure(told, group, rujukan):
                yield _wrong(told, group)


def _wrong(told: Terbanding, group: list[Terbanding]) -> Langgar:
    one, against = told.klaim, told.fakta
    if one.subjek and one.subjek.jenis is JenisSubjek.UMUM:
        against = totals_of(told, group)
    return broken(
        one,
        tercetak=one.nilai.teks.strip("() ") if one.nilai else "",
        seharusnya=listed(against),
        dibanding=against,
        besaran=one.besaran.value if one.besaran else "angka",
    )


def _against(one: Klaim, rujukan: Rujukan) -> list[Fakta]:
    if one.subjek is None:
        return []
    if one.besaran is None:
        return _anything(one, rujukan)
    if one.subjek.jenis is JenisSubjek.UMUM:
        return _totals(one, one.besaran, rujukan)
    found = rujukan.of_claim(one, one.besaran)
    if one.kata == "tercapai":
        found = [*found, *rujukan.of_claim(one, Besaran.CAPAIAN)]
    if one.kata == "melampaui" and found:
        found = [*found, *rujukan.of_claim(one, Besaran.REALISASI), *rujukan.of_claim(one, Besaran.CAPAIAN)]
    if one.besaran is Besaran.TARGET_AKHIR and not found and one.basis.renstra:
        found = [f for f in rujukan.of_claim(one, Besaran.TARGET) if f.tahun == one.basis.renstra[1]]
    return found


def _anything(one: Klaim, rujukan: Rujukan) -> list[Fakta]:
    """Whatever the tables print of the subject of a number that does not say what it stands for."""
    kinds = _MONEY if one.nilai and one.nilai.satuan == "Rp" else _MEASURED
    found = [
        f for kind in kinds for f in rujukan.menurut.get((one.berkas, one.subjek.kunci if one.subjek else "", kind), [])
    ]
    found = [f for f in found if one.tahun is None or f.tahun in {None, one.tahun}]
    # Where the tables give neither a target nor a realisasi, the number may be either.
    told = {f.besaran for f in found}
    return found if kinds is _MONEY or {Besaran.TARGET, Besaran.REALISASI} <= told else []


def _totals(one: Klaim, besaran: Besaran, rujukan: Rujukan) -> list[Fakta]:
    """Totals of the tables, for a sentence that speaks of all money of its own year."""
    of_all = _TOTAL.search(one.kalimat) or _ACCOUNTS.search(one.tempat.bagian)
    if not of_all or any(year != one.tahun for year in years_in(one.kalimat)):
        return []
    return [
        f
        for f in rujukan.jumlah.get((one.berkas, besaran), [])
        if f.subjek.jenis is JenisSubjek.JUMLAH and f.tahun in {None, one.tahun}
    ]


def _agrees(one: Klaim, fact: Fakta, rujukan: Rujukan) -> bool:
    printed = one.nilai
    if printed is None:
        return False
    if printed.cocok(fact.nilai) or rounds(one, fact):
        return True
    return any(explains(printed, value) for value in rujukan.values(fact))


def _mean_agrees(one: Klaim, rujukan: Rujukan) -> bool:
    """Is the number the mean of what the indikator of a sasaran reached?"""
    if one.besaran is not Besaran.RATA_RATA or one.nilai is None:
        return False
    rows = [facts[0] for s in rujukan.measures(one) if (facts := rujukan.of_claim(one, Besaran.CAPAIAN, s))]
    if not rows:
        return False
    exact = [rujukan.values(f)[-1] for f in rows]
    printed = [f.nilai.angka for f in rows]
    return any(explains(one.nilai, rata_rata_capaian(values)) for values in (exact, printed))


def _somewhere(one: Klaim, rujukan: Rujukan) -> bool:
    """Does any table print an amount that a sentence about the whole office may mean?"""
    if one.subjek is None or one.subjek.jenis is not JenisSubjek.UMUM or one.nilai is None:
        return False
    kinds = (Besaran.SERAPAN, Besaran.CAPAIAN) if one.besaran is Besaran.SERAPAN else _MONEY
    return any(_agrees(one, fact, rujukan) for kind in kinds for fact in rujukan.jumlah.get((one.berkas, kind), []))


@check(
    "NAR017",
    message="{subjek}: kalimat menulis {besaran} {tercetak} sebagai persen, tabel memuat {seharusnya} tanpa persen.",
    hint="Hapus tanda persen, atau beri satuan persen pada tabelnya.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.PERINGATAN,
)
def satuan_kalimat_wrong(klaim: tuple[Klaim, ...], fakta: tuple[Fakta, ...], tabel: tuple[TabelDikenali, ...]) -> Hasil:
    """Indeks, nilai, atau banyaknya sesuatu ditulis dengan tanda persen dalam kalimat."""
    rujukan = Rujukan.of(fakta, tabel)
    for one in claims_of(klaim, JenisKlaim.NILAI):
        if one.nilai is None or one.subjek is None or one.besaran not in {Besaran.TARGET, Besaran.REALISASI}:
            continue
        same = [f for f in rujukan.of_claim(one, one.besaran) if f.nilai.angka == one.nilai.angka]
        if not same or not _COUNTS.match(one.subjek.nama):
            continue
        if one.nilai.satuan != "%" or any("%" in f.satuan or "persen" in f.satuan.casefold() for f in same):
            yield LULUS
        else:
            yield broken(
                one,
                tercetak=one.nilai.teks,
                seharusnya=listed(same),
                dibanding=same,
                besaran=one.besaran.value,
            )


_COUNTS = re.compile(r"\W*(?:indeks|nilai|skor|jumlah|banyaknya|rasio)\b", re.IGNORECASE)


@check(
    "NAR018",
    message="Indikator “{tercetak}” bukan indikator {program} menurut perjanjian kinerja bagian ini: {seharusnya}.",
    hint="Sebut indikator program menurut tabel kontribusi bagian yang sama; kalimat mungkin tersalin.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.PERINGATAN,
)
def indikator_program_wrong(klaim: tuple[Klaim, ...], fakta: tuple[Fakta, ...]) -> Hasil:
    """Kalimat memberi sebuah program indikator yang hanya dimilikinya menurut perjanjian kinerja lain."""
    own: dict[tuple[str, str], list[Fakta]] = defaultdict(list)
    for fact in fakta:
        if fact.subjek.jenis is JenisSubjek.INDIKATOR_PROGRAM:
            own[fact.berkas, fact.subjek.kunci.rpartition("@")[2]].append(fact)
    for one in claims_of(klaim, JenisKlaim.NILAI):
        if one.subjek is None or one.subjek.jenis is not JenisSubjek.INDIKATOR_PROGRAM:
            continue
        facts = own[one.berkas, one.subjek.kunci.rpartition("@")[2]]
        here = [f for f in facts if f.basis.perjanjian and f.basis.perjanjian == one.basis.perjanjian]
        if not here or one.besaran is not Besaran.TARGET:
            continue
        if one.subjek.kunci in {f.subjek.kunci for f in here}:
            yield LULUS
        else:
            yield broken(
                one,
                tercetak=name_of_subject(one.subjek),
                seharusnya="; ".join(dict.fromkeys(f"“{name_of_subject(f.subjek)}”" for f in here)),
                dibanding=here,
                program=name_of_subject(here[0].konteks[0]) if here[0].konteks else "program itu",
            )
