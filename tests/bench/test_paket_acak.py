"""Random Pakets are coherent, the same for the same seed, and unlike one another."""

import pytest
from bench.paket_acak import acak

from akuntabel.berkas.koherensi import periksa
from akuntabel.ukur import hitung
from akuntabel.ukur.status import Status, status_of

SEEDS = range(25)
BY_CHANCE = {"PKT406", "PKT414", "PKT415", "PKT416", "PKT438"}
"""What is drawn may wait for its measuring, cost nothing, bring nothing or lack its day; none of it contradicts."""


@pytest.mark.parametrize("seed", SEEDS)
def test_a_random_paket_agrees_with_itself(seed: int) -> None:
    paket = acak(seed)
    assert [t for t in periksa(paket) if t.kode not in BY_CHANCE] == []
    assert hitung(paket).peringatan == ()


def test_a_seed_gives_the_same_paket_again() -> None:
    assert acak(7) == acak(7) != acak(8)


def test_random_pakets_cover_what_reports_have() -> None:
    pakets = [acak(seed) for seed in SEEDS]
    kinds = {paket.lembaga.jenis for paket in pakets}
    outcomes = {status_of(a) for p in pakets for n, a in hitung(p).angka.items() if n.startswith("capaian:")}
    assert {len(paket.perjanjian) for paket in pakets} == {1, 2}
    assert {len(paket.tahapan) for paket in pakets} == {1, 2, 3}
    assert len(kinds) == 3
    assert outcomes == set(Status)
