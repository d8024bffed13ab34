"""Sections: paper, orientation, page numbers and footers."""

from dataclasses import dataclass

from akuntabel.dokumen.blocks import Blok
from akuntabel.dokumen.docx.ruang import NS
from akuntabel.dokumen.docx.teks import TAB, field, run
from akuntabel.dokumen.docx.ukuran import Halaman, mm, page
from akuntabel.dokumen.dokumen import Dokumen, NomorHalaman
from akuntabel.dokumen.halaman import page_runs

_FORMATS = {NomorHalaman.ROMAWI: "lowerRoman", NomorHalaman.ARAB: "decimal"}
_EDGE = mm(12.5)  # footer from the edge of the paper


@dataclass(frozen=True, slots=True)
class Seksi:
    """Pages of one orientation within a part of the document; `mulai` begins page numbers again."""

    blok: tuple[Blok, ...]
    halaman: Halaman
    nomor: NomorHalaman
    kaki: str
    mulai: bool


def sections(document: Dokumen) -> list[Seksi]:
    """Part a document into what Word calls sections: one for each run of upright or turned pages, and never none."""
    found: list[Seksi] = []
    kind = NomorHalaman.TANPA
    for part in document.bagian:
        for sheet in page_runs(part.blok):
            paper = page(document.kertas, lanskap=sheet.lanskap)
            restarts = part.nomor not in {NomorHalaman.TANPA, kind}
            found.append(Seksi(sheet.blok, paper, part.nomor, part.kaki, mulai=restarts))
            kind = part.nomor if part.nomor is not NomorHalaman.TANPA else kind
    return found or [Seksi((), page(document.kertas), NomorHalaman.TANPA, "", mulai=False)]


def section_properties(section: Seksi, footer: str) -> str:
    """The properties of a section; `footer` is the relationship of its footer part."""
    paper = section.halaman
    turned = ' w:orient="landscape"' * paper.lanskap
    numbers = _FORMATS.get(section.nomor)
    start = ' w:start="1"' * section.mulai
    numbering = f'<w:pgNumType w:fmt="{numbers}"{start}/>' if numbers else ""
    return (
        f'<w:sectPr><w:footerReference w:type="default" r:id="{footer}"/><w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{paper.lebar}" w:h="{paper.tinggi}"{turned}/>'
        f'<w:pgMar w:top="{paper.atas}" w:right="{paper.kanan}" w:bottom="{paper.bawah}" w:left="{paper.kiri}"'
        f' w:header="{_EDGE}" w:footer="{_EDGE}" w:gutter="0"/>{numbering}</w:sectPr>'
    )


def footer_xml(section: Seksi) -> str:
    """The footer part: short title left, page number right; empty where pages bear no number."""
    if section.nomor is NomorHalaman.TANPA:
        return f'<w:ftr {NS}><w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr></w:p></w:ftr>'
    tab = f'<w:tabs><w:tab w:val="right" w:pos="{section.halaman.lebar_isi}"/></w:tabs>'
    content = f"{run(section.kaki)}{TAB}{field('PAGE', '1')}"
    return f'<w:ftr {NS}><w:p><w:pPr><w:pStyle w:val="Footer"/>{tab}</w:pPr>{content}</w:p></w:ftr>'
