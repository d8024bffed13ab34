"""Zip archives that may be damaged, locked, or far larger than they look."""

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from akuntabel.berkas.errors import RusakError, TerkunciError, TerlaluBesarError

MOST_BYTES = 60_000_000
"""Unpacked size that is still read, as a workbook or as CSV; one kecamatan takes about two million bytes."""


@contextmanager
def open_archive(file: Path) -> Iterator[zipfile.ZipFile]:
    """Open an archive whose directory promises at most `MOST_BYTES`; zipfile reads no more than it promises.

    Raises:
        BerkasError: it is too large, or found damaged or locked, now or while the block reads it.
    """
    try:
        with zipfile.ZipFile(file) as archive:
            size = sum(info.file_size for info in archive.infolist())
            if size > MOST_BYTES:
                raise TerlaluBesarError(
                    nama=file.name, ukuran=f"isinya {size // 1_000_000} MB", batas=f"{MOST_BYTES // 1_000_000} MB"
                )
            yield archive
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise RusakError(nama=file.name) from error
    except RuntimeError as error:  # how zipfile says that a part is encrypted
        raise TerkunciError(nama=file.name) from error
