"""Findings of several rooms about one Paket, each fact told once: the room that comes first tells it."""

from collections.abc import Callable, Hashable, Sequence
from types import MappingProxyType
from typing import TypeVar

T = TypeVar("T")

KELUARGA_PAKET = ("PKT", "UKR", "LBG", "KLG")
"""Families of codes of other rooms that speak of a Paket: reading, figures, emblem, completeness."""

_SEPERKARA = MappingProxyType({"PKT405": "KLG120", "PKT406": "KLG120", "DAT008": "PKT402", "DAT009": "UKR004"})
"""Codes under which two rooms see the same of one record."""

_TANPA_BARIS = MappingProxyType(dict.fromkeys(("DAT001", "DAT002", "DAT004"), "KLG302"))
"""What is said of an indikator that stands in no Keputusan IKU, and so has no record to point at."""


def perkara_of(kode: str, *, has_record: bool) -> str:
    """The code that stands for all codes of the same fact."""
    return _SEPERKARA.get(kode, kode) if has_record else _TANPA_BARIS.get(kode, kode)


def told_once(rooms: Sequence[Sequence[T]], fact: Callable[[T], Hashable]) -> list[T]:
    """All findings in order, without those whose fact a room before has told; one room may speak of a fact twice."""
    owner: dict[Hashable, int] = {}
    return [
        item for number, room in enumerate(rooms) for item in room if owner.setdefault(fact(item), number) == number
    ]
