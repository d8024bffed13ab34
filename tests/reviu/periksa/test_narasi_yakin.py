"""A number of a sentence is held to the tables only where both surely speak of one thing."""

from pathlib import Path

import pytest

from akuntabel.reviu.jalan import review

LAPORAN = """LAPORAN KINERJA TAHUN 2025
DINAS LAYANAN

BAB III AKUNTABILITAS KINERJA

Tabel 3.1 Capaian Kinerja Tahun 2025

| No | Sasaran | Indikator | Satuan | Target | Realisasi | Capaian (%) |
| 1 | Meningkatnya kepuasan masyarakat | Indeks Kepuasan Masyarakat | Indeks | 80,00 | 84,00 | 105,00 |
| 2 | Meningkatnya kepuasan masyarakat | Persentase aduan yang dijawab | % | 90,00 | 81,40 | 90,44 |
| 3 | Terjaganya ketertiban umum | Jumlah desa tertib | Desa | 20 | 25 | 125,00 |

Tabel 3.3 Perkembangan Realisasi

| No | Indikator | Realisasi 2024 | Realisasi 2025 |
| 1 | Indeks Kepuasan Masyarakat | 84 | 84,00 |
| 2 | Persentase aduan yang dijawab | 81 | 81,40 |
| 3 | Jumlah desa tertib | 24 | 25 |

Tabel 3.2 Realisasi Anggaran Tahun 2025

| No | Program / Kegiatan | Anggaran (Rp) | Realisasi (Rp) | % |
| 1 | Program Pelayanan Warga Kota | 450.000.000 | 405.000.000 | 90,00 |
| 2 | Program Ketertiban Umum Daerah | 250.125.000 | 225.112.500 | 90,00 |
| | Jumlah | 700.125.000 | 630.112.500 | 90,00 |

3.2 Uraian Capaian

Indikator Indeks Kepuasan Masyarakat

"""


def _told(sentence: str, tmp_path: Path, kode: str = "NAR001") -> list[tuple[str, str]]:
    path = tmp_path / "laporan.txt"
    path.write_text(f"{LAPORAN}{sentence}\n", encoding="utf-8")
    return [(b.temuan.tercetak, b.temuan.seharusnya) for b in review([path], pilih=[kode]).butir]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Realisasi Indeks Kepuasan Masyarakat tahun 2025 sebesar 86,00.", [("86,00", "84,00")]),
        ("Persentase aduan yang dijawab ditargetkan sebesar 95%.", [("95%", "90,00")]),
        (
            "Program Pelayanan Warga Kota dengan anggaran Rp450.000.000 terealisasi Rp390.000.000.",
            [("Rp390.000.000", "405.000.000")],
        ),
        ("Program Pelayanan Warga Kota dengan anggaran sebesar Rp540.000.000.", [("Rp540.000.000", "450.000.000")]),
        (
            "Persentase aduan yang dijawab. Dibanding tahun 2024 sebesar 42%, realisasinya meningkat menjadi 81,4%.",
            [("42%", "81")],
        ),
        ("Total anggaran tahun 2025 sebesar Rp700.215.000.", [("Rp700.215.000", "700.125.000")]),
    ],
)
def test_a_number_that_the_tables_print_otherwise_is_told(
    sentence: str, expected: list[tuple[str, str]], tmp_path: Path
) -> None:
    assert _told(sentence, tmp_path) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Indeks Kepuasan Masyarakat melebihi target kinerja yaitu sebesar 105,00%.",
        "Realisasi Jumlah desa tertib tahun 2025 sebesar 60%.",
        "Target Persentase aduan yang dijawab adalah 45 (empat puluh lima) aduan.",
        "Indeks Kepuasan Masyarakat dengan target capaian 80,00 dan realisasi target capaian 84,00.",
        "Pada tahun 2024 nilainya 79,00, turun dari target 82,00.",
        "Target Indeks Kepuasan Masyarakat belum mencapai 100%.",
        "Persentase loket yang buka terealisasi 97%.",
        "Sasaran kedua mencatat realisasi sebesar 97,00.",
        "Persentase aduan yang dijawab dengan capaian 90,44%, persentase loket yang buka dengan capaian 97%.",
        "Program Pelayanan Warga Kota terdiri dari 1) Kegiatan Antar Jemput dengan anggaran Rp45.000.000.",
        "Kegiatan Koordinasi Pelayanan Warga Kota dengan anggaran Rp45.000.000.",
        "Program Pelayanan Warga Kota dengan anggaran Rp120.000.000 terealisasi Rp100.000.000.",
        "Satu kegiatan dengan total anggaran Rp110.000.000.",
        "Total anggaran tahun 2025 untuk satu bidang sebesar Rp700.215.000.",
        "Program Ketertiban Umum Daerah dengan anggaran Rp250.125.000 terealisasi Rp225.112.000.",
        "Program Pelayanan Warga Kota, sebesar Rp98.765.432.",
        "Realisasi Indeks Kepuasan Masyarakat tahun 2025 sebesar 3,36.",
    ],
)
def test_a_number_of_another_thing_unit_or_year_is_left_alone(sentence: str, tmp_path: Path) -> None:
    assert _told(sentence, tmp_path) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Perjanjian kinerja tahun 2025 memuat 2 sasaran dan 5 indikator.", [("5", "3")]),
        ("Perjanjian kinerja tahun 2025 memuat 2 sasaran dan 3 indikator.", []),
        ("Pada misi pertama terdapat 2 indikator yang terdiri dari dua kelompok.", []),
        ("Sasaran Meningkatnya kepuasan masyarakat terdiri dari 2 indikator.", []),
        ("Hasil pengukuran yang diukur melalui 2 (dua) indikator terdiri dari dua hal.", []),
        ("Terdapat 2 indikator dari 3 indikator kecuali indikator desa, terdiri dari dua hal.", []),
        ("Indikator yang telah tercapai yaitu 1) Indeks Kepuasan Masyarakat dan 2) Jumlah desa tertib.", []),
    ],
)
def test_only_a_count_of_all_is_held_to_the_tables(
    sentence: str, expected: list[tuple[str, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"{__name__}.LAPORAN", LAPORAN.replace("Indikator Indeks Kepuasan Masyarakat\n", ""))
    assert _told(sentence, tmp_path, "NAR008") == expected
