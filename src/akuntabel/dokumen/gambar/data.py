"""What a chart shows, as a table or a list for those who read rather than look."""

from collections import defaultdict

from akuntabel.dokumen.blocks import (
    Baris,
    Blok,
    Daftar,
    Figur,
    Gaya,
    GrafikBatang,
    GrafikGaris,
    GrafikPohon,
    Isi,
    Kolom,
    Paragraf,
    Peran,
    Rata,
    Sel,
    Simpul,
    Tabel,
    Teks,
)
from akuntabel.ukur.angka import Angka


def data_block(chart: GrafikBatang | GrafikGaris | GrafikPohon) -> Blok:
    """The figures of bars and lines as a table, the boxes of a tree as a list in a list."""
    return _tree(chart) if isinstance(chart, GrafikPohon) else data_table(chart)


def data_table(chart: GrafikBatang | GrafikGaris) -> Tabel:
    """Names in the first column, figures in those behind it, under one head row."""
    return _bars(chart) if isinstance(chart, GrafikBatang) else _lines(chart)


def _bars(chart: GrafikBatang) -> Tabel:
    classed = any(bar.kelas for bar in chart.batang)
    head = ["Nama", chart.sumbu, *(["Kelas"] if classed else [])]
    rows = [(_text(bar.nama), _figure(bar.angka), *((_text(bar.kelas),) if classed else ())) for bar in chart.batang]
    columns = (Kolom(3), Kolom(1, Rata.ANGKA), *((Kolom(1.2),) if classed else ()))
    return Tabel(columns, (_row(*map(_text, head)),), tuple(_row(*row) for row in rows))


def _lines(chart: GrafikGaris) -> Tabel:
    unit = f" ({chart.satuan})" if chart.satuan else ""
    head = (_text("Rincian"), *(_text(f"{seri.nama}{unit}") for seri in chart.seri))
    rows = [_row(_text(name), *(_figure(seri.titik[i]) for seri in chart.seri)) for i, name in enumerate(chart.sumbu)]
    return Tabel((Kolom(1), *(Kolom(1.5, Rata.ANGKA) for _ in chart.seri)), (_row(*head),), tuple(rows))


def _tree(chart: GrafikPohon) -> Daftar:
    children: defaultdict[str, list[Simpul]] = defaultdict(list)
    for node in chart.simpul:
        children[node.induk].append(node)

    def listed(parent: str) -> Daftar:
        items = []
        for node in children[parent]:
            level = chart.lapis[node.lapis] if node.lapis < len(chart.lapis) else ""
            text = Paragraf(_text(f"{level}: {node.teks}" if level else node.teks), Gaya.RAPAT)
            items.append((text, listed(node.kode)) if children[node.kode] else (text,))
        return Daftar(tuple(items))

    return listed("")


def _text(text: str) -> Isi:
    return (Teks(text, Peran.ISIAN),) if text else ()


def _figure(angka: Angka | None) -> Isi:
    return (Figur(angka),) if angka is not None else ()


def _row(*cells: Isi) -> Baris:
    return Baris(tuple(Sel(isi) for isi in cells))
