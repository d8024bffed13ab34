"""A Paket onto disk, in the form that the name of its target asks for."""

from pathlib import Path

from akuntabel.berkas.atomik import recover
from akuntabel.berkas.buku.tulis import save_workbook
from akuntabel.berkas.errors import KarakterError, SenError, TeksPanjangError
from akuntabel.berkas.folder import save_csv
from akuntabel.cli.errors import IsianTidakDapatDitulisError
from akuntabel.cli.keluaran import refuse_existing, require_folder
from akuntabel.skema.paket import Paket

BUKU_KERJA = ".xlsx"


def save_paket(paket: Paket, target: Path, *, timpa: bool) -> None:
    """Write a workbook where the name says so, else a folder of CSV.

    Raises:
        PerintahError: something is there, or stands in the way, or a value fits no cell.
        TulisError: the folder holds something else than a Paket.
    """
    is_workbook = is_workbook_name(target)
    require_folder(target.parent if is_workbook else target)
    recover(target)
    is_empty_folder = not is_workbook and target.is_dir() and not any(target.iterdir())
    refuse_existing([] if is_empty_folder else [target], timpa=timpa)
    try:
        (save_workbook if is_workbook else save_csv)(paket, target)
    except (KarakterError, SenError, TeksPanjangError) as error:
        raise IsianTidakDapatDitulisError(sebab=error) from error


def is_workbook_name(path: Path) -> bool:
    """Does this name ask for a workbook?"""
    return path.suffix.lower() == BUKU_KERJA
