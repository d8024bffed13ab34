"""The writer: walks the tree and joins what each block becomes."""

from dataclasses import dataclass, replace
from functools import singledispatchmethod
from itertools import count, zip_longest

from akuntabel.dokumen.blocks import (
    Blok,
    Butir,
    Daftar,
    DaftarIsi,
    Foto,
    Gaya,
    Grafik,
    HalamanBaru,
    Isi,
    Judul,
    KopSurat,
    Lambang,
    Paragraf,
    Penomoran,
    Rincian,
    Rumus,
    Sampul,
    Tabel,
    TandaTangan,
    plain,
)
from akuntabel.dokumen.docx.bagian import Seksi, footer_xml, section_properties, sections
from akuntabel.dokumen.docx.daftar_isi import contents_xml, fill_pages
from akuntabel.dokumen.docx.gambar import Ukuran, drawing, emblem_file, equation, inscribe, shrink
from akuntabel.dokumen.docx.gaya import SISI_LETAK, styles_xml
from akuntabel.dokumen.docx.kemasan import Kemasan
from akuntabel.dokumen.docx.naskah_dinas import (
    LAMBANG_KOP,
    LAMBANG_SAMPUL,
    cover_xml,
    entries_xml,
    entry_widths,
    letterhead_xml,
    signatures_xml,
)
from akuntabel.dokumen.docx.penomoran import NUM_LAMPIRAN, NUM_TANPA, TAKUK_ISI, TAKUK_SEL, Penomor
from akuntabel.dokumen.docx.perkiraan import estimate_pages
from akuntabel.dokumen.docx.rujukan import Entri, collect
from akuntabel.dokumen.docx.tabel import Petak, table_xml
from akuntabel.dokumen.docx.teks import LINE_BREAK, Tanda, field, paragraph, run, spans
from akuntabel.dokumen.docx.ukuran import EMU_PER_MM, mm, page
from akuntabel.dokumen.dokumen import Dokumen, cell_blocks, walk
from akuntabel.dokumen.gambar import draw_png

_STYLES = {
    Gaya.ISI: "BodyText",
    Gaya.RAPAT: "IsiRapat",
    Gaya.TENGAH: "IsiTengah",
    Gaya.KANAN: "IsiKanan",
    Gaya.CATATAN: "Catatan",
    Gaya.SUBJUDUL: "Subjudul",
}
_TAKUK = mm(3.2)  # one step of `Sel.takuk`
_PAGE_BREAK = paragraph("Jeda", '<w:r><w:br w:type="page"/></w:r>')
_SLIM = paragraph("Jeda", "")
_KEPT_GAP = paragraph("Sela", "", keep=True)
_GAP = paragraph("Sela", "")
"""Stands after every table: two tables that touch would become one."""


@dataclass(frozen=True, slots=True)
class Tempat:
    """Where a block stands.

    `lebar` and `takuk` (left indent) are in twips, `lapis` is the depth of lists. Inside a
    cell `gaya` is the style of its text, `tebal` makes it bold, `sambung` keeps it with the next row.
    """

    lebar: int
    takuk: int = 0
    lapis: int = 0
    gaya: str = ""
    tebal: bool = False
    sambung: bool = False

    @property
    def in_table(self) -> bool:
        """Small text and small indents."""
        return "Tabel" in self.gaya


def write_docx(document: Dokumen) -> bytes:
    """Write a document as DOCX.

    One tree gives the same bytes. Page numbers in the contents are an estimate until Word or
    LibreOffice updates them; Word asks for that when it opens a document with contents.

    Raises:
        TypeError: a block that this writer does not know.
        ValueError: a reference to a label that no block has, or two blocks with one label.
    """
    return DocxWriter(document).write()


class DocxWriter:
    """One document on its way to a file: the counters and parts that its blocks share."""

    def __init__(self, document: Dokumen) -> None:
        self._document = document
        self._package = Kemasan()
        self._rujukan = collect(document, self._package.link)
        self._penomor = Penomor()
        self._tanda = Tanda()
        self._headings = iter(self._rujukan.judul)
        self._pictures = count(1)
        self._page = page(document.kertas)
        self._heading_num: int | None = None  # outside the chapters: their counter, once it is needed
        self._in_chapter = True

    def write(self) -> bytes:
        """The whole file."""
        document = self._document
        *before, last = sections(document)
        parts = [*((section, self._section(section)) for section in before), (last, self._section(last, is_last=True))]
        body = "".join(xml for _, xml in parts)
        has_contents = any(isinstance(b, DaftarIsi) for part in document.bagian for b in walk(part.blok))
        if has_contents:
            body = fill_pages(body, estimate_pages(document.kertas, parts))
        styles, numbering = styles_xml(document.kertas), self._penomor.xml
        return self._package.save(document, body, styles, numbering, update_fields=has_contents)

    def _section(self, section: Seksi, *, is_last: bool = False) -> str:
        self._page = section.halaman
        begins = section.blok[:1]
        blocks = section.blok[1:] if begins and isinstance(begins[0], HalamanBaru) else section.blok
        body = self._blocks(blocks, Tempat(section.halaman.lebar_isi))
        properties = section_properties(section, self._package.footer(footer_xml(section)))
        if is_last:
            return body + properties
        return f'{body}<w:p><w:pPr><w:pStyle w:val="Jeda"/>{properties}</w:pPr></w:p>'

    def _blocks(self, blocks: tuple[Blok, ...], place: Tempat) -> str:
        """Blocks in order; what stands before signatures is kept with them."""
        parts: list[str] = []
        pairs = zip_longest(blocks, blocks[1:])
        for block, after in pairs:
            if not isinstance(after, TandaTangan):
                parts.append(self.render(block, place))
            elif isinstance(block, Tabel):
                parts.append(self._table(block, place, after))
                next(pairs)
            else:
                held = replace(place, sambung=True) if isinstance(block, Rincian) else place
                parts.append(self.render(keep_with_next(block), held))
        return "".join(parts)

    @singledispatchmethod
    def render(self, block: object, _place: Tempat) -> str:
        """The XML of one block.

        Raises:
            TypeError: no method knows this block.
        """
        raise TypeError(f"the DOCX writer does not know the block {type(block).__name__}")

    @render.register
    def _(self, block: Judul, _place: Tempat) -> str:
        entry = next(self._headings)
        text = self._tanda.mark(entry.bookmark, self._spans(block.isi))
        if block.penomoran is Penomoran.SENYAP:
            return paragraph(f"JudulNaskah{block.tingkat}", text)
        if block.tingkat == 1:
            self._in_chapter, self._heading_num = block.penomoran is Penomoran.BAB, None
        over = LINE_BREAK if block.tingkat == 1 and entry.nomor else ""
        return paragraph(f"Heading{block.tingkat}", over + text, num=self._heading_numbering(block))

    def _heading_numbering(self, block: Judul) -> tuple[int, int] | None:
        if block.penomoran is Penomoran.TANPA:
            return (0, NUM_TANPA)
        if block.penomoran is Penomoran.LAMPIRAN:
            return (0, NUM_LAMPIRAN)
        if self._in_chapter:
            return None  # the style's own
        if self._heading_num is None:
            self._heading_num = self._penomor.new_headings()
        return (block.tingkat - 1, self._heading_num)

    @render.register
    def _(self, block: Paragraf, place: Tempat) -> str:
        return self._paragraph(block, place, _style_of(block.gaya, place), indent=place.takuk)

    def _paragraph(
        self, block: Paragraf, place: Tempat, style: str, *, indent: int = 0, num: tuple[int, int] | None = None
    ) -> str:
        bold = place.tebal or (place.gaya != "" and block.gaya is Gaya.SUBJUDUL)
        content = self._spans(block.isi, bold=bold)
        return paragraph(style, content, keep=block.sambung or place.sambung, indent=indent, num=num)

    @render.register
    def _(self, _block: HalamanBaru, _place: Tempat) -> str:
        return _PAGE_BREAK

    @render.register
    def _(self, block: Daftar, place: Tempat) -> str:
        num = (place.lapis, self._penomor.new_list(block.jenis, place.lapis, in_cell=place.in_table))
        style = place.gaya if place.in_table else "ListBullet" if block.jenis is Butir.TITIK else "ListNumber"
        step = TAKUK_SEL if place.in_table else TAKUK_ISI
        inner = replace(place, takuk=step * (place.lapis + 1), lapis=place.lapis + 1, lebar=place.lebar - step)
        return "".join(self._item(item, inner, style, num) for item in block.butir)

    def _item(self, item: tuple[Blok, ...], place: Tempat, style: str, num: tuple[int, int]) -> str:
        first, rest = (item[0], item[1:]) if item and isinstance(item[0], Paragraf) else (Paragraf(()), item)
        return self._paragraph(first, place, style, num=num) + self._blocks(rest, place)

    @render.register
    def _(self, block: Tabel, place: Tempat) -> str:
        return self._table(block, place)

    def _table(self, block: Tabel, place: Tempat, signatures: TandaTangan | None = None) -> str:
        caption = self._caption(block, "Caption") if block.judul else ""
        name = f"{self._rujukan.caption(block.label).nomor} {plain(block.judul)}" if block.judul else ""
        width = place.lebar - place.takuk
        closing = self._note("Catatan", block.catatan) + self._note("Sumber", block.sumber)
        if signatures is not None:
            closing += signatures_xml(signatures, width, self._spans) + _SLIM
        table = table_xml(block, name, self._page, self._cell, closing, width=width, indent=place.takuk)
        return f"{caption}{table}{_GAP}"

    def _cell(self, cell: Petak, keep: bool) -> str:
        if cell.sel is None:
            return paragraph(cell.gaya, "", keep=keep)
        blocks = cell_blocks(cell.sel)
        if not blocks:
            content = self._spans(cell.sel.isi, bold=cell.tebal)  # type: ignore[arg-type]  # spans, where no block is
            return paragraph(cell.gaya, content, keep=keep, indent=cell.sel.takuk * _TAKUK)
        inner = Tempat(cell.lebar, gaya=cell.gaya, tebal=cell.tebal, sambung=keep)
        return self._blocks(blocks, inner)

    def _caption(self, block: Tabel | Grafik | Foto, style: str, *, keep: bool = False) -> str:
        entry = self._rujukan.caption(block.label)
        text = f"{self._number(entry)}{run(' ')}{self._spans(block.judul)}"
        return paragraph(style, self._tanda.mark(entry.bookmark, text), keep=keep)

    def _number(self, entry: Entri) -> str:
        # The chapter is text, the rest a counter; LibreOffice sets it back only by \\r, Word by either.
        word, _, number = entry.nomor.partition(" ")
        chapter, dot, last = number.rpartition(".")
        style = "NomorKeterangan"
        restart = "\\r 1" if last == "1" else "\\s 1"
        counter = field(f"SEQ {word} \\* ARABIC {restart}", last, style=style)
        return self._tanda.mark(entry.nomor_bookmark, run(f"{word} {chapter}{dot}", style=style) + counter)

    def _note(self, word: str, isi: Isi, style: str = "Catatan") -> str:
        return paragraph(style, f"{run(f'{word}: ')}{self._spans(isi)}") if isi else ""

    @render.register
    def _(self, block: Grafik, place: Tempat) -> str:
        relation, size = self._package.image(draw_png(block))
        return self._picture(block, relation, shrink(size, place.lebar - place.takuk))

    @render.register
    def _(self, block: Foto, place: Tempat) -> str:
        relation, _ = self._package.image(block.gambar.isi)
        width, height = block.ukuran_mm((place.lebar - place.takuk) / mm(1))
        return self._picture(block, relation, (round(width * EMU_PER_MM), round(height * EMU_PER_MM)))

    def _picture(self, block: Grafik | Foto, relation: str, size: Ukuran) -> str:
        picture = drawing(relation, next(self._pictures), block.alt, size)
        source = self._note("Sumber", block.sumber, "SumberGambar")
        return f"{paragraph('Gambar', picture)}{self._caption(block, 'KeteranganGambar', keep=bool(source))}{source}"

    @render.register
    def _(self, block: Rumus, place: Tempat) -> str:
        return paragraph("Rumus", equation(block.latex), keep=place.sambung)

    @render.register
    def _(self, block: Sampul, _place: Tempat) -> str:
        return cover_xml(block, self._page, self._emblem(block.lambang, LAMBANG_SAMPUL))

    @render.register
    def _(self, block: KopSurat, place: Tempat) -> str:
        return letterhead_xml(block, place.lebar, self._emblem(block.lambang, LAMBANG_KOP))

    def _emblem(self, emblem: Lambang | None, side: int) -> str:
        if emblem is None:
            return ""
        relation, size = self._package.image(emblem_file(emblem))
        return drawing(relation, next(self._pictures), emblem.alt, inscribe(size, side))

    @render.register
    def _(self, block: Rincian, place: Tempat) -> str:
        if not block.butir:
            return ""
        if not place.sambung:
            return self._entries(block, place) + _GAP
        # LibreOffice keeps a table with what follows only as a whole, so the last entry is one of its own.
        *before, last = block.butir
        upper = self._entries(replace(block, butir=tuple(before)), replace(place, sambung=False)) if before else ""
        return f"{upper}{_SLIM if before else ''}{self._entries(replace(block, butir=(last,)), place)}{_KEPT_GAP}"

    def _entries(self, block: Rincian, place: Tempat) -> str:
        widths = entry_widths(block.lebar, place.lebar - place.takuk)
        inner = Tempat(widths[2] - SISI_LETAK, gaya=place.gaya or "IsiRapat", sambung=place.sambung)
        empty = paragraph("IsiRapat", "", keep=place.sambung)
        entries = [(self._spans(label), self._blocks(body, inner) or empty) for label, body in block.butir]
        return entries_xml(entries, widths, indent=place.takuk, keep=place.sambung)

    @render.register
    def _(self, block: TandaTangan, place: Tempat) -> str:
        return signatures_xml(block, place.lebar, self._spans) + _GAP

    @render.register
    def _(self, block: DaftarIsi, _place: Tempat) -> str:
        return contents_xml(block.isi, self._rujukan)

    def _spans(self, isi: Isi, *, bold: bool = False) -> str:
        return spans(isi, self._rujukan, bold=bold)


def keep_with_next(block: Blok) -> Blok:
    """The same block, its last paragraph held on the page of what follows."""
    match block:
        case Paragraf():
            return replace(block, sambung=True)
        case Daftar(butir=(*before, last)):
            return replace(block, butir=(*before, _keep_last(last)))
        case _:
            return block


def _keep_last(blocks: tuple[Blok, ...]) -> tuple[Blok, ...]:
    return (*blocks[:-1], keep_with_next(blocks[-1])) if blocks else blocks


def _style_of(gaya: Gaya, place: Tempat) -> str:
    if not place.gaya:
        return "ListContinue" if place.lapis and gaya in {Gaya.ISI, Gaya.RAPAT} else _STYLES[gaya]
    if gaya in {Gaya.ISI, Gaya.RAPAT, Gaya.SUBJUDUL}:
        return place.gaya
    return _STYLES[gaya]
