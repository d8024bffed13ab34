"""Regulations: citable, unique, honest about what was read."""

import pytest

from akuntabel.dasar import peraturan as modul
from akuntabel.dasar.errors import PeraturanTidakDikenalError
from akuntabel.dasar.peraturan import (
    PERMENPAN_9_2007,
    PERMENPANRB_53_2014,
    PERMENPANRB_88_2021,
    Peraturan,
    daftar_peraturan,
    peraturan,
)

SEMUA = daftar_peraturan().values()


def test_full_citation_reads_as_an_office_writes_it() -> None:
    assert PERMENPANRB_88_2021.sebutan == (
        "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 88 Tahun 2021 "
        "tentang Evaluasi Akuntabilitas Kinerja Instansi Pemerintah"
    )


def test_number_that_carries_its_year_is_not_given_another() -> None:
    assert "Nomor PER/09/M.PAN/5/2007 tentang Penetapan" in PERMENPAN_9_2007.sebutan


def test_short_citation_names_the_place_or_the_whole() -> None:
    assert PERMENPANRB_53_2014.at("Lampiran I").teks == "PermenPANRB 53/2014, Lampiran I"
    assert PERMENPANRB_53_2014.at().teks == "PermenPANRB 53/2014"


def test_unknown_key_is_named_in_the_error() -> None:
    with pytest.raises(PeraturanTidakDikenalError, match="'uu-1-1945' tidak dikenal"):
        peraturan("uu-1-1945")


def test_every_constant_is_a_stored_regulation() -> None:
    constants = {name: value for name, value in vars(modul).items() if isinstance(value, Peraturan)}
    assert len(constants) >= 25
    for name, value in constants.items():
        assert value is daftar_peraturan()[value.kunci]
        assert str(value.tahun) in name


@pytest.mark.parametrize("satu", SEMUA, ids=lambda satu: satu.kunci)
def test_entry_says_its_status_and_how_its_text_was_seen(satu: Peraturan) -> None:
    assert satu.status in {"berlaku", "diubah", "dicabut", "belum dipastikan"}
    assert satu.keterangan.endswith(".")
    assert not (satu.terlihat and "Belum dibaca teksnya" in satu.keterangan)
    assert str(satu.tahun) in satu.kunci
    assert not satu.tentang.endswith((".", " "))


def test_short_names_are_unique() -> None:
    assert len({satu.singkat for satu in SEMUA}) == len(SEMUA)


def test_what_replaced_a_revoked_regulation_is_known_and_younger() -> None:
    revoked = [p for p in daftar_peraturan().values() if p.status == "dicabut"]
    assert revoked
    assert all(peraturan(p.pengganti).tahun > p.tahun for p in revoked)
