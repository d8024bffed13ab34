"""Charts of the workbook itself, drawn by the reader's program from the cells beside them."""

from typing import Any, cast

from xlsxwriter.chart import Chart
from xlsxwriter.workbook import Workbook

from akuntabel.dokumen import tema
from akuntabel.dokumen.blocks import GrafikBatang, GrafikGaris

_FONT = {"name": tema.FONT, "size": 9}
_LINES = (f"#{tema.AKSEN}", "#B45309", "#0F766E", "#7E22CE")
_DASHED = f"#{tema.SAMAR}"
_HEIGHT_PX, _ROW_PX = 288, 34
_WIDTH_PX = 720


def native_chart(book: Workbook, chart: GrafikBatang | GrafikGaris, sheet: str, first_row: int, title: str) -> Chart:
    """The chart over data whose names stand in column A and whose figures stand right of them.

    `first_row` is the row of the first name, counted from zero; the heads stand above it.
    """
    drawn = cast("Chart", book.add_chart({"type": "bar" if isinstance(chart, GrafikBatang) else "line"}))
    if isinstance(chart, GrafikBatang):
        _add_bars(drawn, chart, sheet, first_row)
    else:
        _add_lines(drawn, chart, sheet, first_row)
    drawn.set_title({"name": title, "name_font": {**_FONT, "size": 11, "bold": True}, "overlay": False})
    return drawn


def _add_bars(drawn: Chart, chart: GrafikBatang, sheet: str, first_row: int) -> None:
    last_row = first_row + len(chart.batang) - 1
    points = [{"fill": {"color": f"#{tema.NADA[b.nada] if b.nada else tema.AKSEN}"}} for b in chart.batang]
    missing = [{"delete": True} if b.angka.nilai is None else None for b in chart.batang]
    drawn.add_series(
        {
            "name": chart.sumbu,
            "categories": [sheet, first_row, 0, last_row, 0],
            "values": [sheet, first_row, 1, last_row, 1],
            "points": points,
            "gap": 60,
            "data_labels": {"value": True, "font": _FONT, "custom": missing},
        }
    )
    drawn.set_y_axis({"reverse": True, "num_font": _FONT, "major_tick_mark": "none"})
    start = {} if any((b.angka.nilai or 0) < 0 for b in chart.batang) else {"min": 0}
    drawn.set_x_axis({**start, "visible": False, "major_gridlines": {"visible": False}, "name": chart.sumbu})
    drawn.set_legend({"none": True})
    drawn.set_size({"width": _WIDTH_PX, "height": max(_HEIGHT_PX, 80 + _ROW_PX * len(chart.batang))})


def _add_lines(drawn: Chart, chart: GrafikGaris, sheet: str, first_row: int) -> None:
    last_row = first_row + len(chart.sumbu) - 1
    for column, seri in enumerate(chart.seri, 1):
        colour = _DASHED if seri.putus else _LINES[(column - 1) % len(_LINES)]
        line: dict[str, Any] = {"color": colour, "width": 2.25}
        if seri.putus:
            line["dash_type"] = "dash"
        drawn.add_series(
            {
                "name": [sheet, first_row - 1, column],
                "categories": [sheet, first_row, 0, last_row, 0],
                "values": [sheet, first_row, column, last_row, column],
                "line": line,
                "marker": {"type": "circle", "size": 6, "fill": {"color": colour}, "border": {"color": colour}},
            }
        )
    drawn.set_x_axis({"num_font": _FONT})
    drawn.set_y_axis({"num_font": _FONT, "major_gridlines": {"visible": True, "line": {"color": f"#{tema.GARIS}"}}})
    drawn.set_legend({"position": "bottom", "font": _FONT})
    drawn.show_blanks_as("gap")
    drawn.set_size({"width": _WIDTH_PX, "height": _HEIGHT_PX})
