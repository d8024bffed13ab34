"""What the table of tujuan and sasaran of a Renstra needs: indikator, a target for each year, signatures."""

from collections.abc import Iterator

from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.kelengkapan.bersama import tempat
from akuntabel.naskah.kelengkapan.syarat import Syarat, Uji, isi_kolom, isi_pejabat
from akuntabel.skema.letak import Letak, letak_of
from akuntabel.skema.tabel.perencanaan import JenisUnsur, Renstra

_JENJANG = (JenisUnsur.TUJUAN, JenisUnsur.SASARAN)
"""Levels that the table shows."""


def _indikator(bahan: Bahan) -> Iterator[Uji]:
    measured = {i.unsur for i in bahan.paket.indikator}
    for unsur in bahan.paket.unsur:
        if unsur.jenis not in _JENJANG:
            continue
        yield Uji(letak_of(bahan.paket, unsur, "uraian"), unsur.uraian, unsur.kode in measured)


def _target(bahan: Bahan) -> Iterator[Uji]:
    given = {(row.indikator, row.tahun) for row in bahan.paket.target_renstra}
    for indikator in bahan.paket.indikator:
        unsur = bahan.paket.kunci["unsur"][indikator.unsur]
        if unsur.jenis not in _JENJANG:
            continue
        renstra = bahan.paket.kunci["renstra"][unsur.renstra]
        for year in bahan.tahun_target(renstra):
            yield Uji(Letak("target_renstra"), f"{indikator.nama} tahun {year}", (indikator.kode, year) in given)


def _berkelompok(bahan: Bahan) -> set[str]:
    """Codes of the Renstra whose form has groups: it is signed by verifier and head."""
    return {u.renstra for u in bahan.paket.unsur if u.kelompok and not u.induk}


def _penanda_tangan(bahan: Bahan) -> Iterator[Uji]:
    """Verifier and head; a form without groups is signed only by those that it names."""
    grouped = _berkelompok(bahan)
    for renstra in bahan.paket.renstra:
        for kolom in ("verifikator", "penanda_tangan"):
            if getattr(renstra, kolom) or renstra.kode in grouped:
                yield from isi_pejabat(bahan, renstra, kolom)


def _ditandatangani(bahan: Bahan) -> list[Renstra]:
    """The Renstra whose table the head signs, under place and date."""
    grouped = _berkelompok(bahan)
    return [r for r in bahan.paket.renstra if r.penanda_tangan or r.kode in grouped]


def _sasaran_rpjmd(bahan: Bahan, kolom: str) -> Iterator[Uji]:
    grouped = _berkelompok(bahan)
    tops = [u for u in bahan.paket.unsur if u.renstra in grouped and not u.induk]
    yield from isi_kolom(bahan, tops, kolom, lambda unsur: unsur.uraian)


TC25: tuple[Syarat, ...] = (
    Syarat(
        "KLG401",
        "Indikator tujuan dan sasaran",
        _indikator,
        "Barisnya pada tabel Renstra tidak memuat indikator.",
        "Isi lembar Indikator untuk tujuan atau sasaran ini.",
    ),
    Syarat(
        "KLG402",
        "Target tahunan Renstra",
        _target,
        "Sel target tahun itu pada tabel Renstra kosong.",
        "Isi lembar Target Renstra.",
    ),
    Syarat(
        "KLG001",
        "Nama penanda tangan tabel",
        _penanda_tangan,
        "Tempat nama pada tanda tangan tabel Renstra kosong.",
        "Isi verifikator dan penanda tangan pada lembar Renstra, dan namanya pada lembar Pejabat.",
    ),
    Syarat(
        "KLG403",
        "Tanggal tabel",
        lambda bahan: isi_kolom(bahan, _ditandatangani(bahan), "tanggal_tabel", lambda renstra: renstra.nama),
        "Tanggal di atas tanda tangan tabel Renstra kosong.",
        "Isi Tanggal tabel sumber pada lembar Renstra.",
    ),
    tempat(lambda bahan: bool(_ditandatangani(bahan))),
    Syarat(
        "KLG404",
        "Nama tabel",
        lambda bahan: isi_kolom(bahan, bahan.paket.renstra, "tabel_sumber", lambda r: r.nama),
        "Judul tabel Renstra tidak menyebut nama tabelnya.",
        "Isi Tabel sumber pada lembar Renstra.",
    ),
    Syarat(
        "KLG405",
        "Sasaran RPJMD",
        lambda bahan: _sasaran_rpjmd(bahan, "unsur_rpjmd"),
        "Kepala tabel T-C.25 tidak memuat sasaran RPJMD.",
        "Isi Sasaran RPJMD pada lembar Tujuan dan Sasaran.",
    ),
    Syarat(
        "KLG406",
        "Indikator sasaran RPJMD",
        lambda bahan: _sasaran_rpjmd(bahan, "indikator_rpjmd"),
        "Kepala tabel T-C.25 tidak memuat indikator sasaran RPJMD.",
        "Isi Indikator sasaran RPJMD pada lembar Tujuan dan Sasaran.",
    ),
)
