"""The workbook: its formulas hold what was computed, and follow a changed input."""

import io
import subprocess
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openxml_audit import OpenXmlValidator
from tests.dokumen.contoh import contoh_dokumen
from tests.naskah.alat import kencong
from tests.paket_lain import contoh

from akuntabel.aturan.anggaran import jumlah
from akuntabel.aturan.capaian import capaian_naik
from akuntabel.aturan.tren import tren
from akuntabel.dokumen.blocks import Baris, Figur, Kolom, Paragraf, Rumus, Sel, Tabel, Teks
from akuntabel.dokumen.dokumen import Bagian, Dokumen
from akuntabel.dokumen.xlsx import write_xlsx
from akuntabel.dokumen.xlsx.gaya import decimals_printed, number_format
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.lkjip import susun_lkjip
from akuntabel.skema.nilai import Keadaan, Nilai
from akuntabel.skema.pilihan import Bentuk
from akuntabel.ukur import hitung
from akuntabel.ukur.angka import Angka, Sumber, Turunan

RequireProgram = Callable[[str], Path]
Lembar = Any  # a sheet of openpyxl, whose cells have a type for each kind of merge


def masukan(nama: str, nilai: str | None, bentuk: Bentuk = Bentuk.PERSEN, **lain: Any) -> Angka:
    return Angka(
        nama=nama,
        judul=nama,
        nilai=None if nilai is None else Decimal(nilai),
        bentuk=bentuk,
        asal=Sumber("Realisasi", nama, "Nilai", "Buku"),
        desimal=2,
        keadaan=Keadaan.BELUM_DIUKUR if nilai is None else None,
        **lain,
    )


def turunan(nama: str, aturan: Any, hasil: Decimal | None, /, **given: Angka | tuple[Angka, ...]) -> Angka:
    return Angka(nama, nama, hasil, Bentuk.PERSEN, Turunan(aturan.aturan, tuple(given.items())), desimal=2)


def document_of(*figures: Angka, text: str = "Indikator") -> Dokumen:
    rows = tuple(Baris((Sel((Teks(text),)), Sel((Figur(a),)))) for a in figures)
    head = (Baris((Sel((Teks("Uraian"),)), Sel((Teks("Nilai"),)))),)
    table = Tabel((Kolom(3), Kolom(1)), head, rows, judul=(Teks("Uji"),), label="tabel:uji")
    return Dokumen("Judul", "Penulis", (Bagian((table,)),))


def open_book(document: Dokumen, *, values: bool = False) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(write_xlsx(document)), data_only=values)


def row_of(sheet: Lembar, nama: str) -> Any:
    return next(row for row in sheet.iter_rows() if row[0].value == nama)


def formulas(book: openpyxl.Workbook) -> dict[tuple[str, str], str]:
    return {
        (sheet.title, cell.coordinate): str(cell.value)
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    }


def recalculate(book: openpyxl.Workbook, folder: Path, soffice: Path) -> openpyxl.Workbook:
    """Let LibreOffice compute a workbook; openpyxl has dropped all values, so none can be left over."""
    source = folder / "masuk.xlsx"
    book.save(source)
    subprocess.run(
        [
            soffice, f"-env:UserInstallation=file://{folder}/profil", "--headless",
            "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", folder / "keluar", source,
        ],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    return openpyxl.load_workbook(folder / "keluar" / source.name, data_only=True)


def agree(left: object, right: object) -> bool:
    if isinstance(left, int | float) and isinstance(right, int | float):
        return left == pytest.approx(right, rel=1e-9)
    return left == right


TARGET, REALISASI = masukan("target", "92.5"), masukan("realisasi", "92.33")
CAPAIAN = turunan("capaian", capaian_naik, Decimal("92.33") / Decimal("92.5") * 100, realisasi=REALISASI, target=TARGET)


def test_figure_in_a_table_refers_to_its_cell() -> None:
    book = open_book(document_of(CAPAIAN, REALISASI))
    sheet: Lembar = book["1 Uji"]
    assert [sheet["B5"].value, sheet["B6"].value] == ["=Angka!$C$5", "=Masukan!$C$5"]
    assert sheet["B5"].number_format == '#,##0.00"%"'
    assert row_of(book["Angka"], "capaian")[2].value == "=Masukan!$C$5/Masukan!$C$6*100"


def test_formula_carries_its_value() -> None:
    book = open_book(document_of(CAPAIAN), values=True)
    sheet: Lembar = book["1 Uji"]
    assert sheet["B5"].value == pytest.approx(99.816216216)


def test_origin_is_told_beside_every_figure() -> None:
    book = open_book(document_of(CAPAIAN))
    shown = [cell.value for cell in row_of(book["Angka"], "capaian")]
    assert shown[4:7] == [
        "Capaian indikator progres positif: realisasi / target × 100",
        "PermenPANRB 53/2014, Lampiran II",
        "realisasi (Masukan!C5); target (Masukan!C6)",
    ]
    assert [cell.value for cell in row_of(book["Masukan"], "target")][4:8] == ["Realisasi", "target", "Nilai", "Buku"]


def test_rule_without_formula_is_marked_as_constant() -> None:
    word = replace(turunan("arah", tren, None, nilai=(REALISASI, TARGET)), kata="naik")
    row = row_of(open_book(document_of(word))["Angka"], "arah")
    assert row[2].value == "naik"
    assert row[7].value.startswith("Nilai tetap")


def test_sum_beyond_what_a_formula_holds_is_a_constant() -> None:
    parts = tuple(masukan(f"bagian:{i}", "1", Bentuk.RUPIAH) for i in range(300))
    row = row_of(open_book(document_of(turunan("jumlah", jumlah, Decimal(300), bagian=parts)))["Angka"], "jumlah")
    assert row[2].value == 300
    assert "terlalu panjang" in row[7].value


def test_missing_input_is_an_empty_cell_that_prints_its_state() -> None:
    empty = masukan("kosong", None)
    book = open_book(document_of(empty))
    assert row_of(book["Masukan"], "kosong")[2].value is None
    sheet: Lembar = book["1 Uji"]
    assert sheet["B5"].value == '=IF(ISNUMBER(Masukan!$C$5),Masukan!$C$5,"belum diukur")'


def test_range_is_printed_as_text() -> None:
    sheet: Lembar = open_book(document_of(masukan("rentang", "80", sampai=Decimal(90))))["1 Uji"]
    assert (sheet["B5"].value, sheet["B5"].data_type) == ("80,00–90,00%", "s")


@pytest.mark.parametrize("text", ["=1+1", "+62 812", "@SUM(1)", "http://contoh.go.id", "{=A1}"])
def test_text_stays_text(text: str) -> None:
    sheet: Lembar = open_book(document_of(CAPAIAN, text=text))["1 Uji"]
    assert (sheet["A5"].value, sheet["A5"].data_type, sheet["A5"].hyperlink) == (text, "s", None)


def test_every_table_has_a_sheet_that_the_contents_link_to() -> None:
    book = open_book(contoh_dokumen())
    names = book.sheetnames
    assert names[0] == "Daftar Isi"
    assert names[-2:] == ["Angka", "Masukan"]
    assert len(names) - 3 == 6 + 2 + 1  # tables, charts that have figures, pictures
    assert all(len(name) <= 31 for name in names)
    links = [cell.hyperlink.location for row in book["Daftar Isi"].iter_rows() for cell in row if cell.hyperlink]
    assert links == [f"'{name}'!A1" for name in names[1:]]


def test_table_looks_as_in_the_report() -> None:
    sheet: Lembar = open_book(contoh_dokumen())["3.1 Capaian kinerja tahun 2025"]
    assert sheet["A1"].value == "Tabel 3.1 Capaian kinerja tahun 2025"
    assert {"D4:F4", "A4:A5", "A6:A10", "B6:B10"} <= {str(merged) for merged in sheet.merged_cells.ranges}
    assert sheet["G6"].fill.fgColor.rgb == "FFBDD7EE"
    assert sheet.freeze_panes == "B6"
    assert sheet.print_title_rows == "$4:$5"
    assert sheet.page_setup.orientation == "landscape"
    assert str(sheet["A12"].value).startswith("Sumber: ")


def test_chart_stands_below_its_figures() -> None:
    sheet: Lembar = open_book(contoh_dokumen())["Gambar 3.1 Capaian menurut"]
    assert [sheet["A5"].value, sheet["B5"].value[:9]] == ["Indeks kepuasan masyarakat", "=Masukan!"]
    (chart,) = sheet._charts
    assert chart.ser[0].val.numRef.f == "'Gambar 3.1 Capaian menurut'!$B$5:$B$8"
    assert chart.y_axis.scaling.min == 0


def test_lists_in_cells_keep_their_marks() -> None:
    sheet: Lembar = open_book(contoh_dokumen())["2.2 Rekomendasi dan tindak"]
    assert sheet["C5"].value == ("Kecamatan akan:\n1. memperluas layanan keliling;\n2. melatih petugas secara berkala.")


def test_formula_in_a_cell_is_written_on_one_line() -> None:
    cell = Sel((Paragraf((Teks("Cara menghitung:"),)), Rumus(r"\frac{a + b}{c} \times 100\%", "a dan b per c")))
    table = Tabel((Kolom(),), (Baris((Sel((Teks("A"),)),)),), (Baris((cell,)),))
    sheet: Lembar = open_book(Dokumen("Judul", "Penulis", (Bagian((table,)),)))["Tabel"]
    assert sheet["A5"].value == "Cara menghitung:\n(a + b) / c × 100%"


def test_sheet_names_differ_whatever_their_case() -> None:
    table = Tabel((Kolom(),), (Baris((Sel((Teks("A"),)),)),), (Baris((Sel(),)),))
    captioned = [
        replace(table, judul=(Teks(title),), label=title) for title in ("Angka/Nilai?", "angka nilai", "x" * 60)
    ]
    bare = (Tabel(table.kolom, table.head, table.body),) * 2
    names = open_book(Dokumen("Judul", "Penulis", (Bagian((*captioned, *bare)),))).sheetnames
    assert len({name.casefold() for name in names}) == 3 + 5
    assert not any(set("[]:*?/\\") & set(name) for name in names)


@pytest.mark.parametrize(
    ("figur", "expected"),
    [
        (Figur(masukan("a", "1234.5", Bentuk.RUPIAH)), '"Rp"#,##0.00;("Rp"#,##0.00)'),
        (Figur(masukan("a", "1234.5", Bentuk.RUPIAH), tabel=True), "#,##0.00;(#,##0.00)"),
        (Figur(replace(masukan("a", "4", Bentuk.JUMLAH, satuan="Dok"), desimal=0)), '#,##0" Dok"'),
        (Figur(replace(masukan("a", "67", Bentuk.PREDIKAT, predikat="B"), desimal=None)), '"B ("#,##0")"'),
        (Figur(masukan("a", "92.5"), polos=True), "#,##0.00"),
    ],
)
def test_number_format_prints_as_the_figure(figur: Figur, expected: str) -> None:
    assert number_format(figur) == expected


@pytest.mark.parametrize(("text", "decimals"), [("99,997%", 3), ("1.234", 0), ("B (80,41)", 2), ("Rp3.920,40", 2)])
def test_decimals_are_those_printed(text: str, decimals: int) -> None:
    assert decimals_printed(text) == decimals


def test_same_tree_gives_the_same_bytes() -> None:
    assert write_xlsx(contoh_dokumen()) == write_xlsx(contoh_dokumen())


def test_figures_of_sentences_are_listed_too() -> None:
    document = Dokumen("Judul", "Penulis", (Bagian((Paragraf((Figur(CAPAIAN),)),)),))
    assert row_of(open_book(document)["Angka"], "capaian")


def test_workbook_passes_the_validator(tmp_path: Path) -> None:
    file = tmp_path / "contoh.xlsx"
    file.write_bytes(write_xlsx(contoh_dokumen()))
    assert [finding.description for finding in OpenXmlValidator().validate(file).errors] == []


@pytest.mark.ci
def test_recalculated_report_keeps_every_value(require_program: RequireProgram, tmp_path: Path) -> None:
    document = susun_lkjip(kencong())
    kept = open_book(document, values=True)
    fresh = recalculate(open_book(document), tmp_path, require_program("soffice"))
    cells = formulas(open_book(document))
    assert len(cells) > 1000
    wrong = [
        (sheet, cell, formula, kept[sheet][cell].value, fresh[sheet][cell].value)
        for (sheet, cell), formula in cells.items()
        if not agree(kept[sheet][cell].value, fresh[sheet][cell].value)
    ]
    assert wrong == []


@pytest.mark.ci
def test_changed_inputs_give_what_ukur_gives(require_program: RequireProgram, tmp_path: Path) -> None:
    bahan = Bahan(hitung(contoh()))
    book = open_book(susun_lkjip(bahan))
    row_of(book["Masukan"], "realisasi:IKM@2025")[2].value = 90
    row_of(book["Masukan"], "realisasi:SAKIP@2025")[2].value = 50
    fresh = recalculate(book, tmp_path, require_program("soffice"))

    changed = {("IKM", 2025): Nilai(Decimal(90)), ("SAKIP", 2025): Nilai(Decimal(50), predikat="A")}
    rows = tuple(replace(r, nilai=changed.get((r.ukuran, r.tahun), r.nilai)) for r in bahan.paket.realisasi)
    expected = hitung(bahan.paket.ganti(realisasi=rows))
    shown = {str(row[0].value): row[2].value for row in islice(fresh["Angka"].iter_rows(), 4, None)}
    moved = [
        nama for nama, value in shown.items() if nama in bahan.hasil and not agree(value, _value(bahan.hasil[nama]))
    ]
    assert len(moved) > 10
    assert {n: v for n, v in shown.items() if not agree(v, _value(expected[n]))} == {}


def _value(angka: Angka) -> float | str:
    return angka.teks if angka.kata or angka.nilai is None else float(angka.nilai)
