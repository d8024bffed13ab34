"""A whole report with over a hundred planted errors: each is found at its line, nothing else, and none once mended."""

import csv
from collections.abc import Iterator
from html import escape
from pathlib import Path

import pytest
from tests.dokumen.baca.alat import docx

from akuntabel.dokumen.baca.teks import read_text
from akuntabel.dokumen.baca.terbaca import BlokTerbaca, JudulTerbaca, ParagrafTerbaca
from akuntabel.reviu.jalan import review
from akuntabel.reviu.temuan import Temuan, Tingkat

FOLDER = Path(__file__).parent / "laporan_keliru"
_LEAST = 100


def records(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def grave(path: Path) -> list[Temuan]:
    """The findings of a review that are no mere hints."""
    return [b.temuan for b in review([path]).butir if b.temuan.tingkat is not Tingkat.SARAN]


def mended() -> str:
    lines = (FOLDER / "laporan.txt").read_text(encoding="utf-8").split("\n")
    for error in reversed(records("kesalahan.csv")):
        at = int(error["baris"]) - 1
        assert error["keliru"] in lines[at]
        lines[at] = lines[at].replace(error["keliru"], error["benar"], 1)
    return "\n".join(lines)


@pytest.fixture(scope="module")
def found() -> list[Temuan]:
    return grave(FOLDER / "laporan.txt")


def test_every_planted_error_is_found_at_its_line(found: list[Temuan]) -> None:
    errors = records("kesalahan.csv")
    told = {(f.tempat.baris, f.kode) for f in found}
    missed = [error for error in errors if (int(error["baris"]), error["kode"]) not in told]
    assert missed == []
    assert len(errors) >= _LEAST


def test_nothing_is_found_but_planted_errors_and_what_they_make_wrong(found: list[Temuan]) -> None:
    known = {(int(r["baris"]), r["kode"]) for name in ("kesalahan.csv", "akibat.csv") for r in records(name)}
    assert [(f.tempat.baris, f.kode, f.pesan) for f in found if (f.tempat.baris, f.kode) not in known] == []


def test_what_follows_comes_of_a_planted_error() -> None:
    planted = {error["baris"] for error in records("kesalahan.csv")}
    assert {row["karena"] for row in records("akibat.csv")} <= planted


def test_the_mended_report_has_nothing_to_find(tmp_path: Path) -> None:
    path = tmp_path / "laporan.txt"
    path.write_text(mended(), encoding="utf-8")
    assert [f"{f.kode} {f.pesan}" for f in grave(path)] == []


# --- the same as a DOCX --------------------------------------------------------------------------

_STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="Heading{n}"><w:name w:val="heading {n}"/></w:style>' for n in range(1, 5)
)


def body(path: Path) -> Iterator[str]:
    for block in read_text(path).blok:
        yield from _written(block)


def _written(block: BlokTerbaca) -> Iterator[str]:
    if isinstance(block, JudulTerbaca):
        yield _paragraph(block.teks, f"Heading{min(block.tingkat, 4)}")
    elif isinstance(block, ParagrafTerbaca):
        yield _paragraph(f"{block.tanda} {block.teks}".strip())
    else:
        if block.nomor:
            yield _paragraph(f"Tabel {block.nomor} {block.judul}")
        rows = ("".join(f"<w:tc><w:tcPr/>{_paragraph(cell.teks)}</w:tc>" for cell in row) for row in block.grid)
        yield f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def _paragraph(text: str, style: str = "") -> str:
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{named}<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


@pytest.mark.parametrize("flawed", [True, False], ids=["flawed", "mended"])
def test_a_docx_of_it_has_the_findings_of_the_text(tmp_path: Path, flawed: bool) -> None:
    path = tmp_path / "laporan.txt"
    path.write_text((FOLDER / "laporan.txt").read_text(encoding="utf-8") if flawed else mended(), encoding="utf-8")
    written = docx(tmp_path, "".join(body(path)), styles=_STYLES)
    assert sorted((f.kode, f.pesan) for f in grave(written)) == sorted((f.kode, f.pesan) for f in grave(path))
