"""Sheets of tables as planners leave them: what is forgiven, and what is told, each at its cell."""

import struct
import zipfile
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from tests.berkas.buku_lama import save_old
from tests.berkas.conftest import Edit, Edited, write_tables

from akuntabel.berkas.buku.tulis import save_workbook
from akuntabel.berkas.errors import BerkasBukanPaketError, KarakterError, SenError, TeksPanjangError
from akuntabel.berkas.folder import save_csv
from akuntabel.berkas.muat import load_paket
from akuntabel.berkas.temuan import Tingkat
from akuntabel.skema.kolom import kolom_of, tabel_of
from akuntabel.skema.nilai import Nilai
from akuntabel.skema.paket import RECORDS, Paket
from akuntabel.skema.tabel.anggaran import Pagu
from akuntabel.skema.tabel.instansi import IsuStrategis


@pytest.fixture(scope="session")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sound Paket as a workbook with a sheet for each table, as it was once written."""
    folder = tmp_path_factory.mktemp("utuh")
    write_tables(folder)
    paket = load_paket(folder).paket
    assert paket is not None
    save_old(paket, folder / "paket.xlsx")
    return folder / "paket.xlsx"


def told(path: Path) -> list[str]:
    return [f"{t.kode} {t}" for t in load_paket(path).temuan]


def cell(sheet: Worksheet, table: str, field: str, row: int) -> str:
    """Address of a field, found by its heading."""
    heading = kolom_of(RECORDS[table])[field].judul
    return next(
        c.coordinate.replace(str(c.row), str(row)) for c in sheet[3] if str(c.value).removesuffix(" *") == heading
    )


def set_field(table: str, field: str, value: Any, row: int = 5) -> Edit:
    def action(workbook: Workbook) -> None:
        sheet = workbook[tabel_of(RECORDS[table]).judul]
        sheet[cell(sheet, table, field, row)] = value

    return action


def set_cell(sheet: str, address: str, value: Any, number_format: str = "") -> Edit:
    def action(workbook: Workbook) -> None:
        workbook[sheet][address] = value
        if number_format:
            workbook[sheet][address].number_format = number_format

    return action


def test_workbook_holds_what_the_folder_holds(paket: Paket, book: Path) -> None:
    result = load_paket(book)
    assert result.temuan == ()
    assert result.paket == paket


def test_another_program_may_save_it_again(paket: Paket, edit: Edited) -> None:
    """openpyxl drops every result of a formula; none of them is data."""
    path = edit(set_cell("Pagu", "D40", None))
    assert load_paket(path).paket == paket


@pytest.mark.parametrize(
    ("typed", "number_format", "expected"),
    [
        (93.5, "", "93.5"),
        ("93,50", "", "93.50"),
        ("93.5", "", "93.5"),
        ("  93,5 ", "", "93.5"),
        (0.935, "0.0%", None),
        (0.1 + 0.2, "", "0.3"),
    ],
)
def test_target_is_read_as_typed(edit: Edited, typed: object, number_format: str, expected: str | None) -> None:
    path = edit(set_cell("Target Renstra", "G5", typed, number_format))
    result = load_paket(path)
    if expected is None:
        assert str(result.temuan[0]).startswith("Target Renstra!G5: '93,5%' memakai satuan '%'")
        return
    assert result.paket is not None
    target = result.paket.target_renstra[0].target
    assert isinstance(target, Nilai)
    assert str(target.angka) == expected


def test_percent_cell_is_read_as_it_is_shown(edit: Edited) -> None:
    def action(workbook: Workbook) -> None:
        set_field("ukuran", "bentuk", "persen")(workbook)
        set_cell("Target Renstra", "G5", 0.92, "0%")(workbook)

    paket = load_paket(edit(action)).paket
    assert paket is not None
    assert paket.target_renstra[0].target == Nilai(Decimal(92))


@pytest.mark.parametrize("typed", [date(2025, 2, 10), "10 Februari 2025", "10/2/2025", "2025-02-10"])
def test_date_is_read_from_a_date_cell_or_from_words(edit: Edited, typed: object) -> None:
    paket = load_paket(edit(set_field("perjanjian", "tanggal", typed))).paket
    assert paket is not None
    assert paket.perjanjian[0].tanggal == date(2025, 2, 10)


def test_years_on_the_headings_are_the_planners_own(edit: Edited) -> None:
    def action(workbook: Workbook) -> None:
        sheet = workbook["Target Renstra"]
        years = [c.value for c in sheet[3]]
        assert years[2:11] == [2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029]
        sheet["I3"] = None
        sheet["L3"], sheet["L5"] = "Tahun 2027", "95"

    paket = load_paket(edit(action)).paket
    assert paket is not None
    assert [(t.tahun, t.target) for t in paket.target_renstra if t.tahun > 2026] == [(2027, Nilai(Decimal(95)))]


def test_blank_rows_moved_columns_and_own_order_of_sheets_do_no_harm(paket: Paket, edit: Edited) -> None:
    def action(workbook: Workbook) -> None:
        sheet = workbook["Tahapan Anggaran"]
        for row in (3, 5):
            sheet.cell(row, 2).value, sheet.cell(row, 3).value = sheet.cell(row, 3).value, sheet.cell(row, 2).value
        sheet["B30"] = "   "
        workbook.move_sheet("Renstra", 10)

    assert load_paket(edit(action)).paket == paket


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("Ukuran", "Catatan"), ("Ukuran", "Nama lama"), ("Target Renstra", "Catatan 2025"),
        ("Target Renstra", "Realisasi 2025"), ("Pagu", "Sumber dana"), ("Renstra", "Kode lama"),
    ],
)  # fmt: skip
def test_inserted_column_is_a_note_that_is_named_and_not_read(
    paket: Paket, edit: Edited, title: str, heading: str
) -> None:
    def action(workbook: Workbook) -> None:
        sheet = workbook[title]
        sheet.insert_cols(3)
        sheet["C3"], sheet["C5"] = heading, "isi catatan"

    result = load_paket(edit(action))
    assert result.paket == paket
    (note,) = result.temuan
    assert str(note) == (
        f"{title}!C3: Kolom '{heading}' tidak dikenal sehingga tidak dibaca. Biarkan bila ini catatan Anda sendiri."
    )


def test_column_of_money_without_its_stage_is_not_passed_over(edit: Edited) -> None:
    def action(workbook: Workbook) -> None:
        workbook["Pagu"]["E3"], workbook["Pagu"]["E5"] = "perubahan", 5

    assert any(text.startswith("PKT302 Pagu!E3: Tahapan 'perubahan' tidak ada") for text in told(edit(action)))


def test_notes_without_heading_are_told_once_a_column(paket: Paket, edit: Edited) -> None:
    path = edit(both(set_cell("Ukuran", "Z5", "cek"), set_cell("Ukuran", "Z6", "cek lagi")))
    assert load_paket(path).paket == paket
    assert [str(t.tempat) for t in load_paket(path).temuan] == ["Ukuran!Z5"]


def both(*edits: Edit) -> Edit:
    def action(workbook: Workbook) -> None:
        for change in edits:
            change(workbook)

    return action


MISTAKES: list[tuple[str, Edit, str, str]] = [
    (
        "unknown column",
        set_cell("Ukuran", "C3", "Namaa *"),
        "PKT103 Ukuran!C3: Kolom 'Namaa *' tidak dikenal sehingga tidak dibaca. Maksud Anda 'Nama'? Bila ya,",
        "PKT104 Ukuran baris 3: Kolom wajib 'Nama' tidak ada.",
    ),
    (
        "column twice",
        set_cell("Ukuran", "E3", "Nama"),
        "PKT105 Ukuran!E3: Kolom 'Nama' ada dua.",
        "",
    ),
    (
        "heading of a year that is none",
        set_cell("Target Renstra", "C3", "Catatan"),
        "PKT103 Target Renstra!C3: Kolom 'Catatan' tidak dikenal sehingga tidak dibaca. Biarkan bila ini catatan",
        "",
    ),
    (
        "year twice",
        set_cell("Target Renstra", "C3", 2025),
        "PKT105 Target Renstra!G3: Kolom '2025' ada dua.",
        "",
    ),
    (
        "stage that is none",
        set_cell("Pagu", "D3", "murnii"),
        "PKT302 Pagu!D3: Tahapan 'murnii' tidak ada pada lembar Tahapan Anggaran. Maksud Anda 'murni'?",
        "",
    ),
    (
        "missing sheet",
        lambda workbook: workbook.remove(workbook["Renstra"]),
        "PKT101 Daftar Renstra: Lembar wajib ini tidak ada.",
        "",
    ),
    (
        "sheet of something else",
        lambda workbook: workbook.create_sheet("Renstraa").append(["catatan saya"]),
        "PKT102 Renstraa: Lembar ini tidak dikenal sehingga diabaikan. Maksud Anda",
        "",
    ),
    (
        "headings gone",
        lambda workbook: workbook["Tahapan Anggaran"].delete_rows(3),
        "PKT112 Tahapan Anggaran: Baris judul kolom tidak ditemukan.",
        "",
    ),
    (
        "mandatory sheet empty",
        lambda workbook: workbook["Target PK"].delete_rows(5),
        "PKT114 Target PK: Lembar wajib ini belum diisi.",
        "",
    ),
    (
        "text in a number cell",
        set_cell("Pagu", "D5", "banyak"),
        "PKT202 Pagu!D5: 'banyak' bukan bilangan.",
        "",
    ),
    (
        "two readings",
        set_cell("Target Renstra", "G5", "3.160"),
        "PKT202 Target Renstra!G5: '3.160' dapat berarti 3160 atau 3,16. Tulis 3,16",
        "",
    ),
    (
        "code that Excel made a date",
        set_field("program", "kode", date(2025, 1, 7)),
        "PKT209 Program, Kegiatan, Sub Kegiatan!B5: Isi sel tersimpan sebagai tanggal (7 Januari 2025).",
        "",
    ),
    (
        "code that Excel made a number",
        set_field("program", "kode", 7.01),
        "PKT210 Program, Kegiatan, Sub Kegiatan!B5: Excel mengubah kode menjadi bilangan (7.01) sehingga titik",
        "",
    ),
    (
        "duplicate code",
        set_field("ukuran", "kode", "IKM", row=6),
        "PKT301 Ukuran!B6: Kode 'IKM' sudah ada pada baris di atasnya.",
        "",
    ),
    (
        "child without parent",
        set_field("indikator", "unsur", "S9"),
        "PKT302 Indikator!C5: Tujuan/sasaran 'S9' tidak ada pada lembar Tujuan dan Sasaran.",
        "",
    ),
    (
        "target outside the Renstra",
        both(set_cell("Target Renstra", "D3", 2033), set_cell("Target Renstra", "D5", "9")),
        "PKT304 Target Renstra!D5: Target tahun 2033 di luar Renstra 2025–2029",
        "",
    ),
    (
        "PK target unlike the Renstra's",
        set_field("target_pk", "target", "94"),
        "PKT401 Target PK!D5: Target PK 94 berbeda dari target Renstra tahun 2025, 92,50.",
        "",
    ),
    (
        "total unlike its parts",
        set_field("jumlah_tercetak", "jumlah", 2349248887.41),
        "PKT306 Jumlah Tercetak!C5: Jumlah tercetak 7.01.01 Rp2.349.248.887,41 tidak sama dengan",
        "",
    ),
    (
        "merged cells",
        lambda workbook: workbook["Tujuan dan Sasaran"].merge_cells("C5:C6"),
        "PKT106 Tujuan dan Sasaran!C5:C6: Sel-sel ini digabung (merge)",
        "",
    ),
    (
        "text outside the table",
        set_cell("Ukuran", "Z7", "catatan saya"),
        "PKT109 Ukuran!Z7: 'catatan saya' berada di kolom tanpa judul sehingga kolom itu tidak dibaca.",
        "",
    ),
    (
        "question on the form that is none",
        set_cell("Instansi", "A5", "Nama kantor"),
        "PKT103 Instansi!A5: Isian 'Nama kantor' tidak dikenal sehingga tidak dibaca.",
        "PKT104 Instansi: Isian wajib 'Nama perangkat daerah' tidak ada.",
    ),
    (
        "question on the form twice",
        set_cell("Instansi", "A10", "Tahun laporan"),
        "PKT105 Instansi!A10: Isian 'Tahun laporan' ada dua.",
        "",
    ),
    (
        "answer on the form that is no year",
        set_cell("Instansi", "B4", "tahun ini"),
        "PKT204 Instansi!B4: 'tahun ini' bukan tahun.",
        "",
    ),
    (
        "formula that nobody computed",
        set_cell("Pagu", "D5", "=1+1"),
        "PKT207 Pagu!D5: Rumus pada sel ini belum pernah dihitung. Buka berkas di Excel atau LibreOffice, lalu simpan.",
        "",
    ),
]


@pytest.mark.parametrize(("edit_it", "first", "second"), [m[1:] for m in MISTAKES], ids=[m[0] for m in MISTAKES])
def test_mistake_is_told_at_its_cell(edit: Edited, edit_it: Edit, first: str, second: str) -> None:
    result = load_paket(edit(edit_it))
    found = [f"{t.kode} {t}" for t in result.temuan]
    for expected in filter(None, (first, second)):
        assert any(text.startswith(expected) for text in found), found
    assert (result.paket is None) == any(t.tingkat is Tingkat.GALAT for t in result.temuan)


def test_mistakes_of_many_sheets_come_at_once_in_their_order(edit: Edited) -> None:
    def action(workbook: Workbook) -> None:
        set_field("target_pk", "target", "94")(workbook)
        set_cell("Pagu", "D5", "banyak")(workbook)
        set_field("ukuran", "bentuk", "")(workbook)

    assert [str(t.tempat) for t in load_paket(edit(action)).temuan] == ["Ukuran!D5", "Pagu!D5"]


def test_formula_with_an_error_is_told(book: Path) -> None:
    """The result that Excel stored is an error value."""
    rewrite(book, b"><v>2255288887.40</v>", b' t="e"><f>1/0</f><v>#DIV/0!</v>')
    assert told(book)[0].startswith("PKT206 Pagu!D5: Sel ini menghasilkan galat #DIV/0!.")


def rewrite(book: Path, old: bytes, new: bytes) -> None:
    """Replace bytes in the one part of the archive that holds them."""
    with zipfile.ZipFile(book) as archive:
        parts = {info.filename: archive.read(info) for info in archive.infolist()}
    assert sum(part.count(old) for part in parts.values()) == 1
    with zipfile.ZipFile(book, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part.replace(old, new))


def test_hidden_sheet_rows_and_columns_are_read_and_told(paket: Paket, edit: Edited) -> None:
    def action(workbook: Workbook) -> None:
        workbook["Ukuran"].sheet_state = "hidden"
        workbook["Renstra"].row_dimensions[6].hidden = True
        workbook["Indikator"].column_dimensions["D"].hidden = True

    result = load_paket(edit(action))
    assert result.paket == paket
    assert [f"{t.kode} {t.tempat}" for t in result.temuan] == [
        "PKT108 Renstra baris 6",
        "PKT107 Ukuran",
        "PKT108 Indikator kolom D",
    ]


def test_row_of_a_wide_sheet_without_a_value_is_passed_over(paket: Paket, edit: Edited) -> None:
    path = edit(set_cell("Target Renstra", "B9", "S1.IKM"))
    assert told(path)[0].startswith("PKT111 Target Renstra baris 9: Baris ini belum berisi satu nilai pun")
    assert load_paket(path).paket == paket


def test_dash_in_a_wide_sheet_is_no_value(paket: Paket, edit: Edited) -> None:
    assert load_paket(edit(set_cell("Target Renstra", "C5", "-"))).paket == paket


def ole(content: bytes) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + content


@pytest.mark.parametrize(
    ("name", "content", "code", "words"),
    [
        ("kosong.xlsx", b"", "PKT005", "'kosong.xlsx' kosong."),
        ("lama.xlsx", ole(b"Workbook"), "PKT002", "melainkan berkas Office lama (.xls atau .doc)"),
        ("lama.xls", ole(b"Workbook"), "PKT002", "melainkan berkas Office lama (.xls atau .doc)"),
        ("sandi.xlsx", ole("EncryptedPackage".encode("utf-16-le")), "PKT003", "dilindungi kata sandi"),
        ("laporan.xlsx", b"%PDF-1.7\n", "PKT002", "melainkan dokumen PDF"),
        ("unduhan.xlsx", b"\n<html><table>", "PKT002", "melainkan halaman web (HTML)"),
        ("acak.xlsx", b"\x01\x02\x03", "PKT004", "rusak"),
        ("potong.xlsx", b"PK\x03\x04abc", "PKT004", "rusak"),
        ("data.csv", b"kode;nama\n", "PKT002", "satu berkas CSV; Paket CSV dibaca semap"),
        ("catatan.txt", b"halo", "PKT002", "berkas jenis lain"),
    ],
)
def test_other_kinds_of_file_are_named(tmp_path: Path, name: str, content: bytes, code: str, words: str) -> None:
    (tmp_path / name).write_bytes(content)
    (temuan,) = load_paket(tmp_path / name).temuan
    assert temuan.kode == code
    assert words in temuan.pesan
    assert temuan.saran


@pytest.mark.parametrize(
    ("parts", "kind"),
    [
        ({"word/document.xml": b"<w/>"}, "dokumen Word"),
        ({"content.xml": b"<o/>", "mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}, "OpenDocument"),
        ({"xl/workbook.bin": b""}, ".xlsb"),
        ({"foto.jpg": b""}, "arsip zip"),
    ],
)
def test_other_archives_are_named(tmp_path: Path, parts: dict[str, bytes], kind: str) -> None:
    file = tmp_path / "berkas.xlsx"
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    (temuan,) = load_paket(file).temuan
    assert kind in temuan.pesan


@pytest.mark.parametrize("name", ["paket.xls", "paket.XLS", "buku", "paket.xlsm"])
def test_workbook_is_read_whatever_its_name_says(paket: Paket, book: Path, name: str) -> None:
    assert load_paket(book.rename(book.with_name(name))).paket == paket


def test_macros_are_refused(book: Path) -> None:
    with zipfile.ZipFile(book, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"macro")
    (temuan,) = load_paket(book).temuan
    assert temuan.kode == "PKT007"
    assert ".xlsx" in temuan.saran


def test_damaged_archive_is_told(book: Path) -> None:
    content = bytearray(book.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 400] = b"\0" * 400
    book.write_bytes(content)
    (temuan,) = load_paket(book).temuan
    assert temuan.kode == "PKT004"


def test_truncated_archive_is_told(book: Path) -> None:
    book.write_bytes(book.read_bytes()[:-2000])
    (temuan,) = load_paket(book).temuan
    assert temuan.kode == "PKT004"


def test_locked_archive_is_told(book: Path) -> None:
    """The flag of an encrypted part, in every entry of the directory."""
    content = bytearray(book.read_bytes())
    start = -1
    while (start := content.find(b"PK\x01\x02", start + 1)) >= 0:
        flags = struct.unpack_from("<H", content, start + 8)[0]
        struct.pack_into("<H", content, start + 8, flags | 1)
    book.write_bytes(content)
    (temuan,) = load_paket(book).temuan
    assert temuan.kode == "PKT003"


def test_two_hundred_megabytes_are_refused_by_the_directory_alone(book: Path) -> None:
    with zipfile.ZipFile(book, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet99.xml", b"<row/>" * 34_000_000)
    (temuan,) = load_paket(book).temuan
    assert temuan.kode == "PKT006"
    assert "batasnya 60 MB" in temuan.pesan


def test_sheet_with_too_many_rows_is_not_read(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("akuntabel.berkas.buku.baca.MOST_ROWS", 3)
    assert any(text.startswith("PKT006 Pagu: Lembar ini memuat lebih dari 3 baris") for text in told(book))


def test_a_last_row_far_below_costs_nothing(edit: Edited, paket: Paket) -> None:
    def action(workbook: Workbook) -> None:
        workbook["Pagu"].cell(1_048_576, 2).number_format = "0"

    assert load_paket(edit(action)).paket == paket


def test_entities_are_not_expanded(book: Path) -> None:
    rewrite(book, b"<sst ", b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><sst ')
    (temuan,) = load_paket(book).temuan
    assert temuan.kode == "PKT004"


def test_writing_refuses_what_a_cell_cannot_hold(paket: Paket, tmp_path: Path) -> None:
    target = tmp_path / "baru.xlsx"
    pagu = paket.pagu[0]
    long, bell, fine = (
        paket.ganti(isu_strategis=(IsuStrategis("a" * 32_768),)),
        paket.ganti(isu_strategis=(IsuStrategis("bel\x07"),)),
        paket.ganti(pagu=(Pagu(pagu.program, pagu.belanja, pagu.tahapan, Decimal("0.005")),)),
    )
    with pytest.raises(TeksPanjangError, match=r"Isu Strategis!B5 memuat 32768 karakter"):
        save_workbook(long, target)
    with pytest.raises(KarakterError, match=r"Isu Strategis baris 1, kolom Isu strategis, memuat .* \(U\+0007\)"):
        save_workbook(bell, target)
    with pytest.raises(SenError, match=r"lebih rinci daripada sen \(0.005\)"):
        save_workbook(fine, target)
    assert list(tmp_path.glob("*baru*")) == []


def test_failed_writing_leaves_the_former_file(paket: Paket, book: Path) -> None:
    before = book.read_bytes()
    with pytest.raises(TeksPanjangError):
        save_workbook(paket.ganti(isu_strategis=(IsuStrategis("a" * 40_000),)), book)
    assert book.read_bytes() == before
    assert [p.name for p in book.parent.iterdir() if p.is_file()] == ["paket.xlsx"]


def test_failed_writing_leaves_the_former_folder(paket: Paket, folder: Path) -> None:
    before = {p.name: p.read_bytes() for p in folder.iterdir()}
    with pytest.raises(KarakterError):
        save_csv(paket.ganti(isu_strategis=(IsuStrategis("bel\x07"),)), folder)
    assert {p.name: p.read_bytes() for p in folder.iterdir()} == before


def test_folder_is_not_taken_for_a_workbook(paket: Paket, tmp_path: Path) -> None:
    with pytest.raises(BerkasBukanPaketError):
        save_workbook(paket, tmp_path)


def test_unreadable_file_is_one_sentence(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object, **kwargs: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)
    (temuan,) = load_paket(book).temuan
    assert "tidak dapat dibuka" in temuan.pesan
