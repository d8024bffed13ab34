"""Catatan Hasil Reviu and Berita Acara Reviu: what they say, and what they leave to be filled in."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from tests.naskah.alat import spoken, untyped_digits

from akuntabel.dokumen.blocks import Tabel, TandaTangan
from akuntabel.dokumen.dokumen import Dokumen, Kertas, walk
from akuntabel.dokumen.format import WRITERS
from akuntabel.naskah.bahan_reviu import BahanReviu, PemeriksaanReviu, TemuanDiterima, TemuanReviu
from akuntabel.naskah.berita_acara_reviu import susun_berita_acara_reviu
from akuntabel.naskah.catatan_hasil_reviu import susun_catatan_hasil_reviu
from akuntabel.naskah.formulir_reviu import IsianPernyataan, Jawaban, belum_lengkap, lengkapi, pernyataan

YA, TIDAK = IsianPernyataan(Jawaban.YA), IsianPernyataan(Jawaban.TIDAK)
TEMUAN = TemuanReviu(
    "HIT001", "galat", "Tabel 3.2 baris 4", "IKM: tercetak 99,18%, seharusnya 99,82%.", "Hitung ulang.", "P"
)
SARAN = replace(TEMUAN, kode="HIT012", tingkat="saran", uraian="Persentase dipotong.")
BAHAN = BahanReviu(
    berkas=("laporan.docx",),
    temuan=(TEMUAN, SARAN, SARAN),
    diterima=(TemuanDiterima(replace(TEMUAN, kode="SIL002"), "Angka 2024 direvisi.", "Siti", date(2026, 2, 3)),),
    jumlah={"galat": 1, "peringatan": 0, "saran": 2},
    pemeriksaan=(PemeriksaanReviu("Hitungan", 512, 511),),
    angka=512,
    tabel=38,
    catatan=("Halaman 3 tidak memuat teks.",),
    formulir={"III.1": YA, "III.2": TIDAK},
    tanggal=date(2026, 2, 10),
    laporan_selesai=date(2026, 1, 31),
    batas=date(2026, 3, 2),
    lama_hari=30,
)
SUSUN = (susun_catatan_hasil_reviu, susun_berita_acara_reviu)


@pytest.fixture(params=SUSUN, ids=lambda f: f.__name__)
def naskah(request: pytest.FixtureRequest) -> Dokumen:
    return request.param(BAHAN, Kertas.F4)  # type: ignore[no-any-return]


def tables(document: Dokumen) -> list[Tabel]:
    return [b for part in document.bagian for b in walk(part.blok) if isinstance(b, Tabel)]


def test_paper_says_what_was_found_and_by_when(naskah: Dokumen) -> None:
    said = spoken(naskah.bagian)
    for words in (
        "laporan.docx",
        "512 angka dalam 38 tabel",
        "menghasilkan 1 galat dan 2 saran. 1 temuan lain diterima dengan alasan.",
        "IKM: tercetak 99,18%, seharusnya 99,82%.",
        "30 hari",
        "2 Maret 2026",
        "Angka 2024 direvisi.",
        "Halaman 3 tidak memuat teks.",
    ):
        assert words in said


def test_answers_are_left_to_those_who_wrote_the_report(naskah: Dokumen) -> None:
    [table] = [t for t in tables(naskah) if "Tanggapan" in spoken(t.head)]
    column = next(i for i, cell in enumerate(table.head[0].sel) if "Tanggapan" in spoken(cell))
    answers = [spoken(row.sel[column]) for row in table.body if len(row.sel) == len(table.head[0].sel)]
    assert answers
    assert set(answers) == {""}


def test_findings_stand_under_their_gravity() -> None:
    [table] = [t for t in tables(susun_catatan_hasil_reviu(BAHAN)) if "Tanggapan" in spoken(t.head)]
    assert [spoken(row.sel[0]) for row in table.body] == ["Galat (1)", "1", "Saran (2)", "2", "3"]


def test_minutes_leave_suggestions_to_the_notes() -> None:
    said = spoken(susun_berita_acara_reviu(BAHAN).bagian)
    assert "Persentase dipotong." not in said
    assert "Selain itu terdapat 2 saran, yang dimuat dalam Catatan Hasil Reviu." in said
    assert "memerlukan tindak lanjut" in spoken(susun_berita_acara_reviu(replace(BAHAN, temuan=(SARAN,))).bagian)


@pytest.mark.parametrize("days", [0, 3])
def test_a_reviu_past_its_deadline_says_so(days: int) -> None:
    said = spoken(susun_berita_acara_reviu(replace(BAHAN, terlambat=days)).bagian)
    assert ("Reviu ini terlambat 3 hari." in said) is bool(days)


def test_statements_without_an_answer_are_listed(naskah: Dokumen) -> None:
    said = spoken(naskah.bagian)
    assert "Belum dijawab: I.1, I.2," in said
    assert "III.3" in said.partition("Belum dijawab:")[2]
    answered = {p.nomor: YA for p in pernyataan()}
    assert "Semua pernyataan sudah dijawab" in spoken(
        susun_catatan_hasil_reviu(replace(BAHAN, formulir=answered)).bagian
    )


def test_names_are_left_to_be_filled_in(naskah: Dokumen) -> None:
    blocks = [b for part in naskah.bagian for b in walk(part.blok) if isinstance(b, TandaTangan)]
    assert blocks
    assert all("[nama]" in spoken(s) and "[NIP]" in spoken(s) for b in blocks for s in b.penanda)
    assert "[nama perangkat daerah]" in spoken(naskah.bagian)


def test_form_says_that_its_wording_was_not_seen(naskah: Dokumen) -> None:
    assert "naskah resminya belum dibandingkan" in spoken(naskah.bagian)


def test_form_ticks_what_is_proved(naskah: Dokumen) -> None:
    [form] = [t for t in tables(naskah) if "Pernyataan" in spoken(t.head)]
    rows = {spoken(row.sel[0]): [spoken(cell) for cell in row.sel[2:]] for row in form.body if len(row.sel) == 5}
    assert len(rows) == 23
    assert rows["III.1"] == ["✓", "", ""]
    assert rows["III.2"] == ["", "✓", ""]
    assert rows["III.3"] == ["", "", "Wajib dijawab."]
    assert rows["I.1"] == ["", "", ""]


def test_digits_come_from_typed_spans(naskah: Dokumen) -> None:
    assert untyped_digits(naskah) == []


@pytest.mark.parametrize("form", ["docx", "pdf"])
@pytest.mark.parametrize("bahan", [BAHAN, BahanReviu(("x.pdf",))], ids=["penuh", "kosong"])
@pytest.mark.parametrize("susun", SUSUN)
def test_paper_can_be_written(susun: object, bahan: BahanReviu, form: str) -> None:
    assert WRITERS[form](susun(bahan))  # type: ignore[operator]


def test_nothing_found_is_said() -> None:
    said = spoken(susun_catatan_hasil_reviu(BahanReviu(("x.pdf",), angka=4, tabel=1)).bagian)
    assert "4 angka dalam 1 tabel dan tidak menghasilkan temuan." in said
    assert "Tidak ada temuan." in said


def test_a_paket_is_told_of_by_its_entries() -> None:
    bahan = BahanReviu(("paket.xlsx",), isian=128)
    assert "membandingkan 128 isian" in spoken(susun_catatan_hasil_reviu(bahan).bagian)


# The checklist


def test_statements_are_numbered_in_their_groups() -> None:
    numbers = [p.nomor.split(".") for p in pernyataan()]
    assert all(b[0] != a[0] or int(b[1]) == int(a[1]) + 1 for a, b in pairwise(numbers))
    assert [p.nomor for p in pernyataan() if p.syarat] == ["III.3", "III.6", "III.9"]


@pytest.mark.parametrize(
    ("first", "second", "answer"),
    [
        (YA, YA, IsianPernyataan(Jawaban.TIDAK_BERLAKU)),
        (YA, TIDAK, IsianPernyataan(Jawaban.BELUM, "Wajib dijawab.")),
        (TIDAK, IsianPernyataan(), IsianPernyataan(Jawaban.BELUM, "Wajib dijawab.")),
        (YA, IsianPernyataan(), IsianPernyataan()),
        (IsianPernyataan(), IsianPernyataan(), IsianPernyataan()),
    ],
)
def test_conditional_statement(first: IsianPernyataan, second: IsianPernyataan, answer: IsianPernyataan) -> None:
    assert lengkapi({"III.1": first, "III.2": second})["III.3"] == answer


def test_given_explanation_stands_where_it_applies() -> None:
    given = IsianPernyataan(Jawaban.YA, "Dijelaskan pada Bab III.")
    assert lengkapi({"III.8": TIDAK, "III.9": given})["III.9"] == given
    assert lengkapi({"III.8": YA, "III.9": given})["III.9"].jawaban is Jawaban.TIDAK_BERLAKU


def test_reviu_stays_open_until_every_statement_is_answered() -> None:
    full = {p.nomor: YA for p in pernyataan() if not p.syarat}
    assert belum_lengkap(full) == ()
    assert belum_lengkap(full | {"III.2": TIDAK}) == ("III.3",)
