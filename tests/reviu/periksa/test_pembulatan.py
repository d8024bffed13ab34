"""Digits and separators that make no number, and those that make one all the same."""

from decimal import Decimal

from tests.reviu.alat import fakta, perkara, tabel

import akuntabel.reviu.periksa  # noqa: F401
from akuntabel.reviu.fakta import Besaran
from akuntabel.reviu.registry import run
from akuntabel.reviu.temuan import Tingkat

ONE_SIGN = """
Program | Anggaran (Rp) | Realisasi (Rp)
Program Ketertiban Umum | 1,500,000,000,00 | 1,450,250,000,50
Program Pelayanan Umum | 400,000,000,00 | {last}
"""


def test_one_sign_for_thousands_and_decimals_is_read_and_told_once() -> None:
    text = ONE_SIGN.format(last="390,000,000,00")
    assert [f.nilai.angka for f in fakta(text) if f.besaran is Besaran.REALISASI_ANGGARAN] == [
        Decimal("1450250000.50"),
        Decimal(390000000),
    ]
    _, found = run(perkara(tabel(text)), "HIT013")
    assert [(t.tercetak, t.tingkat) for t in found] == [("1,500,000,000,00", Tingkat.PERINGATAN)]
    assert "begitu pula 3 angka lain" in found[0].pesan


def test_a_slip_is_told_beside_it() -> None:
    _, found = run(perkara(tabel(ONE_SIGN.format(last="39,0000,000,00"))), "HIT013")
    assert [t.tingkat for t in found] == [Tingkat.GALAT, Tingkat.PERINGATAN]


def test_a_single_such_number_is_a_slip() -> None:
    text = """
    Program | Anggaran (Rp) | Realisasi (Rp)
    Program Ketertiban Umum | 1.500.000.000,00 | 1.450.250.000,50
    Program Pelayanan Umum | 400.000.000,00 | 390.000.000.00
    """
    _, found = run(perkara(tabel(text)), "HIT013")
    assert [(t.tercetak, t.tingkat) for t in found] == [("390.000.000.00", Tingkat.GALAT)]
