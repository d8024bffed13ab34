"""A copy of a Paket that shows what its texts will say."""

from collections.abc import Iterator
from pathlib import Path

from akuntabel.berkas.atomik import recover
from akuntabel.berkas.buku.tulis import save_workbook
from akuntabel.berkas.errors import KarakterError, SenError, TeksPanjangError
from akuntabel.cli.errors import IsianTidakDapatDitulisError
from akuntabel.cli.keluaran import refuse_existing
from akuntabel.cli.simpan import BUKU_KERJA
from akuntabel.skema.kolom import Jenis, kolom_of
from akuntabel.ukur.hasil import Hasil, SebutanError, names_figures, split_sebutan


def save_finished(hasil: Hasil, paket: Path, *, timpa: bool) -> Path:
    """Write a copy of a Paket as a workbook beside it, with the finished sentence next to each text of the planner.

    The Paket itself is not touched.

    Returns:
        The copy: `paket (hasil).xlsx`.

    Raises:
        PerintahError: a copy is there already, or a value fits no cell.
    """
    target = paket.resolve().with_name(f"{paket.resolve().stem} (hasil){BUKU_KERJA}")
    recover(target)
    refuse_existing([target], timpa=timpa)
    try:
        save_workbook(hasil.paket, target, dict(_finished(hasil)))
    except (KarakterError, SenError, TeksPanjangError) as error:
        raise IsianTidakDapatDitulisError(sebab=error) from error
    return target


def _finished(hasil: Hasil) -> Iterator[tuple[str, str]]:
    """Each text of the planner with its figures filled in; one that names an unknown figure has no such sentence."""
    for _, kind, records in hasil.paket.isi():
        prose = [name for name, kolom in kolom_of(kind).items() if kolom.jenis is Jenis.PROSA]
        for text in (getattr(record, name) for record in records for name in prose):
            try:
                parts = list(split_sebutan(text, hasil)) if names_figures(text) else [text]
            except SebutanError:
                continue
            if text:
                yield text, "".join(part if isinstance(part, str) else part.teks for part in parts)
