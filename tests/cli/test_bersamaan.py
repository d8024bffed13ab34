"""Many jobs at once: in order, whatever happens to the processes."""

import os

import pytest
from tests.cli.pekerja import work

from akuntabel.cli.bersamaan import cores, in_order


def test_results_come_in_the_order_of_the_jobs() -> None:
    assert list(in_order(work, range(9))) == [10 * n for n in range(9)]


@pytest.mark.parametrize("jobs", [[-1], [1, 2, -1, 3, 4, 5, 6], [-1, -2, 1, -3]], ids=str)
def test_only_the_job_that_kills_its_process_is_lost(jobs: list[int]) -> None:
    assert list(in_order(work, jobs)) == [None if job < 0 else 10 * job for job in jobs]


def test_leaving_early_ends_the_processes() -> None:
    results = in_order(work, range(50))
    assert next(results) == 0
    results.close()  # type: ignore[attr-defined]


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="this system does not bind processes to cores")
def test_no_more_processes_than_cores_that_may_be_used() -> None:
    before = os.sched_getaffinity(0)
    try:
        os.sched_setaffinity(0, {min(before)})
        assert cores() == 1
    finally:
        os.sched_setaffinity(0, before)
