"""The documents of many Pakets: composed over all cores, each Paket into a folder of its own."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from akuntabel.cli.banyak import Banyak, Selesai, status_of, tell_failures, tell_skipped, work_on
from akuntabel.cli.errors import as_pesan, exit_status
from akuntabel.cli.kelengkapan import kekurangan_of
from akuntabel.cli.keluaran import refuse_existing, require_folder, write_files
from akuntabel.cli.layar import Kemajuan, count_text, print_json, print_table, size_text
from akuntabel.cli.masukan import read_masukan, refusal
from akuntabel.cli.pesan import Tingkat
from akuntabel.cli.pesanan import Pesanan, compose, fit
from akuntabel.cli.tulis import Berkas, count_pages, render
from akuntabel.dasar.errors import PesanError
from akuntabel.naskah.slug import slug

_LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class Tersusun:
    """The documents of one Paket in memory; once they are written `berkas` hold no content.

    `folder` is the name that the office and the year give, `kosong` counts what lacks in these
    documents, `diminta` how much of it the law demands.
    """

    folder: str
    berkas: tuple[Berkas, ...]
    ukuran: tuple[int, ...]
    halaman: tuple[int | None, ...]
    peringatan: int
    kosong: int
    diminta: int


def susun_banyak(pakets: Banyak, order: Pesanan, *, as_json: bool) -> int:
    """Compose, write and list the documents of many Pakets; the gravest status of all."""
    require_folder(order.folder)
    tell_skipped(pakets)
    taken: set[str] = set()
    with Kemajuan() as progress:
        composed = work_on(partial(_compose_one, order), pakets.paths, "disusun", progress)
        done = [_written(result, order, taken) for result in composed]
    tell_failures(done)
    if as_json:
        print_json(_as_data(done, order.folder))
    else:
        _print(done, order.folder)
    return status_of(done)


def _compose_one(order: Pesanan, path: Path) -> Tersusun:
    """In a process of its own: read, compose and render, write nothing."""
    masukan = read_masukan(path)
    if masukan.hasil is None:
        raise refusal(masukan)
    order = fit(order, masukan)
    documents, jobs = compose(masukan, order)
    made = render(documents, jobs, Kemajuan(silent=True))
    lacks = [k for k in kekurangan_of(masukan) if k.naskah in order.naskah]
    office = masukan.hasil.paket.lembaga
    return Tersusun(
        folder_name(office.nama, office.tahun),
        tuple(made),
        tuple(len(file.isi) for file in made),
        tuple(map(count_pages, made)),
        masukan.banyak(Tingkat.PERINGATAN),
        len(lacks),
        sum(lack.syarat.diminta for lack in lacks),
    )


def folder_name(office: str, year: int) -> str:
    """`kecamatan-kencong-2025`: plain ASCII, cut between words where the name is long."""
    name = slug(office)
    if len(name) > _LONGEST_NAME:
        name = name[: _LONGEST_NAME + 1].rpartition("-")[0] or name[:_LONGEST_NAME]
    return f"{name or 'paket'}-{year}"


def _written(result: Selesai[Tersusun], order: Pesanan, taken: set[str]) -> Selesai[Tersusun]:
    """Write the documents of one Paket to a folder that no other Paket of this run has."""
    made = result.isi
    if made is None:
        return result
    name, number = made.folder, 1
    while name in taken:
        number += 1
        name = f"{made.folder}-{number}"
    taken.add(name)
    files = {order.folder / name / file.nama: file.isi for file in made.berkas}
    try:
        refuse_existing(files, timpa=order.timpa)
        write_files(files)
    except PesanError as error:
        return Selesai(result.nama, gagal=str(error), status=exit_status(error))
    except OSError as error:
        return Selesai(result.nama, gagal=str(as_pesan(error)), status=exit_status(as_pesan(error)))
    light = tuple(replace(file, isi=b"") for file in made.berkas)
    return replace(result, isi=replace(made, folder=name, berkas=light))


def _as_data(done: Sequence[Selesai[Tersusun]], folder: Path) -> dict[str, object]:
    return {
        "paket": [
            {
                "paket": result.nama,
                "folder": str(folder / made.folder),
                "peringatan": made.peringatan,
                "kosong": made.kosong,
                "diminta": made.diminta,
                "berkas": [
                    {
                        "letak": str(folder / made.folder / file.nama),
                        "format": file.format,
                        "ukuran": size,
                        "halaman": pages,
                    }
                    for file, size, pages in zip(made.berkas, made.ukuran, made.halaman, strict=True)
                ],
            }
            for result in done
            if (made := result.isi)
        ],
        "gagal": [{"paket": result.nama, "pesan": result.gagal} for result in done if result.gagal],
    }


def _print(done: Sequence[Selesai[Tersusun]], folder: Path) -> None:
    rows = [
        (
            result.nama,
            str(folder / made.folder),
            count_text(len(made.berkas)),
            size_text(sum(made.ukuran)),
            count_text(made.peringatan),
            f"{made.kosong} ({made.diminta})",
        )
        for result in done
        if (made := result.isi)
    ]
    if rows:
        head = ("Paket", "Folder", "Berkas", "Ukuran", "Peringatan", "Kosong (diminta)")
        print_table(head, rows, numeric=(2, 3, 4, 5), whole=(0, 1))
    failed = len(done) - len(rows)
    print(f"\n{count_text(len(rows))} dari {count_text(len(done))} Paket disusun ke {folder}.")
    if failed:
        print(f"{count_text(failed)} Paket gagal; sebabnya disebutkan di atas.")
