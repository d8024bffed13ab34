"""Many Pakets in one command: which they are, worked on over all cores, and one that fails does not stop the others."""

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Generic, TypeVar

from akuntabel.cli.errors import MASUKAN, as_pesan, exit_status
from akuntabel.cli.layar import Kemajuan, count_text
from akuntabel.cli.paket_dikenal import is_paket
from akuntabel.dasar.errors import PesanError
from akuntabel.skema.paket import RECORDS

R = TypeVar("R")

_HIDDEN = (".", "~")
_NAMED = 3


@dataclass(frozen=True, slots=True)
class Banyak:
    """The Pakets that a command is for; `dilewati` are files in a folder that are none."""

    paths: tuple[Path, ...]
    dilewati: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Selesai(Generic[R]):
    """What one Paket gave, under the name that it is told by; or the sentence that says why it gave nothing."""

    nama: str
    isi: R | None = None
    gagal: str = ""
    status: int = 0


def many(asked: Sequence[Path]) -> Banyak | None:
    """All Pakets that are named or lie in a folder that is named, each once; None where one Paket is asked for."""
    if len(asked) == 1 and not _is_folder_of_pakets(asked[0]):
        return None
    paths: dict[Path, Path] = {}
    left: list[Path] = []
    for path in asked:
        inside = _entries(path) if _is_folder_of_pakets(path) else None
        for entry in [path] if inside is None else inside:
            if inside is None or is_paket(entry):
                paths.setdefault(entry.resolve(), entry)
            elif entry.is_file():
                left.append(entry)
    return Banyak(tuple(paths.values()), tuple(left))


def _is_folder_of_pakets(path: Path) -> bool:
    """Is this a folder with Pakets in it, rather than the folder of one?"""
    if not path.is_dir() or any((path / f"{name}.csv").is_file() for name in RECORDS):
        return False
    return any(map(is_paket, _entries(path)))


def _entries(folder: Path) -> list[Path]:
    return sorted(entry for entry in folder.iterdir() if not entry.name.startswith(_HIDDEN))


def work_on(work: Callable[[Path], R], paths: Sequence[Path], apa: str, progress: Kemajuan) -> Iterator[Selesai[R]]:
    """What `work` gives for each Paket, in their order; `apa` says what is done to them (`disusun`).

    `work` and what it gives go to other processes and back.
    """
    from akuntabel.cli.bersamaan import in_order  # noqa: PLC0415  # one Paket needs no processes

    names = Counter(path.name for path in paths)
    results = in_order(partial(_guarded, work, apa), paths)
    for number, path in enumerate(paths, 1):
        name = path.name if names[path.name] == 1 else str(path)
        progress.tell(f"[{number}/{len(paths)}] {name}")
        result = next(results)
        if result is None:
            stopped = f"{name} tidak dapat {apa}: prosesnya berhenti. Kirim berkas ini kepada pengembang."
            yield Selesai(name, gagal=stopped, status=MASUKAN)
        else:
            yield Selesai(name, result.isi, result.gagal, result.status)


def _guarded(work: Callable[[Path], R], apa: str, path: Path) -> Selesai[R]:
    try:
        return Selesai(path.name, work(path))
    except PesanError as error:
        return Selesai(path.name, gagal=str(error), status=exit_status(error))
    except OSError as error:
        return Selesai(path.name, gagal=str(as_pesan(error)), status=exit_status(as_pesan(error)))
    except Exception as error:  # noqa: BLE001  # one Paket among sixty must not end the work on the others
        from akuntabel.cli.gagal import failure  # noqa: PLC0415

        return Selesai(path.name, gagal=failure(error, path.name, apa), status=MASUKAN)


def status_of(results: Sequence[Selesai[R]]) -> int:
    """The gravest exit status of all."""
    return max((result.status for result in results), default=0)


def tell_skipped(pakets: Banyak) -> None:
    """Say on the error stream what was left out of the folders."""
    if pakets.dilewati:
        from akuntabel.reviu.keluaran.teks import printable  # noqa: PLC0415  # slow to load, and seldom needed

        named = ", ".join(printable(path.name) for path in pakets.dilewati[:_NAMED])
        more = f" dan {count_text(len(pakets.dilewati) - _NAMED)} lain" if len(pakets.dilewati) > _NAMED else ""
        print(f"akuntabel: dilewati karena bukan Paket: {named}{more}.", file=sys.stderr)


def tell_failures(results: Sequence[Selesai[R]]) -> None:
    """Say on the error stream which Pakets gave nothing, and why."""
    from akuntabel.reviu.keluaran.teks import printable  # noqa: PLC0415  # slow to load, and one Paket needs it not

    for result in results:
        if result.gagal:
            print(f"akuntabel: {printable(result.nama)}: {printable(result.gagal)}", file=sys.stderr)
