"""The characters that we say a PDF prints are those that its writer prints."""

import unicodedata
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.skema.aksara_tercetak import LAST, is_assigned, is_printed

from akuntabel.skema.aksara import aksara_tak_tercetak

RANGES = [
    tuple(int(end, 16) for end in line.split("-"))
    for line in files("akuntabel.skema").joinpath("aksara.txt").read_text(encoding="ascii").split()
]


def test_each_range_ends_where_the_writer_of_the_pdf_ends() -> None:
    borders = {code for ends in RANGES for end in ends for code in (end - 1, end, end + 1)}
    wrong = [
        f"U+{code:04X}"
        for code in sorted(borders)
        if is_assigned(code) and code >= 0x20 and is_printed(chr(code)) == bool(aksara_tak_tercetak(chr(code)))
    ]
    assert wrong == []


def test_no_letter_within_or_between_the_ranges_is_taken_otherwise() -> None:
    """Every hundredth code point; the borders stand above."""
    wrong = [
        f"U+{code:04X}"
        for code in range(0x20, LAST, 101)
        if is_assigned(code) and is_printed(chr(code)) == bool(aksara_tak_tercetak(chr(code)))
    ]
    assert wrong == []


@given(text=st.text(st.characters(exclude_categories=["Cs", "Cn", "Cc"]), max_size=4))
@settings(max_examples=50)
def test_text_is_doubted_for_exactly_the_letters_that_the_pdf_lacks(text: str) -> None:
    assert aksara_tak_tercetak(text) == tuple(dict.fromkeys(c for c in text if not is_printed(c)))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rp1.000,00 – “baik” … ½ ≥ 3\n\ttab", ()), ("✓ • → Č Њ α", ()), ("\uf0b7 butir Word", ()),
        ("Bagus 🙂👍🙂", ("🙂", "👍")), ("ꦗꦮ", ("ꦗ", "ꦮ")), ("中", ("中",)),
    ],
)  # fmt: skip
def test_letters_of_an_office_print_and_pictures_do_not(text: str, found: tuple[str, ...]) -> None:
    assert aksara_tak_tercetak(text) == found


def test_code_point_without_a_character_is_doubted() -> None:
    assert unicodedata.category(chr(0x0378)) == "Cn"
    assert aksara_tak_tercetak("a" + chr(0x0378)) == (chr(0x0378),)
