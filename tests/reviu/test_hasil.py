"""A result: in the order of the document, each finding once, waivers applied, traces kept."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from tests.reviu.keluaran import alat

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca, Tempat
from akuntabel.reviu import registry
from akuntabel.reviu.hasil import Putusan, chosen, review_perkara
from akuntabel.reviu.jalan import review
from akuntabel.reviu.penerimaan import Penerimaan
from akuntabel.reviu.registry import LULUS, Hasil, Jejak, Langgar, Perkara, check
from akuntabel.reviu.temuan import Tingkat


@pytest.fixture
def document(tmp_path: Path) -> DokumenTerbaca:
    return alat.read(alat.write_laporan(tmp_path, "docx"))


@pytest.fixture
def _uji(document: DokumenTerbaca) -> Iterator[None]:
    """Two checks of our own: one galat in the table and one saran before it, told in the wrong order and twice."""

    @check(
        "UJI001", message="Capaian {tercetak}, seharusnya {seharusnya}.", hint="Hitung.", dasar=PERMENPANRB_53_2014.at()
    )
    def wrong(_: tuple[DokumenTerbaca, ...]) -> Hasil:
        place = alat.cell(document, "99,18%")
        yield LULUS
        yield Langgar(place, "99,18%", "99,82%", tempat_lain=(alat.cell(document, "92,33"),))
        yield Langgar(place, "99,18%", "99,82%", tempat_lain=(alat.cell(document, "92,33"),))

    @check("UJI002", message="Kalimat.", hint="", dasar=PERMENPANRB_53_2014.at(), tingkat=Tingkat.SARAN)
    def early(_: tuple[DokumenTerbaca, ...]) -> Hasil:
        yield Langgar(alat.paragraph(document, "99,18%"), "99,18%")

    yield
    for kode in ("UJI001", "UJI002"):
        del registry._registry[kode]


@pytest.mark.usefixtures("_uji")
def test_findings_stand_in_the_order_of_the_document_each_once(document: DokumenTerbaca) -> None:
    result = review_perkara(Perkara((document,)), pilih=("UJI",))
    assert [b.temuan.kode for b in result.butir] == ["UJI002", "UJI001"]
    assert result.butir[1].sebutan == "Tabel 1.1 baris 2"
    assert result.butir[1].sebutan_lain == ("Tabel 1.1 baris 2",)
    assert result.putusan is Putusan.ADA_GALAT
    assert result.diperiksa.jejak == (Jejak("UJI001", 3, 1), Jejak("UJI002", 1, 0))


@pytest.mark.usefixtures("_uji")
def test_gravity_and_code_narrow_what_is_told(document: DokumenTerbaca) -> None:
    grave = review_perkara(Perkara((document,)), pilih=("UJI",), tingkat=Tingkat.PERINGATAN)
    assert [b.temuan.kode for b in grave.butir] == ["UJI001"]
    mild = review_perkara(Perkara((document,)), pilih=("UJI002",))
    assert mild.putusan is Putusan.BERSIH
    assert chosen(("UJI002",)) == ["UJI002"]


@pytest.mark.usefixtures("_uji")
def test_waiver_accepts_and_one_that_fits_nothing_is_told_of(document: DokumenTerbaca) -> None:
    found = review_perkara(Perkara((document,)), pilih=("UJI",)).butir[1]
    given = Penerimaan("UJI001", found.sebutan, found.kunci, "99,18%", "a", "n", date(2026, 2, 3))
    other = Penerimaan("UJI001", "Tabel 9", ("a", "b", "c"), "1", "a", "n", date(2026, 2, 3))
    result = review_perkara(Perkara((document,)), pilih=("UJI",), penerimaan=(given, other))
    assert [b.penerimaan for b in result.butir] == [None, given]
    assert result.usang == (other,)
    assert result.putusan is Putusan.BERSIH
    assert review_perkara(Perkara((document,)), pilih=("UJI002",), penerimaan=(other,)).usang == ()


@pytest.mark.usefixtures("_uji")
def test_waiver_survives_an_edit_elsewhere(document: DokumenTerbaca, tmp_path: Path) -> None:
    found = review_perkara(Perkara((document,)), pilih=("UJI001",)).butir[0]
    body = "<w:p><w:r><w:t>Alinea baru.</w:t></w:r></w:p>"
    longer = DokumenTerbaca(
        document.berkas, "docx", (*alat.read(alat.write_docx(tmp_path, body)).blok, *document.blok), catatan=("x",)
    )
    given = Penerimaan("UJI001", found.sebutan, found.kunci, "99,18%", "a", "n", date(2026, 2, 3))
    assert review_perkara(Perkara((longer,)), pilih=("UJI001",), penerimaan=(given,)).diterima


def test_tables_that_nobody_recognised_are_left_alone(document: DokumenTerbaca) -> None:
    seen = review_perkara(Perkara((document,)), pilih=("UJI",)).diperiksa
    assert (seen.dikenali, seen.dibiarkan) == (0, 1)


def test_a_file_is_read_checked_and_its_flaw_found(tmp_path: Path) -> None:
    result = review([alat.write_laporan(tmp_path, "docx")], pilih=("HIT",))
    assert [b.temuan.tercetak for b in result.terbuka] == ["99,18%"]
    assert result.diperiksa.dikenali == 1


def test_place_is_put_down_to_the_document_it_was_read_from(tmp_path: Path) -> None:
    """Two documents of one layout have places that look the same."""
    first, second = (_text(tmp_path, name) for name in ("a.txt", "b.txt"))

    @check("UJI003", message="x", hint="", dasar=PERMENPANRB_53_2014.at())
    def across(_: tuple[DokumenTerbaca, ...]) -> Hasil:
        places = (second.blok[0].tempat, first.blok[0].tempat, Tempat(baris=1, bagian=first.blok[0].tempat.bagian))
        yield Langgar(first.blok[0].tempat, tempat_lain=(*places, Tempat(baris=99)))

    try:
        [found] = review_perkara(Perkara((first, second)), pilih=("UJI003",)).butir
    finally:
        del registry._registry["UJI003"]
    assert found.berkas_lain == ("b.txt", "a.txt", "a.txt", "a.txt")


def _text(folder: Path, name: str) -> DokumenTerbaca:
    path = folder / name
    path.write_text("Sebuah kalimat.\n", encoding="utf-8")
    return alat.read(path)


def test_a_finding_in_a_cell_cut_by_the_page_stands_at_the_line_that_prints_it(tmp_path: Path) -> None:
    head = "No.\tIndikator\tFormulasi\tSumber Data"
    first = "1.\tIndeks Pelayanan Publik\tNilai seluruh aspek dijumlahkan\tBagian Organisasi"
    rest = "\t\tdan dikonversi. Kategori A (4,51 – 5,00) = Pelayanan Prima; Kategori B (3,51 – 4,00) = Baik;\t"
    more = "\t\tKategori B (3,01 – 3,50) = Baik dengan Catatan; Kategori C (2,51 – 3,00) = Cukup\t"
    path = tmp_path / "laporan.txt"
    path.write_text("\n".join((head, first, "", head, rest, "", head, more)) + "\n")
    doubled = [b.temuan for b in review([path], pilih=("SKL006",)).terbuka if "2 kali" in b.temuan.pesan]
    assert [t.tempat.baris for t in doubled] == [8]
