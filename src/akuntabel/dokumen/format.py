"""The formats that a document can be written in, by name; a writer is loaded when it is first used."""

from collections.abc import Callable
from importlib import import_module
from typing import cast

from akuntabel.dokumen.dokumen import Dokumen

Writer = Callable[[Dokumen], bytes]


def _lazy(module: str) -> Writer:
    """The function `write_<module>` of a writer's module; text comes as UTF-8."""

    def write(document: Dokumen) -> bytes:
        writer = cast(
            "Callable[[Dokumen], bytes | str]",
            getattr(import_module(f"akuntabel.dokumen.{module}"), f"write_{module}"),
        )
        written = writer(document)
        return written.encode() if isinstance(written, str) else written

    return write


WRITERS: dict[str, Writer] = {name: _lazy(name) for name in ("docx", "pdf", "html", "xlsx")}
