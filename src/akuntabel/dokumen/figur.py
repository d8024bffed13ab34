"""The figures of a document: how each is printed, and where they stand."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from akuntabel.dokumen.blocks import (
    Blok,
    Figur,
    Foto,
    Grafik,
    GrafikBatang,
    GrafikGaris,
    GrafikPohon,
    Isi,
    Judul,
    Paragraf,
    Rincian,
    Tabel,
    TandaTangan,
)
from akuntabel.ukur.angka import Angka


@lru_cache(maxsize=16384)
def printed(figur: Figur) -> str:
    """What `figur.teks` prints, kept between documents: a changed sentence leaves the figures as they were."""
    return figur.teks


def identity(angka: Angka) -> tuple[object, ...]:
    """What makes two figures one and the same, though they be two objects."""
    return angka.nama, angka.nilai, angka.sampai, angka.kata


def figures_of(blocks: Iterable[Blok]) -> Iterator[Angka]:
    """Every figure that stands in the blocks, tables and charts included; nested blocks are given on their own."""
    for block in blocks:
        if isinstance(block, Grafik):
            yield from _chart_figures(block.gambar)
        for isi in _lines(block):
            yield from (span.angka for span in isi if isinstance(span, Figur))


def _lines(block: Blok) -> Iterator[Isi]:
    match block:
        case Judul(isi=isi) | Paragraf(isi=isi):
            yield isi
        case Rincian(butir=entries):
            yield from (label for label, _ in entries)
        case TandaTangan(penanda=signatories):
            for signatory in signatories:
                yield from (*signatory.atas, signatory.nama, *signatory.bawah)
        case Grafik(judul=title, sumber=source) | Foto(judul=title, sumber=source):
            yield from (title, source)
        case Tabel():
            yield block.judul
            for row in (*block.head, *block.body):
                yield from (cell.isi for cell in row.sel)  # type: ignore[misc]  # blocks of a cell hold no spans
            yield from (block.catatan, block.sumber)
        case _:
            pass


def _chart_figures(chart: GrafikBatang | GrafikGaris | GrafikPohon) -> Iterator[Angka]:
    match chart:
        case GrafikBatang(batang=bars):
            yield from (bar.angka for bar in bars)
        case GrafikGaris(seri=series):
            yield from (point for line in series for point in line.titik if point is not None)
        case GrafikPohon():
            pass
