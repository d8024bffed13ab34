"""The Renstra's own table: T-C.25 by groups and signed, Tabel 3.1 as one."""

from decimal import Decimal

import pytest
from tests.naskah.alat import bahan_kecil, kencong, spoken

from akuntabel.dokumen.blocks import Blok, Tabel, TandaTangan
from akuntabel.dokumen.dokumen import cell_blocks
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.tabel_renstra import blok_tabel_renstra, susun_tabel_renstra
from akuntabel.skema.nilai import Nilai
from akuntabel.skema.pilihan import Bentuk
from akuntabel.skema.tabel.perencanaan import (
    Indikator,
    JenisUnsur,
    KelompokUnsur,
    TargetRenstra,
    Ukuran,
    Unsur,
)

TUJUAN, SASARAN = JenisUnsur.TUJUAN, JenisUnsur.SASARAN


@pytest.fixture(scope="module")
def bahan() -> Bahan:
    return kencong()


def form(bahan: Bahan, kode: str = "R1") -> tuple[Blok, ...]:
    return blok_tabel_renstra(bahan, bahan.paket.kunci["renstra"][kode])


def tables(blocks: tuple[Blok, ...]) -> list[Tabel]:
    return [block for block in blocks if isinstance(block, Tabel)]


def cells(table: Tabel) -> list[list[str]]:
    return [[spoken(cell) for cell in row.sel] for row in table.body]


def lines_above(table: Tabel) -> list[str]:
    """What stands above the columns of a group."""
    return [spoken(block) for block in cell_blocks(table.head[0].sel[0])]


def signatures(blocks: tuple[Blok, ...]) -> list[TandaTangan]:
    return [block for block in blocks if isinstance(block, TandaTangan)]


def test_tc25_has_a_table_for_each_group_under_its_sasaran_rpjmd(bahan: Bahan) -> None:
    rutin, non_rutin = tables(form(bahan, "renstra-2021"))
    group, target, indikator = lines_above(rutin)
    assert group == "RUTIN"
    assert target.startswith("SASARAN RPJMD: Meningkatnya kualitas pengelolaan keuangan")
    assert indikator == "INDIKATOR: Nilai SAKIP"
    assert lines_above(non_rutin)[0] == "NON RUTIN"
    assert [len(table.body) for table in (rutin, non_rutin)] == [2, 4]


def test_years_are_counted_from_the_first_target(bahan: Bahan) -> None:
    assert [spoken(cell) for cell in tables(form(bahan, "renstra-2021"))[0].head[-1].sel] == [
        "1 (2022)",
        "2 (2023)",
        "3 (2024)",
        "4 (2025)",
        "5 (2026)",
    ]


def test_targets_stand_behind_their_indikator(bahan: Bahan) -> None:
    rows = cells(tables(form(bahan, "renstra-2025"))[0])
    assert [row[-6:] for row in rows] == [
        ["Indeks Pelayanan Publik Kecamatan (Indeks)", "4,3", "4,64", "4,65", "4,66", "4,67"],
        ["Indeks Kepuasan Masyarakat (Indeks)", "93,5", "94", "95", "96", "97"],
        ["Persentase Capaian Kinerja Program yang Tercapai (%)", "100%", "100%", "100%", "100%", "100%"],
        ["Nilai SAKIP Kecamatan (Angka)", "81", "82", "83", "84", "85"],
    ]


def test_tujuan_spans_its_sasaran_and_sasaran_its_indikator(bahan: Bahan) -> None:
    first, second, third, last = tables(form(bahan, "renstra-2025"))[0].body
    assert [cell.baris for cell in first.sel[:3]] == [4, 4, 1]
    assert spoken(first.sel[2]) == ""
    assert second.sel[0].baris == 1
    assert third.sel[0].baris == 2
    assert len(last.sel) == len(third.sel) - 1


def test_tc25_is_verified_left_and_signed_right(bahan: Bahan) -> None:
    (signed,) = signatures(form(bahan, "renstra-2021"))
    left, right = signed.penanda
    assert spoken(left.atas) == "Diverifikasi oleh:Kepala Bappeda Kabupaten Jember,"
    assert spoken(right.atas) == "Jember, 17 April 2023Camat Kencong,"


def test_table_that_names_no_signatory_is_not_signed(bahan: Bahan) -> None:
    assert signatures(form(bahan, "renstra-2025")) == []


def test_title_is_the_name_of_the_source_table(bahan: Bahan) -> None:
    assert spoken(form(bahan, "renstra-2021")[0]).startswith("TABEL T-C.25 RENSTRA (PERUBAHAN) 2021–2026")
    document = susun_tabel_renstra(bahan, bahan.paket.kunci["renstra"]["renstra-2025"])
    assert document.judul == "Tabel 3.1 Renstra 2025–2029 Kecamatan Kencong"


def test_groups_without_officials_leave_places_to_fill_in() -> None:
    rutin = Unsur("T1", "R1", TUJUAN, "Meningkatnya pelayanan", kelompok=KelompokUnsur.RUTIN)
    blocks = form(bahan_kecil(unsur=(rutin,), indikator=(), target_renstra=(), target_pk=()))
    left, right = signatures(blocks)[0].penanda
    assert spoken(left) == "Diverifikasi oleh:[jabatan verifikator],[nama pejabat]"
    assert spoken(right) == "[tempat], … (tanggal)Camat Sukamaju,[nama pejabat]"
    assert "[sasaran RPJMD]" in spoken(blocks)


def test_two_sasaran_rpjmd_in_one_group_have_a_table_each() -> None:
    unsur = tuple(
        Unsur(f"T{n}", "R1", TUJUAN, f"Tujuan {n}", kelompok=KelompokUnsur.RUTIN, indikator_rpjmd=f"Indikator {n}")
        for n in (1, 2)
    )
    blocks = form(bahan_kecil(unsur=unsur, indikator=(), target_renstra=(), target_pk=()))
    assert [lines_above(table)[-1] for table in tables(blocks)] == ["INDIKATOR: Indikator 1", "INDIKATOR: Indikator 2"]


def test_unsur_without_indikator_and_year_without_target_show_a_dash() -> None:
    made = bahan_kecil(
        unsur=(
            Unsur("T1", "R1", TUJUAN, "Meningkatnya pelayanan"),
            Unsur("S1", "R1", SASARAN, "Meningkatnya kepuasan", "T1"),
            Unsur("S2", "R1", SASARAN, "Sasaran tanpa tujuan"),
        ),
        ukuran=(Ukuran("IKM", "Indeks Kepuasan", Bentuk.INDEKS), Ukuran("IPP", "Indeks Pelayanan", Bentuk.INDEKS)),
        indikator=(
            Indikator("S1.IKM", "S1", "IKM", "Indeks Kepuasan"),
            Indikator("S2.IPP", "S2", "IPP", "Indeks Pelayanan"),
        ),
        target_renstra=(
            TargetRenstra("S1.IKM", 2026, Nilai(Decimal(93))),
            TargetRenstra("S2.IPP", 2027, Nilai(Decimal(4))),
        ),
    )
    rows = cells(tables(form(made))[0])
    assert rows[0] == ["1", "Meningkatnya pelayanan", "", "–", "–", "–"]
    assert rows[1] == ["Meningkatnya kepuasan", "Indeks Kepuasan", "93", "–"]
    assert rows[2] == ["2", "", "Sasaran tanpa tujuan", "Indeks Pelayanan", "–", "4"]


def test_renstra_without_targets_shows_its_last_year() -> None:
    (table,) = tables(form(bahan_kecil(target_renstra=())))
    assert len(table.head) == 2
    assert [spoken(cell) for cell in table.head[-1].sel] == ["1 (2029)"]
    assert {row[-1] for row in cells(table)} == {"–"}
