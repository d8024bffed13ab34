"""The document on the page of its review: its text, with the words of findings marked and the places they name."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from akuntabel.dokumen.baca.terbaca import (
    DokumenTerbaca,
    JudulTerbaca,
    ParagrafTerbaca,
    SelTerbaca,
    TabelTerbaca,
    Tempat,
)
from akuntabel.dokumen.html.teks import escape
from akuntabel.reviu.hasil import Butir, HasilReviu
from akuntabel.reviu.keluaran.teks import printable
from akuntabel.reviu.letak import AWAL, Denah, Posisi
from akuntabel.reviu.temuan import Tingkat

_DEEPEST = 6
_LONG = 120  # letters; a longer mark is not coloured


@dataclass(frozen=True, slots=True)
class Catatan:
    """A finding with its number on the page."""

    nomor: int
    butir: Butir

    @property
    def golongan(self) -> str:
        """The group it is listed in: accepted, or its gravity."""
        return "diterima" if self.butir.penerimaan else self.butir.temuan.tingkat.value

    @property
    def kartu(self) -> str:
        """The identifier of its card."""
        return f"t{self.nomor}"

    @property
    def tanda(self) -> str:
        """The identifier of its mark in the text."""
        return f"m{self.nomor}"


class Rujukan:
    """The places that findings were compared with, each with an identifier on the page."""

    def __init__(self, hasil: HasilReviu) -> None:
        self._nomor = {d.berkas: number for number, d in enumerate(hasil.perkara.dokumen, 1)}
        self.denah = {d.berkas: Denah(d) for d in hasil.perkara.dokumen}
        self._dipakai: set[tuple[str, Posisi]] = {
            (file, self._posisi(file, place))
            for b in hasil.butir
            for file, place in zip(b.berkas_lain, b.temuan.tempat_lain, strict=True)
            if file in self.denah
        }

    def pengenal(self, berkas: str, tempat: Tempat) -> str:
        """The identifier of a place; empty where the page does not have it."""
        posisi = self._posisi(berkas, tempat) if berkas in self.denah else AWAL
        return "" if posisi == AWAL else self._name(berkas, posisi)

    def di(self, berkas: str, posisi: Posisi) -> str:
        """The attribute that a place needs, if a finding names it."""
        return f' id="{self._name(berkas, posisi)}"' if (berkas, posisi) in self._dipakai else ""

    def _posisi(self, berkas: str, tempat: Tempat) -> Posisi:
        """The block or the cell that shows a place."""
        plan = self.denah[berkas]
        posisi = plan.posisi(tempat)
        if posisi == AWAL or not posisi.baris:
            return Posisi(posisi.blok)
        table = plan.dokumen.blok[posisi.blok]
        cell = _cell_at(table, posisi) if isinstance(table, TabelTerbaca) else None
        return _first(table, cell, posisi.blok) if isinstance(table, TabelTerbaca) and cell else Posisi(posisi.blok)

    def _name(self, berkas: str, posisi: Posisi) -> str:
        numbers = (self._nomor[berkas], posisi.blok, *((posisi.baris, posisi.kolom) if posisi.baris else ()))
        return "p" + "-".join(map(str, numbers))


def _first(table: TabelTerbaca, cell: SelTerbaca, block: int) -> Posisi:
    """Where a cell begins."""
    for number, row in enumerate(table.grid, 1):
        for column, here in enumerate(row, 1):
            if here is cell:
                return Posisi(block, number, column)
    return Posisi(block)


@dataclass(frozen=True, slots=True)
class IsiDokumen:
    """One document on the page; `letak` are its findings by the block they stand in."""

    dokumen: DokumenTerbaca
    letak: Mapping[int, Sequence[tuple[Posisi, Catatan]]]
    rujukan: Rujukan

    def blok(self, index: int) -> str:
        """One block as HTML."""
        block = self.dokumen.blok[index]
        placed = self.letak.get(index, ())
        notes = [note for _, note in placed]
        here = self.rujukan.di(self.dokumen.berkas, Posisi(index))
        match block:
            case JudulTerbaca(teks=text, tingkat=level):
                tag = f"h{min(max(level, 1) + 2, _DEEPEST)}"
                return f"<{tag}{here}>{_marked(text, notes)}</{tag}>"
            case ParagrafTerbaca(teks=text, tanda=mark):
                return f"<p{here}>{escape(mark)}{' ' if mark else ''}{_marked(text, notes)}</p>"
            case TabelTerbaca():
                return self._table(index, block, placed, here)

    def _table(self, index: int, table: TabelTerbaca, placed: Sequence[tuple[Posisi, Catatan]], here: str) -> str:
        by_cell: dict[int, list[Catatan]] = defaultdict(list)
        whole: list[Catatan] = []
        for posisi, note in placed:
            cell = _cell_at(table, posisi)
            if cell is None:
                whole.append(note)
            else:
                by_cell[id(cell)].append(note)
        name = f"Tabel {table.nomor} {table.judul}".strip() if table.nomor else table.judul or "Tabel"
        rows = list(self._rows(index, table, by_cell))
        head, body = "".join(rows[: table.kepala]), "".join(rows[table.kepala :])
        return (
            f'<div class="gulir"{here} tabindex="0" role="group" aria-label="{escape(printable(name))}"><table>'
            f"<caption>{_marked(name, whole)}</caption>"
            f"{f'<thead>{head}</thead>' if head else ''}<tbody>{body}</tbody></table></div>"
        )

    def _rows(self, index: int, table: TabelTerbaca, notes: Mapping[int, Sequence[Catatan]]) -> Iterator[str]:
        """Rows as text; a cell that covers several places is written once, where it begins.

        A head that a cell of the body grows out of is cut there: HTML lets no cell leave its part.
        An empty cell of the head heads nothing.
        """
        seen: set[int] = set()
        for number, row in enumerate(table.grid):
            part_end = table.kepala if number < table.kepala else len(table.grid)
            cells = []
            for column, cell in enumerate(row, 1):
                if id(cell) in seen:
                    continue
                seen.add(id(cell))
                tag = "th" if number < table.kepala and cell.teks.strip() else "td"
                down = min(cell.baris, part_end - number)
                spans = _span("colspan", cell.kolom) + _span("rowspan", down)
                here = self.rujukan.di(self.dokumen.berkas, Posisi(index, number + 1, column))
                cells.append(f"<{tag}{here}{spans}>{_marked(cell.teks, notes.get(id(cell), ()))}</{tag}>")
            yield f"<tr>{''.join(cells)}</tr>"


def _cell_at(table: TabelTerbaca, posisi: Posisi) -> SelTerbaca | None:
    if not 0 < posisi.baris <= len(table.grid):
        return None
    row = table.grid[posisi.baris - 1]
    return row[max(posisi.kolom, 1) - 1] if row and posisi.kolom <= len(row) else None


def _span(name: str, number: int) -> str:
    return f' {name}="{number}"' if number > 1 else ""


def _marked(text: str, notes: Sequence[Catatan]) -> str:
    """A text with the words that findings are about marked, each mark leading to its findings."""
    if not notes:
        return _lines(text)
    out, at = [], 0
    for start, end, here in _stretches(text, notes):
        out.append(_lines(text[at:start]))
        out.append(_mark(text[start:end], here))
        at = end
    return "".join([*out, _lines(text[at:])])


def _stretches(text: str, notes: Sequence[Catatan]) -> list[tuple[int, int, list[Catatan]]]:
    """Where the marks stand, apart from each other; a finding whose words are not there marks the whole text."""
    found: dict[tuple[int, int], list[Catatan]] = defaultdict(list)
    for note in notes:
        words = note.butir.temuan.tercetak
        start = text.find(words) if words else -1
        found[(start, start + len(words)) if start >= 0 else (0, len(text))].append(note)
    apart: list[tuple[int, int, list[Catatan]]] = []
    for (start, end), here in sorted(found.items(), key=lambda item: item[0]):
        if apart and start < apart[-1][1]:
            first, last, others = apart[-1]
            apart[-1] = (first, max(last, end), others + here)
        else:
            apart.append((start, end, here))
    return apart


def _mark(text: str, notes: Sequence[Catatan]) -> str:
    """One mark; further findings at the same words have an anchor each inside it."""
    first, *rest = notes
    gravest = min((n.butir.temuan.tingkat for n in notes), key=list(Tingkat).index)
    anchors = "".join(f'<span id="{n.tanda}"></span>' for n in rest)
    links = "".join(
        f'<a class="acu" href="#{n.kartu}" aria-label="Temuan {n.nomor}, {n.butir.temuan.tingkat.value}">{n.nomor}</a>'
        for n in notes
    )
    look = f"{gravest.value} panjang" if len(text) > _LONG else gravest.value
    return f'<mark class="{look}" id="{first.tanda}">{anchors}{_lines(text)}{links}</mark>'


def _lines(text: str) -> str:
    return "<br>".join(escape(printable(line)) for line in text.split("\n"))
