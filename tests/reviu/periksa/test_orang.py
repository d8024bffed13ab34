"""Persons as documents print them: names, titles, NIP."""

import pytest

from akuntabel.dokumen.baca.terbaca import DokumenTerbaca, ParagrafTerbaca, Tempat
from akuntabel.reviu.periksa.orang import persons_in


def _document(*lines: str) -> DokumenTerbaca:
    blocks = (ParagrafTerbaca(line, Tempat(baris=number)) for number, line in enumerate(lines, 1))
    return DokumenTerbaca("a.txt", "teks", tuple(blocks))


@pytest.mark.parametrize(
    ("tercetak", "nama", "gelar"),
    [
        ("Bambang Setyawan, S.E., M.M.", "bambang setyawan", "semm"),
        ("BAMBANG SETYAWAN S,STP,M.Si", "bambang setyawan", "sstpmsi"),
        ("Drs. H. Ahmad S. Wijaya, M.Si", "ahmad s wijaya", "drshmsi"),
        ("Siti Aminah SE", "siti aminah", "se"),
    ],
)
def test_titles_are_told_from_the_name(tercetak: str, nama: str, gelar: str) -> None:
    (person,) = persons_in(_document("Camat,", tercetak, "Pembina / IV.a", "NIP. 19690315 199404 1 006"))
    assert (" ".join(person.nama), person.gelar, person.nip) == (nama, gelar, "196903151994041006")
    assert (person.tempat_nama.baris, person.tempat.baris) == (2, 4)


def test_a_form_names_a_person_without_nip() -> None:
    (person,) = persons_in(_document("Nama : Bambang Setyawan, S.E", "Jabatan : Camat"))
    assert (person.nama, person.nip) == (("bambang", "setyawan"), "")


def test_a_rank_is_no_name() -> None:
    (person,) = persons_in(_document("Pembina Utama Muda", "NIP. 19690315 199404 1 006"))
    assert person.nama == ()


def test_a_name_keeps_its_nip_and_lends_it_to_nobody_below() -> None:
    """A chart of the office, read line by line: the second NIP stands below two names in one line."""
    chart = ("Siti Aminah, S.E.", "Pembina", "NIP. 19690315 199404 1 006", "Budi Santoso, S.H. Rini Wulandari, S.Sos")
    first, second = persons_in(_document(*chart, "NIP. 19700101 199503 1 002"))
    assert (first.nama, second.nama) == (("siti", "aminah"), ())


def test_two_who_sign_side_by_side_are_not_one_person() -> None:
    (person,) = persons_in(_document("Drs. Ahmad Wijaya, M.Si Rini Wulandari, S.Kom", "NIP. 19690315 199404 1 006"))
    assert person.nama == ()


def test_the_sides_of_an_agreement_are_no_name() -> None:
    (person,) = persons_in(_document("PIHAK KEDUA PIHAK KESATU", "NIP. 19690315 199404 1 006"))
    assert person.nama == ()
