"""The whole report of the example, held to what its reader may expect."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from bench.paket_acak import acak
from tests.naskah.alat import bahan_kecil, nol_pengaduan, spans, spoken, untyped_digits
from tests.paket_lain import contoh

from akuntabel.berkas.muat import load_paket
from akuntabel.contoh import lokasi
from akuntabel.dokumen.blocks import Daftar, Grafik, Judul, Paragraf, Rujuk, Tabel, plain
from akuntabel.dokumen.dokumen import Dokumen, number, walk
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.hitungan import kalimat_hitungan
from akuntabel.naskah.kalimat import kalimat_akhir, kalimat_target
from akuntabel.naskah.lkjip import susun_lkjip
from akuntabel.naskah.lkjip.bab4 import bab_penutup
from akuntabel.naskah.lkjip.depan import bagian_depan
from akuntabel.naskah.tabel.capaian import tabel_capaian
from akuntabel.naskah.tahun import kalimat_tahun
from akuntabel.skema.nilai import Keadaan, Nilai
from akuntabel.skema.tabel.evaluasi import CatatanReviu, HasilReviu, ReviuLaporan, StatusTindakLanjut
from akuntabel.skema.tabel.instansi import Organisasi
from akuntabel.skema.tabel.kinerja import Realisasi
from akuntabel.skema.tabel.narasi import LangkahPerbaikan
from akuntabel.skema.tabel.perjanjian import Dukungan
from akuntabel.ukur import hitung


@pytest.fixture(scope="module")
def bahan() -> Bahan:
    return Bahan(hitung(contoh()))


@pytest.fixture(scope="module")
def laporan(bahan: Bahan) -> Dokumen:
    return susun_lkjip(bahan)


def headings(document: Dokumen) -> list[str]:
    blocks = [b for part in document.bagian for b in walk(part.blok) if isinstance(b, Judul)]
    return [f"{n} {plain(b.isi)}".strip() for n, b in zip(number(document).judul, blocks, strict=True)]


def test_digits_come_only_from_typed_spans(laporan: Dokumen) -> None:
    assert untyped_digits(laporan) == []


def test_chapters_stand_in_the_order_of_the_regulation(laporan: Dokumen) -> None:
    found = headings(laporan)
    order = [
        "KATA PENGANTAR",
        "IKHTISAR EKSEKUTIF",
        "BAB I PENDAHULUAN",
        "A. Latar Belakang",
        "B. Tujuan",
        "C. Tugas, Fungsi dan Susunan Organisasi",
        "D. Dukungan Sumber Daya Manusia dan Sarana Prasarana",
        "E. Isu Strategis",
        "F. Tindak Lanjut atas Laporan Hasil Evaluasi AKIP",
        "BAB II PERENCANAAN DAN PERJANJIAN KINERJA",
        "A. Rencana Strategis",
        "B. Indikator Kinerja Utama",
        "C. Perjanjian Kinerja Tahun 2025",
        "D. Program, Kegiatan dan Sub Kegiatan Tahun 2025",
        "BAB III AKUNTABILITAS KINERJA",
        "A. Kerangka Pengukuran Kinerja Tahun 2025",
        "D. Akuntabilitas Keuangan",
        "BAB IV PENUTUP",
        "A. Kesimpulan",
        "B. Langkah Perbaikan Kinerja",
        "Lampiran 1 Perjanjian Kinerja Tahun 2025",
        "Lampiran 6 Tabel 3.1 Renstra 2025–2029",
    ]
    places = [found.index(title) for title in order]
    assert places == sorted(places)


def test_every_table_and_picture_with_a_number_is_referred_to(laporan: Dokumen) -> None:
    blocks = [b for part in laporan.bagian for b in walk(part.blok)]
    captioned = {b.label for b in blocks if isinstance(b, Tabel | Grafik) and b.judul}
    referred = {s.label for b in blocks if isinstance(b, Paragraf) for s in b.isi if isinstance(s, Rujuk)}
    assert captioned == referred


def test_every_indikator_has_the_seven_analyses(bahan: Bahan, laporan: Dokumen) -> None:
    analyses = [b for part in laporan.bagian for b in walk(part.blok) if isinstance(b, Daftar) and len(b.butir) == 7]
    leads = [
        "Target dan realisasi tahun ini.",
        "Perbandingan dengan tahun-tahun sebelumnya.",
        "Perbandingan dengan target akhir Renstra.",
        "Perbandingan dengan standar nasional.",
        "Penyebab dan solusi.",
        "Efisiensi penggunaan sumber daya.",
        "Program dan kegiatan penunjang.",
    ]
    seven = [d for d in analyses if spoken(d.butir[0]).startswith(leads[0])]
    assert len(seven) == len(bahan.paket.target_pk)
    for daftar in seven:
        assert [spoken(item).startswith(lead) for item, lead in zip(daftar.butir, leads, strict=True)] == [True] * 7
        assert "belum diisi" not in spoken(daftar)


def test_no_sentence_says_reached_of_a_target_that_was_not(bahan: Bahan) -> None:
    for perjanjian in bahan.paket.perjanjian:
        for indikator in bahan.indikator_pk(perjanjian.kode):
            said = spoken(kalimat_target(bahan, perjanjian, indikator))
            exact = bahan.angka("capaian", indikator.ukuran, perjanjian.kode).nilai
            assert exact is not None
            assert ("belum tercapai" in said) is (exact < 100)
            assert ("terlampaui" in said) is (exact > 100)


@pytest.mark.parametrize(
    ("realisasi", "words"),
    [
        (Nilai(Decimal("92.5")), "tercapai dengan realisasi"),
        (Nilai(Decimal("92.499999")), "belum tercapai"),
        (Nilai(Decimal(99)), "terlampaui"),
        (Keadaan.BELUM_DIUKUR, "belum diukur"),
        (Keadaan.KOSONG, "belum diisi"),
    ],
)
def test_sentence_follows_the_realisasi(bahan: Bahan, realisasi: Nilai | Keadaan, words: str) -> None:
    rows = tuple(
        Realisasi(r.ukuran, r.tahun, realisasi) if (r.ukuran, r.tahun) == ("IKM", 2025) else r
        for r in bahan.paket.realisasi
    )
    changed = Bahan(hitung(bahan.paket.ganti(realisasi=rows)))
    murni = changed.paket.perjanjian[0]
    ikm = next(i for i in changed.indikator_pk(murni.kode) if i.ukuran == "IKM")
    said = spoken(kalimat_target(changed, murni, ikm))
    assert words in said
    assert "100,00%" not in said or "tercapai dengan" in said
    assert untyped_digits(susun_lkjip(changed)) == []


def test_report_has_no_english_and_no_leftovers(laporan: Dokumen) -> None:
    text = spoken(laporan.bagian)
    words = set(re.findall(r"[a-z]+", text.lower()))
    assert not words & {"the", "and", "of", "target's", "page", "table", "figure", "total's", "none", "true", "false"}
    assert "{{" not in text
    assert "None" not in text


def test_every_text_of_the_document_is_a_typed_span(laporan: Dokumen) -> None:
    assert sum(1 for _ in spans(laporan.bagian)) > 2000


def test_a_programme_of_two_sasaran_is_said_to_count_once(bahan: Bahan) -> None:
    note = "lebih dari satu sasaran hanya dihitung satu kali"
    assert note not in spoken(susun_lkjip(bahan).bagian)
    shared = Dukungan("pk-perubahan", "25-S1.2", "7.01.02")
    again = Bahan(hitung(bahan.paket.ganti(dukungan=(*bahan.paket.dukungan, shared))))
    assert spoken(susun_lkjip(again).bagian).count(note) == 1


def test_a_trend_with_a_year_that_lacks_does_not_speak_of_the_last_years(bahan: Bahan) -> None:
    perjanjian, indikator = bahan.paket.perjanjian[0], bahan.paket.kunci["indikator"]["21-S2.1.IKM"]
    assert "Dalam 4 tahun terakhir realisasinya" in spoken(kalimat_tahun(bahan, perjanjian, indikator))
    rows = tuple(r for r in bahan.paket.realisasi if (r.ukuran, r.tahun) != ("IKM", 2023))
    gap = Bahan(hitung(bahan.paket.ganti(realisasi=rows)))
    assert "Pada tahun-tahun yang diukur sejak 2022 realisasinya" in spoken(kalimat_tahun(gap, perjanjian, indikator))


def test_indikator_without_capaian_are_counted_by_their_reason_in_the_same_sentence(bahan: Bahan) -> None:
    waiting = {"IKM": Keadaan.BELUM_DIUKUR, "SAKIP": Keadaan.KOSONG, "TRANTIB": Keadaan.TIDAK_DIUKUR}
    rows = tuple(
        replace(r, nilai=waiting[r.ukuran]) if r.ukuran in waiting and r.tahun == 2025 else r
        for r in bahan.paket.realisasi
    )
    changed = Bahan(hitung(bahan.paket.ganti(realisasi=rows)))
    told = spoken(kalimat_hitungan(changed, changed.paket.perjanjian[0]))
    assert told.startswith("Dari 6 indikator, 3 mencapai atau melampaui target")
    assert told.endswith("1 belum diisi, 1 belum diukur, dan 1 tidak diukur.")


def test_missed_target_of_zero_is_told_by_how_many_in_its_unit(bahan: Bahan) -> None:
    missed = nol_pengaduan(3)
    murni, indikator = missed.paket.perjanjian[0], missed.paket.kunci["indikator"]["21-S2.3.TRANTIB"]
    told = spoken(kalimat_target(missed, murni, indikator))
    assert told == (
        "Target tahun 2025 sebesar 0 Pengaduan belum tercapai: realisasinya 3 Pengaduan, yaitu 3 Pengaduan di atas "
        "target. Capaiannya tidak dinyatakan dalam persen karena targetnya 0."
    )
    assert "setara dengan" not in spoken(kalimat_akhir(missed, murni, indikator))
    report = susun_lkjip(missed)
    assert "1 dari 1 capaian tidak dapat dinyatakan dalam persen" in spoken(report.bagian)
    assert untyped_digits(report) == []
    met = nol_pengaduan(0)
    assert "tercapai dengan realisasi 0 Pengaduan" in spoken(kalimat_target(met, murni, indikator))


def test_no_report_tells_its_reader_what_to_type(bahan: Bahan) -> None:
    zero = tuple(replace(t, target=Nilai(Decimal(0))) for t in bahan.paket.target_pk)
    text = spoken(susun_lkjip(Bahan(hitung(bahan.paket.ganti(target_pk=zero)))).bagian)
    assert "tidak ada hasil yang dijanjikan" in text
    assert not re.findall(r"\b(?:Isi|Tulis|Perbaiki|Pakai|Tukar|Tunggu) [a-z]", text)


def test_no_sentence_has_two_stops(bahan: Bahan) -> None:
    unjudged = Bahan(hitung(acak(5)))
    assert "belum mencapai target dengan rata-rata capaian" in spoken(susun_lkjip(unjudged).bagian)
    for material in (bahan, unjudged):
        assert re.findall(r"[,;:][.,;:]", spoken(susun_lkjip(material).bagian)) == []


def test_steps_of_improvement_stand_in_a_table_of_what_is_told_of_them() -> None:
    steps = (
        LangkahPerbaikan("Menambah loket.", unit="seksi", tenggat=date(2026, 6, 30), anggaran=Decimal(12_000_000)),
        LangkahPerbaikan("Membagi antrean.", anggaran=Decimal()),
        LangkahPerbaikan("Melatih petugas."),
    )
    bahan = bahan_kecil(langkah_perbaikan=steps, organisasi=(Organisasi("seksi", "Seksi Pelayanan"),))
    (table,) = (b for b in walk(bab_penutup(bahan)) if isinstance(b, Tabel))
    assert [[spoken(cell) for cell in row.sel] for row in (*table.head, *table.body)] == [
        ["No", "Langkah Perbaikan", "Penanggung Jawab", "Tenggat", "Biaya (Rp)"],
        ["1", "Menambah loket.", "Seksi Pelayanan", "30 Juni 2026", "12.000.000,00"],
        ["2", "Membagi antrean.", "–", "–", "0,00"],
        ["3", "Melatih petugas.", "–", "–", "–"],
    ]
    assert plain(table.catatan) == "Biaya 0 berarti tanpa anggaran khusus."


def test_steps_in_words_alone_are_a_list() -> None:
    bahan = bahan_kecil(langkah_perbaikan=(LangkahPerbaikan("Melatih petugas."), LangkahPerbaikan("Menambah loket.")))
    blocks = list(walk(bab_penutup(bahan)))
    assert not any(isinstance(b, Tabel) for b in blocks)
    assert [spoken(item) for b in blocks if isinstance(b, Daftar) for item in b.butir][-2:] == [
        "Melatih petugas.",
        "Menambah loket.",
    ]


def test_reviu_is_told_only_when_it_was_made() -> None:
    reviewed = ReviuLaporan(date(2026, 2, 16), "Inspektorat Kabupaten Contoh", "700/21/2026", HasilReviu.DENGAN_CATATAN)
    remark = CatatanReviu(1, "Capaian belum sesuai.", status=StatusTindakLanjut.SELESAI)
    bahan = bahan_kecil(reviu=(reviewed,), catatan_reviu=(remark,))
    assert (
        "Laporan ini telah direviu oleh Inspektorat Kabupaten Contoh pada tanggal 16 Februari 2026 dengan Berita Acara "
        "Nomor 700/21/2026. Reviu itu memberi catatan. Seluruh catatannya telah diperbaiki."
    ) in spoken(bagian_depan(bahan))
    open_remark = replace(remark, status=StatusTindakLanjut.PROSES)
    assert "diperbaiki" not in spoken(bagian_depan(bahan_kecil(reviu=(reviewed,), catatan_reviu=(open_remark,))))
    assert "direviu" not in spoken(bagian_depan(bahan_kecil()))


def test_indikator_in_rupiah_leaves_its_earlier_years_to_a_second_table() -> None:
    paket = load_paket(lokasi("dinas-perdagangan-2025")).paket
    assert paket is not None
    wide, years = tabel_capaian(Bahan(hitung(paket)), paket.perjanjian_kepala[0])
    assert [spoken(cell) for cell in wide.head[-1].sel][-1] == "10", "no falling rule is named where one falls"
    assert spoken(years.head[0]).startswith("NoIndikatorRealisasi 2022")
    assert len(years.body) == len(wide.body)


def test_indikator_without_rupiah_stand_in_one_table(bahan: Bahan) -> None:
    assert len(tabel_capaian(bahan, bahan.paket.perjanjian[0])) == 1
