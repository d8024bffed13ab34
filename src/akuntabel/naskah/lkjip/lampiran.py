"""Attachments: made from the Paket, not scanned."""

from akuntabel.dokumen.blocks import Blok, Judul, Penomoran
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.keputusan_iku import blok_keputusan
from akuntabel.naskah.perjanjian_kinerja import blok_perjanjian
from akuntabel.naskah.tabel_renstra import blok_tabel_renstra
from akuntabel.naskah.teks import belum_diisi, isian, par
from akuntabel.skema.tabel.narasi import JenisLampiran, Lampiran


def lampiran(bahan: Bahan) -> tuple[Blok, ...]:
    """Every attachment in order, each under its own heading."""
    return tuple(block for row in bahan.paket.lampiran for block in _satu(bahan, row))


def _satu(bahan: Bahan, row: Lampiran) -> tuple[Blok, ...]:
    return (Judul(1, (isian(row.judul),), Penomoran.LAMPIRAN), *_isi(bahan, row))


def _isi(bahan: Bahan, row: Lampiran) -> tuple[Blok, ...]:
    makers = {
        JenisLampiran.PERJANJIAN: ("perjanjian", blok_perjanjian),
        JenisLampiran.IKU: ("keputusan_iku", blok_keputusan),
        JenisLampiran.TUJUAN_SASARAN: ("renstra", blok_tabel_renstra),
    }
    if row.jenis in makers:
        table, make = makers[row.jenis]
        record = bahan.paket.kunci[table].get(row.rujuk)
        if record is not None:
            blocks: tuple[Blok, ...] = make(bahan, record)  # type: ignore[operator]
            return blocks
        return (belum_diisi("Isi lampiran ini"),)
    return (par("Berkas {berkas} dilampirkan terpisah.", berkas=isian(row.rujuk or row.judul)),)
