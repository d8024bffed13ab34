"""What a page is made of before anyone knows what it means: words, rules and filled boxes, upright."""

from dataclasses import dataclass, field

Kotak = tuple[float, float, float, float]
"""Left, bottom, right, top, in points."""


@dataclass(frozen=True, slots=True)
class Kata:
    """A run of characters without a space; `putar` quarter turns to the left of the page's own direction.

    `spasi` says that a space stands before it on its line, `lanjut` that one was written after it.
    """

    teks: str
    kotak: Kotak
    ukuran: float
    tebal: bool
    putar: int
    spasi: bool
    lanjut: bool

    @property
    def tengah(self) -> tuple[float, float]:
        """Its middle."""
        left, bottom, right, top = self.kotak
        return (left + right) / 2, (bottom + top) / 2


@dataclass(frozen=True, slots=True)
class Garis:
    """A rule: its place across (`di`), where it begins and ends, and how thick it is."""

    di: float
    dari: float
    sampai: float
    tebal: float


@dataclass(frozen=True, slots=True)
class Lembar:
    """One page as text is read on it; `putar` quarter turns lead back to the page's own coordinates.

    `lukisan` are the boxes of what is drawn and neither a rule nor a filled box: curves, slanted lines.
    """

    nomor: int
    lebar: float
    tinggi: float
    putar: int
    kata: list[Kata]
    datar: list[Garis] = field(default_factory=list)
    tegak: list[Garis] = field(default_factory=list)
    isian: list[Kotak] = field(default_factory=list)
    lukisan: list[Kotak] = field(default_factory=list)
    terpotong: bool = False

    def asal(self, box: Kotak) -> Kotak:
        """A box in the coordinates of the file, as an annotation needs it."""
        return turn(box, -self.putar, self.lebar, self.tinggi)


def turn(box: Kotak, quarters: int, width: float, height: float) -> Kotak:
    """A box on a page of this size after the page was turned right by quarters."""
    left, bottom, right, top = box
    match quarters % 4:
        case 1:
            return bottom, width - right, top, width - left
        case 2:
            return width - right, height - top, width - left, height - bottom
        case 3:
            return height - top, left, height - bottom, right
        case _:
            return box


def hull(boxes: list[Kotak]) -> Kotak:
    """The smallest box around boxes."""
    return (min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes))
