"""Fixture pairs: for each check a document that it must find fault with, and its nearest sound neighbours."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from akuntabel.berkas.muat import load_paket
from akuntabel.contoh import lokasi
from akuntabel.dokumen.baca.teks import read_text
from akuntabel.reviu.perkara import susun_perkara
from akuntabel.reviu.registry import Perkara
from akuntabel.skema.paket import Paket

FOLDER = Path(__file__).parent
_MARKER = re.compile(r"[ \t]*<- (?P<kode>[A-Z]{3}\d{3})[ \t]*$", re.MULTILINE)


@dataclass(frozen=True)
class Naskah:
    """A document without its markers, and the lines that carried the marker of each code."""

    perkara: Perkara
    baris: Mapping[str, set[int]]


def read_naskah(path: Path, tmp_path: Path) -> Naskah:
    """Read a fixture as any text is read, its markers taken away."""
    text = path.read_text(encoding="utf-8")
    marked: dict[str, set[int]] = {}
    for number, line in enumerate(text.splitlines(), 1):
        for found in _MARKER.finditer(line):
            marked.setdefault(found["kode"], set()).add(number)
    plain = tmp_path / path.name
    plain.write_text(_MARKER.sub("", text), encoding="utf-8")
    return Naskah(susun_perkara([read_text(plain)]), marked)


def naskah_codes() -> set[str]:
    """Codes that have a pair of texts."""
    return {path.parent.name for path in FOLDER.glob("*/flawed.txt")}


@cache
def paket_contoh() -> Paket:
    """The Paket that pairs of a Paket start from."""
    paket = load_paket(lokasi("kencong-2025")).paket
    assert paket is not None
    return paket


Ubah = Callable[[Paket], Paket]
