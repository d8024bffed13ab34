"""Widths of columns: they fill the page, and no figure is broken that could be whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.dokumen.blocks import Baris, Butir, Daftar, Kolom, Paragraf, Rata, Sel, Tabel, Teks
from akuntabel.dokumen.lebar import cell_text, column_widths, fit_table, place, text_width

WORDS = st.text("abcdefg 0123456789.,%", max_size=40)


def table(*columns: tuple[float, str], rata: Rata = Rata.KIRI) -> Tabel:
    row = Baris(tuple(Sel((Teks(text),)) for _, text in columns))
    return Tabel(tuple(Kolom(share, rata) for share, _ in columns), (Baris((Sel(kolom=len(columns)),)),), (row,))


@given(st.lists(st.tuples(st.floats(0.1, 9), WORDS), min_size=1, max_size=14), st.floats(200, 800))
def test_columns_fill_the_page(columns: list[tuple[float, str]], total: float) -> None:
    widths = column_widths(table(*columns), total, 8, 6)
    assert sum(widths) == pytest.approx(total)
    assert all(width > 0 for width in widths)


def test_shares_are_kept_where_all_fits() -> None:
    assert column_widths(table((1, "a"), (3, "b")), 400, 9, 10) == pytest.approx([100, 300])


def test_a_narrow_figure_gets_its_line_from_its_neighbours() -> None:
    amount = "3.920.691.860,40"
    first, second = column_widths(table((1, amount), (9, "uraian")), 400, 9, 10)
    assert first >= text_width(amount) * 9 + 10
    assert first + second == pytest.approx(400)


def test_type_shrinks_before_a_word_breaks() -> None:
    columns = [(1.0, "penyelenggara")] * 7
    assert fit_table(table(*columns), 700, 10)[0] == 9
    assert fit_table(table(*columns), 440, 10)[0] < 9


def test_amounts_come_before_codes() -> None:
    amounts = table(*[(1.0, "12.911.311.160,40")] * 3, rata=Rata.ANGKA)
    coded = Tabel(
        (Kolom(), *amounts.kolom),
        (Baris((Sel(kolom=4),)),),
        (Baris((Sel((Teks("7.01.01.2.02.0001.99"),)), *amounts.body[0].sel)),),
    )
    widths = column_widths(coded, 280, 9, 10)
    assert min(widths[1:]) >= text_width("12.911.311.160,40") * 9 + 10 > widths[0]


def test_cells_are_placed_behind_those_that_reach_down() -> None:
    rows = (Baris((Sel(baris=2), Sel(kolom=2))), Baris((Sel(), Sel())), Baris((Sel(kolom=3),)))
    assert [[column for column, _ in row] for row in place(rows, 3)] == [[0, 1], [1, 2], [0]]


def test_text_of_a_cell_includes_its_blocks() -> None:
    item = (Paragraf((Teks("dua"),)),)
    assert cell_text(Sel((Paragraf((Teks("satu"),)), Daftar((item,), Butir.ANGKA)))) == "satu dua"
