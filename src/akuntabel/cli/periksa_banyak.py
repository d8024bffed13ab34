"""The lists of many Pakets, one after another, and at the end a row for each."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from akuntabel.cli.banyak import Banyak, Selesai, status_of, tell_failures, tell_skipped, work_on
from akuntabel.cli.daftar import list_all
from akuntabel.cli.errors import MASUKAN
from akuntabel.cli.laporan_paket import as_data, lines_of, print_lines
from akuntabel.cli.layar import Kemajuan, count_text, print_json, print_table
from akuntabel.cli.masukan import read_masukan
from akuntabel.cli.pesan import Tingkat


@dataclass(frozen=True, slots=True)
class Diperiksa:
    """The list of one Paket, for a person and for a machine, with its counts by gravity."""

    baris: tuple[str, ...]
    data: dict[str, object]
    jumlah: tuple[int, int, int]
    diminta: int | None
    dianjurkan: int | None


def periksa_banyak(pakets: Banyak, *, as_json: bool, rinci: bool) -> int:
    """Tell the list of each Paket as soon as it is there, and the sum at the end; the gravest status of all."""
    tell_skipped(pakets)
    done: list[Selesai[Diperiksa]] = []
    with Kemajuan() as progress:
        for result in work_on(partial(_check_one, rinci), pakets.paths, "diperiksa", progress):
            progress.tell("")
            done.append(result)
            if result.isi and not as_json:
                print_lines((f"== {result.nama}", "", *result.isi.baris, ""))
                sys.stdout.flush()
    tell_failures(done)
    if as_json:
        failed = [{"paket": result.nama, "pesan": result.gagal} for result in done if result.gagal]
        print_json({"paket": [r.isi.data | {"paket": r.nama} for r in done if r.isi], "gagal": failed})
    else:
        _print_sum(done)
    galat = any(result.isi and result.isi.jumlah[0] for result in done)
    return max(status_of(done), MASUKAN if galat else 0)


def _check_one(rinci: bool, path: Path) -> Diperiksa:
    daftar = list_all(read_masukan(path))
    galat, peringatan, saran = (len(daftar.dari(t)) for t in (Tingkat.GALAT, Tingkat.PERINGATAN, Tingkat.SARAN))
    whole = daftar.masukan.hasil is not None
    demanded = sum(lack.syarat.diminta for lack in daftar.kekurangan)
    return Diperiksa(
        tuple(lines_of(daftar, path, rinci=rinci)),
        as_data(daftar),
        (galat, peringatan, saran),
        demanded if whole else None,
        len(daftar.kekurangan) - demanded if whole else None,
    )


def _print_sum(done: Sequence[Selesai[Diperiksa]]) -> None:
    rows = [
        (result.nama, *(_count(number) for number in (*found.jumlah, found.diminta, found.dianjurkan)))
        for result in done
        if (found := result.isi)
    ]
    head = ("Paket", "Galat", "Peringatan", "Saran", "Kosong, diminta", "Kosong, dianjurkan")
    if rows:
        print_table(head, rows, numeric=range(1, len(head)), whole=(0,))
    usable = sum(result.isi is not None and not result.isi.jumlah[0] for result in done)
    print(f"\n{count_text(usable)} dari {count_text(len(done))} Paket dapat disusun.")


def _count(number: int | None) -> str:
    """A count; empty where it could not be made, which is not nought."""
    return "" if number is None else count_text(number)
