"""Codes as they arrive: as numbers, in another case, with a space or a dot too many."""

from decimal import Decimal
from pathlib import Path

import pytest
from tests.berkas.conftest import Spoil

from akuntabel.berkas.kode import read_kode
from akuntabel.berkas.muat import load_paket
from akuntabel.berkas.temuan import Kode
from akuntabel.skema.kolom import kolom_of
from akuntabel.skema.paket import RECORDS

PROGRAM = kolom_of(RECORDS["program"])["kode"]
UNSUR = kolom_of(RECORDS["unsur"])["kode"]


@pytest.mark.parametrize(
    "isi", [Decimal("7.01"), Decimal(701), Decimal("7.0101202E+13"), "7,01", "7.01E+13", "7,01E+13", "701"]
)
def test_code_that_became_a_number_is_not_guessed_at(isi: str | Decimal) -> None:
    assert read_kode(isi, PROGRAM) is None


@pytest.mark.parametrize(
    ("isi", "code"),
    [
        ("7.01.02.", "7.01.02"), (" 7.01. 02 ", "7.01.02"), ("7.01", "7.01"), ("x.xx.01", "X.XX.01"),
        ("'7.01.02", "7.01.02"), ("pk  murni", "pk murni"),
    ],
)  # fmt: skip
def test_code_is_read_without_its_slips(isi: str, code: str) -> None:
    assert read_kode(isi, PROGRAM) == code


def test_own_code_may_be_a_whole_number() -> None:
    assert read_kode(Decimal(12), UNSUR) == "12"
    assert read_kode("12", UNSUR) == "12"


@pytest.mark.parametrize("typed", ["s1.ikm", "S1. IKM", "S1.IKM.", "S1.\u200bIKM"])
def test_reference_is_found_whatever_its_spelling_and_keeps_that_of_its_code(
    folder: Path, spoil: Spoil, typed: str
) -> None:
    sound = load_paket(folder).paket
    result = load_paket(spoil("target_pk", "S1.IKM", typed))
    assert result.temuan == ()
    assert result.paket == sound


def test_two_codes_that_differ_in_case_alone_are_not_confused(spoil: Spoil) -> None:
    spoil("indikator", "S0.DOK;S0", "s1.ikm;S0")
    result = load_paket(spoil("target_renstra", "S0.DOK", "s1.ikm"))
    assert result.paket is not None
    assert [t.indikator for t in result.paket.target_renstra] == ["S1.IKM", "S1.IKM", "s1.ikm"]
    (temuan,) = load_paket(spoil("target_pk", "S1.IKM", "S1.Ikm")).temuan
    assert temuan.kode is Kode.RUJUKAN_HILANG


@pytest.mark.parametrize("typed", ["7,01", "7.01012E+13", "701"])
def test_cause_is_named_once_without_what_follows_from_it(spoil: Spoil, typed: str) -> None:
    (temuan,) = load_paket(spoil("program", "7.01.01.2.02.0001;", f"{typed};")).temuan
    assert str(temuan).startswith(
        f"program.csv baris 4, kolom kode: Excel mengubah kode menjadi bilangan ({typed}) "
        "sehingga titik atau nolnya hilang. Ubah format sel menjadi Teks"
    )


def test_row_without_its_code_does_not_make_others_point_nowhere(spoil: Spoil) -> None:
    (temuan,) = load_paket(spoil("unsur", "S1;R1", ";R1")).temuan
    assert temuan.kode is Kode.WAJIB_KOSONG


def test_code_of_many_dots_is_read_at_once() -> None:
    """A pattern with two ways to read a space would take ages to refuse it."""
    text = "1" + " ." * 5_000 + "?"
    assert read_kode(text, PROGRAM) == text
