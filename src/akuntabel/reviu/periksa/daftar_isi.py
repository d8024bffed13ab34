"""STR: the list of contents against the headings of the document."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.dokumen.baca.terbaca import BlokTerbaca, DokumenTerbaca, JudulTerbaca, Tempat
from akuntabel.reviu.ingatan import sekali
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.sitasi import banding_judul, kata_judul
from akuntabel.reviu.susunan import NomorJudul, bagian_of, judul_singkat, nomor_judul, rapatkan, utuh
from akuntabel.reviu.temuan import Tingkat

_PELAPORAN = PERMENPANRB_53_2014.at("Lampiran II")
_FEWEST_ENTRIES = 4
_CAPTION = re.compile(r"(?:tabel|gambar|grafik|bagan|diagram|lampiran)\b", re.IGNORECASE)
_ALIKE = 0.8
_RELATED = 0.5
_SPELLED_OUT = {
    "sdm": "sumber daya manusia",
    "renstra": "rencana strategis",
    "renja": "rencana kerja",
    "th": "tahun",
    "lhe": "laporan hasil evaluasi",
    "pd": "perangkat daerah",
    "opd": "perangkat daerah",
    "skpd": "perangkat daerah",
    "sotk": "susunan organisasi tata kerja",
    "strategik": "strategis",
}


class _Baris(NamedTuple):
    """A heading or an entry: its chapter, its number, the words of its title."""

    bab: int
    nomor: NomorJudul | None
    kata: tuple[str, ...]
    teks: str
    tempat: Tempat


def _rows(lines: Sequence[tuple[str, Tempat]]) -> Iterator[_Baris]:
    chapter = 0
    for text, place in lines:
        number = nomor_judul(text)
        if number is not None and number.gaya == "bab":
            chapter = number.jalur[0]
        words = kata_judul(rapatkan(number.judul if number else text))
        yield _Baris(chapter, number, tuple(p for w in words for p in _SPELLED_OUT.get(w, w).split()), text, place)


class _Daftar:
    """Rows that are found by their number or by the words of their title."""

    def __init__(self, rows: Iterable[_Baris]) -> None:
        self.baris = tuple(rows)
        self._by_number: defaultdict[object, list[_Baris]] = defaultdict(list)
        self._by_word: defaultdict[str, list[_Baris]] = defaultdict(list)
        for row in self.baris:
            if row.nomor:
                self._by_number[row.bab, row.nomor.gaya, row.nomor.jalur].append(row)
            for word in set(row.kata):
                self._by_word[word].append(row)

    def bernomor(self, one: _Baris) -> _Baris | None:
        """The row of this very chapter and number whose title is about the same thing."""
        if one.nomor is None:
            return None
        near = self._by_number.get((one.bab, one.nomor.gaya, one.nomor.jalur), [])
        return next((row for row in near if _ratio(one, row) >= _RELATED or set(one.kata) <= set(row.kata)), None)

    def serupa(self, one: _Baris) -> Iterator[_Baris]:
        """Rows of the chapter with nearly the same title.

        Titles as alike as that share most words, so at least one of the rarer half.
        """
        rarest = sorted(set(one.kata), key=lambda word: len(self._by_word.get(word, ())))
        near = {id(row): row for word in rarest[: len(rarest) // 2 + 1] for row in self._by_word.get(word, ())}
        return (row for row in near.values() if _same_chapter(one, row) and _ratio(one, row) >= _ALIKE)


class _Isi(NamedTuple):
    """A document whose contents can be compared: entries, numbered headings, every text that may be a heading."""

    entri: _Daftar
    judul: _Daftar
    mungkin: _Daftar
    berkas: str


@sekali
def _comparable(dokumen: tuple[DokumenTerbaca, ...]) -> Iterator[_Isi]:
    for document in dokumen:
        parts = bagian_of(document)
        headings = [row for row in _rows(_headings(parts.badan)) if row.nomor]
        # A file of the contents alone has no headings to compare them with.
        if sum(bool(entry.halaman) for entry in parts.isi) < _FEWEST_ENTRIES or not headings:
            continue
        yield _Isi(
            _Daftar(_rows([(entry.teks, entry.tempat) for entry in parts.isi])),
            _Daftar(headings),
            _Daftar(_rows([(utuh(b), b.tempat) for b in judul_singkat((*parts.badan, *parts.lampiran))])),
            document.berkas,
        )


def _headings(blocks: Sequence[BlokTerbaca]) -> list[tuple[str, Tempat]]:
    """Headings; the title of a chapter is one with the lines below that only go on with it."""
    headings: list[tuple[str, Tempat]] = []
    for above, block in pairwise((None, *blocks)):
        if not isinstance(block, JudulTerbaca):
            continue
        before = nomor_judul(headings[-1][0]) if headings and isinstance(above, JudulTerbaca) else None
        if before is not None and before.gaya == "bab" and block.tingkat == 1 and nomor_judul(block.teks) is None:
            headings[-1] = (f"{headings[-1][0]} {block.teks}", headings[-1][1])
        else:
            headings.append((block.teks, block.tempat))
    return headings


def _ratio(one: _Baris, other: _Baris) -> float:
    return SequenceMatcher(None, one.kata, other.kata, autojunk=False).ratio()


def _same_chapter(one: _Baris, other: _Baris) -> bool:
    return not one.bab or not other.bab or one.bab == other.bab


def _is_there(one: _Baris, rows: _Daftar, others: _Daftar) -> bool:
    """Has a row nearly the same title, and is it not the counterpart of another among `others`?"""
    return any(others.bernomor(row) in {None, one} for row in rows.serupa(one))


@check(
    "STR006",
    message="“{tercetak}” tercantum dalam daftar isi, tetapi tidak ada judulnya.",
    hint="Perbarui daftar isi, atau tambahkan judul bagian itu.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.PERINGATAN,
)
def daftar_isi_without_judul(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Daftar isi menyebut bagian bernomor yang judulnya tidak ada dalam dokumen."""
    for isi in _comparable(dokumen):
        for entry in isi.entri.baris:
            if entry.nomor is None or not entry.kata:
                continue
            if isi.judul.bernomor(entry) or _is_there(entry, isi.mungkin, isi.entri):
                yield LULUS
            else:
                yield Langgar(entry.tempat, entry.teks, berkas=isi.berkas)


@check(
    "STR007",
    message="“{tercetak}” tidak tercantum dalam daftar isi.",
    hint="Perbarui daftar isi.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.PERINGATAN,
)
def judul_missing_from_daftar_isi(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Judul bernomor tidak ada dalam daftar isi, padahal daftar isi memuat judul lain yang setingkat di bab itu."""
    for isi in _comparable(dokumen):
        listed = {(e.bab, e.nomor.gaya, len(e.nomor.jalur)) for e in isi.entri.baris if e.nomor}
        for heading in isi.judul.baris:
            number = heading.nomor
            if number is None or not heading.kata or (heading.bab, number.gaya, len(number.jalur)) not in listed:
                continue
            if isi.entri.bernomor(heading) or _is_there(heading, isi.entri, isi.judul):
                yield LULUS
            else:
                yield Langgar(heading.tempat, heading.teks, tempat_lain=(isi.entri.baris[0].tempat,), berkas=isi.berkas)


@check(
    "STR008",
    message="Daftar isi menulis “{tercetak}”, judulnya “{seharusnya}”.",
    hint="Perbarui daftar isi dari judul-judulnya.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.SARAN,
)
def daftar_isi_worded_differently(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Daftar isi dan judul bernomor sama, tetapi kata-katanya berbeda.

    Singkatan yang lazim, tanda kurung, huruf besar, dan salah ketik tidak dihitung.
    """
    for isi in _comparable(dokumen):
        for entry in isi.entri.baris:
            heading = isi.judul.bernomor(entry)
            if heading is None or not heading.kata:
                continue
            if banding_judul(" ".join(entry.kata), " ".join(heading.kata)).sama and len(entry.kata) == len(
                heading.kata
            ):
                yield LULUS
            else:
                yield Langgar(entry.tempat, entry.teks, heading.teks, (heading.tempat,), berkas=isi.berkas)


@check(
    "STR009",
    message="Daftar isi: “{tercetak}” di halaman {halaman}, padahal baris di atasnya di halaman {sebelum}.",
    hint="Perbarui nomor halaman daftar isi.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.PERINGATAN,
)
def daftar_isi_page_out_of_order(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Nomor halaman dalam daftar isi menurun; daftar tabel dan gambar yang menyusul mulai lagi dari depan."""
    for document in dokumen:
        last = 0
        above: tuple[int, ...] = (0,)
        for entry in bagian_of(document).isi:
            number = nomor_judul(entry.teks)
            path = number.jalur if number is not None and number.gaya == "angka" else above
            if _CAPTION.match(entry.teks) or path[0] < above[0]:
                break
            above = path
            if not entry.halaman.isdigit():
                continue
            page = int(entry.halaman)
            if page < last:
                yield Langgar(
                    entry.tempat,
                    entry.teks,
                    isi={"halaman": entry.halaman, "sebelum": str(last)},
                    berkas=document.berkas,
                )
            else:
                yield LULUS
            last = page
