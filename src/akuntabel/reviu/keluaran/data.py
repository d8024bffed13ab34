"""Results as data for a machine; docs/reviu-json.md describes every field."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from akuntabel import __version__
from akuntabel.dokumen.baca.terbaca import Tempat
from akuntabel.reviu.hasil import Butir, HasilReviu, Putusan, Sumber, TabelDilihat
from akuntabel.reviu.penerimaan import as_data as penerimaan_as_data
from akuntabel.reviu.registry import Jejak
from akuntabel.reviu.temuan import Tingkat

VERSI = 1


def as_data(hasil: Sequence[HasilReviu], gagal: Mapping[str, str] = MappingProxyType({})) -> dict[str, Any]:
    """One or many results in one form: sums of what was looked at, and every finding with its file.

    `gagal` gives for each file that could not be read the sentence that says why.
    """
    return {
        "versi": VERSI,
        "akuntabel": __version__,
        "putusan": _verdict(hasil, gagal).value,
        "diperiksa": _looked_at(hasil),
        "temuan": [_butir(b) for h in hasil for b in h.terbuka],
        "diterima": [
            {**_butir(b), "penerimaan": penerimaan_as_data(b.penerimaan)}
            for h in hasil
            for b in h.butir
            if b.penerimaan
        ],
        "penerimaan_usang": [penerimaan_as_data(p) for h in hasil for p in h.usang],
        "gagal": [{"berkas": berkas, "pesan": pesan} for berkas, pesan in gagal.items()],
    }


def _verdict(hasil: Sequence[HasilReviu], gagal: Mapping[str, str]) -> Putusan:
    if any(h.putusan is Putusan.ADA_GALAT for h in hasil):
        return Putusan.ADA_GALAT
    return Putusan.TIDAK_TERBACA if gagal else Putusan.BERSIH


def _looked_at(hasil: Sequence[HasilReviu]) -> dict[str, Any]:
    return {
        "angka": sum(h.diperiksa.angka for h in hasil),
        "tabel": sum(h.diperiksa.dikenali for h in hasil),
        "tabel_dibiarkan": sum(h.diperiksa.dibiarkan for h in hasil),
        "jumlah": {t.value: sum(h.banyak(t) for h in hasil) for t in _told_of(hasil)},
        "pemeriksaan": list(_traces(hasil)),
        "dokumen": [_source(d) for h in hasil for d in h.dokumen],
        "daftar_tabel": [_table(t) for h in hasil for t in h.diperiksa.tabel],
    }


def _told_of(hasil: Sequence[HasilReviu]) -> tuple[Tingkat, ...]:
    return hasil[0].ditampilkan if hasil else tuple(Tingkat)


def _traces(hasil: Sequence[HasilReviu]) -> Iterator[dict[str, Any]]:
    """Each check once, its comparisons over all results added up."""
    checked: Counter[str] = Counter()
    passed: Counter[str] = Counter()
    for jejak in (j for h in hasil for j in h.diperiksa.jejak):
        _add(jejak, checked, passed)
    for kode, number in checked.items():
        yield {"kode": kode, "diperiksa": number, "lulus": passed[kode]}


def _add(jejak: Jejak, checked: Counter[str], passed: Counter[str]) -> None:
    checked[jejak.kode] += jejak.diperiksa
    passed[jejak.kode] += jejak.lulus


def _source(sumber: Sumber) -> dict[str, Any]:
    return {
        "berkas": sumber.berkas,
        "format": sumber.format,
        "halaman": sumber.halaman,
        "catatan": list(sumber.catatan),
    }


def _table(table: TabelDilihat) -> dict[str, Any]:
    return {
        "berkas": table.berkas,
        "tabel": table.tabel,
        "nomor": table.nomor,
        "judul": table.judul,
        "jenis": table.jenis.value,
        "alasan": table.alasan,
    }


def _butir(butir: Butir) -> dict[str, Any]:
    t = butir.temuan
    others = zip(t.tempat_lain, butir.berkas_lain or (t.berkas,) * len(t.tempat_lain), strict=True)
    return {
        "kode": t.kode,
        "tingkat": t.tingkat.value,
        "pesan": t.pesan,
        "saran": t.saran,
        "aturan": t.aturan,
        "tercetak": t.tercetak,
        "seharusnya": t.seharusnya,
        "perbaikan": t.perbaikan,
        "sebutan": butir.sebutan,
        "tempat": _place(t.tempat, t.berkas),
        "tempat_lain": [_place(place, file) for place, file in others],
    }


def _place(tempat: Tempat, berkas: str) -> dict[str, Any]:
    return {
        "berkas": berkas,
        "halaman": tempat.halaman,
        "baris": tempat.baris,
        "tabel": tempat.tabel,
        "baris_tabel": tempat.baris_tabel,
        "kolom": tempat.kolom,
        "bagian": tempat.bagian,
        "lembar": tempat.lembar,
        "sel": tempat.jalur.rpartition("!")[2] if tempat.lembar else "",
    }
