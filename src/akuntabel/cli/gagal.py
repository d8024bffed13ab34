"""Why one job of many gave nothing, as a sentence; nothing that a file may hold ends the others."""

from pathlib import Path

from akuntabel.dasar.errors import PesanError
from akuntabel.dokumen.baca.terbaca import BacaError


def failure(error: Exception, nama: str, apa: str) -> str:
    """What to tell of a file that could not be worked on; `apa` is the work (`direviu`, `disusun`)."""
    match error:
        case BacaError() | PesanError():
            return str(error)
        case OSError():
            return f"{Path(str(error.filename or nama)).name} tidak dapat dibuka; periksa izinnya."
        case MemoryError() | RecursionError():
            return f"{nama} terlalu besar atau terlalu rumit untuk {apa}; bagi menjadi beberapa berkas."
        case _:
            return (
                f"{nama} tidak dapat {apa} karena kesalahan program ({type(error).__name__}); "
                "laporkan kepada pengembang beserta berkasnya."
            )
