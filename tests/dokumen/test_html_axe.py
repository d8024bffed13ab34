"""The HTML page before axe, in a browser, on a wide screen and a phone, by day and by night."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.dokumen.contoh import contoh_dokumen

from akuntabel.dokumen.html import write_html


@pytest.mark.ci
@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_page_has_no_axe_findings(
    width: int, scheme: str, require_program: Callable[[str], Path], tmp_path: Path
) -> None:
    playwright = pytest.importorskip("playwright.sync_api", reason="pip install axe-playwright-python")
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="pip install axe-playwright-python")
    source = tmp_path / "halaman.html"
    source.write_text(write_html(contoh_dokumen()), "utf-8")
    with playwright.sync_playwright() as engine:
        browser = engine.chromium.launch(executable_path=str(require_program("chromium")), args=["--no-sandbox"])
        page = browser.new_page(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,
            reduced_motion="reduce",  # a popover half faded in has no contrast yet
            bypass_csp=True,  # axe is a script, which the page forbids
        )
        page.goto(source.as_uri())
        closed = axe.Axe().run(page).response["violations"]
        page.locator("td .f").first.click()
        opened = axe.Axe().run(page).response["violations"]
        scroll_width = page.evaluate("document.documentElement.scrollWidth")
        browser.close()
    assert [finding["id"] for finding in (*closed, *opened)] == []
    assert scroll_width == width
