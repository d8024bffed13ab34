"""Ask the writer of the PDF which characters it prints.

`python -m tests.skema.aksara_tercetak > src/akuntabel/skema/aksara.txt` takes about two minutes. Two ranges with
nothing but unassigned code points between them are written as one.
"""

import sys
import unicodedata
from collections.abc import Iterator

from akuntabel.dokumen.pdf.aksara import UNKNOWN, replacements
from akuntabel.dokumen.pdf.writer import _is_shown

LAST = 0x110000


def is_printed(char: str) -> bool:
    """Does it print as itself, as the sign it stands for, or not at all, rather than as an unknown one?"""
    return replacements(char, _is_shown).get(ord(char)) != UNKNOWN


def is_assigned(code: int) -> bool:
    """Has Unicode given this code point a character that a text may hold?"""
    return unicodedata.category(chr(code)) not in {"Cn", "Cs"}


def ranges() -> Iterator[tuple[int, int]]:
    """First and last code point of each range, ascending."""
    start = end = -1
    for code in filter(is_assigned, range(0x20, LAST)):
        if not is_printed(chr(code)):
            if start >= 0:
                yield start, end
            start = -1
            continue
        start, end = (code if start < 0 else start), code
    if start >= 0:
        yield start, end


if __name__ == "__main__":
    for start, end in ranges():
        sys.stdout.write(f"{start:x}-{end:x}\n" if end > start else f"{start:x}\n")
