"""One writer at a time in a folder, by a lock that the system drops when its holder dies.

Where a file system knows no locks, or a share keeps them to one machine, the lock file's own words
(machine and process) and its age say whether its holder is gone.
"""

import errno
import os
import platform
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_PAUSE = 0.05
_LONGEST_WRITING = 900
"""Seconds after which a lock of another machine is old: what is written is in memory already, so it takes seconds."""

_NO_LOCKS = {errno.ENOLCK, errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP}
_FAR = 1 << 30
"""Windows keeps others from reading a locked byte, so it is one that the file does not have."""


@dataclass(frozen=True, slots=True)
class Kunci:
    """A lock that this process holds."""

    file: Path
    handle: int

    def drop(self) -> None:
        """Remove the lock file and its folder, if nothing else is in it, and let the next one in."""
        if sys.platform == "win32":  # which removes no open file
            os.close(self.handle)
        try:
            with suppress(OSError):
                self.file.unlink()
                self.file.parent.rmdir()
        finally:
            if sys.platform != "win32":
                os.close(self.handle)


def take(file: Path, patience: float) -> Kunci | None:
    """Lock a file, which is made together with its folder; None when another holds it for `patience` seconds.

    Raises:
        OSError: it cannot be made.
    """
    until = time.monotonic() + patience
    while (lock := _attempt(file)) is None:
        if time.monotonic() >= until:
            return None
        time.sleep(_PAUSE)
    return lock


def _attempt(file: Path) -> Kunci | None:
    file.parent.mkdir(exist_ok=True)
    try:
        handle = os.open(file, os.O_RDWR | os.O_CREAT, 0o666)
    except FileNotFoundError:  # its holder has just removed the folder
        return None
    try:
        if _lock(handle) and _is_ours(file, handle):
            os.ftruncate(handle, 0)
            os.lseek(handle, 0, os.SEEK_SET)
            os.write(handle, f"{platform.node()}\n{os.getpid()}\n".encode(errors="replace"))
            return Kunci(file, handle)
    except BaseException:
        os.close(handle)
        raise
    os.close(handle)
    return None


def _lock(handle: int) -> bool:
    """Lock what the system can lock, unless the file's words speak against it."""
    has_locks = True
    try:
        if sys.platform == "win32":
            os.lseek(handle, _FAR, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
            os.lseek(handle, 0, os.SEEK_SET)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno not in _NO_LOCKS:
            return False
        has_locks = False
    return _is_left(handle, has_locks=has_locks)


def _is_left(handle: int, *, has_locks: bool) -> bool:
    """Is the holder that the file names gone, as far as can be known?"""
    machine, _, process = os.read(handle, 1000).decode(errors="replace").partition("\n")
    if not machine or time.time() - os.fstat(handle).st_mtime > _LONGEST_WRITING:
        return True
    if machine != platform.node():
        return False
    return has_locks or not _is_alive(process)


def _is_alive(process: str) -> bool:
    if sys.platform != "win32":  # where the signal 0 would end the process
        try:
            os.kill(int(process), 0)
        except (ValueError, ProcessLookupError):
            return False
        except PermissionError:
            pass
    return True


def _is_ours(file: Path, handle: int) -> bool:
    """Is what we locked still the file of this name, or has its former holder removed it meanwhile?"""
    try:
        return os.path.samestat(file.stat(), os.fstat(handle))
    except FileNotFoundError:
        return False
