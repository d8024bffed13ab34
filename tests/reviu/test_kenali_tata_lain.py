"""Tables in manners of other offices: letters for titles, funds side by side, quarters, rates."""

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.reviu.alat import dokumen, fakta, kenali, nilai, paragraf, perkara, tabel

import akuntabel.reviu.periksa  # noqa: F401
from akuntabel.reviu.fakta import Besaran, JenisKlaim, JenisTabel
from akuntabel.reviu.klaim.putusan import counts
from akuntabel.reviu.perkara import susun_perkara
from akuntabel.reviu.registry import run
from akuntabel.reviu.susunan import nomor_judul
from akuntabel.reviu.temuan import Temuan


def peran(text: str, *, kepala: int = 1, judul: str = "") -> list[str]:
    return list(kenali(text, kepala=kepala, judul=judul).peran)


def pesan(kode: str, text: str, *, kepala: int = 1, judul: str = "") -> list[str]:
    _, found = run(perkara(tabel(text, kepala=kepala, judul=judul)), kode)
    return [temuan.pesan for temuan in found]


YEARS = """
No | Indikator | 2019 | < | < | 2020 | < | <
^ | ^ | T | R | % | T | R | %
1 | Persentase arsip yang dikelola | 75 | 60 | 80 | 80 | 64 | 80
2 | Persentase koleksi buku | 55 | 55 | 100 | 60 | 57 | {capaian}
"""


def test_t_and_r_are_target_and_realisasi() -> None:
    assert peran(YEARS.format(capaian="95"), kepala=2)[2:] == ["target", "realisasi", "capaian"] * 2
    assert pesan("HIT001", YEARS.format(capaian="95"), kepala=2) == []
    assert len(pesan("HIT001", YEARS.format(capaian="97"), kepala=2)) == 1


FUNDS = """
No | Program | APBD Kota | < | DAK | < | Jumlah | < | %
^ | ^ | Anggaran | Realisasi | Anggaran | Realisasi | Anggaran | Realisasi | ^
1 | Program Penunjang Urusan | 45.000.000 | 43.200.000 | 0 | 0 | 45.000.000 | 43.200.000 | 96,00
2 | Program Kesehatan | 20.000.000 | 18.000.000 | 8.000.000 | 7.500.000 | {jumlah} | 25.500.000 | 91,07
 | Jumlah | 65.000.000 | 61.200.000 | 8.000.000 | 7.500.000 | 73.000.000 | 68.700.000 | 94,11
"""


def test_funds_side_by_side_are_parts_of_their_total() -> None:
    found = kenali(FUNDS.format(jumlah="28.000.000"), kepala=2)
    assert found.peran[2:] == ("bagian anggaran",) * 4 + ("pagu", "realisasi anggaran", "serapan")
    assert [(b.jumlah, b.bagian) for b in found.hierarki_kolom] == [(7, (3, 5)), (8, (4, 6))]
    assert nilai(fakta(FUNDS.format(jumlah="28.000.000"), kepala=2), Besaran.PAGU)[1] == (
        "Kesehatan",
        "28.000.000",
    )


def test_a_total_unlike_its_funds_is_found() -> None:
    assert [t for kode in ("HIT007", "HIT009") for t in pesan(kode, FUNDS.format(jumlah="29.000.000"), kepala=2)] != []
    assert pesan("HIT009", FUNDS.format(jumlah="28.000.000"), kepala=2) == []


QUARTERS = """
No | Kode | Program/Kegiatan | Pagu (Rp) | Realisasi Triwulan (Rp) | < | < | < | Total Realisasi (Rp) | Persentase (%)
^ | ^ | ^ | ^ | I | II | III | IV | ^ | ^
1 | 5.03.02 | PROGRAM KEPEGAWAIAN | 1.000.000 | 100.000 | 200.000 | 300.000 | 350.000 | 950.000 | 95,00
 | 5.03.02.2.01 | Pengadaan ASN | 800.000 | 100.000 | 150.000 | 250.000 | 260.000 | {total} | 95,00
 | 5.03.02.2.02 | Mutasi ASN | 200.000 | 0 | 50.000 | 50.000 | 90.000 | 190.000 | 95,00
"""


def test_quarters_of_money_add_up_to_their_total() -> None:
    good = QUARTERS.format(total="760.000")
    assert peran(good, kepala=2)[4:] == ["realisasi anggaran"] * 5 + ["serapan"]
    assert pesan("HIT009", good, kepala=2) == []
    assert any(
        "760.000" in p for kode in ("HIT008", "HIT009") for p in pesan(kode, QUARTERS.format(total="770.000"), kepala=2)
    )


def test_a_value_up_to_the_last_quarter_is_the_years() -> None:
    text = """
    No | Indikator | Target | Realisasi TW I | Realisasi TW II | Realisasi s.d. TW II | Realisasi s.d. TW IV | %
    1 | Jumlah dokumen | 600 | 140 | 160 | 300 | 615 | 102,50
    2 | Jumlah laporan | 12 | 3 | 3 | 6 | 12 | 100
    """
    found = kenali(text)
    assert [(c.peran, c.triwulan) for c in found.kolom[3:7]] == [
        ("realisasi", 1),
        ("realisasi", 2),
        ("", None),
        ("realisasi", None),
    ]


LRA = """
Uraian | Anggaran | Realisasi | Lebih/(Kurang) | %
BELANJA OPERASI | 5.000.000.000,00 | 4.800.000.000,00 | (200.000.000,00) | 96,00
Belanja Pegawai | 3.000.000.000,00 | 2.900.000.000,00 | (100.000.000,00) | 96,67
Belanja Barang dan Jasa | 2.000.000.000,00 | 1.900.000.000,00 | {sisa} | 95,00
"""


def test_over_or_under_is_held_to_its_columns_manner() -> None:
    assert pesan("HIT006", LRA.format(sisa="(100.000.000,00)")) == []
    (wrong,) = pesan("HIT006", LRA.format(sisa="(110.000.000,00)"))
    assert "seharusnya (100.000.000,00)" in wrong
    assert peran(LRA.format(sisa="(100.000.000,00)"))[-1] == "serapan"


OLD = """
No. | Program/Kegiatan | Pagu Anggaran (Rp) | Realisasi (Rp)
I | Program Peningkatan Sistem Pengawasan | 1.250.000.000 | 1.187.250.000
1 | Pelaksanaan Pengawasan Internal Secara Berkala | 950.000.000 | 905.125.000
2 | Penanganan Kasus Pengaduan | 300.000.000 | 282.125.000
II | Program Pelayanan Administrasi Perkantoran | 875.500.000 | 860.410.500
1 | Penyediaan Jasa Surat Menyurat | 75.500.000 | 74.910.500
2 | Penyediaan Jasa Administrasi Keuangan | 800.000.000 | 785.500.000
 | JUMLAH | 2.125.500.000 | 2.047.660.500
"""


def test_roman_numbers_stand_over_arabic_ones() -> None:
    assert [(b.jumlah, b.bagian) for b in kenali(OLD).hierarki] == [(2, (3, 4)), (5, (6, 7)), (8, (2, 5))]


def test_the_province_is_what_a_city_is_held_against() -> None:
    text = """
    No | Indikator Kinerja | Realisasi Kota | Realisasi Provinsi | Realisasi Nasional
    1 | Angka Kematian Ibu | 93,65 | 84,6 | 189
    """
    assert peran(text)[2:] == ["realisasi", "pembanding", "pembanding"]


def test_an_amount_may_stand_right_of_its_currency() -> None:
    text = """
    No | Program | Anggaran | | Ket
    1 | Program Jalan | Rp | 152.400.000.000 | DAU
    2 | Program Air | Rp | 48.250.000.000 | DAU
     | JUMLAH | Rp | {jumlah} |
    """
    assert pesan("HIT007", text.format(jumlah="200.650.000.000")) == []
    assert len(pesan("HIT007", text.format(jumlah="200.000.000.000"))) == 1
    assert all(f.besaran is not Besaran.TEKS for f in fakta(text.format(jumlah="200.650.000.000")))


def test_codes_make_an_uraian_one_of_programs() -> None:
    text = """
    Kode Rekening | Uraian | Anggaran | Realisasi | %
    1.03.10 | Penyelenggaraan Jalan | 150.000.000 | 147.000.000 | 98,00
    1.03.02 | Pengelolaan Sumber Daya Air | 50.000.000 | 46.000.000 | 92,00
    """
    assert {f.subjek.jenis.value for f in fakta(text)} == {"program"}


def test_sasaran_program_is_a_sasaran_and_a_slash_mixes() -> None:
    text = """
    No | Sasaran Program | Indikator Kinerja | Target
    1 | Meningkatnya kemantapan jalan | Persentase jalan mantap | 78,5
    2 | Meningkatnya layanan irigasi | Indeks kinerja irigasi | 70
    """
    assert kenali(text, judul="Perjanjian Kinerja Tahun 2024").jenis is JenisTabel.PERJANJIAN
    mixed = """
    No | Sasaran Strategis/Indikator Kinerja | Target 2024 | Realisasi 2024 | % Capaian
    I | Meningkatnya kemantapan jalan | | |
    1 | Persentase jalan mantap | 78,5 | 77,9 | 99,24
    """
    (target, *_) = fakta(mixed, kepala=1)
    assert target.konteks[0].nama == "Meningkatnya kemantapan jalan"


def test_what_a_caption_says_amounts_count_in_holds_for_amounts_only() -> None:
    text = """
    No | Program | Anggaran | Realisasi | %
    1 | Program Penunjang | 57.500.000 | 55.100.000 | 95,83
    2 | Program Kesehatan | 33.500.000 | 31.220.750 | 93,20
    """
    judul = "Realisasi Anggaran Tahun 2023 (dalam ribuan rupiah)"
    assert pesan("HIT004", text, judul=judul) == []
    (first, *_) = fakta(text, judul=judul)
    assert first.nilai.angka == Decimal(57_500_000_000)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("85 per 100.000 KH", "85"),
        ("7,5 per 1.000 kelahiran hidup", "7.5"),
        ("93,65/100.000", "93.65"),
        ("≤ 14%", "14"),
    ],
)
def test_rates_are_read(text: str, number: str) -> None:
    (found,) = fakta(f"No | Indikator | Target\n1 | Angka Kematian Ibu | {text}")
    assert found.besaran is Besaran.TARGET
    assert found.nilai.angka == Decimal(number)


def test_rates_are_no_other_unit() -> None:
    one = tabel("No | Indikator | Target\n1 | Angka Kematian Ibu | 85 per 100.000 KH", judul="Perjanjian Kinerja 2024")
    two = tabel(
        "No | Indikator | Satuan | Target\n1 | Angka Kematian Ibu | per 100.000 kelahiran hidup | 85",
        judul="Indikator Kinerja Utama 2024",
        nomor=2,
    )
    _, found = run(susun_perkara([dokumen(one, two)]), "SIL010")
    assert found == ()


def test_a_percentage_beside_the_target_of_the_end_is_measured_by_it() -> None:
    text = """
    Indikator | Target Akhir RPJMD (2024) | Realisasi 2021 | Tingkat Capaian (%)
    Angka Partisipasi Murni | 99,50 | 98,12 | 98,61
    Rata-rata Lama Sekolah | 9,40 | 9,05 | {capaian}
    """
    assert peran(text.format(capaian="96,28"))[-1] == "capaian terhadap target akhir"
    assert pesan("HIT002", text.format(capaian="96,28")) == []
    assert len(pesan("HIT002", text.format(capaian="98,26"))) == 1


def test_titles_merged_downwards_may_be_printed_once_more_in_each_row() -> None:
    found = kenali(
        """
    No | Sasaran | Indikator | Tahun 2025 | Tahun 2025 | Tahun 2025 | Target Akhir Renstra | %
    No | Sasaran | Indikator | Target | Realisasi | Capaian (%) | Target Akhir Renstra | %
    1 | Meningkatnya mutu layanan | Indeks Mutu Layanan | 90 | 92 | 102,22 | 95 | 96,84
    2 | Meningkatnya tata kelola | Nilai Tata Kelola | 70 | 68 | 97,14 | 75 | 90,67
    """,
        kepala=0,
    )
    assert found.badan == 3
    assert found.peran[3:] == ("target", "realisasi", "capaian", "target akhir", "capaian terhadap target akhir")


PLAN = """
Program | Indikator Kinerja | 2022 | < | 2023 | < | Kondisi Kinerja pada Akhir Periode Renstra | <
^ | ^ | Target | Rp (juta) | Target | Rp (juta) | Target | Rp (juta)
Program Pengendalian Pencemaran | Indeks Kualitas Air | 54,00 | 12.500 | 54,50 | 13.200 | 56,00 | 60.100
Program Pengelolaan Persampahan | Persentase sampah tertangani | 70,00 | 8.400 | 72,00 | 9.000 | 75,00 | 41.250
"""


def test_money_stands_under_a_year_beside_its_target_and_the_end_is_no_year() -> None:
    found = kenali(PLAN, kepala=2)
    assert [(c.peran, c.tahun) for c in found.kolom[2:]] == [
        ("target", 2022),
        ("pagu", 2022),
        ("target", 2023),
        ("pagu", 2023),
        ("target akhir", None),
        ("", None),
    ]
    assert nilai(fakta(PLAN, kepala=2), Besaran.PAGU)[0] == ("Pengendalian Pencemaran", "12.500")
    (first, *_) = (f for f in fakta(PLAN, kepala=2) if f.besaran is Besaran.PAGU)
    assert first.nilai.angka == Decimal(12_500_000_000)


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        ("Dari 5 indikator, sebanyak 3 indikator capaiannya di atas 100%.", ["5"]),
        ("Rata-rata capaian dihitung dari 4 indikator yang terukur.", []),
        ("Perjanjian kinerja memuat 2 sasaran dan 5 indikator.", ["2", "5"]),
        ("Dari 5 indikator, 1 indikator belum dapat diukur.", ["5"]),
    ],
)
def test_a_count_of_some_is_none_of_all(sentence: str, counted: list[str]) -> None:
    told = [p for p in counts(sentence) if p.jenis is JenisKlaim.NILAI]
    assert [str(p.angka) for p in told] == counted


def test_names_that_a_narrow_column_parts_are_one_name() -> None:
    def found(halaman: int | None) -> tuple[Temuan, ...]:
        tables = []
        for number, name in enumerate(("Program Keanekaragaman Hayati", "Program Keanekara gaman Hayati"), 1):
            table = tabel(f"No | Program | Anggaran\n1 | {name} | 4.000.000.000\n2 | Jalan | 1.000.000", nomor=number)
            rows = (tuple(replace(c, tempat=replace(c.tempat, halaman=halaman)) for c in row) for row in table.grid)
            tables.append(replace(table, grid=tuple(rows)))
        return run(susun_perkara([dokumen(*tables)]), "SIL020")[1]

    assert found(1) == ()
    assert len(found(None)) == 1


def test_a_code_of_the_nomenclature_is_no_number_of_a_heading() -> None:
    assert nomor_judul("2.09.03 Program Penanganan Kerawanan Pangan") is None
    found = nomor_judul("2.1.3 Capaian Kinerja")
    assert found is not None
    assert found.jalur == (2, 1, 3)


@pytest.mark.parametrize(
    ("lembar", "tahun", "perjanjian"),
    [("PK Perubahan 2024", 2024, "perubahan"), ("PK Murni 2023", 2023, "murni"), ("Sheet1", None, "")],
)
def test_a_sheet_tells_the_year_and_the_agreement(lembar: str, tahun: int | None, perjanjian: str) -> None:
    table = tabel("No | Sasaran | Indikator | Target\n1 | Meningkatnya mutu | Nilai AKIP | 75")
    (found,) = perkara(replace(table, tempat=replace(table.tempat, lembar=lembar))).tabel
    assert (found.tahun, found.basis.perjanjian) == (tahun, perjanjian)


PROPOSED = """
Rancangan Awal RKPD | < | Hasil Analisis Kebutuhan | <
Program/Kegiatan | Pagu Indikatif | Program/Kegiatan | Pagu Indikatif
Program Pengelolaan Arsip | 900.000.000 | Program Pengelolaan Arsip | 700.000.000
"""
GRANTED = "No | Program | Anggaran (Rp)\n1 | Program Pengelolaan Arsip | 650.000.000"


def test_what_is_proposed_is_held_to_no_budget() -> None:
    tables = (tabel(PROPOSED, kepala=2), tabel(GRANTED, nomor=2))
    _, found = run(perkara(paragraf("RENJA TAHUN 2024"), *tables), "SIL004")
    assert not list(found)


def test_sources_of_funds_by_their_full_names_are_parts_of_a_pagu() -> None:
    text = """
    No | Program | Dana Alokasi Umum (Rp) | Pendapatan Asli Daerah (Rp) | Jumlah (Rp)
    1 | Program Jalan | 152.400.000 | 20.000.000 | 172.400.000
    2 | Program Air | 48.250.000 | 1.750.000 | 50.000.000
    """
    assert peran(text)[2:] == [Besaran.BAGIAN_ANGGARAN.value, "", ""]
