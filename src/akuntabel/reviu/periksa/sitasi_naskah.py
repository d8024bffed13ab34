"""ATR: regulations cited without their kind, under two titles, or without their last amendment."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014, Peraturan, peraturan
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca, TabelTerbaca, Tempat
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.sitasi import Jenis, Sitasi, banding_judul, dikenal, kata_judul, seharusnya, sitasi_of
from akuntabel.reviu.susunan import Teks, tahun_dokumen, teks_memuat, teks_of
from akuntabel.reviu.temuan import Tingkat

_SUBSTANSI = PERMENPANRB_53_2014.at("Lampiran III")
_WITHOUT_KIND = re.compile(
    r"\b(?:berpedoman|mengacu|berdasar(?:kan)?|sesuai|menurut|merujuk|dengan|dalam)\s+(?:pada\s+|kepada\s+|dengan\s+)?"
    r"(?P<sitasi>(?:menteri|presiden|bupati|gubernur|wali\s?kota)\s+"
    r"(?:(?!nomor\b|no\b|tahun\b|tentang\b|peraturan\b|keputusan\b|surat\b|instruksi\b|pedoman\b|edaran\b)[A-Za-z]+\s+){0,14}?"
    r"(?:nomor|no\.?)\s*\d[\w./-]*\s+tahun\s+\d{4})",
    re.IGNORECASE,
)
_OFFICES = ("menteri", "presiden", "bupati", "gubernur", "wali kota", "walikota")
_AMENDED = re.compile(r"\bdiubah\b", re.IGNORECASE)
_GROUNDS = re.compile(r"\W*mengingat\b", re.IGNORECASE)
_DECIDES = re.compile(r"\W*m\s*e\s*m\s*u\s*t\s*u\s*s\s*k\s*a\s*n\b", re.IGNORECASE)
_LETTER_NUMBER = re.compile(r"\W*nomor\s*:?\s*(?P<nomor>\d[\w./ \-]{6,60})\W*", re.IGNORECASE)
_DECREE = re.compile(r"\W*keputusan\s+(?:camat|kepala|bupati|wali|gubernur|direktur|sekretaris)\b", re.IGNORECASE)
_ABOUT = re.compile(r"\W*tentang\W*", re.IGNORECASE)
_OWN_TITLE_WITHIN = 6
_SAME_TITLE = 3


@check(
    "ATR013",
    message="“{tercetak}” dirujuk tanpa jenis peraturannya.",
    hint="Tulis jenisnya, misalnya Peraturan, Keputusan, atau Pedoman: {seharusnya}.",
    dasar=_SUBSTANSI,
    tingkat=Tingkat.PERINGATAN,
)
def peraturan_without_kind(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Nomor dan tahun sebuah peraturan didahului nama pejabatnya, tanpa kata Peraturan, Keputusan, atau Pedoman."""
    for document in dokumen:
        for text in teks_memuat(document, *_OFFICES):
            found = list(_WITHOUT_KIND.finditer(text.isi))
            if not found and any(sitasi_of(text.isi)):
                yield LULUS
            for one in found:
                printed = " ".join(one["sitasi"].split())
                rest = text.isi[one.start("sitasi") :]
                meant = next(
                    (m for s in sitasi_of(f"Peraturan {rest}")[:1] if (m := dikenal(s) or seharusnya(s))), None
                )
                yield Langgar(
                    text.tempat,
                    printed,
                    meant.sebutan if meant else f"Peraturan {printed}",
                    berkas=document.berkas,
                )


class _Berjudul(NamedTuple):
    """A title given to a regulation or decree, and where; `sendiri` on the very decree."""

    judul: str
    tempat: Tempat
    berkas: str
    sendiri: bool = False


@check(
    "ATR014",
    message="{subjek}: judul tercetak “{tercetak}”, di tempat lain “{lain}”.",
    hint="Pakai judul seperti pada naskah peraturan atau keputusan itu.",
    dasar=_SUBSTANSI,
    tingkat=Tingkat.PERINGATAN,
)
def peraturan_with_two_titles(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Peraturan atau keputusan yang sama dirujuk dengan dua judul.

    Singkatan, salah ketik, dan judul yang dipotong di akhirnya tidak dihitung. Peraturan yang
    naskahnya dikenal dinilai menurut judul naskahnya oleh pemeriksaan lain.
    """
    titles: dict[tuple[str, str, int | None], tuple[str, list[_Berjudul]]] = {}
    for document in dokumen:
        for key, subject, title in (*_cited_titles(document), *_own_titles(document)):
            titles.setdefault(key, (subject, []))[1].append(title)
    for subject, given in titles.values():
        first, *others = sorted(given, key=lambda t: not t.sendiri)
        told: list[tuple[str, ...]] = []
        for other in others:
            words = tuple(kata_judul(other.judul))
            if _is_same_title(other.judul, first.judul):
                yield LULUS
            elif words not in told:
                told.append(words)
                place = (first.tempat,) if first.berkas == other.berkas else ()
                yield Langgar(
                    other.tempat,
                    other.judul,
                    first.judul if first.sendiri else "",
                    place,
                    isi={"subjek": subject, "lain": first.judul},
                    berkas=other.berkas,
                )


def _cited_titles(document: DokumenTerbaca) -> Iterator[tuple[tuple[str, str, int | None], str, _Berjudul]]:
    for text in teks_of(document):
        for sitasi in sitasi_of(text.isi):
            known = dikenal(sitasi)
            if not sitasi.judul or not sitasi.nomor or (known is not None and known.terlihat):
                continue
            if sitasi.jenis is Jenis.DAERAH and not _is_of_a_letter(sitasi.nomor):
                continue
            title = _Berjudul(sitasi.judul, text.tempat, document.berkas)
            yield _key(sitasi), known.singkat if known else _named(sitasi), title


def _named(sitasi: Sitasi) -> str:
    return f"Keputusan nomor {sitasi.nomor}" if sitasi.jenis is Jenis.DAERAH else sitasi.tercetak


def _key(sitasi: Sitasi) -> tuple[str, str, int | None]:
    letter = sitasi.jenis is Jenis.DAERAH
    return sitasi.jenis.name, _compact(sitasi.nomor), None if letter else sitasi.tahun


def _is_of_a_letter(number: str) -> bool:
    """Is it a number as decrees of an office bear, with the code of its archive: `000.7/32/35.09/2025`?"""
    return number.count("/") + number.count(".") >= _SAME_TITLE


def _compact(number: str) -> str:
    return re.sub(r"\s+", "", number).strip(".,").upper()


def _own_titles(document: DokumenTerbaca) -> Iterator[tuple[tuple[str, str, int | None], str, _Berjudul]]:
    """The title of each decree that the document attaches: below its number, behind `TENTANG`."""
    blocks = document.blok
    for at, block in enumerate(blocks):
        if isinstance(block, TabelTerbaca) or _DECREE.match(block.teks) is None:
            continue
        number = ""
        lines = [b for b in blocks[at + 1 : at + 1 + _OWN_TITLE_WITHIN] if not isinstance(b, TabelTerbaca)]
        for order, line in enumerate(lines):
            if found := _LETTER_NUMBER.fullmatch(line.teks):
                number = found["nomor"]
            elif number and _ABOUT.fullmatch(line.teks) and order + 1 < len(lines):
                title = " ".join(lines[order + 1].teks.split())
                key = (Jenis.DAERAH.name, _compact(number), None)
                yield (
                    key,
                    f"Keputusan nomor {_compact(number)}",
                    _Berjudul(title, lines[order + 1].tempat, document.berkas, sendiri=True),
                )
                break


def _is_same_title(one: str, other: str) -> bool:
    """Is nothing lacking or added between two titles, apart from an end that one of them leaves out?"""
    if min(len(kata_judul(one)), len(kata_judul(other))) < _SAME_TITLE:
        return True
    short, long = sorted((one, other), key=lambda t: len(kata_judul(t)))
    beda = banding_judul(short, long)
    return not beda.lebih and not beda.kurang


@check(
    "ATR015",
    message="{subjek} {apa}; perubahan terakhir yang dikenal adalah {seharusnya}.",
    hint="Sebut perubahan terakhir yang berlaku pada tanggal naskah itu.",
    dasar=_SUBSTANSI,
    tingkat=Tingkat.PERINGATAN,
)
def peraturan_amendment_outdated(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Peraturan yang telah diubah dirujuk dengan perubahan yang bukan terakhir.

    Tanpa perubahannya sama sekali hanya menjadi saran, dan hanya dalam bagian Mengingat sebuah
    keputusan. Perubahan sesudah tahun dokumen tidak dituntut.
    """
    for document in dokumen:
        year = tahun_dokumen(document)
        in_grounds = _grounds(document)
        for text in teks_of(document):
            citations = sitasi_of(text.isi)
            for at, sitasi in enumerate(citations):
                known = dikenal(sitasi)
                last = peraturan(known.diubah) if known and known.diubah else None
                if known is None or last is None or year is None or last.tahun >= year:
                    continue
                problem = _amendment(text, citations[at + 1 :], last, grounds=id(text.tempat) in in_grounds)
                if problem is None:
                    yield LULUS
                    continue
                words, level = problem
                yield Langgar(
                    text.tempat,
                    sitasi.tercetak,
                    last.singkat,
                    isi={"subjek": known.singkat, "apa": words},
                    tingkat=level,
                    berkas=document.berkas,
                )


def _amendment(
    text: Teks, following: tuple[Sitasi, ...], last: Peraturan, *, grounds: bool
) -> tuple[str, Tingkat | None] | None:
    if _AMENDED.search(text.isi):
        named = [known.singkat if (known := dikenal(s)) else s.tercetak for s in following]
        if not named or last.singkat in named:
            return None
        return f"disebut diubah dengan {named[-1]}", None
    return ("disebut tanpa perubahannya", Tingkat.SARAN) if grounds else None


def _grounds(document: DokumenTerbaca) -> set[int]:
    """The places of the texts between `Mengingat` and `MEMUTUSKAN`, by identity."""
    places: set[int] = set()
    inside = False
    for block in document.blok:
        if isinstance(block, TabelTerbaca):
            rows = [row[0].teks for row in block.grid]
            if any(map(_GROUNDS.match, rows)):
                places.update(id(cell.tempat) for row in block.grid for cell in row)
            continue
        if _GROUNDS.match(block.teks):
            inside = True
        elif _DECIDES.match(block.teks):
            inside = False
        if inside:
            places.add(id(block.tempat))
    return places
