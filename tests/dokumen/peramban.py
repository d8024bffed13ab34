"""A page in a browser, as a reader has it: a width, light or dark, and what axe finds in it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

HEIGHT = 900
_QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@contextmanager
def opened(
    file: Path, width: int, scheme: str, program: Callable[[str], Path], module: Callable[[str], Any]
) -> Iterator[Any]:
    """The page of a file, as Playwright gives it."""
    playwright = module("playwright.sync_api")
    with playwright.sync_playwright() as engine:
        browser = engine.chromium.launch(executable_path=str(program("chromium")), args=list(_QUIET))
        page = browser.new_page(
            viewport={"width": width, "height": HEIGHT},
            color_scheme=scheme,
            reduced_motion="reduce",  # a popover half faded in has no contrast yet
            bypass_csp=True,  # axe is a script, which our pages forbid
        )
        page.goto(file.as_uri())
        yield page
        browser.close()


def axe_findings(page: Any, module: Callable[[str], Any]) -> list[str]:
    """What axe holds against the page as it now is: rule, and the first element that breaks it."""
    axe = module("axe_playwright_python.sync_playwright").Axe()
    violations = axe.run(page).response["violations"]
    return [f"{found['id']}: {found['nodes'][0]['html'][:200]}" for found in violations]
