"""Peak memory of composing the LKjIP in all formats, in a process of its own: `python -m bench.puncak`."""

import resource
import subprocess
import sys
from pathlib import Path

from bench.bahan import change_figure, compose, kencong, write_all

_RUNS = 3


def peak_megabytes() -> float:
    """Run the work in a new process and return the most memory that it held, in MB."""
    done = subprocess.run([sys.executable, "-m", "bench.puncak"], capture_output=True, check=True, text=True)
    return float(done.stdout)


def _work() -> float:
    for number in range(_RUNS):
        write_all(compose(change_figure(kencong(), number)))
    return _peak_bytes() / 1e6


def _peak_bytes() -> int:
    """Most memory held by this process since it began; getrusage on Linux would count its parent's in."""
    status = Path("/proc/self/status")
    if status.exists():
        peak = next(line for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM"))
        return int(peak.split()[1]) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == "__main__":
    print(_work())
