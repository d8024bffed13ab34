"""One type for every target and realisasi."""

import contextlib
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.berkas.strategi import isian

from akuntabel.skema.bilangan import BilanganError, BukanBilanganError, MaknaGandaError, PemisahError
from akuntabel.skema.nilai import (
    Isian,
    Keadaan,
    Nilai,
    RentangError,
    SatuanError,
    format_nilai,
    parse_isian,
    write_bilangan,
    write_isian,
)
from akuntabel.skema.pilihan import Bentuk

D = Decimal
forms = st.sampled_from(Bentuk)


@pytest.mark.parametrize(
    ("typed", "bentuk", "satuan", "expected"),
    [
        ("92,50", Bentuk.INDEKS, "Indeks", Nilai(D("92.50"))),
        ("92.33", Bentuk.INDEKS, "", Nilai(D("92.33"))),
        ("92,5 %", Bentuk.PERSEN, "%", Nilai(D("92.5"))),
        ("-2,5%", Bentuk.PERSEN, "%", Nilai(D("-2.5"))),
        ("4 Dok", Bentuk.JUMLAH, "Dokumen", Nilai(D(4))),
        ("4 dokumen.", Bentuk.JUMLAH, "Dokumen", Nilai(D(4))),
        ("1.250 orang", Bentuk.JUMLAH, "Orang", Nilai(D(1250))),
        ("B (67)", Bentuk.PREDIKAT, "Nilai", Nilai(D(67), predikat="B")),
        ("B(67)", Bentuk.PREDIKAT, "", Nilai(D(67), predikat="B")),
        ("bb 71,5", Bentuk.PREDIKAT, "", Nilai(D("71.5"), predikat="BB")),
        ("A (80,41)", Bentuk.PREDIKAT, "", Nilai(D("80.41"), predikat="A")),
        ("67,2", Bentuk.PREDIKAT, "", Nilai(D("67.2"))),
        ("80–90", Bentuk.INDEKS, "", Nilai(D(80), sampai=D(90))),
        ("80 - 90%", Bentuk.PERSEN, "%", Nilai(D(80), sampai=D(90))),
        ("80 s.d. 90", Bentuk.INDEKS, "", Nilai(D(80), sampai=D(90))),
        ("80 s/d 90", Bentuk.INDEKS, "", Nilai(D(80), sampai=D(90))),
        ("Rp 3.920.691.860,40", Bentuk.RUPIAH, "Rupiah", Nilai(D("3920691860.40"))),
        ("Rp1.000", Bentuk.RUPIAH, "", Nilai(D(1000))),
        ("(8.091.400,00)", Bentuk.RUPIAH, "", Nilai(D("-8091400.00"))),
        ("", Bentuk.INDEKS, "", Keadaan.KOSONG),
        (" – ", Bentuk.INDEKS, "", Keadaan.KOSONG),
        ("Belum Diukur", Bentuk.INDEKS, "", Keadaan.BELUM_DIUKUR),
        ("n/a", Bentuk.INDEKS, "", Keadaan.TIDAK_DIUKUR),
    ],
)
def test_value_is_read_as_people_type_it(typed: str, bentuk: Bentuk, satuan: str, expected: Isian) -> None:
    found = parse_isian(typed, bentuk, satuan)
    assert found == expected
    if isinstance(found, Nilai) and isinstance(expected, Nilai):
        assert str(found.angka) == str(expected.angka)


@pytest.mark.parametrize(
    ("typed", "bentuk", "satuan", "error"),
    [
        ("3.160", Bentuk.PERSEN, "%", MaknaGandaError),
        ("3.160", Bentuk.INDEKS, "", MaknaGandaError),
        ("4 Laporan", Bentuk.JUMLAH, "Dokumen", SatuanError),
        ("4%", Bentuk.JUMLAH, "Dokumen", SatuanError),
        ("92 %", Bentuk.INDEKS, "Indeks", SatuanError),
        ("90–80", Bentuk.INDEKS, "", RentangError),
        ("80–80", Bentuk.INDEKS, "", RentangError),
        ("B (67)", Bentuk.INDEKS, "", BukanBilanganError),
        ("baik", Bentuk.PREDIKAT, "", BukanBilanganError),
        ("1.2.3", Bentuk.JUMLAH, "", PemisahError),
    ],
)
def test_what_cannot_be_meant_is_refused(typed: str, bentuk: Bentuk, satuan: str, error: type[BilanganError]) -> None:
    with pytest.raises(error) as caught:
        parse_isian(typed, bentuk, satuan)
    assert type(caught.value) is error


@given(data=st.data(), bentuk=forms)
def test_written_value_reads_the_same(data: st.DataObject, bentuk: Bentuk) -> None:
    value = data.draw(isian(bentuk, kosong=True))
    assert parse_isian(write_isian(value, bentuk), bentuk) == value


@given(data=st.data(), bentuk=forms.filter(lambda b: b not in {Bentuk.JUMLAH, Bentuk.RUPIAH}))
def test_written_value_keeps_its_digits(data: st.DataObject, bentuk: Bentuk) -> None:
    value = data.draw(isian(bentuk, kosong=False).filter(lambda v: isinstance(v, Nilai)))
    found = parse_isian(write_isian(value, bentuk), bentuk)
    assert repr(found) == repr(value)


def test_count_with_three_decimals_is_written_so_that_nobody_reads_thousands() -> None:
    assert write_bilangan(D("1.250"), Bentuk.JUMLAH) == "1,2500"
    assert write_bilangan(D("1.250"), Bentuk.INDEKS) == "1,250"


@given(text=st.text(max_size=30), bentuk=forms, satuan=st.sampled_from(["", "%", "Dokumen"]))
def test_any_text_is_read_or_refused_with_a_sentence(text: str, bentuk: Bentuk, satuan: str) -> None:
    with contextlib.suppress(BilanganError):
        assert isinstance(parse_isian(text, bentuk, satuan), Nilai | Keadaan)


@pytest.mark.parametrize(
    ("angka", "bentuk", "satuan", "predikat", "decimals", "printed"),
    [
        ("4", Bentuk.JUMLAH, "Dokumen", "", None, "4 Dokumen"),
        ("1250", Bentuk.JUMLAH, "", "", None, "1.250"),
        ("99.8162", Bentuk.PERSEN, "%", "", 2, "99,82%"),
        ("92.50", Bentuk.INDEKS, "Indeks", "", None, "92,50"),
        ("67", Bentuk.PREDIKAT, "Nilai", "B", None, "B (67)"),
        ("67", Bentuk.PREDIKAT, "Nilai", "", None, "67"),
        ("3920691860.4", Bentuk.RUPIAH, "", "", None, "Rp3.920.691.860,40"),
        ("-8091400", Bentuk.RUPIAH, "", "", 0, "(Rp8.091.400)"),
    ],
)
def test_value_is_printed_with_its_unit(
    angka: str, bentuk: Bentuk, satuan: str, predikat: str, decimals: int | None, printed: str
) -> None:
    assert format_nilai(D(angka), bentuk, satuan, predikat=predikat, decimals=decimals) == printed


@given(angka=st.decimals(-(10**12), 10**12, places=2), bentuk=forms.filter(lambda b: b is not Bentuk.PREDIKAT))
def test_printed_value_reads_the_same(angka: Decimal, bentuk: Bentuk) -> None:
    printed = format_nilai(angka, bentuk, "Dokumen")
    assert parse_isian(printed, bentuk, "Dokumen") == Nilai(angka)
