"""Elements of a part of a DOCX with the bytes that they cover, found by the paths that readers give."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from akuntabel.dasar.errors import PesanError
from akuntabel.dokumen.baca.docx.ruang import NAMA

_TOKEN = re.compile(
    rb"""<(?:!--.*?-->|!\[CDATA\[.*?\]\]>|\?.*?\?>|(?P<tutup>/)?(?P<nama>[^\s<>/!?]+)(?:[^"'<>/]|"[^"]*"|'[^']*'|/(?!>))*+(?P<kosong>/)?>)""",
    re.DOTALL,
)
_DECLARED = re.compile(rb"""xmlns:([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_ID = re.compile(rb'\bid="(\d{1,9})"')
_PREFIX = {uri.encode(): prefix for prefix, uri in NAMA.items()}
_BODY = "/w:document/w:body"
_RUN_STEP = re.compile(r"/(?:w:r\[|w:pict|w:drawing|w:object|mc:|\*)")


class AwalanAsingError(PesanError):
    """The part writes the names of Word under another prefix than every word processor does."""

    pesan = "Dokumen ini ditulis dengan cara yang tidak lazim; simpan ulang dari Word, lalu reviu lagi."


@dataclass(slots=True)
class Unsur:
    """An element: its name under the usual prefix, and where its tags and its content lie in the part's bytes."""

    nama: str
    awal: int
    isi: int
    akhir_isi: int = 0
    akhir: int = 0
    anak: list["Unsur"] = field(default_factory=list)

    def walk(self) -> Iterator["Unsur"]:
        """This element and all below it, in order."""
        yield self
        for child in self.anak:
            yield from child.walk()


@dataclass(slots=True)
class _Bingkai:
    """An open element: its path while a wanted one may lie below it, and its node while it is kept."""

    jalur: str | None
    unsur: Unsur | None
    hitung: Counter[bytes] = field(default_factory=Counter)


def block_path(jalur: str) -> str:
    """The path without its part, up to the paragraph that a text box or a picture hangs on."""
    path = jalur.partition(":/")[2]
    found = _RUN_STEP.search(path)
    return f"/{path[: found.start()] if found else path}"


class Bagian:
    """One XML part, as bytes of UTF-8, with the elements that were asked for, and its first paragraph.

    Raises:
        AwalanAsingError: what is put in under the usual prefix would mean nothing.
    """

    def __init__(self, xml: bytes, jalur: Iterable[str]) -> None:
        self.xml = _as_utf8(xml)
        self._wanted = set(jalur)
        self._roads = {prefix for path in (*self._wanted, _BODY) for prefix in _prefixes(path)}
        self._names: dict[bytes, str] = {}
        self.unsur: dict[str, Unsur] = {}
        self.pertama: Unsur | None = None
        self._scan()
        if self._names.get(b"w") != "w":
            raise AwalanAsingError

    @property
    def id_bebas(self) -> int:
        """A number above every id in the part."""
        return max((int(n) for n in _ID.findall(self.xml)), default=0) + 1

    def _scan(self) -> None:
        stack = [_Bingkai("", None)]
        for token in _TOKEN.finditer(self.xml):
            name = token["nama"]
            if name is None:
                continue
            if token["tutup"]:
                if len(stack) > 1:
                    _close(stack.pop(), token.start(), token.end())
                continue
            if len(stack) == 1:
                self._names = {p: _PREFIX[u] for p, a, b in _DECLARED.findall(token[0]) if (u := a or b) in _PREFIX}
            frame = self._open(stack[-1], name, token.start(), token.end())
            if token["kosong"]:
                _close(frame, token.end(), token.end())
            else:
                stack.append(frame)

    def _open(self, parent: _Bingkai, raw: bytes, start: int, end: int) -> _Bingkai:
        if parent.jalur is None and parent.unsur is None:
            return _Bingkai(None, None)
        name = self._name(raw)
        path = None
        if parent.jalur is not None:
            parent.hitung[raw] += 1
            counted = "" if not parent.jalur or name == "w:body" else f"[{parent.hitung[raw]}]"
            path = f"{parent.jalur}/{name}{counted}"
        first = self.pertama is None and name == "w:p"
        if parent.unsur is None and path not in self._wanted and not first:
            return _Bingkai(path if path in self._roads else None, None)
        node = Unsur(name, start, end)
        if parent.unsur is not None:
            parent.unsur.anak.append(node)
        if path in self._wanted and path is not None:
            self.unsur[path] = node
        if first:
            self.pertama = node
        return _Bingkai(path if path in self._roads else None, node)

    def _name(self, raw: bytes) -> str:
        prefix, colon, local = raw.partition(b":")
        known = self._names.get(prefix) if colon else None
        return f"{known}:{local.decode()}" if known else "*"


def _close(frame: _Bingkai, start: int, end: int) -> None:
    if frame.unsur is not None:
        frame.unsur.akhir_isi, frame.unsur.akhir = start, end


def _prefixes(path: str) -> Iterator[str]:
    while path:
        yield path
        path = path.rpartition("/")[0]


def _as_utf8(xml: bytes) -> bytes:
    """The part in UTF-8, whatever Unicode it came in."""
    if xml.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = xml.decode("utf-16")
        return re.sub(r"^<\?xml[^>]*\?>", '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>', text).encode()
    return xml


@dataclass(frozen=True, slots=True)
class Sisip:
    """Bytes to put in place of those from `awal` to `akhir`; in place of none when the two are equal."""

    awal: int
    akhir: int
    baru: bytes


def splice(xml: bytes, changes: Iterable[Sisip]) -> bytes:
    """Make all changes at once; where two begin at one place, the one that removes nothing comes first."""
    parts, at = [], 0
    for change in sorted(changes, key=lambda c: (c.awal, c.akhir)):
        parts += [xml[at : change.awal], change.baru]
        at = change.akhir
    return b"".join([*parts, xml[at:]])
