"""The result as one page of Markdown, for the terminal and for docs/kinerja.md."""

import os
import platform
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bench.waktu import Waktu, seconds

NOT_INSTALLED = "tidak terpasang"
_BUSY = 0.5


@dataclass(frozen=True, slots=True)
class Baris:
    """One measure: what, how long or how much, and the goal that it is held against."""

    what: str
    result: str
    goal: str = ""
    met: bool | None = None

    def cells(self) -> tuple[str, ...]:
        """The row, with the judgement in words."""
        return self.what, self.result, self.goal, "" if self.met is None else "yes" if self.met else "no"


def timed(what: str, waktu: Waktu, goal: float | None = None) -> Baris:
    """A time, and the seconds that it should stay under."""
    if goal is None:
        return Baris(what, str(waktu))
    return Baris(what, str(waktu), f"< {seconds(goal)}", waktu.median < goal)


def times_faster(what: str, ours: Waktu, theirs: Waktu | None, goal: float) -> Baris:
    """How many times longer another way takes, and what it should be at least."""
    wanted = f"≥ {goal:.0f}×"
    if theirs is None:
        return Baris(what, NOT_INSTALLED, wanted)
    ratio = theirs.median / ours.median
    return Baris(what, f"{ratio:.1f}×", wanted, ratio >= goal)


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table whose source is aligned."""
    lines = [tuple(head), *map(tuple, rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    text = ["| " + " | ".join(cell.ljust(w) for cell, w in zip(line, widths, strict=True)) + " |" for line in lines]
    text.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(text)


def machine() -> str:
    """The machine in one line, and whether it had other work when the bench began."""
    cores = os.cpu_count() or 1
    load = os.getloadavg()[0]
    busy = " (busy: read the numbers as upper bounds)" if load / cores > _BUSY else ""
    return (
        f"{_processor()}, {cores} cores, {_memory()}, {platform.system()} {platform.machine()}, "
        f"Python {platform.python_version()}; {datetime.now(UTC):%Y-%m-%d}; load {load:.1f} at the start{busy}."
    )


def _processor() -> str:
    found = _field("/proc/cpuinfo", "model name")
    return found or platform.processor() or "unknown processor"


def _memory() -> str:
    found = _field("/proc/meminfo", "MemTotal")
    return f"{int(found.split()[0]) / 1e6:.0f} GB" if found else "unknown memory"


def _field(file: str, name: str) -> str:
    """A value from one of the kernel's lists; empty on a system without them."""
    try:
        lines = Path(file).read_text(encoding="utf-8").splitlines()
    except OSError:
        return ""
    return next((line.partition(":")[2].strip() for line in lines if line.startswith(name)), "")
