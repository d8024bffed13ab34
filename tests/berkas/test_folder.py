"""The folder of CSV: reading what people's programs write, and writing that loses nothing."""

import shutil
from decimal import Decimal
from pathlib import Path

import pytest
from frictionless import validate
from tests.berkas.conftest import Spoil

from akuntabel.berkas.errors import MapBukanPaketError
from akuntabel.berkas.folder import save_csv
from akuntabel.berkas.muat import load_paket
from akuntabel.skema.nilai import Nilai
from akuntabel.skema.paket import Paket


def read(path: Path) -> Paket:
    result = load_paket(path)
    assert result.temuan == ()
    assert result.paket is not None
    return result.paket


def test_sound_folder_reads_without_a_word(folder: Path) -> None:
    paket = read(folder)
    assert paket.tahun == 2025
    assert paket.pagu[0].pagu == Decimal("2255288887.40")
    assert paket.kunci["ukuran"]["DOK"].satuan == "Dokumen"


def test_digits_typed_stay(folder: Path) -> None:
    target = read(folder).target_renstra[0].target
    assert isinstance(target, Nilai)
    assert str(target.angka) == "92.50"


def test_what_was_written_reads_the_same(folder: Path, tmp_path: Path) -> None:
    paket = read(folder)
    save_csv(paket, tmp_path / "salinan")
    assert read(tmp_path / "salinan") == paket


def test_comma_byte_order_mark_crlf_and_indonesian_headings_are_read(folder: Path) -> None:
    expected = read(folder)
    text = 'Kode,Jenis ,NAMA*\r\nmurni,murni,"Sebelum Perubahan"\r\n'
    (folder / "tahapan.csv").write_bytes(b"\xef\xbb\xbf" + text.encode())
    assert read(folder) == expected


def test_zip_of_the_folder_is_read(folder: Path, tmp_path: Path) -> None:
    archive = Path(shutil.make_archive(str(tmp_path / "kiriman"), "zip", folder.parent, folder.name))
    assert read(archive) == read(folder)


def test_writing_keeps_other_files_of_the_paket_and_drops_emptied_tables(folder: Path) -> None:
    paket = read(folder)
    (folder / "lambang.png").write_bytes(b"png")
    (folder / "foto").mkdir()
    (folder / "foto" / "kantor.jpg").write_bytes(b"jpg")
    save_csv(paket.ganti(jumlah_tercetak=()), folder)
    assert (folder / "lambang.png").read_bytes() == b"png"
    assert (folder / "foto" / "kantor.jpg").exists()
    assert not (folder / "jumlah_tercetak.csv").exists()
    assert sorted(p.name for p in folder.parent.iterdir()) == ["paket"]


def test_folder_of_something_else_is_not_overwritten(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "foto"
    other.mkdir()
    (other / "kantor.jpg").write_bytes(b"jpg")
    with pytest.raises(MapBukanPaketError, match="foto"):
        save_csv(read(folder), other)
    assert [p.name for p in other.iterdir()] == ["kantor.jpg"]


def test_descriptor_passes_frictionless(folder: Path, tmp_path: Path) -> None:
    save_csv(read(folder), tmp_path / "salinan")
    report = validate(str(tmp_path / "salinan" / "datapackage.json"))
    assert report.valid, report.flatten(["path", "note"])
    assert len(report.tasks) == 14


def test_descriptor_lets_frictionless_find_a_broken_reference(folder: Path, tmp_path: Path) -> None:
    save_csv(read(folder), tmp_path / "salinan")
    file = tmp_path / "salinan" / "indikator.csv"
    file.write_text(file.read_text(encoding="utf-8").replace(";IKM;", ";IKN;"), encoding="utf-8")
    report = validate(str(tmp_path / "salinan" / "datapackage.json"))
    assert "foreign-key" in {row[0] for row in report.flatten(["type"])}


@pytest.mark.parametrize(
    ("table", "old", "new", "expected"),
    [
        ("ukuran", "bentuk", "", "ukuran.csv baris 1: Kolom wajib 'bentuk' tidak ada."),
        ("ukuran", "satuan", "nama", "ukuran.csv baris 1: Kolom 'nama' ada dua."),
        (
            "ukuran",
            "indeks;",
            "indeks;;lebih",
            "ukuran.csv baris 2: Baris ini memuat 5 sel, sedang",
        ),
        ("ukuran", "IKM;Indeks", 'IKM;"Indeks', "ukuran.csv baris 2: Mulai baris ini berkas tidak dapat dibaca"),
        ("ukuran", "", "", "ukuran.csv baris 1: Berkas ini kosong."),
    ],
)
def test_mistakes_of_a_file_name_their_line(spoil: Spoil, table: str, old: str, new: str, expected: str) -> None:
    result = load_paket(spoil(table, old, new))
    assert result.paket is None
    assert any(str(t).startswith(expected) for t in result.temuan), [str(t) for t in result.temuan]


def test_unknown_column_is_a_note_that_is_named_and_not_read(folder: Path) -> None:
    sound = load_paket(folder).paket
    (folder / "ukuran.csv").write_text(
        "kode;catatan saya;nama;bentuk;satuan\n"
        "IKM;cek lagi;Indeks Kepuasan Masyarakat;indeks;\nDOK;;Jumlah dokumen;jumlah;Dokumen\n",
        encoding="utf-8",
    )
    result = load_paket(folder)
    assert result.paket == sound
    (note,) = result.temuan
    assert note.pesan == "Kolom 'catatan saya' tidak dikenal sehingga tidak dibaca."
    assert note.saran == "Biarkan bila ini catatan Anda sendiri."


def test_misspelt_heading_is_asked_about_only_while_its_column_lacks(spoil: Spoil) -> None:
    (temuan,) = load_paket(spoil("ukuran", "satuan", "satuann")).temuan
    assert temuan.saran == "Maksud Anda 'satuan'? Bila ya, betulkan judulnya."


def test_moved_column_is_found_by_its_heading(folder: Path) -> None:
    sound = load_paket(folder).paket
    (folder / "tahapan.csv").write_text("nama;kode;jenis\nSebelum Perubahan;murni;murni\n", encoding="utf-8")
    assert load_paket(folder).paket == sound


def test_missing_and_unknown_files_are_told_together(folder: Path) -> None:
    (folder / "ukuran.csv").rename(folder / "ukurann.csv")
    missing, unknown = (str(t) for t in load_paket(folder).temuan)
    assert missing.startswith("ukuran.csv: Berkas wajib ini tidak ada (Ukuran).")
    assert unknown.startswith("ukurann.csv: Berkas ini tidak dikenal sehingga diabaikan. Maksud Anda 'ukuran'")


def test_mandatory_file_without_records_is_told(spoil: Spoil) -> None:
    (temuan,) = load_paket(spoil("renstra", "", "kode;nama;tahun_awal;tahun_akhir;tahun_dasar\n")).temuan
    assert str(temuan) == "renstra.csv baris 1: Berkas wajib ini belum berisi. Isi sedikitnya satu baris."


def test_text_that_is_not_utf8_is_told(folder: Path) -> None:
    (folder / "tahapan.csv").write_bytes("kode;jenis;nama\nmurni;murni;Perubahan \xe9".encode("latin-1"))
    assert any(t.kode == "PKT113" and "UTF-8" in t.pesan for t in load_paket(folder).temuan)


def test_line_numbers_count_lines_inside_quotes(spoil: Spoil) -> None:
    folder = spoil("isu_strategis", "", 'uraian\n"satu\ndua"\n""\n"tiga\x07"\n')
    assert [str(t.tempat) for t in load_paket(folder).temuan] == ["isu_strategis.csv baris 5, kolom uraian"]


def test_nothing_there_is_one_sentence(tmp_path: Path) -> None:
    (temuan,) = load_paket(tmp_path / "tidak-ada").temuan
    assert str(temuan).startswith("tidak-ada: Berkas atau map 'tidak-ada' tidak ditemukan.")


def test_folder_without_a_table_is_no_paket(tmp_path: Path) -> None:
    (temuan,) = load_paket(tmp_path).temuan
    assert temuan.kode == "PKT002"


def test_folder_of_too_many_bytes_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("akuntabel.berkas.folder.MOST_BYTES", 1000)
    (temuan,) = load_paket(folder).temuan
    assert temuan.kode == "PKT006"


def test_reading_stops_at_a_stated_row(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("akuntabel.berkas.folder.MOST_ROWS", 4)
    (temuan,) = load_paket(spoil_rows(folder)).temuan
    assert str(temuan).startswith("isu_strategis.csv baris 6: Berkas memuat lebih dari 4 baris; pembacaan berhenti")


def spoil_rows(folder: Path) -> Path:
    (folder / "isu_strategis.csv").write_text("uraian\n" + "isu\n" * 9, encoding="utf-8")
    return folder


def test_damaged_zip_of_a_folder_is_told(folder: Path, tmp_path: Path) -> None:
    archive = Path(shutil.make_archive(str(tmp_path / "kiriman"), "zip", folder))
    content = bytearray(archive.read_bytes())
    content[60:120] = bytes(60)
    archive.write_bytes(content)
    (temuan,) = load_paket(archive).temuan
    assert temuan.kode == "PKT004"
