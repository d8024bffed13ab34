"""No name and no cell steers a terminal, and a run needs no terminal at all."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.conftest import SOURCE, Akuntabel

from akuntabel.cli.aliran import harmless, one_line
from akuntabel.cli.layar import json_bytes

JAHAT = "a\x1b[31m\x9b2Jb\u202ec"
TAMPAK = r"a\x1b[31m\x9b2Jb\u202ec"

posix = pytest.mark.skipif(os.name != "posix", reason="names and streams of another kind")


def test_signs_that_steer_are_shown() -> None:
    assert harmless(JAHAT) == TAMPAK
    assert harmless("dua\nbaris\tdan Rp\xa01.000 é – 📷\u200d") == "dua\nbaris\tdan Rp\xa01.000 é – 📷\u200d"
    assert harmless("bukan\udcff huruf\r") == r"bukan\udcff huruf\r"
    assert one_line(Path("a\nb\tc")) == r"a\nb\tc"


def test_json_says_the_same_and_steers_nothing() -> None:
    written = json_bytes({"nama": JAHAT}).decode()
    assert json.loads(written) == {"nama": JAHAT}
    assert not set("\x1b\x9b\u202e") & set(written)


@posix
@pytest.mark.parametrize(
    "arguments",
    [
        ("periksa", JAHAT),
        ("ukur", f"{JAHAT}\nakuntabel: palsu"),
        ("susun", JAHAT, "--ke", "x"),
        ("reviu", JAHAT),
        ("ubah", JAHAT, "x"),
        ("templat", f"{JAHAT}.xls"),
        ("templat", "t.xlsx", "--tahun", JAHAT),
        (JAHAT,),
    ],
    ids=lambda arguments: arguments[0] if arguments[0] != JAHAT else "perintah",
)
def test_path_in_a_message_is_harmless(
    akuntabel: Akuntabel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    told = akuntabel(*arguments)
    shown = told.keluar + told.galat
    assert told.status != 0
    assert TAMPAK in shown
    assert not set("\x1b\x9b\u202e") & set(shown)
    assert "\nakuntabel: palsu" not in shown


@posix
@pytest.mark.parametrize("verb", ["templat", "contoh", "ubah", "susun", "ukur"])
def test_path_that_was_written_to_is_harmless(akuntabel: Akuntabel, contoh: Path, tmp_path: Path, verb: str) -> None:
    target = tmp_path / f"{JAHAT}\nx.xlsx"
    arguments = {
        "templat": (target,),
        "contoh": (target,),
        "ubah": (contoh, target),
        "susun": (contoh, "--ke", target, "--naskah", "pk", "--format", "html"),
        "ukur": (contoh, "--json", target),
    }[verb]
    told = akuntabel(verb, *arguments)
    assert (told.status, told.galat) == (0, "")
    assert TAMPAK in told.keluar
    assert not set("\x1b\x9b\u202e") & set(told.keluar)


def test_cell_in_a_finding_is_harmless(akuntabel: Akuntabel, contoh: Path, tmp_path: Path) -> None:
    paket = shutil.copytree(contoh, tmp_path / "paket")
    file = paket / "realisasi.csv"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("92,33", "sembilan \x9b31m\u202e", 1), encoding="utf-8")
    for verb in ("periksa", "ukur"):
        told = akuntabel(verb, paket)
        assert told.status == 1
        assert not set("\x1b\x9b\u202e") & set(told.keluar + told.galat)


# Streams that are not there, or take no more


def ended(command: str, *, cwd: Path, **environment: str) -> tuple[int, str]:
    """Status and error stream of a line of the shell."""
    done = subprocess.run(
        ["sh", "-c", command.replace("akuntabel", f"{sys.executable} -m akuntabel")],
        env=os.environ | {"PYTHONPATH": str(SOURCE)} | environment,
        cwd=cwd,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        check=False,
    )
    return done.returncode, done.stderr.decode()


@posix
@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams_end_no_run(contoh: Path, tmp_path: Path, closed: str) -> None:
    for command in (f"akuntabel ukur {contoh}", f"akuntabel ukur {contoh} --json -", "akuntabel --help"):
        assert ended(f"{command} {closed}", cwd=tmp_path) == (0, "")
    assert ended(f"akuntabel susun {contoh} --ke h --naskah pk --format html {closed}", cwd=tmp_path) == (0, "")
    assert len(list((tmp_path / "h").iterdir())) == 2


@posix
@pytest.mark.parametrize("command", ["--help", "ukur {} --semua", "periksa {}", "ukur {} --json -"])
def test_reader_that_takes_one_line_is_no_error(contoh: Path, tmp_path: Path, command: str) -> None:
    assert ended(f"akuntabel {command.format(contoh)} | head -1", cwd=tmp_path) == (0, "")
    assert ended(f"akuntabel {command.format(contoh)} 2>&1 | true", cwd=tmp_path) == (0, "")


@posix
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("command", ["ukur {} >/dev/full", "ukur {} --json - >/dev/full", "periksa {} >/dev/full"])
def test_output_onto_a_full_disk_is_one_sentence(contoh: Path, tmp_path: Path, command: str) -> None:
    assert ended(f"akuntabel {command.format(contoh)}", cwd=tmp_path) == (
        2,
        "akuntabel: Ruang penyimpanan untuk 'keluaran perintah' tidak cukup. Kosongkan ruang, lalu jalankan lagi.\n",
    )


@pytest.mark.parametrize("zone", ["XXX-99", "AAA+100", "XXX24:59:59", "Tidak/Ada", "\x1b[31m"])
def test_strange_time_zone(proses: Akuntabel, tmp_path: Path, zone: str) -> None:
    (tmp_path / "l.txt").write_text("Tabel 3.1\n")
    told = proses("reviu", tmp_path / "l.txt", "--ke", tmp_path / "h", TZ=zone)
    assert (told.status, told.galat) == (0, "")
    assert len(list((tmp_path / "h").iterdir())) == 5
