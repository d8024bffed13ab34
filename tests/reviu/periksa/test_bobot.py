"""Weights whose parts are only known by what they add up to."""

from pathlib import Path

import pytest

from akuntabel.reviu.jalan import review

HEAD = "No\tKomponen/Subkomponen\tBobot\tNilai"


def _printed(path: Path, weights: list[int]) -> list[str]:
    rows = [f"{n}\tPenilaian ke-{n}\t{weight}\t1" for n, weight in enumerate(weights, 1)]
    path.write_text("\n".join(("Tabel 1 Lembar Kerja Evaluasi", "", HEAD, *rows)) + "\n", encoding="utf-8")
    return [b.temuan.tercetak for b in review([path], pilih=("HIT010",)).terbuka]


@pytest.mark.parametrize(
    ("weights", "printed"),
    [
        ([30, 10, 2, 5, 3, 20, 4, 10, 6, 70], []),
        ([40, 15, 25, 35, 20, 15, 20], ["95"]),
        ([50, 20, 30, 5], ["105"]),
    ],
)
def test_parts_of_a_weight_do_not_count_beside_it(tmp_path: Path, weights: list[int], printed: list[str]) -> None:
    assert _printed(tmp_path / "laporan.txt", weights) == printed
