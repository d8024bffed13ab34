"""Whatever stands in the cells of a real workbook, `periksa` ends in findings or in figures, never in a traceback."""

from datetime import date, time, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell

from akuntabel.berkas.buku.tulis import save_workbook
from akuntabel.berkas.muat import load_paket
from akuntabel.cli.masukan import read_masukan
from akuntabel.cli.pesan import Tingkat
from akuntabel.contoh import lokasi

NASTY: tuple[Any, ...] = (
    "", "   ", "-", "0", "-0", "-1", "(1)", "1.000", "1,000.5", "1e999", "9" * 400, "0," + "0" * 300 + "1", "NaN",
    "½", "٣", "１２", "²", "A (80)", "80–70", "80-", "s.d. 5", "%", "Rp", "Rp -", "TRUE", "#N/A", "#REF!", "Infinity",
    "7,01", "7.01E+13", "701", "7.01.", "'7.01.01", "..", "31/2/2025", "Februari 2016", "23-Sep-25", "2025", "0000",
    "\u200e7.01\u200f", "\u202eterbalik\u202c", "IK\u200bM", "🙂", "a\x0bb", "\ufffe", "{{", "{{capaian:IKM@x}}",
    "x" * 32_000, "baris\nkedua\r\nketiga", "<b>&amp;</b>", "[a](http://x) *b* `c` | d |", "# judul", "\\", "$x$",
    "=1/0", "=A1", "{{}}", "}} {{", 0, -1, 0.1 + 0.2, 1e300, -1e-300, 1e15, 7.01, 70101, 45923, True, False,
    date(1900, 1, 1), date(2025, 9, 23), time(10, 30), timedelta(days=400),
)  # fmt: skip


@cache
def kencong() -> tuple[Workbook, list[Cell]]:
    """The workbook of the example, and every cell of it with content."""
    paket = load_paket(lokasi("kencong-2025")).paket
    assert paket is not None
    with TemporaryDirectory() as temporary:
        save_workbook(paket, Path(temporary, "kencong.xlsx"))
        book = load_workbook(Path(temporary, "kencong.xlsx"))
    cells = [
        c for sheet in book for row in sheet.iter_rows() for c in row if isinstance(c, Cell) and c.value is not None
    ]
    return book, cells


@settings(max_examples=8, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_no_value_in_a_workbook_ends_in_a_traceback(data: st.DataObject) -> None:
    book, cells = kencong()
    chosen = data.draw(st.lists(st.integers(0, len(cells) - 1), min_size=1, max_size=25, unique=True))
    former = [cells[number].value for number in chosen]
    try:
        for number in chosen:
            cells[number].value = data.draw(st.sampled_from(NASTY).filter(_can_be_stored))
        with TemporaryDirectory() as temporary:
            book.save(Path(temporary, "kencong.xlsx"))
            masukan = read_masukan(Path(temporary, "kencong.xlsx"))
    finally:
        for number, value in zip(chosen, former, strict=True):
            cells[number].value = value
    assert masukan.hasil is not None or masukan.banyak(Tingkat.GALAT)
    assert all(p.pesan for p in masukan.pesan)


def _can_be_stored(value: Any) -> bool:
    """openpyxl refuses what XML cannot hold."""
    return not isinstance(value, str) or not any(c in value for c in "\x0b\ufffe")
