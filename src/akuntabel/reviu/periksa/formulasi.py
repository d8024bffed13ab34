"""Formulas of an indikator as a report words them."""

import re

from akuntabel.dasar.peraturan import PERMENPAN_9_2007
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.sebutan import tokens
from akuntabel.reviu.susunan import teks_of

_PART = r"(?:jumlah|banyaknya|total|realisasi|nilai|persentase)\b[^()/×=\n]{4,200}(?:/\s+[a-z][^()/×=\n]{2,80})?"
_FRACTION = re.compile(
    rf"\((?P<atas>[^()×=\n]{{10,300}})\)\s*/\s*\((?P<bawah>[^()×=\n]{{10,300}})\)|(?P<atas2>{_PART})\s/\s(?P<bawah2>{_PART}?)(?=\s*(?:[×x]\s*100|\n|$))",
    re.IGNORECASE,
)
_ENOUGH_WORDS = 3


@check(
    "HIT020",
    message="Pembilang dan penyebut rumus ini sama, “{tercetak}”, sehingga hasilnya selalu 100%.",
    hint="Betulkan pembilangnya, misalnya jumlah yang diselesaikan dibagi jumlah yang masuk.",
    dasar=PERMENPAN_9_2007.at(),
)
def formula_of_equal_parts(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Rumus sebuah indikator membagi sesuatu dengan dirinya sendiri."""
    for document in dokumen:
        for text in teks_of(document):
            if "/" not in text.isi:
                continue
            for found in _FRACTION.finditer(text.isi):
                above = found["atas"] or found["atas2"]
                below = found["bawah"] or found["bawah2"]
                words = tokens(above)
                if len(words) < _ENOUGH_WORDS:
                    continue
                if words == tokens(below):
                    printed = " ".join(above.split())
                    yield Langgar(text.tempat, printed, berkas=document.berkas)
                else:
                    yield LULUS
