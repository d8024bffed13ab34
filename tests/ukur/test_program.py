"""Outputs by triwulan, and outputs that are an indikator of the Renstra as well."""

from typing import Any

import pytest
from tests.ukur.test_uang import LEVELS, paket
from tests.ukur.test_variabel import nilai

from akuntabel.skema.nilai import Keadaan
from akuntabel.skema.pilihan import Bentuk, TipeTarget
from akuntabel.skema.tabel.kinerja import IndikatorProgram, Realisasi
from akuntabel.ukur import Hasil, hitung


def keluaran(bentuk: Bentuk = Bentuk.JUMLAH, **fields: Any) -> Hasil:
    row = IndikatorProgram("k", "pk", LEVELS[0], "Jumlah laporan", bentuk, target=nilai(10), **fields)
    return hitung(paket(indikator_program=(row,), realisasi=(Realisasi("IKM", 2025, nilai(91)),)))


def triwulan(*values: int) -> dict[str, Any]:
    return {f"tw{n}": nilai(value) for n, value in enumerate(values, 1)}


@pytest.mark.parametrize(
    ("bentuk", "tipe", "made"),
    [
        (Bentuk.JUMLAH, None, 10),
        (Bentuk.PERSEN, None, 4),
        (Bentuk.JUMLAH, TipeTarget.NILAI_TERTINGGI, 4),
        (Bentuk.PERSEN, TipeTarget.RATA_RATA, 2.5),
    ],
)
def test_triwulan_of_an_output_make_its_year_by_type(bentuk: Bentuk, tipe: TipeTarget | None, made: float) -> None:
    hasil = keluaran(bentuk, tipe=tipe, **triwulan(1, 2, 3, 4))
    assert hasil["realisasi_program:k"].nilai == nilai(made).angka
    assert hasil["realisasi_program:k@tw2"].nilai == 2


def test_stated_year_of_an_output_stays_and_another_sum_of_its_triwulan_is_told() -> None:
    hasil = keluaran(realisasi=nilai(9), **triwulan(1, 2, 3, 4))
    assert hasil["realisasi_program:k"].nilai == 9
    assert [w.pesan for w in hasil.peringatan if w.kode == "UKR040"] == [
        "Realisasi Jumlah laporan dinyatakan 9, sedangkan triwulannya menghasilkan 10 (tipe kumulatif)."
    ]
    assert not [w for w in keluaran(realisasi=nilai(9), **triwulan(1, 2)).peringatan if w.kode == "UKR040"]
    assert not [w for w in keluaran(realisasi=nilai(10), **triwulan(1, 2, 3, 4)).peringatan if w.kode == "UKR040"]


def test_output_of_the_renstra_takes_its_realisasi_there_unless_it_has_its_own() -> None:
    assert keluaran(indikator_renstra="S1.IKM")["realisasi_program:k"].nilai == 91
    assert keluaran(indikator_renstra="S1.IKM", realisasi=Keadaan.BELUM_DIUKUR)["realisasi_program:k"].nilai is None
    own = keluaran(indikator_renstra="S1.IKM", realisasi=nilai(90))
    assert own["realisasi_program:k"].nilai == 90
    (pesan,) = [w.pesan for w in own.peringatan if w.kode == "UKR039"]
    assert "Realisasi Jumlah laporan 90, sedangkan realisasi ukuran IKM pada Renstra 91" in pesan
    assert not [w for w in keluaran(indikator_renstra="S1.IKM").peringatan if w.kode == "UKR039"]
