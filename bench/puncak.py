"""Peak memory in a process of its own: of composing the LKjIP in all formats, or of the review of a file.

`python -m bench.puncak [FILE]`
"""

import resource
import subprocess
import sys
from pathlib import Path

_RUNS = 3


def peak_megabytes() -> float:
    """Compose in a new process and return the most memory that it held, in MB."""
    return _peak_of()


def peak_of_review(path: Path) -> float:
    """Review a file in a new process and return the most memory that it held, in MB."""
    return _peak_of(str(path))


def _peak_of(*arguments: str) -> float:
    done = subprocess.run(
        [sys.executable, "-m", "bench.puncak", *arguments], capture_output=True, check=True, text=True
    )
    return float(done.stdout)


def _compose() -> None:
    from bench.bahan import change_figure, compose, kencong, write_all  # noqa: PLC0415  # not to weigh on a review

    for number in range(_RUNS):
        write_all(compose(change_figure(kencong(), number)))


def _review(path: Path) -> None:
    from akuntabel.reviu.jalan import review  # noqa: PLC0415  # not to weigh on what is composed

    review([path])


def _peak_bytes() -> int:
    """Most memory held by this process since it began; getrusage on Linux would count its parent's in."""
    status = Path("/proc/self/status")
    if status.exists():
        peak = next(line for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM"))
        return int(peak.split()[1]) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == "__main__":
    if sys.argv[1:]:
        _review(Path(sys.argv[1]))
    else:
        _compose()
    print(_peak_bytes() / 1e6)
