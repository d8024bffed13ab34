"""Many Pakets in one command: all that can be made is made, the others are told, and one Paket is as before."""

import json
import re
import shutil
from pathlib import Path

import pytest
from tests.cli.conftest import Akuntabel

from akuntabel.cli.banyak import many
from akuntabel.cli.susun_banyak import folder_name

_SATU = ("--naskah", "pk", "--format", "html")


@pytest.fixture(scope="module")
def map_paket(contoh: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two Pakets of one office, one that has galat, and a file that is none."""
    folder = tmp_path_factory.mktemp("banyak")
    for name in ("a", "b", "rusak"):
        shutil.copytree(contoh, folder / name)
    broken = folder / "rusak" / "realisasi.csv"
    broken.write_text(broken.read_text(encoding="utf-8").replace("92,33", "sembilan", 1), encoding="utf-8")
    (folder / "catatan.txt").write_text("bukan Paket")
    return folder


def test_susun_gives_each_paket_a_folder_and_goes_on_after_a_bad_one(
    akuntabel: Akuntabel, map_paket: Path, tmp_path: Path
) -> None:
    told = akuntabel("susun", map_paket / "a", map_paket / "rusak", map_paket / "b", "--ke", tmp_path / "h", *_SATU)
    assert told.status == 1
    assert "rusak: Paket 'rusak' memuat 1 galat" in told.galat
    assert sorted(p.name for p in (tmp_path / "h").iterdir()) == ["kecamatan-kencong-2025", "kecamatan-kencong-2025-2"]
    one, two = (sorted(p.name for p in f.iterdir()) for f in sorted((tmp_path / "h").iterdir()))
    assert one == two == ["perjanjian-kinerja-murni.html", "perjanjian-kinerja-perubahan.html"]
    assert "2 dari 3 Paket disusun" in told.keluar


def test_susun_of_many_writes_what_susun_of_one_writes(akuntabel: Akuntabel, map_paket: Path, tmp_path: Path) -> None:
    akuntabel("susun", map_paket / "a", "--ke", tmp_path / "satu", *_SATU)
    done = akuntabel("susun", map_paket / "a", map_paket / "b", "--ke", tmp_path / "h", *_SATU, "--json")
    data = json.loads(done.keluar)
    assert [entry["paket"] for entry in data["paket"]] == ["a", "b"]
    for entry in data["paket"]:
        for file in map(Path, (f["letak"] for f in entry["berkas"])):
            assert file.read_bytes() == (tmp_path / "satu" / file.name).read_bytes()


def test_susun_of_many_replaces_nothing_unasked(akuntabel: Akuntabel, map_paket: Path, tmp_path: Path) -> None:
    signed = tmp_path / "kecamatan-kencong-2025" / "perjanjian-kinerja-murni.html"
    signed.parent.mkdir()
    signed.write_text("sudah ditandatangani")
    command = ("susun", map_paket / "a", map_paket / "b", "--ke", tmp_path, *_SATU)
    refused = akuntabel(*command)
    assert refused.status == 2
    assert "--timpa" in refused.galat
    assert signed.read_text() == "sudah ditandatangani"
    assert (tmp_path / "kecamatan-kencong-2025-2" / signed.name).is_file()
    assert akuntabel(*command, "--timpa").status == 0
    assert signed.read_text().startswith("<!")


def test_folder_of_pakets_is_all_of_them(akuntabel: Akuntabel, map_paket: Path) -> None:
    told = akuntabel("periksa", map_paket)
    assert told.status == 1
    assert "dilewati karena bukan Paket: catatan.txt" in told.galat
    assert re.findall(r"^== (\w+)$", told.keluar, re.MULTILINE) == ["a", "b", "rusak"]
    assert re.search(r"^  rusak +1 +\d+ +0$", told.keluar, re.MULTILINE)
    assert told.keluar.splitlines()[-1] == "2 dari 3 Paket dapat disusun."


def test_periksa_of_many_for_a_machine(akuntabel: Akuntabel, map_paket: Path) -> None:
    told = akuntabel("periksa", map_paket, "--json")
    data = json.loads(told.keluar)
    assert told.status == 1
    alone = json.loads(akuntabel("periksa", map_paket / "a", "--json").keluar)
    assert data["paket"][0] == alone
    assert data["paket"][2]["galat"] == 1
    assert data["gagal"] == []


def test_ukur_gives_a_row_for_each_paket(akuntabel: Akuntabel, map_paket: Path, tmp_path: Path) -> None:
    told = akuntabel("ukur", map_paket, "--ringkas")
    assert told.status == 1
    row = r"Kecamatan Kencong +2025 +4 +1 +3 +0 +3\.920\.691\.860,40 +3\.067\.535\.140,00 +78,24%"
    assert len(re.findall(row, told.keluar)) == 2
    assert "rusak" in told.galat
    akuntabel("ukur", map_paket, "--json", tmp_path / "r.json")
    data = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    assert [(p["paket"], p["jumlah_tercapai"], p["realisasi_anggaran"]) for p in data["paket"]] == [
        ("a", "1", "3067535140.00"),
        ("b", "1", "3067535140.00"),
    ]
    assert [p["paket"] for p in data["gagal"]] == ["rusak"]


def test_one_paket_can_be_a_row_too(akuntabel: Akuntabel, contoh: Path) -> None:
    told = akuntabel("ukur", contoh, "--ringkas")
    assert told.status == 0
    assert told.keluar.count("Kecamatan Kencong") == 1


@pytest.mark.parametrize("option", [("--semua",), ("--angka", "*")], ids=lambda o: o[0])
def test_all_figures_are_for_one_paket(akuntabel: Akuntabel, map_paket: Path, option: tuple[str, ...]) -> None:
    told = akuntabel("ukur", map_paket, *option)
    assert told.status == 2
    assert "hanya untuk satu Paket" in told.galat


def test_paket_named_twice_is_one(map_paket: Path) -> None:
    found = many([map_paket / "a", map_paket])
    assert found is not None
    assert [p.name for p in found.paths] == ["a", "b", "rusak"]
    assert [p.name for p in found.dilewati] == ["catatan.txt"]


def test_folder_of_one_paket_is_that_paket(contoh: Path, tmp_path: Path) -> None:
    assert many([contoh]) is None
    assert many([tmp_path]) is None


@pytest.mark.parametrize(
    ("office", "folder"),
    [
        ("Kecamatan Kencong", "kecamatan-kencong-2025"),
        ("RSUD dr. Soebandi – Jémber", "rsud-dr-soebandi-jember-2025"),
        ("Dinas Kependudukan dan Pencatatan Sipil Kabupaten", "dinas-kependudukan-dan-pencatatan-sipil-2025"),
        ("漢", "paket-2025"),
        ("x" * 300, f"{'x' * 40}-2025"),
    ],
)
def test_folder_has_a_short_name_that_every_system_takes(office: str, folder: str) -> None:
    assert folder_name(office, 2025) == folder
