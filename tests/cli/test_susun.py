"""`susun` and `demo`: the documents of the real Paket, whole or not at all."""

import base64
import csv
import json
import re
import shutil
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from bench.paket_acak.triwulan import berjalan as running
from tests.cli.conftest import Akuntabel

from akuntabel.berkas.muat import load_paket
from akuntabel.cli.parser import NASKAH
from akuntabel.cli.simpan import save_paket
from akuntabel.contoh import lokasi


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


PNG = b"".join(
    (
        b"\x89PNG\r\n\x1a\n",
        _chunk(b"IHDR", struct.pack(">IIBBBBB", 2, 2, 8, 0, 0, 0, 0)),
        _chunk(b"IDAT", zlib.compress(b"\x00\x10\x20\x00\x30\x40")),
        _chunk(b"IEND", b""),
    )
)
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="4"/></svg>'
STEMS = {
    "lkjip",
    "perjanjian-kinerja-murni",
    "perjanjian-kinerja-perubahan",
    "keputusan-iku-2021-2026",
    "keputusan-iku-2025-2029",
}

WithEmblem = Callable[[str, bytes], Path]


@pytest.fixture
def with_emblem(contoh: Path, tmp_path: Path) -> WithEmblem:
    """A copy of the example whose Instansi names an emblem, beside the Paket where it has bytes."""

    def make(name: str, content: bytes) -> Path:
        folder = tmp_path / "paket"
        shutil.copytree(contoh, folder)
        file = folder / "instansi.csv"
        (row,) = csv.DictReader(file.read_text(encoding="utf-8").splitlines(), delimiter=";")
        with file.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, row, delimiter=";")
            writer.writeheader()
            writer.writerow(row | {"lambang": name})
        if content:
            (folder / name).write_bytes(content)
        return folder

    return make


def names(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir()}


def test_all_formats_of_one_naskah(akuntabel: Akuntabel, contoh: Path, tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    told = akuntabel("susun", contoh, "--ke", folder, "--naskah", "pk")
    stems = ("perjanjian-kinerja-murni", "perjanjian-kinerja-perubahan")
    assert told.status == 0
    assert names(folder) == {f"{stem}.{form}" for stem in stems for form in ("docx", "pdf", "html", "xlsx")}
    assert (folder / f"{stems[0]}.pdf").read_bytes().startswith(b"%PDF-")
    assert all(name in told.keluar for name in names(folder))
    assert re.search(r"^Perjanjian Kinerja: \d+ bagian kosong, .* diminta peraturan\.$", told.keluar, re.MULTILINE)
    assert "LKjIP:" not in told.keluar
    assert told.keluar.splitlines()[-1].endswith(f"akuntabel periksa {contoh}")
    assert told.galat == ""


def test_every_naskah(akuntabel: Akuntabel, contoh: Path, tmp_path: Path) -> None:
    finished = ",".join(name for name in NASKAH if name != "laporan-triwulan")
    akuntabel("susun", contoh, "--ke", tmp_path / "h", "--format", "html", "--naskah", finished)
    assert {Path(name).stem for name in names(tmp_path / "h")} > STEMS


@pytest.fixture
def berjalan(tmp_path: Path) -> Path:
    """The example at the end of triwulan II."""
    paket = load_paket(lokasi("kencong-2025")).paket
    assert paket is not None
    folder = tmp_path / "berjalan"
    save_paket(running(paket, 2), folder, timpa=False)
    return folder


def test_unfinished_year_gets_its_quarterly_report_and_says_so(
    akuntabel: Akuntabel, berjalan: Path, tmp_path: Path
) -> None:
    told = akuntabel("susun", berjalan, "--ke", tmp_path / "h", "--format", "html")
    assert told.status == 0
    assert {"laporan-kinerja-triwulan-2.html", "perjanjian-kinerja-murni.html"} < names(tmp_path / "h")
    assert "lkjip.html" not in names(tmp_path / "h")
    assert "belum selesai diisi, sehingga yang disusun adalah Laporan Kinerja Triwulan II, bukan LKjIP" in told.keluar
    everything = akuntabel("susun", berjalan, "--ke", tmp_path / "s", "--format", "html", "--naskah", "semua")
    assert everything.status == 0
    assert {"laporan-kinerja-triwulan-2.html", "matriks-perencanaan.html"} < names(tmp_path / "s")
    data = akuntabel("susun", berjalan, "--ke", tmp_path / "j", "--format", "html", "--json").keluar
    assert "Triwulan II" in json.loads(data)["catatan"]


def test_annual_report_on_an_unfinished_year_is_refused_and_nothing_is_written(
    akuntabel: Akuntabel, berjalan: Path, tmp_path: Path
) -> None:
    told = akuntabel("susun", berjalan, "--ke", tmp_path / "h", "--naskah", "pk,lkjip")
    assert told.status == 2
    assert "akuntabel susun PAKET --naskah laporan-triwulan" in told.galat
    assert not (tmp_path / "h").exists()


def test_triwulan_may_be_chosen(akuntabel: Akuntabel, berjalan: Path, tmp_path: Path) -> None:
    command = ("susun", berjalan, "--ke", tmp_path / "h", "--naskah", "laporan-triwulan", "--format", "html")
    assert akuntabel(*command, "--triwulan", "1").status == 0
    assert names(tmp_path / "h") == {"laporan-kinerja-triwulan-1.html"}
    assert akuntabel(*command, "--triwulan", "3").status == 2
    assert akuntabel(*command, "--triwulan", "5").status == 2


def test_figures_of_an_unfinished_year_are_called_no_capaian(akuntabel: Akuntabel, berjalan: Path) -> None:
    told = akuntabel("ukur", berjalan).keluar
    assert "bukan capaian setahun" in told.replace("\n", " ").replace("  ", " ")
    assert "indikator tercapai" not in told


def test_list_for_a_machine(akuntabel: Akuntabel, contoh: Path, tmp_path: Path) -> None:
    told = akuntabel("susun", contoh, "--ke", tmp_path, "--naskah", "pk", "--format", "pdf,html", "--json")
    data = json.loads(told.keluar)
    assert {Path(file["letak"]).name for file in data["berkas"]} == names(tmp_path)
    assert [(f["format"], f["halaman"] is None) for f in data["berkas"]] == [("pdf", False), ("html", True)] * 2
    assert all(Path(f["letak"]).stat().st_size == f["ukuran"] for f in data["berkas"])
    assert data["peringatan"] == 4


def test_paper_is_as_asked(akuntabel: Akuntabel, contoh: Path, tmp_path: Path) -> None:
    for paper in ("a4", "F4"):
        akuntabel("susun", contoh, "--ke", tmp_path / paper, "--naskah", "pk", "--format", "html", "--kertas", paper)
    (a4, f4) = ((tmp_path / paper / "perjanjian-kinerja-murni.html").read_text() for paper in ("a4", "F4"))
    assert a4 != f4


def test_nothing_is_replaced_unasked(akuntabel: Akuntabel, contoh: Path, tmp_path: Path) -> None:
    command = ("susun", contoh, "--ke", tmp_path, "--naskah", "pk", "--format", "html")
    there = tmp_path / "perjanjian-kinerja-perubahan.html"
    there.write_text("sudah ditandatangani")
    refused = akuntabel(*command)
    assert refused.status == 2
    assert there.name in refused.galat
    assert names(tmp_path) == {there.name}
    assert akuntabel(*command, "--timpa").status == 0
    assert there.read_text().startswith("<!")


def test_file_in_the_way(akuntabel: Akuntabel, contoh: Path, tmp_path: Path) -> None:
    (tmp_path / "laporan").write_text("")
    for target in ("laporan", "laporan/dalam"):
        told = akuntabel("susun", contoh, "--ke", tmp_path / target, "--naskah", "pk", "--format", "html")
        assert told.status == 2
        assert "bukan folder" in told.galat


# The emblem


@pytest.mark.parametrize(("name", "content"), [("logo.png", PNG), ("Logo.SVG", SVG)], ids=lambda v: str(v)[:8])
def test_emblem_is_on_the_paper(
    akuntabel: Akuntabel, with_emblem: WithEmblem, tmp_path: Path, name: str, content: bytes
) -> None:
    told = akuntabel(
        "susun", with_emblem(name, content), "--ke", tmp_path / "h", "--naskah", "pk", "--format", "html,pdf"
    )
    assert told.status == 0
    html = (tmp_path / "h" / "perjanjian-kinerja-murni.html").read_text(encoding="utf-8")
    assert base64.b64encode(content).decode() in html


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("hilang.png", b""),
        ("../rahasia.png", b""),
        ("/etc/hostname.png", b""),
        ("logo.gif", b"GIF89a"),
        ("potong.png", PNG[:40]),
        ("bukan.jpg", PNG),
        ("skrip.svg", SVG.replace(b"<circle", b"<script>1</script><circle")),
        ("luar.svg", SVG.replace(b"<circle", b'<image href="file:///etc/passwd"/><circle')),
        ("dekat.svg", SVG.replace(b"<circle", b'<image href="&#46;./rahasia.png"/><circle')),
        ("gaya.svg", SVG.replace(b"<circle", b"<style>*{fill:URL( //contoh.id/a)}</style><circle")),
        ("entitas.svg", b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + SVG),
        ("teks.svg", b"bukan gambar"),
        ("besar.png", PNG + bytes(2_000_001)),
    ],
    ids=lambda v: v if isinstance(v, str) else "",
)
def test_emblem_that_cannot_be_used_is_told_and_left_out(
    akuntabel: Akuntabel, with_emblem: WithEmblem, tmp_path: Path, name: str, content: bytes
) -> None:
    (tmp_path / "rahasia.png").write_bytes(PNG)
    paket = with_emblem(name, content)
    told = akuntabel("periksa", paket)
    assert told.status == 0
    assert "LBG001" in told.keluar
    akuntabel("susun", paket, "--ke", tmp_path / "h", "--naskah", "pk", "--format", "html")
    assert "data:image" not in (tmp_path / "h" / "perjanjian-kinerja-murni.html").read_text(encoding="utf-8")


def test_emblem_by_a_link_out_of_the_folder(akuntabel: Akuntabel, with_emblem: WithEmblem, tmp_path: Path) -> None:
    (tmp_path / "rahasia.png").write_bytes(PNG)
    paket = with_emblem("logo.png", b"")
    (paket / "logo.png").symlink_to(tmp_path / "rahasia.png")
    assert "LBG001" in akuntabel("periksa", paket).keluar


# demo


def test_demo_writes_and_lists_everything(
    akuntabel: Akuntabel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    told = akuntabel("demo", "--ke", tmp_path / "demo")
    written = names(tmp_path / "demo")
    assert told.status == 0
    assert {f"lkjip.{form}" for form in ("docx", "pdf", "html", "xlsx")} < written
    assert {f"{stem}.pdf" for stem in STEMS} < written
    assert "paket.xlsx" in written
    assert all(name in told.keluar for name in written)
    assert told.keluar.splitlines()[-1] == f"Laporan: {(tmp_path / 'demo' / 'lkjip.html').as_uri()}"
    assert opened == []
    assert akuntabel("demo", "--ke", tmp_path / "demo").status == 2
