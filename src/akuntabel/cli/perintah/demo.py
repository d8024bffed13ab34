"""`akuntabel demo`: everything that can be made, from the example in the package."""

import os
import sys
import webbrowser
from argparse import Namespace
from pathlib import Path

from akuntabel.cli.aliran import one_line
from akuntabel.cli.keluaran import refuse_existing
from akuntabel.cli.layar import Kemajuan
from akuntabel.cli.masukan import read_masukan, require_hasil
from akuntabel.cli.parser import CONTOH, FORMAT, NASKAH_UTAMA
from akuntabel.cli.perintah.susun import print_written, susun
from akuntabel.cli.pesanan import Pesanan
from akuntabel.cli.simpan import save_paket
from akuntabel.contoh import lokasi

_PAKET = "paket.xlsx"
_ATTACHED = ("docx", "pdf")


def run(arguments: Namespace) -> int:
    """Write the Paket and its documents, list them, and show the report."""
    folder: Path = arguments.ke
    refuse_existing([folder / _PAKET], timpa=arguments.timpa)
    formats = {name: FORMAT if name == "lkjip" else _ATTACHED for name in NASKAH_UTAMA}
    with Kemajuan() as progress:
        masukan = read_masukan(lokasi(CONTOH))
        written = susun(masukan, Pesanan(folder, formats, timpa=arguments.timpa), progress)
        save_paket(require_hasil(masukan).paket, folder / _PAKET, timpa=arguments.timpa)
    print_written(folder, written)
    paket = one_line(folder / _PAKET)
    print(f"\nIsiannya ada di {paket}; ubah, lalu jalankan: akuntabel susun {paket} --ke laporan")
    _show(folder / "lkjip.html")
    return 0


def _show(page: Path) -> None:
    """Open the report for a person at a screen; print where it is for everyone."""
    address = page.resolve().as_uri()
    print(f"Laporan: {address}")
    if sys.stdout.isatty() and "CI" not in os.environ and _has_screen():
        webbrowser.open(address)


def _has_screen() -> bool:
    """Is there a desktop? Without one a browser of text would take over the terminal."""
    return os.name == "nt" or sys.platform == "darwin" or any(n in os.environ for n in ("DISPLAY", "WAYLAND_DISPLAY"))
