"""What the tests of the examples share: reading one, and the marks of a person."""

import re
from functools import cache

from akuntabel.berkas.muat import load_paket
from akuntabel.contoh import lokasi
from akuntabel.skema.paket import Paket

NIP = re.compile(r"(?<!\d)\d{8}[ .]?\d{6}[ .]?\d[ .]?\d{3}(?!\d)")
# Degrees betray a name: "S.E.", "S. STP", "M.Si", "Drs.", "Dr.".
DEGREE = re.compile(r"\b(?:S\. ?(?:E|H|T|Sos|STP|IP|Pd|Kom)|M\. ?(?:M|Si|H|AP|Pd)|Drs|Dra|Ir)\b")


@cache
def read(nama: str) -> Paket:
    """The Paket of an example."""
    paket = load_paket(lokasi(nama)).paket
    assert paket is not None
    return paket
