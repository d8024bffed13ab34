"""Recognising tables: what a table is, what its columns hold, whom its rows speak of; by titles and shape."""

from dataclasses import dataclass, replace

from akuntabel.dokumen.baca.terbaca import TabelTerbaca
from akuntabel.reviu.angka import is_empty
from akuntabel.reviu.fakta import Besaran, JenisTabel, TabelDikenali
from akuntabel.reviu.kenali.baris import Baris, branches, column_branches, means, read_rows
from akuntabel.reviu.kenali.jenis import kind_of
from akuntabel.reviu.kenali.kepala import read_head
from akuntabel.reviu.kenali.peran import read_columns
from akuntabel.reviu.kenali.rumus import read_formulas
from akuntabel.reviu.latar import Latar

__all__ = ["Dikenal", "recognise"]

_ADDED_UP = frozenset(
    {
        Besaran.PAGU,
        Besaran.REALISASI_ANGGARAN,
        Besaran.SELISIH_PAGU,
        Besaran.SISA,
        Besaran.CACAH,
        Besaran.BOBOT,
        Besaran.SKOR,
    }
)
_WITHOUT_ROWS = frozenset({JenisTabel.DIBIARKAN, JenisTabel.SKALA})


@dataclass(frozen=True, slots=True)
class Dikenal:
    """A recognised table with its rows, as the facts are made from them."""

    tabel: TabelDikenali
    baris: tuple[Baris, ...]


def recognise(tabel: TabelTerbaca, latar: Latar, berkas: str = "") -> Dikenal:
    """Say what a table is and take it apart; a table that nothing tells is left alone, with the reason."""
    rangka = read_head(tabel)
    body = tabel.grid[rangka.badan :]
    formulas = read_formulas(rangka.kepala)
    columns = read_columns(rangka, body, formulas)
    kind, reason = kind_of(columns, " ".join((*rangka.melintang, *latar.teks[:4]))) if body else _EMPTY
    found = TabelDikenali(
        tabel,
        kind,
        tuple(c.peran for c in columns),
        reason,
        kolom=columns,
        rumus=formulas,
        badan=rangka.badan + 1,
        tahun=latar.tahun,
        basis=latar.basis,
        berkas=berkas,
    )
    if kind in _WITHOUT_ROWS:
        return Dikenal(found, ())
    rows = tuple(read_rows(tabel.grid, rangka.badan, columns, kind))
    added = [c.nomor - 1 for c in columns if c.besaran in _ADDED_UP]
    return Dikenal(
        replace(
            found,
            hierarki=branches(rows, lambda number: any(not is_empty(tabel.grid[number - 1][at].teks) for at in added)),
            hierarki_kolom=column_branches(columns),
            rerata=means(rows),
        ),
        rows,
    )


_EMPTY = (JenisTabel.DIBIARKAN, "tidak ada baris di bawah kepala tabel")
