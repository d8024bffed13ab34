"""What sentences say of facilities against the table that counts them."""

from pathlib import Path

import pytest

from akuntabel.reviu.jalan import review
from akuntabel.reviu.temuan import Tingkat

TABLE = """Tabel 1.2 Sarana dan Prasarana Kecamatan Sukamaju

No\tSarana Prasarana\tJumlah\tKondisi\tJumlah Ideal
1\tMobil dinas\t1\tbaik\t1
2\tSepeda motor\t6\tbaik\t6
3\tMeja kerja\t20\tbaik\t20
"""


@pytest.mark.parametrize(
    ("sentences", "line", "tingkat"),
    [
        (["Masih ada keterbatasan sarana kantor."], 1, Tingkat.SARAN),
        (["Masih ada keterbatasan sarana kantor.", "Perlu beberapa penambahan sarana."], 3, Tingkat.PERINGATAN),
    ],
)
def test_a_lack_of_number_is_graver_than_one_of_quality(
    tmp_path: Path, sentences: list[str], line: int, tingkat: Tingkat
) -> None:
    path = tmp_path / "laporan.txt"
    path.write_text("\n\n".join((*sentences, TABLE)), encoding="utf-8")
    [found] = [b.temuan for b in review([path], pilih=("SIL030",)).terbuka]
    assert (found.tempat.baris, found.tingkat) == (line, tingkat)
