"""Lists of a document: the paragraph that leads one in, and its items."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from akuntabel.dokumen.baca.terbaca import BlokTerbaca, JudulTerbaca, ParagrafTerbaca, TabelTerbaca
from akuntabel.reviu.susunan import angka_of

_MARK = re.compile(r"(?P<buka>\(?)(?P<isi>\d{1,3}|[a-z]|[ivx]{2,5}|[A-Z])(?P<tutup>[.)])")
_ROMAN_LETTERS = frozenset("ivx")
_SWALLOWED = re.compile(r"[;.,]\s*\(?(?P<angka>\d{1,2})[.)]\s*[A-Z]")
_ATTACHED = re.compile(r"\(?(?P<angka>\d{1,2})[.)]\s*[A-Z]")
_NEXT = 3
_FARTHEST = 15
_MOST_BLOCKS = 120

Tanda = tuple[str, int]
"""The style of a list and a number in it: `c.` is (`kecil.`, 3)."""


def mark_readings(mark: str) -> list[Tanda]:
    """What a mark can be, each as the style of its list and its number in it: `i.` is a letter and a numeral."""
    found = _MARK.fullmatch(mark)
    if found is None:
        return []
    text, frame = found["isi"], found["buka"] + found["tutup"]
    if text.isdigit():
        return [(f"angka{frame}", int(text))]
    readings = []
    if len(text) == 1:
        style = "kecil" if text.islower() else "besar"
        readings.append((style + frame, ord(text.lower()) - ord("a") + 1))
    if set(text) <= _ROMAN_LETTERS:
        readings.append((f"romawi{frame}", angka_of(text)))
    return readings


@dataclass(frozen=True, slots=True)
class Daftar:
    """A list with the paragraph right before it.

    `utuh` is true where its end is sure: where items that were parted from it, or that stand
    inside others without telling so, would be counted wrongly, it is not.
    """

    pengantar: ParagrafTerbaca
    butir: tuple[ParagrafTerbaca, ...]
    utuh: bool


def list_after(blocks: Sequence[BlokTerbaca], at: int) -> Daftar | None:
    """The list whose first item stands right behind a paragraph; an item leads in only a list of other marks."""
    lead, first = blocks[at], blocks[at + 1] if at + 1 < len(blocks) else None
    if not isinstance(lead, ParagrafTerbaca) or not isinstance(first, ParagrafTerbaca):
        return None
    if not first.tanda or _style(first.tanda) == _style(lead.tanda):
        return None
    return _read(lead, first, blocks[at + 2 : at + 2 + _MOST_BLOCKS])


def _style(mark: str) -> str:
    """The style of a mark that can begin a list, the mark itself for a bullet."""
    readings = mark_readings(mark)
    if not readings:
        return mark
    return next((style for style, number in readings if number == 1), readings[0][0])


def _read(lead: ParagrafTerbaca, first: ParagrafTerbaca, blocks: Sequence[BlokTerbaca]) -> Daftar:
    style, ordered = _style(first.tanda), bool(mark_readings(first.tanda))
    items = [first]
    for at, block in enumerate(blocks):
        mark = block.tanda if isinstance(block, ParagrafTerbaca) else ""
        if isinstance(block, ParagrafTerbaca) and mark and _goes_on(mark, style, len(items), ordered=ordered):
            items.append(block)
        elif mark and _closes(mark, lead, style):
            return Daftar(lead, tuple(items), utuh=_ends_well(items, blocks[at:], ordered=ordered))
        elif mark and not ordered:
            return Daftar(lead, tuple(items), utuh=False)
        elif not mark and not _is_rest(block):
            parted = _goes_on_later(blocks[at:], style, len(items), ordered=ordered)
            if not parted:
                return Daftar(lead, tuple(items), utuh=_ends_well(items, blocks[at:], ordered=ordered))
            if not ordered or isinstance(block, JudulTerbaca):
                return Daftar(lead, tuple(items), utuh=False)
    return Daftar(lead, tuple(items), utuh=len(blocks) < _MOST_BLOCKS and _ends_well(items, (), ordered=ordered))


def _goes_on(mark: str, style: str, count: int, *, ordered: bool) -> bool:
    return (style, count + 1) in mark_readings(mark) if ordered else mark == style


def _closes(mark: str, lead: ParagrafTerbaca, style: str) -> bool:
    """Does a mark end the list: the next item of the list that the lead stands in, or a list of the style anew?"""
    begins_anew = (style, 1) in mark_readings(mark)
    outer = {(s, n + 1) for s, n in mark_readings(lead.tanda)}
    return begins_anew or bool(outer & set(mark_readings(mark))) or (bool(lead.tanda) and mark == lead.tanda)


def _is_rest(block: BlokTerbaca) -> bool:
    """Does a paragraph without mark look like the rest of an item that a page cut?"""
    return isinstance(block, ParagrafTerbaca) and block.teks[:1].islower()


def _goes_on_later(blocks: Sequence[BlokTerbaca], style: str, count: int, *, ordered: bool) -> bool:
    for block in blocks[:_FARTHEST] if ordered else blocks[:3]:
        if isinstance(block, ParagrafTerbaca) and block.tanda:
            if _goes_on(block.tanda, style, count, ordered=ordered):
                return True
            if ordered and (style, 1) in mark_readings(block.tanda):
                return False
        elif isinstance(block, TabelTerbaca):
            continue
        elif isinstance(block, JudulTerbaca) and (style, count + 1) in mark_readings(block.teks.split(" ", 1)[0]):
            return True
    return False


def _ends_well(items: Sequence[ParagrafTerbaca], behind: Sequence[BlokTerbaca], *, ordered: bool) -> bool:
    """Are all items told apart and of one level? Bullets below a bullet look like its equals.

    The number that comes next stands neither inside an item nor, without its blank, before a paragraph behind.
    """
    if not ordered:
        return not any(item.teks.rstrip().endswith(":") for item in items)
    after = {number + 1 for _, number in mark_readings(items[-1].tanda)}
    inside = (int(found["angka"]) in range(2, max(after) + 1) for i in items for found in _SWALLOWED.finditer(i.teks))
    begun = (_ATTACHED.match(b.teks) for b in behind[:_NEXT] if isinstance(b, ParagrafTerbaca) and not b.tanda)
    return not any(inside) and not any(found and int(found["angka"]) in after for found in begun)
