"""The examples that ship inside the package."""

import pytest

from akuntabel.contoh import ContohTidakDikenalError, daftar, lokasi

TERSEDIA = "dinas-perdagangan-2025, kecamatan-triwulan-2026, kencong-2025"


def test_each_on_the_list_has_a_folder() -> None:
    assert ", ".join(daftar()) == TERSEDIA
    assert all((lokasi(nama) / "instansi.csv").is_file() for nama in daftar())


@pytest.mark.parametrize("nama", ["kencong-2024", "", ".", "..", "../contoh/kencong-2025"])
def test_another_name_is_refused_with_the_list(nama: str) -> None:
    with pytest.raises(ContohTidakDikenalError, match=f"yang tersedia: {TERSEDIA}"):
        lokasi(nama)
