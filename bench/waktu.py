"""Time by interleaved rounds: what disturbs the machine for a while disturbs every case alike."""

import gc
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter
from typing import TypeVar

Name = TypeVar("Name", bound=Hashable)

Prepare = Callable[[int], Callable[[], object]]
"""Makes, for the number of a round, what is then timed; making it is not."""


@dataclass(frozen=True, slots=True)
class Waktu:
    """Seconds of every round."""

    rounds: Sequence[float]

    @property
    def median(self) -> float:
        """The middle of all rounds."""
        return median(self.rounds)

    def __str__(self) -> str:
        return f"{seconds(self.median)} ({seconds(min(self.rounds))}–{seconds(max(self.rounds))})"


def measure(cases: Mapping[Name, Prepare], rounds: int) -> dict[Name, Waktu]:
    """Run every case once a round, after one round that does not count."""
    taken: dict[Name, list[float]] = {name: [] for name in cases}
    for number in range(rounds + 1):
        for name, prepare in cases.items():
            work = prepare(number)
            gc.collect()
            start = perf_counter()
            work()
            spent = perf_counter() - start
            if number:
                taken[name].append(spent)
    return {name: Waktu(times) for name, times in taken.items()}


def seconds(value: float) -> str:
    """Seconds for a reader: three digits of milliseconds, or seconds."""
    return f"{value * 1000:.0f} ms" if value < 1 else f"{value:.2f} s"
