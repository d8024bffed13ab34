"""Run the bench: plant every kind of error in every report, once in each format, and count what was seen."""

import os
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from random import Random

from bench.bahan import kencong
from bench.paket_acak import acak
from bench.reviu.laporan import laporan
from bench.reviu.lembar import Lembar
from bench.reviu.tanam import KESALAHAN
from bench.reviu.tata import TATA
from bench.reviu.tulis import FORMAT
from bench.reviu.ukur import Terlihat, alarm, lihat, reviu


@dataclass(frozen=True, slots=True)
class Percobaan:
    """One error in one file, and whether it was seen."""

    seed: int
    tata: str
    bentuk: str
    kesalahan: str
    terlihat: Terlihat
    cerita: str = ""


@dataclass(frozen=True, slots=True)
class Bersih:
    """One report without an error, and what was said of it all the same at galat or peringatan."""

    seed: int
    tata: str
    bentuk: str
    alarm: tuple[str, ...]


def lembar_ke(seed: int) -> Lembar:
    """The report of a seed: the first round of layouts from the Kencong Paket, all others from random ones."""
    return laporan(kencong() if seed < len(TATA) else acak(seed), seed)


def coba(seed: int, bentuk: str, jenis: Sequence[str] = ()) -> tuple[Bersih, list[Percobaan]]:
    """All kinds of error, or some, in the report of one seed, in one format."""
    lembar = lembar_ke(seed)
    with tempfile.TemporaryDirectory() as folder:
        clean = reviu(lembar, bentuk, Path(folder))
        alarms = tuple(f"{b.temuan.kode} {b.sebutan}: {b.temuan.pesan}" for b in alarm(clean))
        tried = []
        for name, kind in KESALAHAN.items():
            planted = None if jenis and name not in jenis else kind.tanam(_rng(seed, name), lembar)
            if planted is None:
                continue
            seen = lihat(clean, reviu(planted.lembar, bentuk, Path(folder)), planted, kind.keluarga)
            story = f"{planted.asli!r} → {planted.palsu!r}: {planted.sisi[0] if planted.sisi else ''}"
            tried.append(Percobaan(seed, lembar.nama, bentuk, name, seen, story))
    return Bersih(seed, lembar.nama, bentuk, alarms), tried


def _rng(seed: int, name: str) -> Random:
    return Random(f"{seed}/{name}")  # noqa: S311  # a bench, no secret


def semua(seeds: Sequence[int], formats: Sequence[str] = FORMAT) -> Iterator[tuple[Bersih, list[Percobaan]]]:
    """Every seed in every format, on all cores."""
    jobs = [(seed, bentuk) for seed in seeds for bentuk in formats]
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        yield from pool.map(coba, *zip(*jobs, strict=True))


def bersih(seed: int, bentuk: str) -> Bersih:
    """The report of one seed in one format, without any error."""
    return coba(seed, bentuk, ("",))[0]


def semua_bersih(seeds: Sequence[int], formats: Sequence[str] = FORMAT) -> Iterator[Bersih]:
    """Clean reports alone, each in one of the formats in turn, on all cores."""
    jobs = [(seed, formats[seed % len(formats)]) for seed in seeds]
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        yield from pool.map(bersih, *zip(*jobs, strict=True))
