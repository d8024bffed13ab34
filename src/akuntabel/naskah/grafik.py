"""Charts of the report, each defined once for all formats."""

from collections.abc import Iterator
from dataclasses import replace

from akuntabel.dokumen.blocks import (
    Batang,
    Grafik,
    GrafikBatang,
    GrafikGaris,
    GrafikPohon,
    Seri,
    Simpul,
    plain,
)
from akuntabel.naskah.bahan import Bahan, sebut_perjanjian
from akuntabel.naskah.tabel.anggaran import program_saja
from akuntabel.naskah.tabel.rangka import nada_of
from akuntabel.naskah.teks import isian, nomor, rangkai
from akuntabel.skema.tabel.perencanaan import Indikator, JenisUnsur, Renstra, Unsur
from akuntabel.skema.tabel.perjanjian import Perjanjian
from akuntabel.ukur.angka import Angka

_LAPIS = ("Sasaran RPJMD", "Tujuan", "Sasaran", "Indikator", "Program")
_PENUH = (100.0, "target = 100%")


def grafik_capaian(bahan: Bahan, perjanjian: Perjanjian) -> Grafik | None:
    """Which indikator reached their target? Bars in the colours of the scale; None while none has a capaian."""
    bars = []
    for indikator in bahan.indikator_pk(perjanjian.kode):
        kelas = bahan.angka("predikat", indikator.ukuran, perjanjian.kode)
        capaian = bahan.angka("capaian", indikator.ukuran, perjanjian.kode)
        bars.append(Batang(indikator.nama, capaian, nada_of(kelas), kelas.kata))
    if all(bar.angka.nilai is None for bar in bars):
        return None
    told = "; ".join(f"{b.nama} {b.angka.teks}{f' ({b.kelas})' if b.kelas else ''}" for b in bars)
    return Grafik(
        GrafikBatang(tuple(bars), "Capaian (%)", _PENUH),
        judul=rangkai("Capaian Indikator {pk}", pk=sebut_perjanjian(perjanjian)),
        alt=f"Grafik batang capaian setiap indikator terhadap target: {told}.",
        label=f"grafik-capaian-{perjanjian.kode}",
    )


def tergambar(bahan: Bahan, perjanjian: Perjanjian, indikator: Indikator) -> list[str]:
    """Of what an indikator has values to draw: target, realisasi."""
    _, target, realisasi = _deret(bahan, perjanjian, indikator)
    return [name for name, line in (("target", target), ("realisasi", realisasi)) if any(line)]


_Deret = list[Angka | None]


def _deret(bahan: Bahan, perjanjian: Perjanjian, indikator: Indikator) -> tuple[range, _Deret, _Deret]:
    """Years from the first that is known to the end of the Renstra, with target and realisasi of each."""
    renstra, code = bahan.renstra(perjanjian), indikator.ukuran
    measured = [r.tahun for r in bahan.paket.realisasi if r.ukuran == code and r.tahun <= bahan.tahun]
    years = range(min([renstra.tahun_dasar, *measured]), renstra.tahun_akhir + 1)
    target = [_angka(bahan, "target", code, f"{renstra.kode}/{y}") for y in years]
    realisasi = [_angka(bahan, "realisasi", code, str(y)) for y in years]
    return years, target, realisasi


def grafik_tren(bahan: Bahan, perjanjian: Perjanjian, indikator: Indikator) -> Grafik | None:
    """Is the realisasi on its way to the end of the Renstra? Target and realisasi by year; None without either."""
    renstra = bahan.renstra(perjanjian)
    years, target, realisasi = _deret(bahan, perjanjian, indikator)
    if not any(target) and not any(realisasi):
        return None
    told = "; ".join(
        f"{year}: target {t.teks if t else 'tidak ada'}, realisasi {r.teks if r else 'belum ada'}"
        for year, t, r in zip(years, target, realisasi, strict=True)
    )
    return Grafik(
        GrafikGaris(
            tuple(map(str, years)),
            (Seri("Realisasi", tuple(realisasi)), Seri("Target", tuple(target), putus=True)),
            bahan.ukuran(indikator).satuan,
        ),
        judul=rangkai(
            "Target dan Realisasi {nama} sampai Akhir {renstra}",
            nama=isian(indikator.nama),
            renstra=isian(renstra.nama),
        ),
        alt=f"Grafik garis target dan realisasi {indikator.nama} menurut tahun. {told}.",
        label=f"grafik-tren-{perjanjian.kode}-{indikator.kode}",
    )


def _angka(bahan: Bahan, jenis: str, kunci: str, konteks: str) -> Angka | None:
    if not bahan.ada(jenis, kunci, konteks):
        return None
    found = bahan.angka(jenis, kunci, konteks)
    return found if found.nilai is not None else None


def grafik_serapan(bahan: Bahan) -> Grafik | None:
    """How much of each program's budget was spent? None while nothing is known of any."""
    bars = [Batang(p.nama, bahan.angka("serapan", p.kode)) for p in program_saja(bahan)]
    bars.append(Batang("Seluruh program", bahan.angka("serapan")))
    if all(bar.angka.nilai is None for bar in bars):
        return None
    told = "; ".join(f"{b.nama} {b.angka.teks}" for b in bars)
    return Grafik(
        GrafikBatang(tuple(bars), "Serapan anggaran (%)", (100.0, "pagu = 100%")),
        judul=rangkai("Serapan Anggaran menurut Program Tahun {y}", y=nomor(bahan.tahun)),
        alt=f"Grafik batang serapan anggaran setiap program: {told}.",
        label="grafik-serapan",
    )


def grafik_cascading(bahan: Bahan, renstra: Renstra) -> Grafik:
    """Which program serves which indikator, sasaran, tujuan and sasaran of the RPJMD?"""
    found = tuple(dict.fromkeys(_nodes(bahan, renstra)))
    used = sorted({node.lapis for node in found})
    nodes = tuple(replace(node, lapis=used.index(node.lapis)) for node in found)
    levels = tuple(_LAPIS[level] for level in used)
    title = rangkai("Pohon Cascading Kinerja {renstra}", renstra=isian(renstra.nama))
    told = "; ".join(f"{levels[n.lapis]}: {n.teks}" for n in nodes)
    return Grafik(
        GrafikPohon(nodes, levels),
        judul=title,
        alt=f"{plain(title)}. {told}.",
        label=f"grafik-cascading-{renstra.kode}",
    )


def _nodes(bahan: Bahan, renstra: Renstra) -> Iterator[Simpul]:
    perjanjian = next((p for p in bahan.paket.perjanjian_kepala if p.renstra == renstra.kode), None)
    hung: dict[str, str] = {}
    for _, unsur in bahan.urutan_unsur(renstra.kode):
        above = None if unsur.induk in hung else bahan.paket.kunci["unsur_rpjmd"].get(unsur.unsur_rpjmd)
        if above:
            yield Simpul(above.kode, above.uraian, lapis=0)
        parent = above.kode if above else hung.get(unsur.induk, "")
        level = 1 if unsur.jenis is JenisUnsur.TUJUAN else 2
        yield Simpul(unsur.kode, unsur.uraian, parent, lapis=level)
        # A sasaran under another stands in the same column, so both hang on what holds the first.
        hung[unsur.kode] = unsur.kode if level == 1 else parent
        yield from _leaves(bahan, unsur, perjanjian)


def _leaves(bahan: Bahan, unsur: Unsur, perjanjian: Perjanjian | None) -> Iterator[Simpul]:
    """Indikator of an unsur; its programs hang on the first, once."""
    codes = bahan.program_langsung(perjanjian.kode, unsur) if perjanjian else []
    indicators = bahan.indikator(unsur.kode)
    for indikator in indicators[:1]:
        yield Simpul(indikator.kode, indikator.nama, unsur.kode, lapis=3)
    for code in codes:
        program = bahan.paket.kunci["program"][code]
        holder = indicators[0].kode if indicators else unsur.kode
        yield Simpul(f"{unsur.kode}/{code}", program.nama, holder, lapis=4)
    for indikator in indicators[1:]:
        yield Simpul(indikator.kode, indikator.nama, unsur.kode, lapis=3)
