"""`periksa` as one list: each fact once, with its cell, calm where much lacks, and the same in `reviu`."""

import json
import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook
from tests.cli.conftest import Akuntabel

from akuntabel.naskah.kelengkapan import KELENGKAPAN

_KOSONG = ("analisis", "data_dukung", "pembanding", "pegawai", "sarana", "isu_strategis", "tugas_fungsi")


@pytest.fixture
def kurang(contoh: Path, tmp_path: Path) -> Path:
    """The example without its words, its evidence, its benchmarks, and this year's IKM."""
    folder = tmp_path / "kurang"
    shutil.copytree(contoh, folder)
    for table in _KOSONG:
        (folder / f"{table}.csv").unlink()
    file = folder / "realisasi.csv"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    file.write_text("".join(line for line in lines if not line.startswith("IKM;2025;")), encoding="utf-8")
    (folder / "nilai_resmi.csv").unlink()  # a letter would give the realisasi that is taken away
    return folder


def test_each_fact_is_told_once(akuntabel: Akuntabel, kurang: Path) -> None:
    told = json.loads(akuntabel("periksa", kurang, "--json").keluar)["temuan"]
    # What two rooms see of one record: no realisasi, no explanation, output without money, no evidence.
    for pair in ({"PKT405", "KLG120"}, {"UKR004", "DAT009"}, {"PKT402", "DAT008"}, {"DAT003"}):
        found = [t for t in told if t["kode"] in pair]
        assert len({t["kode"] for t in found}) == 1
        assert len(found) == len({(t["lembar"], t["sel"], t["pesan"]) for t in found})


def test_every_finding_about_a_record_has_its_cell(akuntabel: Akuntabel, contoh: Path) -> None:
    told = json.loads(akuntabel("periksa", contoh, "--json").keluar)["temuan"]
    assert all(t["lembar"].endswith(".csv") and t["sel"].startswith("baris ") for t in told)
    assert {t["tingkat"] for t in told} == {"peringatan", "saran", "kelengkapan"}


def test_list_goes_from_grave_to_mild(akuntabel: Akuntabel, kurang: Path) -> None:
    told = [t["tingkat"] for t in json.loads(akuntabel("periksa", kurang, "--json").keluar)["temuan"]]
    order = ("galat", "peringatan", "saran", "kelengkapan")
    assert told == sorted(told, key=order.index)


def test_documents_are_summed_up_with_what_the_law_demands(akuntabel: Akuntabel, kurang: Path) -> None:
    told = akuntabel("periksa", kurang)
    data = json.loads(akuntabel("periksa", kurang, "--json").keluar)
    report = next(d for d in data["kelengkapan"] if d["naskah"] == "lkjip")
    assert [d["naskah"] for d in data["kelengkapan"]] == list(KELENGKAPAN)
    assert report["diminta"] == sum(bool(b["dasar"]) for b in report["bagian"]) > 4
    assert (
        f"LKjIP: {report['kosong']} bagian kosong, {report['diminta']} di antaranya diminta peraturan." in told.keluar
    )
    assert "Isu strategis: Bab I tidak memuat isu strategis." in told.keluar
    assert told.status == 0


def test_much_that_lacks_stays_a_page_until_details_are_asked_for(akuntabel: Akuntabel, kurang: Path) -> None:
    short, whole = (akuntabel("periksa", kurang, *o).keluar.splitlines() for o in ((), ("--rinci",)))
    assert len(short) < 80 < len(whole)
    assert short[-1] == whole[-1]
    cells = json.loads(akuntabel("periksa", kurang, "--json").keluar)["temuan"]
    text = "\n".join(whole)
    assert all(t["sel"] in text for t in cells)


def test_same_words_are_said_once_with_all_places(akuntabel: Akuntabel, tmp_path: Path) -> None:
    akuntabel("templat", tmp_path / "t.xlsx", "--tahun", "2026")
    told = akuntabel("periksa", tmp_path / "t.xlsx").keluar
    assert told.count("Lembar wajib ini belum diisi.") == 1
    assert "Profil; Daftar Renstra; Tahapan Anggaran; Perjanjian Kinerja" in told
    assert "Kelengkapan dokumen diperiksa setelah galat dibetulkan." in told


def test_reviu_of_a_paket_tells_the_same_list(akuntabel: Akuntabel, kurang: Path) -> None:
    checked = json.loads(akuntabel("periksa", kurang, "--json").keluar)["temuan"]
    reviewed = json.loads(akuntabel("reviu", kurang, "--json", "-").keluar)["temuan"]
    assert sorted(t["kode"] for t in reviewed) == sorted(t["kode"] for t in checked)
    assert {t["tingkat"] for t in reviewed if t["kode"] == "KLG101"} == {"peringatan"}
    assert {t["tingkat"] for t in reviewed if t["kode"] == "KLG111"} == {"saran"}


def test_reviu_can_be_asked_for_completeness_alone(akuntabel: Akuntabel, kurang: Path) -> None:
    told = json.loads(akuntabel("reviu", kurang, "--pilih", "KLG", "--json", "-").keluar)["temuan"]
    assert {t["kode"][:3] for t in told} == {"KLG"}


def test_waiver_of_what_another_room_found_is_kept(akuntabel: Akuntabel, kurang: Path) -> None:
    (first, *_) = json.loads(akuntabel("reviu", kurang, "--pilih", "KLG101", "--json", "-").keluar)["temuan"]
    asked = ("--terima", f"KLG101:{first['sebutan']}", "--alasan", "tidak ada isu", "--nama", "Sekretaris")
    assert akuntabel("reviu", kurang, *asked).status == 0
    again = json.loads(akuntabel("reviu", kurang, "--json", "-").keluar)
    assert [t["kode"] for t in again["diterima"]] == ["KLG101"]
    assert "KLG101" not in [t["kode"] for t in again["temuan"]]


def test_finished_sentences_are_written_to_a_copy(akuntabel: Akuntabel, contoh: Path, tmp_path: Path) -> None:
    akuntabel("ubah", contoh, tmp_path / "paket.xlsx")
    before = (tmp_path / "paket.xlsx").read_bytes()
    told = akuntabel("periksa", tmp_path / "paket.xlsx", "--tulis-hasil")
    assert told.status == 0
    assert "paket (hasil).xlsx" in told.keluar
    assert (tmp_path / "paket.xlsx").read_bytes() == before
    sheet = load_workbook(tmp_path / "paket (hasil).xlsx")["Cerita"]
    column = next(int(c.column or 0) for c in sheet[3] if c.value == "ƒ Kalimat jadi")
    sentences = [str(sheet.cell(row, column).value) for row in range(5, sheet.max_row)]
    assert any("99,82%" in sentence for sentence in sentences)
    assert not any("{{" in sentence for sentence in sentences)
    assert akuntabel("periksa", tmp_path / "paket.xlsx", "--tulis-hasil").status == 2  # the copy is not overwritten
    akuntabel("ubah", tmp_path / "paket (hasil).xlsx", tmp_path / "ulang")
    assert (tmp_path / "ulang" / "analisis.csv").read_bytes() == (contoh / "analisis.csv").read_bytes()


def test_finished_sentences_are_of_one_paket(akuntabel: Akuntabel, contoh: Path) -> None:
    told = akuntabel("periksa", contoh, contoh, "--tulis-hasil")
    assert told.status == 2
    assert "--tulis-hasil berlaku untuk satu Paket." in told.galat
