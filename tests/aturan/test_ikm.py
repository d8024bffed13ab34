"""A survey from its answers to its mutu, on the worked example of five respondents."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pytest

from akuntabel.aturan import ikm_dari_hitungan, ikm_dari_jawaban, mutu
from akuntabel.aturan.errors import (
    AturanError,
    BanyakNilaiBerbedaError,
    BelumAdaJawabanError,
    JawabanDiLuarPilihanError,
)
from akuntabel.dasar.skala import skala_mutu_skm
from akuntabel.dasar.survei import instrumen_skm
from akuntabel.skema.bilangan import round_half_up

PADA = date(2025, 12, 31)
INSTRUMEN = instrumen_skm(PADA)
JAWABAN: list[list[int | None]] = [
    [4, 3, 3, 4, 3, 4, 4, 3, 3],
    [3, 3, 4, 4, 3, 3, 4, 4, 3],
    [4, 4, 3, 4, 4, 4, 3, 4, 4],
    [3, 4, 3, 4, 3, 3, 4, 3, 3],
    [4, 3, 4, 4, 4, 4, 4, 4, 3],
]


@pytest.mark.parametrize(
    ("penimbang", "nilai", "huruf"), [("1/9", "88.89", "A"), ("0,111", "88.80", "A"), ("0,11", "88.00", "B")]
)
def test_the_weight_decides_value_and_mutu(penimbang: str, nilai: str, huruf: str) -> None:
    hasil = ikm_dari_jawaban(JAWABAN, INSTRUMEN, INSTRUMEN.bobot[penimbang])
    assert round_half_up(hasil.nilai, 2) == Decimal(nilai)
    assert mutu(hasil.nilai, skala_mutu_skm(PADA)).kode == huruf
    assert hasil.bobot.nama == penimbang


def test_nrr_stands_by_unsur_and_the_lowest_is_named() -> None:
    hasil = ikm_dari_jawaban(JAWABAN, INSTRUMEN, INSTRUMEN.bobot["1/9"])
    assert list(map(str, hasil.nrr.values())) == ["3.6", "3.4", "3.4", "4", "3.4", "3.6", "3.8", "3.6", "3.2"]
    assert hasil.terendah == ("sarana",)


def test_an_unanswered_question_leaves_only_its_own_unsur() -> None:
    berlubang = [[None, *JAWABAN[0][1:]], *JAWABAN[1:]]
    penuh, kurang = (ikm_dari_jawaban(isi, INSTRUMEN, INSTRUMEN.bobot["1/9"]).nrr for isi in (JAWABAN, berlubang))
    assert kurang["persyaratan"] == Decimal("3.5")
    assert {kunci for kunci in penuh if penuh[kunci] != kurang[kunci]} == {"persyaratan"}


@pytest.mark.parametrize(
    ("jawaban", "galat", "pesan"),
    [
        ([], BelumAdaJawabanError, "Persyaratan"),
        ([[4, 4, 4, 4, 4, 4, 4, 4, None]], BelumAdaJawabanError, "Sarana dan Prasarana"),
        ([[4, 4, 4, 4, 4, 4, 4, 4]], BanyakNilaiBerbedaError, r"\(8\).+\(9\)"),
        ([[4, 4, 4, 4, 4, 4, 4, 4, 5]], JawabanDiLuarPilihanError, "5 di luar pilihan 1 sampai 4"),
        ([[4, 4, 4, 4, 4, 4, 4, 4, 0]], JawabanDiLuarPilihanError, "0 di luar"),
    ],
)
def test_answers_that_cannot_be_counted_are_told(
    jawaban: Sequence[Sequence[int | None]], galat: type[AturanError], pesan: str
) -> None:
    with pytest.raises(galat, match=pesan):
        ikm_dari_jawaban(jawaban, INSTRUMEN, INSTRUMEN.bobot["1/9"])


def test_counts_without_an_unsur_are_told() -> None:
    hitungan = {unsur.kunci: {4: 1} for unsur in INSTRUMEN.unsur[:-1]}
    with pytest.raises(BelumAdaJawabanError, match="Sarana dan Prasarana"):
        ikm_dari_hitungan(hitungan, INSTRUMEN, INSTRUMEN.bobot["1/9"])
