"""Captions by their form."""

import pytest

from akuntabel.dokumen.baca.bentuk import caption


@pytest.mark.parametrize(
    ("line", "number", "title"),
    [
        ("Tabel 2. 1 Indikator Kinerja Utama", "2.1", "Indikator Kinerja Utama"),
        ("Tabel 2. 1", "2.1", ""),
        ("Tabel 2. Indikator Kinerja Utama", "2", "Indikator Kinerja Utama"),
        ("Tabel 3.12 Realisasi Anggaran", "3.12", "Realisasi Anggaran"),
    ],
)
def test_a_blank_behind_the_point_parts_no_number(line: str, number: str, title: str) -> None:
    assert caption(line) == (number, title)
