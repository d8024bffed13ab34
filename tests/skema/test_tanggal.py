"""Dates as an office writes them."""

import contextlib
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.skema.tanggal import (
    NomorHariError,
    TahunDuaAngkaError,
    TanggalError,
    TanpaHariError,
    check_nomor_hari,
    format_tanggal,
    parse_tanggal,
)


@pytest.mark.parametrize(
    "typed",
    [
        "23 September 2025", "23 sept. 2025", "23/9/2025", "23-09-2025", "23.09.2025", "2025-09-23",
        " 2025-09-23T10:00 ", "23-Sep-2025", "23 / 9 / 2025", "23\u00a0September  2025", "Selasa, 23 September 2025",
    ],
)  # fmt: skip
def test_day_is_read_in_every_usual_form(typed: str) -> None:
    assert parse_tanggal(typed) == date(2025, 9, 23)


@pytest.mark.parametrize(
    "typed", ["", "31/2/2025", "23 Smarch 2025", "23 Ju 2025", "23 Ma 2025", "Smarch 2025", "31/2/25", "45923"]
)
def test_text_that_is_no_day_is_refused(typed: str) -> None:
    with pytest.raises(TanggalError, match="bukan tanggal") as error:
        parse_tanggal(typed)
    assert error.value.saran.startswith("Tulis misalnya")


@pytest.mark.parametrize(
    ("typed", "month"),
    [
        ("10 Pebruari 2025", 2), ("10 Peb 2025", 2), ("10 Nopember 2025", 11), ("10 Nop. 2025", 11),
        ("10 Agt 2025", 8), ("10 Agst. 2025", 8), ("10 Des 2025", 12), ("10 Okt 2025", 10), ("10-Dec-2025", 12),
        ("10 Aug 2025", 8), ("10 May 2025", 5), ("10 Oct 2025", 10), ("10 mar 2025", 3), ("10 JUNI 2025", 6),
    ],
)  # fmt: skip
def test_month_is_read_as_people_spell_it(typed: str, month: int) -> None:
    assert parse_tanggal(typed) == date(2025, month, 10)


@pytest.mark.parametrize("typed", ["Februari 2016", "Pebruari 2016", "Sept. 2025", "sep-25", "2016"])
def test_no_day_is_invented_for_a_month(typed: str) -> None:
    with pytest.raises(TanpaHariError, match="tidak menyebut harinya") as error:
        parse_tanggal(typed)
    assert "kosongkan" in error.value.saran


@pytest.mark.parametrize("typed", ["23-Sep-25", "23/9/25", "23 September 25"])
def test_year_of_two_digits_is_asked_about(typed: str) -> None:
    with pytest.raises(TahunDuaAngkaError, match="hanya dua angka") as error:
        parse_tanggal(typed)
    assert "23 September 2025" in error.value.saran


def test_number_of_a_day_is_refused_with_the_day_that_excel_means() -> None:
    with pytest.raises(NomorHariError, match="tersimpan sebagai bilangan") as error:
        check_nomor_hari(Decimal(45923))
    assert "23 September 2025" in error.value.saran
    for other in ("2025", "45923.5", "100000"):
        check_nomor_hari(Decimal(other))


@given(day=st.dates())
def test_printed_day_reads_the_same(day: date) -> None:
    assert parse_tanggal(day.isoformat()) == day
    if day.year >= 1000:
        assert parse_tanggal(format_tanggal(day)) == day


@given(text=st.text(max_size=20))
def test_any_text_is_read_or_refused(text: str) -> None:
    with contextlib.suppress(TanggalError):
        assert isinstance(parse_tanggal(text), date)
