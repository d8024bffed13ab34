"""Help and misuse: Indonesian, quick, and never a traceback."""

import os
import re
import subprocess
import sys

import pytest
from tests.cli.conftest import SOURCE, Akuntabel

from akuntabel.cli.parser import FORMAT, NASKAH, SEMUA_CONTOH
from akuntabel.contoh import daftar
from akuntabel.dokumen.format import WRITERS
from akuntabel.naskah import NASKAH as PENYUSUN

VERBS = ("demo", "contoh", "templat", "periksa", "ukur", "susun", "ubah", "reviu")
HEAVY = {"typst", "vl_convert", "docx", "lxml", "openpyxl", "xlsxwriter", "yaml", "pikepdf", "jinja2"}
ENGLISH = re.compile(
    r"\b(usage|positional|options?|arguments?|show|this|message|exit|error|invalid|choice|choose|from|the|following"
    r"|are|required|expected|one|unrecognized|ambiguous|could|match|default|with|allowed|ignored|explicit|value"
    r"|program|number|and|maybe|you|meant)\b",
    re.IGNORECASE,
)
OURS = re.compile(r"--\w+|\bPROGRAM\b")


def english(text: str) -> list[str]:
    return ENGLISH.findall(OURS.sub("", text))


@pytest.mark.parametrize("verb", [(), *((v,) for v in VERBS)], ids=lambda v: v[0] if v else "akuntabel")
def test_help_is_indonesian(akuntabel: Akuntabel, verb: tuple[str, ...]) -> None:
    shown = akuntabel(*verb, "--help")
    assert shown.status == 0
    assert english(shown.keluar) == []


def test_every_verb_is_in_the_help(akuntabel: Akuntabel) -> None:
    shown = akuntabel("--help").keluar
    assert [verb for verb in VERBS if f"    {verb} " not in shown] == []


@pytest.mark.parametrize(
    "arguments",
    [
        ("susn",),
        ("susun",),
        ("susun", "paket.xlsx"),
        ("susun", "paket.xlsx", "--ke"),
        ("susun", "paket.xlsx", "--ke", "x", "--naskah", "lkip"),
        ("susun", "paket.xlsx", "--ke", "x", "--format", "docx,pdff"),
        ("susun", "paket.xlsx", "--ke", "x", "--kertas", "a5"),
        ("susun", "paket.xlsx", "--ke", "x", "lagi"),
        ("susun", "paket.xlsx", "--ke", "x", "--json=ya"),
        ("ukur", "paket.xlsx", "--semua", "--angka", "x"),
        ("periksa", "paket.xlsx", "--lekas"),
        ("templat", "t.xlsx", "--tahun", "25"),
        ("contoh",),
    ],
    ids=" ".join,
)
def test_misuse_is_told_in_indonesian(akuntabel: Akuntabel, arguments: tuple[str, ...]) -> None:
    told = akuntabel(*arguments)
    assert told.status == 2
    assert told.keluar == ""
    assert english(told.galat) == []
    assert told.galat.strip().endswith(".")


def test_no_verb_shows_the_help(akuntabel: Akuntabel) -> None:
    shown = akuntabel()
    assert shown.status == 2
    assert "contoh pemakaian:" in shown.galat


def test_near_names_are_suggested(akuntabel: Akuntabel) -> None:
    assert "mungkin maksudnya 'docx'" in akuntabel("susun", "p", "--ke", "x", "--format", "dokx").galat


def test_help_knows_every_naskah_and_format() -> None:
    assert tuple(NASKAH) == tuple(PENYUSUN)
    assert tuple(WRITERS) == FORMAT


def test_help_loads_nothing_heavy() -> None:
    program = (
        "import sys\n"
        "from akuntabel.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: pass\n"
        f"sys.exit(' '.join(sorted({HEAVY!r} & set(sys.modules))) or None)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=os.environ | {"PYTHONPATH": str(SOURCE)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"--help loads {done.stderr}"


@pytest.mark.parametrize("environment", [{"LANG": "C", "LC_ALL": "C"}, {"PYTHONIOENCODING": "cp1252"}], ids=str)
def test_any_locale_gets_the_same_words(proses: Akuntabel, environment: dict[str, str]) -> None:
    shown = proses("--help", **environment)
    assert shown.status == 0
    assert shown.keluar.startswith("pemakaian: akuntabel")
    assert "Traceback" not in shown.galat


def test_version(akuntabel: Akuntabel) -> None:
    assert re.fullmatch(r"akuntabel \d+\.\d+\.\d+\S*\n", akuntabel("--version").keluar)


def test_every_example_is_in_the_help_of_contoh(akuntabel: Akuntabel) -> None:
    shown = akuntabel("contoh", "--help").keluar
    assert sorted(SEMUA_CONTOH) == list(daftar())
    assert [nama for nama in daftar() if f"  {nama}: " not in shown] == []
