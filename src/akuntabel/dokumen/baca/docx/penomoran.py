"""Numbers that Word counts itself: the marks of headings and lists, computed as it prints them."""

from dataclasses import dataclass, field

from lxml import etree

from akuntabel.dokumen.baca.docx.ruang import VAL, W, number_of, value_of

_LEVELS = 9
_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_BULLET = "•"
_TYPED_BULLETS = frozenset("-–—•*+▪●◦○■□➢➤✓✔❖➔→»§")


@dataclass(frozen=True, slots=True)
class Lapis:
    """One level of a list: how it counts and what it prints."""

    bentuk: str = "decimal"
    pola: str = ""
    awal: int = 1
    legal: bool = False
    ulang: int = -1


@dataclass(slots=True)
class _Daftar:
    """A list that is counted: its levels, and how far each of them has come."""

    lapis: list[Lapis]
    hitungan: list[int | None] = field(default_factory=lambda: [None] * _LEVELS)


class Penomoran:
    """Counts paragraphs in the order that they are asked for."""

    def __init__(self, numbering: etree._Element | None) -> None:
        self._lists: dict[str, _Daftar] = {}
        self._numbers: dict[str, tuple[str, dict[int, int], dict[int, Lapis]]] = {}
        self._begun: set[str] = set()
        if numbering is not None:
            self._load(numbering)

    def _load(self, numbering: etree._Element) -> None:
        for abstract in numbering.iterchildren(f"{W}abstractNum"):
            levels = [Lapis()] * _LEVELS
            for level in abstract.iterchildren(f"{W}lvl"):
                at = number_of(str(level.get(f"{W}ilvl", "")), -1)
                if 0 <= at < _LEVELS:
                    levels[at] = _level(level)
            self._lists[str(abstract.get(f"{W}abstractNumId"))] = _Daftar(levels)
        for number in numbering.iterchildren(f"{W}num"):
            starts: dict[int, int] = {}
            own: dict[int, Lapis] = {}
            for override in number.iterchildren(f"{W}lvlOverride"):
                at = number_of(str(override.get(f"{W}ilvl", "")), -1)
                if start := value_of(override, "startOverride"):
                    starts[at] = number_of(start, 1)
                if (replaced := override.find(f"{W}lvl")) is not None:
                    own[at] = _level(replaced)
            self._numbers[str(number.get(f"{W}numId"))] = (value_of(number, "abstractNumId"), starts, own)

    def next(self, number: str, level: int) -> str:
        """Count one paragraph of a list and give the mark that stands before it; empty if it has none."""
        known = self._numbers.get(number)
        if known is None or not 0 <= level < _LEVELS or known[0] not in self._lists:
            return ""
        abstract, starts, own = known
        counted = self._lists[abstract]
        if number not in self._begun:
            self._begun.add(number)
            for at, start in starts.items():
                if 0 <= at < _LEVELS:
                    counted.hitungan[at] = start - 1
        levels = [own.get(at, base) for at, base in enumerate(counted.lapis)]
        _count(counted.hitungan, levels, level)
        return _printed(levels, counted.hitungan, level)


def _count(counts: list[int | None], levels: list[Lapis], level: int) -> None:
    before = counts[level]
    counts[level] = levels[level].awal if before is None else before + 1
    for at in range(level + 1, _LEVELS):
        # `lvlRestart` 0 never restarts; another value restarts below that level only.
        if levels[at].ulang < 0 or level < levels[at].ulang:
            counts[at] = None


def _printed(levels: list[Lapis], counts: list[int | None], level: int) -> str:
    own = levels[level]
    if own.bentuk == "none":
        return ""
    if own.bentuk == "bullet":
        # Symbol fonts keep their bullets where Unicode has no characters.
        return own.pola if own.pola in _TYPED_BULLETS else _BULLET if own.pola.strip() else ""
    text = own.pola
    for at, kind in enumerate(levels):
        place = f"%{at + 1}"
        if place in text:
            count = counts[at]
            shape = "decimal" if own.legal and at < level else kind.bentuk
            text = text.replace(place, as_text(kind.awal if count is None else count, shape))
    return " ".join(text.split())


def as_text(number: int, shape: str) -> str:
    """Write a number as a list counts: decimal, letters, Roman."""
    match shape:
        case "none":
            return ""
        case "decimalZero":
            return f"{number:02d}"
        case "lowerLetter" | "upperLetter" if number > 0:
            letter = chr(ord("a") + (number - 1) % 26) * min(1 + (number - 1) // 26, 10)
            return letter if shape == "lowerLetter" else letter.upper()
        case "lowerRoman" | "upperRoman" if 0 < number < 4000:
            roman = _roman(number)
            return roman.lower() if shape == "lowerRoman" else roman
        case _:
            return str(number)


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        while number >= value:
            text += letters
            number -= value
    return text


def _level(level: etree._Element) -> Lapis:
    return Lapis(
        bentuk=value_of(level, "numFmt") or "decimal",
        pola=value_of(level, "lvlText"),
        awal=number_of(value_of(level, "start"), 0) if level.find(f"{W}start") is not None else 0,
        legal=(legal := level.find(f"{W}isLgl")) is not None and legal.get(VAL, "1") not in {"0", "false"},
        ulang=number_of(value_of(level, "lvlRestart"), -1),
    )
