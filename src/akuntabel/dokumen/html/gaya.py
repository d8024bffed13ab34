"""The style of a page: one fixed sheet, the colours of the house, and what this document alone needs."""

from collections.abc import Iterable
from functools import cache
from importlib import resources

from akuntabel.dokumen import tema
from akuntabel.dokumen.blocks import Blok, Nada, Rincian, Tabel
from akuntabel.dokumen.dokumen import Dokumen
from akuntabel.dokumen.html.tabel import WIDE, column_shares

_COLUMN_REM = 6.0  # a column of a wide table is at least about so wide


def stylesheet(document: Dokumen, blocks: Iterable[Blok]) -> str:
    """CSS of the whole page; `blocks` are all blocks of the document, nested ones too."""
    return base_stylesheet() + _page(document) + "".join(sorted(_own(blocks)))


@cache
def base_stylesheet() -> str:
    """CSS that every page of the house begins with: its colours, its type, its tables."""
    sheet = resources.files(__package__).joinpath("halaman.css").read_text("utf-8")
    colours = "".join(f".{nada.name.lower()}{{background:#{tema.NADA[nada]}}}" for nada in Nada)
    root = (
        f":root{{--tinta:#{tema.TINTA};--samar:#{tema.SAMAR};--aksen:#{tema.AKSEN};--kepala:#{tema.AKSEN_MUDA};"
        f"--kelompok:#{tema.AKSEN_TIPIS};--garis:#{tema.GARIS};--dasar:#{tema.DASAR}}}"
    )
    return root + sheet + colours


def _page(document: Dokumen) -> str:
    width, height = document.kertas.value
    margins = f"{tema.MARGIN_ATAS_MM}mm {tema.MARGIN_KANAN_MM}mm {tema.MARGIN_BAWAH_MM}mm {tema.MARGIN_KIRI_MM}mm"
    return (
        f"@page{{size:{width}mm {height}mm;margin:{margins}}}"
        f"@page lanskap{{size:{height}mm {width}mm;margin:{margins}}}"
    )


def _own(blocks: Iterable[Blok]) -> set[str]:
    """Rules for the widths that occur in this document, since the page allows no style attribute."""
    rules = set()
    for block in blocks:
        if isinstance(block, Tabel):
            rules |= {f".l{share}{{width:{share}%}}" for share in column_shares(block)}
            columns = len(block.kolom)
            if columns >= WIDE:
                rules.add(f"@media screen{{.k{columns}{{min-width:{columns * _COLUMN_REM:g}rem}}}}")
        elif isinstance(block, Rincian):
            share = round(block.lebar * 100)
            rules.add(f".r{share}{{grid-template-columns:minmax(5.5rem,{share}%) 1fr}}")
    return rules
