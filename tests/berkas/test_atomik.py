"""A set of files goes in whole or not at all: a failure, Ctrl-C or a death at every step that touches the disk."""

import errno
import json
import os
import platform
import re
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import pytest

import akuntabel
from akuntabel.berkas import kunci
from akuntabel.berkas.atomik import RUANG, recover, write_files
from akuntabel.berkas.errors import BerkasBukanPaketError, MapBukanPaketError, SedangDitulisError, TerputusError
from akuntabel.berkas.folder import save_csv
from akuntabel.berkas.muat import load_paket

OLD = {"a.txt": b"lama a", "b.txt": b"lama b", "hapus.txt": b"lama h", "milik-orang.txt": b"surat"}
SET = {"a.txt": b"baru a", "b.txt": b"baru b", "c.txt": b"baru c"}
NEW = {**SET, "milik-orang.txt": b"surat"}
GONE = ["hapus.txt", "tidak-pernah-ada.txt"]
STEPS = [(os, name) for name in ("open", "mkdir", "replace", "link", "unlink", "fsync", "rmdir")]
STEPS += [(Path, "write_bytes"), (Path, "write_text")]  # type: ignore[list-item]  # two places where steps live

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot copy a process")


class HabisError(Exception):
    """The run went through with fewer steps than were to be disturbed."""


def content(folder: Path) -> dict[str, bytes]:
    """Every file of a folder by name, those of hidden folders too."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def entries(folder: Path) -> set[str]:
    return {str(p.relative_to(folder)) for p in folder.rglob("*")}


@pytest.fixture
def old(tmp_path: Path) -> Path:
    folder = tmp_path / "hasil"
    fill(folder)
    return folder


def fill(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, text in OLD.items():
        (folder / name).write_bytes(text)


@contextmanager
def disturbed(number: int, disturb: Callable[[], Any], *, behind: bool) -> Iterator[None]:
    """Call `disturb` at the step of this number, before the step is done or behind it."""
    done = 0

    def stepped(original: Callable[..., Any]) -> Callable[..., Any]:
        def step(*arguments: Any, **named: Any) -> Any:
            nonlocal done
            done += 1
            if done != number:
                return original(*arguments, **named)
            try:
                return original(*arguments, **named) if behind else None
            finally:
                disturb()

        return step

    with pytest.MonkeyPatch.context() as patch:
        for place, name in STEPS:
            patch.setattr(place, name, stepped(getattr(place, name)))
        yield
    if done < number:
        raise HabisError


@pytest.fixture(autouse=True)
def quick_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test here cuts the power; waiting for the disk stays a step that can be disturbed."""
    monkeypatch.setattr(os, "fsync", lambda _: None)


def numbers(every: int = 1) -> Iterator[tuple[int, bool]]:
    """Steps, each disturbed before and behind it, without end: the run itself says when there are no more."""
    for number in count(1, every):
        yield number, False
        yield number, True


def until_no_step_is_left(attempt: Callable[[int, bool], None], every: int = 1) -> int:
    """Disturb every step in turn, or every so many; the last one there was."""
    for number, behind in numbers(every):
        try:
            attempt(number, behind)
        except HabisError:
            return number - 1
    raise AssertionError


# What holds when nothing goes wrong


def test_a_set_is_written_and_others_stay(old: Path) -> None:
    write_files(old, SET, GONE)
    assert content(old) == NEW
    assert entries(old) == set(NEW)


def test_folders_are_made(tmp_path: Path) -> None:
    write_files(tmp_path / "a" / "b", {"x": b"1"})
    assert content(tmp_path) == {str(Path("a", "b", "x")): b"1"}


def test_files_are_as_any_program_would_have_made_them(tmp_path: Path) -> None:
    (tmp_path / "biasa").write_bytes(b"")
    write_files(tmp_path, {"ditulis": b"", "berdua": b""})
    assert len({(tmp_path / name).stat().st_mode for name in ("biasa", "ditulis", "berdua")}) == 1


def test_a_folder_in_the_place_of_a_file_is_refused_before_anything_moves(old: Path) -> None:
    (old / "c.txt").mkdir()
    with pytest.raises(BerkasBukanPaketError, match=r"c\.txt"):
        write_files(old, SET, GONE)
    assert content(old) == OLD


# A failure, and Ctrl-C, at every step


@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "penuh"), KeyboardInterrupt()], ids=["disk-penuh", "ctrl-c"])
def test_a_failure_at_any_step_leaves_the_old_or_the_new(old: Path, error: BaseException) -> None:
    def fail() -> None:
        raise error

    def attempt(number: int, behind: bool) -> None:
        fill(old)
        try:
            with disturbed(number, fail, behind=behind):
                write_files(old, SET, GONE)
        except (OSError, KeyboardInterrupt):
            pass
        recover(old)
        assert content(old) in (OLD, NEW), (number, behind)
        assert entries(old) in (set(OLD), set(NEW)), (number, behind)

    assert until_no_step_is_left(attempt) > 30


def test_a_failure_while_moving_puts_everything_back_at_once(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace = os.replace

    def refuse(source: Any, target: Any, **named: Any) -> None:
        if str(target).endswith("b.txt") and "baru" in str(source):
            raise PermissionError(errno.EACCES, "dipakai", str(source))
        replace(source, target, **named)

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(PermissionError) as told:
        write_files(old, SET, GONE)
    assert told.value.filename == str(old / "b.txt")
    assert content(old) == OLD


def test_folders_made_for_a_failure_vanish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: Any) -> None:
        raise OSError(errno.ENOSPC, "penuh")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="penuh"):
        write_files(tmp_path / "a" / "b", SET)
    assert list(tmp_path.iterdir()) == []


def test_folder_that_vanishes_while_it_is_written(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = Path.write_bytes

    def vanish(file: Path, content: bytes) -> int:
        shutil.rmtree(old, ignore_errors=True)
        return write(file, content)

    monkeypatch.setattr(Path, "write_bytes", vanish)
    with pytest.raises(FileNotFoundError) as told:
        write_files(old, SET, GONE)
    assert told.value.filename == str(old / "a.txt")
    assert not old.exists()


def test_memory_stick_without_second_names_is_written_too(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise OSError(errno.EPERM, "tidak didukung")

    monkeypatch.setattr(os, "link", refuse)
    write_files(old, SET, GONE)
    assert content(old) == NEW


# Death


def dying(number: int, behind: bool, work: Callable[[], None]) -> None:
    """Do the work in a process that dies at a step."""
    child = os.fork()
    if not child:
        status = 1
        try:
            with disturbed(number, lambda: os._exit(9), behind=behind):
                work()
            status = 0
        except HabisError:
            status = 7
        finally:
            os._exit(status)
    _, ended = os.waitpid(child, 0)
    status = os.waitstatus_to_exitcode(ended)
    if status == 7:
        raise HabisError
    assert status == 9


@needs_fork
@pytest.mark.parametrize("files", [SET, {"a.txt": b"baru a"}], ids=["set", "one"])
def test_death_at_any_step_leaves_the_old_or_the_new(old: Path, files: dict[str, bytes]) -> None:
    gone = GONE if len(files) > 1 else []
    new = NEW if gone else {**OLD, **files}
    seen = set()

    def attempt(number: int, behind: bool) -> None:
        fill(old)
        dying(number, behind, lambda: write_files(old, files, gone))
        recover(old)
        assert content(old) in (OLD, new), (number, behind)
        assert entries(old) in (set(OLD), set(new)), (number, behind)
        seen.add(content(old) == new)

    assert until_no_step_is_left(attempt) > 10
    assert seen == {True, False}


@needs_fork
def test_whoever_finishes_may_die_too(old: Path) -> None:
    """A set that was written, and half moved, is finished by the second who tries."""

    def attempt(number: int, behind: bool) -> None:
        fill(old)
        dying(half_moved, False, lambda: write_files(old, SET, GONE))
        assert content(old)["a.txt"] != content(old)["b.txt"].replace(b" b", b" a")
        try:
            dying(number, behind, lambda: recover(old))
        finally:
            recover(old)
            assert content(old) == NEW
            assert entries(old) == set(NEW)

    half_moved = next(number for number, _ in numbers() if is_half_at(old, number))
    assert until_no_step_is_left(attempt) > 3


def is_half_at(folder: Path, number: int) -> bool:
    fill(folder)
    dying(number, False, lambda: write_files(folder, SET, GONE))
    return (folder / RUANG / "maju.json").exists() and content(folder)["a.txt"] == SET["a.txt"]


@needs_fork
def test_folder_that_a_dead_run_made_is_not_there(tmp_path: Path) -> None:
    def attempt(number: int, behind: bool) -> None:
        folder = tmp_path / "a" / "b"
        shutil.rmtree(tmp_path / "a", ignore_errors=True)
        dying(number, behind, lambda: write_files(folder, SET))
        recover(folder)
        assert content(tmp_path) in ({}, {str(Path("a", "b", name)): text for name, text in SET.items()})
        assert not (folder / RUANG).exists()

    assert until_no_step_is_left(attempt) > 10


@needs_fork
def test_paket_is_whole_after_any_death(folder: Path, tmp_path: Path) -> None:
    """A folder of CSV, whoever reads it next."""
    former = load_paket(folder).paket
    assert former is not None
    later = former.ganti(jumlah_tercetak=())
    pristine = shutil.copytree(folder, tmp_path / "asli")

    def attempt(number: int, behind: bool) -> None:
        shutil.rmtree(folder)
        shutil.copytree(pristine, folder)
        dying(number, behind, lambda: save_csv(later, folder))
        assert load_paket(folder).paket in (former, later)
        assert not (folder / RUANG).exists()

    assert until_no_step_is_left(attempt, every=7) > 30


# Others at the same folder


@needs_fork
def test_a_living_run_is_left_alone(old: Path) -> None:
    """Its files are not removed by whoever reads meanwhile, and a second writer is told."""
    ready, go = os.pipe(), os.pipe()
    child = os.fork()
    if not child:
        fsync = os.fsync

        def wait(handle: int) -> None:
            os.fsync = fsync
            os.write(ready[1], b"x")
            os.read(go[0], 1)

        os.fsync = wait  # type: ignore[assignment]  # in the child alone
        try:
            write_files(old, SET, GONE)
        finally:
            os._exit(0)
    os.read(ready[0], 1)
    recover(old)
    assert (old / RUANG / "baru").is_dir()
    assert kunci.take(old / RUANG / "kunci", 0) is None
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("akuntabel.berkas.atomik._PATIENCE", 0)
        with pytest.raises(SedangDitulisError, match="hasil"):
            write_files(old, {"x": b""})
    os.write(go[1], b"x")
    os.waitpid(child, 0)
    assert content(old) == NEW


@needs_fork
def test_writers_wait_for_each_other(old: Path) -> None:
    """Three at one folder at once: whose set stands in the end stands whole."""
    children = []
    for name in (b"A", b"B", b"C"):
        child = os.fork()
        if not child:
            status = 1
            try:
                for _ in range(20):
                    write_files(old, dict.fromkeys(SET, name))
                status = 0
            finally:
                os._exit(status)
        children.append(child)
    assert [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children] == [0, 0, 0]
    assert len({(old / name).read_bytes() for name in SET}) == 1
    assert not (old / RUANG).exists()


def remains(folder: Path, machine: str, age: float) -> Path:
    """What a run of some machine left before its files were complete."""
    room = folder / RUANG
    (room / "baru").mkdir(parents=True)
    (room / "baru" / "a.txt").write_bytes(b"separuh")
    lock = room / "kunci"
    lock.write_text(f"{machine}\n999999999\n")
    os.utime(lock, (time.time() - age, time.time() - age))
    return room


def test_another_machine_has_its_time(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    room = remains(old, "kantor-sebelah", 10)
    recover(old)
    assert room.exists()
    shutil.rmtree(room)
    remains(old, "kantor-sebelah", 3600)
    recover(old)
    assert content(old) == OLD


@pytest.mark.skipif(sys.platform == "win32", reason="locks of another kind")
def test_share_without_locks_goes_by_process_and_age(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any) -> None:
        raise OSError(errno.ENOLCK, "tidak ada kunci")

    monkeypatch.setattr("fcntl.flock", refuse)
    write_files(old, SET, GONE)
    assert content(old) == NEW
    room = remains(old, platform.node(), 10)
    recover(old)  # no process has this number
    assert not room.exists()
    room = remains(old, platform.node(), 10)
    (room / "kunci").write_text(f"{platform.node()}\n{os.getpid()}\n")
    recover(old)
    assert room.exists()


def test_what_cannot_be_finished_is_told(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    room = remains(old, platform.node(), 10)
    record = {"ganti": ["a.txt"], "hapus": ["hapus.txt"], "tanpa_lama": []}
    (room / "maju.json").write_text(json.dumps(record))

    def refuse(*_: Any, **__: Any) -> None:
        raise PermissionError(errno.EACCES, "dipakai")

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", refuse)
        with pytest.raises(TerputusError, match="hasil"):
            recover(old)
        result = load_paket(old)
    assert result.paket is None
    assert "terputus" in result.temuan[0].pesan
    recover(old)
    assert content(old) == {"a.txt": b"separuh", "b.txt": b"lama b", "milik-orang.txt": b"surat"}


@pytest.mark.parametrize("name", ["../surat.txt", "/etc/hosts", "a/b", ".."])
def test_record_that_leads_outside_moves_nothing(old: Path, name: str) -> None:
    (old.parent / "surat.txt").write_text("penting")
    room = remains(old, platform.node(), 10)
    (room / "maju.json").write_text(json.dumps({"ganti": [], "hapus": [name], "tanpa_lama": []}))
    with pytest.raises(TerputusError):
        recover(old)
    assert (old.parent / "surat.txt").exists()


def test_folder_of_something_else_is_known_behind_remains(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "foto"
    other.mkdir()
    (other / "kantor.jpg").write_bytes(b"jpg")
    remains(other, platform.node(), 10)
    paket = load_paket(folder).paket
    assert paket is not None
    with pytest.raises(MapBukanPaketError):
        save_csv(paket, other)
    assert content(other) == {"kantor.jpg": b"jpg"}


def test_no_other_module_writes_files() -> None:
    writing = re.compile(r"""\.write_(?:bytes|text)\(|shutil\.(?:copy|move)|open\([^)\n]*["'][wax]\+?b?["']""")
    source = Path(akuntabel.__file__).parent
    found = {str(p.relative_to(source)) for p in source.rglob("*.py") if writing.search(p.read_text(encoding="utf-8"))}
    assert found == {
        str(Path("berkas", "atomik.py")),
        str(Path("cli", "aliran.py")),  # the null device, for streams that are closed
        str(Path("cli", "keluaran.py")),  # pipes and devices
        str(Path("reviu", "dokumentasi.py")),  # makes our own docs
    }
