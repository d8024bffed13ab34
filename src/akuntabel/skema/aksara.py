"""Characters that the fonts of the PDF can print.

The ranges stand in aksara.txt, made by asking the writer of the PDF: `python -m tests.skema.aksara_tercetak`.
"""

import re
import unicodedata
from functools import cache
from importlib.resources import files

# Most texts hold nothing else, and need no further look.
_COMMON = re.compile(r"[\t\n\x20-\x7e\xa0-\u017f\u2010-\u2026]*")


def aksara_tak_tercetak(text: str) -> tuple[str, ...]:
    """The characters of a text that a PDF would show as the sign for an unknown one, each once, in order."""
    if _COMMON.fullmatch(text):
        return ()
    found = dict.fromkeys(_not_printed().findall(text))
    unassigned = dict.fromkeys(char for char in text if unicodedata.category(char) == "Cn")
    return tuple(found | unassigned)


@cache
def _not_printed() -> re.Pattern[str]:
    ranges = files(__package__).joinpath("aksara.txt").read_text(encoding="ascii").split()
    inside = "".join("-".join(f"\\U{int(end, 16):08x}" for end in r.split("-")) for r in ranges)
    return re.compile(f"[^\\t\\n\\r{inside}]")
