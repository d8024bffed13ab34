"""What the papers are told: findings in words, the deadline, and answers that the facts prove."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from tests.reviu.keluaran import alat
from tests.reviu.keluaran.alat import butir, cell, temuan

from akuntabel.dokumen.baca.terbaca import DokumenTerbaca, Tempat
from akuntabel.naskah.formulir_reviu import Jawaban
from akuntabel.reviu.fakta import Besaran, Fakta, JenisSubjek, JenisTabel, Subjek, TabelDikenali
from akuntabel.reviu.hasil import HasilReviu
from akuntabel.reviu.jalan import review
from akuntabel.reviu.keluaran.formulir import isi_formulir
from akuntabel.reviu.keluaran.kertas import bahan_reviu
from akuntabel.reviu.registry import Perkara
from akuntabel.reviu.tercetak import Tercetak


@pytest.fixture
def document(tmp_path: Path) -> DokumenTerbaca:
    return alat.read(alat.write_laporan(tmp_path, "docx"))


def fact(besaran: Besaran, tahun: int = 2025) -> Fakta:
    return Fakta(Subjek(JenisSubjek.INDIKATOR, "IKM"), besaran, Tercetak("92", Decimal(92)), Tempat(), tahun)


def result(
    document: DokumenTerbaca, *facts: Fakta, kind: JenisTabel = JenisTabel.CAPAIAN, **more: object
) -> HasilReviu:
    found = butir(document, temuan(document, cell(document, "99,18%"), **more))
    tables = tuple(TabelDikenali(t, kind, ()) for t in document.tabel())
    tables = tuple(replace(t, berkas=document.berkas) for t in tables)
    return replace(alat.hasil(document, *found), perkara=Perkara((document,), tables, facts))


def test_deadline_counts_from_the_finished_report(document: DokumenTerbaca) -> None:
    bahan = bahan_reviu(result(document), date(2026, 2, 10), date(2026, 1, 31))
    assert (bahan.batas, bahan.lama_hari) == (date(2026, 3, 2), 30)
    assert bahan_reviu(result(document), date(2026, 2, 10)).batas is None


@pytest.mark.parametrize(("day", "late"), [(date(2026, 3, 2), 0), (date(2026, 3, 5), 3)])
def test_a_reviu_after_its_deadline_is_late(document: DokumenTerbaca, day: date, late: int) -> None:
    assert bahan_reviu(result(document), day, date(2026, 1, 31)).terlambat == late
    assert bahan_reviu(result(document), day).terlambat == 0


def test_findings_and_counts_are_handed_on(document: DokumenTerbaca) -> None:
    bahan = bahan_reviu(result(document), date(2026, 2, 10))
    assert [(t.kode, t.tempat) for t in bahan.temuan] == [("HIT001", "Tabel 1.1 baris 2")]
    assert bahan.jumlah == {"galat": 1, "peringatan": 0, "saran": 0}
    assert [(p.diperiksa, p.sesuai) for p in bahan.pemeriksaan] == [(4, 3)]


def test_silence_is_no_answer(document: DokumenTerbaca) -> None:
    assert isi_formulir(result(document)) == {}


def test_facts_prove_what_is_shown(document: DokumenTerbaca) -> None:
    facts = (fact(Besaran.TARGET), fact(Besaran.REALISASI, 2024), fact(Besaran.REALISASI), fact(Besaran.SERAPAN))
    answers = isi_formulir(result(document, *facts))
    assert {n for n, a in answers.items() if a.jawaban is Jawaban.YA} == {"I.2", "I.6", "III.7"}


def test_wrong_figures_leave_the_presentation_open(document: DokumenTerbaca) -> None:
    facts = (fact(Besaran.REALISASI), fact(Besaran.CAPAIAN))
    assert isi_formulir(result(document, *facts))["I.3"].jawaban is Jawaban.BELUM
    assert isi_formulir(result(document, *facts, kode="STR001"))["I.3"].jawaban is Jawaban.YA


@pytest.mark.parametrize(
    ("kind", "statement"),
    [(JenisTabel.PERJANJIAN, "III.1"), (JenisTabel.TARGET_TAHUNAN, "III.2"), (JenisTabel.IKU, "III.5")],
)
def test_a_contradiction_with_a_plan_answers_no(document: DokumenTerbaca, kind: JenisTabel, statement: str) -> None:
    answers = isi_formulir(result(document, kind=kind, kode="SIL002"))
    assert answers == {statement: answers[statement]}
    assert answers[statement].jawaban is Jawaban.TIDAK
    assert "SIL002" in answers[statement].keterangan
    assert isi_formulir(result(document, kind=kind, kode="HIT001")) == {}


LAPORAN = """\
LAPORAN KINERJA TAHUN 2025

Tabel 2.1 Perjanjian Kinerja Tahun 2025

No | Sasaran | Indikator Kinerja | Target 2025
1 | Meningkatnya kepuasan masyarakat | Indeks Kepuasan Masyarakat | 92,5
2 | Meningkatnya akuntabilitas kinerja | Nilai SAKIP | 81

Tabel 3.1 Capaian Kinerja Tahun 2025

No | Sasaran | Indikator Kinerja | Target | Realisasi | Capaian (%)
1 | Meningkatnya kepuasan masyarakat | Indeks Kepuasan Masyarakat | 92,5 | 92,33 | 99,82%
2 | Meningkatnya akuntabilitas kinerja | Nilai SAKIP | 81 | 80,41 | 99,27%
"""


def answers_of(folder: Path, text: str) -> dict[str, tuple[Jawaban, str]]:
    path = folder / "laporan.txt"
    path.write_text(text, encoding="utf-8")
    return {number: (a.jawaban, a.keterangan) for number, a in isi_formulir(review([path])).items()}


def test_what_is_promised_and_measured_agrees(tmp_path: Path) -> None:
    answers = answers_of(tmp_path, LAPORAN)
    aims = "2 tujuan/sasaran Perjanjian Kinerja terbaca kembali dalam tabel capaian."
    assert answers["III.1"] == (Jawaban.YA, aims)
    assert answers["III.4"] == (Jawaban.YA, "2 indikator kinerja terbaca kembali dalam tabel capaian.")
    assert "III.2" not in answers


def test_what_is_promised_and_not_measured_leaves_the_answer_open(tmp_path: Path) -> None:
    lacking = LAPORAN.replace("2 | Meningkatnya akuntabilitas kinerja | Nilai SAKIP | 81 | 80,41 | 99,27%\n", "")
    answered, said = answers_of(tmp_path, lacking)["III.4"]
    assert answered is Jawaban.BELUM
    assert said == "1 dari 2 indikator kinerja tidak terbaca dalam tabel capaian, misalnya Nilai SAKIP."


def test_annexes_are_counted_and_not_judged(tmp_path: Path) -> None:
    assert "I.4" not in answers_of(tmp_path, LAPORAN)
    answered, said = answers_of(tmp_path, f"{LAPORAN}\nLAMPIRAN I PERJANJIAN KINERJA\n\nIsi perjanjian.\n")["I.4"]
    assert answered is Jawaban.BELUM
    assert said.startswith("1 lampiran terbaca")
