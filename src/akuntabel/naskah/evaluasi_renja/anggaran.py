"""Money (Rp) of formulir E.81: the year by triwulan, and what it adds to the Renstra."""

from akuntabel.dokumen.blocks import Baris, Isi, Tabel
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.catatan_kelengkapan import kalimat_kelengkapan
from akuntabel.naskah.evaluasi_renja.kolom import kolom_triwulan, renstra_of
from akuntabel.naskah.masa import ROMAWI, nama_triwulan
from akuntabel.naskah.tabel.evaluasi import TANPA, Nama, baris_kaki, baris_kode, bernomor, nomor_formulir, sejenjang
from akuntabel.naskah.tabel.rangka import ANGKA, KIRI, TENGAH, kepala, kolom
from akuntabel.naskah.teks import isian, nomor, rangkai
from akuntabel.ukur.berlaku import tahapan_pada
from akuntabel.ukur.evaluasi_renja import pagu_menurut_renja, tahap_renja


def tabel_renja(bahan: Bahan, triwulan: int) -> Tabel:
    """Columns 7 to 12 by code, with the total, the mean and its predikat."""
    context = f"tw{triwulan}"

    def figures(kode: str) -> list[Nama]:
        return [
            ("pagu_renja", kode, context),
            *(_utuh(bahan, name) for name in kolom_triwulan("belanja_triwulan", kode, triwulan)),
            ("realisasi_anggaran_renja", kode, context),
            ("derajat_anggaran_renja", kode, context),
        ]

    rows = [
        baris_kode(bahan, program, number, figures(program.kode)) for number, program in bernomor(bahan.paket.program)
    ]
    return Tabel(
        kolom=kolom((0.5, TENGAH), (4.4, KIRI), *((1.9, ANGKA) for _ in range(6)), (1.1, ANGKA)),
        head=(
            kepala(
                "No", "Program/kegiatan/sub kegiatan", rangkai("Anggaran Renja {y} (Rp)", y=nomor(bahan.tahun, tebal=True)),
                *(rangkai("Realisasi TW {n} (Rp)", n=nomor(n, tebal=True)) for n in ROMAWI),
                "Realisasi Renja (Rp)", "Tingkat realisasi (%)",
            ),
            nomor_formulir("1", "3", "7", "8", "9", "10", "11", "12", "12/7"),
        ),
        body=(
            *rows,
            baris_kaki(bahan, "Jumlah", 2, figures("")),
            *_kaki_rata(bahan, "derajat_anggaran_renja", 8, triwulan),
        ),
        judul=rangkai(
            "Anggaran Renja Tahun {y} sampai dengan {masa} (Rp)", y=nomor(bahan.tahun), masa=nama_triwulan(triwulan)
        ),
        label="anggaran-renja",
        catatan=_catatan_pagu(bahan, triwulan),
        lanskap=True,
    )  # fmt: skip


def _utuh(bahan: Bahan, nama: Nama) -> Nama:
    """The figure of a triwulan; none where part of its lines is told for the year alone."""
    return TANPA if bahan.ada(*nama) and bahan.angka(*nama).kelengkapan else nama


def _catatan_pagu(bahan: Bahan, triwulan: int) -> Isi:
    """Which paper column 7 is taken from, and what the sums lack."""
    context = f"tw{triwulan}"
    waiting = ("jumlah_rincian_kosong", "", context)
    remark = (
        rangkai(
            " {kosong} dari {semua} rincian belanja belum diisi untuk {masa}.",
            kosong=bahan.fig(*waiting),
            semua=bahan.fig("jumlah_rincian_anggaran", "", context),
            masa=nama_triwulan(triwulan),
        )
        if bahan.ada(*waiting) and bahan.angka(*waiting).nilai
        else ()
    )
    return rangkai(
        "{sumber}{pagu}{realisasi}{triwulan}{kosong}",
        sumber=_sumber_pagu(bahan, triwulan),
        pagu=kalimat_kelengkapan("Jumlah anggaran", bahan.angka("pagu_renja", "", context)),
        realisasi=kalimat_kelengkapan("Jumlah realisasi", bahan.angka("realisasi_anggaran_renja", "", context)),
        triwulan=kalimat_kelengkapan("Realisasi per triwulan", bahan.angka("belanja_triwulan", "", context)),
        kosong=remark,
    )


def _sumber_pagu(bahan: Bahan, triwulan: int) -> Isi:
    if pagu_menurut_renja(bahan.hasil.angka, bahan.paket, triwulan):
        paper = tahap_renja(bahan.paket, triwulan).value
        return rangkai("Kolom {n} memuat pagu menurut {dokumen}.", n=nomor(7), dokumen=isian(paper))
    return rangkai(
        "Kolom {n} memuat pagu {tahapan} karena pagu Renja tidak tersedia untuk setiap program, kegiatan, dan sub kegiatan.",
        n=nomor(7),
        tahapan=isian(tahapan_pada(bahan.paket, triwulan).nama.lower()),
    )


def _kaki_rata(bahan: Bahan, jenis: str, kepala: int, triwulan: int, ekor: int = 0) -> list[Baris]:
    context = f"tw{triwulan}"
    return [
        baris_kaki(bahan, "Rata-rata tingkat realisasi", kepala, [(f"rata_{jenis}", "", context)], ekor),
        baris_kaki(bahan, "Predikat", kepala, [(f"predikat_{jenis}", "", context)], ekor),
    ]


def tabel_renstra(bahan: Bahan, triwulan: int) -> Tabel | None:
    """The money of the Renstra; None where none of its years is told."""
    context, renstra = f"tw{triwulan}", renstra_of(bahan, triwulan)
    if not bahan.ada("pagu_renstra_akhir", "", renstra.kode):
        return None

    def figures(kode: str) -> list[Nama]:
        return [
            ("pagu_renstra_akhir", kode, renstra.kode),
            ("realisasi_pendanaan_lalu", kode, renstra.kode),
            ("realisasi_anggaran_renja", kode, context),
            ("realisasi_anggaran_renstra", kode, context),
            ("derajat_anggaran_renstra", kode, context),
        ]

    def is_funded(kode: str) -> bool:
        return bahan.angka("pagu_renstra_akhir", kode, renstra.kode).nilai is not None

    funded = sejenjang(bahan.paket.program, is_funded)
    target, before = _judul_renstra(bahan, triwulan)
    return Tabel(
        kolom=kolom((0.5, TENGAH), (4.4, KIRI), *((2.1, ANGKA) for _ in range(4)), (1.2, ANGKA), (2, KIRI)),
        head=(
            kepala(
                "No", "Program/kegiatan/sub kegiatan", rangkai("{judul} (Rp)", judul=target),
                rangkai("{judul} (Rp)", judul=before), "Realisasi Renja (Rp)", "Realisasi Renstra s.d. tahun ini (Rp)",
                "Tingkat realisasi (%)", "Penanggung jawab",
            ),
            nomor_formulir("1", "3", "5", "6", "12", "13 = 6 + 12", "14 = 13/5", "15"),
        ),
        body=(
            *(
                baris_kode(bahan, program, number, figures(program.kode), isian(program.penanggung_jawab or "–"))
                for number, program in funded
            ),
            baris_kaki(bahan, "Jumlah", 2, figures(""), ekor=1),
            *_kaki_rata(bahan, "derajat_anggaran_renstra", 6, triwulan, ekor=1),
        ),
        judul=rangkai("Anggaran {renstra} sampai dengan Tahun {y} (Rp)", renstra=isian(renstra.nama), y=nomor(bahan.tahun)),
        label="anggaran-renstra",
        catatan=rangkai(
            "Kegiatan dan sub kegiatan disajikan bila semuanya di bawah satu program atau kegiatan memiliki pagu pada setiap tahun Renstra."
        ),
        lanskap=True,
    )  # fmt: skip


def _judul_renstra(bahan: Bahan, triwulan: int) -> tuple[Isi, Isi]:
    """Heads of columns 5 and 6."""
    renstra = renstra_of(bahan, triwulan)
    return (
        rangkai("Target Renstra sampai {y}", y=nomor(renstra.tahun_akhir, tebal=True)),
        rangkai("Realisasi Renstra sebelum {y}", y=nomor(bahan.tahun, tebal=True)),
    )
