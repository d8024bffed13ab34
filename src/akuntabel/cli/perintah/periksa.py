"""`akuntabel periksa PAKET`: everything that is wrong with a Paket and everything that lacks, at once."""

from argparse import Namespace

from akuntabel.cli.banyak import many
from akuntabel.cli.daftar import list_all
from akuntabel.cli.errors import MASUKAN, SatuPaketError
from akuntabel.cli.laporan_paket import as_data, lines_of, print_lines
from akuntabel.cli.layar import print_json
from akuntabel.cli.masukan import read_masukan
from akuntabel.cli.periksa_banyak import periksa_banyak
from akuntabel.cli.pesan import Tingkat


def run(arguments: Namespace) -> int:
    """Print what was found by gravity, what each document lacks, and the counts; 1 when there is a galat."""
    if arguments.tulis_hasil and many(arguments.paket):
        raise SatuPaketError(pilihan="--tulis-hasil")
    if pakets := many(arguments.paket):
        return periksa_banyak(pakets, as_json=arguments.json, rinci=arguments.rinci)
    (paket,) = arguments.paket
    masukan = read_masukan(paket)
    daftar = list_all(masukan)
    if arguments.json:
        print_json(as_data(daftar))
    else:
        print_lines(lines_of(daftar, paket, rinci=arguments.rinci))
    if arguments.tulis_hasil and masukan.hasil:
        from akuntabel.cli.salinan import save_finished  # noqa: PLC0415  # the writer, which others need not load

        copy = save_finished(masukan.hasil, paket, timpa=arguments.timpa)
        if not arguments.json:
            print(f"Salinan dengan kalimat jadi ditulis ke {copy}")
    return MASUKAN if daftar.dari(Tingkat.GALAT) else 0
