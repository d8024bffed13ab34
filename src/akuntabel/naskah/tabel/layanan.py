"""The table of services: to be served, served, percent, money; the minimum standards (SPM) first."""

from collections.abc import Iterator

from akuntabel.dokumen.blocks import Baris, Figur, Isi, Rata, Sel, Tabel, Teks
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.tabel.rangka import ANGKA, KIRI, TENGAH, baris, kelompok, kepala, kolom
from akuntabel.naskah.teks import isian, nomor, rangkai
from akuntabel.skema.tabel.layanan import JenisLayanan, Layanan
from akuntabel.ukur.layanan import kunci_layanan

JUDUL_JENIS = {JenisLayanan.SPM: "Standar Pelayanan Minimal", JenisLayanan.PELAYANAN: "Pelayanan Lain"}
_KOLOM: dict[str, tuple[str, float, Rata]] = {
    "penerima": ("Penerima", 3, KIRI),
    "satuan": ("Satuan", 1.4, KIRI),
    "harus_dilayani": ("Harus Dilayani", 1.4, ANGKA),
    "terlayani": ("Terlayani", 1.4, ANGKA),
    "persen": ("%", 1.3, ANGKA),
    "target": ("Target (%)", 1.3, ANGKA),
    "pagu": ("Pagu (Rp)", 2.2, ANGKA),
    "realisasi": ("Realisasi (Rp)", 2.2, ANGKA),
    "keterangan": ("Keterangan", 2.6, KIRI),
}
_SELALU = {"harus_dilayani", "terlayani", "persen"}
_ANGKA = {
    "persen": "persen_layanan",
    "target": "target_layanan",
    "pagu": "pagu_layanan",
    "realisasi": "realisasi_layanan",
    "harus_dilayani": "harus_dilayani",
    "terlayani": "terlayani",
}


def tabel_layanan(bahan: Bahan) -> Tabel:
    """Every service, by kind where there are both; columns that no service fills are left out."""
    rows = bahan.paket.layanan
    fields = [name for name in _KOLOM if name in _SELALU or any(getattr(row, name) not in {"", None} for row in rows)]
    return Tabel(
        kolom=kolom((0.6, TENGAH), (3.4, KIRI), *(_KOLOM[name][1:] for name in fields)),
        head=(kepala("No", "Jenis Layanan", *(_KOLOM[name][0] for name in fields)),),
        body=tuple(_rows(bahan, fields)),
        judul=rangkai("Pelayanan {nama} Tahun {y}", nama=isian(bahan.instansi.nama), y=nomor(bahan.tahun)),
        label="tabel-layanan",
        lanskap=len(fields) > 5,
    )


def _rows(bahan: Bahan, fields: list[str]) -> Iterator[Baris]:
    grouped = {kind: [row for row in bahan.paket.layanan if row.jenis is kind] for kind in JUDUL_JENIS}
    number = 0
    for kind, rows in grouped.items():
        if rows and all(grouped.values()):
            yield kelompok(JUDUL_JENIS[kind], len(fields) + 2)
        for row in rows:
            number += 1
            yield baris(
                Sel((nomor(number),), rata=TENGAH), isian(row.nama), *(_sel(bahan, row, name) for name in fields)
            )


def _sel(bahan: Bahan, row: Layanan, name: str) -> Isi:
    if name not in _ANGKA:
        return (isian(getattr(row, name) or "–"),)
    angka = bahan.angka(_ANGKA[name], kunci_layanan(row))
    if angka.nilai is None:
        return (Teks("–"),)
    return (Figur(angka, tabel=True, polos=name in {"harus_dilayani", "terlayani"}),)
