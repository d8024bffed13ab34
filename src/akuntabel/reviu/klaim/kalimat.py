"""Sentences of a paragraph: abbreviations, initials, decimals and numbers of lists end none."""

import re
from functools import lru_cache

_ABBREVIATION = re.compile(
    r"(?:\b(?:no|nomor|rp|th|thn|ta|jl|jln|dll|dsb|dst|dkk|tsb|hal|kab|kec|kel|prov|pasal|psl|a\.n|u\.b|s\.d|sd|dr|drs|ir|prof|hj|h"
    r"|st|se|sh|sos|si|ap|pd|kom|tbk|pt|cv|vs|dg|yg|dgn|bpk|sdr|yth|min|max|maks)|\b[A-Za-z]|^\W*\d{1,2}(?:\.\d{1,2})*)$",
    re.IGNORECASE,
)
_END = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[\"“‘(]?[A-Z0-9])")
_UNMARKED = re.compile(r"(?<=[\d%)])\s+(?=(?:Dengan demikian|Hal ini|Hal tersebut|Sehingga|Oleh karena itu|Maka)\b)")


@lru_cache(maxsize=4096)
def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text, in order.

    >>> sentences("Pagu Rp. 5.000,00 terserap 71,1%. Target No. 2 tercapai.")
    ('Pagu Rp. 5.000,00 terserap 71,1%.', 'Target No. 2 tercapai.')
    """
    found: list[str] = []
    start = 0
    for end in _END.finditer(text):
        before = text[start : end.start()].rstrip('"”’)')
        if before.endswith(".") and _ABBREVIATION.search(before[:-1]):
            continue
        found.append(text[start : end.end()])
        start = end.end()
    found.append(text[start:])
    return tuple(part.strip() for sentence in found for part in _UNMARKED.split(sentence) if part.strip())
