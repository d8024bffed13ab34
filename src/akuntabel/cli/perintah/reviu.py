"""`akuntabel reviu BERKAS…`: what contradicts itself or the law in a report that anyone wrote."""

import os
import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from akuntabel.cli.aliran import bare, one_line
from akuntabel.cli.bersamaan import in_order
from akuntabel.cli.errors import (
    MASUKAN,
    PEMAKAIAN,
    BerkasKembarError,
    DuaPaketError,
    PilihanTidakAdaError,
    TanpaLaporanError,
)
from akuntabel.cli.keluaran import refuse_existing, require_folder, write_files
from akuntabel.cli.kerja_reviu import Kerja, Selesai, Terima, documents_of, kerjakan, stems
from akuntabel.cli.layar import Kemajuan, json_bytes, print_json
from akuntabel.cli.paket_dikenal import is_paket
from akuntabel.cli.temuan import is_coloured, result_lines
from akuntabel.reviu.hasil import HasilReviu, Putusan, chosen
from akuntabel.reviu.keluaran.berkas import HASIL, REKAP, Pesanan, names
from akuntabel.reviu.keluaran.data import as_data
from akuntabel.reviu.keluaran.teks import count_text, printable, summary_together
from akuntabel.reviu.penerimaan import (
    AlasanTanpaPenerimaanError,
    PenerimaanTanpaAlasanError,
    TemuanTidakAdaError,
    berkas_penerimaan,
    dump_penerimaan,
    parse_permintaan,
)
from akuntabel.reviu.registry import KELUARGA
from akuntabel.reviu.seperkara import KELUARGA_PAKET
from akuntabel.reviu.temuan import Tingkat

_LAYAR = "-"
_TOGETHER = "reviu-bersama"
_NAMED = 5
_MOST_LISTED = 8


def run(arguments: Namespace) -> int:
    """Review, print, write; 2 when something could not be read, 1 when a galat stands, else 0."""
    paths = _paths(arguments)
    arguments.hasil = arguments.hasil or _wanted(len(paths))
    jobs = _jobs(arguments, paths)
    targets = _targets(arguments, jobs)
    refuse_existing(targets, timpa=arguments.timpa)
    done: list[tuple[Kerja, Selesai]] = []
    to_screen = arguments.json == _LAYAR
    with Kemajuan() as progress:
        for job, result in zip(jobs, _work(jobs, progress), strict=True):
            progress.tell("")
            if arguments.ke is not None:
                write_files({arguments.ke / name: content for name, content in result.berkas.items()})
            kept = _kept(job, result, jobs)
            done.append((job, kept))
            _tell(kept, to_screen=to_screen)
    _keep_waivers(arguments, [result for _, result in done], to_screen=to_screen)
    _tell_together([result for _, result in done], to_screen=to_screen)
    _write_sums(arguments, done)
    return _status([result for _, result in done])


# What is asked for


def _paths(arguments: Namespace) -> list[Path]:
    """Every file that is named or lies in a folder that is named, each once."""
    paths = {os.path.realpath(file): file for path in arguments.berkas for file in documents_of(path)}
    if not paths:
        raise TanpaLaporanError(nama=arguments.berkas[0])
    return list(paths.values())


def _wanted(files: int) -> tuple[str, ...]:
    """All outputs; a recap only of several files, so that one file after another can go to one folder."""
    return tuple(hasil for hasil in HASIL if files > 1 or hasil != "xlsx")


def _jobs(arguments: Namespace, paths: Sequence[Path]) -> list[Kerja]:
    """One job a file, or one for all that are compared with each other."""
    _require_known(arguments.pilih)
    terima = Terima(
        tuple(parse_permintaan(text) for text in arguments.terima), arguments.alasan.strip(), arguments.nama.strip()
    )
    if terima.permintaan and not (terima.alasan and terima.nama):
        raise PenerimaanTanpaAlasanError
    for permintaan in terima.permintaan:
        _require_known((permintaan.kode,))
    if (terima.alasan or terima.nama) and not terima.permintaan:
        raise AlasanTanpaPenerimaanError
    order = Pesanan(arguments.hasil if arguments.ke is not None else (), _now(), arguments.selesai)
    files = stems(paths)
    groups = {_TOGETHER: files} if arguments.bersama and len(files) > 1 else {s: {s: p} for s, p in files.items()}
    if arguments.bersama:
        _require_apart(paths)
    tingkat = Tingkat(arguments.tingkat) if arguments.tingkat else None
    return [Kerja(stem, group, order, arguments.pilih, tingkat, terima) for stem, group in groups.items()]


def _now() -> datetime:
    """This moment in the zone of the machine, or in UTC where that is set to what no zone can be."""
    now = datetime.now(UTC)
    try:
        return now.astimezone()
    except (ValueError, OverflowError, OSError):
        return now


def _require_known(pilih: Sequence[str]) -> None:
    for kode in pilih:
        if not chosen((kode,)) and not kode.startswith(KELUARGA_PAKET):
            raise PilihanTidakAdaError(kode=kode, kelompok=", ".join((*KELUARGA, *KELUARGA_PAKET)))


def _require_apart(paths: Sequence[Path]) -> None:
    for name, times in Counter(path.name for path in paths).items():
        if times > 1:
            raise BerkasKembarError(nama=name)
    if sum(map(is_paket, paths)) > 1:
        raise DuaPaketError


def _targets(arguments: Namespace, jobs: Sequence[Kerja]) -> list[Path]:
    """Every file that may be written."""
    targets: list[Path] = []
    if arguments.ke is not None:
        require_folder(arguments.ke)
        targets += [arguments.ke / n for job in jobs for n in names(job.stem, job.berkas, arguments.hasil)]
        targets += [arguments.ke / REKAP] if "xlsx" in arguments.hasil else []
    if arguments.json and arguments.json != _LAYAR:
        target = Path(arguments.json)
        require_folder(target.parent)
        targets.append(target)
    return targets


# Work


def _work(jobs: Sequence[Kerja], progress: Kemajuan) -> Iterator[Selesai]:
    """Results in the order of the jobs; many jobs share the cores."""
    if len(jobs) == 1:
        progress.tell(f"Mereviu {jobs[0].nama}")
        yield kerjakan(jobs[0])
        return
    results = in_order(kerjakan, jobs)
    for number, job in enumerate(jobs, 1):
        progress.tell(f"[{number}/{len(jobs)}] {job.nama}")
        yield next(results) or Selesai(
            gagal=f"{job.nama} tidak dapat direviu: prosesnya berhenti. Kirim berkas ini kepada pengembang."
        )


def _kept(job: Kerja, result: Selesai, jobs: Sequence[Kerja]) -> Selesai:
    """What is still told of a result that is written; a file that shares its name with another is named as typed."""
    hasil = result.hasil
    if hasil is not None and len(job.berkas) == 1:
        (path,) = job.berkas.values()
        shared = Counter(p.name for j in jobs for p in j.berkas.values())[path.name] > 1
        hasil = hasil.bernama(str(path)) if shared else hasil
    return replace(result, hasil=hasil, berkas=dict.fromkeys(result.berkas, b""))


# Telling and keeping


def _tell(result: Selesai, *, to_screen: bool) -> None:
    for note in (result.gagal, *result.catatan):
        if note:
            print(f"akuntabel: {one_line(note)}", file=sys.stderr)
    if result.hasil is None or to_screen:
        return
    for line in result_lines(result.hasil, coloured=is_coloured()):
        print(line, file=bare(sys.stdout))
    sys.stdout.flush()


def _tell_together(results: Sequence[Selesai], *, to_screen: bool) -> None:
    """The sum over several reviews."""
    read = [result.hasil for result in results if result.hasil is not None]
    if len(results) > 1 and read and not to_screen:
        print(f"\n{summary_together(read, len(results) - len(read))}")


def _keep_waivers(arguments: Namespace, results: Sequence[Selesai], *, to_screen: bool) -> None:
    """Write the waivers beside their documents.

    Raises:
        TemuanTidakAdaError: one that was asked for fits no finding.
    """
    for asked in map(parse_permintaan, arguments.terima):
        if not any(asked in result.dipenuhi for result in results):
            raise TemuanTidakAdaError(kode=asked.kode, tempat=asked.tempat, saran=_places(asked.kode, results))
    files = {
        berkas_penerimaan(path): dump_penerimaan(waivers)
        for result in results
        for path, waivers in result.penerimaan.items()
    }
    write_files(files)
    for file in files if not to_screen else ():
        print(f"\nPenerimaan disimpan di {one_line(file)}")


def _places(kode: str, results: Sequence[Selesai]) -> str:
    """Where findings of a code do stand."""
    places = list(dict.fromkeys(b.sebutan for r in results if r.hasil for b in r.hasil.butir if b.temuan.kode == kode))
    if not places:
        return "Tidak ada temuan berkode itu."
    named = "; ".join(f"'{place}'" for place in places[:_NAMED])
    more = f"; dan {len(places) - _NAMED} tempat lain" if len(places) > _NAMED else ""
    return f"Tempatnya: {named}{more}."


def _write_sums(arguments: Namespace, done: Sequence[tuple[Kerja, Selesai]]) -> None:
    """What tells of all files together: the recap, and the JSON."""
    results = [result.hasil for _, result in done if result.hasil is not None]
    failed = {job.nama: result.gagal for job, result in done if result.gagal}
    if arguments.ke is not None and "xlsx" in arguments.hasil and results:
        from akuntabel.reviu.keluaran.rekap import write_rekap  # noqa: PLC0415  # heavy, and not always asked for

        write_files({arguments.ke / REKAP: write_rekap(results)})
    if arguments.ke is not None and arguments.json != _LAYAR and results:
        written = [name for _, result in done for name in result.berkas]
        written += [REKAP] if "xlsx" in arguments.hasil else []
        print(f"\nHasil reviu ditulis ke {one_line(arguments.ke)}: {_listed(written)}")
    if arguments.json == _LAYAR:
        print_json(as_data(results, failed))
    elif arguments.json:
        write_files({Path(arguments.json): json_bytes(as_data(results, failed))})


def _listed(names: Sequence[str]) -> str:
    """A few names in words, many as their count."""
    if len(names) > _MOST_LISTED:
        return f"{count_text(len(names))} berkas."
    return f"{', '.join(map(printable, names))}." if names else "tidak ada yang perlu ditulis."


def _status(results: Sequence[Selesai]) -> int:
    if any(result.gagal for result in results):
        return PEMAKAIAN
    hasil: list[HasilReviu] = [result.hasil for result in results if result.hasil is not None]
    return MASUKAN if any(h.putusan is Putusan.ADA_GALAT for h in hasil) else 0
