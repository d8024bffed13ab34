"""An incremental update of a PDF: what changed is put behind the file, whose own bytes stay as they were.

A signature covers the bytes of a file as it was signed. Rewriting the file breaks it; an update
behind them leaves the signed version whole, and readers tell that something was added later.

Source: ISO 32000-1:2008, 7.5.6 (incremental updates), 7.5.4 and 7.5.8 (cross-reference tables and streams).
"""

import re
from collections.abc import Iterable

from pikepdf import Array, Dictionary, Name, Object, Pdf

_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_IS_STREAM = re.compile(rb"\d+\s+\d+\s+obj\b")
_KEPT = ("/Root", "/Info", "/ID")
_ENTRY = (1, 4, 2)  # bytes of kind, offset and generation in a cross-reference stream
_OBJEK = tuple[int, int]


class TidakDapatDitambahError(ValueError):
    """The file does not end as an update can follow it."""


def is_signed(pdf: Pdf) -> bool:
    """Does the file hold a signature, or a field that says so?"""
    form = pdf.Root.get("/AcroForm")
    if "/Perms" in pdf.Root:
        return True
    if not isinstance(form, Dictionary):
        return False
    signed = int(form.get("/SigFlags", 0)) & 1
    return bool(signed) and any(map(_holds_signature, form.get("/Fields", Array())))


def _holds_signature(field: Object) -> bool:
    if field.get("/FT") == Name.Sig and "/V" in field:
        return True
    return any(map(_holds_signature, field.get("/Kids", Array())))


def appended(original: bytes, pdf: Pdf, changed: Iterable[Object]) -> bytes:
    """The file with new and changed objects behind it.

    Args:
        original: the bytes that `pdf` was opened from.
        pdf: the file with its changes made, not encrypted.
        changed: every indirect object that is new or changed.

    Raises:
        TidakDapatDitambahError: the file has no end that an update can point back to.
    """
    found = _START.search(original[-2048:])
    previous = int(found[1]) if found else len(original)
    if pdf.is_encrypted or previous >= len(original):
        raise TidakDapatDitambahError
    out = bytearray(original if original.endswith(b"\n") else original + b"\n")
    offsets: dict[_OBJEK, int] = {}
    for entry in changed:
        if entry.objgen not in offsets:
            offsets[entry.objgen] = len(out)
            number, generation = entry.objgen
            out += b"%d %d obj\n" % (number, generation) + entry.unparse(resolved=True) + b"\nendobj\n"
    if _IS_STREAM.match(original, previous):
        start = _write_stream(out, pdf, offsets, previous)
    elif original.startswith(b"xref", previous):
        start = _write_table(out, pdf, offsets, previous)
    else:
        raise TidakDapatDitambahError
    return bytes(out) + b"startxref\n%d\n%%%%EOF\n" % start


def _trailer(pdf: Pdf, numbers: Iterable[int], previous: int) -> Dictionary:
    kept = {key: pdf.trailer[key] for key in _KEPT if key in pdf.trailer}
    size = max(int(pdf.trailer.Size), *(number + 1 for number in numbers))
    return Dictionary({**kept, "/Size": size, "/Prev": previous})


def _write_table(out: bytearray, pdf: Pdf, offsets: dict[_OBJEK, int], previous: int) -> int:
    """A cross-reference table; returns where it starts."""
    start = len(out)
    out += b"xref\n"
    for (number, generation), offset in sorted(offsets.items()):
        out += b"%d 1\n%010d %05d n \n" % (number, offset, generation)
    out += b"trailer\n" + _trailer(pdf, (n for n, _ in offsets), previous).unparse() + b"\n"
    return start


def _write_stream(out: bytearray, pdf: Pdf, offsets: dict[_OBJEK, int], previous: int) -> int:
    """A cross-reference stream, which lists itself too; returns where it starts."""
    start = len(out)
    own = max(int(pdf.trailer.Size), *(number + 1 for number, _ in offsets))
    listed = sorted([*offsets.items(), ((own, 0), start)])
    data = b"".join(
        (1).to_bytes(_ENTRY[0]) + offset.to_bytes(_ENTRY[1]) + generation.to_bytes(_ENTRY[2])
        for (_, generation), offset in listed
    )
    head = _trailer(pdf, [own], previous)
    head["/Type"] = Name.XRef
    head["/W"] = Array(list(_ENTRY))
    head["/Index"] = Array([part for (number, _), _ in listed for part in (number, 1)])
    head["/Length"] = len(data)
    out += b"%d 0 obj\n" % own + head.unparse() + b"\nstream\n" + data + b"\nendstream\nendobj\n"
    return start
