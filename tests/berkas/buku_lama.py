"""A workbook as it was before there were working sheets: one sheet a table, codes in sight."""

from dataclasses import replace
from pathlib import Path

from xlsxwriter.workbook import Workbook

from akuntabel.berkas.buku.formulir import write_form
from akuntabel.berkas.buku.gaya import Gaya
from akuntabel.berkas.buku.isi import write_sheet
from akuntabel.berkas.buku.isian import Isian
from akuntabel.berkas.buku.lembar import plan_sheet
from akuntabel.berkas.sebutan import Sebutan
from akuntabel.berkas.terbaca import Terbaca
from akuntabel.skema.kolom import tabel_of
from akuntabel.skema.paket import RECORDS, Paket


class _Codes(Isian):
    """Nobody is called by words."""

    sebutan = Sebutan()


def save_old(paket: Paket, file: Path) -> None:
    """Write a Paket in that form."""
    isian = _Codes(Terbaca.of(paket), paket.tahun)
    with Workbook(str(file), {"default_format_properties": Gaya.baku()}) as buku:
        gaya = Gaya(buku)
        for table, record in RECORDS.items():
            plan = plan_sheet(table, isian)
            shown = tuple(replace(lajur, tersembunyi=False) for lajur in plan.lajur)
            sheet = buku.add_worksheet(tabel_of(record).judul)
            (write_form if plan.tabel.tunggal else write_sheet)(sheet, replace(plan, lajur=shown), gaya)
