"""Pictures that a planner's text mentions: `[gambar KODE]`, or `{{gambar:KODE}}` as figures are named."""

import re
from collections.abc import Iterator

from akuntabel.skema.paket import Paket
from akuntabel.skema.tabel.narasi import Gambar

_SEBUTAN = re.compile(r"\[gambar\s+([^\[\]\s]+)\s*\]|\{\{\s*gambar:([^{}\s]+)\s*\}\}", re.IGNORECASE)


def split_gambar(teks: str, paket: Paket) -> Iterator[str | Gambar]:
    """Split a text at its mentions into text and pictures; one that the Paket does not know stays text."""
    known = paket.kunci["gambar"]
    start = 0
    for found in _SEBUTAN.finditer(teks):
        if (kode := found[1] or found[2]) in known:
            if found.start() > start:
                yield teks[start : found.start()]
            yield known[kode]
            start = found.end()
    if start < len(teks):
        yield teks[start:]


def gambar_disebut(teks: str, paket: Paket) -> list[str]:
    """Codes of the pictures that a text mentions, in order."""
    return [part.kode for part in split_gambar(teks, paket) if isinstance(part, Gambar)]


def sebutan_asing(teks: str, paket: Paket) -> list[str]:
    """Codes in `[gambar KODE]` that the Paket does not know."""
    known = paket.kunci["gambar"]
    return [found[1] for found in _SEBUTAN.finditer(teks) if found[1] and found[1] not in known]
