"""STR: chapters and analyses that a report of kinerja must have, and headings with nothing below them."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.dokumen.baca.terbaca import BlokTerbaca, DokumenTerbaca, JudulTerbaca, TabelTerbaca
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.susunan import Bab, NomorJudul, adalah_laporan_kinerja, bab_of, bagian_of, nomor_judul
from akuntabel.reviu.temuan import Tingkat

_PELAPORAN = PERMENPANRB_53_2014.at("Lampiran II")
_ENOUGH_CHAPTERS = 3
_OUTLINE = 3
_HEAD_OF_PAGES = re.compile(r"^(?:halaman|hal\.?)\s+", re.IGNORECASE)


@check(
    "STR001",
    message="{subjek} tidak ada.",
    hint="Susun laporan menurut bab yang diminta: ikhtisar eksekutif, pendahuluan, perencanaan kinerja, "
    "akuntabilitas kinerja, penutup.",
    dasar=_PELAPORAN,
)
def bab_missing(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Bab yang diminta PermenPANRB 53/2014 tidak ada dalam laporan kinerja.

    Bab dikenali dari judulnya atau sinonimnya, atau dari nomor babnya. Dokumen yang bukan laporan
    kinerja, atau yang bab-babnya kurang dari tiga yang dikenali, tidak diperiksa. Ikhtisar dan penutup
    tidak dicari dalam berkas yang langsung dibuka oleh sebuah bab (mungkin hanya sebagian laporan), begitu pula
    bab yang namanya tercantum dalam daftar isi (mungkin halamannya gambar).
    """
    for document in dokumen:
        headings = [block for block in document.blok if isinstance(block, JudulTerbaca)]
        found = {bab: heading for heading in reversed(headings) if (bab := bab_of(heading))}
        told = {bab_of(block) for block in bagian_of(document).naskah if isinstance(block, JudulTerbaca)} - {None}
        if len(told) < _ENOUGH_CHAPTERS or not adalah_laporan_kinerja(document):
            continue
        whole = not _opens_with_chapter(document)
        listed = _listed(document)
        unnamed = any(is_chapter(heading) and bab_of(heading) is None for heading in headings)
        yield from (LULUS for _ in found)
        for bab in Bab:
            # A chapter under a name of the office's own may be the one that is missed.
            if bab in found or bab in listed or (unnamed and bab is not Bab.IKHTISAR):
                continue
            if bab in _ENDS and not whole:
                continue
            place = next((found[later] for later in list(Bab)[list(Bab).index(bab) :] if later in found), headings[-1])
            yield Langgar(place.tempat, isi={"subjek": bab.value}, berkas=document.berkas)


_ENDS = {Bab.IKHTISAR, Bab.PENUTUP}


def _listed(document: DokumenTerbaca) -> set[Bab | None]:
    """The chapters that the contents name; the head of their pages may stand before the first."""
    entries = bagian_of(document).isi
    return {bab_of(JudulTerbaca(_HEAD_OF_PAGES.sub("", entry.teks), 1, entry.tempat)) for entry in entries}


def _opens_with_chapter(document: DokumenTerbaca) -> bool:
    """Does a numbered chapter open the file, with no cover, preface or list before it?"""
    first = next((block for block in document.blok if not _is_furniture(block)), None)
    return isinstance(first, JudulTerbaca) and is_chapter(first)


def _is_furniture(block: BlokTerbaca) -> bool:
    """May it be the line that heads every page?"""
    return isinstance(block, TabelTerbaca) and len(block.grid) == 1


def is_chapter(heading: JudulTerbaca) -> bool:
    """Is a heading numbered as a chapter, `BAB II`?"""
    number = nomor_judul(heading.teks)
    return number is not None and number.gaya == "bab"


class _Analisis(NamedTuple):
    nama: str
    kata: re.Pattern[str]


def _analisis(nama: str, kata: str) -> _Analisis:
    return _Analisis(nama, re.compile(kata, re.IGNORECASE))


_ANALYSES = (
    _analisis(
        "target dan realisasi tahun ini", r"\btarget\b.*\b(?:realisasi|ter?capai|capaian)|\brealisasi\b.*\btarget"
    ),
    _analisis(
        "perbandingan dengan tahun-tahun sebelumnya",
        r"\btren|tahun[- ]*(?:tahun)?\s*(?:sebelum|lalu|lampau)|\btahun\s+ke\s+tahun"
        r"|dibanding\w*\s+(?:dengan\s+)?tahun",
    ),
    _analisis(
        "perbandingan dengan target jangka menengah",
        r"\bakhir\s+(?:periode\s+)?(?:renstra|rpjmd)|target\s+akhir|jangka\s+menengah"
        r"|\brenstra\b.*\btarget|target\s+renstra",
    ),
    _analisis(
        "perbandingan dengan standar nasional",
        r"benchmark|nasional|\bstandar|provinsi|regional|pembanding|kabupaten\s+lain",
    ),
    _analisis(
        "penyebab keberhasilan atau kegagalan dan solusinya",
        r"penyebab|disebabkan|\bfaktor|pendorong|penghambat|pendukung\s+keberhasilan"
        r"|kendala|hambatan|solusi|upaya|tantangan",
    ),
    _analisis("efisiensi penggunaan sumber daya", r"efisien"),
    _analisis(
        "program dan kegiatan penunjang",
        r"\b(?:di)?(?:dukung|tunjang)\w*\b.*\b(?:program|kegiatan)|program\w*\s+.*pen(?:dukung|unjang)",
    ),
)
_SECTION = re.compile(
    r"\banalisis\b.*\b(?:tujuan|sasaran|indikator)\b|\b(?:tujuan|sasaran|indikator)\b.*\banalisis\b", re.IGNORECASE
)
_OF_TUJUAN = re.compile(r"\btujuan\b(?!.*\bsasaran\b)", re.IGNORECASE)
_CAUSES = 4
_ENOUGH_SECTIONS = 2
_ENOUGH_ANALYSES = 4


@check(
    "STR002",
    message="{subjek}: tidak ada {apa}.",
    hint="Lengkapi ketujuh analisis setiap sasaran; bila tidak ada pembanding nasional, tulis alasannya.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.PERINGATAN,
)
def analisis_missing(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Salah satu dari tujuh analisis tidak ada pada bagian sebuah sasaran.

    Diperiksa hanya pada bagian-bagian berjudul analisis tujuan, sasaran, atau indikator, dan hanya terhadap
    analisis yang ada pada sebagian besar bagian lainnya: susunannya jelas, dan yang satu ini kurang. Pada
    bagian sebuah tujuan hanya penyebab keberhasilan atau kegagalannya yang diminta.
    """
    for document in dokumen:
        sections = [s for s in _sections(bagian_of(document).badan) if sum(s.ada) >= _ENOUGH_ANALYSES]
        if len(sections) < _ENOUGH_SECTIONS:
            continue
        for at, analisis in enumerate(_ANALYSES):
            having = sum(section.ada[at] for section in sections)
            if having <= len(sections) / 2:
                continue
            for section in sections:
                if section.ada[at]:
                    yield LULUS
                elif at == _CAUSES or not _OF_TUJUAN.search(section.judul.teks):
                    yield Langgar(
                        section.judul.tempat,
                        isi={"subjek": section.judul.teks, "apa": analisis.nama},
                        berkas=document.berkas,
                    )


class _Bagian(NamedTuple):
    judul: JudulTerbaca
    ada: tuple[bool, ...]


def _sections(blocks: Sequence[BlokTerbaca]) -> Iterator[_Bagian]:
    """Sections on a tujuan, sasaran or indikator, to the next such heading or one of the same or a higher level."""
    headings = [(at, b) for at, b in enumerate(blocks) if isinstance(b, JudulTerbaca)]
    for order, (start, heading) in enumerate(headings):
        if not _SECTION.search(heading.teks):
            continue
        ends = (at for at, b in headings[order + 1 :] if b.tingkat <= heading.tingkat or _SECTION.search(b.teks))
        stop = next(ends, len(blocks))
        texts = [text for block in blocks[start + 1 : stop] for text in _texts(block)]
        yield _Bagian(heading, tuple(any(a.kata.search(text) for text in texts) for a in _ANALYSES))


def _texts(block: BlokTerbaca) -> Iterator[str]:
    if isinstance(block, TabelTerbaca):
        yield block.judul
        yield from (cell.teks for row in block.grid[: block.kepala] for cell in row)
    else:
        yield block.teks


@check(
    "STR015",
    message="Tidak ada isi di bawah judul “{tercetak}”.",
    hint="Isi bagian itu, atau hapus judulnya.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.SARAN,
)
def judul_without_content(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Judul bernomor langsung diikuti judul bernomor lain yang setingkat atau lebih tinggi.

    Gambar tidak terbaca sebagai isi, sehingga temuannya hanya saran. Tiga judul atau lebih yang berturut-turut
    tanpa isi adalah ikhtisar susunan laporan, bukan bagian yang kosong.
    """
    for document in dokumen:
        run: list[Langgar] = []
        for heading, below in pairwise(bagian_of(document).badan):
            number = nomor_judul(heading.teks) if isinstance(heading, JudulTerbaca) else None
            following = nomor_judul(below.teks) if isinstance(below, JudulTerbaca) else None
            if number is not None and number.judul and following is not None and _not_below(number, following):
                run.append(Langgar(heading.tempat, f"{number.tercetak} {number.judul}", berkas=document.berkas))
                continue
            if number is not None and following is not None and run:
                continue
            yield from run if len(run) < _OUTLINE else ()
            run = []
            if number is not None and number.judul:
                yield LULUS


def _not_below(above: NomorJudul, below: NomorJudul) -> bool:
    if above.gaya == below.gaya:
        return len(below.jalur) <= len(above.jalur)
    return below.gaya == "bab"
