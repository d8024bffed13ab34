"""Break points in Indonesian words, for cells too narrow for a whole word.

The engine has no patterns for Indonesian, and a break point stays in the text that a reader
searches and copies. So only words that do not fit their cell get any.
"""

import re
from functools import lru_cache

from akuntabel.dokumen.lebar import text_width

SOFT_HYPHEN = "\u00ad"
ZERO_WIDTH_SPACE = "\u200b"

_WORD = re.compile(r"[^\s\u200b–]+")
_LETTERS = re.compile(r"[^\W\d_]{6,}")
_SHORTEST_PART = 2

# A syllable begins at the last consonant before a vowel; ng, ny, sy and kh are one consonant.
_SYLLABLE = re.compile(
    r"(?<=[aiueo])(?=(?:ng|ny|sy|kh|[b-df-hj-np-tv-z])[aiueo])"
    r"|(?<=[aiueo]ng)(?=(?:ny|sy|kh|[b-df-hj-np-tv-z])[aiueo])"
    r"|(?<=[aiueo][b-df-hj-np-tv-z])(?=(?:ng|ny|sy|kh|[b-df-hj-np-tv-z])[aiueo])",
    re.IGNORECASE,
)
_INSIDE_DIGRAPH = re.compile(r"n[gy]|sy|kh", re.IGNORECASE)
_AFTER_SEPARATOR = re.compile(r"(?<=[./_:@-])(?=\w)")
_STEP = 6


@lru_cache(maxsize=8192)
def syllables(word: str) -> tuple[str, ...]:
    """Part a word where a line may break, no part shorter than two letters.

    >>> syllables("pertanggungjawaban")
    ('per', 'tang', 'gung', 'ja', 'wa', 'ban')
    """
    cuts = [
        match.start()
        for match in _SYLLABLE.finditer(word)
        if not _INSIDE_DIGRAPH.fullmatch(word[match.start() - 1 : match.start() + 1])
        and _SHORTEST_PART <= match.start() <= len(word) - _SHORTEST_PART
    ]
    return tuple(word[start:end] for start, end in zip([0, *cuts], [*cuts, len(word)], strict=True))


def fit_words(text: str, width_em: float) -> str:
    """Give break points to the words of a text that are wider than `width_em`."""
    if len(text) * 0.9 <= width_em:
        return text
    return _WORD.sub(lambda match: _fit(match[0], width_em), text)


@lru_cache(maxsize=16384)
def _fit(word: str, width_em: float) -> str:
    if text_width(word) * 1.04 <= width_em:
        return word
    parted = _AFTER_SEPARATOR.sub(ZERO_WIDTH_SPACE, word)
    parted = _LETTERS.sub(lambda match: SOFT_HYPHEN.join(syllables(match[0])), parted)
    return "".join(_chop(part, width_em) for part in re.split(f"([{SOFT_HYPHEN}{ZERO_WIDTH_SPACE}])", parted))


def _chop(part: str, width_em: float) -> str:
    """Cut a part without any natural break, a run of digits for one."""
    if text_width(part) * 1.04 <= width_em:
        return part
    return ZERO_WIDTH_SPACE.join(part[at : at + _STEP] for at in range(0, len(part), _STEP))
