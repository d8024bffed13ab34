"""DOCX as it is read: made here in XML as Word writes it, and what our own writer and LibreOffice leave."""

import time
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from tests.dokumen.alat import convert
from tests.dokumen.baca.alat import (
    W,
    captioned,
    docx,
    expected_headings,
    expected_tables,
    headings,
    p,
    paragraphs,
    r,
    rows,
    table,
    tbl,
    tc,
    tr,
)
from tests.dokumen.contoh import contoh_dokumen
from tests.naskah.alat import kencong

from akuntabel.dokumen.baca.docx import find_element, read_docx
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca, ParagrafTerbaca
from akuntabel.dokumen.docx import write_docx
from akuntabel.dokumen.dokumen import Dokumen
from akuntabel.naskah.lkjip import susun_lkjip

SPAN = '<w:gridSpan w:val="{}"/>'
BEGIN, GO_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="J1"><w:name w:val="heading 1"/><w:pPr><w:numPr>'
    '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="J2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:ilvl w:val="1"/>'
    '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Anak"><w:name w:val="Judulku"/><w:basedOn w:val="J2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Bagan"><w:name w:val="Bagan"/><w:pPr>'
    '<w:outlineLvl w:val="2"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/><w:pPr>'
    '<w:outlineLvl w:val="0"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Kapital"><w:name w:val="Kapital"/><w:rPr><w:caps/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Sembunyi"><w:name w:val="Sembunyi"/><w:rPr><w:vanish/></w:rPr></w:style>'
)


def level(at: int, shape: str, text: str, start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{shape}"/><w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(number: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{number}">{"".join(levels)}</w:abstractNum>'


def num(number: int, of: int, override: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{override}</w:num>'


NUMBERING = (
    abstract(0, level(0, "upperRoman", "BAB %1"), level(1, "upperLetter", "%2."), level(2, "decimal", "%2.%3"))
    + abstract(1, level(0, "decimal", "%1."), level(1, "lowerLetter", "%2)"), level(2, "bullet", "\uf0b7"))
    + num(1, 0)
    + num(2, 1)
    + num(3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')
)


def item(text: str, number: int, at: int = 0) -> str:
    return p(text, inside=f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{number}"/></w:numPr>')


def read(folder: Path, body: str, **parts: str) -> DokumenTerbaca:
    return read_docx(docx(folder, body, **parts))


def test_merged_cells_cover_the_grid(tmp_path: Path) -> None:
    body = tbl(
        tr(tc("No", BEGIN), tc("Tahun", SPAN.format(2)), tc("Ket", BEGIN)),
        tr(tc("", GO_ON), tc("Awal"), tc("Akhir"), tc("", GO_ON)),
        tr(tc("1", BEGIN), tc("4"), tc("5"), tc("baik")),
        tr(tc("", GO_ON), tc("6"), tc("7"), tc("cukup")),
    )
    found = table(read(tmp_path, body))
    assert rows(found) == [
        ["No", "Tahun", "Tahun", "Ket"],
        ["No", "Awal", "Akhir", "Ket"],
        ["1", "4", "5", "baik"],
        ["1", "6", "7", "cukup"],
    ]
    assert found.kepala == 2
    assert (found.grid[0][1].kolom, found.grid[0][0].baris, found.grid[2][0].baris) == (2, 2, 2)
    assert found.grid[3][0] is found.grid[2][0]


def test_rows_that_begin_or_end_late(tmp_path: Path) -> None:
    body = tbl(
        tr(tc("Nama"), tc("Nilai"), tc("Ket")),
        tr(tc("4"), tc("baik"), looks='<w:gridBefore w:val="1"/>'),
        tr(tc("Jeruk"), looks='<w:gridAfter w:val="2"/>'),
    )
    assert rows(table(read(tmp_path, body)))[1:] == [["", "4", "baik"], ["Jeruk", "", ""]]


def test_marked_head_rows(tmp_path: Path) -> None:
    head = "<w:tblHeader/>"
    body = tbl(tr(tc("1"), tc("2"), looks=head), tr(tc("3"), tc("4"), looks=head), tr(tc("5"), tc("6")))
    assert table(read(tmp_path, body)).kepala == 2


def test_nested_table_follows_and_frame_is_no_table(tmp_path: Path) -> None:
    inner = tbl(tr(tc("Kota"), tc("Luas")), tr(tc("Atas"), tc("5")))
    outer = tbl(tr(tc("Nama"), tc("Isi")), tr(tc("Apel"), tc("lihat", more=inner)))
    document = read(tmp_path, tbl(tr(tc("Dalam bingkai.", more=outer))))
    assert paragraphs(document) == [("", "Dalam bingkai.")]
    assert [rows(t) for t in document.tabel()] == [
        [["Nama", "Isi"], ["Apel", "lihat"]],
        [["Kota", "Luas"], ["Atas", "5"]],
    ]


def test_numbers_of_headings_and_lists_are_counted(tmp_path: Path) -> None:
    body = (
        p("PENDAHULUAN", "J1")
        + p("Latar Belakang", "J2")
        + p("Tujuan", "Anak")
        + p("HASIL", "J1")
        + p("Capaian", "J2")
        + p("Rincian", "Bagan")
        + item("satu", 2)
        + item("anak", 2, 1)
        + item("cucu", 2, 2)
        + item("dua", 2)
        + item("anak lagi", 2, 1)
        + item("ulang", 3)
        + item("tanpa", 0)
        + p("BAB I PENDAHULUAN\t1", "TOC1")
    )
    document = read(tmp_path, body, styles=STYLES, numbering=NUMBERING)
    assert headings(document) == [
        (1, "BAB I PENDAHULUAN"),
        (2, "A. Latar Belakang"),
        (2, "B. Tujuan"),
        (1, "BAB II HASIL"),
        (2, "A. Capaian"),
        (3, "Rincian"),
    ]
    assert paragraphs(document) == [
        ("1.", "satu"),
        ("a)", "anak"),
        ("•", "cucu"),
        ("2.", "dua"),
        ("a)", "anak lagi"),
        ("1.", "ulang"),
        ("", "tanpa"),
        ("", "BAB I PENDAHULUAN 1"),
    ]


def test_numbers_inside_cells(tmp_path: Path) -> None:
    cell = f"<w:tc><w:tcPr/>{item('apel', 2)}{item('jeruk', 2)}</w:tc>"
    body = tbl(tr(tc("Nama"), tc("Isi")), tr(tc("Buah"), cell))
    assert rows(table(read(tmp_path, body, numbering=NUMBERING)))[1] == ["Buah", "1. apel\n2. jeruk"]


def test_headings_by_form_without_styles(tmp_path: Path) -> None:
    bold = f"<w:p>{r('A. Latar Belakang', '<w:b/>')}</w:p>"
    body = p("BAB I") + p("PENDAHULUAN") + bold + p("A. Kalimat biasa yang bukan judul dan berakhir titik.")
    assert headings(read(tmp_path, body)) == [(1, "BAB I PENDAHULUAN"), (2, "A. Latar Belakang")]


def test_changes_count_as_accepted(tmp_path: Path) -> None:
    deleted = '<w:del w:id="1" w:author="A"><w:r><w:delText>lama</w:delText></w:r></w:del>'
    moved = f'<w:moveFrom w:id="3" w:author="A">{r("pindah")}</w:moveFrom>'
    inserted = f'<w:ins w:id="2" w:author="A">{r("baru")}</w:ins>'
    gone = '<w:trPr><w:del w:id="4" w:author="A"/></w:trPr>'
    body = f"<w:p>{r('Nilai ')}{deleted}{moved}{inserted}</w:p>" + tbl(
        tr(tc("Nama"), tc("Nilai")), f"<w:tr>{gone}{tc('Apel')}{tc('4')}</w:tr>", tr(tc("Jeruk"), tc("5"))
    )
    document = read(tmp_path, body)
    assert paragraphs(document) == [("", "Nilai baru")]
    assert rows(table(document)) == [["Nama", "Nilai"], ["Jeruk", "5"]]


def fld(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def test_fields_show_their_results_and_hidden_text_stays_hidden(tmp_path: Path) -> None:
    nested = f"{fld('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>{fld('separate')}{r('9')}{fld('end')}"
    field = f"{fld('begin')}<w:r><w:instrText>IF </w:instrText></w:r>{nested}{fld('separate')}{r('3.2')}{fld('end')}"
    simple = f'<w:fldSimple w:instr=" DATE ">{r("2025")}</w:fldSimple>'
    hidden = r("rahasia", "<w:vanish/>") + r("juga", '<w:rStyle w:val="Sembunyi"/>') + r("!", '<w:vanish w:val="0"/>')
    signs = "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/>"
    signs += '<w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'
    body = f"<w:p>{r('Tabel ')}{field}{r(' tahun ')}{simple}</w:p><w:p>{r('Tampak')}{hidden}</w:p><w:p>{signs}</w:p>"
    document = read(tmp_path, body + p("huruf besar", "Kapital"), styles=STYLES)
    assert [text for _, text in paragraphs(document)] == ["Tabel 3.2 tahun 2025", "Tampak!", "a b c-•"]
    assert headings(document) == [(1, "HURUF BESAR")]


def test_field_over_paragraphs_keeps_their_text(tmp_path: Path) -> None:
    first = f"<w:p>{fld('begin')}<w:r><w:instrText>TOC</w:instrText></w:r>{fld('separate')}{r('BAB satu')}</w:p>"
    body = f"{first}{p('BAB dua')}<w:p>{fld('end')}</w:p>{p('Sesudah.')}"
    assert [text for _, text in paragraphs(read(tmp_path, body))] == ["BAB satu", "BAB dua", "Sesudah."]


def test_boxes_footnotes_and_formulas(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{p('Isi kotak.')}</w:txbxContent>"
    drawing = (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing>"
        "</mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    reference = '<w:r><w:footnoteReference w:id="7"/></w:r>'
    text = "<m:r><m:t>{}</m:t></m:r>"
    fraction = f"<m:f><m:num>{text.format('hasil−sisa')}</m:num><m:den>{text.format('target')}</m:den></m:f>"
    formula = f"<m:oMath>{text.format('C=')}{fraction}{text.format('×100')}</m:oMath>"
    notes = f'<w:footnote w:id="7">{p("Isi catatan.")}</w:footnote>'
    body = f"<w:p>{r('Kalimat.')}{reference}{drawing}</w:p><w:p>{formula}</w:p>"
    document = read(tmp_path, body, footnotes=notes)
    assert paragraphs(document) == [
        ("", "Kalimat."),
        ("", "Isi kotak."),
        ("1", "Isi catatan."),
        ("", "C = (hasil − sisa) / target × 100"),
    ]


def test_pictures_are_noted(tmp_path: Path) -> None:
    picture = "<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>"
    assert read(tmp_path, picture + p("Isi.")).catatan == (
        "Dokumen memuat 1 gambar; tulisan di dalam gambar tidak dibaca.",
    )


def test_captions_sources_and_forms(tmp_path: Path) -> None:
    form = tbl(tr(tc("Nama"), tc(":"), tc("Budi")), tr(tc("Jabatan"), tc(":"), tc("Guru")))
    data = tbl(
        tr(tc("No"), tc("Nilai"), tc("Ket")), tr(tc("1"), tc("4"), tc("a")), tr(tc("Sumber: Dinas", SPAN.format(3)))
    )
    document = read(tmp_path, form + p("Tabel 2.1 Hasil") + data)
    assert paragraphs(document) == [("", "Nama : Budi"), ("", "Jabatan : Guru"), ("", "Sumber: Dinas")]
    found = table(document)
    assert (found.nomor, found.judul, len(found.grid)) == ("2.1", "Hasil", 2)
    assert found.tempat_judul is not None
    assert found.tempat_judul.jalur == "word/document.xml:/w:document/w:body/w:p[1]"


def test_parts_of_a_table_are_joined(tmp_path: Path) -> None:
    head = tr(tc("No"), tc("Uraian"), tc("Nilai"))
    body = (
        tbl(head, tr(tc("1"), tc("Alat kantor dan"), tc("4")))
        + p()
        + tbl(head, tr(tc(""), tc("rumah tangga"), tc("")), tr(tc("2"), tc("Meja"), tc("5")))
    )
    document = read(tmp_path, body)
    assert [rows(t)[1:] for t in document.tabel()] == [[["1", "Alat kantor dan rumah tangga", "4"], ["2", "Meja", "5"]]]


def test_paths_lead_back_to_their_elements(tmp_path: Path) -> None:
    inside = p("Terkendali.") + tbl(tr(tc("A"), tc("B")), tr(tc("1"), tc("2")))
    control = f"<w:sdt><w:sdtContent>{inside}</w:sdtContent></w:sdt>"
    change = f'<w:p><w:ins w:id="1" w:author="A">{r("Baru.")}</w:ins></w:p>'
    path = docx(tmp_path, p("Pertama.") + control + change)
    document = read_docx(path)
    with ZipFile(path) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    for block in document.blok:
        if isinstance(block, ParagrafTerbaca):
            element = find_element(root, block.tempat.jalur)
            assert element is not None
            assert element.tag == f"{{{W.split('=')[1][1:-1]}}}p"
            assert "".join(map(str, element.itertext())) == block.teks
    cells = [cell for row in table(document).grid for cell in row]
    found = [find_element(root, cell.tempat.jalur) for cell in cells]
    assert ["".join(map(str, e.itertext())) for e in found if e is not None] == ["A", "B", "1", "2"]
    assert find_element(root, "word/document.xml:/w:document/w:body/w:p[99]") is None
    assert find_element(root, "bukan jalur") is None


def check_against(document: Dokumen, found: DokumenTerbaca) -> None:
    """Every captioned table cell by cell, every numbered heading in order."""
    read_tables = captioned(found)
    assert [one for one in expected_tables(document) if one not in read_tables] == []
    read_headings = iter(text.casefold() for _, text in headings(found))
    assert [h for h in expected_headings(document) if h not in read_headings] == []


@pytest.fixture(scope="module")
def lkjip() -> Dokumen:
    return susun_lkjip(kencong())


def test_what_we_write_is_read_back(tmp_path: Path, lkjip: Dokumen) -> None:
    for document in (contoh_dokumen(), lkjip):
        path = tmp_path / "laporan.docx"
        path.write_bytes(write_docx(document))
        check_against(document, read_docx(path))


@pytest.mark.ci
def test_what_libreoffice_writes_of_it_is_read_back(
    tmp_path: Path, lkjip: Dokumen, require_program: Callable[[str], Path]
) -> None:
    soffice = require_program("soffice")
    for document in (contoh_dokumen(), lkjip):
        source = tmp_path / "laporan.docx"
        source.write_bytes(write_docx(document))
        odt = convert(soffice, source, "odt", tmp_path / "odt") / "laporan.odt"
        check_against(document, read_docx(convert(soffice, odt, "docx", tmp_path / "docx") / "laporan.docx"))


def test_seventy_pages_are_read_in_a_moment(tmp_path: Path, lkjip: Dokumen) -> None:
    path = tmp_path / "laporan.docx"
    path.write_bytes(write_docx(lkjip))
    read_docx(path)
    start = time.process_time()
    read_docx(path)
    assert time.process_time() - start < 0.5


_TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Co", "Zl", "Zp")), max_size=20)


@given(st.lists(st.lists(_TEXT, min_size=2, max_size=4), min_size=1, max_size=6))
def test_any_text_in_cells_is_read_back(tmp_path_factory: pytest.TempPathFactory, cells: list[list[str]]) -> None:
    width = max(map(len, cells))
    grid = [["x" + " ".join(t.split()) for t in row] + ["x"] * (width - len(row)) for row in cells]
    escaped = [[c.replace("&", "&amp;").replace("<", "&lt;") for c in row] for row in grid]
    body = tbl(tr(*(tc(f"Judul {at}") for at in "ABCD"[:width])), *(tr(*map(tc, row)) for row in escaped))
    document = read_docx(docx(tmp_path_factory.mktemp("docx"), body))
    assert rows(table(document))[1:] == [[" ".join(c.split()) for c in row] for row in grid]
