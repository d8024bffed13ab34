"""How long a review takes: one report in each format, many together, and what else reads the same files."""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import docx

from akuntabel.dokumen.baca.buka import read_document
from akuntabel.reviu.jalan import review
from bench.berkas_reviu import FORMAT, write_laporan
from bench.luar import akuntabel, command, wall
from bench.puncak import peak_of_review
from bench.tabel import NOT_INSTALLED, Baris, timed
from bench.tumbuh import SIZES, grown
from bench.waktu import Prepare, measure, seconds

GOALS = {"docx": 0.5, "txt": 0.2, "pdf": 4.0}
MOST_MEMORY = 300
MANY = {"docx": 40, "pdf": 20}
_MOST_PDF = 5


def review_rows(folder: Path, rounds: int) -> list[Baris]:
    """One report of 73 pages and 48 tables, in one process that stays and in new ones."""
    warm = measure({form: _reviewing(folder, form) for form in FORMAT}, rounds)
    reading = measure({form: _reading(folder, form) for form in ("docx", "pdf")}, rounds)
    cold = measure({form: _cold(folder, form) for form in GOALS}, max(1, rounds // 2))
    peaks = {form: peak_of_review(write_laporan(folder, form, 900)) for form in GOALS}
    return [
        *(timed(f"`reviu` of the {form.upper()}", warm[form], GOALS.get(form)) for form in FORMAT),
        *(timed(f"reading the {form.upper()} alone", waktu) for form, waktu in reading.items()),
        *(timed(f"`akuntabel reviu lkjip.{form}`, new process", waktu) for form, waktu in cold.items()),
        *(
            Baris(f"peak memory, {form.upper()}", f"{peak:.0f} MB", f"< {MOST_MEMORY} MB", peak < MOST_MEMORY)
            for form, peak in peaks.items()
        ),
    ]


def other_rows(folder: Path, rounds: int) -> list[Baris]:
    """What others take for reading alone."""
    word, pdf = write_laporan(folder, "docx", 901), write_laporan(folder, "pdf", 901)
    cases: dict[str, Prepare] = {
        "python-docx: the text of every paragraph and cell": lambda _: lambda: _with_docx(word)
    }
    if with_pdfplumber := _pdfplumber(pdf):
        cases["pdfplumber: the text and tables of every page"] = lambda _: with_pdfplumber
    if program := shutil.which("soffice") or shutil.which("libreoffice"):
        profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
        convert = command(
            program, profile, "--headless", "--convert-to", "txt:Text", "--outdir", str(folder), str(word)
        )
        cases["LibreOffice: the DOCX to text, new process"] = lambda _: convert
    found = [timed(name, waktu) for name, waktu in measure(cases, rounds).items()]
    return found if program else [*found, Baris("LibreOffice: the DOCX to text", NOT_INSTALLED)]


def many_rows(folder: Path) -> list[Baris]:
    """Many reports by one command, on all cores and on one; each once."""
    reports = folder / "banyak"
    reports.mkdir()
    for form, count in MANY.items():
        for number in range(count):
            write_laporan(reports, form, number)
    files = sum(MANY.values())
    every, one = _wall(reports, None), _wall(reports, 1)
    what = f"{files} reports ({', '.join(f'{count} {form.upper()}' for form, count in MANY.items())})"
    cores = len(os.sched_getaffinity(0))
    wanted = 0.8 * cores
    return [
        Baris(f"{what}, {cores} cores", f"{seconds(every)}, {files / every:.1f} files/s"),
        Baris("the same on one core", f"{seconds(one)}, {files / one:.1f} files/s"),
        Baris("all cores beside one", f"{one / every:.2f}×", f"≥ {wanted:.1f}×", one / every >= wanted),
    ]


def review_growth(folder: Path, rounds: int) -> list[tuple[str, ...]]:
    """A row for each format: the time of a review at each size."""
    taken = {
        size: measure({f: _again(folder, f, size) for f in GOALS if f != "pdf" or size <= _MOST_PDF}, rounds)
        for size in SIZES
    }
    return [
        (
            f"`reviu` of the {form.upper()}",
            *(grown({n: taken[n][form] for n in SIZES if form in taken[n]}, s) for s in SIZES),
        )
        for form in GOALS
    ]


def _reviewing(folder: Path, form: str) -> Prepare:
    def prepare(number: int) -> Callable[[], object]:
        path = write_laporan(folder, form, number)
        forget()
        return lambda: review([path])

    return prepare


def _again(folder: Path, form: str, size: int) -> Prepare:
    path = write_laporan(folder, form, 902, size)

    def prepare(_: int) -> Callable[[], object]:
        forget()
        return lambda: review([path])

    return prepare


def _reading(folder: Path, form: str) -> Prepare:
    return lambda number: lambda: read_document(folder / f"lkjip-1-{number}.{form}")


def _cold(folder: Path, form: str) -> Prepare:
    return lambda number: akuntabel("reviu", str(write_laporan(folder, form, number)))


def forget() -> None:
    """Drop what a review remembers of words and numbers, so that each round reads as the first does; not the law."""
    for name, module in list(sys.modules.items()):
        if name.startswith(("akuntabel.reviu", "akuntabel.dokumen.baca")):
            for value in vars(module).values():
                if hasattr(value, "cache_info") and value.cache_info().maxsize is not None:
                    value.cache_clear()


def _with_docx(path: Path) -> list[str]:
    document = docx.Document(str(path))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return [*(paragraph.text for paragraph in document.paragraphs), *cells]


def _pdfplumber(path: Path) -> Callable[[], object] | None:
    try:
        import pdfplumber  # noqa: PLC0415  # installed for the bench alone
    except ImportError:
        return None

    def read() -> object:
        with pdfplumber.open(path) as document:
            return [(page.extract_text(), page.extract_tables()) for page in document.pages]

    return read


def _wall(reports: Path, cores: int | None) -> float:
    """Seconds of the command over a folder, on some of the cores."""
    with tempfile.TemporaryDirectory() as out:
        return wall(("reviu", str(reports), "--json", str(Path(out) / "hasil.json")), cores)
