"""Office files are archives of XML parts: opened with limits, parsed without entities and without a network."""

import re
import zlib
from pathlib import Path
from zipfile import BadZipFile, LargeZipFile, ZipFile

from lxml import etree

from akuntabel.dokumen.baca.batas import MAKS_BAGIAN, MAKS_BERKAS, MAKS_TERURAI, ribuan
from akuntabel.dokumen.baca.terbaca import BacaError

_MOST_PARTS = 20_000
_ENCRYPTED = 0x1
_DECLARED = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
"""Office files never declare a document type or an entity."""


def open_archive(path: Path) -> ZipFile:
    """Open an archive after a look at the sizes that it states.

    Raises:
        BacaError: broken, encrypted, or larger than what is read when unpacked.
    """
    if path.stat().st_size > MAKS_BERKAS:
        raise too_large(path.name, MAKS_BERKAS)
    try:
        archive = ZipFile(path)
    except (BadZipFile, LargeZipFile, OSError, ValueError, NotImplementedError, OverflowError) as error:
        raise broken(path.name) from error
    parts = archive.infolist()
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > MAKS_TERURAI:
        archive.close()
        raise too_large(path.name, MAKS_TERURAI)
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        archive.close()
        raise BacaError(f"{path.name} terkunci kata sandi; buka kuncinya, simpan, lalu ulangi.")
    return archive


def read_part(archive: ZipFile, name: str) -> etree._Element | None:
    """Parse one part; None if it is not there.

    Raises:
        BacaError: the part is broken, too large, or brings entities of its own.
    """
    data = read_bytes(archive, name)
    return None if data is None else parse(data, _file_of(archive))


def read_bytes(archive: ZipFile, name: str) -> bytes | None:
    """Unpack one part of XML, however large it claims to be; None if it is not there.

    Raises:
        BacaError: as for `read_part`.
    """
    file = _file_of(archive)
    try:
        with archive.open(name) as part:
            data = part.read(MAKS_BAGIAN + 1)
    except KeyError:
        return None
    except (BadZipFile, EOFError, NotImplementedError, OSError, RuntimeError, ValueError, zlib.error) as error:
        raise broken(file) from error
    if len(data) > MAKS_BAGIAN:
        raise too_large(file, MAKS_BAGIAN)
    if _DECLARED.search(data, 0, 4096):
        raise BacaError(
            f"{file} memuat deklarasi XML yang tidak lazim dan tidak dibaca; simpan ulang dari Word atau Excel."
        )
    return data


def _file_of(archive: ZipFile) -> str:
    return Path(archive.filename or "").name


def parse(data: bytes, file: str) -> etree._Element:
    """Parse XML of an office file: no entities, no network, no huge trees."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise broken(file) from error


def broken(file: str) -> BacaError:
    """What is said of a file that is cut off or damaged."""
    return BacaError(f"{file} rusak atau terpotong; minta atau simpan ulang berkasnya.")


def too_large(file: str, limit: int) -> BacaError:
    """What is said of a file beyond a limit, in bytes."""
    return BacaError(
        f"{file} terlalu besar untuk dibaca (batas {ribuan(limit // 1_000_000)} MB); bagi menjadi beberapa berkas."
    )
