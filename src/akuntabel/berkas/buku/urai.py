"""Words become codes again: records without a code get one, and references are understood by what they say."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from akuntabel.berkas.kode_baru import make_code
from akuntabel.berkas.rakit import Baris
from akuntabel.berkas.sebutan import Sebutan, has_hidden_code, named_tables, word_fields
from akuntabel.berkas.sel import Isi, closest
from akuntabel.berkas.temuan import Kode, Temuan
from akuntabel.skema.bilangan import shorten
from akuntabel.skema.kolom import Jenis, kolom_of
from akuntabel.skema.paket import RECORDS

Rows = Mapping[str, list[Baris]]


def give_codes(rows: Rows) -> None:
    """Give a code to each record without one, made of its words."""
    for table in filter(has_hidden_code, rows):
        taken = {text_of(row.isi["kode"]) for row in rows[table] if "kode" in row.isi}
        for number, row in enumerate(rows[table]):
            if "kode" not in row.isi:
                words = " ".join(text_of(row.isi[name]) for name in word_fields(table) if name in row.isi)
                code = make_code(words, taken)
                taken.add(code)
                rows[table][number] = Baris({"kode": code} | dict(row.isi), row.tempat)


def find_references(rows: Rows, former: Mapping[str, Mapping[str, str]], sheets: Mapping[str, str]) -> Iterator[Temuan]:
    """Put codes where references hold words, in place; tell words that nobody or several are called.

    Args:
        rows: records by table; changed.
        former: words by table and code that were true when the workbook was written.
        sheets: title of the sheet that holds each table.
    """
    sebutan = Sebutan()
    for table in named_tables():
        yield from _refer(table, rows, sebutan, sheets, itself=False)
        texts = [{name: text_of(isi) for name, isi in row.isi.items()} for row in rows.get(table, ())]
        sebutan.add(table, texts, former.get(table))
        yield from _refer(table, rows, sebutan, sheets, itself=True)
    for table in rows:
        if table not in named_tables():
            yield from _refer(table, rows, sebutan, sheets, itself=False)


def _refer(table: str, rows: Rows, sebutan: Sebutan, sheets: Mapping[str, str], *, itself: bool) -> Iterator[Temuan]:
    kolom = kolom_of(RECORDS[table])
    names = [n for n, k in kolom.items() if k.jenis is Jenis.RUJUKAN and (k.rujuk == table) is itself]
    for number, row in enumerate(rows.get(table, ())):
        changed: dict[str, Isi] = dict(row.isi)
        places = dict(row.tempat)
        for name in names:
            target = kolom[name].rujuk
            if name not in changed or isinstance(changed[name], str | Decimal) is False:
                if name not in changed and kolom[name].wajib and (only := _only(sebutan, target)):
                    changed[name] = only
                continue
            found = sebutan.find(target, text_of(changed[name]))
            if len(found) == 1:
                changed[name] = next(iter(found))
            elif sebutan.kata.get(target):
                yield _not_found(text_of(changed[name]), name, row, table, sebutan, sheets.get(target, target))
                # Told here, and so neither told again as a code that is missing nor as an empty cell.
                changed.pop(name)
                places.pop(name, None)
        rows[table][number] = Baris(changed, places or row.tempat)


def _only(sebutan: Sebutan, table: str) -> str:
    """The one Renstra, where there is but one and so nobody needs to say which."""
    known = sebutan.kata.get(table, {})
    return next(iter(known)) if table == "renstra" and len(known) == 1 else ""


def _not_found(text: str, name: str, row: Baris, table: str, sebutan: Sebutan, sheet: str) -> Temuan:
    kolom = kolom_of(RECORDS[table])[name]
    codes = sebutan.find(kolom.rujuk, text)
    if codes:
        words = " atau ".join(f"'{sebutan.words(kolom.rujuk, code)}'" for code in sorted(codes))
        return Temuan(
            Kode.SEBUTAN_GANDA,
            row.tempat_of(name),
            f"{kolom.judul} '{shorten(text)}' dapat berarti beberapa catatan pada lembar {sheet}.",
            f"Tulis {words}.",
        )
    known = [*sebutan.kata[kolom.rujuk].values(), *sebutan.kata[kolom.rujuk]]
    return Temuan(
        Kode.RUJUKAN_HILANG,
        row.tempat_of(name),
        f"{kolom.judul} '{shorten(text)}' tidak ada pada lembar {sheet}.",
        closest(text, known) or f"Tambahkan pada lembar {sheet}, atau pilih dari daftar.",
    )


def text_of(isi: Isi) -> str:
    """What a cell says, on one line."""
    return " ".join((f"{isi:f}" if isinstance(isi, Decimal) else str(isi)).split())
