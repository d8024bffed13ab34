"""The DOCX writer: what Word and LibreOffice must find in the file."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import cast
from zipfile import ZipFile

import pypdfium2
import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from openxml_audit import OpenXmlValidator
from PIL import Image
from tests.dokumen import alat
from tests.dokumen.contoh import JAHAT, contoh_dokumen

from akuntabel.dokumen.blocks import (
    Baris,
    Blok,
    Butir,
    Daftar,
    DaftarIsi,
    Gaya,
    HalamanBaru,
    IsiDaftar,
    Judul,
    Kolom,
    KopSurat,
    Lambang,
    Nada,
    Paragraf,
    Penanda,
    Penomoran,
    Rincian,
    Rujuk,
    Sampul,
    Sel,
    Tabel,
    TandaTangan,
    Tautan,
    Teks,
)
from akuntabel.dokumen.docx import write_docx
from akuntabel.dokumen.docx.teks import clean, escape
from akuntabel.dokumen.dokumen import Bagian, Dokumen, Kertas, NomorHalaman, number, walk
from akuntabel.dokumen.tema import NADA

NAMES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
W = f"{{{NAMES['w']}}}"


def _styled(style: str) -> str:
    """Paragraphs whose style begins so, as an XPath step."""
    return f"w:p[starts-with(w:pPr/w:pStyle/@w:val, '{style}')]"


@dataclass(frozen=True)
class Berkas:
    """A written file, part by part."""

    isi: bytes

    def part(self, name: str) -> etree._Element:
        with ZipFile(BytesIO(self.isi)) as opened:
            return etree.fromstring(opened.read(name))

    def find(self, xpath: str, part: str = "word/document.xml") -> list[etree._Element]:
        return cast("list[etree._Element]", self.part(part).xpath(xpath, namespaces=NAMES))

    def values(self, xpath: str, part: str = "word/document.xml") -> list[str]:
        return [str(value) for value in self.part(part).xpath(xpath, namespaces=NAMES)]  # type: ignore[union-attr]

    def paragraphs(self, style: str) -> list[str]:
        found = self.find(f"//{_styled(style)}")
        return ["".join(cast("list[str]", p.xpath(".//w:t/text()", namespaces=NAMES))) for p in found]


@pytest.fixture(scope="module")
def dokumen() -> Dokumen:
    return contoh_dokumen()


@pytest.fixture(scope="module")
def berkas(dokumen: Dokumen) -> Berkas:
    return Berkas(write_docx(dokumen))


def written(*blocks: Blok) -> Berkas:
    return Berkas(write_docx(Dokumen("Judul", "Penulis", (Bagian(blocks),))))


def text(isi: str, gaya: Gaya = Gaya.ISI) -> Paragraf:
    return Paragraf((Teks(isi),), gaya)


def simple_table(rows: int = 3, **more: object) -> Tabel:
    body = tuple(Baris((Sel((Teks(f"baris {row}"),)), Sel((Teks("isi"),)))) for row in range(rows))
    head = (Baris((Sel((Teks("A"),)), Sel((Teks("B"),)))),)
    return Tabel((Kolom(), Kolom(2)), head, body, **more)  # type: ignore[arg-type]  # fields of Tabel, as given


def every(blocks: tuple[Blok, ...], kind: type) -> list[Blok]:
    return [block for block in walk(blocks) if isinstance(block, kind)]


def all_blocks(dokumen: Dokumen) -> tuple[Blok, ...]:
    return tuple(block for part in dokumen.bagian for block in part.blok)


# ------------------------------------------------------------------ the whole file


def test_validator_finds_nothing(dokumen: Dokumen, tmp_path: Path) -> None:
    emblem = Lambang(_picture("JPEG"), "jpg", "Lambang")
    more = Bagian((KopSurat(("Pemerintah", "Kecamatan"), lambang=emblem), simple_table(lanskap=True)))
    for name, document in (("contoh", dokumen), ("lain", replace(dokumen, bagian=(*dokumen.bagian, more)))):
        path = tmp_path / f"{name}.docx"
        path.write_bytes(write_docx(document))
        assert [error.description for error in OpenXmlValidator().validate(path).errors] == []


def test_python_docx_opens_it(berkas: Berkas) -> None:
    opened = Document(BytesIO(berkas.isi))
    assert len(opened.tables) > 5
    assert opened.paragraphs[0].style is not None


def test_same_tree_gives_same_bytes(dokumen: Dokumen, berkas: Berkas) -> None:
    assert write_docx(dokumen) == berkas.isi
    assert write_docx(contoh_dokumen()) == berkas.isi


def test_properties_come_from_the_document(dokumen: Dokumen, berkas: Berkas) -> None:
    properties = Document(BytesIO(berkas.isi)).core_properties
    assert properties.title == dokumen.judul
    assert properties.author == dokumen.penulis
    assert properties.subject == dokumen.subjek
    assert properties.keywords == "SAKIP, LKjIP, kecamatan"
    assert properties.language == "id-ID"
    assert properties.created is not None
    assert properties.created.date() == dokumen.dibuat.date()


def test_every_caption_and_heading_number_is_the_documents(dokumen: Dokumen, berkas: Berkas) -> None:
    labels = list(number(dokumen).label.values())
    captions = berkas.paragraphs("Caption") + berkas.paragraphs("KeteranganGambar")
    assert Counter(" ".join(caption.split(" ")[:2]) for caption in captions) == Counter(labels)


@pytest.mark.parametrize(
    "blocks", [(), (Rincian(()),), (Daftar(()),), (Daftar(((),)),), (HalamanBaru(),), (Paragraf(()),)]
)
def test_empty_things_make_a_valid_file(blocks: tuple[Blok, ...], tmp_path: Path) -> None:
    signatures = TandaTangan((Penanda((), (Teks("Nama"),)),))
    for each in (blocks, (*blocks, signatures)):
        (tmp_path / "kosong.docx").write_bytes(written(*each).isi)
        assert OpenXmlValidator().validate(tmp_path / "kosong.docx").errors == []


def test_unknown_block_is_named() -> None:
    with pytest.raises(TypeError, match="dict"):
        written(cast("Blok", {}))


def test_unknown_label_is_named() -> None:
    with pytest.raises(ValueError, match="tabel:hilang"):
        written(Paragraf((Rujuk("tabel:hilang"),)))


# ------------------------------------------------------------------ language, styles, settings


def test_language_and_hyphenation(berkas: Berkas) -> None:
    assert berkas.values("//w:rPrDefault//w:lang/@w:val", "word/styles.xml") == ["id-ID"]
    assert berkas.find("//w:autoHyphenation", "word/settings.xml")
    assert berkas.find("//w:pPrDefault//w:widowControl", "word/styles.xml")


def test_every_style_that_is_used_is_defined(berkas: Berkas) -> None:
    defined = set(berkas.values("//w:style/@w:styleId", "word/styles.xml"))
    used = set(berkas.values("//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val"))
    based = set(berkas.values("//w:basedOn/@w:val | //w:next/@w:val", "word/styles.xml"))
    assert used | based <= defined


def test_words_own_style_names_stand(berkas: Berkas) -> None:
    names = set(berkas.values("//w:style[not(@w:customStyle)]/w:name/@w:val", "word/styles.xml"))
    assert {"Normal", "Title", "caption", "heading 1", "heading 4", "toc 1", "toc 3", "table of figures"} <= names


def test_fields_are_updated_on_opening_only_where_contents_stand(berkas: Berkas) -> None:
    assert berkas.find("//w:updateFields", "word/settings.xml")
    assert not written(text("Tanpa daftar isi.")).find("//w:updateFields", "word/settings.xml")


# ------------------------------------------------------------------ headings and lists


def test_headings_number_themselves_through_their_styles(berkas: Berkas) -> None:
    formats = berkas.values("//w:abstractNum[1]/w:lvl/w:lvlText/@w:val", "word/numbering.xml")
    assert formats == ["BAB %1", "%2.", "%2.%3", "%2.%3.%4"]
    for level in range(4):
        style = f"Heading{level + 1}"
        linked = berkas.values(f"//w:abstractNum[1]/w:lvl[{level + 1}]/w:pStyle/@w:val", "word/numbering.xml")
        assert linked == [style]
        path = f"//w:style[@w:styleId='{style}']//w:numPr"
        assert berkas.values(f"{path}/w:ilvl/@w:val", "word/styles.xml") == [str(level)]


def test_headings_outside_the_count_have_other_lists() -> None:
    file = written(
        Judul(1, (Teks("Pengantar"),), Penomoran.TANPA),
        Judul(1, (Teks("Pendahuluan"),)),
        Judul(2, (Teks("Latar"),)),
        Judul(1, (Teks("Perjanjian"),), Penomoran.LAMPIRAN),
        Judul(2, (Teks("Pasal"),)),
        Judul(2, (Teks("Formulir"),), Penomoran.SENYAP),
    )
    nums = [p.find(f".//{W}numId") for p in file.find("//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'Heading')]")]
    texts = [_level_text(file, num.get(f"{W}val", "")) if num is not None else None for num in nums]
    assert texts == ["", None, None, "Lampiran %1", "BAB %1"]
    assert nums[4] is not None
    restarted = nums[4].get(f"{W}val", "")
    assert _starts(file, restarted) == {"1": "1"}
    assert file.paragraphs("JudulNaskah2") == ["Formulir"]
    assert not file.find("//w:style[@w:styleId='JudulNaskah2']//w:outlineLvl", "word/styles.xml")


def _level_text(file: Berkas, num: str) -> str:
    (abstract,) = file.values(f"//w:num[@w:numId='{num}']/w:abstractNumId/@w:val", "word/numbering.xml")
    path = f"//w:abstractNum[@w:abstractNumId='{abstract}']/w:lvl[1]/w:lvlText/@w:val"
    return file.values(path, "word/numbering.xml")[0]


def _starts(file: Berkas, num: str) -> dict[str, str]:
    found = file.find(f"//w:num[@w:numId='{num}']/w:lvlOverride", "word/numbering.xml")
    return {o.get(f"{W}ilvl", ""): o[0].get(f"{W}val", "") for o in found}


def test_each_list_counts_from_its_start_at_its_depth() -> None:
    inner = Daftar(((text("x"),), (text("y"),)), Butir.KURUNG)
    outer = Daftar(((text("a"), inner), (text("b"),)), Butir.HURUF)
    file = written(outer, text("lalu"), outer)
    items = [
        (p.findtext(f".//{W}t"), ilvl.get(f"{W}val"), num.get(f"{W}val", ""))
        for p in file.find("//w:p[w:pPr/w:numPr]")
        for ilvl, num in [cast("list[etree._Element]", p.xpath("w:pPr/w:numPr/*", namespaces=NAMES))]
    ]
    assert [(item, level) for item, level, _ in items] == [
        (t, lvl) for t, lvl in zip("axyb" * 2, "0110" * 2, strict=True)
    ]
    lists = [num for _, _, num in items]
    assert lists[0] == lists[3] != lists[1] == lists[2]
    assert not set(lists[:4]) & set(lists[4:])
    assert _starts(file, lists[0]) == {"0": "1"}
    assert _starts(file, lists[1]) == {"1": "1"}


def test_blocks_of_an_item_stand_under_its_text() -> None:
    file = written(Daftar(((text("satu"), text("masih satu")), (simple_table(),))))
    (after,) = file.find("//w:p[w:pPr/w:pStyle/@w:val='ListContinue']")
    assert after.find(f"{W}pPr/{W}ind") is not None
    assert int(file.values("//w:tblInd/@w:w")[0]) > 0
    assert len(file.find("//w:p[w:pPr/w:numPr]")) == 2


# ------------------------------------------------------------------ contents, captions, references


def test_contents_are_filled_before_any_update(dokumen: Dokumen, berkas: Berkas) -> None:
    entries = berkas.paragraphs("TOC")
    listed = [b for b in every(all_blocks(dokumen), Judul) if isinstance(b, Judul)]
    assert len(entries) == sum(b.tingkat <= 3 and b.penomoran is not Penomoran.SENYAP for b in listed)
    assert "BAB I Pendahuluan1" in entries
    assert any(re.fullmatch(r"Kata Pengantari", entry) for entry in entries)
    assert len(berkas.paragraphs("TableofFigures")) == len(number(dokumen).label)
    assert all(re.search(r"(\d|[ivx])$", entry) for entry in entries + berkas.paragraphs("TableofFigures"))


def test_contents_are_fields(berkas: Berkas) -> None:
    fields = [field.strip() for field in berkas.values("//w:instrText/text()")]
    assert {'TOC \\o "1-3" \\h \\z', 'TOC \\h \\z \\c "Tabel"', 'TOC \\h \\z \\c "Gambar"'} <= set(fields)
    assert berkas.values("//w:docPartGallery/@w:val") == ["Table of Contents"]


def test_every_field_closes_and_points_to_a_bookmark(berkas: Berkas) -> None:
    kinds = Counter(berkas.values("//w:fldChar/@w:fldCharType"))
    assert kinds["begin"] == kinds["separate"] == kinds["end"] > 0
    bookmarks = berkas.values("//w:bookmarkStart/@w:name")
    assert len(bookmarks) == len(set(bookmarks))
    targets = {m[1] for f in berkas.values("//w:instrText/text()") if (m := re.match(r" (?:PAGE)?REF (\S+)", f))}
    assert targets | set(berkas.values("//w:hyperlink/@w:anchor")) <= set(bookmarks)
    assert sorted(berkas.values("//w:bookmarkStart/@w:id")) == sorted(berkas.values("//w:bookmarkEnd/@w:id"))
    assert all(len(name) <= 40 for name in bookmarks)


def test_empty_list_of_tables_says_so() -> None:
    assert written(DaftarIsi(IsiDaftar.TABEL)).paragraphs("TableofFigures") == ["Tidak ada."]


def test_first_caption_of_a_chapter_restarts_the_count() -> None:
    def chapter(name: str, *labels: str) -> tuple[Blok, ...]:
        tables = (simple_table(judul=(Teks(label),), label=label) for label in labels)
        return (Judul(1, (Teks(name),)), *tables)

    file = written(*chapter("Satu", "a", "b"), *chapter("Dua", "c"))
    fields = [f.strip() for f in file.values("//w:instrText[contains(., 'SEQ')]/text()")]
    restart, count_on = "SEQ Tabel \\* ARABIC \\r 1", "SEQ Tabel \\* ARABIC \\s 1"
    assert fields == [restart, count_on, restart]
    assert file.paragraphs("Caption") == ["Tabel 1.1 a", "Tabel 1.2 b", "Tabel 2.1 c"]


def test_reference_shows_the_number_that_its_bookmark_holds(berkas: Berkas) -> None:
    root = berkas.part("word/document.xml")
    for instruction in berkas.values("//w:instrText[starts-with(., ' REF ')]/text()"):
        name = instruction.split()[1]
        marked = root.xpath(f"//w:bookmarkStart[@w:name='{name}']/following-sibling::*", namespaces=NAMES)
        inside = []
        for node in cast("list[etree._Element]", marked):
            if node.tag == f"{W}bookmarkEnd":
                break
            inside += [t.text or "" for t in node.iter(f"{W}t")]
        shown = root.xpath(
            f"(//w:r[w:instrText[contains(., ' {name} ')]]/following-sibling::w:r[w:t])[1]//w:t/text()",
            namespaces=NAMES,
        )
        assert shown == ["".join(inside)]


def test_links_lead_outside() -> None:
    file = written(Paragraf((Tautan("https://contoh.go.id/?a=1&b=2", "situs"),)))
    relation = file.values("//w:hyperlink/@r:id")[0]
    rels = file.part("word/_rels/document.xml.rels")
    (target,) = [r for r in rels if r.get("Id") == relation]
    assert target.get("Target") == "https://contoh.go.id/?a=1&b=2"
    assert target.get("TargetMode") == "External"


# ------------------------------------------------------------------ tables


def test_tables_keep_the_grid(dokumen: Dokumen, berkas: Berkas) -> None:
    for table in berkas.find("//w:tbl"):
        columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        for row in table.findall(f"{W}tr"):
            spans = [cell.find(f"{W}tcPr/{W}gridSpan") for cell in row.findall(f"{W}tc")]
            assert sum(1 if span is None else int(span.get(f"{W}val", "")) for span in spans) == columns
            for cell in row.findall(f"{W}tc"):
                assert cell[-1].tag == f"{W}p"


def test_merged_cells_start_and_continue() -> None:
    table = Tabel(
        (Kolom(), Kolom(), Kolom()),
        (Baris((Sel((Teks("A"),), baris=2), Sel((Teks("B"),), kolom=2))), Baris((Sel(), Sel()))),
        (Baris((Sel(), Sel(kolom=2, baris=2))), Baris((Sel(),))),
    )
    file = written(table)
    cells = [
        [
            (
                None if (m := c.find(f"{W}tcPr/{W}vMerge")) is None else m.get(f"{W}val", "lanjut"),
                c.find(f".//{W}gridSpan") is not None,
            )
            for c in row.findall(f"{W}tc")
        ]
        for row in file.find("//w:tr")
    ]
    assert cells == [
        [("restart", False), (None, True)],
        [("lanjut", False), (None, False), (None, False)],
        [(None, False), ("restart", True)],
        [(None, False), ("lanjut", True)],
    ]


def test_head_rows_repeat_and_rows_stay_whole(dokumen: Dokumen, berkas: Berkas) -> None:
    heads = sum(len(b.head) for b in every(all_blocks(dokumen), Tabel) if isinstance(b, Tabel))
    assert len(berkas.find("//w:tr[w:trPr/w:tblHeader]")) == heads
    tabel = written(simple_table(40))
    assert len(tabel.find("//w:tr[w:trPr/w:cantSplit]")) == 41
    long = replace(simple_table(1), body=(Baris((Sel((Teks("kata " * 2000),)), Sel())),))
    assert len(written(long).find("//w:tr[w:trPr/w:cantSplit]")) == 1


def test_short_table_stays_whole_with_its_caption_and_notes() -> None:
    file = written(simple_table(3, judul=(Teks("Judul"),), label="t", sumber=(Teks("Data."),)))
    rows = file.find("//w:tr")
    assert [row.find(f".//{W}keepNext") is not None for row in rows] == [True] * 4 + [False]
    assert file.values("//w:tr[last()]//w:t/text()") == ["Sumber: ", "Data."]
    assert file.find("//w:style[@w:styleId='Caption']//w:keepNext", "word/styles.xml")
    long = written(simple_table(60)).find("//w:tr")
    assert long[30].find(f".//{W}keepNext") is None
    assert long[-2].find(f".//{W}keepNext") is not None


def test_colours_of_the_scale(berkas: Berkas) -> None:
    fills = set(berkas.values("//w:tc//w:shd/@w:fill"))
    assert {NADA[nada] for nada in Nada} <= fills


def test_table_says_what_it_is(berkas: Berkas) -> None:
    captions = berkas.values("//w:tblCaption/@w:val")
    assert "Tabel 3.1 Capaian kinerja tahun 2025" in captions
    described = berkas.values("//w:tbl[w:tblPr/w:tblStyle/@w:val='TabelAkuntabel']//w:tblDescription/@w:val")
    assert len(described) == len(berkas.find("//w:tbl[w:tblPr/w:tblStyle/@w:val='TabelAkuntabel']"))


def test_tables_fit_their_page(berkas: Berkas) -> None:
    widest = {"portrait": 0, "landscape": 0}
    tables: list[etree._Element] = []
    for node in berkas.find("//w:body/* | //w:body//w:sectPr"):
        if node.tag == f"{W}tbl":
            tables.append(node)
        elif node.tag == f"{W}sectPr":
            size, margin = node.find(f"{W}pgSz"), node.find(f"{W}pgMar")
            assert size is not None
            assert margin is not None
            room = int(size.get(f"{W}w", "")) - int(margin.get(f"{W}left", "")) - int(margin.get(f"{W}right", ""))
            kind = size.get(f"{W}orient", "portrait")
            for table in tables:
                indent, width = table.find(f".//{W}tblInd"), table.find(f".//{W}tblW")
                assert indent is not None
                assert width is not None
                total = int(indent.get(f"{W}w", "")) + int(width.get(f"{W}w", ""))
                assert total <= room
                widest[kind] = max(widest[kind], total)
            tables = []
    assert widest["landscape"] > widest["portrait"] > 0


# ------------------------------------------------------------------ sections and footers


def test_sections_count_roman_then_arabic(berkas: Berkas) -> None:
    kinds = []
    for section in berkas.find("//w:sectPr"):
        numbers, size = section.find(f"{W}pgNumType"), section.find(f"{W}pgSz")
        assert size is not None
        kinds.append(
            (
                None if numbers is None else (numbers.get(f"{W}fmt"), numbers.get(f"{W}start")),
                size.get(f"{W}orient"),
            )
        )
    assert kinds[:3] == [(None, None), (("lowerRoman", "1"), None), (("decimal", "1"), None)]
    assert (("decimal", None), "landscape") in kinds
    assert all(kind == ("decimal", None) for kind, _ in kinds[3:])


def test_wide_neighbours_share_a_section() -> None:
    wide = simple_table(lanskap=True)
    file = written(text("kata " * 200), wide, wide, text("kata " * 200))
    turned = [size.get(f"{W}orient") for size in file.find("//w:pgSz")]
    assert turned == [None, "landscape", None]


def test_footer_has_title_and_page_but_the_cover_has_none(berkas: Berkas) -> None:
    with ZipFile(BytesIO(berkas.isi)) as opened:
        footers = {name: opened.read(name).decode() for name in opened.namelist() if "/footer" in name}
    assert sum(" PAGE " in xml and "Laporan Kinerja Kecamatan Contoh" in xml for xml in footers.values()) == 2
    assert sum(" PAGE " not in xml for xml in footers.values()) == 1


def test_f4_is_wider_and_longer() -> None:
    (size,) = Berkas(write_docx(Dokumen("J", "P", (Bagian((text("a"),)),), kertas=Kertas.F4))).find("//w:pgSz")
    assert (size.get(f"{W}w"), size.get(f"{W}h")) == ("12189", "18709")


def test_page_break_at_the_start_of_a_section_makes_no_empty_page() -> None:
    file = written(HalamanBaru(), text("a"), HalamanBaru(), text("b"))
    assert len(file.find("//w:br[@w:type='page']")) == 1


def test_numbering_of_a_cover_only_document() -> None:
    file = Berkas(write_docx(Dokumen("J", "P", (Bagian((Sampul("J", ("P",), "2025"),), NomorHalaman.TANPA),))))
    assert not file.find("//w:pgNumType")
    assert file.paragraphs("Title") == ["J"]


# ------------------------------------------------------------------ pictures, formulas, official papers


def test_charts_have_alt_text_and_fit(berkas: Berkas) -> None:
    described = berkas.values("//wp:docPr/@descr")
    assert len(described) == 4
    assert all(described)
    assert all(0 < int(cx) <= 155 * 36000 + 1000 for cx in berkas.values("//wp:extent/@cx"))
    assert len(set(berkas.values("//wp:docPr/@id"))) == 4


def test_formulas_are_words_own(berkas: Berkas) -> None:
    assert len(berkas.find("//m:oMathPara/m:oMath")) == 2
    assert len(berkas.find("//m:f")) == 2
    assert "Realisasi" in berkas.values("//m:t/text()")


def _picture(kind: str) -> bytes:
    file = BytesIO()
    Image.new("RGB", (30, 60), "navy").save(file, kind)
    return file.getvalue()


SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="30" height="60"><rect width="30" height="60"/></svg>'


@pytest.mark.parametrize(
    ("kind", "data"), [("png", _picture("PNG")), ("jpg", _picture("JPEG")), ("svg", SVG)], ids=("png", "jpg", "svg")
)
def test_emblem_of_each_kind(kind: str, data: bytes) -> None:
    emblem = Lambang(data, kind, "Lambang daerah")
    file = written(Sampul("Judul", ("Kecamatan",), "2025", lambang=emblem), KopSurat(("Kecamatan",), lambang=emblem))
    assert file.values("//wp:docPr/@descr") == ["Lambang daerah"] * 2
    for extent in file.find("//wp:extent"):
        assert abs(int(extent.get("cy", "")) / int(extent.get("cx", "")) - 2) < 0.01
    with ZipFile(BytesIO(file.isi)) as opened:
        assert sum("/media/" in name for name in opened.namelist()) == 1


def test_signatures_hold_together_with_what_stands_before(berkas: Berkas) -> None:
    (before,) = berkas.find("//w:p[w:r/w:t[contains(., 'Semoga laporan ini')]]")
    assert before.find(f"{W}pPr/{W}keepNext") is not None
    table = before.getnext()
    assert table is not None
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in table.findall(f"{W}tr"))
    assert berkas.find("//w:style[@w:styleId='TandaTangan']//w:keepNext", "word/styles.xml")
    assert int(berkas.values("//w:tblInd/@w:w")[0]) > 0


def _signed(*before: Blok) -> list[etree._Element]:
    signatures = TandaTangan((Penanda(((Teks("Camat,"),),), (Teks("Nama"),)),))
    return list(written(*before, signatures).part("word/document.xml")[0])


def test_signatures_after_a_table_stand_in_its_last_row() -> None:
    table, *rest = _signed(simple_table(60))
    assert [node.tag for node in rest] == [f"{W}p", f"{W}sectPr"]
    rows = table.findall(f"{W}tr")
    assert len(rows) == 62
    assert len(rows[-1].findall(f".//{W}tbl")) == 1
    assert rows[-1].find(f"{W}trPr/{W}cantSplit") is not None
    assert all(p.find(f"{W}pPr/{W}keepNext") is not None for p in rows[-2].iter(f"{W}p"))


def test_last_entry_before_signatures_is_kept_with_them() -> None:
    entries = tuple((((Teks(label),), (text(f"diktum {label}"),))) for label in ("KESATU", "KEDUA"))
    first, _, second, gap, signatures, *_ = _signed(Rincian(entries))
    assert not list(first.iter(f"{W}keepNext"))
    assert "diktum KEDUA" in list(second.itertext())
    assert all(p.find(f"{W}pPr/{W}keepNext") is not None for p in (*second.iter(f"{W}p"), gap))
    assert signatures.tag == f"{W}tbl"


def test_entries_have_three_columns() -> None:
    entries = Rincian((((Teks("Menimbang"),), (Daftar(((text("bahwa"),),), Butir.HURUF),)), ((Teks("Nama"),), ())), 0.3)
    file = written(entries)
    widths = [int(w) for w in file.values("//w:gridCol/@w:w")]
    assert abs(widths[0] / sum(widths) - 0.3) < 0.01
    assert [len(row.findall(f"{W}tc")) for row in file.find("//w:tr")] == [3, 3]
    assert not file.find("//w:tblBorders")


def test_tables_never_touch() -> None:
    entries = Rincian((((Teks("a"),), (text("b"),)),))
    body = written(simple_table(), simple_table(), entries, entries).part("word/document.xml")[0]
    tags = [child.tag for child in body]
    assert (f"{W}tbl", f"{W}tbl") not in set(pairwise(tags))


# ------------------------------------------------------------------ text


@pytest.mark.parametrize(
    "isi", [JAHAT, "a < b && c > d \"e\" 'f'", "<!--_TocJudul1-->", "x" * 3000, "aksara ꦗꦮ dan 😀", "  dua spasi  "]
)
def test_text_is_printed_as_it_stands(isi: str) -> None:
    table = Tabel((Kolom(),), (Baris((Sel((Teks(isi),)),)),), (Baris((Sel((Teks(isi),)),)),), (Teks(isi),), "l")
    file = written(DaftarIsi(IsiDaftar.JUDUL), Judul(1, (Teks(isi),)), text(isi), table)
    assert file.paragraphs("BodyText") == [isi]
    assert file.paragraphs("IsiTabel") == [isi]
    assert file.paragraphs("Heading1") == [isi]
    assert file.values("//w:tblCaption/@w:val") == [f"Tabel 1.1 {isi}"]


def test_what_xml_cannot_hold_is_dropped() -> None:
    assert escape("a\x00b\x0bc\ud800d\uffffe\x85f") == "abcdef"
    assert escape("a\tb\r\nc") == "a b c"
    assert written(text("a\x07b")).paragraphs("BodyText") == ["ab"]


@given(st.text())
def test_any_text_comes_back_from_xml(isi: str) -> None:
    read = etree.fromstring(f'<a b="{escape(isi)}">{escape(isi)}</a>')
    assert (read.text or "") == read.get("b") == clean(isi)


def test_figures_are_printed_by_their_own_rules(berkas: Berkas) -> None:
    assert "1.348.765,50" in berkas.paragraphs("IsiTabelAngka")


# ------------------------------------------------------------------ LibreOffice


@pytest.fixture(scope="module")
def dibuka(berkas: Berkas, require_program: Callable[[str], Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of what LibreOffice makes of the sample: contoh.pdf and, written back, bolak/contoh.docx."""
    soffice = require_program("soffice")
    folder = tmp_path_factory.mktemp("docx")
    (folder / "contoh.docx").write_bytes(berkas.isi)
    for kind, out in ((alat.TAGGED_PDF, folder), ("docx", folder / "bolak")):
        alat.convert(soffice, folder / "contoh.docx", kind, out)
    return folder


@pytest.mark.ci
def test_libreoffice_keeps_every_table_caption_and_heading(berkas: Berkas, dibuka: Path) -> None:
    back = Berkas((dibuka / "bolak" / "contoh.docx").read_bytes())
    for xpath in (
        "//w:tbl",
        "//w:tr[w:trPr/w:tblHeader]",
        "//w:instrText[contains(., 'SEQ ')]",
        "//m:oMath",
        "//wp:inline",
        "//w:sectPr",
        *(f"//w:p[w:pPr/w:pStyle/@w:val='Heading{level}']" for level in range(1, 5)),
    ):
        assert len(back.find(xpath)) == len(berkas.find(xpath)), xpath


@pytest.mark.ci
def test_libreoffice_counts_captions_and_headings_as_we_do(dokumen: Dokumen, dibuka: Path) -> None:
    printed = "\n".join(alat.page_texts((dibuka / "contoh.pdf").read_bytes()))
    numbers = number(dokumen)
    for caption in numbers.label.values():
        assert len(re.findall(rf"{re.escape(caption)}\b", printed)) >= 2, caption  # in its list and over its table
    for heading in filter(None, numbers.judul):
        assert heading in printed or heading.upper() in printed, heading


@pytest.mark.ci
def test_page_numbers_in_contents_are_those_of_libreoffice(dibuka: Path) -> None:
    pdf = (dibuka / "contoh.pdf").read_bytes()
    pages = alat.page_texts(pdf)
    printed = [page.split()[-1] for page in pages]
    opened = pypdfium2.PdfDocument(pdf)  # type: ignore[no-untyped-call]
    entries = opened.get_toc(max_depth=3)  # type: ignore[no-untyped-call]
    outline = [printed[entry.get_dest().get_index()] for entry in entries]
    (contents,) = [page for page in pages if page.startswith("DAFTAR ISI")]
    assert re.findall(r"\.{3,}\s*(\w+)", contents) == outline


@pytest.mark.ci
def test_no_page_is_empty_or_ends_in_a_heading_or_passes_its_margins(dibuka: Path) -> None:
    pdf = (dibuka / "contoh.pdf").read_bytes()
    assert alat.ink_outside(pdf) == []
    assert alat.blank_pages(pdf) == []
    assert alat.headings_last(pdf) == []
