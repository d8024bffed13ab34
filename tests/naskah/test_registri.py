"""Every document that can be composed, by its file stem."""

import pytest
from tests.naskah.alat import bahan_kecil, kencong, untyped_digits

from akuntabel.dokumen.blocks import Baris, Kolom, Peran, Sel, Tabel, Teks
from akuntabel.dokumen.dokumen import Bagian, Dokumen, Kertas, number
from akuntabel.naskah import NASKAH
from akuntabel.naskah.bahan import Bahan
from akuntabel.skema.tabel.perjanjian import JenisPerjanjian, Perjanjian

FORMS = ("pk", "iku", "tc25")


@pytest.fixture(scope="module")
def bahan() -> Bahan:
    return kencong()


def test_documents_have_readable_stems(bahan: Bahan) -> None:
    stems = [stem for name in FORMS for stem in NASKAH[name](bahan, Kertas.A4)]
    assert stems == [
        "perjanjian-kinerja-murni",
        "perjanjian-kinerja-perubahan",
        "keputusan-iku-2021-2026",
        "keputusan-iku-2025-2029",
        "tabel-t-c-25-renstra-2021-2026",
        "tabel-3-1-renstra-2025-2029",
    ]


@pytest.mark.parametrize("name", FORMS)
def test_digits_come_from_figures_and_typed_spans(bahan: Bahan, name: str) -> None:
    for document in NASKAH[name](bahan, Kertas.A4).values():
        assert untyped_digits(document) == []
        assert not number(document).label, "forms carry no captions"


@pytest.mark.parametrize("name", FORMS)
def test_paper_is_the_one_asked_for(bahan: Bahan, name: str) -> None:
    assert {document.kertas for document in NASKAH[name](bahan, Kertas.F4).values()} == {Kertas.F4}


def test_each_agreement_keeps_its_own_stem() -> None:
    agreements = tuple(Perjanjian(kode, JenisPerjanjian.PERUBAHAN, 2025, "R1", "murni") for kode in "abc")
    documents = NASKAH["pk"](bahan_kecil(perjanjian=agreements, target_pk=()), Kertas.A4)
    assert list(documents) == [f"perjanjian-kinerja-perubahan{suffix}" for suffix in ("", "-2", "-3")]


def test_no_decree_gives_no_document() -> None:
    assert NASKAH["iku"](bahan_kecil(), Kertas.A4) == {}


def test_walk_finds_an_untyped_digit_in_a_cell() -> None:
    cells = (Sel((Teks("tahun 2025"),)), Sel((Teks("2025", Peran.NOMOR),)), Sel((Teks("tanpa angka"),)))
    table = Tabel((Kolom(), Kolom(), Kolom()), (Baris(cells),), ())
    assert untyped_digits(Dokumen("Uji", "Uji", (Bagian((table,)),))) == ["tahun 2025"]
