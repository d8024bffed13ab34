"""Pictures of a Paket: taken from its folder by what they are, made small, freed of what the camera wrote."""

import shutil
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from tests.cli.conftest import Akuntabel

from akuntabel.cli.gambar import LONGEST_SIDE, read_gambar
from akuntabel.contoh import lokasi
from akuntabel.skema.letak import Letak
from akuntabel.skema.paket import Paket
from akuntabel.skema.tabel.instansi import Instansi, JenisPerangkatDaerah
from akuntabel.skema.tabel.narasi import Gambar

_MEREK, _MEMUTAR = 0x010F, 0x0112


def picture(kind: str = "JPEG", size: tuple[int, int] = (40, 20), mode: str = "RGB", orientation: int = 1) -> bytes:
    stream, exif = BytesIO(), Image.Exif()
    exif[_MEREK], exif[_MEMUTAR] = "Kamera Rahasia", orientation
    Image.new(mode, size, 9).save(stream, kind, exif=exif)
    return stream.getvalue()


def paket(*names: str) -> Paket:
    office = Instansi(2025, "Dinas A", JenisPerangkatDaerah.DINAS, "Kabupaten B", "Kepala Dinas A", "Bupati B")
    return Paket(instansi=(office,), gambar=tuple(Gambar(f"g{n}", name, "Kegiatan") for n, name in enumerate(names, 1)))


def test_picture_stands_beside_a_workbook_or_in_the_folder(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(picture())
    for place in (tmp_path, tmp_path / "paket.xlsx"):
        found, notes = read_gambar(place, paket("a.jpg"))
        assert (found["g1"].jenis, found["g1"].piksel, notes) == ("jpg", (40, 20), ())


def test_kind_is_that_of_the_content_and_not_of_the_name(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(picture("PNG"))
    assert read_gambar(tmp_path, paket("a.jpg"))[0]["g1"].jenis == "png"


def test_large_photograph_is_scaled_down_and_turned_upright(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(picture(size=(4000, 3000), orientation=6))
    found = read_gambar(tmp_path, paket("a.jpg"))[0]["g1"]
    assert found.piksel == (LONGEST_SIDE * 3 // 4, LONGEST_SIDE)
    assert Image.open(BytesIO(found.isi)).size == found.piksel


@pytest.mark.parametrize(("kind", "mode"), [("JPEG", "RGB"), ("JPEG", "CMYK"), ("PNG", "RGBA"), ("PNG", "I;16")])
def test_what_the_camera_wrote_is_left_behind(tmp_path: Path, kind: str, mode: str) -> None:
    (tmp_path / "a").write_bytes(picture(kind, mode=mode))
    content = read_gambar(tmp_path, paket("a"))[0]["g1"].isi
    assert b"Kamera Rahasia" not in content
    assert Image.open(BytesIO(content)).mode in {"RGB", "RGBA"}


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("hilang.jpg", None, "tidak ada di folder Paket"),
        ("../luar.jpg", None, "tidak ada di folder Paket"),
        ("/etc/hostname", None, "tidak ada di folder Paket"),
        ("a.gif", b"GIF89a", "rusak atau bukan gambar"),
        ("a.jpg", picture()[:60], "rusak atau bukan gambar"),
        ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "rusak atau bukan gambar"),
        ("a.png", bytes(20_000_001), "lebih besar dari 20 MB"),
        ("a.png", picture("PNG", (8000, 7501), "1"), "lebih dari 60 juta piksel"),
    ],
    ids=str,
)
def test_picture_that_cannot_be_used_is_told_at_its_cell(
    tmp_path: Path, name: str, content: bytes | None, told: str
) -> None:
    folder = tmp_path / "paket"
    folder.mkdir()
    (tmp_path / "luar.jpg").write_bytes(picture())
    if content is not None:
        (folder / name).write_bytes(content)
    found, (note,) = read_gambar(folder, paket(name))
    assert not found
    assert told in note.pesan
    assert (note.kode, note.letak) == ("GBR001", Letak("gambar", 0, "berkas"))


def test_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    folder = tmp_path / "paket"
    folder.mkdir()
    (tmp_path / "luar.jpg").write_bytes(picture())
    (folder / "a.jpg").symlink_to(tmp_path / "luar.jpg")
    assert not read_gambar(folder, paket("a.jpg"))[0]


def test_report_without_one_of_its_pictures_is_made_and_says_which(akuntabel: Akuntabel, tmp_path: Path) -> None:
    folder = tmp_path / "paket"
    shutil.copytree(lokasi("kencong-2025"), folder)
    (folder / "a.jpg").write_bytes(picture(size=(300, 200)))
    (folder / "gambar.csv").write_text(
        "kode;berkas;judul;jenis;tempat;tanggal;bagian;indikator\n"
        "ada;a.jpg;Ruang tunggu;foto;Kantor;;kesimpulan;\nhilang;b.jpg;Apel pagi;foto;;;kesimpulan;\n",
        encoding="utf-8",
    )
    told = akuntabel("periksa", folder, "--rinci")
    assert "Berkas 'b.jpg' tidak ada di folder Paket." in told.keluar
    akuntabel("susun", folder, "--ke", tmp_path / "h", "--naskah", "lkjip", "--format", "html")
    page = (tmp_path / "h" / "lkjip.html").read_text(encoding="utf-8")
    assert 'alt="Foto: Ruang tunggu, Kantor."' in page
    assert "Apel pagi" not in page
