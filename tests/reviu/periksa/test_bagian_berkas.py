"""Files that are a part of a report: its contents alone, tables whose levels no number tells."""

from pathlib import Path

import pytest

from akuntabel.reviu.jalan import review

CONTENTS = """KATA PENGANTAR

Laporan Kinerja Instansi Pemerintah ini disusun oleh Dinas Pertanian.

DAFTAR ISI

KATA PENGANTAR .......... i

BAB I PENDAHULUAN

1.1. Latar Belakang .......... 1

1.2. Dasar Hukum .......... 5

BAB II PERENCANAAN KINERJA

2.1. Rencana Strategis .......... 8

BAB III AKUNTABILITAS KINERJA

3.1. Capaian Kinerja .......... 18

3.2. Realisasi Anggaran .......... 33

BAB IV PENUTUP .......... 44

Tabel

2.1. Tujuan dan Sasaran .......... 9

3.1. Capaian Kinerja .......... 19
"""


def _codes(path: Path, text: str, *pilih: str) -> list[str]:
    path.write_text(text, encoding="utf-8")
    return [f"{b.temuan.kode} {b.temuan.tercetak}" for b in review([path], pilih=pilih).terbuka]


def test_contents_alone_are_not_told_what_a_report_lacks(tmp_path: Path) -> None:
    assert _codes(tmp_path / "daftar.txt", CONTENTS, "STR001", "STR006", "STR009") == []


BUDGET = "No\tProgram dan Kegiatan\tAnggaran (Rp)\tRealisasi (Rp)"


@pytest.mark.parametrize(("printed", "found"), [(900, []), (850, ["HIT007 850.000.000"])])
def test_rows_of_two_levels_without_numbers_are_not_summed_flat(tmp_path: Path, printed: int, found: list[str]) -> None:
    """Two programs of 400 and 500 above their kegiatan: flat, the rows make twice the total."""
    amounts = [400, 250, 150, 500, 300, 200]
    rows = [f"\tUrusan ke-{n}\t{amount}.000.000\t{amount}.000.000" for n, amount in enumerate(amounts, 1)]
    total = f"\tJumlah\t{printed}.000.000\t900.000.000"
    text = "\n".join(("Tabel 3.9 Realisasi Anggaran Tahun 2025", "", BUDGET, *rows, total)) + "\n"
    assert _codes(tmp_path / "anggaran.txt", text, "HIT007") == found
