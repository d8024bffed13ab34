"""Peak memory of composing the LKjIP in all formats, in a process of its own: `python -m bench.puncak`."""

import resource
import subprocess
import sys

from bench.bahan import change_figure, compose, kencong, write_all

_RUNS = 3


def peak_megabytes() -> float:
    """Run the work in a new process and return the most memory that it held, in MB."""
    done = subprocess.run([sys.executable, "-m", "bench.puncak"], capture_output=True, check=True, text=True)
    return float(done.stdout)


def _work() -> float:
    for number in range(_RUNS):
        write_all(compose(change_figure(kencong(), number)))
    # Linux counts in kB, macOS in bytes.
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6


if __name__ == "__main__":
    print(_work())
