"""Recognising tables: by heads and shape, whatever the words, the order and the layout."""

from decimal import Decimal

import pytest
from tests.reviu.alat import kenali, perkara, tabel

from akuntabel.reviu.fakta import Besaran, Cabang, JenisSubjek, JenisTabel, RumusKolom
from akuntabel.reviu.kenali.jenjang import take_apart
from akuntabel.reviu.kenali.rumus import evaluate

CAPAIAN = """
No | Sasaran | Indikator Kinerja | Target | Realisasi | {head}
1 | Meningkatnya layanan | Indeks Layanan | 80 | 76 | 95%
2 | Meningkatnya tertib | Persentase Tertib | 90 | 90 | 100%
"""


@pytest.mark.parametrize(
    "head",
    [
        "% Capaian",
        "Capaian Kinerja (%)",
        "Tingkat Capaian",
        "%",
        "Persentase",
        "Prosentase",
        "Capaian",
        "Persentase Capaian Kinerja",
        "Ketercapaian (%)",
        "Rasio Capaian",
    ],
)
def test_synonyms_of_capaian(head: str) -> None:
    found = kenali(CAPAIAN.format(head=head))
    assert found.jenis is JenisTabel.CAPAIAN
    assert found.peran == ("nomor", "sasaran", "indikator", "target", "realisasi", "capaian")


def test_columns_in_another_order_without_number() -> None:
    found = kenali("""
        Indikator | Capaian (%) | Realisasi Tahun 2024 | Target Tahun 2024 | Sasaran Strategis
        Indeks Layanan | 95 | 76 | 80 | Meningkatnya layanan
    """)
    assert found.peran == ("indikator", "capaian", "realisasi", "target", "sasaran")
    assert [c.tahun for c in found.kolom] == [None, None, 2024, 2024, None]


def test_capaian_beside_a_percentage_is_the_realisasi() -> None:
    found = kenali("""
        Indikator | Target | Capaian | %
        Indeks Layanan | 80 | 76 | 95
    """)
    assert found.peran == ("indikator", "target", "realisasi", "capaian")


MERGED = """
No | Sasaran | Ukuran | Capaian Tahun 2025 | < | < | < | Realisasi | < | Target Akhir | % thd Akhir Renstra | Nasional
^ | ^ | ^ | Target | Realisasi | % | Kriteria | 2023 | 2024 | ^ | ^ | ^
1 | Meningkatnya layanan | Indeks Layanan | 80 | 76 | 95% | Sangat tinggi | 70 | 72 | 84 | 90,48% | 75
"""


def test_merged_heads_with_years() -> None:
    found = kenali(MERGED, kepala=2)
    assert found.peran[3:] == (
        "target",
        "realisasi",
        "capaian",
        "predikat",
        "realisasi",
        "realisasi",
        "target akhir",
        "capaian terhadap target akhir",
        "pembanding",
    )
    assert [c.tahun for c in found.kolom[3:10]] == [2025, 2025, 2025, 2025, 2023, 2024, None]


def test_group_titles_that_a_text_prints_once() -> None:
    found = kenali(
        """
        No | Indikator | Capaian Tahun 2025 | | | Ket
         | | Target | Realisasi | % |
        1 | Indeks Layanan | 80 | 76 | 95% |
        """,
        kepala=2,
    )
    assert found.peran == ("nomor", "indikator", "target", "realisasi", "capaian", "keterangan")
    assert found.kolom[3].tahun == 2025


def test_column_numbers_are_head_and_say_what_is_computed() -> None:
    found = kenali("""
        No | Uraian Indikator | Target | Realisasi | Nilai | Ket
        1 | 2 | 3 | 4 | 5=4/3*100 | 6
        1 | Indeks Layanan | 80 | 76 | 95 |
    """)
    assert found.badan == 3
    assert found.peran[4] == "capaian"
    assert found.rumus == (RumusKolom(5, "4/3*100", ((3, 3), (4, 4))),)


@pytest.mark.parametrize(
    ("printed", "values", "expected"),
    [
        ("6/5*100", {5: "80", 6: "76"}, "95"),
        ("(6-(7-6))/6*100", {6: "10", 7: "12"}, "80"),
        ("6+12", {6: "24", 12: "12"}, "36"),
    ],
)
def test_printed_formulas_are_computed(printed: str, values: dict[int, str], expected: str) -> None:
    assert evaluate(printed, {k: Decimal(v) for k, v in values.items()}) == Decimal(expected)


@pytest.mark.parametrize("printed", ["6/5*", "(6", "6//5", "6/0", ""])
def test_formulas_that_make_no_sense_have_no_value(printed: str) -> None:
    assert evaluate(printed, {5: Decimal(1), 6: Decimal(1)}) is None


def test_budget_in_stages() -> None:
    found = kenali("""
        Kode | Program/Kegiatan/Sub Kegiatan | Pagu Murni | Pergeseran | Setelah Perubahan | Bertambah/(Berkurang)
        7.01.01 | Program Penunjang Urusan | 1.000.000 | 900.000 | 950.000 | (50.000)
    """)
    assert found.jenis is JenisTabel.PAGU_BERTAHAP
    assert [c.basis.tahapan for c in found.kolom[2:5]] == ["murni", "pergeseran", "perubahan"]
    assert found.kolom[5].besaran is Besaran.SELISIH_PAGU


@pytest.mark.parametrize(
    "head",
    [
        "Uraian Program | Anggaran (Rp) | Realisasi (Rp) | Serapan",
        "Program | Pagu | Realisasi Keuangan | Penyerapan (%)",
        "Program/Kegiatan | Alokasi Anggaran | Realisasi | %",
        "Nama Program | Target Anggaran | Realisasi Anggaran | Persentase Realisasi Anggaran",
    ],
)
def test_synonyms_of_budget_realisation(head: str) -> None:
    found = kenali(f"""
        {head}
        Program Penunjang | 1.000.000.000 | 900.000.000 | 90%
        Program Pelayanan | 2.000.000.000 | 1.000.000.000 | 50%
    """)
    assert found.jenis is JenisTabel.REALISASI_ANGGARAN
    assert found.peran[1:] == ("pagu", "realisasi anggaran", "serapan")


def test_performance_beside_money_under_one_head_each() -> None:
    found = kenali(
        """
        No | Sasaran dan Indikator | Kinerja | < | < | Anggaran Program Pendukung | < | < | Kategori Efisiensi
        ^ | ^ | Target | Realisasi | % | Target | Realisasi | % | ^
        1 | Sasaran 1: Meningkatnya layanan | | | | 1.000.000.000 | 900.000.000 | 90% | efisien
          | Indikator: Indeks Layanan | 80 | 80 | 100% | | | |
        """,
        kepala=2,
    )
    assert found.jenis is JenisTabel.EFISIENSI
    assert found.peran[2:] == (
        "target",
        "realisasi",
        "capaian",
        "pagu",
        "realisasi anggaran",
        "serapan",
        "kategori efisiensi",
    )


def test_amounts_of_a_plan_are_not_held_against_the_budget() -> None:
    found = kenali("""
        Program | RKPD (Rp) | Pagu Indikatif (Rp) | Renja Perubahan (Rp) | Pagu DPA (Rp)
        Program Pelayanan | 900 | 850 | 860 | 800
    """)
    assert found.peran[1:] == ("", "", "", "pagu")


def test_ratios_by_year_of_a_renstra_are_no_capaian_of_the_report() -> None:
    found = kenali(
        """
        Indikator | Realisasi tahun | < | Rasio capaian pada tahun | <
        ^ | 2024 | 2025 | 2024 | 2025
        Indeks Layanan | 76 | 80 | 95 | 100
        """,
        kepala=2,
    )
    assert found.peran[1:] == ("realisasi", "realisasi", "", "")


def test_targets_and_money_by_year() -> None:
    found = kenali(
        """
        Program | Indikator | Satuan | Target dan Pagu Indikatif Tahun | < | < | <
        ^ | ^ | ^ | 2026 | < | 2027 | <
        ^ | ^ | ^ | Target | Pagu (Rp. 000) | Target | Pagu (Rp. 000)
        Program Pelayanan | Persentase layanan | % | 90 | 1.500.000 | 92 | 1.600.000
        """,
        kepala=3,
    )
    assert found.jenis is JenisTabel.TARGET_TAHUNAN
    assert [(c.peran, c.tahun) for c in found.kolom[3:]] == [
        ("target", 2026),
        ("pagu", 2026),
        ("target", 2027),
        ("pagu", 2027),
    ]
    assert [c.skala for c in found.kolom if c.besaran is Besaran.PAGU] == [1000, 1000]


def test_bare_years_beside_an_indikator_are_its_targets() -> None:
    found = kenali("""
        Tujuan dan Sasaran | Indikator | Sat | Baseline 2024 | 2025 | 2026 | 2027
        Meningkatnya layanan | Indeks Layanan | Nilai | 70 | 72 | 74 | 76
    """)
    assert found.jenis is JenisTabel.TARGET_TAHUNAN
    assert found.peran[3:] == ("kondisi awal", "target", "target", "target")


def test_quarters_of_performance_and_money() -> None:
    found = kenali(
        """
        Program/Kegiatan | Indikator | Realisasi Kinerja pada Triwulan I - IV Tahun 2023 | < | < | <
        ^ | ^ | I | < | II | <
        1 | 2 | 3 | 4 | 5 | 6
        ^ | ^ | K | Rp | K | Rp
        Program Pelayanan | Persentase layanan | 20% | 1.500.000 | 45% | 2.500.000
        """,
        kepala=2,
    )
    assert found.jenis is JenisTabel.TRIWULAN
    assert [(c.peran, c.triwulan, c.tahun) for c in found.kolom[2:]] == [
        ("realisasi", 1, 2023),
        ("realisasi anggaran", 1, 2023),
        ("realisasi", 2, 2023),
        ("realisasi anggaran", 2, 2023),
    ]


@pytest.mark.parametrize(
    ("title", "quarter"),
    [("TW I", 1), ("Triwulan II", 2), ("Tribulan III", 3), ("TW.4", 4), ("Triwulan I - IV", None), ("Realisasi", None)],
)
def test_quarters_named_in_a_title(title: str, quarter: int | None) -> None:
    assert kenali(f"Indikator | {title}\nIndeks Layanan | 5").kolom[1].triwulan == quarter


def test_agreement_is_told_by_the_words_around() -> None:
    text = "No | Sasaran | Indikator | Target\n1 | Meningkatnya layanan | Indeks Layanan | 80"
    assert kenali(text, judul="Perjanjian Kinerja Tahun 2025").jenis is JenisTabel.PERJANJIAN
    assert kenali(text).jenis is JenisTabel.TARGET_TAHUNAN


def test_indikator_kinerja_utama_without_figures() -> None:
    found = kenali("""
        Sasaran | Indikator Kinerja Utama | Formulasi Pengukuran | Sumber Data
        Meningkatnya layanan | Indeks Layanan | jumlah nilai unsur | survei
    """)
    assert found.jenis is JenisTabel.IKU


def test_scale_of_values() -> None:
    found = kenali("Interval Nilai | Kriteria | Kode\n91 - 100 | Sangat Tinggi | biru\n76 - 90 | Tinggi | hijau")
    assert found.jenis is JenisTabel.SKALA


@pytest.mark.parametrize(
    "text",
    [
        "No | Saran | Tindak Lanjut\n1 | Susun jadwal | Jadwal disusun",
        "Nama | Jabatan\nA | Camat",
        "PIHAK KEDUA | PIHAK PERTAMA",
        "Tahun | Curah hujan\n2023 | 1.200\n2024 | 1.300",
    ],
)
def test_what_nothing_tells_is_left_alone_with_a_reason(text: str) -> None:
    found = perkara(tabel(text))
    assert found.tabel[0].jenis is JenisTabel.DIBIARKAN
    assert found.tabel[0].alasan
    assert found.fakta == ()


def test_growth_and_national_sets_are_not_targets() -> None:
    found = kenali(
        """
        Indikator | Target SPM | Target | Realisasi | Rata-rata Pertumbuhan | <
        ^ | ^ | ^ | ^ | Anggaran | Realisasi
        Indeks Layanan | 100 | 80 | 76 | 5 | 6
        """,
        kepala=2,
    )
    assert found.peran == ("indikator", "", "target", "realisasi", "", "")


@pytest.mark.parametrize(
    ("head", "role"),
    [
        ("Capaian s/d Akhir Renstra (%) | 80%", "capaian terhadap target akhir"),
        ("Capaian (%) | 80%", "capaian terhadap target akhir"),
        ("Capaian (%) | 95%", "capaian"),
    ],
)
def test_capaian_up_to_the_end_of_the_renstra(head: str, role: str) -> None:
    title, value = head.split(" | ")
    found = kenali(f"""
        No | Indikator | Realisasi 2025 | Target Akhir Renstra 2026 | {title}
        1 | Indeks Layanan | 80 | 100 | {value}
    """)
    assert found.peran[4] == role


def test_percentage_beside_budget_and_its_use_is_serapan() -> None:
    found = kenali("""
        No | Program | Anggaran (Rp) | Realisasi Keuangan (Rp) | Persentase (%)
        1 | Program Pelayanan Publik | 1.000.000,00 | 900.000,00 | 90,00
        2 | Program Ketertiban Umum | 2.000.000,00 | 1.000.000,00 | 50,00
    """)
    assert found.peran[2:] == ("pagu", "realisasi anggaran", "serapan")


class TestSums:
    """What adds up to what."""

    def test_levels_by_label(self) -> None:
        found = kenali("""
            Program/Kegiatan/Sub Kegiatan | Anggaran (Rp) | Realisasi (Rp)
            PROGRAM PELAYANAN | 300 | 250
            Kegiatan Koordinasi | 300 | 250
            Sub Kegiatan Rapat | 100 | 50
            Sub Kegiatan Forum | 200 | 200
            PROGRAM PENUNJANG | 400 | 300
            Jumlah | 700 | 550
        """)
        assert found.hierarki == (
            Cabang(2, (3,), JenisSubjek.PROGRAM),
            Cabang(3, (4, 5), JenisSubjek.KEGIATAN),
            Cabang(7, (2, 6)),
        )

    def test_levels_by_code(self) -> None:
        found = kenali("""
            Kode | Uraian Program | Pagu | Realisasi
            7.01 | Kecamatan | 300.000 | 250.000
            7.01.02 | Penyelenggaraan | 300.000 | 250.000
            7.01.02.2.01 | Koordinasi Tingkat Kecamatan | 300.000 | 250.000
            7.01.02.2.01.0001 | Perencanaan | 100.000 | 50.000
            7.01.02.2.01.0002 | Efektivitas | 200.000 | 200.000
        """)
        assert [(b.jumlah, b.bagian) for b in found.hierarki] == [(2, (3,)), (3, (4,)), (4, (5, 6))]

    def test_levels_by_depth_of_numbers(self) -> None:
        found = kenali("""
            No | Program/Kegiatan/Sub Kegiatan | Sebelum Perubahan | Sesudah Perubahan
            1 | Alfa | 300.000 | 250.000
            1.1 | Beta | 300.000 | 250.000
            1.1.1 | Gama | 100.000 | 50.000
            1.1.2 | Delta | 200.000 | 200.000
            2 | Epsilon | 100.000 | 100.000
            Total | < | 400.000 | 350.000
        """)
        assert [(b.jumlah, b.bagian) for b in found.hierarki] == [(2, (3,)), (3, (4, 5)), (7, (2, 6))]

    def test_grand_total_over_sub_totals(self) -> None:
        found = kenali("""
            Program | Anggaran
            Program Alfa | 100.000
            Program Beta | 200.000
            Sub Total | 300.000
            Program Gama | 400.000
            Sub Total | 400.000
            Jumlah Keseluruhan | 700.000
        """)
        assert [(b.jumlah, b.bagian) for b in found.hierarki] == [(4, (2, 3)), (6, (5,)), (7, (4, 6))]

    def test_total_on_top(self) -> None:
        found = kenali("""
            Program | Anggaran
            JUMLAH | 300.000
            Program Alfa | 100.000
            Program Beta | 200.000
        """)
        assert found.hierarki == (Cabang(2, (3, 4)),)

    def test_an_indikator_that_begins_with_jumlah_is_no_total(self) -> None:
        found = kenali("""
            Indikator | Target | Realisasi | %
            Jumlah Dokumen | 4 | 4 | 100%
            Jumlah | 4 | 4 | 100%
        """)
        assert not found.hierarki

    def test_a_total_of_a_table_torn_in_two_covers_nothing_sure(self) -> None:
        first = tabel("Program | Anggaran\nProgram Alfa | 100.000", nomor=1)
        second = tabel("Program | Anggaran\nProgram Beta | 200.000\nJumlah | 300.000", nomor=2)
        assert [t.hierarki for t in perkara(first, second).tabel] == [(), ()]

    def test_groups_of_assets_by_the_style_of_their_numbers(self) -> None:
        found = kenali("""
            No | Sarana Prasarana | Jumlah | Kondisi
            I | TANAH | 3 |
            1 | Tanah Kantor | 1 | baik
            2 | Tanah Jalan | 2 | baik
            II | MESIN | 4 |
            3 | Genset | 4 | baik
             | Jumlah | 7 |
        """)
        assert [(b.jumlah, b.bagian) for b in found.hierarki] == [(2, (3, 4)), (5, (6,)), (7, (2, 5))]

    def test_groups_of_staff_that_carry_the_numbers(self) -> None:
        found = kenali("""
            No | Golongan | Laki-laki | Perempuan | Jumlah
            1. | Golongan IV | 2 | 1 | 3
             | Pembina Tk. I | 1 | 1 | 2
             | Pembina | 1 | 0 | 1
            2. | Golongan III | 3 | 1 | 4
             | Penata Tk. I | 2 | 1 | 3
             | Penata | 1 | 0 | 1
             | Jumlah | 5 | 2 | 7
        """)
        assert [(b.jumlah, b.bagian) for b in found.hierarki] == [(2, (3, 4)), (5, (6, 7)), (8, (2, 5))]
        assert found.hierarki_kolom == (Cabang(5, (3, 4)),)

    def test_columns_of_a_group_and_both_sexes(self) -> None:
        found = kenali(
            """
            Jabatan | Kebutuhan | < | < | Bezetting | < | < | L | P
            ^ | Σ | SMA | S1 | Σ | SMA | S1 | ^ | ^
            Pengawas | 6 | 2 | 4 | 5 | 2 | 3 | 4 | 1
            """,
            kepala=2,
        )
        assert found.hierarki_kolom == (Cabang(2, (3, 4)), Cabang(5, (6, 7)), Cabang(5, (8, 9)))

    def test_columns_without_group_add_up_where_most_rows_say_so(self) -> None:
        text = """
            Jabatan | PNS | PPPK | Jumlah
            Camat | 1 | 0 | 1
            Sekretaris | 1 | 0 | 1
            Pelaksana | 4 | 3 | {total}
            Operator | 2 | 2 | 4
        """
        assert kenali(text.format(total=8)).hierarki_kolom == (Cabang(4, (2, 3)),)
        assert not kenali(text.replace("| 1\n", "| 9\n").format(total=8)).hierarki_kolom

    def test_means_average_the_indikator_of_their_sasaran(self) -> None:
        found = kenali("""
            Sasaran dan Indikator | Target | Realisasi | %
            Sasaran 1: Meningkatnya layanan | | |
            Indikator: Indeks Layanan | 80 | 80 | 100%
            Sasaran 2: Meningkatnya tertib | | |
            Indikator: Nilai Tertib | 80 | 72 | 90%
            Indikator: Nilai Rapi | 80 | 80 | 100%
            Rata-rata sasaran 2 | | | 95%
        """)
        assert found.rerata == (Cabang(7, (5, 6), JenisSubjek.UMUM),)

    @pytest.mark.parametrize("first", ["2", ""])
    def test_indikator_whose_name_begins_with_rata_rata_is_no_row_of_means(self, first: str) -> None:
        found = kenali(f"""
            No | Indikator | Target | Realisasi | Capaian (%)
            1 | Indeks Layanan | 80 | 80 | 100%
            {first} | Rata-rata Waktu Layanan | 10 | 8 | 80%
            | Rata-rata Capaian | | | 90%
        """)
        assert found.rerata == (Cabang(4, (2, 3), JenisSubjek.UMUM),)


@pytest.mark.parametrize(
    ("code", "name", "kode", "nama", "level"),
    [
        ("", "7.01.02 PROGRAM PENYELENGGARAAN", "7.01.02", "PENYELENGGARAAN", 1),
        ("", "7.01.02.2.01.0001 - Perencanaan", "7.01.02.2.01.0001", "Perencanaan", 3),
        ("7 01 02 2.01", "Koordinasi", "7.01.02.2.01", "Koordinasi", 2),
        ("", "Sub kegiatan Perencanaan", "", "Perencanaan", 3),
        ("", "Kegiatan: Koordinasi", "", "Koordinasi", 2),
        ("1.1", "Koordinasi", "1.1", "Koordinasi", None),
    ],
)
def test_names_of_programs_are_taken_apart(code: str, name: str, kode: str, nama: str, level: int | None) -> None:
    found = take_apart(code, name)
    assert (found.kode, found.nama, found.jenjang) == (kode, nama, level)


def test_capaian_of_several_years_beside_nothing_may_be_either() -> None:
    bare = kenali("Indikator | Capaian 2023 | Capaian 2024\nIndeks Layanan | 76 | 78")
    rated = kenali("Indikator | Tingkat Capaian 2023 | Tingkat Capaian 2024\nIndeks Layanan | 96 | 98")
    assert bare.peran == ("indikator", "", "")
    assert rated.peran == ("indikator", "capaian", "capaian")


def test_what_sums_years_up_is_of_no_single_year() -> None:
    found = kenali(
        "Indikator | Target 2024 | Realisasi s/d Tahun 2023 | Realisasi s.d. Triwulan IV\nIndeks | 8 | 24 | 7"
    )
    assert found.peran == ("indikator", "target", "", "realisasi")


def test_a_difference_of_performance_is_none_of_money() -> None:
    found = kenali("Indikator | Realisasi 2023 | Realisasi 2024 | Naik/Turun\nIndeks Layanan | 76 | 78 | 2")
    assert found.peran == ("indikator", "realisasi", "realisasi", "")


@pytest.mark.parametrize(
    ("head", "cells", "role"),
    [
        ("Keterangan", ("Tercapai", "Tidak tercapai"), "status ketercapaian"),
        ("Status", ("Melampaui target", "Belum tercapai"), "status ketercapaian"),
        ("Perkembangan", ("Naik", "Turun"), "tren"),
        ("Keterangan", ("Data dari survei", "Tercapai"), "keterangan"),
    ],
)
def test_columns_of_words_that_judge(head: str, cells: tuple[str, str], role: str) -> None:
    found = kenali(f"Indikator | Target | Realisasi | {head}\nIndeks | 8 | 8 | {cells[0]}\nNilai | 9 | 8 | {cells[1]}")
    assert found.peran[3] == role


def test_spending_by_uraian_adds_up_only_where_a_column_bears_it_out() -> None:
    text = """
        No | Uraian | Anggaran | Realisasi | %
        1 | Belanja Operasi | 300.000 | 250.000 | 83,33
         | Belanja Pegawai | {first} | 100.000 | 50
         | Belanja Barang | 100.000 | 150.000 | 50
         | Jumlah | {total} | 250.000 | 83,33
    """
    nested = kenali(text.format(first="200.000", total="300.000"))
    assert [(b.jumlah, b.bagian) for b in nested.hierarki] == [(2, (3, 4)), (5, (2,))]
    assert not kenali(
        "Uraian | Anggaran | Realisasi\nA | 1.000.000 | 2.000.000\nB | 5.000.000 | 1\nJumlah | 9 | 9"
    ).hierarki


@pytest.mark.parametrize(
    ("head", "judul", "jenis", "roles"),
    [
        (
            "No | Unsur Pelayanan | Nilai Rata-rata (NRR) | NRR Tertimbang",
            "Hasil Survei Kepuasan Masyarakat",
            JenisTabel.SURVEI,
            ("skor", "skor"),
        ),
        ("No | Komponen | Bobot | Nilai 2024", "Hasil Evaluasi AKIP", JenisTabel.EVALUASI, ("bobot", "skor")),
        ("No | Aspek | Bobot (%) | Keterangan", "Pembobotan Aspek", JenisTabel.BOBOT, ("bobot", "keterangan")),
    ],
)
def test_scored_parts(head: str, judul: str, jenis: JenisTabel, roles: tuple[str, str]) -> None:
    found = kenali(f"{head}\n1 | Persyaratan | 30 | 25,5\n2 | Prosedur | 70 | 60\n | Jumlah | 100 | 85,5", judul=judul)
    assert (found.jenis, found.peran[2:]) == (jenis, roles)
    assert [(b.jumlah, b.bagian) for b in found.hierarki] == [(4, (2, 3))]
