"""Wrong amounts and counts in tables."""

from collections.abc import Callable
from decimal import Decimal
from random import Random

from bench.reviu.lembar import Lembar, Letak, Potong, Tabel
from bench.reviu.tanam.dasar import Galat, Kesalahan, di_tabel, galat, ganti, nilai, ubah

_UANG = ("HIT", "SIL", "NAR")
_TABEL = ("realisasi_anggaran", "anggaran_pk", "perubahan")


def _sel(jenis: tuple[str, ...], tanda: str, wanted: Callable[[str], bool]) -> Callable[[Random, Lembar], Galat | None]:
    """Change one amount whose subject is wanted; sums or shares of its table contradict it."""

    def plant(rng: Random, lembar: Lembar) -> Galat | None:
        found = [
            (at, p) for at, p in di_tabel(lembar, jenis, tanda) if p.tanda and wanted(p.tanda.subjek.partition("@")[0])
        ]
        return ganti(rng, lembar, found, lambda p: ubah(rng, p.teks, Decimal("0.03")))

    return plant


def _rinci(kode: str) -> bool:
    return kode != "jumlah"


def _total(kode: str) -> bool:
    return kode == "jumlah"


def _induk(kode: str) -> bool:
    return kode != "jumlah" and kode.count(".") < 5


def _tersalin(rng: Random, lembar: Lembar) -> Galat | None:
    """One row has the amounts of its neighbour."""
    found = [x for x in di_tabel(lembar, ("realisasi_anggaran",), "pagu") if x[1].tanda and _rinci(x[1].tanda.subjek)]
    pairs = [(a, b) for a in found for b in found if a[0].baris + 1 == b[0].baris and _unlike(a[1], b[1])]
    return _move(rng, lembar, pairs, both=False)


def _tertukar(rng: Random, lembar: Lembar) -> Galat | None:
    """Two programs have each other's amounts, while another table has them right."""
    found = [
        x for x in di_tabel(lembar, ("realisasi_anggaran",), "pagu") if x[1].tanda and x[1].tanda.subjek.count(".") == 2
    ]
    pairs = [(a, b) for a in found for b in found if a[0] < b[0] and _unlike(a[1], b[1])]
    return _move(rng, lembar, pairs, both=True)


def _unlike(one: Potong, two: Potong) -> bool:
    a, b = nilai(one.teks), nilai(two.teks)
    return abs(a - b) > max(a, b) / 20


def _move(
    rng: Random, lembar: Lembar, pairs: list[tuple[tuple[Letak, Potong], tuple[Letak, Potong]]], *, both: bool
) -> Galat | None:
    if not pairs:
        return None
    (one, first), (two, second) = rng.choice(pairs)
    table = lembar.blok[one.blok]
    if not isinstance(table, Tabel):
        return None
    names = {"pagu", "realisasi_anggaran", "serapan", "sisa"}
    rows = [list(row) for row in table.baris]
    for column, cell in enumerate(table.baris[two.baris]):
        if any(p.tanda and p.tanda.jenis in names for p in cell.isi):
            rows[two.baris][column] = table.baris[one.baris][column]
            if both:
                rows[one.baris][column] = cell
    changed = lembar.ganti_baris(one.blok, tuple(map(tuple, rows)))
    return galat(lembar, changed, [one, two] if both else [two], second.teks, first.teks)


def _rusak(rng: Random, lembar: Lembar) -> Galat | None:
    """An amount whose separators stand where none can: `133.825.00,00`."""
    return ganti(rng, lembar, di_tabel(lembar, _TABEL, "pagu", "realisasi_anggaran"), _break)


def _break(part: Potong) -> str | None:
    text = part.teks
    for mark in ".,":
        head, found, tail = text.rpartition(mark)
        if found and len(tail) == 3 and mark in head:
            return f"{head}{mark}{tail[:2]}"
        if found and head.count("." if mark == "," else ",") >= 2 and len(tail) == 2:
            return f"{head[:-1]}{mark}{tail}"
    return None


KESALAHAN = {
    "pagu": Kesalahan("pagu satu baris", _UANG, _sel(("realisasi_anggaran",), "pagu", _rinci)),
    "realisasi anggaran": Kesalahan(
        "realisasi anggaran satu baris", _UANG, _sel(("realisasi_anggaran",), "realisasi_anggaran", _rinci)
    ),
    "serapan": Kesalahan("persentase serapan", _UANG, _sel(("realisasi_anggaran",), "serapan", lambda _: True)),
    "sisa": Kesalahan("sisa anggaran", _UANG, _sel(("realisasi_anggaran",), "sisa", lambda _: True)),
    "jumlah": Kesalahan("baris jumlah", _UANG, _sel(_TABEL, "pagu", _total)),
    "sub jumlah": Kesalahan(
        "pagu program, kegiatan, atau sub jumlah", _UANG, _sel(("realisasi_anggaran",), "pagu", _induk)
    ),
    "selisih pagu": Kesalahan("selisih pagu", _UANG, _sel(("perubahan",), "selisih", lambda _: True)),
    "anggaran PK": Kesalahan("anggaran program di perjanjian kinerja", _UANG, _sel(("anggaran_pk",), "pagu", _rinci)),
    "serapan sasaran": Kesalahan(
        "serapan di tabel efisiensi", _UANG, _sel(("efisiensi",), "serapan_pendukung", lambda _: True)
    ),
    "anggaran sasaran": Kesalahan(
        "anggaran di tabel efisiensi", _UANG, _sel(("efisiensi",), "pagu_pendukung", lambda _: True)
    ),
    "baris anggaran tersalin": Kesalahan("anggaran baris tetangga tersalin", _UANG, _tersalin),
    "anggaran tertukar": Kesalahan("anggaran dua program tertukar", _UANG, _tertukar),
    "angka rusak": Kesalahan("titik dan koma di tempat yang keliru", ("HIT",), _rusak),
    "pegawai": Kesalahan("banyaknya pegawai satu baris", _UANG, _sel(("pegawai", "pangkat"), "pegawai", _rinci)),
    "jumlah pegawai": Kesalahan("jumlah pegawai", _UANG, _sel(("pegawai", "pangkat"), "pegawai", _total)),
}
"""Kinds of wrong amounts."""
