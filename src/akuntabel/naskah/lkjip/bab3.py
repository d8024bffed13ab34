"""Bab III: what was reached, measured and explained, for every agreement of the year."""

from collections.abc import Container

from akuntabel.aturan.capaian import aturan_capaian
from akuntabel.dasar.peraturan import PERMENDAGRI_86_2017
from akuntabel.dokumen.blocks import Blok, Butir, Gaya, Isi, Judul, Paragraf, Rujuk, Rumus
from akuntabel.naskah.bahan import Bahan, sebut_dokumen, sebut_perjanjian
from akuntabel.naskah.catatan_kelengkapan import kalimat_kelengkapan
from akuntabel.naskah.efisiensi import kalimat_kesimpulan
from akuntabel.naskah.gambar import gambar_bagian, gambar_indikator
from akuntabel.naskah.grafik import grafik_capaian, grafik_serapan, grafik_tren, tergambar
from akuntabel.naskah.hitungan import kalimat_hitungan, sebut_unsur_pk
from akuntabel.naskah.kalimat import butir, tujuh_analisis
from akuntabel.naskah.lkjip.pelayanan import blok_layanan, blok_pendapatan
from akuntabel.naskah.lkjip.program import blok_program
from akuntabel.naskah.tabel.anggaran import tabel_efisiensi, tabel_realisasi, terbawah, unsur_didukung
from akuntabel.naskah.tabel.capaian import sebut_unsur, tabel_capaian, tabel_skala
from akuntabel.naskah.tabel.program import tabel_kontribusi
from akuntabel.naskah.teks import daftar_kata, isian, judul, nomor, par, rangkai, sitasi
from akuntabel.naskah.uang import atau_persen, kalimat_rincian_serapan
from akuntabel.skema.pilihan import Arah, RumusTurun
from akuntabel.skema.tabel.narasi import BagianNarasi, JenisAnalisis
from akuntabel.skema.tabel.perencanaan import JenisUnsur, Unsur
from akuntabel.skema.tabel.perjanjian import Perjanjian

_TERDALAM = 4
"""The deepest level that a heading can have."""


def bab_akuntabilitas(bahan: Bahan) -> tuple[Blok, ...]:
    """Bab III: measurement frame, one part for each agreement, finances."""
    return (
        judul(1, "AKUNTABILITAS KINERJA"),
        *_ketentuan(bahan),
        *_kerangka(bahan),
        *gambar_bagian(bahan, BagianNarasi.PENGUKURAN),
        *(block for agreement in bahan.paket.perjanjian_kepala for block in _capaian(bahan, agreement)),
        *gambar_bagian(bahan, BagianNarasi.EFISIENSI),
        *blok_layanan(bahan),
        *_keuangan(bahan),
        *gambar_bagian(bahan, BagianNarasi.KEUANGAN),
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
    tables, chart = tabel_capaian(bahan, perjanjian), grafik_capaian(bahan, perjanjian)
    labels = [*(table.label for table in tables), *([chart.label] if chart else [])]
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
            "{pk} memuat {unsur}. Capaian setiap indikatornya disajikan pada {tabel}. {hitungan}",
            pk=sebut_perjanjian(perjanjian),
            unsur=sebut_unsur_pk(bahan, perjanjian),
            tabel=daftar_kata([(Rujuk(label),) for label in labels]),
            hitungan=kalimat_hitungan(bahan, perjanjian),
        ),
        *bahan.narasi(BagianNarasi.CAPAIAN, perjanjian.kode),
        *tables,
        *([chart] if chart else []),
        *(gambar_bagian(bahan, BagianNarasi.CAPAIAN) if perjanjian in bahan.paket.perjanjian_kepala[:1] else ()),
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
                "Perkembangan {apa} digambarkan pada {gambar}; analisisnya sebagai berikut."
                if chart
                else "Analisisnya sebagai berikut.",
                apa=" dan ".join(tergambar(bahan, perjanjian, indikator)) + "nya",
                gambar=Rujuk(chart.label) if chart else "",
            ),
            *([chart] if chart else []),
            tujuh_analisis(bahan, perjanjian, unsur, indikator, contribution.label if contribution else ""),
            *gambar_indikator(bahan, perjanjian, indikator),
        ]
    if contribution:
        blocks.append(contribution)
        blocks.extend(blok_program(bahan, perjanjian, unsur))
    if challenges := bahan.analisis(JenisAnalisis.TANTANGAN, perjanjian.kode, unsur.kode):
        blocks += [par("Tantangan perbaikan ke depan:", sambung=True), butir(challenges)]
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
            "pendukungnya, sebagaimana disajikan pada {tabel}. {serapan}",
            tabel=Rujuk(table.label),
            serapan=_kalimat_pendukung(bahan, pk),
        ),
        table,
        butir([kalimat_kesimpulan(bahan, perjanjian, number, unsur) for number, unsur in supported]),
    ]
    if sources := bahan.analisis(JenisAnalisis.SUMBER_EFISIENSI, pk):
        blocks += [par("Sisa anggaran bersumber dari:", sambung=True), butir(sources)]
    return (*blocks, *bahan.narasi(BagianNarasi.EFISIENSI, pk))


def _kalimat_pendukung(bahan: Bahan, pk: str) -> Isi:
    """What all supporting programs spent, as far as it is filled in."""
    pagu, realisasi = (bahan.angka(f"{name}_pendukung", "", pk) for name in ("anggaran", "realisasi"))
    if realisasi.nilai is None:
        return rangkai("Realisasi anggaran program pendukung belum diisi.")
    if pagu.nilai is None:
        return rangkai("Pagu program pendukung belum diisi.")
    several = len({row.program for row in bahan.paket.dukungan if row.perjanjian == pk}) > 1
    sentence = rangkai(
        "{program} menyerap {realisasi}{serapan} dari pagu {pagu}.",
        program="Seluruh program pendukung" if several else "Program pendukungnya",
        realisasi=bahan.fig("realisasi_pendukung", "", pk),
        serapan=atau_persen(bahan, "serapan_pendukung", "", pk),
        pagu=bahan.fig("anggaran_pendukung", "", pk),
    )
    return (
        *sentence,
        *kalimat_kelengkapan("Pagu tersebut", pagu),
        *kalimat_kelengkapan("Realisasi tersebut", realisasi),
    )


def _keuangan(bahan: Bahan) -> tuple[Blok, ...]:
    table, chart = tabel_realisasi(bahan), grafik_serapan(bahan)
    last = bahan.paket.tahapan[-1].kode
    kinds = dict.fromkeys(r.belanja for r in bahan.paket.pagu)
    composition = [
        rangkai(
            "Belanja {jenis} sebesar {pagu}.",
            jenis=isian(kind.value),
            pagu=bahan.fig("pagu_belanja", kind.value, last),
        )
        for kind in kinds
        if bahan.angka("pagu_belanja", kind.value, last).nilai is not None
    ]
    return (
        judul(2, "Akuntabilitas Keuangan"),
        *(_pagu(bahan, composition) if composition else [par("Pagu anggaran tahun ini belum diisi.")]),
        par(
            "{serapan} {gambar}{tabel}.",
            serapan=kalimat_rincian_serapan(bahan),
            gambar=rangkai("Serapan menurut program digambarkan pada {g}, dan rinciannya", g=Rujuk(chart.label))
            if chart
            else "Rinciannya",
            tabel=rangkai(" sampai {jenjang} disajikan pada {t}", jenjang=terbawah(bahan), t=Rujuk(table.label)),
        ),
        *bahan.narasi(BagianNarasi.KEUANGAN),
        *([chart] if chart else []),
        table,
        *blok_pendapatan(bahan),
    )


def _pagu(bahan: Bahan, composition: list[Isi]) -> tuple[Blok, ...]:
    return (
        par(
            "Pelaksanaan tugas dan fungsi {nama} pada tahun anggaran {y} didukung pagu sebesar {pagu}, yang terdiri atas:",
            nama=isian(bahan.instansi.nama),
            y=nomor(bahan.tahun),
            pagu=bahan.fig("pagu"),
            sambung=True,
        ),
        butir(composition, Butir.ANGKA),
    )
