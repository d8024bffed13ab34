"""What stands below a head: how much of it are numbers, money, percentages, words of a kind."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from akuntabel.dokumen.baca.terbaca import SelTerbaca
from akuntabel.reviu.angka import is_empty, read_cell
from akuntabel.reviu.tercetak import Tercetak

_SAMPLE = 80
_STATUS = re.compile(
    r"(?:sudah|telah|tidak|belum|hampir|target)?\s*(?:tercapai|terpenuhi|melampaui|memenuhi|terlampaui)(?:\s+target)?\W*",
    re.IGNORECASE,
)
_TREND = re.compile(r"(?:naik|turun|tetap|meningkat|menurun|stabil|fluktuatif|konstan)\W*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Isi:
    """Shares of the filled cells of a column, from 0 to 1, and how many are filled; of a sample."""

    terisi: int
    angka: float = 0
    uang: float = 0
    persen: float = 0
    kata: float = 0
    status: float = 0
    tren: float = 0


def content_of(body: Sequence[Sequence[SelTerbaca]], at: int) -> Isi:
    """Look at what a column holds."""
    texts = [t for row in body[:_SAMPLE] if not is_empty(t := row[at].teks)]
    if not texts:
        return Isi(0)
    values = [read_cell(text) for text in texts]
    numbers = [v for v in values if isinstance(v, Tercetak)]
    count = len(texts)
    return Isi(
        count,
        angka=sum(v is not None for v in values) / count,
        uang=sum(v.satuan == "Rp" or (abs(v.angka) >= 100_000 and not v.predikat) for v in numbers) / count,
        persen=sum(v.satuan == "%" for v in numbers) / count,
        kata=sum(v is None for v in values) / count,
        status=sum(bool(_STATUS.fullmatch(text.strip())) for text in texts) / count,
        tren=sum(bool(_TREND.fullmatch(text.strip())) for text in texts) / count,
    )
