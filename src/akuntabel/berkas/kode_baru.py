"""Codes for records that have none: short, made of their words, and the same whenever they are made."""

import re
from collections.abc import Collection

_WORD = re.compile(r"[^\W_]+")
_LIGHT = {"dan", "atau", "di", "ke", "yang", "dari", "pada", "untuk", "dengan", "dalam", "oleh", "atas", "the"}
_LONGEST = 24
_LETTERS = 6
_FEW = 3


def make_code(words: str, taken: Collection[str]) -> str:
    """A code for these words: an abbreviation that they hold, their initials, or the words themselves when few.

    Args:
        words: what the record is called; may be empty.
        taken: codes that are in use; case does not tell two codes apart.
    """
    found = [word for word in _WORD.findall(words) if word.casefold() not in _LIGHT]
    base = _short(found) or "baris"
    used = {code.casefold() for code in taken}
    code, number = base, 1
    while code.casefold() in used:
        number += 1
        code = f"{base}-{number}"
    return code


def _short(words: list[str]) -> str:
    if len(words) < _FEW:
        return "-".join(word.casefold() for word in words)[:_LONGEST].strip("-")
    abbreviation = next((word for word in words if len(word) > 1 and word.isupper() and word.isalpha()), "")
    if abbreviation and not all(word.isupper() for word in words):
        return abbreviation[:_LONGEST]
    return "".join(word[0].upper() for word in words)[:_LETTERS]
