"""Bab II: every promised indikator with its values by triwulan, and the outputs of programmes."""

from akuntabel.dokumen.blocks import Baris, Blok, Figur, Rujuk, Sel, Tabel
from akuntabel.naskah.bahan import Bahan, sebut_perjanjian
from akuntabel.naskah.kalimat import butir
from akuntabel.naskah.laporan_triwulan.depan import kalimat_terisi
from akuntabel.naskah.laporan_triwulan.kalimat import kalimat_perkembangan, sel_perkembangan
from akuntabel.naskah.masa import ROMAWI, nama_triwulan
from akuntabel.naskah.tabel.anggaran import nama_program
from akuntabel.naskah.tabel.rangka import ANGKA, KIRI, TENGAH, baris, kepala, kolom, sel_kepala
from akuntabel.naskah.teks import isian, judul, nomor, par, rangkai
from akuntabel.skema.tabel.kinerja import AsalRealisasi, IndikatorProgram
from akuntabel.skema.tabel.perencanaan import Indikator
from akuntabel.skema.tabel.perjanjian import Perjanjian
from akuntabel.ukur.berlaku import perjanjian_pada


def bab_kinerja(bahan: Bahan, triwulan: int) -> tuple[Blok, ...]:
    """One part for each agreement in force: table, sentences, outputs."""
    agreements = perjanjian_pada(bahan.paket, triwulan)
    return (
        judul(1, "PERKEMBANGAN KINERJA"),
        *(block for agreement in agreements for block in _satu(bahan, agreement, triwulan)),
    )


def _satu(bahan: Bahan, perjanjian: Perjanjian, triwulan: int) -> tuple[Blok, ...]:
    table = tabel_perkembangan(bahan, perjanjian, triwulan)
    indicators = bahan.indikator_pk(perjanjian.kode)
    return (
        judul(2, "Kinerja menurut {pk}", pk=sebut_perjanjian(perjanjian)),
        par(
            "{hitungan} Nilainya menurut triwulan disajikan pada {tabel}.",
            hitungan=kalimat_terisi(bahan, perjanjian, triwulan),
            tabel=Rujuk(table.label),
        ),
        table,
        par("Uraiannya adalah sebagai berikut.", sambung=True),
        butir([kalimat_perkembangan(bahan, perjanjian, i, triwulan) for i in indicators]),
        *_keluaran(bahan, perjanjian, triwulan),
    )


def tabel_perkembangan(bahan: Bahan, perjanjian: Perjanjian, triwulan: int) -> Tabel:
    """Target of the year and of the triwulan, realisasi by triwulan and up to now, progress."""
    indicators = bahan.indikator_pk(perjanjian.kode)
    context = f"{perjanjian.kode}/tw{triwulan}"
    marked = any(bahan.ada("target_triwulan", i.ukuran, context) for i in indicators)
    rows: list[Baris] = []
    previous = ""
    for number, indikator in enumerate(indicators, 1):
        unsur = bahan.paket.kunci["unsur"][indikator.unsur]
        code = indikator.ukuran
        rows.append(
            baris(
                Sel((nomor(number),), rata=TENGAH),
                Sel((isian(unsur.uraian),) if unsur.kode != previous else ()),
                isian(indikator.nama),
                bahan.kolom("target", code, perjanjian.kode),
                *([_mark(bahan, indikator, context)] if marked else []),
                *(_quarter(bahan, code, n) for n in range(1, triwulan + 1)),
                bahan.kolom("realisasi_sampai", code, f"tw{triwulan}"),
                sel_perkembangan(bahan, perjanjian, indikator, triwulan),
            )
        )
        previous = unsur.kode
    name = nama_triwulan(triwulan)
    head = (
        Baris(
            (
                sel_kepala("No", baris=2),
                sel_kepala("Tujuan/Sasaran", baris=2),
                sel_kepala("Indikator Kinerja", baris=2),
                sel_kepala(rangkai("Target Tahun {y}", y=nomor(bahan.tahun, tebal=True)), baris=2),
                *([sel_kepala(f"Target {name}", baris=2)] if marked else []),
                sel_kepala("Realisasi", kolom=triwulan + 1),
                sel_kepala("Perkembangan", baris=2),
            )
        ),
        kepala(*(f"Triwulan {ROMAWI[n]}" for n in range(triwulan)), f"s.d. {name}"),
    )
    widths = [(0.5, TENGAH), (3.2, KIRI), (3.0, KIRI), (1.35, ANGKA), *([(1.35, ANGKA)] * marked)]
    widths += [*([(1.35, ANGKA)] * (triwulan + 1)), (2.4, KIRI)]
    return Tabel(
        kolom=kolom(*widths),
        head=head,
        body=tuple(rows),
        judul=rangkai("Perkembangan Indikator {pk} sampai dengan {masa}", pk=sebut_perjanjian(perjanjian), masa=name),
        label=f"tabel-perkembangan-{perjanjian.kode}",
        lanskap=True,
    )


def _mark(bahan: Bahan, indikator: Indikator, context: str) -> Sel:
    key = ("target_triwulan", indikator.ukuran, context)
    return Sel((bahan.kolom(*key),) if bahan.ada(*key) else ())


def _quarter(bahan: Bahan, ukuran: str, triwulan: int) -> Sel:
    key = ("realisasi", ukuran, f"{bahan.tahun}-tw{triwulan}")
    return Sel((bahan.kolom(*key),) if bahan.ada(*key) else ())


def _keluaran(bahan: Bahan, perjanjian: Perjanjian, triwulan: int) -> tuple[Blok, ...]:
    """Outputs hold one realisasi, the last; an earlier triwulan has none of its own."""
    if triwulan != bahan.masa.triwulan:
        return ()
    table = tabel_keluaran(bahan, perjanjian, triwulan)
    if not table.body:
        return ()
    return (
        judul(3, "Keluaran Program, Kegiatan dan Sub Kegiatan"),
        par(
            "Target setahun dan realisasi keluaran sampai dengan {masa} disajikan pada {tabel}.",
            masa=nama_triwulan(triwulan),
            tabel=Rujuk(table.label),
        ),
        table,
    )


def tabel_keluaran(bahan: Bahan, perjanjian: Perjanjian, triwulan: int) -> Tabel:
    """Target of the year and realisasi of every output indikator of an agreement, by code."""
    rows = []
    for program in bahan.paket.program:
        indicators = bahan.indikator_program(perjanjian.kode, program.kode)
        for number, indikator in enumerate(indicators):
            name = nama_program(program)
            rows.append(
                baris(
                    *([] if number else [Sel(name.isi, baris=len(indicators), takuk=name.takuk)]),
                    isian(indikator.nama),
                    bahan.kolom("target_program", indikator.kode),
                    _realisasi(bahan, indikator, triwulan),
                )
            )
    return Tabel(
        kolom=kolom((4.2, KIRI), (4.2, KIRI), (1.5, ANGKA), (1.5, ANGKA)),
        head=(kepala("Program/Kegiatan/Sub Kegiatan", "Indikator", "Target Setahun", "Realisasi"),),
        body=tuple(rows),
        judul=rangkai(
            "Keluaran Program, Kegiatan dan Sub Kegiatan {pk} sampai dengan {masa}",
            pk=sebut_perjanjian(perjanjian),
            masa=nama_triwulan(triwulan),
        ),
        label=f"tabel-keluaran-{perjanjian.kode}",
    )


def _realisasi(bahan: Bahan, indikator: IndikatorProgram, triwulan: int) -> Figur:
    """The realisasi of an output; a share of the budget that was spent is the one up to the triwulan."""
    key = ("serapan", indikator.program, f"tw{triwulan}")
    if indikator.asal is AsalRealisasi.SERAPAN and bahan.ada(*key):
        return bahan.kolom(*key)
    return bahan.kolom("realisasi_program", indikator.kode)
