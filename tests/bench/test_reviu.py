"""The mutation bench: it plants errors in all layouts, is read whole, and what is seen on fixed seeds stays seen."""

from decimal import Decimal
from pathlib import Path
from random import Random

import pytest
from bench.reviu.jalan import coba, lembar_ke
from bench.reviu.lembar import Lembar, Tabel
from bench.reviu.tanam import KESALAHAN
from bench.reviu.tanam.dasar import nilai, ubah
from bench.reviu.tata import TATA
from bench.reviu.tulis import tulis

from akuntabel.dokumen.baca.teks import read_text

SEEDS = (1, 12)
"""One report of the example and one of a random Paket, in two layouts."""


def test_every_layout_is_written_with_its_own_headings() -> None:
    heads = {tuple(c.teks for row in table.head for c in row) for table in map(_capaian, map(lembar_ke, range(8)))}
    assert len({layout.nama for layout in TATA}) == len(TATA) >= 6
    assert len(heads) == len(TATA)


def _capaian(lembar: Lembar) -> Tabel:
    return next(b for b in lembar.blok if isinstance(b, Tabel) and b.jenis == "capaian")


def test_every_kind_can_be_planted_in_some_layout_and_changes_the_report() -> None:
    reports = [lembar_ke(seed) for seed in range(8)]
    for name, kind in KESALAHAN.items():
        planted = [(r, made) for r in reports if (made := kind.tanam(Random(name), r))]  # noqa: S311
        assert planted, name
        assert all(made.lembar.blok != r.blok and made.sisi for r, made in planted), name


@pytest.mark.parametrize(("text", "value"), [("B (67,25)", "67.25"), ("Rp 1.234.567", "1234567"), ("99.5%", "99.5")])
def test_numbers_of_either_notation_are_read(text: str, value: str) -> None:
    assert nilai(text) == Decimal(value)


def test_a_typing_error_moves_the_value_and_keeps_its_manner() -> None:
    changed = ubah(Random(1), "3.920.691.860,40")  # noqa: S311
    assert changed
    assert len(changed) == len("3.920.691.860,40")
    assert abs(nilai(changed) - nilai("3.920.691.860,40")) >= nilai("3.920.691.860,40") / 50


def test_text_is_read_back_with_all_its_tables(tmp_path: Path) -> None:
    for seed in range(8):
        lembar = lembar_ke(seed)
        path = tmp_path / f"{seed}.txt"
        path.write_bytes(tulis(lembar, "txt"))
        tables = [b for b in lembar.blok if isinstance(b, Tabel)]
        assert [len(t.grid[0]) for t in read_text(path).tabel()] == [sum(c.kolom for c in t.head[0]) for t in tables]


@pytest.mark.parametrize("turn", range(len(SEEDS)))
def test_what_is_seen_on_fixed_seeds_stays_seen(turn: int) -> None:
    """Every kind once, in one of the reports."""
    clean, tried = coba(SEEDS[turn], "txt", tuple(KESALAHAN)[turn :: len(SEEDS)])
    assert clean.alarm == ()
    assert len(tried) > 20
    assert [f"{t.kesalahan}: {t.cerita}" for t in tried if not t.terlihat.kode] == []
