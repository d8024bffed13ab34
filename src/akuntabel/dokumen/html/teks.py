"""Text of a page: escaped, and with identifiers that are used once."""

import re

import markupsafe

_NOT_IN_ID = re.compile(r"[^a-z0-9]+")


def escape(text: str) -> str:
    """Escape for element content and quoted attributes, as plain `str` (joining `Markup` is slow)."""
    return str(markupsafe.escape(text))


class Pengenal:
    """Identifiers of one page."""

    def __init__(self, *reserved: str) -> None:
        self._used = set(reserved)

    def new(self, text: str) -> str:
        """An identifier made of the text, numbered when it is taken."""
        stem = _NOT_IN_ID.sub("-", text.lower()).strip("-") or "bagian"
        if not stem[0].isalpha():
            stem = f"n{stem}"
        name, count = stem, 1
        while name in self._used:
            count += 1
            name = f"{stem}-{count}"
        self._used.add(name)
        return name
