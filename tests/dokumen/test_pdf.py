"""The PDF writer: what stands in the file, in which order, by which tags, and where on the page."""

import subprocess
import sys
from base64 import b64decode
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import cast

import pdfua
import pikepdf
import pypdfium2
import pytest
import typst
from tests.dokumen import alat
from tests.dokumen.contoh import JAHAT, KODE_PANJANG, contoh_dokumen, persen, tabel_capaian, tabel_lebar, tabel_panjang

from akuntabel.dokumen.blocks import (
    Baris,
    Blok,
    Daftar,
    Figur,
    GantiBaris,
    Gaya,
    Grafik,
    GrafikPohon,
    JenisBaris,
    Judul,
    Kolom,
    KopSurat,
    Lambang,
    Paragraf,
    Penanda,
    Penomoran,
    Rata,
    Rincian,
    Rujuk,
    Rumus,
    Sampul,
    Sel,
    Simpul,
    Tabel,
    TandaTangan,
    Tautan,
    Teks,
)
from akuntabel.dokumen.dokumen import Bagian, Dokumen, Kertas, NomorHalaman, walk
from akuntabel.dokumen.format import WRITERS
from akuntabel.dokumen.pdf import write_pdf
from akuntabel.dokumen.pdf.rumus import RumusError

PER_MM = 72 / 25.4


@pytest.fixture(scope="module")
def contoh() -> bytes:
    return write_pdf(contoh_dokumen())


@pytest.fixture
def terbuka(contoh: bytes) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(BytesIO(contoh)) as opened:
        yield opened


def dokumen(*blok: Blok, **lain: object) -> Dokumen:
    return replace(Dokumen("Judul", "Penulis", (Bagian(blok),)), **lain)  # type: ignore[arg-type]


def teks(isi: str) -> Paragraf:
    return Paragraf((Teks(isi),), Gaya.RAPAT)


def bab(isi: str, tingkat: int = 1, penomoran: Penomoran = Penomoran.BAB) -> Judul:
    return Judul(tingkat, (Teks(isi),), penomoran)


def flat(pdf: bytes) -> str:
    """All text on one line, words cut at a line's end joined as they are printed."""
    return " ".join(" ".join(alat.page_texts(pdf)).split())


def kinds(pdf: bytes) -> Counter[str]:
    with pikepdf.open(BytesIO(pdf)) as opened:
        return Counter(element.jenis for element in alat.tags(opened))


def test_sample_holds_every_block() -> None:
    shown = {type(block) for part in contoh_dokumen().bagian for block in walk(part.blok)}
    assert shown == set(Blok.__args__)


def test_text_stands_in_reading_order(contoh: bytes) -> None:
    text = flat(contoh)
    expected = [
        "LAPORAN KINERJA INSTANSI PEMERINTAH",
        "KATA PENGANTAR",
        "Contoh, 19 Februari 2026 Camat Contoh, Nama Lengkap Camat Pembina Tingkat I NIP",
        "BAB I Pendahuluan",
        "Tabel 3.1 Capaian kinerja tahun 2025",
        "BAB I PENDAHULUAN A. Latar Belakang",
        "1. Peraturan Presiden Nomor 29 Tahun 2014",
        "a. menyelenggarakan urusan pemerintahan umum; b. mengoordinasikan: (1) kegiatan pemberdayaan masyarakat;",
        "• jalan lingkungan,",
        "Gambar 1.1 Penjenjangan kinerja Sumber: Diolah dari rencana strategis.",
        "Tabel 2.1 Pagu dan realisasi menurut rincian",
        "Jumlah 250.000.000,50 220.000.000,25 88,00%",
        "Sumber: Bagian Keuangan, data contoh.",
        "Capaian = Realisasi Target × 100%",
        "Tahun 2025",
        "92,50% 92,33% 99,82% Tinggi",
        "Paragraf ini memulai halaman baru.",
        "LAMPIRAN 1 PERJANJIAN KINERJA TAHUN BERJALAN",
        "PEMERINTAH KABUPATEN CONTOH KECAMATAN CONTOH",
        "Nama : Nama Lengkap Camat Jabatan : Camat Contoh",
        "LAMPIRAN 2",
        "Menimbang : a. bahwa kinerja perlu diukur;",
        "MEMUTUSKAN: Menetapkan : Keputusan tentang indikator kinerja utama. KESATU :",
    ]
    at = 0
    for part in expected:
        found = text.find(part, at)
        assert found >= 0, f"{part!r} is not found after {text[max(0, at - 80) : at]!r}"
        at = found + len(part)


def test_text_is_printed_literally(contoh: bytes) -> None:
    assert JAHAT in flat(contoh)


@pytest.mark.parametrize("text", ["#pagebreak()", "$x^2$ <a> @b", "= Judul", "a\\ b", '"', "//komentar"])
def test_no_text_is_a_program(text: str) -> None:
    printed = flat(write_pdf(dokumen(Paragraf((Teks(text, tebal=True),)))))
    assert " ".join(text.split()) in printed


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("a\x00\x07\ufeffb\ud800c", "ab�c"),
        ("\uf0b7 butir", "• butir"),
        ("baik 😀 漢", "baik � �"),
        ("✓ ☑ → ½ m²", "✓ ☑ → ½ m²"),
        ("\\u0007", "\\u0007"),
    ],
)
def test_unknown_characters_do_not_cost_the_document(text: str, printed: str) -> None:
    assert flat(write_pdf(dokumen(teks(text)))) == f"{printed} 1"


def test_document_says_what_it_is(terbuka: pikepdf.Pdf) -> None:
    root = terbuka.Root
    assert root.Lang == "id-ID"
    assert root.ViewerPreferences.DisplayDocTitle
    assert root.MarkInfo.Marked
    with terbuka.open_metadata() as meta:
        assert meta["dc:title"] == "Laporan Kinerja Kecamatan Contoh Tahun 2025"
        assert meta["dc:creator"] == ["Kecamatan Contoh"]
        assert meta["pdf:Keywords"] == "SAKIP, LKjIP, kecamatan"
        assert meta["pdfuaid:part"] == "1"
        assert (meta["pdfaid:part"], meta["pdfaid:conformance"]) == ("2", "A")


def test_every_font_is_embedded(terbuka: pikepdf.Pdf) -> None:
    descriptors = [
        o for o in terbuka.objects if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/FontDescriptor"
    ]
    assert {str(d.FontName).partition("+")[2][:5] for d in descriptors} >= {"Arimo", "NewCM"}
    assert all("/FontFile2" in d or "/FontFile3" in d for d in descriptors)


def test_bookmarks_follow_the_headings(terbuka: pikepdf.Pdf) -> None:
    with terbuka.open_outline() as outline:
        assert [item.title for item in outline.root] == [
            "Kata Pengantar",
            "Daftar Isi",
            "Daftar Tabel",
            "Daftar Gambar",
            "BAB I Pendahuluan",
            "BAB II Perencanaan dan Perjanjian Kinerja",
            "BAB III Akuntabilitas Kinerja",
            "Lampiran 1 Perjanjian Kinerja Tahun Berjalan",
            "Lampiran 2 Keputusan tentang Indikator Kinerja Utama",
        ]
        assert [item.title for item in outline.root[4].children] == ["A. Latar Belakang", "B. Tugas dan Fungsi"]


def test_tags_count_what_the_tree_holds(contoh: bytes) -> None:
    blocks = [block for part in contoh_dokumen().bagian for block in walk(part.blok)]
    tables = sum(isinstance(block, Tabel) for block in blocks)
    found = kinds(contoh)
    assert found["/Table"] == found["/THead"] == tables
    assert found["/Figure"] == 4
    assert found["/Formula"] == 2
    assert found["/L"] == sum(isinstance(block, Daftar) for block in blocks)
    assert sum(found[f"/H{level}"] for level in range(1, 7)) == sum(isinstance(block, Judul) for block in blocks)


def test_figures_and_formulas_have_their_texts(terbuka: pikepdf.Pdf) -> None:
    alts = [str(e.isi.Alt) for e in alat.tags(terbuka) if e.jenis in {"/Figure", "/Formula"}]
    assert len(alts) == 6
    assert alts[0] == "Bagan pohon dari tujuan ke sasaran lalu ke program."
    assert alts[1] == "Foto: Ruang pelayanan."
    assert alts[2] == "Capaian sama dengan realisasi dibagi target kali seratus persen."


def test_head_cells_have_scope_and_spans(terbuka: pikepdf.Pdf) -> None:
    attributes = [e.isi.A for e in alat.tags(terbuka) if e.jenis == "/TH"]
    tables = [next(a for a in given if a.O == "/Table") for given in attributes]
    assert all("/Scope" in table for table in tables)
    assert {int(t.ColSpan) for t in tables if "/ColSpan" in t} == {2, 3, 4}
    assert {int(t.RowSpan) for t in tables if "/RowSpan" in t} == {2}


def test_details_are_no_table() -> None:
    assert kinds(write_pdf(dokumen(Rincian((((Teks("Nama"),), (teks("Isi"),)),)))))["/Table"] == 0


def test_ua_check_finds_nothing(contoh: bytes, tmp_path: Path) -> None:
    path = tmp_path / "contoh.pdf"
    path.write_bytes(contoh)
    assert [finding.message for finding in pdfua.validate(str(path)).findings] == []


def test_ink_stays_inside_the_margins(contoh: bytes) -> None:
    assert alat.ink_outside(contoh) == []


def test_no_heading_ends_a_page(contoh: bytes) -> None:
    assert alat.headings_last(contoh) == []


@pytest.mark.parametrize("lines", range(34, 42))
def test_heading_goes_with_what_follows(lines: int) -> None:
    pdf = write_pdf(dokumen(bab("Bab"), *[teks("baris")] * lines, bab("Bagian", 2), bab("Pasal", 3), tabel_capaian()))
    assert alat.headings_last(pdf) == []


def test_page_has_no_english(contoh: bytes) -> None:
    assert alat.english_words(" ".join(alat.page_texts(contoh))) == set()


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("#set page(width: 210mm, height: 297mm, margin: 30mm)\nDi dalam", []),
        ("#set page(width: 210mm, height: 297mm, margin: 10mm)\nDi luar", ["halaman 1: kiri", "halaman 1: atas"]),
        ("#set page(width: 297mm, height: 210mm, margin: 40mm)\n#place(dx: 230mm)[Di luar]", ["halaman 1: kanan"]),
    ],
)
def test_ink_checker_sees_ink(source: str, found: list[str]) -> None:
    assert alat.ink_outside(typst.compile(source.encode(), format="pdf")) == found


def test_heading_checker_sees_a_heading_left_behind() -> None:
    source = "#show heading: set block(sticky: false)\n= Awal\nIsi\n= Akhir\n#pagebreak()\nIsi"
    assert alat.headings_last(typst.compile(source.encode(), format="pdf")) == ["halaman 1: Akhir"]


def test_language_checker_sees_english() -> None:
    assert alat.english_words("Daftar Isi and Table") == {"and", "table"}


def test_paper_is_as_asked() -> None:
    for paper in Kertas:
        with pikepdf.open(BytesIO(write_pdf(contoh_dokumen(paper)))) as opened:
            sizes = {tuple(round(float(side) / PER_MM) for side in page.mediabox[2:]) for page in opened.pages}
        assert sizes == {paper.value, paper.value[::-1]}


def test_f4_keeps_its_ink_inside() -> None:
    assert alat.ink_outside(write_pdf(contoh_dokumen(Kertas.F4))) == []


def test_pages_are_numbered_by_section(contoh: bytes, terbuka: pikepdf.Pdf) -> None:
    labels = [page.label for page in terbuka.pages]
    assert labels[1:6] == ["i", "ii", "iii", "iv", "1"]
    assert labels[-1] == str(len(labels) - 5)
    assert alat.page_texts(contoh)[2].rstrip().endswith("Laporan Kinerja Kecamatan Contoh ii")
    assert "1" not in alat.page_texts(contoh)[0].replace("Nomor 1", "").replace("68100", "").replace("0331", "")


def test_contents_name_the_page_of_each_heading(contoh: bytes) -> None:
    pages = alat.page_texts(contoh)
    first = next(n for n, text in enumerate(pages) if text.startswith("BAB I\n"))
    chapter = next(n for n, text in enumerate(pages) if text.startswith("BAB III"))
    entry = next(line for line in pages[2].splitlines() if line.startswith("BAB III"))
    assert entry.split()[-1] == str(chapter - first + 1)


def test_references_link_to_their_captions(terbuka: pikepdf.Pdf) -> None:
    assert sum(e.jenis == "/Link" and "/TOCI" not in e.induk for e in alat.tags(terbuka)) == 9


def test_neighbouring_wide_tables_share_turned_pages() -> None:
    pdf = write_pdf(dokumen(bab("Bab"), tabel_lebar("a", 3), teks("Antara."), tabel_lebar("b", 3), bab("Bab")))
    sizes = [page.get_size() for page in pypdfium2.PdfDocument(pdf)]  # type: ignore[no-untyped-call]
    assert [width > height for width, height in sizes] == [True, False]


def test_head_rows_repeat_on_each_page() -> None:
    pages = alat.page_texts(write_pdf(dokumen(tabel_panjang())))
    assert len(pages) > 2
    assert all("Kode Uraian Pagu (Rp)" in page for page in pages)


@pytest.mark.parametrize("last", [JenisBaris.JUMLAH, JenisBaris.BIASA])
@pytest.mark.parametrize("groups", [12, 24])
def test_group_rows_may_follow_one_another(groups: int, last: JenisBaris) -> None:
    names = [f"Program {number} {'penunjang urusan ' * 9}".strip() for number in range(groups)]
    body = [Baris((Sel((Teks(name),)), Sel((Teks("1"),))), JenisBaris.KELOMPOK) for name in names]
    total = Baris((Sel((Teks("Jumlah"),)), Sel((Teks("9"),))), last)
    head = (Baris((Sel((Teks("Program"),)), Sel((Teks("Pagu"),)))),)
    text = flat(write_pdf(dokumen(Tabel((Kolom(4), Kolom()), head, (*body, total), (Teks("Pagu"),), "pagu"))))
    assert [name for name in names if name.split(" p")[0] not in text] == []


def test_rows_do_not_cross_pages() -> None:
    rows = tuple(Baris((Sel((Teks(f"awal{n} " + "isi " * 60 + f"akhir{n}"),)),)) for n in range(30))
    table = Tabel((Kolom(),), (Baris((Sel((Teks("Isi"),)),)),), rows)
    for page in alat.page_texts(write_pdf(dokumen(table))):
        assert page.count("awal") == page.count("akhir") > 0


@pytest.mark.parametrize(
    "cell",
    [
        Sel((Teks("isi " * 3000 + "akhir"),)),
        Sel((*(span for n in range(99) for span in (Teks(f"baris {n}"), GantiBaris())), Teks("akhir"))),
        Sel((Daftar(tuple((teks(f"butir {n}"),) for n in range(99))), teks("akhir"))),
    ],
    ids=["text", "line breaks", "list"],
)
@pytest.mark.parametrize("joined", [1, 2])
def test_row_longer_than_a_page_is_broken_not_lost(cell: Sel, joined: int) -> None:
    rows = (
        Baris((replace(cell, baris=joined), Sel((Teks("kanan"),)))),
        *(Baris((Sel((Teks("kanan"),)),)) for _ in range(joined - 1)),
    )
    pdf = write_pdf(dokumen(Tabel((Kolom(),) * 2, (Baris((Sel((Teks("Isi"),)),) * 2),), rows)))
    assert len(alat.page_texts(pdf)) > 1
    assert alat.ink_outside(pdf) == []
    assert "akhir" in flat(pdf)


def test_wide_table_takes_its_short_section_along() -> None:
    section = (bab("Bagian", 2), teks("Pengantar."), tabel_lebar("a", 3))
    pages = alat.page_texts(write_pdf(dokumen(bab("Bab"), *[teks("panjang " * 90)] * 2, *section)))
    assert [("Pengantar." in page, "Tabel 1.1" in page) for page in pages] == [(False, False), (True, True)]


def test_amounts_keep_one_line_where_the_page_is_narrow() -> None:
    amount = Sel((Teks("12.911.311.160,40"),))
    names = (Sel((Teks("7.01.01.2.02.0001"),)), Sel((Teks("Penyelenggaraan pemerintahan dan pelayanan publik"),)))
    head = Baris(tuple(Sel((Teks(word),)) for word in ("Kode", "Program", "Pagu", "Realisasi", "Sisa")))
    table = Tabel(
        (Kolom(1), Kolom(2), *(Kolom(1, Rata.ANGKA),) * 3), (head,), (Baris((*names, amount, amount, amount)),)
    )
    assert flat(write_pdf(dokumen(table))).count("12.911.311.160,40") == 3


@pytest.mark.parametrize("lines", range(18, 40, 2))
@pytest.mark.parametrize(
    "before",
    [
        teks("Akhir " * 90),
        Daftar(((teks("Butir"),),) * 4),
        Rincian((((Teks("Nama"),), (teks("Isi"),)),) * 3),
        Tabel((Kolom(),), (Baris((Sel((Teks("Kepala"),)),)),), (Baris((Sel((Teks("Isi"),)),)),) * 4),
    ],
    ids=lambda block: type(block).__name__,
)
def test_signatures_are_never_alone(before: Blok, lines: int) -> None:
    signature = TandaTangan((Penanda(((Teks("Camat,"),),), (Teks("Nama"),)),))
    last = alat.page_texts(write_pdf(dokumen(*[teks("baris")] * lines, before, signature)))[-1]
    assert not last.startswith("Camat")
    assert "Camat,\nNama" in last


def test_long_codes_stay_in_their_cells() -> None:
    code = Sel((Teks(KODE_PANJANG * 2),))
    table = Tabel(
        (Kolom(),) * 8,
        (Baris((Sel((Teks("Pertanggungjawaban"),)),) * 8),),
        (Baris((code, Sel((Teks("1" * 60),)), *(Sel((Teks("penyelenggaraan"),)),) * 6)),),
    )
    pdf = write_pdf(dokumen(table))
    assert alat.ink_outside(pdf) == []
    page = pypdfium2.PdfDocument(pdf)[0]  # type: ignore[no-untyped-call]
    text = page.get_textpage()
    width = (210 - 30 - 25) * PER_MM / 8
    boxes = [text.get_charbox(i) for i in range(text.count_chars()) if text.get_text_range(i, 1).isalnum()]
    body = [box for box in boxes if box[1] > 25 * PER_MM]
    # No glyph lies over the border of two columns.
    assert all((box[0] - 30 * PER_MM) // width == (box[2] - 30 * PER_MM) // width for box in body)


def test_high_chart_fits_its_page() -> None:
    nodes = tuple(Simpul(f"S{n}", "Meningkatnya kualitas pelayanan publik di kecamatan", "T", 1) for n in range(40))
    chart = GrafikPohon((Simpul("T", "Tujuan"), *nodes), ("Tujuan", "Sasaran"))
    pdf = write_pdf(dokumen(Grafik(chart, (Teks("Pohon"),), "Pohon", "gambar:pohon")))
    assert alat.ink_outside(pdf) == []
    assert len(alat.page_texts(pdf)) == 1


@pytest.mark.parametrize("gaya", [Gaya.ISI, Gaya.RAPAT])
def test_justified_lines_reach_the_margin(gaya: Gaya) -> None:
    words = Paragraf((Teks("mempertanggungjawabkan penyelenggaraan pemerintahan kecamatan " * 9),), gaya)
    for block in (words, Daftar(((words,),))):
        text = pypdfium2.PdfDocument(write_pdf(dokumen(block)))[0].get_textpage()  # type: ignore[no-untyped-call]
        right = max(text.get_charbox(i)[2] for i in range(text.count_chars()) if text.get_text_range(i, 1).isalpha())
        assert right == pytest.approx((210 - 25) * PER_MM, abs=1)


def test_cells_have_the_colours_of_the_scale(contoh: bytes) -> None:
    page = next(n for n, text in enumerate(alat.page_texts(contoh)) if "Sangat" in text)
    image = pypdfium2.PdfDocument(contoh)[page].render(scale=1).to_pil().convert("RGB")  # type: ignore[no-untyped-call]
    colours = {colour for _, colour in image.getcolors(1 << 20)}
    assert {(0xA9, 0xD1, 0x8E), (0xFF, 0xF2, 0xCC), (0xA6, 0xA6, 0xA6), (0xF4, 0xB0, 0xA8)} <= colours


def test_headings_may_skip_levels() -> None:
    pdf = write_pdf(dokumen(bab("Judul", 4, Penomoran.SENYAP), bab("Bab"), bab("Pasal", 3, Penomoran.TANPA)))
    with pikepdf.open(BytesIO(pdf)) as opened:
        assert [e.jenis for e in alat.tags(opened) if e.jenis.startswith("/H")] == ["/H1", "/H1", "/H2"]


def test_silent_heading_stays_on_the_page_of_the_letterhead() -> None:
    pdf = write_pdf(dokumen(KopSurat(("Pemerintah", "Kecamatan")), bab("KEPUTUSAN", 1, Penomoran.SENYAP)))
    assert len(alat.page_texts(pdf)) == 1


SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9" fill="red"/></svg>'
PNG = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAAAAABX3VL4AAAADklEQVR4nGMQUGAwcAAAAXYAoewwivQAAAAASUVORK5CYII=")


@pytest.mark.parametrize(("kind", "data"), [("svg", SVG), ("png", PNG)], ids=["svg", "png"])
@pytest.mark.parametrize("block", [Sampul("Judul", ("Pemilik",), "2025"), KopSurat(("Pemilik",))])
def test_emblem_is_shown_with_its_text(block: Sampul | KopSurat, kind: str, data: bytes) -> None:
    shown = replace(block, lambang=Lambang(data, kind, "Lambang daerah"))
    with pikepdf.open(BytesIO(write_pdf(dokumen(shown)))) as opened:
        assert [str(e.isi.Alt) for e in alat.tags(opened) if e.jenis == "/Figure"] == ["Lambang daerah"]
    assert kinds(write_pdf(dokumen(block)))["/Figure"] == 0


def test_figure_prints_its_own_text() -> None:
    row = (Figur(persen("a", "99.997")), Figur(persen("b", None), tebal=True), Tautan("https://contoh.go.id", "situs"))
    assert flat(write_pdf(dokumen(Paragraf(tuple(s for f in row for s in (f, Teks(" "))))))).startswith(
        "100,00% tidak dapat dihitung situs"
    )


def test_unknown_block_is_named() -> None:
    @dataclass(frozen=True)
    class Asing:
        pass

    with pytest.raises(TypeError, match="Asing"):
        write_pdf(dokumen(cast("Blok", Asing())))
    with pytest.raises(TypeError, match="Asing"):
        write_pdf(dokumen(Paragraf((cast("Teks", Asing()),))))


def test_reference_needs_its_label() -> None:
    with pytest.raises(LookupError, match="tabel:hilang"):
        write_pdf(dokumen(Paragraf((Rujuk("tabel:hilang"),))))


@pytest.mark.parametrize("latex", [r"\foo", "{a", "a}", r"\text a", r"\left x", r"\frac{a}", "a^", r"\left( a"])
def test_unknown_latex_is_refused(latex: str) -> None:
    with pytest.raises(RumusError, match="formula"):
        write_pdf(dokumen(Rumus(latex, "alt")))


def test_all_latex_is_typeset() -> None:
    latex = r"\left[ \bar{x}_{i}^{2} \right] \cdot \{ \frac12 \} \approx \Delta y \quad \text{A\_b \& c} \le 100\%"
    printed = flat(write_pdf(dokumen(Rumus(latex, "alt"))))
    assert all(part in printed for part in ("[", "]", "2", "⋅", "{", "}", "≈", "Δ", "A_b & c", "≤", "100", "%"))


def test_same_tree_gives_the_same_bytes(contoh: bytes) -> None:
    assert write_pdf(contoh_dokumen()) == contoh


def test_same_bytes_in_another_process(contoh: bytes) -> None:
    program = (
        "import sys; from tests.dokumen.contoh import contoh_dokumen; from akuntabel.dokumen.pdf import write_pdf; "
        "sys.stdout.buffer.write(write_pdf(contoh_dokumen()))"
    )
    other = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, env={"PYTHONPATH": "src:."}
    )
    assert other.stdout == contoh


def test_file_carries_the_date_of_the_paper() -> None:
    with pikepdf.open(BytesIO(write_pdf(dokumen(teks("Isi"), tanggal=date(2026, 2, 19))))) as opened:
        assert str(opened.docinfo.CreationDate).startswith("D:20260219000000")


def test_threads_do_not_mix() -> None:
    documents = [dokumen(teks(f"isi {n}")) for n in range(8)]
    with ThreadPoolExecutor(4) as pool:
        assert [flat(pdf) for pdf in pool.map(write_pdf, documents)] == [f"isi {n} 1" for n in range(8)]


def test_packing_changes_nothing_but_size() -> None:
    document = contoh_dokumen()
    plain, packed = write_pdf(document, compact=False), write_pdf(document)
    assert len(packed) < len(plain) / 2
    assert kinds(packed) == kinds(plain)
    assert alat.page_texts(packed) == alat.page_texts(plain)


def test_format_table_writes_pdf() -> None:
    assert WRITERS["pdf"](dokumen(teks("Isi"))).startswith(b"%PDF-1.7")


def test_formats_load_their_writers_late() -> None:
    program = "import sys, akuntabel.dokumen.format; sys.exit('typst' in sys.modules or 'pikepdf' in sys.modules)"
    subprocess.run([sys.executable, "-c", program], check=True, env={"PYTHONPATH": "src"})


def test_section_kinds_restart_numbers() -> None:
    parts = (
        Bagian((teks("a"),), NomorHalaman.ROMAWI),
        Bagian((teks("b"),), NomorHalaman.TANPA),
        Bagian((teks("c"),), NomorHalaman.ARAB),
        Bagian((teks("d"),), NomorHalaman.ARAB),
    )
    assert [page.split() for page in alat.page_texts(write_pdf(Dokumen("J", "P", parts)))] == [
        ["a", "i"],
        ["b"],
        ["c", "1"],
        ["d", "2"],
    ]
