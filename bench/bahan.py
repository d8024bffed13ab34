"""What is measured: the Kencong Paket, with one figure or one sentence changed anew for each run."""

from dataclasses import replace
from decimal import Decimal
from functools import cache

from akuntabel.berkas.muat import load_paket
from akuntabel.cli.layar import Kemajuan
from akuntabel.cli.tulis import Berkas, render
from akuntabel.contoh import lokasi
from akuntabel.dokumen import gambar
from akuntabel.dokumen.blocks import Grafik
from akuntabel.dokumen.dokumen import Dokumen, walk
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.lkjip import susun_lkjip
from akuntabel.skema.nilai import Nilai
from akuntabel.skema.paket import Paket
from akuntabel.ukur import hitung

FORMAT = ("docx", "pdf", "html", "xlsx")


@cache
def kencong() -> Paket:
    """The example that ships with the package."""
    paket = load_paket(lokasi("kencong-2025")).paket
    if paket is None:
        raise ValueError("the example is broken")
    return paket


def change_figure(paket: Paket, number: int) -> Paket:
    """Another realisasi of the IKM, a different one for each number up to 1000, also where a letter gives it.

    Raises:
        ValueError: the figure did not move, so that nothing new would be measured.
    """
    value = Nilai(Decimal(90) + Decimal(number) / 100)
    changed = paket.ganti(
        **{
            table: tuple(
                replace(row, nilai=value) if (row.ukuran, row.tahun) == ("IKM", paket.tahun) else row
                for row in getattr(paket, table)
            )
            for table in ("realisasi", "nilai_resmi")
        }
    )
    if hitung(changed)["realisasi:IKM"].nilai != value.angka:
        raise ValueError("the realisasi of the IKM comes from elsewhere")
    return changed


def change_sentence(paket: Paket, number: int) -> Paket:
    """Another sentence of the planner, the figures as they are."""
    first, *others = paket.analisis
    return paket.ganti(analisis=(replace(first, uraian=f"{first.uraian} Perubahan ke-{number}."), *others))


def compose(paket: Paket) -> Dokumen:
    """From a Paket to the tree of its LKjIP."""
    return susun_lkjip(Bahan(hitung(paket)))


def write_all(document: Dokumen) -> list[Berkas]:
    """The document in all formats, in memory, as the command line does it."""
    return render({"lkjip": document}, [("lkjip", form) for form in FORMAT], Kemajuan())


def charts(document: Dokumen) -> list[Grafik]:
    """The charts of a document."""
    return [block for part in document.bagian for block in walk(part.blok) if isinstance(block, Grafik)]


def draw_charts(document: Dokumen) -> None:
    """Draw what a writer would draw, so that only what changes later is drawn again."""
    for chart in charts(document):
        gambar.draw_svg(chart)
        gambar.draw_png(chart)


def forget_charts() -> None:
    """Drop every chart that is kept; the engine stays started."""
    gambar._svg.cache_clear()  # noqa: SLF001
    gambar._png.cache_clear()  # noqa: SLF001
