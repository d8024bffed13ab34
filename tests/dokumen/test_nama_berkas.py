"""A stem of a file fits every system, and two texts never share one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.dokumen.nama_berkas import PALING_PANJANG, file_stem, shorten_stem

LONG = "renstra-kecamatan-kencong-kabupaten-jember-" * 8


@given(st.text(max_size=300))
def test_any_text_becomes_a_name(text: str) -> None:
    stem = file_stem(text)
    assert 0 < len(stem.encode()) <= PALING_PANJANG
    assert not set(stem) & set('<>:"/\\|?*\0\n')
    assert stem == stem.rstrip(". ")
    assert file_stem(stem) == stem


def test_long_texts_with_one_beginning_stay_apart() -> None:
    stems = {file_stem(f"{LONG}{number}") for number in range(50)}
    assert len(stems) == 50
    assert all(stem.startswith("renstra-kecamatan-kencong-") for stem in stems)


def test_bytes_are_counted_and_no_letter_is_cut_in_half() -> None:
    assert len(file_stem("é" * 60).encode()) <= PALING_PANJANG
    assert file_stem("é" * 60).startswith("é" * 40)
    assert shorten_stem("é" * 50) == "é" * 50


@pytest.mark.parametrize("name", ["con", "NUL", "Com1", "lpt9.txt", "aux."])
def test_names_of_devices_are_no_file_names(name: str) -> None:
    assert file_stem(name).startswith("berkas-")
    assert file_stem("konsep") == "konsep"
