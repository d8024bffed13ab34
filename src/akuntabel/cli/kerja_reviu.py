"""One review as a job: it can be sent to another process, and so can what comes back."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from akuntabel.berkas.atomik import recover
from akuntabel.cli.gagal import failure
from akuntabel.cli.paket_dikenal import is_paket
from akuntabel.dasar.errors import PesanError
from akuntabel.dokumen.nama_berkas import shorten_stem
from akuntabel.reviu.hasil import Butir, HasilReviu
from akuntabel.reviu.jalan import review
from akuntabel.reviu.keluaran.berkas import Pesanan, write_all
from akuntabel.reviu.penerimaan import Penerimaan, Permintaan, load_penerimaan
from akuntabel.reviu.temuan import Temuan, Tingkat
from akuntabel.skema.paket import Paket

_DOCUMENTS = frozenset({".docx", ".pdf", ".txt", ".md", ".html", ".htm", ".xlsx"})
_OURS = re.compile(r"\.(?:reviu|perbaikan|catatan-hasil-reviu|berita-acara-reviu)\.\w+$|^rekap-reviu\.xlsx$|^[.~]")
_LONGEST_STEM = 200
"""Bytes: a document may well have a long name, but its outputs' endings must fit behind it."""


class PaketTidakDapatDireviuError(PesanError):
    """A Paket with galat of its own cannot be reviewed."""

    pesan = "Paket '{nama}' memuat {galat} galat sehingga belum dapat direviu; lihat: akuntabel periksa {nama}"


@dataclass(frozen=True, slots=True)
class Terima:
    """Waivers that are asked for, and who answers for them."""

    permintaan: tuple[Permintaan, ...] = ()
    alasan: str = ""
    nama: str = ""


@dataclass(frozen=True, slots=True)
class Kerja:
    """Files that are reviewed together (most often one), by the stem of their outputs, and what is wanted of them."""

    stem: str
    berkas: dict[str, Path]
    pesanan: Pesanan
    pilih: tuple[str, ...] = ()
    tingkat: Tingkat | None = None
    terima: Terima = Terima()

    @property
    def nama(self) -> str:
        """The files by name."""
        return ", ".join(path.name for path in self.berkas.values())


@dataclass(frozen=True, slots=True)
class Selesai:
    """What a job gives: a result with its files, or the sentence that says why there is none.

    `catatan` say which files could not be made and what to know of others, `penerimaan` are all waivers of each
    file that got a new one, `dipenuhi` the requests that a finding answered to.
    """

    hasil: HasilReviu | None = None
    berkas: dict[str, bytes] = field(default_factory=dict)
    catatan: tuple[str, ...] = ()
    gagal: str = ""
    penerimaan: dict[Path, tuple[Penerimaan, ...]] = field(default_factory=dict)
    dipenuhi: tuple[Permintaan, ...] = ()


def kerjakan(kerja: Kerja) -> Selesai:
    """Do one job; nothing that a file may hold is raised."""
    try:
        return _do(kerja)
    except Exception as error:  # noqa: BLE001  # one document among sixty must not end the review of the others
        return Selesai(gagal=failure(error, kerja.nama, "direviu"))


def _do(kerja: Kerja) -> Selesai:
    pakets = [path for path in kerja.berkas.values() if is_paket(path)]
    documents = {stem: path for stem, path in kerja.berkas.items() if path not in pakets}
    kept = {path: load_penerimaan(path) for path in kerja.berkas.values()}
    paket, told = _read_paket(pakets[0]) if pakets else (None, ())
    hasil = review(
        list(documents.values()),
        paket=paket,
        nama_paket=pakets[0].name if pakets else "",
        pilih=kerja.pilih,
        tingkat=kerja.tingkat,
        terima=[p for waivers in kept.values() for p in waivers],
        tambahan=told,
    )
    hasil, new = _accept(hasil, kerja)
    made = write_all(hasil, kerja.stem, documents, kerja.pesanan)
    by_name = {path.name: path for path in kerja.berkas.values()}
    waivers = {
        path: (*kept[path], *(b.penerimaan for b in new if b.temuan.berkas == name and b.penerimaan))
        for name, path in by_name.items()
        if any(b.temuan.berkas == name for b in new)
    }
    asked = tuple(p for p in kerja.terima.permintaan if any(p.covers(b.temuan.kode, b.sebutan) for b in hasil.butir))
    return Selesai(
        hasil.ringan(),
        made.berkas,
        tuple(made.catatan),
        penerimaan=waivers,
        dipenuhi=asked,
    )


def _accept(hasil: HasilReviu, kerja: Kerja) -> tuple[HasilReviu, list[Butir]]:
    """Give the open findings that are asked for their waivers."""
    terima, new = kerja.terima, []
    butir: list[Butir] = []
    for b in hasil.butir:
        t = b.temuan
        if b.penerimaan is None and any(p.covers(t.kode, b.sebutan) for p in terima.permintaan):
            day = kerja.pesanan.waktu.date()
            given = Penerimaan(t.kode, b.sebutan, b.kunci, t.tercetak, terima.alasan, terima.nama, day)
            b = replace(b, penerimaan=given)  # noqa: PLW2901  # the same finding, accepted
            new.append(b)
        butir.append(b)
    return replace(hasil, butir=tuple(butir)), new


def _read_paket(path: Path) -> tuple[Paket, tuple[Temuan, ...]]:
    """A Paket, and what is to say of it besides what the review itself finds."""
    from akuntabel.cli.daftar import for_reviu  # noqa: PLC0415  # heavy, and most files are no Paket
    from akuntabel.cli.masukan import read_masukan  # noqa: PLC0415

    masukan = read_masukan(path)
    if masukan.hasil is None:
        raise PaketTidakDapatDireviuError(nama=path.name, galat=len(masukan.pesan))
    return masukan.hasil.paket, for_reviu(masukan, masukan.hasil.paket)


def documents_of(path: Path) -> list[Path]:
    """The documents of a folder that is no Paket, without what a review wrote; any other path itself."""
    if path.is_dir():
        recover(path)
    if not path.is_dir() or is_paket(path):
        return [path]
    files = (file for file in path.iterdir() if file.suffix.lower() in _DOCUMENTS and not _OURS.search(file.name))
    return sorted(file for file in files if file.is_file())


def stems(paths: Sequence[Path]) -> dict[str, Path]:
    """A stem for the outputs of each file: its own, its whole name where two share one, numbered if need be."""
    plain = [shorten_stem(path.stem or path.name, _LONGEST_STEM) for path in paths]
    found: dict[str, Path] = {}
    for path, stem in zip(paths, plain, strict=True):
        base = stem if plain.count(stem) == 1 else shorten_stem(path.name, _LONGEST_STEM)
        name, number = base, 1
        while name in found:
            number += 1
            name = f"{base}-{number}"
        found[name] = path
    return found
