"""What the terminal shows: progress, tables, sizes."""

import json
import re
import shutil
import sys
import textwrap
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Any, Self

from akuntabel.cli.aliran import bare, one_line

_WIDEST = 110
_NARROWEST = 24
_GAP = "  "
_STEERING = re.compile(r"[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""What JSON leaves as it is and `aliran` does not; in JSON such a sign stands in a string only."""


def terminal_width() -> int | None:
    """Columns to write in; None when the output goes to a file or a program, where lines are not broken."""
    if not sys.stdout.isatty():
        return None
    return min(shutil.get_terminal_size().columns, _WIDEST)


def print_paragraph(text: str, indent: str = "") -> None:
    """Print one paragraph, broken to the terminal."""
    width, line = terminal_width(), one_line(text)
    print(textwrap.fill(line, width, initial_indent=indent, subsequent_indent=indent) if width else f"{indent}{line}")


def print_table(
    head: Sequence[str], rows: Sequence[Sequence[str]], numeric: Sequence[int] = (), whole: Sequence[int] = ()
) -> None:
    """Print aligned columns, those in `numeric` (from 0) to the right.

    Where the terminal ends, the widest column of prose folds: neither a figure nor a
    column in `whole`, whose cells are names or paths to be copied.
    """
    lines = [[[one_line(cell)] for cell in row] for row in (head, *rows)]
    widths = _widths(lines)
    surplus = sum(widths) + len(_GAP) * len(widths) - (terminal_width() or sys.maxsize)
    prose = [column for column in range(len(head)) if column not in (*numeric, *whole)]
    if surplus > 0 and prose:
        widest = max(prose, key=lambda column: widths[column])
        room = max(widths[widest] - surplus, _NARROWEST)
        for line in lines:
            line[widest] = textwrap.wrap(line[widest][0], room) or [""]
        widths = _widths(lines)
    rule = [["-" * width] for width in widths]
    for line in (lines[0], rule, *lines[1:]):
        for parts in zip_longest(*line, fillvalue=""):
            aligned = (
                part.rjust(width) if column in numeric else part.ljust(width)
                for column, (part, width) in enumerate(zip(parts, widths, strict=True))
            )
            print(f"{_GAP}{_GAP.join(aligned)}".rstrip())


def _widths(lines: Sequence[Sequence[Sequence[str]]]) -> list[int]:
    return [max(len(part) for cell in column for part in cell) for column in zip(*lines, strict=True)]


def print_json(data: Any) -> None:
    """Print JSON as UTF-8, whatever the console's code page."""
    sys.stdout.flush()
    left = memoryview(json_bytes(data))
    while left:  # an unbuffered stream may take a part only
        left = left[sys.stdout.buffer.write(left) :]
    sys.stdout.buffer.flush()


def json_bytes(data: Any) -> bytes:
    """Data as JSON with a final newline; a terminal that shows it is not steered by it."""
    text = json.dumps(data, ensure_ascii=False, indent=2)
    return (_STEERING.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text) + "\n").encode(errors="replace")


def size_text(size: int) -> str:
    """A size in bytes as people read it: `1,2 MB`."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} KB"
    return f"{size / 1_000_000:.1f} MB".replace(".", ",")


def count_text(number: int) -> str:
    """A count with dots between thousands."""
    return f"{number:,}".replace(",", ".")


class Kemajuan:
    """One line on the terminal that says what is being made; silent where errors are not read by a person."""

    def __init__(self, *, silent: bool = False) -> None:
        self._shown = not silent and sys.stderr.isatty()
        self._length = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._write("")

    def steps(self, names: Sequence[str]) -> Iterator[str]:
        """Go through names, telling each before it is worked on."""
        for number, name in enumerate(names, 1):
            self.tell(f"[{number}/{len(names)}] {name}")
            yield name

    def tell(self, text: str) -> None:
        """Show what is being done now."""
        self._write(text)

    def _write(self, text: str) -> None:
        if self._shown:
            shown = one_line(text)
            bare(sys.stderr).write(f"\r{' ' * self._length}\r{shown}")
            sys.stderr.flush()
            self._length = len(shown)
