"""Facts: of whom, which quantity, when, on which basis, under what, where."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reviu.alat import dokumen, fakta, judul, nilai, paragraf, perkara, tabel

from akuntabel.reviu.fakta import Basis, Besaran, JenisSubjek, JenisTabel
from akuntabel.reviu.latar import agreement_of, periods_in, report_year, stage_of, years_in
from akuntabel.reviu.perkara import susun_perkara

TARGET = "No | Sasaran | Indikator | Target\n1 | Meningkatnya layanan | Indeks Layanan | {target}"


def test_a_blank_or_spanning_sasaran_holds_for_the_rows_below() -> None:
    facts = fakta("""
        Tujuan | Sasaran | Indikator | Target | Realisasi
        Terwujudnya birokrasi | | Indeks Birokrasi | 60 | 61
         | Meningkatnya layanan | Indeks Layanan | 80 | 76
        ^ | ^ | Nilai Layanan | 70 | 70
        Terwujudnya desa | | Indeks Desa | 50 | 50
    """)
    above = {f.subjek.nama: [s.nama for s in f.konteks] for f in facts}
    assert above == {
        "Indeks Birokrasi": ["Terwujudnya birokrasi"],
        "Indeks Layanan": ["Meningkatnya layanan", "Terwujudnya birokrasi"],
        "Nilai Layanan": ["Meningkatnya layanan", "Terwujudnya birokrasi"],
        "Indeks Desa": ["Terwujudnya desa"],
    }


def test_labels_in_a_shared_column_say_tujuan_or_sasaran() -> None:
    facts = fakta("""
        Tujuan / Sasaran | Indikator | Target | Realisasi
        Tujuan 1 : Terwujudnya birokrasi | Indeks Birokrasi | 60 | 61
        Sasaran 1.1 Meningkatnya layanan | Indeks Layanan | 80 | 76
    """)
    last = facts[-1]
    assert [(s.jenis, s.nama) for s in last.konteks] == [
        (JenisSubjek.SASARAN, "Meningkatnya layanan"),
        (JenisSubjek.TUJUAN, "Terwujudnya birokrasi"),
    ]


def test_a_sasaran_across_the_table_heads_the_rows_below() -> None:
    facts = fakta("""
        Rata-rata Capaian | Pagu | Realisasi Anggaran | Serapan | Kategori Efisiensi
        Sasaran 1.1: Meningkatnya layanan | < | < | < | <
        98,75% | 1.000.000 | 900.000 | 90% | efisien
        Jumlah | 1.000.000 | 900.000 | 90% |
    """)
    assert nilai(facts, Besaran.RATA_RATA) == [("Meningkatnya layanan", "98,75%")]
    assert nilai(facts, Besaran.PAGU) == [("Meningkatnya layanan", "1.000.000"), ("Jumlah", "1.000.000")]
    assert nilai(facts, Besaran.EFISIENSI) == [("Meningkatnya layanan", "efisien")]


def test_money_is_of_the_program_and_performance_of_its_indikator() -> None:
    facts = fakta("""
        Program | Indikator | Satuan | Target | Realisasi | % | Anggaran | Realisasi Anggaran
        Program Pelayanan | Persentase layanan | % | 100 | 90 | 90% | 1.000.000 | 900.000
         | Jumlah laporan | Laporan | 12 | 12 | 100% | |
    """)
    assert nilai(facts, Besaran.PAGU) == [("Pelayanan", "1.000.000")]
    assert nilai(facts, Besaran.TARGET) == [("Persentase layanan", "100"), ("Jumlah laporan", "12")]
    assert [(f.satuan, f.konteks[0].nama) for f in facts if f.besaran is Besaran.TARGET] == [
        ("%", "Pelayanan"),
        ("Laporan", "Pelayanan"),
    ]


def test_programs_in_columns_of_their_own_with_totals_of_their_level() -> None:
    head = "nama_sub_skpd | nama_program | nama_giat | nama_sub_giat | target | pagu | pagu_n_depan"
    facts = fakta(
        f"""
        {head} | total_pagu_indikatif_kegiatan
        Kecamatan A | PROGRAM PELAYANAN | Koordinasi | Rapat | 2 Kali | 4000000 | 4060000 | 9000000
        """,
        judul="Renja Tahun 2026",
    )
    money = [f for f in facts if f.besaran is Besaran.PAGU]
    assert [(f.subjek.jenis, f.tahun, f.nilai.teks, [s.nama for s in f.konteks]) for f in money] == [
        (JenisSubjek.SUB_KEGIATAN, 2026, "4000000", ["Koordinasi", "PELAYANAN", "Kecamatan A"]),
        (JenisSubjek.SUB_KEGIATAN, 2027, "4060000", ["Koordinasi", "PELAYANAN", "Kecamatan A"]),
        (JenisSubjek.KEGIATAN, 2026, "9000000", ["PELAYANAN", "Kecamatan A"]),
    ]


def test_sasaran_among_programs_keep_their_indikator() -> None:
    facts = fakta("""
        Sasaran Strategis/ Program | Indikator | Target | Realisasi
        Meningkatnya layanan | Indeks Layanan | 80 | 76
        Program Pelayanan | Persentase layanan | 100 | 90
    """)
    assert [(f.subjek.jenis, f.konteks[0].jenis) for f in facts if f.besaran is Besaran.TARGET] == [
        (JenisSubjek.INDIKATOR, JenisSubjek.SASARAN),
        (JenisSubjek.INDIKATOR_PROGRAM, JenisSubjek.PROGRAM),
    ]


def test_outcomes_below_coded_programs_are_no_programs() -> None:
    facts = fakta("""
        Program/Kegiatan | Indikator | Target 2026 | Pagu 2026
        7.01.02 PROGRAM PELAYANAN | | |
        Meningkatnya pelayanan | Persentase layanan | 90 | 3.000.000
        7.01.02.2.01 Koordinasi | | |
        Terlaksananya koordinasi | Jumlah laporan | 4 | 3.000.000
        7.01.02.2.01.0001 Perencanaan | | |
        Tersusunnya rencana | Jumlah rencana | 1 | 3.000.000
    """)
    assert nilai(facts, Besaran.PAGU) == [
        ("PELAYANAN", "3.000.000"),
        ("Koordinasi", "3.000.000"),
        ("Perencanaan", "3.000.000"),
    ]


def test_a_row_that_names_nothing_states_nothing() -> None:
    facts = fakta("""
        Program | Indikator | Target | Pagu
        Program Pelayanan | Persentase layanan | 90 | 3.000.000
         | | | 9.000.000
    """)
    assert nilai(facts, Besaran.PAGU) == [("Pelayanan", "3.000.000")]


def test_a_cell_that_lists_indikator_gives_each_its_line() -> None:
    facts = fakta("""
        Sasaran | Indikator | Target | Realisasi | Predikat
        Meningkatnya layanan | 1. Indeks Layanan\\n2. Jumlah Inovasi | 80\\n3 | 76\\n2 | Tinggi
    """)
    assert nilai(facts, Besaran.TARGET) == [("Indeks Layanan", "80"), ("Jumlah Inovasi", "3")]
    assert nilai(facts, Besaran.REALISASI) == [("Indeks Layanan", "76"), ("Jumlah Inovasi", "2")]
    assert not nilai(facts, Besaran.PREDIKAT)


def test_a_merged_value_is_one_fact_at_the_cell_where_it_begins() -> None:
    facts = fakta("""
        Sasaran | Indikator | Target | Pagu
        Meningkatnya layanan | Indeks Layanan | 80 | 1.000.000
        ^ | Nilai Layanan | 70 | ^
    """)
    money = [f for f in facts if f.besaran is Besaran.PAGU]
    assert len(money) == 1
    assert (money[0].tempat.baris_tabel, money[0].tempat.kolom, money[0].baris) == (2, 4, (1, 2))


def test_words_and_broken_numbers_are_kept_apart_from_values() -> None:
    facts = fakta("""
        Indikator | Target | Realisasi | Kriteria | Benchmark Nasional
        Indeks Layanan | 80 | belum dinilai | Tinggi | Target rata-rata tahun 2025: 71 (BB)
        Nilai Tertib | 89,3405,300 | 70 | Sedang | tidak tersedia
    """)
    assert [(f.besaran, f.nilai.teks) for f in facts] == [
        (Besaran.TARGET, "80"),
        (Besaran.TEKS, "belum dinilai"),
        (Besaran.PREDIKAT, "Tinggi"),
        (Besaran.PEMBANDING, "71"),
        (Besaran.RUSAK, "89,3405,300"),
        (Besaran.REALISASI, "70"),
        (Besaran.PREDIKAT, "Sedang"),
        (Besaran.TEKS, "tidak tersedia"),
    ]


def test_blank_and_dash_are_no_facts() -> None:
    assert len(fakta("Indikator | Target | Realisasi\nIndeks Layanan | 80 | -\nNilai Tertib | |")) == 1


def test_heads_scale_money_and_nothing_else() -> None:
    facts = fakta("""
        Program | Indikator | Target | Anggaran (Rp. 000) | Realisasi Anggaran (Rp. 000) | Serapan
        Program Pelayanan | Jumlah laporan | 12 | 3.921 | 3.900 | 99%
    """)
    assert {f.besaran: f.nilai.angka for f in facts} == {
        Besaran.TARGET: Decimal(12),
        Besaran.PAGU: Decimal(3921000),
        Besaran.REALISASI_ANGGARAN: Decimal(3900000),
        Besaran.SERAPAN: Decimal(99),
    }


def test_dots_of_an_index_are_decimals_where_its_column_shows_so() -> None:
    facts = fakta("Indikator | Target | Realisasi\nIndeks Layanan | 68.410 | 70\nNilai Tertib | 68.41 | 70")
    assert [f.nilai.angka for f in facts if f.besaran is Besaran.TARGET] == [Decimal("68.41"), Decimal("68.41")]


def test_quarters_and_months() -> None:
    facts = fakta(
        """
        Indikator | Target Tahun 2026 | Target Bulan | <
        ^ | ^ | Januari | Februari
        Indeks Layanan | 80 | 10 | 20
        """,
        kepala=2,
    )
    assert [(f.bulan, f.nilai.teks) for f in facts] == [(None, "80"), (1, "10"), (2, "20")]
    assert facts[0].tahun == 2026


class TestYearAndBasis:
    """What caption, headings and the sentence above say of a table."""

    def test_the_year_of_a_caption_beats_the_reports(self) -> None:
        facts = perkara(
            judul("LAPORAN KINERJA TAHUN 2025"),
            tabel(TARGET.format(target=80), judul="Perjanjian Kinerja Tahun 2024"),
            tabel(TARGET.format(target=80), judul="Target Kinerja", nomor=2),
        ).fakta
        assert [f.tahun for f in facts] == [2024, 2025]

    def test_baseline_and_end_of_plan_have_years_of_their_own(self) -> None:
        facts = fakta(
            """
            Indikator | Kondisi Awal | Kondisi Awal 2021 | Target | Realisasi | Target Akhir | Capaian thd Target 2026
            Indeks Layanan | 70 | 71 | 80 | 76 | 90 | 84,44%
            """,
            judul="Capaian Tahun 2025 dengan dasar Renstra 2021-2026",
        )
        assert [(f.besaran, f.tahun) for f in facts] == [
            (Besaran.KONDISI_AWAL, None),
            (Besaran.KONDISI_AWAL, 2021),
            (Besaran.TARGET, 2025),
            (Besaran.REALISASI, 2025),
            (Besaran.TARGET_AKHIR, 2026),
            (Besaran.CAPAIAN_AKHIR, 2025),
        ]
        assert {f.basis.renstra for f in facts} == {(2021, 2026)}

    def test_two_agreements_in_one_year(self) -> None:
        found = perkara(
            judul("LAPORAN KINERJA TAHUN 2025"),
            tabel(TARGET.format(target=80), judul="Perjanjian Kinerja Tahun 2025"),
            tabel("Program | Anggaran\nProgram Pelayanan | 1.000.000", nomor=2),
            tabel(TARGET.format(target=81), judul="Perjanjian Kinerja (Perubahan) Tahun 2025", nomor=3),
            paragraf("Untuk mencapai kinerja tersebut didukung anggaran sebagai berikut:"),
            tabel("Program | Anggaran\nProgram Pelayanan | 900.000", nomor=4),
            judul("Bagian lain"),
            tabel(TARGET.format(target=81), judul="Capaian atas PK Perubahan dengan dasar Renstra 2025-2029", nomor=5),
        )
        assert [t.basis for t in found.tabel] == [
            Basis(None, "murni"),
            Basis(None, "murni"),
            Basis((2025, 2029), "perubahan"),
            Basis((2025, 2029), "perubahan"),
            Basis((2025, 2029), "perubahan"),
        ]
        assert [f.basis.tahapan for f in found.fakta if f.besaran is Besaran.PAGU] == ["murni", "perubahan"]

    def test_one_agreement_needs_no_name(self) -> None:
        found = perkara(tabel(TARGET.format(target=80), judul="Perjanjian Kinerja Tahun 2025"))
        assert found.tabel[0].basis == Basis()

    def test_a_section_whose_heading_is_missing_goes_on_with_the_caption_before(self) -> None:
        found = perkara(
            judul("BAB III AKUNTABILITAS KINERJA", 1),
            judul("B. CAPAIAN DENGAN DASAR RENSTRA 2021-2026", 2),
            tabel(TARGET.format(target=80), judul="Capaian atas Renstra 2025-2029"),
            judul("C.1 Analisis Ketercapaian", 3),
            tabel(TARGET.format(target=80), nomor=2),
            judul("C.1.2 Analisis Sasaran", 4),
            tabel(TARGET.format(target=80), nomor=3),
            judul("D. KEUANGAN", 2),
            tabel(TARGET.format(target=80), nomor=4),
        )
        assert [t.basis.renstra for t in found.tabel] == [(2025, 2029), (2025, 2029), (2025, 2029), None]

    def test_targets_by_year_stand_on_the_renstra_whose_years_they_list(self) -> None:
        years = "Indikator | Target 2022 | Target 2023 | Target 2024 | Target 2025 | Target 2026\nA | 1 | 2 | 3 | 4 | 5"
        found = perkara(
            tabel(TARGET.format(target=80), judul="Target Renstra 2021-2026"),
            tabel(TARGET.format(target=80), judul="Target Renstra 2025-2029", nomor=2),
            judul("LAMPIRAN"),
            tabel(years, nomor=3),
        )
        assert found.tabel[2].basis.renstra == (2021, 2026)

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Perjanjian Kinerja Perubahan Tahun 2025", "perubahan"),
            ("Perjanjian Kinerja (Perubahan) Kecamatan", "perubahan"),
            ("Perubahan Perjanjian Kinerja", "perubahan"),
            ("PK Perubahan 2025", "perubahan"),
            ("Perjanjian Kinerja Tahun 2025 (Perubahan)", "perubahan"),
            ("Perjanjian Kinerja Tahun 2025 awal", "murni"),
            ("Perjanjian Kinerja Murni", "murni"),
            ("Perjanjian Kinerja Tahun 2025 dengan dasar Renstra (Perubahan)", "ada"),
            ("Rencana Strategis (Perubahan)", ""),
        ],
    )
    def test_which_agreement_a_text_speaks_of(self, text: str, expected: str) -> None:
        assert agreement_of(text) == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Sebelum Perubahan (Rp)", "murni"),
            ("Sesudah Perubahan", "perubahan"),
            ("APBD Murni", "murni"),
            ("P-APBD", "perubahan"),
            ("Pergeseran Anggaran", "pergeseran"),
            ("DPPA", "perubahan"),
            ("Anggaran", ""),
            ("Rancangan Awal RKPD", "rancangan"),
            ("Hasil Analisa Kebutuhan", "usulan"),
        ],
    )
    def test_stage_of_the_budget(self, text: str, expected: str) -> None:
        assert stage_of(text) == expected

    def test_years_and_periods_of_a_text(self) -> None:
        text = "Renstra 2021 – 2026 dan 2025 s.d. 2029, tahun 2024, nomor 35.2025/12"
        assert periods_in(text) == [(2021, 2026), (2025, 2029)]
        assert years_in(text) == [2024]

    def test_the_year_of_a_law_is_not_that_of_the_report(self) -> None:
        report = dokumen(
            judul("AKUNTABILITAS KINERJA"),
            paragraf("Laporan kinerja disusun menurut Peraturan Menteri Nomor 29 Tahun 2010 tentang Pedoman"),
            paragraf("Peraturan Daerah Nomor 3 Tahun 2012 tentang APBD Tahun Anggaran 2012"),
            *[paragraf(f"Realisasi tahun 2024 dan tahun {year}") for year in (2023, 2024, 2024)],
        )
        assert report_year(report) == 2024

    def test_a_report_that_repeats_next_years_agreement_is_of_its_own_year(self) -> None:
        report = dokumen(
            *[paragraf("Laporan Kinerja Tahun 2023 memuat capaian tahun 2023")] * 4,
            *[judul("PERJANJIAN KINERJA TAHUN 2024")] * 9,
        )
        assert report_year(report) == 2023

    def test_one_slip_in_a_title_does_not_outweigh_the_text(self) -> None:
        report = dokumen(
            judul("2.3 Perjanjian Kinerja Tahun 2023"),
            judul("Perjanjian Kinerja 2024"),
            *[paragraf("Sasaran tahun 2024")] * 5,
        )
        assert report_year(report) == 2024

    def test_a_table_below_the_heading_of_an_agreement_is_of_its_year(self) -> None:
        table = tabel("No | Indikator | Target\n1 | Persentase arsip tertata | 90")
        lines = [paragraf("Laporan Kinerja Tahun 2023")] * 3
        found = perkara(*lines, judul("3.1 PERJANJIAN KINERJA TAHUN 2024"), table).tabel[0]
        assert found.tahun == 2024
        assert perkara(*lines, judul("Capaian terhadap Perjanjian Kinerja 2024"), table).tabel[0].tahun == 2023

    def test_a_plan_over_years_has_no_year(self) -> None:
        plan = dokumen(judul("RENCANA STRATEGIS 2025-2029"), paragraf("tahun 2020, tahun 2021 dan tahun 2022"))
        assert report_year(plan) is None
        assert (
            report_year(dokumen(judul("LAPORAN KINERJA"), paragraf("DINAS SOSIAL"), paragraf("LKjIP Tahun 2024")))
            == 2024
        )


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.lists(
            st.sampled_from(
                [
                    "",
                    "Program",
                    "Indikator",
                    "Target",
                    "Realisasi",
                    "%",
                    "Jumlah",
                    "Rp 5",
                    "1",
                    "100%",
                    "Sasaran 1: a",
                    "7.01.02",
                    "1. a\\n2. b",
                    "2=1/1*100",
                    "<",
                ]
            ),
            min_size=4,
            max_size=4,
        ),
        min_size=1,
        max_size=7,
    ),
    st.integers(0, 3),
)
def test_no_table_is_too_odd(rows: list[list[str]], kepala: int) -> None:
    text = "\n".join(
        " | ".join(["x" if at == 0 and cell == "<" else cell for at, cell in enumerate(row)]) for row in rows
    )
    found = susun_perkara([dokumen(tabel(text, kepala=kepala))])
    assert all(f.subjek.kunci for f in found.fakta)
    assert all(t.alasan for t in found.tabel)
    assert all(t.jenis is not JenisTabel.DIBIARKAN for t in found.tabel) or not found.fakta


def test_a_bound_is_a_target_with_its_print() -> None:
    facts = fakta("Indikator | Target | Realisasi\nIndeks Layanan | ≥ 80 | 76\nAngka Aduan | maks. 5 | 4")
    assert [(f.nilai.teks, f.nilai.angka) for f in facts if f.besaran is Besaran.TARGET] == [
        ("≥ 80", Decimal(80)),
        ("maks. 5", Decimal(5)),
    ]
