"""Charts: what stands in the picture, whatever it looks like."""

import re
import zlib
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import pytest
import vl_convert
from lxml import etree

from akuntabel.dokumen.blocks import (
    Batang,
    Grafik,
    GrafikBatang,
    GrafikGaris,
    GrafikPohon,
    Nada,
    Seri,
    Simpul,
    Teks,
)
from akuntabel.dokumen.gambar import draw_png, draw_svg
from akuntabel.dokumen.gambar.batang import bars
from akuntabel.dokumen.gambar.garis import lines
from akuntabel.dokumen.gambar.huruf import text_width, wrap
from akuntabel.dokumen.gambar.png import chunks, shrink
from akuntabel.skema.nilai import Keadaan
from akuntabel.skema.pilihan import Bentuk
from akuntabel.ukur.angka import Angka, Sumber

SVG = "{http://www.w3.org/2000/svg}"


def persen(nilai: str | None) -> Angka:
    return Angka(
        nama="capaian:A",
        judul="Capaian A",
        nilai=None if nilai is None else Decimal(nilai),
        bentuk=Bentuk.PERSEN,
        asal=Sumber("Realisasi", "A", "nilai"),
        desimal=2,
        keadaan=None if nilai else Keadaan.BELUM_DIUKUR,
    )


def grafik(gambar: GrafikBatang | GrafikGaris | GrafikPohon) -> Grafik:
    return Grafik(gambar, judul=(Teks("Capaian & target <2025>"),), alt="Uraian gambar", label="g")


BATANG = GrafikBatang(
    batang=(
        Batang("Indeks kepuasan", persen("99.82"), Nada.BIRU, "Sangat Tinggi"),
        Batang("Nilai AKIP", persen("49.91"), Nada.MERAH, "Sangat Rendah"),
        Batang("Indeks pelayanan", persen(None)),
    ),
    sumbu="Capaian, persen",
    acuan=(100.0, "Target 100%"),
)
GARIS = GrafikGaris(
    sumbu=("2022", "2023", "2024", "2025"),
    seri=(
        Seri("Target", (None, None, persen("92"), persen("92.5")), putus=True),
        Seri("Realisasi", (persen("91"), None, persen("92.8"), persen("92.33"))),
    ),
    satuan="persen",
)
PANJANG = "Meningkatnya kualitas pelayanan publik dan penyelenggaraan pemerintahan kecamatan"
POHON = GrafikPohon(
    simpul=(
        Simpul("T", PANJANG),
        Simpul("S1", "Sasaran pertama", "T", 1),
        Simpul("S2", "Sasaran kedua", "T", 1),
    ),
    lapis=("Tujuan", "Sasaran"),
)
SEMUA = pytest.mark.parametrize("gambar", [BATANG, GARIS, POHON], ids=["batang", "garis", "pohon"])


def texts(svg: str) -> list[str]:
    return [" ".join(map(str, node.itertext())) for node in etree.fromstring(svg).iter(f"{SVG}text")]


@SEMUA
def test_picture_is_named_and_self_contained(gambar: GrafikBatang | GrafikGaris | GrafikPohon) -> None:
    svg = draw_svg(grafik(gambar))
    root = etree.fromstring(svg)
    assert root.get("role") == "img"
    assert [root[0].text, root[1].text] == ["Capaian & target <2025>", "Uraian gambar"]
    assert not re.search(r'\bid="|<script|href|url\(|aria-', svg)


@SEMUA
def test_png_has_the_width_asked_for(gambar: GrafikBatang | GrafikGaris | GrafikPohon) -> None:
    png = draw_png(grafik(gambar), lebar_mm=127, dpi=200)
    assert png.startswith(b"\x89PNG")
    assert int.from_bytes(png[16:20]) == pytest.approx(1000, abs=2)


def test_png_is_small_and_keeps_its_pixels_and_its_resolution() -> None:
    loose = vl_convert.svg_to_png(draw_svg(grafik(BATANG)), scale=72 / 96, ppi=200)
    tight = shrink(loose)
    assert len(tight) < len(loose) / 2
    assert _unpacked(tight) == _unpacked(loose)
    assert dict(chunks(tight))[b"pHYs"] == dict(chunks(loose))[b"pHYs"]


def _unpacked(png: bytes) -> bytes:
    return zlib.decompress(b"".join(body for kind, body in chunks(png) if kind == b"IDAT"))


def test_bars_print_figures_and_classes_in_words() -> None:
    printed = texts(draw_svg(grafik(BATANG)))
    assert {"99,82%", "Sangat Tinggi", "49,91%", "Sangat Rendah", "belum diukur", "Target 100%"} <= set(printed)


def test_bars_are_as_long_as_their_figures() -> None:
    svg = draw_svg(grafik(BATANG))
    lengths = [float(d) for d in re.findall(r'<path d="M0,[\d.]+h([\d.]+)', svg)]
    assert lengths[-2] / lengths[-1] == pytest.approx(99.82 / 49.91, rel=1e-3)


def test_axis_of_bars_begins_at_zero_or_below() -> None:
    for low, values in ((0, ("80", "90")), (-20, ("-20", "90"))):
        chart = GrafikBatang(tuple(Batang("A", persen(v)) for v in values), "persen")
        domains = [
            layer["encoding"]["x"]["scale"]["domain"][0]
            for layer in bars(chart, 586)["layer"]
            if layer["encoding"]["x"]["scale"]
        ]
        assert set(domains) == {low}


@pytest.mark.parametrize("values", [("0",), ("0.004", "9876543"), (None,), ("-5",)])
def test_bars_hold_extreme_values(values: tuple[str | None, ...]) -> None:
    chart = GrafikBatang(tuple(Batang("A", persen(v)) for v in values), "persen")
    assert len(texts(draw_svg(grafik(chart)))) >= 1 + 2 * len(values)


@pytest.mark.parametrize(
    "gambar", [GrafikBatang((), "persen"), GrafikGaris((), ()), GrafikPohon((), ())], ids=["batang", "garis", "pohon"]
)
def test_chart_of_nothing_is_drawn(gambar: GrafikBatang | GrafikGaris | GrafikPohon) -> None:
    assert etree.fromstring(draw_svg(grafik(gambar))).tag == f"{SVG}svg"


def test_lines_break_where_a_figure_is_missing() -> None:
    strokes = next(layer for layer in lines(GARIS, 586)["layer"] if layer["mark"]["type"] == "line")
    runs = {value["ruas"] for value in strokes["data"]["values"] if not value["putus"]}
    assert len(runs) == 2


def test_lines_name_themselves_and_print_figures() -> None:
    printed = texts(draw_svg(grafik(GARIS)))
    assert {"Target", "Realisasi", "91,00%", "92,33%", "2022", "2025", "persen"} <= set(printed)


def test_line_with_equal_or_no_values_is_drawn() -> None:
    for point in (persen("5"), None):
        chart = GrafikGaris(("2024", "2025"), (Seri("A", (point, point)),))
        assert "2024" in texts(draw_svg(grafik(chart)))


def test_large_amounts_are_counted_in_words_on_the_axis() -> None:
    rupiah = Angka(
        "pagu", "Pagu", Decimal("3920691860.40"), Bentuk.RUPIAH, Sumber("Pagu", "A", "nilai"), satuan="rupiah"
    )
    chart = GrafikGaris(("2024", "2025"), (Seri("Pagu", (None, rupiah)),), satuan="Rupiah")
    assert {"Rupiah (miliar)", "Rp3.920.691.860,40"} <= set(texts(draw_svg(grafik(chart))))


def test_tree_wraps_long_sentences_inside_its_boxes() -> None:
    printed = texts(draw_svg(grafik(POHON), lebar_mm=90))
    assert PANJANG in printed
    assert {"Tujuan", "Sasaran", "Sasaran pertama", "Sasaran kedua"} <= set(printed)


@pytest.mark.parametrize(
    "simpul", [(Simpul("A", "a", "B"),), (Simpul("A", "a", "B"), Simpul("B", "b", "A"))], ids=["no parent", "ring"]
)
def test_tree_that_does_not_hang_together_is_refused(simpul: tuple[Simpul, ...]) -> None:
    with pytest.raises(ValueError, match="hang"):
        draw_svg(grafik(GrafikPohon(simpul, ("Tujuan",))))


def test_lines_of_wrapped_text_fit() -> None:
    wrapped = wrap(PANJANG + " A" + "b" * 80, 90, 12)
    assert all(text_width(line, 12) <= 90 for line in wrapped)
    assert "".join(wrapped).replace(" ", "") == (PANJANG + " A" + "b" * 80).replace(" ", "")


def test_drawing_in_threads_gives_the_same_picture() -> None:
    with ThreadPoolExecutor(4) as pool:
        assert len(set(pool.map(lambda _: draw_svg(grafik(GARIS), 150), range(8)))) == 1
