"""The command line as a user meets it: in this process, or, for what only a process shows, in its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from akuntabel.cli import main

SOURCE = Path(__file__).parents[2] / "src"


@dataclass(frozen=True, slots=True)
class Jalan:
    """What one run gave."""

    status: int
    keluar: str
    galat: str


Akuntabel = Callable[..., Jalan]


@pytest.fixture
def akuntabel(capsysbinary: pytest.CaptureFixture[bytes]) -> Akuntabel:
    """Run one command in this process."""

    def run(*arguments: object) -> Jalan:
        capsysbinary.readouterr()
        try:
            status = main([str(a) for a in arguments])
        except SystemExit as end:
            status = int(end.code or 0)
        out, err = capsysbinary.readouterr()
        return Jalan(status, out.decode(), err.decode())

    return run


@pytest.fixture
def proses() -> Akuntabel:
    """Run one command in a process of its own; keywords are its environment."""

    def run(*arguments: object, **environment: str) -> Jalan:
        done = subprocess.run(
            [sys.executable, "-m", "akuntabel", *map(str, arguments)],
            env=os.environ | {"PYTHONPATH": str(SOURCE)} | environment,
            capture_output=True,
            check=False,
        )
        encoding = environment.get("PYTHONIOENCODING", "utf-8")
        return Jalan(done.returncode, done.stdout.decode(encoding), done.stderr.decode(encoding))

    return run


@pytest.fixture(scope="session")
def contoh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Kencong example as `akuntabel contoh` writes it; tests that change it take a copy."""
    folder = tmp_path_factory.mktemp("contoh") / "kencong"
    assert main(["contoh", str(folder)]) == 0
    return folder
