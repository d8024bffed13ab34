"""What can hardly be meant, each told at its cell, and what only looks so, left alone."""

from pathlib import Path

import pytest
from tests.berkas.conftest import Spoil

from akuntabel.berkas.muat import load_paket
from akuntabel.berkas.temuan import Kode, Tingkat
from akuntabel.contoh import lokasi

OUTPUT = "kode;perjanjian;program;nama;bentuk;target;realisasi;arah\n"


def told(path: Path, kode: Kode) -> list[str]:
    """Findings of a code; a peringatan leaves the Paket."""
    result = load_paket(path)
    assert all(t.tingkat is Tingkat.PERINGATAN for t in result.temuan), [str(t) for t in result.temuan]
    assert result.paket is not None
    return [str(t) for t in result.temuan if t.kode is kode]


@pytest.mark.parametrize("value", ["0,9233", "0,5", "1", "1,8"])
def test_percent_typed_as_a_fraction_is_found_by_its_own_series(spoil: Spoil, value: str) -> None:
    (temuan,) = told(spoil("realisasi", "92,33", value), Kode.PERSEN_PECAHAN)
    assert temuan.startswith("realisasi.csv baris 3, kolom nilai: ")
    assert "kira-kira seperseratus nilai lain Indeks Kepuasan Masyarakat (sekitar 92,5)" in temuan


def test_fraction_is_told_with_the_percent_that_it_may_mean(spoil: Spoil) -> None:
    spoil("ukuran", "IKM;Indeks Kepuasan Masyarakat;indeks;", "IKM;Persentase;persen;%")
    (temuan,) = told(spoil("realisasi", "92,33", "0,84"), Kode.PERSEN_PECAHAN)
    assert temuan.endswith("Bila maksudnya 84%, tulis demikian; bila benar, biarkan.")


@pytest.mark.parametrize(
    ("tipe", "banyak"), [("nilai akhir", 1), ("rata-rata", 1), ("persentase", 0), ("kumulatif", 0)]
)
def test_quarter_typed_as_a_fraction_is_found_unless_it_is_a_part(spoil: Spoil, tipe: str, banyak: int) -> None:
    rows = f"kode;nama;bentuk;satuan;tipe\nIKM;Indeks;persen;;{tipe}\nDOK;Dokumen;jumlah;Dokumen;kumulatif\n"
    spoil("ukuran", "", rows)
    found = told(spoil("realisasi_triwulan", "", "ukuran;tw1;tw2\nIKM;0,9;91\n"), Kode.PERSEN_PECAHAN)
    assert [t.partition(": ")[0] for t in found] == ["realisasi_triwulan.csv baris 2, kolom tw1"] * banyak


@pytest.mark.parametrize("value", ["0,4", "2", "9", "46", "184", "0", "belum diukur"])
def test_value_that_is_merely_low_is_no_fraction(spoil: Spoil, value: str) -> None:
    assert told(spoil("realisasi", "92,33", value), Kode.PERSEN_PECAHAN) == []


def test_a_series_of_small_percents_is_no_fraction(spoil: Spoil) -> None:
    for table, old, new in (
        ("target_renstra", "92,50", "0,8"), ("target_renstra", ";93", ";0,7"), ("target_pk", "92,5", "0,8"),
        ("realisasi", "91", "0,9"), ("realisasi", "92,33", "0,84"),
    ):  # fmt: skip
        path = spoil(table, old, new)
    assert told(path, Kode.PERSEN_PECAHAN) == []


def test_count_of_one_among_hundreds_is_no_fraction(spoil: Spoil) -> None:
    spoil("target_renstra", "2025;4", "2025;100")
    assert told(spoil("realisasi", "DOK;2025;4", "DOK;2025;1"), Kode.PERSEN_PECAHAN) == []


@pytest.mark.parametrize(
    ("value", "slip"), [("400", "100"), ("4000", "1.000"), ("40000", "10.000"), ("200", "100"), ("800", "100")]
)
def test_value_a_power_of_ten_over_its_series_is_found(spoil: Spoil, value: str, slip: str) -> None:
    found = told(spoil("realisasi", "DOK;2025;4", f"DOK;2025;{value}"), Kode.NILAI_KELIPATAN)
    assert any(
        t.startswith("realisasi.csv baris 4, kolom nilai: ") and f"kira-kira {slip} kali nilai lain" in t for t in found
    )


@pytest.mark.parametrize("value", ["4", "40", "199", "801", "1999"])
def test_value_between_the_powers_of_ten_is_left_alone(spoil: Spoil, value: str) -> None:
    assert told(spoil("realisasi", "DOK;2025;4", f"DOK;2025;{value}"), Kode.NILAI_KELIPATAN) == []


@pytest.mark.parametrize(
    ("table", "old", "new", "place"),
    [
        ("realisasi", "DOK;2025;4", "DOK;2025;-4", "realisasi.csv baris 4, kolom nilai: Realisasi bernilai negatif"),
        ("realisasi", "92,33", "(92,33)", "realisasi.csv baris 3, kolom nilai: Realisasi bernilai negatif (-92,33)"),
        ("nilai_resmi", "", "ukuran;tahun;sumber;nilai\nIKM;2025;Bagian;-1\n", "nilai_resmi.csv baris 2, kolom nilai"),
        ("pendapatan", "", "uraian;setahun\nRetribusi;-1\n", "pendapatan.csv baris 2, kolom setahun"),
        ("realisasi_triwulan", "", "ukuran;tw2\nIKM;-1\n", "realisasi_triwulan.csv baris 2, kolom tw2: Realisasi"),
        ("realisasi_anggaran", "100;200;300;400,25;1.000,25", ";;;;-5", "realisasi_anggaran.csv baris 2, kolom"),
    ],
)  # fmt: skip
def test_realisasi_below_zero_is_told(spoil: Spoil, table: str, old: str, new: str, place: str) -> None:
    (temuan,) = told(spoil(table, old, new), Kode.NILAI_NEGATIF)
    assert temuan.startswith(place)


def test_growth_below_zero_is_left_alone_where_its_series_knows_it(spoil: Spoil) -> None:
    spoil("realisasi", "IKM;2024;91", "IKM;2024;-2,07")
    assert told(spoil("realisasi", "92,33", "-0,5"), Kode.NILAI_NEGATIF) == []


def test_quarter_in_which_money_was_paid_back_is_left_alone(spoil: Spoil) -> None:
    path = spoil("realisasi_anggaran", "100;200;300;400,25;1.000,25", "100;200;-50;;")
    assert told(path, Kode.NILAI_NEGATIF) == []


def _with_end_target(spoil: Spoil, end: str, *targets: str) -> Path:
    lines = "".join(f"S1.IKM;{year};{value}\n" for year, value in (t.split("=") for t in targets))
    spoil("target_renstra", "S1.IKM;2026;93\n", f"S1.IKM;2026;93\n{lines}")
    return spoil(
        "indikator",
        "nama\nS1.IKM;S1;IKM;Indeks Kepuasan Masyarakat\n",
        f"nama;target_akhir\nS1.IKM;S1;IKM;Indeks Kepuasan Masyarakat;{end}\n",
    )


def test_end_target_unlike_the_last_years_is_told(spoil: Spoil) -> None:
    (temuan,) = told(_with_end_target(spoil, "97", "2029=96"), Kode.TARGET_AKHIR_BEDA)
    assert temuan.startswith(
        "indikator.csv baris 2, kolom target_akhir: Target akhir Renstra 97 berbeda dari target tahun 2029, 96."
    )


@pytest.mark.parametrize(
    ("end", "targets"), [("96,0", ("2029=96",)), ("97", ("2029=96", "2030=97")), ("97", ()), ("97", ("2028=96",))]
)
def test_end_target_of_the_last_year_or_of_the_transition_is_left_alone(
    spoil: Spoil, end: str, targets: tuple[str, ...]
) -> None:
    assert told(_with_end_target(spoil, end, *targets), Kode.TARGET_AKHIR_BEDA) == []


def test_end_target_of_a_cumulative_ukuran_may_be_the_sum(spoil: Spoil) -> None:
    path = _with_end_target(spoil, "281,5", "2029=96")
    spoil("ukuran", "satuan\nIKM;Indeks Kepuasan Masyarakat;indeks;", "satuan;tipe\nIKM;Jumlah;jumlah;;kumulatif")
    assert told(path, Kode.TARGET_AKHIR_BEDA) == []


def _nip(*parts: str) -> str:
    """A number in the shape of a NIP, of nobody: joined here so that none stands in this file."""
    return "".join(parts)


@pytest.mark.parametrize(
    ("nip", "words"),
    [
        (_nip("19700101", "1990031"), "bukan 18 angka"),
        ("510099999", "bukan 18 angka"),
        ("1,97001E+17", "Excel menyimpan NIP ini sebagai bilangan"),
        (_nip("19700101", "199003", "1", "000"), "Excel menyimpan NIP ini sebagai bilangan"),
        (_nip("19701301", "199003", "1", "001"), "Tanggal lahir"),
        (_nip("19700231", "199003", "1", "001"), "Tanggal lahir"),
        (_nip("19700101", "199013", "1", "001"), "Bulan pengangkatan"),
        (_nip("19700101", "199000", "1", "001"), "Bulan pengangkatan"),
        (_nip("19700101", "198703", "1", "001"), "Tahun pengangkatan"),
        (_nip("19700101", "202703", "1", "001"), "Tahun pengangkatan"),
        (_nip("19700101", "199003", "3", "001"), "Kode jenis kelamin"),
    ],
)
def test_nip_that_cannot_be_one_is_told_without_repeating_it(spoil: Spoil, nip: str, words: str) -> None:
    (temuan,) = told(_with_nip(spoil, nip), Kode.NIP_JANGGAL)
    assert temuan.startswith("pejabat.csv baris 2, kolom nip: ")
    assert words in temuan
    assert nip not in temuan


@pytest.mark.parametrize(
    "nip",
    [
        "",
        _nip("19700101", "199003", "1", "001"),
        _nip("19700101", " 198812 ", "2 ", "010"),
        _nip("19900101", "202221", "2", "003"),
    ],
)
def test_nip_of_a_pns_or_a_pppk_is_left_alone(spoil: Spoil, nip: str) -> None:
    assert told(_with_nip(spoil, nip), Kode.NIP_JANGGAL) == []


def _with_nip(spoil: Spoil, nip: str) -> Path:
    spoil("jabatan", "", "kode;nama\ncamat;Camat Sukamaju\n")
    return spoil("pejabat", "", f"kode;jabatan;nip\ncamat-2025;camat;{nip}\n")


@pytest.mark.parametrize("code", ["7.01.01.2.02.0099", "7.01.09", "7.01.02.2.09"])
def test_code_that_the_nomenclature_in_hand_lacks_is_told(spoil: Spoil, code: str) -> None:
    path = spoil("program", "kode;nama\n", "kode;nama\n7.01.02;Program\n" + f"{code};Lain\n")
    (temuan,) = told(path, Kode.KODE_LUAR_NOMENKLATUR)
    assert temuan.startswith("program.csv baris 3, kolom kode: ")
    assert f"{code} tidak ada pada daftar nomenklatur yang tersedia" in temuan


@pytest.mark.parametrize("code", ["1.02.02", "7.02.05", "7.01.01.2.02.0003", "7.01.01.2.02.09", "7.01.02.1.01"])
def test_code_of_a_nomenclature_that_is_not_in_hand_is_left_alone(spoil: Spoil, code: str) -> None:
    path = spoil("program", "kode;nama\n", "kode;nama\n7.01.02;Program\n" + f"{code};Lain\n")
    assert told(path, Kode.KODE_LUAR_NOMENKLATUR) == []


def test_code_with_a_decree_of_its_own_is_left_alone(spoil: Spoil) -> None:
    rows = (
        "7.01.09;Lain;Kepmendagri 900\n7.01.01;Program;belum dipastikan\n7.01.01.2.02;Administrasi;\n"
        "7.01.01.2.02.0001;Gaji;\n7.01.01.2.02.0002;Administrasi;\n"
    )
    path = spoil("program", "", f"kode;nama;nomenklatur\n{rows}")
    assert told(path, Kode.KODE_LUAR_NOMENKLATUR) == []


@pytest.mark.parametrize(
    ("money", "output", "kode", "words"),
    [
        ("0", "1", Kode.KELUARAN_TANPA_BELANJA, "padahal realisasi anggaran 7.01.01.2.02.0002 Rp0,00"),
        ("5", "", Kode.BELANJA_TANPA_KELUARAN, "terealisasi Rp5,00, sedangkan realisasi indikatornya belum diisi"),
        ("5", "0", Kode.BELANJA_TANPA_KELUARAN, "terealisasi Rp5,00, sedangkan realisasi indikatornya 0"),
    ],
)
def test_output_and_money_that_do_not_meet_are_told(
    spoil: Spoil, money: str, output: str, kode: Kode, words: str
) -> None:
    (temuan,) = told(_output(spoil, money, output), kode)
    assert temuan.startswith("indikator_program.csv baris 3, kolom realisasi: ")
    assert words in temuan


@pytest.mark.parametrize(
    ("money", "output", "arah"),
    [("5", "1", ""), ("0", "0", ""), ("0", "", ""), ("", "1", ""), ("5", "tidak diukur", ""), ("5", "0", "turun")],
)
def test_output_and_money_that_meet_or_wait_are_left_alone(spoil: Spoil, money: str, output: str, arah: str) -> None:
    path = _output(spoil, money, output, arah)
    assert told(path, Kode.KELUARAN_TANPA_BELANJA) == []
    assert told(path, Kode.BELANJA_TANPA_KELUARAN) == []


def test_money_of_months_counts_where_no_row_of_the_year_stands(spoil: Spoil) -> None:
    _output(spoil, "", "")
    months = "program;belanja;maret\n7.01.01.2.02.0002;operasi;5\n"
    spoil("realisasi_anggaran", "7.01.01.2.02.0002;operasi;;;;;\n", "")
    (temuan,) = told(spoil("realisasi_bulanan", "", months), Kode.BELANJA_TANPA_KELUARAN)
    assert "terealisasi Rp5,00" in temuan


def test_output_told_by_quarters_is_not_blank(spoil: Spoil) -> None:
    path = _output(spoil, "5", "")
    text = (path / "indikator_program.csv").read_text(encoding="utf-8").replace("arah\n", "arah;tw1\n")
    (path / "indikator_program.csv").write_text(text.replace(";1;;\n", ";1;;;1\n"), encoding="utf-8")
    assert told(path, Kode.BELANJA_TANPA_KELUARAN) == []


def test_outputs_that_nobody_has_begun_to_fill_are_left_alone(spoil: Spoil) -> None:
    spoil("indikator_program", "", OUTPUT + "a;pk;7.01.01.2.02.0001;Laporan;jumlah;1;;\n")
    assert told(spoil("target_pk", "92,5", "92,50"), Kode.BELANJA_TANPA_KELUARAN) == []


def _output(spoil: Spoil, money: str, output: str, arah: str = "") -> Path:
    """Money and output of one sub kegiatan, beside another of which both are told."""
    first = "7.01.01.2.02.0001;operasi;100;200;300;400,25;1.000,25\n"
    spoil("realisasi_anggaran", first, f"{first}7.01.01.2.02.0002;operasi;;;;;{money}\n")
    rows = f"a;pk;7.01.01.2.02.0001;Laporan;jumlah;1;1;\nb;pk;7.01.01.2.02.0002;Laporan;jumlah;1;{output};{arah}\n"
    return spoil("indikator_program", "", OUTPUT + rows)


@pytest.mark.parametrize("year", [2015, 2016])
def test_year_before_the_law_in_hand_is_refused_in_one_sentence(spoil: Spoil, year: int) -> None:
    result = load_paket(_reporting(spoil, year))
    assert result.paket is None
    (temuan,) = result.temuan
    assert temuan.kode is Kode.TAHUN_TANPA_ATURAN
    assert str(temuan).startswith(
        f"instansi.csv baris 2, kolom tahun: Laporan tahun {year} tidak dapat dihitung: skala predikat yang tersedia "
        "(Permendagri 86/2017) berlaku sejak tahun 2017."
    )


def test_first_year_of_the_law_in_hand_is_accepted(spoil: Spoil) -> None:
    result = load_paket(_reporting(spoil, 2017))
    assert result.temuan == ()


def _reporting(spoil: Spoil, year: int) -> Path:
    """The sound Paket, all its years moved."""
    step = 2025 - year
    path = spoil("instansi", "2025;", f"{year};")
    for name in ("renstra", "target_renstra", "perjanjian", "realisasi"):
        file = path / f"{name}.csv"
        text = file.read_text(encoding="utf-8")
        for old in range(2020, 2030):
            text = text.replace(f";{old}", f";@{old - step}")
        file.write_text(text.replace("@", ""), encoding="utf-8")
    return path


def test_nothing_is_implausible_in_the_kencong_example() -> None:
    """Only outputs without pagu are told: the report itself prints them so."""
    assert {t.kode for t in load_paket(lokasi("kencong-2025")).temuan} == {Kode.REALISASI_TANPA_PAGU}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Pelayanan 🙂", "Teks memuat '🙂' (U+1F642) yang tidak ada pada huruf PDF"),
        ("中文字 🙂 ya", "dan 1 aksara lain yang tidak ada"),
    ],
)
def test_letter_that_the_pdf_lacks_is_told_at_its_cell(spoil: Spoil, text: str, words: str) -> None:
    (temuan,) = told(spoil("unsur", "Meningkatnya kepuasan", text), Kode.AKSARA_TAK_TERCETAK)
    assert temuan.startswith("unsur.csv baris 3, kolom uraian: ")
    assert words in temuan


def test_signs_that_the_pdf_prints_are_left_alone(spoil: Spoil) -> None:
    assert told(spoil("unsur", "Meningkatnya kepuasan", "≥ 80 – “baik” ✓ ½"), Kode.AKSARA_TAK_TERCETAK) == []
