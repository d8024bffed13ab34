"""Whose report it is, as its cover or letterhead says."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from akuntabel.dokumen.baca.terbaca import DokumenTerbaca, TabelTerbaca
from akuntabel.reviu.latar import report_year

_LINES = 14
_LONGEST = 90
_OFFICE = re.compile(
    r"(?:kecamatan|kelurahan|dinas|badan|sekretariat|inspektorat|satuan|kantor|rumah\s+sakit)\b[^\d.,:;()]{3,70}",
    re.IGNORECASE,
)
_GOVERNMENT = re.compile(r"(?:^|\s)((?:kabupaten|kota|provinsi)\s[A-Za-z' -]{3,40})$", re.IGNORECASE)
_AROUND = re.compile(r"^pemerintah\s+(?=kabupaten|kota|provinsi)|\s+tahun\s+(?:anggaran\s+)?20\d\d$", re.IGNORECASE)
_SMALL = frozenset({"dan", "di", "serta", "untuk", "atas"})
_SHORT = frozenset({"dprd", "rsud", "uptd"})


@dataclass(frozen=True, slots=True)
class Identitas:
    """Office, government and year of a report; empty where its cover does not say."""

    perangkat_daerah: str = ""
    pemerintah_daerah: str = ""
    tahun: int | None = None


def identitas(documents: Sequence[DokumenTerbaca]) -> Identitas:
    """What all covers agree on: two offices, or none, are none."""
    offices: dict[str, None] = {}
    governments: dict[str, None] = {}
    for line in (line for document in documents for line in _cover(document)):
        found = _GOVERNMENT.search(line)
        office = line[: found.start()].strip() if found else line
        if found:
            governments[_titled(found[1])] = None
        if _OFFICE.fullmatch(office):
            offices[_titled(office)] = None
    years = {report_year(document) for document in documents} - {None}
    return Identitas(_only(offices), _only(governments), years.pop() if len(years) == 1 else None)


def _cover(document: DokumenTerbaca) -> Iterator[str]:
    """The short lines that a document begins with, without what stands around names there."""
    for block in document.blok[:_LINES]:
        if isinstance(block, TabelTerbaca):
            return
        for line in block.teks.split("\n"):
            words = _AROUND.sub("", " ".join(line.split()))
            if len(words) <= _LONGEST:
                yield words


def _only(names: dict[str, None]) -> str:
    return next(iter(names)) if len(names) == 1 else ""


def _titled(name: str) -> str:
    """A name in capitals as one writes it in a sentence; any other as it is printed."""
    if not name.isupper():
        return name
    words = name.lower().split()
    return " ".join(w.upper() if w in _SHORT else w if w in _SMALL else w.title() for w in words)
