"""Each way in which a Paket contradicts itself: spoil one cell of a sound one, find the place and the words."""

from decimal import Decimal
from pathlib import Path

import pytest
from tests.berkas.conftest import Spoil

from akuntabel.berkas.koherensi import periksa
from akuntabel.berkas.muat import load_paket
from akuntabel.berkas.temuan import Kode, Temuan, Tingkat


def found(path: Path, kode: Kode) -> list[Temuan]:
    return [t for t in load_paket(path).temuan if t.kode is kode]


@pytest.mark.parametrize(
    ("kode", "table", "old", "new", "place", "words"),
    [
        (Kode.WAJIB_KOSONG, "unsur", "Meningkatnya kepuasan", "", "unsur.csv baris 3, kolom uraian", "Uraian wajib"),
        (Kode.BUKAN_NILAI, "pagu", "93960000", "banyak", "pagu.csv baris 3, kolom pagu", "'banyak' bukan bilangan"),
        (Kode.BUKAN_NILAI, "pagu", "93960000", "9,396", "pagu.csv baris 3, kolom pagu", "9396 atau 9,396"),
        (Kode.BUKAN_NILAI, "pagu", "93960000", "1,0055", "pagu.csv baris 3, kolom pagu", "lebih rinci daripada sen"),
        (
            Kode.BUKAN_NILAI,
            "target_renstra",
            "92,50",
            "3.160",
            "target_renstra.csv baris 2, kolom target",
            "'3.160' dapat berarti 3160 atau 3,16",
        ),
        (
            Kode.BUKAN_NILAI,
            "target_renstra",
            "2025;4",
            "2025;4 Laporan",
            "target_renstra.csv baris 4, kolom target",
            "satuannya 'Dokumen'",
        ),
        (
            Kode.BUKAN_TAHUN,
            "renstra",
            "2021;2026",
            "dua;2026",
            "renstra.csv baris 3, kolom tahun_awal",
            "'dua' bukan tahun",
        ),
        (
            Kode.BUKAN_TANGGAL,
            "perjanjian",
            "tahapan\npk;murni;2025;R1;murni",
            "tahapan;tanggal\npk;murni;2025;R1;murni;31/2/2025",
            "perjanjian.csv baris 2, kolom tanggal",
            "'31/2/2025' bukan tanggal",
        ),
        (
            Kode.BUKAN_PILIHAN,
            "unsur",
            "S1;R1;sasaran",
            "S1;R1;sasarn",
            "unsur.csv baris 3, kolom jenis",
            "Maksud Anda 'sasaran'?",
        ),
        (
            Kode.BUKAN_NILAI,
            "ukuran",
            "kode;nama;bentuk;satuan\nIKM;Indeks Kepuasan Masyarakat;indeks;",
            "kode;nama;bentuk;satuan;desimal\nIKM;Indeks Kepuasan Masyarakat;indeks;;7",
            "ukuran.csv baris 2, kolom desimal",
            "Desimal cetak 7 terlalu banyak. Tulis paling banyak 6, atau kosongkan.",
        ),
        (Kode.KUNCI_GANDA, "ukuran", "DOK;", "IKM;", "ukuran.csv baris 3, kolom kode", "Kode 'IKM' sudah ada"),
        (
            Kode.KUNCI_GANDA,
            "pagu",
            "0002;",
            "0001;",
            "pagu.csv baris 3, kolom pagu",
            "Sub kegiatan '7.01.01.2.02.0001', Jenis belanja 'operasi', Tahapan 'murni' sudah ada",
        ),
        (
            Kode.RUJUKAN_HILANG,
            "indikator",
            "S1;IKM",
            "S1;IKN",
            "indikator.csv baris 2, kolom ukuran",
            "Ukuran 'IKN' tidak ada pada lembar Ukuran. Maksud Anda 'IKM'?",
        ),
        (
            Kode.RUJUKAN_HILANG,
            "unsur",
            "kepuasan;T1",
            "kepuasan;T9",
            "unsur.csv baris 3, kolom induk",
            "Induk 'T9' tidak ada pada lembar Tujuan dan Sasaran.",
        ),
        (
            Kode.INDUK_MELINGKAR,
            "unsur",
            "pelayanan;",
            "pelayanan;S1",
            "unsur.csv baris 2, kolom induk",
            "T1 → S1 → T1",
        ),
        (
            Kode.TARGET_DI_LUAR_RENSTRA,
            "target_renstra",
            "2026;93",
            "2031;93",
            "target_renstra.csv baris 3, kolom target",
            "Target tahun 2031 di luar Renstra 2025–2029, yang menargetkan tahun 2025 sampai 2029",
        ),
        (
            Kode.INDIKATOR_LUAR_RENSTRA,
            "target_pk",
            "S1.IKM;92,5",
            "S1.IKM;92,5\npk;S0.DOK;4",
            "target_pk.csv baris 3, kolom indikator",
            "Indikator 'S0.DOK' milik Renstra 'R0', sedangkan Perjanjian Kinerja 'pk' atas Renstra 'R1'",
        ),
        (
            Kode.TARGET_PK_BEDA,
            "target_pk",
            "92,5",
            "93",
            "target_pk.csv baris 2, kolom target",
            "Target PK 93 berbeda dari target Renstra tahun 2025, 92,50.",
        ),
        (
            Kode.TARGET_PK_BEDA,
            "target_renstra",
            "S1.IKM;2025;92,50\n",
            "",
            "target_pk.csv baris 2, kolom target",
            "Renstra tidak memuat target tahun 2025",
        ),
        (
            Kode.TARGET_NOL,
            "target_pk",
            "92,5",
            "0",
            "target_pk.csv baris 2, kolom target",
            "Target bernilai 0 sehingga capaiannya tidak dapat dihitung",
        ),
        (
            Kode.JUMLAH_TIDAK_COCOK,
            "jumlah_tercetak",
            "40;7.01.01",
            "41;7.01.01",
            "jumlah_tercetak.csv baris 2, kolom jumlah",
            "7.01.01 Rp2.349.248.887,41 tidak sama dengan jumlah rinciannya Rp2.349.248.887,40 (selisih Rp0,01)",
        ),
        (
            Kode.TRIWULAN_TIDAK_COCOK,
            "realisasi_anggaran",
            "400,25",
            "400,26",
            "realisasi_anggaran.csv baris 2, kolom setahun",
            "Rp1.000,25 tidak sama dengan jumlah triwulan Rp1.000,26 (selisih -Rp0,01)",
        ),
        (
            Kode.REALISASI_LEBIH_PAGU,
            "realisasi_anggaran",
            "100;200;300;400,25;1.000,25",
            ";;;;2255288887,41",
            "realisasi_anggaran.csv baris 2, kolom setahun",
            "Realisasi Rp2.255.288.887,41 melebihi pagu tahapan 'murni' Rp2.255.288.887,40",
        ),
        (
            Kode.UKURAN_GANDA,
            "indikator",
            "S0.DOK;",
            "T1.IKM;T1;IKM;Indeks\nS0.DOK;",
            "indikator.csv baris 3, kolom ukuran",
            "Ukuran 'IKM' sudah dipakai indikator 'S1.IKM'",
        ),
        (
            Kode.PEGAWAI_TIDAK_COCOK,
            "pegawai",
            "",
            (
                "kelompok;bezetting_sd;bezetting_sma;bezetting_d3;bezetting_s1;bezetting_s2;laki_laki;perempuan\n"
                "Pengawas;0;0;0;2;1;3;1\n"
            ),
            "pegawai.csv baris 2, kolom laki_laki",
            "Pengawas: laki-laki dan perempuan berjumlah 4, sedangkan bezetting 3",
        ),
        (
            Kode.KODE_PROGRAM,
            "program",
            "7.01.01.2.02.0002;",
            "7.01.1;",
            "program.csv baris 5, kolom kode",
            "'7.01.1' bukan kode program",
        ),
        (
            Kode.PROGRAM_TANPA_INDUK,
            "program",
            "7.01.01.2.02;Administrasi Keuangan\n",
            "",
            "program.csv baris 3, kolom kode",
            "Induknya, kegiatan 7.01.01.2.02, tidak ada",
        ),
        (
            Kode.PAGU_BUKAN_SUB_KEGIATAN,
            "pagu",
            "7.01.01.2.02.0002;",
            "7.01.01.2.02;",
            "pagu.csv baris 3, kolom program",
            "7.01.01.2.02 adalah kegiatan, bukan sub kegiatan",
        ),
        (
            Kode.REALISASI_TANPA_PAGU,
            "indikator_program",
            "",
            "kode;perjanjian;program;nama;bentuk;target;realisasi\na;pk;7.01.01.2.02.0002;Laporan;jumlah;1;1\n",
            "indikator_program.csv baris 2, kolom realisasi",
            "padahal pagu 7.01.01.2.02.0002 pada tahapan 'murni' Rp0,00",
        ),
        (
            Kode.REALISASI_KOSONG,
            "realisasi",
            "IKM;2025;92,33\n",
            "",
            "target_pk.csv baris 2, kolom indikator",
            "Realisasi tahun 2025 ukuran 'IKM' belum diisi",
        ),
        (
            Kode.BELUM_DIUKUR,
            "realisasi",
            "92,33",
            "belum diukur",
            "realisasi.csv baris 3, kolom nilai",
            "Ukuran 'IKM' belum diukur tahun 2025",
        ),
        (
            Kode.URUTAN_TAHUN,
            "realisasi",
            "2025;92,33",
            "2026;92,33",
            "realisasi.csv baris 3, kolom nilai",
            "Realisasi tahun 2026 melewati tahun laporan 2025",
        ),
        (
            Kode.URUTAN_TAHUN,
            "renstra",
            "2025;2029;2024",
            "2025;2024;2023",
            "renstra.csv baris 2, kolom tahun_akhir",
            "Tahun akhir 2024 mendahului tahun awal 2025",
        ),
        (
            Kode.URUTAN_TAHUN,
            "renstra",
            "2029;2024",
            "2029;2026",
            "renstra.csv baris 2, kolom tahun_dasar",
            "Tahun kondisi awal 2026 sesudah tahun awal",
        ),
        (
            Kode.URUTAN_TAHUN,
            "perjanjian",
            "2025",
            "2024",
            "perjanjian.csv baris 2, kolom tahun",
            "Tahun PK 2024 bukan tahun laporan 2025",
        ),
        (
            Kode.KONDISI_AWAL_BEDA,
            "indikator",
            "nama\nS1.IKM;S1;IKM;Indeks Kepuasan Masyarakat\n",
            "nama;kondisi_awal\nS1.IKM;S1;IKM;Indeks Kepuasan Masyarakat;92\n",
            "indikator.csv baris 2, kolom kondisi_awal",
            "Kondisi awal 92 berbeda dari realisasi tahun 2024, 91",
        ),
        (
            Kode.SATU_CATATAN,
            "instansi",
            "2025;Kecamatan",
            "2025;Kecamatan Lain;kecamatan;Kabupaten;Camat;Bupati\n2025;Kecamatan",
            "instansi.csv baris 3, kolom tahun",
            "Instansi hanya boleh satu baris",
        ),
        (
            Kode.URUTAN_TAHUN,
            "pejabat",
            "",
            "kode;jabatan;mulai;selesai\ncamat;Camat;2025-02-01;1 Januari 2025\n",
            "pejabat.csv baris 2, kolom selesai",
            "Tanggal selesai menjabat mendahului tanggal mulai",
        ),
        (
            Kode.BUKAN_NILAI,
            "data_dukung",
            "",
            "ukuran;tahun;nama;triwulan\nIKM;2025;Laporan SKM;5\n",
            "data_dukung.csv baris 2, kolom triwulan",
            "Triwulan 5 tidak ada",
        ),
        (
            Kode.BUKAN_NILAI,
            "pegawai",
            "",
            "kelompok;laki_laki\nPengawas;-1\n",
            "pegawai.csv baris 2, kolom laki_laki",
            "'-1' bukan bilangan bulat",
        ),
    ],
)
def test_mistake_is_told_at_its_place(
    spoil: Spoil, kode: Kode, table: str, old: str, new: str, place: str, words: str
) -> None:
    if kode is Kode.REALISASI_TANPA_PAGU:
        spoil("pagu", "93960000", "0")
        spoil("jumlah_tercetak", "2349248887", "2255288887")
    result = load_paket(spoil(table, old, new))
    mine = [t for t in result.temuan if t.kode is kode and str(t.tempat) == place]
    assert mine, [str(t) for t in result.temuan]
    assert words in str(mine[0])
    assert mine[0].saran
    assert (result.paket is None) == any(t.tingkat is Tingkat.GALAT for t in result.temuan)


def test_targets_of_the_year_after_the_renstra_are_kept_and_told_once(spoil: Spoil) -> None:
    result = load_paket(spoil("target_renstra", "2026;93", "2030;93\nS0.DOK;2027;5\nS0.DOK;2026;5"))
    assert [(t.kode, str(t.tempat)) for t in result.temuan] == [
        (Kode.TARGET_TRANSISI, "target_renstra.csv baris 3, kolom target"),
        (Kode.TARGET_TRANSISI, "target_renstra.csv baris 4, kolom target"),
    ]
    assert result.paket is not None
    assert {t.tahun for t in result.paket.target_renstra} == {2025, 2026, 2027, 2030}


def test_perjanjian_may_stand_on_the_targets_of_the_year_of_transition(spoil: Spoil) -> None:
    spoil("instansi", "2025;", "2027;")
    spoil("perjanjian", "2025;R1", "2027;R0")
    spoil("target_pk", "S1.IKM;92,5", "S0.DOK;4")
    assert found(spoil("realisasi", "DOK;2025", "DOK;2027"), Kode.URUTAN_TAHUN) != []
    assert found(spoil("target_renstra", "S0.DOK;2025", "S0.DOK;2027"), Kode.URUTAN_TAHUN) == []


def test_a_peringatan_leaves_the_paket(spoil: Spoil) -> None:
    result = load_paket(spoil("target_pk", "92,5", "93"))
    assert result.paket is not None
    assert [t.tingkat for t in result.temuan] == [Tingkat.PERINGATAN]


def test_all_mistakes_come_at_once_ordered_by_place(spoil: Spoil) -> None:
    spoil("pagu", "93960000", "banyak")
    spoil("program", "2.02.0002;", "2.02.0001;")
    path = spoil("target_pk", "92,5", "93")
    assert [(t.kode, str(t.tempat)) for t in load_paket(path).temuan] == [
        (Kode.KUNCI_GANDA, "program.csv baris 5, kolom kode"),
        (Kode.RUJUKAN_HILANG, "pagu.csv baris 3, kolom program"),
        (Kode.BUKAN_NILAI, "pagu.csv baris 3, kolom pagu"),
        (Kode.TARGET_PK_BEDA, "target_pk.csv baris 2, kolom target"),
    ]


def test_percent_above_a_hundred_is_no_mistake(spoil: Spoil) -> None:
    spoil("ukuran", "IKM;Indeks Kepuasan Masyarakat;indeks;", "IKM;Persentase;persen;%")
    spoil("realisasi", "92,33", "120 %")
    assert load_paket(spoil("realisasi", "91", "101")).temuan == ()


def test_a_sum_is_not_doubted_while_one_of_its_parts_cannot_be_read(spoil: Spoil) -> None:
    assert found(spoil("pagu", "93960000", "banyak"), Kode.JUMLAH_TIDAK_COCOK) == []


def test_value_without_the_indikator_that_rules_it_is_told_and_not_lost(folder: Path) -> None:
    (folder / "renja.csv").write_text("tahap;program;indikator;target\nRenja;7.01.01;;12\n", encoding="utf-8")
    (temuan,) = load_paket(folder).temuan
    assert str(temuan) == (
        "renja.csv baris 2, kolom indikator: Target tidak dapat dibaca: Indikator pada baris ini kosong. "
        "Isi Indikator, atau kosongkan Target."
    )


def test_paket_in_hand_is_checked_alike(folder: Path) -> None:
    paket = load_paket(folder).paket
    assert paket is not None
    assert periksa(paket) == ()
    first, *rest = paket.jumlah_tercetak
    wrong = paket.ganti(jumlah_tercetak=(type(first)(first.tahapan, first.jumlah + Decimal("0.01"), "7.01.01"), *rest))
    (temuan,) = periksa(wrong)
    assert str(temuan).startswith("Jumlah Tercetak baris 1, kolom Jumlah: Jumlah tercetak 7.01.01 Rp2.349.248.887,41")


def test_every_code_has_one_meaning() -> None:
    assert len({k.value for k in Kode}) == len(Kode)
