"""Intervals of scales, however they are printed."""

from decimal import Decimal

import pytest

from akuntabel.reviu.periksa.rentang import Kelas, Rentang, read_rentang, seams

D = Decimal


@pytest.mark.parametrize(
    ("teks", "rentang"),
    [
        ("91 – 100", Rentang(D(91), D(100))),
        ("> 90 – 100", Rentang(D(90), D(100), termasuk_rendah=False)),
        ("76 ≤ 90", Rentang(D(76), D(90))),
        ("75,01 s/d 90,00", Rentang(D("75.01"), D("90.00"))),
        ("80 ≤ x < 90", Rentang(D(80), D(90), termasuk_tinggi=False)),
        ("100% - 91%", Rentang(D(91), D(100))),
        ("≥ 90", Rentang(D(90), None)),
        ("> 90", Rentang(D(90), None, termasuk_rendah=False)),
        ("kurang dari 50", Rentang(None, D(50), termasuk_tinggi=False)),
        ("50 ke bawah", Rentang(None, D(50))),
    ],
)
def test_an_interval_is_read(teks: str, rentang: Rentang) -> None:
    assert read_rentang(teks) == rentang


@pytest.mark.parametrize("teks", ["", "Sangat Tinggi", "92,33", "1.234.567", "2021-2026 dan seterusnya"])
def test_what_is_no_interval_is_none(teks: str) -> None:
    assert read_rentang(teks) is None


@pytest.mark.parametrize(
    ("bawah", "atas", "sambungan"),
    [
        ("66 – 75", "76 – 90", None),
        ("76,61 – 88,30", "88,31 – 100", None),
        ("> 60 – 70", "> 70 – 80", None),
        ("76 ≤ 90", "≥ 90", True),
        ("66 – 76", "75 – 90", True),
        ("66 – 70", "76 – 90", False),
        ("50 < 60", "> 60 – 70", False),
    ],
)
def test_neighbours_meet_overlap_or_leave_a_gap(bawah: str, atas: str, sambungan: bool | None) -> None:
    intervals = [interval for teks in (bawah, atas) if (interval := read_rentang(teks)) is not None]
    found = list(seams([Kelas(interval, "", ("kelas",)) for interval in intervals]))
    assert [None if seam is None else seam.tumpang_tindih for seam in found] == [sambungan]
