"""Formulas of a workbook, worked out anew and held to the value that the cell keeps."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, DecimalException
from itertools import product

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca, SelTerbaca
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.skema.bilangan import format_bilangan, round_half_up

_TOKEN = re.compile(
    r"\s*(?:(?P<angka>\d+(?:\.\d+)?)"
    r"|(?P<acuan>(?:(?:'(?:[^']|'')+'|[\w.]+)!)?\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)(?![\w(])"
    r"|(?P<fungsi>[A-Z]+)\(|(?P<tanda><=|>=|<>|[-+*/^(),;<>=%]))"
)
_CELL = re.compile(r"([A-Z]+)(\d+)")
_NEAR = Decimal("1e-9")
_LONGEST = 2000
_MOST_CELLS = 20_000

Nilai = list[Decimal]
"""What an expression gives: one value, or those of the filled cells of a range."""


class _TidakTerbacaError(Exception):
    """The formula uses what is not worked out here."""


def _one(values: Nilai) -> Decimal:
    if len(values) != 1:
        raise _TidakTerbacaError
    return values[0]


def _sum(arguments: Sequence[Nilai]) -> Decimal:
    return sum((v for values in arguments for v in values), Decimal())


def _average(arguments: Sequence[Nilai]) -> Decimal:
    return _sum(arguments) / sum(map(len, arguments))


def _round(arguments: Sequence[Nilai]) -> Decimal:
    value, places = map(_one, arguments)
    return round_half_up(value, int(places))


def _if(arguments: Sequence[Nilai]) -> Decimal:
    condition, yes, no = arguments
    return _one(yes if _one(condition) else no)


def _over_all(function: Callable[[list[Decimal]], Decimal]) -> Callable[[Sequence[Nilai]], Decimal]:
    return lambda arguments: function([v for values in arguments for v in values])


_FUNCTIONS: Mapping[str, Callable[[Sequence[Nilai]], Decimal]] = {
    "SUM": _sum,
    "AVERAGE": _average,
    "ROUND": _round,
    "IF": _if,
    "MIN": _over_all(min),
    "MAX": _over_all(max),
    "ABS": lambda arguments: abs(_one(arguments[0])),
}
_COMPARISONS: Mapping[str, Callable[[Decimal, Decimal], bool]] = {
    "<": lambda a, b: a < b,
    ">": lambda a, b: a > b,
    "<=": lambda a, b: a <= b,
    ">=": lambda a, b: a >= b,
    "=": lambda a, b: a == b,
    "<>": lambda a, b: a != b,
}


@dataclass(slots=True)
class _Pembaca:
    """Reads a formula once, from left to right, and works it out."""

    tokens: list[tuple[str, str]]
    sheet: str
    cells: Mapping[str, SelTerbaca]
    at: int = 0

    def result(self) -> Decimal:
        value = _one(self.comparison())
        if self.at < len(self.tokens):
            raise _TidakTerbacaError
        return value

    def _next(self, *signs: str) -> str | None:
        if self.at < len(self.tokens) and self.tokens[self.at][0] == "tanda" and self.tokens[self.at][1] in signs:
            self.at += 1
            return self.tokens[self.at - 1][1]
        return None

    def comparison(self) -> Nilai:
        left = self.terms()
        sign = self._next(*_COMPARISONS)
        return [Decimal(_COMPARISONS[sign](_one(left), _one(self.terms())))] if sign else left

    def terms(self) -> Nilai:
        value = self.factors()
        while sign := self._next("+", "-"):
            other = _one(self.factors())
            value = [_one(value) + other if sign == "+" else _one(value) - other]
        return value

    def factors(self) -> Nilai:
        value = self.power()
        while sign := self._next("*", "/"):
            other = _one(self.power())
            value = [_one(value) * other if sign == "*" else _one(value) / other]
        return value

    def power(self) -> Nilai:
        value = self.signed()
        while self._next("^"):
            value = [_one(value) ** _one(self.signed())]
        while self._next("%"):
            value = [_one(value) / 100]
        return value

    def signed(self) -> Nilai:
        if sign := self._next("-", "+"):
            value = _one(self.signed())
            return [-value if sign == "-" else value]
        return self.operand()

    def operand(self) -> Nilai:
        if self._next("("):
            value = self.comparison()
            self._close()
            return value
        if self.at >= len(self.tokens):
            raise _TidakTerbacaError
        kind, text = self.tokens[self.at]
        self.at += 1
        if kind == "angka":
            return [Decimal(text)]
        if kind == "acuan":
            return list(self._referred(text))
        if kind == "fungsi" and text in _FUNCTIONS:
            return [_FUNCTIONS[text](self._arguments())]
        raise _TidakTerbacaError

    def _arguments(self) -> list[Nilai]:
        found = [self.comparison()]
        while self._next(",", ";"):
            found.append(self.comparison())
        self._close()
        return found

    def _close(self) -> None:
        if self._next(")") is None:
            raise _TidakTerbacaError

    def _referred(self, text: str) -> Iterator[Decimal]:
        sheet, _, places = text.replace("$", "").rpartition("!")
        sheet = sheet.strip("'").replace("''", "'") or self.sheet
        first, _, last = places.partition(":")
        for name in _names(first, last) if last else (first,):
            cell = self.cells.get(f"{sheet}!{name}")
            if cell is not None and cell.nilai is not None:
                yield cell.nilai
            elif not last or (cell is not None and any(map(str.isdigit, cell.teks))):
                raise _TidakTerbacaError


def _names(first: str, last: str) -> Iterator[str]:
    (column, row), (last_column, last_row) = map(_position, (first, last))
    if (last_column - column + 1) * (last_row - row + 1) > _MOST_CELLS:
        raise _TidakTerbacaError
    for r, c in product(range(row, last_row + 1), range(column, last_column + 1)):
        yield f"{_letters(c)}{r}"


def _position(name: str) -> tuple[int, int]:
    found = _CELL.fullmatch(name)
    if found is None:
        raise _TidakTerbacaError
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return column, int(found[2])


def _letters(column: int) -> str:
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def evaluate(formula: str, sheet: str, cells: Mapping[str, SelTerbaca]) -> Decimal | None:
    """The value of a formula from the values its cells keep; None for what cannot be worked out here.

    Args:
        formula: as the workbook holds it, with or without `=`.
        sheet: the sheet it stands on, for references that name none.
        cells: all cells by `Sheet!A1`.
    """
    tokens, at, body = [], 0, formula.removeprefix("=").rstrip()
    if len(body) > _LONGEST:
        return None
    while at < len(body):
        found = _TOKEN.match(body, at)
        if found is None or found.lastgroup is None:
            return None
        tokens.append((found.lastgroup, found[found.lastgroup]))
        at = found.end()
    try:
        return _Pembaca(tokens, sheet, cells).result()
    except (_TidakTerbacaError, DecimalException, ArithmeticError, ValueError, RecursionError):
        return None


@check(
    "HIT014",
    message="Sel {sel}: nilai tersimpan {tercetak}, sedangkan rumusnya {rumus} menghasilkan {seharusnya}.",
    hint="Hitung ulang buku kerja (Ctrl+Alt+F9) dan simpan kembali sebelum angkanya dipakai.",
    dasar=PERMENPANRB_53_2014.at("Lampiran II"),
)
def rumus_unlike_nilai(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Nilai yang tersimpan pada sel berumus bukan hasil rumusnya.

    Rumus dihitung dari nilai sel yang dirujuknya: empat operasi, SUM, AVERAGE, ROUND, IF, MIN, MAX,
    dan ABS. Rumus lain, dan rumus yang merujuk sel yang tidak terbaca, dibiarkan.
    """
    for document in dokumen:
        cells = {cell.tempat.jalur: cell for table in document.tabel() for row in table.grid for cell in row}
        for path, cell in cells.items():
            if not cell.rumus or cell.nilai is None:
                continue
            value = evaluate(cell.rumus, path.rpartition("!")[0], cells)
            if value is None:
                continue
            if abs(value - cell.nilai) <= _NEAR * max(Decimal(1), abs(value)):
                yield LULUS
            else:
                yield Langgar(
                    tempat=cell.tempat,
                    berkas=document.berkas,
                    tercetak=cell.teks,
                    seharusnya=_shown(value),
                    isi={"sel": path, "rumus": cell.rumus},
                    perbaikan=True,
                )


def _shown(value: Decimal) -> str:
    return format_bilangan(round_half_up(value, 6).normalize() + 0)
