"""Whatever is handed over: its kind is told by its content, and what cannot be read gets one sentence."""

import random
import time
import tracemalloc
import zlib
from contextlib import suppress
from pathlib import Path
from typing import cast
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from tests.dokumen.baca.alat import docx, p, paragraphs, rows, table, tbl, tc, tr, zipped

from akuntabel.dokumen.baca import batas
from akuntabel.dokumen.baca.arsip import open_archive
from akuntabel.dokumen.baca.buka import read_document
from akuntabel.dokumen.baca.terbaca import BacaError

OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ODT = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}
ODS = {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>"}
DTD = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "&x;&x;">]>'
BODY = tbl(tr(tc("Nama"), tc("Nilai")), tr(tc("Apel"), tc("4"))) + p("Isi.")


def written(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def workbook(folder: Path) -> Path:
    book = Workbook()
    sheet = book.create_sheet("Data", 0)
    for row in (["Nama", "Nilai"], ["Apel", 4]):
        sheet.append(row)
    book.save(folder / "buku.xlsx")
    return folder / "buku.xlsx"


@pytest.mark.parametrize("name", ["laporan.txt", "laporan.pdf", "laporan", "laporan.docx"])
def test_kind_is_told_by_content(tmp_path: Path, name: str) -> None:
    contents = {
        "docx": docx(tmp_path, BODY, "asli.docx").read_bytes(),
        "xlsx": workbook(tmp_path).read_bytes(),
        "html": b"<!doctype html><table><tr><th>Nama<th>Nilai<tr><td>Apel<td>4</table>",
        "teks": b"Nama\tNilai\nApel\t4\nJeruk\t5\n",
    }
    for kind, content in contents.items():
        found = read_document(written(tmp_path, name, content))
        assert found.format == kind
        assert found.berkas == name
        assert rows(table(found))[:2] == [["Nama", "Nilai"], ["Apel", "4"]]


def test_html_in_utf16_and_text_that_speaks_of_tags(tmp_path: Path) -> None:
    page = "<html><p>Isi.</p></html>".encode("utf-16")
    assert read_document(written(tmp_path, "a", page)).format == "html"
    prose = b"Tag <p> dan <table> dipakai dalam HTML.\n"
    assert read_document(written(tmp_path, "b", prose)).format == "teks"


@pytest.mark.parametrize(
    ("content", "advice"),
    [
        (b"", "kosong"),
        (b" \r\n\t ", "kosong"),
        (b"PK\x03\x04 terpotong", "rusak atau terpotong"),
        (OLE2 + b"\0" * 600 + "WordDocument".encode("utf-16-le"), r"simpan sebagai \.docx"),
        (OLE2 + b"\0" * 600 + "Workbook".encode("utf-16-le"), r"simpan sebagai \.xlsx"),
        (OLE2 + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "kata sandi"),
        (b"{\\rtf1 isi}", r"simpan sebagai \.docx"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "gambar"),
        (bytes(range(1, 32)) * 100, "bukan berkas teks"),
    ],
)
def test_what_cannot_be_read_gets_one_sentence(tmp_path: Path, content: bytes, advice: str) -> None:
    with pytest.raises(BacaError, match=advice) as told:
        read_document(written(tmp_path, "laporan.docx", content))
    assert "\n" not in str(told.value)
    assert str(told.value).startswith("laporan.docx ")


@pytest.mark.parametrize(
    ("parts", "advice"),
    [
        (ODT, r"ODT.*simpan sebagai \.docx"),
        (ODS, r"ODS.*simpan sebagai \.xlsx"),
        ({"ppt/presentation.xml": "<x/>"}, "paparan"),
        ({"catatan.txt": "isi"}, "arsip ZIP"),
        ({"xl/workbook.bin": "isi"}, "XLSB"),
        ({"word/document.xml": "<x/>"}, "bukan dokumen Word"),
        ({"word/document.xml": "<x>"}, "rusak"),
        ({"word/styles.xml": "<x/>"}, "bukan dokumen Word"),
        ({"word/document.xml": f"{DTD}<a>&y;</a>"}, "deklarasi XML"),
        ({"xl/workbook.xml": f"{DTD}<a>&y;</a>"}, "deklarasi XML"),
        ({"xl/workbook.xml": "<x/>"}, "tidak memuat isian"),
    ],
)
def test_foreign_and_hostile_archives_get_one_sentence(tmp_path: Path, parts: dict[str, str], advice: str) -> None:
    path = zipped(tmp_path / "laporan.docx", dict(parts))
    with pytest.raises(BacaError, match=advice) as told:
        read_document(path)
    assert "\n" not in str(told.value)


def test_missing_file_and_folder(tmp_path: Path) -> None:
    for path in (tmp_path / "tiada.docx", tmp_path):
        with pytest.raises(BacaError, match="tidak dapat dibuka"):
            read_document(path)


def test_locked_archive(tmp_path: Path) -> None:
    path = docx(tmp_path, BODY)
    data = bytearray(path.read_bytes())
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    path.write_bytes(data)
    with pytest.raises(BacaError, match="kata sandi"):
        read_document(path)


def test_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "bom.docx"
    with ZipFile(path, "w", ZIP_DEFLATED) as archive, archive.open("word/document.xml", "w", force_zip64=True) as part:
        for _ in range(700):
            part.write(b" " * 1_000_000)
    tracemalloc.start()
    with pytest.raises(BacaError, match="terlalu besar"):
        read_document(path)
    assert tracemalloc.get_traced_memory()[1] < 20_000_000
    tracemalloc.stop()


def test_bomb_that_lies_about_its_size(tmp_path: Path) -> None:
    path = docx(tmp_path, p("x" * 70_000_000))
    data = path.read_bytes()
    with ZipFile(path) as archive:
        size = archive.getinfo("word/document.xml").file_size
    path.write_bytes(data.replace(size.to_bytes(4, "little"), (100).to_bytes(4, "little")))
    with pytest.raises(BacaError, match=r"terlalu besar|rusak"):
        read_document(path)


def test_open_archive_closes_what_it_refuses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("akuntabel.dokumen.baca.arsip.MAKS_TERURAI", 10)
    with pytest.raises(BacaError, match="terlalu besar"):
        open_archive(docx(tmp_path, BODY))


def test_hundred_thousand_rows_are_bounded(tmp_path: Path) -> None:
    path = docx(
        tmp_path, tbl(tr(tc("Nama"), tc("Nilai"))).replace("</w:tbl>", tr(tc("a"), tc("1")) * 100_000 + "</w:tbl>")
    )
    start = time.process_time()
    found = read_document(path)
    assert time.process_time() - start < 15
    assert len(table(found).grid) == 20_000
    assert found.catatan == ("Tabel 1 hanya dibaca sampai baris ke-20.000.",)


WIDE = {
    "teks": b"a\t" * 250 + b"\n" + (b"1\t" * 250 + b"\n") * 8_000,
    "html": b"<table>" + (b"<tr>" + b"<td>1" * 250) * 4_000,
    "docx": tbl(tr(*["<w:tc/>"] * 250) * 4_000).encode(),
}


@pytest.mark.parametrize("kind", WIDE)
def test_millions_of_cells_are_bounded(tmp_path: Path, kind: str) -> None:
    content = WIDE[kind] if kind != "docx" else docx(tmp_path, WIDE[kind].decode()).read_bytes()
    start = time.process_time()
    found = read_document(written(tmp_path, "lebar", content))
    assert time.process_time() - start < 20
    assert sum(len(row) for t in found.tabel() for row in t.grid) <= batas.MAKS_SEL
    assert found.catatan


@pytest.mark.parametrize(
    "body",
    [
        tbl(tr(tc("a", '<w:gridSpan w:val="999999999"/>'), tc("b", "<w:vMerge/>"))),
        tbl(tr(tc("a"), looks='<w:gridBefore w:val="-5"/><w:gridAfter w:val="99999999"/>')),
        "<w:tbl/><w:tbl><w:tr/></w:tbl><w:p/>" + p("Isi."),
        "<w:sdt><w:sdtContent>" * 25 + p("Isi.") + "</w:sdtContent></w:sdt>" * 25,
        tbl(tr(tc("x", more=tbl(tr(tc("y"), tc("z"))) * 50), tc("w"))),
        "<w:p><w:r><w:fldChar w:fldCharType='end'/><w:t>Isi.</w:t><w:fldChar w:fldCharType='begin'/></w:r></w:p>" * 300,
        p("Isi.", "Tiada", '<w:numPr><w:ilvl w:val="99"/><w:numId w:val="99"/></w:numPr><w:outlineLvl w:val="x"/>'),
        "<w:p><w:r><w:footnoteReference/><w:sym w:char='zz'/><w:t>Isi.</w:t></w:r></w:p>",
    ],
)
def test_odd_documents_do_no_harm(tmp_path: Path, body: str) -> None:
    assert read_document(docx(tmp_path, body)).blok


@pytest.mark.parametrize(("depth", "notes"), [(10, 0), (61, 1)])
def test_boxes_inside_boxes_are_read_as_far_as_sense_goes(tmp_path: Path, depth: int, notes: int) -> None:
    inner = p("Isi.")
    for _ in range(depth):
        inner = f"<w:p><w:r><w:pict><w:txbxContent>{inner}</w:txbxContent></w:pict></w:r></w:p>"
    found = read_document(docx(tmp_path, p("Luar.") + inner))
    assert paragraphs(found) == [("", "Luar."), ("", "Isi.")][: 2 - notes]
    assert len(found.catatan) == notes


def damaged(data: bytes, seed: int) -> bytes:
    """A file with a few bytes changed, cut or doubled."""
    rng = random.Random(seed)  # noqa: S311  # damage, not secrets
    spoilt = bytearray(data)
    for _ in range(rng.randint(1, 8)):
        at = rng.randrange(len(spoilt) or 1)
        match rng.randrange(3):
            case 0:
                spoilt[at : at + 1] = bytes([rng.randrange(256)])
            case 1:
                del spoilt[at : at + rng.randint(1, 40)]
            case _:
                spoilt[at:at] = spoilt[at : at + rng.randint(1, 40)]
    return bytes(spoilt)


@pytest.mark.parametrize("kind", ["docx", "xlsx", "html", "teks"])
@given(seed=st.integers(0, 2**32))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_damage_ends_in_a_sentence_or_a_document(tmp_path: Path, kind: str, seed: int) -> None:
    path = written(tmp_path, "rusak", damaged(sound(tmp_path, kind), seed))
    with suppress(BacaError):
        read_document(path)


def sound(folder: Path, kind: str) -> bytes:
    match kind:
        case "docx":
            return docx(folder, BODY * 5).read_bytes()
        case "xlsx":
            return workbook(folder).read_bytes()
        case "html":
            return b"<html><p>Isi</p><table><tr><td rowspan=2>a<td>b<tr><td>c</table></html>"
        case _:
            return b"BAB I\nAWAL\n\nTabel 1\nNo\tNilai\n1\t4\n\n| a | b |\n|---|---|\n| $\\frac{1}{2}$ | c |\n"


@given(seed=st.integers(0, 2**32))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_damage_inside_the_parts_ends_in_a_sentence_or_a_document(tmp_path: Path, seed: int) -> None:
    for source in (docx(tmp_path, BODY, "sehat.docx"), workbook(tmp_path)):
        parts: dict[str, str | bytes] = {}
        with ZipFile(source) as archive:
            for name in archive.namelist():
                content = archive.read(name)
                parts[name] = damaged(content, seed ^ zlib.crc32(name.encode())) if seed % 3 == 0 else content
        target = sorted(parts)[seed % len(parts)]
        parts[target] = damaged(bytes(cast("bytes", parts[target])), seed)
        with suppress(BacaError):
            read_document(zipped(tmp_path / "rusak", parts))
