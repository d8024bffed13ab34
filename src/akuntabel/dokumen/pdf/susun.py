"""The tree of a document as the data that the template reads."""

import re
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from functools import singledispatchmethod
from typing import Any, cast

from akuntabel.dokumen import tema
from akuntabel.dokumen.blocks import (
    Blok,
    Daftar,
    DaftarIsi,
    Figur,
    Foto,
    Gambar,
    GantiBaris,
    Gaya,
    Grafik,
    HalamanBaru,
    Inline,
    Isi,
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
    Sel,
    Tabel,
    TandaTangan,
    Tautan,
    Teks,
)
from akuntabel.dokumen.dokumen import Dokumen, Nomor, NomorHalaman, cell_blocks, number
from akuntabel.dokumen.gambar import draw_svg
from akuntabel.dokumen.halaman import page_runs, turns_page
from akuntabel.dokumen.pdf.kisi import Data, encode_grid
from akuntabel.dokumen.pdf.penggal import fit_words
from akuntabel.dokumen.pdf.rumus import parse_latex

_PT_PER_MM = 72 / 25.4
_SIDE = re.compile(r'\b(width|height)="([0-9.]+)')
_HIGHEST_CHART = 0.85
"""A chart leaves the rest of a page's height to its caption and source."""
_NUMBERING = {NomorHalaman.TANPA: None, NomorHalaman.ROMAWI: "i", NomorHalaman.ARAB: "1"}


@dataclass(frozen=True, slots=True)
class Encoded:
    """What goes into the compiler: the data, our own charts as SVG and the office's pictures, by file name."""

    data: Data
    charts: dict[str, str]
    files: dict[str, bytes]


def encode(document: Dokumen) -> Encoded:
    """Turn a document into data; raises as `write_pdf` does, but for errors of the engine."""
    encoder = _Encoder(document)
    return Encoded(encoder.document(), encoder.charts, encoder.files)


class _Encoder:
    def __init__(self, document: Dokumen) -> None:
        self.charts: dict[str, str] = {}
        self.files: dict[str, bytes] = {}
        self._document = document
        self._number: Nomor = number(document)
        self._headings = iter(self._number.judul)
        self._level = 0
        self._size = 0.0, 0.0
        self._keeps = False

    def document(self) -> Data:
        document = self._document
        sections, kind = [], NomorHalaman.TANPA
        for part in document.bagian:
            restarts = part.nomor is not NomorHalaman.TANPA and part.nomor is not kind
            kind = part.nomor if part.nomor is not NomorHalaman.TANPA else kind
            runs = []
            for run in page_runs(part.blok):
                self._turn(lanskap=run.lanskap)
                runs.append({"lanskap": run.lanskap, "blok": self._blocks(run.blok)})
            sections.append({"nomor": _NUMBERING[part.nomor], "kaki": part.kaki, "mulai": restarts, "lembar": runs})
        return {
            "judul": document.judul,
            "penulis": document.penulis,
            "subjek": document.subjek,
            "kata_kunci": document.kata_kunci,
            "bahasa": document.bahasa,
            "kertas": document.kertas.value,
            "tema": _theme(),
            "bagian": sections,
        }

    def _turn(self, *, lanskap: bool) -> None:
        """Take the size of what can be printed on, in points."""
        width, height = self._document.kertas.value
        if lanskap:
            top, right, bottom, left = tema.MARGIN_LANSKAP_MM
            width, height = height, width
        else:
            top, right = tema.MARGIN_ATAS_MM, tema.MARGIN_KANAN_MM
            bottom, left = tema.MARGIN_BAWAH_MM, tema.MARGIN_KIRI_MM
        self._size = (width - left - right) * _PT_PER_MM, (height - top - bottom) * _PT_PER_MM

    def _blocks(self, blocks: Sequence[Blok]) -> list[Data]:
        """Blocks in order; what stands before signatures is kept with them."""
        encoded = []
        for block, after in zip(blocks, (*blocks[1:], None), strict=True):
            self._keeps = isinstance(after, TandaTangan)
            encoded.append(self.render(block))
        return encoded

    def _isi(self, isi: Isi, width_em: float = 0) -> Any:
        """Spans as data: a text alone as a string."""
        spans = [self._span(span, width_em) for span in isi]
        return spans[0] if len(spans) == 1 and isinstance(spans[0], str) else spans

    def _span(self, span: Inline, width_em: float) -> Any:
        def fit(text: str) -> str:
            return fit_words(text, width_em) if width_em else text

        match span:
            case Teks(isi=text, tebal=tebal, miring=miring):
                return {"t": fit(text), "b": tebal, "i": miring} if tebal or miring else fit(text)
            case Figur(tebal=tebal):
                return {"t": fit(span.teks), "b": True, "i": False} if tebal else fit(span.teks)
            case Rujuk(label=label, pengganti=instead) if instead and label not in self._number.label:
                return fit(instead)
            case Rujuk(label=label):
                return {"ke": label, "t": self._caption_number(label)}
            case Tautan(alamat=alamat, teks=text):
                return {"url": alamat, "t": fit(text)}
            case GantiBaris():
                return {"br": True}
            case _:
                raise TypeError(f"PDF does not know the span {type(span).__name__}")

    def _caption_number(self, label: str) -> str:
        try:
            return self._number.label[label]
        except KeyError:
            raise LookupError(f"no table or picture is labelled {label!r}") from None

    def _lambang(self, lambang: Lambang | None) -> Data | None:
        if lambang is None:
            return None
        # As numbers, since the engine takes files of text only.
        return {"isi": list(lambang.isi), "alt": lambang.alt}

    @singledispatchmethod
    def render(self, block: Blok) -> Data:
        """Encode one block; `jenis` says what it is."""
        raise TypeError(f"PDF does not know the block {type(block).__name__}")

    @render.register
    def _(self, block: Judul) -> Data:
        # The standard refuses a skipped level, so a heading that stands too deep is lifted in the tags alone.
        self._level = min(block.tingkat, self._level + 1)
        return {
            "jenis": "judul",
            "tingkat": block.tingkat,
            "level": self._level,
            "nomor": next(self._headings),
            "isi": self._isi(block.isi),
            "halaman": turns_page(block),
            "senyap": block.penomoran is Penomoran.SENYAP,
        }

    @render.register
    def _(self, block: Paragraf) -> Data:
        return {
            "jenis": "paragraf",
            "gaya": block.gaya.value,
            "isi": self._isi(block.isi),
            "sambung": block.sambung or self._keeps or block.gaya is Gaya.SUBJUDUL,
        }

    @render.register
    def _(self, _block: HalamanBaru) -> Data:
        return {"jenis": "halaman"}

    @render.register
    def _(self, block: Daftar) -> Data:
        keeps = self._keeps
        return {
            "jenis": "daftar",
            "tanda": block.jenis.value,
            "butir": [self._blocks(item) for item in block.butir],
            "sambung": keeps,
        }

    @render.register
    def _(self, block: Rumus) -> Data:
        return {"jenis": "rumus", "pohon": parse_latex(block.latex), "alt": block.alt, "sambung": self._keeps}

    @render.register
    def _(self, block: DaftarIsi) -> Data:
        return {"jenis": "daftar-isi", "isi": block.isi.value}

    @render.register
    def _(self, block: Sampul) -> Data:
        return {
            "jenis": "sampul",
            "judul": block.judul,
            "pemilik": block.pemilik,
            "tahun": block.tahun,
            "alamat": block.alamat,
            "lambang": self._lambang(block.lambang),
        }

    @render.register
    def _(self, block: KopSurat) -> Data:
        return {
            "jenis": "kop",
            "pemilik": block.pemilik,
            "kontak": block.kontak,
            "lambang": self._lambang(block.lambang),
        }

    @render.register
    def _(self, block: Rincian) -> Data:
        keeps = self._keeps
        entries = [{"label": self._isi(label), "isi": self._blocks(body)} for label, body in block.butir]
        return {"jenis": "rincian", "lebar": block.lebar, "butir": entries, "sambung": keeps}

    @render.register
    def _(self, block: TandaTangan) -> Data:
        return {"jenis": "tanda-tangan", "penanda": [self._penanda(penanda) for penanda in block.penanda]}

    def _penanda(self, penanda: Penanda) -> Data:
        return {
            "atas": [self._isi(line) for line in penanda.atas],
            "nama": self._isi(penanda.nama),
            "bawah": [self._isi(line) for line in penanda.bawah],
        }

    @render.register
    def _(self, block: Grafik) -> Data:
        name = f"gambar-{len(self.charts)}.svg"
        width = self._document.kertas.value[0] - tema.MARGIN_KIRI_MM - tema.MARGIN_KANAN_MM
        self.charts[name] = svg = draw_svg(block, width)
        highest = self._size[1] * _HIGHEST_CHART / _PT_PER_MM
        return {
            "jenis": "grafik",
            "berkas": name,
            "lebar": min(width, highest / _proportion(svg)),
            "alt": block.alt,
            "judul": self._isi(block.judul),
            "label": block.label,
            "nomor": self._number.label.get(block.label, ""),
            "sumber": self._isi(block.sumber),
            "sambung": self._keeps,
        }

    @render.register
    def _(self, block: Foto) -> Data:
        name = f"foto-{len(self.files)}.svg"
        width, _ = block.ukuran_mm(self._size[0] / _PT_PER_MM)
        self.files[name] = _wrapped(block.gambar)
        return {
            "jenis": "grafik",
            "berkas": name,
            "lebar": width,
            "alt": block.alt,
            "judul": self._isi(block.judul),
            "label": block.label,
            "nomor": self._number.label[block.label],
            "sumber": self._isi(block.sumber),
            "sambung": self._keeps,
        }

    @render.register
    def _(self, block: Tabel) -> Data:
        keeps = self._keeps
        return {
            "jenis": "tabel",
            "sambung": keeps,
            "judul": self._isi(block.judul),
            "label": block.label,
            "nomor": self._number.label[block.label] if block.judul else "",
            "catatan": self._isi(block.catatan),
            "sumber": self._isi(block.sumber),
            **encode_grid(block, self._size, self._cell, is_signed=keeps),
        }

    def _cell(self, cell: Sel, room: float, size: float) -> Any:
        """What stands in a cell of `room` points."""
        if cell_blocks(cell):
            return {"blok": self._blocks(cell_blocks(cell))}
        return self._isi(cast("Isi", cell.isi), room / size)


def _wrapped(gambar: Gambar) -> bytes:
    """A picture inside an SVG, since the engine takes files of text only."""
    width, height = gambar.piksel
    kind = "png" if gambar.jenis == "png" else "jpeg"
    data = b64encode(gambar.isi).decode("ascii")
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">'
        f'<image width="{width}" height="{height}" href="data:image/{kind};base64,{data}"/></svg>'
    )
    return svg.encode("ascii")


def _proportion(svg: str) -> float:
    """Height over width of an SVG element."""
    opening = svg[: svg.index(">")]
    sides = dict(_SIDE.findall(opening))
    return float(sides["height"]) / float(sides["width"])


def _theme() -> Data:
    """The look, as the template asks for it."""
    return {
        "huruf": [tema.FONT_BEBAS, "Libertinus Serif"],
        "isi": tema.ISI_PT,
        "spasi": tema.SPASI,
        "jarak": tema.JARAK_PARAGRAF_PT,
        "catatan": tema.CATATAN_PT,
        "keterangan": tema.KETERANGAN_PT,
        "kaki": tema.KAKI_PT,
        "judul": tema.JUDUL_PT,
        "tinta": tema.TINTA,
        "samar": tema.SAMAR,
        "aksen": tema.AKSEN,
        "aksen_muda": tema.AKSEN_MUDA,
        "aksen_tipis": tema.AKSEN_TIPIS,
        "garis": tema.GARIS,
        "margin": [tema.MARGIN_ATAS_MM, tema.MARGIN_KANAN_MM, tema.MARGIN_BAWAH_MM, tema.MARGIN_KIRI_MM],
        "margin_lanskap": tema.MARGIN_LANSKAP_MM,
    }
