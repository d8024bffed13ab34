"""Numbers with their words beside them: `5 (lima)`, `dua puluh empat (24)`."""

import re
from decimal import Decimal

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca
from akuntabel.reviu.angka import Ditemukan, numbers_in
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.susunan import Teks, teks_of
from akuntabel.reviu.terbilang import KATA_BILANGAN, read_terbilang

_RUN = rf"(?P<kata>{KATA_BILANGAN}(?:[\s-]+{KATA_BILANGAN})*)"
_BEHIND = re.compile(rf"\(\s*{_RUN}(?:\s+(?P<ekor>[a-z]+))?\s*\)", re.IGNORECASE)
_UNIT = re.compile(r"\b([a-z]+)$", re.IGNORECASE)
_DIGITS = re.compile(r"\(\s*(?P<angka>\d{1,4})\s*\)")
_WORDS = re.compile(rf"(?P<depan>\b[a-z]+\s+)?\b{_RUN}\s*$", re.IGNORECASE)
_LONGEST = 60
_ORDERED = re.compile(
    r"(?:triwulan|sasaran|tujuan|tahap(?:an)?|semester|nomor|no|ke|indikator|misi|form(?:ulir)?|kelas|bidang|peringkat|pasal"
    r"|ayat|angka|huruf|butir|poin|unsur|komponen|level|tingkat|pihak|satu|salah)\s+",
    re.IGNORECASE,
)
_UNIT_WORDS = frozenset({"", "rupiah", "persen", "orang", "jiwa", "buah", "unit"})


@check(
    "NAR021",
    message="Angka {tercetak} ditulis dengan huruf “{huruf}”, yang berarti {seharusnya}.",
    hint="Samakan angka dengan hurufnya.",
    dasar=PERMENPANRB_53_2014.at("Lampiran II"),
)
def terbilang_wrong(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Angka dan huruf yang mengulanginya dalam kurung menyebut dua bilangan: `5 (empat)`.

    Huruf yang bukan bilangan utuh dibiarkan, begitu pula satuan yang berbeda: `12 bulan (satu tahun)`.
    """
    for document in dokumen:
        for text in teks_of(document):
            if "(" in text.isi:
                yield from _behind(text, document.berkas)
                yield from _before(text, document.berkas)


def _behind(text: Teks, file: str) -> Hasil:
    """Words in brackets behind a number."""
    ends: dict[int, Ditemukan] | None = None
    for found in _BEHIND.finditer(text.isi):
        if ends is None:
            ends = {n.akhir: n for n in numbers_in(text.isi)}
        before = text.isi[: found.start()].rstrip()
        number, unit = ends.get(len(before)), ""
        if number is None and (word := _UNIT.search(before)):
            number, unit = ends.get(len(before[: word.start()].rstrip())), word[1].casefold()
        said, tail = _read(found["kata"]), (found["ekor"] or "").casefold()
        if number is None or said is None or (tail != unit if unit else tail not in _UNIT_WORDS):
            continue
        if said in _readings(number.nilai.teks, number.nilai.angka):
            yield LULUS
        else:
            yield _differing(text, file, number.nilai.teks, found["kata"], said)


def _before(text: Teks, file: str) -> Hasil:
    """A number in brackets behind its words."""
    for found in _DIGITS.finditer(text.isi):
        words = _WORDS.search(text.isi[max(0, found.start() - _LONGEST) : found.start()])
        said = _read(words["kata"]) if words else None
        if words is None or said is None or _ORDERED.fullmatch(words["depan"] or ""):
            continue
        if said == Decimal(found["angka"]):
            yield LULUS
        else:
            yield _differing(text, file, found["angka"], words["kata"], said)


def _read(words: str) -> Decimal | None:
    return read_terbilang(" ".join(re.split(r"[\s-]+", words)))


def _readings(printed: str, value: Decimal) -> set[Decimal]:
    """The number, and what its digits count before a word like `juta` behind them."""
    bare = [n.nilai.angka for n in numbers_in(re.sub(r"[^\d.,]+$", "", printed))]
    return {value, *bare}


def _differing(text: Teks, file: str, printed: str, words: str, said: Decimal) -> Langgar:
    return Langgar(
        tempat=text.tempat,
        berkas=file,
        tercetak=printed,
        seharusnya=f"{said:f}".replace(".", ","),
        isi={"huruf": " ".join(words.split())},
    )
