"""What we compose from random Pakets has no galat and no peringatan, in any format; a few here, many by the bench."""

from collections.abc import Callable
from pathlib import Path

import pytest
from bench.reviu.bersih import PUTARAN, as_files, as_trees, through_libreoffice

_FEWEST = 500
"""So many cells and sentences at least are checked in the smallest report."""


@pytest.mark.parametrize("seed", [*range(8), 19, 163])
def test_composed_trees_are_clean(seed: int) -> None:
    found = as_trees(seed)
    assert found.temuan == ()
    assert found.diperiksa > _FEWEST


@pytest.mark.parametrize(("bentuk", "seed"), [("docx", 2), ("docx", 3), ("pdf", 4), ("html", 5), ("xlsx", 6)])
def test_written_files_are_clean(bentuk: str, seed: int) -> None:
    found = as_files(bentuk, seed)
    assert found.temuan == ()
    assert found.diperiksa > _FEWEST


@pytest.mark.ci
@pytest.mark.parametrize("seed", [5, 6])
@pytest.mark.parametrize("putaran", PUTARAN)
def test_files_that_libreoffice_wrote_anew_are_clean(
    putaran: str, seed: int, require_program: Callable[[str], Path]
) -> None:
    require_program("soffice")
    found = through_libreoffice(putaran, seed)
    assert found.temuan == ()
    assert found.diperiksa > _FEWEST
