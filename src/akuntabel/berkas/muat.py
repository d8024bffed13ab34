"""The one way in: a path becomes a Paket, or a list of what is wrong with it."""

import errno
import zipfile
from pathlib import Path

from akuntabel.berkas.atomik import recover
from akuntabel.berkas.errors import BerkasError, TidakDitemukanError, TidakTerbacaError
from akuntabel.berkas.folder import read_folder, read_zip
from akuntabel.berkas.rakit import HasilBaca
from akuntabel.berkas.temuan import Tempat, Temuan


def load_paket(path: Path) -> HasilBaca:
    """Read a Paket from a workbook (.xlsx), a folder of CSV, or a zip of such a folder.

    Nothing is raised for what a user may have done wrong: every mistake comes back
    as a Temuan, all at once, and with any galat there is no Paket.
    """
    try:
        return _read(path)
    except BerkasError as error:
        return _refused(path, error)
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            return _refused(path, TidakDitemukanError(nama=path.name))
        return _refused(path, TidakTerbacaError(nama=path.name))


def _read(path: Path) -> HasilBaca:
    if not path.exists():
        raise TidakDitemukanError(nama=path.name)
    recover(path if path.is_dir() else path.parent)
    if not path.exists():  # it was made by a run that died, and has gone with its remains
        raise TidakDitemukanError(nama=path.name)
    if path.is_dir():
        return read_folder(path)
    if zipfile.is_zipfile(path) and (result := read_zip(path)):
        return result
    # openpyxl costs a quarter of a second to import, which a folder of CSV need not pay.
    from akuntabel.berkas.buku.baca import read_workbook  # noqa: PLC0415

    return read_workbook(path)


def _refused(path: Path, error: BerkasError) -> HasilBaca:
    return HasilBaca(None, (Temuan(error.kode, Tempat((-1, 0, 0), path.name), str(error), error.saran),))
