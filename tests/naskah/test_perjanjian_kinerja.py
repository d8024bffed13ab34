"""The agreement says who promises what to whom, with which money, and is signed twice."""

from datetime import date
from decimal import Decimal

import pytest
from tests.naskah.alat import bahan_kecil, kencong, spans, spoken

from akuntabel.dokumen.blocks import Figur, Judul, Tabel, TandaTangan
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.perjanjian_kinerja import blok_perjanjian, susun_perjanjian
from akuntabel.skema.nilai import Nilai
from akuntabel.skema.pilihan import Bentuk
from akuntabel.skema.tabel.instansi import Pejabat, StatusPejabat
from akuntabel.skema.tabel.perencanaan import Indikator, JenisUnsur, Ukuran, Unsur
from akuntabel.skema.tabel.perjanjian import JenisPerjanjian, Perjanjian, TargetPk


@pytest.fixture(scope="module")
def bahan() -> Bahan:
    return kencong()


def pk(bahan: Bahan, kode: str = "pk") -> Perjanjian:
    found: Perjanjian = bahan.paket.kunci["perjanjian"][kode]
    return found


def tables(bahan: Bahan, kode: str = "pk") -> list[Tabel]:
    return [block for block in blok_perjanjian(bahan, pk(bahan, kode)) if isinstance(block, Tabel)]


def signatures(bahan: Bahan, kode: str = "pk") -> list[TandaTangan]:
    return [block for block in blok_perjanjian(bahan, pk(bahan, kode)) if isinstance(block, TandaTangan)]


def figures(table: Tabel) -> list[str]:
    return [span.teks for span in spans(table.body) if isinstance(span, Figur)]


@pytest.mark.parametrize(
    ("kode", "targets", "amounts"),
    [
        (
            "pk-murni",
            ["4 Dokumen", "92,5", "97,5%", "100%", "B (67)", "92%"],
            ["3.160.652.155,00", "893.700.000,00", "376.722.100,00", "236.432.400,00", "4.667.506.655,00"],
        ),
        (
            "pk-perubahan",
            ["4,3", "93,5", "100%", "81"],
            ["2.911.311.160,40", "797.300.000,00", "143.419.500,00", "68.661.200,00", "3.920.691.860,40"],
        ),
    ],
)
def test_lampiran_holds_targets_and_budget(bahan: Bahan, kode: str, targets: list[str], amounts: list[str]) -> None:
    promised, budget = tables(bahan, kode)
    assert figures(promised) == targets
    assert figures(budget) == amounts


def test_one_sasaran_with_two_indikator_has_one_number(bahan: Bahan) -> None:
    third, fourth = tables(bahan, "pk-perubahan")[0].body[-2:]
    assert [cell.baris for cell in third.sel] == [2, 2, 1, 1]
    assert spoken(third.sel[0]) == "3"
    assert len(fourth.sel) == 2


def test_budget_names_its_source_of_funds(bahan: Bahan) -> None:
    assert {spoken(row.sel[-1]) for row in tables(bahan, "pk-perubahan")[1].body} == {"P-APBD"}


@pytest.mark.parametrize("kode", ["pk-murni", "pk-perubahan"])
def test_statement_and_lampiran_are_signed_by_second_party_left_and_first_right(bahan: Bahan, kode: str) -> None:
    signed = signatures(bahan, kode)
    assert len(signed) == 2
    for block in signed:
        left, right = (spoken(signatory.atas) for signatory in block.penanda)
        assert "Pihak Kedua" in left
        assert "Bupati Jember" in left
        assert right.startswith("Jember, ")
        assert "Camat Kencong" in right


def test_acting_official_signs_as_such(bahan: Bahan) -> None:
    assert "Plt. Bupati Jember" in spoken(signatures(bahan, "pk-murni"))
    assert "Plt." not in spoken(signatures(bahan, "pk-perubahan"))


def test_title_tells_the_agreements_apart(bahan: Bahan) -> None:
    titles = [
        next(spoken(block) for block in blok_perjanjian(bahan, pk(bahan, kode)) if isinstance(block, Judul))
        for kode in ("pk-murni", "pk-perubahan")
    ]
    assert titles == ["PERJANJIAN KINERJA TAHUN 2025", "PERJANJIAN KINERJA PERUBAHAN TAHUN 2025"]


def test_a_changed_agreement_says_why(bahan: Bahan) -> None:
    reason = "disusun karena perubahan Renstra"
    assert reason in spoken(blok_perjanjian(bahan, pk(bahan, "pk-perubahan")))
    assert "disusun karena" not in spoken(blok_perjanjian(bahan, pk(bahan, "pk-murni")))


def test_document_bears_the_date_of_the_agreement(bahan: Bahan) -> None:
    document = susun_perjanjian(bahan, pk(bahan, "pk-perubahan"))
    assert document.tanggal == date(2025, 9, 24)
    assert document.judul == "Perjanjian Kinerja Perubahan Tahun 2025 Kecamatan Kencong"


def test_nobody_named_leaves_places_to_fill_in() -> None:
    left, right = signatures(bahan_kecil())[0].penanda
    assert spoken(left) == "Pihak KeduaBupati Contoh,[nama pejabat]"
    assert spoken(right) == "[tempat], … (tanggal)Pihak PertamaCamat Sukamaju,[nama pejabat]"


def test_named_officials_sign_with_rank_and_number() -> None:
    camat = Pejabat("camat", "Camat Sukamaju", "Nama Contoh", "Pembina", "0" * 18, StatusPejabat.PJ)
    agreement = Perjanjian("pk", JenisPerjanjian.MURNI, 2025, "R1", "murni", pihak_pertama="camat", tempat="Sukamaju")
    right = signatures(bahan_kecil(pejabat=(camat,), perjanjian=(agreement,)))[0].penanda[1]
    assert spoken(right.atas).endswith("Pj. Camat Sukamaju,")
    assert spoken((right.nama, right.bawah)) == f"Nama ContohPembinaNIP {'0' * 18}"


def test_no_program_and_no_pagu_still_make_a_budget_table() -> None:
    budget = tables(bahan_kecil())[1]
    assert [spoken(row) for row in budget.body] == ["Jumlahbelum diisi"]


def test_many_indikator_each_have_a_row() -> None:
    codes = [f"S{n}" for n in range(1, 61)]
    made = bahan_kecil(
        unsur=tuple(Unsur(code, "R1", JenisUnsur.SASARAN, f"Sasaran {code}") for code in codes),
        ukuran=tuple(Ukuran(f"U.{code}", f"Ukuran {code}", Bentuk.JUMLAH, "Laporan") for code in codes),
        indikator=tuple(Indikator(f"I.{code}", code, f"U.{code}", f"Indikator {code}") for code in codes),
        target_renstra=(),
        target_pk=tuple(TargetPk("pk", f"I.{code}", Nilai(Decimal(12))) for code in codes),
    )
    rows = tables(made)[0].body
    assert [spoken(row.sel[0]) for row in rows] == [str(n) for n in range(1, 61)]
    assert {spoken(row.sel[-1]) for row in rows} == {"12 Laporan"}
    assert {cell.baris for row in rows for cell in row.sel} == {1}
