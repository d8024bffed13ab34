"""Every verb on the Kencong Paket, and on what users do wrong."""

import json
import re
import shutil
from pathlib import Path

import pytest
from tests.berkas.conftest import write_tables
from tests.cli.conftest import Akuntabel

from akuntabel.berkas.muat import load_paket
from akuntabel.contoh import daftar, lokasi


@pytest.fixture
def rusak(contoh: Path, tmp_path: Path) -> Path:
    """A Paket with two galat: a text in a number cell, and a child without its parent."""
    folder = tmp_path / "rusak"
    shutil.copytree(contoh, folder)
    for name, before, after in (
        ("realisasi.csv", "92,33", "sembilan"),
        ("indikator.csv", ";21-S1.1;", ";21-S9.9;"),
    ):
        file = folder / name
        text = file.read_text(encoding="utf-8")
        assert before in text
        file.write_text(text.replace(before, after, 1), encoding="utf-8")
    return folder


# contoh, templat, ubah


def test_contoh_is_the_paket_of_the_package(akuntabel: Akuntabel, tmp_path: Path) -> None:
    done = akuntabel("contoh", "kencong-2025", tmp_path / "k")
    assert done.status == 0
    assert load_paket(tmp_path / "k").paket == load_paket(lokasi("kencong-2025")).paket
    assert (tmp_path / "k" / "datapackage.json").is_file()


@pytest.mark.parametrize("arguments", [("k.xlsx",), ("k", "--xlsx")], ids=" ".join)
def test_contoh_can_be_a_workbook(akuntabel: Akuntabel, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    target, *options = arguments
    assert akuntabel("contoh", tmp_path / target, *options).status == 0
    assert [file.suffix for file in tmp_path.rglob("*") if file.is_file()] == [".xlsx"]


@pytest.mark.parametrize("target", ["k", "k.xlsx"])
def test_contoh_brings_its_pictures(akuntabel: Akuntabel, tmp_path: Path, target: str) -> None:
    assert akuntabel("contoh", "kecamatan-triwulan-2026", tmp_path / "ke" / target).status == 0
    picture = next((tmp_path / "ke").rglob("peta-wilayah.png"))
    assert picture.read_bytes() == (lokasi("kecamatan-triwulan-2026") / "peta-wilayah.png").read_bytes()
    assert picture.parent.name == ("k" if target == "k" else "ke")


def test_contoh_leaves_a_picture_that_is_there(akuntabel: Akuntabel, tmp_path: Path) -> None:
    (tmp_path / "peta-wilayah.png").write_text("milik orang")
    refused = akuntabel("contoh", "kecamatan-triwulan-2026", tmp_path / "k.xlsx")
    assert refused.status == 2
    assert [file.name for file in tmp_path.iterdir()] == ["peta-wilayah.png"]


def test_contoh_that_does_not_exist(akuntabel: Akuntabel, tmp_path: Path) -> None:
    done = akuntabel("contoh", "jember-1999", tmp_path / "k")
    assert (done.status, done.galat) == (
        2,
        f"akuntabel: Contoh 'jember-1999' tidak dikenal; yang tersedia: {', '.join(daftar())}.\n",
    )
    assert not (tmp_path / "k").exists()


def test_what_is_there_stays_unless_told(akuntabel: Akuntabel, tmp_path: Path) -> None:
    target = tmp_path / "t.xlsx"
    target.write_text("milik orang")
    refused = akuntabel("templat", target)
    assert refused.status == 2
    assert "--timpa" in refused.galat
    assert target.read_text() == "milik orang"
    assert akuntabel("templat", target, "--timpa").status == 0
    assert target.read_bytes().startswith(b"PK")


def test_templat_is_a_workbook_by_name(akuntabel: Akuntabel, tmp_path: Path) -> None:
    done = akuntabel("templat", tmp_path / "t.xls")
    assert done.status == 2
    assert ".xlsx" in done.galat
    assert list(tmp_path.iterdir()) == []


def test_empty_templat_has_galat_and_no_traceback(akuntabel: Akuntabel, tmp_path: Path) -> None:
    akuntabel("templat", tmp_path / "t.xlsx", "--tahun", "2026")
    checked = akuntabel("periksa", tmp_path / "t.xlsx")
    assert checked.status == 1
    assert re.search(r"^\d+ galat, \d+ peringatan\.$", checked.keluar, re.MULTILINE)


def test_contoh_never_touches_a_folder_of_other_things(akuntabel: Akuntabel, tmp_path: Path) -> None:
    (tmp_path / "surat.txt").write_text("penting")
    done = akuntabel("contoh", tmp_path, "--timpa")
    assert done.status == 2
    assert "bukan Paket" in done.galat
    assert [file.name for file in tmp_path.iterdir()] == ["surat.txt"]


def test_ubah_keeps_everything(akuntabel: Akuntabel, contoh: Path, tmp_path: Path) -> None:
    assert akuntabel("ubah", contoh, tmp_path / "k.xlsx").status == 0
    assert akuntabel("ubah", tmp_path / "k.xlsx", tmp_path / "kembali").status == 0
    assert load_paket(tmp_path / "kembali").paket == load_paket(contoh).paket


def test_ubah_refuses_a_paket_with_galat(akuntabel: Akuntabel, rusak: Path, tmp_path: Path) -> None:
    assert akuntabel("ubah", rusak, tmp_path / "k.xlsx").status == 1
    assert not (tmp_path / "k.xlsx").exists()


# periksa


def test_periksa_tells_peringatan_and_exits_well(akuntabel: Akuntabel, contoh: Path) -> None:
    told = akuntabel("periksa", contoh)
    assert told.status == 0
    assert told.keluar.count("baris 20, kolom realisasi; baris 30, kolom realisasi: peringatan PKT402") == 1
    assert told.keluar.count("peringatan UKR002") == 2
    counts = r"0 galat, 6 peringatan, 1 saran dalam \d\.\d{3} isian; \d+ bagian kosong pada \d dokumen\."
    assert re.fullmatch(counts, told.keluar.splitlines()[-1])


def test_periksa_tells_all_galat_at_once_by_sheet(akuntabel: Akuntabel, rusak: Path) -> None:
    told = akuntabel("periksa", rusak)
    assert told.status == 1
    headings = [line for line in told.keluar.splitlines() if re.fullmatch(r"\w+\.csv", line)]
    assert headings == ["indikator.csv", "realisasi.csv", "indikator_program.csv"]
    assert "galat PKT302" in told.keluar
    assert "galat PKT202" in told.keluar


def test_periksa_for_a_machine(akuntabel: Akuntabel, rusak: Path) -> None:
    told = akuntabel("periksa", rusak, "--json")
    data = json.loads(told.keluar)
    assert told.status == 1
    assert data["galat"] == sum(t["tingkat"] == "galat" for t in data["temuan"]) > 1
    assert data["isian"] is None
    assert all(t["lembar"] and t["pesan"] for t in data["temuan"])


@pytest.mark.parametrize("verb", [("periksa",), ("ukur",), ("susun", "--ke", "x")], ids=lambda v: v[0])
def test_missing_paket_is_one_sentence(akuntabel: Akuntabel, verb: tuple[str, ...], tmp_path: Path) -> None:
    told = akuntabel(*verb, tmp_path / "tidak-ada.xlsx")
    assert told.status == 1
    assert "'tidak-ada.xlsx' tidak ditemukan" in told.keluar + told.galat


@pytest.mark.parametrize("verb", [("periksa",), ("ukur",), ("susun", "--ke", "x")], ids=lambda v: v[0])
def test_year_before_the_law_in_hand_is_refused_by_every_verb(
    akuntabel: Akuntabel, verb: tuple[str, ...], tmp_path: Path
) -> None:
    write_tables(tmp_path)
    instansi = tmp_path / "instansi.csv"
    instansi.write_text(instansi.read_text(encoding="utf-8").replace("2025;", "2015;"), encoding="utf-8")
    told = akuntabel(verb[0], tmp_path, *verb[1:])
    assert told.status == 1
    assert "Laporan tahun 2015 tidak dapat dihitung" in told.keluar + told.galat


# ukur


def test_ukur_prints_the_main_figures(akuntabel: Akuntabel, contoh: Path) -> None:
    told = akuntabel("ukur", contoh)
    assert told.status == 0
    assert re.search(r"Indeks Kepuasan Masyarakat +92,5 +92,33 +99,82% +Sangat Tinggi", told.keluar)
    assert re.search(r"Jumlah +3\.920\.691\.860,40 +3\.067\.535\.140,00 +78,24% +853\.156\.720,40", told.keluar)
    assert "1 dari 4 indikator tercapai." in told.keluar


def test_ukur_columns_are_aligned(akuntabel: Akuntabel, contoh: Path) -> None:
    lines = akuntabel("ukur", contoh).keluar.splitlines()
    start = lines.index("Anggaran menurut program, pagu terakhir") + 2
    rule = lines[start]
    amounts = [line for line in lines[start + 1 : lines.index("", start)] if "%" in line]
    assert len(amounts) == 5
    assert {line.rindex("%") for line in amounts} == {len(rule.rsplit(None, 1)[0].rstrip()) - 1}


def test_ukur_finds_figures_by_pattern(akuntabel: Akuntabel, contoh: Path) -> None:
    told = akuntabel("ukur", contoh, "--angka", "capaian:*@pk-perubahan")
    assert re.findall(r"^  (capaian\S+)", told.keluar, re.MULTILINE) == [
        f"capaian:{ukuran}@pk-perubahan" for ukuran in ("IPP", "IKM", "CAPPROG", "SAKIP")
    ]
    missed = akuntabel("ukur", contoh, "--angka", "kapaian:*")
    assert (missed.status, missed.keluar) == (2, "")


def test_ukur_tells_all(akuntabel: Akuntabel, contoh: Path) -> None:
    names = set(json.loads(akuntabel("ukur", contoh, "--json", "-").keluar)["angka"])
    told = akuntabel("ukur", contoh, "--semua").keluar
    assert names <= set(re.findall(r"^  (\S.*?)  ", told, re.MULTILINE))


def test_ukur_refuses_a_paket_with_galat(akuntabel: Akuntabel, rusak: Path) -> None:
    told = akuntabel("ukur", rusak)
    assert (told.status, told.keluar) == (1, "")
    assert "PKT302" in told.galat
    assert "Betulkan lebih dahulu" in told.galat


def test_ukur_writes_json_to_a_file(akuntabel: Akuntabel, contoh: Path, tmp_path: Path) -> None:
    file = tmp_path / "baru" / "angka.json"
    assert akuntabel("ukur", contoh, "--json", file).status == 0
    assert file.read_text(encoding="utf-8") == akuntabel("ukur", contoh, "--json", "-").keluar
    assert akuntabel("ukur", contoh, "--json", file).status == 2
    assert akuntabel("ukur", contoh, "--json", file, "--timpa").status == 0


# The edge of a process


def test_console_that_lacks_a_sign_still_works(proses: Akuntabel, contoh: Path, tmp_path: Path) -> None:
    paket = tmp_path / "paket"
    shutil.copytree(contoh, paket)
    instansi = paket / "instansi.csv"
    text = instansi.read_text(encoding="utf-8")
    instansi.write_text(text.replace("Kecamatan Kencong", "Kecamatan Kĕncong ≥", 1), encoding="utf-8")
    told = proses("ukur", paket, PYTHONIOENCODING="cp1252")
    assert (told.status, told.galat) == (0, "")
    assert "Kecamatan K?ncong ?" in told.keluar
    assert "Kĕncong ≥" in proses("ukur", paket, "--json", "-", PYTHONIOENCODING="utf-8").keluar
    whole = proses("periksa", paket, "--json", PYTHONIOENCODING="ascii")
    assert whole.status == 0


@pytest.mark.parametrize("arguments", [("susun", "tidak-ada", "--ke", "x"), ("ukur", "/dev/null")], ids=" ".join)
def test_wrong_input_shows_no_traceback(proses: Akuntabel, arguments: tuple[str, ...]) -> None:
    told = proses(*arguments)
    assert told.status == 1
    assert told.galat.startswith("akuntabel: ")
    assert told.galat.count("\n") == 1


def test_lanjut_writes_next_year_and_lists_what_to_renew(akuntabel: Akuntabel, contoh: Path, tmp_path: Path) -> None:
    done = akuntabel("lanjut", contoh, "2026", "--ke", tmp_path / "2026")
    assert done.status == 0
    assert "Pagu\n  Isi pagu setiap sub kegiatan menurut DPA tahun 2026.\n" in done.keluar
    read = load_paket(tmp_path / "2026").paket
    assert read is not None
    assert read.tahun == 2026
    listed = json.loads(akuntabel("lanjut", contoh, "2026", "--ke", tmp_path / "p.xlsx", "--json").keluar)
    assert {"lembar": "Rencana Aksi", "pesan": "Susun rencana aksi tahun 2026 per triwulan."} in listed["perbarui"]


def test_lanjut_goes_one_year_on(akuntabel: Akuntabel, contoh: Path, tmp_path: Path) -> None:
    done = akuntabel("lanjut", contoh, "2027", "--ke", tmp_path / "2027")
    assert (done.status, done.galat) == (
        2,
        "akuntabel: Paket tahun 2025 dilanjutkan ke tahun 2026, bukan 2027.\n",
    )
    assert not (tmp_path / "2027").exists()
