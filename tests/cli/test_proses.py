"""What ends a run from outside: a reader that leaves, a hand on Ctrl-C, a disk that is full."""

import errno
import os
import subprocess
import sys
from argparse import Namespace
from pathlib import Path

import pytest
from tests.cli.conftest import SOURCE, Akuntabel

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
        (errno.EROFS, "tidak dapat ditulis"),
        (errno.ENAMETOOLONG, "tidak dapat ditulis"),
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
            raise OSError(number, os.strerror(number), str(file))
        return write(file, content)

    monkeypatch.setattr(Path, "write_bytes", fail_second)
    told = akuntabel("susun", contoh, "--ke", folder, "--naskah", "pk", "--format", "html", "--timpa")
    assert told.status == 2
    assert sentence in told.galat
    assert told.galat.count("\n") == 1
    assert [file.name for file in folder.iterdir()] == [former.name]
    assert former.read_text() == "yang lama"
