"""`akuntabel susun PAKET --ke FOLDER`: the documents of a Paket, in every format asked for."""

from argparse import Namespace
from collections.abc import Iterable, Sequence
from pathlib import Path

from akuntabel.cli.banyak import many
from akuntabel.cli.kelengkapan import kekurangan_of, summary_line
from akuntabel.cli.keluaran import refuse_existing, require_folder, write_files
from akuntabel.cli.layar import Kemajuan, print_json, print_table, size_text
from akuntabel.cli.masukan import Masukan, read_masukan
from akuntabel.cli.pesan import Tingkat
from akuntabel.cli.pesanan import Pesanan, compose, fit, tell_time
from akuntabel.cli.susun_banyak import susun_banyak
from akuntabel.cli.tulis import Berkas, count_pages, render
from akuntabel.dokumen.dokumen import Kertas
from akuntabel.naskah import NASKAH, UTAMA


def run(arguments: Namespace) -> int:
    """Compose, render, write, and list what was written; of several Pakets each to a folder of its own."""
    order = Pesanan(
        arguments.ke,
        dict.fromkeys(arguments.naskah or UTAMA, arguments.format),
        Kertas[arguments.kertas.upper()],
        arguments.timpa,
        arguments.triwulan,
        sesuai=arguments.naskah in {None, tuple(NASKAH)},
    )
    if pakets := many(arguments.paket):
        return susun_banyak(pakets, order, as_json=arguments.json)
    (paket,) = arguments.paket
    with Kemajuan() as progress:
        progress.tell(f"Membaca {paket.name}")
        masukan = read_masukan(paket)
        order = fit(order, masukan)
        written = susun(masukan, order, progress)
    if arguments.json:
        print_json(as_data(masukan, order.folder, written) | {"catatan": tell_time(order, masukan)})
    else:
        print_written(order.folder, written)
        if note := tell_time(order, masukan):
            print(f"\n{note}")
        _print_left(masukan, order.naskah, paket)
    return 0


def susun(masukan: Masukan, order: Pesanan, progress: Kemajuan) -> list[Berkas]:
    """Make every document in memory, and only then write all of them.

    Raises:
        PerintahError: the Paket has galat, or something stands where a document should go.
    """
    documents, jobs = compose(masukan, order)
    require_folder(order.folder)
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


def _print_left(masukan: Masukan, naskah: Iterable[str], paket: Path) -> None:
    """What the planner should look at before signing: blanks of these documents, and peringatan."""
    kekurangan = kekurangan_of(masukan)
    lacking = [summary_line(name, kekurangan) for name in naskah if any(k.naskah == name for k in kekurangan)]
    if lacking or masukan.banyak(Tingkat.PERINGATAN):
        print()
        for line in lacking:
            print(line)
        print(f"Yang perlu dilihat sebelum ditandatangani: akuntabel periksa {paket}")
