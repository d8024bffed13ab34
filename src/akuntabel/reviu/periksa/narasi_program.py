"""How many programs, kegiatan and sub kegiatan a sentence counts, against the tables of the budget."""

import re
from collections import defaultdict
from decimal import Decimal

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca, ParagrafTerbaca
from akuntabel.reviu.fakta import Besaran, Fakta, JenisSubjek, JenisTabel, TabelDikenali
from akuntabel.reviu.klaim.kalimat import sentences
from akuntabel.reviu.periksa.narasi_rujukan import quote
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, Lulus, check
from akuntabel.reviu.susunan import Teks, bagian_of
from akuntabel.reviu.temuan import Tingkat
from akuntabel.reviu.terbilang import KATA_BILANGAN, read_terbilang

_NUMBER = (
    rf"(?:(?P<{{0}}_angka>\d{{{{1,3}}}})\s*(?:\([a-z ]+\)\s*)?"
    rf"|(?P<{{0}}_kata>{KATA_BILANGAN}(?:\s+belas)?)\s+(?:\(\d+\)\s*)?)"
)
_LISTED = re.compile(
    rf"\b{_NUMBER.format('program')}program\s*(?:,|dan|serta|dengan)+\s*(?:dan\s+)?{_NUMBER.format('kegiatan')}kegiatan\b"
    rf"(?:\s*,?\s*(?:dan|serta|dengan)\s+{_NUMBER.format('sub')}sub\s*kegiatan\b)?",
    re.IGNORECASE,
)
_OF_A_PART = re.compile(
    r"\b(?:sasaran|tujuan|seksi|bidang|sub\s*bagian|indikator|triwulan|prioritas|semula|sebelum|murni|perubahan|pergeseran|apbn|dak|yang\s+tidak"
    r"|di\s?antaranya|mendukung|pendukung|renstra|lima\s+tahun)\b",
    re.IGNORECASE,
)
_BUDGETS = frozenset({JenisTabel.REALISASI_ANGGARAN, JenisTabel.PAGU_BERTAHAP})
_MONEY = frozenset({Besaran.PAGU, Besaran.REALISASI_ANGGARAN})
_KINDS = (
    ("program", JenisSubjek.PROGRAM, "program"),
    ("kegiatan", JenisSubjek.KEGIATAN, "kegiatan"),
    ("sub", JenisSubjek.SUB_KEGIATAN, "sub kegiatan"),
)


@check(
    "NAR030",
    message="Kalimat menyebut {tercetak} {hal}, tabel anggarannya memuat {seharusnya}: “{kalimat}”.",
    hint="Hitung ulang dari tabel anggaran, atau lengkapi tabelnya.",
    dasar=PERMENPANRB_53_2014.at("Lampiran II"),
    tingkat=Tingkat.PERINGATAN,
)
def cacah_program_wrong(
    dokumen: tuple[DokumenTerbaca, ...], fakta: tuple[Fakta, ...], tabel: tuple[TabelDikenali, ...]
) -> Hasil:
    """Banyaknya program, kegiatan, atau sub kegiatan dalam kalimat tidak sama dengan yang dimuat tabel anggaran.

    Hanya kalimat tentang anggaran seluruhnya, dan hanya bila semua tabel anggaran memuat banyak yang sama.
    """
    budgets = {(t.berkas, t.tabel.tempat.tabel) for t in tabel if t.jenis in _BUDGETS}
    listed: dict[tuple[str, JenisSubjek], dict[int | None, set[str]]] = defaultdict(lambda: defaultdict(set))
    for fact in fakta:
        if fact.besaran in _MONEY and (fact.berkas, fact.tempat.tabel) in budgets:
            listed[fact.berkas, fact.subjek.jenis][fact.tempat.tabel].add(fact.subjek.kunci)
    for document in dokumen:
        for block in bagian_of(document).badan:
            if not isinstance(block, ParagrafTerbaca) or "program" not in block.teks.casefold():
                continue
            for sentence in sentences(block.teks):
                found = _LISTED.search(sentence)
                for name, kind, words in _KINDS if found and not _OF_A_PART.search(sentence) else ():
                    counts = {len(keys) for keys in listed[document.berkas, kind].values()}
                    said = _said(found, name) if found else None
                    if said is None or len(counts) != 1 or _counts_all_levels(found, counts):
                        continue
                    yield _held(said, counts.pop(), Teks(sentence, block.tempat), document.berkas, words)


def _held(said: int, count: int, sentence: Teks, file: str, things: str) -> Lulus | Langgar:
    if said == count:
        return LULUS
    return Langgar(
        tempat=sentence.tempat,
        berkas=file,
        tercetak=str(said),
        seharusnya=str(count),
        isi={"hal": things, "kalimat": quote(sentence.isi)},
    )


def _counts_all_levels(found: re.Match[str] | None, counts: set[int]) -> bool:
    """Do the rows of the table make what a sentence says of all levels together, as where no number parts them?"""
    said = [_said(found, name) or 0 for name, *_ in _KINDS] if found else []
    return sum(map(bool, said)) > 1 and counts == {sum(said)}


def _said(found: re.Match[str], name: str) -> int | None:
    digits, words = found[f"{name}_angka"], found[f"{name}_kata"]
    number = Decimal(digits) if digits else read_terbilang(words) if words else None
    return None if number is None else int(number)
