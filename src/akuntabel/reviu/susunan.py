"""How a document is built: its texts, its chapters, its list of contents, its body without attachments."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate
from typing import NamedTuple

from akuntabel.dokumen.baca.terbaca import (
    BlokTerbaca,
    DokumenTerbaca,
    JudulTerbaca,
    ParagrafTerbaca,
    TabelTerbaca,
    Tempat,
)
from akuntabel.reviu.ingatan import sekali

_BAB = re.compile(r"(?:BAB|Bab)\.?\s+(?P<nomor>[IVXLC]{1,6}|\d{1,2})\b[.:]?\s*(?P<judul>.*)", re.DOTALL)
_LETTER = re.compile(r"(?P<nomor>[A-Z](?:\.\d{1,2})*)(?:\.|(?<=\d))\s+(?P<judul>\S.*)", re.DOTALL)
_NUMBER = re.compile(r"(?P<nomor>\d{1,2}(?:\.\d{1,2})+)(?:\.?\s+|(?:\.{2}|…)\s*(?=[^\W\d_]))(?P<judul>\S.*)", re.DOTALL)
_ROMAN = re.compile(r"[IVXLC]+", re.IGNORECASE)
_ROMAN_VALUE = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_PAGE = re.compile(
    r"(?P<judul>.*?)[\s.…·_]*(?:\s|\.{2})(?P<halaman>(?:[IVX]{1,4}\s*-\s*)?\d{1,3}|[ivxlc]{1,7})", re.DOTALL
)
_CONTENTS = re.compile(r"daftar\s+isi", re.IGNORECASE)
_LIST = re.compile(
    r"daftar\s+(?:isi|tabel|gambar|grafik|bagan|lampiran|diagram)"
    r"(?:(?:\s*[,&/]\s*|\s+dan\s+)(?:daftar\s+)?(?:tabel|gambar|grafik|bagan|lampiran|diagram))*",
    re.IGNORECASE,
)
_WITH_PAGE = re.compile(r"(?P<judul>.*[^\W\d].*?)[\s.…]+(?:[IVX]{1,4}\s*-\s*)?\d{1,3}", re.DOTALL)
_DOTTED = re.compile(r"[.…·_]{4,}\s*(?:[IVX]{1,4}\s*-\s*)?\d{0,3}$|…\s*\d{1,3}$")
_FRONT = re.compile(
    r"kata\s+pengantar|prakata|sambutan|(?:ikhtisar|ringkasan|rangkuman)(?:\s+(?:eksekutif|executive))?|executive\s+summary",
    re.IGNORECASE,
)
_ATTACHMENT = re.compile(r"lampiran(?:\s*[-–]\s*lampiran)?(?:\s+(?:[IVXLC]{1,6}|\d{1,2}))?\b", re.IGNORECASE)
_REPORT = re.compile(
    r"laporan\s+(?:akuntabilitas\s+)?kinerja(?!\s+(?:triwulan|bulanan|semester|keuangan))|\b(?:lkj?ip|lakip|lkj)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(20\d\d)\b")
_SPACED_OUT = re.compile(r"\b\w(?: \w\b){3,}")
_LONGEST_COVER_LINE = 120
_COVER_BLOCKS = 40
_LONGEST_HEADING = 200
_MOST_LINES_OF_AN_ENTRY = 3
_LONGEST_ENTRY = 250
_MOSTLY = 0.6


class Teks(NamedTuple):
    """A text and where it stands."""

    isi: str
    tempat: Tempat


@sekali
def teks_of(dokumen: DokumenTerbaca) -> Iterator[Teks]:
    """Every text once, in reading order: headings, paragraphs, captions, cells."""
    for block in dokumen.blok:
        if isinstance(block, TabelTerbaca):
            if block.judul:
                yield Teks(block.judul, block.tempat_judul or block.tempat)
            yield from sel_of(block)
        else:
            yield Teks(block.teks, block.tempat)


def teks_memuat(dokumen: DokumenTerbaca, *kata: str) -> Iterator[Teks]:
    """The texts that hold one of some words in lower case: far fewer are then left to a search that is costly."""
    whole = _lipatan(dokumen)
    found: set[int] = set()
    for word in kata:
        at = whole.teks.find(word)
        while at >= 0:
            number = bisect_right(whole.mulai, at)
            found.add(number - 1)
            at = whole.teks.find(word, whole.mulai[number]) if number < len(whole.mulai) else -1
    texts = teks_of(dokumen)
    return (texts[number] for number in sorted(found))


class _Lipatan(NamedTuple):
    """All texts in lower case, one behind the other, and where each begins."""

    teks: str
    mulai: list[int]


@sekali
def _lipatan(dokumen: DokumenTerbaca) -> _Lipatan:
    folded = [f"{text.isi.casefold()}\0" for text in teks_of(dokumen)]
    return _Lipatan("".join(folded), [0, *accumulate(map(len, folded))][:-1])


@sekali
def sel_of(tabel: TabelTerbaca) -> Iterator[Teks]:
    """The cells that hold text, each once."""
    seen: set[int] = set()
    for row in tabel.grid:
        for cell in row:
            if cell.teks and id(cell) not in seen:
                seen.add(id(cell))
                yield Teks(cell.teks, cell.tempat)


@dataclass(frozen=True, slots=True)
class NomorJudul:
    """The number of a heading: its style, its steps from the top, the number as printed, the title behind it.

    `jalur` of `B.1.3` is (2, 1, 3), that of `BAB II` (2,).
    """

    gaya: str  # bab | huruf | angka
    jalur: tuple[int, ...]
    tercetak: str
    judul: str


def nomor_judul(teks: str) -> NomorJudul | None:
    """Read the number of a heading, if it has one.

    >>> nomor_judul("B.1.3 Analisis Efisiensi").jalur
    (2, 1, 3)
    """
    if found := _BAB.match(teks):
        return NomorJudul("bab", (angka_of(found["nomor"]),), f"BAB {found['nomor']}", found["judul"])
    if found := _LETTER.match(teks):
        letter, *rest = found["nomor"].split(".")
        jalur = (ord(letter) - ord("A") + 1, *map(int, rest))
        return NomorJudul("huruf", jalur, found["nomor"], found["judul"])
    if (found := _NUMBER.match(teks)) and not any(part.startswith("0") for part in found["nomor"].split(".")):
        return NomorJudul("angka", tuple(map(int, found["nomor"].split("."))), found["nomor"], found["judul"])
    return None


def angka_of(teks: str) -> int:
    """The number that an Arabic or a Roman numeral writes; 0 for anything else.

    >>> angka_of("IV"), angka_of("12")
    (4, 12)
    """
    if teks.isdigit():
        return int(teks)
    if not _ROMAN.fullmatch(teks):
        return 0
    values = [_ROMAN_VALUE[letter] for letter in teks.upper()]
    return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))


class Bab(StrEnum):
    """Chapters that a report of kinerja has, by their names in PermenPANRB 53/2014."""

    IKHTISAR = "Ikhtisar Eksekutif"
    PENDAHULUAN = "Bab Pendahuluan"
    PERENCANAAN = "Bab Perencanaan Kinerja"
    AKUNTABILITAS = "Bab Akuntabilitas Kinerja"
    PENUTUP = "Bab Penutup"


_NAMES = {
    Bab.IKHTISAR: r"(?:(?:ikhtisar|ringkasan|rangkuman)\s+)?(?:eksekutif|executive)(?:\s+summary)?|ikhtisar",
    Bab.PENDAHULUAN: r"pendahuluan",
    Bab.PERENCANAAN: r"perencanaan\b.*|perjanjian\s+kinerja|rencana\s+(?:strategis|kinerja)\b.*",
    Bab.AKUNTABILITAS: r"akuntabilitas\b.*|(?:capaian|pencapaian|pengukuran|analisis|hasil)\b.*\bkinerja\b.*",
    Bab.PENUTUP: r"penutup\b.*|(?:kesimpulan|simpulan)(?:\s+dan\s+(?:saran|rekomendasi))?",
}
_NAMED = {bab: re.compile(rf"(?:{pattern})\W*", re.IGNORECASE) for bab, pattern in _NAMES.items()}


def bab_of(judul: JudulTerbaca) -> Bab | None:
    """The chapter that a heading opens: named so, and numbered `BAB` or of the highest level.

    Names that only a chapter bears open one at any level, as where the number stands in a line of its own.
    """
    nomor = nomor_judul(judul.teks)
    if nomor is not None and nomor.gaya != "bab":
        return None
    title = rapatkan(nomor.judul if nomor else judul.teks)
    bab = next((bab for bab, pattern in _NAMED.items() if pattern.fullmatch(title)), None)
    return bab if nomor is not None or judul.tingkat == 1 or bab in _ONLY_CHAPTERS else None


def rapatkan(teks: str) -> str:
    """A text on one line, words in spaced letters drawn together: `P E N U T U P`."""
    return _SPACED_OUT.sub(lambda found: found[0].replace(" ", ""), " ".join(teks.split()))


_ONLY_CHAPTERS = {Bab.IKHTISAR, Bab.PENDAHULUAN, Bab.PENUTUP}


@dataclass(frozen=True, slots=True)
class EntriIsi:
    """A line of the contents: its text without the page, the page as printed (may be empty)."""

    teks: str
    halaman: str
    tempat: Tempat


@dataclass(frozen=True, slots=True)
class Bagian:
    """A document in parts: what stands before its contents, their entries, its body behind all lists, its attachments.

    `depan` begins with the first heading behind the cover: a preface, a summary.
    """

    isi: tuple[EntriIsi, ...]
    badan: tuple[BlokTerbaca, ...]
    lampiran: tuple[BlokTerbaca, ...]
    depan: tuple[BlokTerbaca, ...] = ()

    @property
    def naskah(self) -> tuple[BlokTerbaca, ...]:
        """Everything that reports, before the contents and behind them, without attachments."""
        return (*self.depan, *self.badan)


@sekali
def bagian_of(dokumen: DokumenTerbaca) -> Bagian:
    """Cut a document behind its lists of contents, tables and figures, and before its attachments."""
    blocks = dokumen.blok
    start, stop, end = _lists(blocks)
    attached = _attachments(blocks, end)
    first = next((at for at, block in enumerate(blocks[:start]) if _is_front(block)), start)
    front = blocks[first : max(first, start - 1)]
    return Bagian(tuple(_entries(blocks[start:stop])), blocks[end:attached], blocks[attached:], front)


def _is_front(block: BlokTerbaca) -> bool:
    return isinstance(block, JudulTerbaca) and _FRONT.fullmatch(block.teks.strip(" :.")) is not None


def _lists(blocks: Sequence[BlokTerbaca]) -> tuple[int, int, int]:
    """Where the entries of the contents begin and end, and where the lists behind them do."""
    titles = [
        at
        for at, block in enumerate(blocks[:-1])
        if not isinstance(block, TabelTerbaca) and _LIST.fullmatch(block.teks.strip(" :."))
    ]
    if not titles:
        return 0, 0, 0
    ends = [_end_of_list(blocks, at + 1) for at in titles]
    contents = next((n for n, at in enumerate(titles) if _CONTENTS.fullmatch(_words(blocks[at]))), None)
    if contents is None:
        return 0, 0, ends[-1]
    return titles[contents] + 1, ends[contents], ends[-1]


def _words(block: BlokTerbaca) -> str:
    return "" if isinstance(block, TabelTerbaca) else block.teks.strip(" :.")


def _end_of_list(blocks: Sequence[BlokTerbaca], start: int) -> int:
    """Where a list ends: at the first heading of the highest level that is no entry of it, at the title of
    another list, or at a long paragraph with the chapter that it stands in.
    """
    chapters: set[tuple[int, ...]] = set()
    opened: int | None = None
    for at in range(start, len(blocks)):
        block = blocks[at]
        if isinstance(block, TabelTerbaca):
            continue
        if _LIST.fullmatch(_words(block)):
            return at
        chapter = _chapter_of(block)
        heads = isinstance(block, JudulTerbaca) and (block.tingkat == 1 or chapter is not None)
        if heads and not _leads_to(blocks, at) and not _heads_entries(blocks, at):
            if chapter is None or chapter in chapters or not _comes_again(blocks, at, chapter):
                return at
            opened = at
        if len(block.teks) > _LONGEST_ENTRY:
            return _with_headings(blocks, start, at) if opened is None else opened
        if chapter is not None:
            chapters.add(chapter)
    return len(blocks)


def _with_headings(blocks: Sequence[BlokTerbaca], start: int, at: int) -> int:
    """Where the headings right above a text begin: they are no entries, as none ends with a page."""
    while at > start and isinstance(blocks[at - 1], JudulTerbaca) and not _WITH_PAGE.fullmatch(_words(blocks[at - 1])):
        at -= 1
    return at


def _chapter_of(block: JudulTerbaca | ParagrafTerbaca) -> tuple[int, ...] | None:
    number = nomor_judul(block.teks)
    return number.jalur if number is not None and number.gaya == "bab" else None


def _comes_again(blocks: Sequence[BlokTerbaca], at: int, chapter: tuple[int, ...]) -> bool:
    return any(isinstance(b, JudulTerbaca) and _chapter_of(b) == chapter for b in blocks[at + 1 :])


def _leads_to(blocks: Sequence[BlokTerbaca], at: int) -> bool:
    """Is a heading an entry that ends with a page, as another heading has its words without one?"""
    found = _WITH_PAGE.fullmatch(_words(blocks[at]))
    if found is None:
        return False
    title = found["judul"].casefold()
    return any(
        isinstance(b, JudulTerbaca) and b is not blocks[at] and b.teks.casefold().startswith(title) for b in blocks
    )


def _heads_entries(blocks: Sequence[BlokTerbaca], at: int) -> bool:
    """Does an entry with dots and a page follow, as behind a chapter that the contents give no page?"""
    return at + 1 < len(blocks) and _DOTTED.search(_words(blocks[at + 1])) is not None


def _attachments(blocks: Sequence[BlokTerbaca], start: int) -> int:
    """Where attachments begin: at the first heading of the highest level behind the last chapter, if it closes.

    Where it does not, or where no chapter is seen, only a heading that says `Lampiran` begins them.
    """
    chapters = [at for at in range(start, len(blocks)) if _opens_chapter(blocks[at])]
    last = chapters[-1] if chapters else start
    closes = bool(chapters) and _closes(blocks[last])
    for at in range(last + bool(chapters), len(blocks)):
        block = blocks[at]
        if isinstance(block, JudulTerbaca) and block.tingkat == 1 and (closes or _ATTACHMENT.match(block.teks)):
            return at
    return len(blocks)


def _closes(block: BlokTerbaca) -> bool:
    return isinstance(block, JudulTerbaca) and bab_of(block) is Bab.PENUTUP


def _opens_chapter(block: BlokTerbaca) -> bool:
    if not isinstance(block, JudulTerbaca):
        return False
    nomor = nomor_judul(block.teks)
    return bab_of(block) is not None if nomor is None else nomor.gaya == "bab"


def _entries(blocks: Sequence[BlokTerbaca]) -> list[EntriIsi]:
    """The entries of a list that gives pages, wrapped ones joined; a list without pages says nothing of them."""
    lines = list(_lines(blocks))
    if sum(_PAGE.fullmatch(line.isi) is not None for line in lines) < _MOSTLY * len(lines):
        return []
    entries: list[EntriIsi] = []
    waiting: list[Teks] = []
    for line in lines:
        found = _PAGE.fullmatch(line.isi)
        numbered = nomor_judul(line.isi) is not None
        if waiting and (numbered or len(waiting) >= _MOST_LINES_OF_AN_ENTRY):
            entries.append(EntriIsi(" ".join(t.isi for t in waiting).rstrip(" .…"), "", waiting[0].tempat))
            waiting = []
        if found is not None:
            text = " ".join([*(t.isi for t in waiting), found["judul"].rstrip(" .…")])
            entries.append(EntriIsi(text, found["halaman"], waiting[0].tempat if waiting else line.tempat))
            waiting = []
        elif numbered or waiting:
            waiting.append(line)
    return entries


def _lines(blocks: Sequence[BlokTerbaca]) -> Iterator[Teks]:
    for block in blocks:
        if isinstance(block, TabelTerbaca):
            for row in block.grid:
                yield Teks(" ".join(dict.fromkeys(cell.teks for cell in row if cell.teks)), row[0].tempat)
        else:
            yield Teks(utuh(block), block.tempat)


def utuh(block: JudulTerbaca | ParagrafTerbaca) -> str:
    """The text with the mark that stands before it."""
    mark = block.tanda if isinstance(block, ParagrafTerbaca) else ""
    return f"{mark} {block.teks}".strip()


def judul_singkat(blocks: Sequence[BlokTerbaca]) -> Iterator[JudulTerbaca | ParagrafTerbaca]:
    """Headings, and paragraphs short enough to be one that the format does not show as such."""
    for block in blocks:
        if isinstance(block, JudulTerbaca) or (
            isinstance(block, ParagrafTerbaca) and len(block.teks) <= _LONGEST_HEADING
        ):
            yield block


def adalah_laporan_kinerja(dokumen: DokumenTerbaca) -> bool:
    """Does the document call itself a report of kinerja where it begins, or have the chapters of one?

    The cover of many a report is a picture.
    """
    return {bab_of(b) for b in dokumen.blok if isinstance(b, JudulTerbaca)} >= _CHAPTERS or any(
        not isinstance(block, TabelTerbaca)
        and len(block.teks) <= _LONGEST_COVER_LINE
        and _REPORT.search(block.teks) is not None
        for block in dokumen.blok[:_COVER_BLOCKS]
    )


_CHAPTERS = {Bab.PENDAHULUAN, Bab.PERENCANAAN, Bab.AKUNTABILITAS}


def tahun_dokumen(dokumen: DokumenTerbaca) -> int | None:
    """The year that the document is about: the first that its opening lines name alone, with a word or on the cover."""
    for block in dokumen.blok[:_COVER_BLOCKS]:
        if isinstance(block, TabelTerbaca) or len(block.teks) > _LONGEST_COVER_LINE or "," in block.teks:
            continue
        years = set(_YEAR.findall(block.teks))
        if len(years) == 1:
            return int(years.pop())
    return None
