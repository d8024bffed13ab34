"""`akuntabel ubah PAKET TUJUAN`: from a folder of CSV to a workbook, or back."""

from argparse import Namespace

from akuntabel.cli.aliran import one_line
from akuntabel.cli.masukan import read_masukan, require_hasil
from akuntabel.cli.simpan import save_paket


def run(arguments: Namespace) -> int:
    """Write the same Paket in the other form."""
    hasil = require_hasil(read_masukan(arguments.paket))
    save_paket(hasil.paket, arguments.ke, timpa=arguments.timpa)
    print(f"Paket ditulis ke {one_line(arguments.ke)}")
    return 0
