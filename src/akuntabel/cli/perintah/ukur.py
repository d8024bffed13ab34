"""`akuntabel ukur PAKET`: the figures of a Paket, for a person or a machine."""

from argparse import Namespace
from fnmatch import fnmatchcase
from pathlib import Path

from akuntabel.cli.angka_json import as_data
from akuntabel.cli.banyak import Banyak, many
from akuntabel.cli.errors import AngkaTidakDitemukanError, HanyaRingkasError
from akuntabel.cli.keluaran import refuse_existing, require_folder, write_files
from akuntabel.cli.layar import count_text, json_bytes, print_json, print_paragraph, print_table
from akuntabel.cli.masukan import read_masukan, require_hasil
from akuntabel.cli.pesan import Tingkat
from akuntabel.cli.ringkasan import summarize
from akuntabel.cli.ukur_banyak import LAYAR, ukur_banyak
from akuntabel.ukur import Hasil


def run(arguments: Namespace) -> int:
    """Print the main figures, those asked for, or write all of them as JSON; of several Pakets one row each."""
    pakets = many(arguments.paket)
    if pakets is None and arguments.ringkas:
        pakets = Banyak(tuple(arguments.paket))
    if pakets:
        if arguments.semua or arguments.angka:
            raise HanyaRingkasError
        return ukur_banyak(pakets, arguments.json, timpa=arguments.timpa)
    (paket,) = arguments.paket
    masukan = read_masukan(paket)
    hasil = require_hasil(masukan)
    if arguments.json == LAYAR:
        print_json(as_data(hasil))
        return 0
    if arguments.json:
        _write_json(hasil, Path(arguments.json), timpa=arguments.timpa)
    elif arguments.semua or arguments.angka:
        _print_figures(hasil, arguments.angka or "*")
    else:
        _print_summary(hasil)
    if masukan.banyak(Tingkat.PERINGATAN):
        print(f"\nAda peringatan; lihat: akuntabel periksa {paket}")
    return 0


def _write_json(hasil: Hasil, target: Path, *, timpa: bool) -> None:
    require_folder(target.parent)
    refuse_existing([target], timpa=timpa)
    write_files({target: json_bytes(as_data(hasil))})
    print(f"{count_text(len(hasil.angka))} angka ditulis ke {target}")


def _print_figures(hasil: Hasil, pattern: str) -> None:
    rows = [(name, angka.teks, angka.judul) for name, angka in hasil.angka.items() if fnmatchcase(name, pattern)]
    if not rows:
        raise AngkaTidakDitemukanError(pola=pattern)
    print_table(("Nama", "Nilai", "Judul"), rows, numeric=(1,), whole=(0,))


def _print_summary(hasil: Hasil) -> None:
    instansi = hasil.paket.lembaga
    print(f"{instansi.nama}, {instansi.pemerintah_daerah}, tahun {instansi.tahun}")
    for table in summarize(hasil):
        print(f"\n{table.judul}")
        print_table(table.kepala, table.baris, table.numeric)
        if table.kaki:
            print_paragraph(table.kaki, "  ")
    print(f"\n{count_text(len(hasil.angka))} angka dihitung; semuanya: --semua atau --json BERKAS.")
