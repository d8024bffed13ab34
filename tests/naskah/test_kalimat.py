"""Sentences are true of what they speak of: of one year or many, of a blank, of a name in capitals."""

from dataclasses import replace

import pytest
from tests.naskah.alat import spoken
from tests.paket_lain import contoh, dua_tahun, ganti_realisasi, satu_perjanjian, tanpa_pembanding

from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.kalimat import blok_penyebab, kalimat_akhir, kalimat_pembanding, kalimat_program
from akuntabel.naskah.lkjip import susun_lkjip
from akuntabel.naskah.nama_program import judul_dari_kapital, nama_kalimat
from akuntabel.naskah.tahun import kalimat_tahun
from akuntabel.skema.nilai import Keadaan
from akuntabel.skema.paket import Paket
from akuntabel.skema.pilihan import Arah
from akuntabel.skema.tabel.anggaran import Program
from akuntabel.skema.tabel.evaluasi import StatusTindakLanjut
from akuntabel.skema.tabel.narasi import Analisis, JenisAnalisis
from akuntabel.ukur import hitung

TUNGGAL = "21-S2.1.IKM"


def year_by_year(nilai: dict[int, str | Keadaan], paket: Paket | None = None) -> str:
    bahan = Bahan(hitung(ganti_realisasi(paket or satu_perjanjian(), "IKM", nilai)))
    return spoken(kalimat_tahun(bahan, bahan.paket.perjanjian[0], bahan.paket.kunci["indikator"][TUNGGAL]))


# Years


@pytest.mark.parametrize(
    ("nilai", "told"),
    [
        (
            {2022: "7.2", 2023: "5", 2024: "5", 2025: "5"},
            (
                "Realisasi tahun 2025 sama dengan tahun sebelumnya, yaitu 5. Dalam 4 tahun terakhir realisasinya turun "
                "dari 7,2 (2022) menjadi 5 (2023), lalu bertahan pada 5 sampai tahun 2025. Kinerjanya menurun "
                "dibandingkan tahun 2022 dan perlu perhatian."
            ),
        ),
        (
            {2022: "5", 2023: "5", 2024: "6", 2025: "6"},
            (
                "Realisasi tahun 2025 sama dengan tahun sebelumnya, yaitu 6. Dalam 4 tahun terakhir realisasinya "
                "bertahan pada 5 sampai tahun 2023, naik menjadi 6 (2024), lalu bertahan pada 6 sampai tahun 2025. "
                "Kinerjanya membaik dibandingkan tahun 2022."
            ),
        ),
        (
            {2024: "90", 2025: "92"},
            "Realisasi tahun 2025 naik dari 90 pada tahun sebelumnya menjadi 92, yang berarti kinerjanya membaik.",
        ),
        (
            {2022: "90", 2025: "92"},
            "Realisasi tahun 2025 naik dari 90 pada tahun 2022 menjadi 92, yang berarti kinerjanya membaik.",
        ),
        ({2023: "92", 2025: "92"}, "Realisasi tahun 2025 sama dengan tahun 2023, yaitu 92."),
        (
            {2023: "90", 2024: "91", 2025: Keadaan.KOSONG},
            (
                "Realisasi tahun 2025 belum diisi, sehingga belum dapat dibandingkan dengan realisasi tahun-tahun "
                "sebelumnya: 90 (2023) dan 91 (2024)."
            ),
        ),
        (
            {2024: "91", 2025: Keadaan.KOSONG},
            (
                "Realisasi tahun 2025 belum diisi, sehingga belum dapat dibandingkan dengan realisasi tahun 2024, "
                "yaitu 91."
            ),
        ),
        (
            {2020: "88", 2025: "91"},
            "Realisasi terakhir sebelum tahun 2025 adalah 88, yaitu realisasi tahun 2020.",
        ),
        (
            {2025: "91"},
            "Data laporan ini tidak memuat realisasi tahun sebelumnya, sehingga belum ada perbandingan.",
        ),
    ],
)
def test_years_are_told_as_they_were(nilai: dict[int, str | Keadaan], told: str) -> None:
    assert year_by_year(nilai) == told


def test_a_series_that_turned_around_fluctuates() -> None:
    assert "berfluktuasi" in year_by_year({2022: "7", 2023: "5", 2024: "6", 2025: "6"})


def test_two_years_are_no_trend() -> None:
    text = spoken(susun_lkjip(Bahan(hitung(dua_tahun()))).bagian)
    assert "menunjukkan tren" not in text
    assert "berfluktuasi" not in text


# End of the Renstra, benchmark


def end_of_plan(paket: Paket) -> str:
    bahan = Bahan(hitung(paket))
    return spoken(kalimat_akhir(bahan, bahan.paket.perjanjian[0], bahan.paket.kunci["indikator"][TUNGGAL]))


def test_after_the_last_year_of_a_renstra_nothing_is_still_to_be_done() -> None:
    base = satu_perjanjian()
    ended = base.ganti(renstra=tuple(replace(r, tahun_akhir=2025) for r in base.renstra))
    assert end_of_plan(ended).endswith("Target akhir periode dengan demikian belum tercapai.")


def test_a_falling_indikator_is_not_to_be_raised() -> None:
    base = satu_perjanjian()
    falling = tuple(replace(u, arah=Arah.TURUN) if u.kode == "IKM" else u for u in base.ukuran)
    assert "perlu diturunkan" in end_of_plan(ganti_realisasi(base.ganti(ukuran=falling), "IKM", {2025: "95"}))


def test_a_blank_benchmark_is_not_one_that_does_not_exist() -> None:
    bahan = Bahan(hitung(tanpa_pembanding()))
    told = spoken(kalimat_pembanding(bahan, bahan.paket.kunci["indikator"][TUNGGAL]))
    assert told == "Pembanding nasional atau regional indikator ini belum diisi."
    assert "Tidak tersedia" not in spoken(susun_lkjip(bahan).bagian)


# Causes: 25-S1.2 has two indikator, CAPPROG before SAKIP


def causes(*rows: Analisis, reached: bool) -> str:
    base = ganti_realisasi(contoh(), "CAPPROG", {2025: "100"})
    base = base.ganti(
        analisis=rows,
        realisasi=tuple(
            replace(r, nilai=replace(r.nilai, angka=r.nilai.angka + 5))
            if reached and (r.ukuran, r.tahun) == ("SAKIP", 2025) and not isinstance(r.nilai, Keadaan)
            else r
            for r in base.realisasi
        ),
    )
    bahan = Bahan(hitung(base))
    unsur, second = bahan.paket.kunci["unsur"]["25-S1.2"], bahan.paket.kunci["indikator"]["25-S1.2.SAKIP"]
    return spoken(blok_penyebab(bahan, bahan.paket.perjanjian[1], unsur, second))


_UMUM = Analisis(JenisAnalisis.PENYEBAB, "Sebab bersama.", unsur="25-S1.2")
_MILIK_PERTAMA = replace(_UMUM, indikator="25-S1.2.CAPPROG")


def test_a_shared_explanation_is_pointed_to_where_the_outcome_agrees() -> None:
    assert causes(_UMUM, reached=True).startswith("Penjelasannya sama dengan indikator Persentase Capaian Kinerja")


def test_an_explanation_of_another_outcome_is_not_pointed_to() -> None:
    assert causes(_UMUM, reached=False) == "[Penyebab dan solusi belum diisi.]"


def test_an_explanation_that_names_its_indikator_is_not_pointed_to() -> None:
    assert causes(_MILIK_PERTAMA, reached=True) == "[Penyebab dan solusi belum diisi.]"


def test_no_explanation_is_not_pointed_to() -> None:
    assert causes(reached=True) == "[Penyebab dan solusi belum diisi.]"


# Names in capitals


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("PROGRAM PEMBERDAYAAN MASYARAKAT DESA DAN KELURAHAN", "Program Pemberdayaan Masyarakat Desa dan Kelurahan"),
        ("KOORDINASI ASN/PNS DI LINGKUNGAN SKPD", "Koordinasi ASN/PNS di Lingkungan SKPD"),
        ("PEMBINAAN UMKM TAHAP II", "Pembinaan UMKM Tahap II"),
        ("DI BAWAH BINAAN KABUPATEN/KOTA", "Di Bawah Binaan Kabupaten/Kota"),
    ],
)
def test_capitals_become_title_case_with_small_particles(given: str, told: str) -> None:
    assert judul_dari_kapital(given) == told


def test_a_name_that_is_not_in_capitals_stays() -> None:
    assert nama_kalimat(Program("9.99.99", "Program penyelamatan DAS")) == "Program penyelamatan DAS"


def test_a_sentence_names_a_programme_as_the_nomenclature_writes_it() -> None:
    base = satu_perjanjian()
    loud = base.ganti(program=tuple(replace(p, nama=p.nama.upper()) for p in base.program))
    bahan = Bahan(hitung(loud))
    told = spoken(kalimat_program(bahan, bahan.paket.perjanjian[0], bahan.paket.kunci["unsur"]["21-S1.1"]))
    assert told == "Pencapaian ini ditunjang oleh Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota."


# Follow-up


def test_recommendations_are_followed_up_only_if_all_are() -> None:
    base = contoh()
    assert "telah ditindaklanjuti" in spoken(susun_lkjip(Bahan(hitung(base))).bagian)
    first, *others = base.rekomendasi
    for row in (replace(first, tindak_lanjut=""), replace(first, status=StatusTindakLanjut.BELUM)):
        text = spoken(susun_lkjip(Bahan(hitung(base.ganti(rekomendasi=(row, *others))))).bagian)
        assert "telah ditindaklanjuti" not in text
        assert "Belum ditindaklanjuti" not in text
