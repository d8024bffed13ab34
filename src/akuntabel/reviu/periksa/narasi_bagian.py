"""Sentences in the wrong place: other sasaran, programs and formulas, other years, what was left to fill in."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca, JudulTerbaca, ParagrafTerbaca, TabelTerbaca
from akuntabel.reviu.fakta import Fakta, JenisKlaim, JenisSubjek, Klaim
from akuntabel.reviu.klaim.kalimat import sentences
from akuntabel.reviu.latar import report_year, years_in
from akuntabel.reviu.periksa.narasi_rujukan import broken, claims_of, name_of_subject, quote
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.sebutan import tokens
from akuntabel.reviu.susunan import Teks, bagian_of, sel_of
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
def sasaran_disebut_wrong(klaim: tuple[Klaim, ...]) -> Hasil:
    """Kalimat analisis menyebut sasaran lain daripada sasaran yang dibahas bagiannya."""
    for one in claims_of(klaim, JenisKlaim.UNSUR_DISEBUT):
        section = one.konteks[0]
        if one.subjek is None or one.subjek.jenis is not section.jenis:
            continue
        if one.subjek.kunci == section.kunci:
            yield LULUS
        else:
            yield broken(one, tercetak=name_of_subject(one.subjek), seharusnya=name_of_subject(section))


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
        else:
            yield broken(
                one,
                tercetak=name_of_subject(one.subjek),
                seharusnya="; ".join(dict.fromkeys(name_of_subject(f.subjek) for f in own)),
                dibanding=own,
                sasaran=name_of_subject(unsur),
            )


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


@check(
    "NAR013",
    message="Alinea ini sama dengan alinea pada {lain}: “{kalimat}”.",
    hint="Tulis analisis yang khas bagi setiap indikator, atau satukan yang memang berlaku bersama.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.SARAN,
)
def alinea_pasted(klaim: tuple[Klaim, ...]) -> Hasil:
    """Alinea panjang yang sama berdiri di bawah dua indikator dari perjanjian kinerja yang sama."""
    before: dict[tuple[str, object, str], list[tuple[Klaim, frozenset[str]]]] = defaultdict(list)
    for one in claims_of(klaim, JenisKlaim.URAIAN):
        words = frozenset(tokens(one.kalimat))
        place = (one.berkas, one.basis, " ".join(one.kalimat.casefold().split()[:3]))
        twin = next((k for k, other in before[place] if _same(words, other) and _elsewhere(k, one)), None)
        before[place].append((one, words))
        if twin is None:
            yield LULUS
        else:
            yield broken(one, tercetak=quote(one.kalimat), lain=name_of_subject(twin.subjek))


def _same(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= _ALIKE * len(one | other)


def _elsewhere(one: Klaim, other: Klaim) -> bool:
    """Under another indikator, of another sasaran: what a sasaran's indikator share may be told twice."""
    return {s.kunci for s in (one.subjek, *one.konteks) if s}.isdisjoint(
        s.kunci for s in (other.subjek, *other.konteks) if s
    )


# --- years ---------------------------------------------------------------------------------------

_PLANNED = re.compile(
    r"\b(?:direncanakan|dilaksanakan|ditargetkan|dianggarkan|tercantum)\b[^.;,]{0,40}?\b(?:pada\s+)?tahun\s+(?P<tahun>20\d\d)\b"
)
_REPORTED = re.compile(
    r"\b(?:(?:direncanakan|dilaksanakan|ditargetkan|dianggarkan|tercantum|terealisasi|disusun)\b[^.;,]{0,40}?"
    r"|(?:target|realisasi|capaian(?:\s+kinerja)?|laporan\s+kinerja)\s+)\b(?:pada\s+)?tahun\s+(?P<tahun>20\d\d)\b",
    re.IGNORECASE,
)
_LOOKS_BACK = re.compile(
    r"\bsebelumnya\b|\bdibanding|\bperbandingan\b|\btren\b|\bsejak\b|\bdari\s+tahun\b|\bsampai\b|\bhingga\b|\bbaseline\b|\bkondisi\s+awal\b"
    r"|\btahun\s+lalu\b|\bnaik\b|\bturun\b|\bmeningkat|\bmenurun|\bevaluasi\b|\btindak\s+lanjut\b|\bperaturan\b|\bkeputusan\b|\bsurat\b|\bnomor\b"
    r"|\btelah\b|\bpernah\b|\bsumber\b|\btabel\b|\bgambar\b",
    re.IGNORECASE,
)


@check(
    "NAR014",
    message="Kalimat menyebut tahun {tercetak} dalam laporan tahun {seharusnya}: “{kalimat}”.",
    hint="Periksa apakah kalimat ini tertinggal dari laporan tahun sebelumnya.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.PERINGATAN,
)
def tahun_left_over(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Kalimat tentang rencana atau hasil kerja hanya menyebut tahun sebelum tahun laporan, tanpa membandingkan.

    Kalimat yang membandingkan tahun, merujuk peraturan, atau menyebut tahun laporan dibiarkan.
    """
    for document in dokumen:
        year = report_year(document)
        if year is None:
            continue
        for text in _texts(document):
            for sentence in sentences(text.isi) if str(year - 1) in text.isi else ():
                named = set(years_in(sentence))
                found = (_PLANNED if text.tempat.tabel else _REPORTED).search(sentence)
                if found is None or _LOOKS_BACK.search(sentence):
                    continue
                if named == {year - 1} and str(year - 1) == found["tahun"]:
                    yield Langgar(
                        tempat=text.tempat,
                        berkas=document.berkas,
                        tercetak=str(year - 1),
                        seharusnya=str(year),
                        isi={"kalimat": quote(sentence)},
                    )
                else:
                    yield LULUS


def _texts(document: DokumenTerbaca) -> Iterator[Teks]:
    """Paragraphs of the body and cells that hold sentences."""
    parts = bagian_of(document)
    for block in (*parts.badan, *parts.lampiran):
        if isinstance(block, TabelTerbaca):
            if not block.tempat.lembar:
                yield from (cell for cell in sel_of(block) if len(cell.isi) > _SHORT_CELL)
        elif not isinstance(block, JudulTerbaca):
            yield Teks(block.teks, block.tempat)


_SHORT_CELL = 60


# --- what was left to fill in --------------------------------------------------------------------

_EMPTY = re.compile(
    r"\[(?=[^\]]*\b(?:nama|isi|diisi|isian|tanggal|nomor|nip|jabatan|pejabat|tuliskan|sebutkan|belum|contoh|alamat)\b)[^\]]{3,80}\]"
    r"|<(?:nama|isi|tanggal|nomor|nip|jabatan)[^<>]{0,40}>|\{\{[^{}]{1,40}\}\}|\blorem\s+ipsum\b|\b[Xx]{3,}\b|\bXX(?=\s*%)|\bRp\.?\s*[Xx]{2,}\b"
    r"|\bdd\s*/\s*mm\s*/\s*yyyy\b",
    re.IGNORECASE,
)
_EMPTY_SIGNS = ("[", "<", "{{", "lorem", "xx", "dd")
_DOTS = re.compile(r"(?:\.{4,}|…{2,}|_{4,})")
_DOTS_SIGNS = ("....", "……", "____")
_NO_NUMBER = re.compile(
    r"\b(?:peraturan|keputusan|instruksi|surat)\s+(?:\w+\s+){1,6}?nomor\s+tahun\s+20\d\d\b", re.IGNORECASE
)
_SIGNED = re.compile(r"^\W*(?:nip|nama|jabatan|pangkat|tanggal|nomor)?\W*[.…_]{4,}\W*$", re.IGNORECASE)
_PAGE = re.compile(r"[.…]{3,}\s*(?:\d{1,3}|[ivxlc]{1,6})\s*$", re.IGNORECASE)


@check(
    "NAR015",
    message="Bagian yang belum diisi: “{tercetak}”.",
    hint="Isi bagian itu, atau hapus bila tidak diperlukan.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.PERINGATAN,
)
def isian_left_empty(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Titik-titik, tanda kurung siku, XXX, atau contoh teks yang belum diganti isinya.

    Isian dalam kurung siku dan tempat tanda tangan mungkin sengaja disisakan, jadi hanya menjadi saran.
    """
    for document in dokumen:
        parts = bagian_of(document)
        for block in (*parts.badan, *parts.lampiran):
            texts = sel_of(block) if isinstance(block, TabelTerbaca) else [Teks(block.teks, block.tempat)]
            empty = [found for text in texts if (found := _left_empty(text, document.berkas))]
            yield from empty
            if not empty:
                yield LULUS


def _left_empty(text: Teks, file: str) -> Langgar | None:
    folded = text.isi.casefold()
    found = _EMPTY.search(text.isi) if any(sign in folded for sign in _EMPTY_SIGNS) else None
    if found is None and "nomor" in folded:
        found = _NO_NUMBER.search(text.isi)
    if found is None and any(sign in folded for sign in _DOTS_SIGNS) and not _PAGE.search(text.isi):
        found = _DOTS.search(text.isi)
    if found is None:
        return None
    meant = found[0].startswith("[") or _SIGNED.match(text.isi) is not None
    return Langgar(
        tempat=text.tempat,
        berkas=file,
        tercetak=quote(found[0]),
        tingkat=Tingkat.SARAN if meant else None,
    )


# --- factors -------------------------------------------------------------------------------------

_SUCCESS = re.compile(
    r"\bfaktor(?:-faktor)?\s+(?:kunci|pendorong|pendukung|penentu)\b(?![^:]*\b(?:penghambat|hambatan|kendala)\b)",
    re.IGNORECASE,
)
_HINDRANCE = re.compile(
    r"(?:ter?batasnya|keterbatasan|kurangnya|minimnya|rendahnya|lemahnya|belum|tidak\s+(?:ada|tersedia|optimal)\w*|kendala|hambatan)\b",
    re.IGNORECASE,
)


@check(
    "NAR019",
    message="Hambatan “{tercetak}” terdaftar sebagai faktor keberhasilan.",
    hint="Pindahkan ke daftar hambatan, atau tulis faktor keberhasilannya.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.PERINGATAN,
)
def hambatan_as_faktor_keberhasilan(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Butir daftar faktor pendorong atau faktor kunci keberhasilan menyebut kekurangan."""
    for document in dokumen:
        success = False
        for block in bagian_of(document).badan:
            if not isinstance(block, ParagrafTerbaca) or not block.tanda:
                lead = "" if isinstance(block, TabelTerbaca) else block.teks
                success = bool(_SUCCESS.search(lead)) and lead.rstrip().endswith(_LEADS)
            elif success and _HINDRANCE.match(block.teks):
                yield Langgar(tempat=block.tempat, berkas=document.berkas, tercetak=quote(block.teks))
            elif success:
                yield LULUS


_LEADS = (":", "berikut", "berikut.", "antara lain")
