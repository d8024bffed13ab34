"""Characters that no embedded font shows: a planner's paste must not cost the report.

The standards refuse a file with a character that has no glyph. Bullets of the symbol fonts
of word processors are read as what they look like; the rest prints as the sign for an
unknown character, so that it is seen and mended.
"""

import re
from collections.abc import Callable
from typing import Any

UNKNOWN = "\ufffd"

_RARE = re.compile(r"[^\x20-\x7e\u00a0-\u017f\u200b\u2010-\u2026\u2030-\u203a×−∑≤≥≈≠Δ]")
_CONTROLS = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 127, *range(128, 160), 65279))
_SYMBOL_FONTS = {0xF0B7: "•", 0xF0A7: "▪", 0xF0A8: "▫", 0xF0D8: "▸", 0xF0FC: "✓", 0xF0FE: "☑", 0xF06F: "□", 0xF0E0: "→"}


def replacements(text: str, is_shown: Callable[[str], bool]) -> dict[int, str | None]:
    """What to print for the characters of a JSON text or a picture that cannot stand; empty when all can."""
    rare = set(_RARE.findall(text)) - {"\t", "\n", "\r"}
    if not rare and "\\u00" not in text:
        return {}
    known = _CONTROLS | _SYMBOL_FONTS
    return known | {ord(char): UNKNOWN for char in rare if ord(char) not in known and not is_shown(char)}


def translate(data: Any, table: dict[int, str | None]) -> Any:
    """Replace characters in all texts of JSON data."""
    if isinstance(data, str):
        return data.translate(table)
    if isinstance(data, dict):
        return {key: translate(value, table) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [translate(value, table) for value in data]
    return data
