"""What a column named `Capaian` is held against: this year's target, the plan's end, another year, or nothing."""

import pytest
from tests.reviu.alat import fakta, judul, kenali, nilai, paragraf, perkara, tabel

import akuntabel.reviu.periksa  # noqa: F401
from akuntabel.reviu.fakta import Besaran
from akuntabel.reviu.registry import run


def pesan(kode: str, *blok: str, kepala: int = 1) -> list[str]:
    """What a check says of a report of 2024 with these tables."""
    tables = [tabel(text, kepala=kepala, nomor=at) for at, text in enumerate(blok, 1)]
    _, found = run(perkara(judul("LAPORAN KINERJA TAHUN 2024"), paragraf("Laporan Kinerja Tahun 2024"), *tables), kode)
    return [temuan.pesan for temuan in found]


LAST_YEAR = """
No | Sasaran | Indikator | Capaian Thn Lalu | Target | Realisasi | % Realisasi
1 | Meningkatnya arsip tertata | Persentase arsip tertata | 40 | 50 | 45 | 90
2 | Meningkatnya arsip tertata | Jumlah arsip digital | 300 | 400 | 420 | 105
"""


def test_a_bare_capaian_of_last_year_is_not_held_to_the_target_of_this() -> None:
    assert kenali(LAST_YEAR).peran[3:] == ("", "target", "realisasi", "capaian")
    assert pesan("HIT001", LAST_YEAR) == []


def test_realisasi_of_last_year_is_of_the_year_before() -> None:
    text = "Indikator | Realisasi Tahun Lalu | Target 2024 | Realisasi 2024\nJumlah arsip digital | 300 | 400 | 420"
    found = perkara(judul("LAPORAN KINERJA TAHUN 2024"), tabel(text)).fakta
    assert [(f.nilai.teks, f.tahun) for f in found if f.besaran is Besaran.REALISASI] == [("300", 2023), ("420", 2024)]


GROWTH = """
No | Indikator | Realisasi 2023 | Realisasi 2024 | Capaian Kinerja (%)
1 | Jumlah arsip digital | 300 | 420 | 140
2 | Persentase arsip tertata | 40 | 45 | 112,50
"""
MEASURED = """
No | Indikator | Target 2024 | Realisasi 2024 | Capaian (%)
1 | Jumlah arsip digital | 400 | 420 | 105
2 | Persentase arsip tertata | 50 | 45 | 90
"""


def test_a_percentage_of_last_years_realisasi_is_no_capaian() -> None:
    assert kenali(GROWTH).peran[2:] == ("realisasi", "realisasi", "")
    assert pesan("SIL007", MEASURED, GROWTH) == []
    alone = "Indikator | Capaian Kinerja (%)\nJumlah arsip digital | 140\nPersentase arsip tertata | 112,50"
    assert len(pesan("SIL007", MEASURED, alone)) == 2


LATER = """
No | Indikator | Tahun 2024 | Tahun 2026 | Capaian Kinerja (%)
^ | ^ | Realisasi | Target | ^
1 | Jumlah arsip digital | 420 | 600 | {capaian}
"""


def test_a_percentage_of_the_one_target_of_a_later_year_is_of_the_plans_end() -> None:
    assert kenali(LATER.format(capaian="70"), kepala=2).peran[2:] == (
        "realisasi",
        "target akhir",
        "capaian terhadap target akhir",
    )
    assert pesan("HIT002", LATER.format(capaian="70"), kepala=2) == []
    assert len(pesan("HIT002", LATER.format(capaian="75"), kepala=2)) == 1


def test_a_realisasi_against_another_year_is_no_realisasi() -> None:
    text = """
No | Indikator | Realisasi 2024 | Realisasi 2023 | Realisasi 2024 Thdp Tahun 2023 (3/4)*100
1 | Jumlah arsip digital | 420 | 300 | 140
"""
    assert kenali(text).peran[2:] == ("realisasi", "realisasi", "")


def test_realisasi_in_percent_right_of_the_realisasi_is_the_capaian() -> None:
    text = """
No | Indikator | Tahun 2024 | < | <
^ | ^ | Target | Realisasi | Realisasi %
1 | Jumlah arsip digital | 400 | 420 | {capaian}
"""
    assert kenali(text.format(capaian="105"), kepala=2).peran[2:] == ("target", "realisasi", "capaian")
    assert len(pesan("HIT001", text.format(capaian="150"), kepala=2)) == 1


def test_target_and_realisasi_below_a_capaian_in_percent_are_of_no_unit_of_the_indikator() -> None:
    text = """
Indikator | Capaian Tahun 2024 (%) | < | % Capaian Kinerja
^ | Target | Realisasi | ^
Waktu tanggap layanan | 100 | 95 | 95
"""
    assert kenali(text, kepala=2).peran[1:] == ("", "", "capaian")


@pytest.mark.parametrize(
    ("kepala", "peran"), [("Target Capaian Kinerja", "target"), ("Target Pencapaian (%)", ""), ("Capaian", "capaian")]
)
def test_a_target_of_capaian_is_a_target_unless_it_is_a_percentage_of_one(kepala: str, peran: str) -> None:
    assert kenali(f"No | Indikator | {kepala} | Realisasi\n1 | Persentase arsip tertata | 90 | 85").peran[2] == peran


def test_a_percentage_beside_pagu_alone_is_a_share_of_the_sum() -> None:
    text = (
        "Sasaran | Indikator | Anggaran | {} | Persentase\nArsip tertata | Jumlah arsip | 900.000.000 | 850.000.000 | 9"
    )
    assert kenali(text.format("Realisasi Anggaran")).peran[4] != ""
    assert kenali(text.format("Sisa").replace("Persentase", "Persentase (%)")).peran[4] == ""


def test_capaian_in_percent_below_anggaran_is_a_serapan() -> None:
    text = """
Indikator Kinerja | Anggaran (Rp) | < | <
^ | Target | Realisasi | Capaian (%)
Jumlah arsip digital | 900.000.000 | 450.000.000 | 50
"""
    assert kenali(text, kepala=2).peran[1:] == ("pagu", "realisasi anggaran", "serapan")


LEVELS = """
No | Indikator Sasaran | {lower} | Target 2024
1 | Persentase arsip tertata | Jumlah pedoman arsip | 4
"""


def test_the_target_right_of_two_levels_of_indikator_is_of_the_lower() -> None:
    facts = fakta(LEVELS.format(lower="Indikator Tujuan"))
    assert nilai(facts, Besaran.TARGET) == [("Jumlah pedoman arsip", "4")]


def test_outputs_that_no_program_is_named_for_are_left() -> None:
    assert nilai(fakta(LEVELS.format(lower="Indikator Kegiatan (Output)")), Besaran.TARGET) == []


def test_the_capaian_of_a_row_of_sums_is_held_to_nothing() -> None:
    text = """
Indikator | Target | Realisasi | Capaian (%)
Jumlah rapat | 10 | 8 | 80
Jumlah pedoman | 4 | 4 | 100
Jumlah | 14 | 12 | 180
"""
    assert pesan("HIT001", text) == []


GUESSED = """
Indikator | Target | Capaian | % Capaian Kinerja
Persentase arsip tertata | 50 | 45 | {a}
Jumlah arsip digital | 400 | 420 | {b}
Indeks kepuasan | 80 | 82 | {c}
Persentase arsip musnah | 10 | 10 | {d}
"""


def test_capaian_is_the_realisasi_where_the_percentages_bear_it_out() -> None:
    borne = GUESSED.format(a="90", b="105", c="102,50", d="95")
    assert kenali(borne).peran[1:] == ("target", "realisasi", "capaian")
    assert len(pesan("HIT001", borne)) == 1


def test_capaian_has_no_role_where_no_percentage_bears_it_out() -> None:
    assert kenali(GUESSED.format(a="40", b="15", c="70,50", d="100")).peran[1:] == ("target", "", "")


ENDS = """
No | Indikator | Realisasi Tahun 2024 | Target Renstra 2024 | % Capaian 2024 thadap Renstra | Target Renstra 2026
1 | Jumlah arsip digital | 420 | 400 | {capaian} | 600
"""


@pytest.mark.parametrize(("capaian", "found"), [("70", 0), ("105", 0), ("88", 1)])
def test_a_percentage_of_a_renstra_may_be_of_either_of_its_targets(capaian: str, found: int) -> None:
    assert len(pesan("HIT002", ENDS.format(capaian=capaian))) == found


def test_the_indikator_of_a_sasaran_of_the_rpjmd_is_an_indikator() -> None:
    text = "Sasaran RPJMD | Indikator Sasaran RPJMD | Target | Realisasi\nKota | Persentase taman terawat | 5 | 4"
    assert nilai(fakta(text), Besaran.TARGET) == [("Persentase taman terawat", "5")]
