"""JSON and the recap: every field that docs/reviu-json.md names, and no formula out of a document."""

import json
import re
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from tests.reviu.keluaran import alat
from tests.reviu.keluaran.alat import butir, cell, temuan

from akuntabel.dokumen.baca.terbaca import DokumenTerbaca
from akuntabel.reviu.keluaran.data import as_data
from akuntabel.reviu.keluaran.rekap import write_rekap
from akuntabel.reviu.temuan import Tingkat

DOCS = Path(__file__).parents[3] / "docs" / "reviu-json.md"


@pytest.fixture
def document(tmp_path: Path) -> DokumenTerbaca:
    return alat.read(alat.write_laporan(tmp_path, "docx"))


def test_finding_has_the_fields_of_the_issue(document: DokumenTerbaca) -> None:
    found = butir(document, temuan(document, cell(document, "99,18%"), tempat_lain=(cell(document, "92,33"),)))
    data = as_data([alat.hasil(document, *found)])
    assert {"putusan", "diperiksa", "temuan"} <= set(data)
    [finding] = data["temuan"]
    assert {k: finding[k] for k in ("kode", "tingkat", "tercetak", "seharusnya", "aturan", "saran")} == {
        "kode": "HIT001",
        "tingkat": "galat",
        "tercetak": "99,18%",
        "seharusnya": "99,82%",
        "aturan": "PermenPANRB 53/2014, Lampiran II",
        "saran": "Hitung ulang.",
    }
    place = {"berkas": "laporan.docx", "halaman": None, "baris": None, "tabel": 1, "baris_tabel": 2, "kolom": 5}
    assert place.items() <= finding["tempat"].items()
    assert finding["tempat"]["bagian"]
    assert finding["tempat_lain"][0]["kolom"] == 4


def test_docs_name_every_field(document: DokumenTerbaca) -> None:
    found = butir(document, temuan(document, cell(document, "99,18%")), temuan(document, cell(document, "92,33")))
    data = as_data([alat.hasil(document, found[0], alat.accepted(found[1]))], {"x.pdf": "rusak"})
    named = set(re.findall(r"`(\w+)`", DOCS.read_text(encoding="utf-8")))
    assert keys(data) <= named, keys(data) - named


def keys(data: object) -> set[str]:
    if isinstance(data, dict):
        return set(data).union(*map(keys, data.values()))
    return set().union(*map(keys, data)) if isinstance(data, list) else set()


@pytest.mark.parametrize(
    ("tingkat", "failed", "verdict"),
    [
        (Tingkat.GALAT, {}, "ada galat"),
        (Tingkat.GALAT, {"x": "rusak"}, "ada galat"),
        (Tingkat.PERINGATAN, {}, "bersih"),
        (Tingkat.PERINGATAN, {"x": "rusak"}, "tidak terbaca"),
    ],
)
def test_verdict(document: DokumenTerbaca, tingkat: Tingkat, failed: dict[str, str], verdict: str) -> None:
    found = butir(document, temuan(document, cell(document, "99,18%"), tingkat=tingkat))
    assert as_data([alat.hasil(document, *found)], failed)["putusan"] == verdict


def test_an_accepted_galat_is_shown_and_does_not_condemn(document: DokumenTerbaca) -> None:
    found = butir(document, temuan(document, cell(document, "99,18%")))
    data = as_data([alat.hasil(document, *map(alat.accepted, found))])
    assert (data["putusan"], data["temuan"]) == ("bersih", [])
    assert data["diterima"][0]["penerimaan"]["nama"] == "Siti"


def test_many_results_are_added_up(document: DokumenTerbaca) -> None:
    found = butir(document, temuan(document, cell(document, "99,18%")))
    result = alat.hasil(document, *found)
    seen = as_data([result, result])["diperiksa"]
    assert seen["angka"] == 16
    assert seen["pemeriksaan"] == [{"kode": "HIT001", "diperiksa": 8, "lulus": 6}]
    assert seen["jumlah"] == {"galat": 2, "peringatan": 0, "saran": 0}


def test_data_is_json(document: DokumenTerbaca) -> None:
    found = butir(document, temuan(document, cell(document, "99,18%")))
    data = as_data([alat.hasil(document, *found)])
    assert json.loads(json.dumps(data)) == data


def test_recap_lists_each_finding_as_text(document: DokumenTerbaca) -> None:
    evil = temuan(document, cell(document, "99,18%"), pesan='=HYPERLINK("http://x")', tercetak="+1", seharusnya="@SUM")
    book = openpyxl.load_workbook(BytesIO(write_rekap([alat.hasil(document, *butir(document, evil))])))
    row = next(iter(book["Temuan"].iter_rows(min_row=4)))
    assert [c.value for c in row][:3] == ["laporan.docx", "HIT001", "Galat"]
    assert [row[n].value for n in (4, 5, 6)] == ['=HYPERLINK("http://x")', "+1", "@SUM"]
    assert {c.data_type for c in row if c.value} == {"s"}
    assert [c.value for c in next(iter(book["Berkas"].iter_rows(min_row=4)))][:3] == ["laporan.docx", "ada galat", 1]


def test_recap_rows_are_as_tall_as_their_longest_text(document: DokumenTerbaca) -> None:
    place = cell(document, "99,18%")
    found = butir(document, temuan(document, place, pesan="Pendek."), temuan(document, place, pesan="Kata " * 120))
    book = openpyxl.load_workbook(BytesIO(write_rekap([alat.hasil(document, *found)])))
    short, long = (book["Temuan"].row_dimensions[row].height for row in (4, 5))
    assert short < 50
    assert long > 130
