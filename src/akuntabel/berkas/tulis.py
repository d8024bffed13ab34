"""A Paket as text, ready for either form, and what no form can hold."""

from collections.abc import Iterator
from decimal import Decimal

from akuntabel.berkas.errors import KarakterError, SenError
from akuntabel.berkas.sel import clean_text, forbidden_character, write_sel
from akuntabel.berkas.terbaca import Terbaca
from akuntabel.skema.bilangan import decimals_of
from akuntabel.skema.kolom import Jenis, kolom_of, tabel_of
from akuntabel.skema.paket import RECORDS


def text_rows(table: str, terbaca: Terbaca) -> Iterator[dict[str, str]]:
    """Every record of a table as text by field, in order.

    Raises:
        TulisError: a value that neither form can hold.
    """
    record = RECORDS[table]
    for nomor, row in enumerate(terbaca.tabel[table], 1):
        texts: dict[str, str] = {}
        for name, kolom in kolom_of(record).items():
            tempat = f"{tabel_of(record).judul} baris {nomor}, kolom {kolom.judul},"
            if kolom.jenis is Jenis.RUPIAH and row[name] is not None:
                _refuse_below_sen(row[name], tempat)
            bentuk = terbaca.bentuk_of(table, row, kolom) if kolom.jenis is Jenis.NILAI else None
            texts[name] = clean_text(write_sel(row[name], kolom, bentuk and bentuk[0]))
            if character := forbidden_character(texts[name]):
                raise KarakterError(tempat=tempat, karakter=character)
        yield texts


def _refuse_below_sen(amount: Decimal, tempat: str) -> None:
    if decimals_of(amount.normalize()) > 2:
        raise SenError(tempat=tempat, nilai=amount)
