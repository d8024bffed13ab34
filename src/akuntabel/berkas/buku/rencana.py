"""The whole workbook planned: the working sheets first, then every table that has no place on them."""

from collections.abc import Mapping, Sequence

from akuntabel.berkas.buku.isian import Isian
from akuntabel.berkas.buku.lembar import Lembar, plan_sheet
from akuntabel.berkas.buku.pandangan import VIEWS
from akuntabel.berkas.buku.pandangan.susun import plan_view
from akuntabel.skema.paket import RECORDS

WORKING = (
    "instansi",
    "lembar_renstra",
    "iku",
    "lembar_perjanjian",
    "lembar_anggaran",
    "indikator_program",
    "lembar_hasil",
    "lembar_cerita",
    "rekomendasi",
)
"""The sheets that every planner fills in, in order: views, and tables that are a document of their own."""

_HEADS = ("renstra", "perjanjian", "tahapan", "keputusan_iku", "jabatan", "pejabat", "organisasi", "dokumen")
"""Tables that the working sheets point to most."""


def is_working(plan: Lembar) -> bool:
    """Tell whether a sheet is one of those that every planner fills in."""
    return plan.tabel.nama in WORKING


def plan_workbook(isian: Isian) -> tuple[list[Lembar], Mapping[str, Sequence[int]]]:
    """Plan every sheet.

    Returns:
        The sheets in order; and by table the numbers of its records in the order in which they are read back.
    """
    plans: dict[str, Lembar] = {}
    order: dict[str, list[int]] = {}
    for view in VIEWS.values():
        plan = plan_view(view, isian)
        plans[plan.lembar.tabel.nama] = plan.lembar
        for table, placed in plan.ditempatkan.items():
            order[table] = list(placed)
    for table in RECORDS:
        on_views = set(order.get(table, ()))
        left = [number for number in range(len(isian.teks[table])) if number not in on_views]
        if table not in order or left:
            plans[table] = plan_sheet(table, isian, left)
        if table in order:
            order[table] += left
    names = dict.fromkeys((*WORKING, *_HEADS, *plans))
    return [plans[name] for name in names if name in plans], order
