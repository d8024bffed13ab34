"""The HTML page before axe, in a browser, on a wide screen and a phone, by day and by night."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.dokumen.contoh import contoh_dokumen
from tests.dokumen.peramban import axe_findings, opened

from akuntabel.dokumen.html import write_html


@pytest.mark.ci
@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_page_has_no_axe_findings(
    width: int,
    scheme: str,
    require_program: Callable[[str], Path],
    require_module: Callable[[str], Any],
    tmp_path: Path,
) -> None:
    source = tmp_path / "halaman.html"
    source.write_text(write_html(contoh_dokumen()), "utf-8")
    with opened(source, width, scheme, require_program, require_module) as page:
        closed = axe_findings(page, require_module)
        page.locator("td .f").first.click()
        with_origin = axe_findings(page, require_module)
        scroll_width = page.evaluate("document.documentElement.scrollWidth")
    assert closed + with_origin == []
    assert scroll_width == width
