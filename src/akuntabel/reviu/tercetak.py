"""A number as a document prints it, and what it can be held to."""

from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Context, Decimal
from enum import Enum

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

    def cocok(self, other: "Tercetak") -> bool:
        """Can two prints be of one value? The one with fewer decimals is the other's rounding or cut."""
        rough, fine = (self, other) if self.desimal <= other.desimal else (other, self)
        return rough.beda(fine.angka) is not Beda.BERBEDA
