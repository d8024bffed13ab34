"""`python -m bench.reviu.bersih`: what we compose from random Pakets has no galat and no peringatan.

Every document of a Paket is composed and reviewed together with its others: as trees, as files of every
format, and as files that LibreOffice opened and wrote anew. Prints what was found and ends with 1 where
anything was.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import akuntabel.reviu.periksa  # noqa: F401  # enters the checks in the registry
from akuntabel.dokumen.baca.buka import read_document
from akuntabel.dokumen.dokumen import Dokumen, Kertas
from akuntabel.dokumen.format import WRITERS
from akuntabel.naskah import NASKAH, naskah_bawaan
from akuntabel.naskah.bahan import Bahan
from akuntabel.reviu.hasil import review_perkara
from akuntabel.reviu.perkara import susun_perkara
from akuntabel.reviu.registry import Perkara
from akuntabel.reviu.temuan import Tingkat
from akuntabel.ukur import hitung
from bench.paket_acak import acak
from bench.paket_acak.triwulan import berjalan
from bench.reviu.pohon import read_tree

KELUARGA = ("HIT", "NAR", "SIL", "SKL", "STR")
"""Families that must find nothing; the others tell what is true of the Paket itself."""

PUTARAN = {
    "docx-docx": ("docx", "docx"),
    "docx-odt-docx": ("docx", "odt", "docx"),
    "docx-pdf": ("docx", "pdf"),
    "xlsx-xlsx": ("xlsx", "xlsx"),
}
"""Ways through LibreOffice: the format that we write, then those that it writes."""

_LONGEST_WAIT = 600


@dataclass(frozen=True, slots=True)
class Bersih:
    """One Paket in one shape: how many cells and sentences were checked, and each finding in a sentence."""

    seed: int
    bentuk: str
    diperiksa: int
    temuan: tuple[str, ...]


def compose(seed: int) -> dict[str, Dokumen]:
    """Every document of a random Paket by its name."""
    return _composed(Bahan(hitung(acak(seed))))


def _composed(bahan: Bahan) -> dict[str, Dokumen]:
    makers = [NASKAH[name] for name in naskah_bawaan(bahan, NASKAH)]
    return {name: document for make in makers for name, document in make(bahan, Kertas.A4).items()}


def as_running(seed: int) -> Bersih:
    """Review what is composed in the middle of a year: the report on its triwulan among the others."""
    composed = _composed(Bahan(hitung(berjalan(acak(seed), seed % 3 + 1))))
    return reviewed(seed, "berjalan", susun_perkara([read_tree(tree, name) for name, tree in composed.items()]))


def as_trees(seed: int) -> Bersih:
    """Review what is composed, without a file between."""
    return reviewed(seed, "pohon", susun_perkara([read_tree(tree, name) for name, tree in compose(seed).items()]))


def as_files(bentuk: str, seed: int) -> Bersih:
    """Review what is written in one format."""
    with tempfile.TemporaryDirectory() as folder:
        return _of_files(seed, bentuk, _write(seed, bentuk, Path(folder)))


def through_libreoffice(putaran: str, seed: int) -> Bersih:
    """Review what LibreOffice makes of our files on one way.

    Raises:
        FileNotFoundError: LibreOffice is not installed.
        subprocess.SubprocessError: it failed, or did not end in time.
    """
    first, *others = PUTARAN[putaran]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = _write(seed, first, folder)
        for step, kind in enumerate(others, 1):
            files = _convert(files, kind, folder / str(step))
        return _of_files(seed, putaran, files)


def _write(seed: int, bentuk: str, folder: Path) -> list[Path]:
    files: list[Path] = []
    for name, document in compose(seed).items():
        files.append(folder / f"{name}.{bentuk}")
        files[-1].write_bytes(WRITERS[bentuk](document))
    return files


def _convert(files: Sequence[Path], kind: str, folder: Path) -> list[Path]:
    office = shutil.which("soffice")
    if office is None:
        raise FileNotFoundError("soffice")
    profile = f"-env:UserInstallation={(folder.parent / 'profil').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", kind, "--outdir", str(folder), *map(str, files)]
    subprocess.run(command, check=True, capture_output=True, timeout=_LONGEST_WAIT)
    return [folder / f"{file.stem}.{kind}" for file in files]


def _of_files(seed: int, bentuk: str, files: Iterable[Path]) -> Bersih:
    return reviewed(seed, bentuk, susun_perkara([read_document(file) for file in files]))


def reviewed(seed: int, bentuk: str, perkara: Perkara) -> Bersih:
    """What our review says of documents given together."""
    hasil = review_perkara(perkara, pilih=KELUARGA)
    grave = (b.temuan for b in hasil.butir if b.temuan.tingkat is not Tingkat.SARAN)
    told = tuple(f"{t.kode} {t.pesan} ({t.berkas}, {t.tempat.bagian})" for t in grave)
    return Bersih(seed, bentuk, sum(jejak.diperiksa for jejak in hasil.diperiksa.jejak), told)


def jobs(counts: dict[str, int], mulai: int) -> Iterator[tuple[Callable[[int], Bersih], int]]:
    """What is to be reviewed: so many seeds of each shape, from the first one on."""
    for bentuk, count in counts.items():
        if bentuk == "pohon":
            work: Callable[[int], Bersih] = as_trees
        elif bentuk == "berjalan":
            work = as_running
        elif bentuk in PUTARAN:
            work = partial(through_libreoffice, bentuk)
        else:
            work = partial(as_files, bentuk)
        yield from ((work, seed) for seed in range(mulai, mulai + count))


def main() -> None:
    """Review and report."""
    parser = argparse.ArgumentParser(prog="python -m bench.reviu.bersih", description=__doc__)
    parser.add_argument("--pohon", type=int, default=200, help="Pakets as trees (default: 200)")
    parser.add_argument("--berjalan", type=int, default=50, help="Pakets of a year under way (default: 50)")
    parser.add_argument("--docx", type=int, default=20, help="Pakets as DOCX (default: 20)")
    parser.add_argument("--pdf", type=int, default=5, help="Pakets as PDF, HTML and XLSX (default: 5)")
    parser.add_argument("--libreoffice", type=int, default=3, help="Pakets on each way through it (default: 3)")
    parser.add_argument("--mulai", type=int, default=0, help="the first seed (default: 0)")
    arguments = parser.parse_args()
    counts = {
        "pohon": arguments.pohon,
        "berjalan": arguments.berjalan,
        "docx": arguments.docx,
        **dict.fromkeys(("pdf", "html", "xlsx"), arguments.pdf),
    }
    counts |= dict.fromkeys(PUTARAN, arguments.libreoffice)
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        done = [pool.submit(work, seed) for work, seed in jobs(counts, arguments.mulai)]
        found = [future.result() for future in done]
    for one in found:
        for line in one.temuan:
            print(f"{one.bentuk} {one.seed}: {line}")
    for bentuk in counts:
        of = [one for one in found if one.bentuk == bentuk]
        clean = sum(not one.temuan for one in of)
        print(f"{bentuk}: {clean} of {len(of)} Pakets clean, {sum(one.diperiksa for one in of)} checked")
    sys.exit(any(one.temuan for one in found))


if __name__ == "__main__":
    main()
