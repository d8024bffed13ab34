"""What is derived once for a review: the same object inside the block, nothing kept behind it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from akuntabel.dokumen.baca.buka import read_document
from akuntabel.reviu.hasil import review_perkara
from akuntabel.reviu.ingatan import mengingat, sekali
from akuntabel.reviu.jalan import review
from akuntabel.reviu.perkara import susun_perkara


def test_inside_a_review_once_and_outside_each_time() -> None:
    asked: list[str] = []

    @sekali
    def letters(word: str) -> list[str]:
        asked.append(word)
        return list(word)

    word = "kecamatan"
    letters(word)
    letters(word)
    assert asked == [word, word]
    with mengingat():
        assert letters(word) is letters(word)
    assert asked == [word, word, word]
    with mengingat():
        letters(word)
    assert len(asked) == 4


def test_a_block_inside_another_keeps_until_the_outer_one_ends() -> None:
    @sekali
    def fresh(_: str) -> object:
        return object()

    with mengingat():
        first = fresh("a")
        with mengingat():
            assert fresh("a") is first
        assert fresh("a") is first


def test_arguments_are_known_by_identity_and_outlive_the_call() -> None:
    @sekali
    def length(items: list[int]) -> int:
        return len(items)

    with mengingat():
        assert [length([0] * n) for n in range(50)] == list(range(50))


def test_an_iterator_can_be_walked_twice() -> None:
    @sekali
    def halves(number: int) -> Iterator[int]:
        while number:
            yield number
            number //= 2

    with mengingat():
        assert list(halves(5)) == list(halves(5)) == [5, 2, 1]
    assert list(halves(5)) == [5, 2, 1]


@pytest.mark.parametrize("kode", ["HIT001", "SIL013", "SIL023", "STR006", "ATR008", "NAR015"])
def test_a_review_finds_what_its_checks_find_alone(kode: str) -> None:
    path = Path(__file__).parent / kode / "flawed.txt"
    alone = review_perkara(susun_perkara([read_document(path)]))
    together = review([path])
    assert together.butir == alone.butir
    assert together.diperiksa == alone.diperiksa
