"""Bab III: what was reached, measured and explained, for every agreement of the year."""

from collections.abc import Container

from akuntabel.aturan.capaian import aturan_capaian
from akuntabel.dasar.peraturan import PERMENDAGRI_86_2017
from akuntabel.dokumen.blocks import Blok, Butir, Daftar, Figur, Gaya, Isi, Judul, Paragraf, Rujuk, Rumus
from akuntabel.naskah.bahan import Bahan, sebut_dokumen, sebut_perjanjian
from akuntabel.naskah.grafik import grafik_capaian, grafik_serapan, grafik_tren
from akuntabel.naskah.hitungan import kalimat_hitungan, sebut_unsur_pk
from akuntabel.naskah.kalimat import butir, tujuh_analisis
from akuntabel.naskah.lkjip.bab1 import judul
from akuntabel.naskah.tabel.anggaran import tabel_efisiensi, tabel_realisasi, unsur_didukung
from akuntabel.naskah.tabel.capaian import sebut_unsur, tabel_capaian, tabel_skala
from akuntabel.naskah.tabel.program import tabel_kontribusi
from akuntabel.naskah.teks import daftar_kata, isian, nomor, par, rangkai, rapat, sitasi
from akuntabel.skema.pilihan import Arah, RumusTurun
from akuntabel.skema.tabel.anggaran import Program
from akuntabel.skema.tabel.narasi import BagianNarasi, JenisAnalisis
from akuntabel.skema.tabel.perencanaan import JenisUnsur, Unsur
from akuntabel.skema.tabel.perjanjian import Perjanjian
from akuntabel.ukur.status import Status, status_of

_TERDALAM = 4
"""The deepest level that a heading can have."""


def bab_akuntabilitas(bahan: Bahan) -> tuple[Blok, ...]:
    """Bab III: measurement frame, one part for each agreement, finances."""
    return (
        judul(1, "AKUNTABILITAS KINERJA"),
        *_ketentuan(bahan),
        *_kerangka(bahan),
        *(block for agreement in bahan.paket.perjanjian_kepala for block in _capaian(bahan, agreement)),
        *_keuangan(bahan),
    )


def _ketentuan(bahan: Bahan) -> tuple[Blok, ...]:
    """Why a year with two agreements reports both."""
    letter = bahan.dokumen_untuk("pelaporan")
    if letter is None or len(bahan.paket.perjanjian_kepala) < 2:
        return ()
    return (
        par(
            "Sesuai {surat}, perangkat daerah yang mengubah Perjanjian Kinerjanya menurut RPJMD dan Renstra yang baru "
            "wajib melaporkan capaian atas kedua Perjanjian Kinerja tahun {y}.",
            surat=sebut_dokumen(letter),
            y=nomor(bahan.tahun),
        ),
    )


def _kerangka(bahan: Bahan) -> tuple[Blok, ...]:
    scale = tabel_skala(bahan)
    falling = next((u.rumus_turun for u in bahan.paket.ukuran if u.arah is Arah.TURUN), RumusTurun.N1)
    rising_rule, falling_rule = aturan_capaian().aturan, aturan_capaian(Arah.TURUN, falling).aturan
    return (
        judul(2, "Kerangka Pengukuran Kinerja Tahun {y}", y=nomor(bahan.tahun)),
        par(
            "Pengukuran kinerja membandingkan realisasi dengan target yang diperjanjikan antara {kepala} dan "
            "{kepala_daerah}. Capaian disimpan dengan nilai eksaknya; pembulatan dua desimal hanya dilakukan saat dicetak.",
            kepala=isian(bahan.instansi.kepala),
            kepala_daerah=isian(bahan.instansi.kepala_daerah),
        ),
        *bahan.narasi(BagianNarasi.PENGUKURAN),
        par(
            "Untuk indikator dengan makna progres positif, yaitu makin tinggi realisasi makin baik kinerjanya, capaian "
            "dihitung dengan rumus:",
            sambung=True,
        ),
        Rumus(rising_rule.latex, rising_rule.rumus),
        par(
            "Untuk indikator dengan makna progres negatif, yaitu makin tinggi realisasi makin rendah kinerjanya, capaian "
            "dihitung dengan rumus:",
            sambung=True,
        ),
        Rumus(falling_rule.latex, falling_rule.rumus),
        par(
            "Capaian kemudian digolongkan menurut skala nilai peringkat kinerja {dasar} sebagaimana disajikan pada {tabel}. "
            "Indikator dinyatakan tercapai bila capaiannya sekurang-kurangnya {penuh} sebelum dibulatkan.",
            dasar=sitasi(PERMENDAGRI_86_2017.singkat),
            tabel=Rujuk(scale.label),
            penuh=nomor("100%"),
        ),
        scale,
    )


def _capaian(bahan: Bahan, perjanjian: Perjanjian) -> tuple[Blok, ...]:
    table, chart = tabel_capaian(bahan, perjanjian), grafik_capaian(bahan, perjanjian)
    blocks: list[Blok] = [
        judul(
            2,
            "Capaian dan Analisis Kinerja – {pk} dengan Dasar {renstra}",
            pk=sebut_perjanjian(perjanjian),
            renstra=isian(bahan.renstra(perjanjian).nama),
        )
    ]
    blocks += [
        par(
            "{pk} memuat {unsur}. Capaian setiap indikatornya disajikan pada {tabel} dan {gambar}. {hitungan}",
            pk=sebut_perjanjian(perjanjian),
            unsur=sebut_unsur_pk(bahan, perjanjian),
            tabel=Rujuk(table.label),
            gambar=Rujuk(chart.label),
            hitungan=kalimat_hitungan(bahan, perjanjian),
        ),
        *bahan.narasi(BagianNarasi.CAPAIAN, perjanjian.kode),
        table,
        chart,
    ]
    levels: dict[str, int] = {}
    for number, unsur in bahan.unsur_pk(perjanjian):
        # A heading stands one level below that of what holds it, if that has a heading at all.
        levels[unsur.kode] = min(levels.get(_pemegang(bahan, unsur, levels), 2) + 1, _TERDALAM)
        blocks.extend(_unsur(bahan, perjanjian, number, unsur, levels[unsur.kode]))
    return (*blocks, *_efisiensi(bahan, perjanjian))


def _pemegang(bahan: Bahan, unsur: Unsur, known: Container[str]) -> str:
    """The nearest unsur above that is among those known; empty where none is."""
    above = unsur.induk
    while above and above not in known:
        above = bahan.paket.kunci["unsur"][above].induk
    return above


def _unsur(bahan: Bahan, perjanjian: Perjanjian, number: str, unsur: Unsur, level: int) -> tuple[Blok, ...]:
    """One tujuan or sasaran: the seven analyses of each indikator, programs, challenges."""
    indicators = bahan.indikator_pk(perjanjian.kode, unsur.kode)
    contribution = tabel_kontribusi(bahan, perjanjian, number, unsur) if unsur.jenis is JenisUnsur.SASARAN else None
    blocks: list[Blok] = [
        Judul(level, rangkai("Analisis Ketercapaian {unsur}", unsur=sebut_unsur(number, unsur))),
        par(
            "{unsur}, “{uraian}”, diukur dengan {indikator}.",
            unsur=sebut_unsur(number, unsur),
            uraian=isian(unsur.uraian),
            indikator=daftar_kata([rangkai("indikator {nama}", nama=isian(i.nama)) for i in indicators]),
        ),
    ]
    for indikator in indicators:
        chart = grafik_tren(bahan, perjanjian, indikator)
        if len(indicators) > 1:
            blocks.append(Paragraf((isian(indikator.nama, tebal=True),), Gaya.SUBJUDUL, sambung=True))
        blocks += [
            par(
                "Perkembangan target dan realisasinya digambarkan pada {gambar}; analisisnya sebagai berikut.",
                gambar=Rujuk(chart.label),
            ),
            chart,
            tujuh_analisis(bahan, perjanjian, unsur, indikator, contribution.label if contribution else ""),
        ]
    if contribution:
        blocks.append(contribution)
        blocks.extend(_program(bahan, perjanjian, unsur))
    if challenges := bahan.analisis(JenisAnalisis.TANTANGAN, perjanjian.kode, unsur.kode):
        blocks += [par("Tantangan perbaikan ke depan:", sambung=True), butir(challenges)]
    return tuple(blocks)


def _program(bahan: Bahan, perjanjian: Perjanjian, unsur: Unsur) -> tuple[Blok, ...]:
    """What each program contributed, with its own drivers and obstacles."""
    codes = bahan.program_pendukung(perjanjian.kode, unsur)
    lead = par("Dukungan program terhadap {jenis} ini adalah sebagai berikut.", jenis=unsur.jenis.value, sambung=True)
    items = [_satu_program(bahan, perjanjian, bahan.paket.kunci["program"][code]) for code in codes]
    return (lead, Daftar(tuple(items), Butir.ANGKA)) if items else ()


def _satu_program(bahan: Bahan, perjanjian: Perjanjian, program: Program) -> tuple[Blok, ...]:
    measured = [
        rangkai(
            "{nama} ditargetkan {target} dan terealisasi {realisasi} (capaian {capaian})",
            nama=isian(i.nama),
            target=bahan.fig("target_program", i.kode),
            realisasi=bahan.fig("realisasi_program", i.kode),
            capaian=bahan.fig("capaian_program", i.kode),
        )
        for i in bahan.indikator_program(perjanjian.kode, program.kode)
    ]
    sentence = rangkai("{nama}", nama=isian(program.nama, tebal=True))
    if measured:
        sentence = rangkai("{nama}: {ukuran}.", nama=sentence, ukuran=daftar_kata(measured))
    blocks: list[Blok] = [rapat("{isi}", isi=sentence)]
    for kind, lead in (
        (JenisAnalisis.PENDORONG, "Faktor pendorong:"),
        (JenisAnalisis.PENGHAMBAT, "Faktor penghambat:"),
        (JenisAnalisis.SOLUSI, "Solusi:"),
    ):
        if points := bahan.analisis(kind, perjanjian.kode, program=program.kode):
            blocks += [rapat("{lead}", lead=lead), butir(points)]
    return tuple(blocks)


def _efisiensi(bahan: Bahan, perjanjian: Perjanjian) -> tuple[Blok, ...]:
    pk = perjanjian.kode
    supported = unsur_didukung(bahan, perjanjian)
    if not supported:
        return ()
    table = tabel_efisiensi(bahan, perjanjian)
    blocks: list[Blok] = [
        judul(3, "Analisis Efisiensi Anggaran"),
        par(
            "Efisiensi dinilai dengan membandingkan rata-rata capaian setiap sasaran dengan serapan anggaran program "
            "pendukungnya, sebagaimana disajikan pada {tabel}. Seluruh program pendukung menyerap {realisasi} atau "
            "{serapan} dari pagu {pagu}.",
            tabel=Rujuk(table.label),
            realisasi=bahan.fig("realisasi_pendukung", "", pk),
            serapan=bahan.fig("serapan_pendukung", "", pk),
            pagu=bahan.fig("anggaran_pendukung", "", pk),
        ),
        table,
        butir([_kalimat_efisiensi(bahan, perjanjian, number, unsur) for number, unsur in supported]),
    ]
    if sources := bahan.analisis(JenisAnalisis.SUMBER_EFISIENSI, pk):
        blocks += [par("Sisa anggaran bersumber dari:", sambung=True), butir(sources)]
    return (*blocks, *bahan.narasi(BagianNarasi.EFISIENSI, pk))


def _kalimat_efisiensi(bahan: Bahan, perjanjian: Perjanjian, number: str, unsur: Unsur) -> Isi:
    key = (unsur.kode, perjanjian.kode)
    reached = status_of(bahan.angka("capaian_unsur", *key)) in {Status.TERCAPAI, Status.MELAMPAUI}
    verdict = bahan.angka("efisiensi", *key)
    standing = "mencapai target" if reached else "belum mencapai target"
    judged = rangkai(", sehingga penggunaan anggarannya {kata}", kata=Figur(verdict)) if verdict.kata else ()
    return rangkai(
        "{unsur} {standing} dengan rata-rata capaian {capaian} dan serapan {serapan}{nilai}.",
        unsur=sebut_unsur(number, unsur),
        standing=standing,
        capaian=bahan.fig("capaian_unsur", *key),
        serapan=bahan.fig("serapan_pendukung", *key),
        nilai=judged,
    )


def _keuangan(bahan: Bahan) -> tuple[Blok, ...]:
    table, chart = tabel_realisasi(bahan), grafik_serapan(bahan)
    last = bahan.paket.tahapan[-1].kode
    kinds = [r.belanja for r in bahan.paket.pagu]
    composition = [
        rangkai(
            "Belanja {jenis} sebesar {pagu}.",
            jenis=isian(kind.value),
            pagu=bahan.fig("pagu_belanja", kind.value, last),
        )
        for kind in dict.fromkeys(kinds)
    ]
    return (
        judul(2, "Akuntabilitas Keuangan"),
        par(
            "Pelaksanaan tugas dan fungsi {nama} pada tahun anggaran {y} didukung pagu sebesar {pagu}, yang terdiri atas:",
            nama=isian(bahan.instansi.nama),
            y=nomor(bahan.tahun),
            pagu=bahan.fig("pagu"),
            sambung=True,
        ),
        butir(composition, Butir.ANGKA),
        par(
            "Pagu tersebut terealisasi {realisasi} atau {serapan}, sehingga tersisa {sisa}. Serapan menurut program "
            "digambarkan pada {gambar}, dan rinciannya sampai sub kegiatan disajikan pada {tabel}.",
            realisasi=bahan.fig("realisasi_anggaran"),
            serapan=bahan.fig("serapan"),
            sisa=bahan.fig("sisa_anggaran"),
            gambar=Rujuk(chart.label),
            tabel=Rujuk(table.label),
        ),
        *bahan.narasi(BagianNarasi.KEUANGAN),
        chart,
        table,
    )
