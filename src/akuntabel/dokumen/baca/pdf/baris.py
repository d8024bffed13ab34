"""Words to lines, lines to text: what a box of the page says once its line breaks are undone."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from akuntabel.dokumen.baca.pdf.bentuk import Kata, Kotak, hull, turn
from akuntabel.dokumen.baca.pdf.putus import is_torn, is_torn_amount

_MARK = re.compile(r"(?:\(?(?:[a-zA-Z]|\d{1,3}|[ivxIVX]{1,5})[.)]|[•●○▪◦‣➢➤✓❖·\-–—*])$")
_AMOUNT = re.compile(r"\(?-?(?:Rp\.?)?\d{1,3}(?:[.,]\d{3})*(?:[.,]\d+)?\)?%?$")
_NUMBER = re.compile(r"(?:Rp\.?\s*)?\(?-?\d[\d.,]*\)?\s*%?$")
_DIGITS = re.compile(r"[\d.,()\-]+%?$")
_BROKEN = re.compile(r"\w(?:[\-/]|\u00ad)$")
_ENDS = re.compile(r"(?:[.;:,]|\bdan|\batau)$")
_REDUPLICATED = 3
"""`undang-undangan`: letters that two halves of a doubled word share at least."""


@dataclass(frozen=True, slots=True)
class Ruas:
    """Words of one line that stand together, no wide gap between them."""

    kata: tuple[Kata, ...]
    kotak: Kotak

    @property
    def teks(self) -> str:
        """Its words as they are printed."""
        return join_words(self.kata)

    @property
    def ukuran(self) -> float:
        """The size of most of it."""
        return max(self.kata, key=lambda w: len(w.teks)).ukuran

    @property
    def tebal(self) -> bool:
        """All of it is bold."""
        return all(w.tebal for w in self.kata)


def make_ruas(words: Iterable[Kata]) -> Ruas:
    """Words of one line, left to right, as one."""
    taken = tuple(words)
    return Ruas(taken, hull([w.kotak for w in taken]))


def join_words(words: Sequence[Kata]) -> str:
    """Words of one line with their spaces; what is set against each other stays together."""
    text = words[0].teks
    for before, word in pairwise(words):
        close = word.kotak[0] - before.kotak[2] < 0.12 * max(before.ukuran, word.ukuran)
        text += word.teks if close and not word.spasi else f" {word.teks}"
    return text


def lines_of(words: Iterable[Kata]) -> list[Ruas]:
    """Words to lines, top to bottom; words that share half of their height share a line."""
    lines: list[list[Kata]] = []
    bands: list[tuple[float, float]] = []
    for word in sorted(words, key=lambda w: (-w.kotak[1] - w.kotak[3], w.kotak[0])):
        _, bottom, _, top = word.kotak
        place = next(
            (
                i
                for i in range(len(lines) - 1, max(len(lines) - 4, -1), -1)
                if min(top, bands[i][1]) - max(bottom, bands[i][0]) > 0.5 * min(top - bottom, bands[i][1] - bands[i][0])
            ),
            None,
        )
        if place is None:
            lines.append([word])
            bands.append((bottom, top))
        else:
            lines[place].append(word)
    return [make_ruas(sorted(line, key=lambda w: w.kotak[0])) for line in lines]


def split_ruas(line: Ruas, gap: float) -> list[Ruas]:
    """Cut a line where its words stand farther apart than `gap` times their size, but no bullet from its text."""
    parts = [[line.kata[0]]]
    for before, word in pairwise(line.kata):
        white = (word.kotak[0] - before.kotak[2]) / max(before.ukuran, word.ukuran)
        room = max(gap, _mark_gap(before.teks)) if len(parts[-1]) == 1 else gap
        if white > room:
            parts.append([word])
        else:
            parts[-1].append(word)
    return [make_ruas(part) for part in parts]


def _mark_gap(text: str) -> float:
    """How wide the white after the mark of a list's item may be."""
    if not is_mark(text):
        return 0
    return 1.0 if text[0] in "-–—*·" or text[0].isalnum() or text[0] == "(" else 2.0


def is_amount(text: str) -> bool:
    """Whether a text is one number, as printed."""
    return _AMOUNT.match(text) is not None or _NUMBER.match(text) is not None


def is_mark(text: str) -> bool:
    """Whether a word is the mark of a list's item: `a.`, `(1)`, `•`."""
    return _MARK.match(text) is not None


def box_text(words: Iterable[Kata], right: float, known: frozenset[str] = frozenset()) -> str:
    """The text of a cell whose room ends at `right`: wrapped lines joined, lines that were meant kept as `\\n`.

    `known` are the words of the document, by which words broken at a line's end are told.
    """
    upright: list[Kata] = []
    turned = [list[Kata]() for _ in range(4)]
    for word in words:
        (turned[word.putar] if word.putar else upright).append(word)
    texts = [_flow(lines_of(upright), right, known)] if upright else []
    for quarters, group in enumerate(turned):
        if group:
            lines = lines_of(_straight(word, quarters) for word in group)
            texts.append(" ".join(line.teks for line in lines))
    return "\n".join(texts)


def _straight(word: Kata, quarters: int) -> Kata:
    box = turn(word.kotak, quarters, 0, 0)
    return Kata(word.teks, box, word.ukuran, word.tebal, 0, word.spasi, word.lanjut)


def _flow(lines: list[Ruas], right: float, known: frozenset[str]) -> str:
    text = lines[0].teks
    inner = max(line.kotak[2] for line in lines)
    words = [line.teks.split() for line in lines]
    for at, (before, line) in enumerate(pairwise(lines), 1):
        room = min(right, max(inner, right - before.ukuran))
        if _is_one_word(before) and _is_full(before, line, room) and is_torn(text, words[at:], known):
            text += line.teks
        elif wraps(before, line, room):
            text = join_lines(text, before, line)
        else:
            text += f"\n{line.teks}"
    return text


def wraps(before: Ruas, line: Ruas, right: float, white: float = 0.9) -> bool:
    """Whether a line only goes on because the one before was full: its first word would not have fitted.

    `white` is how much may stand between them, of the size of the text.
    """
    if before.kotak[1] - line.kotak[3] > white * line.ukuran:
        return False
    if is_torn_amount(before.kata[-1].teks, line.kata[0].teks):
        return True
    if _is_item(before, line):
        return False
    if _is_whole(before) and _is_whole(line):
        return False
    if _BROKEN.search(before.teks) and not before.kata[-1].lanjut and line.teks[0].isalnum():
        return True
    return _is_full(before, line, right)


def _is_full(before: Ruas, line: Ruas, right: float) -> bool:
    """Would the first word of a line not have fitted on the one before?"""
    return before.kotak[2] + 0.25 * before.ukuran + _breakable(line) > right - 0.5


def _is_one_word(line: Ruas) -> bool:
    """Is a line one word, after the mark of a list perhaps, with no blank printed behind it?"""
    words = line.kata[1:] if is_mark(line.kata[0].teks) else line.kata
    return bool(words) and " " not in join_words(words) and not words[-1].lanjut


def _is_item(before: Ruas, line: Ruas) -> bool:
    """Whether a line begins with the mark of an item; `(1)` inside a sentence is none."""
    first = line.kata[0]
    if not is_mark(first.teks) or len(line.kata) < 2 or first.kotak[0] > before.kotak[0] + before.ukuran:
        return False
    return not first.teks.startswith("(") or _ENDS.search(before.teks) is not None


def _is_whole(line: Ruas) -> bool:
    return len(line.kata) == 1 and _AMOUNT.match(line.teks) is not None


def _breakable(line: Ruas) -> float:
    """How wide the beginning of a line is up to where it could be broken."""
    first = line.kata[0]
    width = first.kotak[2] - first.kotak[0]
    cut = re.search(r"[/\-–]", first.teks[:-1])
    return width * (cut.end() / len(first.teks)) if cut and cut.start() else width


def join_lines(text: str, before: Ruas, line: Ruas) -> str:
    """Text that wraps, in one: hyphenation undone, long numbers whole again."""
    last, first = before.kata[-1].teks, line.kata[0].teks
    if line.teks in {"%", ")", "%)"} and last[-1:].isdigit():
        return text + line.teks
    written = before.kata[-1].lanjut
    if last.endswith("\xad"):
        return text[:-1] + line.teks
    if last.endswith("-") and len(last) > 1 and not written:
        return _unhyphened(text, last, first) + line.teks
    if last.endswith(("/", "–")) and len(last) > 1 and not written:
        return text + line.teks
    digits = _DIGITS.match(last) and _DIGITS.match(first)
    if is_torn_amount(last, first) or (digits and not _AMOUNT.match(last) and _AMOUNT.match(last + first)):
        return text + line.teks
    return f"{text} {line.teks}"


def _unhyphened(text: str, last: str, first: str) -> str:
    stem = re.split(r"[\-/(]", last[:-1])[-1].casefold()
    cut = len(stem) > 1 and stem.isalpha() and last[-2].islower() and first[:1].islower()
    doubled = first.casefold().startswith(stem[:_REDUPLICATED]) or stem.endswith(first.casefold()[:_REDUPLICATED])
    return text[:-1] if cut and not doubled else text
