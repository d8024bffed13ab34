"""Rules of a page made whole: pieces that touch are one, and those that belong together are one frame."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace

from akuntabel.dokumen.baca.pdf.bentuk import Garis, Kotak

_NEAR = 2.0
_TOUCH = 3.0
"""How far apart, in points, pieces may be that a reader sees as one rule, and rules that meet."""
_SHORT = 4.0
"""Rules shorter than this are dots and marks."""
_MOST = 4_000
"""The longest rules of a page that are looked at; a map has more, a table never."""


@dataclass(frozen=True, slots=True)
class Bingkai:
    """Rules that are joined to each other; `tegak` is empty where a table has only lying rules."""

    datar: tuple[Garis, ...]
    tegak: tuple[Garis, ...]

    @property
    def kotak(self) -> Kotak:
        """What its rules enclose."""
        xs = [g.di for g in self.tegak] + [x for g in self.datar for x in (g.dari, g.sampai)]
        ys = [g.di for g in self.datar] + [y for g in self.tegak for y in (g.dari, g.sampai)]
        return min(xs), min(ys), max(xs), max(ys)


def whole(rules: Iterable[Garis]) -> list[Garis]:
    """Rules in one line that touch or overlap, as one."""
    rows: list[list[Garis]] = []
    for rule in sorted(rules, key=lambda g: g.di):
        if rows and rule.di - rows[-1][0].di <= _NEAR:
            rows[-1].append(rule)
        else:
            rows.append([rule])
    joined = [rule for row in rows for rule in _joined(row)]
    if len(joined) > _MOST:
        joined = sorted(joined, key=lambda g: g.dari - g.sampai)[:_MOST]
    return sorted(joined, key=lambda g: g.di)


def _joined(row: list[Garis]) -> list[Garis]:
    joined: list[Garis] = []
    place = sum(g.di for g in row) / len(row)
    for rule in sorted(row, key=lambda g: g.dari):
        if joined and rule.dari - joined[-1].sampai <= _TOUCH:
            last = joined[-1]
            joined[-1] = replace(last, sampai=max(last.sampai, rule.sampai), tebal=max(last.tebal, rule.tebal))
        else:
            joined.append(replace(rule, di=place))
    return [g for g in joined if g.sampai - g.dari >= _SHORT]


def frames(lying: list[Garis], standing: list[Garis]) -> list[Bingkai]:
    """Rules to frames: those that meet, directly or through others."""
    lying, standing = whole(lying), whole(standing)
    parent = list(range(len(lying) + len(standing)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    places = [h.di for h in lying]
    for j, v in enumerate(standing, len(lying)):
        for i in range(bisect_left(places, v.dari - _TOUCH), bisect_right(places, v.sampai + _TOUCH)):
            if lying[i].dari - _TOUCH <= v.di <= lying[i].sampai + _TOUCH:
                parent[root(i)] = root(j)
    groups: dict[int, tuple[list[Garis], list[Garis]]] = {}
    for i, rule in enumerate((*lying, *standing)):
        groups.setdefault(root(i), ([], []))[i >= len(lying)].append(rule)
    return [Bingkai(tuple(h), tuple(v)) for h, v in groups.values()]
