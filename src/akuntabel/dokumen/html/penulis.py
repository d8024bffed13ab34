"""Blocks of a document as HTML text."""

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache, singledispatchmethod
from urllib.parse import urlsplit

from latex2mathml.converter import convert as convert_latex

from akuntabel.dokumen.blocks import (
    Blok,
    Butir,
    Daftar,
    DaftarIsi,
    Figur,
    Foto,
    GantiBaris,
    Gaya,
    Grafik,
    HalamanBaru,
    Inline,
    Isi,
    IsiDaftar,
    Judul,
    KopSurat,
    Lambang,
    Paragraf,
    Penanda,
    Penomoran,
    Rincian,
    Rujuk,
    Rumus,
    Sampul,
    Tabel,
    TandaTangan,
    Tautan,
    Teks,
)
from akuntabel.dokumen.dokumen import Dokumen, number, plain_with, walk
from akuntabel.dokumen.gambar import draw_svg
from akuntabel.dokumen.gambar.data import data_block
from akuntabel.dokumen.html.asal import DaftarAsal
from akuntabel.dokumen.html.tabel import table
from akuntabel.dokumen.html.teks import Pengenal, escape

_MIME = {"png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "svg": "image/svg+xml"}
_SCHEMES = {"", "http", "https", "mailto", "tel"}
_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Entri:
    """A line of a list of contents: depth 1 for chapters, where it points, its number and its text."""

    tingkat: int
    anchor: str
    nomor: str
    teks: str


class Penulis:
    """Writes the blocks of one document; figures that it meets join `asal`."""

    def __init__(self, document: Dokumen, reserved: tuple[str, ...] = ()) -> None:
        self._pengenal = Pengenal(*reserved)
        self.asal = DaftarAsal(self._pengenal)
        self._number = number(document)
        self.semua = blocks = [block for part in document.bagian for block in walk(part.blok)]
        self.isi = {IsiDaftar.JUDUL: list(self._headings(blocks))}
        self._anchors = {label: self._pengenal.new(label) for label in self._number.label}
        for isi, kind in ((IsiDaftar.TABEL, Tabel), (IsiDaftar.GAMBAR, Grafik | Foto)):
            captioned = [block for block in blocks if isinstance(block, kind) and block.judul]
            self.isi[isi] = [
                Entri(1, self._anchors[b.label], self._number.label[b.label], self._plain(b.judul)) for b in captioned
            ]
        self._upcoming = iter(self._heading_anchors)
        self._level = 1
        self._titled = not any(isinstance(block, Sampul) for block in blocks)

    def _headings(self, blocks: list[Blok]) -> Iterator[Entri]:
        self._heading_anchors = []
        headings = [block for block in blocks if isinstance(block, Judul)]
        for block, nomor in zip(headings, self._number.judul, strict=True):
            text = self._plain(block.isi)
            anchor = self._pengenal.new(f"{nomor} {text}")
            self._heading_anchors.append((anchor, nomor))
            if block.penomoran is not Penomoran.SENYAP:
                yield Entri(block.tingkat, anchor, nomor, text)

    def blocks(self, blocks: tuple[Blok, ...]) -> str:
        """Blocks one after the other."""
        return "".join(map(self.render, blocks))

    @singledispatchmethod
    def render(self, block: Blok) -> str:
        """One block.

        Raises:
            TypeError: no method is registered for the kind of block.
        """
        raise TypeError(f"HTML has no way to show {type(block).__name__}")

    @render.register
    def _(self, block: Judul) -> str:
        anchor, nomor = next(self._upcoming)
        self._level = min(block.tingkat + 1, self._level + 1, _DEEPEST)
        prefix = f'<span class="nomor">{escape(nomor)}</span> ' if nomor else ""
        silent = ' class="senyap"' if block.penomoran is Penomoran.SENYAP else ""
        return f'<h{self._level} id="{anchor}"{silent}>{prefix}{self.line(block.isi)}</h{self._level}>'

    @render.register
    def _(self, block: Paragraf) -> str:
        named = "" if block.gaya is Gaya.ISI else f' class="{block.gaya.value}"'
        return f"<p{named}>{self.line(block.isi)}</p>"

    @render.register
    def _(self, _: HalamanBaru) -> str:
        return '<div class="halaman-baru"></div>'

    @render.register
    def _(self, block: Daftar) -> str:
        tag = "ul" if block.jenis is Butir.TITIK else "ol"
        items = "".join(f"<li>{self.blocks(item)}</li>" for item in block.butir)
        return f'<{tag} class="{block.jenis.value}">{items}</{tag}>'

    @render.register
    def _(self, block: Tabel) -> str:
        anchor = self._anchors[block.label] if block.judul else self._pengenal.new("tabel")
        caption = self._number.label[block.label] if block.judul else ""
        return table(block, anchor=anchor, number=caption, line=self.line, blocks=self.blocks)

    @render.register
    def _(self, block: Grafik) -> str:
        anchor = self._anchors[block.label] if block.judul else self._pengenal.new("gambar")
        nomor = f'<b class="nomor">{escape(self._number.label[block.label])}</b> ' if block.judul else ""
        source = f'<p class="catatan">Sumber: {self.line(block.sumber)}</p>' if block.sumber else ""
        return (
            f'<figure id="{anchor}"><div class="gambar" tabindex="0" role="group" aria-label="Gambar">'
            f"{draw_svg(block)}</div><figcaption>{nomor}{self.line(block.judul)}</figcaption>{source}"
            "<details><summary>Angka dan teks gambar</summary>"
            f"{self.render(data_block(block.gambar))}</details></figure>"
        )

    @render.register
    def _(self, block: Foto) -> str:
        anchor = self._anchors[block.label]
        data = b64encode(block.gambar.isi).decode("ascii")
        width, height = block.gambar.piksel
        source = f'<p class="catatan">Sumber: {self.line(block.sumber)}</p>' if block.sumber else ""
        return (
            f'<figure id="{anchor}"><img class="foto" alt="{escape(block.alt)}" width="{width}" height="{height}" '
            f'src="data:{_MIME[block.gambar.jenis]};base64,{data}"><figcaption><b class="nomor">'
            f"{escape(self._number.label[block.label])}</b> {self.line(block.judul)}</figcaption>{source}</figure>"
        )

    @render.register
    def _(self, block: Rumus) -> str:
        return (
            f'<div class="rumus" tabindex="0" role="group" aria-label="Rumus">{_formula(block.latex, block.alt)}</div>'
        )

    @render.register
    def _(self, block: Sampul) -> str:
        tag = "p" if self._titled else "h1"
        self._titled = True
        owner = "".join(f"<p>{escape(line)}</p>" for line in block.pemilik)
        address = "".join(f"<p>{escape(line)}</p>" for line in block.alamat)
        return (
            f'<div class="sampul">{_emblem(block.lambang)}<{tag} class="nama-naskah">{escape(block.judul)}</{tag}>'
            f'<p class="tahun">{escape(block.tahun)}</p><div class="pemilik">{owner}</div>'
            f'<div class="alamat">{address}</div></div>'
        )

    @render.register
    def _(self, block: KopSurat) -> str:
        owner = "".join(f'<p class="pemilik">{escape(line)}</p>' for line in block.pemilik)
        contact = "".join(f"<p>{escape(line)}</p>" for line in block.kontak)
        return f'<div class="kop">{_emblem(block.lambang)}<div>{owner}{contact}</div></div>'

    @render.register
    def _(self, block: Rincian) -> str:
        rows = "".join(f"<dt>{self.line(label)}</dt><dd>{self.blocks(body)}</dd>" for label, body in block.butir)
        return f'<dl class="rincian r{round(block.lebar * 100)}">{rows}</dl>'

    @render.register
    def _(self, block: TandaTangan) -> str:
        return f'<div class="tanda-tangan">{"".join(map(self._signatory, block.penanda))}</div>'

    def _signatory(self, penanda: Penanda) -> str:
        above = "".join(f"<p>{self.line(isi)}</p>" for isi in penanda.atas)
        below = "".join(f"<p>{self.line(isi)}</p>" for isi in penanda.bawah)
        return f'<div>{above}<p class="nama">{self.line(penanda.nama)}</p>{below}</div>'

    @render.register
    def _(self, block: DaftarIsi) -> str:
        return contents(self.isi[block.isi])

    def line(self, isi: Isi) -> str:
        """Spans one after the other."""
        return "".join(map(self._span, isi))

    def _span(self, span: Inline) -> str:
        match span:
            case Teks(isi=text, tebal=bold, miring=italic):
                written = escape(text)
                if italic:
                    written = f"<em>{written}</em>"
                return f"<strong>{written}</strong>" if bold else written
            case Figur():
                return self.asal.figure(span)
            case Rujuk(label=label, pengganti=instead) if instead and label not in self._anchors:
                return escape(instead)
            case Rujuk(label=label):
                return f'<a href="#{self._anchors[label]}">{escape(self._number.label[label])}</a>'
            case Tautan(alamat=address, teks=text):
                return _link(address, text)
            case GantiBaris():
                return "<br>"

    def _plain(self, isi: Isi) -> str:
        """Text alone, with the numbers of references."""
        return plain_with(isi, self._number.label)


def contents(entries: list[Entri], depth: int = 4) -> str:
    """A list of contents down to a depth."""
    items = "".join(
        f'<li class="t{entry.tingkat}"><a href="#{entry.anchor}">'
        f"{f'<span>{escape(entry.nomor)}</span> ' if entry.nomor else ''}{escape(entry.teks)}</a></li>"
        for entry in entries
        if entry.tingkat <= depth
    )
    return f'<ul class="daftar-isi">{items}</ul>' if items else ""


def _link(address: str, text: str) -> str:
    """A link to a page, a mailbox or a file; the text alone where the address could run something."""
    scheme = urlsplit(address).scheme
    if scheme not in _SCHEMES:
        return escape(text)
    return f'<a href="{escape(address)}" rel="noopener noreferrer">{escape(text)}</a>'


@lru_cache(maxsize=256)
def _formula(latex: str, alt: str) -> str:
    math: str = convert_latex(latex, display="block")
    return math.replace("<math ", f'<math alttext="{escape(alt)}" ', 1)


def _emblem(lambang: Lambang | None) -> str:
    if lambang is None:
        return ""
    data = b64encode(lambang.isi).decode("ascii")
    return f'<img class="lambang" alt="{escape(lambang.alt)}" src="data:{_MIME[lambang.jenis]};base64,{data}">'
