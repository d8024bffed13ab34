"""Names and words compared: how many letters apart two of them are."""

from hypothesis import given
from hypothesis import strategies as st

from akuntabel.reviu.sebutan import distance

WORDS = st.text("abc ", max_size=14)


def plainly(a: str, b: str) -> int:
    """Levenshtein's distance by its definition."""
    row = list(range(len(b) + 1))
    for at, letter in enumerate(a, 1):
        above, row = row, [at]
        for to, other in enumerate(b, 1):
            row.append(min(row[-1] + 1, above[to] + 1, above[to - 1] + (letter != other)))
    return row[-1]


@given(WORDS, WORDS, st.integers(1, 4))
def test_distance_is_exact_up_to_its_bound(a: str, b: str, most: int) -> None:
    assert distance(a, b, most) == min(plainly(a, b), most + 1)


@given(WORDS, st.lists(st.tuples(st.integers(0, 20), st.sampled_from(["", "x", "yz"])), max_size=2))
def test_few_changes_are_counted(word: str, changes: list[tuple[int, str]]) -> None:
    changed = word
    for at, letters in changes:
        changed = changed[:at] + letters + changed[at + 1 :]
    assert distance(word, changed, 4) == min(plainly(word, changed), 5)
