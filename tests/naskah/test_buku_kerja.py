"""The workbook of the report follows a changed input as `ukur` does."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from tests.dokumen.alat import convert
from tests.paket_lain import contoh

from akuntabel.dokumen.format import WRITERS
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.lkjip import susun_lkjip
from akuntabel.skema.nilai import Nilai
from akuntabel.skema.paket import Paket
from akuntabel.ukur import hitung

CHANGES = {
    "realisasi:IKM@2025": Decimal(94),
    "realisasi:SAKIP@2025": Decimal("60.5"),
    "pagu:7.01.02.2.01.0002/operasi@perubahan": Decimal("900000000.50"),
}


def changed(paket: Paket) -> Paket:
    """The example with the same cells changed as in the workbook."""
    realisasi = tuple(
        replace(r, nilai=Nilai(value)) if (value := CHANGES.get(f"realisasi:{r.ukuran}@{r.tahun}")) else r
        for r in paket.realisasi
    )
    pagu = tuple(
        replace(r, pagu=value) if (value := CHANGES.get(f"pagu:{r.program}/{r.belanja.value}@{r.tahapan}")) else r
        for r in paket.pagu
    )
    return paket.ganti(realisasi=realisasi, pagu=pagu)


def values(sheet: Any) -> dict[str, Any]:
    """Name and value of each figure of a sheet whose columns begin with Nama, Judul, Nilai."""
    return {name: value for name, _, value, *_ in sheet.iter_rows(min_row=5, values_only=True) if name}


@pytest.mark.ci
def test_a_changed_input_runs_through_every_formula(tmp_path: Path, require_program: Callable[[str], Path]) -> None:
    bahan = Bahan(hitung(contoh()))
    source = tmp_path / "lkjip.xlsx"
    source.write_bytes(WRITERS["xlsx"](susun_lkjip(bahan)))
    book = openpyxl.load_workbook(source)
    for row in book["Masukan"].iter_rows(min_row=5):
        if value := CHANGES.get(str(row[0].value)):
            row[2].value = float(value)
    book.save(source)

    again = convert(require_program("soffice"), source, "xlsx", tmp_path / "hitung") / "lkjip.xlsx"
    found = values(openpyxl.load_workbook(again, data_only=True)["Angka"])

    expected = hitung(changed(bahan.paket))
    moved = [n for n in found if expected[n].teks != bahan.hasil[n].teks]
    assert {"capaian:IKM@pk-murni", "predikat:SAKIP@pk-perubahan", "serapan", "jumlah_tercapai@pk-perubahan"} <= {
        *moved
    }
    for name, value in found.items():
        figure = expected[name]
        if figure.kata:
            assert value == figure.kata, name
        elif figure.nilai is not None and isinstance(value, int | float):
            assert value == pytest.approx(float(figure.nilai), rel=1e-12), name
