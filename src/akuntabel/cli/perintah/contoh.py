"""`akuntabel contoh [NAMA] TUJUAN`: copy an example Paket."""

from argparse import Namespace
from pathlib import Path

from akuntabel.berkas.muat import load_paket
from akuntabel.cli.aliran import one_line
from akuntabel.cli.keluaran import refuse_existing, write_files
from akuntabel.cli.simpan import BUKU_KERJA, is_workbook_name, save_paket
from akuntabel.contoh import berkas_lain, lokasi
from akuntabel.skema.paket import Paket


def run(arguments: Namespace) -> int:
    """Copy the example, and say what to do next."""
    paket = load_contoh(arguments.nama)
    target: Path = arguments.ke / f"{arguments.nama}{BUKU_KERJA}" if arguments.xlsx else arguments.ke
    beside = target.parent if is_workbook_name(target) else target
    pictures = {beside / file.name: file.read_bytes() for file in berkas_lain(arguments.nama)}
    refuse_existing(pictures, timpa=arguments.timpa)
    save_paket(paket, target, timpa=arguments.timpa)
    write_files(pictures)
    print(f"Contoh {arguments.nama} ditulis ke {one_line(target)}")
    print(f"Periksa dengan: akuntabel periksa {one_line(target)}")
    return 0


def load_contoh(nama: str) -> Paket:
    """Read an example, which is always whole.

    Raises:
        ContohTidakDikenalError: no example has this name.
    """
    paket = load_paket(lokasi(nama)).paket
    if paket is None:
        raise ValueError(f"the example {nama} is broken")
    return paket
