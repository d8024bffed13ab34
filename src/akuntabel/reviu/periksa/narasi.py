"""Numbers in sentences against the tables, and against each other."""

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from akuntabel.aturan import AturanError, aturan_capaian, rata_rata_capaian
from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca, ParagrafTerbaca, Tempat
from akuntabel.reviu.angka import numbers_in
from akuntabel.reviu.fakta import Besaran, Fakta, JenisKlaim, JenisSubjek, Klaim, TabelDikenali
from akuntabel.reviu.klaim.bilangan import is_year
from akuntabel.reviu.klaim.kalimat import sentences
from akuntabel.reviu.latar import years_in
from akuntabel.reviu.periksa.baris import explains, write
from akuntabel.reviu.periksa.narasi_rujukan import Rujukan, broken, claims_of, listed, name_of_subject, quote
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.susunan import bagian_of
from akuntabel.reviu.temuan import Tingkat
from akuntabel.reviu.tercetak import Tercetak
from akuntabel.skema.pilihan import Arah, RumusTurun

_PELAPORAN = PERMENPANRB_53_2014.at("Lampiran II")
_MONEY = (Besaran.PAGU, Besaran.REALISASI_ANGGARAN, Besaran.SISA, Besaran.SELISIH_PAGU)
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
    for one in claims_of(klaim, JenisKlaim.NILAI):
        if one.nilai is None or one.besaran in {None, Besaran.CACAH}:
            continue
        against = _against(one, rujukan)
        if not against:
            continue
        if any(_agrees(one, fact, rujukan) for fact in against) or _mean_agrees(one, rujukan):
            yield LULUS
        elif not _somewhere(one, rujukan):
            yield broken(
                one,
                tercetak=one.nilai.teks.strip("() "),
                seharusnya=listed(against),
                dibanding=against,
                besaran=one.besaran.value,
            )


def _against(one: Klaim, rujukan: Rujukan) -> list[Fakta]:
    if one.besaran is None or one.subjek is None:
        return []
    if one.subjek.jenis is JenisSubjek.UMUM:
        return _totals(one, one.besaran, rujukan)
    found = rujukan.of_claim(one, one.besaran)
    if one.kata == "tercapai":
        found = [*found, *rujukan.of_claim(one, Besaran.CAPAIAN)]
    if one.besaran is Besaran.TARGET_AKHIR and not found and one.basis.renstra:
        found = [f for f in rujukan.of_claim(one, Besaran.TARGET) if f.tahun == one.basis.renstra[1]]
    return found


def _totals(one: Klaim, besaran: Besaran, rujukan: Rujukan) -> list[Fakta]:
    """Totals of the tables, for a sentence that speaks of all money of its own year."""
    if not _TOTAL.search(one.kalimat) or any(year != one.tahun for year in years_in(one.kalimat)):
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
    return printed.cocok(fact.nilai) or any(explains(printed, value) for value in rujukan.values(fact))


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
    "NAR002",
    message="Kalimat “{kalimat}”: {besaran} {tercetak}, seharusnya {seharusnya} menurut angkanya sendiri.",
    hint="Hitung ulang persentase dari angka yang disebut kalimat yang sama.",
    dasar=_PELAPORAN,
)
def persentase_kalimat_wrong(klaim: tuple[Klaim, ...]) -> Hasil:
    """Persentase dalam sebuah kalimat bukan hasil bagi angka-angka yang disebut kalimat itu sendiri.

    Serapan dihitung dari pagu dan realisasi anggaran, capaian dari target dan realisasi menurut semua
    bacaan arah indikator.
    """
    sentences: dict[tuple[str, object, str, object], list[Klaim]] = defaultdict(list)
    for one in claims_of(klaim, JenisKlaim.NILAI):
        sentences[one.berkas, one.tempat, one.kalimat, one.subjek].append(one)
    for told in sentences.values():
        for besaran, part, whole in (
            (Besaran.SERAPAN, Besaran.REALISASI_ANGGARAN, Besaran.PAGU),
            (Besaran.CAPAIAN, Besaran.REALISASI, Besaran.TARGET),
        ):
            group = [[k for k in told if k.besaran is kind] for kind in (besaran, part, whole)]
            if all(len(found) == 1 for found in group):
                yield from _quotient(*(found[0] for found in group))


def _quotient(percent: Klaim, part: Klaim, whole: Klaim) -> Hasil:
    if percent.nilai is None or part.nilai is None or whole.nilai is None or part.kata or not whole.nilai.angka:
        return
    values = list(_percentages(percent, part.nilai.angka, whole.nilai.angka))
    if any(explains(percent.nilai, value) for value in values):
        yield LULUS
    elif values:
        yield broken(
            percent,
            tercetak=percent.nilai.teks,
            seharusnya=write(values[0], percent.nilai),
            besaran=percent.besaran.value if percent.besaran else "",
            kalimat=quote(percent.kalimat),
        )


def _percentages(percent: Klaim, part: Decimal, whole: Decimal) -> Iterator[Decimal]:
    yield part / whole * 100
    if percent.besaran is Besaran.SERAPAN:
        return
    for formula in RumusTurun:
        try:
            yield aturan_capaian(Arah.TURUN, formula)(part, whole)
        except AturanError:
            continue


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


_MOVED = re.compile(r"\b(?P<naik>naik|meningkat|bertambah)|\b(?P<turun>turun|menurun|berkurang)", re.IGNORECASE)
_FROM_TO = re.compile(r"\s+(?:\w+\s+){0,3}?dari\s+(?P<lalu>[^.;]*?\d[^;]*?)\s+menjadi\s+(?P<kini>[^;]*)", re.IGNORECASE)
_FARTHEST = 120


@check(
    "NAR020",
    message="Kalimat menyatakan {tercetak}, padahal angkanya sendiri {seharusnya}: “{kalimat}”.",
    hint="Sesuaikan kata naik atau turun dengan kedua angkanya.",
    dasar=_PELAPORAN,
)
def arah_kalimat_wrong(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Sesuatu disebut naik dari sebuah angka menjadi angka yang lebih kecil, atau turun menjadi yang lebih besar.

    Hanya dua angka dengan satuan yang sama yang dibandingkan.
    """
    for document in dokumen:
        for block in bagian_of(document).badan:
            if isinstance(block, ParagrafTerbaca) and " menjadi " in block.teks:
                for sentence in sentences(block.teks):
                    yield from _moved(sentence, block.tempat, document.berkas)


def _moved(sentence: str, place: Tempat, file: str) -> Hasil:
    verbs = list(_MOVED.finditer(sentence))
    if len(verbs) != 1 or not (found := _FROM_TO.match(sentence[verbs[0].end() :])):
        return
    before, after = (_first_number(found[group][:_FARTHEST]) for group in ("lalu", "kini"))
    if before is None or after is None or before.satuan != after.satuan or before.angka == after.angka:
        return
    rises, said = after.angka > before.angka, bool(verbs[0]["naik"])
    if rises == said:
        yield LULUS
        return
    yield Langgar(
        tempat=place,
        berkas=file,
        tercetak=verbs[0][0].casefold(),
        seharusnya="naik" if rises else "turun",
        isi={"kalimat": quote(sentence)},
    )


def _first_number(text: str) -> Tercetak | None:
    return next((n.nilai for n in numbers_in(text) if not is_year(n)), None)
