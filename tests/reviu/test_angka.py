"""Printed numbers: what is read, what is none, what is broken."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.reviu.angka import Rusak, english_style, is_empty, numbers_in, read_cell, scale_of
from akuntabel.reviu.tercetak import Tercetak
from akuntabel.skema.bilangan import format_bilangan


@pytest.mark.parametrize(
    ("text", "angka", "desimal", "satuan", "predikat"),
    [
        ("100", "100", 0, "", ""),
        ("99,81%", "99.81", 2, "%", ""),
        ("99.81%", "99.81", 2, "%", ""),
        ("71 %", "71", 0, "%", ""),
        ("100,00 Persen", "100.00", 2, "%", ""),
        ("100%.", "100", 0, "%", ""),
        ("Rp. 1.234,50", "1234.50", 2, "Rp", ""),
        ("Rp1.234", "1234", 0, "Rp", ""),
        ("Rp 5.000.000,-", "5000000", 0, "Rp", ""),
        ("(8.091.400,00)", "-8091400.00", 2, "", ""),
        ("Rp(5.000)", "-5000", 0, "Rp", ""),
        ("-5", "-5", 0, "", ""),
        ("− 3,2 %", "-3.2", 1, "%", ""),
        ("1.250", "1250", 0, "", ""),
        ("0,00", "0.00", 2, "", ""),
        ("92.761.368", "92761368", 0, "", ""),
        ("3,920,691.86", "3920691.86", 2, "", ""),
        ("78,24*)", "78.24", 2, "", ""),
        ("4 Dok", "4", 0, "Dok", ""),
        ("2 (dua) dokumen", "2", 0, "dokumen", ""),
        ("30 Orang/bulan", "30", 0, "Orang/bulan", ""),
        ("B (67)", "67", 0, "", "B"),
        ("B(67)", "67", 0, "", "B"),
        ("A (80,41)", "80.41", 2, "", "A"),
        ("80,41 / A", "80.41", 2, "", "A"),
        ("71 (BB/ Sangat Baik", "71", 0, "", "BB"),
        ("Sangat Baik (92,3)", "92.3", 1, "", "Sangat Baik"),
    ],
)
def test_value_is_read(text: str, angka: str, desimal: int, satuan: str, predikat: str) -> None:
    value = read_cell(text)
    assert isinstance(value, Tercetak)
    assert (value.angka, value.desimal, value.satuan, value.predikat) == (Decimal(angka), desimal, satuan, predikat)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "A",
        "12/12",
        "80-90",
        "≥ 90",
        "12 bulan 3 hari",
        "Tahun 2025",
        "1 Unit (baru)",
        "1. Indeks Layanan",
        "2) Nilai",
    ],
)
def test_text_that_is_no_single_value_is_none(text: str) -> None:
    assert read_cell(text) is None


@pytest.mark.parametrize("text", ["133.825.00,00", "89,3405,300", "1.000.000.00", "Rp 12.34.567"])
def test_digits_that_make_no_number_are_broken(text: str) -> None:
    assert read_cell(text) == Rusak(text)


def test_a_dot_before_three_digits_is_thousands_only_where_things_are_counted() -> None:
    counted, measured = read_cell("68.410"), read_cell("68.410", thousands=False)
    assert isinstance(counted, Tercetak)
    assert isinstance(measured, Tercetak)
    assert (counted.angka, measured.angka) == (Decimal(68410), Decimal("68.410"))


def test_commas_group_thousands_where_the_column_does_so() -> None:
    assert english_style(["1,234", "3,920,691"])
    assert not english_style(["1.234,50", "92,333"])
    value = read_cell("1,234", english=True)
    assert isinstance(value, Tercetak)
    assert value.angka == 1234


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=2), st.integers(0, 2))
def test_what_we_print_is_read_back(number: Decimal, decimals: int) -> None:
    value = read_cell(f"Rp{format_bilangan(number, decimals)}")
    assert isinstance(value, Tercetak)
    assert value.desimal == decimals
    assert value.beda(number).value != "berbeda"


@given(st.text(alphabet="0123456789.,%()-Rp ABdokumen\n", max_size=90))
def test_no_text_is_too_odd(text: str) -> None:
    read_cell(text)
    list(numbers_in(text))


@pytest.mark.parametrize(
    ("head", "scale"),
    [
        ("Anggaran (Rp)", 1),
        ("Anggaran (Rp. 000)", 1000),
        ("(Rp.1.000)", 1000),
        ("Pagu (Rp. 000.000)", 10**6),
        ("Pagu (Rp juta)", 10**6),
        ("dalam jutaan rupiah", 10**6),
        ("Pagu (miliar rupiah)", 10**9),
    ],
)
def test_heads_say_what_numbers_count_in(head: str, scale: int) -> None:
    assert scale_of(head) == scale


def test_a_scaled_value_is_as_exact_as_its_print() -> None:
    value = read_cell("3.921", scale=10**6)
    assert isinstance(value, Tercetak)
    assert value.angka == Decimal(3921000000)
    assert value.beda(Decimal("3920691860.40")).value == "sama"
    assert value.beda(Decimal(3919000000)).value == "berbeda"


def test_a_percentage_under_a_scale_stays() -> None:
    value = read_cell("98%", scale=1000)
    assert isinstance(value, Tercetak)
    assert value.angka == 98


def test_numbers_of_a_sentence() -> None:
    text = (
        "Realisasi Rp3.067.535.140,00 atau 78,24%. dari Rp3,9 miliar pada 2021-2026 sesuai 35.09.02/2025, "
        "3 (tiga) orang."
    )
    found = [(f.nilai.angka, f.nilai.satuan, text[f.mulai : f.akhir]) for f in numbers_in(text)]
    assert found == [
        (Decimal("3067535140.00"), "Rp", "Rp3.067.535.140,00"),
        (Decimal("78.24"), "%", "78,24%"),
        (Decimal("3.9E+9"), "Rp", "Rp3,9 miliar"),
        (Decimal(3), "", "3"),
    ]


@pytest.mark.parametrize("text", ["", " - ", "–", "n/a", "Nihil"])
def test_blank_and_said_to_be_nothing(text: str) -> None:
    assert is_empty(text)
    assert not is_empty("0")
