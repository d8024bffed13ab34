"""Documents become files: the PDFs in a thread beside the others."""

from collections.abc import Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from io import BytesIO

from akuntabel.cli.layar import Kemajuan
from akuntabel.dokumen.dokumen import Dokumen
from akuntabel.dokumen.format import WRITERS

Job = tuple[str, str]
"""Stem of a document, and format."""


@dataclass(frozen=True, slots=True)
class Berkas:
    """One document in one format, in memory."""

    stem: str
    format: str
    isi: bytes

    @property
    def nama(self) -> str:
        """Name of the file."""
        return f"{self.stem}.{self.format}"


def render(documents: Mapping[str, Dokumen], jobs: Sequence[Job], progress: Kemajuan) -> list[Berkas]:
    """Write documents in memory, in the order of `jobs`.

    The engine of the PDF works outside the interpreter, so it takes the second core
    while the other formats are written.
    """
    executor = ThreadPoolExecutor(max_workers=1)
    try:
        pdfs = {job: executor.submit(WRITERS["pdf"], documents[job[0]]) for job in jobs if job[1] == "pdf"}
        names = {f"{stem}.{form}": (stem, form) for stem, form in sorted(jobs, key=lambda job: job[1] == "pdf")}
        made = {names[name]: _written(names[name], documents, pdfs) for name in progress.steps(tuple(names))}
    finally:
        executor.shutdown(cancel_futures=True)
    return [Berkas(stem, form, made[stem, form]) for stem, form in jobs]


def _written(job: Job, documents: Mapping[str, Dokumen], pdfs: Mapping[Job, Future[bytes]]) -> bytes:
    return pdfs[job].result() if job in pdfs else WRITERS[job[1]](documents[job[0]])


def count_pages(file: Berkas) -> int | None:
    """Pages of a PDF; the other formats find theirs when they are opened."""
    if file.format != "pdf":
        return None
    import pikepdf  # noqa: PLC0415  # loaded by the writer of PDF already

    with pikepdf.open(BytesIO(file.isi)) as pdf:
        return len(pdf.pages)
