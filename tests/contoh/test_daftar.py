"""The examples that ship inside the package."""

import pytest

from akuntabel.contoh import ContohTidakDikenalError, daftar, lokasi


def test_kencong_is_on_the_list_and_has_a_folder() -> None:
    assert daftar() == ("kencong-2025",)
    assert (lokasi("kencong-2025") / "instansi.csv").is_file()


@pytest.mark.parametrize("nama", ["kencong-2024", "", ".", "..", "../contoh/kencong-2025"])
def test_another_name_is_refused_with_the_list(nama: str) -> None:
    with pytest.raises(ContohTidakDikenalError, match="yang tersedia: kencong-2025"):
        lokasi(nama)
