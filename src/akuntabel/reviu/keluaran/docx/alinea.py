"""A paragraph as one line of text, every letter of which knows its bytes, and how its runs are parted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from akuntabel.reviu.keluaran.docx.urai import Sisip, Unsur

_SIGNS = {"w:tab": "\t", "w:ptab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-"}
_PASSED_OVER = frozenset({"w:del", "w:moveFrom", "w:pPr", "w:sdtPr", "w:rPr", "m:oMath", "m:oMathPara", "*"})
_LETTER = re.compile(rb"&[^;]*;|[\x00-\x7f]|[\xc0-\xff][\x80-\xbf]*")
_ENTITIES = {b"&amp;": "&", b"&lt;": "<", b"&gt;": ">", b"&quot;": '"', b"&apos;": "'"}
_SPACE_KEPT = b' xml:space="preserve"'


@dataclass(frozen=True, slots=True)
class Potong:
    """A piece of text: its run, its element, and where each of its letters begins (and the last ends)."""

    run: Unsur
    unsur: Unsur
    teks: str
    letak: tuple[int, ...]

    @property
    def is_first(self) -> bool:
        """Does nothing but the look of its run stand before it?"""
        return next(child for child in self.run.anak if child.nama != "w:rPr") is self.unsur

    @property
    def is_last(self) -> bool:
        """Does nothing of its run stand after it?"""
        return self.run.anak[-1] is self.unsur


@dataclass(frozen=True, slots=True)
class Belah:
    """A place between letters where something can stand: its byte, and the tags that close and open the run there."""

    letak: int
    tutup: bytes = b""
    buka: bytes = b""
    spasi: int | None = None


class Alinea:
    """A paragraph of a part."""

    def __init__(self, xml: bytes, unsur: Unsur) -> None:
        self._xml = xml
        self.unsur = unsur
        self.potong = list(_pieces(xml, unsur))
        self.teks = "".join(p.teks for p in self.potong)

    def find(self, words: str, *, only: bool = False) -> tuple[int, int] | None:
        """Where some words stand, white space and case aside, and not inside a longer word or number.

        With `only` they must stand there once.
        """
        needle = r"\s+".join(map(re.escape, words.split()))
        if not needle:
            return None
        pattern = rf"(?<![^\W_])(?<!\d[.,]){needle}(?![^\W_])(?![.,]\d)"
        found = list(re.finditer(pattern, self.teks, re.IGNORECASE))
        if not found or (only and len(found) > 1):
            return None
        return found[0].span()

    def before(self, at: int) -> Belah:
        """The place before a letter."""
        piece, inside = self._locate(at)
        return self._part(piece, inside)

    def after(self, at: int) -> Belah:
        """The place after the letter before `at`."""
        piece, inside = self._locate(at - 1)
        return self._part(piece, inside + 1)

    def _locate(self, at: int) -> tuple[Potong, int]:
        for piece in self.potong:
            if at < len(piece.teks):
                return piece, at
            at -= len(piece.teks)
        raise IndexError(at)

    def _part(self, piece: Potong, inside: int) -> Belah:
        run = piece.run
        opening = self.opening(run)
        if inside == 0:
            return Belah(run.awal) if piece.is_first else Belah(piece.unsur.awal, b"</w:r>", opening)
        if inside == len(piece.teks):
            return Belah(run.akhir) if piece.is_last else Belah(piece.unsur.akhir, b"</w:r>", opening)
        return Belah(
            piece.letak[inside],
            b"</w:t></w:r>",
            opening + b"<w:t" + _SPACE_KEPT + b">",
            self.unspaced(piece),
        )

    def opening(self, run: Unsur) -> bytes:
        """The tags that open another run of the same look."""
        look = next((child for child in run.anak if child.nama == "w:rPr"), None)
        return self._xml[run.awal : run.isi] + (self._xml[look.awal : look.akhir] if look else b"")

    def raw(self, start: int, end: int) -> bytes:
        """Bytes of the part."""
        return self._xml[start:end]

    def unspaced(self, piece: Potong) -> int | None:
        """Where to say that the spaces of a text count; None where it is said."""
        tag = self._xml[piece.unsur.awal : piece.unsur.isi]
        return None if b"xml:space" in tag else piece.unsur.isi - 1

    def overlapping(self, start: int, end: int) -> Iterator[tuple[Potong, int, int]]:
        """The pieces that a stretch of letters covers, each with its own first and last."""
        at = 0
        for piece in self.potong:
            first, last = max(start - at, 0), min(end - at, len(piece.teks))
            if first < last:
                yield piece, first, last
            at += len(piece.teks)


def keep_spaces(at: int) -> Sisip:
    """Say in a tag of text that its spaces count."""
    return Sisip(at, at, _SPACE_KEPT)


def paragraphs(unsur: Unsur) -> Iterator[Unsur]:
    """The paragraphs of an element outside its drawings; of a paragraph itself."""
    if unsur.nama == "w:p":
        yield unsur
        return
    for child in unsur.anak:
        yield from paragraphs(child)


def _pieces(xml: bytes, node: Unsur) -> Iterator[Potong]:
    for child in node.anak:
        if child.nama == "w:r":
            yield from _pieces_of_run(xml, child)
        elif child.nama not in _PASSED_OVER:
            yield from _pieces(xml, child)


def _pieces_of_run(xml: bytes, run: Unsur) -> Iterator[Potong]:
    for child in run.anak:
        if child.nama == "w:t" and child.isi < child.akhir:
            yield _text_piece(xml, run, child)
        elif sign := _SIGNS.get(child.nama):
            yield Potong(run, child, sign, (child.awal, child.akhir))


def _text_piece(xml: bytes, run: Unsur, node: Unsur) -> Potong:
    letters, places = [], []
    for found in _LETTER.finditer(xml, node.isi, node.akhir_isi):
        letters.append(_letter(found[0]))
        places.append(found.start())
    return Potong(run, node, "".join(letters), (*places, node.akhir_isi))


def _letter(raw: bytes) -> str:
    """One letter, as bytes or as an entity; what cannot be read counts as a letter that nobody seeks."""
    if not raw.startswith(b"&") or len(raw) == 1:
        return raw.decode("utf-8", "replace")[0]
    if raw in _ENTITIES:
        return _ENTITIES[raw]
    digits = raw[2:-1].decode("ascii", "replace")
    try:
        return chr(int(digits[1:], 16) if digits[:1] in {"x", "X"} else int(digits))
    except (ValueError, OverflowError):
        return "�"
