"""Rounding, where a rule itself is stated on rounded figures."""

from decimal import ROUND_HALF_UP, Decimal


def round_half_up(nilai: Decimal, desimal: int) -> Decimal:
    """The value with this many decimals, halves away from zero.

    >>> round_half_up(Decimal("88.305"), 2)
    Decimal('88.31')
    """
    return nilai.quantize(Decimal(1).scaleb(-desimal), rounding=ROUND_HALF_UP)
