"""The words of the Kencong Paket: no person in them, every figure named, every citation known."""

import re

import pytest
from tests.contoh.alat import DEGREE, NIP

from akuntabel.berkas.muat import load_paket
from akuntabel.contoh import lokasi
from akuntabel.dasar.peraturan import daftar_peraturan
from akuntabel.skema.paket import Paket
from akuntabel.skema.tabel.narasi import JenisAnalisis, JenisLampiran
from akuntabel.ukur import hitung

KENCONG = lokasi("kencong-2025")
ALL_TEXT = {file.name: file.read_text(encoding="utf-8") for file in sorted(KENCONG.iterdir())}

FIGURE = re.compile(
    r"\{\{(?:(?:capaian|target):[A-Z]+@pk-(?:murni|perubahan)|realisasi:[A-Z]+(?:@\d{4})?|serapan:[0-9.]+)\}\}"
)


@pytest.fixture(scope="module")
def paket() -> Paket:
    read = load_paket(KENCONG).paket
    assert read is not None
    return read


@pytest.mark.parametrize("text", ["19700101 199001 1 001", "197001011990011001"])
def test_the_pattern_finds_a_nip(text: str) -> None:
    assert NIP.search(f"NIP. {text};")


@pytest.mark.parametrize("text", ["Budi, S.E., M.M.", "Drs. Budi", "Budi S.STP M.Si", "Budi, S. Sos"])
def test_the_pattern_finds_a_degree(text: str) -> None:
    assert DEGREE.search(text)


@pytest.mark.parametrize("file", ALL_TEXT)
def test_no_file_holds_a_nip_or_a_degree(file: str) -> None:
    assert NIP.findall(ALL_TEXT[file]) == []
    assert DEGREE.findall(ALL_TEXT[file]) == []


def test_no_official_is_named(paket: Paket) -> None:
    assert {p.kode for p in paket.pejabat} == {"camat-awal", "camat", "bupati-plt", "bupati", "kepala-bappeda"}
    assert {(p.nama, p.nip, p.pangkat) for p in paket.pejabat} == {("", "", "")}


def test_every_figure_named_in_a_text_has_a_known_form() -> None:
    named = [n for text in ALL_TEXT.values() for n in re.findall(r"\{\{.*?\}\}", text)]
    assert named
    assert [n for n in named if not FIGURE.fullmatch(n)] == []


def test_ukur_warns_of_the_two_stated_realisasi_unlike_their_parts_and_of_nothing_else(paket: Paket) -> None:
    assert [(p.kode, p.tempat) for p in hitung(paket).peringatan] == [
        ("UKR002", "Realisasi Tahunan, INDPROG, 2025, Realisasi"),
        ("UKR002", "Realisasi Tahunan, CAPPROG, 2025, Realisasi"),
    ]


def test_every_national_regulation_cited_is_known(paket: Paket) -> None:
    cited = [p.peraturan for p in paket.pertimbangan_iku if p.peraturan]
    assert len(cited) == 9 + 7
    assert set(cited) <= set(daftar_peraturan())


def test_an_iku_has_a_ratio_or_a_formula_and_its_source(paket: Paket) -> None:
    assert {i.indikator for i in paket.iku} == set(paket.kunci["indikator"])
    for iku in paket.iku:
        assert bool(iku.formulasi) is not bool(iku.pembilang)
        assert bool(iku.pembilang) is bool(iku.penyebut)
        assert iku.sumber_data
        assert iku.penanggung_jawab


def test_every_target_missed_and_every_tujuan_has_its_cause(paket: Paket) -> None:
    explained = {(a.perjanjian, a.unsur) for a in paket.analisis if a.jenis is JenisAnalisis.PENYEBAB}
    assert explained == {
        ("pk-murni", "21-T1"),
        ("pk-murni", "21-T2"),
        ("pk-murni", "21-S2.1"),
        ("pk-perubahan", "25-T1"),
        ("pk-perubahan", "25-S1.1"),
        ("pk-perubahan", "25-S1.2"),
    }


def test_every_programme_has_driver_obstacle_and_solution(paket: Paket) -> None:
    wanted = {JenisAnalisis.PENDORONG, JenisAnalisis.PENGHAMBAT, JenisAnalisis.SOLUSI}
    for programme in ("7.01.01", "7.01.02", "7.01.03", "7.01.04"):
        assert {a.jenis for a in paket.analisis if a.program == programme} == wanted


def test_the_lhe_has_eleven_recommendations_each_followed_up(paket: Paket) -> None:
    assert len(paket.rekomendasi) == 11
    assert all(r.tindak_lanjut and r.dokumen == "lhe-2025" for r in paket.rekomendasi)


def test_every_lampiran_is_made_from_the_paket(paket: Paket) -> None:
    source = {
        JenisLampiran.PERJANJIAN: paket.kunci["perjanjian"],
        JenisLampiran.IKU: paket.kunci["keputusan_iku"],
        JenisLampiran.TUJUAN_SASARAN: paket.kunci["renstra"],
    }
    assert len(paket.lampiran) == 6
    assert all(item.rujuk in source[item.jenis] for item in paket.lampiran)
