"""Amounts in a column where groups stand over their members."""

from collections.abc import Mapping, Sequence
from decimal import Decimal


def sum_of_heads(values: Sequence[Decimal]) -> Decimal:
    """The sum of the amounts without those that an amount right above them adds up, at any depth.

    >>> sum_of_heads([Decimal(9), Decimal(9), Decimal(4), Decimal(5), Decimal(2)])
    Decimal('11')
    """
    ends: dict[int, int] = {}
    for at in reversed(range(len(values))):
        ends[at] = _end(values, at, ends) or _end(values, at, {}) or at + 1
    total, at = Decimal(), 0
    while at < len(values):
        total, at = total + values[at], ends[at]
    return total


def _end(values: Sequence[Decimal], at: int, ends: Mapping[int, int]) -> int:
    """Right behind the members that add up to an amount, each skipping its own; 0 where none do."""
    members, end = Decimal(), at + 1
    while end < len(values) and members < values[at]:
        members, end = members + values[end], ends.get(end, end + 1)
    return end if members == values[at] else 0
