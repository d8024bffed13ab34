"""Check a Paket that is already in hand."""

from akuntabel.berkas.koherensi.aksara import check_aksara
from akuntabel.berkas.koherensi.catatan import Catatan, check_records
from akuntabel.berkas.koherensi.struktur import check_structure
from akuntabel.berkas.temuan import Tempat, Temuan, ordered
from akuntabel.berkas.terbaca import Terbaca
from akuntabel.skema.kolom import kolom_of, tabel_of
from akuntabel.skema.paket import RECORDS, Paket


def periksa(paket: Paket) -> tuple[Temuan, ...]:
    """Tell every way in which a Paket contradicts itself, in the order of its tables.

    A place is the number of the record in its table, from 1, and the heading of the field.
    """
    terbaca = Terbaca.of(paket)
    notes = [*check_structure(terbaca), *check_aksara(terbaca), *check_records(paket, set())]
    return ordered(Temuan(note.kode, _place(note), note.pesan, note.saran) for note in notes)


def _place(note: Catatan) -> Tempat:
    record = RECORDS[note.tabel]
    kolom = kolom_of(record)
    return Tempat(
        (list(RECORDS).index(note.tabel), note.nomor, list(kolom).index(note.kolom)),
        tabel_of(record).judul,
        f"baris {note.nomor + 1}, kolom {kolom[note.kolom].judul}",
    )
