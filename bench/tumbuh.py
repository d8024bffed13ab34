"""How each step grows with the programmes and indikator of a Paket."""

from collections.abc import Callable
from pathlib import Path

from akuntabel.berkas.buku.tulis import save_workbook
from akuntabel.berkas.koherensi.periksa import periksa
from akuntabel.berkas.muat import load_paket
from akuntabel.berkas.temuan import has_galat
from akuntabel.dokumen.format import WRITERS
from akuntabel.skema.paket import Paket
from akuntabel.ukur import hitung
from bench import bahan
from bench.perbanyak import multiply
from bench.waktu import Prepare, Waktu, measure, seconds

SIZES = (1, 5, 20)
MOST_PDF = 5


def growth(folder: Path, rounds: int) -> list[tuple[str, ...]]:
    """A row for each step: its time at each size.

    Raises:
        ValueError: a multiplied Paket is not coherent.
    """
    pakets = {size: multiply(bahan.kencong(), size) for size in SIZES}
    for size, paket in pakets.items():
        if has_galat(periksa(paket)):
            raise ValueError(f"the Paket of {size}× is not coherent")
    # One size after the other: the charts of all of them are more than are kept.
    taken = {size: measure(_growth_cases(folder, paket, size), rounds) for size, paket in pakets.items()}
    return [
        (step, *(grown({n: taken[n][step] for n in SIZES if step in taken[n]}, size) for size in SIZES))
        for step in taken[SIZES[0]]
    ]


def _growth_cases(folder: Path, paket: Paket, size: int) -> dict[str, Prepare]:
    workbook = folder / f"paket-{size}.xlsx"
    save_workbook(paket, workbook)
    base = bahan.compose(paket)

    def writer(form: str) -> Prepare:
        def prepare(number: int) -> Callable[[], object]:
            now = bahan.compose(bahan.change_figure(paket, 100 * bahan.FORMAT.index(form) + number))
            bahan.draw_charts(base)
            bahan.draw_charts(now)
            return lambda: WRITERS[form](now)

        return prepare

    def on_changed(work: Callable[[Paket], object]) -> Prepare:
        def prepare(number: int) -> Callable[[], object]:
            now = bahan.change_figure(paket, number)
            return lambda: work(now)

        return prepare

    forms = [form for form in bahan.FORMAT if form != "pdf" or size <= MOST_PDF]
    return {
        "reading the workbook": lambda _: lambda: load_paket(workbook),
        "every figure (`ukur`)": on_changed(hitung),
        "every figure, and the tree": on_changed(bahan.compose),
        **{f"writing the {form.upper()}": writer(form) for form in forms},
    }


def grown(by_size: dict[int, Waktu], size: int) -> str:
    """The time at a size, and for one unit of it beside that at the first; empty where it was not measured."""
    if size not in by_size:
        return ""
    now, first = by_size[size].median, by_size[SIZES[0]].median
    return f"{seconds(now)} ({now / first / size:.1f})"
