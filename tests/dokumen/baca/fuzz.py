"""Hand damaged files to the readers and to the whole review: `python -m tests.dokumen.baca.fuzz --menit 10`.

What goes wrong (anything but a document or a `BacaError`), and what takes too long, is printed with its
number, and its file kept; `--jenis KIND --mulai NUMBER --banyak 1` shows it again.
"""

import argparse
import faulthandler
import signal
import sys
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.dokumen.baca.rusak import KINDS, rusak

from akuntabel.dokumen.baca.terbaca import BacaError
from akuntabel.reviu.jalan import review
from akuntabel.reviu.keluaran.berkas import Pesanan, write_all
from akuntabel.reviu.keluaran.data import as_data

PESANAN = Pesanan(("html", "docx", "pdf"), datetime(2026, 1, 31, tzinfo=UTC))
MOST_SECONDS = 20


def review_damaged(kind: str, number: int, folder: Path) -> None:
    """Review a damaged file and write what a review hands back; raises what must never be raised."""
    path = folder / f"rusak-{number}"
    path.write_bytes(rusak(kind, number))
    with suppress(BacaError):
        result = review([path])
        as_data([result], {})
        write_all(result, "rusak", {"rusak": path}, PESANAN)
    path.unlink()


def main() -> int:
    """Fuzz until the time or the count is up; 1 when something went wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.dokumen.baca.fuzz", description=__doc__)
    parser.add_argument("--menit", type=float, default=1, help="minutes for each kind (default: 1)")
    parser.add_argument("--jenis", choices=[*KINDS], nargs="*", default=[*KINDS], help="kinds (default: all)")
    parser.add_argument("--mulai", type=int, default=0, help="the first number (default: 0)")
    parser.add_argument("--banyak", type=int, help="how many files of each kind, whatever time they take")
    parser.add_argument("--ke", type=Path, default=Path("keluaran/fuzz"), help="where the files that failed are kept")
    arguments = parser.parse_args()
    faulthandler.enable()
    failed = [_fuzz(kind, arguments) for kind in arguments.jenis]
    return int(any(failed))


def _fuzz(kind: str, arguments: argparse.Namespace) -> int:
    """Go through the numbers of one kind; how many failed."""
    end = time.monotonic() + 60 * arguments.menit
    failed, number = 0, arguments.mulai
    with TemporaryDirectory() as folder:
        while number - arguments.mulai < arguments.banyak if arguments.banyak else time.monotonic() < end:
            failed += not _passes(kind, number, Path(folder), arguments.ke)
            number += 1
    _tell(f"{kind}: {number - arguments.mulai} files, the last {number - 1}, {failed} failed")
    return failed


def _tell(line: str) -> None:
    print(line, flush=True)  # noqa: T201  # a command for developers


def _passes(kind: str, number: int, folder: Path, keep: Path) -> bool:
    start = time.process_time()
    try:
        with _limit(5 * MOST_SECONDS):
            review_damaged(kind, number, folder)
    except Exception:  # noqa: BLE001  # all of them are what is looked for
        trouble = traceback.format_exc()
    else:
        spent = time.process_time() - start
        if spent < MOST_SECONDS:
            return True
        trouble = f"took {spent:.0f} s"
    keep.mkdir(parents=True, exist_ok=True)
    (keep / f"{kind}-{number}").write_bytes(rusak(kind, number))
    _tell(f"{kind} {number}: {trouble}")
    return False


@contextmanager
def _limit(seconds: int) -> Iterator[None]:
    """Raise where something never ends, counted in time of the processor; on systems that have such alarms."""
    if not hasattr(signal, "SIGPROF"):
        yield
        return

    def ring(*_: object) -> None:
        raise TimeoutError

    signal.signal(signal.SIGPROF, ring)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


if __name__ == "__main__":
    sys.exit(main())
