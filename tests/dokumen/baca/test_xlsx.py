"""Workbooks as they are read: made by openpyxl, by our own writer, and anew by LibreOffice."""

import time
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from tests.dokumen.alat import convert
from tests.dokumen.baca.alat import (
    captioned,
    expected_tables,
    headings,
    letters,
    paragraphs,
    rows,
    table,
    zipped,
)
from tests.dokumen.contoh import contoh_dokumen
from tests.naskah.alat import kencong

from akuntabel.dokumen.baca import batas
from akuntabel.dokumen.baca.terbaca import BacaError, DokumenTerbaca
from akuntabel.dokumen.baca.xlsx import read_xlsx
from akuntabel.dokumen.baca.xlsx.format import shown
from akuntabel.dokumen.dokumen import Dokumen
from akuntabel.dokumen.xlsx import write_xlsx
from akuntabel.naskah.lkjip import susun_lkjip

_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'


def made(folder: Path, fill: Callable[[Worksheet], None]) -> DokumenTerbaca:
    """A workbook of one sheet `Data`, filled by openpyxl and read."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Data"
    fill(sheet)
    path = folder / "buku.xlsx"
    book.save(path)
    return read_xlsx(path)


def raw(folder: Path, sheet: str, **other: str) -> Path:
    """A workbook from the XML of its one sheet, as Excel writes it."""
    main = f'<Relationship Id="r" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
    first = '<Relationship Id="a" Type="x" Target="worksheets/sheet1.xml"/>'
    named = f'<sheets><sheet xmlns:r="{_OFFICE}" name="S" r:id="a"/></sheets>'
    parts: dict[str, str | bytes] = {
        "_rels/.rels": f"<Relationships {_PACKAGE}>{main}</Relationships>",
        "xl/workbook.xml": f"<workbook {_MAIN}>{named}</workbook>",
        "xl/_rels/workbook.xml.rels": f"<Relationships {_PACKAGE}>{first}</Relationships>",
        "xl/worksheets/sheet1.xml": f"<worksheet {_MAIN}><sheetData>{sheet}</sheetData></worksheet>",
    }
    parts |= {f"xl/{name}.xml": content for name, content in other.items()}
    return zipped(folder / "buku.xlsx", parts)


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        ("3920691860.4", "#,##0.00", "3.920.691.860,40"),
        ("0.998162", "0.00%", "99,82%"),
        ("1", "0%", "100%"),
        ("-8091400", "#,##0.00", "-8.091.400,00"),
        ("-8091400", "#,##0.00;(#,##0.00)", "(8.091.400,00)"),
        ("-5", '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)', "(5)"),
        ("0", '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)', "-"),
        ("1500", "[$Rp-421]#,##0", "Rp1.500"),
        ("1500", '"Rp "#,##0.00', "Rp 1.500,00"),
        ("92.5", "General", "92,5"),
        ("92.33", "0.0#", "92,33"),
        ("92", "0.0#", "92,0"),
        ("0.30000000000000004", "General", "0,3"),
        ("3160", "General", "3160"),
        ("7", "000", "007"),
        ("1234567", "#,##0,", "1.235"),
        ("2.5", "0", "3"),
        ("12", '0 "Dokumen"', "12 Dokumen"),
        ("5", "[Red]0.0", "5,0"),
        ("-0.5", "General", "-0,5"),
        ("0.5", "#.##", ",5"),
    ],
)
def test_numbers_are_shown_by_their_formats(value: str, code: str, text: str) -> None:
    assert shown(Decimal(value), code) == text


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (date(2026, 2, 19), "dd/mm/yyyy", "19/02/2026"),
        (date(2026, 2, 19), "d mmmm yyyy", "19 Februari 2026"),
        (date(2026, 2, 19), '[$-421]dddd", "d mmm yy', "Kamis, 19 Feb 26"),
        (datetime(2026, 2, 19, 7, 5), "dd/mm/yy hh:mm", "19/02/26 07:05"),  # noqa: DTZ001  # sheets know no zones
        (date(2026, 2, 19), "General", "19/02/2026"),
    ],
)
def test_dates_are_shown_by_their_formats(value: date, code: str, text: str) -> None:
    assert shown(value, code) == text


def test_formulas_and_cached_values_stand_together(tmp_path: Path) -> None:
    sheet = (
        '<row r="1"><c r="A1" t="inlineStr"><is><t>Nama</t></is></c><c r="B1" t="str"><v>Nilai</v></c></row>'
        '<row r="2"><c r="A2" t="inlineStr"><is><r><t>A</t></r><r><t>pel</t></r></is></c>'
        '<c r="B2" s="1"><f t="shared" ref="B2:B3" si="0">C2/100</f><v>0.998162</v></c></row>'
        '<row r="3"><c r="A3" t="b"><v>1</v></c><c r="B3"><f t="shared" si="0"/><v>2</v></c></row>'
        '<row><c t="e"><v>#DIV/0!</v></c><c><f>A1</f></c></row>'
    )
    formats = f'<styleSheet {_MAIN}><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/></cellXfs></styleSheet>'
    found = table(read_xlsx(raw(tmp_path, sheet, styles=formats)))
    assert rows(found) == [["Nama", "Nilai"], ["Apel", "99,82%"], ["TRUE", "2"], ["#DIV/0!", ""]]
    cells = [row[1] for row in found.grid]
    assert [cell.rumus for cell in cells] == ["", "=C2/100", "=C3/100", "=A1"]
    assert [cell.nilai for cell in cells] == [None, Decimal("0.998162"), Decimal(2), None]
    assert (cells[1].tempat.lembar, cells[1].tempat.jalur) == ("S", "S!B2")


def test_blocks_titles_and_merged_cells(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["B1"] = "LAPORAN TAHUN 2025"
        sheet["B2"] = "Tabel 2.1 Hasil panen"
        for row in (["No", "Tahun", None, "Ket"], [None, "Awal", "Akhir", None], [1, 4, 5, "baik"], [2, 6, 7, "cukup"]):
            sheet.append([None, *row])
        for area in ("B1:E1", "B3:B4", "C3:D3", "E3:E4"):
            sheet.merge_cells(area)
        sheet["B7"] = "Sumber: Dinas"
        sheet["B9"] = "Kota"
        sheet["C9"] = "Luas"
        sheet["B10"] = "Atas"
        sheet["C10"] = 5

    document = made(tmp_path, fill)
    assert headings(document) == [(1, "LAPORAN TAHUN 2025")]
    assert paragraphs(document) == [("", "Sumber: Dinas")]
    first, second = document.tabel()
    assert rows(first) == [
        ["No", "Tahun", "Tahun", "Ket"],
        ["No", "Awal", "Akhir", "Ket"],
        ["1", "4", "5", "baik"],
        ["2", "6", "7", "cukup"],
    ]
    assert (first.kepala, first.nomor, first.judul) == (2, "2.1", "Hasil panen")
    assert (first.grid[0][1].kolom, first.grid[0][0].baris, first.grid[0][0].tempat.jalur) == (2, 2, "Data!B3")
    assert rows(second) == [["Kota", "Luas"], ["Atas", "5"]]


def test_hidden_sheets_are_noted_and_sections_end_with_their_sheet(tmp_path: Path) -> None:
    book = Workbook()
    for name, title in (("Satu", "JUDUL SATU"), ("Dua", ""), ("Rahasia", "JUDUL RAHASIA")):
        sheet = book.create_sheet(name)
        for row in ([title], [], ["Nama", "Nilai"], ["Apel", 4]):
            sheet.append(row)
    book["Rahasia"].sheet_state = "hidden"
    book.save(tmp_path / "buku.xlsx")
    document = read_xlsx(tmp_path / "buku.xlsx")
    assert document.catatan == ("Lembar tersembunyi tidak dibaca: Rahasia.",)
    assert [(t.tempat.lembar, t.tempat.bagian) for t in document.tabel()] == [("Satu", "JUDUL SATU"), ("Dua", "")]


def check_tables(document: Dokumen, path: Path) -> None:
    """Every captioned table cell by cell."""
    read_tables = captioned(read_xlsx(path))
    assert [one for one in expected_tables(document) if one not in read_tables] == []


def test_what_we_write_is_read_back(tmp_path: Path) -> None:
    for document in (contoh_dokumen(), susun_lkjip(kencong())):
        path = tmp_path / "laporan.xlsx"
        path.write_bytes(write_xlsx(document))
        check_tables(document, path)


@pytest.mark.ci
def test_what_libreoffice_writes_of_it_is_read_back(tmp_path: Path, require_program: Callable[[str], Path]) -> None:
    document = contoh_dokumen()
    source = tmp_path / "laporan.xlsx"
    source.write_bytes(write_xlsx(document))
    soffice = require_program("soffice")
    ods = convert(soffice, source, "ods", tmp_path / "ods") / "laporan.ods"
    check_tables(document, convert(soffice, ods, "xlsx", tmp_path / "xlsx") / "laporan.xlsx")


def test_empty_workbook_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(BacaError, match=r"^[^\n]*\.$"):
        made(tmp_path, lambda _: None)


@pytest.mark.parametrize(
    "sheet",
    [
        '<row r="1"><c r="A1"><v>bukan angka</v></c><c r="B1"><v>1e999999999</v></c></row>',
        '<row r="99999999999"><c r="ZZZZZZ1"><v>1</v></c><c r="?"><v>2</v></c></row>',
        '<row r="1"><c r="A1" t="s"><v>99</v></c><c r="B1" s="77"><v>1</v></c></row>',
        (
            '<row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/>'
            '<mergeCell ref="?"/></mergeCells><sheetData>'
        ),
    ],
)
def test_odd_cells_do_no_harm(tmp_path: Path, sheet: str) -> None:
    assert read_xlsx(raw(tmp_path, sheet)).blok


def test_large_sheet_is_cut_with_a_note(tmp_path: Path) -> None:
    line = "".join(f'<c t="str"><v>{text}</v></c>' for text in ("a", "b", "c"))
    path = raw(tmp_path, f"<row>{line}</row>" * 100_000)
    start = time.process_time()
    document = read_xlsx(path)
    assert time.process_time() - start < 10
    assert len(table(document).grid) == batas.MAKS_BARIS_TABEL
    assert document.catatan == ("Lembar S terlalu luas; hanya bagian awalnya yang dibaca.",)


_VALUE = st.one_of(
    st.just(None),
    st.integers(-(10**9), 10**9),
    st.text(st.characters(codec="utf-8", categories=("L", "Zs")), min_size=1, max_size=12).map(lambda t: f"x{t}"),
)


@given(st.lists(st.lists(_VALUE, min_size=3, max_size=3), min_size=1, max_size=8))
def test_any_block_of_cells_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, cells: list[list[int | str | None]]
) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet.append(["Kunci", "Satu", "Dua", "Tiga"])
        for number, row in enumerate(cells):
            sheet.append([f"k{number}", *row])

    document = made(tmp_path_factory.mktemp("xlsx"), fill)
    expected = [[f"k{n}", *("" if c is None else str(c) for c in row)] for n, row in enumerate(cells)]
    read_cells = [[letters(t) for t in row] for found in document.tabel() for row in rows(found)[1:]]
    assert read_cells == [[letters(t) for t in row] for row in expected]
