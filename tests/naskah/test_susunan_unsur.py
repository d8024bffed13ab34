"""Tujuan and sasaran in any shape: none of them is left out, and none is told that the Perjanjian Kinerja lacks."""

from dataclasses import replace
from itertools import pairwise

import pytest
from tests.naskah.alat import spoken
from tests.paket_lain import PAKET_LAIN, campuran, dinas, tanpa_rpjmd, tanpa_tujuan_dalam_pk

from akuntabel.dokumen.blocks import Daftar, Grafik, Judul, Tabel, plain
from akuntabel.dokumen.dokumen import Dokumen, walk
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.lkjip import susun_lkjip
from akuntabel.naskah.tabel_renstra import susun_tabel_renstra
from akuntabel.skema.paket import Paket
from akuntabel.skema.tabel.perencanaan import JenisUnsur
from akuntabel.ukur import hitung


def composed(paket: Paket) -> Dokumen:
    return susun_lkjip(Bahan(hitung(paket)))


def headings(document: Dokumen) -> list[tuple[int, str]]:
    blocks = [b for part in document.bagian for b in walk(part.blok) if isinstance(b, Judul)]
    return [(b.tingkat, plain(b.isi)) for b in blocks]


def tables(document: Dokumen) -> dict[str, Tabel]:
    return {b.label: b for part in document.bagian for b in walk(part.blok) if isinstance(b, Tabel)}


def test_sasaran_without_tujuan_are_numbered_and_analysed() -> None:
    document = composed(dinas())
    told = [title for title in headings(document) if title[1].startswith("Analisis Ketercapaian")]
    assert told == [(3, "Analisis Ketercapaian Sasaran 1"), (3, "Analisis Ketercapaian Sasaran 2")]
    analyses = [b for part in document.bagian for b in walk(part.blok) if isinstance(b, Daftar) and len(b.butir) == 7]
    assert len([a for a in analyses if "Target dan realisasi tahun ini." in spoken(a.butir[0])]) == 2
    found = tables(document)
    for label in ("tabel-cascading-renstra-2021", "tabel-renstra-renstra-2021", "tabel-capaian-pk-murni"):
        assert len(found[label].body) >= 2, label
    assert len(found["tabel-efisiensi-pk-murni"].body) == 5


def test_a_perjanjian_of_sasaran_alone_does_not_speak_of_tujuan() -> None:
    text = spoken(composed(dinas()).bagian)
    assert "memuat 2 sasaran." in text
    assert "0 tujuan" not in text
    assert "Tujuan/Sasaran" not in text


def test_counts_are_those_of_the_perjanjian_and_not_of_its_renstra() -> None:
    text = spoken(composed(tanpa_tujuan_dalam_pk()).bagian)
    assert "memuat 4 sasaran." in text
    assert "Sasaran 1.1" in text


def test_every_unsur_of_a_mixed_renstra_has_its_number_and_its_place() -> None:
    bahan = Bahan(hitung(campuran()))
    assert [(n, u.kode) for n, u in bahan.urutan_unsur("renstra-2021")] == [
        ("1", "21-T1"),
        ("1.1", "21-S1.1"),
        ("2", "21-T2"),
        ("3", "21-S2.1"),
        ("3.1", "21-S2.2"),
        ("4", "21-S2.3"),
    ]
    document = susun_lkjip(bahan)
    assert [title for title in headings(document) if "Ketercapaian" in title[1]] == [
        (3, "Analisis Ketercapaian Tujuan 1"),
        (4, "Analisis Ketercapaian Sasaran 1.1"),
        (3, "Analisis Ketercapaian Tujuan 2"),
        (3, "Analisis Ketercapaian Sasaran 3"),
        (4, "Analisis Ketercapaian Sasaran 3.1"),
        (3, "Analisis Ketercapaian Sasaran 4"),
    ]
    form = spoken(susun_tabel_renstra(bahan, bahan.paket.renstra[0]).bagian)
    tree = next(
        b for part in document.bagian for b in walk(part.blok) if isinstance(b, Grafik) and "cascading" in b.label
    )
    for unsur in bahan.paket.unsur:
        assert unsur.uraian in form
        assert unsur.uraian in tree.alt


@pytest.mark.parametrize("name", PAKET_LAIN)
def test_no_heading_skips_a_level(name: str) -> None:
    levels = [level for level, _ in headings(composed(PAKET_LAIN[name]())) if level]
    chapters = levels[levels.index(1) :]
    assert [pair for pair in pairwise(chapters) if pair[1] > pair[0] + 1] == []


def test_a_report_without_rpjmd_does_not_speak_of_it() -> None:
    document = composed(tanpa_rpjmd())
    body = spoken(document.bagian[2])
    assert "Susunan tujuan dan sasaran Renstra (Perubahan) 2021–2026 disajikan pada" in body
    assert "dengan RPJMD disajikan" not in body
    assert len(tables(document)["tabel-cascading-renstra-2021"].kolom) == 1


def test_results_below_the_sasaran_are_no_part_of_the_renstra() -> None:
    base = dinas()
    below = replace(
        base.unsur[0], kode="P1", jenis=JenisUnsur.SASARAN_PROGRAM, induk=base.unsur[0].kode, uraian="Di bawah"
    )
    bahan = Bahan(hitung(base.ganti(unsur=(*base.unsur, below))))
    assert [number for number, _ in bahan.urutan_unsur("renstra-2021")] == ["1", "2"]
    assert "Di bawah" not in spoken(susun_lkjip(bahan).bagian)
