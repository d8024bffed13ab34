"""What the kecamatan is there to show: a year that stands at Triwulan II, and agreements down to the staff."""

import pytest
from tests.contoh.alat import KECAMATAN, read, variable

from akuntabel.skema.nilai import Keadaan
from akuntabel.skema.paket import Paket
from akuntabel.skema.tabel.instansi import JenisWilayah


@pytest.fixture(scope="module")
def kecamatan() -> Paket:
    return read(KECAMATAN)


def test_it_knows_nothing_after_triwulan_ii(kecamatan: Paket) -> None:
    assert {(r.tw3, r.tw4) for r in kecamatan.realisasi_triwulan} == {(Keadaan.KOSONG, Keadaan.KOSONG)}
    assert {(r.tw3, r.tw4, r.setahun) for r in kecamatan.realisasi_anggaran} == {(None, None, None)}
    assert {(v.tw3, v.tw4) for v in kecamatan.nilai_variabel} == {(None, None)}
    assert max(i.tanggal.month for i in kecamatan.isi_register if i.tanggal) == 6
    assert max(r.tahun for r in kecamatan.realisasi) == kecamatan.tahun - 1
    assert {p.triwulan for p in kecamatan.pemantauan if p.pelaksanaan} == {1, 2}


def test_it_agrees_from_the_camat_to_one_member_of_staff(kecamatan: Paket) -> None:
    posts = [kecamatan.kunci["pejabat"][p.pihak_pertama].jabatan for p in kecamatan.perjanjian]
    levels = [kecamatan.kunci["jabatan"][post].jenjang.value for post in posts]
    assert levels == ["administrator", "administrator", "pengawas", "pengawas", "pelaksana"]


def test_its_desa_and_the_places_of_its_reports_are_those_of_its_area(kecamatan: Paket) -> None:
    kinds = [w.jenis for w in kecamatan.wilayah]
    assert (kinds.count(JenisWilayah.DESA), kinds.count(JenisWilayah.KELURAHAN)) == (8, 2)
    assert variable(kecamatan, "APBDES.desa", [2]) == kinds.count(JenisWilayah.DESA)
    reports = {i.asal for i in kecamatan.isi_register if i.register == "reg-trantib"}
    assert reports == {w.nama for w in kecamatan.wilayah}


def test_every_obstacle_of_triwulan_ii_has_its_follow_up_unit_and_deadline(kecamatan: Paket) -> None:
    told = [c for c in kecamatan.catatan_triwulan if c.triwulan == 2 and c.hambatan]
    assert {c.ukuran for c in told} >= {"IKM", "TRANTIB", "FASKES", "APBDES", "IPP", "SAKIP"}
    assert all(c.tindak_lanjut and c.unit and c.tenggat for c in told)


def test_what_the_lhe_of_last_year_asked_is_carried_on(kecamatan: Paket) -> None:
    assert {r.tahun for r in kecamatan.rekomendasi} == {kecamatan.tahun - 1}
    assert {(t.tahun, t.triwulan) for t in kecamatan.tindak_lanjut} == {(2025, 4), (2026, 1), (2026, 2)}
