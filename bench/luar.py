"""Other ways to the same PDF, and the command line from a cold start."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter

import docx

from akuntabel.contoh import lokasi
from bench.waktu import Prepare

_LIMIT = 900


def command(*arguments: str) -> Callable[[], object]:
    """A command as a new process, its output dropped."""
    return lambda: subprocess.run(arguments, capture_output=True, check=True, timeout=_LIMIT, env=_as_installed())


def _as_installed() -> dict[str, str]:
    """The environment, without the setting by which Python compiles every module anew at each start."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def akuntabel(*arguments: str) -> Callable[[], object]:
    """The command line as a new process."""
    return command(sys.executable, "-m", "akuntabel", *arguments)


def wall(arguments: Sequence[str], cores: int | None = None) -> float:
    """Seconds of one command of ours in a new process, on so many of the cores; on all when None."""
    whole = (sys.executable, "-m", "akuntabel", *arguments)
    if cores is not None:
        chosen = ",".join(map(str, sorted(os.sched_getaffinity(0))[:cores]))
        whole = ("taskset", "-c", chosen, *whole)
    start = perf_counter()
    subprocess.run(whole, capture_output=True, check=True, timeout=_LIMIT, env=_as_installed())
    return perf_counter() - start


def libreoffice() -> str | None:
    """The program, when it is installed."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def libreoffice_cases(program: str, folder: Path, document: bytes) -> dict[str, Prepare]:
    """Conversion of our DOCX, and of an empty one, which shows what starting takes."""
    whole, empty = folder / "lkjip.docx", folder / "kosong.docx"
    whole.write_bytes(document)
    docx.Document().save(str(empty))
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"

    def convert(file: Path) -> Callable[[], object]:
        out = tempfile.mkdtemp(dir=folder)
        return command(program, profile, "--headless", "--convert-to", "pdf", "--outdir", out, str(file))

    return {"whole": lambda _: convert(whole), "empty": lambda _: convert(empty)}


def weasyprint(page: bytes) -> Callable[[], object] | None:
    """The PDF of an HTML page by WeasyPrint, when it is installed with the libraries that it needs."""
    try:
        from weasyprint import HTML  # noqa: PLC0415  # large, and often not there
    except (ImportError, OSError):
        return None
    return lambda: HTML(string=page.decode()).write_pdf()


def cold_cases(folder: Path, formats: Sequence[str]) -> dict[str, Prepare]:
    """New processes: help, the figures, and all documents of the LKjIP."""
    paket = str(lokasi("kencong-2025"))

    def compose(number: int, names: str) -> Callable[[], object]:
        out = folder / f"dingin-{number}-{len(names)}"
        return akuntabel("susun", paket, "--naskah", "lkjip", "--format", names, "--ke", str(out), "--timpa")

    return {
        "help": lambda _: akuntabel("--help"),
        "ukur": lambda _: akuntabel("ukur", paket),
        "all": lambda number: compose(number, ",".join(formats)),
        "pdf": lambda number: compose(number, "pdf"),
    }
