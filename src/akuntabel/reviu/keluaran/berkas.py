"""All files that a result is handed back as, by name."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from akuntabel.dasar.errors import PesanError
from akuntabel.dokumen.dokumen import Kertas
from akuntabel.reviu.hasil import Butir, HasilReviu

HASIL = ("html", "docx", "pdf", "xlsx", "berita-acara")
REKAP = "rekap-reviu.xlsx"
_PER_DOKUMEN = {"docx": (".reviu.docx", ".perbaikan.docx"), "pdf": (".reviu.pdf",)}
_TANDA_TANGAN_PDF = (
    "{nama} bertanda tangan elektronik. Catatan ditambahkan di belakang versi yang ditandatangani, sehingga pemeriksa "
    "tanda tangan menyebut adanya perubahan sesudahnya; periksa keabsahannya pada berkas asli."
)
_TANDA_TANGAN_DOCX = "{nama} bertanda tangan digital, yang hanya sah pada berkas aslinya; periksa pada berkas asli."
_KERTAS = ("catatan-hasil-reviu", "berita-acara-reviu")


@dataclass(frozen=True, slots=True)
class Pesanan:
    """Which outputs, on which day, for a report finished when."""

    hasil: Sequence[str]
    waktu: datetime
    selesai: date | None = None
    kertas: Kertas = Kertas.A4


def names(stem: str, documents: Mapping[str, Path], hasil: Sequence[str]) -> Iterator[str]:
    """Every name that may be written for a result; `documents` gives each document's stem."""
    if "html" in hasil:
        yield f"{stem}.reviu.html"
    for kind, endings in _PER_DOKUMEN.items():
        if kind in hasil:
            yield from (f"{name}{ending}" for name in documents for ending in endings)
    if "berita-acara" in hasil:
        yield from (f"{stem}.{paper}.{form}" for paper in _KERTAS for form in ("docx", "pdf"))


@dataclass(slots=True)
class Ditulis:
    """Files by name, and sentences on those that could not be made or that need a word."""

    berkas: dict[str, bytes] = field(default_factory=dict)
    catatan: list[str] = field(default_factory=list)


def write_all(hasil: HasilReviu, stem: str, documents: Mapping[str, Path], order: Pesanan) -> Ditulis:
    """The files of one result.

    A document without findings has no copy: it would hold nothing that the document does not.

    Args:
        hasil: the result, with what was reviewed.
        stem: what the page and the papers are named after.
        documents: the files that were reviewed, by the stem of their own outputs, in order.
        order: what is asked for.
    """
    written = Ditulis()
    if "html" in order.hasil:
        from akuntabel.reviu.keluaran.halaman import write_halaman  # noqa: PLC0415  # heavy, and not always asked for

        written.berkas[f"{stem}.reviu.html"] = write_halaman(hasil).encode("utf-8", "replace")
    for (name, path), document in zip(documents.items(), hasil.perkara.dokumen, strict=True):
        own = [b for b in hasil.butir if b.temuan.berkas == document.berkas]
        if own and document.format in order.hasil and document.format in _PER_DOKUMEN:
            make = {"docx": _docx, "pdf": _pdf}[document.format]
            try:
                make(written, path, name, own, order.waktu)
            except PesanError as error:
                written.catatan.append(f"{name}.reviu.{document.format} tidak ditulis: {error}")
    if "berita-acara" in order.hasil:
        written.berkas.update(_papers(hasil, stem, order))
    return written


def _docx(written: Ditulis, path: Path, name: str, own: Sequence[Butir], waktu: datetime) -> None:
    from akuntabel.reviu.keluaran.docx import is_signed, write_komentar, write_perbaikan  # noqa: PLC0415

    written.berkas[f"{name}.reviu.docx"] = write_komentar(path, own, waktu)
    corrected, count = write_perbaikan(path, own, waktu)
    if count:
        written.berkas[f"{name}.perbaikan.docx"] = corrected
    if is_signed(path):
        written.catatan.append(_TANDA_TANGAN_DOCX.format(nama=path.name))


def _pdf(written: Ditulis, path: Path, name: str, own: Sequence[Butir], waktu: datetime) -> None:
    from akuntabel.reviu.keluaran.pdf import write_anotasi  # noqa: PLC0415

    annotated = write_anotasi(path, own, waktu)
    written.berkas[f"{name}.reviu.pdf"] = annotated.isi
    if annotated.ditandatangani:
        written.catatan.append(_TANDA_TANGAN_PDF.format(nama=path.name))


def _papers(hasil: HasilReviu, stem: str, order: Pesanan) -> Iterator[tuple[str, bytes]]:
    from akuntabel.dokumen.format import WRITERS  # noqa: PLC0415
    from akuntabel.naskah.berita_acara_reviu import susun_berita_acara_reviu  # noqa: PLC0415
    from akuntabel.naskah.catatan_hasil_reviu import susun_catatan_hasil_reviu  # noqa: PLC0415
    from akuntabel.reviu.keluaran.kertas import bahan_reviu  # noqa: PLC0415

    bahan = bahan_reviu(hasil, order.waktu.date(), order.selesai)
    for paper, compose in zip(_KERTAS, (susun_catatan_hasil_reviu, susun_berita_acara_reviu), strict=True):
        document = compose(bahan, order.kertas)
        for form in ("docx", "pdf"):
            yield f"{stem}.{paper}.{form}", WRITERS[form](document)
