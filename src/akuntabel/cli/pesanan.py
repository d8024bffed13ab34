"""What is wanted of a Paket, and the documents that answer to it, not yet written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from akuntabel.cli.masukan import Masukan, require_hasil
from akuntabel.cli.tulis import Job
from akuntabel.dokumen.dokumen import Dokumen, Kertas
from akuntabel.naskah import NASKAH, naskah_bawaan
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.masa import nama_triwulan


@dataclass(frozen=True, slots=True)
class Pesanan:
    """What to make of a Paket, and where: the formats of each naskah.

    With `sesuai` only those are made that fit the time of the year; `triwulan` is the one that a
    quarterly report is asked for.
    """

    folder: Path
    naskah: Mapping[str, Sequence[str]]
    kertas: Kertas = Kertas.A4
    timpa: bool = False
    triwulan: int | None = None
    sesuai: bool = False


def fit(order: Pesanan, masukan: Masukan) -> Pesanan:
    """The order with what fits the time of the year, where no document was named.

    Raises:
        PerintahError: the Paket has galat.
    """
    if not order.sesuai:
        return order
    names = naskah_bawaan(Bahan(require_hasil(masukan)), order.naskah)
    return replace(order, naskah={name: order.naskah[name] for name in names})


def tell_time(order: Pesanan, masukan: Masukan) -> str:
    """Why the set of documents is not the one of a finished year; empty where it is, or where it was named."""
    bahan = Bahan(require_hasil(masukan))
    masa, tahun = bahan.masa, bahan.tahun
    if masa.selesai or not order.sesuai:
        return ""
    if not masa.triwulan:
        return f"Laporan kinerja tahun {tahun} tidak disusun karena belum ada realisasi yang diisi."
    name = nama_triwulan(order.triwulan or masa.triwulan)
    return f"Tahun {tahun} belum selesai diisi, sehingga yang disusun adalah Laporan Kinerja {name}, bukan LKjIP."


def compose(masukan: Masukan, order: Pesanan) -> tuple[dict[str, Dokumen], list[Job]]:
    """The documents by stem, and in which formats they are wanted.

    Raises:
        PerintahError: the Paket has galat.
    """
    bahan = Bahan(require_hasil(masukan), masukan.lambang, masukan.gambar, order.triwulan)
    documents: dict[str, Dokumen] = {}
    jobs: list[Job] = []
    for name, formats in order.naskah.items():
        composed = NASKAH[name](bahan, order.kertas)
        documents.update(composed)
        jobs.extend((stem, form) for stem in composed for form in formats)
    return documents, jobs
