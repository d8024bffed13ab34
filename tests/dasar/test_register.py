"""Templates of registers: one for each kind, in words that a planner can pick."""

import pytest

from akuntabel.dasar.register import TemplatRegister, daftar_templat_register, templat_register
from akuntabel.skema.kolom import kolom_of
from akuntabel.skema.pilihan import CaraHitung, PeranVariabel, RumusRealisasi
from akuntabel.skema.tabel.variabel import IsiRegister, JenisRegister

TEMPLAT = list(daftar_templat_register().values())


def test_every_kind_but_the_open_one_has_its_template() -> None:
    assert set(daftar_templat_register()) == set(JenisRegister) - {JenisRegister.LAINNYA}
    assert templat_register(JenisRegister.LAINNYA) is None


@pytest.mark.parametrize("templat", TEMPLAT, ids=lambda t: t.jenis)
def test_template_speaks_of_columns_and_choices_that_exist(templat: TemplatRegister) -> None:
    assert set(templat.kolom) <= set(kolom_of(IsiRegister))
    assert templat.rumus in set(RumusRealisasi)
    for hitungan in templat.hitungan:
        assert hitungan.cara in set(CaraHitung)
        assert hitungan.peran in set(PeranVariabel)


@pytest.mark.parametrize("templat", TEMPLAT, ids=lambda t: t.jenis)
def test_counts_by_state_name_states_of_their_template_and_others_none(templat: TemplatRegister) -> None:
    for hitungan in templat.hitungan:
        assert bool(hitungan.status) == ("berstatus" in hitungan.cara)
        assert set(hitungan.status) <= set(templat.status)


@pytest.mark.parametrize("templat", TEMPLAT, ids=lambda t: t.jenis)
def test_counts_make_the_formula_of_their_template(templat: TemplatRegister) -> None:
    needed = {"rasio": {"pembilang", "penyebut"}, "jumlah": {"bagian"}}[templat.rumus]
    assert needed <= {hitungan.peran for hitungan in templat.hitungan}
