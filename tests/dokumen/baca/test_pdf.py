"""The PDF reader, held against PDFs whose content is known: drawn here, composed by us, and spoilt."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from time import perf_counter

import pikepdf
import pytest
import typst
from tests.dokumen.contoh import contoh_dokumen, tabel_capaian, tabel_panjang

from akuntabel.dokumen.baca.pdf import read_pdf
from akuntabel.dokumen.baca.terbaca import (
    BacaError,
    DokumenTerbaca,
    JudulTerbaca,
    ParagrafTerbaca,
    TabelTerbaca,
)
from akuntabel.dokumen.dokumen import Bagian, Dokumen
from akuntabel.dokumen.pdf import write_pdf

Baca = Callable[[bytes], DokumenTerbaca]

_PAGE = '#set page(width: 210mm, height: 297mm, margin: 25mm)\n#set text(size: 11pt, font: "Libertinus Serif")\n'


@pytest.fixture
def baca(tmp_path: Path) -> Baca:
    def read(pdf: bytes) -> DokumenTerbaca:
        path = tmp_path / "laporan.pdf"
        path.write_bytes(pdf)
        return read_pdf(path)

    return read


def draw(source: str, page: str = _PAGE) -> bytes:
    return typst.compile((page + source).encode(), format="pdf", pdf_standards="1.7")


def table(document: DokumenTerbaca) -> TabelTerbaca:
    (only,) = document.tabel()
    return only


def texts(read: TabelTerbaca) -> list[list[str]]:
    return [[cell.teks for cell in row] for row in read.grid]


def paragraphs(document: DokumenTerbaca) -> list[str]:
    return [f"{b.tanda} {b.teks}".strip() for b in document.blok if isinstance(b, ParagrafTerbaca)]


HEAD = ["No", "Program", "Pagu (Rp)", "Realisasi (Rp)"]
ROWS = [
    ["1", "Program Penunjang Urusan", "1.500.000,00", "1.250.000,50"],
    ["2", "Program Pemberdayaan Masyarakat Desa dan Kelurahan di Wilayah Kecamatan", "250.000,00", "0,00"],
    ["3", "Program Ketertiban", "75.500,00", "75.000,00"],
]


def typst_table(rows: list[list[str]], options: str) -> str:
    cells = ", ".join(f"[{cell}]" for row in rows for cell in row)
    return f"#table(columns: (8mm, 50mm, 40mm, 40mm), align: (center, left, right, right), {options}, {cells})\n"


@pytest.mark.parametrize(
    "options",
    [
        "stroke: 0.5pt",
        "stroke: (x: none, y: 0.5pt)",
        "stroke: (x, y) => if y == 0 { (top: 1pt, bottom: 0.5pt) } else if y == 3 { (bottom: 1pt) }",
        "stroke: none, row-gutter: 2mm",
        "stroke: none, fill: (x, y) => if y == 0 { gray }, row-gutter: 1mm",
        'stroke: (paint: black, thickness: 0.5pt, dash: "dotted")',
    ],
    ids=["ruled", "lying rules", "three rules", "no rules", "filled head", "dotted"],
)
def test_table_is_read_however_it_is_ruled(baca: Baca, options: str) -> None:
    document = baca(draw("Kalimat sebelum tabel.\n\n" + typst_table([HEAD, *ROWS], options) + "\nKalimat sesudahnya."))
    read = table(document)
    assert texts(read) == [HEAD, *ROWS]
    assert read.kepala == 1
    assert paragraphs(document) == ["Kalimat sebelum tabel.", "Kalimat sesudahnya."]


def test_every_cell_has_its_place(baca: Baca) -> None:
    read = table(baca(draw(typst_table([HEAD, *ROWS], "stroke: 0.5pt"))))
    cell = read.grid[2][3]
    assert (cell.tempat.halaman, cell.tempat.tabel, cell.tempat.baris_tabel, cell.tempat.kolom) == (1, 1, 3, 4)
    assert cell.tempat.kotak == pytest.approx(_box(read, 2, 3), abs=1)


def _box(read: TabelTerbaca, row: int, column: int) -> tuple[float, float, float, float]:
    """Where the column widths put a cell; its height is taken from its neighbour."""
    left = 25 + [0, 8, 58, 98][column]
    neighbour = read.grid[row][0].tempat.kotak
    assert neighbour is not None
    per_mm = 72 / 25.4
    return left * per_mm, neighbour[1], (left + 40) * per_mm, neighbour[3]


MERGED = """
#table(columns: (8mm, 40mm, 25mm, 25mm, 25mm, 25mm), align: center, {options},
  table.header(
    table.cell(rowspan: 2)[No], table.cell(rowspan: 2)[Indikator],
    table.cell(colspan: 2)[Target], table.cell(colspan: 2)[Realisasi],
    [2024], [2025], [2024], [2025], [1], [2], [3], [4], [5], [6]),
  [1], [Nilai SAKIP], [70], [71], [72], [73],
  [2], [Indeks Kepuasan], [80,5], [81], [82,25], [83])
"""


@pytest.mark.parametrize("options", ["stroke: 0.5pt", "stroke: (x: none, y: 0.5pt)"], ids=["ruled", "lying rules"])
def test_merged_heads_cover_their_columns(baca: Baca, options: str) -> None:
    read = table(baca(draw(MERGED.replace("{options}", options))))
    assert texts(read)[:2] == [
        ["No", "Indikator", "Target", "Target", "Realisasi", "Realisasi"],
        ["No", "Indikator", "2024", "2025", "2024", "2025"],
    ]
    assert (read.grid[0][2].kolom, read.grid[0][1].baris, read.kepala) == (2, 2, 3)


LONG = [[str(n), f"Kegiatan nomor {n}", f"{n}.000,00", f"{n}.500,00"] for n in range(1, 91)]


@pytest.mark.parametrize("stroke", ["stroke: 0.5pt", "stroke: (x: none, y: 0.5pt)"], ids=["ruled", "lying rules"])
@pytest.mark.parametrize("repeat", ["true", "false"])
def test_table_over_pages_is_one(baca: Baca, stroke: str, repeat: str) -> None:
    head = ", ".join(f"[{cell}]" for cell in HEAD)
    cells = ", ".join(f"[{cell}]" for row in LONG for cell in row)
    document = baca(
        draw(
            "#set page(footer: context [Laporan Kinerja #h(1fr) #counter(page).display()])\n"
            f"#table(columns: (12mm, 50mm, 40mm, 40mm), {stroke}, table.header(repeat: {repeat}, {head}), {cells})"
        )
    )
    read = table(document)
    assert document.halaman == 3
    assert texts(read) == [HEAD, *LONG]
    assert read.grid[90][0].tempat.halaman == 3
    assert paragraphs(document) == []


def test_row_that_a_page_cuts_is_one(baca: Baca) -> None:
    words = " ".join(f"kata{n}" for n in range(400))
    rows = [["1", "Uraian pendek", "1,00", "2,00"], ["2", words, "3,00", "4,00"]]
    read = table(baca(draw("#v(120mm)\n" + typst_table([HEAD, *rows], "stroke: 0.5pt"))))
    assert texts(read) == [HEAD, *rows]


def test_caption_stands_with_its_table(baca: Baca) -> None:
    source = "Tabel 3.2 Realisasi Anggaran\n\n" + typst_table([HEAD, *ROWS], "stroke: 0.5pt")
    read = table(baca(draw(source)))
    assert (read.nomor, read.judul) == ("3.2", "Realisasi Anggaran")


def test_two_tables_stay_two(baca: Baca) -> None:
    one = typst_table([HEAD, *ROWS], "stroke: (x: none, y: 0.5pt)")
    document = baca(draw(one + "\nAnggaran tahun berikutnya berbeda.\n\nTabel 2 Anggaran\n\n" + one))
    assert [texts(t) for t in document.tabel()] == [[HEAD, *ROWS]] * 2


@pytest.mark.parametrize("quarter", [90, 180, 270])
def test_page_that_is_turned_by_its_viewer_reads_the_same(baca: Baca, quarter: int) -> None:
    plain = draw("= Judul\nKalimat.\n" + typst_table([HEAD, *ROWS], "stroke: 0.5pt"))
    with pikepdf.open(BytesIO(plain)) as opened:
        opened.pages[0].Rotate = quarter
        turned = BytesIO()
        opened.save(turned)
    assert baca(turned.getvalue()).blok == baca(plain).blok


@pytest.mark.parametrize("quarter", [90, -90])
def test_text_that_stands_on_its_side_is_read_upright(baca: Baca, quarter: int) -> None:
    inner = "Kalimat di atas tabel.\n" + typst_table([HEAD, *ROWS], "stroke: 0.5pt")
    document = baca(draw(f"#rotate({quarter}deg, reflow: true)[#block(width: 180mm)[{inner}]]"))
    read = table(document)
    assert texts(read) == [HEAD, *ROWS]
    box = read.grid[0][0].tempat.kotak
    assert box is not None
    assert 0 < box[0] < box[2] < 210 * 72 / 25.4
    assert 0 < box[1] < box[3] < 297 * 72 / 25.4
    assert box[3] - box[1] == pytest.approx(8 * 72 / 25.4, abs=1)


def test_turned_head_cell_is_text(baca: Baca) -> None:
    turned = ["#rotate(-90deg, reflow: true)[Nomor]", *HEAD[1:]]
    read = table(baca(draw(typst_table([turned, *ROWS], "stroke: 0.5pt"))))
    assert texts(read) == [["Nomor", *HEAD[1:]], *ROWS]


def test_lines_become_paragraphs(baca: Baca) -> None:
    one = "Kinerja perangkat daerah diukur dengan membandingkan realisasi dan target yang diperjanjikan " * 3
    two = "Laporan ini disusun menurut ketentuan peraturan perundang-undangan yang berlaku di daerah. " * 4
    document = baca(draw(f"#set par(justify: true)\n{one}\n\n{two}"))
    assert paragraphs(document) == [one.strip(), two.strip()]


def test_what_a_label_before_a_colon_says_begins_anew(baca: Baca) -> None:
    rows = [("KESATU", ("naskah " * 21).strip() + "."), ("KEDUA", "Keputusan ini mulai berlaku.")]
    cells = ", ".join(f"[{label}], [:], [{text}]" for label, text in rows)
    read = baca(draw(f"#lorem(60)\n\n#grid(columns: (70pt, 10pt, 1fr), row-gutter: 0.65em, {cells})"))
    assert [text.split(" : ")[0] for text in paragraphs(read)[1:]] == ["KESATU", "KEDUA"]


def test_hyphenation_is_undone_and_doubled_words_kept(baca: Baca) -> None:
    document = baca(
        draw(
            "#block(width: 60mm)[pertanggung-\\ jawaban kinerja yang telah dicapai undang-\\ undang "
            "dan RKA-\\ SKPD 700/1.2/15/\\ IR.1 tahun]"
        )
    )
    assert " ".join(paragraphs(document)) == (
        "pertanggungjawaban kinerja yang telah dicapai undang-undang dan RKA-SKPD 700/1.2/15/IR.1 tahun"
    )


def test_soft_hyphens_leave_no_trace(baca: Baca) -> None:
    words = "mempertanggung\u00adjawabkan " * 20
    document = baca(draw(f'#set text(lang: "id", hyphenate: true)\n#block(width: 47mm)[{words}]'))
    assert set(" ".join(paragraphs(document)).split()) == {"mempertanggungjawabkan"}


def test_lists_keep_their_marks(baca: Baca) -> None:
    long = "dengan uraian yang cukup panjang sehingga barisnya terlipat ke baris berikutnya pada halaman ini"
    document = baca(draw(f'#enum(numbering: "a.", [Butir pertama {long}.], [Butir kedua.])\n- Butir ketiga.'))
    assert paragraphs(document) == [f"a. Butir pertama {long}.", "b. Butir kedua.", "• Butir ketiga."]


def test_headings_are_told_from_text(baca: Baca) -> None:
    source = (
        '#align(center)[#text(14pt, weight: "bold")[BAB II \\ PERENCANAAN KINERJA]]\n\n'
        "*A. Rencana Strategis*\n\nIsi bagian pertama dari bab ini.\n\n*1.1 Tujuan*\n\nIsi.\n\n"
        '#text(13pt, weight: "bold")[Ringkasan]\n\nIsi lain.'
    )
    read = [(b.teks, b.tingkat) for b in baca(draw(source)).blok if isinstance(b, JudulTerbaca)]
    assert read == [("BAB II PERENCANAAN KINERJA", 1), ("A. Rencana Strategis", 2), ("1.1 Tujuan", 2), ("Ringkasan", 2)]


def test_furniture_is_left_out(baca: Baca) -> None:
    bodies = ["Pendahuluan.", "Perencanaan kinerja.", "Akuntabilitas.", "Penutup.", "Lampiran laporan."]
    source = (
        "#set page(header: [Kecamatan Contoh], footer: context align(center)[Halaman "
        '#counter(page).display("1 dari 1", both: true)])\n' + "#pagebreak()\n".join(f"{text}\n" for text in bodies)
    )
    assert paragraphs(baca(draw(source))) == bodies


def test_a_foot_stands_as_high_on_a_page_laid_across(baca: Baca) -> None:
    bodies = ["Pendahuluan.", "Perencanaan kinerja.", "Akuntabilitas.", "Penutup."]
    source = "#set page(flipped: true, footer-descent: 0pt, footer: context [Bab III | #counter(page).display()])\n"
    assert paragraphs(baca(draw(source + "#pagebreak()\n".join(f"{text}\n" for text in bodies)))) == bodies


def test_words_that_end_several_pages_are_no_furniture(baca: Baca) -> None:
    same = "c. Perbandingan dengan target akhir periode rencana strategis"
    last = [same if number % 2 else f"Uraian nomor {number} berakhir di sini." for number in range(7)]
    pages = [f"Pembuka.\n#v(1fr)\nBaris {'x' * at} di atas baris terakhir.\\ {text}" for at, text in enumerate(last, 1)]
    read = " ".join(paragraphs(baca(draw("\n#pagebreak()\n".join(pages)))))
    assert read.count(same.removeprefix("c. ")) == 3


def test_paragraph_goes_on_overleaf(baca: Baca) -> None:
    sentence = " ".join(f"kata{n}" for n in range(1200)) + "."
    document = baca(draw(sentence))
    assert document.halaman is not None
    assert document.halaman > 1
    assert paragraphs(document) == [sentence]


CHART = """
#figure(box(width: 100mm, height: 50mm)[
  #place(curve(stroke: 1pt, curve.move((0pt, 60pt)), curve.line((80pt, 20pt)), curve.line((160pt, 40pt))))
  #place(dy: 40mm, line(length: 100mm))
  #place(line(length: 40mm, angle: 90deg))
  #for n in range(5) {{ place(dx: n * 20mm, dy: 40mm, text(8pt)[#(2020 + n)]) }}
  #for n in range(5) {{ place(dx: n * 20mm, dy: 8mm, text(8pt)[#(70 + n),5]) }}
])
"""


def test_text_of_charts_is_no_sentence(baca: Baca) -> None:
    source = "Kalimat di atas grafik yang cukup panjang.\n" + CHART.replace("{{", "{").replace("}}", "}")
    document = baca(draw(source + "#align(center)[Gambar 1.1 Perkembangan]\n\nKalimat di bawahnya."))
    assert paragraphs(document) == [
        "Kalimat di atas grafik yang cukup panjang.",
        "Gambar 1.1 Perkembangan",
        "Kalimat di bawahnya.",
    ]
    assert document.catatan == ("Teks di dalam gambar dan grafik pada halaman 1 tidak diperiksa.",)


def test_contents_and_signatures_are_no_tables(baca: Baca) -> None:
    source = (
        "#outline()\n= Pendahuluan\n== Latar\n= Penutup\n"
        "#grid(columns: (1fr, 1fr), [Pihak Kedua, \\ Bupati Contoh], [Pihak Pertama, \\ Camat Contoh])\n"
        "#grid(columns: (30mm, 5mm, 1fr), row-gutter: 3mm, [Nama], [:], [Camat], [Jabatan], [:], [Camat Contoh], "
        "[Tahun], [:], [2025])"
    )
    assert list(baca(draw(source)).tabel()) == []


@pytest.fixture(scope="module")
def tersusun() -> bytes:
    return write_pdf(contoh_dokumen())


def untagged(pdf: bytes) -> bytes:
    with pikepdf.open(BytesIO(pdf)) as opened:
        for key in ("/StructTreeRoot", "/MarkInfo", "/Outlines", "/Lang"):
            if key in opened.Root:
                del opened.Root[key]
        stripped = BytesIO()
        opened.save(stripped)
    return stripped.getvalue()


def test_our_own_pdf_reads_the_same_without_tags(baca: Baca, tersusun: bytes) -> None:
    assert baca(untagged(tersusun)) == baca(tersusun)


def test_our_own_tables_come_back(baca: Baca) -> None:
    composed = Dokumen("Judul", "Penulis", (Bagian((tabel_capaian(), tabel_panjang())),))
    first, second = baca(write_pdf(composed)).tabel()
    assert first.kepala == len(tabel_capaian().head)
    assert len(second.grid) == len(tabel_panjang().head) + len(tabel_panjang().body)
    assert second.grid[-1][0].tempat.halaman != second.grid[0][0].tempat.halaman


def test_scan_is_refused(baca: Baca) -> None:
    with pytest.raises(BacaError, match="tidak memuat teks"):
        baca(draw("#rect(width: 50mm, height: 20mm, fill: gray)"))


def test_pages_without_text_are_named(baca: Baca) -> None:
    blank = "#pagebreak()\n#rect()\n#pagebreak()\n#rect()\n#pagebreak()\nIsi.\n#pagebreak()\n#rect()"
    assert baca(draw("Isi." + blank)).catatan == (
        "Halaman 2–3, 5 tidak memuat teks (kosong atau gambar), jadi tidak diperiksa.",
    )


def encrypted(pdf: bytes, password: str) -> bytes:
    with pikepdf.open(BytesIO(pdf)) as opened:
        locked = BytesIO()
        opened.save(locked, encryption=pikepdf.Encryption(owner="pemilik", user=password))
    return locked.getvalue()


def test_locked_file_is_refused(baca: Baca) -> None:
    with pytest.raises(BacaError, match="kata sandi"):
        baca(encrypted(draw("Isi."), "rahasia"))


def test_file_that_opens_without_a_password_is_read(baca: Baca) -> None:
    assert paragraphs(baca(encrypted(draw("Isi."), ""))) == ["Isi."]


@pytest.mark.parametrize(
    "data", [b"", b"%PDF-1.7\n", b"PK\x03\x04", b"\x00" * 4096], ids=["empty", "head", "zip", "nul"]
)
def test_what_is_no_pdf_is_refused(baca: Baca, data: bytes) -> None:
    with pytest.raises(BacaError, match="bukan PDF yang utuh"):
        baca(data)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_truncated_file_is_refused_or_read_in_part(baca: Baca, tersusun: bytes, share: float) -> None:
    try:
        document = baca(tersusun[: int(len(tersusun) * share)])
    except BacaError:
        return
    assert document.halaman


def test_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BacaError, match="tidak dapat dibuka"):
        read_pdf(tmp_path / "tiada.pdf")


def test_scripts_and_attachments_are_not_looked_at(baca: Baca) -> None:
    plain = draw("Isi.")
    with pikepdf.open(BytesIO(plain)) as opened:
        opened.attachments["data.txt"] = b"Isi lampiran."
        opened.Root.OpenAction = pikepdf.Dictionary(
            S=pikepdf.Name.JavaScript, JS="app.launchURL('http://127.0.0.1:9/', true);"
        )
        loaded = BytesIO()
        opened.save(loaded)
    assert baca(loaded.getvalue()).blok == baca(plain).blok


def many_pages(count: int) -> bytes:
    with pikepdf.open(BytesIO(draw("Kalimat yang sama pada setiap halaman.\n\n" * 20))) as opened:
        (first,) = opened.pages
        for _ in range(count - 1):
            opened.pages.append(first)
        out = BytesIO()
        opened.save(out)
    return out.getvalue()


def test_pages_beyond_the_limit_are_told(baca: Baca) -> None:
    start = perf_counter()
    document = baca(many_pages(2_000))
    assert document.halaman == 2_000
    assert document.catatan == ("Hanya 1.000 halaman pertama dari 2.000 yang dibaca.",)
    assert perf_counter() - start < 60


def test_dense_page_is_cut_and_told(baca: Baca) -> None:
    with pikepdf.open(BytesIO(draw("Isi."))) as opened:
        opened.pages[0].contents_add(b"q 0.1 w " + b"1 1 m 9 9 l S " * 70_000 + b"Q", prepend=True)
        dense = BytesIO()
        opened.save(dense)
    document = baca(dense.getvalue())
    assert document.catatan == ("Halaman 1 terlalu padat dan hanya dibaca sebagian.",)
    assert paragraphs(document) == ["Isi."]


def test_what_is_drawn_far_outside_the_page_costs_nothing(baca: Baca) -> None:
    with pikepdf.open(BytesIO(draw(typst_table([HEAD, *ROWS], "stroke: (x: none, y: 0.5pt)")))) as opened:
        far = b"q 1 w -1e9 500 m 1e9 500 l S -1e9 400 m 1e9 400 l S 1e9 0 0 1e9 0 0 cm 0 0 1 1 re f Q "
        opened.pages[0].contents_add(far, prepend=True)
        drawn = BytesIO()
        opened.save(drawn)
    start = perf_counter()
    assert texts(table(baca(drawn.getvalue()))) == [HEAD, *ROWS]
    assert perf_counter() - start < 5


def test_letters_scaled_beyond_all_numbers_are_left_out(baca: Baca) -> None:
    """Found by fuzzing: scales that multiply to infinity give a direction that is no number."""
    scaled = b"q " + b"1000000000 0 0 1000000000 0 0 cm " * 9 + b"BT /F1 12 Tf (Jauh) Tj ET Q"
    with pikepdf.new() as document:
        document.add_blank_page(page_size=(200, 200))
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
        document.pages[0].Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        document.pages[0].Contents = document.make_stream(b"BT /F1 12 Tf 10 100 Td (Isi.) Tj ET " + scaled)
        kept = BytesIO()
        document.save(kept)
    assert paragraphs(baca(kept.getvalue())) == ["Isi."]
