"""At which level a row of a programme table stands: program, kegiatan or sub kegiatan."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from akuntabel.dasar.nomenklatur import KEWILAYAHAN, Jenjang, daftar_nomenklatur
from akuntabel.reviu.fakta import JenisSubjek

URUSAN, PROGRAM, KEGIATAN, SUB_KEGIATAN = range(4)
JENIS = {
    URUSAN: JenisSubjek.UMUM,
    PROGRAM: JenisSubjek.PROGRAM,
    KEGIATAN: JenisSubjek.KEGIATAN,
    SUB_KEGIATAN: JenisSubjek.SUB_KEGIATAN,
}
_LEAST_NUMBERED = 2
_SLIPS = 0.1
"""Share of the rows whose label may contradict the style of their number."""
_LEVEL = {Jenjang.PROGRAM: PROGRAM, Jenjang.KEGIATAN: KEGIATAN, Jenjang.SUB_KEGIATAN: SUB_KEGIATAN}
_CODE = re.compile(r"((?:\d|X)(?:[.\s]+(?:\d{1,4}|X{1,2}))+)\.?(?=[\s:–-]|$)", re.IGNORECASE)
_NUMBER = re.compile(r"\(?((?:\d{1,3}(?:\.\d{1,3})*)|[IVX]{1,5}|[A-Za-z])[.)]?(?:\s|$)")
_LABELS = (
    (re.compile(r"sub\s*-?\s*kegiatan\b(?!\s*/)[\s:.\d]*", re.IGNORECASE), SUB_KEGIATAN),
    (re.compile(r"program\b(?!\s*/)[\s:.\d]*", re.IGNORECASE), PROGRAM),
    (re.compile(r"kegiatan\b(?!\s*/)[\s:.\d]*", re.IGNORECASE), KEGIATAN),
    (
        re.compile(
            r"(?:bidang\s+urusan|urusan(?:\s+pemerintahan)?|unsur(?:\s+kewilayahan)?)\b[\s:.\d]*", re.IGNORECASE
        ),
        URUSAN,
    ),
    (
        re.compile(
            r"(?:kecamatan|kelurahan|dinas|badan|sekretariat daerah|bagian|inspektorat)\s+\S+(?:\s+\S+)?$",
            re.IGNORECASE,
        ),
        URUSAN,
    ),
)


@dataclass(frozen=True, slots=True)
class NamaBaris:
    """The name of a row taken apart: code or number, name without label, and the level that they tell."""

    kode: str
    nama: str
    jenjang: int | None


def take_apart(code: str, name: str) -> NamaBaris:
    """Read code, label and name out of the cells that name a row."""
    name = " ".join(name.split())
    code = ".".join(code.replace(".", " ").split())
    if found := _CODE.match(name):
        code, name = ".".join(found[1].replace(".", " ").split()), name[found.end() :].lstrip(" :–-.")
    level = _level_of_code(code)
    bare = name
    for label, labelled in _LABELS:
        if found := label.match(name):
            level = labelled if level is None else level
            bare = name[found.end() :] if labelled != URUSAN else name
            break
    return NamaBaris(code, bare.strip() or name, level)


def _level_of_code(code: str) -> int | None:
    """Only codes of the nomenclature tell: `7.01.02`, `7.01.02.2.01`, `7.01.02.2.01.0001`."""
    parts = code.split(".")
    if len(parts) < 2 or not re.fullmatch(r"[\dXx]", parts[0]) or not re.fullmatch(r"\d\d|XX", parts[1], re.IGNORECASE):
        return None
    return {1: URUSAN, 2: URUSAN, 3: PROGRAM, 5: KEGIATAN, 6: SUB_KEGIATAN}.get(len(parts))


def depth_of(number: str) -> int:
    """How many parts the number of a row has: 2 for `1.1.`; 0 where it is none."""
    found = _NUMBER.fullmatch(number.strip() + " ") if number.strip() else None
    return found[1].count(".") + 1 if found and found[1][0].isdigit() else 0


def settle_levels(rows: Sequence[NamaBaris], numbers: Sequence[str]) -> list[int | None]:
    """The level of each row: by label and code, then by the depth of its number, the nomenclature, its neighbours."""
    depths = [depth_of(number) for number in numbers]
    by_depth = _levels_by_depth(rows, depths)
    by_style = _levels_by_style(rows, numbers)
    levels: list[int | None] = []
    for row, depth, number in zip(rows, depths, numbers, strict=True):
        level = row.jenjang
        meant = by_style.get(_style_of(number))
        if level is not None and meant is not None and level != meant:
            levels.append(None)
            continue
        if level is None and depth:
            level = by_depth.get(depth)
        if level is None:
            level = meant
        if level is None:
            level = _level_by_name(row.nama)
        levels.append(level)
    return _settle_by_neighbours(rows, _settle_by_habit(numbers, levels))


def _style_of(number: str) -> str:
    """How the number of a row is set: `I`, `A`, `1` or `a`; empty where it is none."""
    bare = number.strip(" .()")
    for style, pattern in _STYLES:
        if pattern.fullmatch(bare):
            return style
    return ""


_STYLES = (
    ("I", re.compile(r"[IVX]{1,5}")),
    ("A", re.compile(r"[A-Z]")),
    ("1", re.compile(r"\d{1,2}")),
    ("a", re.compile(r"[a-z]")),
)


def _levels_by_style(rows: Sequence[NamaBaris], numbers: Sequence[str]) -> dict[str, int]:
    """What styles of numbers mean: `I` or `A` over `1`, which begins anew below each or runs on; over it programs.

    Only where the rows that tell their level by label or code agree, but for a slip in a long table.
    """
    styles = [_style_of(number) for number in numbers]
    upper = next((style for style in styles if style), "")
    if upper not in {"I", "A"} or styles.count("1") < _LEAST_NUMBERED:
        return {}
    below = [number.strip(" .()") for number, style in zip(numbers, styles, strict=True) if style == "1"]
    runs_on = all(int(number) < int(later) for number, later in pairwise(below))
    if styles.count(upper) > 1 and below.count("1") < styles.count(upper) - 1 and not runs_on:
        return {}
    known = [_level_by_name(row.nama) for row, style in zip(rows, styles, strict=True) if style == "1"]
    lower = SUB_KEGIATAN if 2 * known.count(SUB_KEGIATAN) > len(known) else KEGIATAN
    meant = {upper: PROGRAM, "1": lower}
    told = [
        row.jenjang == meant.get(style)
        for row, style in zip(rows, styles, strict=True)
        if style and row.jenjang is not None
    ]
    return meant if told.count(False) <= _SLIPS * len(told) else {}


def _levels_by_depth(rows: Sequence[NamaBaris], depths: Sequence[int]) -> dict[int, int]:
    """What a depth of numbering means in this table, learned from rows that say their level."""
    if max(depths, default=0) < 2:
        return {}
    seen: dict[int, set[int]] = {}
    for row, depth in zip(rows, depths, strict=True):
        if depth and row.jenjang is not None:
            seen.setdefault(depth, set()).add(row.jenjang)
    learned = {depth: levels.pop() for depth, levels in seen.items() if len(levels) == 1}
    if learned:
        offset = {level - depth for depth, level in learned.items()}
        if len(offset) == 1:
            step = offset.pop()
            return {d: d + step for d in set(depths) if d and URUSAN <= d + step <= SUB_KEGIATAN}
        return learned
    return {depth: depth for depth in set(depths) if PROGRAM <= depth <= SUB_KEGIATAN}


def _settle_by_habit(numbers: Sequence[str], levels: list[int | None]) -> list[int | None]:
    """Rows of no known level whose number is set, or left out, as those of one level are and of no other."""
    seen: dict[str, list[int]] = {}
    for number, level in zip(numbers, levels, strict=True):
        if level is not None:
            seen.setdefault(_habit_of(number), []).append(level)
    habits = {
        style: known[0] for style, known in seen.items() if len(known) >= _LEAST_NUMBERED and len(set(known)) == 1
    }
    if len(set(habits.values())) < len(habits) or len(habits) < _LEAST_NUMBERED:
        return levels
    return [
        habits.get(_habit_of(number)) if level is None else level for number, level in zip(numbers, levels, strict=True)
    ]


def _habit_of(number: str) -> str:
    """The style of a number; its text where it has none, so that only rows without number are alike."""
    return _style_of(number) or number.strip()


def _settle_by_neighbours(rows: Sequence[NamaBaris], levels: list[int | None]) -> list[int | None]:
    """A row without label: a program when set in capitals where programs are; else like the sub kegiatan around it.

    Below a kegiatan, in a table that has sub kegiatan, the unnamed row can only be one of them.
    """
    labelled = {level for level in levels if level is not None}
    if not labelled - {URUSAN}:
        return levels
    settled = list(levels)
    for at, (row, level) in enumerate(zip(rows, levels, strict=True)):
        if level is not None:
            continue
        before = settled[at - 1] if at else None
        if row.nama == row.nama.upper() and len(row.nama) > 12 and PROGRAM in labelled:
            settled[at] = PROGRAM
        elif SUB_KEGIATAN in labelled and before in {KEGIATAN, SUB_KEGIATAN}:
            settled[at] = SUB_KEGIATAN
        elif labelled == {PROGRAM, KEGIATAN} and before is not None:
            settled[at] = KEGIATAN
        elif labelled == {PROGRAM}:
            settled[at] = PROGRAM
    return settled


def _letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalpha())


@cache
def _known_names() -> dict[str, int]:
    """Names of the nomenclature by their letters; a name that two levels share tells nothing."""
    names: dict[str, int] = {}
    shared: set[str] = set()
    for entry in daftar_nomenklatur(bidang=KEWILAYAHAN).values():
        key, level = _letters(re.sub(r"^program\s+", "", entry.nama, flags=re.IGNORECASE)), _LEVEL[entry.kode.jenjang]
        if names.setdefault(key, level) != level:
            shared.add(key)
    return {key: level for key, level in names.items() if key not in shared}


def _level_by_name(name: str) -> int | None:
    return _known_names().get(_letters(name))


def tells_level(row: NamaBaris) -> bool:
    """Does a row tell its level by itself: by code, label or a name of the nomenclature?"""
    return row.jenjang is not None or _level_by_name(row.nama) is not None


def is_nomenclature(code: str) -> bool:
    """Is it a full code of the nomenclature, rather than the number of a row?"""
    return _level_of_code(code) in {PROGRAM, KEGIATAN, SUB_KEGIATAN}
