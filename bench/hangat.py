"""One process that stays: each step of a report, after one figure or one sentence was changed."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from akuntabel.berkas.buku.tulis import save_workbook
from akuntabel.berkas.muat import load_paket
from akuntabel.contoh import lokasi
from akuntabel.dokumen.dokumen import Dokumen
from akuntabel.dokumen.format import WRITERS
from akuntabel.skema.paket import Paket
from akuntabel.ukur import hitung
from bench import bahan
from bench.tabel import Baris, timed
from bench.waktu import Prepare, Waktu

MOST_MEMORY = 500


def warm_cases(folder: Path) -> dict[str, Prepare]:
    """The steps, by the names that `warm_rows` knows.

    No two cases get the same change: what one of them laid out or drew must not help another.
    """
    workbook = folder / "paket.xlsx"
    save_workbook(bahan.kencong(), workbook)
    return {
        "all": _on_figure(100, lambda now: lambda: bahan.write_all(bahan.compose(now))),
        "all-uncached": _on_figure(200, _without_charts),
        "charts": _on_figure(300, _drawing),
        **{form: _on_figure(400 + 50 * n, _writing(form)) for n, form in enumerate(bahan.FORMAT)},
        "sentence-html": _on_sentence(700, "html"),
        "sentence-pdf": _on_sentence(800, "pdf"),
        "hitung": _on_figure(600, lambda now: lambda: hitung(now)),
        "compose": _on_figure(650, lambda now: lambda: bahan.compose(now)),
        "workbook": lambda _: lambda: load_paket(workbook),
        "csv": lambda _: lambda: load_paket(lokasi("kencong-2025")),
    }


def _on_figure(first: int, work: Callable[[Paket], Callable[[], object]]) -> Prepare:
    """Change one figure, all charts of the unchanged report being drawn."""

    def prepare(number: int) -> Callable[[], object]:
        bahan.draw_charts(_base())
        return work(bahan.change_figure(bahan.kencong(), first + number))

    return prepare


def _on_sentence(first: int, form: str) -> Prepare:
    def prepare(number: int) -> Callable[[], object]:
        bahan.draw_charts(_base())
        now = bahan.change_sentence(bahan.kencong(), first + number)
        return lambda: WRITERS[form](bahan.compose(now))

    return prepare


@cache
def _base() -> Dokumen:
    return bahan.compose(bahan.kencong())


def _without_charts(paket: Paket) -> Callable[[], object]:
    bahan.forget_charts()
    return lambda: bahan.write_all(bahan.compose(paket))


def _drawing(paket: Paket) -> Callable[[], object]:
    document = bahan.compose(paket)
    return lambda: bahan.draw_charts(document)


def _writing(form: str) -> Callable[[Paket], Callable[[], object]]:
    def prepare(paket: Paket) -> Callable[[], object]:
        document = bahan.compose(paket)
        bahan.draw_charts(document)
        return lambda: WRITERS[form](document)

    return prepare


def warm_rows(warm: dict[str, Waktu], peak: float) -> list[Baris]:
    """The rows of the table, with the goals of the project; `peak` in MB."""
    return [
        timed("Paket → LKjIP in all four formats", warm["all"], 1.5),
        timed("the same, every chart drawn anew", warm["all-uncached"]),
        Baris("the same, peak memory of its process", f"{peak:.0f} MB", f"< {MOST_MEMORY} MB", peak < MOST_MEMORY),
        timed("drawing the charts that show one changed figure", warm["charts"]),
        *(timed(f"writing the {form.upper()} alone, charts drawn", warm[form]) for form in bahan.FORMAT),
        timed("a changed sentence → HTML", warm["sentence-html"], 0.05),
        timed("a changed sentence → PDF", warm["sentence-pdf"], 1),
        timed("every figure (`ukur`)", warm["hitung"], 0.05),
        timed("every figure, and the tree of the LKjIP", warm["compose"]),
        timed("reading the workbook", warm["workbook"]),
        timed("reading the CSV folder", warm["csv"]),
    ]
