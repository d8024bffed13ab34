"""The working sheets: shaped as documents, filled in by name, and never losing what a Paket holds."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from tests.berkas.conftest import Edit, Edited, write_tables

from akuntabel.berkas.buku.guna import GUNA
from akuntabel.berkas.buku.pandangan import VIEWS
from akuntabel.berkas.buku.pandangan.rupa import Anak, Rumah
from akuntabel.berkas.buku.rencana import WORKING
from akuntabel.berkas.buku.tulis import save_workbook, write_template
from akuntabel.berkas.judul import sheet_title
from akuntabel.berkas.muat import load_paket
from akuntabel.berkas.temuan import Kode
from akuntabel.skema.kolom import kolom_of
from akuntabel.skema.nilai import Nilai
from akuntabel.skema.paket import RECORDS, Paket
from akuntabel.skema.tabel.perencanaan import Indikator, TargetRenstra, Ukuran
from akuntabel.skema.tabel.perjanjian import JenisPerjanjian

WORKING_TITLES = (
    "Profil",
    "Renstra",
    "IKU",
    "Perjanjian",
    "Anggaran",
    "Keluaran",
    "Hasil",
    "Cerita",
    "Tindak Lanjut",
)


@pytest.fixture(scope="session")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sound Paket as a workbook, written once."""
    folder = tmp_path_factory.mktemp("kerja")
    write_tables(folder)
    paket = load_paket(folder).paket
    assert paket is not None
    save_workbook(paket, folder / "paket.xlsx")
    return folder / "paket.xlsx"


def column(sheet: Worksheet, heading: str) -> int:
    return next(int(c.column or 0) for c in sheet[3] if str(c.value).removesuffix(" *") == heading)


def put(title: str, row: int, **values: Any) -> Edit:
    """Type into a row; headings are given with _ for a space."""

    def action(workbook: Workbook) -> None:
        sheet = workbook[title]
        for heading, value in values.items():
            sheet.cell(row, column(sheet, heading.replace("_", " "))).value = value

    return action


def both(*edits: Edit) -> Edit:
    def action(workbook: Workbook) -> None:
        for change in edits:
            change(workbook)

    return action


def read(path: Path) -> Paket:
    result = load_paket(path)
    assert result.paket is not None, [str(t) for t in result.temuan]
    return result.paket


def told(path: Path) -> list[str]:
    return [f"{t.kode} {t}" for t in load_paket(path).temuan]


def test_working_sheets_come_first_and_the_others_say_what_is_lost_without_them(sound: Path) -> None:
    workbook = load_workbook(sound)
    assert tuple(workbook.sheetnames[1:10]) == WORKING_TITLES
    assert workbook["Kunci"].sheet_state == "veryHidden"
    on_views = {table for view in VIEWS.values() for table in view.tabel}
    for table in RECORDS:
        if table not in on_views and table not in WORKING:
            sheet = workbook[sheet_title(table)]
            words = {str(c.value) for c in sheet[2] if c.value}
            assert any(text.endswith(GUNA[table]) for text in words), table
            assert workbook.sheetnames.index(sheet.title) > len(WORKING)


def test_guide_links_to_every_sheet_and_counts_what_lacks(sound: Path) -> None:
    workbook = load_workbook(sound, data_only=True)
    guide = workbook["Panduan"]
    links = {str(cell.value) for row in guide.iter_rows() for cell in row if cell.hyperlink}
    assert links >= {title for title in workbook.sheetnames if title not in {"Panduan", "Kunci"}}
    counts = {row[1].value: (row[3].value, row[4].value, row[5].value) for row in guide.iter_rows()}
    assert counts["Hasil"] == (2, 0, "Sudah berisi")
    assert counts["Anggaran"] == (4, 1, "Belum lengkap")  # one sub kegiatan has no realisasi


def test_every_field_of_a_table_on_a_view_has_a_column_there() -> None:
    for view in VIEWS.values():
        for part in view.bagian:
            if isinstance(part, Rumah):
                shown = {kol.field for kol in view.kolom if kol.bagian == part.nama}
                fields = set(kolom_of(RECORDS[part.tabel]))
                same = {
                    kol.field
                    for kol in view.kolom
                    for p in view.bagian
                    if kol.bagian == p.nama and p.tabel == part.tabel
                }
                assert fields <= {*shown, *same, *part.kunci, "kode"} or part.lemah, (view.nama, part.nama)
            elif isinstance(part, Anak):
                assert set(kolom_of(RECORDS[part.tabel])) == {*part.kunci, *part.isi, *filter(None, (part.sebar,))}


def test_workbook_holds_what_the_folder_holds(paket: Paket, book: Path) -> None:
    assert read(book) == paket


def test_another_program_may_save_it_again(paket: Paket, edit: Edited) -> None:
    """openpyxl drops every result of a formula; none of them is data."""
    assert read(edit(lambda _: None)) == paket


def test_new_indikator_needs_neither_code_nor_the_words_above_it(edit: Edited) -> None:
    row = 7
    added = read(
        edit(put("Renstra", row, Indikator="Persentase Aduan Selesai", Bentuk="persen", Satuan="%", Target_2025="90"))
    )
    indikator = added.indikator[-1]
    assert indikator.nama == "Persentase Aduan Selesai"
    assert indikator.unsur == "S0"  # as the row above
    assert indikator.ukuran == added.ukuran[-1].kode == "PAS"
    assert added.ukuran[-1].nama == "Persentase Aduan Selesai"
    assert added.target_renstra[-1].target == Nilai(Decimal(90))


def test_new_tujuan_and_sasaran_are_made_of_their_words(edit: Edited) -> None:
    typed = put(
        "Renstra",
        8,
        Renstra="Renstra 2025–2029",
        Tujuan="Terwujudnya kecamatan yang tertib",
        Sasaran="Meningkatnya ketertiban umum",
        Indikator="Indeks Ketertiban Kecamatan",
        Bentuk="indeks",
    )
    paket = read(edit(typed))
    tujuan, sasaran = paket.unsur[-2:]
    assert (tujuan.jenis, tujuan.renstra, tujuan.uraian) == ("tujuan", "R1", "Terwujudnya kecamatan yang tertib")
    assert (sasaran.jenis, sasaran.induk, sasaran.renstra) == ("sasaran", tujuan.kode, "R1")
    assert paket.indikator[-1].unsur == sasaran.kode


def test_codes_are_the_same_whenever_they_are_made(edit: Edited) -> None:
    path = edit(put("Renstra", 7, Indikator="Persentase Aduan Selesai", Bentuk="persen"))
    assert read(path).indikator == read(path).indikator


def test_renamed_sasaran_keeps_its_code_and_old_words_elsewhere_still_mean_it(paket: Paket, edit: Edited) -> None:
    renamed = read(edit(put("Renstra", 5, Sasaran="Meningkatnya kepuasan warga")))
    assert [u.kode for u in renamed.unsur] == [u.kode for u in paket.unsur]
    assert renamed.kunci["unsur"]["S1"].uraian == "Meningkatnya kepuasan warga"
    assert renamed.target_pk == paket.target_pk


def test_renamed_indikator_is_still_found_by_the_sheets_that_name_it_as_before(paket: Paket, edit: Edited) -> None:
    renamed = read(edit(put("Renstra", 5, Indikator="IKM")))
    assert renamed.kunci["indikator"]["S1.IKM"].nama == "IKM"
    assert renamed.target_pk == paket.target_pk


def test_row_copied_with_its_hidden_codes_is_a_new_indikator(edit: Edited) -> None:
    def action(workbook: Workbook) -> None:
        sheet = workbook["Renstra"]
        for cell in sheet[5]:
            sheet.cell(7, int(cell.column or 0)).value = cell.value
        put("Renstra", 7, Indikator="Persentase Aduan Selesai", Ukuran=None)(workbook)
        sheet.cell(7, column(sheet, "Kode ukuran")).value = None

    paket = read(edit(action))
    assert [i.nama for i in paket.indikator] == [
        "Indeks Kepuasan Masyarakat",
        "Jumlah dokumen",
        "Persentase Aduan Selesai",
    ]
    assert paket.indikator[2].unsur == "S1"


def test_row_whose_cells_were_cleared_is_gone(paket: Paket, edit: Edited) -> None:
    def action(workbook: Workbook) -> None:
        for title, row in (("Renstra", 6), ("Hasil", 6)):
            sheet = workbook[title]
            for cell in sheet[row]:
                if not str(sheet.cell(3, int(cell.column or 0)).value).startswith("Kode "):
                    cell.value = None

    assert [i.kode for i in read(edit(action)).indikator] == ["S1.IKM"]


def test_shared_thing_that_two_rows_say_differently_is_told_with_both_cells(tmp_path: Path, paket: Paket) -> None:
    shared = paket.ganti(
        ukuran=(paket.ukuran[0],),
        indikator=(paket.indikator[0], Indikator("S0.IKM", "S0", "IKM", "IKM lama")),
        target_renstra=(paket.target_renstra[0], TargetRenstra("S0.IKM", 2025, Nilai(Decimal(90)))),
        realisasi=tuple(r for r in paket.realisasi if r.ukuran == "IKM"),
    )
    save_workbook(shared, tmp_path / "bersama.xlsx")
    assert read(tmp_path / "bersama.xlsx") == shared
    workbook = load_workbook(tmp_path / "bersama.xlsx")
    bentuk = column(workbook["Renstra"], "Bentuk")
    assert str(workbook["Renstra"].cell(6, bentuk).value).startswith("=")  # asked once
    workbook["Renstra"].cell(6, bentuk).value = "jumlah"
    workbook.save(tmp_path / "bersama.xlsx")
    assert told(tmp_path / "bersama.xlsx")[0].startswith(
        "PKT115 Renstra!G6: Bentuk 'jumlah' berbeda dari 'indeks' pada Renstra!G5"
    )


def test_moved_columns_and_a_renamed_sheet_are_found_by_their_headings(paket: Paket, edit: Edited) -> None:
    def action(workbook: Workbook) -> None:
        sheet = workbook["Anggaran"]
        for row in range(3, 12):
            one, other = sheet.cell(row, 3), sheet.cell(row, 8)
            one.value, other.value = other.value, one.value
        sheet.title = "DPA 2025"
        workbook["Renstra"].title = "T-C.25"
        workbook["Hasil"].title = "Capaian"

    assert read(edit(action)) == paket


def test_codes_are_understood_where_words_are_asked_for(paket: Paket, edit: Edited) -> None:
    assert read(edit(put("Perjanjian", 5, Indikator="S1.IKM"))) == paket


def test_words_that_two_records_share_are_told_apart(tmp_path: Path, paket: Paket) -> None:
    twins = paket.ganti(
        indikator=(paket.indikator[0], Indikator("S0.DOK", "S0", "DOK", paket.indikator[0].nama)),
    )
    save_workbook(twins, tmp_path / "kembar.xlsx")
    assert read(tmp_path / "kembar.xlsx") == twins
    workbook = load_workbook(tmp_path / "kembar.xlsx")
    sheet = workbook["Perjanjian"]
    assert sheet["C5"].value == "Indeks Kepuasan Masyarakat – Meningkatnya kepuasan"
    sheet["C5"] = "Indeks Kepuasan Masyarakat"
    workbook.save(tmp_path / "kembar.xlsx")
    (message,) = told(tmp_path / "kembar.xlsx")[:1]
    assert message.startswith("PKT116 Perjanjian!C5: Indikator 'Indeks Kepuasan Masyarakat' dapat berarti beberapa")
    assert "'Indeks Kepuasan Masyarakat – Meningkatnya kepuasan'" in message


MISTAKES: list[tuple[str, Edit, str]] = [
    (
        "words that nobody is called by",
        put("Perjanjian", 5, Indikator="Indeks Kepuasan Masyarakatt"),
        "PKT302 Perjanjian!C5: Indikator 'Indeks Kepuasan Masyarakatt' tidak ada pada lembar Renstra. Maksud Anda",
    ),
    ("text for an amount", put("Anggaran", 7, Pagu_Sebelum_Perubahan="banyak"), "PKT202 Anggaran!E7: 'banyak' bukan"),
    (
        "printed sum unlike its parts",
        put("Anggaran", 6, Pagu_Sebelum_Perubahan=5),
        "PKT306 Anggaran!E6: Jumlah tercetak 7.01.01.2.02 Rp5,00 tidak sama dengan",
    ),
    (
        "amount without its kind of belanja",
        put("Anggaran", 7, Jenis_belanja=None),
        "PKT201 Anggaran!D7: Jenis belanja wajib diisi.",
    ),
    ("column of something else", put("Hasil", 3, TW_I="Catatan saya"), "PKT103 Hasil!"),
    (
        "value of a row that names nothing",
        put("Renstra", 9, Satuan="Orang"),
        "PKT201 Renstra!F9: Satuan 'Orang' tidak dapat dibaca: Nama pada baris ini kosong.",
    ),
    ("two readings", put("Renstra", 5, Target_2025="3.160"), "PKT202 Renstra!"),
    ("merged cells", lambda workbook: workbook["Renstra"].merge_cells("C5:C6"), "PKT106 Renstra!C5:C6"),
    ("headings gone", lambda workbook: workbook["Hasil"].delete_rows(3), "PKT112 Hasil: Baris judul kolom"),
    ("text outside the table", lambda workbook: workbook["Hasil"].append({99: "x"}), "PKT109 Hasil!CU"),
]


@pytest.mark.parametrize(("change", "expected"), [m[1:] for m in MISTAKES], ids=[m[0] for m in MISTAKES])
def test_mistake_is_told_at_its_cell(edit: Edited, change: Edit, expected: str) -> None:
    found = told(edit(change))
    assert any(text.startswith(expected) for text in found), found


def test_advice_names_the_sheets_of_this_workbook(folder: Path, book: Path) -> None:
    told_by_table = "Isi pada lembar Realisasi Tahunan, kolom pada lembar Instansi atau lembar Pejabat."
    told_here = "Isi pada lembar Hasil, kolom pada lembar Profil atau lembar Pejabat."
    in_book, in_folder = load_paket(book).peta, load_paket(folder).peta
    assert in_book is not None
    assert in_book.dengan_lembar(told_by_table) == told_here
    assert in_folder is not None
    assert in_folder.dengan_lembar(told_by_table) == told_by_table


def test_sums_pasted_with_a_dpa_are_kept_as_printed_sums(paket: Paket, edit: Edited) -> None:
    pasted = read(edit(put("Anggaran", 6, Pagu_Sebelum_Perubahan=2349248887.4)))
    assert len(pasted.jumlah_tercetak) == len(paket.jumlah_tercetak) + 1
    added = next(j for j in pasted.jumlah_tercetak if j.program == "7.01.01.2.02")
    assert (added.tahapan, added.jumlah) == ("murni", Decimal("2349248887.4"))


def test_sheet_copied_from_sipd_gives_programmes_and_the_renja(paket: Paket, edit: Edited) -> None:
    def action(workbook: Workbook) -> None:
        sheet = workbook.create_sheet("Unduhan")
        sheet.append(["RENJA CONTOH TAHUN 2026"])
        heads = "kode_sub_skpd nama_sub_skpd kode_program nama_program kode_giat nama_giat kode_sub_giat nama_sub_giat"
        sheet.append([*heads.split(), "tolak_ukur_output", "pagu", "pagu_n_depan", "nama_dana"])
        old = ["7.01.01", "PROGRAM PENUNJANG", "7.01.01.2.02", "Administrasi", "7.01.01.2.02.0001", "Penyediaan Gaji"]
        new = ["7.01.02", "PROGRAM PELAYANAN", "7.01.02.2.01", "Koordinasi", "7.01.02.2.01.0001", "Koordinasi Layanan"]
        sheet.append(["7.01.A", "Kecamatan", *old, "Jumlah laporan", 4000000, 4060000, "DAU"])
        sheet.append(["7.01.A", "Kecamatan", *old, "Jumlah dokumen", 4000000, 4060000, "DAU"])  # a second output
        sheet.append(["7.01.A", "Kecamatan", *new, "Jumlah layanan", "5.000.000", None, "PAD"])
        sheet.append(["7.01.B", "Kelurahan", *new, "Jumlah layanan", 2000000, None, "DAU"])

    copied = read(edit(action))
    assert copied.program[: len(paket.program)] == paket.program
    assert [p.kode for p in copied.program[len(paket.program) :]] == ["7.01.02", "7.01.02.2.01", "7.01.02.2.01.0001"]
    assert [(r.tahap, r.program, r.pagu, r.pagu_maju, r.sumber_dana) for r in copied.renja] == [
        ("Renja", "7.01.01.2.02.0001", Decimal(4000000), Decimal(4060000), "DAU"),
        ("Renja", "7.01.02.2.01.0001", Decimal(7000000), None, "PAD; DAU"),
    ]


def test_agreement_of_a_seksi_called_as_the_heads_would_be_has_one_column(tmp_path: Path, paket: Paket) -> None:
    below = replace(paket.perjanjian[0], kode="pk-seksi", jenis=JenisPerjanjian.PERUBAHAN, induk="pk")
    both_levels = paket.ganti(perjanjian=(*paket.perjanjian, below))
    save_workbook(both_levels, tmp_path / "dua.xlsx")
    heads = [str(c.value) for c in load_workbook(tmp_path / "dua.xlsx")["Perjanjian"][3]]
    assert heads.count("Target PK perubahan") == 1
    assert read(tmp_path / "dua.xlsx") == both_levels


def test_forty_indikator_and_a_text_of_thirty_thousand_letters(tmp_path: Path, paket: Paket) -> None:
    ukuran = tuple(Ukuran(f"U{n}", f"Ukuran ke-{n} dari banyak", paket.ukuran[1].bentuk) for n in range(40))
    large = paket.ganti(
        ukuran=(*paket.ukuran, *ukuran),
        indikator=(*paket.indikator, *(Indikator(f"S1.U{n}", "S1", f"U{n}", "panjang " * 3_700) for n in range(40))),
    )
    save_workbook(large, tmp_path / "besar.xlsx")
    assert read(tmp_path / "besar.xlsx").indikator == tuple(
        i if i.nama[-1] != " " else Indikator(i.kode, i.unsur, i.ukuran, i.nama.strip()) for i in large.indikator
    )


def test_capaian_stands_beside_the_realisasi(sound: Path) -> None:
    results, formulas = load_workbook(sound, data_only=True)["Hasil"], load_workbook(sound)["Hasil"]
    heads = {str(c.value): int(c.column or 0) for c in results[3]}
    capaian, kelas = heads["ƒ Capaian PK murni"], heads["ƒ Kelas PK murni"]
    assert results.cell(5, capaian).value == 99.816216
    assert results.cell(5, kelas).value == "Sangat Tinggi"
    assert str(formulas.cell(5, capaian).value).startswith("=IF(")


def test_template_reads_as_empty(tmp_path: Path) -> None:
    write_template(tmp_path / "templat.xlsx", 2025)
    found = [(t.kode, t.tempat.lembar) for t in load_paket(tmp_path / "templat.xlsx").temuan]
    lacking = (
        "Profil",
        "Daftar Renstra",
        "Renstra",
        "Tahapan Anggaran",
        "Anggaran",
        "Perjanjian Kinerja",
        "Perjanjian",
    )
    assert sorted(found) == sorted((Kode.LEMBAR_BELUM_DIISI, title) for title in lacking)


def test_template_shows_every_field_its_help_and_its_example(tmp_path: Path) -> None:
    write_template(tmp_path / "templat.xlsx", 2025)
    workbook = load_workbook(tmp_path / "templat.xlsx")
    on_views = {table for view in VIEWS.values() for table in view.tabel}
    for table, record in RECORDS.items():
        if table in on_views:
            continue
        sheet = workbook[sheet_title(table)]
        words = {str(c.value).removesuffix(" *") for row in sheet.iter_rows() for c in row if c.value is not None}
        for name, kolom in kolom_of(record).items():
            example = "" if kolom.rujuk else kolom.contoh
            shown = {kolom.judul, *filter(None, (kolom.bantuan, example))}
            assert shown <= words or name == "kode", (record, name)


def test_template_offers_the_years_around_the_reported_one(tmp_path: Path) -> None:
    write_template(tmp_path / "templat.xlsx", 2025)
    heads = [str(c.value) for c in load_workbook(tmp_path / "templat.xlsx")["Hasil"][3]]
    assert [h for h in heads if h.startswith("Realisasi")] == [f"Realisasi {year}" for year in range(2022, 2026)]


def test_new_planner_fills_a_template_without_a_single_code_of_their_own(tmp_path: Path) -> None:
    write_template(tmp_path / "templat.xlsx", 2025)
    workbook = load_workbook(tmp_path / "templat.xlsx")
    answers: dict[str, Any] = {
        "Tahun laporan": 2025,
        "Nama perangkat daerah": "Dinas Contoh",
        "Jenis": "dinas",
        "Pemerintah daerah": "Kabupaten Contoh",
        "Jabatan kepala": "Kepala Dinas",
        "Jabatan kepala daerah": "Bupati Contoh",
    }
    for row in workbook["Profil"].iter_rows(max_col=2):
        row[1].value = answers.get(str(row[0].value).removesuffix(" *"), row[1].value)
    renstra: dict[str, Any] = {
        "Nama": "Renstra 2025–2029",
        "Tahun_awal": 2025,
        "Tahun_akhir": 2029,
        "Tahun_kondisi_awal": 2024,
    }
    first, second = "Indeks Mutu Layanan", "Persentase Aduan Selesai"
    both(
        put("Daftar Renstra", 6, **renstra),
        put("Tahapan Anggaran", 6, Jenis="murni", Nama="Sebelum Perubahan"),
        put(
            "Perjanjian Kinerja",
            6,
            Jenis="murni",
            Tahun=2025,
            Renstra="Renstra 2025–2029",
            Tahapan_anggaran="Sebelum Perubahan",
        ),
        put("Renstra", 6, Sasaran="Meningkatnya mutu", Indikator=first, Bentuk="indeks", Target_2025="80"),
        put("Renstra", 7, Indikator=second, Bentuk="persen", Satuan="%", Target_2025="90"),
        put("Perjanjian", 6, Indikator=first, Target_PK_murni="80"),
        put("Perjanjian", 7, Indikator=second, Target_PK_murni="90"),
        put("Anggaran", 6, **{"Kode": "2.16.01", "Program/kegiatan/sub_kegiatan": "Program Penunjang"}),
        put("Anggaran", 7, **{"Kode": "2.16.01.2.01", "Program/kegiatan/sub_kegiatan": "Perencanaan"}),
        put(
            "Anggaran",
            8,
            **{"Kode": "2.16.01.2.01.0001", "Program/kegiatan/sub_kegiatan": "Penyusunan Rencana"},
            Jenis_belanja="operasi",
            Pagu_murni="10.000.000",
            Realisasi_setahun="9.500.000",
        ),
        put("Hasil", 6, **{"Indikator_(ukuran)": first, "Realisasi_2025": "81,5"}),
        put("Cerita", 6, **{"Tujuan/sasaran": "Meningkatnya mutu", "Pendorong": "Loket bertambah: [capaian IML]."}),
    )(workbook)
    workbook.save(tmp_path / "templat.xlsx")
    paket = read(tmp_path / "templat.xlsx")
    assert [(i.kode, i.nama) for i in paket.indikator] == [("IML", first), ("PAS", second)]
    assert {u.uraian for u in paket.unsur} == {"Meningkatnya mutu"}
    assert [t.target for t in paket.target_pk] == [Nilai(Decimal(80)), Nilai(Decimal(90))]
    assert paket.pagu[0].tahapan == paket.tahapan[0].kode == "sebelum-perubahan"
    assert paket.realisasi[0].ukuran == "IML"
    assert paket.analisis[0].unsur == paket.unsur[0].kode
    save_workbook(paket, tmp_path / "ulang.xlsx")
    assert read(tmp_path / "ulang.xlsx") == paket


def test_every_choice_and_reference_has_a_drop_down(tmp_path: Path) -> None:
    write_template(tmp_path / "templat.xlsx", 2025)
    workbook = load_workbook(tmp_path / "templat.xlsx")
    on_views = {table for view in VIEWS.values() for table in view.tabel}
    for table, record in RECORDS.items():
        if table in on_views:
            continue
        sources = {v.formula1 for v in workbook[sheet_title(table)].data_validations.dataValidation if v.type == "list"}
        names = {f"sebutan_{k.rujuk}" for k in kolom_of(record).values() if k.rujuk}
        names |= {f"pilihan_{k.pilihan.__name__}" for k in kolom_of(record).values() if k.pilihan}
        assert sources == names
        assert names <= set(workbook.defined_names)


@pytest.mark.parametrize(("title", "heading"), [("Jabatan", "Nama jabatan"), ("Renstra", "Indikator")])
def test_data_filled_into_the_example_row_is_told(tmp_path: Path, title: str, heading: str) -> None:
    write_template(tmp_path / "templat.xlsx", 2025)
    workbook = load_workbook(tmp_path / "templat.xlsx")
    place = workbook[title].cell(5, column(workbook[title], heading))
    place.value = "Isian saya"
    workbook.save(tmp_path / "templat.xlsx")
    expected = f"PKT110 {title}!{place.coordinate}: Baris ini bertanda Contoh"
    assert any(text.startswith(expected) for text in told(tmp_path / "templat.xlsx"))


def test_planner_may_type_sort_and_insert_but_not_change_headings(sound: Path) -> None:
    workbook = load_workbook(sound)
    for title in ("Renstra", "Perjanjian", "Anggaran", "Hasil"):
        sheet = workbook[title]
        protection = sheet.protection
        assert protection.sheet
        assert protection.password is None
        assert not protection.sort
        assert not protection.insertRows
        assert sheet["B3"].protection.locked
        assert not sheet["B5"].protection.locked
        assert sheet.freeze_panes in {"C5", "B5"}


def test_workbook_is_valid_office_open_xml(sound: Path) -> None:
    audit = subprocess.run([sys.executable, "-m", "openxml_audit", sound], capture_output=True, text=True, check=False)
    assert "Errors: 0" in audit.stdout, audit.stdout


@pytest.mark.ci
def test_libreoffice_computes_what_the_workbook_shows(
    book: Path, tmp_path: Path, require_program: Callable[[str], Path]
) -> None:
    """Results that are stored for programs that do not recalculate are the results of the formulas."""
    stored = computed_cells(book)
    workbook = load_workbook(book)
    workbook.save(book)  # without results, so that whoever opens the file must compute them
    subprocess.run(
        [
            *(require_program("soffice"), f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}", "--headless"),
            *("--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", tmp_path / "ulang", book),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    assert len(stored) > 40
    assert computed_cells(tmp_path / "ulang" / "paket.xlsx") == stored


def computed_cells(file: Path) -> dict[str, object]:
    """Results of all formulas that give something, by sheet and cell."""
    formulas, results = load_workbook(file), load_workbook(file, data_only=True)
    return {
        f"{sheet.title}!{cell.coordinate}": results[sheet.title][cell.coordinate].value
        for sheet in formulas
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f" and results[sheet.title][cell.coordinate].value not in {None, "", 0}
    }
