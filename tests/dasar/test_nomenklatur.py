"""Codes: their form, their parents, and what the decree fixes for each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.dasar.errors import DekretTidakDikenalError, KodeTidakSahError
from akuntabel.dasar.nomenklatur import Jenjang, Kode, cari, daftar_bidang, daftar_dekret, daftar_nomenklatur

digits = st.integers(0, 99).map("{:02}".format)
codes = st.builds(
    "{}.{}.{}.{}.{}.{}".format,
    st.integers(0, 9),
    digits,
    digits,
    st.integers(0, 9),
    digits,
    st.integers(0, 9999).map("{:04}".format) | digits,
)


@pytest.mark.parametrize(
    ("teks", "jenjang"),
    [
        ("7.01.01", Jenjang.PROGRAM),
        ("7.01.01.2.02", Jenjang.KEGIATAN),
        ("7.01.01.2.02.0001", Jenjang.SUB_KEGIATAN),
        ("7.01.01.2.02.01", Jenjang.SUB_KEGIATAN),
        ("X.XX.01.2.02", Jenjang.KEGIATAN),
    ],
)
def test_a_valid_code_tells_its_level(teks: str, jenjang: Jenjang) -> None:
    assert Kode(teks).jenjang is jenjang


@pytest.mark.parametrize(
    "teks",
    [
        "7.01.1.2.02.0001",
        "7.01.01.2",
        "7.01.01.2.02.001",
        "7.01.01.2.02.00001",
        "7.01",
        "7.01.01.",
        "x.xx.01",
        "X.01.01",
        " 7.01.01",
        "7.01.01\n",
        "",
    ],
)
def test_another_form_is_refused_with_an_example(teks: str) -> None:
    with pytest.raises(KodeTidakSahError, match=r"tidak sah; tulis program seperti 7\.01\.02"):
        Kode(teks)


@given(codes)
def test_a_code_has_two_levels_above_it_and_sorts_after_them(teks: str) -> None:
    kode = Kode(teks)
    kegiatan = kode.induk
    assert kegiatan is not None
    program = kegiatan.induk
    assert program is not None
    assert program.induk is None
    assert sorted([kode, kegiatan, program]) == [program, kegiatan, kode]
    assert teks.startswith(f"{kegiatan}.")
    assert str(kegiatan).startswith(f"{program}.")


@pytest.mark.parametrize("dekret", daftar_dekret())
def test_every_stored_code_has_its_parent_and_a_sub_kegiatan_all_its_parts(dekret: str) -> None:
    daftar = daftar_nomenklatur(dekret)
    for entri in daftar.values():
        assert entri.kode.induk is None or entri.kode.induk.teks in daftar
        lengkap = [entri.kinerja, entri.indikator, entri.satuan]
        assert all(lengkap) if entri.kode.jenjang is Jenjang.SUB_KEGIATAN else not any(lengkap)
        assert entri.nama == " ".join(entri.nama.split())


@pytest.mark.parametrize(
    ("kode", "nama", "satuan"),
    [
        ("7.01.02", "Program Penyelenggaraan Pemerintahan dan Pelayanan Publik", ""),
        ("7.01.03.2.02", "Kegiatan Pemberdayaan Kelurahan", ""),
        ("7.01.04.2.01.0002", "Harmonisasi Hubungan dengan Tokoh Agama dan Tokoh Masyarakat", "Laporan"),
        ("7.01.01.2.02.0001", "Penyediaan Gaji dan Tunjangan ASN", "Orang/bulan"),
        ("7.01.01", "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota", ""),
    ],
)
def test_a_code_of_the_kecamatan_is_found(kode: str, nama: str, satuan: str) -> None:
    entri = cari(kode)
    assert entri is not None
    assert (entri.kode.teks, entri.nama, entri.satuan) == (kode, nama, satuan)
    assert entri.sebutan_dekret == "belum dipastikan"


def test_a_code_that_the_decree_lacks_is_not_invented() -> None:
    assert cari("7.01.02.2.09.0001") is None
    assert cari("7.01.01.2.02.01") is None


def test_a_decree_without_stored_codes_is_an_error() -> None:
    with pytest.raises(DekretTidakDikenalError, match="'kepmendagri-050-5889-2021' belum tersedia"):
        cari("7.01.02", "kepmendagri-050-5889-2021")


def test_a_dinas_finds_its_codes_and_a_bidang_that_is_not_stored_has_none() -> None:
    perdagangan = cari("3.30.04")
    assert perdagangan is not None
    assert perdagangan.nama == "Program Stabilisasi Harga Barang Kebutuhan Pokok dan Barang Penting"
    assert perdagangan.sebutan_dekret == "belum dipastikan"
    secretariat = cari("3.30.01.2.02.0001")
    assert secretariat is not None
    assert (secretariat.kode.teks, secretariat.satuan) == ("3.30.01.2.02.0001", "Orang/bulan")
    assert cari("9.99.02") is None


def test_one_bidang_alone_holds_its_own_codes() -> None:
    assert {kode[:4] for kode in daftar_nomenklatur(bidang=("1.02",))} == {"1.02"}
    assert set(daftar_nomenklatur(bidang=("1.02",))) < set(daftar_nomenklatur())
    assert {kode[:4] for kode in daftar_nomenklatur()} == set(daftar_bidang())
