"""Dates as an office writes them."""

import contextlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.skema.tanggal import TanggalError, format_tanggal, parse_tanggal


@pytest.mark.parametrize(
    "typed",
    ["23 September 2025", "23 sept. 2025", "23/9/2025", "23-09-2025", "23.09.2025", "2025-09-23", " 2025-09-23T10:00 "],
)
def test_day_is_read_in_every_usual_form(typed: str) -> None:
    assert parse_tanggal(typed) == date(2025, 9, 23)


@pytest.mark.parametrize(
    "typed", ["", "31/2/2025", "23 Smarch 2025", "23 Ju 2025", "23 Ma 2025", "September 2025", "23/9/25", "45923"]
)
def test_text_that_is_no_day_is_refused(typed: str) -> None:
    with pytest.raises(TanggalError, match="bukan tanggal") as error:
        parse_tanggal(typed)
    assert error.value.saran.startswith("Tulis misalnya")


@given(day=st.dates())
def test_printed_day_reads_the_same(day: date) -> None:
    assert parse_tanggal(day.isoformat()) == day
    if day.year >= 1000:
        assert parse_tanggal(format_tanggal(day)) == day


@given(text=st.text(max_size=20))
def test_any_text_is_read_or_refused(text: str) -> None:
    with contextlib.suppress(TanggalError):
        assert isinstance(parse_tanggal(text), date)
