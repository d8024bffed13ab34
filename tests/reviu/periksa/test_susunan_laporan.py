"""What a file tells of its parts: chapters of a whole report, lists of contents, blanks, and regulations of a year."""

from dataclasses import replace

import pytest
from tests.reviu.alat import judul, paragraf, perkara, tabel

import akuntabel.reviu.periksa  # noqa: F401
from akuntabel.dokumen.baca.terbaca import BlokTerbaca, ParagrafTerbaca, SelTerbaca, TabelTerbaca, Tempat
from akuntabel.reviu.registry import run
from akuntabel.reviu.susunan import bagian_of

COVER = judul("LAPORAN KINERJA")
BODY = (
    judul("BAB I PENDAHULUAN"),
    paragraf("Laporan kinerja ini memuat " + "uraian tugas kecamatan, " * 12),
    judul("BAB II PERENCANAAN KINERJA"),
    paragraf("Perjanjian kinerja ditandatangani camat."),
    judul("BAB III AKUNTABILITAS KINERJA"),
    paragraf("Enam indikator tercapai."),
)
LEADERS = " " + "." * 40 + " "


def contents(*entries: str) -> tuple[BlokTerbaca, ...]:
    return judul("DAFTAR ISI"), *(paragraf(entry) for entry in entries)


def found(kode: str, *blok: BlokTerbaca) -> list[str]:
    return [temuan.pesan for temuan in run(perkara(*blok), kode)[1]]


def item(mark: str, text: str) -> ParagrafTerbaca:
    return ParagrafTerbaca(text, Tempat(), mark)


@pytest.mark.parametrize(
    ("before", "missing"),
    [
        ((COVER,), ["Ikhtisar Eksekutif tidak ada.", "Bab Penutup tidak ada."]),
        ((), []),
        ((tabel("LAPORAN KINERJA | 2025", kepala=0),), []),
        (
            (
                COVER,
                *contents(
                    f"Halaman IKHTISAR EKSEKUTIF{LEADERS}iii",
                    f"BAB I PENDAHULUAN{LEADERS}I-1",
                    f"BAB II PERENCANAAN KINERJA{LEADERS}II-1",
                    f"BAB III AKUNTABILITAS KINERJA{LEADERS}III-1",
                ),
            ),
            ["Bab Penutup tidak ada."],
        ),
    ],
)
def test_only_a_whole_report_lacks_its_first_or_last_part(before: tuple[BlokTerbaca, ...], missing: list[str]) -> None:
    assert found("STR001", *before, *BODY) == missing


@pytest.mark.parametrize(
    "entries",
    [
        (judul("RINGKASAN EKSEKUTIF 1"), paragraf(f"BAB I PENDAHULUAN{LEADERS}1"), paragraf(f"1.1 Tugas{LEADERS}2")),
        (judul("BAB I PENDAHULUAN"), judul("BAB II PERENCANAAN KINERJA"), judul("BAB III AKUNTABILITAS KINERJA")),
    ],
)
def test_contents_end_where_the_first_chapter_begins_again(entries: tuple[BlokTerbaca, ...]) -> None:
    summary = judul("RINGKASAN EKSEKUTIF")
    document = perkara(COVER, summary, paragraf("Ringkas."), judul("DAFTAR ISI"), *entries, *BODY).dokumen[0]
    assert bagian_of(document).badan[0] == BODY[0]
    assert len(bagian_of(document).badan) == len(BODY)


def test_headings_that_tell_the_outline_are_no_empty_sections() -> None:
    outline = [judul(f"1.{n} Uraian ke-{n}", 2) for n in range(1, 5)]
    assert found("STR015", *outline, paragraf("Isi.")) == []
    assert len(found("STR015", *outline[:2], paragraf("Isi."), *outline[2:], paragraf("Isi."))) == 2


@pytest.mark.parametrize(("second", "wrong"), [("Tabel 1.1 Pegawai", 0), ("1.2 Tujuan", 1)])
def test_pages_begin_again_in_the_list_of_tables(second: str, wrong: int) -> None:
    names = ("BAB I PENDAHULUAN", "1.1 Tugas", "BAB II PERENCANAAN KINERJA", "BAB III AKUNTABILITAS KINERJA")
    lines = [f"{name}{LEADERS}{page}" for page, name in enumerate(names, 5)]
    assert len(found("STR009", COVER, *contents(*lines, f"{second}{LEADERS}2"), *BODY)) == wrong


def test_entry_in_spaced_letters_and_a_number_with_two_points_find_their_headings() -> None:
    lines = [f"{name}{LEADERS}{page}" for page, name in enumerate(("BAB I PENDAHULUAN", "1.1 Tugas", "1.2 Isu"), 1)]
    body = judul("BAB I PENDAHULUAN"), judul("1.1..Tugas", 2), paragraf("Isi."), judul("1.2 Isu", 2)
    closing = judul("BAB II PENUTUP"), paragraf("Selesai.")
    assert found("STR006", COVER, *contents(*lines, f"BAB II P E N U T U P{LEADERS}4"), *body, *closing) == []


@pytest.mark.parametrize(("ending", "wrong"), [("program berikut:", 0), ("program.", 1)])
def test_list_inside_an_item_begins_anew(ending: str, wrong: int) -> None:
    items = [
        item("1.", f"Indikator pertama didukung {ending}"),
        item("1.", "Program kedua"),
        item("2.", "Program lain"),
    ]
    assert len(found("STR011", *items)) == wrong


@pytest.mark.parametrize(("title", "wrong"), [("3.1.2 Analisis 3.1.3 Efisiensi", 0), ("3.1.2 Analisis", 1)])
def test_number_inside_the_heading_above_is_not_skipped(title: str, wrong: int) -> None:
    headings = [judul("3.1.1 Capaian", 3), judul(title, 3), judul("3.1.4 Program", 3)]
    assert len(found("STR012", *headings)) == wrong


@pytest.mark.parametrize(("title", "wrong"), [("Urusan Wajib yang dilaksanakan", 0), ("Urusan Pilihan", 1)])
def test_letter_told_in_advance_is_not_repeated(title: str, wrong: int) -> None:
    assert len(found("STR012", judul("I. Urusan Wajib, yang utama", 2), judul(f"I. {title}", 2))) == wrong


@pytest.mark.parametrize(("second", "wrong"), [("V.1", 0), ("5.1", 1)])
def test_number_in_another_style_is_not_used_twice(second: str, wrong: int) -> None:
    captions = [paragraf("Tabel 5.1 Pagu Program"), paragraf(f"Tabel {second} Tujuan dan Sasaran")]
    assert len(found("STR003", *captions)) == wrong


@pytest.mark.parametrize("figure", ["Gambar I. 1 Susunan Organisasi", "Gambar I.1 Susunan Organisasi"])
def test_blank_in_the_number_of_a_figure_does_not_hide_it(figure: str) -> None:
    sentence = "Susunan organisasi ditunjukkan pada Gambar I.1 di bawah."
    assert found("STR010", paragraf(sentence), paragraf(figure), paragraf("Gambar I.2 Peta")) == []


@pytest.mark.parametrize(("page", "wrong"), [(2, 0), (1, 1)])
def test_number_behind_an_unnumbered_row_overleaf_may_follow(page: int, wrong: int) -> None:
    rows = [f"{n or ''} | Kegiatan penyuluhan ke-{at} | 1" for at, n in enumerate([1, 2, 3, 4, 5, 6, 7, 0, 9, 10, 11])]
    table = tabel("\n".join(["No | Kegiatan | Jumlah", *rows]))
    assert len(found("STR017", _over_pages(table, 9, page))) == wrong


def _over_pages(table: TabelTerbaca, first: int, page: int) -> TabelTerbaca:
    def placed(cell: SelTerbaca, row: int) -> SelTerbaca:
        return replace(cell, tempat=replace(cell.tempat, halaman=page if row >= first else 1))

    grid = tuple(tuple(placed(cell, at) for cell in row) for at, row in enumerate(table.grid, 1))
    return replace(table, grid=grid)


def test_one_blank_of_a_table_is_told_once_and_a_place_for_a_date_is_a_hint() -> None:
    table = tabel("No | Nilai\n1 | #REF!\n2 | #REF!\n3 | 4,5")
    assert found("NAR015", table) == ["Bagian yang belum diisi: “#REF!”, pada 2 tempat."]
    date = run(perkara(paragraf("Sukamaju, .............. 2025")), "NAR015")[1]
    assert [temuan.tingkat.value for temuan in date] == ["saran"]


REVOKED = paragraf("Evaluasi, reviu, dan pemantauan berpedoman pada PermenPANRB Nomor 12 Tahun 2015.")


@pytest.mark.parametrize(("year", "places"), [(2016, []), (2023, [1])])
def test_regulation_is_not_revoked_before_its_successor(year: int, places: list[int]) -> None:
    sentence = paragraf(
        "Realisasi kegiatan, pelayanan, dan pembinaan tahun 2015 dibandingkan dengan tahun " + str(year)
    )
    told = run(perkara(REVOKED, sentence, REVOKED), "ATR003")[1]
    assert [len(temuan.tempat_lain) for temuan in told] == places


REST = "dan Evaluasi Pelaksanaan Rencana Pembangunan Daerah"


@pytest.mark.parametrize(
    "citation",
    [
        f"PP No. 8 Tahun 2008 tentang Tahapan, Tatacara Penyusunan, Pengendalian {REST}",
        "Undang-Undang Nomor 25 Tahun 2004 tentang Sistem Perencanaan PembangunanNasional",
        "Undang-Undang Nomor 23 Tahun 2014 tentang pemerintahan\nDaerah",
    ],
)
def test_title_with_lost_blanks_or_broken_over_lines_is_the_title(citation: str) -> None:
    assert found("ATR002", paragraf(citation)) == []


def test_sentence_behind_a_title_is_no_other_title() -> None:
    cited = "Undang-Undang Nomor 24 Tahun 2007 tentang Penanggulangan Bencana Alam Daerah"
    sentences = [paragraf(f"{cited}, {rest}.") for rest in ("penyelenggaraannya diarahkan", "dimana camat wajib hadir")]
    assert found("ATR014", *sentences) == []


def test_points_for_commas_are_told_once_for_all_tables() -> None:
    rows = "No | Indikator | Target 2025 | Realisasi 2025 | Capaian (%)\n"
    one = "1 | Indeks Kepuasan | 92,5 | 92,33 | 99.82\n2 | Nilai SAKIP | 81,5 | 80,41 | 98,66"
    tables = [tabel(rows + one, judul="Capaian Kinerja Tahun 2025", nomor=n) for n in (1, 2)]
    (told,) = found("HIT016", *tables)
    assert told.endswith("; begitu pula 1 lainnya pada 2 tabel.")


def test_a_shorthand_in_brackets_stands_between_the_kind_and_the_number() -> None:
    cited = "Undang-Undang (UU) Nomor 28 Tahun 2009 tentang Penyelenggaraan Negara yang Bersih dan Bebas KKN"
    assert len(found("ATR001", paragraf(cited))) == 1
