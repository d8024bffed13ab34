"""A number as a document prints it, and what it can be held to."""

import re
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Context, Decimal
from enum import Enum

_EITHER = re.compile(r"(?:rp\.?\s*)?\d{1,3}[.,]\d{3}(?:\s*[^\d\s,.][^\d]*)?", re.IGNORECASE)
# Wider than any quotient of two printed numbers, so that nonsense in a cell never raises.
_WIDE = Context(prec=200)


class Beda(Enum):
    """How a print stands to the exact value."""

    SAMA = "sama"
    DIPOTONG = "dipotong"  # cut instead of rounded
    BERBEDA = "berbeda"


@dataclass(frozen=True, slots=True)
class Tercetak:
    """A printed value: its text, number, decimals shown, unit and predicate.

    `angka` is in the unit printed (rupiah after a column head `(Rp. 000)` is applied);
    `satuan` is `%`, `Rp` or the unit's word, empty when none is printed.
    """

    teks: str
    angka: Decimal
    desimal: int = 0
    satuan: str = ""
    predikat: str = ""

    def beda(self, exact: Decimal) -> Beda:
        """Compare with an exact value, to the digits printed.

        A value rounded half up agrees, and so does one half a last digit away in either
        direction (other tools round half to even). A cut value is told apart.
        """
        if self.angka == exact:
            return Beda.SAMA
        half, last = Decimal(5).scaleb(-self.desimal - 1), Decimal(1).scaleb(-self.desimal)
        rounded = exact.quantize(last, ROUND_HALF_UP, _WIDE)
        if abs(self.angka - exact) <= half or self.angka == rounded:
            return Beda.SAMA
        cut = exact.quantize(last, ROUND_DOWN, _WIDE)
        return Beda.DIPOTONG if self.angka == cut else Beda.BERBEDA

    @property
    def dua_arti(self) -> Decimal | None:
        """What the print says in the other notation, where its one mark may divide thousands or decimals.

        `9,000` and `203.440` may be nine or nine thousand; None where there is no other reading.
        """
        if not _EITHER.fullmatch(self.teks.strip().strip("*() ")):
            return None
        return self.angka.scaleb(3) if self.desimal == 3 else self.angka.scaleb(-3)

    def cocok(self, other: "Tercetak") -> bool:
        """Can two prints be of one value? The one with fewer decimals is the other's rounding or cut."""
        rough, fine = (self, other) if self.desimal <= other.desimal else (other, self)
        return rough.beda(fine.angka) is not Beda.BERBEDA or self._in_other_notation(other)

    def _in_other_notation(self, other: "Tercetak") -> bool:
        """Is one print the other's number, with a mark for thousands where that has one for decimals?"""
        return self.dua_arti == other.angka or other.dua_arti == self.angka
