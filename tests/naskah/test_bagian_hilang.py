"""Totals, percentages and verdicts over missing parts say what is missing, and a blank stays blank."""

from dataclasses import replace

import pytest
from tests.naskah.alat import kencong, spoken
from tests.paket_lain import contoh, kosongkan, satu_perjanjian, tanpa_realisasi_anggaran

from akuntabel.dokumen.blocks import Gaya, Grafik, Tabel
from akuntabel.dokumen.dokumen import Dokumen, walk
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.lkjip import susun_lkjip
from akuntabel.naskah.markdown import markdown
from akuntabel.naskah.perjanjian_kinerja import susun_perjanjian
from akuntabel.skema.nilai import Keadaan
from akuntabel.skema.paket import Paket
from akuntabel.skema.tabel.evaluasi import Skm
from akuntabel.skema.tabel.perjanjian import Dukungan
from akuntabel.ukur import hitung

_KURANG = "13 dari 14 sub kegiatan; 1 belum diisi"


def bahan_of(paket: Paket) -> Bahan:
    return Bahan(hitung(paket))


def composed(paket: Paket) -> Dokumen:
    return susun_lkjip(bahan_of(paket))


def tables(document: Dokumen) -> dict[str, Tabel]:
    return {b.label: b for part in document.bagian for b in walk(part.blok) if isinstance(b, Tabel)}


# Money


def test_a_total_over_a_missing_realisasi_says_so_in_sentences_and_under_tables() -> None:
    document = composed(tanpa_realisasi_anggaran("7.01.04.2.02.0001"))
    assert spoken(document.bagian).count(f"Realisasi tersebut baru mencakup {_KURANG}.") == 5
    assert f"Jumlah realisasi baru mencakup {_KURANG}." in spoken(tables(document)["tabel-realisasi-anggaran"].catatan)


def test_a_whole_total_says_nothing_of_its_parts() -> None:
    bahan = kencong()
    assert "baru mencakup" not in spoken(susun_lkjip(bahan).bagian)
    assert [a.nama for a in bahan.hasil.angka.values() if a.kelengkapan] == []


def test_a_sub_kegiatan_without_pagu_owes_no_realisasi() -> None:
    paket = tanpa_realisasi_anggaran("7.01.01.2.07.0005")
    assert bahan_of(paket).angka("realisasi_anggaran").kelengkapan is None


def test_no_realisasi_at_all_is_one_statement_and_no_chart() -> None:
    document = composed(tanpa_realisasi_anggaran())
    text = spoken(document.bagian)
    assert "Pagu anggaran tahun 2025 sebesar Rp3.920.691.860,40 belum diisi realisasinya." in text
    assert "Realisasi anggaran tersebut belum diisi." in text
    assert "atau belum diisi" not in text
    charts = {b.label for part in document.bagian for b in walk(part.blok) if isinstance(b, Grafik)}
    assert "grafik-serapan" not in charts


def test_a_missing_pagu_is_told_with_the_stage_that_lacks_it() -> None:
    base = contoh()
    rows = tuple(r for r in base.pagu if (r.program, r.tahapan) != ("7.01.04.2.02.0001", "murni"))
    text = spoken(composed(base.ganti(pagu=rows)).bagian)
    assert f"Anggaran tersebut baru mencakup {_KURANG}." in text
    assert f"Pagu tahapan sebelum perubahan baru mencakup {_KURANG}." in text
    assert "lalu berkurang menjadi" not in text


def test_totals_of_unlike_parts_have_no_difference() -> None:
    base = contoh()
    rows = tuple(r for r in base.pagu if (r.program, r.tahapan) != ("7.01.04.2.02.0001", "pergeseran"))
    bahan = bahan_of(base.ganti(pagu=rows))
    assert bahan.angka("selisih_pagu", "", "perubahan").nilai is None
    assert bahan.angka("selisih_pagu", "7.01.02", "perubahan").nilai is not None
    note = spoken(tables(susun_lkjip(bahan))["tabel-struktur"].catatan)
    assert "Tanda – berarti selisih tidak dihitung karena sebagian pagunya belum diisi." in note


def test_an_agreement_says_below_its_budget_what_the_total_lacks() -> None:
    base = satu_perjanjian()
    rows = tuple(r for r in base.pagu if (r.program, r.tahapan) != ("7.01.04.2.02.0001", "murni"))
    bahan = bahan_of(base.ganti(pagu=rows))
    assert f"Jumlah baru mencakup {_KURANG}." in spoken(susun_perjanjian(bahan, bahan.paket.perjanjian[0]).bagian)


def test_a_planners_text_that_names_a_partial_figure_says_what_it_lacks() -> None:
    hasil = hitung(tanpa_realisasi_anggaran("7.01.04.2.02.0001"))
    assert spoken(markdown("Terserap {{serapan}}.", hasil, Gaya.ISI)) == f"Terserap 76,61% ({_KURANG})."


# Verdicts


def test_no_verdict_of_efficiency_over_a_missing_realisasi() -> None:
    paket = tanpa_realisasi_anggaran("7.01.01.2.02.0003", paket=satu_perjanjian())
    bahan = bahan_of(paket)
    found = bahan.angka("efisiensi", "21-S1.1", "pk-murni")
    assert (found.nilai, found.kata) == (None, "")
    text = spoken(susun_lkjip(bahan).bagian)
    assert (
        "Sasaran 1.1: efisiensinya belum dinilai karena realisasi anggaran program pendukungnya baru mencakup "
        "9 dari 10 sub kegiatan; 1 belum diisi."
    ) in text


def test_a_mean_over_a_missing_capaian_gives_no_verdict() -> None:
    base = contoh()
    rows = tuple(
        replace(r, nilai=Keadaan.KOSONG) if (r.ukuran, r.tahun) == ("CAPPROG", 2025) else r for r in base.realisasi
    )
    bahan = bahan_of(base.ganti(realisasi=rows))
    assert str(bahan.angka("capaian_unsur", "25-S1.2", "pk-perubahan").kelengkapan) == (
        "Baru mencakup 1 dari 2 indikator sasaran ini; 1 belum memiliki capaian."
    )
    assert bahan.angka("efisiensi", "25-S1.2", "pk-perubahan").kata == ""
    assert "capaiannya baru mencakup 1 dari 2 indikator sasaran ini" in spoken(susun_lkjip(bahan).bagian)


def test_a_percentage_of_programme_indikator_knows_what_it_lacks() -> None:
    base = contoh()
    rows = tuple(
        replace(r, realisasi=Keadaan.KOSONG) if r.kode == "murni-7.01.02-1" else r for r in base.indikator_program
    )
    hasil = hitung(base.ganti(indikator_program=rows))
    missing = hasil["persentase_indikator_program@pk-murni"].kelengkapan
    assert missing is not None
    assert (missing.semua - missing.terisi, missing.sebutan) == (1, "indikator program")
    assert set(hasil.peringatan) <= set(hitung(base).peringatan)


def test_no_capaian_at_all_is_no_count_of_zeros() -> None:
    rows = tuple(replace(r, nilai=Keadaan.KOSONG) for r in contoh().realisasi)
    text = spoken(composed(contoh().ganti(realisasi=rows)).bagian)
    assert "Belum satu pun dari 6 indikator memiliki capaian: 6 belum diisi." in text
    assert "0 mencapai" not in text


# Blanks of the office


def test_a_blank_condition_of_an_asset_is_not_good() -> None:
    base = contoh()
    assets = tuple(kosongkan(row, "kondisi", "jumlah_ideal") for row in base.sarana)
    found = tables(composed(base.ganti(sarana=assets)))["tabel-sarana"]
    assert "baik" not in spoken(found.body)
    assert "Tanda – berarti belum diisi" in spoken(found.catatan)


def test_assets_of_unlike_kinds_have_no_total() -> None:
    bahan = kencong()
    assert not bahan.ada("sarana_jumlah")
    assert "Jumlah" not in spoken(tables(susun_lkjip(bahan))["tabel-sarana"].body)


def test_blank_counts_of_staff_are_not_zero() -> None:
    base = contoh()
    staff = tuple(kosongkan(row, "kebutuhan_s2", "bezetting_s2", "perempuan") for row in base.pegawai)
    document = composed(base.ganti(pegawai=staff))
    text = spoken(document.bagian)
    assert "Banyaknya pegawai tersebut baru mencakup 20 dari 25 isian; 5 belum diisi." in text
    assert "laki-laki dan" not in text
    assert "Setiap kelompok jabatan terisi" not in text
    assert "Sel kosong belum diisi" in spoken(tables(document)["tabel-pegawai"].catatan)


def test_staff_without_any_count_is_not_filled_in() -> None:
    base = contoh()
    fields = [name for name in type(base.pegawai[0]).__dataclass_fields__ if name != "kelompok"]
    text = spoken(composed(base.ganti(pegawai=tuple(kosongkan(row, *fields) for row in base.pegawai))).bagian)
    assert "Banyaknya pegawai per 31 Desember 2025 belum diisi." in text


def test_a_blank_source_of_funds_is_not_apbd() -> None:
    base = contoh()
    document = composed(base.ganti(perjanjian=tuple(kosongkan(p, "sumber_dana") for p in base.perjanjian)))
    assert "APBD" not in spoken(tables(document)["tabel-anggaran-pk-murni"].body)
    assert "Anggaran yang mendukungnya sebesar Rp4.667.506.655,00, sebagaimana dirinci pada" in spoken(document.bagian)


@pytest.mark.parametrize(("blank", "known"), [(None, False), (0, True)])
def test_a_blank_count_of_answers_is_not_zero(blank: int | None, *, known: bool) -> None:
    hasil = hitung(contoh().ganti(skm=(Skm("IKM", 2025, "Persyaratan", blank, 2, 40, 58),)))
    assert (hasil["nrr:IKM/Persyaratan@2025"].nilai is not None) is known


def test_an_agreement_below_the_head_says_what_its_total_lacks() -> None:
    base = satu_perjanjian()
    below = replace(base.perjanjian[0], kode="pk-seksi", induk="pk-murni")
    codes = ("7.01.03", "7.01.04")
    paket = base.ganti(
        perjanjian=(*base.perjanjian, below),
        dukungan=(*base.dukungan, *(Dukungan("pk-seksi", "21-S2.2", code) for code in codes)),
        pagu=tuple(r for r in base.pagu if (r.program, r.tahapan) != ("7.01.04.2.02.0001", "murni")),
    )
    found = bahan_of(paket).angka("pagu_pk", "", "pk-seksi")
    assert str(found.kelengkapan) == "Baru mencakup 2 dari 3 sub kegiatan; 1 belum diisi."
