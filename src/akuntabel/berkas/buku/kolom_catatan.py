"""Columns that a planner put between the stages of a wide sheet: notes, and no stage."""

from collections.abc import Mapping, Sequence

from akuntabel.berkas.rakit import Baris
from akuntabel.berkas.sel import Isi
from akuntabel.berkas.temuan import Kode, Temuan
from akuntabel.skema.bilangan import BilanganError, parse_bilangan, shorten
from akuntabel.skema.kolom import Jenis, kolom_of, tabel_of
from akuntabel.skema.paket import RECORDS


def drop_notes(rows: dict[str, list[Baris]], temuan: list[Temuan]) -> None:
    """Take the columns out of wide tables whose heading names no record and whose cells hold no number.

    A column with numbers stays: its stage may be misspelt or missing, and money is not passed over.
    """
    for table, former in rows.items():
        matriks = tabel_of(RECORDS[table]).matriks
        if matriks and kolom_of(RECORDS[table])[matriks.kolom].jenis is Jenis.RUJUKAN:
            known = _keys(rows, kolom_of(RECORDS[table])[matriks.kolom].rujuk)
            notes = _notes(former, matriks.kolom, matriks.nilai) - known
            first = {b.isi[matriks.kolom]: b for b in reversed(former) if b.isi[matriks.kolom] in notes}
            temuan.extend(_told(heading, baris, matriks.kolom) for heading, baris in first.items())
            rows[table] = [b for b in former if b.isi[matriks.kolom] not in notes]


def _keys(rows: Mapping[str, Sequence[Baris]], table: str) -> set[Isi]:
    key = tabel_of(RECORDS[table]).kunci[0]
    return {baris.isi[key] for baris in rows.get(table, ()) if key in baris.isi}


def _notes(rows: Sequence[Baris], heading: str, value: str) -> set[Isi]:
    """Headings under which not one cell is a number."""
    headings = {baris.isi[heading] for baris in rows}
    return headings - {baris.isi[heading] for baris in rows if _is_number(baris.isi[value])}


def _is_number(isi: Isi) -> bool:
    if not isinstance(isi, str):
        return True
    try:
        parse_bilangan(isi, whole_thousands=True)
    except BilanganError:
        return False
    return True


def _told(heading: Isi, baris: Baris, field: str) -> Temuan:
    return Temuan(
        Kode.KOLOM_TIDAK_DIKENAL,
        baris.tempat[field],
        f"Kolom '{shorten(str(heading))}' tidak dikenal sehingga tidak dibaca.",
        "Biarkan bila ini catatan Anda sendiri.",
    )
