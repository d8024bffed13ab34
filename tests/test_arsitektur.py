"""What no room may do, held by its imports and by a walk over its syntax (docs/arsitektur.md)."""

import ast
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "akuntabel"

ARITHMETIC = (ast.Add, ast.Sub, ast.Mult, ast.Div, ast.FloorDiv, ast.Mod, ast.Pow)
READERS = {"open", "read_text", "read_bytes", "read_yaml"}
FIGURE_MAKERS = {"sum", "round", "abs", "divmod", "pow", "Decimal", "quantize", "mean", "fsum"}
# Not predikat: a value can be one, as it can be a percent.
DOMAIN_NOUN = re.compile(
    r"indikator|capaian|sasaran|pagu|realisasi|serapan|renstra|tujuan|lkjip|kecamatan", re.IGNORECASE
)


def reads_of_files(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Calls that read a file, each with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and (name := called(node)) in READERS:
            yield node.lineno, f"calls {name}()"


def computed_figures(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Arithmetic, and calls that make a number; joining texts or rows, and counting rows or years, is neither."""
    for node in ast.walk(tree):
        match node:
            case ast.BinOp(op=op) | ast.AugAssign(op=op) if isinstance(op, ARITHMETIC):
                if not is_joined(node) and not is_counted(node):
                    yield node.lineno, f"computes {ast.unparse(node)}"
            case ast.Call() if (name := called(node)) in FIGURE_MAKERS:
                yield node.lineno, f"calls {name}()"


def is_joined(node: ast.expr | ast.stmt) -> bool:
    """Is this, by its form alone, a text or a row of things?"""
    match node:
        case ast.BinOp(op=ast.Add() | ast.Mult(), left=left, right=right):
            return is_joined(left) or is_joined(right)
        case ast.AugAssign(op=ast.Add(), value=value):
            return is_joined(value)
        case ast.Call():
            return called(node) in {"tuple", "list", "join", "lower", "upper", "capitalize"}
        case ast.Constant(value=str()) | ast.JoinedStr() | ast.Tuple() | ast.List():
            return True
        case _:
            return False


def is_counted(node: ast.expr | ast.stmt) -> bool:
    """Is this, by its form alone, a year or the number of a row: `tahun - n`, `len(rows) + 1`?"""
    match node:
        case ast.BinOp(op=ast.Add() | ast.Sub(), left=left, right=right):
            return is_counted(left) or is_counted(right)
        case ast.AugAssign(op=ast.Add() | ast.Sub(), value=value):
            return is_counted(value)
        case ast.Call():
            return called(node) == "len"
        case ast.Constant(value=1 | 2) | ast.Name(id="tahun") | ast.Attribute(attr="tahun"):
            return True
        case _:
            return False


def domain_nouns(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Domain nouns in names and in texts that reach a page; docstrings may explain."""
    docstrings = {id(text) for text in docstrings_of(tree)}
    for node in ast.walk(tree):
        for word in () if id(node) in docstrings else words_of(node):
            if DOMAIN_NOUN.search(word):
                yield getattr(node, "lineno", 0), f"mentions {word!r}"


def docstrings_of(tree: ast.AST) -> Iterator[ast.expr]:
    """Texts that stand alone as a statement: docstrings, also those of attributes."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.value


def words_of(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.Name(id=name) | ast.Attribute(attr=name) | ast.arg(arg=name) | ast.keyword(arg=str(name)):
            yield name
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            yield name
        case ast.alias(name=name):
            yield name
        case _:
            return


def called(node: ast.Call) -> str:
    match node.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


Check = Callable[[ast.AST], Iterable[tuple[int, str]]]
NEVERS: dict[str, Check] = {"aturan": reads_of_files, "naskah": computed_figures, "dokumen": domain_nouns}


@pytest.mark.parametrize("room", NEVERS)
def test_room_keeps_its_never(room: str) -> None:
    modules = sorted((PACKAGE / room).rglob("*.py"))
    broken = [
        f"{module.relative_to(ROOT)}:{line}: {what}"
        for module in modules
        for line, what in NEVERS[room](ast.parse(module.read_text(encoding="utf-8")))
    ]
    assert modules, f"the room {room} is empty"
    assert not broken, "\n".join(broken)


@pytest.mark.parametrize(
    ("check", "source"),
    [
        (reads_of_files, "open('skala.yaml')"),
        (reads_of_files, "Path('skala.yaml').read_text()"),
        (computed_figures, "capaian = realisasi / target * 100"),
        (computed_figures, "selisih = capaian - 100"),
        (computed_figures, "sisa = pagu - realisasi"),
        (computed_figures, "rata = total / len(bagian)"),
        (computed_figures, "total = a + b"),
        (computed_figures, "total += pagu"),
        (computed_figures, "total = sum(bagian)"),
        (computed_figures, "nilai = angka.quantize(dua_desimal)"),
        (domain_nouns, "def render_capaian(): ..."),
        (domain_nouns, "judul = 'Indikator Kinerja'"),
        (domain_nouns, "warna = sel.sasaran"),
        (domain_nouns, "Baris(pagu=1)"),
    ],
)
def test_never_bites(check: Check, source: str) -> None:
    assert list(check(ast.parse(source)))


@pytest.mark.parametrize(
    ("check", "source"),
    [
        (reads_of_files, "skala = parameter('predikat', tanggal)"),
        (computed_figures, "teks = 'Tabel ' + nomor"),
        (computed_figures, "teks = teks[:1].upper() + teks[1:]"),
        (computed_figures, "lebar = [kolom] * jumlah"),
        (computed_figures, "tahun_awal = bahan.tahun - TAHUN_TREN + 1"),
        (computed_figures, "nomor = len(baris) + 1"),
        (computed_figures, "isi = (judul,) + bagian + tuple(lampiran)"),
        (computed_figures, "def pilih(x: int | None): ..."),
        (domain_nouns, "def render(block):\n    'A Tabel; what a capaian table shows is said elsewhere.'"),
    ],
)
def test_never_lets_the_rest_be(check: Check, source: str) -> None:
    assert not list(check(ast.parse(source)))


def lint_imports(source: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache", "--config", ROOT / "pyproject.toml"],
        env=os.environ | {"PYTHONPATH": str(source)},
        cwd=source,
        capture_output=True,
        text=True,
        check=False,
    )


def test_rooms_keep_their_contracts() -> None:
    result = lint_imports(ROOT / "src")
    assert result.returncode == 0, result.stdout + result.stderr


def named_modules() -> Iterator[str]:
    """Modules that the contracts name, as paths inside the package."""
    for contract in project_file()["tool"]["importlinter"]["contracts"]:
        yield from (layer.strip("()") for layer in contract.get("layers", []))
        for module in (*contract.get("source_modules", []), *contract.get("forbidden_modules", [])):
            if module.startswith("akuntabel."):
                yield module.removeprefix("akuntabel.").replace(".", "/")


def project_file() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def make_package(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "__init__.py").touch()


@pytest.fixture
def empty_house(tmp_path: Path) -> Path:
    """A house with every room that the contracts name and nothing in them."""
    for module in (".", *named_modules()):
        make_package(tmp_path / "akuntabel" / module)
    return tmp_path


def test_empty_house_keeps_its_contracts(empty_house: Path) -> None:
    assert lint_imports(empty_house).returncode == 0


@pytest.mark.parametrize(
    ("room", "statement", "contract"),
    [
        ("dasar", "import akuntabel.skema", "A room imports only from rooms below it"),
        ("kamar_baru", "import akuntabel.skema", "A room imports only from rooms below it"),
        ("ukur", "import akuntabel.naskah", "A room imports only from rooms below it"),
        ("naskah", "import akuntabel.berkas", "A room imports only from rooms below it"),
        ("berkas", "import akuntabel.ukur", "berkas knows the Paket, not what is made of it"),
        ("aturan", "import pathlib", "aturan never reads files"),
        ("dokumen", "import akuntabel.skema.paket", "dokumen knows values and figures, not the Paket"),
        ("dokumen", "import akuntabel.ukur", "dokumen knows values and figures, not the Paket"),
        ("naskah", "import django", "No room below web imports Django"),
    ],
)
def test_contract_bites(empty_house: Path, room: str, statement: str, contract: str) -> None:
    make_package(empty_house / "akuntabel" / room)
    (empty_house / "akuntabel" / room / "pelanggar.py").write_text(f"{statement}\n", encoding="utf-8")
    result = lint_imports(empty_house)
    assert result.returncode != 0
    assert f"{contract} BROKEN" in result.stdout


def imported_distributions() -> set[str]:
    """Distributions that the source imports, by normalized name."""
    distributions = packages_distributions()
    roots = {root for module in PACKAGE.rglob("*.py") for root in imported_roots(module)}
    return {
        normalized(distributions.get(root, [root])[0]) for root in roots - set(sys.stdlib_module_names) - {"akuntabel"}
    }


def imported_roots(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]
        elif isinstance(node, ast.Call) and called(node) == "files":
            yield from (
                str(package.value).partition(".")[0] for package in node.args if isinstance(package, ast.Constant)
            )


def normalized(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_declared_dependencies_are_the_imported_ones() -> None:
    project = project_file()["project"]
    declared = {normalized(re.split(r"[\s<>=!~;\[]", spec, maxsplit=1)[0]) for spec in project["dependencies"]}
    assert imported_distributions() == declared


def test_requirements_name_no_package_index() -> None:
    for pins in (ROOT / "requirements").glob("*.txt"):
        text = pins.read_text(encoding="utf-8")
        assert not re.search(r"://|--find-links|--(extra-)?index-url|file:", text), pins.name
