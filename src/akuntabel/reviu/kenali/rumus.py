"""Formulas that heads print for their columns: `7=6/5*100`, `6=(5-4)`, `13 = 6 + 12`."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal, DivisionByZero, InvalidOperation

from akuntabel.reviu.fakta import RumusKolom
from akuntabel.reviu.kenali.kepala import Kepala

_PRINTED = re.compile(r"\(?\s*(?P<hasil>\d{1,2})\s*\)?\s*(?:=|:)?\s*(?P<isi>.*)")
_TOKEN = re.compile(r"\s*(?:(?P<angka>\d+)|(?P<tanda>[-+*/()]))")
_SPELLED = str.maketrans({"×": "*", "x": "*", "X": "*", ":": "/", "÷": "/", "−": "-", "–": "-", "[": "(", "]": ")"})
_LONGEST = 60


def read_formulas(heads: Sequence[Kepala]) -> tuple[RumusKolom, ...]:
    """The formulas of a head's row of numbers, each over columns that the row numbers."""
    numbers = {_number_of(head.ordinal): head.nomor for head in heads if head.ordinal}
    numbers.pop(None, None)
    found: list[RumusKolom] = []
    for head in heads:
        expression = _expression_of(head.ordinal)
        if not expression or len(expression) > _LONGEST:
            continue
        named = {int(n) for n in re.findall(r"\d+", expression)}
        places = tuple((n, numbers[n]) for n in sorted(named) if n in numbers and numbers[n] != head.nomor)
        if len(places) >= 2 and evaluate(expression, dict.fromkeys((n for n, _ in places), Decimal(1))) is not None:
            found.append(RumusKolom(head.nomor, expression, places))
    return tuple(found)


def _number_of(ordinal: str) -> int | None:
    found = _PRINTED.match(ordinal)
    return int(found["hasil"]) if found else None


def _expression_of(ordinal: str) -> str:
    """`7= 6/5*100` is `6/5*100`; percent signs and blanks go."""
    found = _PRINTED.match(ordinal)
    if found is None or not found["isi"]:
        return ""
    body = found["isi"].translate(_SPELLED).replace("%", "").replace(" ", "")
    body = body.lstrip("=")
    return body if re.fullmatch(r"[\d()+\-*/]+", body) and re.search(r"\d[-+*/]", body.replace("(", "")) else ""


def evaluate(expression: str, values: Mapping[int, Decimal]) -> Decimal | None:
    """Compute `+ - * /` and brackets over column numbers; a number that names no column is itself."""
    tokens: list[str] = []
    at = 0
    while at < len(expression):
        found = _TOKEN.match(expression, at)
        if found is None:
            return None
        tokens.append(found["angka"] or found["tanda"])
        at = found.end()
    try:
        value, rest = _sum(tokens, 0, values)
    except (IndexError, DivisionByZero, InvalidOperation, ValueError):
        return None
    return value if rest == len(tokens) else None


def _sum(tokens: list[str], at: int, values: Mapping[int, Decimal]) -> tuple[Decimal, int]:
    total, at = _product(tokens, at, values)
    while at < len(tokens) and tokens[at] in "+-":
        sign, (term, after) = tokens[at], _product(tokens, at + 1, values)
        total, at = (total + term if sign == "+" else total - term), after
    return total, at


def _product(tokens: list[str], at: int, values: Mapping[int, Decimal]) -> tuple[Decimal, int]:
    total, at = _factor(tokens, at, values)
    while at < len(tokens) and tokens[at] in "*/":
        sign, (term, after) = tokens[at], _factor(tokens, at + 1, values)
        total, at = (total * term if sign == "*" else total / term), after
    return total, at


def _factor(tokens: list[str], at: int, values: Mapping[int, Decimal]) -> tuple[Decimal, int]:
    if tokens[at] == "(":
        inner, at = _sum(tokens, at + 1, values)
        if tokens[at] != ")":
            raise ValueError(tokens[at])
        return inner, at + 1
    if tokens[at] == "-":
        inner, at = _factor(tokens, at + 1, values)
        return -inner, at
    number = int(tokens[at])
    return values.get(number, Decimal(number)), at + 1
