"""Figures named in words mean what the old names mean."""

from dataclasses import replace

import pytest

from akuntabel.berkas.muat import load_paket
from akuntabel.contoh import lokasi
from akuntabel.ukur import Hasil, hitung
from akuntabel.ukur.hasil import SebutanError, names_figures, split_sebutan


@pytest.fixture(scope="module")
def hasil() -> Hasil:
    paket = load_paket(lokasi("kencong-2025")).paket
    assert paket is not None
    return hitung(paket)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("capaian IKM", "capaian:IKM@pk-perubahan"),
        ("Capaian  ikm", "capaian:IKM@pk-perubahan"),
        ("capaian IKM pk murni", "capaian:IKM@pk-murni"),
        ("capaian IKM pk-murni", "capaian:IKM@pk-murni"),
        ("capaian Indeks Kepuasan Masyarakat pk murni", "capaian:IKM@pk-murni"),
        ("capaian FASKES", "capaian:FASKES@pk-murni"),
        ("kelas IKM", "predikat:IKM@pk-perubahan"),
        ("target IKM pk perubahan", "target:IKM@pk-perubahan"),
        ("target IKM 2027", "target:IKM@renstra-2025/2027"),
        ("target akhir IKM", "target_akhir:IKM@renstra-2025"),
        ("realisasi IKM", "realisasi:IKM"),
        ("realisasi IKM 2024", "realisasi:IKM@2024"),
        ("realisasi IKM tahun 2024", "realisasi:IKM@2024"),
        ("pembanding SAKIP", "pembanding:SAKIP@nasional"),
        ("serapan", "serapan"),
        ("serapan 7.01.02", "serapan:7.01.02"),
        ("serapan Program Penyelenggaraan Pemerintahan dan Pelayanan Publik", "serapan:7.01.02"),
        ("serapan Penyelenggaraan Pemerintahan dan Pelayanan Publik", "serapan:7.01.02"),
        ("pagu 7.01.02", "pagu:7.01.02"),
        ("pagu 7.01.02 Sebelum Perubahan", "pagu:7.01.02@murni"),
        ("pagu murni", "pagu@murni"),
        ("realisasi anggaran", "realisasi_anggaran"),
        ("sisa anggaran 7.01.02", "sisa_anggaran:7.01.02"),
    ],
)
def test_words_in_brackets_mean_the_figure(hasil: Hasil, words: str, name: str) -> None:
    assert list(split_sebutan(f"Sebesar [{words}] tahun ini.", hasil)) == ["Sebesar ", hasil[name], " tahun ini."]


def test_both_forms_may_stand_in_one_text(hasil: Hasil) -> None:
    parts = list(split_sebutan("{{realisasi:IKM}} dari [target IKM pk murni]", hasil))
    assert parts == [hasil["realisasi:IKM"], " dari ", hasil["target:IKM@pk-murni"]]


@pytest.mark.parametrize("text", ["[gambar foto-skm]", "[1]", "[sic]", "[ikm](https://contoh.id)", "[targetnya IKM]"])
def test_other_brackets_are_text(hasil: Hasil, text: str) -> None:
    assert not names_figures(text)
    assert list(split_sebutan(text, hasil)) == [text]


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ("capaian IKMM", r"Angka '\[capaian IKMM\]' tidak dikenal. Mungkin maksudnya \[capaian IKM\]"),
        ("capaian Indeks Kepuasan Masyarakatt", r"Mungkin maksudnya \[capaian Indeks Kepuasan Masyarakat\]"),
        ("serapan 7.01.09", r"Mungkin maksudnya \[serapan 7\.01\.0"),
        ("capaian IKM 2024", "tidak dikenal"),
        ("target", "tidak dikenal"),
    ],
)
def test_words_of_no_figure_are_told_with_those_most_like_them(hasil: Hasil, words: str, hint: str) -> None:
    with pytest.raises(SebutanError, match=hint):
        list(split_sebutan(f"[{words}]", hasil))


def test_name_that_ends_in_a_year_is_taken_whole(hasil: Hasil) -> None:
    first, *others = hasil.paket.ukuran
    renamed = hasil.paket.ganti(ukuran=(replace(first, nama="Nilai SAKIP 2024"), *others))
    made = hitung(renamed)
    assert list(split_sebutan("[realisasi Nilai SAKIP 2024]", made)) == [made["realisasi:SAKIP"]]
