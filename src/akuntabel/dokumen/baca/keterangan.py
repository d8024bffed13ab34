"""The lines above a table that are its caption: a number, a title on lines of its own, a unit in brackets."""

import re

from akuntabel.dokumen.baca.bentuk import is_bare_bab, opens_part, split_mark
from akuntabel.dokumen.baca.terbaca import JudulTerbaca, ParagrafTerbaca

Baris = JudulTerbaca | ParagrafTerbaca

_LONGEST_TITLE = 250
_LINE_OF_TITLE = re.compile(r"[A-Z][^:;\n]{2,78}[^.:;,\s]")
_NUMBERED = re.compile(r"\d+(?:\.\d+)+\.?\s|(?:[A-Z]|[IVX]{1,4})\.\s")


def may_caption(block: Baris) -> bool:
    """May a line belong to a caption? Not an item of a list, nor a heading that has a number or opens a part."""
    if isinstance(block, JudulTerbaca):
        numbered = split_mark(block.teks)[0] or _NUMBERED.match(block.teks)
        return not numbered and not opens_part(block.teks) and not is_bare_bab(block.teks)
    return not block.tanda and len(block.teks) <= _LONGEST_TITLE


def lines_of_caption(title: str, between: list[Baris], *, on_sheet: bool) -> list[Baris] | None:
    """Which lines between a caption and its table belong to it; None if it is not the caption of that table."""
    first = 0 if title else 1
    own = [
        line
        for at, line in enumerate(between)
        if at < first or line.teks.startswith("(") or (not title and _reads_on(between[:at], line))
    ]
    return own if on_sheet or len(own) == len(between) else None


def _reads_on(before: list[Baris], line: Baris) -> bool:
    """Is a line the next one of a title that is set in the same way, short and not a sentence?"""
    alike = all(isinstance(one, JudulTerbaca) == isinstance(line, JudulTerbaca) for one in before)
    return alike and (isinstance(line, JudulTerbaca) or _LINE_OF_TITLE.fullmatch(line.teks) is not None)
