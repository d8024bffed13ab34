"""Parts of official papers: cover, letterhead, clauses, signatures."""

from collections.abc import Callable, Iterator, Sequence
from math import ceil

from akuntabel.dokumen.blocks import Isi, KopSurat, Penanda, Sampul, TandaTangan
from akuntabel.dokumen.docx.gaya import JUDUL_SAMPUL_PT, PEMILIK_SAMPUL_PT, TAHUN_SAMPUL_PT
from akuntabel.dokumen.docx.tabel import layout_row, layout_table, share
from akuntabel.dokumen.docx.teks import paragraph, run
from akuntabel.dokumen.docx.ukuran import Halaman, mm, pt
from akuntabel.dokumen.lebar import text_width

LAMBANG_SAMPUL = mm(34)
LAMBANG_KOP = mm(22)
"""Emblems fill a square of this side, in twips."""

_COLON = mm(5)
_SIGNATURE = mm(22)

Spans = Callable[[Isi], str]


def cover_xml(cover: Sampul, page: Halaman, emblem: str) -> str:
    """A cover: emblem above, title and year between rules, owner and address at the foot.

    `emblem` is a run; without one its place stays free.
    """
    gap = max(mm(12), (page.tinggi_isi - _cover_height(cover, page.lebar_isi)) // 2)
    free = 0 if emblem else LAMBANG_SAMPUL
    parts = (
        paragraph("Gambar", emblem, spacing=(mm(12), gap + free)),
        paragraph("Title", run(cover.judul)),
        paragraph("TahunSampul", run(cover.tahun)),
        *_lines_after("Subtitle", cover.pemilik, gap),
        *_lines_after("AlamatSampul", cover.alamat, mm(6)),
    )
    return "".join(parts)


def _cover_height(cover: Sampul, width: int) -> int:
    """What a cover takes without the two gaps around its title, rather more than less."""
    title = ceil(text_width(cover.judul.upper()) * pt(JUDUL_SAMPUL_PT) / width) * pt(JUDUL_SAMPUL_PT)
    lines = title + pt(TAHUN_SAMPUL_PT) + len(cover.pemilik) * pt(PEMILIK_SAMPUL_PT) + len(cover.alamat) * pt(10)
    return mm(12) + LAMBANG_SAMPUL + mm(46) + round(lines * 1.25)


def _lines_after(style: str, lines: Sequence[str], gap: int) -> Iterator[str]:
    for at, line in enumerate(lines):
        yield paragraph(style, run(line), spacing=(gap, 0) if at == 0 else None)


def letterhead_xml(head: KopSurat, width: int, emblem: str) -> str:
    """A letterhead over its double rule; `emblem` is a run, or nothing."""
    *upper, last = head.pemilik
    lines = "".join(
        (
            *(paragraph("KopPemilik", run(line)) for line in upper),
            paragraph("KopUtama", run(last)),
            *(paragraph("KopKontak", run(line)) for line in head.kontak),
        )
    )
    if emblem:
        beside = (LAMBANG_KOP, width - 2 * LAMBANG_KOP, LAMBANG_KOP)
        cells = (paragraph("Gambar", emblem, spacing=(0, 0)), lines, paragraph("KopKontak", ""))
        lines = layout_table(beside, layout_row(tuple(zip(beside, cells, strict=True)), whole=True))
    return lines + paragraph("GarisKop", "")


def entries_xml(
    entries: Sequence[tuple[str, str]], widths: tuple[int, int, int], *, indent: int, keep: bool = False
) -> str:
    """Labels and what they say, as XML, in three columns: label, colon, text; `keep` holds them with what follows."""
    colon = paragraph("IsiKiri", run(":"), keep=keep)
    rows = "".join(
        layout_row(tuple(zip(widths, (paragraph("IsiKiri", label, keep=keep), colon, body), strict=True)))
        for label, body in entries
    )
    return layout_table(widths, rows, indent=indent)


def entry_widths(label_share: float, width: int) -> tuple[int, int, int]:
    """The columns of `entries_xml`."""
    label = round(width * label_share)
    return label, _COLON, width - label - _COLON


def signatures_xml(block: TandaTangan, width: int, spans: Spans) -> str:
    """Signatories side by side, their names on one line; one alone stands right."""
    signatories = block.penanda
    indent = 0 if len(signatories) > 1 else width - width // 2
    widths = share([1] * len(signatories), width - indent)
    rows = (
        layout_row(tuple(zip(widths, cells, strict=True)), whole=True, height=height)
        for cells, height in (
            ([_above(s, spans) for s in signatories], 0),
            ([paragraph("TandaTangan", "")] * len(signatories), _SIGNATURE),
            ([_named(s, spans) for s in signatories], 0),
        )
    )
    return layout_table(widths, "".join(rows), indent=indent)


def _above(signatory: Penanda, spans: Spans) -> str:
    return "".join(
        paragraph("TandaTangan", spans(line), spacing=(pt(12), 0) if at == 0 else None)
        for at, line in enumerate(signatory.atas or ((),))
    )


def _named(signatory: Penanda, spans: Spans) -> str:
    name = paragraph("NamaPenanda", spans(signatory.nama))
    return name + "".join(paragraph("TandaTangan", spans(line)) for line in signatory.bawah)
