"""NAR: what a form or a draft left to fill in."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeGuard

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.dokumen.baca.terbaca import BlokTerbaca, DokumenTerbaca, ParagrafTerbaca, TabelTerbaca
from akuntabel.reviu.periksa.narasi_rujukan import quote
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.susunan import Teks, bagian_of, sel_of
from akuntabel.reviu.temuan import Tingkat

_PELAPORAN = PERMENPANRB_53_2014.at("Lampiran II")
_MARKS = re.compile(r"[\[<{…_?#]|\.\.")
_BRACKETS = re.compile(
    r"\[(?=[^\]]*\b(?:nama|isi|diisi|isian|tanggal|nomor|nip|jabatan|pejabat|tuliskan|sebutkan|belum|contoh|alamat)\b)[^\]]{3,80}\]"
    r"|<(?:nama|isi|tanggal|nomor|nip|jabatan)[^<>]{0,40}>|\{\{[^{}]{1,40}\}\}",
    re.IGNORECASE,
)
_GAP = r"(?:…|\.{2,}|_{2,})"
_GAPS = re.compile(
    rf"{_GAP}\s*(?:%|persen\b)|\bRp\.?\s*{_GAP}|\b20{_GAP}|\(\s*{_GAP}\s*\)"
    rf"|\b(?:sebesar|sebanyak|sejumlah|senilai|mencapai)\s+(?:…|\.{{3,}}|_{{2,}})",
    re.IGNORECASE,
)
_FAULTS = re.compile(r"\?{3,}|#(?:REF!|DIV/0!|VALUE!|NAME\?)", re.IGNORECASE)
_WORDS = ("lorem", "xx", "dd", "error!", "klik", "click", "(isi", "(diisi", "(lengkapi", "(tuliskan", "(sebutkan")
_LEFT = re.compile(
    r"\blorem\s+ipsum\b|\bX{3,}\b|\bXX(?=\s*%)|\bRp\.?\s*X{2,}\b|\b20xx\b|\bdd\s*/\s*mm\s*/\s*yyyy\b|\berror!\s"
    r"|\bklik\s+(?:atau\s+ketuk\s+)?di\s?sini|\bclick\s+(?:or\s+tap\s+)?here"
    r"|\(\s*(?:diisi|isi|lengkapi|tuliskan|sebutkan)\b[^()]{0,60}\)",
    re.IGNORECASE,
)
_AMOUNTS = ("sebesar", "sebanyak", "sejumlah", "senilai")
_NO_AMOUNT = re.compile(
    r"\b(?:sebesar|sebanyak|sejumlah|senilai)\s+(?:%|persen|orang|rp\.?(?:\s*,-)?)"
    r"(?=\s*(?:[.,;)](?!\s*\d)|(?:dari|atau|dan|untuk)\b|$))",
    re.IGNORECASE,
)
_SHORT = 4
_DOTS = re.compile(r"(?:\.{4,}|…{2,}|_{4,})")
_DOTS_SIGNS = ("....", "……", "____")
_NO_NUMBER = re.compile(
    r"\b(?:peraturan|keputusan|instruksi|surat)\s+(?:\w+\s+){1,6}?nomor\s+tahun\s+20\d\d\b", re.IGNORECASE
)
_SIGNED = re.compile(
    r"^\W*(?:nip|nama|jabatan|pangkat|tanggal|nomor)?\W*[.…_]{4,}\W*$"
    r"|^[^\W\d][^\W\d ]*(?: \w+)?,\W*[.…_]{4,}\W*(?:20\d\d)?\W*$",
    re.IGNORECASE,
)
_PAGE = re.compile(r"[.…]{3,}[\s.]*(?:[ivxlc]{1,5}\s*-\s*)?(?:\d{1,3}|[ivxlc]{1,6})\s*$", re.IGNORECASE)
_GOES_ON = re.compile(r"\W*(?:rp\W*)?\d", re.IGNORECASE)
_NEAR = 4


@check(
    "NAR015",
    message="Bagian yang belum diisi: “{tercetak}”{lainnya}.",
    hint="Isi bagian itu, atau hapus bila tidak diperlukan.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.PERINGATAN,
)
def isian_left_empty(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Titik-titik, tanda kurung siku, XXX, atau contoh teks yang belum diganti isinya.

    Isian dalam kurung siku, tempat tanda tangan, dan tanggalnya mungkin sengaja disisakan, jadi hanya menjadi
    saran. Isian yang sama pada satu tabel disebut satu kali. Jumlah yang dilanjutkan di baris atau halaman
    berikutnya tidak dihitung.
    """
    for document in dokumen:
        parts = bagian_of(document)
        for blocks in ((*parts.naskah,), parts.lampiran):
            for at, block in enumerate(blocks):
                texts = sel_of(block) if isinstance(block, TabelTerbaca) else [Teks(block.teks, block.tempat)]
                empty = [
                    found
                    for text in texts
                    if (found := _left_empty(text, document.berkas)) and not _goes_on(text, found, blocks[at + 1 :])
                ]
                yield from _once_each(empty)
                if not empty:
                    yield LULUS


def _once_each(empty: Sequence[Langgar]) -> Iterator[Langgar]:
    """One finding for each thing that a block leaves empty, with its other places."""
    for printed in dict.fromkeys(found.tercetak for found in empty):
        first, *others = (found for found in empty if found.tercetak == printed)
        more = f", pada {len(others) + 1} tempat" if others else ""
        yield replace(first, tempat_lain=tuple(o.tempat for o in others), isi={"lainnya": more})


def _goes_on(text: Teks, found: Langgar, below: Sequence[BlokTerbaca]) -> bool:
    """Does a text break off before an amount that the next one begins with?"""
    if not found.tercetak.casefold().startswith(_AMOUNTS) or not text.isi.rstrip().endswith(found.tercetak[-2:]):
        return False
    return any(_GOES_ON.match(block.teks) for block in below[:_NEAR] if _is_plain(block))


def _is_plain(block: BlokTerbaca) -> TypeGuard[ParagrafTerbaca]:
    return isinstance(block, ParagrafTerbaca) and not block.tanda


def _left_empty(text: Teks, file: str) -> Langgar | None:
    folded = text.isi.casefold() if len(text.isi) > _SHORT else ""
    found = None
    if _MARKS.search(text.isi):
        found = _BRACKETS.search(text.isi) or _GAPS.search(text.isi) or _FAULTS.search(text.isi)
    if found is None and not folded:
        return None
    if found is None and any(word in folded for word in _WORDS):
        found = _LEFT.search(text.isi)
    if found is None and any(word in folded for word in _AMOUNTS):
        found = _NO_AMOUNT.search(text.isi)
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
