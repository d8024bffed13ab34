"""A paragraph pasted under another indikator weighs more where it still names the first."""

import pytest
from tests.reviu.alat import judul, paragraf, perkara, tabel

import akuntabel.reviu.periksa  # noqa: F401
from akuntabel.reviu.registry import run
from akuntabel.reviu.temuan import Tingkat

CAPAIAN = """
Sasaran | Indikator | Target | Realisasi | Capaian (%)
Meningkatnya kepuasan masyarakat | Indeks Kepuasan Masyarakat | 92,5 | 92,33 | 99,82%
Terjaganya ketertiban umum | Persentase laporan yang diselesaikan | 95% | 96% | 101,05%
"""
SEBAB = (
    "{} ditopang oleh koordinasi yang intensif dengan pemerintah desa, pemanfaatan aplikasi pelayanan yang memudahkan "
    "warga mengurus dokumen tanpa datang berulang kali, penambahan jam layanan pada hari pasar, pelatihan petugas di "
    "loket, pembaruan sarana tunggu, serta tindak lanjut atas setiap pengaduan dalam satu hari kerja oleh seksinya."
)


@pytest.mark.parametrize(
    ("awal", "tingkat"), [("Keberhasilan ini", Tingkat.SARAN), ("Indeks Kepuasan Masyarakat", Tingkat.PERINGATAN)]
)
def test_a_name_carried_along_makes_a_pasted_paragraph_graver(awal: str, tingkat: Tingkat) -> None:
    read = perkara(
        judul("A. Capaian Kinerja Tahun 2025"),
        tabel(CAPAIAN, judul="Capaian Kinerja Tahun 2025"),
        judul("A.1 Analisis Sasaran 1", 2),
        paragraf("Sasaran “Meningkatnya kepuasan masyarakat” diukur dengan indikator “Indeks Kepuasan Masyarakat”."),
        paragraf(SEBAB.format(awal)),
        judul("A.2 Analisis Sasaran 2", 2),
        paragraf(
            "Sasaran “Terjaganya ketertiban umum” diukur dengan indikator “Persentase laporan yang diselesaikan”."
        ),
        paragraf(SEBAB.format(awal)),
    )
    _, found = run(read, "NAR013")
    assert [t.tingkat for t in found] == [tingkat]
