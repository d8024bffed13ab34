"""Bab I: how the advice of the last evaluation was followed."""

from akuntabel.dokumen.blocks import Blok, Rujuk
from akuntabel.naskah.bahan import Bahan, sebut_dokumen
from akuntabel.naskah.gambar import gambar_bagian
from akuntabel.naskah.tabel.rekomendasi import tabel_kemajuan, tabel_rekomendasi
from akuntabel.naskah.teks import judul, nomor, par, rangkai
from akuntabel.skema.tabel.evaluasi import StatusTindakLanjut
from akuntabel.skema.tabel.narasi import BagianNarasi

_TINDAK_LANJUT = {
    True: "Rekomendasi evaluator{sumber} telah ditindaklanjuti sebagaimana disajikan pada {tabel}.",
    False: "Tindak lanjut atas rekomendasi evaluator{sumber} disajikan pada {tabel}.",
}


def blok_tindak_lanjut(bahan: Bahan) -> tuple[Blok, ...]:
    """The recommendations with their follow-up, and the progress by triwulan where it is told."""
    if not bahan.paket.rekomendasi:
        return gambar_bagian(bahan, BagianNarasi.TINDAK_LANJUT)
    table, progress = tabel_rekomendasi(bahan), tabel_kemajuan(bahan)
    lhe = bahan.dokumen_untuk("lhe")
    blocks: list[Blok] = [
        judul(2, "Tindak Lanjut atas Laporan Hasil Evaluasi AKIP"),
        par(
            _TINDAK_LANJUT[_semua_ditindaklanjuti(bahan)],
            sumber=rangkai(" dalam {lhe}", lhe=sebut_dokumen(lhe)) if lhe else (),
            tabel=Rujuk(table.label),
        ),
        *bahan.narasi(BagianNarasi.TINDAK_LANJUT),
        table,
    ]
    if progress:
        sentence = "Kemajuannya pada setiap triwulan tahun {y} disajikan pada {tabel}."
        blocks += [par(sentence, y=nomor(bahan.tahun), tabel=Rujuk(progress.label), sambung=True), progress]
    return (*blocks, *gambar_bagian(bahan, BagianNarasi.TINDAK_LANJUT))


def _semua_ditindaklanjuti(bahan: Bahan) -> bool:
    return all(row.tindak_lanjut and row.status is not StatusTindakLanjut.BELUM for row in bahan.paket.rekomendasi)
