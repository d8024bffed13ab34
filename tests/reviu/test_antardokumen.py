"""Documents given together: a finding between them names the other file wherever it is told of."""

from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from akuntabel.cli.temuan import result_lines
from akuntabel.reviu.hasil import HasilReviu
from akuntabel.reviu.jalan import review
from akuntabel.reviu.keluaran.data import as_data
from akuntabel.reviu.keluaran.halaman import write_halaman
from akuntabel.reviu.keluaran.rekap import write_rekap
from akuntabel.reviu.keluaran.teks import remark

TABEL = """\
Tabel 2.1 Perjanjian Kinerja Tahun 2025

No | Sasaran | Indikator Kinerja | Target 2025
1 | Meningkatnya kepuasan masyarakat | Indeks Kepuasan Masyarakat | {target}
2 | Meningkatnya akuntabilitas kinerja | Nilai SAKIP | 81
3 | Tertibnya administrasi desa | Jumlah desa yang tertib administrasi | 34
"""


@pytest.fixture
def hasil(tmp_path: Path) -> HasilReviu:
    """Three documents of one layout, so that their places look the same; the first differs from the others."""
    paths = []
    for name, target in (("laporan", "92,5"), ("perjanjian", "93,5"), ("renstra", "93,5")):
        path = tmp_path / f"{name}.txt"
        path.write_text(TABEL.format(target=target), encoding="utf-8")
        paths.append(path)
    return review(paths, pilih=("SIL001",))


def test_compared_places_are_put_down_to_their_files(hasil: HasilReviu) -> None:
    [found] = hasil.butir
    assert found.temuan.berkas == "laporan.txt"
    assert found.berkas_lain == ("perjanjian.txt", "renstra.txt")
    [data] = as_data([hasil])["temuan"]
    assert [(p["berkas"], p["baris_tabel"]) for p in data["tempat_lain"]] == [("perjanjian.txt", 2), ("renstra.txt", 2)]


def test_every_output_names_the_other_files(hasil: HasilReviu) -> None:
    words = "perjanjian.txt, Tabel 2.1 baris 2, baris teks 4; renstra.txt, Tabel 2.1 baris 2, baris teks 4"
    sheet = openpyxl.load_workbook(BytesIO(write_rekap([hasil])))["Temuan"]
    lines = list(result_lines(hasil, coloured=False))
    assert f"    Bandingkan: {words}." in lines
    assert lines[-1].startswith("3 dokumen bersama: 1 temuan")
    assert f"Dibandingkan dengan: {words}." in remark(hasil.butir[0])
    assert words in [cell.value for cell in sheet[4]]
    assert "perjanjian.txt, Tabel 2.1 baris 2" in write_halaman(hasil)


def test_a_cell_of_the_same_row_is_not_named_as_another_place(tmp_path: Path) -> None:
    path = tmp_path / "laporan.txt"
    table = "Indikator | Target | Realisasi | Capaian (%)\nIndeks Kepuasan Masyarakat | 92,5 | 92,33 | 99,18%\n"
    path.write_text(f"Tabel 3.1 Capaian Kinerja Tahun 2025\n\n{table}", encoding="utf-8")
    [found] = review([path], pilih=("HIT001",)).butir
    assert found.sebutan_lain == (found.sebutan,) * 2
    assert not any(line.startswith("Dibandingkan") for line in remark(found))
