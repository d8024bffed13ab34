"""What a Paket says of itself."""

from dataclasses import replace

from akuntabel.berkas.muat import load_paket
from akuntabel.contoh import lokasi


def test_agreement_under_another_is_not_the_heads() -> None:
    paket = load_paket(lokasi("kencong-2025")).paket
    assert paket is not None
    below = replace(paket.perjanjian[0], kode="pk-seksi", induk=paket.perjanjian[0].kode)
    assert paket.ganti(perjanjian=(*paket.perjanjian, below)).perjanjian_kepala == paket.perjanjian
