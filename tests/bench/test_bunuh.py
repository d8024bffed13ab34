"""Killing real runs: the next one finds the whole old or the whole new; and the bench sees when it does not."""

import shutil
from pathlib import Path

import pytest
from bench.bunuh import Kerja, measure, state, verdict

from akuntabel.berkas.atomik import RUANG


def work(folder: Path) -> Kerja:
    for name in ("a.docx", "b.docx", "surat-lain.txt"):
        (folder / name).write_text(name)
    return Kerja("susun", folder, (), (), 0)


def anew(file: Path) -> None:
    copy = file.with_suffix(".salinan")
    shutil.copy(file, copy)
    copy.replace(file)


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ([], "lama"),
        (["a.docx", "b.docx"], "baru"),
        (["a.docx"], "separuh"),
        (["surat-lain.txt"], "berkas orang lain berubah"),
    ],
)
def test_half_sets_are_seen(tmp_path: Path, changed: list[str], expected: str) -> None:
    killed = work(tmp_path)
    former = state(tmp_path)
    for name in changed:
        anew(tmp_path / name)
    assert verdict(killed, former) == expected


def test_remains_are_seen(tmp_path: Path) -> None:
    killed = work(tmp_path)
    former = state(tmp_path)
    (tmp_path / RUANG).mkdir()
    assert verdict(killed, former) == "sisa tertinggal"


@pytest.mark.ci
def test_thirty_killed_runs_leave_the_old_or_the_new() -> None:
    found = measure(30, 1, lambda _: None)
    assert sum(found.values()) == 30
    assert {what for _, _, what in found} <= {"lama", "baru"}
