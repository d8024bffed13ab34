"""STR: marks of lists, numbers of headings and diktum that are doubled, skipped or out of order."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from akuntabel.dasar.peraturan import PERMENPAN_9_2007, PERMENPANRB_53_2014
from akuntabel.dokumen.baca.terbaca import (
    BlokTerbaca,
    DokumenTerbaca,
    JudulTerbaca,
    ParagrafTerbaca,
    TabelTerbaca,
    Tempat,
)
from akuntabel.reviu.daftar import mark_readings
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.sitasi import kata_judul
from akuntabel.reviu.susunan import NomorJudul, Teks, bagian_of, nomor_judul, utuh
from akuntabel.reviu.temuan import Tingkat

_PELAPORAN = PERMENPANRB_53_2014.at("Lampiran II")
_MARK_BEHIND = re.compile(r"[^.:;]{3,40}:\s*(?P<tanda>\(?[a1][.)])\s")
_OPENS_LIST = re.compile(r"(?::|\b(?:berikut|yaitu|yakni|meliputi|adalah|antara\s+lain))\W*$", re.IGNORECASE)
_SECOND = 2


@dataclass(slots=True)
class _Daftar:
    """A list while it is walked: the style of its marks, its last number, whether its first mark was seen."""

    gaya: str
    nomor: int
    tempat: Tempat
    dari_awal: bool


@check(
    "STR011",
    message="Butir {tercetak} {apa}.",
    hint="Urutkan kembali huruf atau angka butir-butirnya.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.PERINGATAN,
)
def butir_out_of_order(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Huruf atau angka butir sebuah daftar ganda, mundur, atau melompati satu butir.

    Daftar di dalam daftar diikuti menurut bentuk tandanya. Daftar yang tidak terbaca dari butir
    pertamanya tidak diperiksa, begitu pula daftar yang terputus judul atau tabel.
    """
    for document in dokumen:
        lists: list[_Daftar] = []
        before: str | None = None
        for block in document.blok:
            mark = _mark(block) if isinstance(block, ParagrafTerbaca) else ""
            if not isinstance(block, ParagrafTerbaca):
                lists = []
            elif mark:
                yield from _take(lists, mark, block.tempat, document.berkas, before)
            before = utuh(block) if isinstance(block, ParagrafTerbaca) and mark else None


def _mark(block: ParagrafTerbaca) -> str:
    """The mark of an item, also of the first that stands behind a word: `Menimbang : a. bahwa`."""
    behind = _MARK_BEHIND.match(block.teks)
    return behind["tanda"] if behind else block.tanda


def _take(lists: list[_Daftar], mark: str, place: Tempat, berkas: str, before: str | None) -> Hasil:
    """Let an item go on a list or begin one; say so where it repeats one, goes back, or leaves one out.

    `before` is the item right above, None where none is: only behind one a letter is missing, unless it
    stands inside that item's text, and only there the first stands twice.
    """
    readings = mark_readings(mark)
    for style, number in readings:
        for depth in range(len(lists) - 1, -1, -1):
            if lists[depth].gaya == style and lists[depth].nomor + 1 == number:
                del lists[depth + 1 :]
                lists[depth].nomor, lists[depth].tempat = number, place
                yield LULUS
                return
    if not readings:
        return
    style, number = next(((s, n) for s, n in readings if n == 1), readings[0])
    same = next((one for one in reversed(lists) if one.gaya == style), None)
    # A list that seems to begin with its second item may have its first inside the text before.
    goes_back = same is not None and same.dari_awal and _SECOND < number < same.nomor
    repeats = same is not None and same.dari_awal and 1 < number == same.nomor
    last = lists[-1] if lists and before and lists[-1].gaya == style and lists[-1].dari_awal else None
    skips = last is not None and number == last.nomor + _SECOND and not _holds(before or "", mark)
    repeats = repeats or (last is not None and number == last.nomor == 1 and not _leads_in(before or ""))
    if same is None or not (goes_back or repeats or skips):
        lists.append(_Daftar(style, number, place, dari_awal=number == 1))
        return
    what = "ganda" if repeats else "melompati satu butir" if skips else "berdiri sesudah butir yang lebih akhir"
    yield Langgar(place, mark, tempat_lain=(same.tempat,), isi={"apa": what}, berkas=berkas)
    same.nomor, same.tempat = number, place


def _leads_in(text: str) -> bool:
    """Does an item end by opening a list of its own?"""
    return _OPENS_LIST.search(text) is not None


def _holds(text: str, mark: str) -> bool:
    """Does a text hold the mark before this one inside: `b. isi c. isi` where `d.` follows?"""
    bare = mark.strip("(). ")
    missing = str(int(bare) - 1) if bare.isdigit() else chr(ord(bare[-1]) - 1)
    return re.search(rf"(?<!\w){re.escape(missing)}\s*[.)]", text) is not None


@check(
    "STR012",
    message="Judul {tercetak} {apa} {sebelum}.",
    hint="Urutkan kembali nomor judul, lalu perbarui daftar isi dan rujukan kepadanya.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.PERINGATAN,
)
def judul_number_out_of_order(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Nomor judul ganda, mundur, atau melompati nomor yang setingkat dalam bab yang sama.

    Judul berhuruf yang disebut di muka, lalu diuraikan, bukan pengulangan.
    """
    for document in dokumen:
        body = bagian_of(document).badan
        texts = {" ".join(utuh(b).split()[:1]).rstrip(".") for b in body if isinstance(b, ParagrafTerbaca)}
        yield from _in_order(_numbered(body, "bab"), texts, document.berkas)
        for section in _sections(body):
            yield from _in_order(section, texts, document.berkas)


_Bernomor = tuple[NomorJudul, JudulTerbaca]


def _numbered(blocks: Sequence[BlokTerbaca], style: str) -> list[_Bernomor]:
    """Headings numbered in a style; none of the chapters where the text tells them over in advance."""
    found = [
        (number, block)
        for block in blocks
        if isinstance(block, JudulTerbaca) and (number := nomor_judul(block.teks)) and number.gaya == style
    ]
    titles = [(number.jalur, tuple(kata_judul(number.judul)[:2])) for number, _ in found]
    return found if len(set(titles)) == len(titles) else []


def _sections(blocks: Sequence[BlokTerbaca]) -> Iterator[list[_Bernomor]]:
    """Runs of headings in one style of numbers: a chapter, a heading without a number, another style ends one."""
    run: list[_Bernomor] = []
    for block in blocks:
        if not isinstance(block, JudulTerbaca):
            continue
        number = nomor_judul(block.teks)
        if run and (number is None or number.gaya != run[-1][0].gaya):
            yield run
            run = []
        if number is not None and number.gaya != "bab":
            run.append((number, block))
    if run:
        yield run


def _in_order(run: list[_Bernomor], texts: set[str], berkas: str) -> Hasil:
    for (before, above), (number, heading) in pairwise(run):
        what = _disorder(before, number, texts | set(above.teks.split()))
        if what is None:
            yield LULUS
        else:
            yield Langgar(
                heading.tempat,
                number.tercetak,
                tempat_lain=(above.tempat,),
                isi={"apa": what, "sebelum": before.tercetak},
                berkas=berkas,
            )


def _disorder(before: NomorJudul, number: NomorJudul, texts: set[str]) -> str | None:
    """What is wrong with a number behind another of its style; None when it follows it."""
    if number.jalur == before.jalur:
        told_over = number.gaya == "huruf" and kata_judul(number.judul)[:2] == kata_judul(before.judul)[:2]
        return None if told_over else "mengulang nomor"
    if number.jalur < before.jalur:
        return "berdiri sesudah"
    if len(number.jalur) <= len(before.jalur) and number.jalur[:-1] == before.jalur[: len(number.jalur) - 1]:
        step = number.jalur[-1] - before.jalur[len(number.jalur) - 1]
        skipped = _printed_before(number)
        if step == 2 and skipped not in texts:
            return f"melompati {skipped}, langsung sesudah"
    return None


def _printed_before(number: NomorJudul) -> str:
    """The number one step before, printed in the same way."""
    if number.gaya == "bab":
        return f"bab ke-{number.jalur[0] - 1}"
    if number.gaya == "huruf" and len(number.jalur) == 1:
        return chr(ord(number.tercetak) - 1)
    return ".".join([*number.tercetak.split(".")[:-1], str(number.jalur[-1] - 1)])


_DIKTUM = (
    "KESATU",
    "KEDUA",
    "KETIGA",
    "KEEMPAT",
    "KELIMA",
    "KEENAM",
    "KETUJUH",
    "KEDELAPAN",
    "KESEMBILAN",
    "KESEPULUH",
)
_NUMBERED = {name: at for at, name in enumerate(_DIKTUM)} | {"PERTAMA": 0}
_DIKTUM_MARK = re.compile(rf"\W*(?P<diktum>{'|'.join(_NUMBERED)})\b")
_DIKTUM_INSIDE = re.compile(rf"\s(?=(?:{'|'.join(_NUMBERED)})\s*:)")
"""Where a paragraph of a PDF goes on with the next diktum."""
_DECIDES = re.compile(r"\W*M\s*E\s*M\s*U\s*T\s*U\s*S\s*K\s*A\s*N\b")
_LEAST = 2


@check(
    "STR013",
    message="Diktum {seharusnya} tidak ada: sesudah {sebelum} langsung {tercetak}.",
    hint="Betulkan urutan diktum keputusan itu, dan sesuaikan rujukan antardiktum.",
    dasar=PERMENPAN_9_2007.at(),
)
def diktum_missing(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Diktum sebuah keputusan melompat atau berulang."""
    for document in dokumen:
        for decree in _decrees(document.blok):
            if len(decree) < _LEAST:
                continue
            for (before, _), (name, place) in pairwise(decree):
                step = _NUMBERED[name] - _NUMBERED[before]
                if step == 1:
                    yield LULUS
                    continue
                missing = _DIKTUM[_NUMBERED[before] + 1 : _NUMBERED[name]] or (_DIKTUM[_NUMBERED[before] + 1],)
                yield Langgar(place, name, " dan ".join(missing), isi={"sebelum": before}, berkas=document.berkas)


def _decrees(blocks: Sequence[BlokTerbaca]) -> Iterator[list[tuple[str, Tempat]]]:
    """The diktum of each decree, by name and place, from MEMUTUSKAN to the next; in paragraphs or rows of a table."""
    found: list[tuple[str, Tempat]] | None = None
    for text in _openings(blocks):
        if _DECIDES.match(text.isi):
            if found:
                yield found
            found = []
        elif found is not None and (mark := _DIKTUM_MARK.match(text.isi)):
            if _NUMBERED[mark["diktum"]] == 0 and found:
                yield found
                found = []
            found.append((mark["diktum"], text.tempat))
    if found:
        yield found


def _openings(blocks: Sequence[BlokTerbaca]) -> Iterator[Teks]:
    for block in blocks:
        if isinstance(block, TabelTerbaca):
            for row in block.grid:
                yield Teks(row[0].teks, row[0].tempat)
        else:
            yield from (Teks(part, block.tempat) for part in _DIKTUM_INSIDE.split(block.teks))
