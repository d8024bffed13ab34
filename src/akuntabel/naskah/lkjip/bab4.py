"""Bab IV: what follows from it."""

from akuntabel.dokumen.blocks import Blok, Butir, Isi, Rujuk
from akuntabel.naskah.bahan import Bahan, sebut_perjanjian
from akuntabel.naskah.gambar import gambar_bagian
from akuntabel.naskah.hitungan import kalimat_hitungan
from akuntabel.naskah.kalimat import butir
from akuntabel.naskah.markdown import sebaris
from akuntabel.naskah.tabel.langkah import tabel_langkah
from akuntabel.naskah.teks import belum_diisi, isian, judul, nomor, par, rangkai
from akuntabel.naskah.uang import kalimat_serapan
from akuntabel.skema.tabel.narasi import BagianNarasi, JenisAnalisis


def bab_penutup(bahan: Bahan) -> tuple[Blok, ...]:
    """Bab IV A and B."""
    return (judul(1, "PENUTUP"), *_kesimpulan(bahan), *_langkah(bahan))


def _kesimpulan(bahan: Bahan) -> tuple[Blok, ...]:
    return (
        judul(2, "Kesimpulan"),
        par(
            "Sepanjang tahun {y} {nama} melaksanakan program dan kegiatan untuk mencapai target yang diperjanjikan. "
            "Hasilnya adalah sebagai berikut.",
            y=nomor(bahan.tahun),
            nama=isian(bahan.instansi.nama),
            sambung=True,
        ),
        butir([_hasil(bahan), *_hasil_pk(bahan)]),
        *bahan.narasi(BagianNarasi.KESIMPULAN),
        *_daftar(bahan.analisis(JenisAnalisis.PENGHAMBAT), "Hambatan yang dijumpai adalah:"),
        *_daftar(bahan.analisis(JenisAnalisis.FAKTOR_KUNCI), "Faktor kunci keberhasilan pencapaian sasaran adalah:"),
        *gambar_bagian(bahan, BagianNarasi.KESIMPULAN),
    )


def _hasil_pk(bahan: Bahan) -> list[Isi]:
    return [
        rangkai("{pk}: {hitungan}", pk=sebut_perjanjian(p), hitungan=kalimat_hitungan(bahan, p))
        for p in bahan.paket.perjanjian_kepala
    ]


def _hasil(bahan: Bahan) -> Isi:
    return kalimat_serapan(bahan, rangkai("Anggaran"))


def _daftar(points: list[Isi], lead: str) -> tuple[Blok, ...]:
    return (par("{lead}", lead=lead, sambung=True), butir(points, Butir.ANGKA)) if points else ()


def _langkah(bahan: Bahan) -> tuple[Blok, ...]:
    """The steps in words as a list, those with an owner, a date or money as a table."""
    table, points = tabel_langkah(bahan), bahan.analisis(JenisAnalisis.LANGKAH_PERBAIKAN)
    if table is None:
        points.extend(sebaris(step.uraian, bahan.hasil) for step in bahan.paket.langkah_perbaikan)
    told: list[Blok] = [*_daftar(points, "Langkah perbaikan kinerja ke depan adalah:")]
    if table:
        told += [par("Langkah perbaikan dan pelaksanaannya disajikan pada {tabel}.", tabel=Rujuk(table.label)), table]
    told += [*bahan.narasi(BagianNarasi.LANGKAH), *gambar_bagian(bahan, BagianNarasi.LANGKAH)]
    return (judul(2, "Langkah Perbaikan Kinerja"), *(told or [belum_diisi("Langkah perbaikan kinerja")]))
