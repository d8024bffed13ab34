"""Tables that stand against others in most of their rows: one cause, told once."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from akuntabel.reviu.fakta import Fakta
from akuntabel.reviu.periksa.pertentangan import Pertentangan, Tabel, table_of

_FEWEST = 4
_MOSTLY = 0.5


def told_once(groups: Sequence[Sequence[Fakta]], found: Iterable[Pertentangan]) -> Iterator[Pertentangan]:
    """What was found, that of a table which differs in most of what it shares as one, with the rest in `serupa`.

    Such a table rather states something else, or all of it is out of date, than that each row has a slip.

    Args:
        groups: facts that should print one value, a group for each value.
        found: the conflicts among them.
    """
    shared = Counter(t for group in groups if len(tables := {table_of(f) for f in group}) > 1 for t in tables)
    of_table: dict[Tabel, list[Pertentangan]] = defaultdict(list)
    for one in found:
        of_table[table_of(one.ganjil.fakta[0])].append(one)
    for table, conflicts in of_table.items():
        if len(conflicts) >= _FEWEST and len(conflicts) > _MOSTLY * shared[table]:
            yield replace(conflicts[0], serupa=tuple(conflicts[1:]))
        else:
            yield from conflicts
