"""docs/paket.md says what the schema says."""

from pathlib import Path

from akuntabel.berkas.dokumentasi import document

PAGE = Path(__file__).parents[2] / "docs" / "paket.md"


def test_page_is_as_generated() -> None:
    assert PAGE.read_text(encoding="utf-8") == document(), "python -m akuntabel.berkas.dokumentasi > docs/paket.md"
