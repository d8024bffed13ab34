"""Prints whose one mark may divide thousands or decimals."""

import pytest
from tests.reviu.alat import judul, perkara, tabel

import akuntabel.reviu.periksa  # noqa: F401
from akuntabel.reviu.registry import run


def pesan(kode: str, *blok: str) -> list[str]:
    """What a check says of a report of 2024 with these tables."""
    tables = [tabel(text, nomor=at) for at, text in enumerate(blok, 1)]
    _, found = run(perkara(judul("LAPORAN KINERJA TAHUN 2024"), *tables), kode)
    return [temuan.pesan for temuan in found]


@pytest.mark.parametrize("realisasi", ["42,390", "42.390", "42390"])
def test_a_mark_that_may_divide_thousands_does_not_make_a_capaian_wrong(realisasi: str) -> None:
    text = f"No | Indikator | Target | Realisasi | Capaian (%)\n1 | Produksi susu | 40.000 | {realisasi} | 105,98"
    assert pesan("HIT001", text) == []
    assert len(pesan("HIT001", text.replace("105,98", "109,98"))) == 1


def test_one_number_in_two_notations_is_one_value() -> None:
    first = "No | Indikator | Realisasi 2024\n1 | Jumlah arsip digital | 9,000\n2 | Jumlah naskah | 1,25"
    second = "No | Indikator | Realisasi 2024\n1 | Jumlah arsip digital | 9000\n2 | Jumlah naskah | 1,25"
    assert pesan("SIL002", first, second) == []
    assert len(pesan("SIL002", first, second.replace("9000", "9100"))) == 1
