"""Which blocks stand on turned pages."""

from itertools import pairwise

import pytest
from tests.dokumen.contoh import tabel_capaian, tabel_lebar

from akuntabel.dokumen.blocks import (
    Blok,
    Gaya,
    HalamanBaru,
    Judul,
    KopSurat,
    Paragraf,
    Penanda,
    Penomoran,
    TandaTangan,
    Teks,
)
from akuntabel.dokumen.halaman import page_runs

LEBAR = tabel_lebar("lebar", 2)
BAB = Judul(1, (Teks("Bab"),))
BAGIAN = Judul(2, (Teks("Bagian"),))
PENDEK = Paragraf((Teks("pendek"),))
PANJANG = Paragraf((Teks("panjang " * 90),))
PENGANTAR = Paragraf((Teks("pengantar " * 90),), sambung=True)
SUBJUDUL = Paragraf((Teks("subjudul"),), Gaya.SUBJUDUL)
TTD = TandaTangan((Penanda((), (Teks("Nama"),)),))
KOP = KopSurat(("Pemilik",))
SENYAP = Judul(1, (Teks("KEPUTUSAN"),), Penomoran.SENYAP)


@pytest.mark.parametrize(
    ("blocks", "turned"),
    [
        ((BAB, PANJANG), "--"),
        ((BAB, PENDEK, LEBAR), "+++"),
        ((BAB, PANJANG, LEBAR), "--+"),
        ((BAB, PANJANG, BAGIAN, PENDEK, LEBAR), "--+++"),
        ((BAB, PANJANG, BAGIAN, PANJANG, LEBAR), "----+"),
        ((BAB, PANJANG, BAGIAN, PENGANTAR, LEBAR), "--+++"),
        ((BAB, PANJANG, SUBJUDUL, LEBAR), "--++"),
        ((BAB, LEBAR, PENDEK, LEBAR), "++++"),
        ((BAB, LEBAR, PANJANG, LEBAR), "++-+"),
        ((BAB, LEBAR, tabel_capaian(), LEBAR), "++-+"),
        ((BAB, LEBAR, PENDEK, BAB, PANJANG), "+++--"),
        ((BAB, LEBAR, TTD), "+++"),
        ((BAB, LEBAR, PENDEK, HalamanBaru(), PENDEK), "+++--"),
        ((KOP, SENYAP, PENDEK, LEBAR), "++++"),
        ((KOP, SENYAP, PANJANG, LEBAR), "---+"),
    ],
)
def test_short_company_turns_with_a_wide_table(blocks: tuple[Blok, ...], turned: str) -> None:
    runs = page_runs(blocks)
    assert "".join("+" if run.lanskap else "-" for run in runs for _ in run.blok) == turned
    assert tuple(block for run in runs for block in run.blok) == blocks
    assert all(one.lanskap is not two.lanskap for one, two in pairwise(runs))


def test_an_empty_section_has_no_pages() -> None:
    assert page_runs(()) == ()
