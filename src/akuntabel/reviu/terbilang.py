"""Numbers written in words: `dua puluh empat`, `satu koma lima miliar`."""

from decimal import Decimal
from functools import lru_cache
from typing import Final

_UNITS: Final = {
    word: number
    for number, word in enumerate(
        ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas")
    )
}
_WHOLE: Final = {"seratus": ("satu", "ratus"), "seribu": ("satu", "ribu"), "sejuta": ("satu", "juta")}
_SMALL: Final = {"belas": 1, "puluh": 10, "ratus": 100}
_LARGE: Final = {
    "ribu": 10**3,
    "juta": 10**6,
    "miliar": 10**9,
    "milyar": 10**9,
    "triliun": 10**12,
    "trilyun": 10**12,
}
KATA_BILANGAN: Final = (
    r"(?:(?:nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)\s*(?:belas|puluh|ratus|ribu|juta|mil[iy]ar|tril[iy]un)?"
    r"|sepuluh|sebelas|seratus|seribu|sejuta|belas|puluh|ratus|ribu|juta|mil[iy]ar|tril[iy]un|koma)"
)
"""A pattern for one word of a number, with the word that multiplies it where the two are joined."""


@lru_cache(maxsize=2048)
def read_terbilang(text: str) -> Decimal | None:
    """The number that words write; None where they are no number, or no whole one.

    >>> read_terbilang("dua puluh empat"), read_terbilang("satu koma lima miliar"), read_terbilang("dua belas ekor")
    (Decimal('24'), Decimal('1500000000.0'), None)
    """
    words = _words(text)
    if not words or "koma" not in words:
        return _whole(words)
    at = words.index("koma")
    before, behind = _whole(words[:at]), words[at + 1 :]
    scale = Decimal(_LARGE[behind.pop()]) if behind and behind[-1] in _LARGE else Decimal(1)
    digits = _decimals(behind)
    return None if before is None or digits is None else (before + digits) * scale


def _words(text: str) -> list[str]:
    text = text.casefold()
    for joined in (*_SMALL, *_LARGE):
        text = text.replace(joined, f" {joined}")
    text = text.replace("se ratus", "seratus").replace("se ribu", "seribu").replace("se juta", "sejuta")
    text = text.replace("se belas", "sebelas").replace("se puluh", "sepuluh")
    return [part for word in text.split() for part in _WHOLE.get(word, (word,))]


def _whole(words: list[str]) -> Decimal | None:
    """A number without decimals."""
    total = part = unit = 0
    last = ""
    for word in words:
        if word in _UNITS:
            if last in _UNITS:
                return None
            unit = _UNITS[word]
        elif word in _SMALL and last in _UNITS:
            part += unit + 10 if word == "belas" else unit * _SMALL[word]
            unit = 0
        elif word in _LARGE and last and last not in _LARGE:
            total += (part + unit) * _LARGE[word]
            part = unit = 0
        else:
            return None
        last = word
    return Decimal(total + part + unit) if last else None


def _decimals(words: list[str]) -> Decimal | None:
    """Decimals read digit by digit (`lima nol`) or as a number (`dua puluh lima`)."""
    digits = [_UNITS[w] for w in words if w in _UNITS and _UNITS[w] < 10]
    if words and len(digits) == len(words):
        text = "".join(map(str, digits))
    elif (number := _whole(words)) is not None:
        text = str(number)
    else:
        return None
    return Decimal(f"0.{text}")
