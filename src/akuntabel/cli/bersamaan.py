"""Jobs on all cores: results in the order asked for, few of them waiting in memory, and none ended by another."""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

_AHEAD = 2
"""Jobs begun for each process: one in work, one that waits."""


def in_order(work: Callable[[T], R], jobs: Sequence[T]) -> Iterator[R | None]:
    """What `work` gives for each job, in the order of the jobs; None where its process died.

    A process that dies takes the jobs of all others with it: those that were begun are then done
    again, each in a process of its own, so that only the one that kills its process is lost.
    """
    left, workers = deque(jobs), min(cores(), len(jobs))
    while left:
        begun: deque[tuple[T, Future[R]]] = deque()
        with _processes(workers) as pool:
            try:
                while left or begun:
                    while left and len(begun) < _AHEAD * workers:
                        begun.append((left[0], _submit(pool, work, left[0])))
                        left.popleft()
                    result = begun[0][1].result()
                    begun.popleft()
                    yield result
            except BrokenProcessPool:
                pass
            finally:
                pool.shutdown(cancel_futures=True)
        yield from (_alone(work, job) for job, _ in begun)


def _alone(work: Callable[[T], R], job: T) -> R | None:
    with _processes(1) as pool:
        try:
            return _submit(pool, work, job).result()
        except BrokenProcessPool:
            return None


def _processes(count: int) -> ProcessPoolExecutor:
    # Spawned, not forked: the same on every system, and no thread of the parent is cut in half.
    return ProcessPoolExecutor(
        count, multiprocessing.get_context("spawn"), initializer=signal.signal, initargs=(signal.SIGINT, signal.SIG_IGN)
    )


def _submit(pool: ProcessPoolExecutor, work: Callable[[T], R], job: T) -> Future[R]:
    """Hand a job in. Processes begin with the first one: Ctrl-C is for their parent, who tells of it once."""
    if threading.current_thread() is not threading.main_thread():
        return pool.submit(work, job)
    former = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        return pool.submit(work, job)
    finally:
        signal.signal(signal.SIGINT, former)


def cores() -> int:
    """The cores that this process may use, which can be fewer than the machine has."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
