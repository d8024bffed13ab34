"""Keys, references and trees of every table, as the schema states them."""

from collections.abc import Iterator, Mapping

from akuntabel.berkas.koherensi.catatan import Catatan
from akuntabel.berkas.sel import closest
from akuntabel.berkas.temuan import Kode
from akuntabel.berkas.terbaca import Fields, Terbaca
from akuntabel.skema.bilangan import shorten
from akuntabel.skema.kolom import Jenis, kolom_of, tabel_of
from akuntabel.skema.paket import RECORDS


def check_structure(terbaca: Terbaca) -> Iterator[Catatan]:
    """Check keys, references, trees and tables of one record, over every field that could be read."""
    for name in RECORDS:
        yield from _single_record(name, terbaca)
        yield from _duplicate_keys(name, terbaca)
        yield from _dangling_references(name, terbaca)
        yield from _cycles(name, terbaca)


def _single_record(name: str, terbaca: Terbaca) -> Iterator[Catatan]:
    description = tabel_of(RECORDS[name])
    if description.tunggal and len(terbaca.tabel[name]) > 1:
        first = next(iter(kolom_of(RECORDS[name])))
        yield Catatan(
            Kode.SATU_CATATAN,
            name,
            1,
            first,
            f"{description.judul} hanya boleh satu baris.",
            "Hapus baris kedua dan seterusnya.",
        )


def _duplicate_keys(name: str, terbaca: Terbaca) -> Iterator[Catatan]:
    description, kolom = tabel_of(RECORDS[name]), kolom_of(RECORDS[name])
    seen = set[tuple[object, ...]]()
    for nomor, row in enumerate(terbaca.tabel[name]):
        if not description.kunci or not all(field in row for field in description.kunci):
            continue
        key = tuple(row[field] for field in description.kunci)
        if key in seen:
            words = ", ".join(f"{kolom[f].judul} '{shorten(str(row[f]))}'" for f in description.kunci if row[f] != "")
            yield Catatan(
                Kode.KUNCI_GANDA,
                name,
                nomor,
                _cell_of_key(name),
                f"{words or description.judul} sudah ada pada baris di atasnya.",
                "Hapus salah satu, atau beri kode yang lain.",
            )
        seen.add(key)


def _cell_of_key(name: str) -> str:
    """The field to point at: in a wide sheet the cell, else the first field of the key."""
    description = tabel_of(RECORDS[name])
    return description.matriks.nilai if description.matriks else description.kunci[0]


def _dangling_references(name: str, terbaca: Terbaca) -> Iterator[Catatan]:
    for field, kolom in kolom_of(RECORDS[name]).items():
        if kolom.jenis is not Jenis.RUJUKAN:
            continue
        known = terbaca.kunci[kolom.rujuk]
        if not known and tabel_of(RECORDS[kolom.rujuk]).wajib:
            continue  # the missing table is told once, not by every row that points to it
        if _has_unreadable_key(kolom.rujuk, terbaca):
            continue  # what points to that row would be told as well, and is mended with it
        sheet = tabel_of(RECORDS[kolom.rujuk]).judul
        for nomor, row in enumerate(terbaca.tabel[name]):
            value = row.get(field)
            if value and value not in known:
                yield Catatan(
                    Kode.RUJUKAN_HILANG,
                    name,
                    nomor,
                    field,
                    f"{kolom.judul} '{shorten(value)}' tidak ada pada lembar {sheet}.",
                    closest(value, list(known)) or f"Tambahkan kode itu pada lembar {sheet}, atau betulkan di sini.",
                )


def _has_unreadable_key(name: str, terbaca: Terbaca) -> bool:
    (key,) = tabel_of(RECORDS[name]).kunci
    return any(key not in row for row in terbaca.tabel[name])


def _cycles(name: str, terbaca: Terbaca) -> Iterator[Catatan]:
    field = tabel_of(RECORDS[name]).induk
    if not field:
        return
    key = tabel_of(RECORDS[name]).kunci[0]
    judul = kolom_of(RECORDS[name])[field].judul
    for nomor, row in enumerate(terbaca.tabel[name]):
        way = _way_up(row, key, field, terbaca.kunci[name])
        if len(way) > 1 and way[0] == way[-1]:
            yield Catatan(
                Kode.INDUK_MELINGKAR,
                name,
                nomor,
                field,
                f"{judul} melingkar: {' → '.join(way)}.",
                "Kosongkan atau betulkan salah satu di antaranya.",
            )


def _way_up(row: Fields, key: str, parent: str, rows: Mapping[str, Fields]) -> list[str]:
    """Keys from this row up through its parents, up to the first that repeats."""
    way: list[str] = []
    step: Fields | None = row
    while step is not None and key in step:
        way.append(step[key])
        if way.count(step[key]) > 1:
            break
        step = rows.get(step.get(parent, ""))
    return way
