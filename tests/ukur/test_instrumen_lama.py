"""A year before the scale of an instrument is reported without its word."""

from dataclasses import replace

from akuntabel.berkas.muat import load_paket
from akuntabel.contoh import lokasi
from akuntabel.skema.tabel.evaluasi import Ipp, Skm
from akuntabel.ukur import hitung


def test_a_year_before_the_first_scale_has_values_without_their_word() -> None:
    paket = load_paket(lokasi("kencong-2025")).paket
    assert paket is not None
    early = paket.ganti(
        instansi=(replace(paket.lembaga, tahun=2022),),
        perjanjian=tuple(replace(p, tahun=2022) for p in paket.perjanjian),
        ipp=(Ipp("IPP", 2022, 1, paket.realisasi[0].nilai.angka),),  # type: ignore[union-attr]
    )
    hasil = hitung(early)
    assert "mutu:IKM" in hasil
    assert "mutu:IPP" not in hasil
    assert "hasil_ipp:IPP@2022" not in hasil


def test_a_survey_from_before_its_rule_is_stored_has_no_figures() -> None:
    paket = load_paket(lokasi("kencong-2025")).paket
    assert paket is not None
    early = paket.ganti(skm=(Skm("IKM", 2001, "Persyaratan", 0, 1, 2, 3),))
    assert "hasil_survei:IKM@2001" not in hitung(early)
