"""Units that are one in other words, and quantities that are not of the whole area."""

import pytest
from tests.reviu.alat import dokumen, paragraf, perkara, tabel

import akuntabel.reviu.periksa  # noqa: F401
from akuntabel.reviu.klaim.umum import office_facts
from akuntabel.reviu.perkara import susun_perkara
from akuntabel.reviu.registry import run

ROW = "No | Indikator | Satuan | Target 2025\n1 | Jumlah peserta pelatihan teknis | {satuan} | 40"


@pytest.mark.parametrize(
    ("satu", "lain", "banyak"),
    [
        ("PNS", "Orang PNS", 0),
        ("Ton Ton Tangkai", "Ton Ton Ton Tangkai", 0),
        ("kendaraan", "%", 0),
        ("orang", "desa", 1),
    ],
)
def test_units_that_differ(satu: str, lain: str, banyak: int) -> None:
    tables = [tabel(ROW.format(satuan=unit), nomor=at) for at, unit in enumerate((satu, lain), 1)]
    _, found = run(perkara(*tables), "SIL010")
    assert len(found) == banyak


@pytest.mark.parametrize(
    ("kalimat", "hal"),
    [
        ("Kecamatan Contoh memiliki luas wilayah 600 Ha.", ["luas wilayah"]),
        ("Wilayah Kecamatan Contoh seluas 600 Ha.", ["luas wilayah"]),
        ("Cetak sawah baru tahun ini terealisasi seluas 600 Ha.", []),
        ("Perbaikan saluran air selesai seluas 51.800 Ha.", []),
        ("Kabupaten terdiri dari 10 kecamatan, 120 desa dan kelurahan.", ["jumlah kecamatan"]),
    ],
)
def test_what_is_of_the_whole_area(kalimat: str, hal: list[str]) -> None:
    assert [fact.hal for fact in office_facts(kalimat)] == hal


def test_areas_of_works_do_not_contradict_each_other() -> None:
    texts = [paragraf("Cetak sawah terealisasi seluas 600 Ha."), paragraf("Serangan hama turun seluas 60.000 Ha.")]
    _, found = run(susun_perkara([dokumen(*texts)]), "SIL024")
    assert found == ()
