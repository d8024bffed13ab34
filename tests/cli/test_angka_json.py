"""The JSON of the figures says what docs/angka.md promises."""

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from tests.paket_lain import contoh

import akuntabel.ukur
from akuntabel.cli.angka_json import as_data
from akuntabel.ukur import Hasil, hitung

DOCS = (Path(__file__).parents[2] / "docs" / "angka.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def hasil() -> Hasil:
    return hitung(contoh())


@pytest.fixture(scope="module")
def data(hasil: Hasil) -> dict[str, Any]:
    return as_data(hasil)


def documented_nouns() -> set[str]:
    rows = re.findall(r"^\| (`.+?) \|", DOCS.split("## Nouns")[1].split("## JSON")[0], re.MULTILINE)
    return {noun for row in rows for noun in re.findall(r"`(\w+)[:@`]", row)}


def noun(name: str) -> str:
    return re.split(r"[:@]", name, maxsplit=1)[0]


def test_every_noun_of_a_figure_is_documented(data: dict[str, Any]) -> None:
    assert {noun(name) for name in data["angka"]} <= documented_nouns()


def test_every_documented_noun_is_computed_somewhere() -> None:
    source = "".join(f.read_text(encoding="utf-8") for f in Path(akuntabel.ukur.__file__).parent.glob("*.py"))
    unknown = {n for n in documented_nouns() if f'"{n}"' not in source}
    assert unknown <= {"jumlah_tujuan", "jumlah_sasaran", "sarana_jumlah", "sarana_jumlah_ideal"}, unknown


def test_every_field_is_documented(data: dict[str, Any]) -> None:
    described = set(re.findall(r"`(\w+)`", DOCS.split("## JSON")[1]))
    fields = set(data)
    for figure in data["angka"].values():
        fields |= set(figure) | set(figure["asal"])
    assert fields <= described, fields - described


def test_values_are_exact(hasil: Hasil, data: dict[str, Any]) -> None:
    for name, angka in hasil.angka.items():
        written = data["angka"][name]["nilai"]
        assert (None if written is None else Decimal(written)) == angka.nilai
    assert data["angka"]["serapan"]["nilai"].startswith("78.2396")
    assert data["angka"]["pagu"]["nilai"] == "3920691860.40"


def test_the_way_back_is_complete(data: dict[str, Any]) -> None:
    figures = data["angka"]
    for figure in figures.values():
        for given in figure["asal"].get("masukan", {}).values():
            names = [given] if isinstance(given, str) else given
            assert [name for name in names if name not in figures] == []


def test_asal_names_rule_law_and_inputs(data: dict[str, Any]) -> None:
    asal = data["angka"]["capaian:IKM@pk-murni"]["asal"]
    assert asal["jenis"] == "aturan"
    assert asal["masukan"] == {"realisasi": "realisasi:IKM@2025", "target": "target:IKM@pk-murni"}
    assert asal["dasar"]
    source = data["angka"]["realisasi:IKM@2025"]["asal"]
    assert (source["jenis"], source["tabel"], source["kolom"]) == ("isian", "Realisasi Tahunan", "Realisasi")


def test_second_name_shows_the_first(data: dict[str, Any]) -> None:
    assert data["angka"]["pagu"]["nama"] == "pagu@perubahan"
