"""The streams of a run: always there, and never a way for a name or a cell to steer the terminal."""

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from typing import Any, TextIO, cast

_STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""Controls but for tab and end of line, signs that turn the direction of writing, and bytes that are no letters."""


def harmless(text: str) -> str:
    """A text whose signs that steer a terminal are shown as escapes: `\\x1b`."""
    return _STEERING.sub(_escaped, text)


def one_line(text: object) -> str:
    """A name or a cell as it is shown within a line."""
    return harmless(str(text)).replace("\t", r"\t").replace("\n", r"\n")


def _escaped(match: re.Match[str]) -> str:
    return match[0].encode("unicode_escape").decode("ascii")


class Aliran:
    """A stream that shows what would steer the terminal instead of obeying it."""

    def __init__(self, mentah: TextIO) -> None:
        self.mentah = mentah

    def write(self, text: str) -> int:
        """Write a text made harmless."""
        self.mentah.write(harmless(text))
        return len(text)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.mentah, name)


def bare(stream: TextIO) -> TextIO:
    """The stream itself, for what steers the terminal on purpose."""
    return cast("TextIO", getattr(stream, "mentah", stream))


@contextmanager
def safe_streams() -> Iterator[None]:
    """Stand between a run and its output and error stream, and give it those that are closed."""
    _fill_closed()
    former = sys.stdout, sys.stderr
    for stream in former:
        # A Windows code page lacks some signs; a `?` in their place is better than no output.
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    sys.stdout, sys.stderr = (cast("TextIO", Aliran(stream)) for stream in former)
    try:
        yield
    finally:
        sys.stdout, sys.stderr = former


def abandon(stream: TextIO) -> None:
    """Let go of a stream that nobody reads or that takes no more; Python would complain again when it closes it."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


def _fill_closed() -> None:
    """Open what was closed before the start: the first file that is written would else get the number of the output."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)
    # Typed as always there, but None where they were closed, and in a Windows program without a console.
    if cast("TextIO | None", sys.stdout) is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115  # lives as long as the run
    if cast("TextIO | None", sys.stderr) is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
