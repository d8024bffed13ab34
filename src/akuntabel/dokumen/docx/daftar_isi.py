"""Contents and lists of tables and pictures: fields, filled with what they will show when they are updated."""

import re
from collections.abc import Mapping, Sequence

from akuntabel.dokumen.blocks import IsiDaftar, plain
from akuntabel.dokumen.docx.rujukan import Entri, Rujukan
from akuntabel.dokumen.docx.teks import TAB, field_begin, field_end, paragraph, run

TINGKAT = 3
"""Headings down to this level are in the contents."""

_FIELDS = {
    IsiDaftar.JUDUL: f'TOC \\o "1-{TINGKAT}" \\h \\z',
    IsiDaftar.TABEL: 'TOC \\h \\z \\c "Tabel"',
    IsiDaftar.GAMBAR: 'TOC \\h \\z \\c "Gambar"',
}
_NOTHING = run("Tidak ada.")
_PAGE = re.compile("<!--(_Toc[0-9A-Za-z]+)-->")


def fill_pages(xml: str, pages: Mapping[str, str]) -> str:
    """Put page numbers, by bookmark, where the entries left room for them."""
    return _PAGE.sub(lambda match: pages[match[1]], xml)


def contents_xml(what: IsiDaftar, rujukan: Rujukan) -> str:
    """The field and its entries, one paragraph each."""
    rows = _rows(what, rujukan)
    if not rows:
        return paragraph("TableofFigures", f"{field_begin(_FIELDS[what])}{_NOTHING}{field_end()}")
    rows[0] = (rows[0][0], field_begin(_FIELDS[what]) + rows[0][1])
    rows[-1] = (rows[-1][0], rows[-1][1] + field_end())
    body = "".join(paragraph(style, content) for style, content in rows)
    return _gallery(body) if what is IsiDaftar.JUDUL else body


def _rows(what: IsiDaftar, rujukan: Rujukan) -> list[tuple[str, str]]:
    if what is IsiDaftar.JUDUL:
        listed = [entry for entry in rujukan.judul if 0 < entry.tingkat <= TINGKAT]
        return [
            (f"TOC{entry.tingkat}", _entry(entry, between=run(" ") if entry.tingkat == 1 else TAB)) for entry in listed
        ]
    captions: Sequence[Entri] = tuple((rujukan.tabel if what is IsiDaftar.TABEL else rujukan.gambar).values())
    return [("TableofFigures", _entry(entry, between=run(" "))) for entry in captions]


def _entry(entry: Entri, *, between: str) -> str:
    number = f"{run(entry.nomor)}{between}" if entry.nomor else ""
    opening = field_begin(f"PAGEREF {entry.bookmark} \\h")
    page = f"{opening}<w:r><w:t><!--{entry.bookmark}--></w:t></w:r>{field_end()}"
    text = f"{number}{run(plain(entry.isi))}{TAB}{page}"
    return f'<w:hyperlink w:anchor="{entry.bookmark}" w:history="1">{text}</w:hyperlink>'


def _gallery(body: str) -> str:
    """Word shows its button 'Update table' over contents that stand in this frame."""
    return (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>'
        f"</w:docPartObj></w:sdtPr><w:sdtContent>{body}</w:sdtContent></w:sdt>"
    )
