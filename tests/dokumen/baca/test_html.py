"""HTML pages as they are read: made here, and what our own writer makes."""

import time
from contextlib import suppress
from pathlib import Path

import pytest
from tests.dokumen.baca.alat import captioned, expected_headings, expected_tables, headings, paragraphs, rows, table
from tests.dokumen.contoh import contoh_dokumen
from tests.naskah.alat import kencong

from akuntabel.dokumen.baca.html import read_html
from akuntabel.dokumen.baca.terbaca import BacaError, DokumenTerbaca
from akuntabel.dokumen.html import write_html
from akuntabel.naskah.lkjip import susun_lkjip


def read(folder: Path, body: str | bytes) -> DokumenTerbaca:
    path = folder / "laporan.html"
    path.write_bytes(body if isinstance(body, bytes) else f"<html><body>{body}</body></html>".encode())
    return read_html(path)


def test_merged_cells_cover_the_grid(tmp_path: Path) -> None:
    found = table(
        read(
            tmp_path,
            "<table><thead><tr><th rowspan=2>No<th colspan=2>Tahun</tr><tr><th>Awal<th>Akhir</tr></thead>"
            "<tbody><tr><td rowspan=2>1<td>4<td>5</tr><tr><td>6<td>7</tr></tbody></table>",
        )
    )
    assert rows(found) == [["No", "Tahun", "Tahun"], ["No", "Awal", "Akhir"], ["1", "4", "5"], ["1", "6", "7"]]
    assert found.kepala == 2
    assert found.grid[3][0] is found.grid[2][0]
    assert found.grid[3][1].tempat.jalur == "/html/body[1]/table[1]/tbody[1]/tr[2]/td[1]"


def test_cells_keep_their_lines_and_lose_those_of_the_source(tmp_path: Path) -> None:
    cell = "satu\n   dua<br>tiga<p>empat</p><ol type=a><li>lima<li>enam</ol><ul><li>tujuh</ul>"
    found = table(read(tmp_path, f"<table><tr><th>A<th>B</tr><tr><td>{cell}</td><td>x</td></tr></table>"))
    assert rows(found)[1][0] == "satu dua\ntiga\nempat\na. lima\nb. enam\n• tujuh"


def test_bullets_show_how_deep_their_list_stands(tmp_path: Path) -> None:
    document = read(tmp_path, "<ul><li>A<ul><li>B<ul><li>C<ul><li>D</ul></ul></ul><li>E</ul>")
    assert paragraphs(document) == [("•", "A"), ("◦", "B"), ("▪", "C"), ("▫", "D"), ("•", "E")]


def test_captions_with_and_without_a_number(tmp_path: Path) -> None:
    part = "<table><caption>{}</caption><tr><th>Nama<th>Nilai</tr><tr><td>Apel<td>4</tr></table>"
    document = read(tmp_path, part.format("<b>Tabel 2.1</b> Hasil") + "<p>Lalu.</p>" + part.format("Tanpa nomor"))
    assert [(t.nomor, t.judul) for t in document.tabel()] == [("2.1", "Hasil"), ("", "Tanpa nomor")]
    assert paragraphs(document) == [("", "Lalu.")]


def test_nested_tables_follow_and_frames_are_no_tables(tmp_path: Path) -> None:
    inner = "<table><tr><th>Kota<th>Luas</tr><tr><td>Atas<td>5</tr></table>"
    outer = f"<table><tr><th>Nama<th>Isi</tr><tr><td>Apel<td>lihat {inner}</tr></table>"
    document = read(tmp_path, f"<table><tr><td>Dalam bingkai. {outer}</td></tr></table>")
    assert paragraphs(document) == [("", "Dalam bingkai.")]
    assert [rows(t)[1] for t in document.tabel()] == [["Apel", "lihat"], ["Atas", "5"]]


def test_what_is_not_shown_is_not_read(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        "<script>jahat()</script><style>p{}</style><nav>Daftar</nav><p hidden>satu</p><div popover>dua</div>"
        "<p style='display: none'>tiga</p><template>empat</template><p>Tampak &amp; <em>utuh</em>.</p><!-- lima -->"
        "<img src='http://contoh.invalid/a.png'>",
    )
    assert paragraphs(document) == [("", "Tampak & utuh.")]
    assert document.catatan == ("Halaman memuat 1 gambar; tulisan di dalam gambar tidak dibaca.",)


def test_levels_below_the_title_of_the_page(tmp_path: Path) -> None:
    document = read(tmp_path, "<h1>Laporan</h1><h2>BAB I</h2><h3>A. Awal</h3><p>Isi.</p><h2>BAB II</h2>")
    assert headings(document) == [(1, "Laporan"), (1, "BAB I"), (2, "A. Awal"), (1, "BAB II")]


def test_lists_and_formulas(tmp_path: Path) -> None:
    formula = "<math><mi>C</mi><mo>=</mo><mfrac><mi>a</mi><mrow><mi>b</mi><mo>+</mo><mi>c</mi></mrow></mfrac></math>"
    document = read(
        tmp_path, f"<ol start=3><li>tiga<ul><li>anak</ul><li><p>empat</p></ol><p>{formula}</p><p>a. lima</p>"
    )
    assert paragraphs(document) == [
        ("3.", "tiga"),
        ("•", "anak"),
        ("4.", "empat"),
        ("", "C = a / (b + c)"),
        ("a.", "lima"),
    ]


@pytest.mark.parametrize(
    "page",
    [
        "<meta charset=windows-1252><p>caf\u00e9 \u2013 baik</p>".encode("cp1252"),
        "<p>caf\u00e9 \u2013 baik</p>".encode(),
        "<p>caf\u00e9 \u2013 baik</p>".encode("utf-16"),
        "<?xml version='1.0' encoding='UTF-8'?><html><p>caf\u00e9 \u2013 baik</p></html>".encode(),
        "<meta charset=tidak-ada><p>caf\u00e9 \u2013 baik</p>".encode(),
    ],
)
def test_encodings(tmp_path: Path, page: bytes) -> None:
    assert paragraphs(read(tmp_path, page)) == [("", "caf\u00e9 \u2013 baik")]


def test_control_characters_are_dropped(tmp_path: Path) -> None:
    document = read(tmp_path, "<p>sa\x01tu &#1;dua</p><table><tr><th>A<th>B<tr><td>a\x0eb<td>c</table>")
    assert "\x01" not in str(document)
    assert rows(table(document))[1] == ["a b", "c"]


def test_what_we_write_is_read_back(tmp_path: Path) -> None:
    for document in (contoh_dokumen(), susun_lkjip(kencong())):
        path = tmp_path / "laporan.html"
        path.write_text(write_html(document), encoding="utf-8")
        found = read_html(path)
        read_tables = captioned(found)
        assert [one for one in expected_tables(document) if one not in read_tables] == []
        read_headings = iter(text.casefold() for _, text in headings(found))
        assert [h for h in expected_headings(document) if h not in read_headings] == []


@pytest.mark.parametrize("page", [b"", b"<html></html>", b"<script>x</script>", b"<!-- x -->", b"\xff\xfe"])
def test_empty_pages_are_one_sentence(tmp_path: Path, page: bytes) -> None:
    with pytest.raises(BacaError, match=r"^[^\n]*\.$"):
        read(tmp_path, page)


@pytest.mark.parametrize(
    "page",
    [
        b"<!DOCTYPE x [<!ENTITY a '" + b"x" * 1000 + b"'>]><p>&a;&a; isi</p>",
        b"<div>" * 50_000 + b"isi",
        b"<p>isi" + b"<table><tr><td>" * 5_000,
        b"<table>" + b"<tr><td>1<td>2" * 40_000 + b"</table>",
        b"<table><tr><td colspan=99999999>isi<td rowspan=99999999>x<tr><td>y</table>",
        b"<ol>" + b"<li>isi" * 50_000,
        b'<p>isi<math><mro"x><mi>a</mi></mro"x></math>',
    ],
)
def test_hostile_pages_take_bounded_time(tmp_path: Path, page: bytes) -> None:
    start = time.process_time()
    with suppress(BacaError):
        assert read(tmp_path, page).blok
    assert time.process_time() - start < 8
