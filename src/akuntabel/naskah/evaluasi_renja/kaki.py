"""What stands under formulir E.81: what it lacks, then factors and follow-up."""

from collections.abc import Iterator

from akuntabel.dokumen.blocks import Blok, Isi, Sel, Tabel
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.evaluasi_renja.kolom import renstra_of
from akuntabel.naskah.markdown import sebaris
from akuntabel.naskah.masa import SETAHUN, nama_triwulan
from akuntabel.naskah.tabel.rangka import KIRI, baris, kepala, kolom
from akuntabel.naskah.teks import isian, nomor, rangkai, rapat
from akuntabel.skema.tabel.narasi import JenisAnalisis
from akuntabel.ukur.evaluasi_renja import berpredikat, perjanjian_renja
from akuntabel.ukur.indikator_renja import indikator_renja

_TITIK = " ".join("…………" for _ in range(16))
"""A line to write on by hand."""


def keterangan(bahan: Bahan, triwulan: int) -> Iterator[Isi]:
    """What the form lacks and why, each in a sentence."""
    renstra = renstra_of(bahan, triwulan)
    lines = indikator_renja(bahan.paket, perjanjian_renja(bahan.paket, triwulan))
    if not lines:
        yield rangkai("Indikator program, kegiatan, dan sub kegiatan belum tersedia, sehingga tabel kinerja kosong.")
    elif not any(line.indikator for line in lines):
        yield rangkai(
            "{renstra} yang tersedia tidak memuat indikator program, kegiatan, atau sub kegiatan, sehingga kolom {a}, {b}, {c}, "
            "dan {d} tabel kinerja kosong.",
            renstra=isian(renstra.nama), a=nomor(5), b=nomor(6), c=nomor(13), d=nomor(14),
        )  # fmt: skip
    if not bahan.ada("pagu_renstra_akhir", "", renstra.kode):
        yield rangkai(
            "Pagu dan realisasi {renstra} per tahun tidak tersedia, sehingga kolom {a}, {b}, {c}, dan {d} anggaran tidak disajikan.",
            renstra=isian(renstra.nama), a=nomor(5), b=nomor(6), c=nomor(13), d=nomor(14),
        )  # fmt: skip
    if not berpredikat(bahan.paket, "derajat_renja", triwulan, bahan.masa):
        yield rangkai(
            "Predikat belum diberikan karena skalanya berlaku untuk capaian setahun, sedangkan evaluasi ini sampai dengan {masa}.",
            masa=nama_triwulan(triwulan),
        )
    elif not berpredikat(bahan.paket, "derajat_renstra", triwulan, bahan.masa):
        yield rangkai(
            "Predikat tingkat capaian Renstra diberikan pada tahun terakhirnya, {y}.", y=nomor(renstra.tahun_akhir)
        )


def tabel_kaki(bahan: Bahan, triwulan: int) -> Tabel:
    """The four lines under the form; what is not known is left to be written by hand."""
    notes = [row for row in bahan.paket.catatan_triwulan if row.triwulan == triwulan]
    whole = triwulan == SETAHUN and bahan.masa.selesai
    steps = [sebaris(row.uraian, bahan.hasil) for row in bahan.paket.langkah_perbaikan]
    entries: tuple[tuple[str, list[tuple[str, str]], list[Isi]], ...] = (
        (
            "Faktor pendorong",
            [(r.ukuran, r.pendorong) for r in notes],
            _analisis(bahan, JenisAnalisis.PENDORONG, triwulan),
        ),
        (
            "Faktor penghambat",
            [(r.ukuran, r.hambatan) for r in notes],
            _analisis(bahan, JenisAnalisis.PENGHAMBAT, triwulan),
        ),
        ("Tindak lanjut dalam triwulan berikutnya", [(r.ukuran, r.tindak_lanjut) for r in notes], []),
        ("Tindak lanjut dalam Renja berikutnya", [], steps),
    )
    return Tabel(
        kolom=kolom((1.6, KIRI), (6, KIRI)),
        head=(kepala("Hal", "Uraian"),),
        body=tuple(
            baris(label, Sel(_isi_kaki(bahan, told, others if whole else []))) for label, told, others in entries
        ),
        judul=rangkai("Faktor Pendorong, Faktor Penghambat, dan Tindak Lanjut"),
        label="tindak-lanjut-renja",
        lanskap=True,
    )


def _analisis(bahan: Bahan, jenis: JenisAnalisis, triwulan: int) -> list[Isi]:
    """The planner's points of one kind under the agreement in force, each once."""
    pk = perjanjian_renja(bahan.paket, triwulan).kode
    rows = (row for row in bahan.paket.analisis if row.jenis is jenis and row.perjanjian in {"", pk})
    return [sebaris(text, bahan.hasil) for text in dict.fromkeys(row.uraian for row in rows)]


def _isi_kaki(bahan: Bahan, told: list[tuple[str, str]], others: list[Isi]) -> tuple[Blok, ...]:
    """Notes on the triwulan by ukuran, else the analyses of the year, else dots to write on."""
    notes = [
        rapat("{ukuran}: {isi}", ukuran=isian(bahan.paket.kunci["ukuran"][kode].nama), isi=sebaris(text, bahan.hasil))
        for kode, text in told
        if text
    ]
    return tuple(notes or [rapat("{isi}", isi=text) for text in others] or [rapat(_TITIK)])
