"""Pairs of a workbook: what a text cannot show, a formula with the value that its cell keeps."""

from collections.abc import Mapping
from pathlib import Path

import xlsxwriter

from akuntabel.dokumen.baca.buka import read_document
from akuntabel.reviu.perkara import susun_perkara
from akuntabel.reviu.registry import Perkara

Baris = tuple[str | float | tuple[str, float], ...]
_KEPALA: Baris = ("No", "Indikator Kinerja", "Target", "Realisasi", "Capaian (%)")


def _rows(kept: float) -> tuple[Baris, ...]:
    """A table of capaian with formulas; `kept` is the value that the first keeps."""
    return (
        _KEPALA,
        (1, "Indeks Kepuasan Masyarakat", 92.5, 92.5, ("=D2/C2*100", kept)),
        (2, "Nilai SAKIP", 80, 76, ("=ROUND(D3/C3*100,2)", 95.0)),
        (3, "Jumlah laporan", 12, 12, ("=IF(C4>0,D4/C4*100,0)", 100.0)),
        (4, "Rata-rata", "", "", ("=AVERAGE($E$2:$E$4)", (kept + 195.0) / 3)),
    )


BUKU: Mapping[str, tuple[tuple[Baris, ...], tuple[Baris, ...], str]] = {
    "HIT014": (_rows(98.0), _rows(100.0), "Capaian!E2"),
}
"""By code: the flawed rows, the sound ones, and the cell where the finding belongs."""


def perkara_of(rows: tuple[Baris, ...], path: Path) -> Perkara:
    """Write the rows as a workbook and read it."""
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Capaian")
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                if isinstance(cell, tuple):
                    sheet.write_formula(number, column, cell[0], None, cell[1])
                else:
                    sheet.write(number, column, cell)
    return susun_perkara([read_document(path)])
