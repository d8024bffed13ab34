"""The reviewed DOCX with comments and tracked changes: at the very place, and nowhere else."""

import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator
from tests.reviu.keluaran import alat
from tests.reviu.keluaran.alat import WAKTU, W, butir, cell, paragraph, part, settled, temuan

from akuntabel.dokumen.baca.terbaca import Tempat
from akuntabel.reviu.keluaran.docx import write_komentar, write_perbaikan
from akuntabel.reviu.keluaran.docx.urai import AwalanAsingError


@pytest.fixture
def laporan(tmp_path: Path) -> Path:
    return alat.write_laporan(tmp_path, "docx")


def parts(docx: bytes | Path) -> dict[str, bytes]:
    with ZipFile(BytesIO(docx) if isinstance(docx, bytes) else docx) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def is_valid(docx: bytes, folder: Path) -> bool:
    path = folder / "hasil.docx"
    path.write_bytes(docx)
    return bool(OpenXmlValidator().validate(str(path)).is_valid)


def commented(docx: bytes) -> list[str]:
    """The text between the beginning and the end of each comment, in order."""
    body = part(docx)
    out = []
    for begin in body.iter(W + "commentRangeStart"):
        number = begin.get(W + "id")
        words, inside = [], False
        for node in body.iter():
            if node.tag == W + "commentRangeStart" and node.get(W + "id") == number:
                inside = True
            elif node.tag == W + "commentRangeEnd" and node.get(W + "id") == number:
                break
            elif inside and node.tag == W + "t":
                words.append(node.text or "")
        out.append("".join(words))
    return out


def looks(docx: bytes, words: str) -> list[list[str]]:
    """The look of each run that holds some words."""
    runs = [r for r in part(docx).iter(W + "r") if words in "".join(t.text or "" for t in r.iter(W + "t"))]
    return [[str(p.tag) for look in r.iter(W + "rPr") for p in look] for r in runs]


# Comments


def test_comment_stands_at_the_words_of_a_cell_and_of_a_sentence(laporan: Path, tmp_path: Path) -> None:
    document = alat.read(laporan)
    found = butir(document, temuan(document, paragraph(document, "99,18%")), temuan(document, cell(document, "99,18%")))
    docx = write_komentar(laporan, found, WAKTU)
    assert commented(docx) == ["99,18%", "99,18%"]
    assert is_valid(docx, tmp_path)


def test_text_stays_as_it_was(laporan: Path) -> None:
    document = alat.read(laporan)
    docx = write_komentar(laporan, butir(document, temuan(document, paragraph(document, "99,18%"))), WAKTU)
    assert settled(docx, accept=True) == settled(laporan.read_bytes(), accept=True)


def test_every_other_part_keeps_its_bytes(laporan: Path) -> None:
    document = alat.read(laporan)
    before, after = parts(laporan), parts(write_komentar(laporan, butir(document, temuan(document, Tempat())), WAKTU))
    ours = {"word/document.xml", "word/comments.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"}
    assert {n: b for n, b in after.items() if n not in ours} == {n: b for n, b in before.items() if n not in ours}
    assert ours <= set(after)


def test_a_parted_run_keeps_its_look(tmp_path: Path) -> None:
    path = alat.write_docx(tmp_path, "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>nilai 99,18% ya</w:t></w:r></w:p>")
    document = alat.read(path)
    docx = write_komentar(path, butir(document, temuan(document, document.blok[0].tempat)), WAKTU)
    assert [looks(docx, words) for words in ("nilai", "99,18%", "ya")] == [[[W + "b"]]] * 3


def test_a_part_of_a_number_is_not_its_place(laporan: Path) -> None:
    document = alat.read(laporan)
    docx = write_komentar(laporan, butir(document, temuan(document, cell(document, "99,18%"), tercetak="18%")), WAKTU)
    assert commented(docx) == ["99,18%"]


def test_comment_says_what_is_wrong_and_who_accepted_it(laporan: Path) -> None:
    document = alat.read(laporan)
    found = [alat.accepted(b) for b in butir(document, temuan(document, cell(document, "99,18%")))]
    comments = part(write_komentar(laporan, found, WAKTU), "word/comments.xml")
    said = ["".join(map(str, p.itertext())) for p in comments.iter(W + "p")]
    assert said[0] == "HIT001 · Galat"
    assert "Diterima oleh Siti, 3 Februari 2026: Dihitung lain." in said
    assert comments[0].get(W + "date") == "2026-01-31T09:30:00Z"


def test_finding_without_a_place_is_kept_and_names_it(laporan: Path, tmp_path: Path) -> None:
    document = alat.read(laporan)
    docx = write_komentar(laporan, butir(document, temuan(document, Tempat())), WAKTU)
    assert len(commented(docx)) == 1
    assert "seluruh dokumen" in "".join(map(str, part(docx, "word/comments.xml").itertext()))
    assert is_valid(docx, tmp_path)


def test_comments_of_others_stay(tmp_path: Path) -> None:
    path = alat.write_laporan(tmp_path, "docx")
    document = alat.read(path)
    once = tmp_path / "sekali.docx"
    once.write_bytes(write_komentar(path, butir(document, temuan(document, cell(document, "99,18%"))), WAKTU))
    twice = write_komentar(once, butir(document, temuan(document, cell(document, "120,01%"), tercetak="")), WAKTU)
    comments = part(twice, "word/comments.xml")
    assert [c.get(W + "id") for c in comments] == sorted({c.get(W + "id") for c in comments}, key=lambda n: int(n or 0))
    assert commented(twice) == ["99,18%", "120,01%"]
    assert is_valid(twice, tmp_path)


def test_text_over_several_runs_with_entities_and_signs(tmp_path: Path) -> None:
    body = (
        "<w:p><w:pPr/><w:r><w:rPr><w:b/></w:rPr><w:t>A &amp; B 9</w:t></w:r><w:r><w:t>9,1</w:t><w:tab/>"
        "<w:t>akhir</w:t></w:r></w:p><w:sectPr/>"
    )
    path = alat.write_docx(tmp_path, body)
    document = alat.read(path)
    docx = write_komentar(path, butir(document, temuan(document, document.blok[0].tempat, tercetak="99,1")), WAKTU)
    assert commented(docx) == ["99,1"]
    assert settled(docx, accept=True) == ["A & B 99,1akhir"]
    first = next(t for t in part(docx).iter(W + "t"))
    assert first.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve", "the blank at the cut must count"


def test_empty_paragraph_takes_a_comment(tmp_path: Path) -> None:
    body = '<w:p w:rsidR="00A1"/><w:p><w:r><w:t>Isi</w:t></w:r></w:p>'
    path = alat.write_docx(tmp_path, body)
    document = alat.read(path)
    place = Tempat(jalur="word/document.xml:/w:document/w:body/w:p[1]")
    docx = write_komentar(path, butir(document, temuan(document, place)), WAKTU)
    first = part(docx)[0][0]
    assert first.get(W + "rsidR") == "00A1"
    assert [str(c.tag).removeprefix(W) for c in first] == ["commentRangeStart", "commentRangeEnd", "r"]


def test_text_box_is_commented_at_its_paragraph(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:t>Luar</w:t></w:r><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Dalam</w:t></w:r></w:p>"
        "</w:txbxContent></w:pict></w:r></w:p>"
    )
    path = alat.write_docx(tmp_path, body)
    document = alat.read(path)
    place = Tempat(jalur="word/document.xml:/w:document/w:body/w:p[1]/w:r[2]/w:pict[1]/w:txbxContent[1]/w:p[1]")
    docx = write_komentar(path, butir(document, temuan(document, place, tercetak="Dalam")), WAKTU)
    begin = next(part(docx).iter(W + "commentRangeStart"))
    assert not [a for a in begin.iterancestors() if a.tag == W + "txbxContent"]


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_a_note_is_commented_at_the_reference_to_it(tmp_path: Path, kind: str) -> None:
    body = (
        '<w:p><w:r><w:t>Alinea lain.</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">Capaian naik</w:t></w:r>'
        f'<w:r><w:rPr><w:b/></w:rPr><w:{kind}Reference w:id="2"/></w:r><w:r><w:t>.</w:t></w:r></w:p>'
    )
    notes = (
        f'<w:{kind}s xmlns:w="{W[1:-1]}"><w:{kind} w:type="separator" w:id="-1"><w:p/></w:{kind}>'
        f'<w:{kind} w:id="2"><w:p><w:r><w:t>Nilainya 99,18%.</w:t></w:r></w:p></w:{kind}></w:{kind}s>'
    )
    path = alat.write_docx(tmp_path, body, **{f"word/{kind}s.xml": notes})
    document = alat.read(path)
    note = next(b for b in document.blok if "Nilainya" in getattr(b, "teks", ""))
    docx = write_komentar(path, butir(document, temuan(document, note.tempat)), WAKTU)
    [begin] = part(docx).iter(W + "commentRangeStart")
    assert [str(n.tag).removeprefix(W) for n in begin.itersiblings()] == ["r", "commentRangeEnd", "r", "r"]
    following = begin.getnext()
    assert following is not None
    assert following.find(f"{W}{kind}Reference") is not None
    assert parts(docx)[f"word/{kind}s.xml"] == parts(path)[f"word/{kind}s.xml"]


def test_another_prefix_is_told_of(tmp_path: Path) -> None:
    path = alat.write_docx(tmp_path, "<w:p/>")
    xml = parts(path)["word/document.xml"].replace(b"w:", b"x:").replace(b"xmlns:w", b"xmlns:x").decode()
    with pytest.raises(AwalanAsingError, match="simpan ulang dari Word"):
        write_komentar(alat.write_docx(tmp_path, "", **{"word/document.xml": xml}), [], WAKTU)


@given(words=st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=40))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_any_words_can_be_commented(tmp_path: Path, words: str) -> None:
    """Whatever a document and a finding say, the part stays XML and the text stays."""
    escaped = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    path = alat.write_docx(
        tmp_path, f'<w:p><w:r><w:t xml:space="preserve">{escaped}</w:t></w:r><w:r><w:t>!</w:t></w:r></w:p>'
    )
    document = alat.read(path)
    place = Tempat(jalur="word/document.xml:/w:document/w:body/w:p[1]")
    finding = temuan(document, place, tercetak=words[: len(words) // 2], pesan=words, perbaikan=True)
    docx = write_komentar(path, butir(document, finding), WAKTU)
    assert settled(docx, accept=True) == [f"{words}!"]
    assert len(list(part(docx).iter(W + "commentReference"))) == 1
    corrected, _ = write_perbaikan(path, butir(document, finding), WAKTU)
    assert settled(corrected, accept=False) == [f"{words}!"]


# Corrections


def test_accepting_gives_the_corrected_text_and_rejecting_the_old(laporan: Path, tmp_path: Path) -> None:
    document = alat.read(laporan)
    docx, count = write_perbaikan(laporan, butir(document, temuan(document, cell(document, "99,18%"))), WAKTU)
    old = settled(laporan.read_bytes(), accept=True)
    assert count == 1
    assert settled(docx, accept=False) == old
    assert settled(docx, accept=True) == ["99,82%" if line == "99,18%" else line for line in old]
    assert is_valid(docx, tmp_path)


def test_a_correction_moves_no_other_byte(laporan: Path) -> None:
    document = alat.read(laporan)
    docx, _ = write_perbaikan(laporan, butir(document, temuan(document, cell(document, "99,18%"))), WAKTU)
    before, after = parts(laporan), parts(docx)
    main = "word/document.xml"
    assert {n: b for n, b in after.items() if n != main} == {n: b for n, b in before.items() if n != main}
    head = next(i for i, (a, b) in enumerate(zip(before[main], after[main], strict=False)) if a != b)
    tail = next(i for i, (a, b) in enumerate(zip(before[main][::-1], after[main][::-1], strict=False)) if a != b)
    assert before[main][head : len(before[main]) - tail].count(b"<w:r>") <= 1, "only one run was touched"


def test_correction_has_the_look_of_what_it_replaces(laporan: Path) -> None:
    document = alat.read(laporan)
    docx, _ = write_perbaikan(laporan, butir(document, temuan(document, cell(document, "99,18%"))), WAKTU)
    inserted = next(part(docx).iter(W + "ins"))
    assert inserted.get(W + "author") == "Akuntabel"
    assert inserted.find(f"{W}r/{W}rPr/{W}b") is not None


@pytest.mark.parametrize(
    ("body", "after"),
    [
        ("<w:r><w:t>Rp 99,18% ya</w:t></w:r>", "Rp 99,82% ya"),
        ("<w:r><w:t>Rp 99,1</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>8% ya</w:t></w:r>", "Rp 99,82% ya"),
        ("<w:r><w:t>99</w:t></w:r><w:r><w:t>,</w:t></w:r><w:r><w:t>18%</w:t></w:r>", "99,82%"),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>99,18%</w:t></w:r>", "a99,82%"),
        ('<w:ins w:id="1" w:author="A"><w:r><w:t>99,18% ya</w:t></w:r></w:ins>', "99,82% ya"),
        (
            '<w:del w:id="1" w:author="A"><w:r><w:delText>99,18%</w:delText></w:r></w:del><w:r><w:t>99,18%</w:t></w:r>',
            "99,82%",
        ),
    ],
)
def test_correction_inside_runs(tmp_path: Path, body: str, after: str) -> None:
    path = alat.write_docx(tmp_path, f"<w:p>{body}</w:p>")
    document = alat.read(path)
    docx, count = write_perbaikan(path, butir(document, temuan(document, document.blok[0].tempat)), WAKTU)
    assert count == 1
    assert settled(docx, accept=True) == [after]


@pytest.mark.parametrize("change", [{"perbaikan": False}, {"seharusnya": ""}, {"tercetak": "77%"}], ids=str)
def test_what_is_not_certain_is_left_alone(laporan: Path, change: dict[str, object]) -> None:
    document = alat.read(laporan)
    docx, count = write_perbaikan(laporan, butir(document, temuan(document, cell(document, "99,18%"), **change)), WAKTU)
    assert count == 0
    assert parts(docx) == parts(laporan)


def test_words_that_stand_twice_or_that_two_findings_dispute_are_left_alone(tmp_path: Path) -> None:
    path = alat.write_docx(
        tmp_path,
        "<w:p><w:r><w:t>99,18% dan 99,18%</w:t></w:r></w:p><w:p><w:r><w:t>12%</w:t></w:r></w:p>",
    )
    document = alat.read(path)
    first, second = (Tempat(jalur=f"word/document.xml:/w:document/w:body/w:p[{n}]") for n in (1, 2))
    disputed = (temuan(document, second, tercetak="12%", seharusnya=s) for s in ("13%", "14%"))
    _, count = write_perbaikan(path, butir(document, temuan(document, first), *disputed), WAKTU)
    assert count == 0


def test_an_accepted_finding_is_not_corrected(laporan: Path) -> None:
    document = alat.read(laporan)
    found = [alat.accepted(b) for b in butir(document, temuan(document, cell(document, "99,18%")))]
    assert write_perbaikan(laporan, found, WAKTU)[1] == 0


@pytest.mark.ci
def test_libreoffice_shows_comments_and_changes(
    laporan: Path, tmp_path: Path, require_program: Callable[[str], Path]
) -> None:
    document = alat.read(laporan)
    found = butir(document, temuan(document, paragraph(document, "99,18%")), temuan(document, cell(document, "99,18%")))
    (tmp_path / "k.docx").write_bytes(write_komentar(laporan, found, WAKTU))
    (tmp_path / "p.docx").write_bytes(write_perbaikan(laporan, found, WAKTU)[0])
    office = require_program("soffice")
    profile = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    files = [tmp_path / "k.docx", tmp_path / "p.docx"]
    subprocess.run(
        [office, profile, "--headless", "--convert-to", "odt", "--outdir", tmp_path / "odt", *files],
        check=True,
        capture_output=True,
        timeout=180,
    )
    comments, changes = (parts(tmp_path / "odt" / f"{n}.odt")["content.xml"].decode() for n in ("k", "p"))
    assert comments.count("<office:annotation ") == 2
    assert changes.count("<text:insertion>") == 2
    assert changes.count("<text:deletion>") == 2
