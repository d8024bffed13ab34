"""Bab IV: what follows from it."""

from akuntabel.dokumen.blocks import Blok, Butir, Isi
from akuntabel.naskah.bahan import Bahan, sebut_perjanjian
from akuntabel.naskah.hitungan import kalimat_hitungan
from akuntabel.naskah.kalimat import butir
from akuntabel.naskah.lkjip.bab1 import judul
from akuntabel.naskah.markdown import sebaris
from akuntabel.naskah.teks import belum_diisi, isian, nomor, par, rangkai, tanggal
from akuntabel.naskah.uang import kalimat_serapan
from akuntabel.skema.tabel.narasi import BagianNarasi, JenisAnalisis, LangkahPerbaikan


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
    points = [
        *bahan.analisis(JenisAnalisis.LANGKAH_PERBAIKAN),
        *(_langkah_lengkap(bahan, n, step) for n, step in enumerate(bahan.paket.langkah_perbaikan, 1)),
    ]
    steps = _daftar(points, "Langkah perbaikan kinerja ke depan adalah:")
    told = (*steps, *bahan.narasi(BagianNarasi.LANGKAH))
    return (judul(2, "Langkah Perbaikan Kinerja"), *(told or [belum_diisi("Langkah perbaikan kinerja")]))


def _langkah_lengkap(bahan: Bahan, number: int, step: LangkahPerbaikan) -> Isi:
    """The step, then who takes it, by when, and with what money, as far as the Paket tells."""
    text = sebaris(step.uraian, bahan.hasil)
    unit = bahan.paket.kunci["organisasi"].get(step.unit)
    if unit:
        text = rangkai("{langkah} Penanggung jawab: {unit}.", langkah=text, unit=isian(unit.nama))
    if step.tenggat:
        text = rangkai("{langkah} Tenggat: {tanggal}.", langkah=text, tanggal=tanggal(step.tenggat))
    if step.anggaran:
        budget = bahan.fig("anggaran_langkah", str(number))
        text = rangkai("{langkah} Anggaran: {anggaran}.", langkah=text, anggaran=budget)
    elif step.anggaran is not None:
        text = rangkai("{langkah} Tanpa anggaran khusus.", langkah=text)
    return text
