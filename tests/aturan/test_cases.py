"""Worked examples of the rules: every one gives its output, in Python and in a spreadsheet.

The examples are YAML that a planner can read, one file a topic. A file maps the id of a rule
to its cases; a case has a name, an input by parameter, and an output (with `decimals` when it
is stated rounded half up) or the name of an error.
"""

import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from akuntabel.aturan import ATURAN, Efisiensi
from akuntabel.aturan.errors import AturanError
from akuntabel.dasar import kalender, skala, survei
from akuntabel.dasar._berkas import load_yaml
from akuntabel.skema.bilangan import round_half_up

PADA = date(2025, 12, 31)


@dataclass(frozen=True)
class Case:
    """One worked example, its inputs typed as the rule wants them."""

    rule: str
    name: str
    input: dict[str, Any]
    output: Any
    decimals: int | None
    error: str | None

    def __str__(self) -> str:
        return f"{self.rule}: {self.name}"


def read_cases() -> Iterator[Case]:
    for file in sorted(Path(__file__).parent.glob("*.yaml")):
        for rule, cases in load_yaml(file.read_text(encoding="utf-8")).items():
            for case in cases:
                yield Case(
                    rule,
                    case["name"],
                    typed_input(rule, case["input"]),
                    case.get("output"),
                    case.get("decimals"),
                    case.get("error"),
                )


def typed_input(rule: str, values: Mapping[str, Any]) -> dict[str, Any]:
    hints = get_type_hints(ATURAN[rule])
    typed = {name: convert(value, hints[name]) for name, value in values.items()}
    if "ketentuan" in hints:
        typed["ketentuan"] = kalender.ketentuan_tenggat(PADA)
    return typed


def convert(value: Any, hint: Any) -> Any:
    """A value of the YAML as the type that the rule declares."""
    origin = get_origin(hint)
    if origin in (Union, UnionType):
        return None if value is None else convert(value, get_args(hint)[0])
    if origin is Sequence:
        return [convert(part, get_args(hint)[0]) for part in value]
    if origin is Mapping:
        return survei.tabel_sampel(PADA) if value == "sampel" else value
    return BY_TYPE[hint](value) if hint in BY_TYPE else hint(value) if issubclass(hint, StrEnum) else value


def named_scale(value: str) -> skala.Skala:
    """ "predikat G1" is the scale of that name in that reading."""
    name, *reading = value.split()
    scale: skala.Skala = getattr(skala, f"skala_{name}")(PADA, *reading)
    return scale


BY_TYPE: dict[Any, Callable[[Any], Any]] = {
    Decimal: Decimal,
    skala.Skala: named_scale,
    survei.Bobot: lambda value: survei.instrumen_skm(PADA).bobot[value],
}


CASES = list(read_cases())


def told(result: Any) -> Any:
    """A result as the YAML writes it: a class by its code."""
    return result.kode if isinstance(result, skala.Kelas) else result


def rounded(result: Any, decimals: int | None) -> Any:
    return round_half_up(result, decimals) if decimals is not None and isinstance(result, Decimal) else result


@pytest.mark.parametrize("case", [case for case in CASES if case.error is None], ids=str)
def test_rule_gives_its_worked_output(case: Case) -> None:
    result = told(ATURAN[case.rule](**case.input))
    if isinstance(result, Efisiensi):
        parts = {name: rounded(getattr(result, name), case.decimals) for name in case.output}
        assert parts == case.output
    else:
        assert rounded(result, case.decimals) == case.output


@pytest.mark.parametrize("case", [case for case in CASES if case.error], ids=str)
def test_rule_refuses_what_has_no_answer(case: Case) -> None:
    with pytest.raises(AturanError) as caught:
        ATURAN[case.rule](**case.input)
    assert type(caught.value).__name__ == case.error
    assert str(caught.value).endswith(".")
    assert "{" not in str(caught.value)


def test_every_rule_has_a_worked_example() -> None:
    assert {case.rule for case in CASES} == set(ATURAN)


@pytest.mark.ci
def test_spreadsheet_formulas_agree_with_the_rules(tmp_path: Path, require_program: Callable[[str], Path]) -> None:
    soffice = require_program("soffice")
    cases = [
        case
        for case in CASES
        if case.error is None and ATURAN[case.rule].aturan.excel and [] not in case.input.values()
    ]
    computed = recalculate([(ATURAN[case.rule].aturan.formula, case.input) for case in cases], tmp_path, soffice)
    for case, cell in zip(cases, computed, strict=True):
        expected = cell_value(ATURAN[case.rule](**case.input))
        if isinstance(expected, Decimal):
            assert float(cell) == pytest.approx(float(expected), rel=1e-12), case
        else:
            assert cell == expected, case
    assert len(cases) > 100


def cell_value(result: Any) -> Any:
    """What a spreadsheet shows of a result: the verdict or else the number; a class by its name."""
    match result:
        case None:
            return ""
        case Efisiensi():
            return cell_value(result.kategori.value if result.kategori else result.nilai)
        case skala.Kelas():
            return result.nama
        case bool() | str() | date():
            return result
        case _:
            return Decimal(result)


def recalculate(
    formulas: Sequence[tuple[Callable[..., str], Mapping[str, Any]]], folder: Path, soffice: Path
) -> list[Any]:
    """The values of formulas, one a row, as LibreOffice computes them."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    for row, (formula, values) in enumerate(formulas, start=1):
        cells = put_input(sheet, row, values)
        sheet.cell(row, 1, "=" + formula(**cells))
        if any(isinstance(value, date) for value in values.values()):
            sheet.cell(row, 1).number_format = "0" if "tenggat" in values else "yyyy-mm-dd"
    book.save(folder / "asal.xlsx")
    subprocess.run(
        [
            soffice,
            f"-env:UserInstallation={(folder / 'profil').as_uri()}",
            "--headless",
            "--convert-to",
            "xlsx:Calc MS Excel 2007 XML",
            "--outdir",
            folder / "hasil",
            folder / "asal.xlsx",
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    result = load_workbook(folder / "hasil" / "asal.xlsx", data_only=True).active
    assert isinstance(result, Worksheet)
    return [plain(cell) for (cell,) in result.iter_rows(max_col=1, values_only=True)]


def plain(cell: Any) -> Any:
    """A cell as the rules speak: an empty one as empty text, a moment as its date."""
    if cell is None:
        return ""
    return cell.date() if isinstance(cell, datetime) else cell


def put_input(sheet: Worksheet, row: int, values: Mapping[str, Any]) -> dict[str, Any]:
    """Write the figures of a case to the right of its formula; answer with what the formula takes."""
    column = iter(range(2, 100))

    def put(value: Any) -> str:
        place = next(column)
        sheet.cell(row, place, value)
        return f"{get_column_letter(place)}{row}"

    def reference(value: Any) -> Any:
        match value:
            case StrEnum() | skala.Skala() | survei.Bobot() | kalender.KetentuanTenggat():
                return value
            case list() if any(isinstance(part, str) for part in value):
                return value
            case list():
                return [put(part) for part in value]
            case dict():
                return {key: put(part) for key, part in value.items()}
            case _:
                return put(value)

    return {name: reference(value) for name, value in values.items()}
