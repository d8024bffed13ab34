"""What ends a run from outside: a reader that leaves, a hand on Ctrl-C, a disk that is full."""

import csv
import errno
import os
import shutil
import subprocess
import sys
from argparse import Namespace
from pathlib import Path

import pytest
from tests.cli.conftest import SOURCE, Akuntabel

from akuntabel.cli.errors import as_pesan
from akuntabel.cli.perintah import periksa


@pytest.mark.skipif(os.name != "posix", reason="Windows ends a broken pipe in its own way")
def test_reader_that_leaves_is_no_error(contoh: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "akuntabel", "ukur", str(contoh), "--json", "-"],
        env=os.environ | {"PYTHONPATH": str(SOURCE)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.read(10)
        process.stdout.close()
        complaint = process.stderr.read()
    assert (process.returncode, complaint) == (141, b"")


def test_stop_by_hand(akuntabel: Akuntabel, contoh: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(arguments: Namespace) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(periksa, "run", stopped)
    told = akuntabel("periksa", contoh)
    assert told.status == 130
    assert told.galat.strip() == "Dihentikan; tidak ada berkas yang ditulis setengah jalan."


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "Ruang penyimpanan"),
        (errno.EACCES, "tidak dapat ditulis"),
        (errno.EDQUOT, "Ruang penyimpanan"),
        (errno.EFBIG, "Ruang penyimpanan"),
        (errno.EROFS, "hanya dapat dibaca"),
        (errno.ENAMETOOLONG, "terlalu panjang"),
        (errno.ELOOP, "tautan yang berputar"),
        (errno.ENOENT, "foldernya tidak ada lagi"),
        (errno.EIO, "tidak dapat ditulis"),
    ],
)
def test_trouble_of_the_system_is_a_sentence(
    akuntabel: Akuntabel,
    contoh: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    sentence: str,
) -> None:
    """The second file of a run fails: neither stays, and what stood there is as before."""
    folder = tmp_path / "hasil"
    folder.mkdir()
    former = folder / "perjanjian-kinerja-murni.html"
    former.write_text("yang lama")
    write = Path.write_bytes
    written = []

    def fail_second(file: Path, content: bytes) -> int:
        written.append(file)
        if len(written) == 2:
            raise OSError(number, os.strerror(number))
        return write(file, content)

    monkeypatch.setattr(Path, "write_bytes", fail_second)
    told = akuntabel("susun", contoh, "--ke", folder, "--naskah", "pk", "--format", "html", "--timpa")
    assert told.status == 2
    assert sentence in told.galat
    assert f"'{folder / 'perjanjian-kinerja-perubahan.html'}'" in told.galat
    assert told.galat.count("\n") == 1
    assert [file.name for file in folder.iterdir()] == [former.name]
    assert former.read_text() == "yang lama"


# Ctrl-C at a certain moment


def stopped(code: str) -> bytes:
    """The output of a run that presses its own Ctrl-C, and is known to end with one line."""
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=os.environ | {"PYTHONPATH": str(SOURCE)},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 130
    assert done.stderr.decode().strip() == "Dihentikan; tidak ada berkas yang ditulis setengah jalan."
    return done.stdout


_INTERRUPTED = """
import os, runpy, signal, sys

class Tangan:
    def find_spec(self, name, path=None, target=None):
        if name == {module!r}:
            os.kill(os.getpid(), signal.SIGINT)
            for _ in range(1000):
                pass

sys.meta_path.insert(0, Tangan())
sys.argv = {arguments!r}
runpy.run_module("akuntabel", run_name="__main__")
"""


@pytest.mark.skipif(os.name != "posix", reason="Windows sends Ctrl-C in its own way")
@pytest.mark.parametrize(
    "module",
    [
        "akuntabel.cli.jalan",
        "akuntabel.cli.parser",
        "akuntabel.cli.perintah.susun",
        "akuntabel.berkas.atomik",
        "akuntabel.naskah",
        "lxml.etree",
        "akuntabel.dokumen.docx",
        "typst",
    ],
)
def test_stop_while_modules_load(contoh: Path, tmp_path: Path, module: str) -> None:
    arguments = ["akuntabel", "susun", str(contoh), "--ke", str(tmp_path / "h"), "--naskah", "pk"]
    assert stopped(_INTERRUPTED.format(module=module, arguments=arguments)) == b""
    assert not (tmp_path / "h").exists()


def test_stop_while_files_move_puts_them_back(contoh: Path, tmp_path: Path) -> None:
    """The hand comes down in the middle of a set: the old stands, and nothing beside it."""
    folder = tmp_path / "h"
    arguments = [
        "akuntabel",
        "susun",
        str(contoh),
        "--ke",
        str(folder),
        "--naskah",
        "pk",
        "--format",
        "html",
        "--timpa",
    ]
    folder.mkdir()
    old = {"perjanjian-kinerja-murni.html": b"lama", "perjanjian-kinerja-perubahan.html": b"lama"}
    for name, content in old.items():
        (folder / name).write_bytes(content)
    code = f"""
import os, runpy, signal, sys
replace = os.replace

def stopped(source, target, **named):
    replace(source, target, **named)
    if "perubahan" in str(target):
        os.replace = replace
        os.kill(os.getpid(), signal.SIGINT)
        for _ in range(1000):
            pass

os.replace = stopped
sys.argv = {arguments!r}
runpy.run_module("akuntabel", run_name="__main__")
"""
    stopped(code)
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == old


@pytest.mark.skipif(os.name != "posix", reason="Windows sends Ctrl-C in its own way")
def test_stop_ends_the_processes_that_help(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text("Tabel 3.1\n")
    code = f"""
import os, signal, sys
from akuntabel.cli import start
import akuntabel.cli.bersamaan as bersamaan
submit = bersamaan._submit

def stopped(pool, work, job):
    submitted = submit(pool, work, job)
    print(*pool._processes, flush=True)
    os.kill(os.getpid(), signal.SIGINT)
    for _ in range(1000):
        pass
    return submitted

bersamaan._submit = stopped
sys.argv = ["akuntabel", "reviu", {str(tmp_path)!r}, "--ke", {str(tmp_path / "h")!r}]
start()
"""
    told = stopped(code)
    helpers = [int(number) for number in told.split()]
    assert helpers
    for helper in helpers:
        with pytest.raises(ProcessLookupError):
            os.kill(helper, 0)


# A disk that is full for real


@pytest.mark.skipif(os.name != "posix", reason="Windows limits no file")
@pytest.mark.parametrize(
    "command",
    [
        ("ubah", "{contoh}", "penuh.xlsx"),
        ("ubah", "{contoh}", "penuh"),
        ("templat", "penuh.xlsx"),
        ("susun", "{contoh}", "--ke", "penuh", "--naskah", "pk", "--format", "xlsx"),
        ("contoh", "penuh.xlsx"),
    ],
    ids=lambda command: " ".join(command[:1] + command[-1:]),
)
def test_file_that_may_not_grow_is_one_sentence(contoh: Path, tmp_path: Path, command: tuple[str, ...]) -> None:
    arguments = [argument.format(contoh=contoh) for argument in command]
    done = subprocess.run(
        ["sh", "-c", 'ulimit -f 8; exec "$@"', "sh", sys.executable, "-m", "akuntabel", *arguments],
        env=os.environ | {"PYTHONPATH": str(SOURCE), "PYTHONDONTWRITEBYTECODE": "1"},
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    told = done.stderr.decode()
    assert done.returncode == 2
    assert told.startswith("akuntabel: Ruang penyimpanan untuk 'penuh")
    assert told.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="a small disk in memory is made by Linux alone")
def test_full_disk_names_the_file_and_keeps_the_old(contoh: Path, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=100k", "x", disk], capture_output=True, check=False
    ).returncode:
        pytest.skip("mounting is not allowed here")
    try:
        old = disk / "perjanjian-kinerja-murni.html"
        old.write_text("lama")
        for target, command in (
            ("k.xlsx", ("ubah", contoh, disk / "k.xlsx")),
            ("perjanjian-kinerja-", ("susun", contoh, "--ke", disk, "--naskah", "pk", "--timpa")),
        ):
            done = subprocess.run(
                [sys.executable, "-m", "akuntabel", *map(str, command)],
                env=os.environ | {"PYTHONPATH": str(SOURCE)},
                capture_output=True,
                check=False,
            )
            told = done.stderr.decode()
            assert done.returncode == 2
            assert told.startswith(f"akuntabel: Ruang penyimpanan untuk '{disk / target}")
            assert told.count("\n") == 1
            assert {file.name: file.read_text() for file in disk.iterdir()} == {old.name: "lama"}
    finally:
        subprocess.run(["umount", disk], check=True)


# What stands in the way


@pytest.mark.skipif(os.name != "posix", reason="links need a right on Windows")
def test_link_that_leads_to_itself(akuntabel: Akuntabel, contoh: Path, tmp_path: Path) -> None:
    loop = tmp_path / "lingkar"
    loop.symlink_to(loop)
    for command in (
        ("periksa", loop),
        ("ukur", loop),
        ("reviu", loop),
        ("reviu", loop, contoh),
        ("susun", loop, "--ke", tmp_path / "x"),
        ("susun", contoh, "--ke", loop),
        ("ubah", contoh, loop),
        ("ubah", contoh, loop / "x.xlsx"),
        ("contoh", loop),
        ("templat", loop / "x.xlsx"),
    ):
        told = akuntabel(*command)
        assert told.status in {1, 2}, command
        assert "lingkar" in told.keluar + told.galat
        assert told.galat.count("\n") <= 1
    assert [entry.name for entry in tmp_path.iterdir()] == ["lingkar"]


@pytest.mark.parametrize("verb", ["susun", "ubah", "templat", "ukur"])
def test_folder_in_the_place_of_a_file(akuntabel: Akuntabel, contoh: Path, tmp_path: Path, verb: str) -> None:
    folder = tmp_path / ("perjanjian-kinerja-murni.html" if verb == "susun" else "berkas.xlsx")
    folder.mkdir()
    arguments = {
        "susun": (contoh, "--ke", tmp_path, "--naskah", "pk", "--format", "html"),
        "ubah": (contoh, folder),
        "templat": (folder,),
        "ukur": (contoh, "--json", folder),
    }[verb]
    told = akuntabel(verb, *arguments, "--timpa")
    assert told.status == 2
    assert f"'{folder.name}' adalah map, bukan berkas" in told.galat
    assert [entry.name for entry in tmp_path.rglob("*")] == [folder.name]


@pytest.mark.parametrize(
    ("windows", "sentence"), [(32, "sedang dibuka di program lain"), (33, "sedang dibuka"), (5, "sedang dibuka")]
)
def test_file_that_word_has_open(tmp_path: Path, windows: int, sentence: str) -> None:
    file = tmp_path / "laporan.docx"
    file.write_bytes(b"")
    error = PermissionError(errno.EACCES, "ditolak", str(file))
    error.winerror = windows  # type: ignore[attr-defined, unused-ignore]  # typed on Windows alone
    assert sentence in str(as_pesan(error))
    assert f"'{file}'" in str(as_pesan(error))


def test_folder_that_may_not_be_written_is_no_open_file(tmp_path: Path) -> None:
    error = PermissionError(errno.EACCES, "ditolak", str(tmp_path / "baru.docx"))
    error.winerror = 5  # type: ignore[attr-defined, unused-ignore]
    assert "periksa izin" in str(as_pesan(error))


def test_path_too_long_for_windows_blames_no_permission() -> None:
    error = FileNotFoundError(errno.ENOENT, "tidak ada", "C:\\" + "panjang\\" * 40)
    error.winerror = 3  # type: ignore[attr-defined, unused-ignore]
    assert "terlalu panjang" in str(as_pesan(error))


def test_name_longer_than_any_file_may_have(akuntabel: Akuntabel, contoh: Path, tmp_path: Path) -> None:
    long = "n" * 300
    for command in (("susun", contoh, "--ke", tmp_path / long), ("templat", tmp_path / f"{long}.xlsx")):
        told = akuntabel(*command)
        assert told.status == 2
        assert "terlalu panjang" in told.galat
    for verb in ("periksa", "ukur"):
        told = akuntabel(verb, tmp_path / long)
        assert "terlalu panjang" in told.keluar + told.galat


def test_renstra_of_a_long_name_still_gets_its_files(akuntabel: Akuntabel, contoh: Path, tmp_path: Path) -> None:
    paket = shutil.copytree(contoh, tmp_path / "paket")
    file = paket / "renstra.csv"
    with file.open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream, delimiter=";"))
    for number, row in enumerate(rows):
        row["tabel_sumber"] = f"{'Tabel tujuan dan sasaran jangka menengah ' * 10}{number}"
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, rows[0], delimiter=";")
        writer.writeheader()
        writer.writerows(rows)
    told = akuntabel("susun", paket, "--ke", tmp_path / "h", "--naskah", "tc25", "--format", "html")
    assert (told.status, told.galat) == (0, "")
    assert len(list((tmp_path / "h").iterdir())) == len(rows)


def test_report_of_a_long_name_still_gets_its_results(akuntabel: Akuntabel, tmp_path: Path) -> None:
    report = tmp_path / f"{'laporan-kinerja-' * 15}.txt"
    report.write_text("Tabel 3.1\n")
    told = akuntabel("reviu", report, "--ke", tmp_path / "h")
    assert (told.status, told.galat) == (0, "")
    assert len(list((tmp_path / "h").iterdir())) == 5
