"""Tujuan, sasaran and yearly targets of a Renstra as its own form has them: T-C.25, or Tabel 3.1."""

from itertools import groupby

from akuntabel.dokumen.blocks import (
    Baris,
    Blok,
    GantiBaris,
    Inline,
    Isi,
    Judul,
    Penomoran,
    Sel,
    Tabel,
    TandaTangan,
    Teks,
)
from akuntabel.dokumen.dokumen import Bagian, Dokumen, Kertas
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.tabel.rangka import KIRI, TENGAH, baris, kolom, sel_kepala
from akuntabel.naskah.tanda_tangan import penanda, tanda_tangan
from akuntabel.naskah.teks import isian, nomor, rangkai, rapat
from akuntabel.skema.tabel.perencanaan import Indikator, JenisUnsur, Renstra, Unsur

_TANPA_NAMA = "Tabel Tujuan dan Sasaran"


def susun_tabel_renstra(bahan: Bahan, renstra: Renstra, kertas: Kertas = Kertas.A4) -> Dokumen:
    """The table of one Renstra as a document of its own."""
    return Dokumen(
        judul=f"{renstra.tabel_sumber or _TANPA_NAMA} {renstra.nama} {bahan.instansi.nama}",
        penulis=bahan.instansi.nama,
        subjek="Tujuan dan sasaran jangka menengah",
        kata_kunci=("SAKIP", "Renstra", bahan.instansi.nama),
        kertas=kertas,
        tanggal=renstra.tanggal_tabel or renstra.tanggal,
        bagian=(Bagian(blok_tabel_renstra(bahan, renstra), kaki=renstra.nama),),
    )


def blok_tabel_renstra(bahan: Bahan, renstra: Renstra) -> tuple[Blok, ...]:
    """One table for each group and sasaran RPJMD where the form has groups, else one; then the signatures."""
    tops = bahan.puncak(renstra.kode)
    grouped = any(unsur.kelompok for unsur in tops)
    return (
        _judul(bahan, renstra),
        *(_berkelompok(bahan, renstra, tops) if grouped else [_tabel(bahan, renstra, tops)]),
        *_tanda_tangan(bahan, renstra, required=grouped),
    )


def _judul(bahan: Bahan, renstra: Renstra) -> Judul:
    title = rangkai(
        "{tabel} {renstra}{baris}TUJUAN DAN SASARAN JANGKA MENENGAH PELAYANAN {nama}",
        tabel=isian((renstra.tabel_sumber or _TANPA_NAMA).upper()),
        nama=isian(bahan.instansi.nama.upper()),
        renstra=isian(renstra.nama.upper()),
        baris=GantiBaris(),
    )
    return Judul(2, title, Penomoran.SENYAP)


def _berkelompok(bahan: Bahan, renstra: Renstra, tops: list[Unsur]) -> list[Tabel]:
    runs = groupby(tops, key=lambda unsur: (unsur.kelompok, unsur.unsur_rpjmd, unsur.indikator_rpjmd))
    groups = [list(run) for _, run in runs]
    return [_tabel(bahan, renstra, group, _kepala_kelompok(bahan, group[0])) for group in groups]


def _kepala_kelompok(bahan: Bahan, unsur: Unsur) -> tuple[Blok, ...]:
    """The lines above the columns, repeated with them on every page: group, sasaran RPJMD and its indikator."""
    target = bahan.paket.kunci["unsur_rpjmd"].get(unsur.unsur_rpjmd)
    return (
        *([rapat(unsur.kelompok.value.upper())] if unsur.kelompok else []),
        rapat("SASARAN RPJMD: {isi}", isi=isian(target.uraian if target else "[sasaran RPJMD]")),
        rapat("INDIKATOR: {isi}", isi=isian(unsur.indikator_rpjmd or "[indikator sasaran RPJMD]")),
    )


def _tabel(bahan: Bahan, renstra: Renstra, tops: list[Unsur], above: tuple[Blok, ...] = ()) -> Tabel:
    years = bahan.tahun_target(renstra) or [renstra.tahun_akhir]
    body = (row for number, unsur in enumerate(tops, 1) for row in _baris_tujuan(bahan, number, unsur, years))
    columns = kolom((0.5, TENGAH), (2.6, KIRI), (3.1, KIRI), (3.8, KIRI), *((1.1, TENGAH) for _ in years))
    return Tabel(
        kolom=columns,
        head=(
            *([Baris((Sel(above, kolom=len(columns), rata=KIRI),))] if above else []),
            Baris(
                (
                    sel_kepala("No", baris=2),
                    sel_kepala("Tujuan", baris=2),
                    sel_kepala("Sasaran", baris=2),
                    sel_kepala("Indikator Tujuan/Sasaran", baris=2),
                    sel_kepala("Target Kinerja Tujuan/Sasaran pada Tahun ke-", kolom=len(years)),
                )
            ),
            Baris(tuple(_sel_tahun(order, year) for order, year in enumerate(years, 1))),
        ),
        body=tuple(body),
        lanskap=True,
    )


def _sel_tahun(order: int, year: int) -> Sel:
    return sel_kepala(rangkai("{ke} ({tahun})", ke=nomor(order, tebal=True), tahun=nomor(year, tebal=True)))


def _baris_tujuan(bahan: Bahan, number: int, unsur: Unsur, years: list[int]) -> list[Baris]:
    """A tujuan with its own indikator, then its sasaran with theirs; number and tujuan span them all."""
    entries = [entry for member in (unsur, *bahan.seluruh_bawahan(unsur.kode)) for entry in _entri(bahan, member)]
    lead = (Sel((nomor(number),), baris=len(entries)), Sel(_tujuan(unsur), baris=len(entries)))
    return [
        baris(
            *(lead if position == 0 else ()),
            *sasaran,
            isian(indikator.nama) if indikator else "–",
            *(_target(bahan, unsur.renstra, indikator, year) for year in years),
        )
        for position, (sasaran, indikator) in enumerate(entries)
    ]


def _entri(bahan: Bahan, unsur: Unsur) -> list[tuple[tuple[Sel, ...], Indikator | None]]:
    """One row for each indikator: the cell of its sasaran where it begins; a row without indikator where there is none."""
    indicators: list[Indikator | None] = [*bahan.indikator(unsur.kode)] or [None]
    cell = Sel(_sasaran(unsur), baris=len(indicators))
    return [((cell,) if position == 0 else (), indikator) for position, indikator in enumerate(indicators)]


def _tujuan(unsur: Unsur) -> Isi:
    return (isian(unsur.uraian),) if unsur.jenis is JenisUnsur.TUJUAN else ()


def _sasaran(unsur: Unsur) -> Isi:
    return (isian(unsur.uraian),) if unsur.jenis is JenisUnsur.SASARAN else ()


def _target(bahan: Bahan, renstra: str, indikator: Indikator | None, year: int) -> Inline:
    if indikator is None:
        return Teks("–")
    name = ("target", indikator.ukuran, f"{renstra}/{year}")
    return bahan.kolom(*name) if bahan.ada(*name) else Teks("–")


def _tanda_tangan(bahan: Bahan, renstra: Renstra, *, required: bool) -> tuple[TandaTangan, ...]:
    """Verifier left, head right under place and date; a form without groups is signed only by those it names."""
    place = bahan.instansi.tempat or "[tempat]"
    verifier = bahan.pejabat(renstra.verifikator, "[jabatan verifikator]")
    signatories = (
        (renstra.verifikator, penanda(verifier, peran="Diverifikasi oleh:")),
        (renstra.penanda_tangan, penanda(bahan.pejabat(renstra.penanda_tangan), place, renstra.tanggal_tabel)),
    )
    named = [signatory for kode, signatory in signatories if kode or required]
    return (tanda_tangan(*named),) if named else ()
