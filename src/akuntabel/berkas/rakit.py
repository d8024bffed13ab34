"""Raw cells become a Paket, or every mistake at once; both forms on disk come through here."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from akuntabel.berkas.kode import unify_references
from akuntabel.berkas.koherensi import Catatan, check_aksara, check_records, check_structure
from akuntabel.berkas.peta import Peta
from akuntabel.berkas.sel import Isi, SelError, parse_nilai, parse_sel
from akuntabel.berkas.temuan import Kode, Tempat, Temuan, has_galat, ordered
from akuntabel.berkas.terbaca import Terbaca
from akuntabel.skema.kolom import Jenis, Kolom, kolom_of, tabel_of
from akuntabel.skema.letak import Letak
from akuntabel.skema.nilai import Keadaan
from akuntabel.skema.paket import RECORDS, Paket


@dataclass(frozen=True, slots=True)
class Baris:
    """One record on disk: its cells that are not empty, and the place of each field that has a column."""

    isi: Mapping[str, Isi]
    tempat: Mapping[str, Tempat]

    def tempat_of(self, kolom: str) -> Tempat:
        """Place of a field; of the record's first field when this one has no column."""
        return self.tempat.get(kolom) or next(iter(self.tempat.values()))


@dataclass(frozen=True, slots=True)
class HasilBaca:
    """What reading gave: a Paket when there is no galat, every mistake, ordered by place, and where records stand."""

    paket: Paket | None
    temuan: tuple[Temuan, ...]
    peta: Peta | None = None


def _judul(table: str) -> str:
    return tabel_of(RECORDS[table]).judul


def assemble(
    rows: Mapping[str, Sequence[Baris]], temuan: Iterable[Temuan] = (), lembar: Callable[[str], str] = _judul
) -> HasilBaca:
    """Make a Paket of raw rows.

    A cell that cannot be read does not hide the other mistakes: keys and references
    are checked over every cell that can be read, records over every whole table.

    Args:
        rows: by table name, in the order they stand; a table without rows may lack.
        temuan: mistakes that the reader of the file found before.
        lembar: the sheet or file of a table, by the table's name.
    """
    rows = {name: rows.get(name, ()) for name in RECORDS}
    values: dict[str, list[dict[str, Any]]] = {name: [] for name in RECORDS}
    found = list(temuan)
    for name, table in rows.items():
        for row in table:
            parsed, mistakes = _read_row(name, row)
            values[name].append(parsed)
            found.extend(mistakes)
    unify_references(values)
    terbaca = Terbaca(values)
    for name, table in rows.items():
        for row, parsed in zip(table, values[name], strict=True):
            found.extend(_read_nilai(name, row, parsed, terbaca))
    broken = {name for name, table in values.items() if any(len(v) < len(kolom_of(RECORDS[name])) for v in table)}
    paket = Paket(
        **{name: () if name in broken else tuple(RECORDS[name](**v) for v in values[name]) for name in RECORDS}
    )
    notes = [*check_structure(terbaca), *check_aksara(terbaca), *check_records(paket, broken)]
    peta = Peta(rows, lembar)
    found.extend(_located(note, peta) for note in notes)
    whole = not broken and not has_galat(found)
    return HasilBaca(paket if whole else None, ordered(found), peta)


def _read_row(name: str, row: Baris) -> tuple[dict[str, Any], list[Temuan]]:
    """Read every field but NILAI, which needs other tables first."""
    record = RECORDS[name]
    defaults = {f.name: f.default for f in fields(record)}
    parsed: dict[str, Any] = {}
    mistakes: list[Temuan] = []
    for field, kolom in kolom_of(record).items():
        if kolom.jenis is Jenis.NILAI:
            continue
        if field in row.isi:
            try:
                parsed[field] = parse_sel(row.isi[field], kolom)
            except SelError as error:
                mistakes.append(_mistake(error, row.tempat_of(field)))
        elif not kolom.wajib:
            parsed[field] = defaults[field]
        elif field in row.tempat:
            mistakes.append(_missing(kolom.judul, row.tempat[field]))
    return parsed, mistakes


def _read_nilai(name: str, row: Baris, parsed: dict[str, Any], terbaca: Terbaca) -> Iterator[Temuan]:
    """Read the NILAI fields of a row into `parsed`; one whose ukuran is unknown waits until its reference is mended."""
    for field, kolom in kolom_of(RECORDS[name]).items():
        if kolom.jenis is not Jenis.NILAI:
            continue
        bentuk = terbaca.bentuk_of(name, parsed, kolom)
        if field in row.isi and bentuk is None:
            yield from _without_form(name, row, kolom)
            continue
        try:
            value = parse_nilai(row.isi[field], *bentuk) if field in row.isi and bentuk else Keadaan.KOSONG
        except SelError as error:
            yield _mistake(error, row.tempat_of(field))
            continue
        if value is not Keadaan.KOSONG or not kolom.wajib:
            parsed[field] = value
        elif field in row.tempat:
            yield _missing(kolom.judul, row.tempat[field])


def _without_form(name: str, row: Baris, kolom: Kolom) -> Iterator[Temuan]:
    """A value whose row names no indikator has no form to be read in; a name that leads nowhere is told elsewhere."""
    first = kolom.bentuk_dari.partition(".")[0]
    if first and first not in row.isi:
        judul = kolom_of(RECORDS[name])[first].judul
        yield Temuan(
            Kode.WAJIB_KOSONG,
            row.tempat_of(first),
            f"{kolom.judul} tidak dapat dibaca: {judul} pada baris ini kosong.",
            f"Isi {judul}, atau kosongkan {kolom.judul}.",
        )


def _mistake(error: SelError, tempat: Tempat) -> Temuan:
    return Temuan(error.kode, tempat, error.masalah, error.saran)


def _missing(judul: str, tempat: Tempat) -> Temuan:
    return Temuan(Kode.WAJIB_KOSONG, tempat, f"{judul} wajib diisi.", "Isi sel ini, atau kosongkan seluruh barisnya.")


def _located(note: Catatan, peta: Peta) -> Temuan:
    letak = Letak(note.tabel, note.nomor, note.kolom)
    pesan, saran = peta.dengan_lembar(note.pesan), peta.dengan_lembar(note.saran)
    return Temuan(note.kode, peta.tempat_of(letak), pesan, saran, letak)
