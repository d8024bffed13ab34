"""A row that numbers the columns of a table, as official forms have it, is no row of data."""

import pytest

from akuntabel.dokumen.baca.bentuk import is_column_numbers


@pytest.mark.parametrize(
    "row",
    ["1 3 7 8 9 10 11 12 12/7", "1 3 5 6 12 13=6+12 14=13/5 15", "1 4 4 5 6 7 8 9 10 11 22"],
    ids=["anggaran Renja", "anggaran Renstra", "target Renstra"],
)
def test_columns_of_a_form_that_stand_in_several_tables_are_numbers(row: str) -> None:
    assert is_column_numbers(row.split())


@pytest.mark.parametrize("row", ["1 3 7 8", "1 3 7 8 9 10 11 12 46", "2 3 7 8 9 10 11 12"])
def test_few_or_large_figures_are_data(row: str) -> None:
    assert not is_column_numbers(row.split())
