"""What a check says of one field of one record, and how checks are registered."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from akuntabel.berkas.temuan import Kode
from akuntabel.skema.paket import Paket


@dataclass(frozen=True, slots=True)
class Catatan:
    """A mistake in field `kolom` of record `nomor` (from 0) of table `tabel`; its place on disk is found later."""

    kode: Kode
    tabel: str
    nomor: int
    kolom: str
    pesan: str
    saran: str


Check = Callable[[Paket], Iterator[Catatan]]

_CHECKS: list[tuple[frozenset[str], Check]] = []


def check(*reads: str) -> Callable[[Check], Check]:
    """Register a check with the tables that it reads; it runs only when all of them are whole."""

    def register(function: Check) -> Check:
        _CHECKS.append((frozenset(reads), function))
        return function

    return register


def check_records(paket: Paket, broken: set[str]) -> Iterator[Catatan]:
    """Run every check whose tables are whole."""
    for reads, function in _CHECKS:
        if not reads & broken:
            yield from function(paket)
