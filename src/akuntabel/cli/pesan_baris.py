"""Findings of a Paket as lines that stay few: what is said alike is said once, with all its cells."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from akuntabel.cli.layar import count_text
from akuntabel.cli.pesan import Pesan

_MOST_ALIKE = 5
_MOST_CELLS = 12
_SEVERAL = "Beberapa lembar"

Alike = tuple[Pesan, ...]


def finding_lines(pesan: Iterable[Pesan], *, rinci: bool = False) -> Iterator[str]:
    """Findings by sheet: cells, gravity and code, then what and what to do.

    Without `rinci` only the first few of one code are shown, and the others counted.
    """
    groups = list(_alike(pesan))
    shown = groups if rinci else _few(groups)
    for lembar, together in groupby(shown, key=_sheets):
        yield lembar
        for group in together:
            yield f"  {_cells(group, rinci=rinci)}: {group[0].tingkat.value} {group[0].kode}"
            yield f"    {group[0].pesan}"
            if group[0].saran:
                yield f"    {group[0].saran}"
        yield ""
    if left := sum(map(len, groups)) - sum(map(len, shown)):
        yield f"  … dan {count_text(left)} lagi yang serupa; semuanya dengan --rinci."
        yield ""


def _alike(pesan: Iterable[Pesan]) -> Iterator[Alike]:
    """What is said in the same words, gathered at the first."""
    gathered: dict[tuple[str, str, str], list[Pesan]] = {}
    for p in pesan:
        gathered.setdefault((p.kode, p.pesan, p.saran), []).append(p)
    return map(tuple, gathered.values())


def _few(groups: Sequence[Alike]) -> list[Alike]:
    seen: dict[str, int] = {}
    shown = []
    for group in groups:
        kode = group[0].kode
        seen[kode] = seen.get(kode, 0) + 1
        if seen[kode] <= _MOST_ALIKE:
            shown.append(group)
    return shown


def _sheets(group: Alike) -> str:
    sheets = {p.tempat.lembar for p in group}
    return sheets.pop() if len(sheets) == 1 else _SEVERAL


def _cells(group: Alike, *, rinci: bool) -> str:
    """The cells of one sheet, or that sheet; where there are several sheets each cell says which."""
    several = _sheets(group) == _SEVERAL
    cells = list(dict.fromkeys(str(p.tempat) if several else p.tempat.sel or p.tempat.lembar for p in group))
    few = cells if rinci else cells[:_MOST_CELLS]
    more = f" dan {count_text(len(cells) - len(few))} lagi" if len(cells) > len(few) else ""
    return f"{'; '.join(few)}{more}"
