"""The multiplied Paket: as coherent as its original, and n times as large where it says so."""

import pytest
from bench.perbanyak import DIPERBANYAK, MOST, multiply

from akuntabel.berkas.koherensi.periksa import periksa
from akuntabel.berkas.muat import load_paket
from akuntabel.berkas.temuan import has_galat
from akuntabel.contoh import lokasi
from akuntabel.skema.paket import Paket
from akuntabel.ukur import hitung


@pytest.fixture(scope="module")
def kencong() -> Paket:
    paket = load_paket(lokasi("kencong-2025")).paket
    assert paket
    return paket


def test_once_is_the_same(kencong: Paket) -> None:
    assert multiply(kencong, 1) == kencong


@pytest.mark.parametrize("times", [2, MOST])
def test_copies_are_coherent(kencong: Paket, times: int) -> None:
    large = multiply(kencong, times)
    assert not has_galat(periksa(large))
    for table in DIPERBANYAK:
        assert len(getattr(large, table)) == times * len(getattr(kencong, table))
    assert large.instansi == kencong.instansi


def test_figures_grow_with_it(kencong: Paket) -> None:
    one, three = hitung(kencong), hitung(multiply(kencong, 3))
    pagu, large = one["pagu"].nilai, three["pagu"].nilai
    assert pagu is not None
    assert large == 3 * pagu
    assert three["serapan"].teks == one["serapan"].teks
    assert three["capaian:IKM~3@pk-murni"].nilai == one["capaian:IKM@pk-murni"].nilai


@pytest.mark.parametrize("times", [0, MOST + 1])
def test_what_the_codes_cannot_tell_apart_is_refused(kencong: Paket, times: int) -> None:
    with pytest.raises(ValueError, match=str(MOST)):
        multiply(kencong, times)
