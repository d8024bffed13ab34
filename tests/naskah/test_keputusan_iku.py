"""The decree in office form: grounds, clauses without a gap, and the indikator with their formulas."""

from itertools import chain

import pytest
from tests.naskah.alat import bahan_kecil, kencong, spoken

from akuntabel.dokumen.blocks import Blok, Daftar, Judul, Paragraf, Rincian, Rumus, Tabel, TandaTangan
from akuntabel.dokumen.dokumen import walk
from akuntabel.dokumen.pdf.rumus import parse_latex
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.formulasi import blok_formulasi
from akuntabel.naskah.keputusan_iku import blok_keputusan, susun_keputusan
from akuntabel.skema.tabel.perjanjian import Iku, JenisPertimbangan, KeputusanIku, PertimbanganIku

DIKTUM = ["KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA", "KEENAM"]
POLOS = KeputusanIku("K1", "R1", "1/2025")


@pytest.fixture(scope="module")
def bahan() -> Bahan:
    return kencong()


def decree(bahan: Bahan, kode: str = "K1") -> tuple[Blok, ...]:
    return blok_keputusan(bahan, bahan.paket.kunci["keputusan_iku"][kode])


def entries(blocks: tuple[Blok, ...]) -> dict[str, tuple[Blok, ...]]:
    """What stands behind each label of the decree."""
    lists = (block.butir for block in blocks if isinstance(block, Rincian))
    return {spoken(label): body for label, body in chain.from_iterable(lists)}


def items(body: tuple[Blok, ...]) -> list[str]:
    return [spoken(item) for block in body if isinstance(block, Daftar) for item in block.butir]


def tables(blocks: tuple[Blok, ...]) -> list[Tabel]:
    return [block for block in blocks if isinstance(block, Tabel)]


@pytest.mark.parametrize(("kode", "count"), [("iku-2021", 5), ("iku-2025", 6)])
def test_no_diktum_is_missing(bahan: Bahan, kode: str, count: int) -> None:
    labels = list(entries(decree(bahan, kode)))
    assert labels[:3] == ["Menimbang", "Mengingat", "Menetapkan"]
    assert [label for label in labels if label in DIKTUM] == DIKTUM[:count]


def test_last_diktum_sets_the_day_of_force(bahan: Bahan) -> None:
    assert "mulai berlaku pada tanggal ditetapkan" in spoken(entries(decree(bahan, "iku-2025"))["KEENAM"])


def test_regulations_are_cited_in_full_and_in_order(bahan: Bahan) -> None:
    recalled = items(entries(decree(bahan, "iku-2025"))["Mengingat"])
    assert len(recalled) == 8
    assert recalled[0] == "Undang-Undang Nomor 25 Tahun 2004 tentang Sistem Perencanaan Pembangunan Nasional;"
    assert recalled[1] == (
        "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah sebagaimana telah diubah beberapa kali, "
        "terakhir dengan Undang-Undang Nomor 6 Tahun 2023;"
    )
    assert recalled[-1].startswith("Peraturan Daerah Kabupaten Jember Nomor 3 Tahun 2025 tentang Rencana")


def test_one_consideration_bears_no_letter(bahan: Bahan) -> None:
    alone, several = (entries(decree(bahan, kode))["Menimbang"] for kode in ("iku-2021", "iku-2025"))
    assert [type(block) for block in alone] == [Paragraf]
    assert len(items(several)) == 3
    assert all(item.startswith("bahwa ") and item.endswith(";") for item in items(several))


def test_copies_go_to_those_named(bahan: Bahan) -> None:
    assert "Yth.:Sekretaris Daerah Kabupaten Jember" in spoken(decree(bahan, "iku-2025"))
    assert "Salinan" not in spoken(decree(bahan, "iku-2021"))


def test_lampiran_lists_every_indikator_once(bahan: Bahan) -> None:
    assert [len(table.body) for table in tables(decree(bahan, "iku-2021"))] == [6]
    assert [len(table.body) for table in tables(decree(bahan, "iku-2025"))] == [2, 2]


def test_other_indikator_have_a_table_and_a_diktum_of_their_own(bahan: Bahan) -> None:
    with_others, without = decree(bahan, "iku-2025"), decree(bahan, "iku-2021")
    titles = [spoken(block) for block in with_others if isinstance(block, Judul) and block.tingkat == 3]
    assert titles == ["INDIKATOR KINERJA UTAMA", "INDIKATOR KINERJA LAINNYA"]
    assert "Indikator Kinerja Lainnya" in spoken(entries(with_others)["KEDUA"])
    assert "Lainnya" not in spoken(without)


def test_identity_lists_tugas_and_fungsi(bahan: Bahan) -> None:
    found = entries(decree(bahan, "iku-2025"))
    assert len(items(found["Tugas"])) == 10
    assert len(items(found["Fungsi"])) == 17


def test_decree_and_lampiran_are_signed(bahan: Bahan) -> None:
    signed = [block for block in decree(bahan, "iku-2021") if isinstance(block, TandaTangan)]
    assert len(signed) == 2
    assert spoken(signed[0]).startswith("Ditetapkan di Kencongpada tanggal 10 Februari 2025Camat Kencong,")


def test_nothing_given_leaves_places_to_fill_in() -> None:
    bahan = bahan_kecil(keputusan_iku=(POLOS,))
    text = spoken(decree(bahan))
    for place in (
        "[pertimbangan: bahwa …]",
        "[dasar hukum]",
        "[tempat]",
        "… (tanggal)",
        "[nama pejabat]",
        "[tugas perangkat daerah]",
        "[fungsi perangkat daerah]",
        "[tabel Indikator Kinerja Utama]",
    ):
        assert place in text
    assert "INDIKATOR KINERJA UTAMA KECAMATAN SUKAMAJU KABUPATEN CONTOH" in text
    assert susun_keputusan(bahan, POLOS).judul == "Keputusan Camat Sukamaju Nomor 1/2025"


def test_unknown_regulation_stays_as_typed() -> None:
    row = PertimbanganIku("K1", JenisPertimbangan.MENGINGAT, peraturan="uu-99-2099")
    body = entries(decree(bahan_kecil(keputusan_iku=(POLOS,), pertimbangan_iku=(row,))))["Mengingat"]
    assert spoken(body) == "uu-99-2099;"


def iku(**fields: str) -> Iku:
    return Iku("K1", "S1.IKM", **fields)  # type: ignore[arg-type]  # every field of text


def test_short_ratio_is_a_fraction() -> None:
    (formula,) = blok_formulasi(bahan_kecil(), iku(pembilang="Realisasi kinerja", penyebut="Target kinerja"))
    assert isinstance(formula, Rumus)
    assert formula.latex == r"\frac{\text{Realisasi kinerja}}{\text{Target kinerja}} \times 100\%"
    assert formula.alt == "Realisasi kinerja dibagi target kinerja, dikali 100 persen"


def test_long_ratio_is_said_in_words_in_a_narrow_place_only() -> None:
    ratio = iku(pembilang="Jumlah laporan yang diselesaikan", penyebut="Jumlah laporan yang masuk")
    narrow, wide = (blok_formulasi(bahan_kecil(), ratio, lebar) for lebar in (20, 60))
    assert spoken(narrow) == "Jumlah laporan yang diselesaikan÷ jumlah laporan yang masuk× 100%"
    assert [type(block) for block in wide] == [Rumus]


def test_signs_that_latex_reads_are_printed_as_they_stand() -> None:
    (formula,) = blok_formulasi(bahan_kecil(), iku(pembilang="A & B_1 {x} #$%", penyebut="laporan"))
    assert isinstance(formula, Rumus)
    assert "['text', 'A & B_1 {x} #$%']" in str(parse_latex(formula.latex))


def test_formula_in_words_keeps_its_list() -> None:
    blocks = blok_formulasi(bahan_kecil(), iku(formulasi="Jumlah dari:\n\n- satu;\n- dua."))
    assert [type(block) for block in walk(blocks) if not isinstance(block, Paragraf)] == [Daftar]


def test_no_formula_is_a_dash() -> None:
    assert spoken(blok_formulasi(bahan_kecil(), iku())) == "–"
