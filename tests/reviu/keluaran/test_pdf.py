"""The reviewed PDF with annotations: in the box of the finding, and nothing printed changed."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from tests.reviu.keluaran import alat
from tests.reviu.keluaran.alat import WAKTU, butir, cell, temuan

from akuntabel.dokumen.baca.terbaca import Tempat
from akuntabel.reviu.keluaran.pdf import PdfTidakDapatDitandaiError, write_anotasi
from akuntabel.reviu.temuan import Tingkat


@pytest.fixture
def laporan(tmp_path: Path) -> Path:
    return alat.write_laporan(tmp_path, "pdf")


def marks(pdf: bytes) -> list[tuple[int, dict[str, pikepdf.Object]]]:
    """Our annotations with the page (from 1) that each is on."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        return [
            (number, {str(name): mark[str(name)] for name in mark})
            for number, page in enumerate(opened.pages, 1)
            for mark in page.get("/Annots", [])
            if str(mark.get("/T", "")) == "Akuntabel"
        ]


def words_in(pdf: Path, page: int, box: list[float]) -> str:
    opened: Any = pypdfium2.PdfDocument(pdf)  # type: ignore[no-untyped-call]
    return str(opened[page - 1].get_textpage().get_text_bounded(*box)).strip()


def test_frame_is_around_the_words(laporan: Path) -> None:
    document = alat.read(laporan)
    place = cell(document, "99,18%")
    [(page, mark)] = marks(write_anotasi(laporan, butir(document, temuan(document, place)), WAKTU).isi)
    box = [float(side) for side in mark["/Rect"]]
    assert page == place.halaman
    assert box == pytest.approx(place.kotak, abs=0.01)
    assert words_in(laporan, page, box) == "99,18%"
    assert str(mark["/Contents"]).startswith("HIT001 · Galat\nIndeks Kepuasan")
    assert str(mark["/M"]) == "D:20260131093000+07'00'"


def test_gravity_shows_in_the_line(laporan: Path) -> None:
    document = alat.read(laporan)
    found = [temuan(document, cell(document, "99,18%"), tingkat=t) for t in Tingkat]
    lines = [str(m["/BS"]["/S"]) for _, m in marks(write_anotasi(laporan, butir(document, *found), WAKTU).isi)]
    dashes = [m["/BS"].get("/D") for _, m in marks(write_anotasi(laporan, butir(document, *found), WAKTU).isi)]
    assert lines == ["/S", "/D", "/D"]
    assert dashes[1] != dashes[2]


@pytest.mark.parametrize("place", [Tempat(), Tempat(halaman=1), Tempat(halaman=99)], ids=str)
def test_finding_without_a_box_is_a_note_in_the_margin(laporan: Path, place: Tempat) -> None:
    document = alat.read(laporan)
    [(page, mark)] = marks(write_anotasi(laporan, butir(document, temuan(document, place)), WAKTU).isi)
    assert page == 1
    assert str(mark["/Subtype"]) == "/Text"
    assert words_in(laporan, 1, [float(side) for side in mark["/Rect"]]) == ""


def test_notes_do_not_lie_on_each_other(laporan: Path) -> None:
    document = alat.read(laporan)
    found = butir(document, *(temuan(document, Tempat(halaman=1)) for _ in range(30)))
    boxes = {tuple(float(s) for s in m["/Rect"]) for _, m in marks(write_anotasi(laporan, found, WAKTU).isi)}
    assert len(boxes) == 30


def test_nothing_printed_changes(laporan: Path) -> None:
    document = alat.read(laporan)
    pdf = write_anotasi(laporan, butir(document, temuan(document, cell(document, "99,18%"))), WAKTU).isi
    with pikepdf.open(laporan) as before, pikepdf.open(BytesIO(pdf)) as after:
        streams = [[page.Contents.read_bytes() for page in opened.pages] for opened in (before, after)]
    assert streams[0] == streams[1]


def test_one_input_gives_one_file(laporan: Path) -> None:
    document = alat.read(laporan)
    found = butir(document, temuan(document, cell(document, "99,18%")))
    assert write_anotasi(laporan, found, WAKTU).isi == write_anotasi(laporan, found, WAKTU).isi


def test_what_is_no_pdf_is_told_of(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(b"%PDF-1.7\nrusak")
    with pytest.raises(PdfTidakDapatDitandaiError, match=r"x\.pdf tidak dapat diberi catatan"):
        write_anotasi(path, [], WAKTU)


# Signed files


def sign(pdf: Path, mode: pikepdf.ObjectStreamMode, *, signed: bool = True) -> None:
    """Give a file a field for a signature, signed as far as a reader of the structure can tell."""
    with pikepdf.open(pdf, allow_overwriting_input=True) as opened:
        value = pikepdf.Dictionary(Type=pikepdf.Name.Sig, ByteRange=[0, 10, 20, 10], Contents=pikepdf.String("x"))
        field = pikepdf.Dictionary(FT=pikepdf.Name.Sig, T=pikepdf.String("Camat"))
        if signed:
            field["/V"] = opened.make_indirect(value)
        group = pikepdf.Dictionary(T=pikepdf.String("Grup"), Kids=pikepdf.Array([opened.make_indirect(field)]))
        opened.Root["/AcroForm"] = pikepdf.Dictionary(SigFlags=3, Fields=pikepdf.Array([opened.make_indirect(group)]))
        opened.save(pdf, object_stream_mode=mode)


@pytest.mark.parametrize("mode", [pikepdf.ObjectStreamMode.disable, pikepdf.ObjectStreamMode.generate], ids=str)
def test_signed_version_stays_whole(laporan: Path, mode: pikepdf.ObjectStreamMode) -> None:
    """Its cross-references as a table and as a stream; a second review follows the first."""
    document = alat.read(laporan)
    found = butir(
        document, temuan(document, cell(document, "99,18%")), temuan(document, Tempat(halaman=1), kode="STR001")
    )
    sign(laporan, mode)
    for count in (2, 4):
        before = laporan.read_bytes()
        written = write_anotasi(laporan, found, WAKTU)
        assert written.ditandatangani
        assert written.isi.startswith(before)
        assert [str(m["/Subj"]) for _, m in marks(written.isi)] == ["HIT001", "STR001"] * (count // 2)
        laporan.write_bytes(written.isi)
        assert words_in(laporan, 1, [float(s) for s in marks(written.isi)[0][1]["/Rect"]]) == "99,18%"


def test_an_empty_field_for_a_signature_is_no_signature(laporan: Path) -> None:
    document = alat.read(laporan)
    found = butir(document, temuan(document, cell(document, "99,18%")))
    assert not write_anotasi(laporan, found, WAKTU).ditandatangani
    sign(laporan, pikepdf.ObjectStreamMode.generate, signed=False)
    assert not write_anotasi(laporan, found, WAKTU).ditandatangani


def test_a_signed_file_that_no_update_can_follow_is_told_of(laporan: Path) -> None:
    document = alat.read(laporan)
    sign(laporan, pikepdf.ObjectStreamMode.disable)
    laporan.write_bytes(laporan.read_bytes() + b"% sisa unduhan\n")
    with pytest.raises(PdfTidakDapatDitandaiError):
        write_anotasi(laporan, butir(document, temuan(document, cell(document, "99,18%"))), WAKTU)
