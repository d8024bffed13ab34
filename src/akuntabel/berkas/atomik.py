"""Writing that either happens whole or not at all, whatever ends the run.

Files are written into a room of their own, `.akuntabel` in the folder where they belong. When all
are on the disk, a record of what takes whose place is put beside them: from then on the set counts
as written. Then they move in. A run that dies before the record has changed nothing; one that dies
behind it is finished by whoever next reads or writes the folder. Why: docs/keputusan/0011.
"""

import json
import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from itertools import takewhile
from pathlib import Path

from akuntabel.berkas.errors import BerkasBukanPaketError, BerkasError, SedangDitulisError, TerputusError
from akuntabel.berkas.kunci import take

RUANG = ".akuntabel"
_KUNCI, _BARU, _LAMA = "kunci", "baru", "lama"
_MAJU, _MUNDUR = "maju.json", "mundur.json"
_FOLDER_BARU = "folder-baru"
_PATIENCE = 20.0

WRITING: list[Path] = []
"""Folders that this process writes to at this moment; who ends it lets that come to its end first."""


@dataclass(frozen=True, slots=True)
class _Catatan:
    """What moves: names that get a new file, names that go, and which of them nothing stood under before."""

    ganti: list[str]
    hapus: list[str]
    tanpa_lama: list[str]


def write_files(folder: Path, files: Mapping[str, bytes], removed: Iterable[str] = ()) -> None:
    """Write files into a folder, and remove others from it: all of it, or nothing.

    Args:
        folder: made when it is missing, and gone again when the writing fails.
        files: content by name.
        removed: names that may be there.

    Raises:
        BerkasError: another run writes here, or its remains cannot be put in order.
        TulisError: a folder stands where a file should go.
        OSError: the system refuses; its `filename` is the file that could not be written.
    """
    for name in files:
        if (folder / name).is_dir():
            raise BerkasBukanPaketError(nama=name)
    levels = len(list(takewhile(lambda place: not place.exists(), (folder, *folder.parents))))
    with _only_writer(folder, _PATIENCE, levels) as room:
        _stage(folder, room / _BARU, files)
        gone = [name for name in removed if (folder / name).is_file()]
        if len(files) == 1 and not gone:  # one move needs no record: it happens or not
            _move_in(folder, room, list(files))
        else:
            _move_all(folder, room, list(files), gone)


def recover(folder: Path) -> None:
    """Finish or undo what a run that died left in a folder, and remove its remains; a live one is left alone.

    Raises:
        BerkasError: the set is half moved, and cannot be finished now.
    """
    room = folder / RUANG
    if not room.is_dir():
        return
    try:
        with _only_writer(folder, _PATIENCE if _is_half(room) else 0, 0):
            pass
    except (OSError, BerkasError) as error:
        if _is_half(room):
            raise TerputusError(nama=_name(folder)) if isinstance(error, OSError) else error from error


@contextmanager
def naming(target: Path) -> Iterator[None]:
    """Let an error of the system name the file as its user knows it; a full disk names none."""
    try:
        yield
    except OSError as error:
        error.filename, error.filename2 = str(target), None
        raise


@contextmanager
def _only_writer(folder: Path, patience: float, levels: int) -> Iterator[Path]:
    """The room of a folder, in order and locked; empty folders that were made for it vanish with a failure.

    `levels` counts the folders that were made, from this one upwards; a run that died has written down its own.
    """
    room = folder / RUANG
    lock = None
    WRITING.append(folder)
    try:
        if levels:
            folder.mkdir(parents=True, exist_ok=True)
        with naming(folder):
            lock = take(room / _KUNCI, patience)
        if lock is None:
            raise SedangDitulisError(nama=_name(folder))
        with naming(folder):
            levels = _put_in_order(folder, room) or levels
            if levels:
                (room / _FOLDER_BARU).write_text(str(levels), encoding="ascii")
            (room / _BARU).mkdir()
        yield room
    finally:
        if lock is not None:
            try:
                if not _is_half(room):
                    _clear(room)
            finally:
                lock.drop()
        for place in (folder, *folder.parents)[:levels]:
            with suppress(OSError):  # holds what was written, or what others put there
                place.rmdir()
        WRITING.remove(folder)


def _put_in_order(folder: Path, room: Path) -> int:
    """Finish or undo what stands in the room; how many folders were made for it."""
    if (room / _MUNDUR).exists():
        _move_back(folder, room, _read(room / _MUNDUR))
    elif (room / _MAJU).exists():
        record = _read(room / _MAJU)
        _move_in(folder, room, [name for name in record.ganti if (room / _BARU / name).exists()])
        _finish(folder, room, record)
    levels = _number(room / _FOLDER_BARU)
    _clear(room)
    return levels


def _stage(folder: Path, staged: Path, files: Mapping[str, bytes]) -> None:
    """Write all, and only then wait for the disk, which takes them together: half the time of one after another."""
    for name, content in files.items():
        with naming(folder / name):
            (staged / name).write_bytes(content)
    for name in files:
        with naming(folder / name):
            _to_disk(staged / name)


def _move_all(folder: Path, room: Path, names: list[str], gone: list[str]) -> None:
    """Move a set in; where one file will not move, all are put back."""
    former = [name for name in (*names, *gone) if (folder / name).is_file()]
    record = _Catatan(names, gone, [name for name in names if name not in former])
    (room / _LAMA).mkdir()
    for name in former:
        with naming(folder / name):
            _refuse_open(folder / name)
            _keep(folder / name, room / _LAMA / name)
    with naming(folder):
        draft = room / f"{_MAJU}.baru"
        draft.write_text(json.dumps(asdict(record)), encoding="utf-8")
        for path in (draft, room / _BARU, room / _LAMA):
            _to_disk(path)
        draft.replace(room / _MAJU)
        _to_disk(room)
    try:
        _move_in(folder, room, names)
        _finish(folder, room, record)
    except BaseException:
        if (room / _MAJU).exists():
            (room / _MAJU).replace(room / _MUNDUR)
            _move_back(folder, room, record)
        raise


def _move_in(folder: Path, room: Path, names: Iterable[str]) -> None:
    for name in names:
        with naming(folder / name):
            (room / _BARU / name).replace(folder / name)
    _to_disk(folder)


def _finish(folder: Path, room: Path, record: _Catatan) -> None:
    for name in record.hapus:
        with naming(folder / name):
            (folder / name).unlink(missing_ok=True)
    _to_disk(folder)
    (room / _MAJU).unlink()


def _move_back(folder: Path, room: Path, record: _Catatan) -> None:
    for name in (*record.ganti, *record.hapus):
        if (room / _LAMA / name).exists():
            (room / _LAMA / name).replace(folder / name)
    for name in record.tanpa_lama:
        (folder / name).unlink(missing_ok=True)
    _to_disk(folder)
    (room / _MUNDUR).unlink()


def _keep(file: Path, copy: Path) -> None:
    """A second name for a file; a copy where the file system has none, as on most memory sticks."""
    try:
        os.link(file, copy, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(file, copy, follow_symlinks=False)


def _refuse_open(file: Path) -> None:
    """Windows replaces no file that a program has open; better to hear of it before anything has moved."""
    if sys.platform == "win32":
        with file.open("r+b"):
            pass


def _clear(room: Path) -> None:
    """Remove what we put into the room, the lock excepted."""
    for name in (_BARU, _LAMA):
        shutil.rmtree(room / name, ignore_errors=True)
    for name in (f"{_MAJU}.baru", _FOLDER_BARU):
        with suppress(OSError):
            (room / name).unlink(missing_ok=True)


def _name(folder: Path) -> str:
    """What a folder is called; the one that a user stands in has no name in its path."""
    return folder.absolute().name or str(folder)


def _is_half(room: Path) -> bool:
    return (room / _MAJU).exists() or (room / _MUNDUR).exists()


def _read(record: Path) -> _Catatan:
    """What a run meant to move; a record that leads out of its folder was not made by us."""
    folder = record.parents[1]
    try:
        found = _Catatan(**json.loads(record.read_text(encoding="utf-8")))
    except (TypeError, ValueError) as error:
        raise TerputusError(nama=_name(folder)) from error
    if any(Path(name).name != name for name in (*found.ganti, *found.hapus, *found.tanpa_lama)):
        raise TerputusError(nama=_name(folder))
    return found


def _number(file: Path) -> int:
    """The number in a file; 0 where it was never written."""
    try:
        return int(file.read_text(encoding="ascii"))
    except (OSError, ValueError):
        return 0


def _to_disk(path: Path) -> None:
    """Wait until a file, or the names in a folder, would outlast a power cut; Windows has no way for folders."""
    is_folder = path.is_dir()
    if is_folder and sys.platform == "win32":
        return
    handle = os.open(path, os.O_RDONLY if is_folder else os.O_RDWR)
    try:
        os.fsync(handle)
    except OSError:
        if not is_folder:  # some network shares refuse it for folders
            raise
    finally:
        os.close(handle)
