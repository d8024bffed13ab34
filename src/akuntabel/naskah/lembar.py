"""Working papers of the cycle: a letterhead, a title, a few words, wide tables, one signature."""

from datetime import date

from akuntabel.dokumen.blocks import Blok, GantiBaris, Isi, Judul, Penomoran
from akuntabel.dokumen.dokumen import Bagian, Dokumen, Kertas
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.tanda_tangan import kop_surat, penanda, tanda_tangan
from akuntabel.naskah.teks import isian, nomor, rangkai


def susun_lembar(bahan: Bahan, judul: str, isi: tuple[Blok, ...], kertas: Kertas, hari: date | None = None) -> Dokumen:
    """A working paper of the reported year, signed by the head of the office.

    `judul` is the title in words; office and year follow it on the page and in the file.
    """
    title = f"{judul} {bahan.instansi.nama} Tahun {bahan.tahun}"
    return Dokumen(
        judul=title,
        penulis=bahan.instansi.nama,
        subjek=judul,
        kata_kunci=("SAKIP", judul, bahan.instansi.nama),
        kertas=kertas,
        tanggal=hari,
        bagian=(
            Bagian(
                (
                    kop_surat(bahan),
                    Judul(2, _judul(bahan, judul), Penomoran.SENYAP),
                    *isi,
                    tanda_tangan(
                        penanda(bahan.pejabat(bahan.instansi.penanda_tangan), bahan.instansi.tempat or "[tempat]", hari)
                    ),
                ),
                kaki=title,
            ),
        ),
    )


def _judul(bahan: Bahan, judul: str) -> Isi:
    return rangkai(
        "{judul}{baris}{nama}{baris}TAHUN {tahun}",
        judul=judul.upper(),
        baris=GantiBaris(),
        nama=isian(bahan.instansi.nama.upper()),
        tahun=nomor(bahan.tahun),
    )
