"""Words that a column narrower than they are broke without a hyphen, told by the words of the whole document."""

import re
from collections.abc import Iterable, Sequence

from akuntabel.dokumen.baca.pdf.bentuk import Kata

_TOGETHER = 0.12
"""Of the size of text: what stands nearer is one word."""
_LETTERS = re.compile(r"[^\W\d_]+")
_LAST = re.compile(r"(?:^|(?<=[\s\-/(]))[^\W\d_]+$")
_FIRST = re.compile(r"[^\W\d_]+")
_GROUPED = re.compile(
    r"\(?-?(?:Rp\.?)?\d{1,3}(?:(?:\.\d{3})+(?:,\d{1,2}(?:-|\))?)?|(?:,\d{3}){2,}(?:\.\d{1,2})?)\)?", re.IGNORECASE
)
_OPEN_AMOUNT = re.compile(r"\((?:Rp\.?)?-?\d[\d.,]*", re.IGNORECASE)
_CLOSES = re.compile(r"\d{0,4}(?:[.,]\d{1,3})*\)%?")
_CODE = re.compile(r"\d\.\d{2}\.\d{2}(?:\.\d\.\d{2}(?:\.(?:\d{4}|\d{2}))?)?")
"""A code of a program, kegiatan or sub kegiatan."""
_LEAST = 4
"""Letters of a word that is worth breaking."""
_MOST_PIECES = 4
_SMALL = frozenset(
    (
        *(
            "di",
            "ke",
            "se",
            "ya",
            "yg",
            "dg",
            "pd",
            "pk",
            "dr",
            "th",
            "rt",
            "rw",
            "tw",
            "rp",
            "kk",
            "of",
            "to",
            "in",
            "on",
        ),
        *("ha", "kg", "km", "ml", "cm", "ii", "iv", "vi", "ix", "xi"),
    )
)
"""Words of two letters, and units."""


def known_words(words: Iterable[Kata]) -> frozenset[str]:
    """The words of a document that are long enough to be broken, in lower case; pieces set together are one."""
    texts: list[str] = []
    right = 0.0
    for word in words:
        if texts and not word.spasi and -1 < word.kotak[0] - right < _TOGETHER * word.ukuran:
            texts[-1] += word.teks
        else:
            texts.append(word.teks)
        right = word.kotak[2]
    return frozenset(
        word.casefold()
        for text in texts
        if len(text) >= _LEAST
        for word in _LETTERS.findall(text)
        if len(word) >= _LEAST
    )


def is_torn(text: str, lines: Sequence[Sequence[str]], known: frozenset[str]) -> bool:
    """Does a text that fills its line with one word go on inside that word on the next line?

    It does where what the lines make together is a word that the document prints elsewhere, or where
    a line begins with a piece too small for a word.

    Args:
        text: what was read so far, ending with the one word of the line before.
        lines: the words of the lines that follow.
        known: the words of the document.
    """
    last, first = _LAST.search(text), _FIRST.match(lines[0][0])
    if last is None or first is None or not _same_case(last[0], first[0]):
        return False
    whole = last[0]
    for line in lines[:_MOST_PIECES]:
        piece = _FIRST.match(line[0])
        if piece is None:
            break
        whole += piece[0]
        if whole.casefold() in known:
            return True
        if len(line) > 1 or piece[0] != line[0]:
            break
    return len(last[0]) >= _LEAST and len(first[0]) <= 2 and first[0].casefold() not in _SMALL


def _same_case(last: str, first: str) -> bool:
    return first.islower() if not last.isupper() or len(last) == 1 else first.isupper() or first.islower()


def is_torn_amount(last: str, first: str) -> bool:
    """Is a number, or a code, that the end of a line cut inside its digits or its brackets, whole again?

    >>> is_torn_amount("Rp2.911.3", "11.160,40"), is_torn_amount("2.911.311", "500.000")
    (True, False)
    """
    if not last[-1:].isdigit() and last[-1:] not in {".", ","}:
        return False
    if _CODE.fullmatch(last + first):
        return _CODE.fullmatch(last) is None or first.startswith(".")
    if _OPEN_AMOUNT.fullmatch(last) and _CLOSES.fullmatch(first):
        return True
    whole = _GROUPED.fullmatch(last + first)
    return whole is not None and (first[0] in ".," or _GROUPED.fullmatch(last) is None) and _is_begun(last)


def _is_begun(last: str) -> bool:
    """Does a piece of a number show that it is one: by a separator of groups?"""
    return "." in last.removeprefix("Rp.") or "," in last
