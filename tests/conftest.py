"""What all tests share: Hypothesis profiles, and programs that a machine may lack."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

IN_CI = os.environ.get("CI") == "true"

# A busy machine is no defect, so no example has a deadline; CI tries the same examples every time.
settings.register_profile("local", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if IN_CI else "local")


@pytest.fixture(scope="session")
def require_program() -> Callable[[str], Path]:
    """Find a program on the PATH: without it a test is skipped with the reason, or fails where CI=true."""

    def find(name: str) -> Path:
        found = shutil.which(name)
        if found:
            return Path(found)
        reason = f"{name} is not installed; .ci/run names the package that brings it"
        if IN_CI:
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)

    return find
