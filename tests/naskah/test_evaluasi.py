"""Rencana aksi, Renja, formulir E.80 and E.81: each tells what its tables hold, and names what it lacks."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from tests.naskah.alat import bahan_kecil, kencong, paket_kecil, spoken, untyped_digits
from tests.ukur.test_evaluasi_renja import KODE, funding, n, office

from akuntabel.dokumen.blocks import Tabel, TandaTangan
from akuntabel.dokumen.dokumen import Dokumen, Kertas, walk
from akuntabel.naskah import NASKAH
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.errors import BelumAdaTriwulanError
from akuntabel.skema.tabel.anggaran import JenisBelanja, Program, RealisasiAnggaran
from akuntabel.skema.tabel.instansi import Jabatan, Organisasi, Pejabat
from akuntabel.skema.tabel.kinerja import CatatanTriwulan
from akuntabel.skema.tabel.narasi import Analisis, JenisAnalisis, LangkahPerbaikan
from akuntabel.skema.tabel.perencanaan import Renja, TahapRencana
from akuntabel.skema.tabel.perjanjian import RencanaAksi
from akuntabel.ukur import hitung

OPERASI = JenisBelanja.OPERASI
NAMA = ("rencana-aksi", "renja", "e80", "e81")


def whole(**more: Any) -> Bahan:
    """The office of the figures' tests, with a plan, steps and the money of its Renstra."""
    base = office(
        pendanaan_renstra=funding(),
        renja=(
            Renja(TahapRencana.RKPD, "7.01.02", pagu=Decimal(1000)),
            Renja(TahapRencana.RENJA, "7.01.02", pagu=Decimal(900), lokasi="Sukamaju", sumber_dana="PAD",
                  pagu_maju=Decimal(950)),
            Renja(TahapRencana.RENJA, "7.01.02", "SP1.LAP", n(12), target_maju=n(13), catatan="Tetap"),
            Renja(TahapRencana.DPA, "7.01.02", "SP1.LAP", n(10)),
        ),
        organisasi=(Organisasi("camat", "Camat"), Organisasi("layanan", "Seksi Pelayanan", "camat")),
        rencana_aksi=(
            RencanaAksi("pk", "S1.IKM", "Survei", target_tw2=n(90), target_tw4=n(92), keluaran="Laporan",
                        program="7.01.02", anggaran=Decimal(100), penanggung_jawab="Kepala Seksi", unit="layanan",
                        realisasi_tw2=n(91)),
        ),
    )  # fmt: skip
    return Bahan(hitung(base.ganti(**more)))


def one(bahan: Bahan, name: str) -> Dokumen:
    (document,) = NASKAH[name](bahan, Kertas.A4).values()
    return document


def tables(document: Dokumen) -> list[Tabel]:
    return [b for part in document.bagian for b in walk(part.blok) if isinstance(b, Tabel)]


def rows(document: Dokumen, number: int) -> list[list[str]]:
    return [[spoken(cell) for cell in row.sel] for row in tables(document)[number].body]


@pytest.mark.parametrize("name", NAMA)
@pytest.mark.parametrize("bahan", [whole(), kencong()], ids=["lengkap", "kencong"])
def test_digits_come_from_figures_and_typed_spans(bahan: Bahan, name: str) -> None:
    for document in NASKAH[name](bahan, Kertas.F4).values():
        assert untyped_digits(document) == []
        assert document.kertas is Kertas.F4


@pytest.mark.parametrize("name", ["rencana-aksi", "renja", "e81"])
def test_nothing_to_tell_gives_no_document(name: str) -> None:
    assert NASKAH[name](bahan_kecil(), Kertas.A4) == {}


def test_forms_are_named_by_what_they_cover() -> None:
    stems = [stem for name in NAMA for stem in NASKAH[name](whole(), Kertas.A4)]
    assert stems == [
        "rencana-aksi",
        "renja",
        "formulir-e80-evaluasi-renstra-2025-2029",
        "formulir-e81-evaluasi-renja-triwulan-4",
    ]


# Formulir E.81


def test_performance_of_the_renja_stands_beside_that_of_the_renstra() -> None:
    group, program, *codes = rows(one(whole(), "e81"), 0)[:4]
    assert group == ["Sasaran (kolom 2): Meningkatnya kepuasan"]
    assert program[1:] == [
        "7.01.02 Nama 7.01.02", "Jumlah laporan", "Dokumen", "60", "24", "12", "3", "3", "2", "4", "12",
        "100,00", "36", "60,00", "–",
    ]  # fmt: skip
    assert codes[0][2:] == ["–"] * 14, "a code without indikator is shown, not filled in"


def test_foot_of_the_form_has_means_and_class_of_the_year_alone() -> None:
    mean, grade = rows(one(whole(), "e81"), 0)[-2:]
    assert mean == ["Rata-rata tingkat capaian", "100,00", "", "60,00", ""]
    assert grade == ["Predikat", "Sangat Tinggi", "", "–", ""]


def test_money_of_the_renja_and_of_the_renstra_have_a_table_each() -> None:
    document = one(whole(), "e81")
    assert rows(document, 1)[0][2:] == ["2.255.291.160,40", "1,00", "2,00", "3,00", "1.547.798.086,00",
                                        "1.547.798.092,00", "68,63"]  # fmt: skip
    assert rows(document, 2)[0][2:6] == ["500,00", "180,00", "1.547.798.092,00", "1.547.798.272,00"]
    text = spoken(document)
    assert "Kolom 7 memuat pagu sebelum perubahan karena pagu Renja tidak tersedia untuk setiap program" in text


def test_a_triwulan_of_which_part_is_told_for_the_year_alone_is_blank_above_it() -> None:
    paket = whole().paket
    other = (*paket.program, Program("7.01.02.2.01.0002", "Setahun"))
    pagu = (*paket.pagu, replace(paket.pagu[0], program="7.01.02.2.01.0002"))
    spent = (*paket.realisasi_anggaran, RealisasiAnggaran("7.01.02.2.01.0002", OPERASI, setahun=Decimal(5)))
    document = one(whole(program=other, pagu=pagu, realisasi_anggaran=spent), "e81")
    program, _, told, yearly, *_ = rows(document, 1)
    assert program[3:8] == ["–", "–", "–", "–", "1.547.798.097,00"]
    assert told[3:5] == ["1,00", "2,00"]
    assert yearly[3:8] == ["–", "–", "–", "–", "5,00"]
    assert "Realisasi per triwulan baru mencakup 1 dari 2 rincian belanja; 1 hanya diisi setahun" in spoken(document)


def test_an_earlier_triwulan_leaves_what_comes_after_it_blank() -> None:
    document = one(replace(whole(), triwulan=2), "e81")
    assert rows(document, 0)[1][7:12] == ["3", "3", "–", "–", "6"]
    text = spoken(document)
    assert "SAMPAI DENGAN TRIWULAN II" in text
    assert "Predikat belum diberikan karena skalanya berlaku untuk capaian setahun" in text


def test_a_triwulan_without_data_is_refused() -> None:
    paket = whole().paket
    row = replace(paket.indikator_program[0], tw3=n(None), tw4=n(None))
    running = whole(indikator_program=(row,), realisasi=paket.realisasi[:2], realisasi_anggaran=())
    assert list(NASKAH["e81"](running, Kertas.A4)) == ["formulir-e81-evaluasi-renja-triwulan-2"]
    with pytest.raises(BelumAdaTriwulanError, match=r"Triwulan III.*Yang terakhir terisi adalah Triwulan II"):
        NASKAH["e81"](replace(running, triwulan=3), Kertas.A4)


def test_foot_lines_come_from_notes_then_analyses_then_are_left_to_write() -> None:
    notes = (CatatanTriwulan("IKM", 4, pendorong="Loket baru.", tindak_lanjut="Menambah petugas."),)
    told = rows(one(whole(catatan_triwulan=notes), "e81"), 3)
    assert told[0] == ["Faktor pendorong", "Indeks Kepuasan Masyarakat: Loket baru."]
    assert told[1][1].startswith("……")
    assert told[2] == ["Tindak lanjut dalam triwulan berikutnya", "Indeks Kepuasan Masyarakat: Menambah petugas."]
    words = (
        Analisis(JenisAnalisis.PENGHAMBAT, "Antrean."),
        Analisis(JenisAnalisis.PENGHAMBAT, "Antrean.", "pk"),
        Analisis(JenisAnalisis.PENGHAMBAT, "Lain.", "pk-lain"),
    )
    year = rows(one(whole(analisis=words, langkah_perbaikan=(LangkahPerbaikan("Menambah loket."),)), "e81"), 3)
    assert year[1] == ["Faktor penghambat", "Antrean."]
    assert year[3] == ["Tindak lanjut dalam Renja berikutnya", "Menambah loket."]


def test_evaluator_signs_beside_the_head() -> None:
    bahan = whole(
        jabatan=(Jabatan("bappeda", "Kepala Bapperida"),),
        pejabat=(Pejabat("bappeda-1", "bappeda"),),
        renstra=(replace(whole().paket.renstra[0], verifikator="bappeda-1"),),
    )
    for name in ("e80", "e81"):
        (signed,) = [b for part in one(bahan, name).bagian for b in part.blok if isinstance(b, TandaTangan)]
        assert [spoken(p.atas) for p in signed.penanda] == [
            "Dievaluasi oleh:Kepala Bapperida,",
            "[tempat], … (tanggal)Disusun oleh:Camat Sukamaju,",
        ]


def test_what_the_renstra_lacks_is_told_by_name() -> None:
    text = spoken(one(kencong(), "e81"))
    assert "tidak memuat indikator program, kegiatan, atau sub kegiatan, sehingga kolom 5, 6, 13, dan 14" in text
    assert "Pagu dan realisasi Renstra 2025–2029 per tahun tidak tersedia" in text
    assert len(tables(one(kencong(), "e81"))) == 3


# Formulir E.80


def test_each_year_of_the_renstra_has_target_realisasi_and_ratio() -> None:
    document = one(whole(), "e80")
    assert rows(document, 0)[-2:] == [
        ["2", "7.01.02 Nama 7.01.02; Sasaran program: Tertib laporan"],
        ["", "Jumlah laporan", "Dokumen", "–", "60", "12", "12", "12", "12", "12", "–"],
    ]
    assert rows(document, 1)[-1][3:] == ["10", "14", "12", "–", "–", "83,33", "116,67", "100,00", "–", "–"]
    assert [spoken(cell) for cell in tables(document)[1].head[2].sel][3:] == [str(k) for k in range(12, 22)]


def test_money_of_the_renstra_by_year_is_summed_from_the_sub_kegiatan() -> None:
    document = one(whole(), "e80")
    assert rows(document, 2)[-1] == ["Jumlah", "500,00", *["100,00"] * 5]
    assert [row[1].strip() for row in rows(document, 2)[:-1]] == [f"{k} Nama {k}" for k in KODE]
    assert rows(document, 3)[-1][:3] == ["Jumlah", "90,00", "90,00"]


def test_parts_of_which_one_has_no_money_are_left_out_beside_their_sum() -> None:
    other = (*whole().paket.program, Program("7.01.02.2.01.0002", "Tanpa Pagu"))
    shown = [row[1] for row in rows(one(whole(program=other), "e81"), 2)[:-3]]
    assert shown == ["7.01.02 Nama 7.01.02", "7.01.02.2.01 Nama 7.01.02.2.01"]


def test_a_renstra_without_programmes_or_money_says_so() -> None:
    document = one(bahan_kecil(), "e80")
    assert len(tables(document)) == 2
    text = spoken(document)
    assert "sehingga tabel kinerja memuat tujuan dan sasaran saja" in text
    assert "sehingga kolom anggaran (Rp) tidak disajikan" in text


def test_a_year_under_way_is_left_out_of_the_form() -> None:
    paket = office()
    bahan = Bahan(hitung(paket.ganti(realisasi=paket.realisasi[:2], realisasi_anggaran=())))
    document = one(bahan, "e80")
    assert rows(document, 1)[-1][3:6] == ["10", "14", "–"]
    assert "Realisasi tahun 2027 tidak dimuat karena belum setahun" in spoken(document)


# Renja


def test_renja_has_the_columns_of_its_form() -> None:
    assert rows(one(whole(), "renja"), 0) == [
        ["7.01.02 Nama 7.01.02", "–", "Sukamaju", "–", "900,00", "PAD", "–", "–", "950,00"],
        ["Jumlah laporan", "–", "12 Dokumen", "–", "–", "Tetap", "13 Dokumen", "–"],
        ["Jumlah", "900,00", "", "", "", "950,00"],
    ]


def test_papers_stand_side_by_side_with_their_differences_in_words() -> None:
    document = one(whole(), "renja")
    assert rows(document, 1)[0] == [
        "7.01.02 Nama 7.01.02", "1.000,00", "900,00", "2.255.291.160,40",
        "Renja berkurang Rp100,00 dari RKPDDPA bertambah Rp2.255.290.260,40 dari Renja",
    ]  # fmt: skip
    assert rows(document, 2) == [
        ["7.01.02 Nama 7.01.02", "Jumlah laporan", "12 Dokumen", "12 Dokumen", "10 Dokumen",
         "DPA lebih rendah daripada Renja"],
    ]  # fmt: skip


def test_papers_that_agree_are_said_to_be_the_same() -> None:
    same = tuple(Renja(tahap, "7.01.02", pagu=Decimal(5)) for tahap in (TahapRencana.RKPD, TahapRencana.RENJA))
    assert rows(one(whole(renja=same), "renja"), 1)[0][-1] == "sama"
    assert rows(one(whole(renja=same[:1]), "renja"), 0)[0][-1] == "–", "one paper has nothing to differ from"


def test_target_of_the_agreement_stands_beside_the_papers() -> None:
    plan = (Renja(TahapRencana.RENJA, "7.01.02", "S1.IKM", n(90)),)
    (row,) = rows(one(whole(renja=plan), "renja"), 1)
    assert row[-3:] == ["90", "92,5", "Perjanjian Kinerja Tahun 2027 lebih tinggi daripada Renja"]


# Rencana aksi


def test_step_has_its_marks_over_its_realisasi() -> None:
    head, target, reached = rows(one(whole(), "rencana-aksi"), 0)
    assert head == ["Indeks Kepuasan Masyarakat; target setahun 92,5"]
    assert target == [
        "1", "Survei7.01.02 Nama 7.01.02", "Laporan", "T", "–", "90", "–", "92", "100,00",
        "Kepala Seksi; Seksi Pelayanan",
    ]  # fmt: skip
    assert reached == ["R", "–", "91", "–", "–"]


def test_plan_in_force_is_followed_by_what_changed_when_and_why() -> None:
    (first,) = whole().paket.rencana_aksi
    revised = replace(
        first, target_tw2=n(88), anggaran=None, revisi=1, tanggal_revisi=date(2027, 7, 1), alasan_revisi="Tertunda",
        program="",
    )  # fmt: skip
    document = one(whole(rencana_aksi=(first, revised)), "rencana-aksi")
    assert rows(document, 0)[1][5:7] == ["88", "–"]
    assert rows(document, 1) == [
        [
            "1", "1 Juli 2027", "Indeks Kepuasan Masyarakat", "Survei",
            "".join(
                (
                    "Target Triwulan II semula 90, menjadi 88",
                    "Anggaran semula Rp100,00, menjadi belum diisi",
                    "Program/kegiatan/sub kegiatan semula Nama 7.01.02, menjadi tidak disebut",
                )
            ),
            "Tertunda",
        ],
    ]  # fmt: skip


def test_a_plan_without_revision_has_no_list_of_changes() -> None:
    assert len(tables(one(whole(), "rencana-aksi"))) == 1


def test_a_programme_alone_needs_no_renstra_of_its_own() -> None:
    base = paket_kecil()
    bare = Bahan(hitung(base.ganti(program=(Program("7.01.02", "Pelayanan"),), renja=whole().paket.renja[:2])))
    assert [spoken(t.judul) for t in tables(one(bare, "renja"))] == [
        "Renja Tahun 2025",
        "Pagu Tahun 2025 menurut Setiap Dokumen",
    ]
