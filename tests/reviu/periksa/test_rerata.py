"""Means: of which rows they may be, and when nobody can tell."""

from dataclasses import replace

from tests.reviu.alat import perkara, tabel

import akuntabel.reviu.periksa  # noqa: F401
from akuntabel.dokumen.baca.terbaca import TabelTerbaca
from akuntabel.reviu.registry import run


def pesan(table: str | TabelTerbaca) -> list[str]:
    _, found = run(perkara(tabel(table) if isinstance(table, str) else table), "HIT011")
    return [temuan.pesan for temuan in found]


TABLE = """
No | Indikator | Target | Realisasi | Capaian (%)
1 | Indeks Layanan | 80 | 76 | 95,00
2 | Jumlah Desa Tertib | 10 | 9 | {kedua}
3 | Nilai Kinerja | 60 | 60 | 100,00
 | {label} | | | {rerata}
"""


def test_a_label_may_say_what_is_averaged() -> None:
    stated = TABLE.format(kedua="90,00", label="Rata-rata capaian = (95 + 100) / 2", rerata="97,50")
    assert pesan(stated) == []


def test_a_total_is_not_averaged() -> None:
    row = " | Jumlah | 150 | 145 | 285,00\n | Rata-rata capaian"
    assert pesan(TABLE.format(kedua="90,00", label="{label}", rerata="95,00").replace(" | {label}", row)) == []


def test_a_value_that_was_not_read_leaves_the_mean_unsure() -> None:
    assert len(pesan(TABLE.format(kedua="90,00", label="Rata-rata", rerata="88,00"))) == 1
    assert pesan(TABLE.format(kedua="90,00 43,44 12,10", label="Rata-rata", rerata="88,00")) == []


def test_rows_on_the_page_before_are_not_missed() -> None:
    table = tabel(TABLE.format(kedua="90,00", label="Rata-rata", rerata="88,00"))
    assert pesan(replace(table, lanjutan=True)) == []


def test_the_group_that_comes_nearest_is_told() -> None:
    text = """
    No | Sasaran | Indikator | Target | Realisasi | Capaian (%)
    1 | Meningkatnya layanan | Indeks Layanan | 80 | 76 | 95,00
    2 | Tertibnya desa | Jumlah Desa Tertib | 10 | 9 | 90,00
    ^ | ^ | Nilai Kinerja | 60 | 48 | 80,00
     | Rata-rata | | | | 88,30
    """
    (wrong,) = pesan(text)
    assert "seharusnya 88,33 (dari 3 persentase)" in wrong
    (far,) = pesan(text.replace("88,30", "60,00"))
    assert "seharusnya 88,33 (dari 3 persentase)" in far
