"""Working papers of the cycle: a letterhead, a title, a few words, wide tables, one signature."""

from datetime import date

from akuntabel.dokumen.blocks import Blok, GantiBaris, Isi, Judul, Penanda, Penomoran, TandaTangan
from akuntabel.dokumen.dokumen import Bagian, Dokumen, Kertas
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.tanda_tangan import kop_surat, penanda, tanda_tangan
from akuntabel.naskah.teks import isian, nomor, rangkai
from akuntabel.skema.tabel.perencanaan import Renstra


def susun_lembar(
    bahan: Bahan,
    judul: str,
    isi: tuple[Blok, ...],
    kertas: Kertas,
    hari: date | None = None,
    tanda: TandaTangan | None = None,
) -> Dokumen:
    """A working paper of the reported year, signed by the head of the office alone where `tanda` names no others.

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
                    tanda or tanda_tangan(penanda_kepala(bahan, hari)),
                ),
                kaki=title,
            ),
        ),
    )


def penanda_kepala(bahan: Bahan, hari: date | None = None, peran: str = "") -> Penanda:
    """The head of the office with the place to date, as who signs; `peran` says what for: `Disusun oleh`."""
    head = bahan.pejabat(bahan.instansi.penanda_tangan)
    return penanda(head, bahan.instansi.tempat or "[tempat]", hari, peran)


def tanda_evaluasi(bahan: Bahan, renstra: Renstra) -> TandaTangan:
    """Signatures of formulir E.80 and E.81: the head of Bappeda evaluated, the head of the office composed."""
    evaluator = bahan.pejabat(renstra.verifikator, f"Kepala Bappeda {bahan.instansi.pemerintah_daerah}")
    return tanda_tangan(penanda(evaluator, peran="Dievaluasi oleh:"), penanda_kepala(bahan, peran="Disusun oleh:"))


def _judul(bahan: Bahan, judul: str) -> Isi:
    return rangkai(
        "{judul}{baris}{nama}{baris}TAHUN {tahun}",
        judul=isian(judul.upper()),  # it may name a Renstra
        baris=GantiBaris(),
        nama=isian(bahan.instansi.nama.upper()),
        tahun=nomor(bahan.tahun),
    )
