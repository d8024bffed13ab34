"""What planting needs: a planted error with both its sides, ways to change a number, who else prints a fact."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from random import Random

from bench.reviu.lembar import Lembar, Letak, Potong, Tabel, Tanda, teks

_DIGITS = re.compile(r"\d[\d.,]*\d|\d")


@dataclass(frozen=True, slots=True)
class Galat:
    """A report with one error.

    `sisi` are the rows and paragraphs that disagree, as printed now; a finding at any of them has seen it.
    """

    lembar: Lembar
    sisi: tuple[str, ...]
    asli: str
    palsu: str


Tanam = Callable[[Random, Lembar], Galat | None]


@dataclass(frozen=True, slots=True)
class Kesalahan:
    """A kind of error: its words, the families of codes that fit it, and how to plant one."""

    uraian: str
    keluarga: tuple[str, ...]
    tanam: Tanam


def di_tabel(lembar: Lembar, jenis: Sequence[str], *tanda: str) -> list[tuple[Letak, Potong]]:
    """Marked pieces in the bodies of some tables."""
    found = []
    for at, part in lembar.bertanda(*tanda):
        table = lembar.blok[at.blok]
        if isinstance(table, Tabel) and table.jenis in jenis and at.baris >= len(table.head):
            found.append((at, part))
    return found


def di_kalimat(lembar: Lembar, *tanda: str) -> list[tuple[Letak, Potong]]:
    """Marked pieces in paragraphs."""
    return [(at, part) for at, part in lembar.bertanda(*tanda) if at.baris < 0]


def saksi(lembar: Lembar, at: Letak, tanda: Tanda) -> list[Letak]:
    """Other places that print the same fact; a baseline is the realisasi of its year."""
    same = {tanda}
    if tanda.jenis in {"realisasi", "kondisi_awal"}:
        same = {tanda._replace(jenis=j) for j in ("realisasi", "kondisi_awal")}
    return [other for other, part in lembar.potongan() if part.tanda in same and other != at]


def sebaris(lembar: Lembar, at: Letak, jenis: str) -> bool:
    """Does a piece of some kind stand in the same row?"""
    return any(o.blok == at.blok and o.baris == at.baris for o, _ in lembar.bertanda(jenis))


def nilai(text: str) -> Decimal:
    """The first number of a text, whichever notation it is in."""
    digits = _DIGITS.search(text)
    if digits is None:
        raise ValueError(text)
    number = digits[0]
    marks = [c for c in number if c in ".,"]
    last = max(number.rfind("."), number.rfind(","))
    decimal = bool(marks) and (len(set(marks)) == 2 or len(number) - last - 1 != 3)
    whole, part = (number[:last], number[last + 1 :]) if decimal else (number, "")
    return Decimal(re.sub(r"[.,]", "", whole) + ("." + part if part else ""))


def ubah(rng: Random, text: str, least: Decimal = Decimal("0.02")) -> str | None:
    """A typing error: one digit another one, so that the value moves by at least that share of itself.

    Notation and number of digits stay. None where the text has no number that can so move.
    """
    found = _DIGITS.search(text)
    if found is None or nilai(text) == 0:
        return None
    start, number = found.start(), found[0]
    tries = [(at, d) for at, c in enumerate(number) if c.isdigit() for d in "0123456789" if d != c and (at or d != "0")]
    rng.shuffle(tries)
    before = nilai(text)
    for at, digit in tries:
        changed = text[: start + at] + digit + text[start + at + 1 :]
        if least * before <= abs(nilai(changed) - before) <= before:
            return changed
    return None


def ganti(
    rng: Random, lembar: Lembar, candidates: Iterable[tuple[Letak, Potong]], new: Callable[[Potong], str | None]
) -> Galat | None:
    """Change one of the pieces; where it stands and whoever prints the same fact are the sides."""
    pool = list(candidates)
    rng.shuffle(pool)
    for at, part in pool:
        text = new(part)
        if text and text != part.teks:
            return galat(lembar, lembar.ganti(at, text), [at], part.teks, text)
    return None


def galat(before: Lembar, after: Lembar, places: Sequence[Letak], asli: str, palsu: str) -> Galat:
    """The planted error with its sides: its own rows, the rows they add up to, whoever prints the same fact."""
    sides: list[str] = []
    for at in places:
        sides.append(after.sebaris(at))
        mark = _mark(before, at)
        if mark:
            sides += [after.sebaris(other) for other in saksi(before, at, mark)]
        sides += _sums(after, at)
        sides += _of_subject(after, mark)
    return Galat(after, tuple(dict.fromkeys(sides)), asli, palsu)


def _mark(lembar: Lembar, at: Letak) -> Tanda | None:
    block = lembar.blok[at.blok]
    if isinstance(block, Tabel):
        return block.baris[at.baris][at.sel].isi[at.potong].tanda
    return block.isi[at.potong].tanda


def _sums(lembar: Lembar, at: Letak) -> list[str]:
    """Rows of the same table that add this one up, or that it adds up: its total, its program, its parts."""
    table = lembar.blok[at.blok]
    if not isinstance(table, Tabel):
        return []
    own = _codes(table, at.baris)
    rows = []
    for number, row in enumerate(table.baris):
        codes = _codes(table, number)
        akin = any(a.startswith(b) or b.startswith(a) for a in own for b in codes if a and b)
        if (
            "jumlah" in codes
            or (akin and number != at.baris)
            or any(p.tanda and p.tanda.jenis == "rata_rata" for c in row for p in c.isi)
        ):
            rows.append(" ".join(c.teks for c in row))
    if "jumlah" in own:
        rows += [" ".join(c.teks for c in row) for row in table.body]
    return rows


def _codes(table: Tabel, row: int) -> set[str]:
    marks = [p.tanda for c in table.baris[row] for p in c.isi if p.tanda]
    return {m.subjek.partition("@")[0] for m in marks if m.jenis != "satuan"}


def _of_subject(lembar: Lembar, mark: Tanda | None) -> list[str]:
    """Sentences that judge this fact: their class, verdict, trend and comparison hang on it."""
    if mark is None:
        return []
    ukuran = {mark.subjek, mark.subjek.rpartition(".")[2]}
    judged = ("vonis", "tren", "banding", "kriteria", "capaian", "capaian_akhir")
    return [
        lembar.sebaris(at)
        for at, p in lembar.bertanda(*judged)
        if p.tanda and ({p.tanda.subjek, p.tanda.subjek.rpartition(".")[2]} & ukuran)
    ]


def judul_bagian(lembar: Lembar, number: int) -> str:
    """The words of a heading or paragraph."""
    block = lembar.blok[number]
    return "" if isinstance(block, Tabel) else teks(block.isi)
