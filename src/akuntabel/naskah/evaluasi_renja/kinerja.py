"""Performance (K) of formulir E.81: one line an indikator, under its code and the sasaran that it serves."""

from collections.abc import Iterator

from akuntabel.dokumen.blocks import Baris, Isi, Sel, Tabel
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.catatan_kelengkapan import kalimat_kelengkapan
from akuntabel.naskah.evaluasi_renja.kolom import kolom_triwulan, renstra_of
from akuntabel.naskah.masa import ROMAWI, nama_triwulan
from akuntabel.naskah.tabel.anggaran import nama_program
from akuntabel.naskah.tabel.evaluasi import Nama, angka, baris_kaki, bernomor, nomor_formulir, satuan
from akuntabel.naskah.tabel.rangka import ANGKA, KIRI, TENGAH, baris, kelompok, kepala, kolom, sel_kepala
from akuntabel.naskah.teks import daftar_kata, isian, nomor, rangkai
from akuntabel.skema.tabel.anggaran import Program
from akuntabel.ukur.evaluasi_renja import perjanjian_renja
from akuntabel.ukur.indikator_renja import IndikatorRenja, indikator_renja


def tabel_kinerja(bahan: Bahan, triwulan: int) -> Tabel:
    """Columns 1 to 15 of performance, with the means and the predikat under them."""
    lines = indikator_renja(bahan.paket, perjanjian_renja(bahan.paket, triwulan))
    body: list[Baris] = []
    shown: tuple[str, ...] = ()
    for number, program in bernomor(bahan.paket.program):
        goals = _sasaran(bahan, program, triwulan)
        if number and goals != shown:
            shown = goals
            body.append(kelompok(_kepala_sasaran(goals), 16))
        body.extend(_baris_kinerja(bahan, number, program, [x for x in lines if x.program == program.kode], triwulan))
    context = f"tw{triwulan}"
    for title, jenis in (("Rata-rata tingkat capaian", "rata"), ("Predikat", "predikat")):
        ends: list[Nama | None] = [
            (f"{jenis}_derajat_renja", "", context),
            None,
            (f"{jenis}_derajat_renstra", "", context),
        ]
        body.append(baris_kaki(bahan, title, 12, ends, ekor=1))
    return Tabel(
        kolom=kolom(
            (0.65, TENGAH), (3.2, KIRI), (2.8, KIRI), (1.1, KIRI), *((1.1, ANGKA) for _ in range(8)),
            (1.25, ANGKA), (1.4, ANGKA), (1.25, ANGKA), (1.9, KIRI),
        ),
        head=(
            *_kepala_kinerja(bahan, triwulan),
            nomor_formulir("1", "3", "4", "4", "5", "6", "7", "8", "9", "10", "11", "12", "12/7", "13", "14", "15"),
        ),
        body=tuple(body),
        judul=rangkai(
            "Kinerja Renja Tahun {y} sampai dengan {masa} (K)", y=nomor(bahan.tahun), masa=nama_triwulan(triwulan)
        ),
        label="kinerja-renja",
        catatan=rangkai(
            "Kolom {tiga} indikator yang bertambah dari tahun ke tahun adalah kolom {enam} ditambah kolom {dua}; indikator lain memakai "
            "nilai terakhirnya. Tanda – berarti tidak ada nilainya: belum diisi, tidak tercantum pada Renstra, atau ada tahun "
            "yang belum diisi.{renja}{renstra}",
            tiga=nomor(13), enam=nomor(6), dua=nomor(12),
            renja=kalimat_kelengkapan("Rata-rata capaian Renja", bahan.angka("rata_derajat_renja", "", context)),
            renstra=kalimat_kelengkapan("Rata-rata capaian Renstra", bahan.angka("rata_derajat_renstra", "", context)),
        ),
        lanskap=True,
    )  # fmt: skip


def _kepala_kinerja(bahan: Bahan, triwulan: int) -> tuple[Baris, Baris]:
    """Two rows, so that no column of figures needs a long word."""
    year, last = (nomor(y, tebal=True) for y in (bahan.tahun, renstra_of(bahan, triwulan).tahun_akhir))
    return (
        Baris(
            (
                *(sel_kepala(t, baris=2) for t in ("No", "Program/kegiatan/sub kegiatan", "Indikator", "Satuan")),
                sel_kepala("Renstra", kolom=2),
                sel_kepala(rangkai("Target Renja {y}", y=year), baris=2),
                sel_kepala(rangkai("Realisasi Renja {y}", y=year), kolom=5),
                sel_kepala("Capaian Renja (%)", baris=2),
                sel_kepala("Renstra s.d. tahun ini", kolom=2),
                sel_kepala("Penanggung jawab", baris=2),
            )
        ),
        kepala(
            rangkai("Target s.d. {y}", y=last), rangkai("Hasil sebelum {y}", y=year),
            *(rangkai("TW {n}", n=nomor(n, tebal=True)) for n in ROMAWI), "Hasil", "Realisasi", "Capaian (%)",
        ),
    )  # fmt: skip


def _sasaran(bahan: Bahan, program: Program, triwulan: int) -> tuple[str, ...]:
    """The results of the Renstra that a code serves: as the agreement says, else as its own results stand under them."""
    pk = perjanjian_renja(bahan.paket, triwulan)
    unsur = bahan.paket.kunci["unsur"]
    named = [r.unsur for r in bahan.paket.dukungan if (r.perjanjian, r.program) == (pk.kode, program.kode)]
    above = [u.induk for u in bahan.paket.unsur if (u.renstra, u.program) == (pk.renstra, program.kode) and u.induk]
    return tuple(dict.fromkeys(unsur[kode].uraian for kode in named or above))


def _kepala_sasaran(goals: tuple[str, ...]) -> Isi:
    return rangkai(
        "Sasaran (kolom {n}): {isi}", n=nomor(2), isi=daftar_kata([(isian(text),) for text in goals or ("–",)])
    )


def _baris_kinerja(
    bahan: Bahan, number: str, program: Program, lines: list[IndikatorRenja], triwulan: int
) -> Iterator[Baris]:
    """A code beside its indikator, number, name and who answers over all of them."""
    high = max(1, len(lines))
    lead = (Sel((nomor(number),), baris=high, rata=TENGAH), _setinggi(nama_program(program, berkode=True), high))
    last = Sel((isian(program.penanggung_jawab or "–"),), baris=high)
    if not lines:
        yield baris(*lead, *("–" for _ in range(13)), last)
    for position, line in enumerate(lines):
        cells = (
            isian(line.nama),
            isian(satuan(line.cetak.bentuk, line.cetak.satuan)),
            *(angka(bahan, name) for name in _nama_kinerja(line, triwulan)),
        )
        yield baris(*(lead if position == 0 else ()), *cells, *((last,) if position == 0 else ()))


def _setinggi(cell: Sel, high: int) -> Sel:
    return Sel(cell.isi, baris=high, takuk=cell.takuk)


def _nama_kinerja(line: IndikatorRenja, triwulan: int) -> list[Nama]:
    """Columns 5 to 14."""
    context = f"tw{triwulan}"
    return [
        ("target_akhir_renstra", line.ukuran, line.renstra),
        ("realisasi_renstra_lalu", line.ukuran, line.renstra),
        ("target_renja", line.kode, context),
        *kolom_triwulan("realisasi_renja", line.kode, triwulan),
        ("realisasi_renja_sampai", line.kode, context),
        ("derajat_renja", line.kode, context),
        ("realisasi_renstra_sampai", line.kode, context),
        ("derajat_renstra", line.kode, context),
    ]
