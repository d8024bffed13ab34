"""STR: numbers of a table's rows that jump or repeat, rows and items of a list printed twice."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.dokumen.baca.terbaca import (
    BlokTerbaca,
    DokumenTerbaca,
    JudulTerbaca,
    ParagrafTerbaca,
    SelTerbaca,
    TabelTerbaca,
    Tempat,
)
from akuntabel.reviu.fakta import TabelDikenali
from akuntabel.reviu.kenali.kosakata import NOMOR
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.temuan import Tingkat

_PELAPORAN = PERMENPANRB_53_2014.at("Lampiran II")
_NUMBER = re.compile(r"\d{1,3}")
_WORD = re.compile(r"[^\W_]+")
_FEWEST_NUMBERS = 5
_MOSTLY = 0.8
_LONGEST_GAP = 5
_ENOUGH_WORDS = 5
_ENOUGH_LETTERS = 40
_LONGEST_TOLD = 14


@check(
    "STR017",
    message="Nomor urut baris {apa}: sesudah {sebelum} langsung {tercetak}.",
    hint="Urutkan kembali nomor baris tabel itu, atau masukkan baris yang hilang.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.PERINGATAN,
)
def nomor_baris_out_of_order(tabel: tuple[TabelDikenali, ...]) -> Hasil:
    """Nomor urut baris sebuah tabel melompat, berulang, atau mundur.

    Hanya tabel yang hampir semua nomornya berurutan. Nomor yang dimulai lagi dari satu membuka
    kelompok baru, dan satu nomor pada beberapa baris yang digabung bukan pengulangan. Nomor sesudah baris
    tanpa nomor di awal halaman tidak diperiksa: nomor baris itu mungkin hilang di pergantian halaman.
    """
    for table in tabel:
        numbers = list(_row_numbers(table))
        steps = [after - before for (before, _), (after, _) in pairwise(numbers)]
        regular = sum(step == 1 for step in steps)
        if len(numbers) < _FEWEST_NUMBERS or regular < _MOSTLY * len(steps):
            continue
        for at, ((before, above), (number, cell)) in enumerate(pairwise(numbers)):
            what = None if _is_overleaf(table, above, cell) else _disorder(before, number)
            follows = at + 1 >= len(steps) or steps[at + 1] == 1
            if what is None or not follows:
                yield LULUS
                continue
            yield Langgar(
                cell.tempat,
                cell.teks.strip(),
                str(before + 1),
                tempat_lain=(above.tempat,),
                isi={"apa": what, "sebelum": str(before)},
                berkas=table.berkas,
            )


def _row_numbers(table: TabelDikenali) -> Iterator[tuple[int, SelTerbaca]]:
    """The plain numbers that the column of numbers prints, each cell once."""
    columns = [c.nomor - 1 for c in table.kolom if c.peran == NOMOR]
    if not columns:
        return
    last: SelTerbaca | None = None
    for row in table.tabel.grid[table.badan - 1 :]:
        cell = row[columns[0]]
        text = cell.teks.strip().rstrip(".")
        if cell is not last and _NUMBER.fullmatch(text):
            yield int(text), cell
        last = cell


def _is_overleaf(table: TabelDikenali, above: SelTerbaca, cell: SelTerbaca) -> bool:
    """Does a page between two numbers begin with a row that has none?"""
    column = (cell.tempat.kolom or 1) - 1
    first, last = above.tempat.baris_tabel or 0, cell.tempat.baris_tabel or 0
    between = [above, *(row[column] for row in table.tabel.grid[first : max(first, last - 1)])]
    return any(
        not below.teks.strip() and below.tempat.halaman != before.tempat.halaman for before, below in pairwise(between)
    )


def _disorder(before: int, number: int) -> str | None:
    if number in (before + 1, 1):
        return None
    if number == before:
        return "berulang"
    if number < before:
        return "mundur"
    return "melompat" if number - before <= _LONGEST_GAP else None


@check(
    "STR018",
    message="{apa} tercetak dua kali: “{tercetak}”.",
    hint="Hapus salah satunya, atau betulkan isi yang semestinya lain.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.PERINGATAN,
)
def baris_printed_twice(tabel: tuple[TabelDikenali, ...]) -> Hasil:
    """Dua baris berurutan sebuah tabel sama isinya, atau sebuah tabel dimulai lagi pada tabel berikutnya.

    Nomor barisnya tidak dihitung. Baris yang hanya memuat angka atau kata pendek tidak diperiksa.
    """
    before: TabelDikenali | None = None
    for table in tabel:
        rows = table.tabel.grid[table.badan - 1 :]
        numbered = {c.nomor - 1 for c in table.kolom if c.peran == NOMOR}
        for above, below in pairwise(rows):
            same = above is not below and _is_same(above, below, numbered)
            if same and _telling(below, numbered) and not _is_merged(above, below, numbered):
                yield _twice("Baris", below, above, numbered, table)
            else:
                yield LULUS
        if before is not None and (pair := _begins_again(before, table, numbered)):
            yield _twice("Awal tabel", pair[1], pair[0], numbered, table)
        before = table


def _twice(
    what: str, row: Sequence[SelTerbaca], first: Sequence[SelTerbaca], numbered: set[int], table: TabelDikenali
) -> Langgar:
    texts = [" ".join(cell.teks.split()) for at, cell in enumerate(row) if at not in numbered and cell.teks.strip()]
    return Langgar(
        row[0].tempat, _short(texts[0]), tempat_lain=(first[0].tempat,), isi={"apa": what}, berkas=table.berkas
    )


def _telling(row: Sequence[SelTerbaca], numbered: set[int]) -> bool:
    """Does a row say enough in words that it cannot be equal by chance?"""
    words = [w for at, cell in enumerate(row) if at not in numbered for w in _WORD.findall(cell.teks) if w.isalpha()]
    return len(words) >= _ENOUGH_WORDS and sum(map(len, words)) >= _ENOUGH_LETTERS


def _is_same(one: Sequence[SelTerbaca], other: Sequence[SelTerbaca], numbered: set[int]) -> bool:
    return all(_folded(a) == _folded(b) for at, (a, b) in enumerate(zip(one, other, strict=True)) if at not in numbered)


def _is_merged(one: Sequence[SelTerbaca], other: Sequence[SelTerbaca], numbered: set[int]) -> bool:
    """Does a cell with text go on from the row above?"""
    return any(
        a is b and a.teks.strip() for at, (a, b) in enumerate(zip(one, other, strict=True)) if at not in numbered
    )


def _folded(cell: SelTerbaca) -> str:
    return " ".join(_WORD.findall(cell.teks.casefold()))


def _begins_again(
    before: TabelDikenali, table: TabelDikenali, numbered: set[int]
) -> tuple[Sequence[SelTerbaca], Sequence[SelTerbaca]] | None:
    """The first rows of two neighbouring tables of words with one head and no caption, where all but a cell are equal.

    Tables of figures may well begin with the same row: one program that supports two sasaran.
    """
    if before.berkas != table.berkas or table.tabel.judul or before.tabel.judul:
        return None
    if any(c.besaran for c in table.kolom):
        return None
    if not (before.tabel.kepala and table.tabel.kepala):
        return None
    first, second = before.tabel.grid[before.badan - 1 :], table.tabel.grid[table.badan - 1 :]
    if not first or not second or [k.kepala for k in before.kolom] != [k.kepala for k in table.kolom]:
        return None
    shared = [
        at
        for at in range(len(second[0]))
        if _folded(first[0][at]) and _folded(first[0][at]) == _folded(second[0][at]) and at not in numbered
    ]
    alike = len(shared) >= len(second[0]) - len(numbered) - 1 and _telling([second[0][at] for at in shared], set())
    return (first[0], second[0]) if alike else None


@check(
    "STR019",
    message="Butir “{tercetak}” tercetak dua kali dalam satu daftar.",
    hint="Hapus salah satunya.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.PERINGATAN,
)
def butir_printed_twice(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Sebuah daftar memuat dua butir dengan kata-kata yang sama.

    Hanya butir yang cukup panjang dan berurutan dengan satu bentuk tanda; daftar yang dimulai lagi
    dari tanda pertamanya adalah daftar lain.
    """
    for document in dokumen:
        for items in _lists(document.blok):
            seen: dict[tuple[str, ...], Tempat] = {}
            for item in items:
                words = _item_words(item.teks)
                if len(words) < _ENOUGH_WORDS:
                    continue
                if words in seen:
                    short = item.teks.rstrip(" ;.,")
                    yield Langgar(item.tempat, _short(short), tempat_lain=(seen[words],), berkas=document.berkas)
                else:
                    seen[words] = item.tempat
                    yield LULUS


def _short(text: str) -> str:
    words = text.split()
    return " ".join(words) if len(words) <= _LONGEST_TOLD else " ".join(words[:_LONGEST_TOLD]) + "…"


def _item_words(text: str) -> tuple[str, ...]:
    """The words of an item, without the `dan` that leads on to the next."""
    words = _WORD.findall(text.casefold())
    return tuple(words[:-1] if words and words[-1] in {"dan", "serta"} else words)


_FIRST = frozenset("1aAiI")


def _lists(blocks: Sequence[BlokTerbaca]) -> Iterator[list[ParagrafTerbaca]]:
    """Runs of items that follow one another with one style of marks."""
    run: list[ParagrafTerbaca] = []
    style = ""
    for block in blocks:
        if isinstance(block, (JudulTerbaca, TabelTerbaca)) or not block.tanda:
            if run:
                yield run
            run, style = [], ""
            continue
        bare = block.tanda.strip("().")
        kind = re.sub(r"[a-z]+", "a", re.sub(r"\d+", "1", block.tanda))
        if run and (kind != style or bare in _FIRST):
            yield run
            run = []
        run.append(block)
        style = kind
    if run:
        yield run
