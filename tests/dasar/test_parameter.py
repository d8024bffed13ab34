"""Dated parameters: the value in force, its source, no float anywhere."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from akuntabel.dasar import akip, skala, survei
from akuntabel.dasar.errors import (
    BacaanTidakDikenalError,
    ParameterBelumBerlakuError,
    ParameterTidakDikenalError,
)
from akuntabel.dasar.ipp import instrumen_ipp
from akuntabel.dasar.kalender import ketentuan_tenggat
from akuntabel.dasar.parameter import Parameter, daftar_parameter, load_parameter, parameter, rujukan
from akuntabel.skema.pilihan import Bacaan

PADA = date(2025, 12, 31)


def leaves(value: Any) -> Iterator[Any]:
    if isinstance(value, Mapping):
        for part in value.values():
            yield from leaves(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from leaves(part)
    else:
        yield value


@pytest.mark.parametrize("nama", daftar_parameter())
def test_parameter_is_described_and_every_value_has_its_source(nama: str) -> None:
    satu = load_parameter(nama)
    assert satu.uraian
    assert satu.satuan
    assert list(satu.nilai) == sorted(satu.nilai)
    assert set(satu.rujukan) == set(satu.nilai)
    assert all(satu.rujukan.values())


@pytest.mark.parametrize("nama", daftar_parameter())
def test_parameter_holds_no_float(nama: str) -> None:
    assert not [
        leaf for nilai in load_parameter(nama).nilai.values() for leaf in leaves(nilai) if isinstance(leaf, float)
    ]


def test_the_latest_value_in_force_is_picked_and_the_earlier_stays() -> None:
    lama, baru = date(2017, 1, 1), date(2024, 7, 1)
    satu = Parameter("uji", "", "", {lama: {}, baru: {}}, {}, "", "")
    assert satu.berlaku_sejak(date(2024, 6, 30)) == lama
    assert satu.berlaku_sejak(baru) == baru
    assert satu.berlaku_sejak(PADA) == baru


def test_a_day_before_the_first_value_is_an_error_with_both_dates() -> None:
    with pytest.raises(ParameterBelumBerlakuError, match=r"'predikat' belum berlaku pada 31-12-2016.+01-01-2017"):
        parameter("predikat", date(2016, 12, 31))


def test_an_unknown_name_is_answered_with_those_there_are() -> None:
    with pytest.raises(ParameterTidakDikenalError, match=r"'mutu'.+mutu_skm"):
        parameter("mutu", PADA)


def test_reference_of_a_value_is_a_citation() -> None:
    assert [kutipan.teks for kutipan in rujukan("predikat", PADA)] == ["Permendagri 86/2017, Lampiran"]


def test_a_value_cannot_be_changed_by_its_reader() -> None:
    with pytest.raises(TypeError):
        parameter("mutu_skm", PADA)["desimal"] = 3  # type: ignore[index]


def test_reading_of_the_scale_may_be_given_as_the_planner_picks_it() -> None:
    assert skala.skala_predikat(PADA, Bacaan.G2).kelas[0].mulai == Decimal(91)
    assert skala.skala_predikat(PADA).bacaan == Bacaan.G1


def test_another_reading_is_an_error() -> None:
    with pytest.raises(BacaanTidakDikenalError, match=r"'G3'.+G1, G2"):
        skala.skala_predikat(PADA, "G3")


def test_weights_of_the_akip_sum_to_one_hundred() -> None:
    komponen = akip.komponen_akip(PADA)
    assert sum(satu.bobot for satu in komponen) == 100
    for satu in komponen:
        bagian = [sub.bobot / satu.bobot * 100 for sub in satu.sub]
        assert bagian == [20, 30, 50]
    assert sum(sub.kriteria for satu in komponen for sub in satu.sub) == 80


def test_every_grade_from_a_percentage_has_a_value() -> None:
    kode = {kelas.kode for kelas in skala.skala_grade_akip(PADA).kelas}
    assert set(akip.nilai_grade(PADA)) - kode == {"AA", "A"}


def test_weights_of_the_service_index_sum_to_one_hundred() -> None:
    instrumen = instrumen_ipp(PADA)
    assert instrumen.bobot_f02 + instrumen.bobot_f03 == 100
    assert sum(aspek.bobot for aspek in instrumen.aspek) == 100
    for aspek in instrumen.aspek:
        assert sum(indikator.bobot for indikator in aspek.indikator) == 100
    nomor = [indikator.nomor for aspek in instrumen.aspek for indikator in aspek.indikator]
    assert nomor == list(range(1, 31))


def test_every_score_of_the_service_index_is_told() -> None:
    for aspek in instrumen_ipp(PADA).aspek:
        for indikator in aspek.indikator:
            assert len(set(indikator.tingkat)) == 6, indikator


def test_a_survey_asks_nine_unsur_whose_weights_sum_to_one() -> None:
    instrumen = survei.instrumen_skm(PADA)
    assert len({unsur.kunci for unsur in instrumen.unsur}) == 9
    bobot = instrumen.bobot[survei.BOBOT_BAKU]
    assert bobot.pembilang * 9 == bobot.penyebut


def test_a_deadline_moved_by_a_circular_is_known() -> None:
    assert ketentuan_tenggat(PADA).lkj_pemda_digeser == {2019: date(2020, 4, 30)}
