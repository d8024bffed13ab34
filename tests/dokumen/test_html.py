"""The HTML page: held by what stands in it, not by its bytes."""

import re
from collections import Counter
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from lxml import html
from tests.dokumen.contoh import JAHAT, capaian, contoh_dokumen, persen, rupiah

from akuntabel.aturan.anggaran import jumlah
from akuntabel.dokumen.blocks import (
    Figur,
    Judul,
    Lambang,
    Paragraf,
    Penomoran,
    Peran,
    Rujuk,
    Sampul,
    Tabel,
    Tautan,
    Teks,
)
from akuntabel.dokumen.dokumen import Bagian, Dokumen, number
from akuntabel.dokumen.html import write_html
from akuntabel.skema.pilihan import Bentuk
from akuntabel.ukur.angka import Angka, Turunan

DOKUMEN = contoh_dokumen()


class Page:
    """A parsed page."""

    def __init__(self, source: str) -> None:
        self.root: Any = html.document_fromstring(source)

    def find(self, path: str) -> list[Any]:
        return list(self.root.xpath(path))

    def by_id(self, name: str) -> Any:
        return self.root.get_element_by_id(name)


def page_of(*blocks: object) -> Page:
    return Page(write_html(Dokumen("Judul", "Penulis", (Bagian(blocks),))))  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def page() -> Page:
    return Page(write_html(DOKUMEN))


def text(node: Any) -> str:
    return " ".join("".join(map(str, node.itertext())).split())


def test_identifiers_are_unique_and_links_lead_somewhere(page: Page) -> None:
    ids = Counter(page.find("//@id"))
    assert [name for name, count in ids.items() if count > 1] == []
    targets = {href[1:] for href in page.find("//a/@href") if href.startswith("#")} | set(page.find("//@popovertarget"))
    assert targets <= set(ids)


def test_page_needs_nothing_but_itself() -> None:
    page = write_html(DOKUMEN)
    assert not re.search(r"<script|<link|@import|url\(|\bon[a-z]+=|javascript:|\sstyle=", page)
    assert set(re.findall(r'\bsrc="(\w+):', page)) <= {"data"}
    assert "script-src" not in page
    assert "default-src &#39;none&#39;" in page or "default-src 'none'" in page


def test_landmarks_and_language(page: Page) -> None:
    assert page.root.get("lang") == "id"
    assert len(page.find("//main[@id='isi']")) == 1
    assert len(page.find("//h1")) == 1
    assert page.find("//body/*[1]/@href") == ["#isi"]


def test_heading_levels_are_not_skipped(page: Page) -> None:
    levels = [
        int(node.tag[1]) for node in page.find("//main//*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5]")
    ]
    assert levels[0] == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


def test_headings_and_captions_carry_the_numbers_of_the_document(page: Page) -> None:
    numbers = number(DOKUMEN)
    printed = {text(node) for node in page.find("//caption//b | //figcaption/b")}
    assert printed == set(numbers.label.values())
    heads = [text(node) for node in page.find("//h2/span | //h3/span | //h4/span | //h5/span")]
    assert heads == [n for n in numbers.judul if n]


def test_every_block_of_the_sample_is_shown(page: Page) -> None:
    for path in (
        "//ol[@class='kurung']",
        "//math",
        "//svg[@role='img']",
        "//div[@class='kop']",
        "//dl[@class='rincian r22']",
        "//div[@class='tanda-tangan']",
        "//ul[@class='daftar-isi']",
        "//div[@class='sampul']",
        "//tr[@class='jumlah']",
        "//th[@scope='colgroup']",
        "//th[@scope='rowgroup']",
        "//td[@rowspan]",
        "//td[contains(@class, 'merah')]",
        "//div[@class='halaman-baru']",
    ):
        assert page.find(path), path


def test_table_covers_the_grid_of_its_columns(page: Page) -> None:
    for table in page.find("//main//table"):
        columns = len(table.xpath("colgroup/col"))
        for part in ("thead", "tbody"):
            cells = table.xpath(f"{part}/tr/*")
            area = sum(int(c.get("colspan", 1)) * int(c.get("rowspan", 1)) for c in cells)
            assert area == columns * len(table.xpath(f"{part}/tr"))


def test_foreign_text_is_printed_as_it_stands(page: Page) -> None:
    assert any(text(cell) == JAHAT for cell in page.find("//td"))


def test_figure_opens_an_entry_with_value_rule_law_and_inputs() -> None:
    target, realisasi = persen("target", "92.5"), persen("realisasi", "92.33")
    page = page_of(Paragraf((Figur(capaian("ikm", realisasi, target)),)))
    (button,) = page.find("//div[@class='bagian']//button")
    assert text(button) == "99,82%"
    entry = page.by_id(button.get("popovertarget"))
    shown = text(entry)
    for part in (
        "99,816216216216…",
        "Capaian indikator progres positif",
        "realisasi / target × 100",
        "PermenPANRB 53/2014",
    ):
        assert part in shown
    inputs = [page.by_id(i) for i in entry.xpath(".//li/button/@popovertarget")]
    assert ["92,33%" in text(inputs[0]), "92,50%" in text(inputs[1])] == [True, True]
    assert all("Realisasi, " in text(leaf) and "(Buku contoh)" in text(leaf) for leaf in inputs)


def test_entries_reach_the_leaves_and_stand_once() -> None:
    parts = tuple(rupiah(f"pagu:{i}", f"{i}000") for i in range(1, 4))
    total = Angka(
        "pagu:jumlah", "Jumlah", jumlah([p.nilai or Decimal() for p in parts]), Bentuk.RUPIAH,
        Turunan(jumlah.aturan, (("bagian", parts),)),
    )  # fmt: skip
    share = capaian("bagian", parts[0], total)
    page = page_of(Paragraf((Figur(share), Figur(total), Figur(share))))
    assert len(page.find("//div[@class='asal']")) == 2 + 3


def test_figures_of_one_name_but_other_values_stand_apart() -> None:
    page = page_of(Paragraf((Figur(persen("a", "1")), Figur(persen("a", "2")), Figur(persen("a", "1")))))
    assert len(page.find("//div[@class='asal']")) == 2


def test_missing_figure_says_why() -> None:
    page = page_of(Paragraf((Figur(persen("a", None)),)))
    assert "Data belum dikumpulkan." in text(page.find("//div[@class='asal']")[0])


def test_document_without_cover_has_its_title_as_heading() -> None:
    assert text(page_of(Paragraf(())).find("//h1")[0]) == "Judul"


def test_second_cover_is_no_second_title() -> None:
    cover = Sampul("Judul", ("Pemilik",), "2025", lambang=Lambang(b"\x89PNG", "png", "Lambang daerah"))
    page = page_of(cover, cover)
    assert len(page.find("//h1")) == 1
    assert page.find("//img/@alt") == ["Lambang daerah"] * 2


def test_chart_has_its_figures_beside_it(page: Page) -> None:
    shown = [text(details) for details in page.find("//figure/details")]
    assert any("Nilai SAKIP" in s and "120,01%" in s for s in shown)
    assert any("Sasaran: Meningkatnya kepuasan masyarakat" in s for s in shown)


@pytest.mark.parametrize(
    ("address", "linked"), [("https://contoh.go.id", True), ("lampiran.pdf", True), ("javascript:alert(1)", False)]
)
def test_only_harmless_addresses_become_links(address: str, linked: bool) -> None:
    page = page_of(Paragraf((Tautan(address, "situs"),)))
    assert bool(page.find(f"//main//a[@href='{address}']")) is linked
    assert "situs" in text(page.find("//main")[0])


def test_reference_to_nothing_is_refused() -> None:
    with pytest.raises(KeyError, match="tidak-ada"):
        page_of(Paragraf((Rujuk("tidak-ada"),)))


def test_unknown_block_is_named() -> None:
    @dataclass(frozen=True)
    class Asing:
        pass

    with pytest.raises(TypeError, match="Asing"):
        page_of(Asing())


def test_silent_headings_stay_out_of_the_contents() -> None:
    page = page_of(
        Judul(1, (Teks("Terlihat"),)),
        Judul(2, (Teks("Senyap"),), Penomoran.SENYAP),
        Paragraf((Teks("x", Peran.ISIAN),)),
    )
    assert [text(a) for a in page.find("//nav[1]//a")] == ["BAB I Terlihat"]


def test_table_without_caption_needs_no_label() -> None:
    table = next(b for b in DOKUMEN.bagian[2].blok if isinstance(b, Tabel))
    page = page_of(replace(table, judul=(), label=""), replace(table, judul=(), label=""))
    assert len(page.find("//table")) == 2
    assert not page.find("//caption")


def test_same_tree_gives_the_same_page() -> None:
    assert write_html(contoh_dokumen()) == write_html(contoh_dokumen())
