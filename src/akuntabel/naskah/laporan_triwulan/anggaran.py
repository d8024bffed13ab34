"""Bab III: money spent up to a triwulan, with serapan and what is left."""

from akuntabel.dokumen.blocks import Blok, Figur, Isi, Rujuk, Sel, Tabel
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.masa import nama_triwulan
from akuntabel.naskah.tabel.anggaran import baris_program
from akuntabel.naskah.tabel.rangka import ANGKA, KIRI, baris_jumlah, kepala, kolom
from akuntabel.naskah.teks import isian, judul, nomor, par, rangkai
from akuntabel.skema.tabel.anggaran import Tahapan
from akuntabel.ukur.berlaku import perjanjian_pada, tahapan_pada

_KOLOM = ("realisasi_anggaran", "serapan", "sisa_anggaran")


def kalimat_anggaran(bahan: Bahan, triwulan: int) -> Isi:
    """What was spent of the pagu in force, and how many lines of the budget are not known."""
    context = f"tw{triwulan}"
    lacking = bahan.angka("jumlah_rincian_kosong", "", context)
    remark = rangkai(
        " Jumlah ini belum lengkap: {kosong} dari {semua} rincian belanja belum diisi untuk {masa}.",
        kosong=bahan.fig("jumlah_rincian_kosong", "", context),
        semua=bahan.fig("jumlah_rincian_anggaran", "", context),
        masa=nama_triwulan(triwulan),
    )
    return rangkai(
        "Pagu {tahapan} sebesar {pagu} terealisasi {realisasi} atau {serapan} sampai dengan {masa}, sehingga tersisa "
        "{sisa}.{catatan}",
        tahapan=isian(tahapan_pada(bahan.paket, triwulan).nama.lower()),
        pagu=bahan.fig("pagu", "", context),
        realisasi=bahan.fig("realisasi_anggaran", "", context),
        serapan=bahan.fig("serapan", "", context),
        masa=nama_triwulan(triwulan),
        sisa=bahan.fig("sisa_anggaran", "", context),
        catatan=remark if lacking.nilai else (),
    )


def bab_anggaran(bahan: Bahan, triwulan: int) -> tuple[Blok, ...]:
    """The chapter, or one sentence where the Paket has no amount for the triwulan."""
    head = judul(1, "REALISASI ANGGARAN")
    if not bahan.ada("realisasi_anggaran", "", f"tw{triwulan}"):
        return (
            head,
            par("Realisasi anggaran menurut triwulan sampai dengan {masa} belum diisi.", masa=nama_triwulan(triwulan)),
        )
    table = tabel_anggaran(bahan, triwulan)
    return (
        head,
        par(
            "{kalimat} Rinciannya disajikan pada {tabel}.",
            kalimat=kalimat_anggaran(bahan, triwulan),
            tabel=Rujuk(table.label),
        ),
        table,
    )


def tabel_anggaran(bahan: Bahan, triwulan: int) -> Tabel:
    """Pagu, realisasi, serapan and what is left down to the sub kegiatan; the pagu of an agreement beside that in force."""
    context, stages = f"tw{triwulan}", _stages(bahan, triwulan)
    rows = [
        baris_program(program, *_figures(bahan, program.kode, stages, context), kolom_kode=False)
        for program in bahan.paket.program
    ]
    totals = _figures(bahan, "", stages, context, tebal=True)
    rows.append(baris_jumlah((Sel(rangkai("Jumlah"), tebal=True), *totals)))
    # A pagu alone needs no stage beside it; the sentence above names it.
    named = [rangkai("Pagu {nama} (Rp)", nama=isian(t.nama, tebal=True)) for t in stages]
    head = ["Pagu (Rp)"] if len(bahan.paket.tahapan) == 1 else named
    return Tabel(
        kolom=kolom((4.6, KIRI), *[(2.1, ANGKA)] * (len(stages) + 1), (1.15, ANGKA), (1.95, ANGKA)),
        head=(kepala("Program/Kegiatan/Sub Kegiatan", *head, "Realisasi (Rp)", "Serapan", "Sisa (Rp)"),),
        body=tuple(rows),
        judul=rangkai(
            "Realisasi Anggaran Tahun {y} sampai dengan {masa}", y=nomor(bahan.tahun), masa=nama_triwulan(triwulan)
        ),
        label="tabel-anggaran-triwulan",
        catatan=rangkai(
            "Serapan dan sisa dihitung dari pagu yang berlaku pada akhir {masa}. Tanda – berarti serapan tidak dihitung "
            "karena pagunya nol.",
            masa=nama_triwulan(triwulan),
        ),
        lanskap=len(stages) > 1,
    )


def _stages(bahan: Bahan, triwulan: int) -> list[Tahapan]:
    """The stages on which the agreements rest, and last the one in force."""
    current = tahapan_pada(bahan.paket, triwulan)
    promised = {pk.tahapan for pk in perjanjian_pada(bahan.paket, triwulan)}
    return [*(t for t in bahan.paket.tahapan if t.kode in promised and t is not current), current]


def _figures(bahan: Bahan, kode: str, stages: list[Tahapan], context: str, *, tebal: bool = False) -> list[Figur]:
    pagu = [bahan.kolom("pagu", kode, stage.kode, tebal=tebal) for stage in stages]
    return [*pagu, *(bahan.kolom(name, kode, context, tebal=tebal) for name in _KOLOM)]
