"""`python -m bench [--rounds N] [--save]`: measure, print, and with --save write docs/kinerja.md."""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from akuntabel.dokumen.format import WRITERS
from bench import bahan, luar, reviu_waktu, susun_waktu
from bench.hangat import warm_cases, warm_rows
from bench.puncak import peak_megabytes
from bench.tabel import NOT_INSTALLED, Baris, machine, table, timed, times_faster
from bench.tumbuh import SIZES, growth
from bench.waktu import Waktu, measure

PAGE = Path(__file__).parents[1] / "docs" / "kinerja.md"
_UNIT = "in brackets the time for one unit of size, beside that at 1× (1.0 is linear, less is better)"
_REVIEWED = "Review of the report of 73 pages and 48 tables, words and numbers of earlier rounds forgotten"
_HEAD = ("What", "Median (least–most)", "Goal", "Met")


def main() -> None:
    """Measure everything, one part after another."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=7, help="rounds of what takes under some seconds (default: 7)")
    parser.add_argument("--save", action="store_true", help=f"write the page to docs/{PAGE.name}")
    arguments = parser.parse_args()
    rounds = arguments.rounds
    fewer = max(1, rounds // 2)
    where = machine()
    with tempfile.TemporaryDirectory() as folder:
        _tell("warm process")
        warm = measure(warm_cases(Path(folder)), rounds)
        _tell("memory")
        peak = peak_megabytes()
        _tell("cold start")
        cold = measure(luar.cold_cases(Path(folder), bahan.FORMAT), fewer)
        _tell("LibreOffice and WeasyPrint")
        others, other = _others(Path(folder), fewer)
        _tell("growth")
        grown = growth(Path(folder), fewer)
        _tell("many Pakets")
        pakets = susun_waktu.many_pakets(Path(folder))
        _tell("reviews")
        reviews = reviu_waktu.review_rows(Path(folder), rounds)
        beside = reviu_waktu.other_rows(Path(folder), 1)
        _tell("many reviews")
        many = reviu_waktu.many_rows(Path(folder))
        _tell("growth of reviews")
        reviews_grown = reviu_waktu.review_growth(Path(folder), fewer)
    page = _page(
        where,
        [
            f"Warm process, {rounds} rounds:",
            table(_HEAD, [row.cells() for row in warm_rows(warm, peak)]),
            f"New process, {fewer} rounds:",
            table(_HEAD, [row.cells() for row in _cold_rows(cold)]),
            f"The same PDF another way, {fewer} rounds, WeasyPrint one:",
            table(_HEAD, [row.cells() for row in _other_rows(warm, cold, others, other)]),
            f"Growth with programmes, tujuan, sasaran and indikator, {fewer} rounds; {_UNIT}:",
            table(("What", *(f"{size}×" for size in SIZES)), grown),
            "Many Pakets of unlike offices by one command, new process, once:",
            table(_HEAD, [row.cells() for row in pakets]),
            f"{_REVIEWED}, {rounds} rounds, new processes {fewer}:",
            table(_HEAD, [row.cells() for row in reviews]),
            "What others take to read the same files, without any check, 1 round:",
            table(_HEAD, [row.cells() for row in beside]),
            "Many reports by one command, new process, once:",
            table(_HEAD, [row.cells() for row in many]),
            f"Growth of a review, {fewer} rounds, as above; 5× is 217 pages:",
            table(("What", *(f"{size}×" for size in SIZES)), reviews_grown),
        ],
    )
    print(page)
    if arguments.save:
        PAGE.write_text(page, encoding="utf-8")


def _tell(part: str) -> None:
    print(f"measuring: {part}", file=sys.stderr, flush=True)


def _page(where: str, parts: Sequence[str]) -> str:
    intro = (
        "# Performance\n\n"
        "Made by `make bench SAVE=1` in one run; the goals are those of the project. Every run changes one figure\n"
        "(the realisasi of the IKM) or one sentence first, so nothing is measured that was only remembered. Rounds\n"
        "are interleaved: each round runs every case once, and a first round does not count.\n\n"
        f"Machine: {where}\n"
    )
    return "\n".join([intro, "\n\n".join(parts), ""])


def _cold_rows(cold: dict[str, Waktu]) -> list[Baris]:
    return [
        timed("`akuntabel --help`", cold["help"], 0.3),
        timed("`akuntabel ukur`", cold["ukur"]),
        timed("`akuntabel susun --naskah lkjip --format pdf`", cold["pdf"]),
        timed("`akuntabel susun --naskah lkjip`, all four formats", cold["all"]),
    ]


def _others(folder: Path, rounds: int) -> tuple[dict[str, Waktu], Waktu | None]:
    document = bahan.compose(bahan.kencong())
    program = luar.libreoffice()
    libreoffice: dict[str, Waktu] = {}
    if program:
        libreoffice = measure(luar.libreoffice_cases(program, folder, WRITERS["docx"](document)), rounds)
    print_page = luar.weasyprint(WRITERS["html"](document))
    weasyprint = measure({"page": lambda _: print_page}, 1)["page"] if print_page else None
    return libreoffice, weasyprint


def _other_rows(
    warm: dict[str, Waktu], cold: dict[str, Waktu], libreoffice: dict[str, Waktu], weasyprint: Waktu | None
) -> list[Baris]:
    whole, empty = libreoffice.get("whole"), libreoffice.get("empty")
    return [
        timed("our PDF, warm", warm["pdf"]),
        timed("our PDF from the Paket, new process", cold["pdf"]),
        Baris("LibreOffice, the same DOCX", str(whole or NOT_INSTALLED)),
        Baris("LibreOffice, an empty DOCX", str(empty or NOT_INSTALLED)),
        times_faster("LibreOffice beside ours, warm", warm["pdf"], whole, 6),
        Baris("WeasyPrint, the same HTML", str(weasyprint or NOT_INSTALLED)),
        times_faster("WeasyPrint beside ours, warm", warm["pdf"], weasyprint, 10),
    ]


if __name__ == "__main__":
    main()
