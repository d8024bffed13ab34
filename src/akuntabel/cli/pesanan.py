"""What is wanted of a Paket, and the documents that answer to it, not yet written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from akuntabel.cli.masukan import Masukan, require_hasil
from akuntabel.cli.tulis import Job
from akuntabel.dokumen.dokumen import Dokumen, Kertas
from akuntabel.naskah import NASKAH
from akuntabel.naskah.bahan import Bahan


@dataclass(frozen=True, slots=True)
class Pesanan:
    """What to make of a Paket, and where: the formats of each naskah."""

    folder: Path
    naskah: Mapping[str, Sequence[str]]
    kertas: Kertas = Kertas.A4
    timpa: bool = False


def compose(masukan: Masukan, order: Pesanan) -> tuple[dict[str, Dokumen], list[Job]]:
    """The documents by stem, and in which formats they are wanted.

    Raises:
        PerintahError: the Paket has galat.
    """
    bahan = Bahan(require_hasil(masukan), masukan.lambang)
    documents: dict[str, Dokumen] = {}
    jobs: list[Job] = []
    for name, formats in order.naskah.items():
        composed = NASKAH[name](bahan, order.kertas)
        documents.update(composed)
        jobs.extend((stem, form) for stem in composed for form in formats)
    return documents, jobs
