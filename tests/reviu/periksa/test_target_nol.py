"""A promise of zero in a report: missed, it has no percentage, and is in the count of those that were missed."""

import pytest
from tests.reviu.alat import judul, paragraf, perkara, tabel

import akuntabel.reviu.periksa  # noqa: F401
from akuntabel.reviu.registry import run

HEAD = "No | Sasaran | Indikator | Target | Realisasi | Capaian (%) | Kriteria"
ROWS = (
    "1 | Meningkatnya kepuasan masyarakat | Indeks Kepuasan Masyarakat | 92,5 | 92,33 | 99,82% | Sangat Tinggi",
    "2 | Meningkatnya mutu pelayanan publik | Indeks Pelayanan Publik | 4 | 4 | 100% | Sangat Tinggi",
    "3 | Terjaganya ketertiban umum | Jumlah Kebakaran | 0 | {realisasi} | {capaian} | {kriteria}",
)


def found(kode: str, realisasi: str, capaian: str, kriteria: str, sentence: str) -> list[str]:
    rows = [row.format(realisasi=realisasi, capaian=capaian, kriteria=kriteria) for row in ROWS]
    blocks = (
        judul("BAB III AKUNTABILITAS KINERJA"),
        judul("A. CAPAIAN KINERJA TAHUN 2025"),
        tabel("\n".join((HEAD, *rows)), judul="Tabel 3.1 Capaian Perjanjian Kinerja Tahun 2025"),
        paragraf(sentence),
    )
    return [temuan.pesan for temuan in run(perkara(*blocks), kode)[1]]


@pytest.mark.parametrize(
    ("realisasi", "missed", "wrong"),
    [("3", "2", False), ("3", "1", False), ("3", "3", True), ("0", "1", False), ("0", "2", True)],
)
def test_missed_promise_of_zero_may_be_counted_as_missed(realisasi: str, missed: str, wrong: bool) -> None:
    told = ("100%", "Sangat Tinggi") if realisasi == "0" else ("tidak tercapai", "–")
    sentence = f"Dari tiga indikator tersebut terdapat {missed} indikator yang tidak tercapai."
    assert bool(found("NAR008", realisasi, *told, sentence)) is wrong
