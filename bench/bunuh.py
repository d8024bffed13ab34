"""`python -m bench.bunuh [--kali N] [--benih S]`: kill runs that write, and look at what the next run finds.

Three works on the Kencong Paket take turns: `susun` over a set of documents, `ubah` over a folder of
CSV, `ubah` over a workbook. Each is killed at a random moment: every second one anywhere in the run, the
others while files are written. The next run must find the whole old or the whole new, and no remains.
Exits with 1 when it does not.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from akuntabel.berkas.atomik import RUANG
from akuntabel.berkas.buku.tulis import save_workbook
from akuntabel.berkas.folder import save_csv
from akuntabel.berkas.muat import load_paket
from akuntabel.contoh import lokasi
from akuntabel.skema.paket import Paket

_SOURCE = Path(__file__).parents[1] / "src"
_LONGEST_WRITING = 0.06
"""Seconds from the first file to the last, about: as long as a kill may wait once the writing has begun."""

_PATIENCE = 60.0
Keadaan = dict[Path, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Kerja:
    """A run that writes over `target`, and the run after it, which reads it or is refused."""

    nama: str
    target: Path
    tulis: tuple[str, ...]
    sesudah: tuple[str, ...]
    status: int


def works(folder: Path) -> list[Kerja]:
    """The works, each with an old result that stands already."""
    old = load_paket(lokasi("kencong-2025")).paket
    if old is None:
        raise ValueError
    new = old.ganti(jumlah_tercetak=())
    for name, paket in (("lama", old), ("baru", new)):
        save_csv(paket, folder / name)
    save_workbook(old, folder / "hasil" / "paket.xlsx")
    save_csv(old, folder / "hasil" / "paket")
    laporan = folder / "hasil" / "laporan"
    made = _run("susun", str(folder / "lama"), "--ke", str(laporan))
    if made.wait() != 0:
        raise ValueError
    (laporan / "surat-lain.txt").write_text("bukan milik akuntabel", encoding="utf-8")
    source, book, csv = str(folder / "baru"), str(folder / "hasil" / "paket.xlsx"), str(folder / "hasil" / "paket")
    refused = ("susun", source, "--ke", str(laporan), "--naskah", "pk", "--format", "html")
    return [
        Kerja("susun", laporan, ("susun", source, "--ke", str(laporan), "--timpa"), refused, 2),
        Kerja("ubah ke folder CSV", Path(csv), ("ubah", source, csv, "--timpa"), ("periksa", csv), 0),
        Kerja("ubah ke buku kerja", Path(book), ("ubah", source, book, "--timpa"), ("periksa", book), 0),
    ]


def kill_one(work: Kerja, chance: random.Random, length: float, *, while_writing: bool) -> tuple[str, str]:
    """One run killed; when it was, and what the next run found: `lama`, `baru`, or what is wrong."""
    former = state(work.target)
    process = _run(*work.tulis)
    if while_writing:
        _wait_for_writing(process, work)
        time.sleep(chance.uniform(0, _LONGEST_WRITING))
    else:
        time.sleep(chance.uniform(0, length))
    is_writing = _room(work).exists()
    when = "selesai" if process.poll() is not None else "saat menulis" if is_writing else "di luar penulisan"
    process.kill()
    process.wait()
    if (status := _run(*work.sesudah).wait()) != work.status:
        return when, f"perintah sesudahnya berstatus {status}"
    return when, verdict(work, former)


def verdict(work: Kerja, former: Keadaan) -> str:
    """Whole old, whole new, or what is wrong."""
    found = state(work.target)
    own = [file for file in former if file.name != "surat-lain.txt"]
    if any(RUANG in file.parts or file.suffix == ".tmp" for file in found) or _room(work).exists():
        return "sisa tertinggal"
    if any(file not in found or found[file] != former[file] for file in former if file not in own):
        return "berkas orang lain berubah"
    if found == former:
        return "lama"
    if work.nama == "susun" and (set(found) != set(former) or any(found[file] == former[file] for file in own)):
        return "separuh"
    if work.nama != "susun" and not _is_whole(load_paket(work.target).paket):
        return "separuh"
    return "baru"


def state(target: Path) -> Keadaan:
    """Every file with what tells it from another of its name."""
    files = [file for file in target.rglob("*") if file.is_file()] if target.is_dir() else [target]
    return {file: (file.stat().st_ino, file.stat().st_mtime_ns) for file in files}


def _is_whole(paket: Paket | None) -> bool:
    return paket is not None and not paket.jumlah_tercetak


def _room(work: Kerja) -> Path:
    return (work.target if work.target.is_dir() else work.target.parent) / RUANG


def _wait_for_writing(process: "subprocess.Popen[bytes]", work: Kerja) -> None:
    until = time.monotonic() + _PATIENCE
    while process.poll() is None and not _room(work).exists() and time.monotonic() < until:
        time.sleep(0.0005)


def _run(*arguments: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-m", "akuntabel", *arguments],
        env=os.environ | {"PYTHONPATH": str(_SOURCE)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _lengths(todo: list[Kerja]) -> Iterator[float]:
    for work in todo:
        start = time.perf_counter()
        _run(*work.tulis).wait()
        yield time.perf_counter() - start


def measure(times: int, seed: int, tell: Callable[[str], None]) -> Counter[tuple[str, str, str]]:
    """Kill so many runs; counts by work, moment and finding."""
    chance = random.Random(seed)  # noqa: S311  # moments, not secrets
    found: Counter[tuple[str, str, str]] = Counter()
    with tempfile.TemporaryDirectory() as name:
        todo = works(Path(name))
        lengths = list(_lengths(todo))
        for number in range(times):
            which = number % len(todo)
            work = todo[which]
            when, what = kill_one(work, chance, lengths[which], while_writing=number // len(todo) % 2 == 0)
            found[work.nama, when, what] += 1
            tell(f"\r{number + 1}/{times}")
    return found


def main() -> int:
    """Kill, and print what was found."""
    parser = argparse.ArgumentParser(prog="python -m bench.bunuh", description=__doc__)
    parser.add_argument("--kali", type=int, default=150, help="how many runs are killed (default: 150)")
    parser.add_argument("--benih", type=int, default=0, help="seed of the moments (default: 0)")
    arguments = parser.parse_args()
    found = measure(arguments.kali, arguments.benih, lambda text: print(text, end="", file=sys.stderr, flush=True))
    print(file=sys.stderr)
    for (work, when, what), count in sorted(found.items()):
        print(f"{count:5}  {work:20} {when:24} {what}")
    return 0 if all(what in {"lama", "baru"} for _, _, what in found) else 1


if __name__ == "__main__":
    sys.exit(main())
