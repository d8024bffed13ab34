"""Read the form that holds one record: heading on the left, answer beside it."""

from collections.abc import Iterator

from akuntabel.berkas.buku.kisi import Kisi
from akuntabel.berkas.buku.tata import ISIAN
from akuntabel.berkas.judul import fields_by_heading, fold, headings, note_advice
from akuntabel.berkas.rakit import Baris
from akuntabel.berkas.temuan import Kode, Temuan
from akuntabel.skema.bilangan import shorten
from akuntabel.skema.kolom import kolom_of
from akuntabel.skema.paket import RECORDS

_LABEL, _ANSWER = 1, 2


def read_form(kisi: Kisi, temuan: list[Temuan]) -> list[Baris]:
    """Read the one record of a form, or none when nothing is answered; mistakes of its layout go to `temuan`."""
    rows = dict(_answer_rows(kisi, temuan))
    broken = {name: kisi.rusak[row, _ANSWER] for name, row in rows.items() if (row, _ANSWER) in kisi.rusak}
    temuan.extend(broken.values())
    isi = {name: kisi.sel[row, _ANSWER] for name, row in rows.items() if (row, _ANSWER) in kisi.sel}
    places = {name: kisi.tempat(row, _ANSWER) for name, row in rows.items() if name not in broken}
    return [Baris(isi, places)] if isi else []


def _answer_rows(kisi: Kisi, temuan: list[Temuan]) -> Iterator[tuple[str, int]]:
    known = fields_by_heading(kisi.table)
    start = next((row for (row, column), isi in kisi.sel.items() if column == _LABEL and isi == ISIAN), 0)
    seen = set[str]()
    labels = {fold(str(isi)) for (_, column), isi in kisi.sel.items() if column == _LABEL}
    missing = [title for title in headings(kisi.table) if fold(title) not in labels]
    for row in kisi.rows():
        label = kisi.sel.get((row, _LABEL), "")
        name = known.get(fold(str(label)))
        if row <= start or label == "":
            continue
        if name is None:
            temuan.append(
                kisi.note(
                    Kode.KOLOM_TIDAK_DIKENAL,
                    f"Isian '{shorten(str(label))}' tidak dikenal sehingga tidak dibaca.",
                    note_advice(str(label), missing),
                    (row, _LABEL),
                )
            )
        elif name in seen:
            temuan.append(
                kisi.note(
                    Kode.KOLOM_GANDA, f"Isian '{shorten(str(label))}' ada dua.", "Hapus salah satu.", (row, _LABEL)
                )
            )
        else:
            seen.add(name)
            yield name, row
    for name, kolom in kolom_of(RECORDS[kisi.table]).items():
        if kolom.wajib and name not in seen:
            temuan.append(
                kisi.note(Kode.KOLOM_TIDAK_ADA, f"Isian wajib '{kolom.judul}' tidak ada.", "Kembalikan judulnya.")
            )
