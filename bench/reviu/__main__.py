"""`python -m bench.reviu [--seeds N] [--save]`: plant errors, review, print recall and false alarms.

With --save it writes docs/reviu-mutasi.md, with --luput it also prints every error that was not seen.
"""

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from bench.reviu.jalan import Bersih, Percobaan, semua, semua_bersih
from bench.reviu.tanam import KESALAHAN
from bench.reviu.tata import TATA
from bench.reviu.tulis import FORMAT
from bench.tabel import machine, table

PAGE = Path(__file__).parents[2] / "docs" / "reviu-mutasi.md"
_INTRO = """# Planted errors: what the review sees

Made by `make bench-reviu SAVE=1`. Reports are written from random Pakets (the first round of
seeds from the Kencong Paket), in layouts that our composer does not make
({layouts}),
as DOCX, PDF and text. In each, one error of each kind is planted at a random place; each contradicts something that
the same report prints: a figure of its row, a sum, the same fact elsewhere, the heading, the law. An error counts as
seen only if a finding that the clean report does not have stands at the changed place or at the other side of the
contradiction, and is of a fitting family.
A false alarm is a galat or peringatan on a report without any error.

Machine: {machine}
"""


def main() -> None:
    """Run and report."""
    parser = argparse.ArgumentParser(prog="python -m bench.reviu", description=__doc__)
    parser.add_argument("--mulai", type=int, default=0, help="the first seed (default: 0)")
    parser.add_argument("--seeds", type=int, default=24, help="reports to plant errors in (default: 24)")
    parser.add_argument("--bersih", type=int, default=104, help="further reports without errors (default: 104)")
    parser.add_argument("--format", default=",".join(FORMAT), help="formats, comma between")
    parser.add_argument("--save", action="store_true", help=f"write docs/{PAGE.name}")
    parser.add_argument("--luput", action="store_true", help="print what was not seen, and every false alarm")
    arguments = parser.parse_args()
    formats = arguments.format.split(",")
    where = machine()
    tried: list[Percobaan] = []
    clean: list[Bersih] = []
    first, end = arguments.mulai, arguments.mulai + arguments.seeds
    for sound, found in semua(range(first, end), formats):
        clean.append(sound)
        tried += found
        print(f"{sound.seed} {sound.tata} {sound.bentuk}: {_share(found)}", file=sys.stderr, flush=True)
    if arguments.bersih:
        clean += semua_bersih(range(end, end + arguments.bersih), formats)
    page = _page(where, tried, clean, formats)
    print(page)
    if arguments.luput:
        _tell(tried, clean)
    if arguments.save:
        PAGE.write_text(page, encoding="utf-8")


def _page(where: str, tried: Sequence[Percobaan], clean: Sequence[Bersih], formats: Sequence[str]) -> str:
    kinds = [k for k in KESALAHAN if any(t.kesalahan == k for t in tried)]
    by_kind = [
        (kind, KESALAHAN[kind].uraian, *(_share(_of(tried, kind, f)) for f in formats), _codes(_of(tried, kind)))
        for kind in kinds
    ]
    by_kind.append(("**all**", "", *(_share([t for t in tried if t.bentuk == f]) for f in formats), ""))
    by_layout = [
        (
            layout.nama,
            _share([t for t in tried if t.tata == layout.nama]),
            _alarms([c for c in clean if c.tata == layout.nama]),
        )
        for layout in TATA
    ]
    seeds = sorted({t.seed for t in tried})
    sounds = sorted({c.seed for c in clean})
    summary = [
        ("errors seen", _share(tried), "≥ 95%", _met(_rate(tried) >= 0.95)),
        ("errors seen at galat or peringatan", _share(tried, grave=True), "", ""),
        ("false alarms, clean reports", _alarms(clean), "≤ 1 in 100", _met(_alarm_rate(clean) <= 0.01)),
    ]
    return "\n".join(
        [
            _INTRO.format(layouts=", ".join(t.nama for t in TATA), machine=where),
            f"Errors in {_range(seeds)}; clean reports of {_range(sounds)}.\n",
            table(("What", "Result", "Goal", "Met"), summary),
            "\nSeen of planted, by kind and format, and the codes that saw it:\n",
            table(("Kind", "What is wrong", *formats, "Codes"), by_kind),
            "\nBy layout; false alarms with the number of clean reports that have any:\n",
            table(("Layout", "Seen", "False alarms"), by_layout),
            "",
        ]
    )


def _range(seeds: Sequence[int]) -> str:
    return f"seeds {seeds[0]} to {seeds[-1]}" if seeds else "no seed"


def _of(tried: Iterable[Percobaan], kind: str, bentuk: str = "") -> list[Percobaan]:
    return [t for t in tried if t.kesalahan == kind and bentuk in {"", t.bentuk}]


def _rate(tried: Sequence[Percobaan]) -> float:
    return sum(bool(t.terlihat.kode) for t in tried) / len(tried) if tried else 0.0


def _share(tried: Sequence[Percobaan], *, grave: bool = False) -> str:
    if not tried:
        return "–"
    seen = sum(bool(t.terlihat.kode) and (not grave or t.terlihat.tingkat != "saran") for t in tried)
    return f"{seen}/{len(tried)}" + (f" ({seen / len(tried):.1%})" if len(tried) > 99 else "")


def _alarm_rate(clean: Sequence[Bersih]) -> float:
    return sum(len(c.alarm) for c in clean) / len(clean)


def _alarms(clean: Sequence[Bersih]) -> str:
    total, reports = sum(len(c.alarm) for c in clean), sum(bool(c.alarm) for c in clean)
    return f"{total} in {reports} of {len(clean)}"


def _met(value: bool) -> str:
    return "yes" if value else "no"


def _codes(tried: Iterable[Percobaan]) -> str:
    seen = Counter(t.terlihat.kode for t in tried if t.terlihat.kode)
    return ", ".join(kode for kode, _ in seen.most_common(4))


def _tell(tried: Iterable[Percobaan], clean: Iterable[Bersih]) -> None:
    for one in tried:
        if not one.terlihat.kode:
            print(f"LUPUT {one.seed} {one.tata} {one.bentuk} [{one.kesalahan}] {one.cerita} || {one.terlihat.lain[:2]}")
    alike: dict[str, list[str]] = defaultdict(list)
    for sound in clean:
        for text in sound.alarm:
            alike[text[:6]].append(f"{sound.seed} {sound.tata} {sound.bentuk} {text}")
    for kode, texts in alike.items():
        print(f"ALARM {kode} {len(texts)}")
        print(*(f"  {t}" for t in texts[:12]), sep="\n")


if __name__ == "__main__":
    main()
