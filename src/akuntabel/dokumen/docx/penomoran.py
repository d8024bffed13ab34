"""Numbering: headings, attachments and lists, counted by the reader's program."""

from itertools import count

from akuntabel.dokumen.blocks import Butir
from akuntabel.dokumen.docx.ruang import NS
from akuntabel.dokumen.docx.ukuran import mm

NUM_JUDUL = 1
NUM_LAMPIRAN = 2
NUM_TANPA = 3
"""A list that shows nothing, for headings without a number."""

TAKUK_ISI = mm(7)
TAKUK_SEL = mm(4.5)
_LEVELS = range(9)

# One level of each kind, `%` standing for its counter.
_FORMATS = {
    Butir.TITIK: ("bullet", ""),
    Butir.ANGKA: ("decimal", "%."),
    Butir.HURUF: ("lowerLetter", "%."),
    Butir.KURUNG: ("decimal", "(%)"),
}
_BULLETS = "•–▪"
_HEADINGS = (
    ("upperRoman", "BAB %1"),
    ("upperLetter", "%2."),
    ("decimal", "%2.%3"),
    ("decimal", "%2.%3.%4"),
)
# The number of a chapter stands over its title, so nothing follows it on its line; the others hang.
_HEADING_INDENTS = (0, mm(8), mm(11), mm(14))
_OVER_TITLE = '<w:rPr><w:spacing w:val="26"/><w:sz w:val="22"/><w:szCs w:val="22"/></w:rPr>'
_ABSTRACT_LISTS = {
    (kind, in_cell): 3 + position
    for position, (kind, in_cell) in enumerate((kind, in_cell) for in_cell in (False, True) for kind in Butir)
}


class Penomor:
    """Gives each list a counter of its own."""

    def __init__(self) -> None:
        self._ids = count(NUM_TANPA + 1)
        self._nums = [_num(NUM_JUDUL, 0), _num(NUM_LAMPIRAN, 1), _num(NUM_TANPA, 2)]

    def new_list(self, kind: Butir, level: int, *, in_cell: bool) -> int:
        """A counter that starts at one on `level`."""
        return self._restarted(_ABSTRACT_LISTS[kind, in_cell], level)

    def new_headings(self) -> int:
        """A counter of headings that begins again at `A.`, for what stands outside the chapters."""
        return self._restarted(0, 1)

    def _restarted(self, abstract: int, level: int) -> int:
        number = next(self._ids)
        self._nums.append(_num(number, abstract, level))
        return number

    @property
    def xml(self) -> str:
        """The numbering part."""
        lists = "".join(_list(abstract, *key) for key, abstract in _ABSTRACT_LISTS.items())
        return f"<w:numbering {NS}>{_headings()}{_outside_chapters()}{lists}{''.join(self._nums)}</w:numbering>"


def _num(number: int, abstract: int, restart_at: int | None = None) -> str:
    override = (
        ""
        if restart_at is None
        else f'<w:lvlOverride w:ilvl="{restart_at}"><w:startOverride w:val="1"/></w:lvlOverride>'
    )
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{override}</w:num>'


def _abstract(number: int, kind: str, levels: str) -> str:
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="{0xA0000000 + number:08X}"/>'
        f'<w:multiLevelType w:val="{kind}"/>{levels}</w:abstractNum>'
    )


def _level(level: int, fmt: str, text: str, left: int, hanging: int, style: str = "") -> str:
    linked = f'<w:pStyle w:val="{style}"/>' if style else ""
    suffix, look = ("", "") if hanging else ('<w:suff w:val="nothing"/>', _OVER_TITLE)
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{fmt}"/>{linked}{suffix}'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr>{look}</w:lvl>'
    )


def _headings() -> str:
    levels = "".join(
        _level(level, *_HEADINGS[level], indent, indent, f"Heading{level + 1}")
        for level, indent in enumerate(_HEADING_INDENTS)
    )
    return _abstract(0, "multilevel", levels)


def _outside_chapters() -> str:
    attachments = _abstract(1, "singleLevel", _level(0, "decimal", "Lampiran %1", 0, 0))
    return attachments + _abstract(2, "singleLevel", _level(0, "none", "", 0, 0))


def _list(number: int, kind: Butir, in_cell: bool) -> str:
    step = TAKUK_SEL if in_cell else TAKUK_ISI
    fmt, pattern = _FORMATS[kind]
    levels = "".join(
        _level(
            level,
            fmt,
            pattern.replace("%", f"%{level + 1}") or _BULLETS[level % len(_BULLETS)],
            step * (level + 1),
            step,
        )
        for level in _LEVELS
    )
    return _abstract(number, "hybridMultilevel", levels)
