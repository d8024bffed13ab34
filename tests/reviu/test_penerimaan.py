"""Waivers: kept, found again after edits, ended by a change of the figure."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from akuntabel.reviu.penerimaan import (
    BerkasPenerimaanError,
    Penerimaan,
    PenerimaanTidakSahError,
    Permintaan,
    berkas_penerimaan,
    dump_penerimaan,
    load_penerimaan,
    pair,
    parse_permintaan,
)

KUNCI = ("Capaian Perjanjian Kinerja Tahun 2025", "Capaian (%)", "Indeks Kepuasan Masyarakat")
DITERIMA = Penerimaan("HIT001", "Tabel 3.2 baris 4", KUNCI, "99,18%", "Dihitung lain.", "Siti", date(2026, 2, 3))


def test_waivers_are_kept_as_they_were(tmp_path: Path) -> None:
    document = tmp_path / "laporan.docx"
    berkas_penerimaan(document).write_bytes(dump_penerimaan([DITERIMA]))
    assert load_penerimaan(document) == (DITERIMA,)
    assert berkas_penerimaan(document).name == "laporan.docx.reviu.json"


def test_no_file_is_no_waiver(tmp_path: Path) -> None:
    assert load_penerimaan(tmp_path / "laporan.docx") == ()


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"penerimaan":[{}]}', b'{"penerimaan":7}', b"\xff", b"[" * 99_999]
)
def test_a_broken_file_is_told_of(tmp_path: Path, content: bytes) -> None:
    berkas_penerimaan(tmp_path / "x.docx").write_bytes(content)
    with pytest.raises(BerkasPenerimaanError, match=r"Pulihkan dari salinannya"):
        load_penerimaan(tmp_path / "x.docx")


@pytest.mark.parametrize("kind", [7, None, ["a"]])
def test_a_field_of_another_kind_is_told_of(tmp_path: Path, kind: object) -> None:
    berkas_penerimaan(tmp_path / "x").write_bytes(dump_penerimaan([replace(DITERIMA, alasan=kind)]))  # type: ignore[arg-type]
    with pytest.raises(BerkasPenerimaanError):
        load_penerimaan(tmp_path / "x")


@pytest.mark.parametrize(
    ("kode", "printed", "around", "fits"),
    [
        ("HIT001", "99,18%", KUNCI, True),
        ("HIT001", "99,18 %", KUNCI, True),
        ("HIT001", "99,18%", (KUNCI[0], "Capaian %", "Indeks Kepuasan Masyarakatt"), True),
        ("HIT001", "99,20%", KUNCI, False),
        ("HIT002", "99,18%", KUNCI, False),
        ("HIT001", "99,18%", ("Capaian Perjanjian Kinerja Tahun 2024", *KUNCI[1:]), False),
        ("HIT001", "99,18%", (*KUNCI[:2], "Nilai SAKIP"), False),
        ("HIT001", "99,18%", (KUNCI[2],), False),
    ],
)
def test_what_a_waiver_fits(kode: str, printed: str, around: tuple[str, ...], fits: bool) -> None:
    assert bool(pair([(kode, printed, around)], [DITERIMA])) is fits


def test_one_waiver_covers_one_finding_the_nearest() -> None:
    near = (KUNCI[0], KUNCI[1], "Indeks Kepuasan Masyarakatt")
    found = [("HIT001", "99,18%", near), ("HIT001", "99,18%", KUNCI)]
    assert pair(found, [DITERIMA]) == {1: DITERIMA}
    assert set(pair(found, [DITERIMA, replace(DITERIMA, nama="Ali")])) == {0, 1}


@pytest.mark.parametrize(
    ("place", "covers"),
    [
        ("Tabel 3.2 baris 4", True),
        ("tabel 3.2  BARIS 4", True),
        ("Tabel 3.2", True),
        ("Tabel 3", False),
        ("Tabel 3.2 baris 4, halaman 31", True),
        ("Tabel 3.2 baris", True),
        ("Tabel 3.21", False),
        ("baris 4", False),
    ],
)
def test_place_as_typed(place: str, covers: bool) -> None:
    assert Permintaan("HIT001", place).covers("HIT001", "Tabel 3.2 baris 4, halaman 31") is covers
    assert not Permintaan("HIT002", place).covers("HIT001", "Tabel 3.2 baris 4, halaman 31")


def test_a_row_is_not_its_tenfold() -> None:
    assert not Permintaan("HIT001", "Tabel 3.2 baris 4").covers("HIT001", "Tabel 3.2 baris 41")


def test_request_is_read() -> None:
    assert parse_permintaan("hit001: Tabel 3.2") == Permintaan("HIT001", "Tabel 3.2")


@pytest.mark.parametrize("text", ["", "HIT001", "HIT001:", ":Tabel", "HIT1:Tabel 2", "HIT001 Tabel"])
def test_what_is_no_request_is_told_of(text: str) -> None:
    with pytest.raises(PenerimaanTidakSahError):
        parse_permintaan(text)
