"""Findings of a review as lines of a terminal."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator

from akuntabel.reviu.hasil import Butir, HasilReviu
from akuntabel.reviu.keluaran.teks import SEBUTAN_TINGKAT, acceptance, compared, count_text, printable, summary
from akuntabel.reviu.temuan import Tingkat

_COLOUR = {Tingkat.GALAT: "31", Tingkat.PERINGATAN: "33", Tingkat.SARAN: "36"}
_BOLD, _FAINT = "1", "2"
_MOST_PLACES = 3
_MOST_NAMED = 2


def is_coloured() -> bool:
    """Colour only where a person looks who did not ask for none."""
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"


def result_lines(hasil: HasilReviu, *, coloured: bool) -> Iterator[str]:
    """Findings by gravity, then what was accepted and what could not be read, then the count."""
    paint = _paint if coloured else _plain
    for tingkat in Tingkat:
        found = [b for b in hasil.terbuka if b.temuan.tingkat is tingkat]
        yield from _group(SEBUTAN_TINGKAT[tingkat], found, paint)
    yield from _group("Diterima", hasil.diterima, paint)
    files = [printable(d.berkas) for d in hasil.dokumen]
    name = ", ".join(files) if len(files) <= _MOST_NAMED else f"{count_text(len(files))} dokumen bersama"
    yield from _notes(hasil, name)
    yield f"{name}: {printable(summary(hasil))}"


def _group(title: str, butir: Iterable[Butir], paint: Callable[[str, str], str]) -> Iterator[str]:
    """One line a finding, under it where else to look and what to do, said once where several ask for the same."""
    last = ""
    for number, b in enumerate(butir):
        if number == 0:
            yield paint(title, _BOLD)
        t = b.temuan
        kode = paint(t.kode, _COLOUR[t.tingkat])
        yield f"{printable(t.berkas)}: {printable(b.sebutan)}: {kode} {printable(t.pesan)}"
        if others := compared(b, _MOST_PLACES, elsewhere=True):
            yield paint(f"    Bandingkan: {others}.", _FAINT)
        hint = printable(acceptance(b) or t.saran)
        if hint and hint != last:
            yield paint(f"    {hint}", _FAINT)
        last = hint
    if last:
        yield ""


def _notes(hasil: HasilReviu, name: str) -> Iterator[str]:
    for dokumen in hasil.dokumen:
        yield from (f"{printable(dokumen.berkas)}: {printable(note)}" for note in dokumen.catatan)
    if left := hasil.diperiksa.dibiarkan:
        yield f"{name}: {count_text(left)} tabel tidak dikenali dan dibiarkan; daftarnya ada pada hasil HTML dan JSON."
    for p in hasil.usang:
        yield (
            f"{name}: penerimaan {printable(p.kode)} pada {printable(p.tempat)} ({printable(p.nama)}) "
            "tidak cocok lagi dengan temuan mana pun."
        )


def _plain(text: str, _: str) -> str:
    return text


def _paint(text: str, code: str) -> str:
    return f"\x1b[{code}m{text}\x1b[0m"
