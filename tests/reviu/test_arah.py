"""Which way an indikator goes: by its targets over the years, and its name."""

from tests.reviu.alat import judul, perkara, tabel

import akuntabel.reviu.periksa  # noqa: F401
from akuntabel.reviu.registry import run


def pesan(kode: str, *blok: str) -> list[str]:
    """What a check says of a report of 2024 with these tables."""
    tables = [tabel(text, nomor=at) for at, text in enumerate(blok, 1)]
    _, found = run(perkara(judul("LAPORAN KINERJA TAHUN 2024"), *tables), kode)
    return [temuan.pesan for temuan in found]


YEARS = """
No | Indikator | Target 2023 | Realisasi 2023 | Capaian 2023 (%) | Target 2024 | Realisasi 2024 | Capaian 2024 (%)
1 | {nama} | 80 | 85 | 106,25 | 65 | 78 | 120
"""


def test_a_target_lowered_once_does_not_turn_an_indikator() -> None:
    assert pesan("HIT001", YEARS.format(nama="Persentase obat yang ada di gudang")) == []


def test_a_target_lowered_once_tells_of_an_indikator_that_should_fall() -> None:
    assert len(pesan("HIT001", YEARS.format(nama="Persentase pengangguran terbuka"))) == 2
