"""The figures of a document as cells: inputs to change in `Masukan`, all that is computed from them in `Angka`."""

from collections.abc import Iterable
from dataclasses import dataclass

from akuntabel.dokumen.blocks import Figur
from akuntabel.dokumen.figur import identity, printed
from akuntabel.ukur.angka import Angka, Sumber, Turunan

LEMBAR_MASUKAN = "Masukan"
LEMBAR_ANGKA = "Angka"
BARIS_PERTAMA = 4  # counted from zero; title, explanation, a free row and the head stand above
KOLOM_NILAI = "C"
_LONGEST_FORMULA = 8000  # Excel takes 8192 characters
_MOST_ARGUMENTS = 255


@dataclass(frozen=True, slots=True)
class Nilai:
    """What a cell holds: a formula with the value it has now, or (formula empty) a value alone."""

    formula: str
    nilai: float | str
    catatan: str = ""


class DaftarSel:
    """The cell of every figure of a document.

    `masukan` are the leaves, `angka` all figures, each once, in order of appearance and what
    they are made of after them.
    """

    def __init__(self, figures: Iterable[Angka]) -> None:
        self.masukan: list[Angka] = []
        self.angka: list[Angka] = []
        self._cells: dict[Angka, str] = {}
        self._known: dict[tuple[object, ...], str] = {}
        waiting = list(figures)
        for angka in waiting:  # grows while it is walked
            if angka not in self._cells:
                self._enter(angka)
                if isinstance(angka.asal, Turunan):
                    waiting.extend(angka.asal.angka())

    def _enter(self, angka: Angka) -> None:
        key = identity(angka)
        if key not in self._known:
            self.angka.append(angka)
            sheet, rows = LEMBAR_ANGKA, self.angka
            if isinstance(angka.asal, Sumber):
                self.masukan.append(angka)
                sheet, rows = LEMBAR_MASUKAN, self.masukan
            self._known[key] = f"{sheet}!${KOLOM_NILAI}${BARIS_PERTAMA + len(rows)}"
        self._cells[angka] = self._known[key]

    def cell(self, angka: Angka) -> str:
        """The cell that holds the figure: `Masukan!$C$5`."""
        return self._cells[angka]

    def shown(self, figur: Figur) -> Nilai:
        """A figure where it is printed: a reference to its cell, its words where there is no number."""
        angka = figur.angka
        if angka.sampai is not None:
            return Nilai("", printed(figur))
        cell = self.cell(angka)
        if angka.kata or angka.nilai is not None:
            return Nilai(cell, value_of(angka))
        return Nilai(f'IF(ISNUMBER({cell}),{cell},"{printed(figur)}")', printed(figur))

    def computed(self, angka: Angka) -> Nilai:
        """A figure in the sheet of figures: by its rule where the rule has a formula."""
        if not isinstance(angka.asal, Turunan):
            return self.shown(Figur(angka))
        value = value_of(angka)
        if angka.asal.aturan.excel is None:
            return Nilai("", value, "Nilai tetap: aturan ini tidak berupa rumus lembar kerja.")
        formula = angka.asal.excel(lambda given: self._inside(self.cell(given))) or ""
        inputs = [self._inside(self.cell(given)) for given in angka.asal.angka()]
        if len(formula) > _LONGEST_FORMULA or len(inputs) > _MOST_ARGUMENTS:
            return Nilai("", value, "Nilai tetap: rumusnya terlalu panjang untuk lembar kerja.")
        if angka.nilai is not None or angka.kata:
            return Nilai(formula, value, angka.catatan)
        if all(given.nilai is not None for given in angka.asal.angka()):
            refused = f"NOT(ISNUMBER({formula}))"
        else:
            refused = f"COUNT({','.join(inputs)})<{len(inputs)}"
        return Nilai(f'IF({refused},"{value}",{formula})', value, angka.catatan)

    @staticmethod
    def _inside(cell: str) -> str:
        """The cell as the sheet of figures itself names it."""
        return cell.removeprefix(f"{LEMBAR_ANGKA}!")


def value_of(angka: Angka) -> float | str:
    """The figure as a cell holds it: its word, its number, or the words for why there is none."""
    if angka.kata or angka.nilai is None:
        return printed(Figur(angka))
    return float(angka.nilai)
