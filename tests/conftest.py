"""What all tests share: Hypothesis profiles, and programs that a machine may lack."""

import os
import shutil
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

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
        _lacking(f"{name} is not installed; .ci/run names the package that brings it")

    return find


@pytest.fixture(scope="session")
def require_module() -> Callable[[str], Any]:
    """Import a module that `make test-ci` installs: without it a test is skipped, or fails where CI=true."""

    def find(name: str) -> Any:
        try:
            return import_module(name)
        except ModuleNotFoundError:
            _lacking(f"{name} is not installed; requirements/ci.txt pins the package that brings it")

    return find


def _lacking(reason: str) -> NoReturn:
    if IN_CI:
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)
