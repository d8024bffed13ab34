"""Sums: which rows belong to a total, and where the reading of a table leaves that unsure."""

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.reviu.alat import kenali, perkara, tabel

import akuntabel.reviu.periksa  # noqa: F401
from akuntabel.dokumen.baca.terbaca import TabelTerbaca
from akuntabel.reviu.periksa.kelompok import sum_of_heads
from akuntabel.reviu.registry import run


def pesan(kode: str, table: str | TabelTerbaca) -> list[str]:
    _, found = run(perkara(tabel(table) if isinstance(table, str) else table), kode)
    return [temuan.pesan for temuan in found]


def hierarki(text: str) -> list[tuple[int, tuple[int, ...]]]:
    return [(branch.jumlah, branch.bagian) for branch in kenali(text).hierarki]


@pytest.mark.parametrize(
    ("values", "total"),
    [
        ([9, 4, 5, 2], 11),
        ([9, 9, 4, 5, 2], 11),
        ([20, 9, 4, 5, 11, 11], 20),
        ([22, 7, 4, 3, 8, 1], 23),
        ([1, 2, 3], 6),
        ([], 0),
    ],
)
def test_members_count_once_with_their_head(values: list[int], total: int) -> None:
    assert sum_of_heads([Decimal(value) for value in values]) == total


RUNNING = """
No | Program/Kegiatan | Anggaran (Rp) | Realisasi (Rp)
I | Program Ketertiban Umum | 500.000.000 | 450.000.000
1 | Patroli Wilayah | 300.000.000 | 270.000.000
2 | Pembinaan Satuan Linmas | 200.000.000 | 180.000.000
II | Program Pelayanan Umum | 400.000.000 | 390.000.000
3 | {label}Pengelolaan Arsip | 400.000.000 | 390.000.000
 | JUMLAH | 900.000.000 | 840.000.000
"""


def test_numbers_may_run_on_below_the_roman_ones() -> None:
    assert hierarki(RUNNING.format(label="")) == [(2, (3, 4)), (5, (6,)), (7, (2, 5))]


def test_a_grand_total_adds_the_rows_behind_the_last_total() -> None:
    text = """
    Program/Kegiatan | Anggaran (Rp) | Realisasi (Rp)
    Program Ketertiban Umum | 500.000.000 | 450.000.000
    Program Pelayanan Umum | 400.000.000 | 390.000.000
    Total Kegiatan | 900.000.000 | 840.000.000
    Belanja Tidak Langsung | 300.000.000 | 290.000.000
    Jumlah Total | {total} | 1.130.000.000
    """
    assert pesan("HIT007", text.format(total="1.200.000.000")) == []
    assert len(pesan("HIT007", text.format(total="1.300.000.000"))) == 1


TOP = """
No | Program/Kegiatan | Anggaran (Rp) | Realisasi (Rp)
 | TOTAL | {total} | 840.000.000
 | Satuan Kerja A | 500.000.000 | 450.000.000
 | Program Ketertiban Umum | 500.000.000 | 450.000.000
1 | Patroli Wilayah | 300.000.000 | 270.000.000
2 | Pembinaan Satuan Linmas | 200.000.000 | 180.000.000
 | Satuan Kerja B | 400.000.000 | 390.000.000
 | Program Pelayanan Umum | 400.000.000 | 390.000.000
1 | Pengelolaan Arsip | 400.000.000 | 390.000.000
"""


def test_groups_at_any_depth_count_once_in_a_total() -> None:
    assert pesan("HIT007", TOP.format(total="900.000.000")) == []
    assert pesan("HIT015", TOP.format(total="900.000.000")) == []


@pytest.mark.parametrize("label", ["J U M L A H", "Jumlah. 2", "JUMLAH BELANJA LANGSUNG", "TOTAL URUSAN PILIHAN"])
def test_what_a_total_may_be_called(label: str) -> None:
    text = f"""
    Program | Anggaran (Rp) | Realisasi (Rp)
    Program Ketertiban Umum | 500.000.000 | 450.000.000
    Program Pelayanan Umum | 400.000.000 | 390.000.000
    {label} | 900.000.000 | 840.000.000
    """
    assert hierarki(text) == [(4, (2, 3))]


CUT = """
No | Program/Kegiatan | Anggaran (Rp) | Realisasi (Rp)
A | Program Ketertiban Umum | 300.000.000 | 270.000.000
1 | Patroli Wilayah | 300.000.000 | 270.000.000
B | Program Pelayanan Umum | 900.000.000 | 800.000.000
1 | Pengelolaan Arsip | 400.000.000 | 390.000.000
"""


def test_parts_that_may_stand_overleaf_are_not_missed() -> None:
    whole = tabel(CUT)
    assert len(pesan("HIT008", whole)) == 2
    assert pesan("HIT008", replace(whole, terbuka=True)) == []


def test_parts_that_may_stand_on_the_page_before_are_not_missed() -> None:
    whole = tabel(CUT + " | JUMLAH | 2.000.000.000 | 1.070.000.000")
    assert len(pesan("HIT007", whole)) == 1
    assert pesan("HIT007", replace(whole, lanjutan=True)) == []


def test_an_amount_of_nobody_leaves_a_sum_unsure() -> None:
    assert pesan("HIT008", CUT + " | | 500.000.000 | 410.000.000") == []


def test_a_program_among_the_numbers_of_kegiatan_heads_nothing() -> None:
    rows = "\n".join(f"{at} | Pekerjaan Nomor {at} | 100.000.000 | 90.000.000" for at in range(4, 12))
    text = RUNNING.format(label="Program ").replace(" | JUMLAH | 900.000.000 | 840.000.000", rows)
    assert all(head != 6 for head, _ in hierarki(text))


def test_a_rest_in_percent_is_a_share_of_the_pagu() -> None:
    text = """
    Program | Anggaran (Rp) | Realisasi (Rp) | Sisa | <
    Program Ketertiban Umum | 400.000.000 | 390.000.000 | 10.000.000 | {share}
    Program Pelayanan Umum | 500.000.000 | 450.000.000 | 50.000.000 | 10,00%
    """
    assert pesan("HIT006", text.format(share="2,50%")) == []
    (wrong,) = pesan("HIT006", text.format(share="3,50%"))
    assert "seharusnya 2,50%" in wrong


def test_serapan_may_be_of_the_revised_pagu() -> None:
    table = tabel(
        """
        No | Program | Pagu DIPA (Rp) | < | Realisasi | <
        ^ | ^ | Awal | Revisi | (Rp) | %
        1 | Program Ketertiban Umum | 500.000.000 | 400.000.000 | 390.000.000 | {serapan}
        2 | Program Pelayanan Umum | 300.000.000 | 200.000.000 | 150.000.000 | 75,00
        """.format(serapan="97,50"),
        kepala=2,
    )
    assert pesan("HIT004", table) == []
