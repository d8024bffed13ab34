"""`akuntabel periksa PAKET`: everything that is wrong with a Paket, at once."""

from argparse import Namespace

from akuntabel.berkas.temuan import Tingkat
from akuntabel.cli.errors import MASUKAN
from akuntabel.cli.layar import count_text, print_json, print_paragraph
from akuntabel.cli.masukan import Masukan, count_isian, finding_lines, read_masukan


def run(arguments: Namespace) -> int:
    """Print the findings by sheet and their count; 1 when there is a galat."""
    masukan = read_masukan(arguments.paket)
    if arguments.json:
        print_json(as_data(masukan))
    else:
        _print_findings(masukan)
    return MASUKAN if masukan.banyak(Tingkat.GALAT) else 0


def as_data(masukan: Masukan) -> dict[str, object]:
    """The findings for a machine; `isian` is null where a galat keeps the Paket from being whole."""
    return {
        "paket": masukan.nama,
        "galat": masukan.banyak(Tingkat.GALAT),
        "peringatan": masukan.banyak(Tingkat.PERINGATAN),
        "isian": count_isian(masukan.hasil.paket) if masukan.hasil else None,
        "temuan": [p.as_data() for p in masukan.pesan],
    }


def _print_findings(masukan: Masukan) -> None:
    for line in finding_lines(masukan.pesan):
        text = line.lstrip()
        print_paragraph(text, line[: len(line) - len(text)])
    print(_summary(masukan))


def _summary(masukan: Masukan) -> str:
    galat, peringatan = (masukan.banyak(t) for t in (Tingkat.GALAT, Tingkat.PERINGATAN))
    found = f"{galat} galat, {peringatan} peringatan" if galat or peringatan else "Tidak ada galat atau peringatan"
    if masukan.hasil is None:
        return f"{found}."
    return f"{found} dalam {count_text(count_isian(masukan.hasil.paket))} isian."
