"""Example Pakets that ship inside the package, each a folder of CSV."""

from pathlib import Path

from akuntabel.dasar.errors import PesanError

# A wheel is installed unpacked, so a plain path does; importlib.resources costs
# every start of the command line some 10 ms.
_FOLDER = Path(__file__).parent


class ContohTidakDikenalError(PesanError):
    """No example has this name."""

    pesan = "Contoh '{nama}' tidak dikenal; yang tersedia: {tersedia}."


def daftar() -> tuple[str, ...]:
    """List the names of the examples, in alphabetical order."""
    return tuple(sorted(marker.parent.name for marker in _FOLDER.glob("*/instansi.csv")))


def berkas_lain(nama: str) -> tuple[Path, ...]:
    """Files of one example that are no tables, such as its pictures, in order of name.

    Raises:
        ContohTidakDikenalError: no example has this name.
    """
    tables = {".csv", ".json"}
    return tuple(sorted(file for file in lokasi(nama).iterdir() if file.suffix not in tables))


def lokasi(nama: str) -> Path:
    """Find the folder of one example.

    Raises:
        ContohTidakDikenalError: no example has this name.
    """
    if nama not in daftar():
        raise ContohTidakDikenalError(nama=nama, tersedia=", ".join(daftar()))
    return _FOLDER / nama
