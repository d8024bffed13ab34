"""Numbers as people type them and as an office prints them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.skema.bilangan import (
    Batas,
    BilanganError,
    BukanBilanganError,
    MaknaGandaError,
    PemisahError,
    TerlaluPanjangError,
    check_panjang,
    decimals_of,
    format_bilangan,
    parse_bilangan,
    round_for_print,
    round_half_up,
)
from akuntabel.skema.nilai import format_nilai
from akuntabel.skema.pilihan import Bentuk

numbers = st.integers(0, 6).flatmap(lambda places: st.decimals(-(10**15), 10**15, places=places))
rupiah = st.decimals(-(10**15), 10**15, places=2)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("92.33", "92.33"),
        ("92,33", "92.33"),
        ("92,5 %", "92.5"),
        ("Rp 3.920.691.860,40", "3920691860.40"),
        ("Rp3.920.691.860,40", "3920691860.40"),
        ("IDR 3,920,691,860.40", "3920691860.40"),
        ("(8.091.400,00)", "-8091400.00"),
        ("-8.091.400", "-8091400"),
        ("−5", "-5"),
        ("Rp -5", "-5"),
        ("+7", "7"),
        ("5.000,-", "5000"),
        ("1.250.000", "1250000"),
        ("1,250,000", "1250000"),
        ("3.160", "3160"),
        ("0,125", "0.125"),
        ("1234,567", "1234.567"),
        ("\u00a0100\u00a0", "100"),
        ("007", "7"),
    ],
)
def test_count_or_amount_is_read_as_typed(typed: str, expected: str) -> None:
    assert str(parse_bilangan(typed, whole_thousands=True)) == str(Decimal(expected))


@pytest.mark.parametrize(("typed", "expected"), [("3,160", "3.160"), ("92.330,5", "92330.5"), ("0.125", "0.125")])
def test_percent_or_index_is_read_as_typed(typed: str, expected: str) -> None:
    assert str(parse_bilangan(typed, whole_thousands=False)) == expected


@pytest.mark.parametrize(("typed", "whole_thousands"), [("3.160", False), ("3,160", True)])
def test_two_readings_are_asked_about(typed: str, whole_thousands: bool) -> None:
    with pytest.raises(MaknaGandaError, match=f"'{typed}' dapat berarti 3160 atau 3,16") as error:
        parse_bilangan(typed, whole_thousands=whole_thousands)
    assert error.value.saran.startswith("Tulis 3,16 dengan koma desimal")


@pytest.mark.parametrize("typed", ["", "abc", "12abc", "1 000", "--5", "Rp", "%", "1e5", "½", "()", "٣"])
def test_text_that_is_no_number_is_refused(typed: str) -> None:
    with pytest.raises(BukanBilanganError):
        parse_bilangan(typed, whole_thousands=True)


@pytest.mark.parametrize("typed", ["1.2.3", "1,2,3", "12.34.567", "1.234,", "1.234,56,78", "1234.567,8", "5,"])
def test_separators_in_wrong_places_are_refused(typed: str) -> None:
    with pytest.raises(PemisahError):
        parse_bilangan(typed, whole_thousands=True)


@given(value=rupiah)
def test_amount_printed_reads_the_same(value: Decimal) -> None:
    assert parse_bilangan(format_bilangan(value, 2), whole_thousands=True) == value


@given(value=numbers)
def test_own_digits_are_printed_when_none_are_asked_for(value: Decimal) -> None:
    printed = format_bilangan(value)
    assert len(printed.partition(",")[2]) == decimals_of(value)


@given(text=st.text(max_size=30), whole_thousands=st.booleans())
def test_any_text_is_read_or_refused_with_two_sentences(text: str, whole_thousands: bool) -> None:
    error = refusal(text, whole_thousands)
    assert error is None or (error.masalah.endswith(".") and error.saran.startswith("Tulis "))


def refusal(text: str, whole_thousands: bool) -> BilanganError | None:
    try:
        parse_bilangan(text, whole_thousands=whole_thousands)
    except BilanganError as error:
        return error
    return None


@pytest.mark.parametrize(
    ("value", "decimals", "printed"),
    [
        ("3920691860.40", 2, "3.920.691.860,40"),
        ("99.995", 2, "100,00"),
        ("-0.004", 2, "0,00"),
        ("-2.5", 0, "-3"),
        ("1234", 0, "1.234"),
        ("0.5", 0, "1"),
    ],
)
def test_printing_rounds_half_up(value: str, decimals: int, printed: str) -> None:
    assert format_bilangan(Decimal(value), decimals) == printed


def test_print_of_a_value_below_a_limit_stays_below_it() -> None:
    assert format_bilangan(Decimal("99.997"), 2, [Batas(Decimal(100))]) == "99,997"
    assert format_bilangan(Decimal("90.001"), 2, [Batas(Decimal(90), termasuk=False)]) == "90,001"
    assert format_bilangan(Decimal(100), 2, [Batas(Decimal(100))]) == "100,00"


limits = st.lists(st.builds(Batas, st.decimals(0, 200, places=2), st.booleans()), max_size=4)


@given(value=st.decimals(0, 200, places=9), decimals=st.integers(0, 4), batas=limits)
def test_print_never_crosses_a_limit(value: Decimal, decimals: int, batas: list[Batas]) -> None:
    rounded = round_for_print(value, decimals, batas)
    if isinstance(rounded, Batas):
        assert rounded in batas
        assert abs(value - rounded.angka) <= Decimal("0.00005")
    else:
        assert [b.above(rounded) for b in batas] == [b.above(value) for b in batas]
        assert decimals_of(rounded) <= 4


@given(value=st.decimals(-200, 200, places=9), decimals=st.integers(0, 8))
def test_rounding_moves_by_half_a_digit_at_most(value: Decimal, decimals: int) -> None:
    assert abs(round_half_up(value, decimals) - value) <= Decimal(5).scaleb(-decimals - 1)


def test_a_value_nearer_to_a_limit_than_four_decimals_is_told_in_words() -> None:
    assert format_bilangan(Decimal("99.99996"), 2, [Batas(Decimal(100))]) == "di bawah 100"
    assert format_bilangan(Decimal("99.9999"), 2, [Batas(Decimal(100))]) == "99,9999"
    assert format_bilangan(Decimal("75.000001"), 2, [Batas(Decimal("75.00"), termasuk=False)]) == "di atas 75"
    assert format_nilai(Decimal("99.999996"), Bentuk.PERSEN, decimals=2, batas=[Batas(Decimal(100))]) == "di bawah 100%"


@pytest.mark.parametrize("typed", ["1" + "0" * 30, "9" * 400, "0," + "0" * 40 + "1"])
def test_number_longer_than_can_be_computed_exactly_is_refused(typed: str) -> None:
    with pytest.raises(TerlaluPanjangError, match="lebih dari 30 angka"):
        parse_bilangan(typed, whole_thousands=True)
    for number in ("1E+300", "1E-300", "Infinity", "NaN"):
        with pytest.raises(TerlaluPanjangError):
            check_panjang(Decimal(number))


def test_longest_number_is_read_and_printed() -> None:
    assert format_bilangan(parse_bilangan("9" * 30, whole_thousands=True), 2).endswith("999.999,00")
