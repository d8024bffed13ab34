"""Styles: what a paragraph inherits from the style that it names."""

import re
from dataclasses import dataclass, replace

from lxml import etree

from akuntabel.dokumen.baca.docx.ruang import W, is_on, number_of, value_of

_HEADING = re.compile(r"(?:heading|judul)\s*([1-9])", re.IGNORECASE)
_CONTENTS = re.compile(
    r"(?:toc|daftar isi|contents)\s*[1-9]|table of (?:figures|contents)|(?:figure|illustration) index", re.IGNORECASE
)
_HEADING_OF_CONTENTS = frozenset(("toc heading", "contents heading", "index heading"))
_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Gaya:
    """What a style says: heading level (0 none), list, and how its letters look; `daftar_isi` for lists of contents."""

    tingkat: int = 0
    nomor: str = ""
    lapis: int = 0
    kapital: bool = False
    tersembunyi: bool = False
    tebal: bool = False
    daftar_isi: bool = False


class DaftarGaya:
    """All styles of a document, each resolved once over what it is based on."""

    def __init__(self, styles: etree._Element | None) -> None:
        found = () if styles is None else styles.iterchildren(f"{W}style")
        self._styles = {str(style.get(f"{W}styleId", "")): style for style in found}
        self._resolved: dict[str, Gaya] = {}
        self.bawaan = next(
            (
                name
                for name, style in self._styles.items()
                if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in {"1", "true", "on"}
            ),
            "",
        )

    def of(self, name: str, depth: int = 0) -> Gaya:
        """The style of that id; a plain one if there is none."""
        if name not in self._resolved:
            self._resolved[name] = self._resolve(name, depth)
        return self._resolved[name]

    def _resolve(self, name: str, depth: int) -> Gaya:
        style = self._styles.get(name)
        if style is None or depth > _DEEPEST:
            return Gaya()
        based = value_of(style, "basedOn")
        base = self.of(based, depth + 1) if based else Gaya()
        title = value_of(style, "name")
        paragraph, letters = style.find(f"{W}pPr"), style.find(f"{W}rPr")
        numbered = None if paragraph is None else paragraph.find(f"{W}numPr")
        return replace(
            base,
            tingkat=heading_level(title, paragraph, base.tingkat),
            nomor=value_of(numbered, "numId") or base.nomor,
            lapis=number_of(value_of(numbered, "ilvl"), base.lapis),
            kapital=_either(is_on(letters, "caps"), base.kapital),
            tersembunyi=_either(is_on(letters, "vanish"), base.tersembunyi),
            tebal=_either(is_on(letters, "b"), base.tebal),
            daftar_isi=base.daftar_isi or _CONTENTS.match(title) is not None,
        )


def heading_level(title: str, properties: etree._Element | None, inherited: int) -> int:
    """The heading level that a style's name or its outline level gives; 0 for body text."""
    if found := _HEADING.fullmatch(title.strip()):
        return int(found[1])
    if title.casefold() in _HEADING_OF_CONTENTS:
        return 1
    outline = value_of(properties, "outlineLvl")
    if not outline:
        return inherited
    level = number_of(outline, 9) + 1
    return level if level <= 9 else 0


def _either(own: bool | None, inherited: bool) -> bool:
    return inherited if own is None else own
