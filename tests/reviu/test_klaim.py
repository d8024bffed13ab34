"""What sentences claim, of what, and that sentences of many kinds claim nothing."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import akuntabel.reviu.periksa  # noqa: F401
from akuntabel.cli import main
from akuntabel.contoh import lokasi
from akuntabel.dokumen.baca.buka import read_document
from akuntabel.dokumen.baca.teks import read_text
from akuntabel.reviu.fakta import Besaran, JenisKlaim, Klaim
from akuntabel.reviu.klaim import putusan
from akuntabel.reviu.klaim.bilangan import changed, listed_by_year, quantities
from akuntabel.reviu.klaim.kalimat import sentences
from akuntabel.reviu.perkara import susun_perkara
from akuntabel.reviu.registry import PEMERIKSAAN, run
from akuntabel.reviu.temuan import Tingkat

LAPORAN = """LAPORAN KINERJA TAHUN 2025

BAB III AKUNTABILITAS KINERJA

A. Capaian atas Perjanjian Kinerja Awal dengan Dasar Renstra 2021-2026

Tabel 3.1 Capaian Kinerja Tahun 2025

| No | Sasaran | Indikator | Target | Realisasi | Capaian (%) |
| 1 | Meningkatnya kepuasan masyarakat | Indeks Kepuasan Masyarakat | 92,5 | 92,33 | 99,82% |
| 2 | Terjaganya ketertiban umum | Persentase laporan yang diselesaikan | 95% | 96% | 101,05% |

A.1 Analisis Ketercapaian Sasaran 1

Sasaran 1 “Meningkatnya kepuasan masyarakat” diukur dengan indikator “Indeks Kepuasan Masyarakat”.

Realisasi tahun 2025 sebesar 92,33.

A.2 Analisis Ketercapaian Sasaran 2

Sasaran 2 “Terjaganya ketertiban umum” diukur dengan indikator “Persentase laporan yang diselesaikan”.

Realisasi tahun 2025 sebesar 96%, sedangkan Indeks Kepuasan Masyarakat ditargetkan 92,5.

B. Penutup

Realisasi tahun 2025 sebesar 96%.
"""


def _read(text: str, tmp_path: Path) -> tuple[Klaim, ...]:
    path = tmp_path / "laporan.txt"
    path.write_text(text, encoding="utf-8")
    return susun_perkara([read_text(path)]).klaim


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Target tercapai. Pagu terserap 98,5%.", 2),
        ("Pagu sebesar Rp. 5.000.000,00 terserap.", 1),
        ("Sesuai Peraturan Bupati No. 29 Tahun 2021. Camat hadir.", 2),
        ("Laporan disusun oleh Drs. A. Wijaya, M.Si. dan stafnya.", 1),
        ("Realisasinya 92,33 Dengan demikian target tercapai.", 2),
        ("1. Tersedianya petugas.", 1),
        ("sebesar 78,24%. dari total pagu", 1),
        ("", 0),
    ],
)
def test_paragraph_is_cut_into_sentences(text: str, expected: int) -> None:
    assert len(sentences(text)) == expected


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="aB1 .,!?%“”()\n", max_size=80))
def test_sentences_lose_no_word(text: str) -> None:
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Target tahun 2025 sebesar 92,5 belum tercapai: realisasinya 92,33",
            [("target", "92,5"), ("realisasi", "92,33")],
        ),
        (
            "ditargetkan 95% dan terealisasi 96% sehingga % capaian adalah sebesar 101%",
            [("target", "95%"), ("realisasi", "96%"), ("capaian", "101%")],
        ),
        (
            "Pagu Rp100,00 terealisasi Rp90,00 atau 90%",
            [("pagu", "Rp100,00"), ("realisasi anggaran", "Rp90,00"), ("serapan", "90%")],
        ),
        (
            "Capaian realisasi terhadap target akhir Renstra adalah sebesar 99,28%",
            [("capaian terhadap target akhir", "99,28%")],
        ),
        ("Target akhir Renstra 2021-2026 pada tahun 2026 adalah 93", [("target akhir", "93")]),
        (
            "Terhadap target akhir Renstra tahun 2026 sebesar 4 Dokumen, realisasi sampai dengan 2025 mencapai 75%",
            [("target akhir", "4"), ("capaian terhadap target akhir", "75%")],
        ),
        (
            "Target akhir Renstra tahun 2026 adalah 68; realisasi 2025 setara dengan 118,25% dari target tersebut",
            [("target akhir", "68"), ("capaian terhadap target akhir", "118,25%")],
        ),
        ("baru mencapai 99,82% dari target", [("capaian", "99,82%")]),
        ("dengan rata-rata capaian 99,64%", [("rata-rata capaian", "99,64%")]),
        ("rata-rata pertumbuhan realisasi sebesar 27,97%", []),
        ("Target nasional Nilai SAKIP adalah BB (71)", [("pembanding", "(71)")]),
        ("Peraturan Nomor 29 Tahun 2014 memuat 12 pasal", []),
    ],
)
def test_numbers_stand_for_what_their_words_say(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert [(b.besaran.value, b.nilai.teks) for b in quantities(sentence)] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Sebanyak 5 dari 6 indikator kinerja telah mencapai target.", [("tercapai", 5), ("banyaknya", 6)]),
        ("Sebanyak 2 indikator dari 6 indikator belum tercapai.", [("tidak tercapai", 2), ("banyaknya", 6)]),
        ("Jumlah indikator yang tercapai adalah 5 indikator dari 6 indikator.", [("tercapai", 5), ("banyaknya", 6)]),
        ("Dari 6 indikator, 5 indikator tercapai.", [("tercapai", 5), ("banyaknya", 6)]),
        ("Jumlah indikator yang tercapai sebanyak 83,33%.", []),
    ],
)
def test_counts_tell_the_part_from_the_whole(sentence: str, expected: list[tuple[str, int]]) -> None:
    words = {
        JenisKlaim.CACAH_TERCAPAI: "tercapai",
        JenisKlaim.CACAH_TIDAK_TERCAPAI: "tidak tercapai",
        JenisKlaim.NILAI: "banyaknya",
    }
    assert [(words[one.jenis], one.angka) for one in putusan.counts(sentence)] == expected


def test_sentence_without_a_name_goes_on_with_the_indikator_of_the_one_before(tmp_path: Path) -> None:
    added = (
        "Sasaran 2 “Terjaganya ketertiban umum” diukur juga dengan yang lain. "
        "Indeks Kepuasan Masyarakat menjadi perhatian. Realisasi tahun 2025 sebesar 92,33."
    )
    found = _read(LAPORAN.replace("B. Penutup", f"{added}\n\nB. Penutup"), tmp_path)
    told = [k for k in found if k.jenis is JenisKlaim.NILAI and k.kalimat == "Realisasi tahun 2025 sebesar 92,33."]
    assert [k.subjek.nama for k in told if k.subjek] == ["Indeks Kepuasan Masyarakat"] * 2


def test_series_and_steps_carry_their_years() -> None:
    listed = listed_by_year("Realisasinya berfluktuasi: 91 (2022), 85,42 (2023), dan 92,80 (2024).")
    assert [(b.nilai.teks, b.tahun) for b in listed] == [("91", 2022), ("85,42", 2023), ("92,80", 2024)]
    step = changed("Realisasi naik dari 91 pada tahun sebelumnya menjadi 92,5.", 2025)
    assert [(b.nilai.teks, b.tahun) for b in step] == [("91", 2024), ("92,5", 2025)]
    assert list(changed("Pagu anggaran naik dari 91 menjadi 92,5.", 2025)) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Dengan demikian target tercapai.", JenisKlaim.TERCAPAI),
        ("Dapat disimpulkan bahwa target tahun ini belum dapat tercapai.", JenisKlaim.TIDAK_TERCAPAI),
        ("Realisasinya telah melampaui target tahunan.", JenisKlaim.MELAMPAUI),
        ("Realisasi masih di bawah target.", JenisKlaim.TIDAK_TERCAPAI),
        ("Diperlukan upaya agar target tercapai.", None),
        ("Jika target tidak tercapai, rencana aksi disusun ulang.", None),
        ("Target tahun 2025 tercapai 92,33.", None),
        ("Sebanyak 5 indikator mencapai target.", None),
        ("Realisasinya melampaui target nasional.", None),
    ],
)
def test_verdict_is_read_with_its_negation_and_its_hedges(sentence: str, expected: JenisKlaim | None) -> None:
    assert [p.jenis for p in putusan.verdicts(sentence)] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Tren realisasi menunjukkan kenaikan yang stabil dari tahun ke tahun.", (JenisKlaim.NAIK, "setiap tahun")),
        ("Realisasi turun dibandingkan dengan tahun sebelumnya.", (JenisKlaim.TURUN, "tahun sebelumnya")),
        ("Tren realisasi tidak stabil.", (JenisKlaim.FLUKTUATIF, "tidak stabil")),
        ("Capaian diharapkan meningkat dari tahun ke tahun.", None),
        ("Meningkatnya kepuasan masyarakat menjadi sasaran.", None),
        ("Tren realisasi naik lalu turun.", None),
    ],
)
def test_trend_word_says_how_far_it_looks(sentence: str, expected: tuple[JenisKlaim, str] | None) -> None:
    assert [(p.jenis, p.kata) for p in putusan.trends(sentence)] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Penggunaan anggarannya tidak efisien.", JenisKlaim.TIDAK_EFISIEN),
        ("Anggaran sasaran ini termasuk kategori efisien.", JenisKlaim.EFISIEN),
        ("Pada sasaran ini tidak terdapat efisiensi anggaran.", JenisKlaim.TIDAK_EFISIEN),
        ("Anggaran dikelola dengan lebih efektif dan efisien.", None),
        ("Anggaran tergolong tidak efisien, tetapi cukup efisien menurut rumus lain.", None),
        ("Efisiensi anggaran dihitung dengan rumus berikut.", None),
    ],
)
def test_efficiency_is_read_where_one_class_is_given(sentence: str, expected: JenisKlaim | None) -> None:
    assert [p.jenis for p in putusan.efficiencies(sentence)] == ([expected] if expected else [])


def test_subject_is_what_the_sentence_names_or_else_its_section(tmp_path: Path) -> None:
    claims = [k for k in _read(LAPORAN, tmp_path) if k.jenis is JenisKlaim.NILAI and k.nilai]
    told = [(k.subjek.nama if k.subjek else "", k.besaran, k.nilai.teks) for k in claims if k.nilai]
    assert told == [
        ("Indeks Kepuasan Masyarakat", Besaran.REALISASI, "92,33"),
        ("Persentase laporan yang diselesaikan", Besaran.REALISASI, "96%"),
        ("Indeks Kepuasan Masyarakat", Besaran.TARGET, "92,5"),
    ]
    assert {(k.basis.renstra, k.basis.perjanjian, k.tahun) for k in claims} == {((2021, 2026), "murni", 2025)}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(LAPORAN.split("\n")), max_size=25))
def test_claims_of_any_order_of_lines_raise_nothing(tmp_path_factory: pytest.TempPathFactory, lines: list[str]) -> None:
    text = "\n\n".join(["Laporan", *lines])
    assert all(k.kalimat for k in _read(text, tmp_path_factory.mktemp("acak")))


@pytest.mark.parametrize("nama", ["lkjip.docx", "lkjip.pdf", "lkjip.html"])
def test_what_we_compose_says_what_its_figures_say(composed: Path, nama: str) -> None:
    perkara = susun_perkara([read_document(composed / nama)])
    results = [run(perkara, kode) for kode in sorted(PEMERIKSAAN) if kode.startswith("NAR")]
    grave = [t for _, found in results for t in found if t.tingkat is not Tingkat.SARAN]
    assert [f"{temuan.kode} {temuan.pesan}" for temuan in grave] == []
    assert sum(trace.diperiksa for trace, _ in results if trace.kode != "NAR015") > 300


@pytest.fixture(scope="module")
def composed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tersusun")
    assert main(["susun", str(lokasi("kencong-2025")), "--ke", str(folder), "--timpa"]) == 0
    return folder


BANYAK = """LAPORAN KINERJA TAHUN 2025

BAB III AKUNTABILITAS KINERJA

Tabel 3.1 Capaian Kinerja Tahun 2025

| No | Sasaran | Indikator | Target | Realisasi | Capaian (%) |
| 1 | Meningkatnya kepuasan masyarakat | Indeks Kepuasan Masyarakat | 92,5 | 92,33 | 99,82% |
| 2 | Meningkatnya kepuasan masyarakat | Persentase Indikator Program yang Naik Kelas | 90% | 95% | 105,56% |
| 3 | Terjaganya ketertiban umum | Persentase laporan yang diselesaikan | 95% | 96% | 101,05% |

1. Sasaran: Meningkatnya kepuasan masyarakat

"""


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Dengan demikian target Persentase Indikator Program yang Naik Kelas belum tercapai.",
            [("tidak tercapai", "Persentase Indikator Program yang Naik Kelas", "target belum tercapai")],
        ),
        (
            "Target Indeks Kepuasan Masyarakat tahun 2025 sebesar 92,5.",
            [("nilai", "Indeks Kepuasan Masyarakat", "92,5")],
        ),
        (
            "Terhadap target akhir Renstra sebesar 93, realisasi Indeks Kepuasan Masyarakat mencapai 99,28%.",
            [("nilai", "Indeks Kepuasan Masyarakat", "93"), ("nilai", "Indeks Kepuasan Masyarakat", "99,28%")],
        ),
        (
            "Terjadi peningkatan realisasi Indeks Kepuasan Masyarakat dari 91 (tahun 2023) menjadi 92,33.",
            [("nilai", "Indeks Kepuasan Masyarakat", "91"), ("nilai", "Indeks Kepuasan Masyarakat", "92,33")],
        ),
        (
            "Indeks Kepuasan Masyarakat terealisasi dengan capaian 99,82% (Sangat Tinggi).",
            [("predikat", "Indeks Kepuasan Masyarakat", "Sangat Tinggi")],
        ),
        (
            "Penggunaan anggaran sasaran “Terjaganya ketertiban umum” tergolong tidak efisien.",
            [("tidak efisien", "Terjaganya ketertiban umum", "tidak efisien")],
        ),
        (
            "Sasaran “Terjaganya ketertiban umum” didukung oleh program lain.",
            [("sasaran yang disebut", "Terjaganya ketertiban umum", "")],
        ),
        (
            "Sasaran “Terjaganya ketertiban umum” diukur dengan indikator Indeks Kepuasan Masyarakat.",
            [
                ("sasaran yang disebut", "Terjaganya ketertiban umum", ""),
                ("indikator pengukur", "Indeks Kepuasan Masyarakat", ""),
            ],
        ),
    ],
)
def test_claims_among_several_indikator(sentence: str, expected: list[tuple[str, str, str]], tmp_path: Path) -> None:
    found = [
        k
        for k in _read(f"{BANYAK}Uraiannya sebagai berikut. {sentence}", tmp_path)
        if k.kalimat == sentence and k.subjek
    ]
    told = [(k.jenis.value, k.subjek.nama, k.nilai.teks if k.nilai else k.kata) for k in found if k.subjek]
    assert [t for t in told if t[0] in {e[0] for e in expected}] == expected
