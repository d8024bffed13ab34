"""What we compose from random Pakets has no galat and no peringatan, in any format; a few here, many by the bench."""

from collections.abc import Callable
from pathlib import Path

import pytest
from bench.reviu.bersih import PUTARAN, as_files, as_running, as_trees, reviewed, through_libreoffice
from bench.reviu.pohon import read_tree
from tests.naskah.alat import nol_pengaduan

from akuntabel.naskah.lkjip import susun_lkjip
from akuntabel.reviu.perkara import susun_perkara

_FEWEST = 500
"""So many cells and sentences at least are checked in the smallest report."""


@pytest.mark.parametrize("seed", [*range(8), 19, 163])
def test_composed_trees_are_clean(seed: int) -> None:
    found = as_trees(seed)
    assert found.temuan == ()
    assert found.diperiksa > _FEWEST


@pytest.mark.parametrize("seed", range(6))
def test_composed_trees_of_a_year_under_way_are_clean(seed: int) -> None:
    found = as_running(seed)
    assert found.temuan == ()
    assert found.diperiksa > _FEWEST


def test_a_promise_of_zero_that_was_missed_is_no_contradiction() -> None:
    tree = read_tree(susun_lkjip(nol_pengaduan(3)), "lkjip")
    assert [t for t in reviewed(0, "nol", susun_perkara([tree])).temuan if t.startswith(("HIT", "NAR"))] == []


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
