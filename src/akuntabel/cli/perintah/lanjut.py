"""`akuntabel lanjut PAKET TAHUN --ke TUJUAN`: next year's Paket, and what has to be renewed in it."""

from argparse import Namespace
from itertools import groupby

from akuntabel.cli.aliran import one_line
from akuntabel.cli.layar import print_json, print_paragraph
from akuntabel.cli.masukan import count_isian, read_masukan, require_hasil
from akuntabel.cli.simpan import save_paket
from akuntabel.rintis.lanjut import Lanjutan, lanjut


def run(arguments: Namespace) -> int:
    """Write the new Paket, then list sheet by sheet what its user has to do."""
    made = lanjut(require_hasil(read_masukan(arguments.paket)), arguments.tahun)
    save_paket(made.paket, arguments.ke, timpa=arguments.timpa)
    if arguments.json:
        print_json(
            {
                "paket": str(arguments.ke),
                "isian": count_isian(made.paket),
                "perbarui": [{"lembar": note.lembar, "pesan": note.pesan} for note in made.perbarui],
            }
        )
    else:
        _print_notes(made, arguments)
    return 0


def _print_notes(made: Lanjutan, arguments: Namespace) -> None:
    for lembar, notes in groupby(made.perbarui, key=lambda note: note.lembar):
        print(lembar)
        for note in notes:
            print_paragraph(note.pesan, "  ")
    target, count = one_line(arguments.ke), len(made.perbarui)
    print(f"\nPaket tahun {arguments.tahun} ditulis ke {target}; {count} hal perlu diperbarui.")
