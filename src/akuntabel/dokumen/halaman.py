"""Which blocks stand on turned pages: one answer for every format that has pages."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from akuntabel.dokumen.blocks import (
    Blok,
    Gaya,
    HalamanBaru,
    Judul,
    KopSurat,
    Paragraf,
    Penomoran,
    Tabel,
    TandaTangan,
    plain,
)

_SHORT = 600
"""Text up to so many characters goes with a wide table rather than on a page that it would leave white."""
_COMPANY = (Judul, Paragraf, HalamanBaru, KopSurat, TandaTangan)


@dataclass(frozen=True, slots=True)
class Lembar:
    """A run of pages of one orientation."""

    lanskap: bool
    blok: tuple[Blok, ...]


def page_runs(blocks: tuple[Blok, ...]) -> tuple[Lembar, ...]:
    """Part the blocks of a section into runs of upright and turned pages, order kept.

    Wide tables that are neighbours share a run. What leads to a wide table (headings, kept
    paragraphs) and short text around it go on its pages.
    """
    turned = [pair for chapter in _chapters(blocks) for pair in _turn(chapter)]
    return tuple(
        Lembar(lanskap, tuple(block for _, block in run)) for lanskap, run in groupby(turned, lambda pair: pair[0])
    )


def turns_page(block: Blok) -> bool:
    """Does this block begin a new page?"""
    return isinstance(block, HalamanBaru) or (
        isinstance(block, Judul) and block.tingkat == 1 and block.penomoran is not Penomoran.SENYAP
    )


def leads(block: Blok) -> bool:
    """Must this block stand on the page of what follows?"""
    return isinstance(block, Judul) or (isinstance(block, Paragraf) and (block.sambung or block.gaya is Gaya.SUBJUDUL))


def _chapters(blocks: tuple[Blok, ...]) -> Iterator[list[Blok]]:
    chapter: list[Blok] = []
    for block in blocks:
        if turns_page(block) and chapter:
            yield chapter
            chapter = []
        chapter.append(block)
    yield chapter


def _is_wide(block: Blok) -> bool:
    return isinstance(block, Tabel) and block.lanskap


def _turn(chapter: list[Blok]) -> Iterator[tuple[bool, Blok]]:
    if not any(map(_is_wide, chapter)):
        yield from ((False, block) for block in chapter)
        return
    stretches = [(wide, list(group)) for wide, group in groupby(chapter, _is_wide)]
    for position, (wide, stretch) in enumerate(stretches):
        is_last = position == len(stretches) - 1
        first_turned = 0 if wide or _is_short(stretch) else len(stretch) if is_last else _lead_start(stretch)
        yield from ((at >= first_turned, block) for at, block in enumerate(stretch))


def _is_short(stretch: list[Blok]) -> bool:
    texts = [block.isi for block in stretch if isinstance(block, Judul | Paragraf)]
    return all(isinstance(block, _COMPANY) for block in stretch) and sum(len(plain(isi)) for isi in texts) <= _SHORT


def _lead_start(stretch: list[Blok]) -> int:
    """Where what leads to the wide table begins: the last heading, when little stands under it."""
    start = len(stretch)
    while start and leads(stretch[start - 1]):
        start -= 1
    heading = next((at for at in range(start - 1, -1, -1) if isinstance(stretch[at], Judul)), start)
    while heading and leads(stretch[heading - 1]):
        heading -= 1
    return heading if _is_short(stretch[heading:]) else start
