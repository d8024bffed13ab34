"""The office's pictures: where each stands in the report, and what stands under it.

A picture stands once. Its indikator or its part of the report says where; one that names neither
stands with the first text that mentions it, and one that no text mentions with the capaian.
"""

from collections.abc import Iterator

from akuntabel.dokumen.blocks import Blok, Foto, Isi, Rujuk
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.teks import daftar_kata, isian, label_gambar, par, rangkai, tanggal
from akuntabel.skema.tabel.narasi import BagianNarasi, Gambar
from akuntabel.skema.tabel.perencanaan import Indikator
from akuntabel.skema.tabel.perjanjian import Perjanjian
from akuntabel.skema.tanggal import format_tanggal
from akuntabel.ukur.sebutan_gambar import gambar_disebut


def gambar_bagian(bahan: Bahan, bagian: BagianNarasi) -> tuple[Blok, ...]:
    """The pictures of one part of the report, for its end."""
    return _blocks(bahan, [row for row in _available(bahan) if tempat_gambar(bahan, row) is bagian])


def gambar_indikator(bahan: Bahan, perjanjian: Perjanjian, indikator: Indikator) -> tuple[Blok, ...]:
    """The pictures of one indikator; where several agreements promise it, under the first."""
    if perjanjian not in _promising(bahan, indikator.kode)[:1]:
        return ()
    return _blocks(bahan, [row for row in _available(bahan) if tempat_gambar(bahan, row) == indikator.kode])


def tempat_gambar(bahan: Bahan, row: Gambar) -> BagianNarasi | str:
    """Where a picture stands: a part of the report, or the code of an indikator that the report tells of."""
    if _promising(bahan, row.indikator):
        return row.indikator
    if row.bagian:
        return row.bagian
    for text in bahan.paket.narasi:
        if row.kode in gambar_disebut(text.isi, bahan.paket):
            return text.bagian
    for point in bahan.paket.analisis:
        if row.kode in gambar_disebut(point.uraian, bahan.paket) and _promising(bahan, point.indikator):
            return point.indikator
    return BagianNarasi.CAPAIAN


def _available(bahan: Bahan) -> Iterator[Gambar]:
    return (row for row in bahan.paket.gambar if row.kode in bahan.gambar)


def _promising(bahan: Bahan, indikator: str) -> list[Perjanjian]:
    """The agreements of the head that promise an indikator."""
    promised = {row.perjanjian for row in bahan.paket.target_pk if row.indikator == indikator}
    return [p for p in bahan.paket.perjanjian_kepala if p.kode in promised]


def _blocks(bahan: Bahan, rows: list[Gambar]) -> tuple[Blok, ...]:
    """Pictures, introduced where no text of the planner's mentions them."""
    if not rows:
        return ()
    mentioned = {kode for text in _texts(bahan) for kode in gambar_disebut(text, bahan.paket)}
    alone = [rangkai("{r}", r=Rujuk(label_gambar(row.kode))) for row in rows if row.kode not in mentioned]
    lead = (par("{gambar} melengkapi uraian di atas.", gambar=daftar_kata(alone), sambung=True),) if alone else ()
    return (*lead, *(_foto(bahan, row) for row in rows))


def _texts(bahan: Bahan) -> Iterator[str]:
    yield from (row.isi for row in bahan.paket.narasi)
    yield from (row.uraian for row in bahan.paket.analisis)


def _foto(bahan: Bahan, row: Gambar) -> Foto:
    words = ", ".join(filter(None, (row.judul, row.tempat, format_tanggal(row.tanggal) if row.tanggal else "")))
    return Foto(
        bahan.gambar[row.kode], _caption(row), f"{row.jenis.value.capitalize()}: {words}.", label_gambar(row.kode)
    )


def _caption(row: Gambar) -> Isi:
    """What the picture shows, then where and when, as far as it is told."""
    place: list[Isi] = [(isian(row.tempat),)] if row.tempat and row.tempat not in row.judul else []
    day: list[Isi] = [(tanggal(row.tanggal),)] if row.tanggal else []
    when = [part for parts in (place, day) for part in parts]
    if not when:
        return (isian(row.judul),)
    joined = rangkai("{a}, {b}", a=when[0], b=when[1]) if len(when) == 2 else when[0]
    return rangkai("{judul} ({kapan})", judul=isian(row.judul), kapan=joined)
