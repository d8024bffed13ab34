"""`akuntabel susun PAKET --ke FOLDER`: the documents of a Paket, in every format asked for."""

from argparse import Namespace
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from akuntabel.cli.keluaran import refuse_existing, require_folder, write_files
from akuntabel.cli.layar import Kemajuan, print_json, print_table, size_text
from akuntabel.cli.masukan import Masukan, read_masukan, require_hasil
from akuntabel.cli.pesan import Tingkat
from akuntabel.cli.tulis import Berkas, Job, count_pages, render
from akuntabel.dokumen.dokumen import Dokumen, Kertas
from akuntabel.naskah import NASKAH
from akuntabel.naskah.bahan import Bahan


@dataclass(frozen=True, slots=True)
class Pesanan:
    """What to make of a Paket, and where: the formats of each naskah."""

    folder: Path
    naskah: Mapping[str, Sequence[str]]
    kertas: Kertas = Kertas.A4
    timpa: bool = False


def run(arguments: Namespace) -> int:
    """Compose, render, write, and list what was written."""
    order = Pesanan(
        arguments.ke,
        dict.fromkeys(arguments.naskah, arguments.format),
        Kertas[arguments.kertas.upper()],
        arguments.timpa,
    )
    with Kemajuan() as progress:
        progress.tell(f"Membaca {arguments.paket.name}")
        masukan = read_masukan(arguments.paket)
        written = susun(masukan, order, progress)
    if arguments.json:
        print_json(as_data(masukan, order.folder, written))
    else:
        print_written(order.folder, written)
        _print_peringatan(masukan, arguments.paket)
    return 0


def susun(masukan: Masukan, order: Pesanan, progress: Kemajuan) -> list[Berkas]:
    """Make every document in memory, and only then write all of them.

    Raises:
        PerintahError: the Paket has galat, or something stands where a document should go.
    """
    bahan = Bahan(require_hasil(masukan), masukan.lambang)
    require_folder(order.folder)
    documents: dict[str, Dokumen] = {}
    jobs: list[Job] = []
    for name, formats in order.naskah.items():
        composed = NASKAH[name](bahan, order.kertas)
        documents.update(composed)
        jobs.extend((stem, form) for stem in composed for form in formats)
    refuse_existing([order.folder / f"{stem}.{form}" for stem, form in jobs], timpa=order.timpa)
    written = render(documents, jobs, progress)
    write_files({order.folder / file.nama: file.isi for file in written})
    return written


def as_data(masukan: Masukan, folder: Path, written: Sequence[Berkas]) -> dict[str, object]:
    """What was written, for a machine; `halaman` is null where the format has none."""
    return {
        "paket": masukan.nama,
        "peringatan": masukan.banyak(Tingkat.PERINGATAN),
        "berkas": [
            {
                "letak": str(folder / file.nama),
                "format": file.format,
                "ukuran": len(file.isi),
                "halaman": count_pages(file),
            }
            for file in written
        ],
    }


def print_written(folder: Path, written: Sequence[Berkas]) -> None:
    """List the files with their size, and the pages where they are known."""
    rows = [(str(folder / file.nama), size_text(len(file.isi)), _pages(file)) for file in written]
    print_table(("Berkas", "Ukuran", "Halaman"), rows, numeric=(1, 2), whole=(0,))


def _pages(file: Berkas) -> str:
    pages = count_pages(file)
    return "" if pages is None else str(pages)


def _print_peringatan(masukan: Masukan, paket: Path) -> None:
    if number := masukan.banyak(Tingkat.PERINGATAN):
        print(f"\n{number} peringatan; lihat: akuntabel periksa {paket}")
