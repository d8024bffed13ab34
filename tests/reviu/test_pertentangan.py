"""What is one thing in two tables, and what only has its name."""

import pytest
from tests.reviu.alat import judul, perkara, tabel

import akuntabel.reviu.periksa  # noqa: F401
from akuntabel.reviu.registry import run


def pesan(kode: str, *blok: str, judul_tabel: str = "") -> list[str]:
    """What a check says of a report of 2024 with these tables."""
    tables = [tabel(text, nomor=at, judul=judul_tabel if at == 1 else "") for at, text in enumerate(blok, 1)]
    _, found = run(perkara(judul("LAPORAN KINERJA TAHUN 2024"), *tables), kode)
    return [temuan.pesan for temuan in found]


SPENT = """
No | Kegiatan | Anggaran (Rp) | Realisasi (Rp)
1 | Peningkatan Mutu Benih Padi | {pagu} | 300.000.000
2 | Pembinaan Kelompok Tani Muda | 500.000.000 | 450.000.000
"""
OFFICE, PROVINCE = SPENT.format(pagu="400.000.000"), SPENT.format(pagu="900.000.000")


def test_two_satker_of_the_state_have_a_budget_each() -> None:
    assert len(pesan("SIL004", OFFICE, PROVINCE)) == 1
    assert pesan("SIL004", OFFICE, PROVINCE, judul_tabel="Anggaran Pendapatan dan Belanja Negara 2024") == []
    assert pesan("SIL004", OFFICE.replace("Padi", "Padi (Dana Dekonsentrasi)"), PROVINCE) == []


BRANCH = "Layanan Pajak Di Cabang Dinas"
PLACES = enumerate(("Utara", "Timur", "Barat"), 2)
BRANCHES = "\n".join(f"{at} | {BRANCH} {place} | 900.000.000 | 95,0{at}" for at, place in PLACES)
RATES = "No | Kegiatan | Anggaran (Rp) | Serapan (%)\n1 | {first} | 900.000.000 | {serapan}\n"


def test_a_name_cut_at_the_end_of_a_page_is_no_kegiatan_of_its_own() -> None:
    first, second = (RATES.format(first=BRANCH, serapan=serapan) for serapan in ("91,00", "92,00"))
    assert len(pesan("SIL007", first, second)) == 1
    assert pesan("SIL007", first + BRANCHES, second) == []


TARGET = "No | Indikator | {kepala}\n1 | {nama} | {target}"


@pytest.mark.parametrize(("target", "found"), [("1.768.362", 0), ("38", 1)])
def test_thousands_without_a_unit_are_no_percentage(target: str, found: int) -> None:
    name = "Jumlah keluarga prasejahtera"
    first = TARGET.format(kepala="Target 2024", nama=name, target="3,60%")
    second = TARGET.format(kepala="Target 2024", nama=name, target=target)
    assert len(pesan("SIL001", first, second)) == found


def test_targets_of_the_rpjmd_are_not_those_of_the_office() -> None:
    own = "No | Indikator | Target | <\n^ | ^ | 2024 | 2025\n1 | Indeks pembangunan pemuda | 68 | 70"
    upper = own.replace("Target", "Target RPJMD").replace("68", "66")
    for text, expected in ((upper, 0), (upper.replace("RPJMD", "Kinerja"), 1)):
        _, found = run(perkara(tabel(own, kepala=2), tabel(text, kepala=2, nomor=2)), "SIL001")
        assert len(list(found)) == expected


def test_a_share_of_offices_that_deviate_is_not_the_deviation() -> None:
    row = "1 | Meningkatnya kesesuaian rencana | {nama} | {target}"
    head = "No | Sasaran | Indikator | Target 2024\n"
    share = "Persentase instansi dengan deviasi realisasi belanja terhadap rencana kas kategori hijau"
    amount = "Deviasi realisasi anggaran belanja terhadap rencana kas kategori hijau"
    tables = [head + row.format(nama=name, target=target) for name, target in ((share, "40"), (amount, "5"))]
    assert pesan("SIL001", *tables) == []


GRADED = """
No | Indikator | Target | Realisasi | Capaian (%) | Kategori
1 | Jumlah arsip digital | 100 | 78 | 78 | {satu}
2 | Indeks Kepuasan Masyarakat | 100 | 95 | 95 | {dua}
"""


def test_a_report_that_grades_by_other_words_is_not_held_to_those_of_the_law() -> None:
    assert pesan("SKL001", GRADED.format(satu="Sedang", dua="Baik")) == []
    assert len(pesan("SKL001", GRADED.format(satu="Sedang", dua="Sangat Tinggi"))) == 1


def test_the_class_that_a_printed_scale_gives_is_named() -> None:
    scale = "Skala | Kategori\n> 100 | Sangat Baik\n> 80 – 100 | Baik\n> 55 – 80 | Cukup\n< 55 | Kurang"
    found = pesan("SKL001", GRADED.format(satu="Cukup", dua="Sangat Baik"), scale)
    assert len(found) == 1
    assert "seharusnya Baik untuk capaian 95" in found[0]


@pytest.mark.parametrize(("tengah", "found"), [("80 > 100", 0), ("> 80 – 90", 1)])
def test_a_class_that_cannot_be_read_leaves_no_gap(tengah: str, found: int) -> None:
    scale = f"Skala | Kategori\n> 100 | Sangat Baik\n{tengah} | Baik\n> 55 – 80 | Sedang\n≤ 55 | Kurang"
    assert len(pesan("SKL005", scale)) == found


def test_a_table_that_differs_in_most_of_its_rows_is_told_once() -> None:
    names = ("arsip digital", "pedoman kearsipan", "naskah dinas", "arsip statis", "ruang simpan")
    head = "No | Indikator | Realisasi 2024"
    first, second, nearly = (
        "\n".join([head, *(f"{at} | Jumlah {name} | {at * factor}" for at, name in enumerate(names, 1))])
        for factor in (100, 130, 100)
    )
    found = pesan("SIL002", first, second)
    assert len(found) == 1
    assert "4 nilai lain pada tabel ini juga berbeda" in found[0]
    assert len(pesan("SIL002", first, nearly.replace("| 100", "| 110").replace("| 200", "| 210"))) == 2


def test_a_class_boundary_in_no_class_is_named() -> None:
    scale = "Skala | Kategori\n> 80 | Baik\n> 55 – 80 | Sedang\n< 55 | Kurang"
    assert ["(tepat 55)" in text for text in pesan("SKL005", scale)] == [True]


PARTS = """
No | Program | Kegiatan | Anggaran (Rp)
1 | Program Pengelolaan Arsip | Penataan Arsip Desa | 100.000.000
2 | ^ | {second} | 100.000.000
3 | ^ | {third} | 250.000.000
"""


def test_kegiatan_of_one_pagu_are_not_taken_for_each_other() -> None:
    first = PARTS.format(second="Pameran Naskah Lama", third="Alih Media Naskah")
    turned = first.replace("Penataan Arsip Desa", "#").replace("Pameran Naskah Lama", "Penataan Arsip Desa")
    assert pesan("SIL012", first, turned.replace("#", "Pameran Naskah Lama")) == []
    assert len(pesan("SIL012", first, first.replace("Alih Media Naskah", "Lomba Mewarnai Gambar"))) == 1
