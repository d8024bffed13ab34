"""`akuntabel reviu`: what it prints, what it writes, and how it ends."""

import json
import re
from pathlib import Path
from zipfile import ZipFile

import pikepdf
import pytest
from tests.cli.conftest import Akuntabel
from tests.dokumen.baca.alat import W, zipped
from tests.reviu.keluaran import alat
from tests.reviu.keluaran.test_pdf import sign

from akuntabel.cli.kerja_reviu import stems
from akuntabel.cli.paket_dikenal import is_paket
from akuntabel.cli.parser import HASIL_REVIU, TINGKAT
from akuntabel.reviu.keluaran.berkas import HASIL
from akuntabel.reviu.temuan import Tingkat

SALAH = """\
BAB III AKUNTABILITAS KINERJA

Tabel 3.1 Capaian Kinerja Tahun 2025

Indikator | Target | Realisasi | Capaian (%)
Indeks Kepuasan Masyarakat | 92,5 | 92,33 | 99,18%
Nilai SAKIP | 67 | 80,41 | 120,01%
"""
BENAR = SALAH.replace("99,18%", "99,82%")


@pytest.fixture
def salah(tmp_path: Path) -> Path:
    return text_file(tmp_path / "salah.txt", SALAH)


def text_file(path: Path, content: str) -> Path:
    path.write_text(content, encoding="utf-8")
    return path


def test_finding_is_printed_with_its_hint_and_the_count(akuntabel: Akuntabel, salah: Path) -> None:
    done = akuntabel("reviu", salah, "--pilih", "HIT")
    lines = done.keluar.splitlines()
    assert done.status == 1
    assert lines[0] == "Galat"
    assert re.match(r"salah\.txt: Tabel 3\.1 baris 2, baris teks 6: HIT001 Indeks .*99,18%.*99,82%", lines[1])
    assert lines[2].startswith("    ")
    assert re.search(
        r"^salah\.txt: 1 temuan \(1 galat, 0 peringatan, 0 saran\); \d+ angka diperiksa dalam 1 tabel\.$", lines[-1]
    )
    assert "\x1b" not in done.keluar


def test_sound_report_ends_with_zero(akuntabel: Akuntabel, tmp_path: Path) -> None:
    done = akuntabel("reviu", text_file(tmp_path / "b.txt", BENAR), "--pilih", "HIT")
    assert done.status == 0
    assert done.keluar.startswith("b.txt: tidak ada temuan;")


def test_gravities_that_nobody_asked_for_are_not_counted(akuntabel: Akuntabel, salah: Path) -> None:
    done = akuntabel("reviu", salah, salah.parent, "--tingkat", "galat")
    assert re.search(r"^salah\.txt: 1 temuan \(1 galat\); ", done.keluar, re.MULTILINE)
    data = json.loads(akuntabel("reviu", salah, "--tingkat", "peringatan", "--json", "-").keluar)
    assert data["diperiksa"]["jumlah"].keys() == {"galat", "peringatan"}


def test_json_on_the_screen_is_all_there_is(akuntabel: Akuntabel, salah: Path) -> None:
    done = akuntabel("reviu", salah, "--json", "-", "--tingkat", "galat")
    data = json.loads(done.keluar)
    assert (done.status, data["putusan"]) == (1, "ada galat")
    assert {f["tingkat"] for f in data["temuan"]} == {"galat"}
    [finding] = [f for f in data["temuan"] if f["kode"] == "HIT001"]
    assert finding["tempat"]["baris"] == 6


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("kosong.docx", b""),
        ("rusak.pdf", b"%PDF-1.7 rusak"),
        ("rusak.docx", b"PK\x03\x04 rusak"),
        ("gambar.pdf", b"\x89PNG\r\n"),
    ],
)
def test_what_cannot_be_read_is_told_in_one_sentence(
    akuntabel: Akuntabel, tmp_path: Path, name: str, content: bytes
) -> None:
    (tmp_path / name).write_bytes(content)
    done = akuntabel("reviu", tmp_path / name)
    assert done.status == 2
    assert done.keluar == ""
    assert done.galat.startswith("akuntabel: ")
    assert len(done.galat.splitlines()) == 1


def test_missing_file(akuntabel: Akuntabel, tmp_path: Path) -> None:
    done = akuntabel("reviu", tmp_path / "tidak ada.pdf")
    assert done.status == 2
    assert "tidak ada.pdf tidak dapat dibuka" in done.galat


def test_one_broken_file_does_not_end_the_others(akuntabel: Akuntabel, tmp_path: Path, salah: Path) -> None:
    broken = tmp_path / "rusak.pdf"
    broken.write_bytes(b"%PDF-1.7 rusak")
    done = akuntabel("reviu", broken, salah, "--pilih", "HIT", "--json", tmp_path / "hasil.json")
    data = json.loads((tmp_path / "hasil.json").read_bytes())
    assert done.status == 2
    assert "HIT001" in done.keluar
    assert [f["berkas"] for f in data["gagal"]] == ["rusak.pdf"]
    assert data["putusan"] == "ada galat"


def test_many_files_are_told_of_in_order(akuntabel: Akuntabel, tmp_path: Path) -> None:
    files = [text_file(tmp_path / f"l{n}.txt", SALAH if n % 2 else BENAR) for n in range(4)]
    done = akuntabel("reviu", *files, "--pilih", "HIT", "--ke", tmp_path / "ke", "--hasil", "xlsx,html")
    ends = [line.split(":")[0] for line in done.keluar.splitlines() if "angka diperiksa" in line]
    assert done.status == 1
    assert ends == ["l0.txt", "l1.txt", "l2.txt", "l3.txt"]
    assert sorted(p.name for p in (tmp_path / "ke").iterdir()) == [
        *(f"l{n}.reviu.html" for n in range(4)),
        "rekap-reviu.xlsx",
    ]


def test_one_file_after_another_goes_to_one_folder(akuntabel: Akuntabel, tmp_path: Path) -> None:
    """A recap is of several files, so one file writes none unless it is asked for."""
    for name in ("a", "b"):
        done = akuntabel("reviu", text_file(tmp_path / f"{name}.txt", SALAH), "--ke", tmp_path / "ke")
        assert done.status == 1
        assert f"{name}.reviu.html, {name}.catatan-hasil-reviu.docx" in done.keluar
    assert not (tmp_path / "ke" / "rekap-reviu.xlsx").exists()
    akuntabel("reviu", tmp_path / "a.txt", "--ke", tmp_path / "ke", "--hasil", "xlsx")
    assert (tmp_path / "ke" / "rekap-reviu.xlsx").exists()


def test_a_document_without_findings_gets_no_copy(akuntabel: Akuntabel, tmp_path: Path) -> None:
    path = alat.write_docx(tmp_path, "<w:p><w:r><w:t>Sebuah kalimat.</w:t></w:r></w:p>")
    done = akuntabel("reviu", path, "--ke", tmp_path / "ke", "--hasil", "docx")
    assert done.status == 0
    assert "tidak ada yang perlu ditulis" in done.keluar
    assert not (tmp_path / "ke").exists()


def test_several_files_are_summed_up(akuntabel: Akuntabel, tmp_path: Path) -> None:
    files = [text_file(tmp_path / f"l{n}.txt", text) for n, text in enumerate((SALAH, BENAR, SALAH))]
    done = akuntabel("reviu", *files, tmp_path / "hilang.txt", "--pilih", "HIT")
    last = "4 reviu: 2 temuan (2 galat, 0 peringatan, 0 saran); 1 tanpa galat, 1 tidak terbaca."
    assert done.status == 2
    assert done.keluar.splitlines()[-1] == last


def test_a_file_that_is_named_twice_is_reviewed_once(akuntabel: Akuntabel, salah: Path) -> None:
    done = akuntabel("reviu", salah, salah.parent / "." / salah.name, salah.parent, "--pilih", "HIT", "--bersama")
    assert done.keluar.count("HIT001") == 1


def test_a_process_of_its_own_spawns_workers(proses: Akuntabel, tmp_path: Path) -> None:
    files = [text_file(tmp_path / f"l{n}.txt", SALAH) for n in range(2)]
    done = proses("reviu", *files, "--pilih", "HIT")
    assert done.status == 1
    assert done.keluar.count("HIT001") == 2
    assert done.galat == ""


def test_many_at_once_give_what_each_gives_alone(proses: Akuntabel, tmp_path: Path) -> None:
    files = [text_file(tmp_path / f"l{n}.txt", SALAH if n % 2 else BENAR) for n in range(5)]
    (tmp_path / "satu").mkdir()
    out = ("--hasil", "html,docx", "--selesai", "2026-01-31", "--ke")
    together = proses("reviu", *files, *out, tmp_path / "semua", "--json", tmp_path / "semua.json")
    alone = [proses("reviu", f, *out, tmp_path / "satu", "--json", tmp_path / f"{f.stem}.json") for f in files]
    assert together.status == max(done.status for done in alone) == 1
    pages = {p.name: p.read_bytes() for p in (tmp_path / "semua").iterdir()}
    assert pages == {p.name: p.read_bytes() for p in (tmp_path / "satu").iterdir()}
    findings = [json.loads((tmp_path / f"{f.stem}.json").read_bytes())["temuan"] for f in files]
    assert json.loads((tmp_path / "semua.json").read_bytes())["temuan"] == [f for found in findings for f in found]


def test_folder_of_reports_is_read_without_our_own_outputs(akuntabel: Akuntabel, tmp_path: Path) -> None:
    folder = tmp_path / "masuk"
    folder.mkdir()
    text_file(folder / "a.txt", BENAR)
    text_file(folder / "a.reviu.html", "<html><p>hasil</p></html>")
    text_file(folder / "catatan.log", "bukan laporan")
    done = akuntabel("reviu", folder, "--pilih", "HIT")
    assert [line.split(":")[0] for line in done.keluar.splitlines() if "angka diperiksa" in line] == ["a.txt"]


def test_empty_folder_is_told_of(akuntabel: Akuntabel, tmp_path: Path) -> None:
    done = akuntabel("reviu", tmp_path)
    assert done.status == 2
    assert "tidak memuat laporan" in done.galat


def test_paket_is_reviewed(akuntabel: Akuntabel, contoh: Path, tmp_path: Path) -> None:
    akuntabel("ubah", contoh, tmp_path / "paket.xlsx")
    for paket in (contoh, tmp_path / "paket.xlsx"):
        done = akuntabel("reviu", paket)
        assert done.status == 0
        assert f"{paket.name}: lembar Target PK, baris pk-murni, 21-S2.1.IKM, kolom Target: DAT007" in done.keluar
        assert re.search(r"; \d+ isian dibandingkan\.$", done.keluar.strip())


def test_outputs_of_a_docx(akuntabel: Akuntabel, contoh: Path, tmp_path: Path) -> None:
    akuntabel("susun", contoh, "--ke", tmp_path, "--naskah", "pk", "--format", "docx,pdf")
    stem = "perjanjian-kinerja-murni"
    done = akuntabel("reviu", tmp_path / f"{stem}.docx", tmp_path / f"{stem}.pdf", "--ke", tmp_path / "ke")
    assert done.status in {0, 1}
    assert {p.name for p in (tmp_path / "ke").iterdir()} >= {
        f"{stem}.docx.reviu.docx",
        f"{stem}.pdf.reviu.pdf",
        f"{stem}.docx.reviu.html",
        f"{stem}.docx.berita-acara-reviu.docx",
        f"{stem}.pdf.catatan-hasil-reviu.pdf",
        "rekap-reviu.xlsx",
    }
    with ZipFile(tmp_path / "ke" / f"{stem}.docx.reviu.docx") as archive:
        assert archive.testzip() is None


def test_certain_correction_is_tracked(akuntabel: Akuntabel, tmp_path: Path) -> None:
    done = akuntabel("reviu", alat.write_laporan(tmp_path, "docx"), "--ke", tmp_path / "ke", "--hasil", "docx")
    assert done.status == 1
    corrected = (tmp_path / "ke" / "laporan.perbaikan.docx").read_bytes()
    changed = set(alat.settled(corrected, accept=True)) - set(alat.settled(corrected, accept=False))
    assert changed == {"99,82%"}


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_a_signature_is_not_broken_in_silence(akuntabel: Akuntabel, tmp_path: Path, form: str) -> None:
    path = alat.write_laporan(tmp_path, form)
    if form == "pdf":
        sign(path, pikepdf.ObjectStreamMode.generate)
    else:
        with ZipFile(path, "a") as archive:
            archive.writestr("_xmlsignatures/sig1.xml", "<Signature/>")
    done = akuntabel("reviu", path, "--ke", tmp_path / "ke", "--hasil", form)
    assert done.status == 1
    assert f"{path.name} bertanda tangan" in done.galat
    assert "pada berkas asli." in done.galat
    assert (tmp_path / "ke" / f"laporan.reviu.{form}").is_file()


def test_nothing_is_replaced_unasked(akuntabel: Akuntabel, salah: Path, tmp_path: Path) -> None:
    wanted = ("reviu", salah, "--ke", tmp_path / "ke", "--hasil", "html")
    assert akuntabel(*wanted).status == 1
    again = akuntabel(*wanted)
    assert again.status == 2
    assert "--timpa" in again.galat
    assert akuntabel(*wanted, "--timpa").status == 1


def test_document_is_never_touched(akuntabel: Akuntabel, salah: Path, tmp_path: Path) -> None:
    before = salah.read_bytes()
    akuntabel("reviu", salah, "--ke", tmp_path / "ke")
    assert salah.read_bytes() == before


# Waivers

TERIMA = ("--terima", "HIT001:Tabel 3.1 baris 2", "--alasan", "Dibulatkan menurut pedoman", "--nama", "Siti")


def test_accepted_finding_is_kept_and_shown(akuntabel: Akuntabel, salah: Path) -> None:
    first = akuntabel("reviu", salah, "--pilih", "HIT", *TERIMA)
    assert first.status == 0
    assert first.keluar.splitlines()[-1] == f"Penerimaan disimpan di {salah}.reviu.json"
    later = akuntabel("reviu", salah, "--pilih", "HIT")
    assert later.status == 0
    assert "Diterima oleh Siti" in later.keluar
    assert "1 diterima dengan alasan" in later.keluar


def test_waiver_outlives_an_edit_and_not_the_figure(akuntabel: Akuntabel, salah: Path) -> None:
    akuntabel("reviu", salah, *TERIMA)
    text_file(salah, f"KATA PENGANTAR\n\nSebuah alinea baru.\n\n{SALAH}")
    assert akuntabel("reviu", salah, "--pilih", "HIT").status == 0
    text_file(salah, SALAH.replace("99,18%", "98,18%"))
    changed = akuntabel("reviu", salah, "--pilih", "HIT")
    assert changed.status == 1
    assert "tidak cocok lagi dengan temuan mana pun" in changed.keluar


def test_waiver_that_fits_nothing_names_the_places(akuntabel: Akuntabel, salah: Path) -> None:
    done = akuntabel("reviu", salah, "--terima", "HIT001:Tabel 9", "--alasan", "a", "--nama", "b")
    assert done.status == 2
    assert "'Tabel 3.1 baris 2, baris teks 6'" in done.galat
    assert not salah.with_name("salah.txt.reviu.json").exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--terima", "HIT001:Tabel 3.1"), "--alasan"),
        (("--terima", "HIT001:Tabel 3.1", "--alasan", " ", "--nama", "x"), "--alasan"),
        (("--terima", "Tabel 3.1", "--alasan", "a", "--nama", "b"), "bukan kode temuan"),
        (("--terima", "HIT999:Tabel 3.1", "--alasan", "a", "--nama", "b"), "Tidak ada pemeriksaan berkode 'HIT999'"),
        (("--alasan", "a"), "--terima"),
        (("--nama", "b"), "--terima"),
        (("--pilih", "XYZ"), "Kelompok yang ada: HIT, SIL, NAR, SKL, STR, ATR, DAT, PKT, UKR, LBG, KLG."),
        (("--pilih", "hitungan"), "bukan kode"),
        (("--tingkat", "gawat"), "galat"),
        (("--hasil", "docxx", "--ke", "x"), "docx"),
        (("--selesai", "kemarin"), "bukan tanggal"),
    ],
    ids=" ".join,
)
def test_misuse_is_told(akuntabel: Akuntabel, salah: Path, arguments: tuple[str, ...], told: str) -> None:
    done = akuntabel("reviu", salah, *arguments)
    assert done.status == 2
    assert told in done.galat
    assert done.keluar == ""


def test_broken_waivers_are_told_of(akuntabel: Akuntabel, salah: Path) -> None:
    text_file(salah.with_name("salah.txt.reviu.json"), "{")
    done = akuntabel("reviu", salah)
    assert done.status == 2
    assert "Pulihkan dari salinannya" in done.galat


# Together


def test_together_compares_across_files(akuntabel: Akuntabel, tmp_path: Path) -> None:
    one = text_file(tmp_path / "lkjip.txt", BENAR)
    other = text_file(tmp_path / "lain.txt", BENAR.replace("92,33 | 99,82%", "91,50 | 98,92%"))
    apart = akuntabel("reviu", one, other, "--pilih", "SIL", "--json", "-")
    together = akuntabel("reviu", one, other, "--bersama", "--pilih", "SIL", "--json", "-")
    assert json.loads(apart.keluar)["temuan"] == []
    [found] = [f for f in json.loads(together.keluar)["temuan"] if f["kode"] == "SIL002"]
    other_file = {"lkjip.txt": "lain.txt", "lain.txt": "lkjip.txt"}[found["tempat"]["berkas"]]
    assert other_file in found["pesan"]


def test_together_needs_names_that_differ(akuntabel: Akuntabel, tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    files = [text_file(folder / "x.txt", BENAR) for folder in (tmp_path, tmp_path / "b")]
    done = akuntabel("reviu", *files, "--bersama")
    assert done.status == 2
    assert "Dua berkas bernama 'x.txt'" in done.galat


def test_files_that_share_a_name_are_told_apart(akuntabel: Akuntabel, tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    files = [text_file(folder / "x.txt", SALAH) for folder in (tmp_path, tmp_path / "b")]
    data = json.loads(akuntabel("reviu", *files, "--pilih", "HIT", "--json", "-").keluar)
    assert [f["tempat"]["berkas"] for f in data["temuan"]] == list(map(str, files))


def test_stems_differ() -> None:
    paths = [Path("a/x.docx"), Path("a/x.pdf"), Path("b/x.pdf"), Path("y.txt")]
    assert list(stems(paths)) == ["x.docx", "x.pdf", "x.pdf-2", "y"]


@pytest.mark.parametrize("name", ["a\x1b[31mb.txt", "-rf.txt", "x\u202eslx.txt", "sp asi 'kutip'.txt"])
def test_hostile_names_stay_names(akuntabel: Akuntabel, tmp_path: Path, name: str) -> None:
    try:
        path = text_file(tmp_path / name, f"{SALAH}\nAlinea \x1b[2J jahat.\n")
    except OSError:
        pytest.skip("this system has no such names")
    done = akuntabel("reviu", path, "--ke", tmp_path / "ke", "--hasil", "html,xlsx", "--json", tmp_path / "j.json")
    assert done.status == 1
    assert not re.search("[\x1b\u202e]", done.keluar)
    assert (tmp_path / "ke" / f"{path.stem}.reviu.html").is_file()
    assert {p.name for p in tmp_path.iterdir()} == {name, "ke", "j.json"}


def test_a_workbook_of_another_kind_is_no_paket(contoh: Path, tmp_path: Path, akuntabel: Akuntabel) -> None:
    akuntabel("susun", contoh, "--ke", tmp_path, "--naskah", "pk", "--format", "xlsx")
    assert not is_paket(tmp_path / "perjanjian-kinerja-murni.xlsx")
    assert is_paket(contoh)


def test_choices_of_the_parser_are_those_of_the_review() -> None:
    assert HASIL_REVIU == HASIL
    assert tuple(Tingkat) == TINGKAT


# What nobody should hand over


def test_two_hundred_megabytes_of_text_are_refused_unread(akuntabel: Akuntabel, tmp_path: Path) -> None:
    path = tmp_path / "besar.txt"
    with path.open("wb") as file:
        file.write(SALAH.encode())
        file.truncate(200_000_000)
    done = akuntabel("reviu", path)
    assert (done.status, done.keluar) == (2, "")
    assert re.fullmatch(
        r"akuntabel: besar\.txt lebih besar dari 8 MB; bagi menjadi beberapa berkas\.", done.galat.strip()
    )


@pytest.mark.parametrize("printed", ["133.825.00,00", "89,3405,300"])
def test_number_that_is_none_is_a_finding(akuntabel: Akuntabel, tmp_path: Path, printed: str) -> None:
    done = akuntabel("reviu", text_file(tmp_path / "a.txt", BENAR.replace("92,33", printed)), "--json", "-")
    found = json.loads(done.keluar)["temuan"]
    assert printed in {f["tercetak"] for f in found}


def test_bytes_of_utf16_are_read_and_those_of_a_program_are_not(akuntabel: Akuntabel, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(SALAH.encode("utf-16"))
    assert akuntabel("reviu", tmp_path / "a.txt", "--pilih", "HIT001").status == 1
    (tmp_path / "b.txt").write_bytes(b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 200)
    done = akuntabel("reviu", tmp_path / "b.txt")
    assert done.status == 2
    assert "bukan berkas teks" in done.galat


def test_nothing_is_fetched_or_read_that_a_document_points_to(
    akuntabel: Akuntabel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a review must not use the network")

    monkeypatch.setattr("socket.socket.connect", refuse)
    link = "http://203.0.113.1/a"
    page = f'<html><link rel=stylesheet href="{link}"><img src="{link}"><iframe src="file:///etc/passwd"></iframe><p>Isi.</p>'
    text_file(tmp_path / "a.html", page)
    entity = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    body = f"<w:document {W}><w:body><w:p><w:r><w:t>Isi &x;.</w:t></w:r></w:p></w:body></w:document>"
    zipped(tmp_path / "b.docx", {"word/document.xml": (entity + body).encode("utf-16")})
    for name in ("a.html", "b.docx"):
        done = akuntabel("reviu", tmp_path / name, "--ke", tmp_path / "ke", "--hasil", "html", "--timpa")
        assert done.status in {0, 2}
        assert all("root:" not in p.read_text("utf-8") for p in tmp_path.glob("ke/*"))
    assert {p.name for p in tmp_path.iterdir()} == {"a.html", "b.docx", "ke"}
