"""What every rule must carry, and what the decorator does."""

import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from akuntabel.aturan import ATURAN
from akuntabel.aturan.rule import rule, template
from akuntabel.dasar.parameter import daftar_parameter, load_parameter
from akuntabel.dasar.peraturan import PERMENPANRB_53_2014

TAFSIR = Path(__file__).parents[2] / "docs" / "tafsir"
SUMBER = Path(__file__).parents[2] / "src"


@pytest.mark.parametrize("id_", ATURAN)
def test_rule_is_cited_titled_and_explained(id_: str) -> None:
    aturan = ATURAN[id_].aturan
    assert aturan.id == id_
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)?", id_)
    assert aturan.dasar
    assert aturan.judul
    assert aturan.rumus
    assert ATURAN[id_].__doc__


def test_every_page_of_tafsir_is_named_and_every_name_has_a_page() -> None:
    named = {fungsi.aturan.tafsir for fungsi in ATURAN.values()}
    named |= {load_parameter(nama).halaman_tafsir for nama in daftar_parameter()}
    # What is no formula and no figure of the law is read by a module that says so.
    sources = (file.read_text(encoding="utf-8") for file in SUMBER.rglob("*.py"))
    named |= {page for source in sources for page in re.findall(r"docs/tafsir/([\w-]+)\.md", source)}
    assert named - {""} == {page.stem for page in TAFSIR.glob("*.md")} - {"README"}


@pytest.mark.parametrize("page", sorted(TAFSIR.glob("*.md")), ids=lambda page: page.stem)
def test_page_of_tafsir_says_what_was_seen(page: Path) -> None:
    if page.stem != "README":
        text = page.read_text(encoding="utf-8")
        assert re.match(r"# .+\n", text)
        assert "\n## Yang dibaca\n" in text
        assert "\n## Bacaan yang dipakai\n" in text


def test_rule_keeps_the_function_and_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    registry: dict[str, Any] = {}
    monkeypatch.setattr("akuntabel.aturan.rule._registry", registry)

    def dua_kali(nilai: Decimal) -> Decimal:
        return nilai * 2

    registered = declare("uji.dua-kali", dua_kali)
    assert registered(Decimal("1.5")) == Decimal("3.0")
    assert registered.__name__ == "dua_kali"
    assert registry == {"uji.dua-kali": registered}


def test_two_rules_cannot_share_an_id() -> None:
    with pytest.raises(ValueError, match=r"capaian\.naik"):
        declare("capaian.naik", lambda: None)


def test_rule_without_a_formula_says_so() -> None:
    with pytest.raises(TypeError, match="tren"):
        ATURAN["tren"].aturan.formula(nilai="C4")


def test_template_joins_a_list_of_cells() -> None:
    assert template("SUM({bagian})/{pagu}")(bagian=["C4", "C7:C9"], pagu="D1") == "SUM(C4,C7:C9)/D1"


def declare(id_: str, function: Callable[..., Any]) -> Any:
    return rule(id=id_, dasar=PERMENPANRB_53_2014.at(), judul="Uji", rumus="uji")(function)
