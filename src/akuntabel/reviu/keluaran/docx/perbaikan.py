"""The reviewed DOCX with its certain corrections as tracked changes, to be accepted or rejected in Word."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from akuntabel.dokumen.docx.teks import escape
from akuntabel.reviu.hasil import Butir
from akuntabel.reviu.keluaran.docx.alinea import Alinea, Potong, keep_spaces, paragraphs
from akuntabel.reviu.keluaran.docx.kemasan import Kemasan
from akuntabel.reviu.keluaran.docx.komentar import PENULIS
from akuntabel.reviu.keluaran.docx.urai import Bagian, Sisip, block_path, splice


def correctable(butir: Butir) -> bool:
    """Is the correction certain, and does nobody stand by what is printed?"""
    t = butir.temuan
    return t.perbaikan and bool(t.tercetak and t.seharusnya and t.tempat.jalur) and butir.penerimaan is None


def write_perbaikan(file: Path, butir: Sequence[Butir], waktu: datetime) -> tuple[bytes, int]:
    """The DOCX at `file` with each certain correction tracked, and how many there are.

    What is printed must stand in its place once and as plain text; where two findings would
    have it be two things, it is left alone. Everything else is byte for byte as it was.
    """
    package = Kemasan(file)
    certain = [b for b in butir if correctable(b)]
    part = Bagian(package.part(package.utama) or b"", (block_path(b.temuan.tempat.jalur) for b in certain))
    stamp = f'w:author="{PENULIS}" w:date="{waktu:%Y-%m-%dT%H:%M:%SZ}"'
    changes: list[Sisip] = []
    corrections = list(_apart(_agreed(part, certain)))
    number = part.id_bebas
    for alinea, start, end, words in corrections:
        changes += _tracked(alinea, (start, end), words, stamp, number)
        number += len(alinea.potong) + 1
    package.replace(package.utama, splice(part.xml, changes))
    return package.write(), len(corrections)


_Koreksi = tuple[Alinea, int, int, str]


def _agreed(part: Bagian, butir: Sequence[Butir]) -> Iterator[_Koreksi]:
    """Stretches of text on whose correction all findings agree."""
    wanted: dict[tuple[int, int, int], set[str]] = defaultdict(set)
    alineas: dict[int, Alinea] = {}
    for b in butir:
        target = part.unsur.get(block_path(b.temuan.tempat.jalur))
        if target is None or target.nama not in {"w:tc", "w:p"}:
            continue
        for line in paragraphs(target):
            alineas.setdefault(line.awal, Alinea(part.xml, line))
        inside = [alineas[line.awal] for line in paragraphs(target)]
        found = [(a, span) for a in inside if (span := a.find(b.temuan.tercetak, only=True))]
        if len(found) == 1 and sum(a.find(b.temuan.tercetak) is not None for a in inside) == 1:
            alinea, (start, end) = found[0]
            wanted[alinea.unsur.awal, start, end].add(b.temuan.seharusnya)
    for (key, start, end), words in wanted.items():
        pieces = alineas[key].overlapping(start, end)
        if len(words) == 1 and all(piece.unsur.nama == "w:t" for piece, _, _ in pieces):
            yield alineas[key], start, end, words.pop()


def _apart(corrections: Iterator[_Koreksi]) -> Iterator[_Koreksi]:
    """The corrections that share no run with one before them: a run is parted once."""
    touched: set[int] = set()
    for alinea, start, end, words in corrections:
        runs = {piece.run.awal for piece, _, _ in alinea.overlapping(start, end)}
        if not runs & touched:
            touched |= runs
            yield alinea, start, end, words


def _tracked(alinea: Alinea, span: tuple[int, int], words: str, stamp: str, number: int) -> Iterator[Sisip]:
    """Delete a stretch of text, and insert other words after it in the look of its first letter."""
    pieces = list(alinea.overlapping(*span))
    look = alinea.opening(pieces[0][0].run)
    text = f'<w:t xml:space="preserve">{escape(words)}</w:t></w:r></w:ins>'
    inserted = f'<w:ins w:id="{number}" {stamp}>'.encode() + look + text.encode()
    for index, (piece, first, last) in enumerate(pieces, 1):
        removed = _removed(alinea, piece, (first, last), f'<w:del w:id="{number + index}" {stamp}>')
        yield from _in_place(alinea, piece, (first, last), removed + (inserted if index == len(pieces) else b""))


def _removed(alinea: Alinea, piece: Potong, span: tuple[int, int], opening: str) -> bytes:
    text = alinea.raw(piece.letak[span[0]], piece.letak[span[1]])
    words = b'<w:delText xml:space="preserve">' + text + b"</w:delText></w:r></w:del>"
    return opening.encode() + alinea.opening(piece.run) + words


def _in_place(alinea: Alinea, piece: Potong, span: tuple[int, int], change: bytes) -> Iterator[Sisip]:
    """Put a change in the place of letters; nothing of a run is left behind empty where it can be helped."""
    first, last = span
    begins, ends = first == 0 and piece.is_first, last == len(piece.teks) and piece.is_last
    start, end = piece.letak[first], piece.letak[last]
    if begins and ends:
        yield Sisip(piece.run.awal, piece.run.akhir, change)
        return
    if begins:
        yield Sisip(piece.run.awal, piece.run.awal, change)
        yield Sisip(start, end, b"")
    elif ends:
        yield Sisip(start, end, b"")
        yield Sisip(piece.run.akhir, piece.run.akhir, change)
    else:
        reopened = alinea.opening(piece.run) + b'<w:t xml:space="preserve">'
        yield Sisip(start, end, b"</w:t></w:r>" + change + reopened)
    at = alinea.unspaced(piece)
    if at is not None:
        yield keep_spaces(at)
