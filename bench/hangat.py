"""One process that stays: each step of a report, after one figure or one sentence was changed."""

from collections.abc import Callable
from pathlib import Path

from akuntabel.berkas.buku.tulis import save_workbook
from akuntabel.berkas.muat import load_paket
from akuntabel.contoh import lokasi
from akuntabel.dokumen.format import WRITERS
from akuntabel.skema.paket import Paket
from akuntabel.ukur import hitung
from bench import bahan
from bench.tabel import Baris, timed
from bench.waktu import Prepare, Waktu

MOST_MEMORY = 500


def warm_cases(folder: Path) -> dict[str, Prepare]:
    """The steps, by the names that `warm_rows` knows."""
    paket = bahan.kencong()
    base = bahan.compose(paket)
    workbook = folder / "paket.xlsx"
    save_workbook(paket, workbook)

    def changed(number: int) -> Paket:
        bahan.draw_charts(base)
        return bahan.change_figure(paket, number)

    def all_formats(number: int) -> Callable[[], object]:
        now = changed(number)
        return lambda: bahan.write_all(bahan.compose(now))

    def all_formats_without_charts(number: int) -> Callable[[], object]:
        now = changed(number)
        bahan.forget_charts()
        return lambda: bahan.write_all(bahan.compose(now))

    def writer(form: str) -> Prepare:
        def prepare(number: int) -> Callable[[], object]:
            # A figure of its own for each format: what another one drew must not help it.
            document = bahan.compose(changed(1000 * (1 + bahan.FORMAT.index(form)) + number))
            return lambda: WRITERS[form](document)

        return prepare

    def sentence(form: str) -> Prepare:
        def prepare(number: int) -> Callable[[], object]:
            bahan.draw_charts(base)
            now = bahan.change_sentence(paket, number)
            return lambda: WRITERS[form](bahan.compose(now))

        return prepare

    def composing(number: int) -> Callable[[], object]:
        now = bahan.change_figure(paket, number)
        return lambda: bahan.compose(now)

    def measuring(number: int) -> Callable[[], object]:
        now = bahan.change_figure(paket, number)
        return lambda: hitung(now)

    return {
        "all": all_formats,
        "all-uncached": all_formats_without_charts,
        **{form: writer(form) for form in bahan.FORMAT},
        "sentence-html": sentence("html"),
        "sentence-pdf": sentence("pdf"),
        "hitung": measuring,
        "compose": composing,
        "workbook": lambda _: lambda: load_paket(workbook),
        "csv": lambda _: lambda: load_paket(lokasi("kencong-2025")),
    }


def warm_rows(warm: dict[str, Waktu], peak: float) -> list[Baris]:
    """The rows of the table, with the goals of the project; `peak` in MB."""
    return [
        timed("Paket → LKjIP in all four formats", warm["all"], 1.5),
        timed("the same, every chart drawn anew", warm["all-uncached"]),
        Baris("the same, peak memory of its process", f"{peak:.0f} MB", f"< {MOST_MEMORY} MB", peak < MOST_MEMORY),
        *(timed(f"writing the {form.upper()} alone", warm[form]) for form in bahan.FORMAT),
        timed("a changed sentence → HTML", warm["sentence-html"], 0.05),
        timed("a changed sentence → PDF", warm["sentence-pdf"], 1),
        timed("every figure (`ukur`)", warm["hitung"], 0.05),
        timed("every figure, and the tree of the LKjIP", warm["compose"]),
        timed("reading the workbook", warm["workbook"]),
        timed("reading the CSV folder", warm["csv"]),
    ]
