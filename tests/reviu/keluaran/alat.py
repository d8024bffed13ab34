"""A small report, written by our own writers and by hand, read again, and findings in it."""

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from lxml import etree

from akuntabel.dokumen.baca.buka import read_document
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca, ParagrafTerbaca, TabelTerbaca, Tempat
from akuntabel.dokumen.blocks import Baris, Judul, Kolom, Paragraf, Rata, Sel, Tabel, Teks
from akuntabel.dokumen.dokumen import Bagian, Dokumen
from akuntabel.dokumen.format import WRITERS
from akuntabel.reviu.fakta import JenisTabel
from akuntabel.reviu.hasil import Butir, Diperiksa, HasilReviu, Sumber, TabelDilihat
from akuntabel.reviu.letak import Denah
from akuntabel.reviu.penerimaan import Penerimaan
from akuntabel.reviu.registry import Jejak, Perkara
from akuntabel.reviu.temuan import Temuan, Tingkat

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WAKTU = datetime(2026, 1, 31, 9, 30, tzinfo=timezone(timedelta(hours=7)))
KALIMAT = "Capaian Indeks Kepuasan Masyarakat & mutu layanan sebesar 99,18% pada tahun 2025."


def laporan() -> Dokumen:
    """A chapter with a sentence and a table; the sentence and a cell print 99,18%."""
    rows = (("1", "Indeks Kepuasan", "92,5", "92,33", "99,18%"), ("2", "Nilai <SAKIP>", "67", "80,41", "120,01%"))
    table = Tabel(
        (Kolom(0.5), Kolom(3), Kolom(1, Rata.ANGKA), Kolom(1, Rata.ANGKA), Kolom(1, Rata.ANGKA)),
        (Baris(tuple(Sel((Teks(t),)) for t in ("No", "Indikator", "Target", "Realisasi", "Capaian"))),),
        tuple(Baris(tuple(Sel((Teks(t, tebal=t == "99,18%"),)) for t in row)) for row in rows),
        judul=(Teks("Capaian Kinerja"),),
        label="capaian",
    )
    blocks = (Judul(1, (Teks("AKUNTABILITAS KINERJA"),)), Paragraf((Teks(KALIMAT),)), table)
    return Dokumen("Laporan Kinerja", "Kecamatan Contoh", (Bagian(blocks),))


def write_laporan(folder: Path, form: str) -> Path:
    """The report as a file."""
    path = folder / f"laporan.{form}"
    path.write_bytes(WRITERS[form](laporan()))
    return path


def write_docx(folder: Path, body: str, **parts: str) -> Path:
    """A DOCX as a word processor could have left it: `body` is the inside of `w:body`, `parts` replace others."""
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    path = folder / "tangan.docx"
    everything = {
        "[Content_Types].xml": '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/'
        'content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships'
        '+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
        'relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<?xml version="1.0" encoding="UTF-8"?>\n<w:document {space}><w:body>{body}</w:body>'
        "</w:document>",
        **parts,
    }
    with ZipFile(path, "w") as archive:
        for name, content in everything.items():
            archive.writestr(name, content)
    return path


def cell(document: DokumenTerbaca, text: str) -> Tempat:
    """The place of the cell that prints a text."""
    tables = [b for b in document.blok if isinstance(b, TabelTerbaca)]
    return next(c.tempat for table in tables for row in table.grid for c in row if c.teks == text)


def paragraph(document: DokumenTerbaca, words: str) -> Tempat:
    """The place of the paragraph that holds some words."""
    return next(b.tempat for b in document.blok if isinstance(b, ParagrafTerbaca) and words in b.teks)


def temuan(document: DokumenTerbaca, tempat: Tempat, **more: object) -> Temuan:
    """A finding at a place."""
    finding = Temuan(
        "HIT001",
        Tingkat.GALAT,
        "Indeks Kepuasan: capaian tercetak 99,18%, seharusnya 99,82%.",
        "Hitung ulang.",
        "PermenPANRB 53/2014, Lampiran II",
        document.berkas,
        tempat,
        "99,18%",
        "99,82%",
        perbaikan=True,
    )
    return replace(finding, **more)  # type: ignore[arg-type]


def butir(document: DokumenTerbaca, *findings: Temuan) -> list[Butir]:
    """Findings with their places in words."""
    plan = Denah(document)
    return [
        Butir(
            t,
            plan.sebutan(t.tempat),
            plan.around(t.tempat, t.tercetak),
            sebutan_lain=tuple(map(plan.sebutan, t.tempat_lain)),
            berkas_lain=(document.berkas,) * len(t.tempat_lain),
        )
        for t in findings
    ]


def hasil(document: DokumenTerbaca, *found: Butir) -> HasilReviu:
    """A result over one document."""
    tables = tuple(
        TabelDilihat(document.berkas, t.tempat.tabel, t.nomor, t.judul, JenisTabel.CAPAIAN, "kepala")
        for t in document.tabel()
    )
    return HasilReviu(
        (Sumber(document.berkas, document.format, document.halaman, document.catatan),),
        found,
        Diperiksa((Jejak("HIT001", 4, 3),), 8, tables),
        perkara=Perkara((document,)),
    )


def accepted(b: Butir) -> Butir:
    """A finding that somebody answers for."""
    t = b.temuan
    return replace(
        b, penerimaan=Penerimaan(t.kode, b.sebutan, b.kunci, t.tercetak, "Dihitung lain.", "Siti", date(2026, 2, 3))
    )


def read(path: Path) -> DokumenTerbaca:
    """Read a file as a review does."""
    return read_document(path)


def part(docx: bytes, name: str = "word/document.xml") -> etree._Element:
    """A part of a DOCX, parsed."""
    with ZipFile(BytesIO(docx)) as archive:
        return etree.fromstring(archive.read(name))


def settled(docx: bytes, *, accept: bool) -> list[str]:
    """The paragraphs of a DOCX after all tracked changes are accepted, or rejected."""
    gone, kept = (W + "del", W + "t") if accept else (W + "ins", W + "delText")
    out = []
    for line in part(docx).iter(W + "p"):
        words = [
            node.text or ""
            for node in line.iter(W + "t", W + "delText")
            if not any(a.tag == gone for a in node.iterancestors()) and (node.tag in {kept, W + "t"})
        ]
        out.append("".join(words))
    return out
