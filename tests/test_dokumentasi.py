"""The docs hold what they promise: a room, a word, a link."""

import re
from pathlib import Path

import pytest

from akuntabel.skema.kolom import tabel_of
from akuntabel.skema.paket import RECORDS

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("changelog.d/*.md")])


def read(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8"))
    local = [target for target in targets if "://" not in target]
    assert [target for target in local if not (page.parent / target).exists()] == []


def test_architecture_names_every_room() -> None:
    rooms = {p.parent.name for p in ROOT.glob("src/akuntabel/*/__init__.py")}
    described = set(re.findall(r"^\| `(\w+)/` \|", read("docs/arsitektur.md"), re.MULTILINE))
    assert rooms <= described


def test_glossary_has_the_noun_of_every_table() -> None:
    entries = re.findall(r"^\| ([^|]+) \|", read("docs/glosarium.md"), re.MULTILINE)
    words = {word for entry in entries for word in re.findall(r"\w+", entry.lower())}
    nouns = {word for record in RECORDS.values() for word in tabel_of(record).nama.split("_")}
    assert nouns <= words, nouns - words


def test_every_decision_is_listed() -> None:
    pages = {p.name for p in ROOT.glob("docs/keputusan/[0-9]*.md")}
    assert pages == set(re.findall(r"\]\((\d{4}[^)]+)\)", read("docs/keputusan/README.md")))
