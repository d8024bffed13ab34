"""The golden figures of the Kencong report, recomputed from its Paket."""

from decimal import Decimal
from pathlib import Path

import pytest

from akuntabel.berkas.muat import load_paket
from akuntabel.contoh import lokasi
from akuntabel.ukur import Hasil, hitung
from akuntabel.ukur.angka import Turunan


@pytest.fixture(scope="module")
def hasil() -> Hasil:
    bacaan = load_paket(Path(str(lokasi("kencong-2025"))))
    assert bacaan.paket is not None
    return hitung(bacaan.paket)


@pytest.mark.parametrize(
    ("nama", "teks"),
    [
        ("capaian:DOKORG@pk-murni", "100,00%"),
        ("capaian:IKM@pk-murni", "99,82%"),
        ("capaian:FASKES@pk-murni", "100,00%"),
        ("capaian:TRANTIB@pk-murni", "100,00%"),
        ("capaian:SAKIP@pk-murni", "120,01%"),
        ("capaian:INDPROG@pk-murni", "100,00%"),
        ("capaian_akhir:SAKIP@pk-murni", "118,25%"),
        ("capaian_akhir:INDPROG@pk-murni", "99,46%"),
        ("capaian_akhir:DOKORG@pk-murni", "100,00%"),
        ("capaian_akhir:IKM@pk-murni", "99,28%"),
        ("capaian_akhir:FASKES@pk-murni", "99,49%"),
        ("capaian_akhir:TRANTIB@pk-murni", "100,00%"),
        ("capaian:IPP@pk-perubahan", "73,72%"),
        ("predikat:IPP@pk-perubahan", "Sedang"),
        ("capaian:IKM@pk-perubahan", "98,75%"),
        ("capaian:CAPPROG@pk-perubahan", "100,00%"),
        ("capaian:SAKIP@pk-perubahan", "99,27%"),
        ("capaian_akhir:IPP@pk-perubahan", "67,88%"),
        ("capaian_akhir:IKM@pk-perubahan", "95,19%"),
        ("capaian_akhir:CAPPROG@pk-perubahan", "100,00%"),
        ("capaian_akhir:SAKIP@pk-perubahan", "94,60%"),
        ("capaian_pembanding:SAKIP@nasional", "113,25%"),
        ("capaian_pembanding:IPP@nasional", "86,14%"),
        ("jumlah_tercapai@pk-murni", "5"),
        ("jumlah_tidak_tercapai@pk-murni", "1"),
        ("jumlah_tercapai@pk-perubahan", "1"),
        ("jumlah_tidak_tercapai@pk-perubahan", "3"),
        ("capaian_unsur:25-S1.2@pk-perubahan", "99,64%"),
        ("tren:IKM", "fluktuatif"),
        ("tren:TRANTIB", "tetap"),
        ("tren:FASKES", "naik"),
        ("pagu@murni", "Rp4.667.506.655,00"),
        ("pagu@perubahan", "Rp3.920.691.860,40"),
        ("pagu_belanja:modal@perubahan", "Rp0,00"),
        ("pagu:7.01.01", "Rp2.911.311.160,40"),
        ("realisasi_anggaran:7.01.01", "Rp2.070.116.001,00"),
        ("serapan:7.01.01", "71,11%"),
        ("serapan:7.01.02", "99,46%"),
        ("serapan:7.01.03", "97,92%"),
        ("serapan:7.01.04", "93,15%"),
        ("realisasi_anggaran", "Rp3.067.535.140,00"),
        ("serapan", "78,24%"),
        ("selisih_pagu:7.01.01.2.08@perubahan", "(Rp8.091.400,00)"),
        ("efisiensi:21-S1.1@pk-murni", "efisien"),
        ("efisiensi:21-S2.1@pk-murni", "tidak efisien"),
        ("efisiensi:25-S1.2@pk-perubahan", "tidak efisien"),
        ("efisiensi_pembanding:25-S1.2@pk-perubahan", "efisien"),
        ("anggaran_pendukung@pk-murni", "Rp3.920.691.860,40"),
    ],
)
def test_golden_figure(hasil: Hasil, nama: str, teks: str) -> None:
    assert hasil[nama].teks == teks


def test_figures_are_exact_not_rounded(hasil: Hasil) -> None:
    assert hasil["capaian:IKM@pk-murni"].nilai == Decimal("92.33") / Decimal("92.5") * 100


def test_one_realisasi_serves_both_agreements(hasil: Hasil) -> None:
    for pk in ("pk-murni", "pk-perubahan"):
        asal = hasil[f"capaian:IKM@{pk}"].asal
        assert isinstance(asal, Turunan)
        assert dict(asal.masukan)["realisasi"] is hasil["realisasi:IKM@2025"]


def test_pergeseran_is_the_sum_of_its_parts(hasil: Hasil) -> None:
    assert hasil["pagu:7.01.01@pergeseran"].teks == "Rp2.905.257.160,40"
    assert hasil["selisih_pagu:7.01.01@perubahan"].teks == "Rp6.054.000,00"


def test_budget_of_zero_has_no_serapan(hasil: Hasil) -> None:
    serapan = hasil["serapan:7.01.03.2.01.0001"]
    assert serapan.nilai is None
    assert serapan.teks_tabel == "–"
    assert "anggaran bernilai 0" in serapan.catatan


def test_stated_share_of_program_indikator_is_compared_with_its_parts(hasil: Hasil) -> None:
    found = {(w.kode, w.pesan.split(" dinyatakan ")[1]) for w in hasil.peringatan}
    assert ("UKR002", "92%, sedangkan rinciannya menghasilkan 75,00% (3 dari 4 indikator program tercapai).") in found
    assert ("UKR002", "100%, sedangkan rinciannya menghasilkan 83,33% (5 dari 6 indikator program tercapai).") in found


def test_no_text_of_the_planner_names_an_unknown_figure(hasil: Hasil) -> None:
    assert not [w for w in hasil.peringatan if w.kode == "UKR003"]
