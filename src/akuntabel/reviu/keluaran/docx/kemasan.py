"""The archive of a DOCX: some parts replaced or added, every other part as it was."""

import re
from copy import copy
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_DOCUMENT = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*/officeDocument\"[^>]*>")
_TARGET = re.compile(rb'\bTarget="([^"]*)"')
_ID = re.compile(rb'\bId="([^"]*)"')
_ROOT_END = re.compile(rb"</(?:\w+:)?(?:Relationships|Types)\s*>\s*$")
_EMPTY_ROOT = re.compile(rb"<((?:\w+:)?(?:Relationships|Types)\b[^>]*?)\s*/>\s*$")
_TYPES = "[Content_Types].xml"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_NO_RELATIONS = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="{_RELATIONSHIPS}"/>'


class Kemasan:
    """The parts of a DOCX, read when asked for."""

    def __init__(self, file: Path) -> None:
        self._file = file
        with ZipFile(file) as archive:
            self._names = set(archive.namelist())
        self._changed: dict[str, bytes] = {}
        self.utama = self._main_part()

    def part(self, name: str) -> bytes | None:
        """The bytes of a part as they now are; None where there is none."""
        if name in self._changed:
            return self._changed[name]
        if name not in self._names:
            return None
        with ZipFile(self._file) as archive:
            return archive.read(name)

    def replace(self, name: str, content: bytes) -> None:
        """Give a part other bytes, or add it."""
        self._changed[name] = content

    def related(self, kind: str) -> str | None:
        """The part that the main part relates to as `kind` (the last word of the relation's type)."""
        relations = self.part(_relations_of(self.utama)) or b""
        pattern = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*/" + kind.encode() + rb"\"[^>]*>")
        found = pattern.search(relations)
        target = _TARGET.search(found[0]) if found else None
        return None if target is None else _resolved(self.utama, target[1].decode())

    def add_related(self, stem: str, content: bytes, kind: str, content_type: str) -> None:
        """Add a part beside the main part, its relation and its content type."""
        folder = self.utama.rpartition("/")[0]
        name, number = f"{folder}/{stem}.xml".lstrip("/"), 1
        while name in self._names:
            name, number = f"{folder}/{stem}{number}.xml".lstrip("/"), number + 1
        self.replace(name, content)
        self._relate(name.rpartition("/")[2], kind)
        override = f'<Override PartName="/{name}" ContentType="{content_type}"/>'
        types = self.part(_TYPES) or b""
        self.replace(_TYPES, _with_last(types, override))

    def _relate(self, target: str, kind: str) -> None:
        name = _relations_of(self.utama)
        relations = self.part(name) or _NO_RELATIONS.encode()
        used = {found.decode() for found in _ID.findall(relations)}
        number = 1
        while f"rIdReviu{number}" in used:
            number += 1
        self.replace(
            name, _with_last(relations, f'<Relationship Id="rIdReviu{number}" Type="{kind}" Target="{target}"/>')
        )

    def _main_part(self) -> str:
        found = _DOCUMENT.search(self.part("_rels/.rels") or b"")
        target = _TARGET.search(found[0]) if found else None
        return target[1].decode().lstrip("/") if target else "word/document.xml"

    def write(self) -> bytes:
        """The whole archive: parts in their order, unchanged ones with the bytes and the date they had."""
        out = BytesIO()
        with ZipFile(self._file) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
            for info in old.infolist():
                new.writestr(copy(info), self._changed.get(info.filename) or old.read(info))
            date = old.getinfo(self.utama).date_time
            for name in [name for name in self._changed if name not in self._names]:
                new.writestr(ZipInfo(name, date), self._changed[name], ZIP_DEFLATED)
        return out.getvalue()


def is_signed(file: Path) -> bool:
    """Does a DOCX carry a digital signature?"""
    with ZipFile(file) as archive:
        return any(name.startswith("_xmlsignatures/") for name in archive.namelist())


def _with_last(xml: bytes, element: str) -> bytes:
    """Put an element in as the root's last, under the root's own prefix."""
    opened = _EMPTY_ROOT.search(xml)
    if opened is not None:
        name = opened[1].split()[0]
        xml = xml[: opened.start()] + b"<" + opened[1] + b"></" + name + b">"
    end = _ROOT_END.search(xml)
    if end is None:
        return xml
    prefix, colon, _ = end[0][2:].partition(b":")
    tag = element.encode().replace(b"<", b"<" + prefix + colon, 1) if colon else element.encode()
    return xml[: end.start()] + tag + xml[end.start() :]


def _relations_of(part: str) -> str:
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels".lstrip("/")


def _resolved(part: str, target: str) -> str:
    """The name of a part from a target that is relative to another part's folder."""
    if target.startswith("/"):
        return target[1:]
    steps = part.split("/")[:-1]
    for step in target.split("/"):
        if step == "..":
            steps = steps[:-1]
        elif step != ".":
            steps.append(step)
    return "/".join(steps)
