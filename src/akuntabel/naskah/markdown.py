"""The planner's Markdown as blocks, with the figures that it names."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from akuntabel.dokumen.blocks import (
    Blok,
    Butir,
    Daftar,
    Figur,
    GantiBaris,
    Gaya,
    Inline,
    Isi,
    Paragraf,
    Peran,
    Rujuk,
    Tautan,
    Teks,
)
from akuntabel.naskah.catatan_kelengkapan import sebut_kelengkapan
from akuntabel.naskah.teks import label_gambar, rangkai
from akuntabel.skema.tabel.narasi import Gambar
from akuntabel.ukur import Hasil
from akuntabel.ukur.hasil import SebutanError, split_sebutan
from akuntabel.ukur.sebutan_gambar import split_gambar

_PARSER = MarkdownIt("commonmark", {"html": False}).disable(["image", "autolink", "html_inline", "html_block"])


def markdown(teks: str, hasil: Hasil, gaya: Gaya = Gaya.ISI) -> tuple[Blok, ...]:
    """Turn a text into paragraphs and lists.

    Headings become bold paragraphs, since the report's own headings stand around them. A
    name that no figure has stays as typed, marked; `periksa` reports it.
    """
    return tuple(_blocks(_parse(teks), hasil, gaya))


@lru_cache(maxsize=4096)
def _parse(teks: str) -> tuple[SyntaxTreeNode, ...]:
    """Parse once: a report is composed again and again with one sentence changed."""
    return tuple(SyntaxTreeNode(_PARSER.parse(teks)).children)


def sebaris(teks: str, hasil: Hasil) -> Isi:
    """Turn a text of one paragraph into spans, for places that hold one line."""
    spans: list[Inline] = []
    for block in markdown(teks, hasil, Gaya.RAPAT):
        if isinstance(block, Paragraf):
            spans.extend((*([GantiBaris()] if spans else []), *block.isi))
        elif isinstance(block, Daftar):
            for item in block.butir:
                inner = [s for b in item if isinstance(b, Paragraf) for s in b.isi]
                spans.extend((*([GantiBaris()] if spans else []), Teks("– "), *inner))
    return tuple(spans)


def _blocks(nodes: Sequence[SyntaxTreeNode], hasil: Hasil, gaya: Gaya) -> Iterator[Blok]:
    for node in nodes:
        match node.type:
            case "paragraph":
                yield Paragraf(tuple(_spans(node.children, hasil)), gaya)
            case "heading":
                yield Paragraf(tuple(_spans(node.children, hasil, tebal=True)), Gaya.SUBJUDUL, sambung=True)
            case "bullet_list" | "ordered_list":
                kind = Butir.ANGKA if node.type == "ordered_list" else Butir.TITIK
                yield Daftar(tuple(tuple(_blocks(item.children, hasil, Gaya.RAPAT)) for item in node.children), kind)
            case "blockquote":
                yield from _blocks(node.children, hasil, gaya)
            case "code_block" | "fence":
                yield Paragraf((Teks(node.content.strip(), Peran.ISIAN),), gaya)
            case _:
                continue


def _spans(
    nodes: Sequence[SyntaxTreeNode], hasil: Hasil, *, tebal: bool = False, miring: bool = False
) -> Iterator[Inline]:
    for node in nodes:
        match node.type:
            case "inline":
                yield from _spans(node.children, hasil, tebal=tebal, miring=miring)
            case "text" | "code_inline":
                yield from _named(node.content, hasil, tebal=tebal, miring=miring)
            case "strong":
                yield from _spans(node.children, hasil, tebal=True, miring=miring)
            case "em":
                yield from _spans(node.children, hasil, tebal=tebal, miring=True)
            case "link":
                label = "".join(child.content for child in node.children)
                yield Tautan(str(node.attrs.get("href", "")), label)
            case "softbreak":
                yield Teks(" ", Peran.ISIAN)
            case "hardbreak":
                yield GantiBaris()
            case _:
                continue


def _named(text: str, hasil: Hasil, *, tebal: bool, miring: bool) -> Iterator[Inline]:
    """Text with the figures and the pictures that it names."""
    for part in split_gambar(text, hasil.paket):
        if isinstance(part, Gambar):
            yield Rujuk(label_gambar(part.kode), f"gambar “{part.judul}”")
        else:
            yield from _figures(part, hasil, tebal=tebal, miring=miring)


def _figures(text: str, hasil: Hasil, *, tebal: bool, miring: bool) -> Iterator[Inline]:
    try:
        for part in split_sebutan(text, hasil):
            if isinstance(part, str):
                yield Teks(part, Peran.ISIAN, tebal, miring)
                continue
            yield Figur(part, tebal=tebal)
            if part.nilai is not None and part.kelengkapan:
                yield from rangkai(" ({isi})", isi=sebut_kelengkapan(part.kelengkapan))
    except SebutanError:
        yield Teks(text, Peran.ISIAN, tebal=True)
