"""Review a clean and a flawed report, and tell whether the planted error was seen where it is."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from akuntabel.dokumen.baca.terbaca import TabelTerbaca, Tempat
from akuntabel.reviu.hasil import Butir, HasilReviu
from akuntabel.reviu.jalan import review
from akuntabel.reviu.letak import Denah
from akuntabel.reviu.temuan import Tingkat
from bench.reviu.lembar import Lembar
from bench.reviu.tanam import Galat
from bench.reviu.tulis import tulis

_WORDS = re.compile(r"[^\W_]+")
_SAME = 0.85


@dataclass(frozen=True, slots=True)
class Terlihat:
    """The finding that saw the error; `kode` empty where none did, then `lain` has what was new elsewhere."""

    kode: str = ""
    tingkat: str = ""
    lain: tuple[str, ...] = ()


def reviu(lembar: Lembar, bentuk: str, folder: Path) -> HasilReviu:
    """Write a report, read it back, review it."""
    path = folder / f"laporan.{bentuk}"
    path.write_bytes(tulis(lembar, bentuk))
    return review([path])


def alarm(hasil: HasilReviu) -> list[Butir]:
    """Findings at galat or peringatan on a report that has no error."""
    return [b for b in hasil.butir if b.temuan.tingkat is not Tingkat.SARAN]


def lihat(bersih: HasilReviu, hasil: HasilReviu, galat: Galat, keluarga: Iterable[str]) -> Terlihat:
    """Was the error seen: is there a new finding of a fitting family at one of its sides?"""
    known = Counter(map(_key, bersih.butir))
    fresh = []
    for butir in hasil.butir:
        key = _key(butir)
        if known[key]:
            known[key] -= 1
        else:
            fresh.append(butir)
    plan = Denah(hasil.perkara.dokumen[0])
    sides = [_bag(s) for s in galat.sisi]
    families = tuple(keluarga)
    order = list(Tingkat)
    seen = [b for b in fresh if b.temuan.kode.startswith(families) and any(_at(plan, b, side) for side in sides)]
    if seen:
        best = min(seen, key=lambda b: order.index(b.temuan.tingkat))
        return Terlihat(best.temuan.kode, best.temuan.tingkat.value)
    return Terlihat(lain=tuple(f"{b.temuan.kode} {b.sebutan}: {b.temuan.pesan}" for b in fresh))


def _key(butir: Butir) -> tuple[str, str]:
    return butir.temuan.kode, butir.temuan.pesan


def _at(plan: Denah, butir: Butir, side: Counter[str]) -> bool:
    return any(_alike(_bag(_printed(plan, place)), side) for place in (butir.temuan.tempat, *butir.temuan.tempat_lain))


def _printed(plan: Denah, tempat: Tempat) -> str:
    """The row, the caption or the paragraph at a place; the whole table where no row is named."""
    block = plan.tabel(tempat)
    if block is None:
        return plan.teks(tempat)
    if tempat == block.tempat_judul:
        return f"Tabel {block.nomor} {block.judul}"
    row = plan.posisi(tempat).baris
    return (
        _row(block, row)
        if 0 < row <= len(block.grid)
        else " ".join(_row(block, n) for n in range(1, len(block.grid) + 1))
    )


def _row(block: TabelTerbaca, number: int) -> str:
    return " ".join(cell.teks for cell in dict.fromkeys(block.grid[number - 1]))


def _bag(text: str) -> Counter[str]:
    return Counter(w.casefold() for w in _WORDS.findall(text))


def _alike(place: Counter[str], side: Counter[str]) -> bool:
    """Nearly all words of the shorter stand in the longer; a place inside a side, or a side inside a table."""
    common = (place & side).total()
    shorter = min(place.total(), side.total())
    return shorter > 0 and common >= _SAME * shorter and common >= min(2, shorter)
