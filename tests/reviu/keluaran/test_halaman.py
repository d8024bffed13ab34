"""The page of a review: whole, safe, and linked both ways."""

import re
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from tests.reviu.keluaran import alat
from tests.reviu.keluaran.alat import butir, cell, paragraph, temuan

from akuntabel.dokumen.baca.terbaca import DokumenTerbaca, Tempat
from akuntabel.reviu.keluaran.halaman import write_halaman

JAHAT = '"><script>alert(1)</script><img src=x onerror=alert(1)>'


@pytest.fixture
def document(tmp_path: Path) -> DokumenTerbaca:
    return alat.read(alat.write_laporan(tmp_path, "docx"))


def page_of(document: DokumenTerbaca) -> Any:
    found = butir(
        document,
        temuan(document, paragraph(document, "99,18%"), tempat_lain=(cell(document, "92,33"),)),
        temuan(document, cell(document, "99,18%")),
        temuan(document, cell(document, "99,18%"), kode="SIL002"),
        temuan(document, next(iter(document.tabel())).tempat, kode="STR001", tercetak=""),
        temuan(document, Tempat(), kode="STR002"),
    )
    return html.fromstring(write_halaman(alat.hasil(document, *found[:-1], alat.accepted(found[-1]))))


def test_every_link_leads_somewhere_and_no_identifier_stands_twice(document: DokumenTerbaca) -> None:
    page = page_of(document)
    names = page.xpath("//@id")
    assert len(names) == len(set(names))
    assert {link[1:] for link in page.xpath("//a/@href")} <= set(names)


def test_findings_and_places_lead_to_each_other(document: DokumenTerbaca) -> None:
    page = page_of(document)
    for card in page.xpath("//article")[1:]:
        [mark] = card.xpath(".//p[@class='tempat']/a/@href")
        place = page.get_element_by_id(mark[1:])
        mark_element = place if place.tag == "mark" else place.getparent()
        assert f"#{card.get('id')}" in mark_element.xpath(".//a/@href")


def test_findings_lead_to_what_they_were_compared_with(document: DokumenTerbaca) -> None:
    page = page_of(document)
    [link] = page.xpath("//article[1]/p[starts-with(., 'Dibandingkan')]/a")
    place = page.get_element_by_id(link.get("href")[1:])
    assert (link.text, place.tag, place.text_content()) == ("Tabel 1.1 baris 2", "td", "92,33")


def test_every_group_of_findings_can_be_hidden(document: DokumenTerbaca) -> None:
    page = page_of(document)
    boxes = {name.removeprefix("s-") for name in page.xpath("//fieldset//input/@id")}
    assert boxes == {"galat", "diterima", "bersih"}
    assert all(f"#s-{name}:not(:checked)" in page.xpath("string(//style)") for name in boxes)


def test_the_words_printed_are_marked(document: DokumenTerbaca) -> None:
    marked = [re.sub(r"\d$", "", "".join(m.xpath("text()"))) for m in page_of(document).xpath("//mark")]
    assert marked == ["99,18%", "Tabel 1.1 Capaian Kinerja", "99,18%"]


def test_gravity_is_said_in_words(document: DokumenTerbaca) -> None:
    titles = page_of(document).xpath("//article/p[@class='kode']/text()")
    assert all("Galat" in title for title in titles)
    assert [title for title in titles if "diterima" in title] == ["5. STR002 · Galat, diterima"]


def test_page_needs_nothing_else(document: DokumenTerbaca) -> None:
    page = page_of(document)
    assert not page.xpath("//script | //link | //img | //iframe | //*[@style] | //@onclick")
    assert "default-src 'none'" in page.xpath("//meta[@http-equiv]/@content")[0]


def test_hostile_words_stay_words(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text(f"BAB I\n\n{JAHAT} 99,18%\n\nA | B\n{JAHAT} | 99,18%\n", encoding="utf-8")
    document = alat.read(path)
    found = temuan(document, document.blok[-1].tempat, pesan=JAHAT, saran=JAHAT, aturan=JAHAT, tercetak=JAHAT)
    page: Any = html.fromstring(write_halaman(alat.hasil(document, *butir(document, found))))
    assert not page.xpath("//script | //img | //@onerror")
    assert page.text_content().count("alert(1)") >= 4


def test_a_result_without_documents_is_a_list_of_findings(document: DokumenTerbaca) -> None:
    result = alat.hasil(document, *butir(document, temuan(document, Tempat()))).ringan()
    assert write_halaman(result).count("<article") == 1


def test_an_empty_cell_of_a_head_is_no_heading(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text(
        "Tabel 1 Hasil\n\n|  | Target | Realisasi |\n| IKM | 92,5 | 92,33 |\n| SAKIP | 67 | 80,41 |\n", encoding="utf-8"
    )
    page: Any = html.fromstring(write_halaman(alat.hasil(alat.read(path))))
    assert [cell.tag for cell in page.xpath("//section[h2='x.txt']//thead/tr/*")] == ["td", "th", "th"]
