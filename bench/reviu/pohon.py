"""A composed tree as a faithful reader of any format hands it over, without a file between."""

from collections.abc import Iterator
from functools import singledispatchmethod

from akuntabel.dokumen.baca.kisi import measured
from akuntabel.dokumen.baca.susun import Penyusun
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca, SelTerbaca, Tempat
from akuntabel.dokumen.blocks import (
    Baris,
    Blok,
    Butir,
    Daftar,
    Figur,
    GantiBaris,
    Grafik,
    Isi,
    Judul,
    KopSurat,
    Paragraf,
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
from akuntabel.dokumen.dokumen import Dokumen, Nomor, cell_blocks, number, walk

NOWHERE = Tempat()


def read_tree(document: Dokumen, berkas: str = "lkjip") -> DokumenTerbaca:
    """Headings, paragraphs and tables of a document with the numbers that its writers give them.

    Pictures are left out but for their captions, and so are the lists that a writer fills.
    """
    reader = _Pembaca(number(document))
    for part in document.bagian:
        reader.read(part.blok)
    return DokumenTerbaca(berkas, "pohon", reader.composer.selesai())


class _Pembaca:
    def __init__(self, nomor: Nomor) -> None:
        self.composer = Penyusun()
        self._nomor = nomor
        self._headings = iter(nomor.judul)

    def read(self, blocks: tuple[Blok, ...]) -> None:
        for block in blocks:
            self._block(block)

    @singledispatchmethod
    def _block(self, block: Blok) -> None:
        """What holds no text of its own."""

    @_block.register
    def _(self, block: Judul) -> None:
        self.composer.judul(f"{next(self._headings)} {self._line(block.isi)}".strip(), block.tingkat, NOWHERE)

    @_block.register
    def _(self, block: Paragraf) -> None:
        self._say(self._line(block.isi))

    @_block.register
    def _(self, block: Daftar) -> None:
        for mark, item in zip(_marks(block), block.butir, strict=True):
            for at, inner in enumerate(item):
                if isinstance(inner, Paragraf):
                    self._say(self._line(inner.isi), "" if at else mark)
                else:
                    self._block(inner)

    @_block.register
    def _(self, block: Tabel) -> None:
        title = f"{self._nomor.label[block.label]} {self._line(block.judul)}" if block.judul else ""
        rows = (*block.head, *block.body)
        grid = measured([list(row) for row in self._grid(rows, len(block.kolom))])
        self.composer.tabel(grid, NOWHERE, ditandai=len(block.head), judul=title)
        for label, isi in (("Catatan: ", block.catatan), ("Sumber: ", block.sumber)):
            if isi:
                self._say(label + self._line(isi))

    def _grid(self, rows: tuple[Baris, ...], width: int) -> Iterator[list[SelTerbaca]]:
        covered: list[tuple[SelTerbaca, int]] = [(SelTerbaca("", NOWHERE), 0)] * width
        for row in rows:
            cells = iter(row.sel)
            line: list[SelTerbaca] = []
            while len(line) < width:
                above, left = covered[len(line)]
                if left:
                    covered[len(line)] = above, left - 1
                    line.append(above)
                    continue
                cell = next(cells)
                read = SelTerbaca(self._cell(cell), NOWHERE)
                for at in range(len(line), len(line) + cell.kolom):
                    covered[at] = read, cell.baris - 1
                line += [read] * cell.kolom
            yield line

    def _cell(self, cell: Sel) -> str:
        if not (blocks := cell_blocks(cell)):
            return self._line(cell.isi)  # type: ignore[arg-type]
        return "\n".join(self._line(b.isi) for b in walk(blocks) if isinstance(b, Paragraf))

    @_block.register
    def _(self, block: Grafik) -> None:
        self._say(f"{self._nomor.label[block.label]} {self._line(block.judul)}")

    @_block.register
    def _(self, block: Rumus) -> None:
        self._say(block.alt)

    @_block.register
    def _(self, block: Sampul) -> None:
        for line in (block.judul, block.tahun, *block.pemilik, *block.alamat):
            self._say(line)

    @_block.register
    def _(self, block: KopSurat) -> None:
        for line in (*block.pemilik, *block.kontak):
            self._say(line)

    @_block.register
    def _(self, block: Rincian) -> None:
        for label, body in block.butir:
            self._say(self._line(label))
            self.read(body)

    @_block.register
    def _(self, block: TandaTangan) -> None:
        for signatory in block.penanda:
            for line in (*signatory.atas, signatory.nama, *signatory.bawah):
                self._say(self._line(line))

    def _say(self, text: str, mark: str = "") -> None:
        if text:
            self.composer.paragraf(text, NOWHERE, mark)

    def _line(self, isi: Isi) -> str:
        return " ".join("".join(map(self._span, isi)).split())

    def _span(self, span: object) -> str:
        match span:
            case Teks(isi=text) | Tautan(teks=text) | Figur(teks=text):
                return text
            case Rujuk(label=label):
                return self._nomor.label[label]
            case GantiBaris():
                return " "
            case _:
                return ""


def _marks(block: Daftar) -> Iterator[str]:
    for at in range(len(block.butir)):
        letter = chr(ord("a") + at % 26)
        yield {Butir.TITIK: "•", Butir.ANGKA: f"{at + 1}.", Butir.HURUF: f"{letter}.", Butir.KURUNG: f"({at + 1})"}[
            block.jenis
        ]
