"""Some damaged files of each kind through a whole review: a sentence or findings, no error of the program.

`python -m tests.dokumen.baca.fuzz` goes on from where these end.
"""

import pytest
from tests.dokumen.baca.fuzz import review_damaged
from tests.dokumen.baca.rusak import KINDS, rusak

FILES = 12


@pytest.mark.parametrize("kind", KINDS)
def test_damaged_files_are_reviewed_or_refused(kind: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("rusak")
    for number in range(FILES):
        review_damaged(kind, number, folder)
    assert not list(folder.iterdir())


@pytest.mark.parametrize("kind", KINDS)
def test_a_number_always_gives_the_same_file(kind: str) -> None:
    assert rusak(kind, 3) == rusak(kind, 3)
