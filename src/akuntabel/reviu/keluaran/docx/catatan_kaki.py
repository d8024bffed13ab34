"""Where the main text refers to a footnote or an endnote: what is said of the note is put there."""

import re

from akuntabel.reviu.keluaran.docx.kemasan import Kemasan

_PATH = re.compile(r"(?P<bagian>[^:]+):/w:(?:foot|end)notes/w:(?P<jenis>foot|end)note(?:\[(?P<urutan>\d+)\])?(?:/|$)")
_RUN = (b"<w:r>", b"<w:r ")
_RUN_END = b"</w:r>"


def reference_to(package: Kemasan, main: bytes, jalur: str) -> tuple[int, int] | None:
    """The run of the main part that refers to the note of a place, by its bytes; None for any other place.

    Args:
        package: the DOCX, for the part of the notes.
        main: the main part in UTF-8.
        jalur: the place, as readers give it.
    """
    found = _PATH.match(jalur)
    notes = package.part(found["bagian"]) if found else None
    if found is None or notes is None:
        return None
    kind = found["jenis"].encode()
    numbers = re.findall(rb"<w:" + kind + rb'note\b[^>]*?\bw:id="(-?\d+)"', notes)
    at = int(found["urutan"] or 1) - 1
    if at >= len(numbers):
        return None
    reference = re.search(rb"<w:" + kind + rb'noteReference\b[^>]*?\bw:id="' + numbers[at] + rb'"', main)
    if reference is None:
        return None
    start = max(main.rfind(opening, 0, reference.start()) for opening in _RUN)
    end = main.find(_RUN_END, reference.end())
    return (start, end + len(_RUN_END)) if start >= 0 and end >= 0 else None
